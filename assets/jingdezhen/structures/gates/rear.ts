/** The second and inner hall with their courts and galleries, laid out. Metres; sizes conjectured. */
import { type Hall, type HallOptions, hall } from '../../../kit/hall.ts';
import type { Solid } from '../../../kit/model.ts';
import { Setting } from '../../../kit/setting.ts';
import { AXIS_X, GATES } from '../../plan.ts';
import { brickField, type CourtWall, courtWall, floorOf, slabs } from './masonry.ts';
import { armchair, desk, screen, scroll } from './office-things.ts';
import { as, Pots } from './pots.ts';
import { bench, table, teaThings } from './seats.ts';
import { lantern } from './signs.ts';
import { courtCenser, type Planted, pottedPlant, stoneTable, trees, vat, well } from './yard-things.ts';

export const REAR = { floor: 0.36, eaves: 3.9, ridge: 7 } as const;
export const INNER = { floor: 0.36, eaves: 3.6, ridge: 6.3 } as const;
const GALLERY = { floor: 0.14, eaves: 2.9, ridge: 4.1, deep: 3 } as const;

const OILED = { floorKind: 'stone', finish: 'oiled', overhang: 1 } as const;

/** A long low side building, its open front to the court. */
function gallery(seed: string, side: 1 | -1, minZ: number, maxZ: number): Hall {
  const outer = AXIS_X + side * 16;
  const options: HallOptions = {
    seed,
    rect: {
      minX: Math.min(outer, outer - side * GALLERY.deep),
      maxX: Math.max(outer, outer - side * GALLERY.deep),
      minZ,
      maxZ,
    },
    floor: GALLERY.floor,
    faces: side > 0 ? 270 : 90,
    bays: Math.round((maxZ - minZ) / 3.6),
    columns: [0, GALLERY.deep],
    eaves: GALLERY.eaves,
    ridge: GALLERY.ridge,
    gable: 'plain',
    walls: { front: 'open', back: 'plaster', left: 'plaster', right: 'plaster' },
    ...OILED,
    overhang: 0.8,
    plinth: GALLERY.floor,
    floorKind: 'brick',
  };
  return hall(options);
}

const trodden = (x: number) => Math.exp(-(((x - AXIS_X) / 2) ** 2));

export function rearHall() {
  const r = GATES.rearHall.rect;
  const h = hall({
    seed: 'rear-hall',
    rect: r,
    floor: REAR.floor,
    faces: 180,
    bays: [4.4, 4.8, 5.6, 4.8, 4.4],
    columns: [0, 2.4, 6.6, 9],
    eaves: REAR.eaves,
    ridge: REAR.ridge,
    gable: 'plain',
    walls: {
      front: ['lattice', 'lattice', 'open', 'lattice', 'lattice'],
      back: ['brick', 'brick', 'open', 'brick', 'brick'],
      left: 'brick',
      right: 'brick',
    },
    ...OILED,
    plinth: REAR.floor,
  });
  const galleries = [gallery('gallery-2e', 1, 9.6, 23.4), gallery('gallery-2w', -1, 9.6, 23.4)];
  const court = new Pots();
  const solids: Solid[] = galleries.flatMap((g) => g.solids);
  court.add(
    'stone',
    slabs({
      seed: 'court-2',
      rect: { minX: AXIS_X - 1.6, maxX: AXIS_X + 1.6, minZ: 10, maxZ: 23.6 },
      y: 0.09,
      along: 'x',
      slab: [1.4, 0.95],
      worn: trodden,
    }),
  );
  court.add(
    'grey-brick',
    brickField('court-2', { minX: 27.2, maxX: 52.8, minZ: 9.4, maxZ: 23.8 }, 0.04, trodden),
  );
  // Short walls close the gaps between halls and galleries.
  const walls: CourtWall[] = [-1, 1].flatMap((k): CourtWall[] => [
    {
      from: [AXIS_X + k * 16, 30],
      to: [AXIS_X + k * 16, 23.3],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    },
    {
      from: [AXIS_X + k * 16, 9.7],
      to: [AXIS_X + k * 16, 4],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    },
    {
      from: [AXIS_X + k * 16, 4.2],
      to: [AXIS_X + k * 11.9, 4.2],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    },
  ]);
  for (const w of walls) courtWall(court, w, solids);
  const s = new Setting();
  const plants = [pottedPlant('c2a'), pottedPlant('c2b', 1.1)];
  for (const [k, [x, z]] of (
    [
      [37.4, 11.4],
      [42.7, 11.2],
      [31.4, 12],
      [48.8, 12.2],
      [37.5, 21.6],
      [42.6, 21.8],
    ] as const
  ).entries())
    s.put(plants[k % 2]!, { at: [x, 0.05, z], turn: k * 61 }, { solid: true });
  s.put(stoneTable('c2'), { at: [33.4, 0.04, 14.8], turn: 15 }, { solid: true });
  for (const k of [-1, 1])
    s.put(vat(`c2s${k}`, 0.48), { at: [AXIS_X + k * 4.2, 0.04, 10.4], turn: k * 30 }, { solid: true });
  s.put(well('court-2'), { at: [47.6, 0.03, 18.6] }, { solid: true });
  s.put(vat('c2', 0.5), { at: [32.6, 0.04, 19.4] }, { solid: true });
  // Galleries: benches and tables of clerks, goods waiting.
  const seat = bench('gallery', 1.6);
  const desk1 = table('gallery', 1.4, 0.7, 0.8);
  for (const k of [-1, 1])
    for (const [n, z] of [11.6, 14.9, 18.2, 21.2].entries()) {
      s.put(
        n % 2 ? seat : desk1,
        { at: [AXIS_X + k * 14.7, GALLERY.floor, z], turn: 90 + n * 2 },
        { solid: true },
      );
      if (n % 2 === 0) s.put(teaThings(`g${k}`), { at: [AXIS_X + k * 14.7, GALLERY.floor + 0.81, z] });
    }
  const planted: Planted[] = [
    { at: [45.4, 14.4], kind: 'broad', height: 5.6, spread: 2.3 },
    { at: [34, 20.6], kind: 'broad', height: 5.2, spread: 2.1 },
  ];
  solids.push(...planted.map(({ at: [x, z] }): Solid => ({ centre: [x, 1, z], size: [1.3, 2, 1.3] })));
  const y = REAR.floor;
  const inside = new Setting();
  inside.put(screen('rear', 4.2, 2.4), { at: [AXIS_X, y, 3.2] }, { solid: true });
  inside.put(desk('rear'), { at: [AXIS_X, y, 4.6] }, { solid: true });
  inside.put(armchair('rear'), { at: [AXIS_X, y, 3.8] });
  for (const k of [-1, 1]) {
    for (const z of [5.4, 6.8])
      inside.put(armchair(`rear${k}${z}`), { at: [AXIS_X + k * 3.8, y, z], turn: k * -90 }, { solid: true });
    inside.put(
      table(`rear${k}`, 0.6, 0.5, 0.72),
      { at: [AXIS_X + k * 3.8, y, 6.1], turn: 90 },
      { solid: true },
    );
    inside.put(scroll(`rear${k}`, 0.7, 1.8), { at: [AXIS_X + k * 5.2, y + 2.9, 0.36] });
    inside.put(lantern(`rear${k}`, 0.26), { at: [AXIS_X + k * 2.4, y + 3.1, 6.6] });
  }
  return {
    hall: h,
    galleries,
    court: court.parts(),
    things: [...as(s.parts(), 'board', 'lacquer'), ...trees('court-2', planted)],
    walls,
    furniture: as(inside.parts(), 'board', 'lacquer'),
    hallSolids: [...h.solids, ...inside.solids],
    courtSolids: [...solids, ...s.solids],
    floors: [floorOf({ minX: 27.2, maxX: 52.8, minZ: 9.6, maxZ: 23.8 }, 0.06)],
  };
}

export function innerHall() {
  const r = GATES.innerHall.rect;
  const h = hall({
    seed: 'inner-hall',
    rect: r,
    floor: INNER.floor,
    faces: 180,
    bays: [3.6, 4, 4.8, 4, 3.6],
    columns: [0, 2.2, 5.8, 8],
    eaves: INNER.eaves,
    ridge: INNER.ridge,
    gable: 'stepped',
    walls: {
      front: ['window', 'lattice', 'open', 'lattice', 'window'],
      back: ['brick', 'brick', 'door', 'brick', 'brick'],
      left: 'brick',
      right: 'brick',
    },
    ...OILED,
    plinth: INNER.floor,
  });
  const galleries = [gallery('gallery-3e', 1, -13.4, -0.6), gallery('gallery-3w', -1, -13.4, -0.6)];
  const court = new Pots();
  const solids: Solid[] = galleries.flatMap((g) => g.solids);
  court.add(
    'stone',
    slabs({
      seed: 'court-3',
      rect: { minX: AXIS_X - 1.4, maxX: AXIS_X + 1.4, minZ: -13, maxZ: -0.6 },
      y: 0.09,
      along: 'x',
      slab: [1.3, 0.9],
      worn: trodden,
    }),
  );
  court.add(
    'grey-brick',
    brickField('court-3', { minX: 27.2, maxX: 52.8, minZ: -13.6, maxZ: -0.2 }, 0.04, trodden),
  );
  const walls: CourtWall[] = [-1, 1].flatMap((k): CourtWall[] => [
    {
      from: [AXIS_X + k * 16, 4],
      to: [AXIS_X + k * 16, -0.7],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    },
    {
      from: [AXIS_X + k * 16, -13.3],
      to: [AXIS_X + k * 16, -18],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    },
    {
      from: [AXIS_X + k * 16, -18],
      to: [AXIS_X + k * 9.9, -18],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    },
  ]);
  for (const w of walls) courtWall(court, w, solids);
  const s = new Setting();
  s.put(courtCenser('court-3'), { at: [AXIS_X, 0.08, -7.2], turn: 10 }, { solid: true });
  const plants = [pottedPlant('c3a', 1.2), pottedPlant('c3b'), pottedPlant('c3c', 0.7)];
  for (const [k, [x, z]] of (
    [
      [36.8, -11.8],
      [43.3, -11.9],
      [31, -10.6],
      [49.2, -10.4],
      [31.6, -3.4],
      [48.6, -3.2],
      [36.9, -2.2],
      [43.2, -2.3],
    ] as const
  ).entries())
    s.put(plants[k % 3]!, { at: [x, 0.05, z], turn: k * 61 }, { solid: true });
  s.put(vat('c3', 0.52), { at: [46.8, 0.04, -7.4] }, { solid: true });
  s.put(vat('c3b', 0.46), { at: [33.2, 0.04, -7] }, { solid: true });
  const seat = bench('gallery-3', 1.5);
  for (const k of [-1, 1])
    for (const z of [-10.8, -6.6, -2.6])
      s.put(seat, { at: [AXIS_X + k * 14.6, GALLERY.floor, z], turn: 90 + z }, { solid: true });
  const y = INNER.floor;
  const inside = new Setting();
  inside.put(table('inner', 2.4, 0.6, 0.84), { at: [AXIS_X, y, -19.9] }, { solid: true });
  for (const k of [-1, 1]) {
    inside.put(scroll(`inner${k}`, 0.6, 1.6), { at: [AXIS_X + k * 3.6, y + 2.7, -21.64] });
    inside.put(armchair(`inner${k}`), { at: [AXIS_X + k * 2.2, y, -19.6], turn: k * -80 }, { solid: true });
    inside.put(lantern(`inner${k}`, 0.24), { at: [AXIS_X + k * 2, y + 2.8, -16.4] });
  }
  return {
    hall: h,
    galleries,
    court: court.parts(),
    things: as(s.parts(), 'board', 'lacquer'),
    walls,
    furniture: as(inside.parts(), 'board', 'lacquer'),
    hallSolids: [...h.solids, ...inside.solids],
    courtSolids: [...solids, ...s.solids],
    floors: [floorOf({ minX: 27.2, maxX: 52.8, minZ: -13.6, maxZ: -0.2 }, 0.06)],
  };
}
