/**
 * THE sink for triangles in all new code of the kit (`surface.ts` and `soup.ts` serve what already stood on them, until
 * a change of theirs costs no new baking); one skin per material: `skins.ts`.
 *
 * Surfaces drawn from functions: give a grid of places and get triangles with normals, metres of UV and a colour at
 * each vertex. For things that are bent, worn or uneven in themselves; plain shapes are in mesh.ts.
 */
import type { BufferGeometry } from 'three';
import { fromLists } from './arrays.ts';

/** A point or direction, metres. */
export type P3 = readonly [number, number, number];
/** Linear RGB 0…1; multiplies the material's albedo. */
export type Paint = (p: P3, n: P3) => P3;

export const add = (a: P3, b: P3, k = 1): P3 => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
export const cross = (a: P3, b: P3): P3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const dot = (a: P3, b: P3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const unit = (a: P3): P3 => {
  const l = Math.hypot(a[0], a[1], a[2]) || 1;
  return [a[0] / l, a[1] / l, a[2] / l];
};

export interface GridOptions {
  paint: Paint;
  /** Metres along the surface. */
  uv: (i: number, j: number) => readonly [number, number];
  /** The first and last column meet: normals run round. */
  round?: boolean;
  /** Seen from the other side. */
  flip?: boolean;
  /** Cells left out. */
  keep?: (i: number, j: number) => boolean;
}

/** Collects surfaces of one material; `geometry()` gives them as one. */
export class Skin {
  readonly #position: number[] = [];
  readonly #normal: number[] = [];
  readonly #uv: number[] = [];
  readonly #color: number[] = [];
  readonly #index: number[] = [];

  get triangles(): number {
    return this.#index.length / 3;
  }

  /** Adds a vertex and gives its number. Colour is held to 0…1. */
  vertex(p: P3, n: P3, u: number, v: number, c: P3): number {
    this.#position.push(p[0], p[1], p[2]);
    this.#normal.push(n[0], n[1], n[2]);
    this.#uv.push(u, v);
    for (const x of c) this.#color.push(Math.min(1, Math.max(0, x)));
    return this.#position.length / 3 - 1;
  }

  /** Counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number): void {
    this.#index.push(a, b, c);
  }

  /** Four corners, counter-clockwise seen from outside. */
  quad(a: number, b: number, c: number, d: number): void {
    this.#index.push(a, b, c, a, c, d);
  }

  /** A flat four-cornered face with a normal of its own; its texture is `size` metres, starting at `from`. */
  face(
    a: P3,
    b: P3,
    c: P3,
    d: P3,
    paint: Paint,
    size: readonly [number, number],
    from: readonly [number, number] = [0, 0],
  ): void {
    const n = unit(cross(add(c, a, -1), add(d, b, -1)));
    const put = (p: P3, s: number, t: number) =>
      this.vertex(p, n, from[0] + s * size[0], from[1] + t * size[1], paint(p, n));
    this.quad(put(a, 0, 0), put(b, 1, 0), put(c, 1, 1), put(d, 0, 1));
  }

  /** `nu` × `nv` cells over `at(i, j)`; outside is where (along i) × (along j) points. */
  grid(nu: number, nv: number, at: (i: number, j: number) => P3, options: GridOptions): void {
    const points: P3[] = [];
    for (let j = 0; j <= nv; j += 1) for (let i = 0; i <= nu; i += 1) points.push(at(i, j));
    const p = (i: number, j: number): P3 => {
      const column = options.round ? ((i % nu) + nu) % nu : Math.min(nu, Math.max(0, i));
      return points[Math.min(nv, Math.max(0, j)) * (nu + 1) + column]!;
    };
    const sign = options.flip ? -1 : 1;
    const first = this.#position.length / 3;
    for (let j = 0; j <= nv; j += 1)
      for (let i = 0; i <= nu; i += 1) {
        const m = unit(cross(add(p(i + 1, j), p(i - 1, j), -1), add(p(i, j + 1), p(i, j - 1), -1)));
        const n: P3 = [m[0] * sign, m[1] * sign, m[2] * sign];
        const here = points[j * (nu + 1) + i]!;
        const [u, v] = options.uv(i, j);
        this.vertex(here, n, u, v, options.paint(here, n));
      }
    for (let j = 0; j < nv; j += 1)
      for (let i = 0; i < nu; i += 1) {
        if (options.keep && !options.keep(i, j)) continue;
        const a = first + j * (nu + 1) + i;
        if (options.flip) this.quad(a, a + nu + 1, a + nu + 2, a + 1);
        else this.quad(a, a + 1, a + nu + 2, a + nu + 1);
      }
  }

  /**
   * A box of `size`, centred, put in place (bent, if it likes) by `put`; long faces are cut into `cuts` pieces
   * along x, y, z. U follows x, the length of a plank.
   */
  block(size: P3, put: (x: number, y: number, z: number) => P3, paint: Paint, cuts: P3 = [1, 1, 1]): void {
    const [w, h, d] = size;
    const start = (this.#position.length * 0.37) % 7;
    const side = (
      n: readonly [number, number],
      length: readonly [number, number],
      place: (s: number, t: number) => P3,
    ) => {
      this.grid(n[0], n[1], (i, j) => put(...place(i / n[0] - 0.5, j / n[1] - 0.5)), {
        paint,
        uv: (i, j) => [start + (i / n[0]) * length[0], (j / n[1]) * length[1]],
      });
    };
    const [nx, ny, nz] = cuts;
    side([nx, nz], [w, d], (s, t) => [s * w, h / 2, -t * d]);
    side([nx, nz], [w, d], (s, t) => [s * w, -h / 2, t * d]);
    side([nx, ny], [w, h], (s, t) => [s * w, t * h, d / 2]);
    side([nx, ny], [w, h], (s, t) => [-s * w, t * h, -d / 2]);
    side([nz, ny], [d, h], (s, t) => [w / 2, t * h, -s * d]);
    side([nz, ny], [d, h], (s, t) => [-w / 2, t * h, s * d]);
  }

  geometry(): BufferGeometry {
    return fromLists({
      position: this.#position,
      normal: this.#normal,
      uv: this.#uv,
      color: this.#color,
      index: this.#index,
    });
  }
}

/** A placing for `block`: turned about the vertical (degrees), tilted about its own length, then moved to `at`. */
export function turned(at: P3, turn = 0, roll = 0, pitch = 0): (x: number, y: number, z: number) => P3 {
  const [a, b, c] = [turn, roll, pitch].map((d) => (d * Math.PI) / 180) as [number, number, number];
  return (x, y, z) => {
    const y1 = y * Math.cos(b) - z * Math.sin(b);
    const z1 = y * Math.sin(b) + z * Math.cos(b);
    const x2 = x * Math.cos(c) - y1 * Math.sin(c);
    const y2 = x * Math.sin(c) + y1 * Math.cos(c);
    return [
      at[0] + x2 * Math.cos(a) + z1 * Math.sin(a),
      at[1] + y2,
      at[2] - x2 * Math.sin(a) + z1 * Math.cos(a),
    ];
  };
}
