/**
 * What a ray met, in objects that are used again: rays are cast every frame. A pointer keeps its last hit while it
 * finds the next, so each thing has a few in turn for each ray.
 */
import { type Intersection, type Mesh, type Raycaster, Vector3 } from 'three';

const TURNS = 3;

interface Ring {
  hits: Intersection[];
  at: number;
}

const rings = new WeakMap<Mesh, WeakMap<Raycaster, Ring>>();

/** A hit of `object` at a distance along the ray, metres; `normal`, if given, is that of the face in its own axes. */
export function hitAt(object: Mesh, raycaster: Raycaster, distance: number, normal?: Vector3): Intersection {
  let own = rings.get(object);
  if (!own) {
    own = new WeakMap();
    rings.set(object, own);
  }
  let ring = own.get(raycaster);
  if (!ring) {
    ring = { hits: Array.from({ length: TURNS }, () => ({ distance, point: new Vector3(), object })), at: 0 };
    own.set(raycaster, ring);
  }
  ring.at = (ring.at + 1) % TURNS;
  const hit = ring.hits[ring.at]!;
  hit.distance = distance;
  raycaster.ray.at(distance, hit.point);
  if (normal) hit.normal = normal;
  return hit;
}

/** What {@link enterBox} found. */
export const boxHit = { distance: 0, normal: new Vector3() };
const faces = [new Vector3(), new Vector3(), new Vector3(), new Vector3(), new Vector3(), new Vector3()];
faces.forEach((face, i) => {
  face.setComponent(i >> 1, i % 2 ? 1 : -1);
});

/**
 * The box that `mesh`, a cube of 1 m without turn, fills in the world: where the ray enters it, or leaves it if it
 * begins inside. Writes {@link boxHit}. @returns false if the ray misses it
 */
export function enterBox(mesh: Mesh, { ray, near, far }: Raycaster): boolean {
  const e = mesh.matrixWorld.elements;
  let enter = Number.NEGATIVE_INFINITY;
  let leave = Number.POSITIVE_INFINITY;
  let face = 0;
  let back = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const from = axis === 0 ? ray.origin.x : axis === 1 ? ray.origin.y : ray.origin.z;
    const towards = axis === 0 ? ray.direction.x : axis === 1 ? ray.direction.y : ray.direction.z;
    const half = Math.abs(e[axis * 5]!) / 2;
    const a = (e[12 + axis]! - half - from) / towards;
    const b = (e[12 + axis]! + half - from) / towards;
    // Forwards along the axis, the lower face comes first.
    const forwards = towards >= 0;
    const first = forwards ? a : b;
    const last = forwards ? b : a;
    if (first > enter) {
      enter = first;
      face = axis * 2 + (forwards ? 0 : 1);
    }
    if (last < leave) {
      leave = last;
      back = axis * 2 + (forwards ? 1 : 0);
    }
  }
  if (leave < enter || leave < 0) return false;
  boxHit.distance = enter >= 0 ? enter : leave;
  boxHit.normal = faces[enter >= 0 ? face : back]!;
  return boxHit.distance >= near && boxHit.distance <= far;
}
