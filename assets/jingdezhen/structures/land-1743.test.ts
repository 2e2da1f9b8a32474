import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { StructureModel } from '../../kit/model.ts';
import { distanceToPath, distanceToRect } from '../../kit/terrain.ts';
import { LAND_AREA } from '../areas/land.ts';
import { groundHeight, hillHeight, POSTERN } from '../ground.ts';
import { YARD } from '../layout.ts';
import { OUTSIDE, PLOT, ZHUSHAN } from '../plan.ts';
import { MOUNDS } from './land-1743/gardens.ts';
import {
  evidenceOf,
  faults,
  fingerprint,
  primitives,
  STAND_IN_MATERIALS,
  sight,
  sourceIds,
  triangles,
} from './measure.ts';
import { houses } from './street-1743/plan.ts';
import { treePlan } from './trees-1743/plan.ts';
import { STRETCHES, WALL } from './walls-1743/stretches.ts';

const models = LAND_AREA.structures.map((source) => ({ source, model: source.build() }));
const of = (id: string): StructureModel => models.find(({ model }) => model.id === id)!.model;
const always = models.filter(({ source }) => source.near === 'always').map(({ model }) => model);
const geometries = (list: readonly StructureModel[]) =>
  list.flatMap((m) => m.elements.flatMap((e) => e.parts.filter((p) => !p.instances).map((p) => p.geometry)));
const floors = sight(models.flatMap(({ model }) => model.floors));

describe.each(models)('$model.id', ({ source, model }) => {
  it('is registered under its own id, without broken numbers, the same every time', () => {
    expect(model.id).toBe(source.id);
    expect(source.file).toBe(`assets/jingdezhen/structures/${source.id}.ts`);
    expect(faults(model)).toEqual([]);
    expect(fingerprint(source.build())).toBe(fingerprint(model));
  });

  it('keeps its budget, and its stand-in’s', () => {
    const always = source.near === 'always';
    expect(primitives(model)).toBeLessThanOrEqual(always ? 6 : 10);
    expect(triangles(model)).toBeLessThanOrEqual(always ? 60_000 : 36_000);
    if (model.standIn) {
      const count = model.standIn.reduce((sum, p) => sum + p.geometry.getIndex()!.count / 3, 0);
      expect(count).toBeLessThanOrEqual(model.id === 'west-lane-1743' ? 1700 : 600);
      for (const part of model.standIn) expect(STAND_IN_MATERIALS).toContain(part.material);
    }
  });

  it('has a record of evidence in both languages for every element, from listed sources', () => {
    const records = evidenceOf('land');
    const sources = sourceIds();
    for (const element of model.elements) {
      const record = records.find((r) => r.id === element.evidence);
      expect(record, element.evidence).toBeDefined();
      expect(Object.keys(record!.claim).sort()).toEqual(['en', 'zh-Hans']);
      expect(Object.keys(record!.reasoning).sort()).toEqual(['en', 'zh-Hans']);
      for (const { id } of record!.sources) expect(sources).toContain(id);
    }
    for (const { source: id } of model.dimensions) if (id) expect(sources).toContain(id);
  });
});

describe('the land as a whole', () => {
  it('is the ground of the surveyed plot: 5.43 ha within two in the hundred', () => {
    const land = of('land-1743');
    const metres = (id: string) => land.dimensions.find((d) => d.id === id)!.metres;
    const area = (metres('plot-width') * metres('plot-depth')) / 10_000;
    expect(Math.abs(area / 5.43 - 1)).toBeLessThan(0.02);
  });

  it('leaves no hole: a plumb line meets ground at its height everywhere in the plot', () => {
    const ground = sight(
      geometries([of('land-1743'), of('country-1743'), of('zhushan-1743'), of('wall-west-north-1743')]),
    );
    const misses: string[] = [];
    for (let x = PLOT.minX + 0.6; x < PLOT.maxX; x += 1.7)
      for (let z = PLOT.minZ + 0.2; z < PLOT.maxZ; z += 1.7) {
        const yard = { minX: YARD.minX, maxX: YARD.maxX, minZ: YARD.northZ, maxZ: YARD.southZ };
        if (distanceToRect(yard, x, z) < 0) continue;
        const from = 40;
        const d = ground.distance([x, from, z], [0, -1, 0]);
        const y = from - d;
        const [cx, cz] = ZHUSHAN.centre;
        const built =
          MOUNDS.some((m) => Math.hypot(x - m.x, z - m.z) < m.r * 1.4) ||
          Math.hypot(x - cx, z - cz) < 12 ||
          hillHeight(x, z) > 0 ||
          Math.hypot(x - 40, z + 36) < 7;
        const stair =
          distanceToRect(
            { minX: PLOT.minX, maxX: POSTERN.topX + 0.5, minZ: POSTERN.minZ - 0.5, maxZ: POSTERN.maxZ + 0.5 },
            x,
            z,
          ) < 0;
        const off = y - groundHeight(x, z);
        if (d < 0 || (!built && !stair && Math.abs(off) > 0.24) || off < -1.2)
          misses.push(`${x}, ${z}: ${off}`);
      }
    expect(misses).toEqual([]);
  });

  it('closes the view: from gate, court, lane, street, landing and hill nothing at or below the horizon gets away', () => {
    const seen = sight(geometries([...always, of('wall-west-north-1743')]));
    const misses: string[] = [];
    const eyes: [number, number][] = [
      [40, 150],
      [63, 0],
      [17, 20],
      [-40, 70],
      [100, -100],
      [-50, -100],
      [-64.6, 30],
      [-96, 167],
      [-146, 172],
      [110, 167],
      [40, -66],
      [46, -76],
    ];
    for (const [x, z] of eyes) {
      const y = groundHeight(x, z) + 1.6;
      for (let a = 0; a < 360; a += 4)
        for (const pitch of [0.4, 0, -0.4, -1.2, -3, -8, -25]) {
          const r = (a * Math.PI) / 180;
          const p = (pitch * Math.PI) / 180;
          const d = [Math.sin(r) * Math.cos(p), Math.sin(p), -Math.cos(r) * Math.cos(p)] as const;
          if (seen.distance([x, y, z], d) < 0) misses.push(`${x}, ${z} at ${a}/${pitch}`);
        }
    }
    expect(misses).toEqual([]);
  });

  it('lets feet stand at every place, on a floor at that height, clear of anything solid', () => {
    for (const place of LAND_AREA.places) {
      const [x, y, z] = place.position;
      const d = floors.distance([x, y + 0.6, z], [0, -1, 0]);
      expect(d, `${place.id} stands on nothing`).toBeGreaterThan(0);
      expect(Math.abs(y + 0.6 - d - y), place.id).toBeLessThan(0.3);
      for (const { model } of models)
        for (const s of model.solids) {
          const a = ((s.turn ?? 0) * Math.PI) / 180;
          const dx = x - s.centre[0];
          const dz = z - s.centre[2];
          const lx = Math.abs(dx * Math.cos(a) - dz * Math.sin(a)) - s.size[0] / 2;
          const lz = Math.abs(dx * Math.sin(a) + dz * Math.cos(a)) - s.size[2] / 2;
          const up = Math.abs(y + 0.9 - s.centre[1]) - s.size[1] / 2;
          if (up < 0.5) expect(Math.max(lx, lz), `${place.id} in ${model.id}`).toBeGreaterThan(0.35);
        }
    }
  });

  it('offers no floor on the hill’s slope, in the river, or outside street and lane', () => {
    const down = (x: number, z: number) => {
      const h = groundHeight(x, z) + 6;
      const d = floors.distance([x, h, z], [0, -1, 0]);
      return d > 0 && Math.abs(h - d - groundHeight(x, z)) < 1.5;
    };
    for (const [x, z] of [
      [53, -72],
      [24, -60],
      [-160, 200],
      [-100, 100],
      [150, 0],
      [40, -140],
      [-64.6, -130],
    ] as const)
      expect(down(x, z), `${x}, ${z}`).toBe(false);
    for (const [x, z] of [
      [40, 165],
      [-64.6, 0],
      [-100, 168],
      [100, 100],
      [-50, -100],
    ] as const)
      expect(down(x, z), `${x}, ${z}`).toBe(true);
  });

  it('keeps houses out of the street and trees off ways', () => {
    for (const h of houses())
      expect(distanceToPath(OUTSIDE.street.line, h.x, h.z)).toBeGreaterThan(OUTSIDE.street.width / 2);
    for (const t of treePlan())
      if (t.kind !== 'bush' && t.kind !== 'far')
        expect(distanceToPath(OUTSIDE.street.line, t.x, t.z)).toBeGreaterThan(OUTSIDE.street.width / 2 + 0.5);
  });

  it('weighs no more than 44 draws and 229,000 triangles at the worst corner, all round', () => {
    const worst = { draws: 0, triangles: 0, at: '' };
    for (const [x, z] of [
      [40, -66],
      [40, 165],
      [-58, 165],
      [-64.6, 20],
      [-60, 155],
      [-146, 172],
      [-61, -124],
      [127, 159],
      [63, -60],
    ] as const) {
      let draws = 0;
      let count = 0;
      for (const { source, model } of models) {
        const box = { minX: Infinity, maxX: -Infinity, minZ: Infinity, maxZ: -Infinity };
        if (source.near !== 'always')
          for (const e of model.elements)
            for (const p of e.parts) {
              const at = new Vector3();
              const position = p.geometry.getAttribute('position');
              const put = (v: Vector3) => {
                box.minX = Math.min(box.minX, v.x);
                box.maxX = Math.max(box.maxX, v.x);
                box.minZ = Math.min(box.minZ, v.z);
                box.maxZ = Math.max(box.maxZ, v.z);
              };
              if (p.instances) for (const i of p.instances) put(at.setFromMatrixPosition(i.matrix));
              else for (let i = 0; i < position.count; i += 1) put(at.fromBufferAttribute(position, i));
            }
        const d = distanceToRect(box, x, z);
        if (source.near === 'always' || d < (source.near ?? 24)) {
          draws += primitives(model);
          count += triangles(model);
        } else {
          draws += model.standIn?.length ?? 0;
          count += (model.standIn ?? []).reduce((sum, p) => sum + p.geometry.getIndex()!.count / 3, 0);
        }
      }
      if (count > worst.triangles) Object.assign(worst, { triangles: count, at: `${x}, ${z}` });
      worst.draws = Math.max(worst.draws, draws);
    }
    expect(worst.triangles, worst.at).toBeLessThanOrEqual(229_000);
    expect(worst.draws).toBeLessThanOrEqual(44);
  });
});

describe('the enclosing wall', () => {
  it('is 0.8 m thick and about 3.2 m high, measured on the geometry', () => {
    const wall = of('wall-south-1743');
    const skin = wall.elements[0]!.parts[0]!.geometry;
    const both = sight([skin]);
    const [x, z] = [90, PLOT.maxZ + WALL.thickness / 2];
    const south = both.distance([x, 1.5, z + 3], [0, 0, -1]);
    const north = both.distance([x, 1.5, z - 3], [0, 0, 1]);
    const thick = 6 - south - north;
    expect(thick).toBeGreaterThan(0.55);
    expect(thick).toBeLessThan(0.95);
    skin.computeBoundingBox();
    expect(skin.boundingBox!.max.y).toBeGreaterThan(WALL.height - 0.05);
    expect(skin.boundingBox!.max.y).toBeLessThan(WALL.height + WALL.vary + 0.1);
  });

  it('goes all round, but for the head gate and the postern', () => {
    const spans = Object.values(STRETCHES).flat();
    const total = spans.reduce((sum, s) => sum + Math.hypot(s.to[0] - s.from[0], s.to[1] - s.from[1]), 0);
    const round = 2 * (PLOT.maxX - PLOT.minX + PLOT.maxZ - PLOT.minZ);
    expect(total).toBeGreaterThan(round - 18);
    expect(total).toBeLessThan(round + 6);
  });
});
