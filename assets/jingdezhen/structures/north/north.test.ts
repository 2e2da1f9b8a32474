import { Box3, type BufferGeometry, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { StructureModel } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { WORKSHOPS_NORTH_AREA as AREA } from '../../areas/workshops-north.ts';
import { COURTS, type Rect } from '../../plan.ts';
import { TABLES as BLUE } from '../cobalt-workshop-1743.ts';
import { CLOSED } from '../enamel-workshop-1743.ts';
import { PLACES, ROWS } from '../grinding-workshop-1743.ts';
import {
  evidenceOf,
  faults,
  fingerprint,
  primitives,
  STAND_IN_MATERIALS,
  sight,
  sourceIds,
  triangles,
} from '../measure.ts';
import { closedStove, STOVE } from './enamel-props.ts';
import { recast } from './forms.ts';
import { blowTube, TUBE } from './glazing-props.ts';
import { BENCH, grindingBench } from './grinding-props.ts';
import { Brush } from './paint.ts';
import { SHAPES, ware } from './wares.ts';
import { BILLET, split } from './wood-props.ts';

/** Where each stands by the plan, and its budget: triangles in thousands, primitives. */
const PLAN: Record<string, { rect: Rect; triangles: number; primitives: number }> = {
  'cobalt-workshop-1743': { rect: COURTS.cobalt, triangles: 54, primitives: 13 },
  'grinding-workshop-1743': { rect: COURTS.grinding, triangles: 55, primitives: 13 },
  'painting-workshop-1743': { rect: COURTS.painting, triangles: 73, primitives: 14 },
  'glazing-workshop-1743': { rect: COURTS.glazing, triangles: 63, primitives: 14 },
  'enamel-workshop-1743': { rect: COURTS.enamel, triangles: 66, primitives: 13 },
  'packing-workshop-1743': { rect: COURTS.packing, triangles: 77, primitives: 15 },
  'drying-court-1743': { rect: COURTS.drying, triangles: 70, primitives: 14 },
  'wood-yard-1743': { rect: COURTS.woodYard, triangles: 48, primitives: 10 },
  'saggar-yard-1743': { rect: COURTS.saggarYard, triangles: 45, primitives: 9 },
  'second-kiln-1743': { rect: COURTS.secondKiln, triangles: 40, primitives: 11 },
  'stores-1743': { rect: COURTS.stores, triangles: 68, primitives: 10 },
};

const built = new Map<string, StructureModel>(AREA.structures.map((s) => [s.id, s.build()]));
const sources = sourceIds();

const extent = (geometries: readonly BufferGeometry[]): Vector3 => {
  const box = new Box3();
  for (const g of geometries) {
    g.computeBoundingBox();
    box.union(g.boundingBox!);
  }
  return box.getSize(new Vector3());
};

it('has a budget and a rectangle for every structure of the area', () => {
  expect([...built.keys()].sort()).toEqual(Object.keys(PLAN).sort());
});

describe.each([...built])('%s', (id, model) => {
  const plan = PLAN[id]!;

  it('keeps its budgets', () => {
    expect(triangles(model)).toBeLessThanOrEqual(plan.triangles * 1000);
    expect(primitives(model)).toBeLessThanOrEqual(plan.primitives);
    const far = model.standIn!;
    expect(far.reduce((n, p) => n + p.geometry.getIndex()!.count / 3, 0)).toBeLessThanOrEqual(600);
    expect(far.filter((p) => p.instances || !STAND_IN_MATERIALS.includes(p.material))).toEqual([]);
  });

  it('has no broken numbers', () => {
    expect(faults(model)).toEqual([]);
  });

  it('is the same every time', () => {
    expect(fingerprint(AREA.structures.find((s) => s.id === id)!.build())).toBe(fingerprint(model));
  });

  it('stays in its court', () => {
    const box = new Box3();
    for (const e of model.elements)
      for (const p of e.parts)
        if (!p.instances) {
          p.geometry.computeBoundingBox();
          box.union(p.geometry.boundingBox!);
        }
    expect(box.min.x).toBeGreaterThan(plan.rect.minX - 1.5);
    expect(box.max.x).toBeLessThan(plan.rect.maxX + 1.5);
    expect(box.min.z).toBeGreaterThan(plan.rect.minZ - 1.5);
    expect(box.max.z).toBeLessThan(plan.rect.maxZ + 1.5);
    expect(box.min.y).toBeGreaterThan(-0.7);
  });

  it('gives evidence for every element, from sources that are listed', () => {
    const records = evidenceOf(id);
    expect(new Set(model.elements.map((e) => e.evidence))).toEqual(new Set(records.map((r) => r.id)));
    for (const r of records) {
      for (const text of [r.claim, r.reasoning]) expect(text.en && text['zh-Hans']).toBeTruthy();
      if (r.level !== 'conjectured') expect(r.sources.length).toBeGreaterThan(0);
      for (const s of r.sources) expect(sources.has(s.id), s.id).toBe(true);
    }
    for (const d of model.dimensions) if (d.source) expect(sources.has(d.source), d.source).toBe(true);
  });

  it('says of every number where it is from, or that it is conjectured', () => {
    for (const d of model.dimensions) expect(d.source ?? d.note, d.id).toBeTruthy();
  });
});

describe('places', () => {
  const solids = [...built.values()].flatMap((m) => m.solids);
  it.each(AREA.places.map((p) => [p.id, p] as const))('%s is free to stand on', (_, p) => {
    const [x, y, z] = p.position;
    for (const s of solids) {
      const a = ((s.turn ?? 0) * Math.PI) / 180;
      const [dx, dz] = [x - s.centre[0], z - s.centre[2]];
      const u = Math.abs(Math.cos(a) * dx - Math.sin(a) * dz) - s.size[0] / 2;
      const v = Math.abs(Math.sin(a) * dx + Math.cos(a) * dz) - s.size[2] / 2;
      const high = s.centre[1] + s.size[1] / 2 > y + 0.2;
      expect(high && Math.max(u, v) < 0.25, JSON.stringify(s)).toBe(false);
    }
    const zone = AREA.zones.find((k) => k.id === p.zone);
    if (zone)
      for (const c of [0, 1, 2] as const)
        expect(p.position[c] >= zone.boxes[0]!.min[c] && p.position[c] <= zone.boxes[0]!.max[c]).toBe(true);
    else expect(p.zone).toBe('works');
  });

  it('have every zone seen with the works, and a mass for every roof', () => {
    for (const z of AREA.zones) expect(z.sees).toContain('works');
    for (const m of AREA.masses) expect(built.has(m.structure)).toBe(true);
    for (const s of AREA.structures) expect(s.zones).toContain('works');
  });
});

describe('what the text measures', () => {
  it('makes the blowing tube one cun wide and seven long', () => {
    const bamboo = blowTube(random('t')).parts.find((p) => p.material === 'bamboo')!;
    const size = extent([bamboo.geometry]);
    expect(size.x).toBeCloseTo(TUBE.length, 2);
    expect(size.y).toBeCloseTo(TUBE.width, 2);
    expect(TUBE.length / TUBE.width).toBeCloseTo(7, 5);
  });

  it('makes the closed stove about a metre high, half a metre across within', () => {
    const stove = closedStove(random('s'), true);
    expect(extent(stove.parts.map((p) => p.geometry)).y).toBeCloseTo(STOVE.height, 1);
    const seen = sight(stove.parts.map((p) => p.geometry));
    const across = seen.distance([0, 0.9, 0], [1, 0, 0]) + seen.distance([0, 0.9, 0], [-1, 0, 0]);
    expect(across).toBeGreaterThan(STOVE.inner - 0.06);
    expect(across).toBeLessThan(STOVE.inner + 0.06);
    expect(CLOSED.length).toBe(3);
  });

  it('sets mortars on low benches, pestles upright in a pierced bar, rows of them', () => {
    const bench = grindingBench(random('b'));
    const size = extent(bench.parts.map((p) => p.geometry));
    expect(size.y).toBeGreaterThan(BENCH.height + BENCH.upright);
    expect(BENCH.height).toBeLessThan(0.45);
    expect(ROWS.length * PLACES.length).toBeGreaterThan(18);
    expect(BLUE.length).toBe(4);
  });

  it('splits billets a foot long', () => {
    expect(extent([split(random('w'))]).x).toBeCloseTo(BILLET.length, 2);
    expect(BILLET.length).toBeCloseTo(0.325, 1);
  });

  it('turns cup, dish and vases to the sizes of the sheet', () => {
    const mouth = (kind: 'cup' | 'dish' | 'vase' | 'gu') =>
      extent([ware(kind, 'fired', { segments: 32 }).parts[0]!.geometry]);
    expect(mouth('cup').x).toBeCloseTo(0.083, 2);
    expect(mouth('dish').x).toBeCloseTo(0.206, 2);
    expect(mouth('vase').y).toBeCloseTo(0.51, 2);
    expect(mouth('gu').y).toBeCloseTo(0.635, 2);
  });
});

describe('painting', () => {
  it('lies on the ware, a hair outside', () => {
    const { curve } = SHAPES.jar;
    const brush = new Brush(curve, 12).ring(0.1, 0.002, [0, 0, 0.2]);
    const body = sight([ware('jar', 'fired', { segments: 12 }).parts[0]!.geometry]);
    const p = brush.done().getAttribute('position');
    for (let i = 0; i < p.count; i += 1) {
      const v = new Vector3(p.getX(i), 0, p.getZ(i));
      const out = v.clone().multiplyScalar(2);
      const gap = body.distance([out.x, p.getY(i), out.z], [-v.x, 0, -v.z]) - v.length();
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(0.003);
    }
  });

  it('makes raw, powdery and fired ware of different stuff', () => {
    const of = (state: 'raw' | 'powder' | 'fired') => ware('bowl', state).parts[0]!;
    expect(of('raw').material).toBe('raw');
    expect(of('fired').material).toBe('glazed');
    const mean = (g: BufferGeometry) =>
      (g.getAttribute('color').array as Float32Array).reduce((a, b) => a + b) /
      g.getAttribute('color').array.length;
    expect(mean(of('powder').geometry)).toBeGreaterThan(mean(of('raw').geometry) + 0.05);
  });
});

it('recasts a part without making tints no material can show', () => {
  const part = { material: 'plaster' as const, geometry: ware('cup', 'raw').parts[0]!.geometry };
  const [out] = recast([part], { plaster: 'saggar-wall' });
  expect(out!.material).toBe('saggar-wall');
  expect(Math.max(...(out!.geometry.getAttribute('color').array as Float32Array))).toBeLessThanOrEqual(1);
  expect(recast([part], {})[0]).toBe(part);
});
