/**
 * A surface being painted: a tiling square of height, colour and roughness. Everything wraps at the edges, so that
 * opposite edges meet. Row 0 is the top; U runs right and V up, both 0…1 over the square.
 */
import { cells2, fbm2, noise2 } from '../../kit/noise.ts';
import type { Random } from '../../kit/random.ts';

export type Rgb = readonly [number, number, number];

/** sRGB hex to linear: looks are chosen by eye, on a screen. */
export function hex(code: string): Rgb {
  const channel = (at: number) => {
    const s = Number.parseInt(code.slice(at, at + 2), 16) / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

export const blend = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

export class Canvas {
  readonly size: number;
  /** Side in metres. */
  readonly metres: number;
  /** Metres above the mean surface. */
  readonly height: Float32Array;
  /** Linear RGB, three floats a pixel. */
  readonly colour: Float32Array;
  readonly roughness: Float32Array;
  /** Opacity; only cut-out looks write it. */
  readonly alpha: Float32Array;

  constructor(size: number, metres: number) {
    this.size = size;
    this.metres = metres;
    this.height = new Float32Array(size * size);
    this.colour = new Float32Array(size * size * 3).fill(0.5);
    this.roughness = new Float32Array(size * size).fill(0.9);
    this.alpha = new Float32Array(size * size).fill(1);
  }

  /** Visits every pixel: `u` right, `v` up (0…1), `i` its number. */
  each(paint: (u: number, v: number, i: number) => void): void {
    const n = this.size;
    for (let y = 0; y < n; y += 1)
      for (let x = 0; x < n; x += 1) paint((x + 0.5) / n, 1 - (y + 0.5) / n, y * n + x);
  }

  /**
   * Visits the pixels about a spot (`u`, `v`, in repeats), turned by `angle`: `x` and `y` are metres from the spot in
   * its own axes, up to `rx`, `ry`. Wraps.
   */
  stamp(
    u: number,
    v: number,
    rx: number,
    ry: number,
    angle: number,
    paint: (x: number, y: number, i: number) => void,
  ): void {
    const n = this.size;
    const step = this.metres / n;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const ex = Math.ceil((Math.abs(rx * c) + Math.abs(ry * s)) / step) + 1;
    const ey = Math.ceil((Math.abs(rx * s) + Math.abs(ry * c)) / step) + 1;
    const cx = u * n - 0.5;
    const cy = (1 - v) * n - 0.5;
    const [ix, iy] = [Math.round(cx), Math.round(cy)];
    for (let dy = -ey; dy <= ey; dy += 1)
      for (let dx = -ex; dx <= ex; dx += 1) {
        const mx = (ix + dx - cx) * step;
        const my = -(iy + dy - cy) * step;
        const x = mx * c + my * s;
        const y = -mx * s + my * c;
        if (Math.abs(x) > rx || Math.abs(y) > ry) continue;
        const px = (((ix + dx) % n) + n) % n;
        const py = (((iy + dy) % n) + n) % n;
        paint(x, y, py * n + px);
      }
  }

  set(i: number, c: Rgb): void {
    this.colour[i * 3] = c[0];
    this.colour[i * 3 + 1] = c[1];
    this.colour[i * 3 + 2] = c[2];
  }

  /** Lays a colour over what is there. */
  over(i: number, c: Rgb, t: number): void {
    for (let k = 0; k < 3; k += 1) this.colour[i * 3 + k]! += (c[k]! - this.colour[i * 3 + k]!) * t;
  }

  /** Darkens (or brightens) what is there. */
  scale(i: number, by: number): void {
    for (let k = 0; k < 3; k += 1) this.colour[i * 3 + k]! *= by;
  }
}

/** Noise that tiles: `fx`, `fy` whole numbers of waves across the square. */
export const tiling = (seed: number) => ({
  smooth: (u: number, v: number, fx: number, fy = fx) => noise2(u * fx, v * fy, seed, fx, fy) * 1.5,
  fbm: (u: number, v: number, fx: number, fy = fx, octaves = 4, gain = 0.5) =>
    fbm2(u * fx, v * fy, seed, { octaves, gain, px: fx, py: fy }),
  /** Crests: 1 along lines, falling to 0 beside them. */
  ridge: (u: number, v: number, fx: number, fy = fx, octaves = 3) => {
    let sum = 0;
    let w = 0.6;
    for (let o = 0; o < octaves; o += 1) {
      const s = 2 ** o;
      sum +=
        w * (1 - Math.min(1, Math.abs(noise2(u * fx * s, v * fy * s, seed + o * 37, fx * s, fy * s)) * 2.2));
      w *= 0.5;
    }
    return sum;
  },
  cells: (u: number, v: number, fx: number, fy = fx, jitter = 1) =>
    cells2(u * fx, v * fy, seed, { near: 0, next: 0, id: 0 }, fx, fy, jitter),
});

/** A crack: a wandering line of dark, narrow hollows. Lengths in metres. */
export function crack(
  canvas: Canvas,
  random: Random,
  options: {
    u: number;
    v: number;
    angle: number;
    length: number;
    width: number;
    depth: number;
    dark: number;
  },
): void {
  let { u, v, angle } = options;
  const step = canvas.metres / canvas.size;
  let width = options.width;
  for (let gone = 0; gone < options.length; gone += step) {
    angle += random.around(0, 0.35);
    u += (Math.cos(angle) * step) / canvas.metres;
    v += (Math.sin(angle) * step) / canvas.metres;
    width =
      options.width * (0.4 + 0.6 * Math.sin((Math.PI * gone) / options.length)) * random.between(0.7, 1.3);
    const r = Math.max(width, step);
    canvas.stamp(u, v, r * 1.5, r * 1.5, 0, (x, y, i) => {
      const d = Math.hypot(x, y) / r;
      const t = Math.max(0, 1 - d) * Math.min(1, width / step + 0.35);
      if (t <= 0) return;
      canvas.height[i] = Math.min(canvas.height[i]!, canvas.height[i]! * (1 - t) - options.depth * t);
      canvas.scale(i, 1 - options.dark * t * 0.35);
    });
  }
}
