/** What stands between the posts. Metres, the hall's coordinates. */
import type { MaterialId } from '../materials.ts';
import type { Solid } from '../model.ts';
import { type Random, random as seeded } from '../random.ts';
import type { Paint, Skin } from '../skin.ts';
import { Skins } from '../skins.ts';
import { lintelY, postHalf, purlinHalf, RAFTER, tieY } from './frame.ts';
import { doorLeaves, lattice } from './joinery.ts';
import { masonryPaint, plasterPaint, woodPaint } from './paints.ts';
import { bayAt, piece } from './piece.ts';
import type { Bay, HallPlan, WallKind } from './plan.ts';
import { squared } from './timber.ts';

/** Clear width and height of a door, and a window's side and sill. */
export const DOOR = { width: 1.2, height: 1.95 } as const;
export const WINDOW = { side: 0.85, sill: 0.95 } as const;
export const LOW = 0.95;

/** How far stretches of one wall run into each other, so that no light comes between them. */
const LAP = 0.03;

/** Thickness and middle (out from the posts' axis) by what a wall is made of. */
const BUILD: Record<
  'plaster' | 'brick' | 'saggar' | 'boards',
  { thickness: number; out: number; bulge: number; cell: number }
> = {
  plaster: { thickness: 0.07, out: 0, bulge: 0.012, cell: 0.42 },
  brick: { thickness: 0.23, out: 0.055, bulge: 0.012, cell: 0.55 },
  saggar: { thickness: 0.27, out: 0.035, bulge: 0.03, cell: 0.5 },
  boards: { thickness: 0.03, out: 0, bulge: 0, cell: 1 },
};

export interface Walls {
  skins: Skins;
  solids: Solid[];
}

/** Which material a body of wall is drawn with. */
export function wallMaterial(plan: HallPlan, body: WallKind): MaterialId {
  if (body === 'saggar') return 'saggar-wall';
  if (body === 'brick' || body === 'low') return plan.o.finish === 'oiled' ? 'grey-brick' : 'kiln-brick';
  if (body === 'boards') return plan.o.finish === 'oiled' ? 'lacquer' : 'board';
  return 'plaster';
}

/** Holes cut into a bay: [from, to, bottom, top]. */
export type Hole = readonly [number, number, number, number];

export function holeOf(kind: WallKind, length: number): Hole | undefined {
  const m = length / 2;
  if (kind === 'door') return [m - DOOR.width / 2, m + DOOR.width / 2, 0, DOOR.height];
  if (kind === 'window')
    return [m - WINDOW.side / 2, m + WINDOW.side / 2, WINDOW.sill, WINDOW.sill + WINDOW.side];
  return undefined;
}

export function walls(plan: HallPlan): Walls {
  const skins = new Skins();
  const solids: Solid[] = [];
  const skin = (id: MaterialId): Skin => skins.of(id);
  const random = seeded(`${plan.o.seed}/walls`);
  for (const bay of plan.bays) fill(bay, random.fork(`${bay.side}-${bay.index}`));
  return { skins, solids };

  function fill(bay: Bay, own: Random): void {
    if (bay.kind === 'open') return;
    const { length, at } = bayAt(bay);
    const gap = postHalf(plan) * 0.8;
    const long = bay.side === 'front' || bay.side === 'back';
    /** Up to the purlin over the long sides; up to the roof where a gable stands on it. */
    const roofLine = (u: number) => {
      const [x, , z] = at(u, 0, 0);
      return plan.roofY(x, z) - RAFTER.height - 0.02;
    };
    const eave = (u: number) => roofLine(u) - purlinHalf(plan) * 1.2;
    const wood = (r: Random): Paint => woodPaint(plan, r);
    if (bay.kind === 'low') {
      const body: WallKind = bay.body === 'saggar' ? 'saggar' : 'brick';
      const b = BUILD[body];
      piece(skin(wallMaterial(plan, body)), bay, {
        from: 0,
        to: length,
        bottom: -plan.o.plinth - 0.05,
        top: (u) => LOW + 0.03 * Math.sin(u * 3 + bay.index),
        ...b,
        paint: masonryPaint(plan, bay.index + 1),
        edges: ['top', 'from', 'to'],
      });
      block(bay, 0, length, LOW, b);
      return;
    }
    if (bay.kind === 'lattice') {
      lattice(
        plan,
        skin(wallMaterial(plan, 'boards')),
        bay,
        { from: gap, to: length - gap, sill: 0.82, top: Math.min(2.25, lintelY(plan)) },
        own,
      );
      boards(bay, own, gap, length - gap, -0.02, 0.8);
      const b = BUILD.plaster;
      const above = Math.min(2.25, lintelY(plan)) + 0.06;
      if (long || plan.o.gable !== 'open')
        panel(bay, gap, length - gap, above, long ? eave : roofLine, own, b);
      block(bay, 0, length, 2.2, BUILD.boards);
      return;
    }
    const hole = holeOf(bay.kind, length);
    const body = bay.kind === 'door' || bay.kind === 'window' ? bay.body : bay.kind;
    const top = long ? eave : plan.o.gable === 'open' ? () => tieY(plan) - 0.2 : roofLine;
    if (body === 'brick' || body === 'saggar') masonry(bay, body, hole, top);
    else timbered(bay, body, hole, top, own, gap);
    if (hole) {
      if (bay.kind === 'door') doorLeaves(plan, skin(wallMaterial(plan, 'boards')), bay, hole, own);
      else
        lattice(
          plan,
          skin(wallMaterial(plan, 'boards')),
          bay,
          { from: hole[0], to: hole[1], sill: hole[2], top: hole[3] },
          own,
        );
    }
    const b = BUILD[body as keyof typeof BUILD];
    if (bay.kind === 'door') {
      block(bay, 0, hole![0], 2.4, b);
      block(bay, hole![1], length, 2.4, b);
    } else block(bay, 0, length, 2.4, b);
    void wood;
  }

  /** Brick or saggars: one thick skin past the posts, cut out at its hole. */
  function masonry(
    bay: Bay,
    body: 'brick' | 'saggar',
    hole: Hole | undefined,
    top: (u: number) => number,
  ): void {
    const { length } = bayAt(bay);
    const b = BUILD[body];
    const s = skin(wallMaterial(plan, body));
    const paint = masonryPaint(plan, bay.side.length * 1.7);
    const foot = -plan.o.plinth - 0.05;
    const end = plan.inset - 0.005;
    // Walls meet at the corners of the plan, beyond the posts' axes; two bays of one wall run into each other.
    const last = bay.side === 'front' || bay.side === 'back' ? plan.lines.length - 2 : plan.rows.length - 2;
    const reversed = bay.side === 'back' || bay.side === 'left';
    const beyond = (step: 1 | -1): 'end' | 'same' | 'other' => {
      const next = bay.index + (reversed ? -step : step);
      if (next < 0 || next > last) return 'end';
      const other = plan.bays.find((b2) => b2.side === bay.side && b2.index === next)!;
      const kind = other.kind === 'door' || other.kind === 'window' ? other.body : other.kind;
      return kind === body ? 'same' : 'other';
    };
    const reach = { end, same: LAP, other: 0 };
    const from = -reach[beyond(-1)];
    const to = length + reach[beyond(1)];
    const ends = [
      ...(beyond(-1) === 'same' ? [] : ['from' as const]),
      ...(beyond(1) === 'same' ? [] : ['to' as const]),
    ];
    const cut = (
      a: number,
      z: number,
      bottom: number,
      roof: number | ((u: number) => number),
      edges: ('top' | 'bottom' | 'from' | 'to')[],
    ) => piece(s, bay, { from: a, to: z, bottom, top: roof, ...b, paint, edges, joined: true });
    if (!hole) {
      cut(from, to, foot, top, ['top', ...ends]);
      return;
    }
    cut(from, hole[0], foot, top, ['top', 'to', ...ends.filter((e) => e === 'from')]);
    cut(hole[1], to, foot, top, ['top', 'from', ...ends.filter((e) => e === 'to')]);
    cut(hole[0] - LAP, hole[1] + LAP, hole[3], top, ['top', 'bottom']);
    if (hole[2] > 0) cut(hole[0] - LAP, hole[1] + LAP, foot, hole[2], ['top']);
    lintel(bay, hole, b.thickness);
  }

  /** Timber over and round an opening in masonry. */
  function lintel(bay: Bay, hole: Hole, thickness: number): void {
    const { at } = bayAt(bay);
    const own = seeded(`${plan.o.seed}/lintel/${bay.side}${bay.index}`);
    squared(skin(wallMaterial(plan, 'boards')), {
      from: at(hole[0] - 0.16, hole[3] + 0.07, BUILD.brick.out),
      to: at(hole[1] + 0.16, hole[3] + 0.07, BUILD.brick.out),
      width: thickness + 0.03,
      height: 0.14,
      random: own,
      paint: woodPaint(plan, own),
    });
  }

  /** Boards up to breast height, or plaster on a foot of brick; a rail; plaster over it; posts stay seen. */
  function timbered(
    bay: Bay,
    body: WallKind,
    hole: Hole | undefined,
    top: (u: number) => number,
    own: Random,
    gap: number,
  ): void {
    const { length, at } = bayAt(bay);
    const timber = skin(wallMaterial(plan, 'boards'));
    const paint = woodPaint(plan, own.fork('rail'));
    const rail = (u0: number, u1: number, y: number, h = 0.1, wide = 0.085) =>
      u1 - u0 > 0.08 &&
      squared(timber, {
        from: at(u0, y, 0),
        to: at(u1, y, 0),
        width: wide,
        height: h,
        random: own,
        paint,
        cuts: 2,
        bow: 0.01,
      });
    const stud = (u: number, y0: number, y1: number) =>
      squared(timber, {
        from: at(u, y0, 0),
        to: at(u, y1, 0),
        width: 0.075,
        height: 0.085,
        random: own,
        paint,
        bow: 0.01,
      });
    const fields: [number, number][] = hole
      ? [
          [gap, hole[0]],
          [hole[1], length - gap],
        ]
      : [[gap, length - gap]];
    const breast = body === 'boards' ? lintelY(plan) : 0.88;
    const rough = plan.o.finish === 'rough';
    for (const [a, b] of fields) {
      if (b - a < 0.05) continue;
      rail(a, b, 0.03, 0.12);
      if (body === 'boards') boards(bay, own, a, b, 0.08, breast);
      else {
        // Waste brick to the knee, plaster above it: splashes do not reach the mud.
        const knee = rough ? 0.34 : 0.5;
        foot(bay, a, b, knee);
        panel(bay, a, b, knee, () => lintelY(plan), own, BUILD.plaster);
        if (!hole) rail(a, b, knee + (lintelY(plan) - knee) * 0.52, 0.075, 0.115);
      }
    }
    if (hole) {
      const y0 = hole[2];
      for (const u of [hole[0] - 0.01, hole[1] + 0.01])
        stud(u, y0 - (y0 > 0 ? 0.06 : 0), lintelY(plan) + 0.02);
      rail(hole[0] - 0.05, hole[1] + 0.05, hole[3] + 0.04, 0.09);
      if (y0 > 0) {
        rail(hole[0] - 0.05, hole[1] + 0.05, y0 - 0.04, 0.08);
        const knee = plan.o.finish === 'rough' ? 0.34 : 0.5;
        if (body === 'boards') boards(bay, own, hole[0], hole[1], 0.02, y0 - 0.06);
        else {
          foot(bay, hole[0], hole[1], knee);
          panel(bay, hole[0], hole[1], knee, () => y0 - 0.06, own, BUILD.plaster);
        }
      }
      if (lintelY(plan) - hole[3] > 0.14)
        panel(bay, hole[0], hole[1], hole[3] + 0.06, () => lintelY(plan), own, BUILD.plaster);
    }
    // Over the tie: plaster to the purlin, or up into the gable.
    const tie = lintelY(plan) + (plan.o.finish === 'rough' ? 0.14 : 0.2);
    if (bay.side === 'left' || bay.side === 'right') {
      if (plan.o.gable === 'open') return;
      rail(gap, length - gap, lintelY(plan) + 0.05, 0.1);
    }
    panel(bay, gap * 0.4, length - gap * 0.4, tie, top, own, { ...BUILD.plaster, cell: 0.6 });
  }

  /** Brick to the knee, under plaster. */
  function foot(bay: Bay, a: number, b: number, knee: number): void {
    piece(skin(wallMaterial(plan, 'brick')), bay, {
      from: a,
      to: b,
      bottom: -plan.o.plinth - 0.05,
      top: knee,
      thickness: 0.15,
      out: 0.02,
      cell: 0.6,
      bulge: 0.012,
      paint: masonryPaint(plan, bay.side.length * 1.7),
      edges: ['top', 'from', 'to'],
      joined: true,
    });
  }

  /** Mud and lime on split bamboo; at the corners it has come off and the mud shows. */
  function panel(
    bay: Bay,
    a: number,
    b: number,
    bottom: number,
    top: (u: number) => number,
    own: Random,
    build: (typeof BUILD)['plaster'],
  ): void {
    const s = skin('plaster');
    const seed = own.between(0, 50);
    const paint = plasterPaint(seed, plan.o.eaves);
    piece(s, bay, { from: a, to: b, bottom, top, ...build, paint, edges: ['bottom'] });
    scars(s, bay, a, b, bottom, top, own, build.thickness);
  }

  /** Patches a few millimetres proud where the lime is off: mud-brown, with ragged edges; most at the corners. */
  function scars(
    s: Skin,
    bay: Bay,
    a: number,
    b: number,
    bottom: number,
    top: (u: number) => number,
    own: Random,
    thickness: number,
  ): void {
    const { at, out } = bayAt(bay);
    const height = Math.min(top(a), top(b)) - bottom;
    if (b - a < 0.5 || height < 0.5) return;
    const share = plan.o.finish === 'rough' ? 0.42 : 0.12;
    for (const side of [1, -1] as const)
      for (let k = 0; k < 5; k += 1) {
        if (own.next() > (k < 4 ? share : share * 0.12)) continue;
        // From the corner itself, further along the edges than into the field; now and then in the middle.
        const [ru, rv] = [own.between(0.12, 0.42), own.between(0.08, 0.3)];
        const corner = k < 4;
        const u = corner ? (k % 2 ? b : a) : own.between(a + 0.4, b - 0.2);
        const v = corner ? (k < 2 ? bottom : bottom + height) : bottom + height * own.between(0.25, 0.8);
        const n: [number, number, number] = [out[0] * side, 0, out[2] * side];
        const mud = own.between(0.8, 1.05);
        const w = side * (thickness / 2 + 0.015);
        const count = corner ? 16 : 10;
        const size = corner ? 1 : 0.45;
        const places: (readonly [number, number])[] = [];
        const rim = Array.from({ length: count }, (_, i) => {
          const angle = (i / count) * Math.PI * 2;
          const rr = size * own.between(0.55, 1.2);
          const uu = Math.min(b - 0.005, Math.max(a + 0.005, u + Math.cos(angle) * rr * ru));
          const vv = Math.min(
            bottom + height - 0.01,
            Math.max(bottom + 0.005, v + Math.sin(angle) * rr * rv),
          );
          places.push([uu, vv]);
          return s.vertex(at(uu, vv, w), n, uu, vv, [0.5 * mud, 0.38 * mud, 0.26 * mud]);
        });
        const centre = s.vertex(at(u, v, w), n, u, v, [0.4 * mud, 0.3 * mud, 0.19 * mud]);
        for (let i = 0; i < count; i += 1) {
          const [p, q] = [rim[i]!, rim[(i + 1) % count]!];
          if (!spread(places[i]!, places[(i + 1) % count]!, [u, v])) continue;
          if (side > 0) s.triangle(centre, p, q);
          else s.triangle(centre, q, p);
        }
      }
  }

  /** Upright boards with gaps, none like the next. */
  function boards(bay: Bay, own: Random, a: number, b: number, bottom: number, top: number): void {
    const { at } = bayAt(bay);
    const s = skin(wallMaterial(plan, 'boards'));
    for (let u = a; u < b - 0.03; ) {
      const w = Math.min(own.between(0.16, 0.28), b - u);
      const low = bottom + own.around(0, 0.012);
      squared(s, {
        from: at(u + w / 2, low, own.around(0, 0.006)),
        to: at(u + w / 2, top + own.around(0, 0.012), own.around(0, 0.006)),
        // An upright board's width lies along the wall: `squared` calls the level axis of uprights z.
        ...(bay.side === 'front' || bay.side === 'back'
          ? { width: 0.026, height: w - 0.008 }
          : { width: w - 0.008, height: 0.026 }),
        random: own,
        paint: woodPaint(plan, own.fork(`${u.toFixed(2)}`)),
        bow: 0.004,
      });
      u += w;
    }
  }

  function block(
    bay: Bay,
    a: number,
    b: number,
    height: number,
    build: { thickness: number; out: number },
  ): void {
    if (b - a < 0.02) return;
    const { at } = bayAt(bay);
    const [x, , z] = at((a + b) / 2, 0, build.out);
    const foot = -plan.o.plinth;
    const thick = Math.max(0.12, build.thickness);
    const long = bay.side === 'front' || bay.side === 'back';
    solids.push({
      centre: [x, (height + foot) / 2, z],
      size: long ? [b - a, height - foot, thick] : [thick, height - foot, b - a],
    });
  }
}

type Uv = readonly [number, number];

/** Three points of a plane that are not on one line, going round counter-clockwise. */
const spread = (a: Uv, b: Uv, c: Uv): boolean =>
  (a[0] - c[0]) * (b[1] - c[1]) - (b[0] - c[0]) * (a[1] - c[1]) > 1e-6;
