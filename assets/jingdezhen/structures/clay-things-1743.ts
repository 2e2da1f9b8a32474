/**
 * What stands in the clay workshop (picture 2), in the order of the work from the door eastwards: jars for washing with
 * rakes, sieve and silk bags; boxes that press the water out into bricks; stone slabs, spades and the treading pit; in
 * the store white bricks of paste, in the court pool and racks. The order along the range is our arrangement.
 */
import { box } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { stool } from '../../kit/props/furniture.ts';
import { settlingJar } from '../../kit/props/jars.ts';
import { broom, ladder, poleLeaning } from '../../kit/props/leaning.ts';
import { bucket, tub } from '../../kit/props/tubs.ts';
import type { Prop } from '../../kit/setting.ts';
import { clayCourt } from './clay-workshop-1743/court.ts';
import {
  loosePaste,
  NEW_BRICK,
  PASTE_BRICK,
  PIT,
  PRESS,
  pasteStack,
  press,
  slab,
  treadingPit,
  workedLump,
} from './clay-workshop-1743/pressing.ts';
import {
  bars,
  bigJar,
  dipper,
  hairSieve,
  rake,
  silkBag,
  spade,
  trough,
} from './clay-workshop-1743/washing.ts';
import { wareBoard } from './throwing-workshop-1743/things.ts';
import { litter, loadRack, pool, sunRack } from './workshops-south/court.ts';
import { CLAY_LAMPS } from './workshops-south/lamps.ts';
import { life } from './workshops-south/life.ts';
import { clayBall, clayLump, DAMP, DRY, spill, WET } from './workshops-south/shapes.ts';
import { basketOf, wetCloth } from './workshops-south/small.ts';
import { oilLamp, Yard } from './workshops-south/yard.ts';

const court = clayCourt();
const brickProp: Prop = {
  parts: [
    {
      material: 'kiln-brick',
      geometry: box(NEW_BRICK.length, NEW_BRICK.height - 0.002, NEW_BRICK.width, {
        stand: true,
        omit: ['bottom'],
      }),
    },
  ],
};

function washing(): Yard {
  const y = new Yard(court, 'clay/washing');
  const r = y.random;
  const slip = (k: number, to: number) => ({ rgb: [k, k * 0.985, k * 0.95] as const, to });
  const jars = [0, 1, 2].map((i) =>
    bigJar({
      radius: 0.47,
      height: 0.94,
      random: r.fork(`jar-${i}`),
      fill: slip(0.95 - i * 0.08, 0.72 + i * 0.12),
      spilled: i > 0,
      segments: 16,
    }),
  );
  const rakes = [rake(r.fork('rake-a')), rake(r.fork('rake-b'), 1.75)];
  // Along the back wall: bricks are stirred up here, grit sinks.
  [1.65, 2.8, 3.95, 5.5, 6.65, 8.2, 9.35].forEach((u, i) => {
    y.floor(jars[i % 3]!, u, 1.35 + r.around(0, 0.06), { turn: r.between(0, 360), solid: true });
    if (i % 3 !== 1)
      y.floor(rakes[i % 2]!, u + 0.12, 1.25, {
        turn: r.between(-40, 40),
        tilt: [-9 - r.next() * 5, r.around(0, 7)],
        y: 0.2,
      });
  });
  // In the middle: through the horsehair sieve, through the silk bag, from jar to jar.
  const sieve = hairSieve(r);
  const across = bars(r);
  const low = bigJar({
    radius: 0.42,
    height: 0.76,
    random: r.fork('low'),
    fill: slip(0.98, 0.6),
    spilled: true,
    segments: 16,
  });
  const bag = silkBag(r, 1.02);
  for (const [u, v] of [
    [2.5, 4.1],
    [6.0, 4.0],
  ] as const) {
    y.floor(low, u, v, { solid: true });
    y.floor(across, u, v, { y: 0.76, turn: 8 });
    y.floor(sieve, u + 0.04, v, { y: 0.8, turn: 40 * u });
  }
  for (const [u, v] of [
    [4.2, 4.2],
    [8.6, 4.05],
  ] as const) {
    y.floor(low, u, v, { turn: 70, solid: true });
    y.floor(bag, u, v, { turn: 25 * u, scale: [0.86, 1, 0.86] });
  }
  y.floor(dipper(r, 0.8), 2.75, 4.35, { y: 0.82, turn: 30, tilt: [4, 0] }).floor(dipper(r, 0.85), 6.6, 1.15, {
    y: 0.94,
    turn: 100,
  });
  y.floor(trough(r, 1.3), 5.1, 4.65, { y: 0.42, turn: 4 }).floor(stool(r), 5.0, 4.62, {
    scale: [1, 0.92, 1],
  });
  const pail = bucket(r, { filled: 'slip' });
  y.floor(pail, 3.25, 5.1)
    .floor(pail, 3.7, 5.35, { turn: 80 })
    .floor(pail, 7.3, 3.4, { turn: 30 })
    .floor(pail, 1.5, 3.1, { turn: 10 });
  for (let i = 0; i < 13; i += 1)
    y.floor(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.15, 0.55), r, i % 3 ? DAMP : WET) }] },
      r.between(1.4, 9.8),
      r.between(1.9, 6.2),
    );
  y.floor(wetCloth(r, 1.1), 8.9, 5.9)
    .floor(basketOf(r, 'white'), 1.5, 5.4)
    .floor(basketOf(r, 'white'), 2.1, 5.7, { turn: 60 });
  y.floor(loosePaste(r), 2.1, 2.4, { turn: 20 });
  // Small jars that wait their turn, tubs, a table of dippers and cloths, tools against the wall.
  const settle = [settlingJar(r.fork('s1'), { level: 0.8 }), settlingJar(r.fork('s2'), { level: 0.6 })];
  for (const [i, [u, v]] of (
    [
      [7.1, 5.0],
      [7.8, 5.3],
      [9.6, 5.0],
      [10.3, 4.5],
      [10.4, 2.6],
      [7.4, 2.7],
    ] as const
  ).entries())
    y.floor(settle[i % 2]!, u, v, { solid: true, turn: i * 60 });
  y.floor(tub(r, { filled: 'slip', radius: 0.34 }), 3.3, 2.7, { solid: true }).floor(
    tub(r, { filled: 'water' }),
    9.9,
    3.4,
  );
  y.floor(broom(r), 10.6, 0.8)
    .floor(ladder(r, { height: 2.3 }), 4.75, 0.75)
    .floor(poleLeaning(r, { length: 2.6 }), 7.5, 0.8);
  return y;
}

function pressing(): Yard {
  const y = new Yard(court, 'clay/pressing', { saves: 1e9 });
  const r = y.random;
  const loaded = press(r.fork('loaded'), false);
  const open = press(r.fork('open'), true);
  y.floor(loaded, 12.1, 1.6, { turn: 1, solid: true }).floor(loaded, 14.15, 1.65, { turn: 181, solid: true });
  y.floor(open, 12.6, 4.3, { turn: -2, solid: true });
  // New bricks waiting along the wall, and a few drying after use.
  const brick = NEW_BRICK;
  for (const [u, v, nx, ny] of [
    [16.4, 1.0, 2, 22],
    [17.0, 1.05, 2, 15],
  ] as const)
    for (let j = 0; j < ny; j += 1)
      for (let i = 0; i < nx; i += 1)
        y.floor(brickProp, u + i * (brick.length + 0.01) + r.around(0, 0.006), v + r.around(0, 0.01), {
          y: j * brick.height,
          turn: r.around(0, 2),
          tint: tone(r.between(0.72, 0.98)),
        });
  y.floor(wetCloth(r, 1.5), 15.4, 3.2, { turn: 90 });
  // Slabs, lumps, spades; balls for the throwers under a wet cloth.
  y.floor(slab(r), 18.9, 4.1, { turn: 3, solid: true }).floor(workedLump(r), 18.8, 4.08, {
    y: 0.37,
    turn: 8,
  });
  y.floor(slab(r, 1.15, 0.8), 16.2, 4.5, { turn: -6, solid: true }).floor(workedLump(r), 16.15, 4.5, {
    y: 0.37,
    turn: -30,
    scale: 0.85,
  });
  y.floor(spade(r), 17.6, 4.75, { tilt: [-14, 6], turn: 60, y: 0.02 }).floor(spade(r, 1.05), 19.75, 4.3, {
    tilt: [16, -4],
    turn: 200,
    y: 0.02,
  });
  y.floor(spade(r), 20.72, 2.75, { tilt: [-10, 0], turn: 100 });
  y.floor(treadingPit(r), 22.5, 2.3, { solid: true });
  const block = clayLump(0.34, 0.3, 0.26, r, DAMP, true);
  for (let i = 0; i < 14; i += 1)
    y.floor(
      { parts: [{ material: 'clay', geometry: block }] },
      18.05 + (i % 5) * 0.4,
      1.05 + Math.floor((i % 10) / 5) * 0.34,
      { y: i < 10 ? 0 : 0.28, turn: r.around(0, 8), tint: tone(r.between(0.9, 1)) },
    );
  y.block(19, 1.2, [2.2, 0.6, 0.8]);
  for (let i = 0; i < 12; i += 1)
    y.floor(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.12, 0.42), r, i % 2 ? DAMP : DRY) }] },
      r.between(11.4, 23.6),
      r.between(2.4, 6.3),
    );
  for (let i = 0; i < 8; i += 1)
    y.floor(
      { parts: [{ material: 'clay', geometry: clayBall(0.07, r) }] },
      r.between(17.4, 19.8),
      r.between(3.2, 3.6),
    );
  for (const lamp of CLAY_LAMPS) y.set.put(oilLamp(r), { at: lamp.position });
  return y;
}

function yardThings(): Yard {
  const y = new Yard(court, 'clay/yard', { places: 4, saves: 1500 });
  const r = y.random;
  const water = pool(r, 5.4, 2.5);
  y.ground(water.prop, 13.2, 13.6, { turn: 2, solid: true });
  const rackL = 4.6;
  const racks: [number, number, number][] = [
    [6.4, 10.6, 0],
    [13.4, 10.5, 1],
    [19.2, 10.7, -1],
    [19.6, 14.0, 2],
  ];
  const cake: Prop = { parts: [{ material: 'clay', geometry: clayLump(0.2, 0.09, 0.17, r, DRY, true) }] };
  const board = wareBoard(r, 1.45);
  for (const [u, v, turn] of racks) {
    y.ground(sunRack(r.fork(`rack-${u}`), rackL, [0.5, 0.95]), u, v, { turn, solid: true });
    loadRack(
      y.set,
      court.ground(u, v),
      turn,
      rackL,
      board,
      r.fork(`load-${u}${v}`),
      (i) => (i % 4 === 3 ? undefined : { prop: cake, pitch: 0.25 }),
      [0.5, 0.95],
    );
  }
  // The store opposite: white bricks of paste in stacks, some tipped out.
  const stacks = [pasteStack(r.fork('a'), 11), pasteStack(r.fork('b'), 8)];
  for (let i = 0; i < 6; i += 1)
    for (let j = 0; j < 3; j += 1)
      if (!(i === 2 && j === 0) && !(i === 4 && j < 2))
        y.floor(stacks[(i + j) % 2]!, 10.4 + i * 1.45 + r.around(0, 0.06), 23.0 - j * 0.85, {
          turn: r.around(0, 4) + (j % 2) * 90,
        });
  y.block(14.2, 22.4, [9.2, 0.7, 2.2]);
  y.floor(loosePaste(r, 12), 13.2, 20.6)
    .floor(basketOf(r, 'white'), 16.6, 20.9)
    .floor(basketOf(r, 'white'), 17.2, 20.6, { turn: 45 });
  const jar = bigJar({
    radius: 0.42,
    height: 0.82,
    random: r.fork('yard-jar'),
    fill: { rgb: [0.05, 0.055, 0.05], to: 0.7, wet: true },
    segments: 14,
  });
  y.ground(jar, 9.5, 13.2, { solid: true })
    .ground(jar, 21.9, 17.7, { solid: true })
    .ground(jar, 2.2, 9.2, { solid: true });
  const pail = bucket(r, { filled: 'slip' });
  y.ground(pail, 10.2, 12.7).ground(pail, 10.0, 14.6, { turn: 50 });
  y.ground(litter(r, 1.6, 14), 4.6, 17.2).ground(litter(r, 1.4, 12), 21.5, 9.2);
  for (let i = 0; i < 8; i += 1)
    y.ground(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.2, 0.5), r, DAMP) }] },
      r.between(3, 22),
      r.between(8.6, 18.4),
      { y: 0.006 },
    );
  life(y, {
    path: [
      [1.6, 13.2],
      [4.6, 12.4],
      [9.6, 11.8],
      [10.6, 8.2],
    ],
    washing: [5.2, 18.6, 8],
    hens: [
      [8.4, 16.6],
      [9.1, 16.9],
      [8.0, 17.4],
    ],
    leaning: [
      [23.6, 10.8, 270],
      [1.4, 17.4, 90],
    ],
    bricks: [
      [22.6, 21.4],
      [23.2, 22.2],
      [22.0, 22.5],
    ],
    baskets: [
      [17.0, 12.2],
      [17.6, 12.6],
      [16.7, 12.9],
    ],
  });
  return y;
}

/** A little lighter or darker than its material. */
const tone = (g: number): [number, number, number] => [g, g * 0.985, g * 0.96];

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  const [a, b, c] = [washing(), pressing(), yardThings()];
  return {
    id: 'clay-things-1743',
    title: { en: 'What stands in the clay workshop', 'zh-Hans': '练泥作的陈设' },
    elements: [
      {
        id: 'washing',
        title: { en: 'Washing jars, sieves, silk bags', 'zh-Hans': '淘泥的缸、马尾箩与绢袋' },
        evidence: 'clay-washing',
        parts: a.parts(),
      },
      {
        id: 'pressing',
        title: { en: 'Presses, slabs, treading pit', 'zh-Hans': '压泥的箱、石板与踩泥池' },
        evidence: 'clay-pressing',
        parts: b.parts(),
      },
      {
        id: 'yard',
        title: { en: 'White bricks, pool and racks', 'zh-Hans': '白不、水塘与晒架' },
        evidence: 'clay-yard',
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
    id: 'press-length',
    title: { en: 'Length of a press box', 'zh-Hans': '压泥箱长' },
    metres: PRESS.length,
    note: 'Conjectured; the box without a bottom is in the text (tang-1743-2).',
  },
  {
    id: 'new-brick',
    title: { en: 'Length of a brick', 'zh-Hans': '砖长' },
    metres: NEW_BRICK.length,
    source: 'brick',
  },
  {
    id: 'pit-length',
    title: { en: 'Length of the treading pit', 'zh-Hans': '踩泥池长' },
    metres: PIT.length,
    note: 'Conjectured; that clay was trodden in a paved pit: duhalde-279.',
  },
  {
    id: 'paste-brick',
    title: { en: 'Length of a white brick', 'zh-Hans': '白不长' },
    metres: PASTE_BRICK.length,
    note: 'Conjectured.',
  },
];
