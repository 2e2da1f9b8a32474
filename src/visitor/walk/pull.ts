/** Pulls a way through a row of edges straight, as a string would lie (the "simple stupid funnel algorithm"). */
import type { Spot, WalkMesh } from './mesh.ts';

/** Twice the signed area of a, b, c in the ground plane; positive if c is to the left of a→b seen from above. */
const area = (ax: number, az: number, bx: number, bz: number, cx: number, cz: number) =>
  (bz - az) * (cx - ax) - (bx - ax) * (cz - az);

/** @param edges triangle × 3 + k, in the order they are crossed */
export function pullStraight(mesh: WalkMesh, from: Spot, to: Spot, edges: readonly number[]): Float32Array {
  const p = mesh.positions;
  // Portals: left and right end of every edge as one walks through it; the last is the goal itself.
  const count = edges.length + 1;
  const portal = new Float64Array(count * 6);
  edges.forEach((e, i) => {
    const t = Math.floor(e / 3);
    // Leaving counter-clockwise triangle t through a→b has b on the left and a on the right.
    const right = mesh.triangles[e]! * 3;
    const left = mesh.triangles[t * 3 + ((e + 1) % 3)]! * 3;
    for (let k = 0; k < 3; k += 1) {
      portal[i * 6 + k] = p[left + k]!;
      portal[i * 6 + 3 + k] = p[right + k]!;
    }
  });
  portal.set([to.x, to.y, to.z, to.x, to.y, to.z], edges.length * 6);

  const corners: number[] = [from.x, from.y, from.z];
  let [apexX, apexZ] = [from.x, from.z];
  // −1: the side still starts at the apex.
  let left = -1;
  let right = -1;
  const lx = () => (left < 0 ? apexX : portal[left * 6]!);
  const lz = () => (left < 0 ? apexZ : portal[left * 6 + 2]!);
  const rx = () => (right < 0 ? apexX : portal[right * 6 + 3]!);
  const rz = () => (right < 0 ? apexZ : portal[right * 6 + 5]!);
  const same = (ax: number, az: number, bx: number, bz: number) => (ax - bx) ** 2 + (az - bz) ** 2 < 1e-10;
  let guard = 0;
  for (let i = 0; i < count && guard < 10_000; i += 1) {
    guard += 1;
    const o = i * 6;
    const [nlx, nlz, nrx, nrz] = [portal[o]!, portal[o + 2]!, portal[o + 3]!, portal[o + 5]!];
    if (area(apexX, apexZ, rx(), rz(), nrx, nrz) >= 0) {
      if (same(apexX, apexZ, rx(), rz()) || area(apexX, apexZ, lx(), lz(), nrx, nrz) < 0) {
        right = i;
      } else {
        // The right side crossed the left one: the left corner is on the way.
        i = turnAt(left, 0);
        continue;
      }
    }
    if (area(apexX, apexZ, lx(), lz(), nlx, nlz) <= 0) {
      if (same(apexX, apexZ, lx(), lz()) || area(apexX, apexZ, rx(), rz(), nlx, nlz) > 0) {
        left = i;
      } else {
        i = turnAt(right, 3);
      }
    }
  }
  const last = corners.length - 3;
  if (last > 0 && same(corners[last]!, corners[last + 2]!, to.x, to.z)) corners.length = last;
  corners.push(to.x, to.y, to.z);
  return Float32Array.from(corners);

  /** Makes a portal's end the new apex; returns the portal to go on from. */
  function turnAt(at: number, side: number): number {
    const o = at * 6 + side;
    corners.push(portal[o]!, portal[o + 1]!, portal[o + 2]!);
    apexX = portal[o]!;
    apexZ = portal[o + 2]!;
    left = -1;
    right = -1;
    return at;
  }
}
