import { describe, expect, it } from 'vitest';
import { MILL_AREA } from '../../areas/mill.ts';
import { boxOf, evidenceOf, faults, fingerprint, primitives, sourceIds, triangles } from '../measure.ts';
import build from '../mill-1743.ts';
import { GROUND, HAMMER, HAMMERS, SHED, WHEEL } from './plan.ts';

const model = build();

const box = (id: string) => boxOf(model, id);

describe('the mill', () => {
  it('has no faults, is the same each time, keeps its budget', () => {
    expect(faults(model)).toEqual([]);
    expect(fingerprint(build())).toBe(fingerprint(model));
    expect(primitives(model)).toBeLessThanOrEqual(22);
    expect(triangles(model)).toBeLessThanOrEqual(60_000);
  });

  it('turns its wheel about its own axle, which is as wide as the table says', () => {
    const wheel = model.elements.find((e) => e.id === 'wheel')!;
    expect(wheel.motion).toMatchObject({ kind: 'turn', pivot: [WHEEL.x, WHEEL.y, WHEEL.z] });
    const wheelBox = box('wheel');
    expect(wheelBox.max.z - wheelBox.min.z).toBeCloseTo(
      model.dimensions.find((d) => d.id === 'wheel-diameter')!.metres,
      0,
    );
    // It hangs free of the ground and beside the shed.
    expect(wheelBox.min.y).toBeGreaterThan(GROUND);
    expect(wheelBox.min.x).toBeLessThan(SHED.minX);
  });

  it('lifts four hammers one after another by their heads', () => {
    const hammers = model.elements.filter((e) => e.motion?.kind === 'pound');
    expect(hammers).toHaveLength(HAMMERS.length);
    expect(new Set(hammers.map((h) => h.motion!.phase)).size).toBe(4);
    for (const h of hammers) {
      // About −X what lies south of the pivot goes up; the head does.
      expect(h.motion!.axis[0]).toBeLessThan(0);
      expect(HAMMER.headZ).toBeGreaterThan(h.motion!.pivot[2]);
      expect(box(h.id).min.y).toBeGreaterThan(GROUND);
    }
  });

  it('has evidence for every element, with sources that are listed', () => {
    const records = new Map(evidenceOf('mill-1743').map((r) => [r.id, r]));
    const known = sourceIds();
    for (const e of model.elements) expect(records.has(e.evidence), e.evidence).toBe(true);
    for (const r of records.values()) for (const s of r.sources) expect(known).toContain(s.id);
  });

  it.each(MILL_AREA.places.map((p) => [p.id, p] as const))('leaves %s free', (_, place) => {
    const [x, , z] = place.position;
    for (const s of model.solids)
      expect(
        Math.abs(x - s.centre[0]) < s.size[0] / 2 + 0.4 && Math.abs(z - s.centre[2]) < s.size[2] / 2 + 0.4,
        JSON.stringify(s),
      ).toBe(false);
  });
});
