/**
 * Pictures 17 and 18: painting in foreign-style enamels on fired white ware, and the stoves. Open stove for small
 * pieces, closed stoves about a metre high for large ones, charcoal between their double walls (`nkhg-87`, `nkhg-88`).
 */
import type { StructureModel } from '../../kit/model.ts';
import { chest } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { COURTS } from '../plan.ts';
import { basket } from './north/cobalt-props.ts';
import { COURT, court } from './north/court.ts';
import {
  charcoal,
  charcoalPiece,
  closedStove,
  colourSlab,
  ENAMELS,
  enamelPot,
  forkAndWheel,
  hook,
  openStove,
  STOVE,
  shield,
  stoveLid,
} from './north/enamel-props.ts';
import { enamelled } from './north/enamelled.ts';
import { recast } from './north/forms.ts';
import { bench, jar, lamp, shelves, stool, table, tub } from './north/furniture.ts';
import { element, row } from './north/model.ts';
import { matBundle } from './north/packing-props.ts';
import { bowlStand, brushes, patternSheet, smallThings, wallSheet } from './north/painting-props.ts';
import { rowOf } from './north/rows.ts';
import { bandBowl, ware } from './north/wares.ts';
import { path, washing } from './north/yard.ts';
import { boardPlank, poleRack, RACK } from './north/yard-props.ts';

const R = COURTS.enamel;
const F = COURT.floor;
export const TABLE = { length: 2.4, width: 0.8, height: 0.73 } as const;
/** Painters' tables, middles [x, z]. */
export const TABLES = [
  [101.12, -39.2],
  [104.33, -39.15],
  [110.77, -39.2],
  [101.12, -41.4],
  [104.33, -41.45],
  [107.55, -41.4],
  [113.98, -41.4],
] as const;
export const LAMPS: readonly (readonly [number, number, number])[] = [
  [100.3, F + TABLE.height, -39.45],
  [105.2, F + TABLE.height, -41.6],
  [111.6, F + TABLE.height, -39.4],
];
/** Stoves under the lean-to, [x, z]. */
export const CLOSED = [
  [122.3, -38.6],
  [122.4, -36.7],
  [122.2, -34.8],
] as const;
export const OPEN = [120.4, -36.6] as const;

export default function build(): StructureModel {
  const rnd = random('enamel-workshop-1743');
  const c = court({
    id: 'enamel-workshop-1743',
    rect: R,
    front: ['lattice', 'open', 'open', 'open', 'lattice'],
    back: ['plaster', 'window', 'plaster', 'window', 'plaster'],
    shed: [2, 17],
  });
  const desk = new Setting({ saves: 1e9 });
  const fired = new Setting({ places: 6, saves: 2500 });
  const y = F + TABLE.height;
  const blank = [
    ware('bowl', 'fired', { segments: 9, coarse: true }),
    ware('dish', 'fired', { segments: 9, coarse: true }),
    ware('jar', 'fired', { segments: 9, coarse: true }),
  ];
  const done = [enamelled('jar', rnd), enamelled('bowl', rnd), enamelled('vase', rnd)];
  for (const [n, [x, z]] of TABLES.entries()) {
    desk.put(
      table(TABLE.length, TABLE.width, TABLE.height, rnd),
      { at: [x, F, z], turn: rnd.around(0, 1.5) },
      { solid: true },
    );
    const near = n < 3;
    for (const s of [-0.6, 0.58]) {
      desk.put(stool(rnd, rnd.next() < 0.2), {
        at: [x + s, F, z + 0.76 + rnd.around(0, 0.08)],
        turn: rnd.around(0, 20),
      });
      desk.put(colourSlab(rnd), { at: [x + s + 0.27, y, z + 0.18], turn: rnd.around(0, 15) });
      desk.put(bowlStand(rnd), { at: [x + s, y, z + 0.06] });
      desk.put(s < 0 && near ? done[n % 2]! : blank[(n + 2) % 3]!, {
        at: [x + s, y + 0.092, z + 0.06],
        turn: rnd.between(0, 360),
      });
      for (let k = 0; k < (near ? 6 : 2); k += 1)
        desk.put(enamelPot(ENAMELS[(k + n) % 6]!, rnd), {
          at: [x + s + 0.12 + (k % 3) * 0.085, y, z - 0.08 - Math.floor(k / 3) * 0.085],
        });
      if (near) desk.put(brushes(rnd), { at: [x + s - 0.24, y, z + 0.16], turn: rnd.around(70, 30) });
    }
    if (n % 2 === 0)
      desk.put(patternSheet(rnd), { at: [x, y, z + 0.1], turn: rnd.around(0, 20), scale: 0.8 });
    else desk.put(smallThings(rnd), { at: [x - 0.05, y, z + 0.24] });
    for (let k = 0; k < 9; k += 1)
      if (rnd.next() < 0.62)
        fired.put(blank[k % 2]!, {
          at: [x - 1.02 + k * 0.235, y, z - 0.27 + rnd.around(0, 0.02)],
          turn: rnd.between(0, 360),
        });
  }
  desk.put(done[2]!, { at: [104.33, y, -39.4], turn: 40 });
  desk.put(ware('vase', 'fired', { segments: 16 }), { at: [110.8, y, -39.42] });
  for (const p of LAMPS) desk.put(lamp(rnd), { at: p, turn: rnd.between(0, 360) });

  // White ware waits on shelves; chests for the colours, patterns on the walls.
  const room = new Setting({ saves: 1e9 });
  const levels = [0.45, 0.9, 1.35];
  for (const [x, l] of [
    [102.7, 4.6],
    [113.3, 3.6],
  ] as const) {
    room.put(shelves(l, levels, 0.55, rnd), { at: [x, F, -43.02] }, { solid: true });
    for (const h of levels)
      rowOf(fired, x < 105 ? blank[0]! : bandBowl('fired', 0.9, 0), {
        at: [x, F + h + 0.002, -42.98],
        length: l - 0.3,
        count: Math.round(l * 3.6),
        random: rnd,
        gaps: 0.35,
      });
  }
  for (let k = 0; k < 3; k += 1)
    room.put(
      chest(rnd, { width: 0.6, height: 0.36, depth: 0.4 }),
      { at: [107.2 + k * 0.75, F, -43.05], turn: rnd.around(0, 4) },
      { solid: true },
    );
  for (const [x, w] of [
    [106, 0.44],
    [110.7, 0.6],
  ] as const)
    room.put(wallSheet(w, 0.85, w > 0.5 ? 7 : 4, rnd), { at: [x, F + 1.05, -43.32] });

  // The stoves: three closed, one open, charcoal, shields, forks and hooks, ware cooling on a table.
  const stoves = new Setting({ saves: 1e9 });
  for (const [n, [x, z]] of CLOSED.entries())
    stoves.put(closedStove(rnd, n === 1), { at: [x, 0, z], turn: rnd.between(0, 360) }, { solid: true });
  stoves.put(ware('vase', 'fired', { segments: 14 }), { at: [CLOSED[1][0], 0.36, CLOSED[1][1]] });
  stoves.put(stoveLid(rnd), { at: [121.72, 0.4, -36.2], tilt: [0, 72] });
  stoves.put(openStove(rnd), { at: [OPEN[0], 0, OPEN[1]], turn: 200 }, { solid: true });
  stoves.put(forkAndWheel(rnd), { at: [OPEN[0], 0.27, OPEN[1]], turn: 12 });
  for (let k = 0; k < 4; k += 1)
    stoves.put(done[k % 2]!, {
      at: [OPEN[0] + 0.09 * Math.cos(k * 1.57), 0.285, OPEN[1] + 0.09 * Math.sin(k * 1.57)],
      scale: k % 2 ? 0.72 : 0.5,
    });
  stoves.put(shield(rnd), { at: [121.6, 0, -34.5], turn: 270, tilt: [-12, 0] });
  stoves.put(shield(rnd), { at: [123.3, 0.02, -32.7], turn: 250, tilt: [-16, 0] });
  for (let k = 0; k < 14; k += 1)
    stoves.put(charcoalPiece(rnd), {
      at: [119.9 + rnd.around(0, 0.9), 0.02, -35.6 + rnd.around(0, 1)],
      turn: rnd.between(0, 360),
    });
  stoves.put(hook(rnd), { at: [119.3, 0.02, -35.6], turn: 60 });
  stoves.put(hook(rnd), { at: [120.9, 0.42, -37.3], turn: 130, tilt: [0, -10] });
  for (const [x, z] of [
    [119.6, -34.0],
    [121.1, -33.2],
    [123.1, -40.6],
  ] as const) {
    stoves.put(basket(0.34, 0.42, rnd), { at: [x, 0, z] }, { solid: true });
    stoves.put(charcoal(0.3, 0.1, 26, rnd), { at: [x, 0.34, z] });
  }
  stoves.put(charcoal(0.9, 0.4, 80, rnd), { at: [122.5, 0, -31] });
  stoves.put(table(2, 0.75, 0.66, rnd), { at: [120.2, 0, -39.4], turn: 84 }, { solid: true });
  for (let k = 0; k < 7; k += 1)
    stoves.put(k % 3 === 0 ? done[0]! : done[1]!, {
      at: [120.2 + rnd.around(0, 0.16), 0.66, -40.2 + k * 0.26],
      turn: k * 70,
    });
  stoves.put(tub(0.28, 0.36, rnd, [0.05, 0.055, 0.06]), { at: [119.6, 0, -29.2] }, { solid: true });
  stoves.put(stool(rnd, true), { at: [119.3, 0, -37.3] });
  stoves.put(bench(1.6, rnd), { at: [117, 0, -25.6], turn: 84 }, { solid: true });
  for (const [u, v] of [
    [2, 8.1],
    [15.4, 8],
  ] as const) {
    const [x, , z] = c.p(u, 0, v);
    stoves.put(
      jar(0.42, 0.75, rnd, [0.09, 0.05, 0.028], [0.05, 0.055, 0.045]),
      { at: [x, 0, z] },
      { solid: true },
    );
  }
  // In the court: charcoal as it came, in baskets and mats; a rack with spare boards; tubs.
  for (let k = 0; k < 4; k += 1) {
    const [x, , z] = c.p(3.2 + k * 0.85 + rnd.around(0, 0.1), 0, 17.4 + rnd.around(0, 0.3));
    stoves.put(basket(0.34, 0.44, rnd), { at: [x, 0, z] }, { solid: true });
    stoves.put(charcoal(0.3, 0.1, 18, rnd), { at: [x, 0.35, z] });
  }
  const charcoalBundle = matBundle(rnd);
  for (let k = 0; k < 5; k += 1) {
    const [x, , z] = c.p(2.6 + (k % 3) * 0.66, 0, 18.9 + Math.floor(k / 3) * 0.64);
    stoves.put(charcoalBundle, { at: [x, 0, z], turn: k * 70 }, { solid: true, tint: [0.8, 0.76, 0.72] });
  }
  const [rx, , rz] = c.p(12.4, 0, 17.6);
  room.put(poleRack(5.6, rnd), { at: [rx, 0, rz], turn: 4 }, { solid: true });
  for (let k = 0; k < 7; k += 1)
    room.put(boardPlank(rnd, 2.1), {
      at: [rx - 2.3 + k * 0.7 + rnd.around(0, 0.15), RACK.levels[k % 2]! + 0.055, rz],
      turn: 94 + rnd.around(0, 3),
    });
  for (const [u, v, r] of [
    [7.4, 10.6, 0.36],
    [8.3, 10.3, 0.3],
  ] as const) {
    const [x, , z] = c.p(u, 0, v);
    stoves.put(tub(r, 0.4, rnd, [0.05, 0.055, 0.06]), { at: [x, 0, z] }, { solid: true });
  }
  washing(c, room, [5.5, 21], [10, 20.6], rnd);
  const slabs = path(
    c,
    [
      [0.8, COURT.door],
      [4.6, COURT.door - 1.2],
      [8.6, 7.8],
    ],
    rnd,
  );
  return {
    id: 'enamel-workshop-1743',
    title: { en: 'Workshop for enamels and their stoves', 'zh-Hans': '洋彩与明炉暗炉作坊' },
    elements: [
      element('building', 'Range, lean-to, walls', '正间、披屋与院墙', 'enamel-building-1743', [
        ...c.parts,
        slabs,
      ]),
      element('painters-tables', 'Painters’ tables with colours', '彩绘案与颜料', 'enamel-tables-1743', [
        ...recast([...desk.parts(), ...room.parts()], { cloth: 'plain', raw: 'plain', bark: 'board' }),
        ...recast(fired.parts(), {}),
      ]),
      element(
        'stoves',
        'Open and closed stoves',
        '明炉与暗炉',
        'enamel-stoves-1743',
        recast(stoves.parts(), { bamboo: 'plain', 'kiln-brick': 'plain' }),
      ),
    ],
    dimensions: [
      row('closed-stove', STOVE.height, 'Closed stove, height', '暗炉高', 'nkhg-88', 'About one metre.'),
      row(
        'closed-stove-inside',
        STOVE.inner,
        'Closed stove, across within',
        '暗炉内径',
        'nkhg-88',
        'About half a metre, as the sheet reads it.',
      ),
      row('table-height', TABLE.height, 'Painter’s table, height', '彩绘案高'),
      row('range-depth', COURT.depth, 'Range, depth', '正间进深'),
    ],
    floors: c.floors,
    solids: [...c.solids, ...desk.solids, ...room.solids, ...stoves.solids],
    standIn: c.standIn,
  };
}
