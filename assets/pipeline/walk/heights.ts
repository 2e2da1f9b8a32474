/** Where the floor is at a point: the nearest floor above or below, within a step of it. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Triangles } from './shapes.ts';

/** Metres: further away it is another storey. */
const WITHIN = 0.25;

export function toGeometry({ positions, index }: Triangles): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(index), 1));
  return geometry;
}

/** Height of the floor nearest to (x, y, z), or null if there is none within a step. */
export function heightAbove(floors: Triangles): (x: number, y: number, z: number) => number | null {
  if (floors.index.length === 0) return () => null;
  const tree = new MeshBVH(toGeometry(floors));
  const ray = new Ray(new Vector3(), new Vector3(0, -1, 0));
  return (x, y, z) => {
    ray.origin.set(x, y + WITHIN, z);
    let best: number | null = null;
    for (const hit of tree.raycast(ray, DoubleSide)) {
      if (best === null || Math.abs(hit.point.y - y) < Math.abs(best - y)) best = hit.point.y;
    }
    return best !== null && Math.abs(best - y) < WITHIN ? best : null;
  };
}
