/** The great hall and the first court, laid out. Metres; sizes conjectured but for the cup's. */
import { hall } from '../../../kit/hall.ts';
import { box, place, tint } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { at, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { AXIS_X } from '../../plan.ts';
import { MADDER } from './colours.ts';
import { gatelet } from './gatelet.ts';
import { hangings } from './hangings.ts';
import { hitchingPost } from './loads.ts';
import { brickField, type CourtWall, courtWall, floorOf, slabs } from './masonry.ts';
import {
  armchair,
  CUP_AT,
  chickenCup,
  desk,
  rankBoards,
  screen,
  scroll,
  treasureStand,
} from './office-things.ts';
import { Pots } from './pots.ts';
import { burner } from './rites.ts';
import { lantern, plaque } from './signs.ts';
import { type Planted, pottedPlant, stele, trees, vat } from './yard-things.ts';

export const GREAT = {
  rect: { minX: 26, maxX: 54, minZ: 24, maxZ: 36 },
  floor: 0.54,
  eaves: 4.5,
  ridge: 8.7,
  platform: 0.18,
  /** Where the cup's stand is. */
  cup: [44.2, 30.9] as const,
} as const;

export function greatHall() {
  const { rect, floor: y } = GREAT;
  const h = hall({
    seed: 'great-hall',
    rect,
    floor: y,
    faces: 180,
    bays: [5, 5.6, 6.4, 5.6, 5],
    columns: [0, 3.2, 8.6, 12],
    eaves: GREAT.eaves,
    ridge: GREAT.ridge,
    overhang: 1.2,
    gable: 'plain',
    walls: {
      front: ['lattice', 'open', 'open', 'open', 'lattice'],
      back: ['brick', 'door', 'brick', 'door', 'brick'],
      left: 'brick',
      right: 'brick',
    },
    floorKind: 'stone',
    plinth: y,
    finish: 'oiled',
  });
  const rand = random('great-hall/furnishing');
  const pots = new Pots();
  const s = new Setting();
  const solids: Solid[] = [];
  const back = rect.minZ;
  const p = GREAT.platform;
  // Platform of boards with a worn edge.
  pots.add(
    'lacquer',
    worn(
      place(box(7, p, 4.2, { bevel: 0.02, grain: 'x', stand: true }), at([AXIS_X, y, back + 4.4])),
      [0.9, 0.82, 0.74],
      rand,
    ),
  );
  pots.add(
    'lacquer',
    worn(
      place(box(2.2, p / 2, 0.5, { bevel: 0.02, grain: 'x', stand: true }), at([AXIS_X, y, back + 6.72])),
      [1, 0.95, 0.88],
      rand,
    ),
  );
  s.put(desk('great'), { at: [AXIS_X, y + p, back + 4.9] }, { solid: true });
  s.put(armchair('great'), { at: [AXIS_X + 0.05, y + p, back + 3.95], turn: 4 });
  s.put(screen('great', 5.2, 2.7), { at: [AXIS_X, y + p, back + 2.75] }, { solid: true });
  s.put(hangings('great', 6.2, 3.6, MADDER), { at: [AXIS_X, y + 4.6, back + 3.25] });
  for (const k of [-1, 1]) {
    s.put(rankBoards(`great${k}`), { at: [AXIS_X + k * 4.6, y, back + 4.4], turn: k * -14 }, { solid: true });
    for (const [n, z] of [back + 7.2, back + 8.4].entries())
      s.put(armchair(`guest${k}${n}`), { at: [AXIS_X + k * 5.2, y, z], turn: k * -90 }, { solid: true });
    s.put(
      burner(`great${k}`, 0.26),
      { at: [AXIS_X + k * 3.1, y + p, back + 5.9], turn: 30 },
      { solid: true },
    );
    s.put(scroll(`great${k}a`, 0.8, 2), { at: [AXIS_X + k * 5.6, y + 3.2, back + 0.36] });
    s.put(scroll(`great${k}b`, 0.66, 1.8), { at: [AXIS_X + k * 11.6, y + 3, back + 0.36] });
    for (const [n, x] of [2.8, 8].entries())
      s.put(lantern(`great${k}${n}`, 0.3), { at: [AXIS_X + k * x, y + 3.6, back + 8.9] });
    s.put(vat(`great${k}`, 0.56), { at: [AXIS_X + k * 11.4, 0.03, rect.maxZ + 1.7] }, { solid: true });
  }
  // Side tables with samples waiting for the superintendent's eye: packed, not shown.
  for (const k of [-1, 1]) {
    s.put(desk(`side${k}`), { at: [AXIS_X + k * 11, y, back + 6], turn: k * -90 }, { solid: true });
    s.put(armchair(`clerk${k}`), { at: [AXIS_X + k * 11.9, y, back + 6], turn: k * -90 });
  }
  s.put(plaque('大堂', 0.72), { at: [AXIS_X, y + 4.05, rect.maxZ - 0.3], tilt: [9, 0] });
  const cup = new Setting();
  cup.put(treasureStand('cup'), { at: [GREAT.cup[0], y, GREAT.cup[1]], turn: -28 }, { solid: true });
  cup.put(chickenCup(), { at: [GREAT.cup[0], y + CUP_AT, GREAT.cup[1]], turn: -10 });
  // First court: the axis of slabs, brick to both sides, walls with doors to the lanes.
  const court = new Pots();
  const trodden = (x: number, z: number) =>
    Math.max(Math.exp(-(((x - AXIS_X) / 2.6) ** 2)), Math.exp(-(((z - 46) / 2) ** 2)));
  court.add(
    'stone',
    slabs({
      seed: 'court-1',
      rect: { minX: AXIS_X - 2, maxX: AXIS_X + 2, minZ: 36.9, maxZ: 57 },
      y: 0.09,
      along: 'x',
      slab: [1.6, 1],
      worn: trodden,
    }),
  );
  for (const k of [-1, 1])
    court.add(
      'stone',
      slabs({
        seed: `court-1-${k}`,
        rect: {
          minX: Math.min(AXIS_X + k * 2, AXIS_X + k * 15.6),
          maxX: Math.max(AXIS_X + k * 2, AXIS_X + k * 15.6),
          minZ: 45.1,
          maxZ: 46.9,
        },
        y: 0.08,
        along: 'x',
        slab: [1.5, 0.9],
        worn: trodden,
      }),
    );
  court.add(
    'grey-brick',
    brickField('court-1', { minX: 24.4, maxX: 55.6, minZ: 36.6, maxZ: 58.8 }, 0.04, trodden),
  );
  const walls: CourtWall[] = [-1, 1].flatMap((k): CourtWall[] => {
    const x = AXIS_X + k * 15.9;
    const near: CourtWall = {
      from: [x, 59.2],
      to: [x, 47.4],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    };
    const far: CourtWall = {
      from: [x, 44.6],
      to: [x, 30],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    };
    const end: CourtWall = {
      from: [AXIS_X + k * 14, 30],
      to: [x, 30],
      height: 2.9,
      foot: { material: 'stone', height: 0.5 },
    };
    return [near, far, end];
  });
  for (const w of walls) courtWall(court, w, solids);
  for (const k of [-1, 1] as const)
    gatelet(court, solids, {
      seed: `court-1${k}`,
      at: [AXIS_X + k * 15.9, 46],
      along: 'z',
      width: 1.9,
      height: 2.3,
      open: true,
      outside: k,
    });
  const yard = new Setting();
  const planted: Planted[] = [
    { at: [30.6, 51.6], kind: 'broad', height: 8.4, spread: 3.3 },
    { at: [49.6, 51], kind: 'broad', height: 7.8, spread: 3 },
  ];
  solids.push(...planted.map(({ at: [x, z] }): Solid => ({ centre: [x, 1, z], size: [1.3, 2, 1.3] })));
  yard.put(stele('first'), { at: [AXIS_X, 0.08, 43.4], turn: 180 }, { solid: true });
  for (const k of [-1, 1])
    yard.put(hitchingPost('first'), { at: [AXIS_X + k * 5.4, 0.02, 55.6], turn: k * 20 }, { solid: true });
  const plants = [pottedPlant('c1a'), pottedPlant('c1b', 1.15)];
  for (const [k, [x, z]] of (
    [
      [36.6, 38.6],
      [43.4, 38.5],
      [30.2, 39.2],
      [49.9, 39],
      [36.5, 53.4],
      [43.6, 53.2],
    ] as const
  ).entries())
    yard.put(plants[k % 2]!, { at: [x, 0.05, z], turn: k * 77 }, { solid: true });
  // The wall behind screen and desk takes a plain dado, so that nothing stands against bare brick.
  pots.add('plain', tint(place(box(6.6, 3.2, 0.03), at([AXIS_X, y + 1.7, back + 0.42])), [0.34, 0.3, 0.24]));
  return {
    hall: h,
    furnishing: [...pots.parts(), ...s.parts()],
    cup: cup.parts(),
    court: [...court.parts(), ...yard.parts(), ...trees('court-1', planted)],
    walls,
    hallSolids: [...h.solids, ...s.solids, ...cup.solids],
    courtSolids: [...solids, ...yard.solids],
    floors: [floorOf({ minX: 24.6, maxX: 55.4, minZ: 37, maxZ: 58.8 }, 0.06)],
  };
}
