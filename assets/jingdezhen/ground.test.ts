import { describe, expect, it } from 'vitest';
import { distanceToRect } from '../kit/terrain.ts';
import { distanceToWays, groundHeight, hillHeight, intoRiver, LEVEL, landHeight, POSTERN } from './ground.ts';
import { OUTSIDE, PLOT, ZHUSHAN } from './plan.ts';

const inside = (visit: (x: number, z: number) => void, step = 2.3) => {
  for (let x = PLOT.minX; x <= PLOT.maxX; x += step)
    for (let z = PLOT.minZ; z <= PLOT.maxZ; z += step) visit(x, z);
};

describe('the height of the ground', () => {
  it('is a number everywhere, far beyond the town too', () => {
    for (let x = -480; x <= 520; x += 13)
      for (let z = -480; z <= 500; z += 13)
        expect(Number.isFinite(groundHeight(x, z)), `${x}, ${z}`).toBe(true);
  });

  it('is the level of the works to a hand, but for the hill and the sunk stair', () => {
    const off: string[] = [];
    inside((x, z) => {
      const stair = x < POSTERN.topX && z > POSTERN.minZ && z < POSTERN.maxZ;
      if (hillHeight(x, z) > 0 || stair) return;
      const h = groundHeight(x, z);
      if (Math.abs(h) > 0.1) off.push(`${x}, ${z}: ${h}`);
    });
    expect(off).toEqual([]);
  });

  it('is level to three centimetres under every court and hall of the plan, so that floors meet it', () => {
    const off: string[] = [];
    for (const rect of LEVEL)
      for (let x = rect.minX; x <= rect.maxX; x += 1)
        for (let z = rect.minZ; z <= rect.maxZ; z += 1)
          if (distanceToRect(PLOT, x, z) < 0 && Math.abs(groundHeight(x, z)) > 0.03) off.push(`${x}, ${z}`);
    expect(off).toEqual([]);
  });

  it('raises Zhushan to its terrace of ten-odd metres, and leaves the ways at its foot flat', () => {
    const [cx, cz] = ZHUSHAN.centre;
    for (let a = 0; a < 6.28; a += 0.3)
      for (const r of [0, 4, ZHUSHAN.terrace.radius - 0.6]) {
        const h = groundHeight(cx + Math.cos(a) * r, cz + Math.sin(a) * r);
        expect(h).toBeGreaterThan(10);
        expect(h).toBeLessThan(12);
      }
    inside((x, z) => {
      if (distanceToWays(x, z) < 0) expect(hillHeight(x, z), `${x}, ${z}`).toBeLessThan(0.05);
    });
  });

  it('drops two and a half metres at the west wall, as was dug', () => {
    const { westLane } = OUTSIDE;
    for (let z = westLane.minZ; z < PLOT.maxZ; z += 7) {
      const lane = groundHeight((westLane.minX + westLane.maxX) / 2, z);
      expect(lane).toBeGreaterThan(-2.6);
      expect(lane).toBeLessThan(-2.4);
      if (z < POSTERN.minZ - 1 || z > POSTERN.maxZ + 1)
        expect(groundHeight(PLOT.minX + 0.1, z) - lane, `${z}`).toBeGreaterThan(2.35);
    }
  });

  it('goes down the street without a step to the bank, and the bank into the water', () => {
    let before = groundHeight(128, 167.5);
    for (const [x, z] of OUTSIDE.street.line.toReversed()) {
      const here = groundHeight(x, z);
      expect(here).toBeLessThan(before + 0.15);
      before = here;
    }
    expect(before).toBeGreaterThan(OUTSIDE.river.waterY + 1);
    for (let z = -400; z < 440; z += 20)
      for (let x = -330; x < -60; x += 4)
        if (intoRiver(x, z) > 12) expect(groundHeight(x, z)).toBeLessThan(OUTSIDE.river.waterY - 1.5);
  });

  it('keeps the mill’s valley level in the middle and out of sight behind a rim', () => {
    const { centre, radius, y } = OUTSIDE.millValley;
    for (let a = 0; a < 6.28; a += 0.2) {
      const at = (r: number) => groundHeight(centre[0] + Math.cos(a) * r, centre[1] + Math.sin(a) * r);
      expect(Math.abs(at(radius * 0.3) - y)).toBeLessThan(0.2);
      expect(at(radius * 1.18)).toBeGreaterThan(y + 15);
    }
  });

  it('lies lower, and never higher, where others bring the floor', () => {
    inside((x, z) => {
      expect(landHeight(x, z)).toBeLessThanOrEqual(groundHeight(x, z));
    }, 5);
    expect(groundHeight(-5, 10) - landHeight(-5, 10)).toBeCloseTo(0.15, 5);
    expect(landHeight(63, 0)).toBe(groundHeight(63, 0));
  });
});
