/**
 * What stands in the saggar workshop (picture 4): heaps of coarse clay and of old saggars pounded small, wheels with
 * saggars half thrown, rows of raw ones drying yellow on their beds, rough bowls for the workmen, and a small kiln where
 * they are fired once empty. Places and numbers are our arrangement.
 */
import type { StructureModel } from '../../kit/model.ts';
import { bench, stool } from '../../kit/props/furniture.ts';
import { broom, ladder, poleLeaning } from '../../kit/props/leaning.ts';
import { billets, brickStack } from '../../kit/props/stones.ts';
import { bucket, tub } from '../../kit/props/tubs.ts';
import { random } from '../../kit/random.ts';
import { saggarTint } from '../../kit/saggars.ts';
import { bigJar, spade } from './clay-workshop-1743/washing.ts';
import { carryingPole } from './glaze-workshop-1743/things.ts';
import { saggarCourt } from './saggar-workshop-1743/court.ts';
import {
  BED_TOP,
  coarseHeap,
  dryingBed,
  farSaggar,
  grogHeap,
  RAW_SAGGAR,
  rawDishSaggar,
  rawSaggar,
  roughBowl,
  smallKiln,
  WET_TINT,
} from './saggar-workshop-1743/things.ts';
import { kneading, waterBowl } from './throwing-workshop-1743/things.ts';
import { litter } from './workshops-south/court.ts';
import { SAGGAR_LAMPS } from './workshops-south/lamps.ts';
import { life } from './workshops-south/life.ts';
import { clayBall, spill } from './workshops-south/shapes.ts';
import { basketOf, wetCloth } from './workshops-south/small.ts';
import { thrown, WHEEL, wheel } from './workshops-south/wheel.ts';
import { oilLamp, Yard } from './workshops-south/yard.ts';

const court = saggarCourt();
/** Yellow clay on a helper's bench: multiplies the white clay's tints. */
const AS_YELLOW = [0.72, 0.52, 0.26] as const;

function throwing(): Yard {
  const y = new Yard(court, 'saggar/throwing', { saves: 2500 });
  const r = y.random;
  const wheels = [
    wheel({ random: r.fork('w1'), slip: [0.72, 0.56, 0.3] }),
    wheel({ random: r.fork('w2'), slip: [0.7, 0.54, 0.28] }),
  ];
  const bench1 = kneading(r.fork('k1'));
  const near = rawSaggar(r.fork('near'));
  const dish = rawDishSaggar(r.fork('dish'));
  for (const [i, u] of [14.6, 18.6, 22.6, 26.6].entries()) {
    const v = 4.6;
    y.floor(wheels[i % 2]!, u, v, { solid: true, turn: r.around(0, 3) });
    if (i !== 3) y.floor(thrown(r.fork(`t${i}`), 'saggar', WET_TINT), u, v, { y: WHEEL.top });
    y.floor(waterBowl(r), u - 0.62, v + 0.4, { y: WHEEL.seat + 0.028, turn: i * 80 });
    y.floor(bench1, u + 0.2, 2.7, { turn: 180 + r.around(0, 6), solid: true, tint: [0.9, 0.78, 0.56] });
    // What was thrown today stands round the wheel on boards and on the floor, still dark with wet.
    for (let k = 0; k < 7; k += 1)
      y.floor(
        k % 3 === 2 ? dish : near,
        u + 1.15 + (k % 2) * 0.48 + r.around(0, 0.04),
        v - 0.9 + Math.floor(k / 2) * 0.52 + r.around(0, 0.03),
        { turn: r.between(0, 360), tint: tone(r.between(0.66, 0.8)) },
      );
    for (let k = 0; k < 4; k += 1)
      y.floor(
        { parts: [{ material: 'clay', geometry: spill(r.between(0.16, 0.5), r, [0.78, 0.56, 0.28]) }] },
        u + r.around(0, 1.3),
        v + r.between(-1.4, 1.4),
      );
    y.floor(stool(r), u - 1.15, v - 0.3, { turn: 30 * i });
  }
  // Raw saggars in short stacks along the back wall, dry and pale; rough bowls for the workmen on boards.
  const far = farSaggar();
  for (let u = 13.0; u < 24; u += 0.44)
    for (let k = 0; k < 2 + Math.floor(r.next() * 4); k += 1)
      y.floor(far, u + r.around(0, 0.02), 1.35 + r.around(0, 0.03), {
        y: k * RAW_SAGGAR.height * 0.98,
        turn: r.between(0, 360),
        tint: tone(r.between(0.86, 1)),
      });
  y.block(18.3, 1.35, [11, 0.7, 0.45]);
  const bowl = roughBowl(r);
  y.floor(bench(r, { length: 2.2, height: 0.5, width: 0.45 }), 25.6, 1.4, { solid: true }).floor(
    bench(r, { length: 2.2, height: 0.9, width: 0.4 }),
    28.2,
    1.35,
    { solid: true },
  );
  for (let i = 0; i < 20; i += 1)
    y.floor(bowl, 24.7 + (i % 10) * 0.2, 1.3 + Math.floor(i / 10) * 0.2, {
      y: 0.5,
      turn: i * 30,
      tint: tone(r.between(0.85, 1)),
    });
  for (let i = 0; i < 11; i += 1)
    for (let k = 0; k < 1 + (i % 3); k += 1)
      y.floor(bowl, 27.25 + i * 0.19, 1.35, {
        y: 0.9 + k * 0.03,
        turn: i * 40,
        tint: tone(r.between(0.8, 1)),
      });
  y.floor(coarseHeap(1, 0.7, r.fork('in'), [0.72, 0.6, 0.36]), 30.2, 3.4)
    .block(30.2, 3.4, [1.6, 0.6, 1.6])
    .floor(spade(r), 29.2, 4.0, { tilt: [-16, 8], turn: 70 });
  for (let i = 0; i < 5; i += 1)
    y.floor(
      { parts: [{ material: 'clay', geometry: clayBall(0.13, r, AS_YELLOW) }] },
      28.9 + r.around(0, 0.5),
      5.4 + r.around(0, 0.3),
    );
  for (const [u, v] of [
    [13.2, 5.9],
    [16.6, 6.3],
    [24.6, 3.3],
    [20.5, 2.4],
  ] as const)
    y.floor(basketOf(r, 'yellow'), u, v, { turn: u * 70 });
  y.floor(tub(r, { filled: 'water', radius: 0.4 }), 16.7, 2.7, { solid: true })
    .floor(bucket(r), 20.6, 5.9)
    .floor(bucket(r), 24.4, 5.8)
    .floor(wetCloth(r, 1.2), 30.8, 5.6, { turn: 90 })
    .floor(broom(r), 31.2, 1.0);
  for (const lamp of SAGGAR_LAMPS) y.set.put(oilLamp(r), { at: lamp.position });
  return y;
}

function drying(): Yard {
  const y = new Yard(court, 'saggar/drying', { saves: 1500 });
  const r = y.random;
  const far = farSaggar();
  const near = rawSaggar(r.fork('near'));
  const dish = rawDishSaggar(r.fork('dish'));
  const row = (u: number, v: number, l: number, turn: number, kind: number, floor: boolean) => {
    const own = r.fork(`${u}/${v}`);
    const put = floor ? y.floor.bind(y) : y.ground.bind(y);
    put(dryingBed(own, l, 0.95), u, v, { turn, solid: true });
    const pitch = kind === 1 ? 0.55 : 0.43;
    const rad = (turn * Math.PI) / 180;
    for (let s = -l / 2 + 0.25; s < l / 2 - 0.15; s += pitch)
      for (const off of kind === 1 ? [0] : [-0.22, 0.22]) {
        if (own.next() < 0.07) continue;
        const wet = own.next() < 0.2 ? 0.8 : 1;
        const g = own.between(0.86, 1) * wet;
        const high = kind === 2 && own.next() < 0.5 ? 2 : 1;
        for (let k = 0; k < high; k += 1)
          put(
            kind === 1 ? dish : kind === 0 ? near : far,
            u + Math.cos(rad) * s + Math.sin(rad) * (off + own.around(0, 0.02)),
            v - Math.sin(rad) * s + Math.cos(rad) * (off + own.around(0, 0.02)),
            {
              y: BED_TOP + k * RAW_SAGGAR.height,
              turn: own.between(0, 360),
              tint: [g, g * own.between(0.95, 1), g * own.between(0.88, 1)],
            },
          );
      }
  };
  for (const [i, u] of [2.6, 4.3, 6.1].entries()) row(u, 18, 16.4, 90, i === 1 ? 1 : 2, true);
  row(16.2, 11.2, 8, 1, 0, false);
  row(16.6, 13.6, 8.4, -1, 2, false);
  row(16.4, 16.0, 8.2, 1, 2, false);
  row(16.2, 18.4, 8.4, 0, 1, false);
  row(16.5, 20.8, 8, -1, 2, false);
  row(26.6, 11.4, 7, 1, 2, false);
  row(26.4, 13.8, 7.2, -1, 2, false);
  return y;
}

function yardThings(): Yard {
  const y = new Yard(court, 'saggar/yard', { saves: 2500 });
  const r = y.random;
  // The clay as it was carted in, with old saggars to be mixed half and half.
  const big = coarseHeap(1.9, 1.25, r.fork('a'));
  for (const [u, v, s] of [
    [31.8, 25.2, 1],
    [28.2, 27.6, 0.86],
    [33.0, 29.4, 0.72],
  ] as const) {
    y.ground(big, u, v, { turn: u * 40, scale: s });
    y.set.solids.push({ centre: court.ground(u, v, 0.5), size: [2.6 * s, 1, 2.6 * s] });
  }
  y.ground(grogHeap(r.fork('grog')), 24.6, 24.6).ground(grogHeap(r.fork('grog2')), 22.4, 26.2, { turn: 130 });
  y.set.solids.push({ centre: court.ground(24.6, 24.6, 0.2), size: [1.2, 0.4, 1.2] });
  for (const [u, v] of [
    [29.4, 24.2],
    [29.9, 24.8],
    [30.0, 28.9],
    [26.2, 25.4],
    [34.2, 21.6],
  ] as const)
    y.ground(basketOf(r, 'yellow'), u, v, { turn: u * 50 });
  y.ground(carryingPole(r), 30.6, 23.3, { y: 0.03, turn: 25 })
    .ground(spade(r), 30.1, 26.4, { tilt: [-14, 4], turn: 140 })
    .ground(spade(r), 26.8, 26.8, { tilt: [12, 4], turn: 20 });
  // The small kiln, its wood, what came out of it.
  y.ground(smallKiln(r.fork('kiln')), 9.6, 32.4, { turn: 35, solid: true });
  y.ground(billets(r, { along: 2.4, high: 0.9 }), 13.6, 34.6, { turn: 8, solid: true })
    .ground(brickStack(r, { high: 8 }), 6.4, 30.2, { turn: 30, solid: true })
    .ground(brickStack(r, { high: 7 }), 7.2, 29.6, { turn: 50 });
  const far = farSaggar(true);
  const own = random('saggar/fired');
  for (let i = 0; i < 16; i += 1) {
    const u = 15.6 + (i % 8) * 0.46 + own.around(0, 0.03);
    const v = 31.4 + Math.floor(i / 8) * 0.48 + own.around(0, 0.03);
    const fired = saggarTint(own).map((c) => Math.min(1, c * 0.95)) as [number, number, number];
    for (let k = 0; k < 3 + (i % 4); k += 1)
      y.ground(far, u, v, { y: k * 0.142, turn: own.between(0, 360), tint: fired });
  }
  y.set.solids.push({ centre: court.ground(17.2, 31.6, 0.4), size: [3.8, 0.8, 1] });
  // Along the south wall: columns of saggars fired once, waiting for the kiln house; mats against the rain.
  for (let i = 0; i < 34; i += 1) {
    const u = 15 + (i % 17) * 0.52 + own.around(0, 0.04);
    const v = 36.3 - Math.floor(i / 17) * 0.5 + own.around(0, 0.04);
    const fired = saggarTint(own).map((c) => Math.min(1, c * 0.95)) as [number, number, number];
    const high = 3 + Math.floor(own.next() * 5);
    for (let k = 0; k < high; k += 1)
      y.ground(far, u + own.around(0, 0.01), v, { y: k * 0.142, turn: own.between(0, 360), tint: fired });
  }
  y.set.solids.push({ centre: court.ground(19.2, 36.1, 0.6), size: [9, 1.2, 1.1] });
  for (const u of [28.4, 28.8, 29.3, 29.6]) y.ground(poleLeaning(r, { length: 3.2 }), u, 36.9, { turn: 180 });
  y.ground(ladder(r, { height: 2.6 }), 35.2, 36.8, { turn: 180 }).ground(broom(r), 36.8, 24.6, { turn: 270 });
  y.ground(wetCloth(r, 2.6), 31.6, 20.4, { turn: 4 });
  for (const [u, v] of [
    [33.4, 14.6],
    [33.9, 15.2],
    [33.2, 15.5],
    [34.3, 14.7],
  ] as const)
    y.ground(basketOf(r, 'empty'), u, v, { turn: u * 80 });
  const jar = bigJar({
    radius: 0.44,
    height: 0.84,
    random: r.fork('jar'),
    fill: { rgb: [0.05, 0.055, 0.05], to: 0.7, wet: true },
    segments: 14,
  });
  for (const [u, v] of [
    [10.6, 10.4],
    [11.5, 10.6],
    [33.6, 12.4],
    [21.8, 23.6],
  ] as const)
    y.ground(jar, u, v, { solid: true, turn: u * 99 });
  y.ground(tub(r, { filled: 'water', radius: 0.45 }), 27.6, 24.4, { solid: true })
    .ground(bucket(r), 28.3, 24.9)
    .ground(bucket(r), 11.2, 11.4);
  y.ground(litter(r, 2.2, 22), 20, 29)
    .ground(litter(r, 2.2, 22), 12.6, 28)
    .ground(litter(r, 1.8, 18), 33.5, 17);
  for (let i = 0; i < 12; i += 1)
    y.ground(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.3, 0.9), r, [0.74, 0.54, 0.28]) }] },
      r.between(9, 35),
      r.between(9, 34),
      { y: 0.006 },
    );
  life(y, {
    path: [
      [36.4, 20.4],
      [30.4, 18.6],
      [23.2, 17.4],
      [22.0, 8.2],
    ],
    washing: [31.6, 10.8, 2],
    hens: [
      [20.4, 23.2],
      [21.1, 23.6],
      [20.2, 24.1],
      [14.6, 24.6],
    ],
    leaning: [
      [36.7, 13.4, 270],
      [36.7, 29.6, 270],
    ],
    rest: [36.2, 16.6, 270],
    straw: [[14.6, 26.6]],
    baskets: [
      [21.6, 9.0],
      [22.2, 9.3],
      [13.4, 9.2],
      [24.6, 9.2],
    ],
  });
  return y;
}

const tone = (g: number): [number, number, number] => [g, g * 0.98, g * 0.92];

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  const [a, b, c] = [throwing(), drying(), yardThings()];
  return {
    id: 'saggar-things-1743',
    title: { en: 'What stands in the saggar workshop', 'zh-Hans': '匣作的陈设' },
    elements: [
      {
        id: 'throwing',
        title: { en: 'Wheels and saggars half thrown', 'zh-Hans': '陶车与拉制中的匣钵' },
        evidence: 'saggar-throwing',
        parts: a.parts(['bamboo', 'glazed']),
      },
      {
        id: 'drying',
        title: { en: 'Raw saggars drying', 'zh-Hans': '晾晒的匣钵坯' },
        evidence: 'saggar-drying',
        parts: b.parts(),
      },
      {
        id: 'yard',
        title: { en: 'Coarse clay, old saggars, the small kiln', 'zh-Hans': '粗泥、旧匣渣与小窑' },
        evidence: 'saggar-yard',
        parts: c.parts(['bamboo', 'glazed', 'billet']),
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: [...a.solids, ...b.solids, ...c.solids],
  };
}

export const DIMENSIONS = [
  {
    id: 'raw-saggar',
    title: { en: 'Width of a raw saggar', 'zh-Hans': '匣钵坯直径' },
    metres: RAW_SAGGAR.radius * 2,
    note: 'Conjectured.',
  },
  {
    id: 'raw-saggar-height',
    title: { en: 'Height of a raw saggar', 'zh-Hans': '匣钵坯高' },
    metres: RAW_SAGGAR.height,
    note: 'Conjectured.',
  },
];
