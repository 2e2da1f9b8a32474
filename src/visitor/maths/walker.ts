/** Walks along a path of the mesh at an eased pace, feet never off the mesh. Mutable; `advance` once a frame. */
import { copySpot, type Spot, spot, type WalkMesh } from '../walk/mesh.ts';
import { step } from '../walk/step.ts';
import { pathLength } from '../walk/ways.ts';
import { approach } from './smooth.ts';

export const EYE_HEIGHT = 1.6;
/** An unhurried visitor, m/s. */
export const PACE = 1.6;
/** m/s²; reaches the pace in about a metre. */
const EASE = 1.8;

export interface Walker {
  at: Spot;
  /** Height the eyes stand on: follows the floor smoothly, so that stairs do not jolt. */
  floor: number;
  path: Float32Array | null;
  /** Metres along the path, its length, and m/s. */
  along: number;
  length: number;
  speed: number;
}

export const walker = (): Walker => ({ at: spot(), floor: 0, path: null, along: 0, length: 0, speed: 0 });

/** Stands the walker at a spot at once. */
export function stand(w: Walker, at: Spot): void {
  copySpot(at, w.at);
  w.floor = at.y;
  w.path = null;
  w.speed = 0;
}

export function follow(w: Walker, path: Float32Array): void {
  w.path = path;
  w.along = 0;
  w.length = pathLength(path);
}

export const halt = (w: Walker): void => {
  w.path = null;
  w.speed = 0;
};

/** Walks straight towards a point by hand (keys, stick), sliding along walls. Gives up any path. */
export function stride(w: Walker, mesh: WalkMesh, dx: number, dz: number): void {
  w.path = null;
  step(mesh, w.at, w.at.x + dx, w.at.z + dz);
}

/** Follows the path for `dt` seconds. @returns true while there is any motion. */
export function advanceWalker(w: Walker, mesh: WalkMesh | null, dt: number, pace = PACE): boolean {
  if (w.path && mesh) {
    const rest = w.length - w.along;
    w.speed = Math.min(w.speed + EASE * dt, pace, Math.sqrt(2 * EASE * Math.max(0, rest)) + 0.02);
    w.along = Math.min(w.length, w.along + w.speed * dt);
    stepTo(w, mesh, w.path);
    if (w.along >= w.length) halt(w);
  }
  w.floor = approach(w.floor, w.at.y, 12, dt, 5e-4);
  return w.path !== null || w.floor !== w.at.y;
}

/** Moves the feet to where `along` is on the path. */
function stepTo(w: Walker, mesh: WalkMesh, path: Float32Array): void {
  let left = w.along;
  for (let i = 3; i + 2 < path.length; i += 3) {
    const dx = path[i]! - path[i - 3]!;
    const dy = path[i + 1]! - path[i - 2]!;
    const dz = path[i + 2]! - path[i - 1]!;
    const length = Math.hypot(dx, dy, dz);
    if (left > length && i + 5 < path.length) {
      left -= length;
      continue;
    }
    const f = length > 0 ? Math.min(1, left / length) : 1;
    step(mesh, w.at, path[i - 3]! + dx * f, path[i - 1]! + dz * f);
    return;
  }
}
