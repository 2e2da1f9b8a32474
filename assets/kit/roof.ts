/**
 * Butterfly-tiled slopes: columns of pan tiles, hollow up, with columns of cover tiles, hollow down, over their joints.
 * Real steps, real slips, real holes. Metres.
 */
import { lumps } from './lumps.ts';
import type { Random } from './random.ts';
import { add, cross, type P3, type Skin, unit } from './skin.ts';

export interface TiledSlope {
  /** Width along the eave and length from ridge to eave, as laid out before sagging. */
  width: number;
  length: number;
  /** Place of a point `w` along the eave, `s` down from the ridge; (along w) × (along s) points up and out. */
  at: (w: number, s: number) => P3;
  /** Distance between columns, and length of a tile that shows. */
  pitch: number;
  row: number;
  random: Random;
  /** Colour of a tile at a place; `chance` is the tile's own number 0…1. */
  tone: (p: P3, chance: number) => P3;
  /** Where there is roof at all (a smoke gap cuts it). */
  there?: (w: number, s: number) => boolean;
  /** Tiles gone altogether, so that daylight falls through: number of places. */
  holes?: number;
  /** Share of cover tiles missing or slipped. */
  slipped?: number;
}

/** Height of a cover's crown over the pans: what stands proud of `at`. */
export const COVER_RISE = 0.075;

/** Section of a cover: part of the half width, drop below the crown, lean of the normal. */
type Section = readonly (readonly [number, number, number])[];
const SADDLE: Section = [
  [-1, 0.058, -1.5],
  [0, 0, 0],
  [1, 0.058, 1.5],
];
/** Rounder, for the row at the eave, which is seen from near. */
const ARC: Section = [
  [-1, 0.066, -2],
  [-0.62, 0.02, -0.8],
  [0, 0, 0],
  [0.62, 0.02, 0.8],
  [1, 0.066, 2],
];

/** Tiles into `tiles`; returns the places of the holes, for whoever wants a shaft of light there. */
export function tiledSlope(tiles: Skin, slope: TiledSlope): P3[] {
  const { random, pitch, at } = slope;
  const columns = Math.round(slope.width / pitch);
  const rows = Math.round(slope.length / slope.row);
  if (!(columns >= 1 && rows >= 1)) throw new RangeError('a slope must be at least one tile wide and long');
  if ((slope.holes ?? 0) * 4 > Math.max(0, columns - 4) * Math.max(0, rows - 4))
    throw new RangeError('more holes than a slope of this size can have');
  const row = slope.length / rows;
  const there = slope.there ?? (() => true);
  const wander = lumps(Math.floor(random.next() * 1e9));
  const holes = new Set<string>();
  const seen: P3[] = [];
  while (holes.size < (slope.holes ?? 0)) {
    const [k, r] = [Math.floor(random.between(2, columns - 2)), Math.floor(random.between(2, rows - 2))];
    if (holes.has(`${k},${r}`)) continue;
    holes.add(`${k},${r}`);
    seen.push(at(k * pitch, (r + 0.5) * row));
  }
  const up = (w: number, s: number): P3 =>
    unit(cross(add(at(w + 0.1, s), at(w - 0.1, s), -1), add(at(w, s + 0.1), at(w, s - 0.1), -1)));
  const wide = (w: number, s: number): P3 => unit(add(at(w + 0.1, s), at(w - 0.1, s), -1));
  const shade = (c: P3, k: number): P3 => [c[0] * k, c[1] * k, c[2] * k];
  for (let k = 0; k <= columns; k += 1) {
    const r0 = random.fork(`pan-${k}`);
    const lean = r0.around(0, 0.012);
    pans(k, r0, lean);
    if (k < columns) covers(k, random.fork(`cover-${k}`));
  }
  return seen;

  /** A column of pans, seen from above, and from below between the laths. */
  function pans(k: number, own: Random, lean: number): void {
    let run = 0;
    for (let r = 0; r < rows; r += 1) {
      const w = Math.min(slope.width, Math.max(0, k * pitch)) + lean + 0.02 * wander(k * 0.7, r * 0.13);
      const [s0, s1] = [r * row, (r + 1) * row];
      const gone = holes.has(`${k},${r}`) || !there(k * pitch, s0) || !there(k * pitch, s1);
      const dx = own.around(0, 0.008);
      const dip = own.around(0, 0.004);
      if (!gone) {
        const n = up(w, s0);
        const t = wide(w, s0);
        const c = slope.tone(at(w, s1), own.next());
        const half = pitch * 0.4;
        const corner = (x: number, s: number, lift: number, lit: number, u: number, v: number) => {
          const side = Math.sign(x);
          return tiles.vertex(
            add(at(w + x + dx, s), n, lift),
            unit(add(n, t, -0.55 * side)),
            u + k * 0.31,
            v + r * 0.17,
            shade(c, lit),
          );
        };
        const a = corner(-half, s0 - 0.015, -0.012 + dip, 0.42, 0, 0);
        const b = corner(half, s0 - 0.015, -0.012 + dip, 0.42, 0.2, 0);
        const d = corner(half, s1, 0.012 + dip, 0.82, 0.2, row);
        const e = corner(-half, s1, 0.012 + dip, 0.82, 0, row);
        tiles.quad(a, b, d, e);
      }
      // Undersides: two rows in one piece where nothing is broken; here and there they fall short of each other.
      run = gone ? 0 : run + 1;
      const ends = r === rows - 1 || run === 2 || holes.has(`${k},${r + 1}`) || !there(k * pitch, s1 + row);
      if (!gone && ends) {
        under(w, s1 - run * row - 0.02, s1 + 0.01, own);
        run = 0;
      }
    }
  }

  function under(w: number, s0: number, s1: number, own: Random): void {
    const n = up(w, s0);
    const down: P3 = [-n[0], -n[1], -n[2]];
    const c = shade(slope.tone(at(w, s1), own.next()), 0.85);
    const reach = () => pitch / 2 + (own.next() < 0.14 ? own.between(-0.016, -0.006) : 0.01);
    const [l, r] = [reach(), reach()];
    const put = (x: number, s: number, lift: number) =>
      tiles.vertex(add(at(w + x, s), n, lift), down, x + w, s, c);
    tiles.quad(put(-l, s1, -0.022), put(r, s1, -0.022), put(r, s0, -0.034), put(-l, s0, -0.034));
  }

  /** A column of covers, one strip that climbs in steps; broken off where a tile is missing. */
  function covers(k: number, own: Random): void {
    const lean = own.around(0, 0.014);
    let last: number[] | undefined;
    for (let r = 0; r < rows; r += 1) {
      const middle = (k + 0.5) * pitch;
      const s1 = (r + 1) * row;
      const missing =
        own.next() < (slope.slipped ?? 0.006) || holes.has(`${k},${r}`) || holes.has(`${k + 1},${r}`);
      if (missing || !there(middle, r * row) || !there(middle, s1)) {
        last = undefined;
        continue;
      }
      const w = middle + lean + 0.022 * wander(k * 0.7 + 0.35, r * 0.13);
      const slip = own.next() < (slope.slipped ?? 0.006) * 2 ? own.between(0.02, 0.09) : own.around(0, 0.012);
      const turn = own.around(0, 0.012);
      const lift = own.around(0, 0.006);
      const c = slope.tone(at(w, s1), own.next());
      const eave = r === rows - 1;
      const profile = eave ? ARC : SADDLE;
      const ring = (s: number, x: number, half: number, rise: number, lit: number): number[] => {
        const n = up(w, s);
        const t = wide(w, s);
        const v = s + k * 0.23;
        return profile.map(([dx, dy, leaning]) =>
          tiles.vertex(
            add(at(w + x + dx * half, s), n, rise - dy),
            unit(add(n, t, leaning)),
            k * 0.31 + (dx + 1) * 0.11,
            v,
            shade(c, lit * (1 - 0.2 * Math.abs(dx))),
          ),
        );
      };
      const top = ring(r * row + slip * 0.5, -turn, 0.084, COVER_RISE - 0.022 + lift, 0.4);
      const low = ring(s1 + slip, turn, 0.094, COVER_RISE + 0.006 + lift, 1);
      if (eave) last = undefined;
      if (last) strip(last, top);
      strip(top, low);
      last = low;
      if (eave) {
        const n = unit(add(at(w, s1 + 0.1), at(w, s1), -1));
        const rim = ARC.map(([dx, dy]) =>
          tiles.vertex(
            add(at(w + turn + dx * 0.094, s1 + slip), up(w, s1), COVER_RISE + 0.006 + lift - dy),
            n,
            dx * 0.1,
            dy,
            shade(c, 0.45),
          ),
        );
        for (let i = 1; i + 1 < rim.length; i += 1) tiles.triangle(rim[0]!, rim[i]!, rim[i + 1]!);
      }
    }
  }

  function strip(upper: number[], lower: number[]): void {
    for (let i = 0; i + 1 < upper.length; i += 1)
      tiles.quad(upper[i]!, upper[i + 1]!, lower[i + 1]!, lower[i]!);
  }
}
