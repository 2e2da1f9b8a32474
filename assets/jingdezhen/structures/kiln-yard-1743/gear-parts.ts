/** Planks and poles that the yard's gear is made of, and the pot it is gathered in. */
import { type BufferGeometry, Vector3 } from 'three';
import { box, place, type Rgb, shiftUv, tint, tube } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import type { random } from '../../../kit/random.ts';
import type { stand } from '../../../kit/stacks.ts';

export type Pot = {
  board: BufferGeometry[];
  plain: BufferGeometry[];
  solids: Solid[];
  r: ReturnType<typeof random>;
};

export const WOOD: Rgb = [0.62, 0.54, 0.46];

export const OLD: Rgb = [0.46, 0.42, 0.38];

export const IRON: Rgb = [0.09, 0.085, 0.085];

export const STRAW: Rgb = [0.4, 0.3, 0.15];

export const BAMBOO: Rgb = [0.5, 0.41, 0.22];

/** A tone made lighter or darker, never beyond white. */
export const shade = (c: Rgb, g: number): Rgb => [
  Math.min(1, c[0] * g),
  Math.min(1, c[1] * g),
  Math.min(1, c[2] * g),
];

/** A plank with its own grain and tone, placed by a matrix. */
export function plank(
  p: Pot,
  w: number,
  h: number,
  d: number,
  m: ReturnType<typeof stand>,
  tone: Rgb = WOOD,
): void {
  const g = p.r.between(0.75, 1.1);
  const grain = w >= h && w >= d ? 'x' : h >= d ? 'y' : 'z';
  const g1 = shiftUv(box(w, h, d, { grain }), p.r.between(0, 2), p.r.between(0, 2));
  p.board.push(tint(place(g1, m), shade(tone, g)));
}

export function pole(
  p: Pot,
  list: BufferGeometry[],
  a: readonly number[],
  b: readonly number[],
  r: number,
  tone: Rgb,
): void {
  const from = new Vector3(a[0], a[1], a[2]);
  const to = new Vector3(b[0], b[1], b[2]);
  const mid = from.clone().lerp(to, 0.5);
  const bow = from.distanceTo(to) * 0.012;
  mid.add(new Vector3(p.r.around(0, bow), p.r.around(0, bow), p.r.around(0, bow)));
  const g = p.r.between(0.8, 1.08);
  list.push(
    tint(tube([from, mid, to], [r * 1.08, r, r * 0.88], 5, { grain: 'u' }), [
      tone[0] * g,
      tone[1] * g,
      tone[2] * g,
    ]),
  );
}
