/** The aimed throw of a teleport: where it meets ground or wall. Allocates only what the ray tree returns on a hit. */
import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import { setMark } from '../mark.ts';
import { ARC_POINTS, throwArc } from '../maths/arc.ts';
import { spot } from '../walk/mesh.ts';
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

const ray = new Ray();
const from = new Vector3();
const towards = new Vector3();

/** @param origin,direction of the ray in the hand; unit direction */
export function aimThrow(origin: Vector3, direction: Vector3): void {
  const { surface, solid } = walk.getState();
  const floors = surface?.boundsTree as MeshBVH | undefined;
  const walls = solid?.boundsTree as MeshBVH | undefined;
  aim.on = true;
  aim.ok = false;
  throwArc(origin.x, origin.y, origin.z, direction.x, direction.y, direction.z, aim.points);
  aim.shown = ARC_POINTS;
  for (let i = 1; i < ARC_POINTS; i += 1) {
    from.fromArray(aim.points, (i - 1) * 3);
    towards.fromArray(aim.points, i * 3).sub(from);
    const length = towards.length();
    ray.origin.copy(from);
    ray.direction.copy(towards).divideScalar(length || 1);
    const wall = walls?.raycastFirst(ray, DoubleSide, 0, length) ?? null;
    const floor = floors?.raycastFirst(ray, DoubleSide, 0, length) ?? null;
    if (!wall && !floor) continue;
    aim.shown = i;
    const onFloor = floor && (!wall || floor.distance <= wall.distance) && ray.direction.y < 0;
    const hit = onFloor ? floor : (wall ?? floor)!;
    aim.ok = !!onFloor && landing(hit.point.x, hit.point.y, hit.point.z, aim.to);
    if (aim.ok) setMark('go', aim.to.x, aim.to.y, aim.to.z);
    else setMark('no', hit.point.x, hit.point.y, hit.point.z);
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
