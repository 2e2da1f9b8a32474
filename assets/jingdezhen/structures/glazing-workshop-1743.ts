/**
 * Picture 13: dipping and blowing glaze. Small round ware is dipped in vats; vases and big dishes are blown through a
 * bamboo tube with gauze over its end, coat upon coat. What is glazed and not yet fired is white powder.
 */
import type { StructureModel } from '../../kit/model.ts';
import { broom, sieve } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { COURTS } from '../plan.ts';
import { basket } from './north/cobalt-props.ts';
import { COURT, court } from './north/court.ts';
import { recast } from './north/forms.ts';
import { bench, jar, lamp, shelves, stool, table, tub } from './north/furniture.ts';
import {
  blowTube,
  ironCup,
  ladle,
  rag,
  SLIP,
  splashes,
  TUBE,
  turntable,
  vat,
} from './north/glazing-props.ts';
import { element, row } from './north/model.ts';
import { saucer, wallSheet } from './north/painting-props.ts';
import { farBowl, rowOf } from './north/rows.ts';
import { bandBowl, ware } from './north/wares.ts';
import { path, sunRack, washing } from './north/yard.ts';
import { boardPlank } from './north/yard-props.ts';

const R = COURTS.glazing;
const F = COURT.floor;
/** Dipping vats: middle [x, z] and radius. */
export const VATS = [
  [72.2, -66.1, 0.48],
  [73.55, -65.95, 0.42],
  [75.4, -66.15, 0.5],
  [76.85, -65.9, 0.4],
] as const;
export const VAT_HEIGHT = 0.78;
/** Turning stands for what is blown, [x, z, height]. */
export const STANDS = [
  [80.5, -64.3, 0.62],
  [82.4, -64.0, 0.5],
  [84.9, -64.3, 0.58],
  [81.6, -66.2, 0.55],
] as const;
export const LAMPS: readonly (readonly [number, number, number])[] = [
  [74.5, F + 0.7, -68.6],
  [83.6, F + 0.68, -66.45],
];

export default function build(): StructureModel {
  const rnd = random('glazing-workshop-1743');
  const c = court({
    id: 'glazing-workshop-1743',
    rect: R,
    front: ['open', 'open', 'open', 'open', 'lattice'],
    back: ['saggar', 'window', 'saggar', 'window', 'saggar'],
    left: 'saggar',
  });
  const work = new Setting({ saves: 1e9 });
  const wares = new Setting({ places: 6, saves: 2500 });
  const raw = bandBowl('raw', 0.85);
  const white = farBowl('powder', 7);
  const dipped = ware('bowl', 'powder', { segments: 9, handle: 0.06, coarse: true });

  // Dipping: vats with slip, a plank across with bowls just out, ladles, the iron measure, boards on trestles.
  for (const [n, [x, z, r]] of VATS.entries()) {
    work.put(vat(r, VAT_HEIGHT, rnd), { at: [x, F, z], turn: rnd.between(0, 360) }, { solid: true });
    work.put(splashes(0.95, 16, rnd), { at: [x, F + 0.003, z] });
    if (n % 2 === 0)
      work.put(boardPlank(rnd, 1.5), {
        at: [x + 0.15, F + VAT_HEIGHT + 0.03, z - 0.28],
        turn: rnd.around(0, 5),
      });
    if (n % 2 === 0)
      rowOf(wares, dipped, {
        at: [x + 0.15, F + VAT_HEIGHT + 0.032, z - 0.28],
        length: 1.3,
        count: 7,
        random: rnd,
        gaps: 0.15,
      });
    if (n === 1) work.put(ladle(rnd), { at: [x - 0.12, F + VAT_HEIGHT - 0.1, z + 0.1], turn: 200 });
    if (n === 3) work.put(ironCup(rnd), { at: [x, F + VAT_HEIGHT - 0.13, z], turn: 40 });
  }
  work.put(rag(rnd, [0.6, 0.57, 0.5]), { at: [73.9, F + VAT_HEIGHT - 0.01, -65.7] });
  for (const [n, [x, z, turn]] of (
    [
      [73.4, -64.05, 0],
      [76.6, -64.0, 1],
    ] as const
  ).entries()) {
    work.put(table(2.5, 0.7, 0.7, rnd), { at: [x, F, z], turn }, { solid: true });
    for (const dz of [-0.18, 0.16])
      rowOf(wares, n === 0 ? (dz < 0 ? raw : dipped) : dz < 0 ? dipped : raw, {
        at: [x, F + 0.702, z + dz],
        length: 2.3,
        count: 11,
        random: rnd,
        gaps: 0.2,
      });
  }
  work.put(bench(1.4, rnd), { at: [74.9, F, -67.2], turn: 4 });
  work.put(sieve(rnd), { at: [71.4, F + 0.0, -67.6], turn: 60 });

  // Blowing: stands with a vase, chargers; bowls of glaze and tubes at hand.
  const vase = ware('vase', 'powder', { segments: 18 });
  const charger = ware('charger', 'powder', { segments: 20 });
  const rawCharger = ware('charger', 'raw', { segments: 14, paint: 'washed' });
  // The vase being blown stands before the visitor's eyes: rounder.
  const on = [
    ware('vase', 'powder', { segments: 28, fine: true }),
    charger,
    ware('gu', 'powder', { segments: 14 }),
    ware('vase', 'raw', { segments: 14, paint: 'washed' }),
  ];
  for (const [n, [x, z, h]] of STANDS.entries()) {
    work.put(turntable(h, 0.27, rnd), { at: [x, F, z], turn: rnd.between(0, 90) }, { solid: true });
    work.put(on[n]!, { at: [x, F + h + 0.004, z], turn: rnd.between(0, 360) });
    work.put(splashes(0.8, 18, rnd), { at: [x, F + 0.003, z] });
    work.put(stool(rnd, n === 1), {
      at: [x - 0.1, F, z + (n === 3 ? -0.65 : 0.68)],
      turn: rnd.around(0, 25),
    });
  }
  work.put(table(2.4, 0.8, 0.68, rnd), { at: [84.98, F, -66.4], turn: 1 }, { solid: true });
  work.put(table(1.3, 0.7, 0.66, rnd), { at: [78.6, F, -65.1], turn: 88 }, { solid: true });
  for (let k = 0; k < 5; k += 1)
    work.put(blowTube(rnd), {
      at: [78.6 + rnd.around(0, 0.2), F + 0.663, -65.5 + k * 0.17],
      turn: rnd.between(0, 360),
    });
  for (const z of [-64.75, -65.2]) work.put(tub(0.14, 0.12, rnd, SLIP), { at: [78.5, F + 0.66, z] });
  for (let k = 0; k < 4; k += 1)
    work.put(blowTube(rnd), {
      at: [84.4 + k * 0.22, F + 0.683, -66.15 + rnd.around(0, 0.06)],
      turn: rnd.around(20, 30),
    });
  work.put(saucer(rnd, false), { at: [85.4, F + 0.68, -66.2] });
  work.put(tub(0.16, 0.13, rnd, SLIP), { at: [84.1, F + 0.68, -66.5] });
  work.put(rawCharger, { at: [85.0, F + 0.68, -66.55] });
  work.put(charger, { at: [85.7, F + 0.68, -66.5] });
  for (const p of LAMPS) work.put(lamp(rnd), { at: p });

  // Along the back: shelves of powder-white ware and of painted ware waiting.
  const room = new Setting({ saves: 1e9 });
  const levels = [0.42, 0.86, 1.3];
  room.put(table(1.2, 0.6, 0.7, rnd), { at: [74.6, F, -68.7] }, { solid: true });
  for (const [x, l, prop] of [
    [72.2, 3, raw],
    [77.3, 3.4, white],
    [81.6, 4, white],
  ] as const) {
    room.put(shelves(l, levels, 0.6, rnd), { at: [x, F, -69.0] }, { solid: true });
    for (const y of levels)
      for (const dz of [-0.14, 0.15])
        rowOf(wares, prop, {
          at: [x, F + y + 0.002, -69 + dz],
          length: l - 0.2,
          count: Math.round(l * 4.4),
          random: rnd,
          gaps: dz < 0 || y < 0.5 ? 0.55 : 0.2,
        });
  }
  for (let k = 0; k < 3; k += 1)
    room.put(vase, { at: [84.9 + k * 0.55, F + 0.0, -69.1 + rnd.around(0, 0.06)] });
  for (let k = 0; k < 3; k += 1)
    room.put(jar(0.3, 0.55, rnd, [0.1, 0.06, 0.032]), { at: [70.95, F, -64.2 - k * 0.7] }, { solid: true });
  room.put(wallSheet(0.4, 0.7, 5, rnd), { at: [79.1, F + 1.1, -69.3] });
  room.put(broom(rnd), { at: [86.4, F, -67.6], turn: 270 });
  // Lean-to: glaze stored in jars, sieves; baskets. In the court: a rack of white ware, washing.
  const s = c.shed;
  for (let k = 0; k < 6; k += 1)
    room.put(
      vat(0.42, 0.7, rnd, 0.8),
      { at: [s.maxX - 0.8 - (k % 2) * 1.1, 0, -66 + Math.floor(k / 2) * 1.2], turn: k * 60 },
      { solid: true },
    );
  room.put(table(2, 0.7, 0.7, rnd), { at: [s.minX + 2.2, 0, -59], turn: 90 }, { solid: true });
  room.put(charger, { at: [s.minX + 2.2, 0.7, -59.5] });
  room.put(charger, { at: [s.minX + 2.25, 0.7, -58.7] });
  room.put(basket(0.32, 0.44, rnd), { at: [s.minX + 3.3, 0, -56.4] }, { solid: true });
  room.put(bench(1.7, rnd), { at: [s.minX + 1, 0, -54], turn: 92 }, { solid: true });
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
  sunRack(c, yard, wares, { at: [10.6, 18], length: 6.2, ware: white, full: [0.5, 0.7], count: 9 }, rnd);
  washing(c, room, [2.6, 19.8], [6.4, 20.6], rnd);
  const slabs = path(
    c,
    [
      [0.8, COURT.door],
      [4.6, COURT.door - 1],
      [8.6, 7.8],
    ],
    rnd,
  );
  return {
    id: 'glazing-workshop-1743',
    title: { en: 'Workshop for dipping and blowing glaze', 'zh-Hans': '蘸釉吹釉作坊' },
    elements: [
      element(
        'building',
        'Range, lean-to, walls',
        '正间、披屋与院墙',
        'glazing-building-1743',
        recast([...c.parts, slabs], { plaster: 'saggar-wall' }),
      ),
      element(
        'vats-and-stands',
        'Vats, turning stands, blowing tubes',
        '釉缸、转盘与吹釉竹筒',
        'glazing-work-1743',
        recast(work.parts(), { raw: 'plain', bamboo: 'plain', clay: 'glazed' }),
      ),
      element(
        'glazed-ware',
        'Glazed and waiting ware, shelves, court',
        '已釉与待釉的坯、坯架与院中杂物',
        'glazing-ware-1743',
        [
          ...recast([...room.parts(), ...yard.parts()], {
            bark: 'board',
            bamboo: 'plain',
            raw: 'plain',
            cloth: 'plain',
            clay: 'plain',
          }),
          ...wares.parts(),
        ],
      ),
    ],
    dimensions: [
      row('tube-width', TUBE.width, 'Blowing tube, across', '吹釉竹筒径', 'tang-1743-13', 'One cun.'),
      row('tube-length', TUBE.length, 'Blowing tube, length', '吹釉竹筒长', 'tang-1743-13', 'Seven cun.'),
      row('vat-height', VAT_HEIGHT, 'Dipping vat, height', '釉缸高'),
      row('range-depth', COURT.depth, 'Range, depth', '正间进深'),
    ],
    floors: c.floors,
    solids: [...c.solids, ...work.solids, ...room.solids, ...yard.solids],
    standIn: c.standIn,
  };
}
