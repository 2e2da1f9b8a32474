/** Where the floor is at a point: the uppermost floor within a step above or below it. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { SiteShapes, Triangles } from './shapes.ts';

/** Metres: what is further away is another step, or another storey. */
const WITHIN = 0.25;
/** A long edge may pass this far over a hollow before it is first cut. */
const FAR = 0.6;

/** Metres by which the walkable mesh may miss a floor that was made, and the lie of open land. */
export const MISS = { floor: 0.015, land: 0.035 } as const;

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

/** The uppermost floor within a step of (x, y, z) (boards hide the earth under them), or null if there is none. */
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
  const within = (x: number, y: number, z: number, reach: number): Floor | null => {
    ray.origin.set(x, y + reach, z);
    let best: Floor | null = null;
    for (const { tree, miss } of trees) {
      const hit = tree.raycastFirst(ray, DoubleSide, 0, 2 * reach);
      if (hit && (best === null || hit.point.y > best.y)) best = { y: hit.point.y, miss };
    }
    return best;
  };
  return (x, y, z) => within(x, y, z, WITHIN) ?? within(x, y, z, FAR);
}
