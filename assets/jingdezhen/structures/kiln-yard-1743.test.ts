import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Solid } from '../../kit/model.ts';
import { KILN, YARD } from '../layout.ts';
import { PLACES } from '../places.ts';
import { treadHeight } from './kiln-yard-1743/ground.ts';
import { BILLET, HOUSE_RECT, STEPS_RECT, WALL, WELL } from './kiln-yard-1743/measures.ts';
import kilnYard from './kiln-yard-1743.ts';
import { evidenceOf, faults, fingerprint, primitives, sight, sourceIds, triangles } from './measure.ts';

const model = kilnYard();
const part = (element: string, material: string) =>
  model.elements.find((e) => e.id === element)!.parts.find((p) => p.material === material)!;

describe('the kiln yard', () => {
  it('keeps its budgets', () => {
    expect(triangles(model)).toBeLessThanOrEqual(90_000);
    expect(primitives(model)).toBeLessThanOrEqual(9);
  });

  it('has no broken numbers, and is the same every time', () => {
    expect(faults(model)).toEqual([]);
    expect(fingerprint(kilnYard())).toBe(fingerprint(model));
  });

  it('builds the wall as thick and as high as its table says', () => {
    const skin = sight([part('saggar-wall', 'saggar-wall').geometry]);
    const thick: number[] = [];
    for (let z = -10; z < 20; z += 0.7) {
      const inner = skin.distance([YARD.minX + 2, 1.4, z], [-1, 0, 0]);
      const outer = skin.distance([YARD.minX - 3, 1.4, z], [1, 0, 0]);
      thick.push(5 - inner - outer);
    }
    const mean = thick.reduce((a, b) => a + b) / thick.length;
    expect(mean).toBeGreaterThan(WALL.thickness - 0.1);
    expect(mean).toBeLessThan(WALL.thickness + 0.06);
    expect(Math.max(...thick)).toBeLessThan(WALL.thickness + 0.15);
    for (let z = -12; z < 22; z += 0.9) {
      expect(skin.distance([YARD.minX + 2, WALL.minHeight - 0.1, z], [-1, 0, 0])).toBeGreaterThan(0);
      expect(skin.distance([YARD.minX + 2, WALL.maxHeight + 0.05, z], [-1, 0, 0])).toBe(-1);
    }
  });

  it('cuts billets one foot long', () => {
    const wood = part('cord-wood', 'billet');
    wood.geometry.computeBoundingBox();
    const unit = wood.geometry.boundingBox!.getSize(new Vector3()).z;
    const lengths = wood
      .instances!.map((i) => new Vector3().setFromMatrixScale(i.matrix).z * unit)
      .filter((l) => l < 1);
    expect(lengths.length).toBeGreaterThan(800);
    expect(lengths.reduce((a, b) => a + b) / lengths.length).toBeCloseTo(BILLET.length, 2);
    for (const l of lengths) expect(Math.abs(l - BILLET.length)).toBeLessThan(0.02);
    const trunks = wood.instances!.length - lengths.length;
    expect(trunks).toBe(4);
  });

  it('leaves a well mouth over a metre across', () => {
    expect(WELL.mouth).toBeGreaterThan(1);
    const gear = sight([part('yard-gear', 'plain').geometry]);
    expect(gear.distance([WELL.x + 0.3, 3, WELL.z + 0.3], [0, -1, 0])).toBeGreaterThan(4);
    const ground = sight([part('yard-ground', 'ground').geometry]);
    expect(ground.distance([WELL.x + 0.3, 3, WELL.z + 0.3], [0, -1, 0])).toBe(-1);
    expect(gear.distance([WELL.x + WELL.mouth / 2 + 0.1, 3, WELL.z], [0, -1, 0])).toBeLessThan(2.8);
  });

  it('treads the ground within six centimetres, and leaves no gap at the house', () => {
    for (let x = YARD.minX; x <= YARD.maxX; x += 0.31)
      for (let z = YARD.northZ; z <= YARD.southZ; z += 0.31)
        expect(Math.abs(treadHeight(x, z))).toBeLessThan(0.061);
    const ground = sight([part('yard-ground', 'ground').geometry]);
    for (let t = 0; t <= 1; t += 0.02) {
      const x = HOUSE_RECT.minX + 0.02 + t * (HOUSE_RECT.maxX - HOUSE_RECT.minX - 0.04);
      for (const z of [HOUSE_RECT.minZ + 0.15, HOUSE_RECT.maxZ - 0.15])
        expect(Math.abs(ground.distance([x, 2, z], [0, -1, 0]) - 2.015)).toBeLessThan(0.01);
    }
    expect(ground.distance([0, 2, 0], [0, -1, 0])).toBe(-1);
  });

  it('shows nothing but ground or wall to whoever looks down or level', () => {
    const seen = sight(
      model.elements
        .flatMap((e) => e.parts)
        .filter((p) => !p.instances && !p.noShade)
        .map((p) => p.geometry),
    );
    const misses: string[] = [];
    for (let x = YARD.minX + 0.7; x < YARD.maxX - 0.5; x += 2.1)
      for (let z = YARD.northZ + 0.7; z < YARD.southZ - 0.5; z += 2.3) {
        if (x > -7.4 && x < 7.4 && z > -9.8 && z < 9.2) continue;
        for (let a = 0; a < 360; a += 6)
          for (const pitch of [0, -2, -5, -12, -25, -50]) {
            const r = (a * Math.PI) / 180;
            const p = (pitch * Math.PI) / 180;
            const d = [Math.sin(r) * Math.cos(p), Math.sin(p), -Math.cos(r) * Math.cos(p)] as const;
            const far = seen.distance([x, 1.6, z], d);
            if (far > 0 && far < 60) continue;
            // Through the hole where the house's own floor lies.
            const t = p < 0 ? 1.6 / -d[1] : 0;
            const hx = x + d[0] * t;
            const hz = z + d[2] * t;
            if (p < 0 && hx > -6.6 && hx < 6.6 && hz > -7.2 && hz < 8.4) continue;
            // The chink of the gate, ajar, shows the lane.
            const g = (YARD.southZ - z) / d[2];
            if (d[2] > 0 && x + d[0] * g > -5 && x + d[0] * g < -4) continue;
            misses.push(`${x.toFixed(1)},${z.toFixed(1)} at ${a}/${pitch}`);
          }
      }
    expect(misses).toEqual([]);
  });
});

/** Is a point nearer than `margin` to a solid, on plan? */
const blocked = (solids: readonly Solid[], x: number, z: number, margin: number) =>
  solids.some((s) => {
    const a = ((s.turn ?? 0) * Math.PI) / 180;
    const dx = x - s.centre[0];
    const dz = z - s.centre[2];
    const lx = dx * Math.cos(a) - dz * Math.sin(a);
    const lz = dx * Math.sin(a) + dz * Math.cos(a);
    return Math.abs(lx) < s.size[0] / 2 + margin && Math.abs(lz) < s.size[2] / 2 + margin;
  });

describe('walking in the yard', () => {
  const step = 0.2;
  const key = (i: number, j: number) => i * 100_000 + j;
  const inHouse = (x: number, z: number) =>
    (x > HOUSE_RECT.minX && x < HOUSE_RECT.maxX && z > HOUSE_RECT.minZ && z < HOUSE_RECT.maxZ) ||
    (x > STEPS_RECT.minX - 0.2 && x < STEPS_RECT.maxX + 0.2 && z > 8 && z < STEPS_RECT.maxZ - 0.2) ||
    (Math.abs(x) < 1.6 && z > -9.6 && z < -7);
  const free = (x: number, z: number) => !inHouse(x, z) && !blocked(model.solids, x, z, 0.2);
  const fill = (x0: number, z0: number) => {
    const seen = new Set<number>();
    const open: [number, number][] = [[Math.round(x0 / step), Math.round(z0 / step)]];
    while (open.length > 0) {
      const [i, j] = open.pop()!;
      const k = key(i + 2000, j + 2000);
      if (seen.has(k) || Math.abs(i * step) > 40 || Math.abs(j * step) > 40 || !free(i * step, j * step))
        continue;
      seen.add(k);
      open.push([i + 1, j], [i - 1, j], [i, j + 1], [i, j - 1]);
    }
    return seen;
  };
  const reached = fill(-4.5, 17.5);
  const has = (x: number, z: number) =>
    reached.has(key(Math.round(x / step) + 2000, Math.round(z / step) + 2000));

  it('stays inside the walls', () => {
    const outside = [...reached].filter((k) => {
      const x = (Math.floor(k / 100_000) - 2000) * step;
      const z = ((k % 100_000) - 2000) * step;
      return x < YARD.minX || x > YARD.maxX || z < YARD.northZ || z > YARD.southZ;
    });
    expect(outside).toEqual([]);
    expect(reached.size * step * step).toBeGreaterThan(350);
  });

  it('reaches the house, the steps, the chimney and every place set in the yard', () => {
    expect(has(-0.6, 8.7)).toBe(true);
    expect(has(4.2, 12.6)).toBe(true);
    expect(has(KILN.chimney[0] - 2.2, -10.6)).toBe(true);
    expect(has(9, 2)).toBe(true);
    for (const place of PLACES.filter((p) => p.zone === 'yard'))
      expect(has(place.position[0], place.position[2]), place.id).toBe(true);
  });

  it('has no pocket that can be stood in but not left', () => {
    const lost: string[] = [];
    for (let i = Math.ceil(YARD.minX / step); i * step < YARD.maxX; i += 1)
      for (let j = Math.ceil(YARD.northZ / step); j * step < YARD.southZ; j += 1)
        if (free(i * step, j * step) && !has(i * step, j * step))
          lost.push(`${(i * step).toFixed(1)},${(j * step).toFixed(1)}`);
    // Less than a third of a square metre in all: no room for feet.
    expect(lost.length, lost.join(' ')).toBeLessThan(8);
  });
});

describe('evidence of the kiln yard', () => {
  it('has a record for every element, citing sources that are listed', () => {
    const records = evidenceOf('kiln-yard-1743');
    const ids = records.map((r) => r.id);
    for (const element of model.elements) expect(ids).toContain(element.evidence);
    const sources = sourceIds();
    for (const record of records) {
      expect(Object.keys(record.claim).sort()).toEqual(['en', 'zh-Hans']);
      expect(Object.keys(record.reasoning).sort()).toEqual(['en', 'zh-Hans']);
      for (const source of record.sources) expect(sources, record.id).toContain(source.id);
    }
    for (const dimension of model.dimensions)
      if (dimension.source) expect(sources).toContain(dimension.source);
  });
});
