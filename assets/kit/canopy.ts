/**
 * Trees in bulk: crowns are set together of one clump of leaves, set out many times, each with its own stretch, turn
 * and tint; a dark heart inside each keeps the sky out and casts the shade; trunks and boughs are drawn once.
 * Three primitives for a whole wood.
 */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { fromLists } from './arrays.ts';
import type { Rgb } from './mesh.ts';
import type { Instance, Part } from './model.ts';
import { type Random, random } from './random.ts';
import { type Point, type Soup, soup } from './soup.ts';
import { leafCard, stem } from './trees.ts';

export interface Canopy {
  clumps: Instance[];
  hearts: Instance[];
  wood: Soup;
}

export const canopy = (): Canopy => ({ clumps: [], hearts: [], wood: soup() });

/** A ball of leaf sprays of radius 1, paler above. */
export function clumpPrototype(cards: number, seed: Random): BufferGeometry {
  const pot = soup();
  for (let j = 0; j < cards; j += 1) {
    const v = -0.85 + 1.82 * ((j + 0.5) / cards);
    const b = j * 2.4 + seed.around(0, 0.3);
    const h = Math.sqrt(Math.max(0, 1 - v * v));
    const q = seed.between(0.7, 1.02);
    const shade = 0.58 + 0.42 * (v * 0.5 + 0.5) + seed.around(0, 0.08);
    leafCard(
      pot,
      [Math.cos(b) * h * q, v * q, Math.sin(b) * h * q],
      [
        Math.cos(b) * h * 0.7 + seed.around(0, 0.7),
        v * 0.6 + 0.3 + seed.around(0, 0.7),
        Math.sin(b) * h * 0.7 + seed.around(0, 0.7),
      ],
      seed.between(0.62, 1.05),
      [Math.min(1, shade), Math.min(1, shade), Math.min(1, shade)],
      seed,
    );
  }
  return pot.geometry();
}

/** Ten faces, smooth, a little off the middle; well within the clump and hardly darker, so that leaves hide its outline. */
function heartPrototype(seed: Random): BufferGeometry {
  const SIDES = 5;
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  const put = ([x, y, z]: Point, q: number, shade: Rgb) => {
    position.push(x * q, y * q - 0.04, z * q);
    normal.push(x, y, z);
    uv.push(x + z, y + z);
    color.push(...shade);
  };
  put([0, 1, 0], 0.46, [0.86, 0.92, 0.76]);
  put([0, -1, 0], 0.4, [0.4, 0.45, 0.35]);
  for (let k = 0; k < SIDES; k += 1) {
    const a = (-k / SIDES) * Math.PI * 2 + seed.around(0, 0.12);
    put([Math.cos(a), 0, Math.sin(a)], seed.between(0.42, 0.5), [0.62, 0.68, 0.54]);
    const [p, q] = [2 + k, 2 + ((k + 1) % SIDES)];
    index.push(p, q, 0, q, p, 1);
  }
  return fromLists({ position, normal, uv, color, index });
}

const turned = new Quaternion();
const angles = new Euler();
const put = (at: Point, size: Point, turn: number, lean: number): Matrix4 =>
  new Matrix4().compose(
    new Vector3(...at),
    turned.setFromEuler(angles.set(lean, turn, lean * 0.6)),
    new Vector3(...size),
  );

const shaded = (tint: Rgb, g: number): Rgb => [
  Math.min(1, tint[0] * g),
  Math.min(1, tint[1] * g),
  Math.min(1, tint[2] * g),
];

/** One clump, with its heart unless it is too thin for one. */
export function addClump(to: Canopy, at: Point, size: Point, tint: Rgb, seed: Random, heart = true): void {
  const g = seed.between(0.78, 1.08);
  const own = shaded(tint, g);
  const matrix = put(at, size, seed.between(0, 6.28), seed.around(0, 0.25));
  to.clumps.push({ matrix, tint: own });
  if (heart) to.hearts.push({ matrix, tint: own });
}

export interface GrowOptions {
  at: Point;
  height: number;
  /** Half the crown's width. */
  spread: number;
  tint: Rgb;
  /** Clumps in the crown. */
  clumps: number;
  /** False: thin foliage, through which one sees sky and boughs. */
  dense?: boolean;
  seed: Random;
}

const BARK: Rgb = [0.62, 0.6, 0.56];

/** Camphor, tallow: a short bole, boughs, a broad crown. */
export function broad(to: Canopy, o: GrowOptions): void {
  const { seed } = o;
  const [x, y, z] = o.at;
  const fork: Point = [x + seed.around(0, 0.4), y + o.height * 0.34, z + seed.around(0, 0.4)];
  stem(to.wood, [x, y - 0.4, z], fork, o.height * 0.045, o.height * 0.03, BARK, 6);
  const size = o.spread * Math.min(0.62, 1.35 / Math.cbrt(o.clumps));
  for (let k = 0; k < o.clumps; k += 1) {
    // Golden spiral over the upper half of a flattened ball.
    const v = 1 - 1.35 * ((k + 0.5) / o.clumps);
    const h = Math.sqrt(Math.max(0.05, 1 - v * v));
    const a = k * 2.4 + seed.around(0, 0.35);
    const q = seed.between(0.6, 0.92);
    const at: Point = [
      x + Math.cos(a) * h * o.spread * q,
      y + o.height * (0.62 + 0.3 * v * q),
      z + Math.sin(a) * h * o.spread * q,
    ];
    const r = size * seed.between(0.8, 1.2);
    addClump(to, at, [r, r * seed.between(0.62, 0.82), r], o.tint, seed, o.dense);
    if (k % 2 === 0)
      stem(to.wood, fork, [at[0], at[1] - r * 0.3, at[2]], o.height * 0.017, o.height * 0.006, BARK, 3);
  }
}

/** Pine: a bare leaning trunk, flat dark layers. */
export function conifer(to: Canopy, o: GrowOptions): void {
  const { seed } = o;
  const [x, y, z] = o.at;
  const lean = [seed.around(0, o.height * 0.12), seed.around(0, o.height * 0.12)] as const;
  const point = (t: number): Point => [x + lean[0] * t * t, y + o.height * t, z + lean[1] * t * t];
  const trunk: Rgb = [0.86, 0.68, 0.56];
  stem(to.wood, [x, y - 0.4, z], point(0.5), o.height * 0.03, o.height * 0.02, trunk, 5);
  stem(to.wood, point(0.5), point(0.97), o.height * 0.02, o.height * 0.006, trunk, 4);
  for (let k = 0; k < o.clumps; k += 1) {
    const t = 0.5 + (0.48 * (k + 0.5)) / o.clumps;
    const p = point(t);
    const a = k * 2.2 + seed.around(0, 0.5);
    const q = o.spread * (1.15 - t) * seed.between(0.7, 1.25);
    const at: Point = [p[0] + Math.cos(a) * q, p[1] + seed.around(0, 0.2), p[2] + Math.sin(a) * q];
    const r = o.spread * (1.25 - 0.8 * t) * seed.between(0.6, 0.85);
    addClump(to, at, [r, r * 0.34, r], o.tint, seed);
    stem(to.wood, [p[0], p[1] - 0.25, p[2]], at, o.height * 0.01, o.height * 0.004, trunk, 3);
  }
}

/** A clump of bamboo: bowed culms with hanging sprays. */
export function bambooGrove(to: Canopy, o: GrowOptions): void {
  const { seed } = o;
  for (let k = 0; k < o.clumps; k += 1) {
    const a = k * 2.4 + seed.around(0, 0.4);
    const q = o.spread * 0.5 * Math.sqrt((k + 0.5) / o.clumps);
    const x = o.at[0] + Math.cos(a) * q;
    const z = o.at[2] + Math.sin(a) * q;
    const high = o.height * seed.between(0.72, 1);
    const bow = o.spread * seed.between(0.25, 0.7);
    const point = (t: number): Point => [
      x + Math.cos(a) * bow * t * t,
      o.at[1] - 0.2 + high * (t - 0.14 * t ** 3),
      z + Math.sin(a) * bow * t * t,
    ];
    const g = seed.between(0.85, 1);
    for (let j = 0; j < 3; j += 1)
      stem(
        to.wood,
        point(j / 3),
        point((j + 1) / 3),
        0.055 - j * 0.013,
        0.042 - j * 0.013,
        [0.72 * g, 1 * g, 0.4 * g],
        3,
      );
    for (const t of k % 3 ? [0.6, 0.86] : [0.74]) {
      const p = point(t + seed.around(0, 0.05));
      const r = seed.between(0.7, 1.05);
      // Sprays are thin: one sees the sky through them, and a heart would hang among the culms as a lump.
      addClump(to, p, [r, r * 1.05, r], o.tint, seed, false);
    }
  }
}

/** A bush, or a far crown: one clump on the ground. */
export function bush(to: Canopy, at: Point, r: number, tint: Rgb, seed: Random): void {
  addClump(to, [at[0], at[1] + r * 0.45, at[2]], [r, r * seed.between(0.6, 0.95), r], tint, seed, r > 0.9);
}

/** Crowns side by side on a slope too far off to show a leaf: hearts alone, large enough to touch. */
export function thicket(to: Canopy, o: GrowOptions, ground: (x: number, z: number) => number): void {
  const { seed } = o;
  for (let k = 0; k < o.clumps; k += 1) {
    const a = k * 2.4 + seed.around(0, 0.5);
    const q = o.spread * Math.sqrt((k + 0.3) / o.clumps);
    const [x, z] = [o.at[0] + Math.cos(a) * q, o.at[2] + Math.sin(a) * q];
    const r = o.height * seed.between(0.95, 1.55);
    const g = seed.between(0.8, 1.05);
    const size: Point = [r * seed.between(0.9, 1.2), r * seed.between(0.8, 1.1), r];
    const matrix = put([x, ground(x, z) + r * 0.1, z], size, seed.between(0, 6.28), seed.around(0, 0.2));
    to.hearts.push({ matrix, tint: shaded(o.tint, g) });
  }
}

/** The three parts: leaves, hearts, wood. `cards` a clump. */
export function canopyParts(
  of: Canopy,
  name: string,
  cards = 40,
): { leaves: Part; hearts: Part; wood: Part } {
  return {
    leaves: {
      material: 'foliage',
      geometry: clumpPrototype(cards, random(`${name}/clump`)),
      instances: of.clumps,
      noShade: true,
    },
    hearts: { material: 'hill', geometry: heartPrototype(random(`${name}/hearts`)), instances: of.hearts },
    wood: { material: 'bark', geometry: of.wood.geometry() },
  };
}
