import { describe, expect, it } from 'vitest';
import { buildWalkMesh, spot, type WalkMesh } from './mesh.ts';
import { findPath } from './path.ts';
import { heightAt, nearest, step } from './step.ts';
import { pathLength } from './ways.ts';

/** A floor of square cells of one metre where `map` has a dot, each split in two; `height` per corner. */
function floor(map: string[], height: (x: number, z: number) => number = () => 0): WalkMesh {
  const positions: number[] = [];
  const index: number[] = [];
  map.forEach((row, z) => {
    [...row].forEach((cell, x) => {
      if (cell !== '.') return;
      const base = positions.length / 3;
      for (const [cx, cz] of [
        [x, z],
        [x, z + 1],
        [x + 1, z + 1],
        [x + 1, z],
      ] as const) {
        positions.push(cx, height(cx, cz), cz);
      }
      // Half of them wound the wrong way round, as exporters do.
      if ((x + z) % 2) index.push(base, base + 1, base + 2, base, base + 2, base + 3);
      else index.push(base, base + 2, base + 1, base, base + 3, base + 2);
    });
  });
  return buildWalkMesh(positions, index);
}

const at = (mesh: WalkMesh, x: number, z: number, y = 0) => {
  const s = spot();
  nearest(mesh, x, y, z, 0.5, s);
  return s;
};

const U = floor(['.....', '.###.', '.###.', '.###.', '.###.']);

describe('walkable mesh', () => {
  it('welds cells written apart and knows their neighbours', () => {
    const mesh = floor(['..']);
    expect(mesh.positions.length / 3).toBe(6);
    expect([...mesh.neighbours].filter((n) => n >= 0)).toHaveLength(6);
  });

  it('drops triangles that are points, lines or stand on edge', () => {
    const mesh = buildWalkMesh(
      [0, 0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 1],
      [0, 1, 2, 0, 1, 3, 0, 0, 1, 0, 4, 1],
    );
    expect(mesh.triangles).toHaveLength(3);
  });

  it('finds the nearest point, and none out of reach', () => {
    const s = spot();
    expect(nearest(U, -0.5, 0, 0.5, 1, s)).toBeCloseTo(0.5);
    expect([s.x, s.z]).toEqual([0, 0.5]);
    expect(nearest(U, 2.5, 0, 4, 1, s)).toBe(Number.POSITIVE_INFINITY);
    expect(s.triangle).toBe(-1);
    expect(nearest(buildWalkMesh([], []), 0, 0, 0, 5, s)).toBe(Number.POSITIVE_INFINITY);
  });

  it('prefers the storey the point is on', () => {
    const low = floor(['..']);
    const both = buildWalkMesh(
      [...low.positions, ...low.positions.map((v, i) => (i % 3 === 1 ? v + 2.75 : v))],
      [...low.triangles, ...[...low.triangles].map((i) => i + low.positions.length / 3)],
    );
    expect(at(both, 0.5, 0.5, 2.6).y).toBeCloseTo(2.75);
    expect(at(both, 0.5, 0.5, 0.2).y).toBeCloseTo(0);
  });

  it('reads the height of a ramp', () => {
    const ramp = floor(['.', '.', '.'], (_x, z) => z * 0.5);
    const s = at(ramp, 0.5, 0.1);
    expect(step(ramp, s, 0.5, 2.5)).toBe(true);
    expect(s.y).toBeCloseTo(1.25);
    expect(heightAt(ramp, s.triangle, 0.2, 2.5)).toBeCloseTo(1.25);
  });
});

describe('a step', () => {
  it('arrives where nothing is in the way, however many triangles lie between', () => {
    const s = at(U, 0.5, 0.5);
    expect(step(U, s, 4.5, 0.5)).toBe(true);
    expect(s.x).toBeCloseTo(4.5);
  });

  it('never leaves the mesh and slides along a wall', () => {
    const s = at(U, 0.5, 3);
    expect(step(U, s, 2.5, 1.2)).toBe(false);
    expect(s.x).toBeLessThanOrEqual(1.0001);
    expect(s.x).toBeGreaterThan(0.99);
    expect(s.z).toBeCloseTo(1.2);
  });

  it('stays put in a corner and can leave it again', () => {
    const s = at(U, 0.5, 4.9);
    for (let i = 0; i < 20; i += 1) step(U, s, s.x - 1, s.z + 1);
    expect(s.x).toBeCloseTo(0, 3);
    expect(s.z).toBeCloseTo(5, 3);
    expect(step(U, s, 0.5, 4.5)).toBe(true);
  });

  it('holds under many steps in every direction', () => {
    const s = at(U, 0.5, 4.5);
    let seed = 7;
    const next = () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return seed / 4294967296 - 0.5;
    };
    for (let i = 0; i < 5000; i += 1) {
      step(U, s, s.x + next() * 1.5, s.z + next() * 1.5);
      const free = s.z < 1.001 || s.x < 1.001 || s.x > 3.999;
      expect(free && s.x > -0.001 && s.x < 5.001 && s.z > -0.001 && s.z < 5.001).toBe(true);
    }
  });
});

describe('a path', () => {
  it('is a straight line where there is one', () => {
    const path = findPath(U, at(U, 0.3, 0.2), at(U, 4.7, 0.9))!;
    expect(path.length / 3).toBe(2);
    expect(pathLength(path)).toBeCloseTo(Math.hypot(4.4, 0.7), 4);
  });

  it('goes round the block by its corners', () => {
    const path = findPath(U, at(U, 0.5, 4.5), at(U, 4.5, 4.5))!;
    expect([...path].map((v) => Math.round(v * 100) / 100)).toEqual([
      0.5, 0, 4.5, 1, 0, 1, 4, 0, 1, 4.5, 0, 4.5,
    ]);
    expect(pathLength(path)).toBeCloseTo(3 + 2 * Math.hypot(0.5, 3.5), 4);
  });

  it('is short across a field of small cells with an obstacle', () => {
    const field = floor(
      Array.from({ length: 20 }, (_, z) => (z === 10 ? '...............#####' : '.'.repeat(20))),
    );
    const length = pathLength(findPath(field, at(field, 18, 5), at(field, 18, 16))!);
    const shortest = Math.hypot(3, 5) + 1 + Math.hypot(3, 5);
    expect(length).toBeLessThan(shortest * 1.02);
  });

  it('is null between islands and from nowhere', () => {
    const islands = floor(['.#.']);
    expect(findPath(islands, at(islands, 0.5, 0.5), at(islands, 2.5, 0.5))).toBeNull();
    expect(findPath(islands, spot(), at(islands, 2.5, 0.5))).toBeNull();
  });

  it('from a spot to itself has no length', () => {
    expect(pathLength(findPath(U, at(U, 0.5, 0.5), at(U, 0.5, 0.5))!)).toBe(0);
  });
});
