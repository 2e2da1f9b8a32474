/** The ground, the hill, the river, the town around, the enclosing wall. */
import type { Area } from '../../pipeline/stage.ts';

export const LAND_AREA: Area = {
  structures: [],
  places: [],
  zones: [
    {
      id: 'works',
      title: { en: 'The works', 'zh-Hans': '御窑厂' },
      boxes: [{ min: [-420, -20, -420], max: [420, 120, 420] }],
      // Every room and court is seen from outside; nearness decides which is drawn in full.
      sees: ['yard', 'shed'],
      exposure: 1,
      reverb: { decay: 0.3, wet: 0.04, damping: 0.7 },
    },
  ],
  effects: [],
  lamps: [],
  masses: [],
};
