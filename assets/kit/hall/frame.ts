/**
 * Post-and-tie frame (穿斗): every post rises to a purlin of its own; flat ties pass through the posts of a line; where
 * posts stand far apart a short one rides on the tie. Metres, the hall's coordinates.
 */

import type { BufferGeometry } from 'three';
import { lathe, place } from '../mesh.ts';
import { at } from '../put.ts';
import { random as seeded } from '../random.ts';
import { type P3, Skin } from '../skin.ts';
import { woodPaint } from './paints.ts';
import type { HallPlan } from './plan.ts';
import { peeled, squared } from './timber.ts';

/** Depth of a rafter and of a purlin's middle under the rafters' tops. */
export const RAFTER = { width: 0.075, height: 0.05 } as const;

/** Thickness of posts: radius, or half the side. */
export const postHalf = (plan: HallPlan): number => (plan.o.finish === 'rough' ? 0.095 : 0.12);
export const purlinHalf = (plan: HallPlan): number => (plan.o.finish === 'rough' ? 0.075 : 0.09);

/** Middle of a purlin's height at a place. */
export const purlinY = (plan: HallPlan, x: number, z: number): number =>
  plan.roofY(x, z) - RAFTER.height - purlinHalf(plan);

/** Height of the main ties' upper edge. */
export const tieY = (plan: HallPlan): number => plan.o.eaves - 0.2;

/** Where purlins lie: over every row, over the ridge, and between rows more than 1.5 m apart. */
export function purlins(plan: HallPlan): { z: number; row: number }[] {
  const out = plan.rows.map((z, row) => ({ z, row }));
  if (!plan.rows.some((z) => Math.abs(z) < 0.3)) out.push({ z: 0, row: -1 });
  out.sort((a, b) => a.z - b.z);
  const all: { z: number; row: number }[] = [];
  out.forEach((p, i) => {
    all.push(p);
    const next = out[i + 1];
    if (!next) return;
    const n = Math.ceil((next.z - p.z) / 1.5);
    for (let k = 1; k < n; k += 1) all.push({ z: p.z + ((next.z - p.z) * k) / n, row: -1 });
  });
  return all;
}

/** Timber, and the stones under the posts. */
export function frame(plan: HallPlan): { wood: Skin; stone: BufferGeometry[] } {
  const wood = new Skin();
  const stone: BufferGeometry[] = [];
  const random = seeded(`${plan.o.seed}/frame`);
  const rough = plan.o.finish === 'rough';
  const half = postHalf(plan);
  const list = purlins(plan);
  const tie = tieY(plan);
  const high = tie + (plan.o.ridge - plan.o.eaves) * 0.46;
  /** Only the first and last line of an outer bay stand under a hip. */
  const lineX = plan.lines;
  lineX.forEach((x, l) => {
    const under = (z: number) => purlinY(plan, x, z) + 0.03;
    for (const { z, row } of list) {
      const own = random.fork(`post-${l}-${z.toFixed(2)}`);
      const paint = woodPaint(plan, own);
      if (row >= 0) {
        const foot: P3 = [x + own.around(0, 0.012), 0.1, z + own.around(0, 0.012)];
        const head: P3 = [x, under(z), z];
        if (rough) peeled(wood, foot, head, half, own, paint, { step: 0.9, crook: 0.022, sides: 7 });
        else
          squared(wood, {
            from: foot,
            to: head,
            width: half * 2,
            height: half * 2,
            random: own,
            paint,
            cuts: 4,
            bow: 0.006,
          });
        stone.push(base(foot, half, own));
      } else {
        const from = under(z) - 0.12 > high && Math.abs(z) < reach(plan, x, high) ? high - 0.02 : tie - 0.02;
        if (under(z) - from < 0.12) continue;
        peeled(wood, [x, from, z], [x, under(z), z], half * 0.8, own, paint, { crook: 0.01, step: 2 });
      }
    }
    ties(l, x);
  });
  list.forEach(({ z }, k) => {
    const own = random.fork(`purlin-${k}`);
    const end =
      plan.o.gable === 'hipped'
        ? ridgeAt(plan, z)
        : plan.width / 2 + Math.max(-0.1, plan.gableOverhang - 0.06);
    const stops = [-end, ...lineX.slice(1, -1).filter((x) => Math.abs(x) < end), end];
    for (let i = 0; i + 1 < stops.length; i += 1) {
      const [a, b] = [stops[i]! - (i ? 0.06 : 0), stops[i + 1]! + 0.06];
      peeled(
        wood,
        [a, purlinY(plan, a, z) + own.around(0, 0.01), z],
        [b, purlinY(plan, b, z) + own.around(0, 0.01), z],
        purlinHalf(plan),
        own.fork(`${i}`),
        woodPaint(plan, own.fork(`paint-${i}`)),
        { step: 1.8, ends: [i === 0, i + 2 === stops.length] },
      );
    }
  });
  along(plan, wood);
  return { wood, stone };

  function ties(l: number, x: number): void {
    const own = random.fork(`tie-${l}`);
    const [z0, z1] = [plan.rows[0]!, plan.rows[plan.rows.length - 1]!];
    const [w, h] = rough ? [0.055, 0.17] : [0.1, 0.24];
    // The main tie passes the wall posts and carries nothing outside: its ends stand out a hand's breadth.
    squared(wood, {
      from: [x, tie - h / 2, z0 - 0.24],
      to: [x, tie - h / 2, z1 + 0.24],
      width: w,
      height: h,
      random: own,
      paint: woodPaint(plan, own),
      cuts: Math.max(2, Math.round((z1 - z0) / 1.8)),
      bow: rough ? 0.025 : 0.01,
    });
    const r = reach(plan, x, high) - 0.15;
    if (r > 0.7)
      squared(wood, {
        from: [x, high - h / 2, -r],
        to: [x, high - h / 2, r],
        width: w,
        height: h * 0.9,
        random: own,
        paint: woodPaint(plan, own),
        cuts: 2,
      });
  }
}

/** How far from the ridge the roof is still above a height, on a line of posts. */
function reach(plan: HallPlan, x: number, y: number): number {
  let z = 0;
  while (z < plan.depth / 2 && purlinY(plan, x, z) > y) z += 0.05;
  return z;
}

/** Half length of a purlin under a hipped roof. */
const ridgeAt = (plan: HallPlan, z: number): number =>
  plan.ridgeHalf + (plan.width / 2 - plan.ridgeHalf) * Math.min(1, Math.abs(z) / (plan.depth / 2));

/** Ties from line to line under the eaves, front and back, and at the wall posts of the sides. */
function along(plan: HallPlan, wood: Skin): void {
  const random = seeded(`${plan.o.seed}/along`);
  const rough = plan.o.finish === 'rough';
  const [w, h] = rough ? [0.05, 0.15] : [0.1, 0.22];
  for (const z of [plan.rows[0]!, plan.rows[plan.rows.length - 1]!])
    for (let i = 0; i + 1 < plan.lines.length; i += 1) {
      const own = random.fork(`${z.toFixed(1)}-${i}`);
      const y = lintelY(plan) + h / 2 + own.around(0, 0.012);
      squared(wood, {
        from: [plan.lines[i]!, y, z],
        to: [plan.lines[i + 1]!, y + own.around(0, 0.01), z],
        width: w,
        height: h,
        random: own,
        paint: woodPaint(plan, own),
        cuts: 2,
      });
    }
}

/** Underside of the ties between the posts of front and back: what one walks under. */
export const lintelY = (plan: HallPlan): number => plan.o.eaves - 0.52;

/** A stone under a post: a drum for squared timber, a field stone for poles. */
function base([x, , z]: P3, half: number, random: ReturnType<typeof seeded>): BufferGeometry {
  const r = half * random.between(1.45, 1.75);
  const shape = lathe(
    [
      [r * 1.05, -0.04],
      [r, 0.06],
      [half * 1.15, 0.115],
      [0, 0.118],
    ],
    8,
    { wrap: 0 },
  );
  return place(shape, at([x, 0, z], random.between(0, 6), [random.around(0, 0.03), random.around(0, 0.03)]));
}
