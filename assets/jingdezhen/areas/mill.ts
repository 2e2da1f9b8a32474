/** The water-hammer mill in its own valley (step 1). */
import type { Area } from '../../pipeline/stage.ts';
import { OUTSIDE } from '../plan.ts';
import mill, { millHalls } from '../structures/mill-1743.ts';

const { centre, radius, y } = OUTSIDE.millValley;

export const MILL_AREA: Area = {
  structures: [
    {
      id: 'mill-1743',
      file: 'assets/jingdezhen/structures/mill-1743.ts',
      build: mill,
      periods: ['qing-1743'],
      zones: ['mill', 'works'],
      near: 40,
    },
  ],
  places: [
    {
      id: 'mill',
      title: { en: 'The water-hammer mill', 'zh-Hans': '采石制泥：水碓' },
      hint: { en: 'A wheel, four hammers, white bricks', 'zh-Hans': '一轮四杵，晾着的白不' },
      zone: 'mill',
      position: [336.6, y, -34.4],
      heading: 306,
      pitch: -3,
    },
    {
      id: 'mill-stream',
      title: { en: 'By the mill stream', 'zh-Hans': '水碓溪边' },
      hint: { en: 'The wheel from the race, washing pits', 'zh-Hans': '从水沟看水轮，旁有淘洗池' },
      zone: 'mill',
      position: [318.6, y, -33.6],
      heading: 54,
      pitch: -3,
    },
  ],
  zones: [
    {
      id: 'mill',
      title: { en: 'The mill valley', 'zh-Hans': '水碓谷' },
      boxes: [
        {
          min: [centre[0] - radius, -2, centre[1] - radius],
          max: [centre[0] + radius, 40, centre[1] + radius],
        },
      ],
      sees: ['works'],
      exposure: 1.15,
      reverb: { decay: 0.5, wet: 0.03, damping: 0.5 },
    },
  ],
  effects: [],
  lamps: [],
  masses: millHalls().map((h) => h.mass('mill-1743')),
};
