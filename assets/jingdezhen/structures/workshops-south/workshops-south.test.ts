import { Box3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { StructureModel } from '../../../kit/model.ts';
import { WORKSHOPS_SOUTH_AREA } from '../../areas/workshops-south.ts';
import { COURTS } from '../../plan.ts';
import { evidenceOf, faults, fingerprint, primitives, sourceIds, triangles } from '../measure.ts';

const AREA = WORKSHOPS_SOUTH_AREA;
const models = new Map<string, StructureModel>(AREA.structures.map((s) => [s.id, s.build()]));
const EVIDENCE = [
  'workshop-yards',
  'clay-things-1743',
  'glaze-things-1743',
  'saggar-things-1743',
  'throwing-things-1743',
  'turning-things-1743',
];
const RECT = {
  clay: COURTS.clay,
  glaze: COURTS.glazeAsh,
  saggar: COURTS.saggarMaking,
  throwing: COURTS.throwing,
  turning: COURTS.turning,
} as const;
const rectOf = (id: string) => RECT[id.split('-')[0] as keyof typeof RECT];

/** Do a solid and a circle on the ground overlap, at walking height? */
function blocks(solid: StructureModel['solids'][number], x: number, z: number, radius: number): boolean {
  const a = ((solid.turn ?? 0) * Math.PI) / 180;
  const [dx, dz] = [x - solid.centre[0], z - solid.centre[2]];
  const u = Math.cos(a) * dx - Math.sin(a) * dz;
  const v = Math.sin(a) * dx + Math.cos(a) * dz;
  const low = solid.centre[1] - solid.size[1] / 2;
  return (
    low < 1.7 &&
    Math.hypot(Math.max(0, Math.abs(u) - solid.size[0] / 2), Math.max(0, Math.abs(v) - solid.size[2] / 2)) <
      radius
  );
}

describe('the southern workshops', () => {
  it('are ten structures: five yards and what stands in them', () => {
    expect([...models.keys()]).toHaveLength(10);
    for (const [id, model] of models) expect(model.id).toBe(id);
  });

  it.each([...models])('%s has no faults and is the same each time', (id, model) => {
    expect(faults(model)).toEqual([]);
    const again = AREA.structures.find((s) => s.id === id)!.build();
    expect(fingerprint(again)).toBe(fingerprint(model));
  });

  it.each([...models])('%s keeps to its court of the plan', (id, model) => {
    const rect = rectOf(id);
    const box = new Box3();
    for (const part of model.elements.flatMap((e) => e.parts)) {
      part.geometry.computeBoundingBox();
      for (const matrix of part.instances?.map((i) => i.matrix) ?? [undefined]) {
        const own = part.geometry.boundingBox!.clone();
        box.union(matrix ? own.applyMatrix4(matrix) : own);
      }
    }
    // Eaves and caps may stand out over the lane, by no more than an eave.
    expect(box.min.x).toBeGreaterThan(rect.minX - 0.9);
    expect(box.max.x).toBeLessThan(rect.maxX + 0.9);
    expect(box.min.z).toBeGreaterThan(rect.minZ - 0.9);
    expect(box.max.z).toBeLessThan(rect.maxZ + 0.9);
    expect(box.min.y).toBeGreaterThan(-0.6);
    expect(box.max.y).toBeLessThan(5.6);
  });

  it.each([...models])('%s keeps its budget', (id, model) => {
    const things = id.includes('-things-');
    expect(primitives(model)).toBeLessThanOrEqual(things ? 22 : 10);
    expect(triangles(model)).toBeLessThanOrEqual(things ? 105_000 : 56_000);
    const coarse = (model.standIn ?? []).reduce((sum, p) => sum + p.geometry.getIndex()!.count / 3, 0);
    if (things) expect(model.standIn).toBeUndefined();
    else {
      expect(coarse).toBeGreaterThan(50);
      expect(coarse).toBeLessThanOrEqual(600);
    }
  });

  it('give every element an evidence record whose sources are listed', () => {
    const records = new Map(EVIDENCE.flatMap((file) => evidenceOf(file)).map((r) => [r.id, r]));
    const known = sourceIds();
    for (const model of models.values())
      for (const element of model.elements) {
        const record = records.get(element.evidence);
        expect(record, `${model.id}/${element.id}`).toBeDefined();
        for (const text of [record!.claim, record!.reasoning, element.title])
          expect(Object.keys(text)).toEqual(['en', 'zh-Hans']);
      }
    for (const record of records.values())
      for (const source of record.sources) expect(known, source.id).toContain(source.id);
  });

  it('have dimensions that say where they come from', () => {
    for (const model of models.values())
      for (const d of model.dimensions) expect(d.source ?? d.note, `${model.id}/${d.id}`).toBeTruthy();
  });
});

describe('places', () => {
  it.each(AREA.places.map((p) => [p.id, p] as const))('%s is free to stand on', (_, place) => {
    const [x, y, z] = place.position;
    const near = [...models.values()].filter(({ id }) => {
      const r = rectOf(id);
      return x > r.minX && x < r.maxX && z > r.minZ && z < r.maxZ;
    });
    expect(near.length).toBe(2);
    for (const model of near)
      for (const solid of model.solids)
        expect(blocks(solid, x, z, 0.5), `${model.id} ${JSON.stringify(solid)}`).toBe(false);
    expect(y === 0 || y === 0.12).toBe(true);
  });

  it('has one for each step that the text numbers here', () => {
    const ids = new Set(AREA.places.map((p) => p.id));
    for (const id of [
      'clay-washing',
      'glaze-mixing',
      'saggar-making',
      'moulds',
      'throwing',
      'turning',
      'vases',
    ])
      expect(ids).toContain(id);
  });
});

describe('what the text measures', () => {
  const dimension = (id: string, name: string) =>
    models.get(id)!.dimensions.find((d) => d.id === name)!.metres;

  it('raw vases are larger than fired ones by what the paste shrinks', () => {
    expect(dimension('turning-things-1743', 'altar-vase-raw')).toBeCloseTo(0.635 / 0.8, 3);
    expect(dimension('turning-things-1743', 'globe-vase-raw')).toBeCloseTo(0.51 / 0.8, 3);
    const tall = models.get('turning-things-1743')!.elements.find((e) => e.id === 'vases')!;
    const box = new Box3();
    for (const part of tall.parts.filter((p) => p.material === 'raw' && !p.instances)) {
      part.geometry.computeBoundingBox();
      box.union(part.geometry.boundingBox!);
    }
    // The tallest stands on a bench 30 cm high on a floor 12 cm up.
    expect(box.max.y).toBeGreaterThan(0.42 + dimension('turning-things-1743', 'altar-vase-raw') - 0.02);
  });

  it('the handle under a bowl is two to three inches', () => {
    const stump = dimension('turning-things-1743', 'stump');
    expect(stump).toBeGreaterThanOrEqual(2 * 0.0254);
    expect(stump).toBeLessThanOrEqual(3 * 0.0254);
  });

  it('boards of cups carry twenty-six', () => {
    const ware = models.get('throwing-things-1743')!.elements.find((e) => e.id === 'ware')!;
    const cups = ware.parts
      .filter((p) => p.instances)
      .reduce((a, b) => (a.instances!.length > b.instances!.length ? a : b));
    expect(cups.instances!.length % 26).toBe(0);
  });
});
