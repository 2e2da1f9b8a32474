/**
 * Picture 19: sorting fired ware into three grades and rejects; the best in paper and round tubs, the second in tens
 * bound with straw, the coarse in reeds and mats, one bundle at each end of a carrying pole.
 */
import type { StructureModel } from '../../kit/model.ts';
import { broom, carryingPole, hangingLamp, ladder, strawHeap } from '../../kit/props/index.ts';
import { type Random, random } from '../../kit/random.ts';
import { type Prop, Setting } from '../../kit/setting.ts';
import { COURTS } from '../plan.ts';
import { COURT, court } from './north/court.ts';
import { recast } from './north/forms.ts';
import {
  bench,
  floorMat,
  hat,
  jar,
  lamp,
  lampStand,
  STAND_FLAME,
  shelves,
  stool,
  table,
} from './north/furniture.ts';
import { element, row } from './north/model.ts';
import {
  litter,
  matBundle,
  matRoll,
  packTub,
  paperParcel,
  paperPile,
  poleAndBundles,
  rejectHeap,
  sheaf,
  strawTen,
} from './north/packing-props.ts';
import { smallThings, wallSheet } from './north/painting-props.ts';
import { rowOf } from './north/rows.ts';
import { bandBowl, ware } from './north/wares.ts';
import { path, washing } from './north/yard.ts';

const R = COURTS.packing;
const F = COURT.floor;
export const TABLES = [
  [101.12, -65.3],
  [104.33, -65.2],
  [110.77, -65.3],
] as const;
const TOP = 0.72;
/** A lamp on each table, behind its paper: clear of the bowls and parcels, which would keep its light from the rest. */
export const LAMPS = TABLES.map(([x, z]) => [x + 0.2, F + TOP, z - 0.3] as const);
/** Lamps for a night's packing: on stands before the tubs and by the binder, one hung from a tie. */
export const STANDS: readonly (readonly [number, number])[] = [
  [103.05, -66.1],
  [101.5, -63.35],
  [112.6, -66.5],
];
export const HUNG: readonly (readonly [number, number, number])[] = [[102.66, F + 1.85, -64.85]];
export const FLAME = STAND_FLAME;

/** The binder's place on the left: a mat, tens done and waiting, sheaves, a heap of loose straw. */
function binder(set: Setting, ten: Prop, rnd: Random): void {
  set.put(floorMat(2.5, 1.5, rnd), { at: [102.1, F, -63.6], turn: 8 });
  for (let k = 0; k < 5; k += 1)
    set.put(ten, {
      at: [102.95 - (k % 3) * 0.24, F + Math.floor(k / 3) * 0.17 + 0.012, -63.95 + rnd.around(0, 0.03)],
      turn: 90 + rnd.around(0, 5),
    });
  set.put(stool(rnd, true), { at: [102.0, F, -63.3], scale: [1, 0.55, 1] });
  set.put(strawHeap(rnd, { radius: 0.62 }), { at: [100.4, F, -63.9] });
  for (const [x, y, z, turn] of [
    [100.3, 0, -63.0, 12],
    [100.35, 0, -62.75, -6],
    [100.4, 0.17, -62.88, 4],
    [101.2, 0, -62.85, 40],
  ] as const)
    set.put(sheaf(rnd), { at: [x, F + y, z], turn });
  set.put(litter(1.5, 70, rnd), { at: [101.4, F + 0.008, -63.5] });
  // Mats and strips for the coarse grade, rolled, against the gable; hats on its pegs.
  for (const [k, z] of [-67.9, -67.55, -67.2, -66.75].entries())
    set.put(matRoll(rnd), { at: [99.78, F, z], tilt: [rnd.around(0, 2), -4 - k] });
  for (const z of [-66.3, -64.55]) set.put(hat(rnd), { at: [99.52, F + 1.75, z], turn: 90 });
  set.put(packTub(rnd, 'filled'), { at: [100.25, F, -66.5], turn: 30 }, { solid: true });
}

export default function build(): StructureModel {
  const rnd = random('packing-workshop-1743');
  const c = court({
    id: 'packing-workshop-1743',
    rect: R,
    front: ['open', 'open', 'open', 'open', 'open'],
    back: ['saggar', 'window', 'saggar', 'saggar', 'window'],
    right: 'saggar',
    shed: [1, 18],
  });
  const pack = new Setting({ saves: 1e9 });
  const wares = new Setting({ places: 6, saves: 1500 });
  const fine = ware('bowl', 'fired', { segments: 10, coarse: true, paint: 'washed' });
  const plain = bandBowl('fired', 0.9, 0);
  const vase = ware('vase', 'fired', { segments: 13, paint: 'washed' });
  const jarWare = ware('jar', 'fired', { segments: 11, paint: 'washed' });
  const dish = ware('dish', 'fired', { segments: 11, coarse: true });
  const parcels = [paperParcel(rnd), paperParcel(rnd), paperParcel(rnd, 0.11)];
  // Sorting and wrapping: bowls on the left, paper in the middle, parcels on the right.
  for (const [n, [x, z]] of TABLES.entries()) {
    pack.put(table(2.5, 0.86, TOP, rnd), { at: [x, F, z], turn: rnd.around(0, 1.5) }, { solid: true });
    const y = F + TOP;
    for (let k = 0; k < 12; k += 1)
      wares.put(n === 1 && k > 3 && k < 11 ? fine : plain, {
        at: [x - 1.1 + (k % 4) * 0.19, y, z - 0.3 + Math.floor(k / 4) * 0.22],
        turn: rnd.between(0, 360),
      });
    for (let k = 0; k < 4; k += 1) wares.put(plain, { at: [x - 0.2, y + k * 0.028, z - 0.25], turn: k * 40 });
    pack.put(paperPile(0.42, 0.36, 0.06, rnd), { at: [x + 0.16, y, z + 0.12], turn: rnd.around(0, 12) });
    for (let k = 0; k < 8; k += 1)
      pack.put(rnd.pick(parcels), {
        at: [x + 0.56 + (k % 4) * 0.18, y, z - 0.24 + Math.floor(k / 4) * 0.26],
        turn: rnd.between(0, 360),
      });
    pack.put(stool(rnd), { at: [x - 0.4, F, z + 0.8], turn: rnd.around(0, 15) });
    if (n === 1) pack.put(smallThings(rnd), { at: [x - 0.15, y, z + 0.3] });
  }
  for (const p of LAMPS) pack.put(lamp(rnd), { at: p });
  const own = random('packing-workshop-1743/night');
  for (const [x, z] of STANDS) pack.put(lampStand(own), { at: [x, F, z], turn: own.between(0, 90) });
  for (const p of HUNG) pack.put(hangingLamp(own, { drop: 0.75 }), { at: p });
  pack.put(vase, { at: [100.53, F + TOP, -64.95] });
  pack.put(jarWare, { at: [104.82, F + TOP, -64.92] });
  // Tubs: empty, being filled, closed; stacked along the back.
  for (const [x, z, kind] of [
    [102.7, -66.9, 'filled'],
    [103.5, -66.6, 'filled'],
    [106.4, -66.4, 'filled'],
    [104.4, -67.2, 'empty'],
    [107.3, -66.9, 'lid'],
  ] as const)
    pack.put(packTub(rnd, kind), { at: [x, F, z], turn: rnd.between(0, 360) }, { solid: true });
  const lid = packTub(rnd, 'lid');
  for (let k = 0; k < 8; k += 1) {
    const x = 100 + k * 0.68 + rnd.around(0, 0.03);
    pack.put(lid, { at: [x, F, -68.95], turn: rnd.between(0, 360) });
    if (k % 3 !== 1) pack.put(lid, { at: [x + 0.03, F + 0.46, -68.97], turn: rnd.between(0, 360) });
  }
  pack.solids.push({ centre: [102.4, F + 0.45, -68.95], size: [5.6, 0.9, 0.65] });
  // Tens in straw: a stack, and the binder's place with sheaves.
  const ten = strawTen(rnd);
  for (let k = 0; k < 10; k += 1)
    pack.put(ten, {
      at: [
        110.2 + (k % 4) * 0.56 + rnd.around(0, 0.02),
        F + Math.floor(k / 4) * 0.17,
        -67.6 + rnd.around(0, 0.03),
      ],
      turn: rnd.around(90, 5),
    });
  for (const [x, z, turn] of [
    [108.7, -64.1, 20],
    [109.3, -64.6, 95],
    [113.9, -64.9, 60],
  ] as const)
    pack.put(ten, { at: [x, F, z], turn });
  for (let k = 0; k < 9; k += 1)
    pack.put(sheaf(rnd), {
      at: [114.2 + rnd.around(0, 0.3), F + Math.floor(k / 4) * 0.17, -69 + (k % 4) * 0.3],
      turn: rnd.around(0, 10),
    });
  binder(pack, ten, own.fork('binder'));
  pack.put(litter(1.7, 60, rnd), { at: [109.2, F, -64.9] });
  pack.put(litter(1.3, 40, rnd), { at: [104, F, -66.4] });
  pack.put(litter(1.6, 40, rnd), { at: [113.5, F, -66.8] });

  // Shelves of graded ware; the reject heap and the bundles for the coast of the court.
  const rest = new Setting({ saves: 1e9 });
  rest.put(shelves(3.6, [0.45, 0.9, 1.35], 0.6, rnd), { at: [108.6, F, -69] }, { solid: true });
  for (const [k, y] of [0.45, 0.9, 1.35].entries())
    rowOf(wares, k === 0 ? dish : plain, {
      at: [108.6, F + y + 0.002, -68.95],
      length: 3.3,
      count: 14,
      random: rnd,
      gaps: 0.2,
    });
  for (const x of [105.6, 111.2]) rest.put(wallSheet(0.44, 0.72, 5, rnd), { at: [x, F + 1.1, -69.3] });
  rest.put(rejectHeap(1.05, 0.5, 62, rnd), { at: [113.2, 0, -56.6] }, { solid: true });
  const bundle = [matBundle(rnd), matBundle(rnd), matBundle(rnd)];
  const s = c.shed;
  for (let k = 0; k < 15; k += 1) {
    const [x, z] = [
      s.maxX - 0.7 - (k % 3) * 0.68 + rnd.around(0, 0.05),
      -67.6 + Math.floor(k / 3) * 0.72 + rnd.around(0, 0.05),
    ];
    rest.put(rnd.pick(bundle), { at: [x, 0, z], turn: rnd.between(0, 360) });
    if (k > 2 && k < 9 && k % 3 === 0)
      rest.put(rnd.pick(bundle), {
        at: [x, 0.66, z],
        turn: rnd.between(0, 360),
        tilt: [rnd.around(0, 4), 0],
      });
  }
  rest.solids.push({ centre: [s.maxX - 1.4, 0.7, -66.1], size: [2.2, 1.4, 3.8] });
  for (const [x, z, turn] of [
    [120, -60.5, 84],
    [121.6, -60.3, 92],
    [106.2, -59.8, 14],
    [103.8, -58.2, 30],
  ] as const)
    rest.put(poleAndBundles(rnd), { at: [x, 0, z], turn }, { solid: true });
  for (let k = 0; k < 7; k += 1)
    rest.put(sheaf(rnd, 1.2), {
      at: [121.8 + rnd.around(0, 0.2), Math.floor(k / 3) * 0.18, -56.6 + (k % 3) * 0.34],
      turn: rnd.around(0, 8),
    });
  rest.put(litter(2, 60, rnd), { at: [121, 0.01, -58.2] });
  rest.put(litter(2.4, 50, rnd), { at: [105.2, 0.02, -59] });
  rest.put(broom(rnd), { at: [99.9, F, -65], turn: 90 });
  rest.put(ladder(rnd, { height: 2.5 }), { at: [117.0, 0, -69], turn: 0 });
  rest.put(carryingPole(rnd), { at: [116.6, 0, -63.6], turn: 80 });
  rest.put(bench(1.7, rnd), { at: [101.4, 0, -48.2], turn: 4 }, { solid: true });
  const [jx, , jz] = c.p(15.4, 0, 8);
  rest.put(
    jar(0.42, 0.75, rnd, [0.09, 0.05, 0.028], [0.05, 0.055, 0.045]),
    { at: [jx, 0, jz] },
    { solid: true },
  );
  washing(c, rest, [12, 20.6], [16.4, 20.9], rnd);
  const slabs = path(
    c,
    [
      [0.8, COURT.door],
      [4.6, COURT.door - 1.6],
      [8.6, 7.8],
    ],
    rnd,
  );
  return {
    id: 'packing-workshop-1743',
    title: { en: 'Workshop for sorting and packing', 'zh-Hans': '束草装桶作坊' },
    elements: [
      element(
        'building',
        'Range, lean-to, walls',
        '正间、披屋与院墙',
        'packing-building-1743',
        recast([...c.parts, slabs], { plaster: 'saggar-wall' }),
      ),
      element('packing', 'Tables, paper, tubs and straw', '选瓷案、纸、桶与稻草', 'packing-work-1743', [
        ...pack.parts(),
        ...wares.parts(),
      ]),
      element(
        'bundles-and-rejects',
        'Bundles on poles, rejects',
        '挑担与废瓷堆',
        'packing-bundles-1743',
        recast(rest.parts(), { cloth: 'plain', bark: 'board' }),
      ),
    ],
    dimensions: [
      row('tub', 0.6, 'Packing tub, across', '装瓷圆桶径'),
      row('tub-height', 0.42, 'Packing tub, height', '装瓷圆桶高'),
      row('table-height', TOP, 'Sorting table, height', '选瓷案高'),
      row('range-depth', COURT.depth, 'Range, depth', '正间进深'),
    ],
    floors: c.floors,
    solids: [...c.solids, ...pack.solids, ...rest.solids],
    standIn: c.standIn,
  };
}
