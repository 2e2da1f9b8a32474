/**
 * Picture 11: painting blue on round ware. Hundreds of equal pieces must match: outliners only outline, washers only
 * fill, both in one room; rings are put on at the wheel. The bowls still have their handle of clay (14).
 */
import type { StructureModel } from '../../kit/model.ts';
import { broom, chest } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { type Prop, Setting } from '../../kit/setting.ts';
import { COURTS } from '../plan.ts';
import { COURT, court } from './north/court.ts';
import { recast } from './north/forms.ts';
import { bench, jar, lamp, lampStand, STAND_FLAME, shelves, stool, table, tub } from './north/furniture.ts';
import { element, row } from './north/model.ts';
import {
  bowlStand,
  brushes,
  inkSlab,
  patternSheet,
  saucer,
  smallThings,
  wallSheet,
} from './north/painting-props.ts';
import { farBowl, rowOf } from './north/rows.ts';
import { bandBowl, ware } from './north/wares.ts';
import { path, sunRack, washing } from './north/yard.ts';

const R = COURTS.painting;
const F = COURT.floor;
export const TABLE = { length: 2.5, width: 0.86, height: 0.72 } as const;
/** Outliners' row in the north, washers' in the south: middles [x, z]. */
export const OUTLINERS = [
  [72.1, -41.35],
  [75.33, -41.4],
  [81.77, -41.35],
  [84.98, -41.4],
] as const;
export const WASHERS = [
  [72.1, -39.1],
  [75.33, -39.05],
  [84.98, -39.1],
] as const;
export const LAMPS: readonly (readonly [number, number, number])[] = [
  [75.35, F + TABLE.height, -41.55],
  [81.8, F + TABLE.height, -41.5],
  [75.3, F + TABLE.height, -39.2],
  [72.1, F + TABLE.height, -39.2],
];
/** A stand by the near table, which has no lamp of its own. */
export const STAND: readonly [number, number] = [79.65, -39.42];
export const FLAME = STAND_FLAME;
const NEAR = 77;

export default function build(): StructureModel {
  const rnd = random('painting-workshop-1743');
  const c = court({
    id: 'painting-workshop-1743',
    rect: R,
    front: ['lattice', 'open', 'open', 'open', 'lattice'],
    back: ['plaster', 'window', 'window', 'plaster', 'window'],
    floorKind: 'clay',
  });
  const desk = new Setting({ saves: 1e9 });
  const bowls = new Setting({ places: 6, saves: 2500 });
  const fine = {
    ringed: ware('bowl', 'raw', { segments: 10, coarse: true, handle: 0.06, paint: 'ringed' }),
    outlined: ware('bowl', 'raw', { segments: 10, coarse: true, handle: 0.06, paint: 'outlined' }),
    half: ware('bowl', 'raw', { segments: 10, coarse: true, handle: 0.06, paint: 'half' }),
    washed: ware('bowl', 'raw', { segments: 10, coarse: true, handle: 0.06, paint: 'washed' }),
  };
  const far = { light: bandBowl('raw', 0.35), dark: bandBowl('raw', 0.85) };
  const place = (x: number, z: number, washers: boolean, n: number) => {
    const y = F + TABLE.height;
    const turn = rnd.around(0, 1.6);
    desk.put(table(TABLE.length, TABLE.width, TABLE.height, rnd), { at: [x, F, z], turn }, { solid: true });
    // Two seats to a table, facing north; before each a bowl in hand, saucers, brushes.
    for (const s of [-0.62, 0.6]) {
      const near = Math.abs(x + s - NEAR) < 3.6;
      desk.put(stool(rnd, rnd.next() < 0.25), {
        at: [x + s + rnd.around(0, 0.06), F, z + 0.78 + rnd.around(0, 0.1)],
        turn: rnd.around(0, 18),
      });
      desk.put(bowlStand(rnd), { at: [x + s, y, z + 0.1] });
      const stage = washers ? fine.half : fine.outlined;
      bowls.put(stage, { at: [x + s, y + 0.092, z + 0.1], turn: rnd.between(0, 360) });
      desk.put(saucer(rnd, !washers), { at: [x + s + 0.22, y, z + 0.16] });
      desk.put(saucer(rnd, false), { at: [x + s + 0.26, y, z + 0.03] });
      if (near) {
        desk.put(brushes(rnd), { at: [x + s - 0.22, y, z + 0.2], turn: 80 + rnd.around(0, 20) });
        desk.put(inkSlab(rnd), { at: [x + s + 0.28, y, z + 0.3], turn: rnd.around(0, 30) });
      }
      if (n % 2 === 0 && s < 0)
        desk.put(patternSheet(rnd), {
          at: [x + s + 0.02, y, z - 0.14],
          turn: rnd.around(0, 14),
          scale: 0.85,
        });
    }
    if (Math.abs(x - NEAR) < 4) desk.put(smallThings(rnd), { at: [x - 0.02, y, z + 0.26] });
    // Bowls in rows at the back of the table: waiting on the left, done on the right.
    const list: [number, Prop][] = [];
    for (let k = 0; k < 12; k += 1)
      list.push([
        -1.12 + k * 0.2,
        k < 6 ? (washers ? far.light : far.light) : washers ? far.dark : far.light,
      ]);
    for (const [dx, prop] of list)
      for (const dz of [-0.31, -0.13]) {
        if (rnd.next() < 0.3 || (dz > -0.2 && Math.abs(dx) < 0.5)) continue;
        const close = Math.abs(x + dx - NEAR) < 1.5;
        const one = close
          ? washers
            ? dx < 0
              ? fine.outlined
              : fine.washed
            : dx < 0
              ? fine.ringed
              : fine.outlined
          : prop;
        bowls.put(one, {
          at: [x + dx + rnd.around(0, 0.012), y, z + dz + rnd.around(0, 0.012)],
          turn: rnd.between(0, 360),
        });
      }
  };
  for (const [n, [x, z]] of OUTLINERS.entries()) place(x, z, false, n);
  for (const [n, [x, z]] of WASHERS.entries()) place(x, z, true, n);
  for (const p of LAMPS) desk.put(lamp(rnd), { at: p, turn: rnd.between(0, 360) });
  // The hero bowls: one table's worth seen close, at the empty place of the washers' row.
  desk.put(table(1.7, 0.78, TABLE.height, rnd), { at: [78.55, F, -39.1], turn: 2 }, { solid: true });
  const large = [
    ware('jar', 'raw', { segments: 28, fine: true, paint: 'washed' }),
    ware('bowl', 'raw', { segments: 24, fine: true, handle: 0.06, paint: 'half' }),
    ware('bowl', 'raw', { segments: 24, fine: true, handle: 0.06, paint: 'washed' }),
    ware('dish', 'raw', { segments: 24, fine: true, handle: 0.05, paint: 'outlined' }),
    ware('vase', 'raw', { segments: 36, fine: true, paint: 'outlined' }),
  ];
  for (const [k, [dx, dz]] of (
    [
      [-0.5, -0.12],
      [-0.28, 0.14],
      [-0.06, 0.12],
      [0.2, 0.14],
      [0.5, -0.08],
    ] as const
  ).entries())
    desk.put(large[k]!, { at: [78.55 + dx, F + TABLE.height, -39.1 + dz], turn: rnd.between(0, 360) });
  desk.put(brushes(rnd), { at: [78.5, F + TABLE.height, -39.22], turn: 10 });
  for (let k = 0; k < 5; k += 1)
    desk.put(k % 2 ? fine.washed : fine.half, {
      at: [78.0 + k * 0.2, F + TABLE.height, -39.33 + (k % 2) * 0.03],
      turn: rnd.between(0, 360),
    });
  desk.put(patternSheet(rnd), { at: [78.9, F + TABLE.height, -38.95], turn: 20, scale: 0.8 });
  desk.put(stool(rnd), { at: [78.3, F, -38.45], turn: 14 });
  desk.put(inkSlab(rnd), { at: [78.12, F + TABLE.height, -38.9], turn: 70 });
  desk.put(saucer(rnd, true), { at: [78.35, F + TABLE.height, -39.33] });
  desk.put(saucer(rnd, false), { at: [78.75, F + TABLE.height, -39.02] });

  desk.put(lampStand(random('painting-workshop-1743/lamp')), { at: [STAND[0], F, STAND[1]], turn: 30 });

  // Shelves along the back wall, boards of waiting and finished bowls; patterns on the walls.
  const room = new Setting({ saves: 1e9 });
  const levels = [0.45, 0.9, 1.35];
  for (const [x, l] of [
    [73.4, 5],
    [82.8, 5],
  ] as const) {
    room.put(shelves(l, levels, 0.5, rnd), { at: [x, F, -43.05] }, { solid: true });
    for (const y of levels)
      rowOf(bowls, x < 76 ? far.light : far.dark, {
        at: [x, F + y + 0.002, -43.0],
        length: l - 0.2,
        count: 20,
        random: rnd,
        gaps: y < 0.6 ? 0.7 : 0.4,
      });
  }
  for (const [x, w] of [
    [76.3, 0.6],
    [77.42, 0.4],
    [79.72, 0.4],
  ] as const)
    room.put(wallSheet(w, 0.85, w > 0.5 ? 7 : 4, rnd), { at: [x, F + 1.05, -43.32] });
  room.put(tub(0.28, 0.36, rnd, [0.06, 0.07, 0.09]), { at: [78, F, -42.75] }, { solid: true });
  room.put(chest(rnd), { at: [79.3, F, -42.9], turn: 3 }, { solid: true });
  room.put(broom(rnd), { at: [86.3, F, -42.6], turn: 270 });
  // Lean-to: shelves of finished ware, big pieces; jars at the eaves, a rack in the sun.
  const s = c.shed;
  room.put(table(2.4, 0.8, 0.6, rnd), { at: [s.minX + 2.3, 0, -31.5], turn: 90 }, { solid: true });
  const vase = ware('vase', 'raw', { segments: 12, paint: 'washed' });
  for (let k = 0; k < 1; k += 1)
    room.put(vase, { at: [s.minX + 2.3 + rnd.around(0, 0.1), 0.6, -32.1 + k * 0.7], turn: k * 80 });
  room.put(bench(1.8, rnd), { at: [s.minX + 1, 0, -27.4], turn: 88 }, { solid: true });
  for (const [u, v] of [
    [2, 8.1],
    [15.4, 8],
  ] as const) {
    const [x, , z] = c.p(u, 0, v);
    room.put(
      jar(0.42, 0.75, rnd, [0.09, 0.05, 0.028], [0.05, 0.055, 0.045]),
      { at: [x, 0, z] },
      { solid: true },
    );
  }
  const yard = new Setting({ saves: 1e9 });
  sunRack(
    c,
    yard,
    bowls,
    { at: [10.4, 18.4], length: 6, ware: farBowl('raw', 4), full: [0.5, 0.6], count: 9 },
    rnd,
  );
  washing(c, room, [3, 20.8], [7, 21], rnd);
  const slabs = path(
    c,
    [
      [0.8, COURT.door],
      [4.8, COURT.door - 0.8],
      [9, 7.8],
    ],
    rnd,
  );
  return {
    id: 'painting-workshop-1743',
    title: { en: 'Workshop for painting blue', 'zh-Hans': '圆器青花作坊' },
    elements: [
      element('building', 'Range, lean-to, walls', '正间、披屋与院墙', 'painting-building-1743', [
        ...c.parts,
        slabs,
      ]),
      element(
        'painters-tables',
        'Painters’ tables',
        '画坯案',
        'painting-tables-1743',
        recast(desk.parts(), { glazed: 'plain', raw: 'plain' }),
      ),
      element(
        'bowls-and-shelves',
        'Bowls in every stage, shelves, court',
        '各道工序的坯碗、坯架与院中杂物',
        'painting-bowls-1743',
        [
          ...recast([...room.parts(), ...yard.parts()], {
            bark: 'board',
            bamboo: 'plain',
            raw: 'plain',
            glazed: 'plain',
            cloth: 'plain',
          }),
          ...bowls.parts(),
        ],
      ),
    ],
    dimensions: [
      row('table-height', TABLE.height, 'Painter’s table, height', '画案高'),
      row('table-length', TABLE.length, 'Painter’s table, length', '画案长'),
      row('bowl', 0.168, 'Bowl, across the rim', '碗口径'),
      row(
        'handle',
        0.06,
        'Clay left under the bowl as a handle',
        '坯足下所留泥靶高',
        'medhurst-138',
        'Two or three inches are described.',
      ),
      row('range-depth', COURT.depth, 'Range, depth', '正间进深'),
    ],
    floors: c.floors,
    solids: [...c.solids, ...desk.solids, ...room.solids, ...yard.solids],
    standIn: c.standIn,
  };
}
