/** A hall's roof: tiled slopes, ridge, hips or verges. Metres, the hall's coordinates. */
import { mix } from '../lumps.ts';
import { type Random, random as seeded } from '../random.ts';
import { add, cross, type P3, Skin, unit } from '../skin.ts';
import { TILE_RISE, tileRows } from '../tile-rows.ts';
import { RAFTER } from './frame.ts';
import { tilePaint, woodPaint } from './paints.ts';
import type { HallPlan } from './plan.ts';
import { squared } from './timber.ts';

/** One tiled face of the roof: how far it reaches, and where its points are. */
export interface Slope {
  name: string;
  width: number;
  length: number;
  at: (w: number, s: number) => P3;
  top?: (w: number) => number;
}

/** The faces of a roof: two, or four where it is hipped. `lift` raises the points over the rafters. */
export function slopes(plan: HallPlan): Slope[] {
  const { o } = plan;
  const rise = o.ridge - o.eaves;
  const run = plan.depth / 2 + o.overhang;
  const length = Math.hypot(run, (rise * run) / (plan.depth / 2));
  const halfX = plan.width / 2 + plan.gableOverhang;
  const out: Slope[] = [1, -1].map((side) => ({
    name: side > 0 ? 'front' : 'back',
    width: halfX * 2,
    length,
    at: (w, s) => {
      const x = side * (halfX - w);
      const z = (side * s * run) / length;
      return [x, plan.roofY(x, z), z];
    },
  }));
  if (o.gable !== 'hipped') return out;
  const hip = halfX - plan.ridgeHalf;
  for (const slope of out)
    slope.top = (w) => (Math.max(0, Math.abs(halfX - w) - plan.ridgeHalf) / hip) * length;
  const across = Math.hypot(hip, (rise * hip) / (plan.width / 2 - plan.ridgeHalf));
  for (const side of [1, -1])
    out.push({
      name: side > 0 ? 'left' : 'right',
      width: run * 2,
      length: across,
      at: (w, s) => {
        const z = side * (w - run);
        const x = side * (plan.ridgeHalf + (s * hip) / across);
        return [x, plan.roofY(x, z), z];
      },
      top: (w) => (Math.abs(w - run) / run) * across,
    });
  return out;
}

export function roof(plan: HallPlan, wood: Skin): Skin {
  const tiles = new Skin();
  const random = seeded(`${plan.o.seed}/roof`);
  const rough = plan.o.finish === 'rough';
  for (const slope of slopes(plan))
    tileRows(tiles, {
      ...slope,
      random: random.fork(slope.name),
      tone: tilePaint(plan),
      holes: rough ? Math.round((slope.width * slope.length) / 30) : 0,
      broken: rough ? 0.12 : 0.03,
      rafter: { skin: wood, ...RAFTER, paint: (own) => woodPaint(plan, own) },
    });
  ridges(plan, tiles, random.fork('ridge'));
  if (plan.o.gable === 'plain' || plan.o.gable === 'open') verges(plan, wood, tiles, random.fork('verge'));
  return tiles;
}

/** A bar of bedded tiles along a line: profile swept, uneven; `up(t)` lifts it. */
function bar(
  plan: HallPlan,
  tiles: Skin,
  at: (t: number) => P3,
  length: number,
  profile: readonly (readonly [number, number])[],
  random: Random,
): void {
  const tone = tilePaint(plan);
  const n = Math.max(2, Math.round(length / 0.8));
  const across = unit(cross(add(at(length), at(0), -1), [0, 1, 0]));
  const wobble = Array.from({ length: n + 1 }, () => [random.around(0, 0.015), random.around(0, 0.012)]);
  const shade = Array.from({ length: n + 1 }, () => random.next());
  const v = random.between(0, 2);
  const point = (i: number, j: number): P3 => {
    const [x, y] = profile[i]!;
    return add(add(at((j / n) * length), across, x + wobble[j]![0]!), [0, 1, 0], y + wobble[j]![1]!);
  };
  tiles.grid(profile.length - 1, n, point, {
    paint: (p) => {
      const c = tone(p, shade[Math.floor(random.next() * 3)]!);
      return [c[0] * 0.92, c[1] * 0.92, c[2] * 0.92];
    },
    // Rows of the picture stand across the ridge, as tiles set on edge do.
    uv: (i, j) => [0.12 + (i / (profile.length - 1) - 0.5) * 0.16, v + (j / n) * length * 1.6],
  });
  for (const end of [0, n]) {
    const ring = profile.map((_, i) => point(i, end));
    const out = unit(add(at(end ? length : 0), at(end ? 0 : length), -1));
    const ids = ring.map((p) => tiles.vertex(p, out, p[2], p[1], tone(p, 0.2)));
    for (let i = 1; i + 1 < ids.length; i += 1)
      if (end) tiles.triangle(ids[0]!, ids[i]!, ids[i + 1]!);
      else tiles.triangle(ids[0]!, ids[i + 1]!, ids[i]!);
  }
}

const ROUGH = [
  [-0.2, -0.14],
  [-0.12, 0.1],
  [-0.075, 0.17],
  [0.075, 0.17],
  [0.12, 0.1],
  [0.2, -0.14],
] as const;
const HIGH = [
  [-0.22, -0.14],
  [-0.13, 0.06],
  [-0.1, 0.3],
  [-0.13, 0.33],
  [-0.06, 0.4],
  [0.06, 0.4],
  [0.13, 0.33],
  [0.1, 0.3],
  [0.13, 0.06],
  [0.22, -0.14],
] as const;

function ridges(plan: HallPlan, tiles: Skin, random: Random): void {
  const rough = plan.o.finish === 'rough';
  const half = plan.ridgeHalf;
  /** Ends lifted, a little on any roof, boldly on a hall's. */
  const lift = (t: number) => (rough ? 0.05 : 0.3) * Math.max(0, (Math.abs(t) / half - 0.62) / 0.38) ** 2;
  bar(
    plan,
    tiles,
    (t) => {
      const x = t - half;
      return [x, plan.roofY(x, 0) + TILE_RISE + lift(x), 0];
    },
    half * 2,
    rough ? ROUGH : HIGH,
    random,
  );
  if (plan.o.gable !== 'hipped') return;
  const halfX = plan.width / 2 + plan.gableOverhang;
  const run = plan.depth / 2 + plan.o.overhang;
  for (const sx of [1, -1])
    for (const sz of [1, -1]) {
      const to: P3 = [sx * halfX, plan.roofY(sx * halfX, sz * run), sz * run];
      const length = Math.hypot(to[0] - sx * half, to[2]);
      bar(
        plan,
        tiles,
        (t) => {
          const k = t / length;
          const [x, z] = [mix(sx * half, to[0], k), mix(0, to[2], k)];
          return [x, plan.roofY(x, z) + TILE_RISE - 0.02 + 0.14 * Math.max(0, k - 0.75) ** 2 * 16 * 0.6, z];
        },
        length,
        ROUGH,
        random.fork(`hip${sx}${sz}`),
      );
    }
}

/** Barge boards under the tiles' edge over a gable, and the edge tiles' bed. */
function verges(plan: HallPlan, wood: Skin, tiles: Skin, random: Random): void {
  const x0 = plan.width / 2 + plan.gableOverhang - 0.03;
  const run = plan.depth / 2 + plan.o.overhang - 0.04;
  const tone = tilePaint(plan);
  for (const sx of [1, -1])
    for (const sz of [1, -1]) {
      const own = random.fork(`${sx}${sz}`);
      const x = sx * x0;
      const n = 3;
      for (let i = 0; i < n; i += 1) {
        const [a, b] = [(i / n) * run * sz, ((i + 1) / n) * run * sz];
        squared(wood, {
          from: [x, plan.roofY(x, a) - 0.09, a],
          to: [x, plan.roofY(x, b) - 0.09, b],
          width: 0.03,
          height: 0.2,
          random: own,
          paint: woodPaint(plan, own.fork(`${i}`)),
        });
      }
      const pieces = 5;
      tiles.grid(
        pieces,
        1,
        (i, j) => {
          const z = (i / pieces) * (run + 0.04) * sz;
          return [x + sx * 0.035, plan.roofY(x, z) + (j ? 0.085 : -0.005), z];
        },
        {
          paint: (p) => {
            const c = tone(p, own.next());
            return [c[0] * 0.7, c[1] * 0.7, c[2] * 0.7];
          },
          uv: (i, j) => [0.05 + j * 0.08, (i / pieces) * run],
          flip: sx * sz > 0,
        },
      );
    }
}
