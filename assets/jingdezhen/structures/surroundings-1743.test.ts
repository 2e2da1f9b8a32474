import { describe, expect, it } from 'vitest';
import { HOUSE, YARD } from '../layout.ts';
import {
  evidenceOf,
  faults,
  fingerprint,
  primitives,
  sight,
  sourceIds,
  triangles,
} from './kiln-yard-1743/measure.ts';
import kilnYard from './kiln-yard-1743.ts';
import { LAND, landHeight } from './surroundings-1743/land.ts';
import surroundings from './surroundings-1743.ts';

const model = surroundings();

describe('the surroundings', () => {
  it('keep their budgets', () => {
    expect(triangles(model)).toBeLessThanOrEqual(40_000);
    expect(primitives(model)).toBeLessThanOrEqual(5);
  });

  it('have no broken numbers, and are the same every time', () => {
    expect(faults(model)).toEqual([]);
    expect(fingerprint(surroundings())).toBe(fingerprint(model));
  });

  it('lay the western lane as far below the yard as was dug, and raise the hill to its terrace', () => {
    const level = landHeight(YARD.minX - 5, 5);
    expect(level).toBeGreaterThan(LAND.lane - 0.4);
    expect(level).toBeLessThan(LAND.lane + 0.4);
    expect(landHeight(3, -80)).toBeGreaterThan(LAND.terrace - 1);
    expect(landHeight(3, -80)).toBeLessThan(LAND.terrace + 1.5);
    expect(Math.abs(landHeight(3, -26))).toBeLessThan(1);
  });

  it('keep out of the yard', () => {
    for (const id of ['town', 'pavilion']) {
      for (const part of model.elements.find((e) => e.id === id)!.parts) {
        const p = part.geometry.getAttribute('position');
        for (let i = 0; i < p.count; i += 1) {
          const inside =
            p.getX(i) > YARD.minX - 0.8 &&
            p.getX(i) < YARD.maxX + 0.8 &&
            p.getZ(i) > YARD.northZ - 0.8 &&
            p.getZ(i) < YARD.southZ + 0.8;
          if (inside) expect.fail(`${id}: ${p.getX(i)}, ${p.getZ(i)}`);
        }
      }
    }
  });

  it('close the view: wherever one may stand, no ray at or below the horizon gets away', () => {
    const seen = sight(
      [...model.elements, ...kilnYard().elements]
        .filter((e) => e.id !== 'trees')
        .flatMap((e) => e.parts)
        .filter((p) => !p.instances)
        .map((p) => p.geometry),
    );
    const eyes: [number, number, number][] = [];
    for (let x = YARD.minX + 0.6; x < YARD.maxX; x += 3.6)
      for (let z = YARD.northZ + 0.6; z < YARD.southZ; z += 3.6) eyes.push([x, 1.6, z]);
    const { east, south, height } = HOUSE.loft;
    for (const arm of [east, south])
      for (let x = arm.minX + 0.3; x < arm.maxX; x += 2)
        for (let z = arm.minZ + 0.3; z < arm.maxZ; z += 2) eyes.push([x, height + 1.6, z]);
    const misses: string[] = [];
    for (const [x, y, z] of eyes)
      for (let a = 0; a < 360; a += 5)
        for (const pitch of [0, -0.4, -1.2, -3, -8, -25]) {
          const r = (a * Math.PI) / 180;
          const p = (pitch * Math.PI) / 180;
          const d = [Math.sin(r) * Math.cos(p), Math.sin(p), -Math.cos(r) * Math.cos(p)] as const;
          // The kiln house has its own floor.
          const t = p < 0 ? y / -d[1] : 0;
          const hx = x + d[0] * t;
          const hz = z + d[2] * t;
          if (p < 0 && hx > HOUSE.minX && hx < HOUSE.maxX && hz > HOUSE.northZ && hz < HOUSE.southZ) continue;
          if (seen.distance([x, y, z], d) < 0) misses.push(`${x},${y},${z} at ${a}/${pitch}`);
        }
    expect(misses).toEqual([]);
  });
});

describe('evidence of the surroundings', () => {
  it('has a record for every element, citing sources that are listed', () => {
    const records = evidenceOf('surroundings-1743');
    const sources = sourceIds();
    for (const element of model.elements) expect(records.map((r) => r.id)).toContain(element.evidence);
    for (const record of records) {
      expect(Object.keys(record.claim).sort()).toEqual(['en', 'zh-Hans']);
      expect(Object.keys(record.reasoning).sort()).toEqual(['en', 'zh-Hans']);
      for (const source of record.sources) expect(sources, record.id).toContain(source.id);
    }
    expect(records.find((r) => r.id === 'zhushan-1743')!.contested).toBe(true);
  });
});
