/**
 * What every workshop court has (workshop-2016): a wall where no range stands, a door to the lane, the pool with its
 * drying racks. Walls of waste saggars as in the whole old town (qqx, zhenpai); all sizes are conjectured.
 */
import { bend, box, extrude, lathe, merge, place, type Rgb, subdivide, tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { noise3 } from '../../../kit/noise.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop, Setting } from '../../../kit/setting.ts';
import { at, OLD_BOARD, Pile, plankBetween, stick, worn } from './shapes.ts';

export interface CourtWall {
  /** Middle line, [x, z]; runs along x or along z. */
  from: readonly [number, number];
  to: readonly [number, number];
  height: number;
  random: Random;
  /** A doorway: distance of its middle from `from`. */
  door?: number;
  /** The leaf opens to the right of one who walks from `from` to `to`. */
  leafRight?: boolean;
}

/** Metres: thickness of a court's wall; clear width and height of its door. */
export const WALL = { thickness: 0.42, doorWidth: 1.5, doorHeight: 2.15 } as const;

/** An outline drawn out as a tiled cap: rows of tiles run down its slopes (V), side by side along it (U). */
function tiles(...[outline, run, options]: Parameters<typeof extrude>): ReturnType<typeof box> {
  const shape = extrude(outline, run, options);
  const uv = shape.getAttribute('uv');
  for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getY(i), uv.getX(i));
  return shape;
}

/** A length of wall with its cap of tiles, uneven, damp at the foot. Both faces. */
function length(
  along: number,
  height: number,
  random: Random,
): { skin: ReturnType<typeof box>; cap: ReturnType<typeof box> } {
  const seed = Math.floor(random.next() * 1e6);
  const t = WALL.thickness;
  const body = subdivide(box(along, height + 0.1, t, { omit: ['bottom', 'top'] }), 0.95);
  const skin = tint(
    bend(body, (p) => {
      const y = p.y + height / 2 + 0.05;
      const lean = 1 + 0.16 * (1 - y / height);
      p.set(p.x, p.y + height / 2 - 0.05, p.z * lean + 0.035 * noise3(p.x * 0.7, y * 0.9, 0, seed));
    }),
    (p) => {
      const damp = Math.max(0, 0.7 - p.y) * 0.45;
      const g = 0.9 + 0.14 * noise3(p.x * 0.5, p.y * 0.8, p.z, seed + 1) - damp;
      return [g, g * 0.98, g * 0.93];
    },
  );
  const roof = tiles(
    [
      [-t * 0.5 - 0.16, -0.06],
      [t * 0.5 + 0.16, -0.06],
      [0.05, 0.17],
      [-0.05, 0.17],
    ],
    along,
    { crease: 20 },
  );
  const cap = bend(place(subdivide(roof, 1.4), at([-along / 2, height, 0], Math.PI / 2)), (p) => {
    p.y += 0.03 * noise3(p.x * 0.6, 3, 0, seed);
    p.z += 0.035 * noise3(p.x * 0.7, (height + 0.05) * 0.9, 0, seed);
  });
  return {
    skin,
    cap: tint(cap, (p) => {
      const moss = noise3(p.x * 1.3, 5, p.z * 3, seed) > 0.25;
      return moss ? [0.62, 0.7, 0.45] : [0.85, 0.85, 0.83];
    }),
  };
}

export interface Built {
  parts: Part[];
  solids: Solid[];
  /** Coarse: 12 triangles a length. */
  standIn: Part[];
}

/** The wall, its doorway framed in timber with a leaf standing open, what stops feet, and its stand-in. */
export function courtWall(w: CourtWall): Built {
  const alongX = Math.abs(w.to[0] - w.from[0]) > Math.abs(w.to[1] - w.from[1]);
  const run = alongX ? w.to[0] - w.from[0] : w.to[1] - w.from[1];
  const total = Math.abs(run);
  const sign = Math.sign(run);
  const turn = alongX ? 0 : -Math.PI / 2;
  const spot = (s: number): readonly [number, number, number] => [
    w.from[0] + (alongX ? s * sign : 0),
    0,
    w.from[1] + (alongX ? 0 : s * sign),
  ];
  const stretches: [number, number][] =
    w.door === undefined
      ? [[0, total]]
      : [
          [0, w.door - WALL.doorWidth / 2 - 0.12],
          [w.door + WALL.doorWidth / 2 + 0.12, total],
        ];
  const [skins, caps, coarse, solids] = [
    [] as ReturnType<typeof box>[],
    [] as ReturnType<typeof box>[],
    [] as ReturnType<typeof box>[],
    [] as Solid[],
  ];
  const size = (s: number, h: number): [number, number, number] =>
    alongX ? [s, h, WALL.thickness + 0.1] : [WALL.thickness + 0.1, h, s];
  for (const [a, b] of stretches) {
    const made = length(b - a, w.height, w.random.fork(`${a}`));
    const m = at(spot((a + b) / 2), turn);
    skins.push(place(made.skin, m));
    caps.push(place(made.cap, m));
    const [x, , z] = spot((a + b) / 2);
    solids.push({ centre: [x, w.height / 2, z], size: size(b - a, w.height) });
    coarse.push(place(box(b - a, w.height, WALL.thickness, { stand: true, omit: ['bottom'] }), m));
  }
  const parts: Part[] = [];
  if (w.door !== undefined) {
    const [x, , z] = spot(w.door);
    const door = doorway(w.random.fork('door'), w.height, (w.leafRight ? 1 : -1) * (alongX ? sign : -sign));
    const m = at([x, 0, z], turn);
    for (const { material, geometry } of door.parts) {
      if (material === 'saggar-wall') skins.push(place(geometry, m));
      else if (material === 'roof-rows') caps.push(place(geometry, m));
      else parts.push({ material, geometry: place(geometry, m) });
    }
    coarse.push(
      place(
        box(WALL.doorWidth + 0.3, w.height + 0.3 - WALL.doorHeight, WALL.thickness),
        at([x, (w.height + 0.3 + WALL.doorHeight) / 2, z], turn),
      ),
    );
  }
  return {
    parts: [
      { material: 'saggar-wall', geometry: merge(skins) },
      { material: 'roof-rows', geometry: merge(caps) },
      ...parts,
    ],
    solids,
    standIn: [{ material: 'saggar-wall', geometry: merge(coarse) }],
  };
}

/** Timber frame, lintel, a little tiled roof over it, a leaf that stands open inwards. About the origin, wall along X. */
function doorway(random: Random, wall: number, side: number): Prop {
  const pile = new Pile();
  const { doorWidth: w, doorHeight: h, thickness: t } = WALL;
  const old = OLD_BOARD;
  for (const x of [-w / 2 - 0.05, w / 2 + 0.05])
    pile.add(
      'board',
      worn(
        place(subdivide(box(0.16, h, t + 0.1, { stand: true, bevel: 0.01, grain: 'y' }), 0.8), at([x, 0, 0])),
        old,
        random,
      ),
    );
  pile.add(
    'board',
    worn(plankBetween([-w / 2 - 0.3, h + 0.09, 0], [w / 2 + 0.3, h + 0.1, 0], t + 0.14, 0.17), old, random),
  );
  pile.add(
    'board',
    worn(plankBetween([-w / 2, 0.05, 0], [w / 2, 0.055, 0], 0.16, 0.1), [0.7, 0.62, 0.52], random),
  );
  const over = wall + 0.16 - h;
  pile.add(
    'saggar-wall',
    worn(
      place(box(w + 0.5, over, t * 0.95, { stand: true }), at([0, h + 0.16, 0])),
      [0.9, 0.88, 0.84],
      random,
    ),
  );
  const roof = tiles(
    [
      [-t * 0.5 - 0.42, -0.04],
      [-t * 0.5 - 0.42, -0.12],
      [t * 0.5 + 0.42, -0.12],
      [t * 0.5 + 0.42, -0.04],
      [0.06, 0.3],
      [-0.06, 0.3],
    ],
    w + 1.1,
    { crease: 20 },
  );
  pile.add(
    'roof-rows',
    worn(
      place(subdivide(roof, 0.8), at([-(w + 1.1) / 2, wall + 0.36, 0], Math.PI / 2)),
      [0.85, 0.85, 0.83],
      random,
    ),
  );
  // The leaf hangs on the left jamb, opened against the inner face.
  for (let i = 0; i < 4; i += 1)
    pile.add(
      'board',
      worn(
        plankBetween(
          [-w / 2 - 0.08 + i * 0.02, h / 2 + 0.02, side * (t / 2 + 0.08 + i * 0.34)],
          [-w / 2 - 0.08 + i * 0.02, h / 2 + 0.02, side * (t / 2 + 0.41 + i * 0.34)],
          0.035,
          h - 0.1,
        ),
        [0.62, 0.55, 0.47],
        random,
      ),
    );
  for (const y of [0.4, 1.7])
    pile.add(
      'board',
      worn(
        plankBetween(
          [-w / 2 - 0.03, y, side * (t / 2 + 0.1)],
          [-w / 2 + 0.03, y, side * (t / 2 + 1.4)],
          0.04,
          0.09,
        ),
        old,
        random,
      ),
    );
  return pile.done();
}

/** The pool of a drying court: a kerb of long stones round still water, a hand high. Length along X. */
export function pool(random: Random, l: number, w: number): { prop: Prop; level: number } {
  const pile = new Pile();
  const [kerb, y] = [0.34, 0.26];
  for (const [x, z, n, along] of [
    [0, -w / 2, Math.round(l / 1.3), true],
    [0, w / 2, Math.round(l / 1.3), true],
    [-l / 2, 0, Math.round(w / 1.1), false],
    [l / 2, 0, Math.round(w / 1.1), false],
  ] as const)
    for (let i = 0; i < n; i += 1) {
      const run = (along ? l + 0.3 : w - 0.3) / n;
      const s = (i - (n - 1) / 2) * run;
      const b = along
        ? box(run - 0.012, kerb, 0.3, { stand: true, bevel: 0.025 })
        : box(0.3, kerb, run - 0.012, { stand: true, bevel: 0.025 });
      const g = random.between(0.8, 1);
      const stone = place(
        b,
        at([x + (along ? s : 0), random.around(-0.01, 0.012), z + (along ? 0 : s)], random.around(0, 0.012), [
          random.around(0, 0.01),
          random.around(0, 0.01),
        ]),
      );
      pile.add(
        'stone',
        tint(stone, (p) => (p.y < 0.2 ? [g * 0.66, g * 0.7, g * 0.58] : [g, g * 0.99, g * 0.96])),
      );
    }
  const sheet = place(
    subdivide(box(l - 0.26, 0.02, w - 0.26, { omit: ['bottom', 'left', 'right', 'front', 'back'] }), 1),
    at([0, y, 0]),
  );
  pile.add('water', sheet);
  return { prop: pile.done([l + 0.3, kerb, w + 0.3]), level: y };
}

/** Levels of a sun rack's poles. */
export const SUN_LEVELS = [0.55, 1.02, 1.49] as const;

/** A sun rack: forked stakes with poles in pairs, on which boards of ware lie across or along. Length along X. */
export function sunRack(
  random: Random,
  l: number,
  levels: readonly number[] = SUN_LEVELS,
  depth = 0.34,
): Prop {
  const pile = new Pile();
  const top = levels[levels.length - 1]! + 0.28;
  const n = Math.max(2, Math.round(l / 1.6) + 1);
  for (let i = 0; i < n; i += 1)
    for (const z of [-depth / 2, depth / 2]) {
      const x = -l / 2 + (i * l) / (n - 1);
      pile.add(
        'board',
        worn(
          stick(
            [x + random.around(0, 0.03), -0.05, z * 1.25],
            [x + random.around(0, 0.04), top, z],
            0.034,
            random,
            5,
          ),
          OLD_BOARD,
          random,
        ),
      );
    }
  for (const y of levels) {
    for (const z of [-depth / 2 - 0.03, depth / 2 + 0.03])
      pile.add(
        'board',
        worn(
          stick(
            [-l / 2 - 0.15, y + random.around(0, 0.01), z],
            [l / 2 + 0.15, y + random.around(0, 0.01), z],
            0.026,
            random,
            5,
          ),
          [0.72, 0.64, 0.52],
          random,
        ),
      );
  }
  return pile.done([l, top, depth + 0.1]);
}

/**
 * Boards of ware along a sun rack's levels; `ware(i)` gives what stands on the i-th board, or nothing. Boards lie along the rack.
 */
export function loadRack(
  set: Setting,
  where: readonly [number, number, number],
  turn: number,
  l: number,
  board: Prop,
  random: Random,
  ware: (board: number) => { prop: Prop; pitch: number } | undefined,
  levels: readonly number[] = SUN_LEVELS,
): void {
  const bl = board.size![0];
  const n = Math.floor(l / (bl + 0.05));
  const rad = (turn * Math.PI) / 180;
  const put = (prop: Prop, s: number, y: number, off: number, spin: number, rgb?: Rgb) =>
    set.put(
      prop,
      {
        at: [
          where[0] + Math.cos(rad) * s + Math.sin(rad) * off,
          where[1] + y,
          where[2] - Math.sin(rad) * s + Math.cos(rad) * off,
        ],
        turn: turn + spin,
      },
      rgb ? { tint: rgb } : {},
    );
  let count = 0;
  for (const y of levels)
    for (let i = 0; i < n; i += 1) {
      const own = random.fork(`${y}/${i}`);
      const index = count;
      count += 1;
      if (own.next() < 0.1) continue;
      const mid = (i - (n - 1) / 2) * (l / n) + own.around(0, 0.04);
      const off = own.around(0, 0.03);
      put(board, mid, y + 0.03, off, own.around(0, 2));
      const load = ware(index);
      if (!load) continue;
      const m = Math.floor((bl - 0.06) / load.pitch);
      const g = own.around(0.98, 0.03);
      for (let k = 0; k < m; k += 1)
        put(
          load.prop,
          mid + (k - (m - 1) / 2) * load.pitch + own.around(0, 0.006),
          y + 0.03 + board.size![1],
          off + own.around(0, 0.008),
          own.between(0, 360),
          [g, g * 0.99, g * 0.97],
        );
    }
}

/** A flat round stone, a brick, a sherd: what lies about in a yard. */
export function litter(random: Random, reach: number, n: number): Prop {
  const pile = new Pile();
  for (let i = 0; i < n; i += 1) {
    const p = [random.around(0, reach), 0.008, random.around(0, reach)] as const;
    const g = random.between(0.55, 1);
    const kind = i % 3;
    const shape =
      kind === 0
        ? box(0.09, 0.035, 0.12, { bevel: 0.01 })
        : lathe(
            [
              [0.06, 0],
              [0.05, 0.012],
              [0, 0.016],
            ],
            5,
          );
    pile.add(
      'saggar',
      worn(
        place(
          shape,
          at(
            p,
            random.between(0, 6),
            [random.around(0, 0.15), random.around(0, 0.15)],
            random.between(0.5, 1.1),
          ),
        ),
        [g, g * 0.97, g * 0.92],
        random,
      ),
    );
  }
  return pile.done();
}
