/**
 * Picture 10: pressing bowls on moulds, grinding the blue. Rows of low benches with mortars, two uprights and a pierced
 * cross-bar to each, lamps for those who go on till midnight; bowls on moulds, shelves in the shade.
 */

import { tint } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { COURTS } from '../plan.ts';
import { basket, ore, sortingBox, steelyard, tray } from './north/cobalt-props.ts';
import { COURT, court } from './north/court.ts';
import { mat, recast } from './north/forms.ts';
import { bench, jar, lamp, lampStand, STAND_FLAME, shelves, stool, table, tub } from './north/furniture.ts';
import { BENCH, grindingBench, mould } from './north/grinding-props.ts';
import { element, row } from './north/model.ts';
import { wallSheet } from './north/painting-props.ts';
import { farBowl, rowOf } from './north/rows.ts';
import { ware } from './north/wares.ts';
import { path, sunRack } from './north/yard.ts';

const R = COURTS.grinding;
const F = COURT.floor;
/** Rows of benches: middle z of each, and the x of the places in a row. The man sits at the south end. */
export const ROWS = [9.55, 11.75, 13.9] as const;
export const PLACES = Array.from({ length: 7 }, (_, k) => 106.6 + k * 1.32);
/** Lamp stands between the rows; their flames light the room at night. */
export const LAMP_STANDS = [
  [107.9, 10.6],
  [110.6, 10.55],
  [113.2, 10.6],
  [107.85, 12.75],
  [111.9, 12.8],
] as const;
/** Lamps on tables: the mould room's, the weighing table's. */
export const TABLE_LAMPS: readonly (readonly [number, number, number])[] = [
  [101.2, F + 0.68, 13.12],
  [104.0, F + 0.68, 13.15],
];
export const FLAME = STAND_FLAME;

export default function build(): StructureModel {
  const rnd = random('grinding-workshop-1743');
  const c = court({
    id: 'grinding-workshop-1743',
    rect: R,
    front: ['open', 'open', 'open', 'open', 'lattice'],
    back: ['saggar', 'window', 'saggar', 'window', 'saggar'],
  });
  const benches = new Setting({ saves: 1e9 });
  const made = [grindingBench(rnd), grindingBench(rnd), grindingBench(rnd, 2), grindingBench(rnd)];
  for (const z of ROWS)
    for (const x of PLACES) {
      if (z === ROWS[2] && x > 113.6) continue;
      benches.put(
        rnd.pick(made),
        { at: [x + rnd.around(0, 0.06), F, z + rnd.around(0, 0.08)], turn: 90 + rnd.around(0, 4) },
        { solid: true },
      );
    }
  for (const [x, z] of LAMP_STANDS) benches.put(lampStand(rnd), { at: [x, F, z], turn: rnd.between(0, 90) });

  // The mould room: two long tables, shelves in the shade along the back and west walls.
  const room = new Setting({ saves: 1e9 });
  const bowls = new Setting({ places: 4, saves: 0 });
  const fine = ware('bowl', 'raw', { segments: 10, handle: 0.06, coarse: true });
  const far = farBowl('raw', 4);
  const covered = [mould(rnd, true), mould(rnd, true)];
  const bare = mould(rnd, false);
  for (const [n, [x, z]] of (
    [
      [101.12, 12.85],
      [104.33, 12.9],
    ] as const
  ).entries()) {
    room.put(table(2.3, 0.78, 0.68, rnd), { at: [x, F, z], turn: rnd.around(0, 1.5) }, { solid: true });
    for (let k = 0; k < 7; k += 1)
      for (const dz of [-0.2, 0.16]) {
        if (rnd.next() < 0.15) continue;
        room.put(rnd.next() < 0.62 ? rnd.pick(covered) : bare, {
          at: [x - 0.95 + k * 0.27 + rnd.around(0, 0.02), F + 0.68, z + dz + rnd.around(0, 0.02)],
          turn: rnd.between(0, 360),
        });
      }
    room.put(stool(rnd), { at: [x - 0.3 + n * 0.4, F, z + 0.8], turn: rnd.around(0, 12) });
    room.put(stool(rnd, n === 1), { at: [x + 0.4, F, z - 0.75] });
  }
  for (const p of TABLE_LAMPS) room.put(lamp(rnd), { at: p, turn: rnd.between(0, 360) });
  const levels = [0.42, 0.86, 1.3, 1.72];
  room.put(shelves(5, levels, 0.62, rnd), { at: [102.7, F, 9.05] }, { solid: true });
  for (const y of levels)
    for (const [k, dz] of [-0.15, 0.15].entries())
      rowOf(bowls, y === 1.3 && k === 1 ? fine : far, {
        at: [102.7, F + y + 0.002, 9.05 + dz],
        length: 4.8,
        count: 23,
        random: rnd,
        gaps: y > 1.5 ? 0.6 : y < 0.5 ? 0.45 : 0.14,
      });
  room.put(shelves(3.2, levels, 0.6, rnd), { at: [100.0, F, 12.2], turn: 90 }, { solid: true });
  for (const y of levels)
    rowOf(bowls, far, {
      at: [100.1, F + y + 0.002, 12.2],
      turn: 90,
      length: 3,
      count: 14,
      random: rnd,
      gaps: 0.35,
      over: 0.134,
    });
  room.put(tub(0.3, 0.4, rnd, [0.3, 0.3, 0.27]), { at: [105.6, F, 14.4] }, { solid: true });
  room.put(basket(0.26, 0.36, rnd), { at: [102.9, F, 14.3] });
  room.put(
    { parts: [{ material: 'plain', geometry: tint(mat(0.9, 0.5, rnd, 0.03), [0.5, 0.47, 0.4]) }] },
    { at: [104.7, F + 0.68, 13.0], turn: 12 },
  );
  room.put(wallSheet(0.5, 0.8, 6, rnd), { at: [105.6, F + 1.15, 8.72] });

  // Along the back wall of the grinding room: jars of ground blue, a bench of pots, notices of pay.
  for (const x of [107.1, 107.75, 108.3, 111.9, 112.6, 114.5])
    room.put(
      jar(
        rnd.between(0.22, 0.28),
        rnd.between(0.38, 0.5),
        rnd,
        [0.1, 0.058, 0.03],
        x > 112 ? [0.02, 0.03, 0.08] : undefined,
      ),
      { at: [x, F, 8.85 + rnd.around(0, 0.06)] },
      { solid: true },
    );
  room.put(wallSheet(0.5, 0.8, 6, rnd), { at: [111.6, F + 1.2, 8.72] });
  room.put(tub(0.26, 0.34, rnd, [0.05, 0.055, 0.07]), { at: [115, F, 10.7] }, { solid: true });
  room.put(basket(0.26, 0.34, rnd), { at: [115.1, F, 12.9] });

  // Under the lean-to: the blue is weighed out, ten 两 for a mortar; jars, more shelves.
  const blue = new Setting({ saves: 1e9 });
  const s = c.shed;
  blue.put(table(2.2, 0.75, 0.76, rnd), { at: [s.minX + 2, 0, 18.2], turn: 90 }, { solid: true });
  blue.put(steelyard(rnd), { at: [s.minX + 1.9, 0.76, 18.5], turn: 60 });
  blue.put(sortingBox(0.9, 0.32, 3, rnd), { at: [s.minX + 2.05, 0.76, 17.6], turn: 88 });
  for (const [k, g] of (['best', 'best', 'market'] as const).entries())
    blue.put(ore(g, 0.12, 0.07, 12, rnd, 0.018), { at: [s.minX + 2.05, 0.775, 17.3 + k * 0.3] });
  for (const [x, z, r] of [
    [1.1, 20.3, 0.38],
    [2.2, 20.9, 0.34],
    [3.3, 20.1, 0.4],
  ] as const) {
    blue.put(tray(r, rnd), { at: [s.minX + x, 0.02, z] });
    blue.put(ore('best', r * 0.72, 0.1, 22, rnd), { at: [s.minX + x, 0.035, z] });
  }
  blue.put(shelves(4.6, levels, 0.6, rnd), { at: [s.maxX - 0.5, 0, 13.2], turn: 90 }, { solid: true });
  for (const y of levels)
    rowOf(bowls, far, {
      at: [s.maxX - 0.55, y + 0.002, 13.2],
      turn: 90,
      length: 4.4,
      count: 21,
      random: rnd,
      gaps: y > 1.5 ? 0.8 : 0.35,
    });
  for (const [x, z, r, h] of [
    [1.2, 10.6, 0.36, 0.62],
    [2.1, 10.2, 0.3, 0.5],
    [3.2, 10.4, 0.4, 0.7],
  ] as const)
    blue.put(jar(r, h, rnd, [0.1, 0.058, 0.03]), { at: [s.minX + x, 0, z] }, { solid: true });
  blue.put(bench(1.6, rnd), { at: [s.minX + 1.0, 0, 24.5], turn: 90 }, { solid: true });
  for (const [u, v] of [
    [2.2, 8.2],
    [15.6, 8.3],
  ] as const) {
    const [x, , z] = c.p(u, 0, v);
    blue.put(
      jar(0.4, 0.72, rnd, [0.09, 0.052, 0.028], [0.05, 0.055, 0.045]),
      { at: [x, 0, z] },
      { solid: true },
    );
  }

  const yard = new Setting({ saves: 1e9 });
  sunRack(c, yard, bowls, { at: [10.5, 18.6], length: 6.4, ware: far, full: [0.5, 0.6] }, rnd);
  const slabs = path(
    c,
    [
      [0.8, COURT.door],
      [4.6, COURT.door - 0.4],
      [8.8, 8.2],
    ],
    rnd,
  );
  return {
    id: 'grinding-workshop-1743',
    title: { en: 'Workshop for pressing bowls and grinding the blue', 'zh-Hans': '印坯乳料作坊' },
    elements: [
      element('building', 'Range, lean-to, walls', '正间、披屋与院墙', 'grinding-building-1743', [
        ...c.parts,
        slabs,
      ]),
      element(
        'mortar-benches',
        'Benches with mortars',
        '乳料凳与乳钵',
        'grinding-benches-1743',
        recast(benches.parts(), { raw: 'plain', glazed: 'plain' }),
      ),
      element(
        'moulds-and-shelves',
        'Moulds, shelves, drying bowls',
        '印模、坯架与阴干的坯',
        'grinding-moulds-1743',
        [
          ...recast([...room.parts(), ...blue.parts(), ...yard.parts()], {
            bark: 'board',
            bamboo: 'plain',
            cloth: 'plain',
            raw: 'plain',
          }),
          ...bowls.parts(),
        ],
      ),
    ],
    dimensions: [
      row('bench-height', BENCH.height, 'Grinder’s bench, height', '乳料凳高'),
      row('bench-length', BENCH.length, 'Grinder’s bench, length', '乳料凳长'),
      row('uprights', BENCH.upright, 'Uprights above the bench', '立柱高'),
      row(
        'range-bay',
        (c.range.maxX - c.range.minX) / COURT.bays,
        'Bay of the range, about',
        '正间开间（约）',
      ),
      row('range-depth', COURT.depth, 'Range, depth', '正间进深'),
    ],
    floors: c.floors,
    solids: [...c.solids, ...benches.solids, ...room.solids, ...blue.solids, ...yard.solids],
    standIn: c.standIn,
  };
}
