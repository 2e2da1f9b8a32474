/**
 * Postures of people at work, as a painter would set a manikin: where hips, feet and hands are, how back and head are
 * bent, and what is held. A person of 1.6 m; metres; `[right, up, forward]` from the spot where they stand or sit.
 */
import type { Posture } from '../pack/schema.ts';

export type P3 = readonly [right: number, up: number, forward: number];

/** Something held or sat on: a rod from one end to the other, thicker or thinner. */
export interface Thing {
  from: P3;
  to: P3;
  /** Radius at either end. */
  radius: number | readonly [number, number];
  /** It moves with the hands. */
  moves?: boolean;
}

export interface Manikin {
  hip: P3;
  /** Degrees that the back leans forward. */
  lean: number;
  /** Degrees that the head is bent down; less than 0 looks up. */
  head: number;
  /** Left, right. */
  feet: readonly [P3, P3];
  hands: readonly [P3, P3];
  things?: readonly Thing[];
  /** How hands and what they hold move to and fro, metres, in so many seconds. */
  move?: { by: P3; seconds: number };
  dress?: 'jacket' | 'robe' | 'wet-cloths';
  /** 1 is 1.6 m. */
  size?: number;
}

/** A round vessel or load that stands upright. */
const drum = (x: number, y: number, z: number, r: number, high: number, moves = true): Thing => ({
  from: [x, y, z],
  to: [x, y + high, z],
  radius: [r, r * 0.96],
  moves,
});
const STAND: readonly [P3, P3] = [
  [-0.12, 0, -0.02],
  [0.12, 0, 0.05],
];
const KNEEL: readonly [P3, P3] = [
  [-0.12, 0.02, -0.46],
  [0.12, 0.02, -0.46],
];
const stool = (high: number): Thing => ({ from: [0, 0, 0], to: [0, high, 0], radius: [0.16, 0.18] });

export const POSTURES: Readonly<Record<Posture, Manikin>> = {
  stoker: {
    hip: [0, 0.79, -0.06],
    lean: 26,
    head: 4,
    feet: [
      [-0.14, 0, 0.28],
      [0.16, 0, -0.34],
    ],
    hands: [
      [-0.1, 1.05, 0.58],
      [0.12, 1.02, 0.26],
    ],
    things: [{ from: [0.08, 0.98, 0], to: [-0.06, 1.1, 0.98], radius: 0.045, moves: true }],
    move: { by: [0, 0.02, 0.17], seconds: 3.2 },
  },
  setter: {
    hip: [0, 0.84, 0],
    lean: 4,
    head: 6,
    feet: [
      [-0.12, 0, 0.22],
      [0.12, 0.02, -0.24],
    ],
    hands: [
      [-0.24, 1.62, 0.14],
      [0.26, 1.08, 0.2],
    ],
    things: [drum(-0.24, 1.38, 0, 0.16, 0.15, false), drum(-0.24, 1.53, 0, 0.155, 0.15, false)],
  },
  thrower: {
    hip: [0, 0.53, 0],
    lean: 36,
    head: 20,
    feet: [
      [-0.34, 0, 0.36],
      [0.34, 0, 0.36],
    ],
    hands: [
      [-0.08, 0.74, 0.58],
      [0.08, 0.74, 0.58],
    ],
    things: [{ from: [0, 0.6, 0.62], to: [0, 0.76, 0.62], radius: [0.05, 0.075] }],
    move: { by: [0, 0.03, 0], seconds: 4.5 },
  },
  kneader: {
    hip: [0, 0.78, -0.12],
    lean: 46,
    head: 12,
    feet: [
      [-0.15, 0, 0.16],
      [0.15, 0, -0.28],
    ],
    hands: [
      [-0.09, 0.74, 0.5],
      [0.09, 0.74, 0.5],
    ],
    things: [{ from: [-0.11, 0.68, 0.52], to: [0.11, 0.68, 0.52], radius: 0.085 }],
    move: { by: [0, -0.05, 0.08], seconds: 2.6 },
  },
  painter: {
    hip: [0, 0.45, 0],
    lean: 16,
    head: 28,
    feet: [
      [-0.16, 0, 0.34],
      [0.16, 0, 0.36],
    ],
    hands: [
      [-0.12, 0.8, 0.33],
      [0.1, 0.86, 0.3],
    ],
    things: [
      stool(0.4),
      { from: [-0.06, 0.8, 0.37], to: [-0.06, 0.88, 0.37], radius: [0.04, 0.085] },
      { from: [0.03, 0.83, 0.35], to: [0.16, 0.98, 0.26], radius: [0.004, 0.008], moves: true },
    ],
    move: { by: [0.012, 0.02, 0], seconds: 3.4 },
  },
  grinder: {
    hip: [0, 0.42, -0.04],
    lean: 14,
    head: 18,
    feet: [
      [-0.3, 0, 0.26],
      [0.3, 0, 0.26],
    ],
    hands: [
      [-0.04, 0.84, 0.42],
      [0.05, 0.93, 0.4],
    ],
    things: [{ from: [0, 0.4, 0.48], to: [0, 1.1, 0.42], radius: [0.036, 0.022], moves: true }],
    move: { by: [0.05, 0, 0.03], seconds: 1.9 },
  },
  glazer: {
    hip: [0, 0.83, -0.04],
    lean: 14,
    head: 6,
    feet: STAND,
    hands: [
      [-0.05, 1.3, 0.36],
      [0.06, 1.31, 0.3],
    ],
    things: [{ from: [0, 1.37, 0.2], to: [0, 1.27, 0.44], radius: 0.017, moves: true }],
    move: { by: [0.03, 0, 0], seconds: 5 },
  },
  porter: {
    hip: [0, 0.83, 0],
    lean: 8,
    head: 2,
    feet: [
      [-0.11, 0, 0.26],
      [0.11, 0.02, -0.26],
    ],
    hands: [
      [-0.24, 0.86, 0.08],
      [0.17, 1.34, 0.34],
    ],
    things: [
      { from: [0.17, 1.34, -0.8], to: [0.17, 1.34, 0.8], radius: 0.024 },
      { from: [0.17, 1.34, 0.74], to: [0.17, 0.74, 0.74], radius: 0.008 },
      { from: [0.17, 1.34, -0.74], to: [0.17, 0.74, -0.74], radius: 0.008 },
      { from: [0.17, 0.36, 0.74], to: [0.17, 0.76, 0.74], radius: [0.2, 0.18] },
      { from: [0.17, 0.36, -0.74], to: [0.17, 0.76, -0.74], radius: [0.2, 0.18] },
    ],
  },
  'fire-master': {
    hip: [0, 0.875, 0],
    lean: -5,
    head: -34,
    feet: STAND,
    hands: [
      [-0.1, 1.52, 0.2],
      [0.08, 0.96, -0.2],
    ],
  },
  sweeper: {
    hip: [0, 0.82, -0.04],
    lean: 22,
    head: 16,
    feet: [
      [-0.14, 0, 0.12],
      [0.16, 0, -0.16],
    ],
    hands: [
      [-0.06, 0.86, 0.4],
      [0.16, 1.1, 0.26],
    ],
    things: [
      { from: [0.24, 1.24, 0.18], to: [-0.04, 0.34, 0.66], radius: 0.014, moves: true },
      { from: [-0.04, 0.34, 0.66], to: [-0.12, 0.03, 0.82], radius: [0.03, 0.15], moves: true },
    ],
    move: { by: [0.14, 0, 0.02], seconds: 2.4 },
  },
  worshipper: {
    hip: [0, 0.34, -0.2],
    lean: 62,
    head: 30,
    feet: KNEEL,
    hands: [
      [-0.07, 0.22, 0.52],
      [0.07, 0.22, 0.52],
    ],
  },
  child: {
    hip: [0, 0.875, 0],
    lean: 2,
    head: -6,
    feet: STAND,
    hands: [
      [-0.24, 0.9, 0.1],
      [0.2, 1, 0.24],
    ],
    size: 0.68,
  },
  official: {
    hip: [0, 0.875, 0],
    lean: 0,
    head: 2,
    feet: STAND,
    hands: [
      [-0.04, 1.08, 0.22],
      [0.04, 1.06, 0.22],
    ],
    dress: 'robe',
  },
  packer: {
    hip: [0, 0.36, -0.1],
    lean: 30,
    head: 24,
    feet: KNEEL,
    hands: [
      [-0.15, 0.44, 0.4],
      [0.15, 0.46, 0.4],
    ],
    things: [{ from: [-0.24, 0.2, 0.46], to: [0.24, 0.2, 0.46], radius: 0.16 }],
    move: { by: [0, 0.05, 0], seconds: 3 },
  },
  opener: {
    hip: [0, 0.83, 0],
    lean: 6,
    head: 16,
    feet: [
      [-0.13, 0, 0.18],
      [0.13, 0, -0.16],
    ],
    hands: [
      [-0.19, 1, 0.36],
      [0.19, 1, 0.36],
    ],
    things: [drum(0, 0.92, 0.38, 0.16, 0.16, false)],
    dress: 'wet-cloths',
  },
  stirrer: {
    hip: [0, 0.82, -0.06],
    lean: 20,
    head: 20,
    feet: [
      [-0.14, 0, 0.1],
      [0.14, 0, -0.16],
    ],
    hands: [
      [-0.04, 1.12, 0.36],
      [0.06, 0.94, 0.46],
    ],
    things: [{ from: [-0.1, 1.34, 0.26], to: [0.06, 0.5, 0.66], radius: 0.018, moves: true }],
    move: { by: [0.1, 0, 0.06], seconds: 3.6 },
  },
};
