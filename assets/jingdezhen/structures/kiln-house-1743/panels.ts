/** Plastered bamboo panels, and where the gables have them. */
import { lumps, mix } from '../../../kit/lumps.ts';
import { type Random, random as seeded } from '../../../kit/random.ts';
import { type P3, Skin } from '../../../kit/skin.ts';
import { HOUSE } from '../../layout.ts';
import { purlinY } from './frame-plan.ts';
import { bambooPaint, plasterPaint } from './paints.ts';
import { slab } from './slab.ts';

/** Where plaster comes off. */
export const crumble = lumps(577);

export interface Panel {
  from: P3;
  to: P3;
  height: number | ((u: number) => number);
  /** 0 whole … 1 mostly fallen. */
  fallen: number;
  seed: number;
  sooty?: number;
  cell?: number;
  keep?: (u: number, v: number) => boolean;
}

/** Split bamboo woven upright, mud and lime on both faces; fallen away at corners and edges, so that the lath shows. */
export function panel(plaster: Skin, lath: Skin | undefined, random: Random, p: Panel): void {
  const length = Math.hypot(p.to[0] - p.from[0], p.to[2] - p.from[2]);
  const heightAt = typeof p.height === 'function' ? p.height : () => p.height as number;
  const whole = (u: number, v: number): boolean => {
    if (p.keep && !p.keep(u, v)) return false;
    const h = heightAt(u);
    const noise = crumble(u * 2.6 + p.seed, v * 2.6, p.seed) + 0.4 * crumble(u * 8, v * 8, p.seed);
    // Every corner is knocked about to its own degree; a panel far gone loses its middle too.
    const lost = [0, 1, 2, 3].some((k) => {
      const d = Math.hypot(k % 2 ? length - u : u, (k > 1 ? h - v : v) * 1.25);
      return d < p.fallen * 2.9 * (0.6 + 0.6 * crumble(k * 3.7 + p.seed * 5, 0.5)) + 0.16 * noise;
    });
    const edge = Math.min(u, length - u, v, h - v);
    return !lost && noise - edge * 0.3 < 1.25 - p.fallen;
  };
  slab(plaster, {
    from: p.from,
    to: p.to,
    height: p.height,
    thickness: 0.058,
    cell: p.cell ?? 0.145,
    keep: whole,
    hangs: p.from[1] > 0.3,
    bulge: (u, v, side) => 0.01 * crumble(u * 2 + p.seed, v * 2, side) + 0.003 * crumble(u * 9, v * 9, side),
    jag: (i, j) => [0.42 * crumble(i * 0.8 + p.seed, j * 0.8), 0.42 * crumble(i * 0.8, j * 0.8 + p.seed, 5)],
    paint: plasterPaint(p.seed, p.sooty),
  });
  if (!lath) return;
  const x: P3 = [(p.to[0] - p.from[0]) / length, 0, (p.to[2] - p.from[2]) / length];
  const strip = (u0: number, v0: number, u1: number, v1: number, w: number, off: number) => {
    const paint = bambooPaint(random);
    const at = (u: number, v: number, side: number, k: number): P3 => [
      p.from[0] + x[0] * u - x[2] * (side + off) + (u1 === u0 ? x[0] * k : 0),
      p.from[1] + v + (v1 === v0 ? k : 0),
      p.from[2] + x[2] * u + x[0] * (side + off) + (u1 === u0 ? x[2] * k : 0),
    ];
    const up = u1 === u0;
    for (const side of [1, -1] as const)
      lath.grid(
        1,
        4,
        (i, j) =>
          at(mix(u0, u1, j / 4), mix(v0, v1, j / 4), side * 0.006, (i === 0 ? -w : w) * (up ? 1 : -1) * side),
        { paint, uv: (i, j) => [(j / 4) * (up ? v1 - v0 : u1 - u0), i * w * 2] },
      );
  };
  for (let u = 0.05; u < length; u += random.between(0.07, 0.13)) {
    const h = heightAt(u);
    if (h < 0.15 || random.next() < 0.12) continue;
    if (p.keep && !p.keep(u, 0.5)) continue;
    const broken = random.next() < p.fallen * 0.5 ? random.between(0.3, 0.8) : 0;
    strip(u, broken * h * random.pick([0, 1]), u, h - broken * 0.4 * h, random.between(0.009, 0.016), 0);
  }
  const tall = Math.max(heightAt(0), heightAt(length / 2), heightAt(length));
  for (let v = 0.2; v < tall; v += 0.45) {
    const [a, b] = [0.02, length - 0.02].map((e, side) => {
      let u = e;
      while (heightAt(u) < v && u > 0 && u < length) u += side === 0 ? 0.05 : -0.05;
      return u;
    }) as [number, number];
    if (b - a > 0.3 && !p.keep) strip(a, v, b, v, 0.014, 0.005);
  }
}

/** High in the gables: whole to the south-west, half fallen elsewhere; the north keeps little. */
export function gables(): { plaster: Skin; lath: Skin } {
  const random = seeded('kiln-house-1743/gables');
  const plaster = new Skin();
  const lath = new Skin();
  const top = (z: number) => (x: number) => purlinY(x, z) + 0.1;
  const field = (x0: number, x1: number, y: number, z: number, fallen: number, seed: number) => {
    const f = top(z);
    panel(plaster, lath, random.fork(`${z}/${x0}`), {
      from: [x0, y, z],
      to: [x1, y, z],
      height: (u) => Math.max(0.02, f(x0 + u) - y),
      fallen,
      seed,
    });
  };
  const s = HOUSE.southZ;
  field(-3.1, -1.7, 4.88, s, 0.16, 1.3);
  field(-1.6, -0.06, 4.88, s, 0.3, 2.9);
  field(0.06, 1.6, 4.88, s, 0.1, 4.1);
  field(1.7, 3.1, 4.88, s, 0.42, 5.7);
  const n = HOUSE.northZ;
  field(-3.1, -1.7, 4.9, n, 0.55, 7.3);
  field(1.7, 3.1, 4.9, n, 0.36, 9.9);
  return { plaster, lath };
}
