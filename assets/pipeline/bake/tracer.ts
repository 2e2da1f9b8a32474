/**
 * Rays against a soup of triangles. three-mesh-bvh builds the tree; the walk over its nodes is our own, because the
 * bake asks tens of millions of times and the library's answer makes objects for each.
 *
 * Its nodes (three-mesh-bvh 0.9, core/Constants.js): 32 bytes: six floats of bounds, then for a leaf the first
 * triangle (u32), their number (u16) and 0xFFFF; for others the right child's distance in nodes (u32) and the axis.
 */
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH, SAH } from 'three-mesh-bvh';
import type { Soup } from './scene.ts';

export interface Tracer {
  /** Is anything between `from` and `from + direction · far`? `direction` has length 1. */
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

/** A soup put in order; shared with the workers as it is. */
export interface Tree {
  /** The library's nodes. */
  nodes: SharedArrayBuffer;
  /** Twelve floats a triangle in the tree's order: a corner, two edges from it, and the unit normal. */
  triangles: Float32Array;
  /** Number of each triangle in the soup. */
  order: Uint32Array;
}

const STRIDE = 12;
const LEAF = 0xffff;
const NEAR = 0.0005;

const share = (buffer: ArrayBuffer): SharedArrayBuffer => {
  const out = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(out).set(new Uint8Array(buffer));
  return out;
};

export function buildTree(soup: Soup): Tree {
  const count = soup.triangles;
  const order = new Uint32Array(new SharedArrayBuffer(Math.max(4, count * 4)));
  const triangles = new Float32Array(new SharedArrayBuffer(Math.max(4, count * STRIDE * 4)));
  if (count === 0) return { nodes: new SharedArrayBuffer(0), triangles, order };
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(soup.position, 3));
  geometry.setIndex(
    new BufferAttribute(
      Uint32Array.from({ length: count * 3 }, (_, i) => i),
      1,
    ),
  );
  const bvh = new MeshBVH(geometry, { strategy: SAH, targetLeafSize: 4 } as object);
  const index = geometry.getIndex()!.array;
  const [a, e, f, n] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];
  for (let t = 0; t < count; t += 1) {
    a.fromArray(soup.position, index[t * 3]! * 3);
    e.fromArray(soup.position, index[t * 3 + 1]! * 3).sub(a);
    f.fromArray(soup.position, index[t * 3 + 2]! * 3).sub(a);
    n.crossVectors(e, f).normalize();
    a.toArray(triangles, t * STRIDE);
    e.toArray(triangles, t * STRIDE + 3);
    f.toArray(triangles, t * STRIDE + 6);
    n.toArray(triangles, t * STRIDE + 9);
    order[t] = Math.floor(index[t * 3]! / 3);
  }
  const roots = (bvh as unknown as { _roots: ArrayBuffer[] })._roots;
  if (roots.length !== 1) throw new Error('the tree has more roots than one');
  return { nodes: share(roots[0]!), triangles, order };
}

export function tracer(soup: Soup, tree: Tree): Tracer {
  const { triangles, order } = tree;
  const bounds = new Float32Array(tree.nodes);
  const words = new Uint32Array(tree.nodes);
  const halves = new Uint16Array(tree.nodes);
  const stack = new Int32Array(128);
  let met = -1;
  let distance = 0;

  /** Walks the tree; `met` and `distance` hold what was found. `any`: the first thing found will do. */
  const walk = (from: Vector3, direction: Vector3, far: number, any: boolean): boolean => {
    met = -1;
    distance = far;
    if (soup.triangles === 0) return false;
    const { x: ox, y: oy, z: oz } = from;
    const { x: dx, y: dy, z: dz } = direction;
    const [ix, iy, iz] = [1 / (dx || 1e-20), 1 / (dy || 1e-20), 1 / (dz || 1e-20)];
    let top = 0;
    stack[top++] = 0;
    while (top > 0) {
      const node = stack[--top]!;
      let low = (bounds[node]! - ox) * ix;
      let high = (bounds[node + 3]! - ox) * ix;
      let enter = Math.min(low, high);
      let leave = Math.max(low, high);
      low = (bounds[node + 1]! - oy) * iy;
      high = (bounds[node + 4]! - oy) * iy;
      if (low > high) {
        const swap = low;
        low = high;
        high = swap;
      }
      if (low > enter) enter = low;
      if (high < leave) leave = high;
      low = (bounds[node + 2]! - oz) * iz;
      high = (bounds[node + 5]! - oz) * iz;
      if (low > high) {
        const swap = low;
        low = high;
        high = swap;
      }
      if (low > enter) enter = low;
      if (high < leave) leave = high;
      if (enter > leave + 1e-6 || leave < 0 || enter > distance) continue;
      if (halves[node * 2 + 15] !== LEAF) {
        const right = node + words[node + 6]! * 8;
        const axis = words[node + 7]!;
        const forward = axis === 0 ? dx >= 0 : axis === 1 ? dy >= 0 : dz >= 0;
        // The nearer child is taken off the stack first.
        stack[top++] = forward ? right : node + 8;
        stack[top++] = forward ? node + 8 : right;
        continue;
      }
      const first = words[node + 6]!;
      const end = first + halves[node * 2 + 14]!;
      for (let t = first; t < end; t += 1) {
        // Möller and Trumbore 1997, both sides.
        const k = t * STRIDE;
        const ex = triangles[k + 3]!;
        const ey = triangles[k + 4]!;
        const ez = triangles[k + 5]!;
        const fx = triangles[k + 6]!;
        const fy = triangles[k + 7]!;
        const fz = triangles[k + 8]!;
        const px = dy * fz - dz * fy;
        const py = dz * fx - dx * fz;
        const pz = dx * fy - dy * fx;
        const det = ex * px + ey * py + ez * pz;
        if (det > -1e-14 && det < 1e-14) continue;
        const inv = 1 / det;
        const sx = ox - triangles[k]!;
        const sy = oy - triangles[k + 1]!;
        const sz = oz - triangles[k + 2]!;
        const u = (sx * px + sy * py + sz * pz) * inv;
        if (u < -1e-7 || u > 1.0000001) continue;
        const qx = sy * ez - sz * ey;
        const qy = sz * ex - sx * ez;
        const qz = sx * ey - sy * ex;
        const v = (dx * qx + dy * qy + dz * qz) * inv;
        if (v < -1e-7 || u + v > 1.0000001) continue;
        const d = (fx * qx + fy * qy + fz * qz) * inv;
        if (d <= NEAR || d >= distance) continue;
        met = t;
        distance = d;
        if (any) return true;
      }
    }
    return met >= 0;
  };

  const result: Hit = {
    distance: 0,
    point: new Vector3(),
    normal: new Vector3(),
    back: false,
    albedo: 0,
    owner: 0,
  };
  return {
    blocked: (from, direction, far) => walk(from, direction, far, true),
    first: (from, direction, far) => {
      if (!walk(from, direction, far, false)) return null;
      result.distance = distance;
      result.point.copy(from).addScaledVector(direction, distance);
      result.normal.fromArray(triangles, met * STRIDE + 9);
      result.back = result.normal.dot(direction) > 0;
      if (result.back) result.normal.negate();
      const triangle = order[met]!;
      result.albedo = soup.albedo[triangle]!;
      result.owner = soup.owner[triangle]!;
      return result;
    },
  };
}
