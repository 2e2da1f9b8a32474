/** Walls and panels as they really are: thick, bulging, with ragged tops, windows and pieces fallen out. Metres. */
import { add, type P3, type Paint, type Skin, unit } from '../../../kit/skin.ts';

export interface Slab {
  /** Foot of one end and of the other, on the middle of the wall. */
  from: P3;
  to: P3;
  height: number | ((u: number) => number);
  thickness: number;
  /** Size of a cell: what can be missing, and how finely light is baked. */
  cell: number;
  /** Cells that are there; u, v metres along and up, at the cell's middle. */
  keep?: (u: number, v: number) => boolean;
  /** Outward swelling of a face at u, v. */
  bulge?: (u: number, v: number, side: 1 | -1) => number;
  paint: Paint;
  /** How far corners of cells stray within the face, as a part of a cell: broken edges are not square. */
  jag?: (i: number, j: number) => readonly [number, number];
  /** The underside is seen (a panel above the ground). */
  hangs?: boolean;
}

/** Both faces, and the edges wherever a neighbour is missing. */
export function slab(skin: Skin, wall: Slab): void {
  const along: P3 = add(wall.to, wall.from, -1);
  const length = Math.hypot(along[0], along[1], along[2]);
  const x = unit(along);
  const out = unit([-x[2], 0, x[0]]);
  const heightAt = typeof wall.height === 'function' ? wall.height : () => wall.height as number;
  const tallest = Math.max(...Array.from({ length: 21 }, (_, i) => heightAt((i / 20) * length)));
  const nu = Math.max(1, Math.round(length / wall.cell));
  const nv = Math.max(1, Math.round(tallest / wall.cell));
  const spot = (i: number, j: number): readonly [number, number] => {
    const inner = i > 0 && j > 0 && i < nu && j < nv;
    const [du, dv] = inner && wall.jag ? wall.jag(i, j) : [0, 0];
    const u = ((i + du) / nu) * length;
    return [u, ((j + dv) / nv) * heightAt((i / nu) * length)];
  };
  const point = (i: number, j: number, side: 1 | -1): P3 => {
    const [u, v] = spot(i, j);
    const w = side * (wall.thickness / 2 + (wall.bulge?.(u, v, side) ?? 0));
    return add([wall.from[0] + x[0] * u, wall.from[1] + x[1] * u + v, wall.from[2] + x[2] * u], out, w);
  };
  const there = (i: number, j: number): boolean => {
    if (i < 0 || j < 0 || i >= nu || j >= nv) return false;
    const u = ((i + 0.5) / nu) * length;
    return wall.keep?.(u, ((j + 0.5) / nv) * heightAt(u)) ?? true;
  };
  const uv = spot;
  for (const side of [1, -1] as const) {
    skin.grid(nu, nv, (i, j) => point(i, j, side), { paint: wall.paint, uv, keep: there, flip: side < 0 });
  }
  /** A face across the thickness, its texture lying as on the wall. */
  const edge = (a: P3, b: P3, c: P3, d: P3, from: readonly [number, number]) =>
    skin.face(a, b, c, d, wall.paint, [distance(a, b), distance(b, c)], from);
  for (let j = 0; j < nv; j += 1)
    for (let i = 0; i < nu; i += 1) {
      if (!there(i, j)) continue;
      const p = (di: number, dj: number, side: 1 | -1) => point(i + di, j + dj, side);
      const at = spot(i, j);
      if (!there(i, j + 1)) edge(p(0, 1, 1), p(1, 1, 1), p(1, 1, -1), p(0, 1, -1), at);
      if (!there(i, j - 1) && (j > 0 || wall.hangs))
        edge(p(0, 0, -1), p(1, 0, -1), p(1, 0, 1), p(0, 0, 1), at);
      if (!there(i + 1, j)) edge(p(1, 0, 1), p(1, 0, -1), p(1, 1, -1), p(1, 1, 1), at);
      if (!there(i - 1, j)) edge(p(0, 0, -1), p(0, 0, 1), p(0, 1, 1), p(0, 1, -1), at);
    }
}

const distance = (a: P3, b: P3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
