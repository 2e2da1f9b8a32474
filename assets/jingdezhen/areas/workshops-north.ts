/** Workshops of steps 8 to 11, 13 and 17 to 19: cobalt, grinding, painting, glazing, enamels, packing; yards and stores. */
import type { Place, Text, Zone } from '../../../src/pack/schema.ts';
import type { Area, Lamp, Mass, StructureSource } from '../../pipeline/stage.ts';
import { flames } from '../flames.ts';
import { COURTS, type Rect } from '../plan.ts';
import * as cobalt from '../structures/cobalt-workshop-1743.ts';
import drying from '../structures/drying-court-1743.ts';
import * as enamel from '../structures/enamel-workshop-1743.ts';
import * as glazing from '../structures/glazing-workshop-1743.ts';
import * as grinding from '../structures/grinding-workshop-1743.ts';
import { COURT } from '../structures/north/court.ts';
import * as packing from '../structures/packing-workshop-1743.ts';
import * as painting from '../structures/painting-workshop-1743.ts';
import saggarYard from '../structures/saggar-yard-1743.ts';
import secondKiln, { HOUSE as KILN_HOUSE } from '../structures/second-kiln-1743.ts';
import stores, { RANGES as STORES } from '../structures/stores-1743.ts';
import woodYard, { SHEDS as WOOD_SHEDS } from '../structures/wood-yard-1743.ts';

/** `near`: a walled court shows little but its roofs to its neighbours, so it is drawn in full only close by. */
const structure = (
  id: string,
  build: StructureSource['build'],
  zone?: string,
  near?: number,
): StructureSource => ({
  id,
  file: `assets/jingdezhen/structures/${id}.ts`,
  build,
  periods: ['qing-1743'],
  zones: zone ? ['works', zone] : ['works'],
  ...(near && { near }),
});

/** The range of a court: inner room, front open to the south. */
const rangeOf = (r: Rect): Rect => ({
  minX: r.minX + 0.35,
  maxX: r.minX + 0.35 + COURT.width,
  minZ: r.minZ + 0.35,
  maxZ: r.minZ + 0.35 + COURT.depth,
});

const room = (id: string, title: Text, court: Rect, exposure = 2.3): Zone => {
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

const F = COURT.floor;

/** The lamps of each room: in the pack as flames, in the bake as light. */
const ROOM_LAMPS = {
  'cobalt-room': [
    ...cobalt.LAMPS.map((p, k) => flame(`cobalt-${k + 1}`, p, 0.11)),
    flame('cobalt-stand', [cobalt.STAND[0], F, cobalt.STAND[1]], cobalt.FLAME, 0.3),
    flame('cobalt-hung', cobalt.HUNG, 0, 0.3),
  ],
  'grinding-room': [
    ...grinding.LAMP_STANDS.map(([x, z], k) => flame(`grinding-${k + 1}`, [x, F, z], grinding.FLAME, 0.26)),
    ...grinding.TABLE_LAMPS.map((p, k) => flame(`moulds-${k + 1}`, p, 0.11, 0.18)),
  ],
  'painting-room': [
    ...painting.LAMPS.map((p, k) => flame(`painting-${k + 1}`, p, 0.11)),
    flame('painting-stand', [painting.STAND[0], F, painting.STAND[1]], painting.FLAME, 0.4),
  ],
  'glazing-room': glazing.LAMPS.map((p, k) => flame(`glazing-${k + 1}`, p, 0.11)),
  'enamel-room': enamel.LAMPS.map((p, k) => flame(`enamel-${k + 1}`, p, 0.11)),
  'packing-room': [
    ...packing.LAMPS.map((p, k) => flame(`packing-${k + 1}`, p, 0.11)),
    ...packing.STANDS.map(([x, z], k) =>
      flame(`packing-stand-${k + 1}`, [x, F, z], packing.FLAME, k < 2 ? 0.42 : 0.3),
    ),
    ...packing.HUNG.map((p, k) => flame(`packing-hung-${k + 1}`, p, 0, 0.42)),
  ],
} satisfies Record<string, Lamp[]>;

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

export const WORKSHOPS_NORTH_AREA: Area = {
  structures: [
    structure('cobalt-workshop-1743', cobalt.default, 'cobalt-room', 10),
    structure('grinding-workshop-1743', grinding.default, 'grinding-room', 10),
    structure('painting-workshop-1743', painting.default, 'painting-room', 10),
    structure('glazing-workshop-1743', glazing.default, 'glazing-room', 10),
    structure('enamel-workshop-1743', enamel.default, 'enamel-room', 10),
    structure('packing-workshop-1743', packing.default, 'packing-room', 10),
    structure('drying-court-1743', drying),
    structure('wood-yard-1743', woodYard, undefined, 10),
    structure('saggar-yard-1743', saggarYard, undefined, 10),
    structure('second-kiln-1743', secondKiln, undefined, 6),
    structure('stores-1743', stores, undefined, 10),
  ],
  places: [
    place(
      'cobalt-sorting',
      'Sorting the blue',
      '拣选青料',
      'Trays, baskets and boxes of blue',
      '一筐筐、一匣匣分好等级的青料',
      'cobalt-room',
      [105.75, F, -14.25],
      272,
      -12,
    ),
    place(
      'grinding-room',
      'Grinding the blue',
      '乳料',
      'Rows of mortars; by lamplight until midnight',
      '一排排乳钵，夜里点灯做到半夜',
      'grinding-room',
      [104.85, F, 11.5],
      94,
      -10,
    ),
    place(
      'painting-room',
      'Painting the blue',
      '画青花',
      'Outliners and washers in one room',
      '画者与染者同处一室',
      'painting-room',
      [77.75, F, -37.85],
      33,
      -16,
    ),
    place(
      'drying-court',
      'The drying court',
      '晒架塘',
      'Boards of raw ware round the pool',
      '水塘边一板板晾晒的坯',
      'works',
      [-7.4, 0, 73.3],
      292,
      -6,
    ),
    place(
      'roasting-bed',
      'The roasting bed',
      '煅烧床',
      'Blue in saggars among the ash; washing tubs',
      '灰中匣钵盛着青料，旁有淘洗的木盆',
      'works',
      [119.0, 0, -2.6],
      42,
      -14,
    ),
    place(
      'glazing-room',
      'Dipping and blowing glaze',
      '蘸釉吹釉',
      'Vats for dipping; tubes and turning stands for blowing',
      '釉缸蘸釉，竹筒与转盘吹釉',
      'glazing-room',
      [78.7, F, -63.6],
      290,
      -10,
    ),
    place(
      'blowing-glaze',
      'Where glaze is blown',
      '吹釉处',
      'A vase white with powder on its stand',
      '转盘上一只粉白的瓶',
      'glazing-room',
      [78.95, F, -63.35],
      66,
      -14,
    ),
    place(
      'enamel-room',
      'Painting in enamels',
      '洋彩',
      'Colour slabs, brushes, white ware',
      '色碟、画笔与白瓷',
      'enamel-room',
      [102.6, F, -37.5],
      42,
      -12,
    ),
    place(
      'enamel-stoves',
      'The enamel stoves',
      '明炉暗炉',
      'Closed stoves a metre high, one open stove',
      '一米高的暗炉和一座明炉',
      'works',
      [118.2, 0, -34.7],
      58,
      -9,
    ),
    place(
      'packing-room',
      'Packing in straw and tubs',
      '束草装桶',
      'Paper, tubs, straw, and the poles that carry all away',
      '纸、桶、稻草与挑担',
      'packing-room',
      [105.3, F, -64.0],
      300,
      -12,
    ),
    place(
      'wood-yard',
      'The wood yard',
      '柴场',
      'Pine in cords; block, saw and baskets',
      '一垛垛松柴，砧木、锯和筐',
      'works',
      [-38.8, 0, 44.3],
      54,
      -7,
    ),
    place(
      'saggar-yard',
      'The saggar yard',
      '匣钵场',
      'Columns of saggars, heaps of broken ones',
      '一列列匣钵垛和废匣堆',
      'works',
      [-27.4, 0, -37.2],
      300,
      -9,
    ),
    place(
      'second-kiln',
      'Another kiln house',
      '另一座窑屋',
      'A kiln of the same kind, from outside',
      '从外面看同式的另一座窑',
      'works',
      [6.4, 0, -27.2],
      316,
      2,
    ),
    place(
      'stores',
      'The stores',
      '库房',
      'Two closed ranges across a court',
      '隔院相对的两列库房',
      'works',
      [101.2, 0, 78.3],
      66,
      -3,
    ),
  ],
  zones: [
    room('cobalt-room', { en: 'Where the blue is sorted', 'zh-Hans': '拣青料房' }, COURTS.cobalt, 2.7),
    room('grinding-room', { en: 'Where the blue is ground', 'zh-Hans': '乳料房' }, COURTS.grinding),
    room('painting-room', { en: 'Where the blue is painted', 'zh-Hans': '画坯房' }, COURTS.painting),
    room('glazing-room', { en: 'Where ware is glazed', 'zh-Hans': '施釉房' }, COURTS.glazing),
    room('enamel-room', { en: 'Where enamels are painted', 'zh-Hans': '彩绘房' }, COURTS.enamel),
    room('packing-room', { en: 'Where ware is packed', 'zh-Hans': '装桶房' }, COURTS.packing),
  ],
  effects: [
    {
      id: 'open-stove-glow',
      kind: 'glow',
      position: [enamel.OPEN[0], 0.42, enamel.OPEN[1]],
      size: [1.1, 1, 0.1],
      heading: 230,
      strength: 0.8,
      zones: ['works'],
      evidence: 'enamel-stoves-1743',
    },
    {
      id: 'open-stove-embers',
      kind: 'embers',
      position: [enamel.OPEN[0], 0.5, enamel.OPEN[1]],
      size: [0.4, 1.2, 0.4],
      heading: 0,
      strength: 0.4,
      zones: ['works'],
      evidence: 'enamel-stoves-1743',
    },
    {
      id: 'closed-stove-glow',
      kind: 'glow',
      position: [enamel.CLOSED[1][0], 1.05, enamel.CLOSED[1][1]],
      size: [0.9, 0.7, 0.1],
      heading: 250,
      strength: 0.5,
      zones: ['works'],
      evidence: 'enamel-stoves-1743',
    },
    ...Object.entries(ROOM_LAMPS).map(([room, lamps]) =>
      flames(`${room}-flames`, lamps, { zones: [room], evidence: 'lights-at-night' }),
    ),
  ],
  lamps: [
    ...Object.values(ROOM_LAMPS).flat(),
    // Charcoal in the stoves: a glow out of the open one, and over the rims of the closed ones.
    { id: 'open-stove', position: [enamel.OPEN[0], 0.5, enamel.OPEN[1]], size: [0.3, 0.3], strength: 0.5 },
    ...enamel.CLOSED.map(
      ([x, z], k): Lamp => ({
        id: `closed-stove-${k + 1}`,
        position: [x - 0.1, 1.12, z],
        size: [0.3, 0.3],
        strength: k === 1 ? 0.35 : 0.14,
      }),
    ),
  ],
  masses: [
    ...massesOf('cobalt-workshop-1743', COURTS.cobalt, [7, 21]),
    ...massesOf('grinding-workshop-1743', COURTS.grinding),
    ...massesOf('painting-workshop-1743', COURTS.painting),
    ...massesOf('glazing-workshop-1743', COURTS.glazing),
    ...massesOf('enamel-workshop-1743', COURTS.enamel, [2, 17]),
    ...massesOf('packing-workshop-1743', COURTS.packing, [1, 18]),
    ...WOOD_SHEDS.map(
      (r): Mass => ({
        structure: 'wood-yard-1743',
        ...r,
        foot: 0,
        eaves: 2.75,
        ridge: 4.25,
        along: 'z',
        open: true,
      }),
    ),
    {
      structure: 'second-kiln-1743',
      ...KILN_HOUSE,
      foot: 0,
      eaves: 3.15,
      ridge: 7.05,
      along: 'z',
      open: true,
    },
    ...STORES.map(
      ({ rect }): Mass => ({
        structure: 'stores-1743',
        ...rect,
        foot: 0,
        eaves: 3.05,
        ridge: 4.65,
        along: 'x',
      }),
    ),
  ],
};
