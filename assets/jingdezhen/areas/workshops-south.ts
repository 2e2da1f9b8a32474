/** Workshops of steps 2 to 7, 12 and 14: clay, glaze ash, saggars, moulds, throwing, vases, turning. */
import type { Place, Zone } from '../../../src/pack/schema.ts';
import type { Area, StructureSource } from '../../pipeline/stage.ts';
import clayThings from '../structures/clay-things-1743.ts';
import { clayCourt } from '../structures/clay-workshop-1743/court.ts';
import clayWorkshop from '../structures/clay-workshop-1743.ts';
import { CLAY_LAMPS } from '../structures/workshops-south/lamps.ts';
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
  },
  {
    id: `${name}-things-1743`,
    file: file(`${name}-things-1743`),
    build: things,
    periods: ['qing-1743'],
    zones: [`${name}-workshop`, 'works'],
    group: `${name}-workshop`,
    near: 9,
  },
];

/** The inside of a yard's main range: the eye opens a little under its roof. */
const under = (name: string, title: Zone['title'], court: Court, exposure: number): Zone => {
  const { minX, maxX, minZ, maxZ } = court.masses[0]!;
  return {
    id: `${name}-workshop`,
    title,
    boxes: [{ min: [minX, -0.5, minZ], max: [maxX, 4.6, maxZ - 0.2] }],
    sees: ['works'],
    exposure,
    reverb: { decay: 0.4, wet: 0.09, damping: 0.7 },
  };
};

const places: Place[] = [
  {
    id: 'clay-washing',
    title: { en: 'Washing and pressing clay', 'zh-Hans': '淘练泥土' },
    hint: {
      en: 'Jars, sieve, silk bags, and the press behind',
      'zh-Hans': '泥缸、马尾箩、绢袋，后面是压泥的箱',
    },
    zone: 'clay-workshop',
    position: [71.9, 0.12, 40.1],
    heading: 72,
    pitch: -6,
  },
];

export const WORKSHOPS_SOUTH_AREA: Area = {
  structures: [...yard('clay', clayWorkshop, clayThings)],
  places,
  zones: [under('clay', { en: 'The clay workshop', 'zh-Hans': '练泥作' }, clayCourt(), 1.5)],
  effects: [],
  lamps: [...CLAY_LAMPS],
  masses: [...clayCourt().masses],
};
