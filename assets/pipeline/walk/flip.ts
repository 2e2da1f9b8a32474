/**
 * Turns the shared edge of two triangles wherever the other diagonal gives the better pair (Lawson 1977): rid of its
 * slivers, a mesh needs far fewer cuts to follow a floor, and a search for a path wanders less. Pure.
 */
import type { Triangles } from './shapes.ts';

const STRIDE = 0x2000000;

/** Metres by which the mesh may rise or fall where the diagonals cross. */
const LEVEL = 0.03;

/** The mesh with the same corners and rim, its triangles as near to Delaunay’s (in plan) as its heights allow. */
export function flip({ positions: p, index }: Triangles): Triangles {
  const out = [...index];
  /** Directed edge → the triangle on its left. */
  const side = new Map<number, number>();
  const keyOf = (a: number, b: number) => a * STRIDE + b;
  const claim = (t: number) => {
    for (let k = 0; k < 3; k += 1) side.set(keyOf(out[t * 3 + k]!, out[t * 3 + ((k + 1) % 3)]!), t);
  };
  const count = out.length / 3;
  for (let t = 0; t < count; t += 1) claim(t);
  const third = (t: number, a: number, b: number): number => {
    for (let k = 0; k < 3; k += 1) {
      const v = out[t * 3 + k]!;
      if (v !== a && v !== b) return v;
    }
    return a;
  };
  const waiting = [...side.keys()].filter((key) => Math.floor(key / STRIDE) < key % STRIDE);
  // Each turn makes the mesh better; the bound is only against numbers that do not.
  let turns = out.length * 20;
  for (let key = waiting.pop(); key !== undefined && turns > 0; key = waiting.pop(), turns -= 1) {
    const [a, b] = [Math.floor(key / STRIDE), key % STRIDE];
    const [left, right] = [side.get(key), side.get(keyOf(b, a))];
    if (left === undefined || right === undefined || left === right) continue;
    const [c, d] = [third(left, a, b), third(right, a, b)];
    if (!better(p, a, b, c, d)) continue;
    side.delete(key);
    side.delete(keyOf(b, a));
    out.splice(left * 3, 3, c, a, d);
    out.splice(right * 3, 3, d, b, c);
    claim(left);
    claim(right);
    for (const [v, w] of [
      [c, a],
      [a, d],
      [d, b],
      [b, c],
    ] as const)
      waiting.push(keyOf(v, w));
  }
  return { positions: p, index: out };
}

/** Twice the area of a, b, c in plan. */
const turn = (p: readonly number[], a: number, b: number, c: number) =>
  (p[b * 3]! - p[a * 3]!) * (p[c * 3 + 2]! - p[a * 3 + 2]!) -
  (p[b * 3 + 2]! - p[a * 3 + 2]!) * (p[c * 3]! - p[a * 3]!);

const dot = (p: readonly number[], o: number, a: number, b: number) =>
  (p[a * 3]! - p[o * 3]!) * (p[b * 3]! - p[o * 3]!) +
  (p[a * 3 + 2]! - p[o * 3 + 2]!) * (p[b * 3 + 2]! - p[o * 3 + 2]!);

/** Whether edge c–d is better than a–b for the two triangles a, b, c and b, a, d. */
function better(p: readonly number[], a: number, b: number, c: number, d: number): boolean {
  // Both new triangles must keep their side up.
  const way = Math.sign(turn(p, a, b, c));
  const [one, two] = [turn(p, c, a, d) * way, turn(p, d, b, c) * way];
  if (way === 0 || one <= 1e-6 || two <= 1e-6) return false;
  // The angles at c and d together are more than half a turn: d lies in the circle round a, b and c.
  const [sinC, cosC] = [Math.abs(turn(p, c, a, b)), dot(p, c, a, b)];
  const [sinD, cosD] = [Math.abs(turn(p, d, a, b)), dot(p, d, a, b)];
  if (sinC * cosD + cosC * sinD >= -1e-9) return false;
  const share = one / (one + two);
  const along = (v: number, w: number, f: number) => p[v * 3 + 1]! * (1 - f) + p[w * 3 + 1]! * f;
  // Where a–b is cut by c–d: in proportion to the areas on either side.
  const [onC, onD] = [Math.abs(turn(p, a, b, c)), Math.abs(turn(p, a, b, d))];
  return Math.abs(along(a, b, share) - along(c, d, onC / (onC + onD))) < LEVEL;
}
