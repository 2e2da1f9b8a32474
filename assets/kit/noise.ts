/** Seeded noise for textures (new shapes: `lumps.ts`). Pure functions of place and seed: no state, the same everywhere. */

/** A well-mixed 32-bit number of a lattice point. */
export function hash2(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 0 ≤ x < 1 of a lattice point. */
export const chance2 = (x: number, y: number, seed: number): number => hash2(x, y, seed) / 4294967296;

const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
const wrap = (i: number, period: number) => (period > 0 ? ((i % period) + period) % period : i);

const gradient = (ix: number, iy: number, seed: number, dx: number, dy: number): number => {
  const h = hash2(ix, iy, seed) & 7;
  const a = h & 1 ? dx : -dx;
  const b = h & 2 ? dy : -dy;
  return h & 4 ? a + 0.5 * b : b + 0.5 * a;
};

/**
 * Gradient noise, about −0.7…0.7, smooth. With periods (whole numbers) it repeats after `px`, `py` units: textures tile.
 */
export function noise2(x: number, y: number, seed: number, px = 0, py = px): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const [fx, fy] = [x - ix, y - iy];
  const x0 = wrap(ix, px);
  const x1 = wrap(ix + 1, px);
  const y0 = wrap(iy, py);
  const y1 = wrap(iy + 1, py);
  const u = fade(fx);
  const v = fade(fy);
  const a = gradient(x0, y0, seed, fx, fy);
  const b = gradient(x1, y0, seed, fx - 1, fy);
  const c = gradient(x0, y1, seed, fx, fy - 1);
  const d = gradient(x1, y1, seed, fx - 1, fy - 1);
  return a + u * (b - a) + v * (c - a) + u * v * (a - b - c + d);
}

/** Octaves of `noise2`, each twice as fine and `gain` times as strong; about −1…1. */
export function fbm2(
  x: number,
  y: number,
  seed: number,
  options: { octaves?: number; gain?: number; px?: number; py?: number } = {},
): number {
  const { octaves = 4, gain = 0.5, px = 0, py = px } = options;
  let sum = 0;
  let weight = 1;
  let total = 0;
  for (let o = 0; o < octaves; o += 1) {
    const s = 2 ** o;
    sum += weight * noise2(x * s, y * s, seed + o * 101, px * s, py * s);
    total += weight;
    weight *= gain;
  }
  return (sum / total) * 1.6;
}

/** Smooth noise in space, about −1…1; no period. */
export function noise3(x: number, y: number, z: number, seed: number): number {
  const iz = Math.floor(z);
  const t = fade(z - iz);
  const a = noise2(x + iz * 17.31, y - iz * 9.73, seed + iz * 7919);
  const b = noise2(x + (iz + 1) * 17.31, y - (iz + 1) * 9.73, seed + (iz + 1) * 7919);
  return (a + (b - a) * t) * 1.4;
}

export interface Cell {
  /** Distances to the nearest and second nearest point, in cells. */
  near: number;
  next: number;
  /** A number of the nearest cell, 0…1. */
  id: number;
}

/** Worley cells; with periods they tile. `jitter` 0…1: from a grid to fully scattered. Writes into `out`. */
export function cells2(x: number, y: number, seed: number, out: Cell, px = 0, py = px, jitter = 1): Cell {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  out.near = 9;
  out.next = 9;
  for (let j = -1; j <= 1; j += 1)
    for (let i = -1; i <= 1; i += 1) {
      const cx = wrap(ix + i, px);
      const cy = wrap(iy + j, py);
      const dx = ix + i + 0.5 + (chance2(cx, cy, seed) - 0.5) * jitter - x;
      const dy = iy + j + 0.5 + (chance2(cx, cy, seed + 1) - 0.5) * jitter - y;
      const d = Math.sqrt(dx * dx + dy * dy);
      if (d < out.near) {
        out.next = out.near;
        out.near = d;
        out.id = chance2(cx, cy, seed + 2);
      } else if (d < out.next) out.next = d;
    }
  return out;
}

export const smoothstep = (low: number, high: number, x: number): number => {
  const t = Math.max(0, Math.min(1, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
