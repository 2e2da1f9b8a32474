/**
 * Houses by the hundred, as roofs seen from a hill or over a wall: two slopes of `roof-rows`, plastered walls, plain or
 * stepped gables. From a dozen triangles (far) to half a hundred (across a lane). Metres.
 */
import type { Rgb } from './mesh.ts';
import type { Random } from './random.ts';
import type { Point, Soup } from './soup.ts';
import { mix } from './terrain.ts';

export interface Roofscape {
  /** Material `roof-rows`. */
  roofs: Soup;
  /** Material `plaster`. */
  walls: Soup;
}

export interface RangeOptions {
  /** Middle of the plan, on the ground. */
  at: Point;
  /** Along the ridge and across it. */
  long: number;
  deep: number;
  eaves: number;
  /** Rise of the ridge over the eaves. */
  rise: number;
  /** Turn of the ridge about +Y in radians; 0 runs it along X. */
  turn: number;
  gable: 'stepped' | 'plain' | 'hipped';
  wall: Rgb;
  /** 0: far, a dozen triangles; 1: sagging ridge, eaves seen from below; 2: openings and steps in full. */
  detail: 0 | 1 | 2;
  seed: Random;
}

const DARK: Rgb = [0.09, 0.08, 0.07];
const scaled = (c: Rgb, g: number): Rgb => [
  Math.min(1, c[0] * g),
  Math.min(1, c[1] * g),
  Math.min(1, c[2] * g),
];

/** One range of building under one roof. */
export function range({ roofs, walls }: Roofscape, o: RangeOptions): void {
  const { seed, detail } = o;
  const c = Math.cos(o.turn);
  const s = Math.sin(o.turn);
  const to = (x: number, y: number, z: number): Point => [
    o.at[0] + x * c + z * s,
    o.at[1] + y,
    o.at[2] - x * s + z * c,
  ];
  const half = o.long / 2;
  const wide = o.deep / 2;
  const over = o.gable === 'stepped' ? 0 : 0.4;
  const eave = 0.6;
  const sag = detail ? seed.between(0.05, 0.22) : 0;
  const tone = seed.between(0.72, 1);
  const green = seed.between(0, 0.22);
  const tint: Rgb = [tone * (1 - green), tone * (1 - 0.3 * green), tone * (1 - 1.4 * green)];
  const slope = Math.hypot(wide + eave, o.rise);
  const fall = eave * (o.rise / wide);
  const nu = detail ? Math.max(2, Math.min(4, Math.round(o.long / 4))) : 1;
  const ridge = (t: number) => o.eaves + o.rise - sag * Math.sin(Math.PI * t);
  const inset = o.gable === 'hipped' ? Math.min(half * 0.5, wide * 0.8) : 0;
  for (const side of [1, -1])
    roofs.patch(nu, detail ? 2 : 1, (i, j) => {
      const t = side > 0 ? i / nu : 1 - i / nu;
      const out = 1 - j / (detail ? 2 : 1);
      // A hollow in the slope, as rafters sag.
      const hollow = detail ? 0.12 * Math.sin(Math.PI * out) : 0;
      const reach = half + over - inset * (1 - out);
      const x = mix(-reach, reach, t);
      const edge = out > 0.9 ? 0.8 : 1;
      return {
        p: to(x, ridge(t) - (o.rise + fall) * out - hollow, side * out * (wide + eave)),
        uv: [x, -out * slope],
        colour: scaled(tint, edge * (side < 0 ? 0.94 : 1)),
      };
    });
  if (o.gable === 'hipped')
    for (const end of [1, -1]) {
      const f = [
        to(end * (half + over), o.eaves - fall, end * (wide + eave)),
        to(end * (half + over), o.eaves - fall, -end * (wide + eave)),
        to(end * (half + over - inset), ridge(0), 0),
      ];
      roofs.face(f, scaled(tint, 0.95));
    }
  // Ridge: a low wall of tiles laid on edge, ends lifted.
  if (detail) {
    const reach = half + over - inset;
    for (const side of [1, -1])
      roofs.patch(nu, 1, (i, j) => {
        const t = side > 0 ? i / nu : 1 - i / nu;
        const lift = 0.16 * Math.abs(2 * t - 1) ** 3;
        const q = side * (j ? 0.05 : 0.16);
        return {
          p: to(mix(-reach, reach, t), ridge(t) + (j ? 0.26 + lift : -0.06), q),
          uv: [t * o.long, j * 0.3],
          colour: scaled([tone, tone, tone], j ? 1 : 0.7),
        };
      });
  }
  for (const side of [1, -1]) {
    // Under the eaves: dark, so that one never looks into a hollow roof.
    if (!detail) continue;
    const y = o.eaves - fall;
    const lip = [
      to(-half - over, y, side * (wide + eave)),
      to(half + over, y, side * (wide + eave)),
      to(half + over, o.eaves - 0.05, side * (wide - 0.02)),
      to(-half - over, o.eaves - 0.05, side * (wide - 0.02)),
    ];
    roofs.face(side > 0 ? lip.reverse() : lip, [0.35, 0.33, 0.3]);
  }
  body(walls, o, to);
  for (const end of [1, -1]) {
    if (o.gable === 'stepped') stepped({ roofs, walls }, o, to, end);
    else if (o.gable === 'plain') {
      const f = [
        to(end * half, o.eaves - 0.1, wide * end),
        to(end * half, o.eaves - 0.1, -wide * end),
        to(end * half, ridge(0) - 0.05, 0),
      ];
      walls.face(f, [o.wall, o.wall, scaled(o.wall, 0.85)]);
    }
  }
}

type Place = (x: number, y: number, z: number) => Point;

/** Four walls down into the ground, dark at the foot; doors, windows and boards as dark patches. */
function body(walls: Soup, o: RangeOptions, to: Place): void {
  const half = o.long / 2;
  const wide = o.deep / 2;
  const foot = -1.6;
  for (const [x0, z0, x1, z1] of [
    [-half, wide, half, wide],
    [half, wide, half, -wide],
    [half, -wide, -half, -wide],
    [-half, -wide, -half, wide],
  ] as const) {
    const length = Math.hypot(x1 - x0, z1 - z0);
    const rows = o.detail ? [foot, 0.7, o.eaves] : [foot, o.eaves];
    walls.patch(o.detail === 2 ? 2 : 1, rows.length - 1, (i, j) => {
      const t = i / (o.detail === 2 ? 2 : 1);
      const k = j === 0 ? 0.5 : j === rows.length - 1 ? 0.82 : 1;
      return {
        p: to(mix(x0, x1, t), rows[j]!, mix(z0, z1, t)),
        uv: [t * length, rows[j]!],
        colour: scaled(o.wall, k * (1 + o.seed.around(0, 0.05))),
      };
    });
  }
  if (o.detail < 2) return;
  const { seed } = o;
  for (const side of [1, -1])
    for (let x = -half + 1; x < half - 0.8; x += seed.between(1.8, 3.4)) {
      const door = seed.next() < 0.25;
      const w = door ? seed.between(0.9, 1.3) : seed.between(0.4, 0.9);
      const y0 = door ? 0 : o.eaves * seed.between(0.42, 0.6);
      const y1 = door ? 2 : y0 + seed.between(0.45, 0.8);
      const z = side * (wide + 0.02);
      const f = [to(x - w / 2, y0, z), to(x + w / 2, y0, z), to(x + w / 2, y1, z), to(x - w / 2, y1, z)];
      walls.face(side > 0 ? f : f.reverse(), door ? [0.2, 0.13, 0.09] : DARK);
    }
}

/** A gable wall in two or three steps over the roof's end, each step under its own tiles. */
function stepped({ roofs, walls }: Roofscape, o: RangeOptions, to: Place, end: number): void {
  const wide = o.deep / 2 + 0.3;
  const x = (end * o.long) / 2;
  const t = 0.17;
  const n = o.deep > 8 ? 3 : 2;
  const steps: [number, number, number][] = [];
  for (let k = 0; k < n; k += 1) {
    const z1 = wide * (1 - k / n);
    const z0 = k === n - 1 ? 0 : wide * (1 - (k + 1) / n);
    steps.push([z0, z1, Math.min(o.eaves + o.rise * (1 - z0 / (o.deep / 2)), o.eaves + o.rise) + 0.4]);
  }
  const dim = scaled(o.wall, 0.74);
  const outline: [number, number][] = [[0, o.eaves - 0.7]];
  for (const side of [1, -1]) {
    const half: [number, number][] = [];
    steps.forEach(([z0, z1, y], k) => {
      if (k === 0) half.push([side * z1, o.eaves - 0.7]);
      half.push([side * z1, y], [side * z0, y]);
    });
    outline.push(...(side > 0 ? half : half.reverse()));
  }
  const sheet = (xx: number, flip: boolean) => {
    const f = outline.map(([z, y]) => to(xx, y, z));
    const tints = outline.map(([, y]) => (y < o.eaves ? dim : o.wall));
    if (flip) walls.face([f[0]!, ...f.slice(1).reverse()], [tints[0]!, ...tints.slice(1).reverse()]);
    else walls.face(f, tints);
  };
  // Seen from +X, +Z is on the left: the outline runs +Z to −Z over the top, which is clockwise there.
  sheet(x + end * t, end > 0);
  if (o.detail) sheet(x - end * t, end < 0);
  const g = o.seed.between(0.6, 0.9);
  for (const side of [1, -1])
    for (const [z0, z1, y] of steps) {
      const b = side * (z1 + 0.2);
      const a = side * z0;
      const tip = o.detail ? 0.14 : 0;
      const lo = Math.min(a, b);
      const hi = Math.max(a, b);
      const ylo = y + (side < 0 ? tip : 0);
      const yhi = y + (side > 0 ? tip : 0);
      for (const face of [1, -1]) {
        const f = [
          to(x + face * 0.34, yhi - 0.04, hi),
          to(x + face * 0.34, ylo - 0.04, lo),
          to(x, ylo + 0.17, lo),
          to(x, yhi + 0.17, hi),
        ];
        roofs.face(face > 0 ? f : f.reverse(), [g, g, g]);
      }
      if (!o.detail) continue;
      const f = [
        to(x - t, o.eaves - 0.6, side * z1),
        to(x + t, o.eaves - 0.6, side * z1),
        to(x + t, y, side * z1),
        to(x - t, y, side * z1),
      ];
      walls.face(side > 0 ? f : f.reverse(), o.wall);
    }
}
