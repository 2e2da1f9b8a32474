import { describe, expect, it } from 'vitest';
import { turnBetween } from './angles.ts';
import { advanceGuide, type Guide, guide } from './guide.ts';

const eyes = (heading = 0, x = 0, pitch = 0) => ({ head: { x, y: 1.6, z: 0 }, heading, pitch });
const EAST = [20, 1.6, 0] as const;
const run = (
  g: Guide,
  at: ReturnType<typeof eyes>,
  point: typeof EAST | null,
  frames: number,
  calm = false,
) => {
  for (let i = 0; i < frames; i += 1) advanceGuide(g, at, point, 1 / 72, calm);
  return g;
};

describe('the arrow in the headset', () => {
  it('lies low before the visitor and points to where to look', () => {
    const g = run(guide(), eyes(), EAST, 72);
    expect(g.shown).toBe(1);
    expect(g.at).toEqual({ x: 0, y: expect.closeTo(0.75), z: -1.5 });
    expect(g.heading).toBeCloseTo(90 - ((Math.atan(1.5 / 20) * 180) / Math.PI) * -1);
    expect(g.pitch).toBeGreaterThan(0);
  });
  it('is gone when one looks there, and does not flicker at the border', () => {
    const g = run(guide(), eyes(), EAST, 72);
    expect(run(g, eyes(70), EAST, 72).wanted).toBe(true);
    expect(run(g, eyes(80), EAST, 72).shown).toBe(0);
    expect(run(g, eyes(70), EAST, 72).shown).toBe(0);
    expect(run(g, eyes(60), EAST, 72).shown).toBe(1);
    expect(run(g, eyes(60), null, 72).shown).toBe(0);
  });
  it('hangs on nobody’s face: small turns leave it, large ones bring it along slowly', () => {
    const g = run(guide(), eyes(0), EAST, 72);
    run(g, eyes(-20), EAST, 72);
    expect(g.from.heading).toBe(0);
    run(g, eyes(-45), EAST, 1);
    expect(Math.abs(turnBetween(0, g.from.heading))).toBeLessThan(5);
    run(g, eyes(-45), EAST, 200);
    expect(Math.abs(turnBetween(-45, g.from.heading))).toBeLessThan(2.1);
  });
  it('comes along at once after a blink', () => {
    const g = run(guide(), eyes(0), EAST, 72);
    run(g, eyes(0, -9), EAST, 1);
    expect(g.at.x).toBeCloseTo(-9);
  });
  it('comes and goes without gliding where motion is not wanted', () => {
    const g = guide();
    expect(run(g, eyes(0), EAST, 1, true).shown).toBe(1);
    expect(run(g, eyes(90), EAST, 1, true).shown).toBe(0);
  });
});
