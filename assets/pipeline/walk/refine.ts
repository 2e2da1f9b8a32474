/**
 * Makes the walkable mesh follow the floor: an edge whose middle is off the floor is halved, in both triangles it
 * belongs to, so that the mesh stays whole. Recast's own detail mesh stops at 127 corners per polygon. Pure.
 */
import { heightAbove } from './heights.ts';
import type { Triangles } from './shapes.ts';

/** Metres: how far the middle of an edge may be off the floor, and edges too short to halve. */
export const CLOSE = { error: 0.015, shortest: 0.2 } as const;

const keyOf = (a: number, b: number) => (a < b ? `${a},${b}` : `${b},${a}`);

/** Halves what is off, up to `passes` times over. `mesh` must share its corners. */
export function refine(mesh: Triangles, floors: Triangles, passes = 5): Triangles {
  const height = heightAbove(floors);
  let { positions, index } = { positions: [...mesh.positions], index: mesh.index };
  const middles = new Map<string, number>();
  /** Corner in the middle of an edge, if the edge is to be halved. */
  const middle = (a: number, b: number): number => {
    const key = keyOf(a, b);
    const known = middles.get(key);
    if (known !== undefined) return known;
    let made = -1;
    const [ax, ay, az] = positions.slice(a * 3, a * 3 + 3) as [number, number, number];
    const [bx, by, bz] = positions.slice(b * 3, b * 3 + 3) as [number, number, number];
    const off = (f: number): boolean => {
      const y = ay + (by - ay) * f;
      const floor = height(ax + (bx - ax) * f, y, az + (bz - az) * f);
      return floor !== null && Math.abs(floor - y) > CLOSE.error;
    };
    // The quarters too: a wave may pass through the middle.
    if (Math.hypot(bx - ax, bz - az) > CLOSE.shortest && (off(0.5) || off(0.25) || off(0.75))) {
      const [x, y, z] = [(ax + bx) / 2, (ay + by) / 2, (az + bz) / 2];
      made = positions.length / 3;
      positions.push(x, height(x, y, z) ?? y, z);
    }
    middles.set(key, made);
    return made;
  };
  for (let pass = 0; pass < passes; pass += 1) {
    const out: number[] = [];
    middles.clear();
    for (let i = 0; i + 2 < index.length; i += 3) {
      const [a, b, c] = [index[i]!, index[i + 1]!, index[i + 2]!];
      halve(a, b, c, middle(a, b), middle(b, c), middle(c, a), out);
    }
    const changed = out.length !== index.length;
    index = out;
    if (!changed) break;
  }
  positions = positions.slice();
  return { positions, index };
}

/** Cuts a triangle at the middles (−1: none) of a–b, b–c and c–a; winding is kept. */
function halve(a: number, b: number, c: number, ab: number, bc: number, ca: number, out: number[]): void {
  const made = (ab >= 0 ? 1 : 0) + (bc >= 0 ? 1 : 0) + (ca >= 0 ? 1 : 0);
  if (made === 0) out.push(a, b, c);
  else if (made === 3) out.push(a, ab, ca, ab, b, bc, bc, c, ca, ab, bc, ca);
  else if (made === 1) {
    if (ab >= 0) out.push(a, ab, c, ab, b, c);
    else if (bc >= 0) out.push(b, bc, a, bc, c, a);
    else out.push(c, ca, b, ca, a, b);
  } else if (ab < 0) out.push(c, ca, bc, ca, a, b, ca, b, bc);
  else if (bc < 0) out.push(a, ab, ca, ab, b, c, ab, c, ca);
  else out.push(b, bc, ab, bc, c, a, bc, a, ab);
}
