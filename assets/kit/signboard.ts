/** Writing that can be read: brush strokes as geometry, painted flat or cut in relief. Metres. See strokes.ts. */
import type { BufferGeometry } from 'three';
import type { Rgb } from './mesh.ts';
import { type P3, Skin, unit } from './skin.ts';
import { type Brush, type Stroke, strokesOf } from './strokes.ts';

/** Part of full width at the start, a third, two thirds and the end of a stroke. */
const PRESS: Record<Brush, readonly [number, number, number, number]> = {
  h: [1.0, 0.66, 0.7, 1.12],
  v: [1.16, 0.94, 0.92, 0.84],
  p: [1.12, 0.98, 0.74, 0.16],
  n: [0.4, 0.8, 1.34, 0.22],
  d: [0.3, 0.9, 1.3, 1.05],
  z: [0.95, 0.82, 0.95, 0.9],
  g: [0.95, 0.82, 0.98, 0.3],
};

type P2 = readonly [number, number];

/** Points along a stroke, rounded where the brush swings (p, n), with corners where it turns on the spot. */
function track({ brush, points }: Stroke): P2[] {
  if (points.length < 3 || brush === 'z' || brush === 'g') return straight(points);
  const out: P2[] = [];
  for (let k = 0; k + 1 < points.length; k += 1) {
    const [a, b, c, d] = [
      points[Math.max(0, k - 1)]!,
      points[k]!,
      points[k + 1]!,
      points[Math.min(points.length - 1, k + 2)]!,
    ];
    for (let s = 0; s < 3; s += 1) {
      const t = s / 3;
      const mixed = (i: 0 | 1) =>
        0.5 *
        (2 * b[i] +
          (c[i] - a[i]) * t +
          (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
          (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
      out.push([mixed(0), mixed(1)]);
    }
  }
  out.push(points[points.length - 1]!);
  return out;
}

/** Long straight runs get a middle, so that pressure has somewhere to show. */
function straight(points: readonly P2[]): P2[] {
  const out: P2[] = [points[0]!];
  for (let k = 1; k < points.length; k += 1) {
    const [a, b] = [points[k - 1]!, points[k]!];
    if (Math.hypot(b[0] - a[0], b[1] - a[1]) > 14)
      for (const t of [0.33, 0.67]) out.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
    out.push(b);
  }
  return out;
}

/** The two edges of a stroke, left and right of the way the brush goes; units of the square. */
function edges(stroke: Stroke, weight: number): { left: P2[]; right: P2[] } {
  const line = track(stroke);
  const at = [0];
  for (let k = 1; k < line.length; k += 1)
    at.push(at[k - 1]! + Math.hypot(line[k]![0] - line[k - 1]![0], line[k]![1] - line[k - 1]![1]));
  const press = PRESS[stroke.brush];
  const left: P2[] = [];
  const right: P2[] = [];
  line.forEach((p, k) => {
    const before = line[Math.max(0, k - 1)]!;
    const after = line[Math.min(line.length - 1, k + 1)]!;
    const into = unit2(p[0] - before[0], p[1] - before[1]) ?? unit2(after[0] - p[0], after[1] - p[1])!;
    const out = unit2(after[0] - p[0], after[1] - p[1]) ?? into;
    const way = unit2(into[0] + out[0], into[1] + out[1]) ?? out;
    const miter = 1 / Math.max(0.62, way[0] * out[0] + way[1] * out[1]);
    const t = (at[k]! / at[at.length - 1]!) * 3;
    const i = Math.min(2, Math.floor(t));
    const half = (weight / 2) * miter * (press[i]! + (press[i + 1]! - press[i]!) * (t - i));
    left.push([p[0] + way[1] * half, p[1] - way[0] * half]);
    right.push([p[0] - way[1] * half, p[1] + way[0] * half]);
  });
  return { left, right };
}

const unit2 = (x: number, y: number): P2 | undefined => {
  const l = Math.hypot(x, y);
  return l > 1e-9 ? [x / l, y / l] : undefined;
};

export interface Writing {
  /** Height of one character, metres. */
  size: number;
  /** Which way the characters follow each other. Old plaques run from right to left. */
  way: 'down' | 'leftward';
  /** Distance between characters, in characters (1: they touch). */
  pitch?: number;
  /** Width of the brush, in hundredths of a character. */
  weight?: number;
  /** Height of the relief, metres; 0: painted, a face only. */
  raise?: number;
  colour: Rgb;
  /** Where a point of the flat writing (x right, y up, z out, from the middle of it all) goes; default: it stays. */
  put?: (x: number, y: number, z: number) => P3;
  /** Texture coordinates of a point, metres; cloth wants its own. */
  uv?: (x: number, y: number) => readonly [number, number];
}

/** Characters in the XY plane, looking along +Z, middle at the origin. A painted face lies at z = 0. */
export function writing(text: string, options: Writing): BufferGeometry {
  const { size, colour } = options;
  const characters = [...text];
  if (characters.length === 0 || !(size > 0))
    throw new RangeError('writing needs characters and a size above 0');
  const step = (options.pitch ?? 1.12) * size;
  const raise = options.raise ?? 0;
  const put = options.put ?? ((x, y, z): P3 => [x, y, z]);
  const uv = options.uv ?? ((x, y) => [x, y] as const);
  const skin = new Skin();
  characters.forEach((character, k) => {
    const along = (k - (characters.length - 1) / 2) * step;
    const [mx, my] = options.way === 'down' ? [0, -along] : [-along, 0];
    const flat = (p: P2): P2 => [mx + (p[0] / 100 - 0.5) * size, my + (0.5 - p[1] / 100) * size];
    brushInto(skin, strokesOf(character), { weight: options.weight ?? 9, flat, put, uv, colour, raise });
  });
  return skin.geometry();
}

export interface Brushwork {
  /** Width of the brush, in units of the strokes. */
  weight: number;
  /** From the strokes' units (y down) to metres on the flat (y up). */
  flat: (p: P2) => P2;
  put: (x: number, y: number, z: number) => P3;
  uv: (x: number, y: number) => readonly [number, number];
  colour: Rgb;
  raise: number;
}

/** Strokes as ribbons, with a rim where they are cut in relief. Not characters alone: a painted dragon too. */
export function brushInto(skin: Skin, strokes: readonly Stroke[], o: Brushwork): void {
  const { put, raise, colour } = o;
  const shaded = (k: number): P3 => [colour[0] * k, colour[1] * k, colour[2] * k];
  for (const stroke of strokes) {
    const { left, right } = edges(stroke, o.weight);
    const l = left.map(o.flat);
    const r = right.map(o.flat);
    const point = (p: P2) =>
      skin.vertex(put(p[0], p[1], raise), normalOf(put, p), ...o.uv(p[0], p[1]), shaded(1));
    const face = l.map((p, i) => [point(p), point(r[i]!)] as const);
    // `flat` turns y over, so the brush's left and right change sides.
    for (let i = 0; i + 1 < face.length; i += 1)
      skin.quad(face[i]![1], face[i + 1]![1], face[i + 1]![0], face[i]![0]);
    if (raise <= 0) continue;
    const rim = [...r, ...[...l].reverse()];
    rim.forEach((p, i) => {
      const q = rim[(i + 1) % rim.length]!;
      const length = Math.hypot(q[0] - p[0], q[1] - p[1]);
      const [a, b] = [put(p[0], p[1], 0), put(q[0], q[1], 0)];
      skin.face(a, b, put(q[0], q[1], raise), put(p[0], p[1], raise), () => shaded(0.6), [length, raise]);
    });
  }
}

/** Which way the front looks at a point of the flat once that is put in place. */
function normalOf(put: (x: number, y: number, z: number) => P3, [x, y]: P2): P3 {
  const a = put(x, y, 0);
  const b = put(x, y, 0.01);
  return unit([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
}
