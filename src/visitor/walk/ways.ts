/** A way over the mesh: flat x, y, z of its corners, start and end included. Pure. */
import type { Spot, WalkMesh } from './mesh.ts';

/** Who finds ways (path.ts) comes with the visitor's hands, after the first picture. Without one goes by a blink. */
export const ways: { find: ((mesh: WalkMesh, from: Spot, to: Spot) => Float32Array | null) | null } = {
  find: null,
};

/** Metres along a way. */
export function pathLength(path: Float32Array): number {
  let sum = 0;
  for (let i = 3; i + 2 < path.length; i += 3) {
    sum += Math.hypot(path[i]! - path[i - 3]!, path[i + 1]! - path[i - 2]!, path[i + 2]! - path[i - 1]!);
  }
  return sum;
}
