/** Where the floor is at a point: the nearest floor above or below, within a step of it. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { SiteShapes, Triangles } from './shapes.ts';

/** Metres: further away it is another storey. */
const WITHIN = 0.25;

/** Metres by which the walkable mesh may miss a floor that was made, and the lie of open land. */
export const MISS = { floor: 0.015, land: 0.045 } as const;

export interface Floor {
  y: number;
  /** How far the mesh may be off here, metres. */
  miss: number;
}

export function toGeometry({ positions, index }: Triangles): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(index), 1));
  return geometry;
}

/** The floor nearest to (x, y, z), or null if there is none within a step. */
export function floorAt({
  floors,
  land,
}: Pick<SiteShapes, 'floors' | 'land'>): (x: number, y: number, z: number) => Floor | null {
  const layers = [
    { shape: floors, miss: MISS.floor },
    { shape: land, miss: MISS.land },
  ].filter(({ shape }) => shape.index.length > 0);
  const trees = layers.map(({ shape, miss }) => ({ tree: new MeshBVH(toGeometry(shape)), miss }));
  const ray = new Ray(new Vector3(), new Vector3(0, -1, 0));
  return (x, y, z) => {
    ray.origin.set(x, y + WITHIN, z);
    let best: Floor | null = null;
    for (const { tree, miss } of trees)
      for (const { point } of tree.raycast(ray, DoubleSide, 0, 2 * WITHIN))
        if (best === null || Math.abs(point.y - y) < Math.abs(best.y - y)) best = { y: point.y, miss };
    return best !== null && Math.abs(best.y - y) < WITHIN ? best : null;
  };
}
