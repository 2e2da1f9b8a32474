/**
 * Five wares of the fact sheet (section 6), at true size, as lathe curves, painted: they share one atlas and one
 * material, `painted`. Profiles are fitted to published heights and diameters; they are not measured sections.
 */
import type { BufferGeometry } from 'three';
import { smoothed } from './smoothed.ts';
import { type Point, Surface } from './surface.ts';

export type PaintedKind = 'dragon-jar' | 'altar-vase' | 'revolving-vase' | 'chicken-cup' | 'red-dish';

/** Radius and height of the outer curve, foot to rim, metres. */
export const CURVES: Record<PaintedKind, readonly (readonly [number, number])[]> = {
  'dragon-jar': curve([
    [13.5, 0],
    [13.5, 2],
    [16, 8],
    [21.5, 18],
    [24.1, 28],
    [23, 36],
    [18, 42],
    [12.5, 44],
    [11, 45],
    [11.3, 48.3],
  ]),
  'altar-vase': curve([
    [11.55, 0],
    [11.5, 1.5],
    [11, 4],
    [8, 9],
    [6.3, 16],
    [6, 19],
    [8.5, 21],
    [9.8, 26],
    [8.6, 31],
    [6.4, 33],
    [5.9, 36],
    [7, 48],
    [10, 57],
    [13.25, 63.5],
  ]),
  'revolving-vase': curve([
    [12, 0],
    [11.5, 3],
    [10, 8],
    [14, 16],
    [17, 28],
    [15, 40],
    [9, 46],
    [7, 50],
    [8, 62],
    [10, 70],
  ]),
  'chicken-cup': curve([
    [1.9, 0],
    [1.9, 0.5],
    [2.2, 0.8],
    [3.4, 2],
    [3.95, 3.2],
    [4.15, 4.1],
  ]),
  'red-dish': curve([
    [6.6, 0],
    [6.6, 0.8],
    [7.4, 1.2],
    [9.4, 3],
    [10.3, 4.4],
  ]),
};

function curve(cm: [number, number][]): [number, number][] {
  return cm.map(([r, y]) => [r / 100, y / 100]);
}

/** Part of the atlas, 0…1: U once round the piece, V from its foot to its rim along the curve. */
export interface AtlasPart {
  u0: number;
  u1: number;
  v0: number;
  v1: number;
}

export const ATLAS: Record<PaintedKind, AtlasPart> = {
  'dragon-jar': { u0: 0, u1: 1, v0: 0.64, v1: 1 },
  'altar-vase': { u0: 0, u1: 0.5, v0: 0.22, v1: 0.63 },
  'revolving-vase': { u0: 0.5, u1: 1, v0: 0.22, v1: 0.63 },
  'chicken-cup': { u0: 0, u1: 0.5, v0: 0.09, v1: 0.21 },
  'red-dish': { u0: 0.5, u1: 0.75, v0: 0.09, v1: 0.21 },
};

/** Length of a piece's curve and its widest girth, metres: the size of what is painted. */
export function extent(kind: PaintedKind): { girth: number; length: number } {
  const points = CURVES[kind];
  let length = 0;
  for (let i = 1; i < points.length; i += 1)
    length += Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1]);
  return { girth: 2 * Math.PI * Math.max(...points.map(([r]) => r)), length };
}

export interface PaintedOptions {
  segments?: number;
  /** Pieces of the curve between two of its points. */
  fine?: number;
}

/**
 * One piece standing on y = 0: outside painted, inside plain white (the `white` corner of the atlas). Draw it with
 * material `painted`, whose maps cover one metre, so that UVs are those of the atlas.
 */
export function paintedWare(
  kind: PaintedKind,
  { segments = 40, fine = 3 }: PaintedOptions = {},
): BufferGeometry {
  const surface = new Surface();
  const outer = smoothed(CURVES[kind], fine);
  const { u0, u1, v0, v1 } = ATLAS[kind];
  const along = [0];
  for (let i = 1; i < outer.length; i += 1)
    along.push(along[i - 1]! + Math.hypot(outer[i]![0] - outer[i - 1]![0], outer[i]![1] - outer[i - 1]![1]));
  const whole = along[along.length - 1]!;
  const ring = (r: number, y: number, i: number): Point => {
    const a = -(i / segments) * Math.PI * 2;
    return [Math.cos(a) * r, y, Math.sin(a) * r];
  };
  surface.grid(segments, outer.length - 1, (i, j) => ({
    p: ring(outer[j]![0], outer[j]![1], i),
    // Half a pixel in from the part's edges: its neighbours must not bleed into it.
    uv: [
      u0 + 0.001 + (u1 - u0 - 0.002) * (i / segments),
      v0 + 0.001 + ((v1 - v0 - 0.002) * along[j]!) / whole,
    ],
  }));
  const rim = outer[outer.length - 1]!;
  const wall = kind === 'chicken-cup' ? 0.0018 : kind === 'red-dish' ? 0.003 : 0.006;
  const open = kind === 'chicken-cup' || kind === 'red-dish';
  const inner: [number, number][] = open
    ? [...outer]
        .reverse()
        .slice(0, -2 * fine)
        .map(([r, y], n) => [Math.max(0, r - wall), n === 0 ? y : y + wall * 0.7])
    : [
        [rim[0] - wall, rim[1]],
        [rim[0] * 0.8 - wall, rim[1] - 0.05],
        [rim[0] * 0.7, rim[1] - 0.12],
      ];
  inner.unshift([rim[0], rim[1]]);
  const floor = inner[inner.length - 1]!;
  inner.push([0, floor[1] - (open ? wall * 0.3 : 0)]);
  const red = kind === 'red-dish';
  surface.grid(segments, inner.length - 1, (i, j) => ({
    p: ring(inner[j]![0], inner[j]![1], i),
    uv: red && j > 1 ? [ATLAS['red-dish'].u0 + 0.1, ATLAS['red-dish'].v0 + 0.05] : WHITE_SPOT,
    tint: open ? [1, 1, 1] : j > 1 ? [0.12, 0.12, 0.12] : [0.8, 0.8, 0.8],
  }));
  return surface.done();
}

/** Where the atlas is bare porcelain. */
export const WHITE_SPOT: readonly [number, number] = [0.88, 0.15];
