/**
 * (New code: `skin.ts`.)
 * A growing mesh for curved, uneven things: walls, vaults, floors, and the small bricks upon them. Where `mesh.ts`
 * offers finished shapes, this follows a function: a point for every (i, j) of a grid, with a tint for every vertex.
 * Metres; UV in metres; tint linear RGB. Counter-clockwise seen from outside.
 */
import { BufferAttribute, BufferGeometry } from 'three';
import type { Rgb } from './mesh.ts';

export type Point = readonly [number, number, number];

/** What a grid function gives for one vertex. Return `null` for a vertex nobody uses. */
export interface GridVertex {
  p: Point;
  uv: readonly [number, number];
  tint?: Rgb;
}

const WHITE: Rgb = [1, 1, 1];

export class Surface {
  readonly position: number[] = [];
  readonly normal: number[] = [];
  readonly uv: number[] = [];
  readonly colour: number[] = [];
  readonly index: number[] = [];

  get triangles(): number {
    return this.index.length / 3;
  }

  vertex(p: Point, n: Point, uv: readonly [number, number], tint: Rgb = WHITE): number {
    this.position.push(p[0], p[1], p[2]);
    this.normal.push(n[0], n[1], n[2]);
    this.uv.push(uv[0], uv[1]);
    this.colour.push(tint[0], tint[1], tint[2]);
    return this.position.length / 3 - 1;
  }

  /** A flat four-cornered face with its own vertices, counter-clockwise seen from outside. Degenerate ones are left out. */
  face(
    a: Point,
    b: Point,
    c: Point,
    d: Point,
    uv: readonly (readonly [number, number])[],
    tint: readonly Rgb[],
  ): void {
    const n = cross(sub(c, a), sub(d, b));
    const length = Math.hypot(n[0], n[1], n[2]);
    if (length < 1e-10) return;
    const unit: Point = [n[0] / length, n[1] / length, n[2] / length];
    const corners = [a, b, c, d].map((p, k) => this.vertex(p, unit, uv[k]!, tint[k] ?? tint[0]));
    this.index.push(corners[0]!, corners[1]!, corners[2]!, corners[0]!, corners[2]!, corners[3]!);
  }

  /**
   * A smooth sheet of `nu` × `nv` cells. With +i to the right and +j up it is seen from the front. `wrap` joins the
   * last column to the first with one normal (a chimney). `skip(i, j)` leaves a cell out (an opening); `back` turns it.
   */
  grid(
    nu: number,
    nv: number,
    at: (i: number, j: number) => GridVertex,
    options: { back?: boolean; wrap?: boolean; skip?: (i: number, j: number) => boolean } = {},
  ): void {
    const first = this.position.length / 3;
    for (let j = 0; j <= nv; j += 1)
      for (let i = 0; i <= nu; i += 1) {
        const v = at(i, j);
        this.vertex(v.p, [0, 0, 0], v.uv, v.tint);
      }
    const start = this.index.length;
    for (let j = 0; j < nv; j += 1)
      for (let i = 0; i < nu; i += 1) {
        if (options.skip?.(i, j)) continue;
        const a = first + j * (nu + 1) + i;
        const b = a + 1;
        const c = a + nu + 2;
        const d = a + nu + 1;
        // The shorter diagonal, so that bent cells crease the way brick does.
        const ac = this.#far(a, c);
        const bd = this.#far(b, d);
        const t = ac <= bd ? [a, b, c, a, c, d] : [a, b, d, b, c, d];
        if (options.back) for (let k = 0; k < 6; k += 3) this.#push(t[k]!, t[k + 2]!, t[k + 1]!);
        else for (let k = 0; k < 6; k += 3) this.#push(t[k]!, t[k + 1]!, t[k + 2]!);
      }
    this.smooth(first, start);
    if (options.wrap)
      for (let j = 0; j <= nv; j += 1) this.weld(first + j * (nu + 1), first + j * (nu + 1) + nu);
  }

  /** Gives two vertices in one place one normal, so that a seam in the texture is no crease. */
  weld(a: number, b: number): void {
    const n = [0, 1, 2].map((c) => this.normal[a * 3 + c]! + this.normal[b * 3 + c]!);
    const l = Math.hypot(n[0]!, n[1]!, n[2]!) || 1;
    for (let c = 0; c < 3; c += 1) {
      this.normal[a * 3 + c] = n[c]! / l;
      this.normal[b * 3 + c] = n[c]! / l;
    }
  }

  /** Normals of the vertices from `first` on, from the triangles from index `start` on. */
  smooth(first: number, start: number): void {
    for (let k = first * 3; k < this.normal.length; k += 1) this.normal[k] = 0;
    for (let k = start; k < this.index.length; k += 3) {
      const [a, b, c] = [this.index[k]!, this.index[k + 1]!, this.index[k + 2]!];
      const n = cross(sub(this.#point(b), this.#point(a)), sub(this.#point(c), this.#point(a)));
      for (const v of [a, b, c])
        for (let x = 0; x < 3; x += 1) this.normal[v * 3 + x] = this.normal[v * 3 + x]! + n[x]!;
    }
    for (let v = first * 3; v < this.normal.length; v += 3) {
      const l = Math.hypot(this.normal[v]!, this.normal[v + 1]!, this.normal[v + 2]!);
      if (l < 1e-12) this.normal[v + 1] = 1;
      else for (let x = 0; x < 3; x += 1) this.normal[v + x] = this.normal[v + x]! / l;
    }
  }

  /** The finished geometry: position, normal, uv, color, index. Vertices that no triangle uses are dropped. */
  done(): BufferGeometry {
    const used = new Int32Array(this.position.length / 3).fill(-1);
    let count = 0;
    for (const v of this.index) if (used[v]! < 0) used[v] = count++;
    const pack = (from: readonly number[], size: number) => {
      const out = new Float32Array(count * size);
      for (let v = 0; v < used.length; v += 1)
        if (used[v]! >= 0) for (let c = 0; c < size; c += 1) out[used[v]! * size + c] = from[v * size + c]!;
      return new BufferAttribute(out, size);
    };
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', pack(this.position, 3));
    geometry.setAttribute('normal', pack(this.normal, 3));
    geometry.setAttribute('uv', pack(this.uv, 2));
    geometry.setAttribute('color', pack(this.colour, 3));
    geometry.setIndex(
      new BufferAttribute(
        Uint32Array.from(this.index, (v) => used[v]!),
        1,
      ),
    );
    return geometry;
  }

  #push(a: number, b: number, c: number): void {
    if (this.#far(a, b) > 1e-12 && this.#far(b, c) > 1e-12 && this.#far(c, a) > 1e-12)
      this.index.push(a, b, c);
  }

  #point(v: number): Point {
    return [this.position[v * 3]!, this.position[v * 3 + 1]!, this.position[v * 3 + 2]!];
  }

  #far(a: number, b: number): number {
    const d = sub(this.#point(a), this.#point(b));
    return d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
  }
}

export const sub = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const add = (a: Point, b: Point, k = 1): Point => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const unit = (a: Point): Point => {
  const l = Math.hypot(a[0], a[1], a[2]) || 1;
  return [a[0] / l, a[1] / l, a[2] / l];
};

/** Mixes two tints; `t` is held to 0…1. */
export const mix = (a: Rgb, b: Rgb, t: number): Rgb => {
  const k = Math.min(1, Math.max(0, t));
  return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k];
};

/** 0 below `low`, 1 above `high`, smooth between; `low` may be the greater. */
export const ramp = (low: number, high: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
};
