/**
 * Pictures 8 and 9: the blue as traders bring it, roasted, washed, and sorted by a class of workmen of its own. Baskets,
 * trays and boxes of colour; the roasting bed under the lean-to stands for the kiln's floor, under which it was roasted.
 */
import type { StructureModel } from '../../kit/model.ts';
import { broom, bucket, chest, clothBar, hangingLamp, sieve } from '../../kit/props/index.ts';
import { type Random, random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { COURTS } from '../plan.ts';
import {
  basket,
  crumbs,
  type Grade,
  ore,
  rake,
  roastingBed,
  sortingBox,
  steelyard,
  tray,
} from './north/cobalt-props.ts';
import { COURT, court } from './north/court.ts';
import { charcoal } from './north/enamel-props.ts';
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
  tub,
} from './north/furniture.ts';
import { element, row } from './north/model.ts';
import { wallSheet } from './north/painting-props.ts';
import { openSaggar } from './north/saggar-props.ts';
import { path, washing } from './north/yard.ts';

const R = COURTS.cobalt;
const F = COURT.floor;
/** Sorting tables: middle [x, z]; along east–west. */
export const TABLES = [
  [101.12, -13.15],
  [104.33, -13.1],
  [110.77, -13.15],
  [113.98, -13.1],
] as const;
const TOP = 0.66;
export const LAMPS: readonly (readonly [number, number, number])[] = [
  [101.9, F + TOP, -13.4],
  [110.2, F + TOP, -13.4],
];
/** A stand among the mats, and a lamp hung over the trays: the back of the room is deep. */
export const STAND: readonly [number, number] = [103.0, -15.0];
export const HUNG: readonly [number, number, number] = [102.64, F + 1.85, -15.8];
export const FLAME = STAND_FLAME;
export const BED = { x: 121, z: -5, length: 2.6, width: 1.5 } as const;

/**
 * Between tables and wall: men squat on mats and pick over what is dry from washing; sieves for the small stuff, tubs to
 * rinse it in; sorted colour in lidded jars and trays on shelves along the gable.
 */
function onTheFloor(set: Setting, rnd: Random): void {
  set.put(lampStand(rnd), { at: [STAND[0], F, STAND[1]], turn: 20 });
  set.put(hangingLamp(rnd, { drop: 0.75 }), { at: HUNG });
  const picked = (x: number, z: number, grades: readonly Grade[], turn: number) => {
    const a = (turn * Math.PI) / 180;
    const p = (u: number, v: number): [number, number] => [
      x + Math.cos(a) * u + Math.sin(a) * v,
      z - Math.sin(a) * u + Math.cos(a) * v,
    ];
    set.put(floorMat(1.75, 1.25, rnd), { at: [x, F, z], turn });
    // A spread heap in the middle; before each man what he has picked out of it.
    const [hx, hz] = p(0, -0.12);
    set.put(ore(grades[0]!, 0.42, 0.13, 56, rnd), { at: [hx, F + 0.012, hz] });
    for (const [k, u] of [-0.58, 0.6].entries()) {
      const [sx, sz] = p(u, 0.3);
      set.put(ore(grades[1 + k]!, 0.17, 0.08, 22, rnd, 0.024), { at: [sx, F + 0.014, sz] });
      const [qx, qz] = p(u * 0.95, 0.88);
      set.put(stool(rnd, k === 1), {
        at: [qx, F, qz],
        turn: turn + rnd.around(0, 20),
        scale: [0.8, 0.42, 0.9],
      });
    }
    const [tx, tz] = p(0.62, -0.42);
    set.put(tray(0.24, rnd), { at: [tx, F + 0.016, tz] });
    set.put(ore(grades[2]!, 0.17, 0.06, 16, rnd, 0.022), { at: [tx, F + 0.03, tz] });
  };
  picked(104.15, -14.62, ['market', 'best', 'waste'], 6);
  picked(101.35, -14.5, ['best', 'best', 'market'], -5);
  picked(109.6, -15.1, ['unroasted', 'market', 'waste'], 4);
  for (const [x, z, turn] of [
    [102.75, -14.25, 30],
    [105.3, -15.2, 80],
    [100.1, -14.1, 10],
  ] as const)
    set.put(sieve(rnd), { at: [x, F + 0.01, z], turn });
  // Rinsing: a tub, a bucket, a dipper's stool; wet floor about them is the ground's own dark.
  set.put(tub(0.36, 0.4, rnd, [0.045, 0.05, 0.055]), { at: [100.35, F, -13.55] }, { solid: true });
  set.put(bucket(rnd), { at: [100.95, F, -13.95], turn: 40 });
  // The gable: shelves of trays and boxes, jars below; hats and wet cloths.
  set.put(shelves(2.5, [0.42, 0.84, 1.26], 0.46, rnd), { at: [99.86, F, -15.35], turn: 90 }, { solid: true });
  for (const [k, y] of [0.42, 0.84, 1.26].entries())
    for (let n = 0; n < 4; n += 1) {
      const z = -16.25 + n * 0.58 + rnd.around(0, 0.04);
      const g = (['unroasted', 'market', 'best'] as const)[k]!;
      if ((n + k) % 4 === 3)
        set.put(sortingBox(0.5, 0.34, 2, rnd), {
          at: [99.86, F + y + 0.004, z],
          turn: 90 + rnd.around(0, 4),
        });
      else {
        set.put(tray(0.22, rnd), { at: [99.88, F + y + 0.004, z] });
        set.put(ore(g, 0.16, 0.07, 12, rnd, 0.026), { at: [99.88, F + y + 0.016, z] });
      }
    }
  for (const [z, r, h] of [
    [-13.72, 0.2, 0.42],
    [-13.3, 0.17, 0.36],
    [-12.9, 0.22, 0.46],
  ] as const)
    set.put(jar(r, h, rnd, [0.1, 0.058, 0.03]), { at: [99.74, F, z] });
  for (const [z, y] of [
    [-13.1, 1.72],
    [-12.4, 1.66],
  ] as const)
    set.put(hat(rnd), { at: [99.52, F + y, z], turn: 90 });
  set.put(clothBar(rnd), { at: [99.7, F, -11.75], turn: 90 });
  // Swept-out dust and crumbs of ore under tables and along the mats.
  for (const [x, z, r] of [
    [102.7, -15.1, 0.5],
    [105.1, -13.9, 0.4],
    [101.8, -13.4, 0.45],
  ] as const)
    set.put(crumbs(r, 26, rnd), { at: [x, F, z] });
}

export default function build(): StructureModel {
  const rnd = random('cobalt-workshop-1743');
  const c = court({
    id: 'cobalt-workshop-1743',
    rect: R,
    front: ['lattice', 'open', 'open', 'open', 'open'],
    back: ['saggar', 'window', 'saggar', 'saggar', 'window'],
    left: 'saggar',
    right: 'saggar',
    shed: [7, 21],
  });
  const sort = new Setting({ saves: 1e9 });
  for (const [n, [x, z]] of TABLES.entries()) {
    sort.put(table(2.3, 0.82, TOP, rnd), { at: [x, F, z], turn: rnd.around(0, 2) }, { solid: true });
    const y = F + TOP + 0.002;
    // Mixed blue before the sorter, graded blue in a box of cells behind, waste in a tray at the end.
    sort.put(ore('market', 0.2, 0.08, 26, rnd), { at: [x - 0.62, y, z + 0.08] });
    sort.put(ore('best', 0.11, 0.05, 12, rnd, 0.022), { at: [x - 0.2, y, z + 0.22] });
    sort.put(sortingBox(0.86, 0.3, 3, rnd), { at: [x + 0.2, y, z - 0.2], turn: rnd.around(0, 5) });
    for (const [k, g] of (['best', 'best', 'market'] as const).entries())
      sort.put(ore(g, 0.11, 0.06, 12, rnd, 0.02), { at: [x - 0.08 + k * 0.28, y + 0.014, z - 0.2] });
    sort.put(tray(0.24, rnd), { at: [x + 0.8, y, z + 0.08] });
    sort.put(ore(n % 2 ? 'waste' : 'best', 0.17, 0.06, 18, rnd), { at: [x + 0.8, y + 0.012, z + 0.08] });
    for (const [dx, dz] of [
      [-0.5, 0.72],
      [0.45, 0.74],
      [0.2, -0.72],
    ] as const)
      sort.put(stool(rnd, rnd.next() < 0.3), { at: [x + dx, F, z + dz], turn: rnd.around(0, 20) });
  }
  sort.put(steelyard(rnd), { at: [104.7, F + TOP, -12.9], turn: 20 });
  for (const p of LAMPS) sort.put(lamp(rnd), { at: p });
  // Against the back wall: baskets as the traders brought them, boxes, jars of washed blue.
  for (let k = 0; k < 9; k += 1) {
    const x = 100.2 + k * 0.82 + rnd.around(0, 0.08);
    const z = -16.95 + rnd.around(0, 0.12);
    const r = rnd.between(0.27, 0.36);
    sort.put(basket(r, 0.42, rnd), { at: [x, F, z] }, { solid: true });
    sort.put(ore(k < 5 ? 'unroasted' : 'best', r * 0.86, 0.12, 20, rnd, 0.034), { at: [x, F + 0.33, z] });
  }
  for (let k = 0; k < 6; k += 1) {
    const x = 101 + k * 1.1 + rnd.around(0, 0.1);
    sort.put(tray(0.42, rnd), { at: [x, F + 0.01, -15.75 + rnd.around(0, 0.1)] });
    sort.put(ore(k % 2 ? 'unroasted' : 'market', 0.32, 0.09, 20, rnd), { at: [x, F + 0.03, -15.75] });
  }
  for (let k = 0; k < 5; k += 1)
    sort.put(
      chest(rnd, { width: 0.62, height: 0.38, depth: 0.42 }),
      { at: [109.2 + k * 0.78, F, -17], turn: rnd.around(0, 3) },
      { solid: true },
    );
  sort.put(chest(rnd, { width: 0.6, height: 0.34, depth: 0.4 }), { at: [110.1, F + 0.38, -17], turn: 4 });
  sort.put(wallSheet(0.42, 0.7, 5, rnd), { at: [108, F + 1.2, -17.3] });
  sort.put(wallSheet(0.42, 0.7, 5, rnd), { at: [112.2, F + 1.25, -17.3] });
  for (let k = 0; k < 4; k += 1)
    sort.put(
      jar(0.28, 0.5, rnd, [0.1, 0.06, 0.032]),
      { at: [113.4 + (k % 3) * 0.62, F, -16.9 + (k === 3 ? 0.7 : 0)] },
      { solid: true },
    );
  sort.put(broom(rnd), { at: [99.9, F, -13.6], turn: 90 });

  onTheFloor(sort, random('cobalt-workshop-1743/floor'));

  // Under the lean-to: the roasting bed, saggars of blue among ash; charcoal, rakes. In the court: washing tubs.
  const roast = new Setting({ saves: 1e9 });
  roast.put(roastingBed(BED.length, BED.width, rnd), { at: [BED.x, 0, BED.z], turn: 90 }, { solid: true });
  for (let k = 0; k < 8; k += 1) {
    const x = BED.x + (k % 2 ? 0.34 : -0.34) + rnd.around(0, 0.05);
    const z = BED.z - 0.95 + Math.floor(k / 2) * 0.6 + rnd.around(0, 0.05);
    roast.put(openSaggar(rnd), { at: [x, 0.13, z] });
    if (k !== 3)
      roast.put(ore(k === 1 ? 'unroasted' : 'best', 0.17, 0.05, 13, rnd, 0.024), { at: [x, 0.27, z] });
  }
  roast.put(rake(rnd), { at: [119.6, 0.3, -3.2], turn: 65, tilt: [0, 8] });
  for (const [x, z] of [
    [119.7, -7.8],
    [122.7, -7.4],
  ] as const) {
    roast.put(basket(0.32, 0.4, rnd), { at: [x, 0, z] }, { solid: true });
    roast.put(charcoal(0.28, 0.1, 22, rnd), { at: [x, 0.33, z] });
  }
  roast.put(charcoal(0.8, 0.35, 70, rnd), { at: [122.5, 0, -9.4] });
  for (const [x, z, g] of [
    [119.9, -0.9, 'best'],
    [121.2, -0.6, 'market'],
    [122.5, -1, 'best'],
    [120.4, 0.5, 'unroasted'],
    [121.9, 0.6, 'unroasted'],
  ] as const) {
    roast.put(tray(0.46, rnd), { at: [x, 0.02, z], tilt: [rnd.around(0, 2), 0] });
    roast.put(ore(g, 0.36, 0.1, 30, rnd), { at: [x, 0.035, z] });
  }
  for (const [x, z, r] of [
    [108.3, -8.9, 0.42],
    [109.5, -8.5, 0.36],
    [107, -8.4, 0.38],
  ] as const) {
    roast.put(tub(r, 0.42, rnd, [0.05, 0.055, 0.06]), { at: [x, 0, z] }, { solid: true });
  }
  roast.put(tray(0.4, rnd), { at: [108.4, 0.4, -8.8], tilt: [0, 14] });
  roast.put(ore('best', 0.26, 0.06, 18, rnd), { at: [108.4, 0.43, -8.8], tilt: [0, 14] });
  roast.put(sieve(rnd), { at: [110.4, 0, -8.2], turn: 30 });
  roast.put(
    jar(0.42, 0.75, rnd, [0.09, 0.05, 0.028], [0.05, 0.055, 0.045]),
    { at: [101.3, 0, -9.7] },
    { solid: true },
  );
  for (let k = 0; k < 7; k += 1) {
    const [x, z] = [103 + (k % 4) * 1.25 + rnd.around(0, 0.15), -4.2 + Math.floor(k / 4) * 1.3];
    roast.put(tray(0.46, rnd), { at: [x, 0.015, z] });
    roast.put(ore(k % 3 ? 'best' : 'unroasted', 0.37, 0.07, 22, rnd), { at: [x, 0.03, z] });
  }
  roast.put(bench(1.7, rnd), { at: [101.2, 0, 1.6], turn: 6 }, { solid: true });
  washing(c, roast, [12.2, 20.5], [16.6, 20.2], rnd);
  const slabs = path(
    c,
    [
      [0.8, COURT.door],
      [4.4, COURT.door - 1.2],
      [8.4, 7.9],
    ],
    rnd,
  );
  return {
    id: 'cobalt-workshop-1743',
    title: { en: 'Workshop for roasting and sorting the blue', 'zh-Hans': '拣选青料作坊' },
    elements: [
      element(
        'building',
        'Range, lean-to, walls',
        '正间、披屋与院墙',
        'cobalt-building-1743',
        recast([...c.parts, slabs], { plaster: 'saggar-wall' }),
      ),
      element(
        'sorting',
        'Sorting tables, baskets and boxes of blue',
        '拣选案与青料筐匣',
        'cobalt-sorting-1743',
        recast(sort.parts(), { cloth: 'plain' }),
      ),
      element(
        'roasting-and-washing',
        'Roasting bed and washing tubs',
        '煅烧床与淘洗盆',
        'cobalt-roasting-1743',
        recast(roast.parts(), { 'kiln-brick': 'saggar', cloth: 'plain', glazed: 'plain' }),
      ),
    ],
    dimensions: [
      row('sorting-table', TOP, 'Sorting table, height', '拣选案高'),
      row('roasting-bed', BED.length, 'Roasting bed, length', '煅烧床长'),
      row(
        'range-bay',
        (c.range.maxX - c.range.minX) / COURT.bays,
        'Bay of the range, about',
        '正间开间（约）',
      ),
      row('range-depth', COURT.depth, 'Range, depth', '正间进深'),
    ],
    floors: c.floors,
    solids: [...c.solids, ...sort.solids, ...roast.solids],
    standIn: c.standIn,
  };
}
