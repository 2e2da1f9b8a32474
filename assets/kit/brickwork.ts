/**
 * Hand-made bricks with real edges: single bricks, courses laid over a wall of any shape, rings of voussoirs.
 * Near the visitor every brick is its own block on a bed of mortar; further off the texture does the work.
 *
 * Size: 24 × 9 × 3.5 cm, hand-made [brick]. Joints of about 9 mm are conjectured.
 */
import { BRICK_FACES } from './brick-faces.ts';
import type { Rgb } from './mesh.ts';
import type { Random } from './random.ts';
import { add, type Point, type Surface, unit } from './surface.ts';

export const BRICK = { length: 0.24, width: 0.09, height: 0.035, joint: 0.009 } as const;

/** Where a block stands: middle of its outer face, axes along, up and out (unit, right-handed: along × up = out). */
export interface Frame {
  o: Point;
  along: Point;
  up: Point;
  out: Point;
}

export type TintAt = (p: Point) => Rgb;

/** A seeded tone for one brick, none above 1 (a GLB keeps no more): dusty red-brown, some greyed, some overburnt purple, a few pale with dust. */
export function brickTone(rnd: Random): Rgb {
  const light = rnd.around(0.74, 0.16);
  const kind = rnd.next();
  if (kind < 0.18) return [light * 0.76, light * 0.84, light * 0.92];
  if (kind < 0.27) return [light * 0.66, light * 0.54, light * 0.58];
  if (kind < 0.36) return [light * 1.22, light * 1.22, light * 1.16];
  const warm = rnd.around(0, 0.07);
  return [light * (1 + warm), light, light * (1 - warm)];
}

/** UVs of one brick's face in the texture: corners lower left, lower right, upper right, upper left. */
function faceUv(rnd: Random, w: number, h: number): (readonly [number, number])[] {
  const upright = h > w * 1.3;
  const [long, high] = upright ? [h, w] : [w, h];
  const from = rnd.pick(long > 0.13 ? BRICK_FACES.long : BRICK_FACES.short);
  const uw = Math.min(long, from.width);
  const vh = Math.min(high, from.height);
  const u0 = from.u + (from.width - uw) * rnd.next();
  const v0 = from.v + (from.height - vh) / 2;
  const corners: [number, number][] = [
    [u0, v0],
    [u0 + uw, v0],
    [u0 + uw, v0 + vh],
    [u0, v0 + vh],
  ];
  return upright ? [corners[3]!, corners[0]!, corners[1]!, corners[2]!] : corners;
}

export interface BlockOptions {
  /** Tone of the whole block, multiplied by `shade` at each corner. */
  tone?: Rgb;
  shade?: TintAt;
  /** How far corners stray, metres. */
  stray?: number;
  /** Chance that a corner is knocked off. */
  chipped?: number;
  /** Also the face turned into the wall, for bricks that lie loose. */
  loose?: boolean;
}

/** One brick `w` along × `h` up × `d` deep behind its outer face. 10 triangles, 12 if loose. */
export function block(
  surface: Surface,
  frame: Frame,
  w: number,
  h: number,
  d: number,
  rnd: Random,
  options: BlockOptions = {},
): void {
  const stray = options.stray ?? 0.003;
  const tone = options.tone ?? brickTone(rnd);
  const corner = (x: number, y: number, z: number): Point =>
    add(add(add(frame.o, frame.along, x), frame.up, y), frame.out, z);
  const hw = w / 2;
  const hh = h / 2;
  const j = () => rnd.around(0, stray);
  const front: [number, number, number][] = [
    [-hw + j(), -hh + j() * 0.5, j()],
    [hw + j(), -hh + j() * 0.5, j()],
    [hw + j(), hh + j() * 0.5, j()],
    [-hw + j(), hh + j() * 0.5, j()],
  ];
  if (rnd.next() < (options.chipped ?? 0.12)) {
    const c = front[Math.floor(rnd.next() * 4)]!;
    c[0] -= Math.sign(c[0]) * Math.min(w * 0.3, rnd.between(0.012, 0.05));
    c[1] -= Math.sign(c[1]) * h * rnd.between(0, 0.25);
    c[2] -= rnd.between(0.002, 0.008);
  }
  const f = front.map(([x, y, z]) => corner(x, y, z)) as [Point, Point, Point, Point];
  const b = [corner(-hw, -hh, -d), corner(hw, -hh, -d), corner(hw, hh, -d), corner(-hw, hh, -d)] as const;
  const shade = (p: Point): Rgb => {
    const s = options.shade?.(p);
    return s ? [tone[0] * s[0], tone[1] * s[1], tone[2] * s[2]] : tone;
  };
  const uv = faceUv(rnd, w, h);
  const side = faceUv(rnd, Math.max(w, d), Math.min(h, d));
  const draw = (p: readonly [Point, Point, Point, Point], map: (readonly [number, number])[]) =>
    surface.face(...p, map, p.map(shade));
  draw(f, uv);
  draw([f[3], f[2], b[2], b[3]], side);
  draw([b[0], b[1], f[1], f[0]], side);
  draw([b[0], f[0], f[3], b[3]], side);
  draw([f[1], b[1], b[2], f[2]], side);
  if (options.loose) draw([b[1], b[0], b[3], b[2]], uv);
}

/** A wall's outer face: point and axes at `s` metres along it and `y` metres up. */
export type WallAt = (s: number, y: number) => Frame;

export interface CourseOptions {
  from: number;
  to: number;
  bottom: number;
  top: (s: number) => number;
  /** Stretches of the course at height y that are not laid (doors, holes). */
  openings?: (y: number) => readonly (readonly [number, number])[];
  shade?: TintAt;
  /** Blocks stand this far before the bed of mortar, metres. */
  proud?: number;
  /** Chance that a brick has fallen out, or is not laid as a block of its own here. */
  missing?: number | ((s: number) => number);
}

/**
 * Lays courses of stretchers with a course of headers now and then, each brick its own length, height, set and tone.
 * Bricks are cut at openings and ends, as a mason cuts them.
 */
export function layCourses(surface: Surface, wall: WallAt, rnd: Random, options: CourseOptions): number {
  const proud = options.proud ?? 0.009;
  const missing = options.missing ?? 0.012;
  const gap = typeof missing === 'number' ? () => missing : missing;
  let laid = 0;
  let row = 0;
  let y = options.bottom;
  let highest = options.bottom;
  for (let s = options.from; s <= options.to; s += 0.1) highest = Math.max(highest, options.top(s));
  while (y + BRICK.height * 0.6 < highest) {
    const h = BRICK.height + rnd.around(0, 0.003);
    const middle = y + h / 2;
    const headers = row % 6 === 3;
    const phase = rnd.next() * 7;
    for (const [a, b] of spans(options.from, options.to, options.openings?.(middle) ?? [])) {
      let s = a;
      let first = true;
      while (b - s > 0.025) {
        let w = (headers ? BRICK.width : BRICK.length) * rnd.around(1, 0.05);
        if (first) w *= row % 2 ? 0.5 : rnd.between(0.7, 1);
        first = false;
        if (b - s - w < 0.06) w = b - s;
        if (w > 0.3) w /= 2;
        const at = s + w / 2;
        s += w + (b - s - w > 0.02 ? BRICK.joint : 0);
        if (middle + h * 0.4 > options.top(at) || rnd.next() < gap(at)) continue;
        // Courses wander: a string was never stretched here.
        const wander = Math.sin(at * 1.3 + phase * 0.02) * 0.006 + rnd.around(0, 0.0015);
        const frame = wall(at, middle + wander);
        const tilt = rnd.around(0, 0.02);
        const out = unit(add(frame.out, frame.along, rnd.around(0, 0.018)));
        const along = unit(add(frame.along, frame.up, tilt));
        const set = proud + rnd.around(0, 0.005);
        block(surface, { ...frame, o: add(frame.o, frame.out, set), along, out }, w, h, set + 0.012, rnd, {
          shade: options.shade,
        });
        laid += 1;
      }
    }
    y += h + BRICK.joint + rnd.around(0, 0.001);
    row += 1;
  }
  return laid;
}

/** [from, to] without the openings; openings need not be sorted. */
export function spans(
  from: number,
  to: number,
  openings: readonly (readonly [number, number])[],
): [number, number][] {
  let free: [number, number][] = [[from, to]];
  for (const [a, b] of openings) {
    const next: [number, number][] = [];
    for (const [s, e] of free) {
      if (b <= s || a >= e) next.push([s, e]);
      else {
        if (a > s) next.push([s, a]);
        if (b < e) next.push([b, e]);
      }
    }
    free = next;
  }
  return free;
}

/**
 * A ring of voussoirs on the circle about (x, y) = `centre` in the plane z, from angle `low` to `high` (0 along +x):
 * bricks on end, `depth` long towards the wall's inside, `radial` high from the soffit outward.
 */
export function layArch(
  surface: Surface,
  rnd: Random,
  options: {
    centre: readonly [number, number];
    radius: number;
    low: number;
    high: number;
    z: (x: number) => number;
    radial: number;
    depth: number;
    shade?: TintAt;
  },
): void {
  const { centre, radius, low, high, radial } = options;
  const pitch = BRICK.height + BRICK.joint;
  const count = Math.max(3, Math.round(((high - low) * (radius + radial * 0.3)) / pitch));
  for (let k = 0; k < count; k += 1) {
    const angle = low + ((high - low) * (k + 0.5)) / count + rnd.around(0, 0.006);
    const up: Point = [Math.cos(angle), Math.sin(angle), 0];
    const along: Point = [up[1], -up[0], 0];
    const r = radius + radial / 2 + rnd.around(0, 0.005);
    const x = centre[0] + up[0] * r;
    const o: Point = [x, centre[1] + up[1] * r, options.z(x) + rnd.around(0.004, 0.006)];
    const w = ((high - low) * (radius + radial * 0.2)) / count - BRICK.joint * 0.7;
    block(surface, { o, along, up, out: [0, 0, 1] }, w, radial * rnd.around(1, 0.04), options.depth, rnd, {
      shade: options.shade,
      chipped: 0.2,
    });
  }
}
