/**
 * (New code: `skin.ts`.)
 * A pot into which faces are thrown one by one, for shapes the ready-made ones in mesh.ts do not cover.
 * Each face or patch keeps its own vertices; a patch is shaded smooth within itself. UVs are metres.
 */
import type { BufferGeometry } from 'three';
import { fromLists } from './arrays.ts';
import type { Rgb } from './mesh.ts';

export type Point = readonly [number, number, number];

export interface Soup {
  /** Convex polygon, counter-clockwise seen from outside, flat shaded. UVs: metres in its own plane, from `uv0`. */
  face(points: readonly Point[], colour: Rgb | readonly Rgb[], uv0?: readonly [number, number]): void;
  /**
   * A sheet of (nu + 1) × (nv + 1) points, shaded smooth. Seen from outside, u grows to the right and v upwards.
   * `at` is called with i 0…nu, j 0…nv.
   */
  patch(
    nu: number,
    nv: number,
    at: (i: number, j: number) => { p: Point; uv: readonly [number, number]; colour: Rgb },
  ): void;
  /** Triangles so far. */
  readonly triangles: number;
  geometry(): BufferGeometry;
}

const sub = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (a: Point): Point => {
  const l = Math.hypot(...a) || 1;
  return [a[0] / l, a[1] / l, a[2] / l];
};

export function soup(): Soup {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  return {
    get triangles() {
      return index.length / 3;
    },
    face(points, colour, uv0 = [0, 0]) {
      const first = position.length / 3;
      const edge = unit(sub(points[1]!, points[0]!));
      const n = unit(cross(edge, sub(points[points.length - 1]!, points[0]!)));
      const up = cross(n, edge);
      points.forEach((p, k) => {
        const d = sub(p, points[0]!);
        position.push(...p);
        normal.push(...n);
        uv.push(uv0[0] + dot(d, edge), uv0[1] + dot(d, up));
        const own = Array.isArray(colour[0]) ? (colour as readonly Rgb[])[k]! : (colour as Rgb);
        color.push(...own);
      });
      for (let k = 1; k + 1 < points.length; k += 1) index.push(first, first + k, first + k + 1);
    },
    patch(nu, nv, at) {
      const first = position.length / 3;
      const points: Point[] = [];
      for (let j = 0; j <= nv; j += 1)
        for (let i = 0; i <= nu; i += 1) {
          const v = at(i, j);
          points.push(v.p);
          position.push(...v.p);
          uv.push(...v.uv);
          color.push(...v.colour);
        }
      const w = nu + 1;
      const p = (i: number, j: number) =>
        points[Math.min(nv, Math.max(0, j)) * w + Math.min(nu, Math.max(0, i))]!;
      for (let j = 0; j <= nv; j += 1)
        for (let i = 0; i <= nu; i += 1) {
          const n = unit(cross(sub(p(i + 1, j), p(i - 1, j)), sub(p(i, j + 1), p(i, j - 1))));
          normal.push(...n);
          if (i === nu || j === nv) continue;
          const a = first + j * w + i;
          index.push(a, a + 1, a + w + 1, a, a + w + 1, a + w);
        }
    },
    geometry: () => fromLists({ position, normal, uv, color, index }),
  };
}
