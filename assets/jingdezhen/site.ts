/**
 * The imperial porcelain works at Jingdezhen: first slice, the kiln house of 1743 with its egg-shaped kiln.
 * Names and numbers from the fact sheet; distances on the plan are modelling choices (see layout.ts).
 */
import type { SiteSource } from '../pipeline/stage.ts';
import { KILN_EFFECTS } from './effects.ts';
import { HOURS } from './hours.ts';
import { SUN } from './layout.ts';
import { PLACES } from './places.ts';
import { STRUCTURES } from './structures.ts';

const site: SiteSource = {
  manifest: {
    id: 'jingdezhen',
    title: { en: 'The imperial kilns at Jingdezhen', 'zh-Hans': '景德镇御窑厂' },
    summary: {
      en: 'A kiln house of the imperial porcelain works in 1743, on an afternoon in the tenth month. Walk in, climb to the wood loft, stand inside the kiln, and stay for the fire.',
      'zh-Hans':
        '乾隆八年（1743年）十月的一个午后，御窑厂的一座窑屋。请走进去，登上柴楼，站到窑膛里，再留下来看火。',
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
    start: { place: 'kiln-yard', period: 'qing-1743', hour: 'afternoon' },
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
    zones: [
      {
        id: 'yard',
        title: { en: 'The yard', 'zh-Hans': '窑院' },
        boxes: [{ min: [-60, -6, -60], max: [60, 40, 60] }],
        sees: ['shed'],
        exposure: 1,
        reverb: { decay: 0.25, wet: 0.05, damping: 0.7 },
      },
      {
        id: 'shed',
        title: { en: 'The kiln house', 'zh-Hans': '窑屋' },
        boxes: [{ min: [-6.7, -0.6, -7.3], max: [6.7, 8, 8.6] }],
        sees: ['yard', 'kiln'],
        exposure: 2.1,
        reverb: { decay: 0.7, wet: 0.16, damping: 0.6 },
      },
      {
        id: 'kiln',
        title: { en: 'Inside the kiln', 'zh-Hans': '窑膛内' },
        boxes: [{ min: [-1.75, -0.6, -6.6], max: [1.75, 3.4, -0.1] }],
        sees: ['shed', 'yard'],
        exposure: 3.4,
        reverb: { decay: 1.6, wet: 0.42, damping: 0.25 },
      },
    ],
    places: PLACES,
    kilns: [
      {
        id: 'egg-kiln',
        title: { en: 'The kiln', 'zh-Hans': '蛋形窑' },
        structure: 'egg-kiln-1743',
        zone: 'kiln',
        place: 'stoke-hole',
        heatSeconds: 8,
      },
    ],
    effects: KILN_EFFECTS,
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
  structures: STRUCTURES,
};

export default site;
