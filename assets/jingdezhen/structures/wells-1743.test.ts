import { describe, expect, it } from 'vitest';
import { WELLS_AREA } from '../areas/wells.ts';
import { distanceToWays, groundHeight } from '../ground.ts';
import { PLOT, ZHUSHAN } from '../plan.ts';
import longWay from './long-way-1743.ts';
import {
  boxOf,
  evidenceOf,
  faults,
  fingerprint,
  primitives,
  STAND_IN_MATERIALS,
  sourceIds,
  triangles,
} from './measure.ts';
import { treePlan } from './trees-1743/plan.ts';
import { buildWell, WELL, WELLS, type WellName } from './wells-1743.ts';

const NAMES = Object.keys(WELLS) as WellName[];

describe.each(NAMES)('the %s well', (name) => {
  const model = buildWell(name);
  const [x, z] = WELLS[name];

  it('is registered, sound, the same every time and cheap', () => {
    const source = WELLS_AREA.structures.find(({ id }) => id === model.id)!;
    expect(fingerprint(source.build())).toBe(fingerprint(model));
    expect(faults(model)).toEqual([]);
    expect(triangles(model)).toBeLessThanOrEqual(6000);
    expect(primitives(model)).toBeLessThanOrEqual(6);
    for (const part of model.standIn!) expect(STAND_IN_MATERIALS).toContain(part.material);
  });

  it('has a mouth over a metre across, as the wells that survive, inside a kerb one can lean over', () => {
    expect(WELL.mouth).toBeGreaterThan(1);
    expect(model.dimensions.find(({ id }) => id === 'mouth')).toMatchObject({
      metres: WELL.mouth,
      source: 'meipian',
    });
    const { min, max } = boxOf(model, 'well', 'stone');
    expect(max.y - groundHeight(x, z)).toBeGreaterThan(0.5);
    expect(max.y - groundHeight(x, z)).toBeLessThan(0.75);
    expect(max.x - min.x).toBeGreaterThan(WELL.mouth + 2 * WELL.wall);
    // Nobody walks over it.
    const [solid] = model.solids;
    expect(solid!.size[0]).toBeGreaterThanOrEqual(WELL.mouth + 2 * WELL.wall);
  });

  it('stands clear of ways, trees and what lines the long way', () => {
    expect(distanceToWays(x, z)).toBeGreaterThan(WELL.pavement / 2);
    for (const tree of treePlan()) expect(Math.hypot(tree.x - x, tree.z - z)).toBeGreaterThan(2.4);
    for (const { centre, size } of longWay().solids) {
      const gap = Math.hypot(
        Math.max(0, Math.abs(centre[0] - x) - size[0] / 2),
        Math.max(0, Math.abs(centre[2] - z) - size[2] / 2),
      );
      expect(gap, `${centre}`).toBeGreaterThan(WELL.pavement / 2);
    }
  });

  it('names evidence in both languages from listed sources', () => {
    const records = evidenceOf('wells-1743');
    for (const { evidence } of model.elements) {
      const record = records.find(({ id }) => id === evidence)!;
      expect(Object.keys(record.claim).sort()).toEqual(['en', 'zh-Hans']);
      for (const { id } of record.sources) expect(sourceIds()).toContain(id);
    }
  });
});

it('one is inside the south gate, the other at the north foot of the hill', () => {
  expect(PLOT.maxZ - WELLS.south[1]).toBeLessThan(16);
  const foot = ZHUSHAN.centre[1] - ZHUSHAN.foot[1];
  expect(foot - WELLS.north[1]).toBeGreaterThan(2);
  expect(foot - WELLS.north[1]).toBeLessThan(12);
});
