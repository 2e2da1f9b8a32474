/** Stores east of the forecourt: two closed ranges face each other across a court (fact sheet 2.4 and 5, stores 廒间). */
import { type Hall, hall } from '../../kit/hall.ts';
import type { StructureModel } from '../../kit/model.ts';
import { broom, chest, ladder } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { COURTS, type Rect } from '../plan.ts';
import { recast } from './north/forms.ts';
import { bench, jar } from './north/furniture.ts';
import { element, row, together } from './north/model.ts';
import { litter, matBundle, packTub, poleAndBundles } from './north/packing-props.ts';
import { plainWall } from './north/wall.ts';
import { path } from './north/yard.ts';

const R = COURTS.stores;
export const RANGES: readonly { rect: Rect; faces: 0 | 180 }[] = [
  { rect: { minX: 96.5, maxX: 117.5, minZ: 65, maxZ: 70.2 }, faces: 180 },
  { rect: { minX: 96.5, maxX: 117.5, minZ: 83.8, maxZ: 89 }, faces: 0 },
];

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
