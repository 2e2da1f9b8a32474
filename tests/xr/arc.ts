/** The direction in which a throw must leave the hand to meet the floor at a point. */
import { Vector3 } from 'three';
import { ARC_POINTS, throwArc } from '../../src/visitor/maths/arc.ts';

const points = new Float32Array(ARC_POINTS * 3);

/** Metres along the ground at which the throw comes down to `floor`. */
function reach(from: Vector3, direction: Vector3, floor: number): number {
  throwArc(from.x, from.y, from.z, direction.x, direction.y, direction.z, points);
  for (let i = 1; i < ARC_POINTS; i += 1) {
    const [y0, y1] = [points[i * 3 - 2]!, points[i * 3 + 1]!];
    if (y0 < floor || y1 > floor) continue;
    const f = (y0 - floor) / (y0 - y1);
    const x = points[i * 3 - 3]! + (points[i * 3]! - points[i * 3 - 3]!) * f;
    const z = points[i * 3 - 1]! + (points[i * 3 + 2]! - points[i * 3 - 1]!) * f;
    return Math.hypot(x - from.x, z - from.z);
  }
  return Number.POSITIVE_INFINITY;
}

/** Both in the same space; the flatter of the two throws. @throws when it is out of reach */
export function aimedArc(from: Vector3, to: Vector3): Vector3 {
  const flat = new Vector3(to.x - from.x, 0, to.z - from.z);
  const far = flat.length();
  flat.normalize();
  const at = (pitch: number) =>
    new Vector3(flat.x * Math.cos(pitch), Math.sin(pitch), flat.z * Math.cos(pitch));
  let [low, high] = [-1.5, 0.3];
  if (reach(from, at(high), to.y) < far) throw new Error(`${far} m is out of reach`);
  for (let n = 0; n < 60; n += 1) {
    const middle = (low + high) / 2;
    if (reach(from, at(middle), to.y) < far) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}
