/** Shapes that the southern workshops share: heaps, spills, lumps of clay, and a pile that gathers them into a prop. */
import type { BufferGeometry } from 'three';
import { bend, box, lathe, type Rgb, subdivide, tint } from '../../../kit/mesh.ts';
import { noise3 } from '../../../kit/noise.ts';
import { Pile } from '../../../kit/pile.ts';
import { at, type P3, plankBetween, stick, worn } from '../../../kit/put.ts';
import type { Random } from '../../../kit/random.ts';

export { at, type P3, Pile, plankBetween, stick, worn };

/** Linear tones on `plain`: iron, worn wood, cotton, wet cotton, straw, bamboo. */
export const IRON: Rgb = [0.05, 0.045, 0.042];
export const WOOD: Rgb = [0.2, 0.125, 0.07];
export const COTTON: Rgb = [0.5, 0.46, 0.38];
export const WET_COTTON: Rgb = [0.4, 0.37, 0.31];
export const BAMBOO: Rgb = [0.36, 0.27, 0.13];
/** Tones that multiply a texture: `board` worn pale where hands and wet clay go, and old. */
export const PALE_BOARD: Rgb = [0.95, 0.88, 0.76];
export const OLD_BOARD: Rgb = [0.6, 0.53, 0.46];
/** White clay as it lies about: dry, leathery, wet. Multiplies `clay`. */
export const DRY: Rgb = [1, 0.98, 0.93];
export const DAMP: Rgb = [0.84, 0.82, 0.77];
export const WET: Rgb = [0.66, 0.65, 0.62];

/** A heap: steep, uneven, flattened on top where a spade took from it. Stands on y = 0. */
export function heap(
  radius: number,
  height: number,
  random: Random,
  rgb: Rgb,
  segments = 13,
): BufferGeometry {
  const seed = Math.floor(random.next() * 1e6);
  const k = radius;
  const shape = lathe(
    [
      [k * 1.08, -0.02],
      [k * 0.97, height * 0.1],
      [k * 0.7, height * 0.5],
      [k * 0.38, height * 0.88],
      [k * 0.14, height],
      [0, height * 0.98],
    ],
    segments,
    { crease: 180 },
  );
  const bent = bend(shape, (p) => {
    const wave = 1 + 0.22 * noise3(p.x / k, p.y / k, p.z / k, seed);
    const bite = p.y > height * 0.3 && p.x > 0 ? 0.86 : 1;
    p.set(p.x * wave * bite, p.y * (1 + 0.16 * noise3(p.x * 3, 0, p.z * 3, seed + 1)), p.z * wave);
  });
  return tint(bent, (p) => {
    const g = 0.86 + 0.14 * noise3(p.x * 5, p.y * 5, p.z * 5, seed + 2);
    const foot = p.y < height * 0.15 ? 0.82 : 1;
    return [rgb[0] * g * foot, rgb[1] * g * foot, rgb[2] * g * foot];
  });
}

/** Something spilled on the floor and trodden out: a thin ragged skin that fades into the ground's own tone at its edge. */
export function spill(radius: number, random: Random, rgb: Rgb): BufferGeometry {
  const seed = Math.floor(random.next() * 1e6);
  const flat = lathe(
    [
      [radius, 0.002],
      [radius * 0.78, 0.006],
      [radius * 0.4, 0.009],
      [0, 0.01],
    ],
    15,
    { crease: 180 },
  );
  const bent = bend(flat, (p) => {
    const r = Math.hypot(p.x, p.z);
    if (r < 1e-6) return;
    const k = 1 + 0.55 * noise3((p.x / r) * 1.15, 0, (p.z / r) * 1.15, seed);
    p.set(p.x * k, p.y, p.z * k);
  });
  return tint(bent, (p) => {
    const edge = p.y < 0.004 ? 1 : p.y < 0.008 ? 0.65 : 0.35;
    const g = 0.86 + 0.16 * noise3(p.x * 4, 0, p.z * 4, seed + 1);
    return [0, 1, 2].map((c) => rgb[c]! * g * (1 - edge) + TRODDEN[c]! * edge) as unknown as Rgb;
  });
}

/** The clay floor's tone, as a tint over `clay`. */
const TRODDEN: Rgb = [0.6, 0.5, 0.4];

/** A lump of kneaded clay, slapped square or round by hand: `w` × `h` × `d`, standing on y = 0. */
export function clayLump(
  w: number,
  h: number,
  d: number,
  random: Random,
  rgb: Rgb = DAMP,
  coarse = false,
): BufferGeometry {
  const seed = Math.floor(random.next() * 1e6);
  const block = subdivide(
    box(w, h, d, { stand: true, bevel: Math.min(w, h, d) * 0.14 }),
    Math.max(w, h, d) * (coarse ? 2 : 0.7),
  );
  const bent = bend(block, (p) => {
    const f = 0.1 * Math.min(w, d);
    const n = noise3(p.x / w + 3, p.y / h, p.z / d, seed);
    p.set(
      p.x * (1 - 0.12 * (p.y / h)) + f * n,
      p.y + (p.y > h * 0.5 ? f * n : 0),
      p.z * (1 - 0.1 * (p.y / h)) - f * n,
    );
  });
  return tint(bent, (p) => {
    const g = 0.92 + 0.1 * noise3(p.x * 9, p.y * 9, p.z * 9, seed + 1);
    return [rgb[0] * g, rgb[1] * g, rgb[2] * g];
  });
}

/** A ball of clay ready for the wheel. */
export function clayBall(radius: number, random: Random, rgb: Rgb = DAMP): BufferGeometry {
  const r = radius;
  const ball = lathe(
    [
      [0.55 * r, 0],
      [0.95 * r, 0.45 * r],
      [0.98 * r, 1.05 * r],
      [0.5 * r, 1.72 * r],
      [0, 1.8 * r],
    ],
    7,
    { crease: 180 },
  );
  const g = random.around(1, 0.06);
  return tint(ball, [Math.min(1, rgb[0] * g), Math.min(1, rgb[1] * g), Math.min(1, rgb[2] * g)]);
}

/** A flat cake inside something: liquid in a jar, clay in a tub. Looks up; `y` is its level. */
export function level(radius: number, y: number, rgb: Rgb, segments = 14): BufferGeometry {
  return tint(
    lathe(
      [
        [radius, y],
        [radius * 0.6, y - 0.004],
        [0, y],
      ],
      segments,
      { crease: 180 },
    ),
    (p) => {
      const swirl = 1 + 0.06 * Math.sin(Math.atan2(p.z, p.x) * 2 + Math.hypot(p.x, p.z) * 30);
      return [Math.min(1, rgb[0] * swirl), Math.min(1, rgb[1] * swirl), Math.min(1, rgb[2] * swirl)];
    },
  );
}
