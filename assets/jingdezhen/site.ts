/**
 * The imperial porcelain works at Jingdezhen in 1743: gates, halls, workshops, kilns, the hill, the river and the town around.
 * Names and numbers from the fact sheet; distances on the plan are modelling choices (see layout.ts).
 */
import type { Place } from '../../src/pack/schema.ts';
import { zoneAt } from '../../src/visitor/maths/zones.ts';
import type { SiteSource } from '../pipeline/stage.ts';
import { AREAS, QUARTERS, quarterOf } from './areas.ts';
import { FIGURES } from './figures.ts';
import { FIRING } from './firing.ts';
import { HOURS } from './hours.ts';
import { SUN } from './layout.ts';
import { planDrawing } from './plan-drawing.ts';

const zones = AREAS.flatMap((area) => area.zones);
/** From outdoors every room may be seen; nearness decides which is drawn in full. */
const OUTDOORS = ['works', 'courts', 'open'];
const ZONES = zones.map((zone) =>
  OUTDOORS.includes(zone.id)
    ? { ...zone, sees: zones.map(({ id }) => id).filter((id) => id !== zone.id) }
    : zone,
);

/** Places out of doors say `works`; which part of it holds them is read off the boxes. */
const zoneOf = ({ zone, position: [x, y, z] }: Place): string =>
  OUTDOORS.includes(zone) ? (zoneAt(ZONES, x, y + 1, z) ?? zone) : zone;

const site: SiteSource = {
  manifest: {
    id: 'jingdezhen',
    title: { en: 'The imperial kilns at Jingdezhen', 'zh-Hans': '景德镇御窑厂' },
    summary: {
      en: 'The imperial porcelain works in 1743, on an afternoon in the tenth month. Come up from the river, through the gates and the workshops, to the kilns and the hill, and stay for the fire.',
      'zh-Hans':
        '乾隆八年（1743年）十月的一个午后，御窑厂。请从江边走来，过大门，穿作坊，到窑前，上珠山，再留下来看火。',
    },
    languages: ['en', 'zh-Hans'],
    picture: {
      file: 'picture.webp',
      alt: {
        en: 'The reconstructed kiln house in low sun: a brick kiln like a great jar on its side under a tiled roof on crooked trunks.',
        'zh-Hans': '斜阳里的复原窑屋：弯曲的原木柱撑着瓦顶，檐下是一座如卧瓮般的砖窑。',
      },
    },
    geo: { latitude: 29.2978, longitude: 117.2, trueNorth: 0 },
    light: { sun: { ...SUN } },
    start: { place: 'head-gate', period: 'qing-1743', hour: 'afternoon' },
    periods: [
      {
        id: 'qing-1743',
        year: 1743,
        title: { en: '1743, Qianlong 8', 'zh-Hans': '1743年，乾隆八年' },
        summary: {
          en: 'The year in which Tang Ying, supervisor of the works, wrote his Twenty Illustrations of the making of porcelain.',
          'zh-Hans': '督陶官唐英撰写《陶冶图说》二十则的那一年。',
        },
      },
    ],
    hours: HOURS,
    zones: ZONES,
    quarters: QUARTERS,
    places: AREAS.flatMap((area) =>
      area.places.map((place) => ({
        ...place,
        zone: zoneOf(place),
        quarter: quarterOf(area, place.id),
      })),
    ),
    plan: planDrawing(AREAS.flatMap((area) => area.masses)),
    kilns: [
      {
        id: 'egg-kiln',
        title: { en: 'The kiln', 'zh-Hans': '蛋形窑' },
        structure: 'egg-kiln-1743',
        zone: 'kiln',
        place: 'stoke-hole',
        heatSeconds: 8,
        firing: FIRING,
      },
    ],
    figures: FIGURES,
    effects: AREAS.flatMap((area) => area.effects ?? []),
    credits: [
      {
        role: { en: 'Reconstruction, texts and sounds', 'zh-Hans': '复原、撰文与声音' },
        name: 'The Yaohuo developers',
      },
      {
        role: { en: 'Voices: synthetic', 'zh-Hans': '旁白：合成语音' },
        name: 'Flite (English), eSpeak NG (中文)',
      },
    ],
    licence: 'CC-BY-4.0',
  },
  structures: AREAS.flatMap((area) => area.structures),
  lamps: AREAS.flatMap((area) => area.lamps ?? []),
  masses: AREAS.flatMap((area) => area.masses),
};

export default site;
