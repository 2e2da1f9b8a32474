/**
 * What a hall is asked to be, checked, and measured out in its own coordinates: the origin is the middle of the
 * floor, +Z points out of the front, +Y up, +X to the LEFT of somebody inside who looks out of the front. Metres.
 */
import { Matrix4 } from 'three';
import { lumps } from '../lumps.ts';
import { random } from '../random.ts';
import type { P3 } from '../skin.ts';

/** What fills the space between two posts. `door`, `window` are cut into what the rest of that side is made of. */
export type WallKind =
  | 'open'
  | 'plaster'
  | 'brick'
  | 'saggar'
  | 'boards'
  | 'lattice'
  | 'door'
  | 'window'
  | 'low';
export const WALL_KINDS: readonly WallKind[] = [
  'open',
  'plaster',
  'brick',
  'saggar',
  'boards',
  'lattice',
  'door',
  'window',
  'low',
];

export interface HallOptions {
  seed: string;
  /** Outer faces of the walls, site coordinates. */
  rect: { minX: number; maxX: number; minZ: number; maxZ: number };
  /** Height of the floor, site. */
  floor: number;
  /** Heading that the front looks to: 0 north (−Z), 90 east, 180 south (+Z), 270 west. */
  faces: 0 | 90 | 180 | 270;
  /** Bays along the front: how many, or the width of each, from left to right as seen from OUTSIDE before the front. */
  bays: number | readonly number[];
  /** Rows of posts: how many, or the depth of each from the outer face of the back wall. The first and the last are the walls'. */
  columns: number | readonly number[];
  /** Height of the tiles above the outer face of front and back wall, and of the ridge, over the floor. */
  eaves: number;
  ridge: number;
  /** How far the eaves stand out from the wall; 0.8. */
  overhang?: number;
  gable: 'plain' | 'stepped' | 'hipped' | 'open';
  /**
   * One kind for a whole side or one for every bay. Front and back: bays from left to right as seen from outside
   * before the FRONT. Left and right (of somebody inside who looks out): between the rows of posts, from back to front.
   */
  walls: {
    front: WallKind | readonly WallKind[];
    back: WallKind | readonly WallKind[];
    left: WallKind | readonly WallKind[];
    right: WallKind | readonly WallKind[];
  };
  floorKind: 'clay' | 'stone' | 'brick';
  /** How far the floor stands above the ground outside; 0.12. Above 0.2 there are steps before doors and open bays of the front. */
  plinth?: number;
  /** `rough`: peeled poles, kiln waste (workshops). `oiled`: squared timber on stone, grey brick (halls, gates). */
  finish: 'rough' | 'oiled';
}

export type Side = 'front' | 'back' | 'left' | 'right';
export const SIDES: readonly Side[] = ['front', 'back', 'left', 'right'];

/** A stretch of wall between two posts. `from` to `to` has the outside on its right: walk it and the hall is on your left. */
export interface Bay {
  side: Side;
  index: number;
  kind: WallKind;
  /** What a door or window is cut into. */
  body: WallKind;
  from: readonly [number, number];
  to: readonly [number, number];
}

export interface HallPlan {
  o: HallOptions & { overhang: number; plinth: number };
  /** Along the front, and across. */
  width: number;
  depth: number;
  /** Axes of the lines of posts (x, growing) and of the rows (z, growing: back to front). */
  lines: number[];
  rows: number[];
  /** From the outer face of a wall to the axis of its posts. */
  inset: number;
  bays: Bay[];
  matrix: Matrix4;
  /** Top of the rafters at a place, sagging as it does; over the eaves too. */
  roofY: (x: number, z: number) => number;
  /** How far the roof goes beyond the outer faces of left and right. */
  gableOverhang: number;
  toSite: (x: number, y: number, z: number) => P3;
  /** Half length of the ridge. */
  ridgeHalf: number;
  /** Grows to the north: where moss is. Of a local direction. */
  northness: (x: number, z: number) => number;
}

const TURN = { 0: Math.PI, 90: Math.PI / 2, 180: 0, 270: -Math.PI / 2 } as const;

export const INSET = 0.17;

function check(o: HallOptions): void {
  const fail = (text: string): never => {
    throw new RangeError(`hall "${o.seed}": ${text}`);
  };
  const { rect: r } = o;
  const numbers = [r.minX, r.maxX, r.minZ, r.maxZ, o.floor, o.eaves, o.ridge, o.overhang ?? 0, o.plinth ?? 0];
  if (!numbers.every(Number.isFinite)) fail('every size must be a number');
  if (r.maxX - r.minX < 1.5 || r.maxZ - r.minZ < 1.5) fail('the plan must be at least 1.5 m each way');
  if (!(o.faces in TURN)) fail('the front faces 0, 90, 180 or 270');
  if (o.eaves < 2 || o.ridge < o.eaves + 0.3)
    fail('eaves must be at least 2 m and the ridge at least 0.3 m above them');
  if ((o.overhang ?? 0.8) < 0 || (o.overhang ?? 0.8) > 2) fail('an overhang is 0 to 2 m');
  if ((o.plinth ?? 0) < 0) fail('a plinth cannot be below 0');
}

function axes(given: number | readonly number[], length: number, inset: number, what: string): number[] {
  if (typeof given === 'number') {
    if (!Number.isInteger(given) || given < 1) throw new RangeError(`${what} must be 1 or more`);
    const span = length - 2 * inset;
    return Array.from({ length: given + 1 }, (_, i) => -span / 2 + (span * i) / given);
  }
  if (given.length === 0) throw new RangeError(`${what} must be 1 or more`);
  const sum = given.reduce((a, b) => a + b, 0);
  if (given.some((w) => !(w > 0.4))) throw new RangeError(`${what} must be wider than 0.4 m`);
  const span = length - 2 * inset;
  let x = -span / 2;
  // Widths are scaled to the plan, so that authors may give them in round numbers.
  return [x, ...given.map((w) => (x += (w / sum) * span))];
}

function rowAxes(given: number | readonly number[], depth: number): number[] {
  if (typeof given === 'number') {
    if (given < 2) throw new RangeError('a hall needs at least 2 rows of posts');
    return axes(given - 1, depth, INSET, 'rows of posts');
  }
  if (given.length < 2) throw new RangeError('a hall needs at least 2 rows of posts');
  const out = given.map((t) => Math.min(depth / 2 - INSET, Math.max(-depth / 2 + INSET, t - depth / 2)));
  out[0] = -depth / 2 + INSET;
  out[out.length - 1] = depth / 2 - INSET;
  if (out.some((z, i) => i > 0 && !(z > out[i - 1]! + 0.4)))
    throw new RangeError('rows of posts must be given from back to front, more than 0.4 m apart');
  return out;
}

/** Measures a hall out. Throws a RangeError that names what cannot be. */
export function planHall(options: HallOptions): HallPlan {
  check(options);
  const o = { ...options, overhang: options.overhang ?? 0.8, plinth: options.plinth ?? 0.12 };
  const { rect: r } = o;
  const turned = o.faces === 90 || o.faces === 270;
  const width = turned ? r.maxZ - r.minZ : r.maxX - r.minX;
  const depth = turned ? r.maxX - r.minX : r.maxZ - r.minZ;
  const lines = axes(o.bays, width, INSET, 'bays');
  const rows = rowAxes(o.columns, depth);
  const matrix = new Matrix4()
    .makeRotationY(TURN[o.faces])
    .setPosition((r.minX + r.maxX) / 2, o.floor, (r.minZ + r.maxZ) / 2);
  const [c, s] = [Math.round(Math.cos(TURN[o.faces])), Math.round(Math.sin(TURN[o.faces]))];
  const toSite = (x: number, y: number, z: number): P3 => [
    (r.minX + r.maxX) / 2 + c * x + s * z,
    o.floor + y,
    (r.minZ + r.maxZ) / 2 - s * x + c * z,
  ];
  const gableOverhang = o.gable === 'stepped' ? -0.12 : o.gable === 'hipped' ? o.overhang : 0.45;
  const hipRun = o.gable === 'hipped' ? depth / 2 : 0;
  const ridgeHalf = o.gable === 'hipped' ? Math.max(0.3, width / 2 - hipRun) : width / 2 + gableOverhang;
  return {
    o,
    width,
    depth,
    lines,
    rows,
    inset: INSET,
    bays: bayList(o, lines, rows),
    matrix,
    roofY: roofShape(o, width, depth, ridgeHalf),
    gableOverhang,
    toSite,
    ridgeHalf,
    northness: (x, z) => -(-s * x + c * z),
  };
}

/** Straight from eaves to ridge but for a slight hollow, the sag of its ridge, and what single rafters do. */
function roofShape(o: HallOptions, width: number, depth: number, ridgeHalf: number) {
  const field = lumps(Math.floor(random(`${o.seed}/roof-shape`).next() * 1e9));
  const rough = o.finish === 'rough';
  const rise = o.ridge - o.eaves;
  const sag = Math.min(0.16, (rough ? 0.009 : 0.004) * width);
  const lift = rough ? 0 : 0.08;
  return (x: number, z: number): number => {
    let out = Math.abs(z) / (depth / 2);
    if (o.gable === 'hipped') out = Math.max(out, (Math.abs(x) - ridgeHalf) / (width / 2 - ridgeHalf));
    const hollow = 0.16 * rise * Math.max(0, out) * (1 - out) * (rough ? 0.5 : 1);
    const along = Math.min(1, Math.abs(x) / (width / 2));
    // The ridge hangs between its ends; the eaves hardly do, but go up and down from bay to bay.
    const hang = sag * (1 - along ** 4) * (1 - 0.75 * Math.min(1, out));
    const up = lift * Math.max(0, along - 0.55) ** 2 * 4;
    const uneven = rough
      ? 0.035 * field(x * 0.55, 1, z * 0.7) + 0.04 * field(x * 0.24 + 5, 4, z * 0.1)
      : 0.014 * field(x * 0.5, 1, z * 0.7);
    return o.eaves + rise * (1 - out) - hollow - hang + up + uneven;
  };
}

const SOLID: readonly WallKind[] = ['brick', 'saggar', 'boards', 'plaster'];

function bayList(o: HallOptions, lines: number[], rows: number[]): Bay[] {
  const out: Bay[] = [];
  const [x0, x1] = [lines[0]!, lines[lines.length - 1]!];
  const [z0, z1] = [rows[0]!, rows[rows.length - 1]!];
  for (const side of SIDES) {
    const long = side === 'front' || side === 'back';
    const count = (long ? lines : rows).length - 1;
    const given = o.walls[side];
    const kinds = typeof given === 'string' ? Array.from({ length: count }, () => given) : given;
    if (kinds.length !== count)
      throw new RangeError(
        `hall "${o.seed}": ${side} has ${count} bays, but ${kinds.length} walls are given`,
      );
    for (const kind of kinds)
      if (!WALL_KINDS.includes(kind)) throw new RangeError(`hall "${o.seed}": there is no wall "${kind}"`);
    const body = SOLID.find((k) => kinds.includes(k)) ?? (o.finish === 'rough' ? 'plaster' : 'boards');
    kinds.forEach((kind, index) => {
      const [a, b] = [(long ? lines : rows)[index]!, (long ? lines : rows)[index + 1]!];
      // Walked so that the outside is on the right hand.
      const ends: Record<Side, readonly [number, number, number, number]> = {
        front: [a, z1, b, z1],
        back: [b, z0, a, z0],
        left: [x1, b, x1, a],
        right: [x0, a, x0, b],
      };
      const [fx, fz, tx, tz] = ends[side];
      out.push({ side, index, kind, body, from: [fx, fz], to: [tx, tz] });
    });
  }
  return out;
}
