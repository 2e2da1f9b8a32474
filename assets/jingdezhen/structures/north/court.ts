/**
 * The shell of a northern court: one main range facing south, a lean-to along the east side, walls of waste saggars,
 * a door to the lane on the west (`workshop-2016`: four-sided, main range south-facing, door east or west).
 */
import type { BufferGeometry } from 'three';
import { type Hall, type HallOptions, hall, type WallKind } from '../../../kit/hall.ts';
import { bend, box, grid, inside, merge, place, tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import type { Rect } from '../../plan.ts';
import { courtWall } from '../workshops-south/court.ts';
import { at, recast, stick } from './forms.ts';
import { blockOf, together } from './model.ts';
import { plainWall } from './wall.ts';

/** Metres, all conjectured but the range's proportions (fact sheet 5: bay 3.0–3.6, depth 6–8, eaves 2.6–3.2, ridge 4.5–5). */
export const COURT = {
  floor: 0.12,
  bays: 5,
  width: 16.4,
  depth: 6.8,
  eaves: 2.9,
  ridge: 4.85,
  wall: 2.3,
  shedLow: 2.45,
  shedHigh: 3.3,
  /** Southwards from the court's north edge: middle of the door. */
  door: 14.5,
} as const;

export interface CourtOptions {
  id: string;
  rect: Rect;
  front: readonly WallKind[];
  back: readonly WallKind[];
  left?: WallKind;
  right?: WallKind;
  floorKind?: HallOptions['floorKind'];
  /** Lean-to along the east side: from, to, southwards from the north edge. */
  shed?: readonly [number, number];
  door?: number;
}

export interface Court {
  main: Hall;
  /** Range, walls and door; lean-to. */
  parts: Part[];
  solids: Solid[];
  floors: BufferGeometry[];
  standIn: Part[];
  /** The range's outer faces; the lean-to's; the open court between. */
  range: Rect;
  shed: Rect;
  yard: Rect;
  /** A point of the court: metres east of its west edge, up, south of its north edge. */
  p: (u: number, y: number, v: number) => [number, number, number];
}

export function court(o: CourtOptions): Court {
  const { rect: r } = o;
  const rnd = random(`${o.id}/court`);
  const range: Rect = {
    minX: r.minX + 0.35,
    maxX: r.minX + 0.35 + COURT.width,
    minZ: r.minZ + 0.35,
    maxZ: r.minZ + 0.35 + COURT.depth,
  };
  const main = hall({
    seed: o.id,
    rect: range,
    floor: COURT.floor,
    faces: 180,
    bays: COURT.bays,
    columns: [0, 2.3, 4.5, COURT.depth],
    eaves: COURT.eaves,
    ridge: COURT.ridge,
    overhang: 0.9,
    gable: 'plain',
    walls: { front: o.front, back: o.back, left: o.left ?? 'plaster', right: o.right ?? 'plaster' },
    floorKind: o.floorKind ?? 'clay',
    finish: 'rough',
  });
  const [s0, s1] = o.shed ?? [1, 21];
  const shed: Rect = { minX: r.maxX - 5.4, maxX: r.maxX - 0.5, minZ: r.minZ + s0, maxZ: r.minZ + s1 };
  const lean = leanTo(shed, o.id);
  const h = COURT.wall;
  const south = r.minZ + (o.door ?? COURT.door);
  const west = r.minX + 0.3;
  const door = courtWall({
    from: [west, south - 1.5],
    to: [west, south + 1.5],
    height: h,
    random: rnd.fork('w'),
    door: 1.5,
  });
  // Turned about its middle, so that the leaf stands open into the court and not into the lane.
  const about = at([2 * west, 0, 2 * south], 180);
  const inwards = { ...door, parts: door.parts.map((p) => ({ ...p, geometry: place(p.geometry, about) })) };
  const walls = [
    inwards,
    plainWall([west, range.maxZ], [west, south - 1.45], h, rnd.fork('a')),
    plainWall([west, south + 1.45], [west, r.maxZ - 0.05], h, rnd.fork('b')),
    plainWall([r.minX + 0.1, r.maxZ - 0.3], [r.maxX - 0.1, r.maxZ - 0.3], h, rnd.fork('s')),
    plainWall([r.maxX - 0.3, r.maxZ - 0.5], [r.maxX - 0.3, r.minZ + 0.1], h, rnd.fork('e')),
    plainWall([r.maxX - 0.1, r.minZ + 0.3], [range.maxX, r.minZ + 0.3], h, rnd.fork('n')),
  ];
  return {
    main,
    parts: together(
      recast(
        [
          ...main.frame,
          ...main.roof,
          ...main.walls,
          ...main.floor,
          ...lean.parts,
          ...walls.flatMap((w) => w.parts),
        ],
        { 'kiln-brick': 'saggar-wall' },
      ),
    ),
    solids: [...main.solids, ...lean.solids, ...walls.flatMap((w) => w.solids)],
    floors: main.floors,
    standIn: together(
      recast([...main.standIn, ...lean.standIn, ...walls.flatMap((w) => w.standIn)], {
        'kiln-brick': 'saggar-wall',
      }),
    ),
    range,
    shed,
    yard: { minX: r.minX + 0.6, maxX: r.maxX - 5.4, minZ: range.maxZ + 0.9, maxZ: r.maxZ - 0.6 },
    p: (u, y, v) => [r.minX + u, y, r.minZ + v],
  };
}

/** An open lean-to, high at the east, on peeled poles. About 700 triangles. */
export function leanTo(r: Rect, seed: string): { parts: Part[]; solids: Solid[]; standIn: Part[] } {
  const rnd = random(`${seed}/lean-to`);
  const w = r.maxX - r.minX;
  const run = r.maxZ - r.minZ;
  const { shedLow: low, shedHigh: high } = COURT;
  const over = 0.55;
  const slope = (high - low) / w;
  const top = (x: number) => low + (x - r.minX) * slope;
  const wood: BufferGeometry[] = [];
  const solids: Solid[] = [];
  const bays = Math.max(2, Math.round(run / 3.3));
  for (let k = 0; k <= bays; k += 1) {
    const z = r.minZ + (run * k) / bays;
    for (const x of [r.minX + 0.2, r.maxX - 0.15]) {
      wood.push(
        tint(
          stick([x, 0, z], [x + rnd.around(0, 0.05), top(x) - 0.1, z + rnd.around(0, 0.05)], 0.085, rnd, 8),
          [0.8, 0.76, 0.7],
        ),
      );
      if (x < r.minX + 1) solids.push({ centre: [x, 1.1, z], size: [0.2, 2.2, 0.2] });
    }
    wood.push(tint(stick([r.minX, low - 0.2, z], [r.maxX, high - 0.2, z], 0.07, rnd, 6), [0.7, 0.66, 0.6]));
  }
  for (const [x, y] of [
    [r.minX + 0.2, low],
    [r.maxX - 0.15, high],
    [(r.minX + r.maxX) / 2, (low + high) / 2],
  ] as const)
    wood.push(
      tint(
        stick([x, y - 0.11, r.minZ - 0.3], [x, y - 0.11 + rnd.around(0, 0.03), r.maxZ + 0.3], 0.06, rnd, 6),
        [0.75, 0.7, 0.64],
      ),
    );
  for (let z = r.minZ; z <= r.maxZ; z += 0.62) {
    const x0 = r.minX - over + 0.06;
    wood.push(
      tint(
        stick([x0, top(x0) - 0.045, z], [r.maxX, high - 0.045, z + rnd.around(0, 0.03)], 0.032, rnd, 4),
        [0.9, 0.85, 0.78],
      ),
    );
  }
  const len = run + 0.7;
  const wide = Math.hypot(w + over, (w + over) * slope);
  const phase = rnd.between(0, 6);
  // X of the sheet runs along the eaves (columns of tiles), Z down the slope.
  const sheet = bend(grid(len, wide, Math.round(len / 0.8), 4), (p) => {
    p.y += 0.03 * Math.sin(p.x * 1.1 + phase) * Math.cos(p.z) - 0.02;
  });
  const tilt = (Math.atan(slope) * 180) / Math.PI;
  const m = at(
    [(r.minX - over + r.maxX) / 2, (top(r.minX - over) + high) / 2 + 0.05, (r.minZ + r.maxZ) / 2],
    -90,
    [tilt, 0],
  );
  const tiles = place(
    tint(sheet, (p) => {
      const k = 0.82 + 0.12 * Math.sin(p.x * 0.9 + phase) * Math.sin(p.z * 1.7);
      return [k, k, k * 0.97];
    }),
    m,
  );
  const under = place(inside(place(sheet, at([0, -0.06, 0]))), m);
  const rim = place(
    merge(
      [-1, 1].map((s) =>
        place(box(len, 0.09, 0.05, { omit: ['left', 'right'] }), at([0, -0.02, (s * wide) / 2])),
      ),
    ),
    m,
  );
  const ends = place(
    merge(
      [-1, 1].map((s) =>
        place(box(0.05, 0.09, wide, { omit: ['front', 'back'] }), at([(s * len) / 2, -0.02, 0])),
      ),
    ),
    m,
  );
  return {
    parts: [
      { material: 'board', geometry: merge([...wood, tint(under, [0.5, 0.45, 0.38])]) },
      {
        material: 'roof-rows',
        geometry: merge([tiles, tint(rim, [0.6, 0.6, 0.58]), tint(ends, [0.6, 0.6, 0.58])]),
      },
    ],
    solids,
    standIn: [
      {
        material: 'roof-rows',
        geometry: place(
          bend(grid(len, wide, 1, 1), () => {}),
          m,
        ),
      },
      blockOf(
        'board',
        { minX: r.maxX - 0.3, maxX: r.maxX, minZ: r.minZ, maxZ: r.maxZ },
        0,
        high - 0.1,
        [0.5, 0.46, 0.4],
      ),
    ],
  };
}
