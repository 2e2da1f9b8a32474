import { describe, expect, it } from 'vitest';
import { layBricks } from '../pipeline/textures/looks/brick.ts';
import { BRICK_FACES } from './brick-faces.ts';
import { BRICK, block, layCourses, spans } from './brickwork.ts';
import { random } from './random.ts';
import { Surface } from './surface.ts';
import {
  angleAtHeight,
  evenAngles,
  halfWidthAt,
  sectionNormal,
  sectionPoint,
  type VaultShape,
} from './vault.ts';

const flat = (s: number, y: number) =>
  ({ o: [s, y, 0], along: [1, 0, 0], up: [0, 1, 0], out: [0, 0, 1] }) as const;

describe('brickwork', () => {
  it('cuts stretches at openings, whatever their order', () => {
    expect(
      spans(0, 10, [
        [7, 8],
        [2, 4],
      ]),
    ).toEqual([
      [0, 2],
      [4, 7],
      [8, 10],
    ]);
    expect(spans(0, 10, [[-1, 11]])).toEqual([]);
    expect(
      spans(0, 10, [
        [3, 5],
        [4, 6],
      ]),
    ).toEqual([
      [0, 3],
      [6, 10],
    ]);
  });

  it('lays no brick across an opening or beyond the wall', () => {
    const surface = new Surface();
    const laid = layCourses(surface, flat, random('wall'), {
      from: -1,
      to: 1,
      bottom: 0,
      top: () => 1,
      openings: (y) => (y < 0.6 ? [[-0.3, 0.3]] : []),
    });
    expect(laid).toBeGreaterThan(100);
    for (let k = 0; k < surface.position.length; k += 3) {
      const [x, y] = [surface.position[k]!, surface.position[k + 1]!];
      expect(Math.abs(x)).toBeLessThan(1.01);
      if (y < 0.5) expect(Math.abs(x)).toBeGreaterThan(0.285);
      expect(y).toBeLessThan(1.03);
    }
  });

  it('makes a brick of the size given, its face outward', () => {
    const surface = new Surface();
    block(surface, flat(0, 0), BRICK.length, BRICK.height, 0.09, random('b'), {
      stray: 0,
      chipped: 0,
      loose: true,
    });
    expect(surface.triangles).toBe(12);
    const x = surface.position.filter((_, k) => k % 3 === 0);
    const z = surface.position.filter((_, k) => k % 3 === 2);
    expect(Math.max(...x) - Math.min(...x)).toBeCloseTo(BRICK.length, 6);
    expect(Math.max(...z) - Math.min(...z)).toBeCloseTo(0.09, 6);
    expect(surface.normal[2]).toBeCloseTo(1, 6);
  });
});

describe('brick faces', () => {
  it('lie on painted bricks, not on joints', () => {
    const size = 512;
    const { face } = layBricks('outside', size, 0);
    const on = (u: number, v: number) => {
      const wrap = (n: number) => ((n % size) + size) % size;
      const row = wrap(Math.round((1 - v / 2) * size - 0.5));
      return face[row * size + wrap(Math.round((u / 2) * size - 0.5))]!;
    };
    const all = [...BRICK_FACES.long, ...BRICK_FACES.short];
    expect(all.length).toBeGreaterThan(150);
    let good = 0;
    for (const f of all)
      if ([0.02, 0.5, 0.98].every((t) => on(f.u + f.width * t, f.v + f.height / 2) > 0.8)) good += 1;
    expect(good / all.length).toBeGreaterThan(0.95);
  }, 30_000);
});

describe('vault', () => {
  const shape: VaultShape = { halfWidth: () => 1.6, height: () => 3.2, floor: () => 0.1, exponent: 2.5 };

  it('stands on its floor and reaches its height', () => {
    expect(sectionPoint(shape, -2, 0)).toEqual([1.6, 0.1, -2]);
    const crown = sectionPoint(shape, -2, Math.PI / 2);
    expect(crown[0]).toBe(0);
    expect(crown[1]).toBeCloseTo(3.3, 9);
    expect(sectionNormal(shape, -2, Math.PI / 2)[1]).toBeCloseTo(1, 3);
    expect(sectionNormal(shape, -2, 0.4)[0]).toBeGreaterThan(0);
  });

  it('cuts the section evenly, and finds an angle by height', () => {
    const { angles, length } = evenAngles(shape, 0, 20);
    for (let k = 1; k < angles.length; k += 1) {
      const a = sectionPoint(shape, 0, angles[k - 1]!);
      const b = sectionPoint(shape, 0, angles[k]!);
      expect(Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1]) - length / 20)).toBeLessThan(length / 200);
    }
    expect(sectionPoint(shape, 0, angleAtHeight(shape, 0, 2))[1]).toBeCloseTo(2.1, 6);
    expect(angleAtHeight(shape, 0, 99)).toBeCloseTo(Math.PI / 2, 9);
    expect(halfWidthAt(shape, 0, 99)).toBe(0);
  });
});
