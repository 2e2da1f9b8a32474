/**
 * Makes the walkable mesh follow the floor: where an edge or the middle of a triangle is off the floor, an edge is
 * halved, in both triangles it belongs to, so that the mesh stays whole. Pure.
 */
import { floorAt } from './heights.ts';
import type { SiteShapes, Triangles } from './shapes.ts';

/**
 * Metres: edges too short to halve; edges too short where the floor is off by a step, which no number of cuts makes
 * smooth (feet go up a short ramp instead); and how far apart an edge is looked at.
 */
const SHORTEST = 0.2;
const SHORTEST_AT_STEP = 0.7;
const STEP = 0.035;
const APART = 0.5;

const keyOf = (a: number, b: number) => (a < b ? a * 0x2000000 + b : b * 0x2000000 + a);

/** Halves what is off, up to `passes` times over. `mesh` must share its corners. */
export function refine(mesh: Triangles, shapes: Pick<SiteShapes, 'floors' | 'land'>, passes = 10): Triangles {
  const floor = floorAt(shapes);
  const positions = [...mesh.positions];
  let { index } = mesh;
  /** Edges known to lie on the floor: they need not be looked at again. */
  const good = new Set<number>();

  const length = (a: number, b: number) =>
    Math.hypot(positions[a * 3]! - positions[b * 3]!, positions[a * 3 + 2]! - positions[b * 3 + 2]!);
  /** How far the floor is off at a mixture of corners, metres; nothing if that may be so there. */
  const miss = (corners: readonly number[], weights: readonly number[]): number => {
    let [x, y, z] = [0, 0, 0];
    corners.forEach((v, i) => {
      x += positions[v * 3]! * weights[i]!;
      y += positions[v * 3 + 1]! * weights[i]!;
      z += positions[v * 3 + 2]! * weights[i]!;
    });
    const found = floor(x, y, z);
    const off = found === null ? 0 : Math.abs(found.y - y);
    return found !== null && off > found.miss ? off : 0;
  };
  /** Whether a cut helps where the floor is off by so much under something of such a size. */
  const helps = (off: number, size: number) => off > 0 && (size > SHORTEST_AT_STEP || off < STEP);
  const edgeOff = (a: number, b: number): boolean => {
    const size = length(a, b);
    const parts = Math.max(4, Math.ceil(size / APART));
    let most = 0;
    for (let i = 1; i < parts; i += 1) most = Math.max(most, miss([a, b], [1 - i / parts, i / parts]));
    return helps(most, size);
  };
  const insideOff = (corners: readonly number[], size: number): boolean =>
    helps(Math.max(...MIDDLES.map((weights) => miss(corners, weights))), size);

  for (let pass = 0; pass < passes; pass += 1) {
    /** Corner in the middle of an edge that is halved; −1 while it is only known that it will be. */
    const middles = new Map<number, number>();
    for (let i = 0; i + 2 < index.length; i += 3) {
      const corners = [index[i]!, index[i + 1]!, index[i + 2]!];
      let [longest, most, marked] = [-1, SHORTEST, false];
      for (let k = 0; k < 3; k += 1) {
        const [a, b] = [corners[k]!, corners[(k + 1) % 3]!];
        const far = length(a, b);
        if (far > most) [longest, most] = [k, far];
        const key = keyOf(a, b);
        if (far > SHORTEST && !middles.has(key) && !good.has(key)) {
          if (edgeOff(a, b)) middles.set(key, -1);
          else good.add(key);
        }
        marked ||= middles.has(key);
      }
      // A hump or a hollow that no edge crosses.
      if (!marked && longest >= 0 && insideOff(corners, most))
        middles.set(keyOf(corners[longest]!, corners[(longest + 1) % 3]!), -1);
    }
    if (middles.size === 0) break;
    const middle = (a: number, b: number): number => {
      const key = keyOf(a, b);
      const known = middles.get(key);
      if (known === undefined || known >= 0) return known ?? -1;
      const made = positions.length / 3;
      const [x, y, z] = [0, 1, 2].map((c) => (positions[a * 3 + c]! + positions[b * 3 + c]!) / 2) as [
        number,
        number,
        number,
      ];
      positions.push(x, floor(x, y, z)?.y ?? y, z);
      middles.set(key, made);
      return made;
    };
    const out: number[] = [];
    for (let i = 0; i + 2 < index.length; i += 3) {
      const [a, b, c] = [index[i]!, index[i + 1]!, index[i + 2]!];
      halve(a, b, c, middle(a, b), middle(b, c), middle(c, a), out);
    }
    index = out;
  }
  return { positions, index };
}

/** Where the inside of a triangle is looked at. */
const MIDDLES = [
  [1 / 3, 1 / 3, 1 / 3],
  [0.6, 0.2, 0.2],
  [0.2, 0.6, 0.2],
  [0.2, 0.2, 0.6],
] as const;

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
