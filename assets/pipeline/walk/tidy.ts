/** Puts a baked mesh in order: heights of the real floor, only what can be reached. Pure. */
import { buildWalkMesh, spot } from '../../../src/visitor/walk/mesh.ts';
import { nearest } from '../../../src/visitor/walk/step.ts';
import { floorAt } from './heights.ts';
import type { SiteShapes, Triangles } from './shapes.ts';

/** Sets every corner on the floor below or above it, if there is one within a step of it. */
export function lift(mesh: Triangles, shapes: Pick<SiteShapes, 'floors' | 'land'>): void {
  const floorNear = floorAt(shapes);
  for (let i = 0; i < mesh.positions.length; i += 3) {
    const floor = floorNear(mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!);
    if (floor !== null) mesh.positions[i + 1] = floor.y;
  }
}

/** Metres: a place further from a piece of floor does not keep it. */
const ON_PLACE = 0.5;

type Feet = readonly [number, number, number];

/**
 * Keeps the islands that hold `start` (feet, metres) or one of the `others`, which may be reached by menu alone.
 * Throws if nothing is within two metres of the start; another place that is nowhere is left out.
 */
export function reachable(mesh: Triangles, start: Feet, others: readonly Feet[] = []): Triangles {
  const built = buildWalkMesh(mesh.positions, mesh.index);
  const at = spot();
  if (nearest(built, start[0], start[1], start[2], 2, at) > 2) {
    throw new Error(`there is no floor to stand on within 2 m of the start (${start.join(', ')})`);
  }
  const found = new Uint8Array(built.triangles.length / 3);
  const open = [at.triangle];
  for (const place of others) if (nearest(built, ...place, ON_PLACE, at) <= ON_PLACE) open.push(at.triangle);
  for (const t of open) found[t] = 1;
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
