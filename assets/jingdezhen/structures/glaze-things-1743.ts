/**
 * What stands in the glaze workshop (picture 3): ash of lime and ferns as it came from Leping, washed in tubs; jars of
 * fine slip; the big jar in which both are mixed by the pot that floats in it. Places are our arrangement.
 */
import { place } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { tray } from '../../kit/props/baskets.ts';
import { bench, stool, table } from '../../kit/props/furniture.ts';
import { basin, lidded } from '../../kit/props/jars.ts';
import { broom, poleLeaning } from '../../kit/props/leaning.ts';
import { brickStack } from '../../kit/props/stones.ts';
import { bucket, tub } from '../../kit/props/tubs.ts';
import { bars, bigJar, dipper, hairSieve, rake, spade } from './clay-workshop-1743/washing.ts';
import { glazeCourt } from './glaze-workshop-1743/court.ts';
import {
  ASH,
  ashHeap,
  carryingPole,
  fernSheaf,
  GLAZE,
  measure,
  POT,
  stone,
  strainer,
  WASHED,
} from './glaze-workshop-1743/things.ts';
import { wareBoard } from './throwing-workshop-1743/things.ts';
import { litter, loadRack, pool, sunRack } from './workshops-south/court.ts';
import { GLAZE_LAMPS } from './workshops-south/lamps.ts';
import { life } from './workshops-south/life.ts';
import { at, clayLump, heap, Pile, spill } from './workshops-south/shapes.ts';
import { basketOf, wetCloth } from './workshops-south/small.ts';
import { oilLamp, Yard } from './workshops-south/yard.ts';

const court = glazeCourt();

function mixing(): Yard {
  const y = new Yard(court, 'glaze/mixing');
  const r = y.random;
  const glaze = (k: number) => [GLAZE[0] * k, GLAZE[1] * k, GLAZE[2] * k] as const;
  const jars = [1, 0.93, 0.82].map((k, i) =>
    bigJar({
      radius: 0.48,
      height: 0.92,
      random: r.fork(`jar-${i}`),
      fill: { rgb: glaze(k), to: 0.78 + i * 0.06 },
      spilled: i !== 1,
      segments: 16,
    }),
  );
  const lid = new Pile().put(boards(y), at([0, 0, 0])).done();
  [1.7, 2.85, 4.0, 5.15, 6.55, 7.7, 8.85].forEach((u, i) => {
    y.floor(jars[i % 3]!, u, 1.3 + r.around(0, 0.05), { turn: r.between(0, 360), solid: true });
    if (i % 3 === 1) y.floor(lid, u, 1.3, { y: 0.93, turn: r.between(-40, 40) });
    else if (i % 2 === 0)
      y.floor(rake(r, 1.6), u + 0.1, 1.25, { y: 0.25, turn: r.between(-30, 30), tilt: [-8, r.around(0, 6)] });
  });
  // The jar of the picture: glaze nearly to the brim, the iron pot floating in it by its bent stick.
  const hero = bigJar({
    radius: 0.6,
    height: 0.86,
    random: r.fork('hero'),
    fill: { rgb: glaze(1), to: 0.93 },
    spilled: true,
    segments: 24,
  });
  y.floor(hero, 5.4, 4.3, { solid: true });
  y.floor(measure(r), 5.28, 4.42, { y: 0.86 * (0.3 + 0.62 * 0.93) + 0.006, turn: 35, tilt: [3, -2] });
  y.floor(dipper(r, 0.8), 5.95, 4.1, { y: 0.78, turn: 20, tilt: [6, 0] });
  const side = bigJar({
    radius: 0.42,
    height: 0.72,
    random: r.fork('side'),
    fill: { rgb: [0.96, 0.94, 0.9], to: 0.75 },
    segments: 16,
  });
  y.floor(side, 7.0, 4.05, { solid: true })
    .floor(bars(r, 1), 7.0, 4.05, { y: 0.73, turn: 70 })
    .floor(hairSieve(r), 7.02, 4.08, { y: 0.77 });
  y.floor(side, 3.6, 4.1, { solid: true, turn: 90 }).floor(side, 2.6, 4.5, { solid: true, turn: 200 });
  y.floor(spareMeasure(y), 4.35, 5.25, { turn: 80 });
  y.floor(bench(r, { length: 1.3 }), 8.6, 4.4, { turn: 84, solid: true })
    .floor(basin(r, { filled: 'slip' }), 8.55, 4.2, { y: 0.44 })
    .floor(basin(r, { filled: 'slip', radius: 0.17 }), 8.62, 4.75, { y: 0.44 });
  y.floor(stool(r), 4.7, 5.6, { turn: 20 });
  const pail = bucket(r, { filled: 'slip' });
  y.floor(pail, 6.25, 4.95)
    .floor(pail, 6.6, 5.2, { turn: 60 })
    .floor(pail, 2.1, 5.6, { turn: 10 })
    .floor(pail, 9.6, 2.4);
  for (let i = 0; i < 12; i += 1)
    y.floor(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.14, 0.46), r, i % 3 ? GLAZE : WASHED) }] },
      r.between(1.6, 9.4),
      r.between(2.0, 6.2),
    );
  y.floor(wetCloth(r, 1.2), 1.6, 6.5, { turn: 90 });
  return y;
}

/** Two short boards and a stone: a jar's cover. */
function boards(y: Yard) {
  const pile = new Pile();
  for (const z of [-0.24, 0, 0.24]) pile.put(wareBoard(y.random, 1.06), at([0, 0, z]));
  pile.add('plain', place(stone(0.13, [0.1, 0.02, 0.05], y.random, [0.2, 0.19, 0.17]), at([0, 0, 0])));
  return pile.done();
}

/** A second measure, hung up to dry on the post's peg, upside down on a board. */
function spareMeasure(y: Yard) {
  return new Pile().put(measure(y.random), at([0, POT.height * 0.62, 0])).done();
}

function washing(): Yard {
  const y = new Yard(court, 'glaze/washing', { saves: 1e9 });
  const r = y.random;
  for (const [u, v, turn] of [
    [11.9, 1.5, 4],
    [13.5, 1.6, -8],
  ] as const) {
    y.floor(strainer(r.fork(`${u}`)), u, v, { turn, solid: true }).floor(
      tub(r, { filled: 'slip', radius: 0.36 }),
      u,
      v,
    );
  }
  const tubs = [
    tub(r.fork('a'), { radius: 0.42, height: 0.4, filled: 'water' }),
    tub(r.fork('b'), { radius: 0.42, height: 0.38, filled: 'slip' }),
  ];
  for (const [i, [u, v]] of (
    [
      [11.4, 4.3],
      [12.5, 4.6],
      [13.6, 4.2],
      [14.8, 4.5],
      [15.9, 4.1],
      [15.4, 1.4],
      [16.6, 1.6],
    ] as const
  ).entries())
    y.floor(tubs[i % 2]!, u, v, { solid: true, turn: i * 50 });
  y.floor(ashHeap(0.85, 0.5, r.fork('in')), 16.4, 2.95, {}).block(16.4, 2.95, [1.4, 0.5, 1.4]);
  y.floor(spade(r), 15.5, 3.2, { turn: 70, tilt: [-20, 0] });
  for (const [u, v] of [
    [10.4, 1.3],
    [10.5, 1.95],
    [14.4, 2.9],
    [12.2, 5.6],
  ] as const)
    y.floor(basketOf(r, 'ash'), u, v, { turn: u * 50 });
  y.floor({ parts: [{ material: 'clay', geometry: heap(0.3, 0.16, r, WASHED, 11) }] }, 13.1, 3.1).floor(
    tray(r, { radius: 0.4, fill: [0.6, 0.58, 0.53] }),
    12.2,
    3.0,
    { y: 0.01 },
  );
  y.floor(dipper(r, 0.7), 13.55, 4.5, { y: 0.36, turn: 60 }).floor(broom(r), 17.1, 5.2, { turn: 200 });
  y.floor(table(r, { length: 1.5 }), 9.7, 5.0, { turn: 90, solid: true })
    .floor(lidded(r, { radius: 0.13, height: 0.2 }), 9.75, 4.6, { y: 0.75 })
    .floor(basin(r, { radius: 0.15, filled: 'glaze' }), 9.6, 5.1, { y: 0.75 })
    .floor(basin(r, { radius: 0.12, filled: 'slip' }), 9.8, 5.4, { y: 0.75 });
  for (let i = 0; i < 9; i += 1)
    y.floor(
      { parts: [{ material: 'plain', geometry: spill(r.between(0.2, 0.5), r, [0.45, 0.43, 0.4]) }] },
      r.between(10.6, 17),
      r.between(2.2, 6.0),
      { tint: [0.75, 0.72, 0.68] },
    );
  // The store along the east side: ash in heaps by quality, lime, fern.
  const big = ashHeap(1.35, 0.95, r.fork('big'));
  const pale = ashHeap(1.2, 0.8, r.fork('pale'), [0.42, 0.41, 0.38]);
  y.floor(big, 22.4, 2.6)
    .floor(pale, 22.5, 6.0)
    .floor(ashHeap(0.8, 0.5, r.fork('low'), ASH), 22.7, 8.4);
  y.block(22.4, 2.6, [2.4, 0.8, 2.4]).block(22.5, 6, [2, 0.7, 2]);
  const sheaf = fernSheaf(r);
  for (let i = 0; i < 9; i += 1)
    y.floor(sheaf, 22.6 + r.around(0, 0.08), 10.0 + (i % 3) * 0.42 - (i > 5 ? 0.2 : 0), {
      y: Math.floor(i / 3) * 0.24,
      turn: r.around(0, 6),
    });
  y.block(22.6, 10.4, [1.4, 0.7, 1.4]);
  for (const [u, v] of [
    [20.6, 3.9],
    [20.9, 4.5],
    [20.5, 7.4],
    [21.2, 7.7],
    [20.7, 9.3],
  ] as const)
    y.floor(basketOf(r, u > 20.8 ? 'ash' : 'empty'), u, v, { turn: u * 90 });
  y.floor(carryingPole(r), 20.3, 5.8, { turn: 80, y: 0.03 }).floor(spade(r), 21.1, 2.4, {
    turn: 120,
    tilt: [-18, 0],
  });
  for (const lamp of GLAZE_LAMPS) y.set.put(oilLamp(r), { at: lamp.position });
  return y;
}

function yardThings(): Yard {
  const y = new Yard(court, 'glaze/yard');
  const r = y.random;
  y.ground(pool(r, 4.6, 2.3).prop, 10.4, 14.4, { turn: -2, solid: true });
  const cake = {
    parts: [{ material: 'clay' as const, geometry: clayLump(0.22, 0.07, 0.18, r, WASHED, true) }],
  };
  const board = wareBoard(r, 1.45);
  for (const [u, v, turn] of [
    [5.6, 10.6, 1],
    [12.4, 10.6, -1],
    [5.0, 17.6, 2],
  ] as const) {
    y.ground(sunRack(r.fork(`${u}${v}`), 4.6, [0.5, 0.95]), u, v, { turn, solid: true });
    loadRack(
      y.set,
      court.ground(u, v),
      turn,
      4.6,
      board,
      r.fork(`load-${u}${v}`),
      (i) => (i % 3 === 2 ? undefined : { prop: cake, pitch: 0.27 }),
      [0.5, 0.95],
    );
  }
  // A row of jars that settle in the open, and what was carried in today.
  const jar = bigJar({
    radius: 0.44,
    height: 0.84,
    random: r.fork('open'),
    fill: { rgb: [0.05, 0.055, 0.05], to: 0.7, wet: true },
    segments: 14,
  });
  for (const u of [11.2, 12.4, 13.6, 14.8, 16.4, 17.6])
    y.ground(jar, u, 22.4 + r.around(0, 0.07), { solid: true, turn: u * 40 });
  for (const [u, v] of [
    [17.4, 10.4],
    [17.9, 11.0],
    [17.0, 11.1],
    [17.6, 11.7],
  ] as const)
    y.ground(basketOf(r, 'ash'), u, v, { turn: v * 60 });
  y.ground(carryingPole(r), 16.4, 10.9, { turn: 30, y: 0.03 });
  y.ground(brickStack(r, { high: 9 }), 2.0, 21.8, { turn: 4, solid: true }).ground(
    brickStack(r, { high: 6 }),
    3.1,
    22.2,
    { turn: 8, solid: true },
  );
  for (const u of [6.2, 6.5, 6.9]) y.ground(poleLeaning(r, { length: 3 }), u, 23.1, { turn: 180 });
  y.ground(litter(r, 1.5, 14), 7.4, 20.4).ground(litter(r, 1.3, 12), 20.6, 19.2);
  for (let i = 0; i < 9; i += 1)
    y.ground(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.2, 0.55), r, WASHED) }] },
      r.between(2.4, 18),
      r.between(8.4, 20),
      { y: 0.006 },
    );
  life(y, {
    path: [
      [1.6, 13.8],
      [5.6, 13.2],
      [7.4, 12.2],
      [8.8, 8.0],
    ],
    rest: [2.0, 9.0, 90],
    hens: [
      [14.6, 17.6],
      [15.2, 18.0],
    ],
    leaning: [
      [1.4, 17.8, 90],
      [21.4, 22.9, 180],
    ],
    straw: [[21.6, 17.4]],
    washing: [19.6, 20.6, -6],
    baskets: [
      [8.0, 17.0],
      [8.6, 17.4],
    ],
  });
  return y;
}

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  const [a, b, c] = [mixing(), washing(), yardThings()];
  return {
    id: 'glaze-things-1743',
    title: { en: 'What stands in the glaze workshop', 'zh-Hans': '配釉作的陈设' },
    elements: [
      {
        id: 'mixing',
        title: { en: 'Jars of glaze and the floating pot', 'zh-Hans': '釉缸与浮在釉中的铁锅' },
        evidence: 'glaze-mixing',
        parts: a.parts(),
      },
      {
        id: 'ash',
        title: { en: 'Ash, tubs and strainers', 'zh-Hans': '釉灰、淘洗盆与滤布' },
        evidence: 'glaze-ash',
        parts: b.parts(['stone']),
      },
      {
        id: 'yard',
        title: { en: 'Pool, racks and settling jars', 'zh-Hans': '水塘、晒架与澄浆缸' },
        evidence: 'glaze-yard',
        parts: c.parts(['bamboo', 'saggar', 'glazed']),
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: [...a.solids, ...b.solids, ...c.solids],
  };
}

export const DIMENSIONS = [
  {
    id: 'measure',
    title: { en: 'Width of the measuring pot', 'zh-Hans': '量釉铁锅口径' },
    metres: POT.radius * 2,
    note: 'Conjectured; an iron pot on a bent stick is in the text (tang-1743-3).',
  },
];
