/** How walls of waste kiln brick are laid: ragged by courses, swelling, with loose headers on top. */
import { lumps, smooth } from '../../../kit/lumps.ts';
import type { Solid } from '../../../kit/model.ts';
import type { Random } from '../../../kit/random.ts';
import { type P3, type Paint, type Skin, turned } from '../../../kit/skin.ts';
import { slab } from './slab.ts';

/** Unevenness of all masonry of the house. */
export const rough = lumps(311);
/** One brick and its joint, as the `kiln-brick` texture has them: 48 courses in 2 m. */
export const COURSE = 2 / 48;

export interface Wall {
  from: P3;
  to: P3;
  height: number;
  thickness?: number;
  /** How far the top crumbles, courses. */
  ragged?: number;
  keep?: (u: number, v: number) => boolean;
  paint: Paint;
  cell?: number;
  /** Metres over which the far end has crumbled down. */
  fade?: number;
  /** Proud bricks and sherds per square metre of each face. */
  proud?: number;
  /** 0: no loose bricks on top; another number: few. */
  loose?: number;
}

/**
 * One straight wall: it goes up and down by whole courses, as bricks were to be had, with a coping of loose headers,
 * swelling faces; and its solid.
 */
export function wall(skin: Skin, solids: Solid[], random: Random, w: Wall): void {
  const t = w.thickness ?? 0.26;
  const seed = random.between(0, 100);
  const length = Math.hypot(w.to[0] - w.from[0], w.to[2] - w.from[2]);
  const along: P3 = [(w.to[0] - w.from[0]) / length, 0, (w.to[2] - w.from[2]) / length];
  const place = (u: number, y: number, off = 0): P3 => [
    w.from[0] + along[0] * u - along[2] * off,
    w.from[1] + y,
    w.from[2] + along[2] * u + along[0] * off,
  ];
  const ragged = w.ragged ?? 2;
  const pieces: { u0: number; u1: number; top: number }[] = [];
  for (let u0 = 0; u0 < length - 0.02; ) {
    let u1 = Math.min(length, u0 + random.between(0.3, 0.9));
    if (length - u1 < 0.25) u1 = length;
    const middle = (u0 + u1) / 2;
    const wave = 0.5 + 0.8 * rough(middle * 0.9 + seed, seed) + 0.5 * rough(middle * 3, seed);
    const gone = w.fade ? 9 * smooth(length - w.fade, length, middle) : 0;
    pieces.push({ u0, u1, top: w.height - COURSE * Math.max(0, Math.round(ragged * wave + gone)) });
    u0 = u1;
  }
  const low = Math.min(...pieces.map((p) => p.top));
  const bulge = (u: number, v: number, side: number) =>
    0.03 * rough(u * 1.1 + seed, v * 1.5, side * 3) +
    0.01 * rough(u * 5, v * 7, side) -
    0.03 * (v / w.height);
  slab(skin, {
    from: place(0, 0),
    to: place(length, 0),
    height: low,
    thickness: t,
    cell: w.cell ?? 0.28,
    ...(w.keep ? { keep: w.keep } : {}),
    bulge,
    paint: w.paint,
  });
  for (const { u0, u1, top } of pieces) {
    if (top > low + 0.01)
      slab(skin, {
        from: place(u0, low - 0.004),
        to: place(u1, low - 0.004),
        height: (u) => top - low + 0.01 * rough((u + u0) * 4, seed),
        thickness: t - 0.012,
        cell: 0.3,
        bulge: (u, v, side) => bulge(u + u0, v + low, side),
        paint: w.paint,
      });
    if (w.loose !== 0) coping(skin, random, w, place, [u0, u1, top, t]);
  }
  // Bricks and saggar sherds that stand out of the face, each its own colour.
  for (const side of [1, -1])
    for (let k = Math.round(length * low * (w.proud ?? 0)); k > 0; k -= 1) {
      const [u, v] = [random.between(0.12, length - 0.12), random.between(0.06, low - 0.05)];
      if (w.keep && !(w.keep(u - 0.15, v) && w.keep(u + 0.15, v))) continue;
      const tone = random.between(0.4, 1);
      const warm = random.between(0.8, 0.98);
      const l = random.between(0.09, 0.25);
      const y = COURSE * Math.round(v / COURSE);
      const at = place(u, y, side * (t / 2 + bulge(u, y, side) - 0.006 + random.between(0, 0.012)));
      const turn = (Math.atan2(-along[2], along[0]) * 180) / Math.PI + random.around(0, 4);
      half(
        skin,
        [l, 0.036, 0.03],
        turned(at, turn + (side < 0 ? 180 : 0), random.around(0, 3), random.around(0, 3)),
        [tone, tone * warm, tone * warm * 0.93],
      );
    }
  solids.push({
    centre: place(length / 2, w.height / 2),
    size: Math.abs(along[0]) > 0.5 ? [length, w.height, t + 0.05] : [t + 0.05, w.height, length],
  });
}

/** Headers laid across the top without mortar, some gone, some askew, a second one here and there. */
function coping(
  skin: Skin,
  random: Random,
  w: Wall,
  place: (u: number, y: number, off?: number) => P3,
  [u0, u1, top, t]: readonly [number, number, number, number],
): void {
  const turn = (Math.atan2(-(w.to[2] - w.from[2]), w.to[0] - w.from[0]) * 180) / Math.PI + 90;
  for (let u = u0 + 0.06; u < u1 - 0.04; ) {
    const wide = random.between(0.085, 0.13);
    const gone = random.next() < 0.24 + (w.loose === undefined ? 0 : 0.3);
    if (!gone) {
      const tone = random.between(0.5, 1);
      const warm = random.between(0.84, 0.98);
      const c: P3 = [tone, tone * warm, tone * warm * 0.94];
      const askew = random.next() < 0.25 ? 14 : 3;
      const put = turned(
        place(u + wide / 2, top + 0.016, random.around(0, 0.03)),
        turn + random.around(0, askew),
        random.around(0, 4),
        random.around(0, 4),
      );
      half(skin, [t * random.between(0.72, 1.1), 0.04, wide * 0.94], put, c);
      if (random.next() < 0.1)
        half(
          skin,
          [0.23, 0.04, 0.1],
          turned(
            place(u, top + 0.056, random.around(0, 0.04)),
            turn + random.around(0, 80),
            0,
            random.around(0, 4),
          ),
          c,
        );
    }
    u += wide;
  }
}

/** The middle of one brick of the texture, another each time: a single brick shows no joints of its own. */
export function brickUv(turn: number): { size: [number, number]; from: [number, number] } {
  return { size: [0.05, 0.022], from: [(turn * 0.37) % 2, ((turn % 48) + 0.5) * COURSE - 0.011] };
}

/** A brick without its underside. */
export function half(skin: Skin, [l, h, d]: P3, put: (x: number, y: number, z: number) => P3, c: P3): void {
  const [x, y, z] = [l / 2, h / 2, d / 2];
  const paint: Paint = (_, n) => (n[1] > 0.6 ? [c[0] * 1.1, c[1] * 1.1, c[2] * 1.1] : c);
  const { size, from } = brickUv(skin.triangles);
  const side = (a: P3, b: P3, e: P3, f: P3) =>
    skin.face(put(...a), put(...b), put(...e), put(...f), paint, size, from);
  side([-x, y, z], [x, y, z], [x, y, -z], [-x, y, -z]);
  side([-x, -y, z], [x, -y, z], [x, y, z], [-x, y, z]);
  side([x, -y, -z], [-x, -y, -z], [-x, y, -z], [x, y, -z]);
  side([x, -y, z], [x, -y, -z], [x, y, -z], [x, y, z]);
  side([-x, -y, -z], [-x, -y, z], [-x, y, z], [-x, y, -z]);
}
