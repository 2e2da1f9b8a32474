/** The houses of the street, left to right on both sides, from the landing to beyond the head gate. */
import { Matrix4 } from 'three';
import { type Random, random } from '../../../kit/random.ts';
import { groundHeight } from '../../ground.ts';
import { OUTSIDE } from '../../plan.ts';
import { along } from '../land-1743/ways.ts';

export interface Standing {
  x: number;
  z: number;
  /** Ground at its front. */
  y: number;
  /** Its front looks to the street: turn of its +Z about +Y. */
  turn: number;
  width: number;
  depth: number;
  storeys: 1 | 2;
  walls: readonly [boolean, boolean];
  open: number;
  frame: Matrix4;
  seed: Random;
}

const HALF = OUTSIDE.street.width / 2 + 0.35;
/** What stays open on the north side: the lane, and the works' own front from the lane to the street's east end. */
const NORTH_END = -69.5;
/** Opposite the head gate stands the screen wall. */
const SCREEN = { from: 26, to: 54 };

export function houses(): Standing[] {
  const points = along(
    OUTSIDE.street.line.map(([x, z]) => [x, z] as const),
    0.5,
  );
  const at = (s: number) =>
    points[
      Math.max(
        0,
        Math.min(
          points.length - 1,
          points.findIndex((p) => p.s >= s),
        ),
      )
    ]!;
  const end = points[points.length - 1]!.s;
  const out: Standing[] = [];
  for (const side of [1, -1] as const) {
    const seed = random(`street/${side}`);
    let before = true;
    for (let s = 4.5; s < end - 3; ) {
      const own = seed.fork(`${Math.round(s)}`);
      const width = own.between(5.2, 8.6);
      const p = at(s + width / 2);
      // Side 1 lies on the right of one who walks from the landing: south.
      const free =
        side > 0 ? p.x + width / 2 < SCREEN.from || p.x - width / 2 > SCREEN.to : p.x + width / 2 < NORTH_END;
      if (!free) {
        s += 1;
        before = true;
        continue;
      }
      const depth = own.between(7.5, 9.5);
      const x = p.x - p.dz * HALF * side;
      const z = p.z + p.dx * HALF * side;
      // +Z of the unit must look back at the street's middle.
      const turn = Math.atan2(p.dz * side, -p.dx * side);
      const lowest = groundHeight(x, z);
      const gap = own.next() < 0.16 ? own.between(1, 1.6) : 0.05;
      const after = gap > 0.5 || own.next() < 0.4;
      out.push({
        x,
        z,
        y: lowest,
        turn,
        width,
        depth,
        storeys: own.next() < 0.6 ? 2 : 1,
        walls: side > 0 ? [after, before] : [before, after],
        open: own.next() < 0.5 ? Math.floor(own.next() * 2.5) : -1,
        frame: new Matrix4().makeTranslation(x, lowest, z).multiply(new Matrix4().makeRotationY(turn)),
        seed: own,
      });
      before = gap > 0.5;
      s += width + gap;
    }
  }
  return out;
}
