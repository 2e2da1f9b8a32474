/**
 * Painting on turned ware: lines and petals laid on the surface as thin ribbons, so that a near bowl shows brushwork
 * and a far one a blue band. Angles in radians, heights in metres on the outer curve; the colour is a vertex tint.
 */
import type { BufferGeometry } from 'three';
import { fromLists } from '../../../kit/arrays.ts';
import type { Rgb } from '../../../kit/mesh.ts';

export type Curve = readonly (readonly [number, number])[];
/** A point of the painting: angle round the axis, height. */
export type Mark = readonly [number, number];

/** Cobalt on unfired body: dull slate blue, almost black where the line is strong. Times the `raw` albedo. */
export const RAW_LINE: Rgb = [0.06, 0.085, 0.2];
export const RAW_WASH: Rgb = [0.3, 0.38, 0.6];
/** The same under fired glaze. Times the `glazed` albedo. */
export const FIRED_LINE: Rgb = [0.014, 0.035, 0.3];
export const FIRED_WASH: Rgb = [0.18, 0.3, 0.68];

/** Outer radius and slope of the curve at a height. */
function radiusAt(curve: Curve, y: number): { r: number; slope: number } {
  for (let k = 1; k < curve.length; k += 1) {
    const [r0, y0] = curve[k - 1]!;
    const [r1, y1] = curve[k]!;
    if (y <= y1 || k === curve.length - 1) {
      const t = y1 > y0 ? Math.min(1.02, Math.max(0, (y - y0) / (y1 - y0))) : 1;
      return { r: r0 + (r1 - r0) * t, slope: (r1 - r0) / (y1 - y0 || 1) };
    }
  }
  const [r] = curve[curve.length - 1]!;
  return { r, slope: 0 };
}

/** Collects brush marks on one outer curve. `segments`: of the lathe below, whose flat facets the marks must clear. */
export class Brush {
  readonly #position: number[] = [];
  readonly #normal: number[] = [];
  readonly #uv: number[] = [];
  readonly #color: number[] = [];
  readonly #index: number[] = [];
  readonly #curve: Curve;
  readonly #segments: number;

  constructor(curve: Curve, segments: number) {
    this.#curve = curve;
    this.#segments = segments;
  }

  get triangles(): number {
    return this.#index.length / 3;
  }

  #vertex([a, y]: Mark, rgb: Rgb): number {
    const { r, slope } = radiusAt(this.#curve, y);
    // The lathe is a polygon: follow its facet, a hair outside.
    const step = (2 * Math.PI) / this.#segments;
    const local = a - Math.floor(a / step) * step - step / 2;
    const facet = (r * Math.cos(step / 2)) / Math.cos(local);
    const out = 0.0007;
    const l = Math.hypot(1, slope);
    const rr = facet + out / l;
    this.#position.push(rr * Math.cos(a), y - (out * slope) / l, -rr * Math.sin(a));
    this.#normal.push(Math.cos(a) / l, -slope / l, -Math.sin(a) / l);
    this.#uv.push(a * r, y);
    this.#color.push(rgb[0], rgb[1], rgb[2]);
    return this.#position.length / 3 - 1;
  }

  /** A brush line through the marks; `width` in metres at its middle, tapering to a third at open ends. */
  line(marks: readonly Mark[], width: number, rgb: Rgb, closed = false): this {
    let before: [number, number] | undefined;
    const n = marks.length;
    marks.forEach((mark, i) => {
      const a = marks[i === 0 ? (closed ? n - 2 : 0) : i - 1]!;
      const b = marks[i === n - 1 ? (closed ? 1 : n - 1) : i + 1]!;
      const { r } = radiusAt(this.#curve, mark[1]);
      const dx = (b[0] - a[0]) * r;
      const dy = b[1] - a[1];
      const l = Math.hypot(dx, dy) || 1;
      const half = (width / 2) * (closed ? 1 : 0.35 + 0.65 * Math.sin((Math.PI * (i + 0.3)) / (n - 0.4)));
      const left = this.#vertex([mark[0] - ((dy / l) * half) / r, mark[1] + (dx / l) * half], rgb);
      const right = this.#vertex([mark[0] + ((dy / l) * half) / r, mark[1] - (dx / l) * half], rgb);
      if (before) this.#index.push(before[1], right, left, before[1], left, before[0]);
      before = [left, right];
    });
    return this;
  }

  /** A ring all round. */
  ring(y: number, width: number, rgb: Rgb): this {
    const n = this.#segments;
    const marks = Array.from({ length: n + 1 }, (_, i): Mark => [(i / n) * Math.PI * 2, y]);
    return this.line(marks, width, rgb, true);
  }

  /** A filled shape about a middle, its outline given counter-clockwise as seen; the middle may be paler. */
  fill(middle: Mark, outline: readonly Mark[], rgb: Rgb, inner: Rgb = rgb): this {
    const c = this.#vertex(middle, inner);
    const ring = outline.map((m) => this.#vertex(m, rgb));
    ring.forEach((v, i) => {
      this.#index.push(c, v, ring[(i + 1) % ring.length]!);
    });
    return this;
  }

  done(): BufferGeometry {
    return fromLists({
      position: this.#position,
      normal: this.#normal,
      uv: this.#uv,
      color: this.#color,
      index: this.#index,
    });
  }
}

/** How far the painters have come: rings from the wheel, outlines, outlines and half the washes, all. */
export type Stage = 'ringed' | 'outlined' | 'half' | 'washed';

/**
 * A lotus scroll round a bowl between two heights: a waving stem, `flowers` blossoms, leaves. Drawn by formula, after
 * no piece in particular.
 */
export function scroll(
  curve: Curve,
  segments: number,
  low: number,
  high: number,
  stage: Stage,
  fired = false,
  flowers = 3,
): BufferGeometry {
  const line = fired ? FIRED_LINE : RAW_LINE;
  const wash = fired ? FIRED_WASH : RAW_WASH;
  const brush = new Brush(curve, segments);
  const h = high - low;
  const thin = Math.max(0.0011, h * 0.03);
  brush.ring(high + h * 0.16, thin * 1.6, line).ring(low - h * 0.16, thin * 1.4, line);
  if (stage === 'ringed') return brush.done();
  brush.ring(high + h * 0.25, thin, line);
  const mid = (low + high) / 2;
  const { r } = radiusAt(curve, mid);
  const turns = Array.from({ length: 24 + 1 }, (_, i): Mark => {
    const a = (i / 24) * Math.PI * 2;
    return [a, mid + h * 0.3 * Math.sin(flowers * a)];
  });
  brush.line(turns, thin * 1.2, line, true);
  for (let f = 0; f < flowers; f += 1) {
    const a0 = ((f + 0.25) / flowers) * Math.PI * 2;
    const filled = stage === 'washed' || (stage === 'half' && f < Math.ceil(flowers / 2));
    blossom(brush, [a0, mid - h * 0.02], h * 0.4, r, line, wash, filled, thin);
    for (const s of [-1, 1]) {
      const la = a0 + (s * 0.9) / flowers + 0.5 / flowers;
      const ly = mid + h * 0.3 * Math.sin(flowers * la) - s * h * 0.16;
      leaf(brush, [la, ly], h * 0.26, r, s, line, wash, filled, thin);
    }
    const b0 = a0 + Math.PI / flowers;
    leaf(brush, [b0, mid - h * 0.02], h * 0.34, r, -1, line, wash, filled, thin);
    leaf(brush, [b0 + 0.3 / flowers, mid + h * 0.1], h * 0.3, r, 1, line, wash, filled, thin);
  }
  return brush.done();
}

function blossom(
  brush: Brush,
  [a, y]: Mark,
  size: number,
  r: number,
  line: Rgb,
  wash: Rgb,
  filled: boolean,
  thin: number,
): void {
  for (let p = 0; p < 6; p += 1) {
    const t = (p / 6) * Math.PI * 2 + 0.4;
    const spread = 0.42;
    const tip: Mark = [a + (Math.cos(t) * size) / r, y + Math.sin(t) * size];
    const side = (s: number, k: number): Mark => [
      a + (Math.cos(t + s * spread) * size * k) / r,
      y + Math.sin(t + s * spread) * size * k,
    ];
    const foot: Mark = [a + (Math.cos(t) * size * 0.3) / r, y + Math.sin(t) * size * 0.3];
    if (filled)
      brush.fill(
        [(tip[0] + foot[0]) / 2, (tip[1] + foot[1]) / 2],
        [side(-1, 0.75), tip, side(1, 0.75), foot],
        line,
        wash,
      );
    else brush.line([side(-1, 0.55), tip, side(1, 0.55)], thin * 0.8, line);
  }
  const dot = Array.from({ length: 5 }, (_, k): Mark => {
    const t = (k / 5) * Math.PI * 2;
    return [a + (Math.cos(t) * size * 0.22) / r, y + Math.sin(t) * size * 0.22];
  });
  if (filled) brush.fill([a, y], dot, wash, line);
  else brush.line([...dot, dot[0]!], thin * 0.7, line);
}

function leaf(
  brush: Brush,
  [a, y]: Mark,
  size: number,
  r: number,
  s: number,
  line: Rgb,
  wash: Rgb,
  filled: boolean,
  thin: number,
): void {
  const m = (x: number, dy: number): Mark => [a + (s * x * size) / r, y + dy * size];
  const outline = [m(-0.7, -0.1), m(0, -0.4), m(0.75, 0.05), m(0, 0.36)];
  if (filled) brush.fill(m(0, 0), s > 0 ? outline : [...outline].reverse(), line, wash);
  else brush.line([...outline, outline[0]!], thin * 0.8, line);
}
