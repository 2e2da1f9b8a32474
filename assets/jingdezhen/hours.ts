/** The two hours of the site: late afternoon in the tenth month, and the night of a firing (art direction, "The hour"). */
import type { Hour } from '../../src/pack/schema.ts';

export const HOURS: Hour[] = [
  {
    id: 'afternoon',
    title: { en: 'Late afternoon', 'zh-Hans': '傍晚前' },
    sun: { colour: [1, 0.72, 0.42], strength: 4.2 },
    sky: { zenith: [0.36, 0.48, 0.66], horizon: [0.86, 0.74, 0.6], ground: [0.3, 0.24, 0.18], strength: 1 },
    fire: { strength: 0.8 },
    haze: { colour: [0.66, 0.65, 0.64], sunward: [1, 0.78, 0.52], density: 0.0035 },
    exposure: 1,
    stars: 0,
  },
  {
    id: 'night',
    title: { en: 'Night', 'zh-Hans': '夜里' },
    sun: { colour: [0.5, 0.62, 0.9], strength: 0.08 },
    sky: {
      zenith: [0.02, 0.03, 0.06],
      horizon: [0.11, 0.07, 0.05],
      ground: [0.03, 0.018, 0.01],
      strength: 0.5,
    },
    fire: { strength: 1.6 },
    haze: { colour: [0.05, 0.035, 0.03], sunward: [0.09, 0.05, 0.03], density: 0.006 },
    exposure: 1.5,
    stars: 0.5,
  },
];
