/** The aimed throw of a teleport: where it meets ground or wall. Allocates nothing. */
import { Vector3 } from 'three';
import { setMark } from '../mark.ts';
import { ARC_POINTS, throwArc } from '../maths/arc.ts';
import { spot } from '../walk/mesh.ts';
import { castRay } from '../walk/rays.ts';
import { landing, walk } from '../walk/store.ts';

export const aim = {
  /** Someone is aiming. */
  on: false,
  /** The throw leads to `to`. */
  ok: false,
  to: spot(),
  points: new Float32Array(ARC_POINTS * 3),
  /** How many of the points are before the hit. */
  shown: 0,
};

const from = new Vector3();
const towards = new Vector3();

/** @param origin,direction of the ray in the hand; unit direction */
export function aimThrow(origin: Vector3, direction: Vector3): void {
  const { surface, solid } = walk.getState();
  aim.on = true;
  aim.ok = false;
  throwArc(origin.x, origin.y, origin.z, direction.x, direction.y, direction.z, aim.points);
  aim.shown = ARC_POINTS;
  for (let i = 1; i < ARC_POINTS; i += 1) {
    from.fromArray(aim.points, (i - 1) * 3);
    towards.fromArray(aim.points, i * 3).sub(from);
    const length = towards.length();
    towards.divideScalar(length || 1);
    const wall = solid ? castRay(solid, from, towards, length) : Infinity;
    const floor = surface ? castRay(surface, from, towards, length) : Infinity;
    if (wall === Infinity && floor === Infinity) continue;
    aim.shown = i;
    const onFloor = floor <= wall && towards.y < 0;
    const { x, y, z } = from.addScaledVector(towards, onFloor ? floor : Math.min(wall, floor));
    aim.ok = onFloor && landing(x, y, z, aim.to);
    if (aim.ok) setMark('go', aim.to.x, aim.to.y, aim.to.z);
    else setMark('no', x, y, z);
    return;
  }
  setMark('none');
}

export function stopAim(): void {
  if (!aim.on) return;
  aim.on = false;
  aim.ok = false;
  setMark('none');
}
