/**
 * Smooth seeded unevenness: what makes a clay floor lie, a wall bulge, soot cloud. THE noise of shapes in all new code
 * of the kit. `noise.ts` is that of painted textures (it tiles), `terrain.ts` that of the land.
 */

/** A field over space: about −1…1, smooth, one lump a metre. Scale the arguments for other sizes. */
export type Lumps = (x: number, y?: number, z?: number) => number;

const corner = (x: number, y: number, z: number, seed: number): number => {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x9e3779b1) ^ seed;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
};

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Value noise from an integer seed. The same seed gives the same field on every machine (integer hash, no trigonometry). */
export function lumps(seed: number): Lumps {
  return (x, y = 0, z = 0) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const iz = Math.floor(z);
    const tx = ease(x - ix);
    const ty = ease(y - iy);
    const tz = ease(z - iz);
    const along = (dy: number, dz: number) => {
      const a = corner(ix, iy + dy, iz + dz, seed);
      return a + (corner(ix + 1, iy + dy, iz + dz, seed) - a) * tx;
    };
    const low = along(0, 0) + (along(1, 0) - along(0, 0)) * ty;
    const high = along(0, 1) + (along(1, 1) - along(0, 1)) * ty;
    return low + (high - low) * tz;
  };
}

/** 0 below `low`, 1 above `high`, smooth between. */
export const smooth = (low: number, high: number, x: number): number =>
  ease(Math.min(1, Math.max(0, (x - low) / (high - low))));

/** From `a` to `b`. */
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
