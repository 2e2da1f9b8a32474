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
const inverse = { x: 0, y: 0, z: 0 };
/** Where the ray enters the box of each node that waits. */
const entries = new Float64Array(64);

/**
 * Distance at which the ray enters the box of `node`, infinite if it misses it or does so beyond `far`.
 * @param i the ray's direction, each number inverted
 */
function entry(boxes: Float32Array, node: number, o: Point, i: Point, far: number): number {
  const at = node * 6;
  let near = 0;
  let end = far;
  let c = 0;
  let a = (boxes[at]! - o.x) * i.x;
  let b = (boxes[at + 3]! - o.x) * i.x;
  // A ray that runs in the very face of a box gives NaN, which bounds nothing: no comparison with it holds.
  if (a > b) {
    c = a;
    a = b;
    b = c;
  }
  if (a > near) near = a;
  if (b < end) end = b;
  a = (boxes[at + 1]! - o.y) * i.y;
  b = (boxes[at + 4]! - o.y) * i.y;
  if (a > b) {
    c = a;
    a = b;
    b = c;
  }
  if (a > near) near = a;
  if (b < end) end = b;
  a = (boxes[at + 2]! - o.z) * i.z;
  b = (boxes[at + 5]! - o.z) * i.z;
  if (a > b) {
    c = a;
    a = b;
    b = c;
  }
  if (a > near) near = a;
  if (b < end) end = b;
  // A hair more: what lies flat in its box must not slip between two roundings.
  return near <= end + 1e-4 ? near : Infinity;
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
  const { boxes, links, corners } = tree;
  if (links.length === 0) return Infinity;
  let nearest = Infinity;
  let left = 1;
  inverse.x = 1 / direction.x;
  inverse.y = 1 / direction.y;
  inverse.z = 1 / direction.z;
  waiting[0] = 0;
  entries[0] = entry(boxes, 0, origin, inverse, far);
  while (left > 0) {
    left -= 1;
    if (entries[left]! >= nearest) continue;
    const node = waiting[left]!;
    const first = links[node * 2]!;
    const count = links[node * 2 + 1]!;
    if (count === 0) {
      // The nearer half is looked at first: what it holds often spares the other.
      const here = entry(boxes, node + 1, origin, inverse, Math.min(nearest, far));
      const there = entry(boxes, first, origin, inverse, Math.min(nearest, far));
      const swap = here > there;
      if (Math.max(here, there) < Infinity) {
        waiting[left] = swap ? node + 1 : first;
        entries[left++] = swap ? here : there;
      }
      if (Math.min(here, there) < Infinity) {
        waiting[left] = swap ? first : node + 1;
        entries[left++] = swap ? there : here;
      }
      continue;
    }
    for (let n = first; n < first + count; n += 1) {
      const distance = meets(corners, n, origin, direction);
      if (distance <= far && distance < nearest) nearest = distance;
    }
  }
  return nearest;
}
