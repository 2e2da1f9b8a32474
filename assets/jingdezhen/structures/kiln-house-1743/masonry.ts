/** Walls of waste kiln brick, saggar bays, and the outside steps. */
import { lumps, smooth } from '../../../kit/lumps.ts';
import type { Solid } from '../../../kit/model.ts';
import { type Random, random as seeded } from '../../../kit/random.ts';
import { type P3, type Paint, Skin, turned } from '../../../kit/skin.ts';
import { flight } from '../../../kit/steps.ts';
import { HOUSE } from '../../layout.ts';
import { SIZES } from './dimensions.ts';
import { FRAMES } from './frame-plan.ts';
import { stonePaint, wallPaint } from './paints.ts';
import { slab } from './slab.ts';

const rough = lumps(311);
const COURSE = 0.043;

/** The kiln's neck goes through the north wall here. */
export const NECK = { minX: -1.2, maxX: 1.2 } as const;
/** The way through the west wall, for saggars from the yard. */
export const PASSAGE = { minZ: 3.75, maxZ: 5.12 } as const;
/** Centres of the two windows of the east wall, z; height of the sill; side of the square. */
export const WINDOWS = { z: [-2.55, 3.75], sill: 1.25, side: 0.66 } as const;

interface Wall {
  from: P3;
  to: P3;
  height: number;
  thickness?: number;
  /** How far the top crumbles, courses. */
  ragged?: number;
  keep?: (u: number, v: number) => boolean;
  paint: Paint;
  cell?: number;
  /** Metres over which the far end has crumbled down. */
  fade?: number;
  /** Proud bricks and sherds per square metre of each face. */
  proud?: number;
  /** 0: no loose bricks on top; another number: few. */
  loose?: number;
}

/**
 * One straight wall: it goes up and down by whole courses, as bricks were to be had, with a coping of loose headers,
 * swelling faces; and its solid.
 */
function wall(skin: Skin, solids: Solid[], random: Random, w: Wall): void {
  const t = w.thickness ?? 0.26;
  const seed = random.between(0, 100);
  const length = Math.hypot(w.to[0] - w.from[0], w.to[2] - w.from[2]);
  const along: P3 = [(w.to[0] - w.from[0]) / length, 0, (w.to[2] - w.from[2]) / length];
  const place = (u: number, y: number, off = 0): P3 => [
    w.from[0] + along[0] * u - along[2] * off,
    w.from[1] + y,
    w.from[2] + along[2] * u + along[0] * off,
  ];
  const ragged = w.ragged ?? 2;
  const pieces: { u0: number; u1: number; top: number }[] = [];
  for (let u0 = 0; u0 < length - 0.02; ) {
    let u1 = Math.min(length, u0 + random.between(0.3, 0.9));
    if (length - u1 < 0.25) u1 = length;
    const middle = (u0 + u1) / 2;
    const wave = 0.5 + 0.8 * rough(middle * 0.9 + seed, seed) + 0.5 * rough(middle * 3, seed);
    const gone = w.fade ? 9 * smooth(length - w.fade, length, middle) : 0;
    pieces.push({ u0, u1, top: w.height - COURSE * Math.max(0, Math.round(ragged * wave + gone)) });
    u0 = u1;
  }
  const low = Math.min(...pieces.map((p) => p.top));
  const bulge = (u: number, v: number, side: number) =>
    0.03 * rough(u * 1.1 + seed, v * 1.5, side * 3) +
    0.01 * rough(u * 5, v * 7, side) -
    0.03 * (v / w.height);
  slab(skin, {
    from: place(0, 0),
    to: place(length, 0),
    height: low,
    thickness: t,
    cell: w.cell ?? 0.28,
    ...(w.keep ? { keep: w.keep } : {}),
    bulge,
    paint: w.paint,
  });
  for (const { u0, u1, top } of pieces) {
    if (top > low + 0.01)
      slab(skin, {
        from: place(u0, low - 0.004),
        to: place(u1, low - 0.004),
        height: (u) => top - low + 0.01 * rough((u + u0) * 4, seed),
        thickness: t - 0.012,
        cell: 0.3,
        bulge: (u, v, side) => bulge(u + u0, v + low, side),
        paint: w.paint,
      });
    if (w.loose !== 0) coping(skin, random, w, place, [u0, u1, top, t]);
  }
  // Bricks and saggar sherds that stand out of the face, each its own colour.
  for (const side of [1, -1])
    for (let k = Math.round(length * low * (w.proud ?? 0)); k > 0; k -= 1) {
      const [u, v] = [random.between(0.12, length - 0.12), random.between(0.06, low - 0.05)];
      if (w.keep && !(w.keep(u - 0.15, v) && w.keep(u + 0.15, v))) continue;
      const tone = random.between(0.4, 1);
      const warm = random.between(0.8, 0.98);
      const l = random.between(0.09, 0.25);
      const y = COURSE * Math.round(v / COURSE);
      const at = place(u, y, side * (t / 2 + bulge(u, y, side) - 0.006 + random.between(0, 0.012)));
      const turn = (Math.atan2(-along[2], along[0]) * 180) / Math.PI + random.around(0, 4);
      half(
        skin,
        [l, 0.036, 0.03],
        turned(at, turn + (side < 0 ? 180 : 0), random.around(0, 3), random.around(0, 3)),
        [tone, tone * warm, tone * warm * 0.93],
      );
    }
  solids.push({
    centre: place(length / 2, w.height / 2),
    size: Math.abs(along[0]) > 0.5 ? [length, w.height, t + 0.05] : [t + 0.05, w.height, length],
  });
}

/** Headers laid across the top without mortar, some gone, some askew, a second one here and there. */
function coping(
  skin: Skin,
  random: Random,
  w: Wall,
  place: (u: number, y: number, off?: number) => P3,
  [u0, u1, top, t]: readonly [number, number, number, number],
): void {
  const turn = (Math.atan2(-(w.to[2] - w.from[2]), w.to[0] - w.from[0]) * 180) / Math.PI + 90;
  for (let u = u0 + 0.06; u < u1 - 0.04; ) {
    const wide = random.between(0.085, 0.13);
    const gone = random.next() < 0.24 + (w.loose === undefined ? 0 : 0.3);
    if (!gone) {
      const tone = random.between(0.5, 1);
      const warm = random.between(0.84, 0.98);
      const c: P3 = [tone, tone * warm, tone * warm * 0.94];
      const askew = random.next() < 0.25 ? 14 : 3;
      const put = turned(
        place(u + wide / 2, top + 0.016, random.around(0, 0.03)),
        turn + random.around(0, askew),
        random.around(0, 4),
        random.around(0, 4),
      );
      half(skin, [t * random.between(0.72, 1.1), 0.04, wide * 0.94], put, c);
      if (random.next() < 0.1)
        half(
          skin,
          [0.23, 0.04, 0.1],
          turned(
            place(u, top + 0.056, random.around(0, 0.04)),
            turn + random.around(0, 80),
            0,
            random.around(0, 4),
          ),
          c,
        );
    }
    u += wide;
  }
}

/** A brick without its underside. */
function half(skin: Skin, [l, h, d]: P3, put: (x: number, y: number, z: number) => P3, c: P3): void {
  const [x, y, z] = [l / 2, h / 2, d / 2];
  const paint: Paint = (_, n) => (n[1] > 0.6 ? [c[0] * 1.1, c[1] * 1.1, c[2] * 1.1] : c);
  const side = (a: P3, b: P3, e: P3, f: P3, u: number, v: number) =>
    skin.face(put(...a), put(...b), put(...e), put(...f), paint, u, v);
  side([-x, y, z], [x, y, z], [x, y, -z], [-x, y, -z], l, d);
  side([-x, -y, z], [x, -y, z], [x, y, z], [-x, y, z], l, h);
  side([x, -y, -z], [-x, -y, -z], [-x, y, -z], [x, y, -z], l, h);
  side([x, -y, z], [x, -y, -z], [x, y, -z], [x, y, z], d, h);
  side([-x, -y, -z], [-x, -y, z], [-x, y, z], [-x, y, -z], d, h);
}

/** Low in the west, man-high in the north with the neck's opening, up past the loft floor in the east. */
export function walls(): { brick: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/walls');
  const brick = new Skin();
  const solids: Solid[] = [];
  const put = (name: string, w: Wall) => wall(brick, solids, random.fork(name), w);
  const [W, E, N, S] = [HOUSE.minX, HOUSE.maxX, HOUSE.northZ, HOUSE.southZ];
  // Walls run into the posts, so that no light shows between.
  const half = -0.03;
  // West: a piece at each post, open in the middle of each bay to hand saggars through.
  const west = wallPaint((p) => p[0] < W, 3);
  const pieces: [number, number, number][] = [
    [FRAMES[0] + half, FRAMES[1] - 1.3, 1],
    [FRAMES[1] - 0.55, FRAMES[1] - half, 0.85],
    [FRAMES[1] + half, FRAMES[2] - half, 0.95],
    [FRAMES[2] + half, FRAMES[2] + 0.8, 1],
    [FRAMES[3] - 1.2, FRAMES[3] - half, 0.9],
    [FRAMES[3] + half, PASSAGE.minZ, 1],
    [FRAMES[4] + half, FRAMES[5] - half, 1.05],
  ];
  for (const [z0, z1, k] of pieces)
    put(`west-${z0}`, {
      from: [W, 0, z0],
      to: [W, 0, z1],
      height: SIZES.westWall.m * k,
      ragged: 5,
      paint: west,
    });
  const north = wallPaint((p) => p[2] < N, 9);
  const h = SIZES.northWall.m;
  for (const [x0, x1, k] of [
    [W + half, -3.2 - half, 0.98],
    [-3.2 + half, NECK.minX, 1],
    [NECK.maxX, 3.2 - half, 1],
    [3.2 + half, E - half, 0.99],
  ] as const)
    put(`north-${x0}`, { from: [x0, 0, N], to: [x1, 0, N], height: h * k, ragged: 4, paint: north });
  east(put, half);
  const south = wallPaint((p) => p[2] > S, 15);
  put('south-w', {
    from: [W + half, 0, S],
    to: [-3.2 - half, 0, S],
    height: 0.95,
    ragged: 6,
    paint: south,
    proud: 4,
  });
  put('south-m', {
    from: [-3.2 + half, 0, S],
    to: [HOUSE.entrance.minX, 0, S],
    height: 0.72,
    ragged: 7,
    paint: south,
  });
  put('south-e', {
    from: [HOUSE.entrance.maxX + 0.1, 0, S],
    to: [3.2 - half, 0, S],
    height: 0.86,
    ragged: 7,
    paint: south,
  });
  windowBars(brick, random.fork('bars'));
  return { brick, solids };
}

function east(put: (name: string, w: Wall) => void, half: number): void {
  const E = HOUSE.maxX;
  const paint = wallPaint((p) => p[0] > E, 21);
  for (let k = 0; k + 1 < FRAMES.length; k += 1) {
    const [z0, z1] = [FRAMES[k]! + half, FRAMES[k + 1]! - half];
    const inWindow = (u: number, v: number) =>
      WINDOWS.z.some(
        (c) => Math.abs(z0 + u - c) < WINDOWS.side / 2 && v > WINDOWS.sill && v < WINDOWS.sill + WINDOWS.side,
      );
    const glazed = WINDOWS.z.some((c) => c > z0 && c < z1);
    put(`east-${k}`, {
      from: [E, 0, z0],
      to: [E, 0, z1],
      height: SIZES.parapet.m,
      ragged: 2,
      cell: glazed ? 0.22 : 0.3,
      ...(glazed ? { keep: (u: number, v: number) => !inWindow(u, v) } : {}),
      paint,
      loose: 4,
    });
  }
}

/** Bricks set cornerwise in the windows: square outside, lozenges of light inside. */
function windowBars(brick: Skin, random: Random): void {
  const y0 = WINDOWS.sill + WINDOWS.side / 2;
  for (const z of WINDOWS.z)
    for (const turn of [45, -45])
      for (const k of [-1, 0, 1]) {
        const tone = random.between(0.6, 0.85);
        const a = (turn * Math.PI) / 180;
        const reach = k === 0 ? 0.92 : 0.5;
        const c: P3 = [tone, tone * 0.92, tone * 0.85];
        const [dy, dz] = [Math.cos(a) * k * 0.26, -Math.sin(a) * k * 0.26];
        brick.block(
          [reach, 0.045, 0.1],
          (x, y, d) => [
            HOUSE.maxX + d - 0.04 + random.around(0, 0.002),
            y0 + dy + x * Math.sin(a) + y * Math.cos(a),
            z + dz + x * Math.cos(a) - y * Math.sin(a),
          ],
          () => c,
          [3, 1, 1],
        );
      }
}

/** The bays (落) along the west side: walls of waste saggars and brick, open towards the kiln. */
export function bays(): { brick: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/bays');
  const brick = new Skin();
  const solids: Solid[] = [];
  const paint = wallPaint(() => false, 40);
  for (const z of [FRAMES[1], FRAMES[2], FRAMES[3]])
    wall(brick, solids, random.fork(`bay-${z}`), {
      from: [HOUSE.minX + 0.2, 0, z + random.around(0, 0.04)],
      to: [-3.72 + random.around(0, 0.12), 0, z + random.around(0, 0.06)],
      height: SIZES.bayWall.m * random.around(1, 0.02),
      thickness: 0.3,
      ragged: 5,
      paint,
      fade: 1.1,
      proud: 2,
    });
  wall(brick, solids, random.fork('south'), {
    from: [HOUSE.minX + 0.2, 0, 5.42],
    to: [-4.6, 0, 5.4],
    height: 1.0,
    thickness: 0.28,
    ragged: 7,
    paint,
    fade: 0.8,
    proud: 2,
  });
  return { brick, solids };
}

export const RISERS = 15;

/** Stone treads between low cheeks of waste brick, outside the south front. */
export function steps(): { stone: Skin; brick: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/steps');
  const stone = new Skin();
  const brick = new Skin();
  const solids: Solid[] = [];
  const { minX, maxX, bottomZ, topZ } = HOUSE.stairs;
  const run = (bottomZ - topZ) / (RISERS - 1);
  flight(stone, {
    foot: [(minX + maxX) / 2, 0, bottomZ],
    heading: [0, 0, -1],
    width: maxX - minX + 0.04,
    rise: SIZES.rise.m,
    run,
    risers: RISERS - 1,
    random: random.fork('treads'),
    paint: (k) => treadPaint(random.fork(`tread-${k}`), k),
  });
  // The threshold: the last riser, and the way on to the boards.
  const sill = random.fork('sill');
  stone.block(
    [maxX - minX + 0.04, 0.2, 0.24],
    (x, y, z) => [
      (minX + maxX) / 2 + x,
      SIZES.loft.m - 0.1 + y - (y > 0 ? 0.012 * Math.exp(-x * x * 12) : 0),
      topZ - 0.02 + z,
    ],
    stonePaint(sill),
    [6, 1, 1],
  );
  const line = (z: number) =>
    ((bottomZ - z) / (bottomZ - topZ)) * (SIZES.loft.m - SIZES.rise.m) + SIZES.rise.m;
  for (const x of [minX - 0.13, maxX + 0.13]) {
    const seed = random.between(0, 50);
    const length = bottomZ + 0.2 - topZ - 0.16;
    const raised = 0.42 + random.around(0, 0.04);
    const height = (u: number) => {
      const z = bottomZ + 0.2 - u;
      const y = line(Math.min(z, bottomZ)) + raised + 0.05 * rough(u * 2.1, seed);
      return Math.max(0.35, Math.round(y / COURSE) * COURSE);
    };
    slab(brick, {
      from: [x, 0, bottomZ + 0.2],
      to: [x, 0, topZ + 0.16],
      height,
      thickness: 0.26,
      cell: 0.26,
      bulge: (u, v, side) =>
        0.03 * rough(u * 1.2, v * 1.4, side * 3 + seed) + 0.008 * rough(u * 7, v * 7, side),
      paint: wallPaint(() => true, seed),
    });
    for (let u = 0.06; u < length - 0.05; u += random.between(0.1, 0.15)) {
      if (random.next() < 0.15) continue;
      const tone = random.between(0.5, 1);
      const slope = (Math.atan2(SIZES.loft.m - SIZES.rise.m, bottomZ - topZ) * 180) / Math.PI;
      const level = u < 0.25 ? 0 : slope * 0.55;
      half(
        brick,
        [0.27 * random.between(0.8, 1.1), 0.04, random.between(0.1, 0.13)],
        turned(
          [x + random.around(0, 0.02), height(u) + 0.02, bottomZ + 0.2 - u],
          random.around(0, 6),
          level + random.around(0, 6),
        ),
        [tone, tone * 0.92, tone * 0.86],
      );
    }
    const parts = 6;
    for (let k = 0; k < parts; k += 1) {
      const z1 = bottomZ + 0.2 - (k / parts) * length;
      const z0 = bottomZ + 0.2 - ((k + 1) / parts) * length;
      const top = line(z0) + raised;
      solids.push({ centre: [x, top / 2, (z0 + z1) / 2], size: [0.28, top, z1 - z0] });
    }
  }
  return { stone, brick, solids };
}

/** Stone, and here and there a tread patched with brick. */
function treadPaint(random: Random, k: number): Paint {
  const stone = stonePaint(random);
  const patched = k % 4 === 2;
  return (p, n) => {
    const c = stone(p, n);
    const trod = n[1] > 0.6 ? 1 + 0.25 * Math.exp(-((p[0] - 4.2) ** 2) / 0.06) : 0.8;
    const warm = patched ? smooth(0.2, 0.5, Math.abs(p[0] - 4.2)) : 0;
    return [
      c[0] * trod * (1 + 0.25 * warm),
      c[1] * trod * (1 - 0.05 * warm),
      c[2] * trod * (1 - 0.15 * warm),
    ];
  };
}
