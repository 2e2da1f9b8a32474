/** Stores east of the forecourt: two closed ranges face each other across a court (fact sheet 2.4 and 5, stores 廒间). */
import { type Hall, hall } from '../../kit/hall.ts';
import type { StructureModel } from '../../kit/model.ts';
import { broom, chest, ladder, poleLeaning, strawHeap } from '../../kit/props/index.ts';
import { type Random, random } from '../../kit/random.ts';
import { type Prop, Setting } from '../../kit/setting.ts';
import { COURTS, type Rect } from '../plan.ts';
import { steelyard } from './north/cobalt-props.ts';
import { recast } from './north/forms.ts';
import { bench, floorMat, jar, stool, table } from './north/furniture.ts';
import { element, row, together } from './north/model.ts';
import {
  litter,
  matBundle,
  matRoll,
  packTub,
  paperPile,
  poleAndBundles,
  sheaf,
} from './north/packing-props.ts';
import { plainWall } from './north/wall.ts';
import { path } from './north/yard.ts';
import { hen } from './north/yard-props.ts';

const R = COURTS.stores;
export const RANGES: readonly { rect: Rect; faces: 0 | 180 }[] = [
  { rect: { minX: 96.5, maxX: 117.5, minZ: 65, maxZ: 70.2 }, faces: 180 },
  { rect: { minX: 96.5, maxX: 117.5, minZ: 83.8, maxZ: 89 }, faces: 0 },
];

/** A day on which goods go out: counted at a table in the court, tubs and bundles set out by it, straw for the packers. */
function goingOut(set: Setting, lid: Prop, bundles: readonly Prop[], rnd: Random): void {
  // The clerk's table, in the sun; a mat under it.
  set.put(floorMat(2.6, 2, rnd), { at: [105.7, 0.02, 75.1], turn: 12 });
  set.put(table(1.3, 0.62, 0.74, rnd), { at: [105.7, 0, 74.9], turn: 10 }, { solid: true });
  set.put(paperPile(0.26, 0.2, 0.04, rnd), { at: [105.45, 0.74, 74.92], turn: 24 });
  set.put(paperPile(0.3, 0.22, 0.012, rnd), { at: [105.92, 0.74, 75.02], turn: -8 });
  set.put(steelyard(rnd), { at: [106.1, 0.742, 74.75], turn: 30 });
  set.put(stool(rnd), { at: [105.75, 0, 74.3], turn: 4 });
  // Tubs going out, in twos and threes, not quite in line.
  for (const [x, z, high] of [
    [107.6, 75.9, 2],
    [108.3, 75.7, 1],
    [107.9, 76.5, 1],
    [103.9, 72.2, 2],
    [104.6, 72.0, 3],
    [105.3, 72.1, 2],
    [106.05, 72.0, 1],
    [113.5, 77.6, 2],
    [114.2, 77.4, 1],
    [113.8, 78.2, 1],
  ] as const)
    for (let k = 0; k < high; k += 1)
      set.put(lid, {
        at: [x + rnd.around(0, 0.03), k * 0.46, z + rnd.around(0, 0.03)],
        turn: rnd.between(0, 360),
      });
  set.solids.push({ centre: [105, 0.6, 72.05], size: [2.8, 1.2, 0.7] });
  set.solids.push({ centre: [107.95, 0.4, 76.1], size: [1.4, 0.9, 1.2] });
  set.solids.push({ centre: [113.85, 0.4, 77.8], size: [1.4, 0.9, 1.3] });
  // Bundles thrown together on mats by the southern range.
  set.put(floorMat(3, 2.2, rnd), { at: [109.8, 0.01, 81.6], turn: -4 });
  for (const [x, y, z, lies] of [
    [108.9, 0, 82, 0],
    [109.6, 0, 82.1, 0],
    [110.3, 0, 81.8, 0],
    [109.2, 0, 81.3, 0],
    [110.0, 0.27, 80.9, 1],
    [109.5, 0.68, 81.8, 0],
  ] as const)
    set.put(rnd.pick(bundles), {
      at: [x, y, z],
      turn: rnd.between(0, 360),
      tilt: lies ? [88, 0] : [rnd.around(0, 4), rnd.around(0, 4)],
    });
  set.solids.push({ centre: [109.6, 0.5, 81.6], size: [2.2, 1, 1.6] });
  // A rick of straw at the east wall, sheaves beside it; mats rolled against the northern range.
  for (const [x, z, r, up] of [
    [121.6, 77.2, 1.5, 1.9],
    [121.3, 79.2, 1.15, 1.5],
  ] as const)
    set.put(strawHeap(rnd, { radius: r }), { at: [x, 0, z], turn: rnd.between(0, 360), scale: [1, up, 1.1] });
  set.solids.push({ centre: [121.5, 0.6, 78], size: [2.6, 1.4, 4] });
  for (let k = 0; k < 5; k += 1)
    set.put(sheaf(rnd, 1.2), {
      at: [119.7 + rnd.around(0, 0.2), Math.floor(k / 3) * 0.18, 77 + (k % 3) * 0.4],
      turn: rnd.around(0, 14),
    });
  for (const x of [108.1, 108.5, 108.9])
    set.put(matRoll(rnd), { at: [x, 0, 70.75], tilt: [-6 - rnd.between(0, 4), rnd.around(0, 3)] });
  for (const x of [109.6, 109.9]) set.put(poleLeaning(rnd, { length: 2.3 }), { at: [x, 0, 70.5] });
  for (const [x, z, turn] of [
    [104.6, 77.2, 40],
    [105.3, 77.7, 160],
    [110.9, 75.4, 250],
  ] as const)
    set.put(
      hen(
        rnd,
        rnd.pick([
          [0.5, 0.24, 0.1],
          [0.62, 0.55, 0.46],
          [0.2, 0.12, 0.08],
        ] as const),
      ),
      {
        at: [x, 0, z],
        turn,
      },
    );
  set.put(litter(1.6, 40, rnd), { at: [119.2, 0.02, 78.6] });
  set.put(litter(1.4, 30, rnd), { at: [106.6, 0.03, 76.2] });
}

export default function build(): StructureModel {
  const rnd = random('stores-1743');
  const halls: Hall[] = RANGES.map(({ rect, faces }, n) =>
    hall({
      seed: `stores-${n}`,
      rect,
      floor: 0.16,
      faces,
      bays: 6,
      columns: [0, 2.6, 5.2],
      eaves: 2.9,
      ridge: 4.5,
      gable: 'plain',
      walls: {
        front: ['plaster', 'door', 'plaster', 'door', 'plaster', 'door'],
        back: 'saggar',
        left: 'plaster',
        right: 'plaster',
      },
      floorKind: 'clay',
      plinth: 0.16,
      finish: 'rough',
    }),
  );
  const gear = new Setting({ saves: 1e9 });
  const lid = packTub(rnd, 'lid');
  for (let k = 0; k < 9; k += 1)
    gear.put(lid, {
      at: [97 + (k % 5) * 0.66, 0 + Math.floor(k / 5) * 0.46, 71.6 + (k % 2) * 0.05],
      turn: k * 77,
    });
  gear.solids.push({ centre: [98.3, 0.4, 71.6], size: [3.4, 0.8, 0.7] });
  const bundle = [matBundle(rnd), matBundle(rnd)];
  for (let k = 0; k < 8; k += 1)
    gear.put(bundle[k % 2]!, { at: [113 + (k % 4) * 0.68, 0, 82 - Math.floor(k / 4) * 0.68], turn: k * 55 });
  gear.solids.push({ centre: [114, 0.4, 81.7], size: [3, 0.8, 1.5] });
  for (const [x, z, turn] of [
    [104, 76.5, 10],
    [109.5, 78.2, 70],
  ] as const)
    gear.put(poleAndBundles(rnd), { at: [x, 0, z], turn }, { solid: true });
  for (const [x, z] of [
    [102.2, 71.4],
    [110.4, 71.3],
    [106.5, 82.7],
  ] as const)
    gear.put(
      jar(0.4, 0.72, rnd, [0.09, 0.05, 0.028], [0.05, 0.055, 0.045]),
      { at: [x, 0, z] },
      { solid: true },
    );
  for (let k = 0; k < 3; k += 1)
    gear.put(
      chest(rnd, { width: 0.7, height: 0.42, depth: 0.45 }),
      { at: [112.6 + k * 0.9, 0, 71.5], turn: rnd.around(0, 6) },
      { solid: true },
    );
  gear.put(bench(1.8, rnd), { at: [100.4, 0, 82.5], turn: 2 }, { solid: true });
  gear.put(ladder(rnd, { height: 2.6 }), { at: [116.6, 0, 70.4], turn: 0 });
  gear.put(broom(rnd), { at: [96.4, 0, 83.4], turn: 180 });
  // Behind the doors that stand ajar: tubs in rows.
  for (const [n, { rect }] of RANGES.entries())
    for (let k = 0; k < 9; k += 1) {
      const z = n === 0 ? rect.minZ + 0.9 + (k % 2) * 0.66 : rect.maxZ - 0.9 - (k % 2) * 0.66;
      gear.put(k % 4 === 3 ? bundle[k % 2]! : lid, {
        at: [rect.minX + 1.2 + k * 2.2, 0.16, z],
        turn: k * 50,
      });
    }
  goingOut(gear, lid, bundle, random('stores-1743/going-out'));
  gear.put(litter(2.6, 60, rnd), { at: [107, 0.02, 77] });
  const walls = [
    plainWall([R.maxX - 0.3, R.minZ + 0.6], [R.maxX - 0.3, R.maxZ - 0.6], 2.2, rnd.fork('e')),
    plainWall([R.minX + 0.3, R.minZ + 0.6], [R.minX + 0.3, 74.6], 2.2, rnd.fork('w1')),
    plainWall([R.minX + 0.3, 79.4], [R.minX + 0.3, R.maxZ - 0.6], 2.2, rnd.fork('w2')),
  ];
  const slabs = path(
    { p: (u, y, v) => [R.minX + u, y, R.minZ + v] } as Parameters<typeof path>[0],
    [
      [0.6, 13],
      [8, 12.6],
      [16, 13],
      [26, 12.4],
    ],
    rnd,
  );
  return {
    id: 'stores-1743',
    title: { en: 'Stores', 'zh-Hans': '库房' },
    elements: [
      element(
        'ranges',
        'Two closed ranges, walls',
        '两列库房与院墙',
        'stores-ranges-1743',
        recast(
          [
            ...halls.flatMap((h) => [...h.frame, ...h.roof, ...h.walls, ...h.floor]),
            ...walls.flatMap((w) => w.parts),
            slabs,
          ],
          { 'kiln-brick': 'saggar-wall' },
        ),
      ),
      element(
        'goods',
        'Tubs, bundles, chests',
        '瓷桶、草捆与木箱',
        'stores-goods-1743',
        recast(gear.parts(), { glazed: 'plain' }),
      ),
    ],
    dimensions: [
      row('range-length', 21, 'Range, length', '库房面阔'),
      row('range-depth', 5.2, 'Range, depth', '库房进深'),
      row('eaves', 2.9, 'Eaves above the floor', '檐高'),
    ],
    floors: halls.flatMap((h) => h.floors),
    solids: [...halls.flatMap((h) => h.solids), ...gear.solids, ...walls.flatMap((w) => w.solids)],
    standIn: together([...halls.flatMap((h) => h.standIn), ...walls.flatMap((w) => w.standIn)]),
  };
}
