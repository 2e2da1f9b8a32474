import { describe, expect, it } from 'vitest';
import { cells, distanceToPath, distanceToRect, fbm, noise, rings, smooth } from './terrain.ts';

describe('terrain', () => {
  it('gives the same noise for the same seed, another for another, always within bounds', () => {
    const a = noise('a');
    expect(noise('a')(3.2, -7.9)).toBe(a(3.2, -7.9));
    expect(noise('b')(3.2, -7.9)).not.toBe(a(3.2, -7.9));
    const f = fbm('a');
    for (let x = -40; x < 40; x += 0.37) {
      expect(Math.abs(a(x, x * 1.7))).toBeLessThanOrEqual(1);
      expect(Math.abs(f(x, -x))).toBeLessThan(1.3);
    }
  });

  it('measures distances on the ground', () => {
    expect(
      distanceToPath(
        [
          [0, 0],
          [10, 0],
        ],
        5,
        3,
      ),
    ).toBeCloseTo(3);
    expect(
      distanceToPath(
        [
          [0, 0],
          [10, 0],
        ],
        13,
        4,
      ),
    ).toBeCloseTo(5);
    const rect = { minX: 0, maxX: 4, minZ: 0, maxZ: 2 };
    expect(distanceToRect(rect, 7, 6)).toBeCloseTo(5);
    expect(distanceToRect(rect, 2, 1)).toBeCloseTo(-1);
    expect(smooth(2, 1, 1.9)).toBeLessThan(0.1);
  });

  it('joins coarse and fine cells without a crack, facing up', () => {
    const g = cells({
      minX: 0,
      maxX: 6,
      minZ: 0,
      maxZ: 6,
      cell: 1,
      height: (x, z) => Math.sin(x * 3) * 0.1 + z * 0.01,
      fine: (x, z) => x + z < 5,
    });
    const index = g.getIndex()!.array;
    const edges = new Map<string, number>();
    const p = g.getAttribute('position');
    let area = 0;
    for (let k = 0; k < index.length; k += 3) {
      const [a, b, c] = [index[k]!, index[k + 1]!, index[k + 2]!];
      const up =
        (p.getZ(b) - p.getZ(a)) * (p.getX(c) - p.getX(a)) - (p.getX(b) - p.getX(a)) * (p.getZ(c) - p.getZ(a));
      expect(up).toBeGreaterThan(0);
      area += up / 2;
      for (const [i, j] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const) {
        const key = i < j ? `${i}/${j}` : `${j}/${i}`;
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    }
    expect(area).toBeCloseTo(36);
    // Edges met once lie on the rim only: inside, a crack would leave more.
    for (const [key, met] of edges) {
      if (met === 2) continue;
      const [i, j] = key.split('/').map(Number) as [number, number];
      const rim = (v: number) => p.getX(v) === 0 || p.getX(v) === 6 || p.getZ(v) === 0 || p.getZ(v) === 6;
      expect(met).toBe(1);
      expect(rim(i) && rim(j)).toBe(true);
    }
  });

  it('closes rings all round, facing up', () => {
    const g = rings({
      centre: [0, 0],
      radii: [1, 2, 4],
      headings: [0, 90, 180, 270],
      height: () => 0,
      colour: () => [1, 1, 1],
    });
    const p = g.getAttribute('position');
    const index = g.getIndex()!.array;
    let area = 0;
    for (let k = 0; k < index.length; k += 3) {
      const [a, b, c] = [index[k]!, index[k + 1]!, index[k + 2]!];
      const up =
        (p.getZ(b) - p.getZ(a)) * (p.getX(c) - p.getX(a)) - (p.getX(b) - p.getX(a)) * (p.getZ(c) - p.getZ(a));
      expect(up).toBeGreaterThan(0);
      area += up / 2;
    }
    expect(area).toBeCloseTo(2 * 16 - 2 * 1);
  });
});
