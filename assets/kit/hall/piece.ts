/** A stretch of wall: thick, uneven, with its edges where something is cut into it. Metres, the hall's coordinates. */
import { lumps } from '../lumps.ts';
import type { P3, Paint, Skin } from '../skin.ts';
import type { Bay } from './plan.ts';

export interface Piece {
  /** Metres along the bay, and up. `top` may follow the roof. */
  from: number;
  to: number;
  bottom: number;
  top: number | ((u: number) => number);
  thickness: number;
  /** Middle of the thickness, out from the posts' axis. */
  out: number;
  cell: number;
  paint: Paint;
  /** How far its faces swell. */
  bulge?: number;
  /** Its texture runs on from one stretch to the next. */
  joined?: boolean;
  /** Which edges are seen. */
  edges?: readonly ('top' | 'bottom' | 'from' | 'to')[];
}

const field = lumps(31);

/** Frame of a bay: a point `u` along it, `v` up, `w` out of it. */
export function bayAt(bay: Bay): {
  length: number;
  at: (u: number, v: number, w: number) => P3;
  out: P3;
  along: P3;
} {
  const [dx, dz] = [bay.to[0] - bay.from[0], bay.to[1] - bay.from[1]];
  const length = Math.hypot(dx, dz);
  const along: P3 = [dx / length, 0, dz / length];
  const out: P3 = [-along[2], 0, along[0]];
  return {
    length,
    along,
    out,
    at: (u, v, w) => [bay.from[0] + along[0] * u + out[0] * w, v, bay.from[1] + along[2] * u + out[2] * w],
  };
}

/** Both faces of a piece and the edges asked for. */
export function piece(skin: Skin, bay: Bay, p: Piece): void {
  const { at } = bayAt(bay);
  const topAt = typeof p.top === 'function' ? p.top : () => p.top as number;
  const mid = topAt((p.from + p.to) / 2);
  if (p.to - p.from < 0.01 || Math.max(mid, topAt(p.from), topAt(p.to)) - p.bottom < 0.01) return;
  const nu = Math.max(1, Math.round((p.to - p.from) / p.cell));
  const nv = Math.max(1, Math.round((mid - p.bottom) / p.cell));
  const [ax, , az] = bayAt(bay).along;
  const shift = p.joined
    ? bay.from[0] * ax + bay.from[1] * az
    : (bay.index * 1.37 + bay.side.length * 0.71) % 2;
  const spot = (i: number, j: number): [number, number] => {
    const u = p.from + ((p.to - p.from) * i) / nu;
    return [u, p.bottom + (Math.max(p.bottom, topAt(u)) - p.bottom) * (j / nv)];
  };
  const point =
    (side: 1 | -1) =>
    (i: number, j: number): P3 => {
      const [u, v] = spot(i, j);
      const [x, , z] = at(u, v, 0);
      const b = (p.bulge ?? 0) * field(x * 1.3 + side * 5, v * 1.3, z * 1.3);
      return at(u, v, p.out + side * (p.thickness / 2) + b);
    };
  const uv = (i: number, j: number): [number, number] => {
    const [u, v] = spot(i, j);
    return [u + shift, v];
  };
  skin.grid(nu, nv, point(1), { paint: p.paint, uv });
  skin.grid(nu, nv, point(-1), { paint: p.paint, uv, flip: true });
  for (const edge of p.edges ?? []) {
    const level = edge === 'top' || edge === 'bottom';
    const n = level ? nu : nv;
    const k = edge === 'top' ? nv : edge === 'to' ? nu : 0;
    const on = (i: number, side: 1 | -1) => (level ? point(side)(i, k) : point(side)(k, i));
    skin.grid(n, 1, (i, j) => on(i, j ? -1 : 1), {
      paint: p.paint,
      uv: (i, j) => {
        const [u, v] = level ? uv(i, k) : uv(k, i);
        return level ? [u, v + j * p.thickness] : [u + j * p.thickness, v];
      },
      // Outer face to inner face: up for the top, away from the piece elsewhere.
      flip: edge === 'bottom' || edge === 'to',
    });
  }
}
