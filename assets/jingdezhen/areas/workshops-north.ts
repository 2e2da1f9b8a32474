/** Workshops of steps 8 to 11, 13 and 17 to 19: cobalt, grinding, painting, glazing, enamels, packing; yards and stores. */
import type { Place, Text, Zone } from '../../../src/pack/schema.ts';
import type { Area, Lamp, Mass, StructureSource } from '../../pipeline/stage.ts';
import { COURTS, type Rect } from '../plan.ts';
import * as cobalt from '../structures/cobalt-workshop-1743.ts';
import drying from '../structures/drying-court-1743.ts';
import * as grinding from '../structures/grinding-workshop-1743.ts';
import { COURT } from '../structures/north/court.ts';
import * as painting from '../structures/painting-workshop-1743.ts';

const structure = (id: string, build: StructureSource['build'], zone?: string): StructureSource => ({
  id,
  file: `assets/jingdezhen/structures/${id}.ts`,
  build,
  periods: ['qing-1743'],
  zones: zone ? ['works', zone] : ['works'],
});

/** The range of a court: inner room, front open to the south. */
const rangeOf = (r: Rect): Rect => ({
  minX: r.minX + 0.35,
  maxX: r.minX + 0.35 + COURT.width,
  minZ: r.minZ + 0.35,
  maxZ: r.minZ + 0.35 + COURT.depth,
});

const room = (id: string, title: Text, court: Rect, exposure = 1.7): Zone => {
  const r = rangeOf(court);
  return {
    id,
    title,
    boxes: [{ min: [r.minX, -0.5, r.minZ], max: [r.maxX, 5.2, r.maxZ + 0.3] }],
    sees: ['works'],
    exposure,
    reverb: { decay: 0.55, wet: 0.12, damping: 0.6 },
  };
};

/** Shade of a court: its range, and its lean-to along the east. */
const massesOf = (id: string, court: Rect, shed: readonly [number, number] = [1, 21]): Mass[] => {
  const r = rangeOf(court);
  return [
    {
      structure: id,
      ...r,
      minX: r.minX - 0.4,
      maxX: r.maxX + 0.4,
      maxZ: r.maxZ + 0.9,
      foot: 0,
      eaves: COURT.floor + COURT.eaves,
      ridge: COURT.floor + COURT.ridge,
      along: 'x',
    },
    {
      structure: id,
      minX: court.maxX - 5.9,
      maxX: court.maxX - 0.5,
      minZ: court.minZ + shed[0],
      maxZ: court.minZ + shed[1],
      foot: 0,
      eaves: COURT.shedLow,
      ridge: COURT.shedHigh,
      along: 'z',
      open: true,
    },
  ];
};

const flame = (id: string, at: readonly [number, number, number], lift: number, strength = 0.2): Lamp => ({
  id,
  position: [at[0], at[1] + lift, at[2]],
  size: [0.02, 0.02],
  strength,
});

const place = (
  id: string,
  en: string,
  zh: string,
  hintEn: string,
  hintZh: string,
  zone: string,
  position: [number, number, number],
  heading: number,
  pitch = -6,
): Place => ({
  id,
  title: { en, 'zh-Hans': zh },
  hint: { en: hintEn, 'zh-Hans': hintZh },
  zone,
  position,
  heading,
  pitch,
});

const F = COURT.floor;

export const WORKSHOPS_NORTH_AREA: Area = {
  structures: [
    structure('cobalt-workshop-1743', cobalt.default, 'cobalt-room'),
    structure('grinding-workshop-1743', grinding.default, 'grinding-room'),
    structure('painting-workshop-1743', painting.default, 'painting-room'),
    structure('drying-court-1743', drying),
  ],
  places: [
    place(
      'cobalt-sorting',
      'Sorting the blue',
      '拣选青料',
      'Trays, baskets and boxes of blue',
      '一筐筐、一匣匣分好等级的青料',
      'cobalt-room',
      [107.6, F, -14.2],
      268,
    ),
    place(
      'grinding-room',
      'Grinding the blue',
      '乳料',
      'Rows of mortars; by lamplight until midnight',
      '一排排乳钵，夜里点灯做到半夜',
      'grinding-room',
      [105.4, F, 12.1],
      95,
    ),
    place(
      'painting-room',
      'Painting the blue',
      '画青花',
      'Outliners and washers in one room',
      '画者与染者同处一室',
      'painting-room',
      [77.6, F, -37.6],
      40,
      -14,
    ),
    place(
      'drying-court',
      'The drying court',
      '晒架塘',
      'Boards of raw ware round the pool',
      '水塘边一板板晾晒的坯',
      'works',
      [-9.2, 0, 74.2],
      320,
      -4,
    ),
  ],
  zones: [
    room('cobalt-room', { en: 'Where the blue is sorted', 'zh-Hans': '拣青料房' }, COURTS.cobalt),
    room('grinding-room', { en: 'Where the blue is ground', 'zh-Hans': '乳料房' }, COURTS.grinding, 1.8),
    room('painting-room', { en: 'Where the blue is painted', 'zh-Hans': '画坯房' }, COURTS.painting, 1.6),
  ],
  effects: [],
  lamps: [
    ...cobalt.LAMPS.map((p, k) => flame(`cobalt-${k + 1}`, p, 0.11)),
    ...grinding.LAMP_STANDS.map(([x, z], k) => flame(`grinding-${k + 1}`, [x, F, z], grinding.FLAME, 0.26)),
    ...grinding.TABLE_LAMPS.map((p, k) => flame(`moulds-${k + 1}`, p, 0.11, 0.18)),
    ...painting.LAMPS.map((p, k) => flame(`painting-${k + 1}`, p, 0.11)),
  ],
  masses: [
    ...massesOf('cobalt-workshop-1743', COURTS.cobalt, [7, 21]),
    ...massesOf('grinding-workshop-1743', COURTS.grinding),
    ...massesOf('painting-workshop-1743', COURTS.painting),
  ],
};
