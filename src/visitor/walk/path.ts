/**
 * The way from one spot of the mesh to another: A* over the triangles, then pulled straight through the edges it
 * crosses. Called on a click, not per frame.
 */
import { heap } from './heap.ts';
import { copySpot, type Spot, spot, type WalkMesh } from './mesh.ts';
import { pullStraight } from './pull.ts';
import { step } from './step.ts';

const queue = heap();

interface Scratch {
  cost: Float64Array;
  /** Where the triangle was entered. */
  x: Float64Array;
  z: Float64Array;
  y: Float64Array;
  /** The edge (triangle × 3 + k) of the previous triangle through which it was entered. */
  through: Int32Array;
  closed: Uint8Array;
}
const scratches = new WeakMap<WalkMesh, Scratch>();

function scratchOf(mesh: WalkMesh): Scratch {
  const n = mesh.triangles.length / 3;
  let s = scratches.get(mesh);
  if (!s) {
    s = {
      cost: new Float64Array(n),
      x: new Float64Array(n),
      y: new Float64Array(n),
      z: new Float64Array(n),
      through: new Int32Array(n),
      closed: new Uint8Array(n),
    };
    scratches.set(mesh, s);
  }
  s.cost.fill(Number.POSITIVE_INFINITY);
  s.through.fill(-1);
  s.closed.fill(0);
  return s;
}

/** Share of edge a→b (0…1) nearest to the straight line from (x, z) to (gx, gz): where one would cross it. */
function crossing(
  ax: number,
  az: number,
  bx: number,
  bz: number,
  x: number,
  z: number,
  gx: number,
  gz: number,
) {
  const ex = bx - ax;
  const ez = bz - az;
  const dx = gx - x;
  const dz = gz - z;
  const det = ex * dz - ez * dx;
  let s = det === 0 ? 0.5 : ((x - ax) * dz - (z - az) * dx) / det;
  // The line meets the edge's line behind us: the nearer end is the better guess.
  const forward = det === 0 ? 1 : ((x - ax) * ez - (z - az) * ex) / det;
  if (forward < 0) s = (ax - gx) ** 2 + (az - gz) ** 2 < (bx - gx) ** 2 + (bz - gz) ** 2 ? 0 : 1;
  return Math.min(1, Math.max(0, s));
}

/**
 * Corners of the way from `from` to `to`, flat x, y, z, start and end included; `null` if there is none.
 * Heights are those of the mesh at the corners.
 */
export function findPath(mesh: WalkMesh, from: Spot, to: Spot): Float32Array | null {
  if (from.triangle < 0 || to.triangle < 0) return null;
  if (mesh.islands[from.triangle] !== mesh.islands[to.triangle]) return null;
  const s = scratchOf(mesh);
  const p = mesh.positions;
  queue.clear();
  s.cost[from.triangle] = 0;
  s.x[from.triangle] = from.x;
  s.y[from.triangle] = from.y;
  s.z[from.triangle] = from.z;
  queue.push(from.triangle, 0);
  for (let t = queue.pop(); t >= 0; t = queue.pop()) {
    if (t === to.triangle) {
      const pulled = pullStraight(mesh, from, to, edgesTo(s, t));
      return cutCorners(mesh, from, subdivide(cutCorners(mesh, from, subdivide(pulled))));
    }
    if (s.closed[t]) continue;
    s.closed[t] = 1;
    const [x, y, z] = [s.x[t]!, s.y[t]!, s.z[t]!];
    for (let k = 0; k < 3; k += 1) {
      const next = mesh.neighbours[t * 3 + k]!;
      if (next < 0 || s.closed[next]) continue;
      const a = mesh.triangles[t * 3 + k]! * 3;
      const b = mesh.triangles[t * 3 + ((k + 1) % 3)]! * 3;
      const f = crossing(p[a]!, p[a + 2]!, p[b]!, p[b + 2]!, x, z, to.x, to.z);
      const nx = p[a]! + (p[b]! - p[a]!) * f;
      const ny = p[a + 1]! + (p[b + 1]! - p[a + 1]!) * f;
      const nz = p[a + 2]! + (p[b + 2]! - p[a + 2]!) * f;
      const cost = s.cost[t]! + Math.hypot(nx - x, ny - y, nz - z);
      if (cost >= s.cost[next]!) continue;
      s.cost[next] = cost;
      s.x[next] = nx;
      s.y[next] = ny;
      s.z[next] = nz;
      s.through[next] = t * 3 + k;
      queue.push(next, cost + Math.hypot(to.x - nx, to.y - ny, to.z - nz));
    }
  }
  return null;
}

/** Edges crossed on the way to triangle `t`, first to last. */
function edgesTo(s: Scratch, t: number): number[] {
  const edges: number[] = [];
  for (let e = s.through[t]!; e >= 0; e = s.through[Math.floor(e / 3)]!) edges.push(e);
  return edges.reverse();
}

/** Metres between the points at which {@link cutCorners} may turn. */
const FINE = 0.4;

/** Puts points between the corners of a path, no more than `FINE` apart. */
function subdivide(path: Float32Array): Float32Array {
  const out: number[] = [path[0]!, path[1]!, path[2]!];
  for (let i = 3; i + 2 < path.length; i += 3) {
    const [dx, dy, dz] = [path[i]! - path[i - 3]!, path[i + 1]! - path[i - 2]!, path[i + 2]! - path[i - 1]!];
    const parts = Math.max(1, Math.ceil(Math.hypot(dx, dz) / FINE));
    for (let k = 1; k <= parts; k += 1) {
      const f = k / parts;
      out.push(path[i - 3]! + dx * f, path[i - 2]! + dy * f, path[i - 1]! + dz * f);
    }
  }
  return Float32Array.from(out);
}

/** Metres by which a walk along a wall may miss its end: feet keep a hair away from the rim on which the end lies. */
const TOUCH = 0.02;

const probe = spot();
const stand = spot();

/** Whether one can walk straight from where `stand` is to corner `j` of the path. */
function walkable(mesh: WalkMesh, path: Float32Array, j: number): boolean {
  copySpot(stand, probe);
  step(mesh, probe, path[j * 3]!, path[j * 3 + 2]!);
  const off = Math.hypot(probe.x - path[j * 3]!, probe.z - path[j * 3 + 2]!);
  // The same place in plan may be a storey away.
  return off < TOUCH && Math.abs(probe.y - path[j * 3 + 1]!) <= 0.3;
}

/**
 * Leaves out every corner that can be walked past in a straight line. Needed because the search enters each triangle
 * at one point only: on a fine mesh the row of triangles it finds may hug a wall that the way need not touch.
 */
function cutCorners(mesh: WalkMesh, from: Spot, path: Float32Array): Float32Array {
  const kept: number[] = [path[0]!, path[1]!, path[2]!];
  copySpot(from, stand);
  for (let i = 0; i < path.length / 3 - 1; ) {
    const last = path.length / 3 - 1;
    let next = i + 1;
    // Further and further by doubles, then on from the furthest by halves: a way across the whole site has hundreds
    // of corners, and to try each from each would take longer than the search itself. A near corner that cannot be
    // walked to (one that touches a wall) says nothing of those beyond it.
    let far = 1;
    for (let stride = 2; stride < last - i; stride *= 2) if (walkable(mesh, path, i + stride)) far = stride;
    if (walkable(mesh, path, last)) far = last - i;
    for (let stride = far / 2; stride >= 1; stride /= 2) {
      const j = i + far + Math.floor(stride);
      if (j < last && walkable(mesh, path, j)) far = j - i;
    }
    next = i + far;
    step(mesh, stand, path[next * 3]!, path[next * 3 + 2]!);
    kept.push(path[next * 3]!, path[next * 3 + 1]!, path[next * 3 + 2]!);
    i = next;
  }
  return Float32Array.from(kept);
}
