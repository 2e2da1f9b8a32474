/**
 * The hours of the site: late afternoon in the tenth month, and the night of a firing (art direction, "The hour"); between
 * them, for a firing that is told from dusk to dawn, dusk and the first light. The sun's direction is baked and comes
 * from the west: at dusk it is all but gone, and at dawn it gives nothing, so that no light falls from the wrong side.
 */
import type { Hour } from '../../src/pack/schema.ts';

export const HOURS: Hour[] = [
  {
    id: 'afternoon',
    title: { en: 'Late afternoon', 'zh-Hans': '傍晚前' },
    sun: { colour: [1, 0.68, 0.34], strength: 7 },
    sky: { zenith: [0.2, 0.33, 0.6], horizon: [0.6, 0.55, 0.5], ground: [0.32, 0.25, 0.17], strength: 1 },
    fire: { strength: 0.8 },
    lamps: 0.8,
    haze: { colour: [0.47, 0.5, 0.55], sunward: [1.25, 0.8, 0.4], density: 0.0035 },
    exposure: 1,
    stars: 0,
  },
  {
    id: 'dusk',
    title: { en: 'Dusk', 'zh-Hans': '黄昏' },
    sun: { colour: [1, 0.42, 0.2], strength: 0.9 },
    sky: {
      zenith: [0.09, 0.13, 0.3],
      horizon: [0.5, 0.27, 0.18],
      ground: [0.11, 0.075, 0.05],
      strength: 0.75,
    },
    fire: { strength: 1.1 },
    lamps: 0.7,
    haze: { colour: [0.17, 0.14, 0.16], sunward: [0.75, 0.32, 0.14], density: 0.0045 },
    exposure: 1.3,
    stars: 0.12,
  },
  {
    id: 'night',
    title: { en: 'Night', 'zh-Hans': '夜里' },
    sun: { colour: [0.5, 0.62, 0.9], strength: 0.5 },
    sky: {
      zenith: [0.02, 0.03, 0.06],
      horizon: [0.11, 0.07, 0.05],
      ground: [0.03, 0.018, 0.01],
      strength: 1,
    },
    fire: { strength: 1.3 },
    // Rooms are lit by nothing else.
    lamps: 1.15,
    haze: { colour: [0.05, 0.035, 0.03], sunward: [0.09, 0.05, 0.03], density: 0.006 },
    exposure: 1.65,
    stars: 0.5,
  },
  {
    id: 'dawn',
    title: { en: 'First light', 'zh-Hans': '清晨' },
    sun: { colour: [1, 0.75, 0.6], strength: 0 },
    sky: { zenith: [0.16, 0.22, 0.34], horizon: [0.5, 0.4, 0.37], ground: [0.12, 0.1, 0.085], strength: 0.8 },
    fire: { strength: 1 },
    lamps: 0.6,
    haze: { colour: [0.3, 0.29, 0.31], sunward: [0.34, 0.3, 0.3], density: 0.008 },
    exposure: 1.25,
    stars: 0.05,
  },
];
