import { Box3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { StructureModel } from '../../../kit/model.ts';
import { GATES_AREA } from '../../areas/gates.ts';
import { GATES, type Rect } from '../../plan.ts';
import { boxOf, evidenceOf, faults, fingerprint, STAND_IN_MATERIALS, sourceIds } from '../measure.ts';
import { RELIC } from './relic.ts';

/** Where each structure has to stay (feet of walls; roofs may reach further by their eaves). */
const GROUNDS: Record<string, Rect> = {
  'screen-wall-1743': { minX: 30, maxX: 50, minZ: 164, maxZ: 174.5 },
  'head-gate-1743': { minX: 24, maxX: 57, minZ: 155, maxZ: 171.8 },
  'long-way-1743': { minX: 28, maxX: 52, minZ: 91, maxZ: 156 },
  'offices-1743': { minX: -7, maxX: 87, minZ: 137, maxZ: 158 },
  'sub-county-office-1743': GATES.subCountyOffice.rect,
  'guandi-temple-1743': GATES.guandiTemple.rect,
  'youtao-lingci-1743': GATES.youtaoLingci.rect,
  'shrine-court-1743': GATES.youtaoLingci.rect,
  'forecourt-1743': { minX: 9, maxX: 71, minZ: 61.5, maxZ: 92.5 },
  'forecourt-trade-1743': { minX: 12, maxX: 68, minZ: 61, maxZ: 90 },
  'yi-gate-1743': { minX: 23, maxX: 57, minZ: 56, maxZ: 63 },
  'first-court-1743': { minX: 23, maxX: 57, minZ: 29, maxZ: 60 },
  'great-hall-1743': { ...GATES.greatHall.rect, maxZ: 38.4 },
  'rear-halls-1743': GATES.rearHall.rect,
  'second-court-1743': { minX: 23.5, maxX: 56.5, minZ: 3.5, maxZ: 30.5 },
  'inner-hall-1743': GATES.innerHall.rect,
  'third-court-1743': { minX: 23.5, maxX: 56.5, minZ: -18.5, maxZ: 4.5 },
  'tea-house-1743': { minX: 16, maxX: 30, minZ: 79, maxZ: 90 },
};
const EAVES = 1.5;

const models = new Map<string, StructureModel>(GATES_AREA.structures.map((s) => [s.id, s.build()]));
const triangles = (parts: StructureModel['elements'][number]['parts']) =>
  parts.reduce((n, p) => n + (p.geometry.getIndex()!.count / 3) * (p.instances?.length ?? 1), 0);
const value = (id: string, dimension: string) =>
  models.get(id)!.dimensions.find((d) => d.id === dimension)!.metres;
const sizeOf = (id: string, element: string, material?: string) => boxOf(models.get(id)!, element, material);

describe.each([...models])('%s', (id, model) => {
  it('keeps its budgets', () => {
    const all = model.elements.flatMap((e) => e.parts);
    expect(triangles(all)).toBeLessThanOrEqual(55_000);
    // What a GLB draws: one primitive per element and material.
    const drawn = model.elements.reduce((n, e) => n + new Set(e.parts.map((p) => p.material)).size, 0);
    expect(drawn).toBeLessThanOrEqual(16);
    expect(triangles(model.standIn ?? [])).toBeGreaterThan(0);
    expect(triangles(model.standIn!)).toBeLessThanOrEqual(700);
    for (const part of model.standIn!) expect(STAND_IN_MATERIALS).toContain(part.material);
  });

  it('has no broken numbers, and is the same every time', () => {
    expect(faults(model)).toEqual([]);
    expect(fingerprint(GATES_AREA.structures.find((s) => s.id === id)!.build())).toBe(fingerprint(model));
  });

  it('stays on its ground', () => {
    const ground = GROUNDS[id]!;
    for (const { centre, size, turn = 0 } of model.solids) {
      const [c, n] = [Math.abs(Math.cos((turn * Math.PI) / 180)), Math.abs(Math.sin((turn * Math.PI) / 180))];
      const [wx, wz] = [(c * size[0] + n * size[2]) / 2, (n * size[0] + c * size[2]) / 2];
      expect(centre[0] - wx, `${centre}`).toBeGreaterThan(ground.minX - 0.6);
      expect(centre[0] + wx, `${centre}`).toBeLessThan(ground.maxX + 0.6);
      expect(centre[2] - wz, `${centre}`).toBeGreaterThan(ground.minZ - 0.6);
      expect(centre[2] + wz, `${centre}`).toBeLessThan(ground.maxZ + 0.6);
    }
    const box = new Box3();
    for (const part of model.elements.flatMap((e) => e.parts)) {
      if (part.material === 'foliage' || part.material === 'hill' || part.instances) continue;
      part.geometry.computeBoundingBox();
      box.union(part.geometry.boundingBox!);
    }
    expect(box.min.x).toBeGreaterThan(ground.minX - EAVES);
    expect(box.max.x).toBeLessThan(ground.maxX + EAVES);
    expect(box.min.z).toBeGreaterThan(ground.minZ - EAVES);
    expect(box.max.z).toBeLessThan(ground.maxZ + EAVES);
    expect(box.min.y).toBeGreaterThan(-1.6);
  });

  it('gives every element an evidence record in both languages, from sources that are listed', () => {
    const records = [...models.keys()].flatMap((other) => evidenceOf(other));
    const sources = sourceIds();
    for (const element of model.elements) {
      const record = records.find((r) => r.id === element.evidence);
      expect(record, element.evidence).toBeDefined();
      expect(Object.keys(record!.claim).sort()).toEqual(['en', 'zh-Hans']);
      expect(Object.keys(record!.reasoning).sort()).toEqual(['en', 'zh-Hans']);
      for (const source of record!.sources) expect(sources, record!.id).toContain(source.id);
      if (record!.level !== 'conjectured') expect(record!.sources.length, record!.id).toBeGreaterThan(0);
      for (const text of [record!.claim['zh-Hans']!, record!.reasoning['zh-Hans']!])
        expect(text, record!.id).not.toMatch(/[一-龥][,;:!?]/);
    }
  });

  it('says of every dimension where it is from, or that it is conjectured', () => {
    expect(model.dimensions.length).toBeGreaterThan(0);
    const sources = sourceIds();
    for (const d of model.dimensions) {
      if (d.source) expect(sources).toContain(d.source);
      else expect(d.note).toMatch(/Conjectured/);
    }
  });
});

describe('measured against the tables', () => {
  it('the relic is three feet across and two high', () => {
    const bowl = sizeOf('youtao-lingci-1743', 'relic', 'glazed');
    expect(bowl.max.x - bowl.min.x).toBeCloseTo(RELIC.diameter, 1);
    expect(bowl.max.y - bowl.min.y).toBeGreaterThan(RELIC.height - 0.06);
    expect(bowl.max.y - bowl.min.y).toBeLessThan(RELIC.height + 0.01);
    expect(value('youtao-lingci-1743', 'relic-diameter')).toBeCloseTo(3 * 0.32, 6);
    expect(value('youtao-lingci-1743', 'relic-height')).toBeCloseTo(2 * 0.32, 6);
    // At the west wall.
    expect(bowl.min.x - sizeOf('youtao-lingci-1743', 'hall').min.x).toBeLessThan(2);
  });

  it('the cup is as large as the ones in the museums', () => {
    const cup = sizeOf('great-hall-1743', 'heirloom', 'painted');
    expect(cup.max.y - cup.min.y).toBeCloseTo(value('great-hall-1743', 'cup-height'), 3);
    expect(cup.max.x - cup.min.x).toBeCloseTo(value('great-hall-1743', 'cup-rim'), 2);
  });

  it('gates and halls are as wide and as high as their tables say', () => {
    const screen = sizeOf('screen-wall-1743', 'wall');
    expect(screen.max.x - screen.min.x).toBeGreaterThan(value('screen-wall-1743', 'length') - 0.3);
    expect(screen.max.y).toBeGreaterThan(value('screen-wall-1743', 'height'));
    for (const [id, element] of [
      ['great-hall-1743', 'hall'],
      ['rear-halls-1743', 'hall'],
      ['inner-hall-1743', 'hall'],
    ] as const) {
      const brick = sizeOf(id, element, 'grey-brick');
      expect(brick.max.x - brick.min.x, id).toBeCloseTo(value(id, 'width'), 0);
      const ridge = sizeOf(id, element, 'roof-rows').max.y;
      expect(ridge, id).toBeGreaterThan(value(id, 'ridge') - 0.2);
      expect(ridge, id).toBeLessThan(value(id, 'ridge') + 1.6);
    }
  });

  it('thresholds of open doors can be stepped over', () => {
    expect(value('head-gate-1743', 'threshold')).toBeLessThanOrEqual(0.2);
  });
});

describe('places', () => {
  it('stand clear of everything that stops feet', () => {
    const solids = [...models.values()].flatMap((m) => m.solids);
    for (const place of GATES_AREA.places)
      for (const { centre, size, turn = 0 } of solids) {
        if (centre[1] - size[1] / 2 > place.position[1] + 1.8) continue;
        const a = (turn * Math.PI) / 180;
        const [dx, dz] = [place.position[0] - centre[0], place.position[2] - centre[2]];
        const lx = Math.abs(dx * Math.cos(a) - dz * Math.sin(a)) - size[0] / 2;
        const lz = Math.abs(dx * Math.sin(a) + dz * Math.cos(a)) - size[2] / 2;
        expect(Math.max(lx, lz), `${place.id} at ${centre}`).toBeGreaterThan(0.45);
      }
  });

  it('are in zones that exist', () => {
    const zones = new Set(['works', ...GATES_AREA.zones.map((z) => z.id)]);
    for (const place of GATES_AREA.places) expect(zones).toContain(place.zone);
    for (const s of GATES_AREA.structures) for (const zone of s.zones) expect(zones).toContain(zone);
  });
});
