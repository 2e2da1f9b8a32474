/** Doors and lattices of a hall. Metres, the hall's coordinates. */
import type { Random } from '../random.ts';
import { add, type P3, type Skin } from '../skin.ts';
import { woodPaint } from './paints.ts';
import { bayAt } from './piece.ts';
import type { Bay, HallPlan } from './plan.ts';
import { squared } from './timber.ts';
import type { Hole } from './walls.ts';

/** A thin bar between two points of the wall's plane, seen from both sides. */
function bar(skin: Skin, a: P3, b: P3, w: number, random: Random, plan: HallPlan): void {
  squared(skin, { from: a, to: b, width: w, height: w, random, paint: woodPaint(plan, random), bow: 0.002 });
}

/** Two leaves of boards, turned inwards against the jambs, one not quite so far. */
export function doorLeaves(plan: HallPlan, skin: Skin, bay: Bay, hole: Hole, random: Random): void {
  const { at, along, out } = bayAt(bay);
  const leaf = (hole[1] - hole[0]) / 2 - 0.01;
  for (const side of [-1, 1] as const) {
    const own = random.fork(`leaf${side}`);
    const hinge = at(side < 0 ? hole[0] + 0.02 : hole[1] - 0.02, 0, -0.03);
    const angle = own.between(1.6, 1.95);
    // From closed (towards the middle) turned inwards (against `out`).
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const dir: P3 = [-side * along[0] * c - out[0] * s, 0, -side * along[2] * c - out[2] * s];
    const boards = 3;
    for (let k = 0; k < boards; k += 1) {
      const [d0, d1] = [(k / boards) * leaf, ((k + 1) / boards) * leaf - 0.006];
      const [y0, y1] = [0.05 + own.around(0, 0.008), hole[3] - 0.03 + own.around(0, 0.008)];
      const paint = woodPaint(plan, own.fork(`${k}`));
      slab(skin, add(hinge, dir, d0), add(hinge, dir, d1), y0, y1, 0.032, paint);
    }
    for (const y of [0.35, 1.05, hole[3] - 0.3])
      bar(
        skin,
        add([hinge[0], y, hinge[2]], dir, 0.02),
        add([hinge[0], y, hinge[2]], dir, leaf - 0.03),
        0.055,
        own,
        plan,
      );
  }
  // Sill to step over, worn in the middle, low enough for feet.
  const own = random.fork('sill');
  squared(skin, {
    from: at(hole[0], 0.02, 0),
    to: at(hole[1], 0.02, 0),
    width: 0.12,
    height: 0.06,
    random: own,
    paint: woodPaint(plan, own),
    cuts: 3,
    bow: 0.008,
  });
}

/** An upright board between two plan points. */
function slab(
  skin: Skin,
  a: P3,
  b: P3,
  y0: number,
  y1: number,
  thickness: number,
  paint: ReturnType<typeof woodPaint>,
): void {
  const d = add(b, a, -1);
  const l = Math.hypot(d[0], d[2]);
  const n: P3 = [(-d[2] / l) * (thickness / 2), 0, (d[0] / l) * (thickness / 2)];
  const corner = (p: P3, y: number, side: number): P3 => [p[0] + n[0] * side, y, p[2] + n[2] * side];
  const h = y1 - y0;
  // Grain stands upright: U along the height.
  const upright = (p: P3, q: P3, sp: number, sq: number, w: number) =>
    skin.face(corner(p, y0, sp), corner(q, y0, sq), corner(q, y1, sq), corner(p, y1, sp), paint, [w, h]);
  upright(a, b, 1, 1, l);
  upright(b, a, -1, -1, l);
  upright(b, b, 1, -1, thickness);
  upright(a, a, -1, 1, thickness);
  skin.face(corner(a, y1, 1), corner(b, y1, 1), corner(b, y1, -1), corner(a, y1, -1), paint, [l, thickness]);
}

/** A wooden lattice: a frame, uprights a hand apart, a few cross-bars. */
export function lattice(
  plan: HallPlan,
  skin: Skin,
  bay: Bay,
  area: { from: number; to: number; sill: number; top: number },
  random: Random,
): void {
  const { at } = bayAt(bay);
  const { from, to, sill, top } = area;
  const oiled = plan.o.finish === 'oiled';
  const edge = 0.055;
  for (const y of [sill, top]) bar(skin, at(from, y, 0), at(to, y, 0), edge, random, plan);
  const leaves = Math.max(1, Math.round((to - from) / 0.8));
  for (let k = 0; k <= leaves; k += 1) {
    const u = from + ((to - from) * k) / leaves;
    bar(skin, at(u, sill, 0), at(u, top, 0), edge, random, plan);
  }
  const n = Math.round((to - from) / 0.125);
  for (let k = 1; k < n; k += 1) {
    if (!oiled && random.next() < 0.05) continue;
    const u = from + ((to - from) * k) / n + random.around(0, 0.006);
    thin(skin, plan, at(u, sill, 0), at(u, top, 0), random, bay);
  }
  const rows = oiled ? Math.max(2, Math.round((top - sill) / 0.22)) : 3;
  for (let k = 1; k < rows; k += 1) {
    const y = sill + ((top - sill) * k) / rows + random.around(0, 0.008);
    thin(skin, plan, at(from, y, 0.004), at(to, y, 0.004), random, bay);
  }
}

/** A bar drawn as two crossed faces back to back: four triangles a side. */
function thin(skin: Skin, plan: HallPlan, a: P3, b: P3, random: Random, bay: Bay): void {
  const { out, along } = bayAt(bay);
  const half = random.between(0.009, 0.012);
  const paint = woodPaint(plan, random);
  const up = Math.abs(b[1] - a[1]) > 0.05;
  const t: P3 = up ? along : [0, 1, 0];
  const l = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  for (const side of [1, -1] as const) {
    const o = (p: P3, e: number): P3 => add(add(p, t, e * half), out, side * 0.012);
    // Seen from `side`: wind so that the face looks outwards.
    const right = up ? side : -side;
    const q =
      right > 0
        ? ([o(a, -1), o(a, 1), o(b, 1), o(b, -1)] as const)
        : ([o(a, 1), o(a, -1), o(b, -1), o(b, 1)] as const);
    skin.face(...q, paint, [half * 2, l]);
    for (const e of [1, -1] as const) {
      if (side < 0) continue;
      const c = (p: P3, s: number): P3 => add(add(p, t, e * half), out, s * 0.012);
      const turn = up ? e : -e;
      const f =
        turn > 0
          ? ([c(a, 1), c(a, -1), c(b, -1), c(b, 1)] as const)
          : ([c(a, -1), c(a, 1), c(b, 1), c(b, -1)] as const);
      skin.face(...f, paint, [0.024, l]);
    }
  }
}
