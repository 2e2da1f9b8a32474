/** Steps on the walkable mesh: nearest point, height, and a step that slides along walls. Allocates nothing. */
import { CELL, type Point, type Spot, type WalkMesh } from './mesh.ts';

const near = { x: 0, y: 0, z: 0 };

/** Closest point of a triangle to (x, y, z), into `out`; returns the squared distance. (Ericson, Real-Time Collision Detection, 5.1.5.) */
function closestOnTriangle(mesh: WalkMesh, t: number, x: number, y: number, z: number, out: Point): number {
  const p = mesh.positions;
  const a = mesh.triangles[t * 3]! * 3;
  const b = mesh.triangles[t * 3 + 1]! * 3;
  const c = mesh.triangles[t * 3 + 2]! * 3;
  const ax = p[a]!;
  const ay = p[a + 1]!;
  const az = p[a + 2]!;
  const abx = p[b]! - ax;
  const aby = p[b + 1]! - ay;
  const abz = p[b + 2]! - az;
  const acx = p[c]! - ax;
  const acy = p[c + 1]! - ay;
  const acz = p[c + 2]! - az;
  const apx = x - ax;
  const apy = y - ay;
  const apz = z - az;
  const d1 = abx * apx + aby * apy + abz * apz;
  const d2 = acx * apx + acy * apy + acz * apz;
  const d3 = d1 - (abx * abx + aby * aby + abz * abz);
  const d4 = d2 - (abx * acx + aby * acy + abz * acz);
  const d5 = d1 - (abx * acx + aby * acy + abz * acz);
  const d6 = d2 - (acx * acx + acy * acy + acz * acz);
  let v = 0;
  let w = 0;
  const vc = d1 * d4 - d3 * d2;
  const vb = d5 * d2 - d1 * d6;
  const va = d3 * d6 - d5 * d4;
  if (d1 <= 0 && d2 <= 0) {
    // corner a
  } else if (d3 >= 0 && d4 <= d3) {
    v = 1;
  } else if (vc <= 0 && d1 >= 0 && d3 <= 0) {
    v = d1 / (d1 - d3);
  } else if (d6 >= 0 && d5 <= d6) {
    w = 1;
  } else if (vb <= 0 && d2 >= 0 && d6 <= 0) {
    w = d2 / (d2 - d6);
  } else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    w = (d4 - d3) / (d4 - d3 + (d5 - d6));
    v = 1 - w;
  } else {
    const sum = va + vb + vc;
    v = vb / sum;
    w = vc / sum;
  }
  out.x = ax + abx * v + acx * w;
  out.y = ay + aby * v + acy * w;
  out.z = az + abz * v + acz * w;
  return (out.x - x) ** 2 + (out.y - y) ** 2 + (out.z - z) ** 2;
}

/**
 * Nearest point of the mesh within `reach` metres of (x, y, z), into `out`.
 * @returns distance in metres, or Infinity (and `out.triangle` −1) if there is none
 */
export function nearest(mesh: WalkMesh, x: number, y: number, z: number, reach: number, out: Spot): number {
  const { minX, minZ, columns, rows, starts, items } = mesh.grid;
  const c0 = Math.max(0, Math.floor((x - reach - minX) / CELL));
  const c1 = Math.min(columns - 1, Math.floor((x + reach - minX) / CELL));
  const r0 = Math.max(0, Math.floor((z - reach - minZ) / CELL));
  const r1 = Math.min(rows - 1, Math.floor((z + reach - minZ) / CELL));
  let best = reach * reach;
  out.triangle = -1;
  for (let r = r0; r <= r1; r += 1) {
    for (let c = c0; c <= c1; c += 1) {
      const cell = r * columns + c;
      for (let i = starts[cell]!; i < starts[cell + 1]!; i += 1) {
        const t = items[i]!;
        const d = closestOnTriangle(mesh, t, x, y, z, near);
        if (d > best || (d === best && out.triangle >= 0)) continue;
        best = d;
        out.x = near.x;
        out.y = near.y;
        out.z = near.z;
        out.triangle = t;
      }
    }
  }
  return out.triangle < 0 ? Number.POSITIVE_INFINITY : Math.sqrt(best);
}

/** Height of a triangle's plane at (x, z). */
export function heightAt(mesh: WalkMesh, t: number, x: number, z: number): number {
  const p = mesh.positions;
  const a = mesh.triangles[t * 3]! * 3;
  const b = mesh.triangles[t * 3 + 1]! * 3;
  const c = mesh.triangles[t * 3 + 2]! * 3;
  const bx = p[b]! - p[a]!;
  const bz = p[b + 2]! - p[a + 2]!;
  const cx = p[c]! - p[a]!;
  const cz = p[c + 2]! - p[a + 2]!;
  const area = bx * cz - bz * cx;
  const px = x - p[a]!;
  const pz = z - p[a + 2]!;
  const v = (px * cz - pz * cx) / area;
  const w = (bx * pz - bz * px) / area;
  return p[a + 1]! + v * (p[b + 1]! - p[a + 1]!) + w * (p[c + 1]! - p[a + 1]!);
}

/** The triangle with (x, z) in it, no more than a knee above or below `y`; −1 if there is none. */
function under(mesh: WalkMesh, x: number, y: number, z: number): number {
  const { minX, minZ, columns, rows, starts, items } = mesh.grid;
  const c = Math.floor((x - minX) / CELL);
  const r = Math.floor((z - minZ) / CELL);
  if (c < 0 || r < 0 || c >= columns || r >= rows) return -1;
  const p = mesh.positions;
  for (let i = starts[r * columns + c]!; i < starts[r * columns + c + 1]!; i += 1) {
    const t = items[i]!;
    let inside = true;
    for (let k = 0; k < 3 && inside; k += 1) {
      const a = mesh.triangles[t * 3 + k]! * 3;
      const b = mesh.triangles[t * 3 + ((k + 1) % 3)]! * 3;
      inside = (p[b]! - p[a]!) * (z - p[a + 2]!) - (p[b + 2]! - p[a + 2]!) * (x - p[a]!) <= 1e-7;
    }
    if (inside && Math.abs(heightAt(mesh, t, x, z) - y) < 0.3) return t;
  }
  return -1;
}

/** Below this a share of a step is nothing. */
const TINY = 1e-7;

/**
 * Walks from `at` towards (x, z) across the mesh; at a border what is left of the step slides along it. `at` is moved.
 * @returns true if (x, z) was reached
 */
export function step(mesh: WalkMesh, at: Spot, x: number, z: number): boolean {
  if (at.triangle < 0) return false;
  const p = mesh.positions;
  let goalX = x;
  let goalZ = z;
  let slid = false;
  let from = -1;
  for (let turn = 0; turn < 1024; turn += 1) {
    const t = at.triangle;
    const dx = goalX - at.x;
    const dz = goalZ - at.z;
    // The edge through which the segment leaves this triangle first.
    let leave = -1;
    let share = 1;
    for (let k = 0; k < 3; k += 1) {
      const a = mesh.triangles[t * 3 + k]! * 3;
      const b = mesh.triangles[t * 3 + ((k + 1) % 3)]! * 3;
      const ex = p[b]! - p[a]!;
      const ez = p[b + 2]! - p[a + 2]!;
      // Positive when outside: triangles run counter-clockwise seen from above (x east, z south).
      const speed = ex * dz - ez * dx;
      if (speed <= TINY || (mesh.neighbours[t * 3 + k] === from && from >= 0)) continue;
      const outside = ex * (at.z - p[a + 2]!) - ez * (at.x - p[a]!);
      const s = Math.max(0, -outside / speed);
      if (s < share) {
        share = s;
        leave = k;
      }
    }
    at.x += dx * share;
    at.z += dz * share;
    if (leave < 0) break;
    const next = mesh.neighbours[t * 3 + leave]!;
    if (next >= 0) {
      from = t;
      at.triangle = next;
      continue;
    }
    // At the corner of a wall the mesh may go on in a triangle that shares no edge with this one.
    const left = Math.hypot(goalX - at.x, goalZ - at.z);
    if (left < 1e-6) break;
    const ahead = Math.min(left, 5e-4) / left;
    const hx = at.x + (goalX - at.x) * ahead;
    const hz = at.z + (goalZ - at.z) * ahead;
    const beyond = under(mesh, hx, heightAt(mesh, t, at.x, at.z), hz);
    if (beyond >= 0 && beyond !== t) {
      at.x = hx;
      at.z = hz;
      at.triangle = beyond;
      from = -1;
      continue;
    }
    // A border: what is left of the step goes along it.
    const a = mesh.triangles[t * 3 + leave]! * 3;
    const b = mesh.triangles[t * 3 + ((leave + 1) % 3)]! * 3;
    const ex = p[b]! - p[a]!;
    const ez = p[b + 2]! - p[a + 2]!;
    const along = ((goalX - at.x) * ex + (goalZ - at.z) * ez) / (ex * ex + ez * ez);
    goalX = at.x + ex * along;
    goalZ = at.z + ez * along;
    // A hair inside, so that rounding does not put the feet over the edge.
    const length = Math.hypot(ex, ez);
    goalX += (ez / length) * 1e-5;
    goalZ -= (ex / length) * 1e-5;
    from = -1;
    if (slid && Math.abs(along) * length < 1e-4) break;
    slid = true;
  }
  at.y = heightAt(mesh, at.triangle, at.x, at.z);
  return Math.hypot(at.x - x, at.z - z) < 1e-3;
}
