/**
 * What stands in the throwing workshop (pictures 5 and 6): a row of wheels before the light, behind each a helper's
 * bench; boards of raw ware on racks and on poles overhead; the carpenter's corner; in the room opposite moulds, and
 * the bench where they are trimmed. Numbers and places are our arrangement.
 */
import { tint } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { bench, stool, table } from '../../kit/props/furniture.ts';
import { broom, ladder } from '../../kit/props/leaning.ts';
import { bucket, tub } from '../../kit/props/tubs.ts';
import { piece } from '../../kit/props/ware-boards.ts';
import type { Prop } from '../../kit/setting.ts';
import { bigJar } from './clay-workshop-1743/washing.ts';
import { throwingCourt } from './throwing-workshop-1743/court.ts';
import {
  BOARD,
  carpenter,
  farWare,
  kneading,
  mould,
  overhead,
  paring,
  RAW_BOWL,
  rawBowl,
  spareDisc,
  trimmingStand,
  trimTools,
  wareBoard,
  waterBowl,
} from './throwing-workshop-1743/things.ts';
import { litter, loadRack, pool, sunRack } from './workshops-south/court.ts';
import { THROWING_LAMPS } from './workshops-south/lamps.ts';
import { life } from './workshops-south/life.ts';
import { clayLump, DAMP, spill, WET } from './workshops-south/shapes.ts';
import { type Load, loadedBoard, loadedRack } from './workshops-south/shelves.ts';
import { basketOf, wetCloth } from './workshops-south/small.ts';
import { thrown, WHEEL, wheel } from './workshops-south/wheel.ts';
import { oilLamp, Yard } from './workshops-south/yard.ts';

const court = throwingCourt();

/** Middles of the wheels along the range, and what is on each. */
export const WHEELS = [
  { u: 2.5, work: 'cone' },
  { u: 5.8, work: 'bowl' },
  { u: 9.1, work: 'bowl' },
  { u: 12.5, work: 'cone' },
  { u: 15.8, work: 'dish' },
] as const;

function throwing(): { ware: Yard; gear: Yard } {
  const ware = new Yard(court, 'throwing/ware', { saves: 600 });
  const gear = new Yard(court, 'throwing/gear', { saves: 1e9 });
  const r = gear.random;
  const board = wareBoard(r);
  const [cup, bowl, dish, near] = [farWare('cup'), farWare('bowl'), farWare('dish'), rawBowl(r)];
  const cups: Load = { prop: cup, pitch: 0.104, rows: 2 };
  const bowls: Load = { prop: near, pitch: 0.232 };
  const far: Load = { prop: bowl, pitch: 0.225 };
  const dishes: Load = { prop: dish, pitch: 0.27 };
  const wheels = [wheel({ random: r.fork('w1') }), wheel({ random: r.fork('w2') })];
  for (const [i, { u, work }] of WHEELS.entries()) {
    const v = 4.75;
    gear.floor(wheels[i % 2]!, u, v, { solid: true, turn: r.around(0, 2) });
    gear.floor(thrown(r.fork(`on-${i}`), work), u, v, { y: WHEEL.top });
    gear.floor(waterBowl(r), u - 0.62, v + 0.3, { y: WHEEL.seat + 0.028, turn: 40 * i });
    gear.floor(kneading(r.fork(`helper-${i}`)), u + 0.1, 2.95, { turn: r.around(180, 6), solid: true });
    // The board beside the thrower fills up.
    const side = r.fork(`side-${i}`);
    gear
      .floor(stool(side), u + 1.2, v - 0.42, { scale: [1, 0.95, 1] })
      .floor(stool(side), u + 1.2, v + 0.62, { scale: [1, 0.95, 1] });
    ware.block(u + 1.2, v + 0.1, [0.35, 0.5, 1.5]);
    loadedBoard(
      ware,
      board,
      [u + 1.2, 0.43, v + 0.1],
      90,
      i === 0 ? cups : i === 4 ? dishes : i === 3 ? undefined : bowls,
      side,
    );
    for (let k = 0; k < 4; k += 1)
      gear.floor(
        { parts: [{ material: 'clay', geometry: spill(r.between(0.12, 0.36), r, k % 2 ? DAMP : WET) }] },
        u + r.around(0, 1),
        v + r.between(-1.4, 1.3),
      );
  }
  // Racks along the back wall, higher than a man; poles overhead between the rows of posts.
  const tall = { length: 3, tiers: [0.3, 0.72, 1.14, 1.56, 1.98], depth: 0.3 };
  [2.5, 5.8, 9.15, 12.5, 15.85].forEach((u, j) => {
    loadedRack(ware, u, 0.98, 0, board, tall, (i) =>
      (i + j) % 7 === 6 ? undefined : (i + j) % 3 === 0 ? cups : (i + j) % 3 === 1 ? far : dishes,
    );
  });
  for (const [u, length] of [
    [4.2, 6.2],
    [12.4, 9.4],
  ] as const) {
    gear.floor(overhead(r.fork(`over-${u}`), length, 2.16), u, 4.6);
    for (let x = u - length / 2 + 0.5; x < u + length / 2 - 0.3; x += r.between(0.3, 0.62)) {
      const own = r.fork(`over-${x}`);
      loadedBoard(
        ware,
        board,
        [x, 2.19, 4.6],
        90,
        own.next() < 0.25 ? undefined : own.next() < 0.5 ? cups : far,
        own,
      );
    }
  }
  // The carpenter's corner at the east end: wheels are mended while you wait.
  gear.floor(carpenter(r), 19.3, 4.5, { turn: 14, solid: true });
  gear
    .floor(spareDisc(r), 18.3, 0.86)
    .floor(spareDisc(r), 18.75, 1.0, { turn: 6 })
    .floor(spareDisc(r), 20.0, 0.86, { turn: -4 });
  gear
    .floor(ladder(r, { height: 2.4 }), 21.6, 0.75)
    .floor(bench(r, { length: 1.5 }), 19.4, 2.5, { turn: 4, solid: true });
  gear.floor(basketOf(r, 'white'), 17.4, 3.2).floor(basketOf(r, 'empty'), 20.9, 5.9, { turn: 40 });
  // Clay as the treaders brought it, under wet cloths, in the room at the end.
  const block = clayLump(0.4, 0.3, 0.3, r, DAMP, true);
  for (let i = 0; i < 15; i += 1)
    gear.floor(
      { parts: [{ material: 'clay', geometry: block }] },
      22.2 + (i % 4) * 0.45,
      1.2 + Math.floor((i % 12) / 4) * 0.42,
      { y: i < 12 ? 0 : 0.29, turn: r.around(0, 8) },
    );
  gear.block(22.9, 1.6, [1.9, 0.6, 1.4]);
  gear
    .floor(wetCloth(r, 1.2), 21.6, 4.6, { turn: 90 })
    .floor(tub(r, { filled: 'water', radius: 0.36 }), 23.4, 3.4, { solid: true });
  const pail = bucket(r, { filled: 'slip' });
  for (const [u, v] of [
    [1.5, 3.6],
    [7.7, 3.4],
    [10.9, 3.5],
    [14.3, 3.5],
    [17.3, 5.6],
    [4.2, 5.9],
  ] as const)
    gear.floor(pail, u, v, { turn: u * 77 });
  for (const [u, v] of [
    [1.35, 2.0],
    [7.45, 2.1],
    [14.1, 1.9],
  ] as const)
    gear.floor(
      bigJar({
        radius: 0.34,
        height: 0.62,
        random: r.fork(`j${u}`),
        fill: { rgb: [0.05, 0.055, 0.05], to: 0.7, wet: true },
        segments: 14,
      }),
      u,
      v,
      { solid: true },
    );
  gear.floor(broom(r), 17.2, 1.0, { turn: 10 });
  for (const lamp of THROWING_LAMPS) gear.set.put(oilLamp(r), { at: lamp.position });
  return { ware, gear };
}

function moulds(): Yard {
  const y = new Yard(court, 'throwing/moulds', { saves: 900, places: 10 });
  const r = y.random;
  const sizes = [mould(r.fork('s'), 0.085), mould(r.fork('m'), 0.11), mould(r.fork('l'), 0.15)];
  const board = wareBoard(r);
  const tiers = [0.3, 0.66, 1.02, 1.38, 1.74];
  [8.9, 12.2, 15.5].forEach((u, j) => {
    loadedRack(y, u, 23.05, 180, board, { length: 3, tiers, depth: 0.3 }, (i) => {
      const s = (i + j * 2) % 3;
      return (i * 7 + j) % 11 === 10 ? undefined : { prop: sizes[s]!, pitch: [0.19, 0.245, 0.335][s]! };
    });
  });
  // Trimmers sit before the open front; parings white on the floor.
  for (const [u, turn] of [
    [9.2, 10],
    [12.0, -20],
  ] as const) {
    y.floor(trimmingStand(r.fork(`${u}`)), u, 20.7, { turn, solid: true }).floor(stool(r), u + 0.1, 21.55, {
      turn: turn + 90,
    });
  }
  y.floor(table(r, { length: 1.7, width: 0.7 }), 15.2, 20.75, { turn: 2, solid: true }).floor(
    trimTools(r),
    15.0,
    20.85,
    { y: 0.75 },
  );
  y.floor(sizes[2]!, 14.62, 20.6, { y: 0.75 })
    .floor(sizes[1]!, 15.5, 20.62, { y: 0.75 })
    .floor(rawBowl(r), 15.8, 20.85, { y: 0.75 })
    .floor(pattern(), 15.72, 20.55, { y: 0.75 });
  for (let i = 0; i < 6; i += 1)
    y.floor(sizes[2]!, 13.5 + (i % 3) * 0.36, 21.9 + Math.floor(i / 3) * 0.38, { y: 0, turn: i * 50 });
  y.block(13.9, 22.1, [1.2, 0.3, 0.9]);
  for (let i = 0; i < 30; i += 1)
    y.floor({ parts: [{ material: 'raw', geometry: paring(r, 0.9) }] }, 14.8, 21.2);
  y.floor(basketOf(r, 'white'), 10.6, 20.6)
    .floor(basketOf(r, 'white'), 17.0, 22.2)
    .floor(bucket(r, { filled: 'water' }), 13.3, 20.5);
  return y;
}

/** The pattern a mould is made after: a fired bowl, the only shining thing in the room. */
function pattern(): Prop {
  return { parts: [{ material: 'glazed', geometry: tint(piece('bowl', 16), [0.84, 0.88, 0.9]) }] };
}

function yardThings(): Yard {
  const y = new Yard(court, 'throwing/yard', { saves: 600 });
  const r = y.random;
  y.ground(pool(r, 6.2, 2.4).prop, 12.4, 13.4, { turn: 1, solid: true });
  const board = wareBoard(r, BOARD.length);
  const bowl = farWare('bowl');
  for (const [u, v, turn, l] of [
    [6.2, 10.4, 1, 6.2],
    [13.6, 10.5, -1, 6.2],
    [20.6, 10.6, 0, 4.6],
    [5.6, 16.8, 1, 4.6],
    [12.8, 16.9, -1, 6.2],
  ] as const) {
    y.ground(sunRack(r.fork(`${u}${v}`), l), u, v, { turn, solid: true });
    loadRack(y.set, court.ground(u, v), turn, l, board, r.fork(`load-${u}${v}`), (i) =>
      i % 5 === 4 ? undefined : { prop: bowl, pitch: 0.23 },
    );
  }
  const jar = bigJar({
    radius: 0.42,
    height: 0.8,
    random: r.fork('open'),
    fill: { rgb: [0.05, 0.055, 0.05], to: 0.7, wet: true },
    segments: 14,
  });
  y.ground(jar, 2.2, 9.3, { solid: true })
    .ground(jar, 22.9, 13.4, { solid: true })
    .ground(jar, 22.8, 14.6, { solid: true });
  y.ground(bucket(r, { filled: 'water' }), 9.0, 12.4).ground(bucket(r), 8.6, 14.4);
  for (let i = 0; i < 5; i += 1)
    y.ground(board, 22.2 + i * 0.03, 22.6, { y: 0.02 + i * 0.026, turn: r.around(0, 3) });
  y.ground(litter(r, 1.5, 14), 21.6, 18.6).ground(litter(r, 1.4, 12), 3.2, 19.6);
  for (let i = 0; i < 6; i += 1)
    y.ground(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.2, 0.5), r, DAMP) }] },
      r.between(3, 22),
      r.between(8.6, 18.4),
      { y: 0.006 },
    );
  life(y, {
    path: [
      [1.6, 14.8],
      [4.8, 13.8],
      [8.4, 12.0],
      [9.9, 8.2],
    ],
    hens: [
      [17.4, 14.6],
      [18.0, 15.0],
      [17.6, 15.5],
    ],
    rest: [23.4, 17.6, 270],
    leaning: [
      [1.4, 18.6, 90],
      [23.6, 9.8, 270],
    ],
    baskets: [
      [9.6, 16.6],
      [16.6, 12.4],
      [17.1, 12.8],
    ],
    washing: [20.6, 13.6, 84],
  });
  return y;
}

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  const { ware, gear } = throwing();
  const [b, c] = [moulds(), yardThings()];
  return {
    id: 'throwing-things-1743',
    title: { en: 'What stands in the throwing workshop', 'zh-Hans': '拉坯作的陈设' },
    elements: [
      {
        id: 'wheels',
        title: { en: 'Wheels, helpers’ benches, the carpenter', 'zh-Hans': '陶车、揉泥台与木匠角' },
        evidence: 'throwing-wheels',
        parts: gear.parts(['bamboo', 'glazed']),
      },
      {
        id: 'ware',
        title: { en: 'Boards of raw ware', 'zh-Hans': '一板板的生坯' },
        evidence: 'throwing-ware',
        parts: ware.parts(),
      },
      {
        id: 'moulds',
        title: { en: 'Moulds and their trimming', 'zh-Hans': '模子与修模' },
        evidence: 'throwing-moulds',
        parts: b.parts(['bamboo', 'clay']),
      },
      {
        id: 'yard',
        title: { en: 'Pool and racks in the sun', 'zh-Hans': '水塘与晒架' },
        evidence: 'throwing-yard',
        parts: c.parts(['bamboo', 'saggar', 'glazed', 'clay']),
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: [...ware.solids, ...gear.solids, ...b.solids, ...c.solids],
  };
}

export const DIMENSIONS = [
  {
    id: 'wheel-disc',
    title: { en: 'Radius of a wheel’s disc', 'zh-Hans': '陶车车盘半径' },
    metres: WHEEL.radius,
    note: 'Conjectured.',
  },
  {
    id: 'wheel-seat',
    title: { en: 'Height of the frame the thrower sits on', 'zh-Hans': '车架坐面高' },
    metres: WHEEL.seat,
    note: 'Conjectured; about two 尺 of the axle stood above ground (song-trans).',
  },
  {
    id: 'raw-bowl',
    title: { en: 'Width of a raw bowl', 'zh-Hans': '碗坯口径' },
    metres: RAW_BOWL.radius * 2,
    note: 'Conjectured; larger than the fired bowl, because the paste shrinks to seven or eight tenths (tang-1743-5).',
  },
];
