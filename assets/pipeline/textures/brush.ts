/**
 * A brush for ware: lines and washes in metres on one part of an atlas. X runs once round the piece and wraps; Y runs
 * from foot to rim. Cobalt lies unevenly: heaped in a stroke's middle, thin at its ends.
 */
import { ATLAS, type AtlasPart, extent, type PaintedKind } from '../../kit/painted-ware.ts';
import { type Canvas, type Rgb, tiling } from './canvas.ts';

export type Spot = readonly [number, number];

export class Brush {
  /** Size of the painted field, metres. */
  readonly width: number;
  readonly height: number;
  private readonly part: AtlasPart;
  private readonly noise = tiling(1426);
  private readonly canvas: Canvas;

  constructor(canvas: Canvas, kind: PaintedKind) {
    this.canvas = canvas;
    this.part = ATLAS[kind];
    const { girth, length } = extent(kind);
    this.width = girth;
    this.height = length;
  }

  /** Lays `colour` with `cover(x, y)` (0…1) over the pixels of a box; the box may hang over the seam. */
  private lay(
    x0: number,
    x1: number,
    y0: number,
    y1: number,
    colour: Rgb,
    cover: (x: number, y: number) => number,
  ) {
    const n = this.canvas.size;
    const { u0, u1, v0, v1 } = this.part;
    const px = ((u1 - u0) * n) / this.width;
    const py = ((v1 - v0) * n) / this.height;
    const left = Math.floor(x0 * px) - 1;
    const right = Math.ceil(x1 * px) + 1;
    const across = Math.round((u1 - u0) * n);
    const rows = Math.round((v1 - v0) * n);
    for (
      let j = Math.max(0, Math.floor(y0 * py) - 1);
      j <= Math.min(rows - 1, Math.ceil(y1 * py) + 1);
      j += 1
    )
      for (let i = left; i <= right; i += 1) {
        const t = cover((i + 0.5) / px, (j + 0.5) / py);
        if (t <= 0) continue;
        const column = Math.round(u0 * n) + (((i % across) + across) % across);
        const row = n - 1 - (Math.round(v0 * n) + j);
        const at = row * n + column;
        const heaped = 0.86 + 0.3 * this.noise.fbm(column / n, row / n, 60, 60, 3);
        this.canvas.over(at, colour, Math.min(1, t * heaped));
      }
  }

  /** Everything in one colour. */
  ground(colour: Rgb): void {
    this.lay(0, this.width, 0, this.height, colour, () => 4);
  }

  /** A level band from `y0` to `y1`. */
  band(y0: number, y1: number, colour: Rgb, strength = 1): void {
    this.lay(0, this.width, y0, y1, colour, (_, y) => (y >= y0 && y <= y1 ? strength * 2 : 0));
  }

  /** A stroke along points; `width` at its middle, thinner at both ends unless `even`. */
  line(points: readonly Spot[], width: number, colour: Rgb, { strength = 1, even = false } = {}): void {
    const last = points.length - 1;
    for (let k = 0; k < last; k += 1) {
      const [ax, ay] = points[k]!;
      const [bx, by] = points[k + 1]!;
      const dx = bx - ax;
      const dy = by - ay;
      const long = dx * dx + dy * dy || 1e-12;
      const w = width;
      this.lay(
        Math.min(ax, bx) - w,
        Math.max(ax, bx) + w,
        Math.min(ay, by) - w,
        Math.max(ay, by) + w,
        colour,
        (x, y) => {
          const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / long));
          const s = (k + t) / last;
          const half = 0.5 * w * (even ? 1 : 0.35 + 0.65 * Math.sin(Math.PI * (0.12 + 0.76 * s)));
          const d = Math.hypot(x - ax - t * dx, y - ay - t * dy);
          return strength * Math.min(1, Math.max(0, (half - d) / (w * 0.18) + 0.5));
        },
      );
    }
  }

  /** A wash within a closed shape. */
  fill(points: readonly Spot[], colour: Rgb, strength = 0.6): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    this.lay(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), colour, (x, y) => {
      let inside = false;
      for (let i = 0, j = points.length - 1; i < points.length; j = i, i += 1) {
        const [xi, yi] = points[i]!;
        const [xj, yj] = points[j]!;
        if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
      }
      return inside ? strength : 0;
    });
  }

  disc(x: number, y: number, r: number, colour: Rgb, strength = 1): void {
    this.lay(x - r, x + r, y - r, y + r, colour, (px, py) =>
      Math.hypot(px - x, py - y) <= r ? strength : 0,
    );
  }

  circle(x: number, y: number, r: number, width: number, colour: Rgb, from = 0, to = Math.PI * 2): void {
    const n = Math.max(8, Math.ceil((Math.abs(to - from) * r) / (width * 1.5)));
    this.line(
      Array.from({ length: n + 1 }, (_, i): Spot => {
        const a = from + ((to - from) * i) / n;
        return [x + r * Math.cos(a), y + r * Math.sin(a)];
      }),
      width,
      colour,
      { even: true },
    );
  }
}
