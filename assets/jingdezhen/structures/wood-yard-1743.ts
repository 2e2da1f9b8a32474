/**
 * The wood yard: pine billets in cords, logs to be split, two open sheds for boat-wood and fire-wood, which the list of
 * the 16th century names (`lv-2018`, `jiang-2017`). Pine for the strong fire: `tang-1743-16`.
 */
import { type Hall, hall } from '../../kit/hall.ts';
import type { StructureModel } from '../../kit/model.ts';
import { broom, poleLeaning } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { COURTS, type Rect } from '../plan.ts';
import { basket } from './north/cobalt-props.ts';
import { recast } from './north/forms.ts';
import { bench } from './north/furniture.ts';
import { blockOf, element, row, together } from './north/model.ts';
import { plainWall } from './north/wall.ts';
import { BILLET, billetHeap, boatWood, cord, logs } from './north/wood-props.ts';
import { block, frameSaw, sawHorse } from './north/yard-props.ts';

const R = COURTS.woodYard;
export const SHEDS: readonly Rect[] = [
  { minX: -56.5, maxX: -46.5, minZ: 33, maxZ: 38.6 },
  { minX: -56.5, maxX: -46.5, minZ: 45.5, maxZ: 51.1 },
];
/** Cords: middle [x, z], length, along x unless turned. */
export const CORDS: readonly { x: number; z: number; length: number; turn?: number; depth?: number }[] = [
  { x: -33.5, z: 33.2, length: 8 },
  { x: -24.8, z: 33.4, length: 6.4 },
  { x: -34, z: 35.6, length: 7.2 },
  { x: -25, z: 35.8, length: 6.6 },
  { x: -22.4, z: 43.4, length: 7, turn: 90 },
  { x: -24.8, z: 43.8, length: 6, turn: 90 },
  { x: -30.5, z: 54.6, length: 7.4 },
  { x: -40.6, z: 54.8, length: 7 },
];

export default function build(): StructureModel {
  const rnd = random('wood-yard-1743');
  const sheds: Hall[] = SHEDS.map((rect, n) =>
    hall({
      seed: `wood-shed-${n}`,
      rect,
      floor: 0.06,
      faces: 90,
      bays: 2,
      columns: [0, 5, 10],
      eaves: 2.7,
      ridge: 4.2,
      overhang: 0.7,
      gable: 'open',
      walls: { front: 'open', back: 'open', left: 'open', right: 'open' },
      floorKind: 'clay',
      plinth: 0.06,
      finish: 'rough',
    }),
  );
  const wood = new Setting({ saves: 1e9 });
  for (const c of CORDS)
    wood.put(
      cord(c.length, rnd.between(1.35, 1.75), c.depth ?? 0.66, rnd),
      { at: [c.x, 0, c.z], turn: (c.turn ?? 0) + rnd.around(0, 1.5) },
      { solid: true },
    );
  // Fire-wood stacked under the southern shed, boat-wood under the northern one.
  for (const z of [46.7, 48.3, 49.8])
    wood.put(cord(7.4, 1.5, 0.66, rnd), { at: [-51.6, 0.06, z] }, { solid: true });
  const work = new Setting({ saves: 1e9 });
  work.put(boatWood(4.2, 18, rnd), { at: [-53.6, 0.06, 35], turn: 4 }, { solid: true });
  work.put(boatWood(3.6, 15, rnd), { at: [-49.6, 0.06, 36.6], turn: 12 }, { solid: true });
  work.put(boatWood(3.8, 12, rnd), { at: [-49.4, 0.06, 34], turn: -6 }, { solid: true });
  wood.put(logs(3.4, 4, rnd), { at: [-41.6, 0, 36.4], turn: 12 }, { solid: true });
  wood.put(logs(3, 3, rnd), { at: [-42.2, 0, 46.5], turn: 82 }, { solid: true });
  wood.put(sawHorse(rnd), { at: [-37.2, 0, 42.2], turn: 24 }, { solid: true });
  work.put(frameSaw(rnd), { at: [-36.5, 0.02, 43.1], turn: 30, tilt: [-20, 0] });
  wood.put(block(rnd), { at: [-33.2, 0, 43.6], turn: 10 }, { solid: true });
  wood.put(block(rnd), { at: [-30.2, 0, 40.6], turn: 130 }, { solid: true });
  wood.put(billetHeap(1.2, 0.7, 110, rnd), { at: [-32.2, 0, 46.2] }, { solid: true });
  wood.put(billetHeap(0.9, 0.45, 60, rnd), { at: [-28.6, 0, 41.6] });
  wood.put(billetHeap(1.6, 0.06, 40, rnd), { at: [-34, 0, 40.8] });
  for (const [x, z] of [
    [-35.4, 45.4],
    [-34.7, 45.9],
    [-29.6, 44.2],
    [-27.6, 39],
  ] as const) {
    work.put(basket(0.36, 0.44, rnd), { at: [x, 0, z] }, { solid: true });
    wood.put(billetHeap(0.26, 0.22, 12, rnd), { at: [x, 0.28, z] });
  }
  work.put(bench(1.8, rnd), { at: [-39.8, 0, 49.8], turn: 15 }, { solid: true });
  work.put(broom(rnd), { at: [-46.3, 0, 44.8], turn: 90 });
  for (const x of [-34, -33.6, -26.2]) work.put(poleLeaning(rnd), { at: [x, 0, 34.2], turn: 0 });
  const wall = [plainWall([R.minX, R.maxZ - 0.25], [R.maxX - 2, R.maxZ - 0.25], 1.7, rnd.fork('s'))];
  return {
    id: 'wood-yard-1743',
    title: { en: 'Wood yard', 'zh-Hans': '柴场' },
    elements: [
      element(
        'sheds',
        'Open sheds and wall',
        '敞棚与矮墙',
        'wood-sheds-1743',
        recast(
          [
            ...sheds.flatMap((h) => [...h.frame, ...h.roof, ...h.walls, ...h.floor]),
            ...wall.flatMap((w) => w.parts),
          ],
          { 'kiln-brick': 'saggar-wall', plaster: 'saggar-wall' },
        ),
      ),
      element(
        'cords',
        'Pine billets in cords, logs',
        '松柴垛与原木',
        'wood-cords-1743',
        recast(wood.parts(), { plain: 'bark', board: 'bark' }),
      ),
      element(
        'boat-wood',
        'Boat-wood, saw, baskets',
        '船柴、锯与筐',
        'wood-boats-1743',
        recast(work.parts(), { bamboo: 'plain' }),
      ),
    ],
    dimensions: [
      row('billet', BILLET.length, 'Billet, length', '短柴长', 'duhalde-296', 'One foot.'),
      row('cord-depth', 0.66, 'Cord, two billets deep', '柴垛厚'),
      row('shed-ridge', 4.2, 'Shed, ridge above its floor', '柴棚脊高'),
    ],
    floors: sheds.flatMap((h) => h.floors),
    solids: [
      ...sheds.flatMap((h) => h.solids),
      ...wood.solids,
      ...work.solids,
      ...wall.flatMap((w) => w.solids),
    ],
    standIn: together([
      ...sheds.flatMap((h) =>
        h.standIn.map((p) => (p.material === 'kiln-brick' ? { ...p, material: 'saggar-wall' as const } : p)),
      ),
      ...wall.flatMap((w) => w.standIn),
      ...CORDS.map((c) => {
        const [w, d] = c.turn ? [0.66, c.length] : [c.length, 0.66];
        return blockOf(
          'board',
          { minX: c.x - w / 2, maxX: c.x + w / 2, minZ: c.z - d / 2, maxZ: c.z + d / 2 },
          0,
          1.45,
          [1, 0.95, 0.85],
        );
      }),
    ]),
  };
}
