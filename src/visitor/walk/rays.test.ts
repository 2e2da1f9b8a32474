import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castRay, rayTree } from './rays.ts';

const v = (x: number, y: number, z: number) => ({ x, y, z });
const DOWN = v(0, -1, 0);
const UP = v(0, 1, 0);

/** Square panes of one metre, lying flat, corner at each given point. */
function panes(at: [number, number, number][]) {
  const positions: number[] = [];
  const index: number[] = [];
  for (const [x, y, z] of at) {
    const n = positions.length / 3;
    positions.push(x, y, z, x + 1, y, z, x + 1, y, z + 1, x, y, z + 1);
    index.push(n, n + 1, n + 2, n, n + 2, n + 3);
  }
  return rayTree(positions, index);
}

describe('rays against triangles', () => {
  it('meet the nearest, from either side', () => {
    const tree = panes([
      [0, 0, 0],
      [0, 1, 0],
      [0, 3, 0],
    ]);
    expect(castRay(tree, v(0.3, 2, 0.6), DOWN, 10)).toBeCloseTo(1);
    expect(castRay(tree, v(0.3, 2, 0.6), UP, 10)).toBeCloseTo(1);
    expect(castRay(tree, v(0.3, 0.25, 0.6), DOWN, 10)).toBeCloseTo(0.25);
  });

  it('end where they are told to, and meet nothing beside or behind', () => {
    const tree = panes([[0, 0, 0]]);
    expect(castRay(tree, v(0.5, 2, 0.5), DOWN, 1.9)).toBe(Infinity);
    expect(castRay(tree, v(1.5, 2, 0.5), DOWN, 10)).toBe(Infinity);
    expect(castRay(tree, v(0.5, 2, 0.5), UP, 10)).toBe(Infinity);
  });

  it('slip through no seam', () => {
    const tree = panes(Array.from({ length: 64 }, (_, n) => [n % 8, 0, Math.floor(n / 8)]));
    for (let n = 1; n < 80; n += 1)
      for (const z of [n / 10, Math.round(n / 10), 4]) {
        if (z > 8) continue;
        expect(castRay(tree, v(n / 10, 2, z), DOWN, 10)).toBeCloseTo(2);
      }
  });

  it('meet nothing in an empty tree or in triangles that are points', () => {
    expect(castRay(rayTree([], []), v(0, 0, 0), DOWN, 10)).toBe(Infinity);
    expect(castRay(rayTree([0, 0, 0], [0, 0, 0]), v(0, 1, 0), DOWN, 10)).toBe(Infinity);
  });

  it('find in the tree what they find asking every triangle by itself', () => {
    const number = fc.integer({ min: -35, max: 35 }).map((n) => n / 7);
    const points = fc.array(number, { minLength: 9 * 24, maxLength: 9 * 24 });
    fc.assert(
      fc.property(
        points,
        fc.array(number, { minLength: 6, maxLength: 6 }),
        (positions, [x, y, z, a, b, c]) => {
          const length = Math.hypot(a!, b!, c!);
          fc.pre(length > 0.01);
          const direction = v(a! / length, b! / length, c! / length);
          const all = positions.slice(0, 72).map((_, n) => n);
          const alone = Array.from({ length: 24 }, (_, n) =>
            castRay(rayTree(positions, all.slice(n * 3, n * 3 + 3)), v(x!, y!, z!), direction, 20),
          );
          const together = castRay(rayTree(positions, all), v(x!, y!, z!), direction, 20);
          expect(together === Math.min(...alone)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
