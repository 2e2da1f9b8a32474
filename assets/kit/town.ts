/**
 * Buildings seen over a wall and never entered: tiled roofs in rows, white walls with stepped gables, kiln chimneys.
 * Roofs go to a `tiles` pot, all else to `walls`. Metres.
 */
import type { Rgb } from './mesh.ts';
import type { Random } from './random.ts';
import type { Point, Soup } from './soup.ts';
import { mix } from './terrain.ts';

export interface Town {
  tiles: Soup;
  walls: Soup;
}

export interface HouseOptions {
  /** Middle of the plan and the ground there. */
  at: Point;
  /** Along the ridge, and across it. */
  long: number;
  deep: number;
  eaves: number;
  /** Rise of the ridge over the eaves. */
  rise: number;
  /** Turn of the ridge about +Y, radians; 0 runs it along X. */
  turn: number;
  gable: 'stepped' | 'plain' | 'hipped';
  wall: Rgb;
  /** Distance between modelled tile rows; 0 for far roofs. */
  rows: number;
  seed: Random;
}

/** One house. Its roof sags, its tiles vary, its plaster is streaked and dark at the foot. */
export function house({ tiles, walls }: Town, o: HouseOptions): void {
  const { seed } = o;
  const c = Math.cos(o.turn);
  const s = Math.sin(o.turn);
  const base = o.at[1];
  const to = (x: number, y: number, z: number): Point => [
    o.at[0] + x * c + z * s,
    base + y,
    o.at[2] - x * s + z * c,
  ];
  const over = o.gable === 'stepped' ? 0 : 0.45;
  const eave = 0.55;
  const half = o.long / 2;
  const wide = o.deep / 2;
  const sag = seed.between(0.04, 0.16);
  const tone = seed.between(0.72, 1);
  const moss = seed.between(0, 0.35);
  const ridge = (t: number) =>
    o.eaves + o.rise - sag * Math.sin(Math.PI * t) + 0.1 * Math.abs(2 * t - 1) ** 4;
  const n = o.rows ? Math.max(2, Math.round((o.long + 2 * over) / o.rows)) : 1;
  const g = Array.from({ length: n + 1 }, () => tone * seed.between(0.8, 1.06));
  for (const side of [1, -1]) {
    const nu = o.rows ? n * 2 : 2;
    const nv = o.rows ? 2 : 1;
    tiles.patch(nu, nv, (i, j) => {
      const t = side > 0 ? i / nu : 1 - i / nu;
      const k = Math.min(n, Math.floor(t * n));
      const hump = o.rows ? (i % 2 ? 0.06 : -0.04) : 0;
      const out = 1 - j / nv;
      const z = side * out * (wide + eave);
      const drop = (o.rise + eave * (o.rise / wide)) * (0.85 * out + 0.15 * out * out);
      const x = mix(-half - over, half + over, t) * (o.gable === 'hipped' ? mix(0.6, 1, out) : 1);
      const green = side < 0 ? moss * out : moss * 0.3;
      const v = Math.min(1, g[k]! * (o.rows && i % 2 === 0 ? 0.66 : 1));
      return {
        p: to(x, ridge(t) - drop + hump, z),
        uv: [t * (o.long + 2 * over), (j / nv) * Math.hypot(wide + eave, o.rise)],
        colour: [v * (1 - 0.25 * green), v, v * (1 - 0.4 * green)],
      };
    });
    // Under the eaves, so that one never looks into a hollow roof.
    const y = o.eaves - eave * (o.rise / wide) - 0.02;
    const lip = [
      to(-half - over, y, side * (wide + eave)),
      to(half + over, y, side * (wide + eave)),
      to(half + over, o.eaves - 0.1, side * (wide - 0.05)),
      to(-half - over, o.eaves - 0.1, side * (wide - 0.05)),
    ];
    tiles.face(side > 0 ? lip.reverse() : lip, [0.3, 0.29, 0.28]);
  }
  // Ridge with lifted ends.
  const bits = o.rows ? 4 : 1;
  for (let b = 0; b < bits; b += 1)
    for (const side of [1, -1]) {
      const t0 = b / bits;
      const t1 = (b + 1) / bits;
      const q = o.gable === 'hipped' ? 0.6 : 1;
      const x0 = mix(-half - over, half + over, t0) * q;
      const x1 = mix(-half - over, half + over, t1) * q;
      const up = 0.24;
      const k: Rgb = [tone * 0.8, tone * 0.8, tone * 0.8];
      const f = [
        to(x0, ridge(t0) - 0.06, side * 0.12),
        to(x1, ridge(t1) - 0.06, side * 0.12),
        to(x1, ridge(t1) + up, side * 0.02),
        to(x0, ridge(t0) + up, side * 0.02),
      ];
      tiles.face(side > 0 ? f : f.reverse(), k);
    }
  body(walls, o, to);
  if (o.gable === 'stepped') for (const end of [-1, 1]) stepped({ tiles, walls }, o, to, end);
  else if (o.gable === 'plain')
    for (const end of [-1, 1]) {
      const f = [
        to(end * half, o.eaves - 0.1, wide),
        to(end * half, o.eaves - 0.1, -wide),
        to(end * half, o.eaves + o.rise, 0),
      ];
      walls.face(end > 0 ? f : f.reverse(), o.wall);
    }
}

type Place = (x: number, y: number, z: number) => Point;

/** Four walls, darker at the foot and under the eaves, with dark openings on the long sides. */
function body(walls: Soup, o: HouseOptions, to: Place): void {
  const { seed } = o;
  const half = o.long / 2;
  const wide = o.deep / 2;
  const shade = (up: number, x: number): Rgb => {
    const k = (up < 0.2 ? 0.62 : up > 0.8 ? 0.86 : 1) * (1 + 0.05 * Math.sin(x * 1.7));
    return [Math.min(1, o.wall[0] * k), Math.min(1, o.wall[1] * k), Math.min(1, o.wall[2] * k * 0.98)];
  };
  for (const [x0, z0, x1, z1] of [
    [-half, wide, half, wide],
    [half, -wide, -half, -wide],
    [half, wide, half, -wide],
    [-half, -wide, -half, wide],
  ] as const) {
    const nu = o.rows ? 3 : 1;
    walls.patch(nu, o.rows ? 2 : 1, (i, j) => {
      const t = i / nu;
      const up = o.rows ? [0, 0.3, 1][j]! : j;
      return {
        p: to(mix(x0, x1, t), mix(-1.5, o.eaves + (x0 === x1 ? 0 : 0), up), mix(z0, z1, t)),
        uv: [t * Math.hypot(x1 - x0, z1 - z0), up * o.eaves],
        colour: shade(up, i + seed.next()),
      };
    });
  }
  if (!o.rows) return;
  for (const side of [1, -1])
    for (let x = -half + 1.2; x < half - 1; x += seed.between(2.2, 3.6)) {
      const y = o.eaves * seed.between(0.5, 0.62);
      const h = seed.between(0.5, 0.9);
      const w = seed.between(0.35, 0.8);
      const z = side * (wide + 0.015);
      const f = [to(x - w / 2, y, z), to(x + w / 2, y, z), to(x + w / 2, y + h, z), to(x - w / 2, y + h, z)];
      walls.face(side > 0 ? f : f.reverse(), [0.09, 0.075, 0.06]);
    }
}

/** A gable wall rising in steps over the roof's end, each step under its own little row of tiles. */
function stepped({ tiles, walls }: Town, o: HouseOptions, to: Place, end: number): void {
  const wide = o.deep / 2 + 0.35;
  const x = (end * o.long) / 2;
  const t = 0.18;
  const steps = o.deep > 7 ? 3 : 2;
  const tops: [number, number, number][] = [];
  for (let k = 0; k < steps; k += 1) {
    const z1 = wide * (1 - k / steps) - (k ? 0.1 : 0);
    const z0 = k === steps - 1 ? 0 : wide * (1 - (k + 1) / steps) - 0.1;
    const slope = o.eaves + o.rise * (1 - z0 / (o.deep / 2));
    tops.push([z0, z1, Math.min(slope, o.eaves + o.rise) + 0.42]);
  }
  const g = o.seed.between(0.9, 1);
  const wall: Rgb = [o.wall[0] * g, o.wall[1] * g, o.wall[2] * g];
  const dim: Rgb = [wall[0] * 0.75, wall[1] * 0.74, wall[2] * 0.71];
  for (const side of [-1, 1])
    for (const [z0, z1, y] of tops) {
      const a = Math.min(side * z0, side * z1);
      const b = Math.max(side * z0, side * z1);
      for (const face of [1, -1]) {
        const xx = x + face * t;
        const f = [to(xx, o.eaves - 0.6, b), to(xx, o.eaves - 0.6, a), to(xx, y, a), to(xx, y, b)];
        walls.face(face > 0 ? f : f.reverse(), [dim, dim, wall, wall].slice() as Rgb[]);
      }
      // The step's end, and its tiles: two slopes over the wall, ends lifted.
      const e = side * z1;
      const f = [to(x - t, o.eaves - 0.6, e), to(x + t, o.eaves - 0.6, e), to(x + t, y, e), to(x - t, y, e)];
      walls.face(side > 0 ? f : f.reverse(), wall);
      const tip = 0.16;
      const ya = y + (side < 0 ? tip : 0);
      const yb = y + (side > 0 ? tip : 0);
      const reach = 0.22;
      const a1 = side < 0 ? a - reach : a;
      const b1 = side > 0 ? b + reach : b;
      const k = o.seed.between(0.6, 0.85);
      for (const face of [1, -1]) {
        const slope = [
          to(x + face * 0.36, yb - 0.02, b1),
          to(x + face * 0.36, ya - 0.02, a1),
          to(x, ya + 0.2, a1),
          to(x, yb + 0.2, b1),
        ];
        tiles.face(face > 0 ? slope : slope.reverse(), [k, k, k]);
        const lip = [
          to(x + face * 0.36, yb - 0.02, b1),
          to(x + face * t, yb - 0.1, b1),
          to(x + face * t, ya - 0.1, a1),
          to(x + face * 0.36, ya - 0.02, a1),
        ];
        tiles.face(face > 0 ? lip : lip.reverse(), [0.35, 0.34, 0.33]);
      }
      const tri = [
        to(x - 0.36, yb - 0.02, side > 0 ? b1 : a1),
        to(x + 0.36, (side > 0 ? yb : ya) - 0.02, side > 0 ? b1 : a1),
        to(x, (side > 0 ? yb : ya) + 0.2, side > 0 ? b1 : a1),
      ];
      tiles.face(side > 0 ? tri : tri.reverse(), [0.5, 0.5, 0.5]);
    }
}

/** A kiln's chimney of thin brick: egg-shaped in plan, narrowing, sooty above. */
export function chimney(
  walls: Soup,
  at: Point,
  height: number,
  radius: number,
  sides: number,
  seed: Random,
): void {
  const rows = [0, 0.45, 0.86, 1];
  const g = seed.between(0.85, 1.1);
  const lean = [seed.around(0, 0.25), seed.around(0, 0.25)] as const;
  const tones: Rgb[] = [
    [0.42, 0.27, 0.19],
    [0.46, 0.28, 0.19],
    [0.34, 0.22, 0.16],
    [0.12, 0.095, 0.08],
  ];
  const ring = (i: number, j: number, shrink = 1): Point => {
    const a = (-i / sides) * Math.PI * 2;
    const t = rows[j]!;
    const r = radius * (1 - 0.32 * t) * shrink;
    return [
      at[0] + Math.cos(a) * r + lean[0] * t,
      at[1] + height * t,
      at[2] + Math.sin(a) * r * 1.15 + lean[1] * t,
    ];
  };
  walls.patch(sides, rows.length - 1, (i, j) => ({
    p: ring(i, j),
    uv: [(i / sides) * radius * 6, rows[j]! * height],
    colour: [tones[j]![0] * g, tones[j]![1] * g, tones[j]![2] * g],
  }));
  walls.face(Array.from({ length: sides }, (_, i) => ring(i, 3, 0.99)).reverse(), [0.02, 0.018, 0.016]);
}
