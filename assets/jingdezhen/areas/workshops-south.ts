/** Workshops of steps 2 to 7, 12 and 14: clay, glaze ash, saggars, moulds, throwing, vases, turning. */
import type { Place, Zone } from '../../../src/pack/schema.ts';
import type { Area, StructureSource } from '../../pipeline/stage.ts';
import { flames } from '../flames.ts';
import clayThings from '../structures/clay-things-1743.ts';
import { clayCourt } from '../structures/clay-workshop-1743/court.ts';
import clayWorkshop from '../structures/clay-workshop-1743.ts';
import glazeThings from '../structures/glaze-things-1743.ts';
import { glazeCourt } from '../structures/glaze-workshop-1743/court.ts';
import glazeWorkshop from '../structures/glaze-workshop-1743.ts';
import saggarThings from '../structures/saggar-things-1743.ts';
import { saggarCourt } from '../structures/saggar-workshop-1743/court.ts';
import saggarWorkshop from '../structures/saggar-workshop-1743.ts';
import throwingThings from '../structures/throwing-things-1743.ts';
import { throwingCourt } from '../structures/throwing-workshop-1743/court.ts';
import throwingWorkshop from '../structures/throwing-workshop-1743.ts';
import turningThings from '../structures/turning-things-1743.ts';
import { turningCourt } from '../structures/turning-workshop-1743/court.ts';
import turningWorkshop from '../structures/turning-workshop-1743.ts';
import { SOUTH_LAMPS } from '../structures/workshops-south/lamps.ts';
import type { Court } from '../structures/workshops-south/ranges.ts';

const file = (id: string) => `assets/jingdezhen/structures/${id}.ts`;

/** A yard's buildings and what stands in them, baked together; the things are shown from near only. */
const yard = (
  name: string,
  build: StructureSource['build'],
  things: StructureSource['build'],
): StructureSource[] => [
  {
    id: `${name}-workshop-1743`,
    file: file(`${name}-workshop-1743`),
    build,
    periods: ['qing-1743'],
    zones: [`${name}-workshop`, 'works'],
    group: `${name}-workshop`,
    // Over its walls neighbours see little but roofs.
    near: 11,
  },
  {
    id: `${name}-things-1743`,
    file: file(`${name}-things-1743`),
    build: things,
    periods: ['qing-1743'],
    zones: [`${name}-workshop`, 'works'],
    group: `${name}-workshop`,
    near: 7,
  },
];

/**
 * Deep under a yard's roofs the eye opens: one box for each range that turns its back to the low sun or is deep. The
 * ranges that look west have sun enough and belong to the open works.
 */
const under = (name: string, title: Zone['title'], court: Court, ranges: number, exposure = 2.2): Zone => ({
  id: `${name}-workshop`,
  title,
  boxes: court.masses
    .slice(0, ranges)
    .map(({ minX, maxX, minZ, maxZ }) => ({ min: [minX, -0.5, minZ], max: [maxX, 4.4, maxZ] })),
  sees: ['works'],
  exposure,
  reverb: { decay: 0.4, wet: 0.09, damping: 0.7 },
});

const places: Place[] = [
  {
    id: 'clay-washing',
    title: { en: 'Washing and pressing clay', 'zh-Hans': '淘练泥土' },
    hint: {
      en: 'Jars, sieve and silk bags; the presses behind',
      'zh-Hans': '泥缸、马尾箩与绢袋，后面是压泥的箱',
    },
    zone: 'clay-workshop',
    position: [71.9, 0.12, 40.1],
    heading: 72,
    pitch: -6,
  },
  {
    id: 'clay-treading',
    title: { en: 'Spades and the treading pit', 'zh-Hans': '锹泥与踩泥' },
    hint: { en: 'Clay on stone slabs, and trodden in its pit', 'zh-Hans': '石板上的泥团和踩泥池' },
    zone: 'clay-workshop',
    position: [86.2, 0.12, 39.9],
    heading: 62,
    pitch: -12,
  },
  {
    id: 'glaze-mixing',
    title: { en: 'Ash and glaze', 'zh-Hans': '炼灰配釉' },
    hint: { en: 'The pot that floats in the big jar', 'zh-Hans': '浮在大缸里的量锅' },
    zone: 'glaze-workshop',
    position: [101.9, 0.12, 40.6],
    heading: 52,
    pitch: -9,
  },
  {
    id: 'saggar-making',
    title: { en: 'Making saggars', 'zh-Hans': '制造匣钵' },
    hint: {
      en: 'Coarse pots on the wheel, yellow rows in the sun',
      'zh-Hans': '车上的粗匣，日光里成排的黄坯',
    },
    zone: 'saggar-workshop',
    position: [-45.2, 0.12, -6.9],
    heading: 73,
    pitch: -6,
  },
  {
    id: 'saggar-rows',
    title: { en: 'Saggars drying', 'zh-Hans': '晾匣' },
    hint: {
      en: 'Raw saggars on their beds; clay heaps and a small kiln',
      'zh-Hans': '架上的匣钵坯、粗泥堆与小窑',
    },
    zone: 'works',
    position: [-35.6, 0, 7.6],
    heading: 308,
    pitch: -5,
  },
  {
    id: 'moulds',
    title: { en: 'Trimming the moulds', 'zh-Hans': '圆器修模' },
    hint: {
      en: 'A mould for every size, larger than the pattern',
      'zh-Hans': '每种尺寸一副模子，都比样品大',
    },
    zone: 'throwing-workshop',
    position: [78.4, 0.12, 27.9],
    heading: 111,
    pitch: -8,
  },
  {
    id: 'throwing',
    title: { en: 'Throwing round ware', 'zh-Hans': '圆器拉坯' },
    hint: { en: 'Wheels, bamboo staffs, boards of raw bowls', 'zh-Hans': '陶车、竹杖，一板板的碗坯' },
    zone: 'throwing-workshop',
    position: [71.4, 0.12, 14.9],
    heading: 72,
    pitch: -5,
  },
  {
    id: 'throwing-court',
    title: { en: 'A workshop court', 'zh-Hans': '坯房院' },
    hint: { en: 'Racks in the sun round a pool', 'zh-Hans': '水塘边的晒架' },
    zone: 'works',
    position: [72.2, 0, 24.4],
    heading: 55,
    pitch: -3,
  },
  {
    id: 'turning',
    title: { en: 'Turning and cutting the foot', 'zh-Hans': '旋坯挖足' },
    hint: { en: 'Padded chucks, drifts of shavings', 'zh-Hans': '包丝绵的盔头与成堆的坯屑' },
    zone: 'turning-workshop',
    position: [71.4, 0.12, -11.1],
    heading: 74,
    pitch: -6,
  },
  {
    id: 'vases',
    title: { en: 'Vases', 'zh-Hans': '琢器做坯' },
    hint: { en: 'In halves, joined, and built of slabs', 'zh-Hans': '分段、接合与镶片' },
    zone: 'works',
    position: [89.9, 0.12, -4.4],
    heading: 26,
    pitch: -8,
  },
];

const COURTS_LAID = [clayCourt(), glazeCourt(), saggarCourt(), throwingCourt(), turningCourt()];

export const WORKSHOPS_SOUTH_AREA: Area = {
  structures: [
    ...yard('clay', clayWorkshop, clayThings),
    ...yard('glaze', glazeWorkshop, glazeThings),
    ...yard('saggar', saggarWorkshop, saggarThings),
    ...yard('throwing', throwingWorkshop, throwingThings),
    ...yard('turning', turningWorkshop, turningThings),
  ],
  places,
  zones: [
    under('clay', { en: 'The clay workshop', 'zh-Hans': '练泥作' }, COURTS_LAID[0]!, 2),
    under('glaze', { en: 'The glaze workshop', 'zh-Hans': '配釉作' }, COURTS_LAID[1]!, 1),
    under('saggar', { en: 'The saggar workshop', 'zh-Hans': '匣作' }, COURTS_LAID[2]!, 1),
    under('throwing', { en: 'The throwing workshop', 'zh-Hans': '拉坯作' }, COURTS_LAID[3]!, 2),
    under('turning', { en: 'The turning workshop', 'zh-Hans': '旋坯与琢器作' }, COURTS_LAID[4]!, 1),
  ],
  effects: Object.entries(SOUTH_LAMPS).map(([room, lamps]) =>
    flames(`${room}-flames`, lamps, { zones: [`${room}-workshop`], evidence: 'lights-at-night' }),
  ),
  lamps: Object.values(SOUTH_LAMPS).flat(),
  masses: COURTS_LAID.flatMap((court) => court.masses),
};
