/**
 * Rays against the few thousand triangles of the walk file: a tree of boxes, each cut in two at the middle of its
 * longer side. Small because it does one thing: the nearest hit, of either side of a triangle. No three, no React.
 */

/** Leaves hold this many triangles at most. */
const LEAF = 4;

export interface RayTree {
  /** Corners of the triangles, nine numbers each, in the order of the leaves; metres. */
  corners: Float32Array;
  /** Six numbers a node: lower then upper corner of its box. */
  boxes: Float32Array;
  /** Two numbers a node. A leaf: its first triangle and how many; else: its second child and 0. The first follows it. */
  links: Int32Array;
}

/** `positions` and `index` as of an indexed geometry. An empty one makes a tree that nothing hits. */
export function rayTree(positions: ArrayLike<number>, index: ArrayLike<number>): RayTree {
  const count = Math.floor(index.length / 3);
  const centre = (triangle: number, axis: number) =>
    positions[index[triangle * 3]! * 3 + axis]! +
    positions[index[triangle * 3 + 1]! * 3 + axis]! +
    positions[index[triangle * 3 + 2]! * 3 + axis]!;
  const order = Array.from({ length: count }, (_, n) => n);
  const boxes: number[] = [];
  const links: number[] = [];

  const grow = (first: number, end: number): void => {
    const node = links.length / 2;
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    for (let n = first * 3; n < end * 3; n += 1) {
      const corner = index[order[Math.floor(n / 3)]! * 3 + (n % 3)]!;
      for (let axis = 0; axis < 3; axis += 1) {
        low[axis] = Math.min(low[axis]!, positions[corner * 3 + axis]!);
        high[axis] = Math.max(high[axis]!, positions[corner * 3 + axis]!);
      }
    }
    boxes.push(...low, ...high);
    links.push(first, end - first);
    if (end - first <= LEAF) return;
    const sides = high.map((value, axis) => value - low[axis]!);
    const axis = sides.indexOf(Math.max(...sides));
    const sorted = order.slice(first, end).sort((a, b) => centre(a, axis) - centre(b, axis) || a - b);
    for (const [n, triangle] of sorted.entries()) order[first + n] = triangle;
    const middle = (first + end) >> 1;
    grow(first, middle);
    links[node * 2] = links.length / 2;
    links[node * 2 + 1] = 0;
    grow(middle, end);
  };
  if (count > 0) grow(0, count);

  const corners = new Float32Array(count * 9);
  for (const [n, triangle] of order.entries())
    for (let k = 0; k < 9; k += 1)
      corners[n * 9 + k] = positions[index[triangle * 3 + Math.floor(k / 3)]! * 3 + (k % 3)]!;
  return { corners, boxes: new Float32Array(boxes), links: new Int32Array(links) };
}

interface Point {
  x: number;
  y: number;
  z: number;
}

/** Depth of the tree is at most log2 of its triangles: this is enough for more than there will ever be. */
const waiting = new Int32Array(64);

/** Whether the ray passes the box of `node` nearer than `far`. */
function passes({ boxes }: RayTree, node: number, o: Point, d: Point, far: number): boolean {
  const at = node * 6;
  let near = 0;
  let end = far;
  for (let axis = 0; axis < 3; axis += 1) {
    const from = axis === 0 ? o.x : axis === 1 ? o.y : o.z;
    const inverse = 1 / (axis === 0 ? d.x : axis === 1 ? d.y : d.z);
    const a = (boxes[at + axis]! - from) * inverse;
    const b = (boxes[at + 3 + axis]! - from) * inverse;
    // A ray that runs in the very face of a box gives NaN, which bounds nothing.
    near = Math.max(near, Math.min(a, b) || 0);
    const out = Math.max(a, b);
    if (out < end) end = out;
  }
  // A hair more: what lies flat in its box must not slip between two roundings.
  return near <= end + 1e-4;
}

/** Distance at which the ray meets a triangle of `corners`, either side of it; infinite if it does not. */
function meets(corners: Float32Array, triangle: number, o: Point, d: Point): number {
  const k = triangle * 9;
  const ax = corners[k]!;
  const ay = corners[k + 1]!;
  const az = corners[k + 2]!;
  const ux = corners[k + 3]! - ax;
  const uy = corners[k + 4]! - ay;
  const uz = corners[k + 5]! - az;
  const vx = corners[k + 6]! - ax;
  const vy = corners[k + 7]! - ay;
  const vz = corners[k + 8]! - az;
  const px = d.y * vz - d.z * vy;
  const py = d.z * vx - d.x * vz;
  const pz = d.x * vy - d.y * vx;
  const turn = ux * px + uy * py + uz * pz;
  // Along its plane, or a triangle that is a line.
  if (Math.abs(turn) < 1e-12) return Infinity;
  const tx = o.x - ax;
  const ty = o.y - ay;
  const tz = o.z - az;
  const u = (tx * px + ty * py + tz * pz) / turn;
  const qx = ty * uz - tz * uy;
  const qy = tz * ux - tx * uz;
  const qz = tx * uy - ty * ux;
  const v = (d.x * qx + d.y * qy + d.z * qz) / turn;
  // The edges overlap by a hair: no ray slips through a seam.
  if (!(u >= -1e-6 && v >= -1e-6 && u + v <= 1 + 1e-6)) return Infinity;
  const distance = (vx * qx + vy * qy + vz * qz) / turn;
  return distance >= 0 ? distance : Infinity;
}

/**
 * Distance to the nearest triangle that the ray meets within `far` metres, infinite if there is none.
 * @param direction of unit length
 */
export function castRay(tree: RayTree, origin: Point, direction: Point, far: number): number {
  const { links, corners } = tree;
  let nearest = Infinity;
  let left = 0;
  if (links.length > 0) waiting[left++] = 0;
  while (left > 0) {
    const node = waiting[--left]!;
    if (!passes(tree, node, origin, direction, Math.min(nearest, far))) continue;
    const first = links[node * 2]!;
    const count = links[node * 2 + 1]!;
    if (count === 0) {
      waiting[left++] = first;
      waiting[left++] = node + 1;
    }
    for (let n = first; n < first + count; n += 1) {
      const distance = meets(corners, n, origin, direction);
      if (distance <= far && distance < nearest) nearest = distance;
    }
  }
  return nearest;
}
