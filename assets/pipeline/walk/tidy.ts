/** Puts a baked mesh in order: shared corners, heights of the real floor, only what can be reached. Pure. */
import { buildWalkMesh, spot } from '../../../src/visitor/walk/mesh.ts';
import { nearest } from '../../../src/visitor/walk/step.ts';
import { heightAbove } from './heights.ts';
import type { Triangles } from './shapes.ts';

/**
 * Shares the corners of neighbouring polygons. Recast samples their heights polygon by polygon, so a corner may come
 * a few centimetres higher from one side than from the other; left so, the mesh would be torn there.
 */
export function share({ positions, index }: Triangles): Triangles {
  const columns = new Map<string, number[]>();
  const kept: number[] = [];
  const names: number[] = [];
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    const key = `${Math.round(x * 500)},${Math.round(z * 500)}`;
    let column = columns.get(key);
    if (!column) {
      column = [];
      columns.set(key, column);
    }
    let name = column.find((v) => Math.abs(kept[v * 3 + 1]! - y) < 0.3);
    if (name === undefined) {
      name = kept.length / 3;
      kept.push(x, y, z);
      column.push(name);
    }
    names.push(name);
  }
  const renamed = index.map((i) => names[i]!);
  const out: number[] = [];
  for (let i = 0; i + 2 < renamed.length; i += 3) {
    const [a, b, c] = [renamed[i]!, renamed[i + 1]!, renamed[i + 2]!];
    if (a !== b && b !== c && c !== a) out.push(a, b, c);
  }
  return { positions: kept, index: out };
}

/** Sets every corner on the floor below or above it, if there is one within a step of it. */
export function lift(mesh: Triangles, floors: Triangles): void {
  const height = heightAbove(floors);
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const floor = height(mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!);
    if (floor !== null) mesh.positions[i + 1] = floor;
  }
}

/** Keeps the island that holds `start` (feet, metres). Throws if nothing is within two metres of it. */
export function reachable(mesh: Triangles, start: readonly [number, number, number]): Triangles {
  const built = buildWalkMesh(mesh.positions, mesh.index);
  const at = spot();
  if (nearest(built, start[0], start[1], start[2], 2, at) > 2) {
    throw new Error(`there is no floor to stand on within 2 m of the start (${start.join(', ')})`);
  }
  const found = new Uint8Array(built.triangles.length / 3);
  const open = [at.triangle];
  found[at.triangle] = 1;
  for (let t = open.pop(); t !== undefined; t = open.pop()) {
    for (let k = 0; k < 3; k += 1) {
      const next = built.neighbours[t * 3 + k]!;
      if (next < 0 || found[next]) continue;
      found[next] = 1;
      open.push(next);
    }
  }
  const names = new Map<number, number>();
  const out: Triangles = { positions: [], index: [] };
  built.triangles.forEach((v, i) => {
    if (!found[Math.floor(i / 3)]) return;
    let name = names.get(v);
    if (name === undefined) {
      name = names.size;
      names.set(v, name);
      out.positions.push(...built.positions.subarray(v * 3, v * 3 + 3));
    }
    out.index.push(name);
  });
  return out;
}
