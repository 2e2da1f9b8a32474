/**
 * What stands in the turning workshop (pictures 7, 12, 14): wheels with padded chucks in drifts of shavings, bowls that
 * still have their handle of clay; along the east side vases in halves, joined, built of slabs, smoothed with brush
 * and water. Places and numbers are our arrangement.
 */
import { place } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { bench, stool, table } from '../../kit/props/furniture.ts';
import { broom } from '../../kit/props/leaning.ts';
import { bucket, tub } from '../../kit/props/tubs.ts';
import { bigJar } from './clay-workshop-1743/washing.ts';
import { farWare, wareBoard, waterBowl } from './throwing-workshop-1743/things.ts';
import { turningCourt } from './turning-workshop-1743/court.ts';
import {
  brushPot,
  knives,
  STUMP,
  SWELL,
  shavings,
  slabTable,
  squareVase,
  stumpBowl,
  VASES,
  vase,
} from './turning-workshop-1743/things.ts';
import { litter, loadRack, pool, sunRack } from './workshops-south/court.ts';
import { TURNING_LAMPS } from './workshops-south/lamps.ts';
import { life } from './workshops-south/life.ts';
import { at, clayBall, DRY, Pile, spill } from './workshops-south/shapes.ts';
import { type Load, loadedBoard, loadedRack } from './workshops-south/shelves.ts';
import { basketOf, wetCloth } from './workshops-south/small.ts';
import { chuck, WHEEL, wheel } from './workshops-south/wheel.ts';
import { oilLamp, Yard } from './workshops-south/yard.ts';

const court = turningCourt();

function turning(): { ware: Yard; gear: Yard } {
  const ware = new Yard(court, 'turning/ware', { saves: 600 });
  const gear = new Yard(court, 'turning/gear', { saves: 1e9 });
  const r = gear.random;
  const board = wareBoard(r);
  const stumps = [stumpBowl(r.fork('a')), stumpBowl(r.fork('b'), true)];
  const [bowl, cup, dish] = [farWare('bowl'), farWare('cup'), farWare('dish')];
  const loads: Load[] = [
    { prop: stumps[0]!, pitch: 0.225 },
    { prop: bowl, pitch: 0.225 },
    { prop: cup, pitch: 0.104, rows: 2 },
    { prop: dish, pitch: 0.27 },
  ];
  const wheels = [
    wheel({ random: r.fork('w1'), slip: DRY, wet: false }),
    wheel({ random: r.fork('w2'), slip: DRY, wet: false }),
  ];
  for (const [i, u] of [2.6, 6.0, 9.4, 12.8].entries()) {
    const v = 4.7 + r.around(0, 0.08);
    gear.floor(wheels[i % 2]!, u, v, { solid: true, turn: r.around(0, 3) });
    gear.floor(chuck(r.fork(`chuck-${i}`)), u, v, { y: WHEEL.top });
    if (i !== 2) gear.floor(stumps[1]!, u, v, { y: WHEEL.top + 0.175, turn: 50 * i });
    for (const [du, dv, radius, height] of [
      [-1.05, 0.2, 0.34, 0.13],
      [0.15, -1.05, 0.5, 0.17],
      [0.2, 0.95, 0.36, 0.1],
    ] as const)
      gear.floor(shavings(r.fork(`${i}${du}`), radius, height, 18), u + du, v + dv);
    gear.floor(knives(r.fork(`k${i}`)), u - 0.62, v + 0.55, { y: WHEEL.seat + 0.02 });
    gear.floor(waterBowl(r), u + 0.62, v - 0.5, { y: WHEEL.seat + 0.028, turn: 70 * i });
    gear
      .floor(stool(r), u + 1.25, v - 0.4, { scale: [1, 0.95, 1] })
      .floor(stool(r), u + 1.25, v + 0.62, { scale: [1, 0.95, 1] });
    ware.block(u + 1.25, v + 0.1, [0.35, 0.5, 1.5]);
    loadedBoard(
      ware,
      board,
      [u + 1.25, 0.43, v + 0.1],
      90,
      loads[i === 1 ? 3 : i % 2 ? 1 : 0],
      r.fork(`side-${i}`),
    );
    gear.floor({ parts: [{ material: 'raw', geometry: spill(0.9, r, DRY) }] }, u - 0.1, v + 0.6, {
      tint: [0.95, 0.92, 0.86],
    });
  }
  const tall = { length: 3, tiers: [0.3, 0.72, 1.14, 1.56, 1.98], depth: 0.3 };
  [2.5, 5.8, 9.15, 12.5].forEach((u, j) => {
    loadedRack(ware, u, 0.98, 0, board, tall, (i) =>
      (i + j) % 8 === 7 ? undefined : loads[(i * 3 + j) % 4],
    );
  });
  loadedRack(
    ware,
    16.9,
    3.6,
    90,
    board,
    { length: 3, tiers: [0.4, 0.86, 1.32, 1.78], depth: 0.3 },
    (i) => loads[i % 2],
  );
  // A bench where brushes and water smooth what the knife left; a basket of shavings on its way back to the clay jars.
  gear
    .floor(bench(r, { length: 1.6, height: 0.62, width: 0.36 }), 4.3, 2.55, { turn: 2, solid: true })
    .floor(brushPot(r), 3.8, 2.55, { y: 0.62 })
    .floor(stumps[0]!, 4.25, 2.5, { y: 0.62 })
    .floor(bowl, 4.6, 2.6, { y: 0.62 })
    .floor(waterBowl(r), 4.9, 2.55, { y: 0.62 });
  gear
    .floor(bench(r, { length: 1.6, height: 0.62, width: 0.36 }), 11.0, 2.6, { turn: -3, solid: true })
    .floor(knives(r), 10.6, 2.6, { y: 0.62 })
    .floor(bowl, 11.0, 2.62, { y: 0.62 })
    .floor(bowl, 11.25, 2.58, { y: 0.62 })
    .floor(brushPot(r), 11.5, 2.6, { y: 0.62 });
  for (const [u, v] of [
    [7.6, 2.4],
    [8.2, 2.7],
    [14.4, 2.2],
    [1.5, 6.4],
    [15.3, 6.2],
  ] as const)
    gear.floor(basketOf(r, 'white'), u, v, { turn: u * 60 });
  gear
    .floor(broom(r), 14.9, 0.9)
    .floor(wetCloth(r, 1.1), 14.6, 3.4, { turn: 90 })
    .floor(bucket(r), 7.7, 5.9)
    .floor(bucket(r), 1.4, 3.2);
  for (const lamp of TURNING_LAMPS) gear.set.put(oilLamp(r), { at: lamp.position });
  return { ware, gear };
}

/** The range along the east side: u 19.2–24.4, open to the west. */
function vases(): Yard {
  const y = new Yard(court, 'turning/vases', { saves: 2500 });
  const r = y.random;
  // Along the back wall, on low benches: big pieces waiting to be joined; in front tables where hands work.
  for (const v of [5.2, 8.1, 11.0, 13.9]) {
    y.floor(bench(r, { length: 2.5, height: 0.3, width: 0.5 }), 23.55, v, { turn: 90, solid: true });
  }
  const jar = vase(r.fork('jar'), 'jar', { seam: 0.47 });
  const jarLow = vase(r.fork('jar-low'), 'jar', { to: 0.47, turned: false });
  const jarHigh = vase(r.fork('jar-high'), 'jar', { from: 0.47, turned: false });
  const globe = vase(r.fork('globe'), 'globe', { seam: 0.5 });
  const globeLow = vase(r.fork('globe-low'), 'globe', { to: 0.5, turned: false });
  const neck = vase(r.fork('neck'), 'globe', { from: 0.5, turned: false });
  const altar = vase(r.fork('altar'), 'altar', { seam: 0.32 });
  const altarHigh = vase(r.fork('altar-high'), 'altar', { from: 0.5 });
  const plum = vase(r.fork('plum'), 'plum');
  const rows: [typeof jar, number, number][] = [
    [jarLow, 4.4, 23.5],
    [jarLow, 5.1, 23.6],
    [jarHigh, 5.8, 23.5],
    [globeLow, 7.3, 23.5],
    [globeLow, 7.85, 23.65],
    [neck, 8.35, 23.5],
    [neck, 8.8, 23.6],
    [altar, 10.1, 23.55],
    [altar, 10.55, 23.5],
    [altarHigh, 11.0, 23.6],
    [altar, 11.5, 23.6],
    [globe, 12.95, 23.6],
    [globe, 13.5, 23.45],
    [plum, 14.0, 23.4],
    [plum, 14.3, 23.62],
    [plum, 14.62, 23.45],
    [plum, 14.9, 23.65],
  ];
  for (const [prop, v, u] of rows)
    y.floor(prop, u + r.around(0, 0.03), v, {
      y: 0.3,
      turn: r.between(0, 360),
      tilt: [r.around(0, 0.8), r.around(0, 0.8)],
    });
  // On the floor, too big for a bench.
  y.floor(jar, 21.0, 4.4, { solid: true })
    .floor(jar, 21.55, 4.9, { turn: 100, solid: true })
    .floor(jarHigh, 20.9, 5.25, { turn: 40 });
  // The wheel on which parts are trued and joined; slab tables.
  y.floor(wheel({ random: r.fork('w'), slip: DRY, wet: true, staff: true }), 21.3, 7.1, {
    solid: true,
    turn: 90,
  }).floor(globeLow, 21.3, 7.1, { y: WHEEL.top });
  y.floor(neck, 20.35, 7.8, { y: 0 })
    .floor(waterBowl(r), 21.9, 6.5, { y: WHEEL.seat + 0.028 })
    .floor(shavings(r.fork('s'), 0.4, 0.12), 20.2, 6.6);
  y.floor(slabTable(r.fork('t1')), 21.3, 10.0, { turn: 90, solid: true });
  y.floor(stool(r), 20.3, 9.6, { turn: 20 }).floor(stool(r), 22.2, 10.5);
  y.floor(table(r, { length: 1.9, width: 0.7 }), 21.3, 13.1, { turn: 90, solid: true });
  for (const [stage, v, turn] of [
    ['whole', 12.4, 10],
    ['whole', 12.75, -14],
    ['joined', 13.1, 6],
    ['whole', 13.75, 30],
  ] as const)
    y.floor(squareVase(stage), 21.35 + r.around(0, 0.12), v, { y: 0.75, turn });
  y.floor(brushPot(r), 21.12, 13.45, { y: 0.75 })
    .floor(waterBowl(r), 21.5, 13.4, { y: 0.75, scale: 0.8 })
    .floor(plum, 21.1, 13.95, { y: 0.75 });
  y.floor(tub(r, { filled: 'slip' }), 20.1, 11.5, { solid: true })
    .floor(bucket(r), 20.2, 14.6)
    .floor(basketOf(r, 'white'), 22.3, 14.9);
  const balls = new Pile();
  for (let i = 0; i < 6; i += 1)
    balls.add('clay', place(clayBall(0.09, r), at([(i % 3) * 0.2, 0, Math.floor(i / 3) * 0.2])));
  y.floor(balls.done(), 22.1, 8.6).floor(wetCloth(r, 1.1), 20.0, 15.3);
  for (let i = 0; i < 8; i += 1)
    y.floor(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.15, 0.45), r, DRY) }] },
      r.between(19.8, 22.6),
      r.between(4.4, 15),
    );
  return y;
}

function yardThings(): Yard {
  const y = new Yard(court, 'turning/yard', { saves: 600 });
  const r = y.random;
  y.ground(pool(r, 5.6, 2.4).prop, 9.2, 13.8, { turn: 2, solid: true });
  const board = wareBoard(r);
  const bowl = farWare('bowl');
  for (const [u, v, turn, l] of [
    [5.4, 10.5, 1, 4.6],
    [12.6, 10.4, -1, 6.2],
    [5.2, 17.6, -1, 4.6],
    [12.2, 17.4, 1, 6.2],
  ] as const) {
    y.ground(sunRack(r.fork(`${u}${v}`), l), u, v, { turn, solid: true });
    loadRack(y.set, court.ground(u, v), turn, l, board, r.fork(`load-${u}${v}`), (i) =>
      i % 5 === 4 ? undefined : { prop: bowl, pitch: 0.23 },
    );
  }
  // Big vases dry by themselves on flat stones in the shade of the south wall.
  const jar = vase(r.fork('sun'), 'jar', { segments: 14 });
  const altar = vase(r.fork('sun-altar'), 'altar', { segments: 12 });
  for (const [i, u] of [4.2, 5.0, 5.7, 6.5, 7.3].entries())
    y.ground(i % 2 ? altar : jar, u, 22.3 + r.around(0, 0.1), { y: 0.03, turn: u * 99 });
  y.set.solids.push({ centre: court.ground(5.8, 22.3, 0.4), size: [4, 0.8, 0.8] });
  const water = bigJar({
    radius: 0.42,
    height: 0.8,
    random: r.fork('open'),
    fill: { rgb: [0.05, 0.055, 0.05], to: 0.7, wet: true },
    segments: 14,
  });
  y.ground(water, 2.1, 9.4, { solid: true })
    .ground(water, 16.9, 12.6, { solid: true })
    .ground(bucket(r), 16.2, 13.1);
  for (const [u, v] of [
    [17.2, 10.2],
    [17.7, 10.7],
    [17.0, 11.0],
  ] as const)
    y.ground(basketOf(r, 'white'), u, v, { turn: v * 60 });
  y.ground(litter(r, 1.5, 14), 19.6, 19.8).ground(litter(r, 1.3, 12), 3.0, 20.4);
  life(y, {
    path: [
      [1.6, 15.8],
      [5.2, 14.2],
      [5.8, 12.4],
      [8.6, 8.2],
    ],
    hens: [
      [16.4, 15.4],
      [17.0, 15.8],
      [14.2, 20.4],
    ],
    rest: [2.0, 20.0, 90],
    leaning: [
      [1.4, 11.4, 90],
      [16.4, 22.9, 180],
      [23.6, 20.6, 270],
    ],
    bricks: [
      [22.4, 22.4],
      [21.5, 22.6],
    ],
    straw: [[18.6, 18.4]],
    baskets: [
      [12.6, 20.0],
      [13.2, 20.4],
      [10.2, 22.6],
    ],
  });
  return y;
}

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  const { ware, gear } = turning();
  const [b, c] = [vases(), yardThings()];
  return {
    id: 'turning-things-1743',
    title: { en: 'What stands in the turning workshop', 'zh-Hans': '旋坯与琢器作的陈设' },
    elements: [
      {
        id: 'turning',
        title: { en: 'Turners’ wheels, chucks and shavings', 'zh-Hans': '旋坯车、盔头与坯屑' },
        evidence: 'turning-wheels',
        parts: gear.parts(['bamboo', 'glazed', 'clay']),
      },
      {
        id: 'ware',
        title: { en: 'Bowls with their handles of clay', 'zh-Hans': '留着泥柄的碗坯' },
        evidence: 'turning-ware',
        parts: ware.parts(),
      },
      {
        id: 'vases',
        title: { en: 'Vases in halves, joined, and built of slabs', 'zh-Hans': '分段、接合与镶片的琢器' },
        evidence: 'turning-vases',
        parts: b.parts(['bamboo', 'glazed']),
      },
      {
        id: 'yard',
        title: { en: 'Pool and racks', 'zh-Hans': '水塘与晒架' },
        evidence: 'turning-yard',
        parts: c.parts(['bamboo', 'saggar', 'glazed', 'clay']),
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: [...ware.solids, ...gear.solids, ...b.solids, ...c.solids],
  };
}

const top = (kind: keyof typeof VASES): number => VASES[kind][VASES[kind].length - 1]![1];

export const DIMENSIONS = [
  {
    id: 'stump',
    title: { en: 'Handle of clay under a bowl', 'zh-Hans': '碗坯下所留泥柄' },
    metres: STUMP,
    source: 'medhurst-138',
  },
  {
    id: 'altar-vase-raw',
    title: { en: 'Height of the raw altar vase', 'zh-Hans': '花觚坯高' },
    metres: top('altar') * SWELL,
    source: 'tang-altar',
    note: 'The fired vase is 63.5 cm; enlarged by what the paste shrinks, to eight tenths (tang-1743-5).',
  },
  {
    id: 'globe-vase-raw',
    title: { en: 'Height of the raw globe vase', 'zh-Hans': '天球瓶坯高' },
    metres: top('globe') * SWELL,
    source: 'mbam',
    note: 'The fired vase is 51 cm.',
  },
  {
    id: 'jar-raw',
    title: { en: 'Height of the raw jar', 'zh-Hans': '大罐坯高' },
    metres: top('jar') * SWELL,
    source: 'met-dragonjar',
    note: 'The fired jar is 48.3 cm and older (Xuande): a form kept in memory.',
  },
];
