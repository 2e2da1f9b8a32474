/** Rays against a soup of triangles, over three-mesh-bvh. One tracer per worker; nothing is allocated per ray here. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH, SAH, type SerializedBVH } from 'three-mesh-bvh';
import type { Soup } from './scene.ts';

export interface Tracer {
  /** Is anything between `from` and `from + direction · far`? */
  blocked: (from: Vector3, direction: Vector3, far: number) => boolean;
  /** Nearest thing met, or null. The result is overwritten by the next call. */
  first: (from: Vector3, direction: Vector3, far: number) => Hit | null;
}

export interface Hit {
  distance: number;
  point: Vector3;
  /** Towards the side the ray came from. */
  normal: Vector3;
  /** The ray met the inner side of the surface. */
  back: boolean;
  albedo: number;
  owner: number;
}

const geometryOf = (soup: Soup, index?: Uint32Array): BufferGeometry => {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(soup.position, 3));
  geometry.setIndex(
    new BufferAttribute(index ?? Uint32Array.from({ length: soup.triangles * 3 }, (_, i) => i), 1),
  );
  return geometry;
};

/** The tree, in a form that can be handed to a worker. */
export function buildTree(soup: Soup): SerializedBVH {
  const tree = new MeshBVH(geometryOf(soup), { strategy: SAH, targetLeafSize: 6 } as object);
  return MeshBVH.serialize(tree, { cloneBuffers: false });
}

export function tracer(soup: Soup, tree: SerializedBVH): Tracer {
  if (soup.triangles === 0) return { blocked: () => false, first: () => null };
  const geometry = geometryOf(soup, tree.index as Uint32Array);
  const bvh = MeshBVH.deserialize(tree, geometry, { setIndex: false });
  const index = geometry.getIndex()!.array;
  const ray = new Ray();
  const result: Hit = {
    distance: 0,
    point: new Vector3(),
    normal: new Vector3(),
    back: false,
    albedo: 0,
    owner: 0,
  };
  return {
    blocked: (from, direction, far) => {
      ray.origin.copy(from);
      ray.direction.copy(direction);
      return bvh.raycastFirst(ray, DoubleSide, 0.0005, far) !== null;
    },
    first: (from, direction, far) => {
      ray.origin.copy(from);
      ray.direction.copy(direction);
      const hit = bvh.raycastFirst(ray, DoubleSide, 0.0005, far);
      if (!hit) return null;
      const triangle = Math.floor(index[hit.faceIndex! * 3]! / 3);
      result.distance = hit.distance;
      result.point.copy(hit.point);
      result.normal.copy(hit.face!.normal);
      result.back = result.normal.dot(direction) > 0;
      if (result.back) result.normal.negate();
      result.albedo = soup.albedo[triangle]!;
      result.owner = soup.owner[triangle]!;
      return result;
    },
  };
}
