/** The kiln house, its kiln, its yard: the heart of the works, and the first part of it that was built. */
import type { Area } from '../../pipeline/stage.ts';
import { KILN_EFFECTS } from '../effects.ts';
import { KILN_LAMPS } from '../fires.ts';
import { HOUSE, KILN } from '../layout.ts';
import { PLACES } from '../places.ts';
import { STRUCTURES } from '../structures.ts';

export const KILN_AREA: Area = {
  structures: STRUCTURES,
  places: PLACES,
  effects: KILN_EFFECTS,
  lamps: KILN_LAMPS,
  masses: [
    {
      structure: 'kiln-house-1743',
      minX: HOUSE.minX - HOUSE.eaveOverhang,
      maxX: HOUSE.maxX + HOUSE.eaveOverhang,
      minZ: HOUSE.northZ,
      maxZ: HOUSE.southZ,
      foot: 0,
      eaves: HOUSE.eaveHeight,
      ridge: HOUSE.ridgeHeight,
      along: 'z',
      open: true,
    },
    {
      structure: 'egg-kiln-1743',
      minX: -KILN.halfWidthOutside,
      maxX: KILN.halfWidthOutside,
      minZ: KILN.rearZ - 3,
      maxZ: KILN.doorZ,
      foot: 0,
      eaves: 3.6,
      ridge: 3.6,
      along: 'z',
    },
  ],
  zones: [
    {
      id: 'yard',
      title: { en: 'The yard', 'zh-Hans': '窑院' },
      boxes: [{ min: [-15, -1, -13], max: [12, 40, 23] }],
      sees: ['shed', 'works'],
      exposure: 1,
      reverb: { decay: 0.25, wet: 0.05, damping: 0.7 },
    },
    {
      id: 'shed',
      title: { en: 'The kiln house', 'zh-Hans': '窑屋' },
      boxes: [{ min: [-6.7, -0.6, -7.3], max: [6.7, 8, 8.6] }],
      sees: ['yard', 'kiln', 'works'],
      exposure: 2.1,
      reverb: { decay: 0.7, wet: 0.16, damping: 0.6 },
    },
    {
      id: 'kiln',
      title: { en: 'Inside the kiln', 'zh-Hans': '窑膛内' },
      boxes: [{ min: [-1.75, -0.6, -6.6], max: [1.75, 3.4, -0.1] }],
      sees: ['shed', 'yard'],
      exposure: 4.2,
      reverb: { decay: 1.6, wet: 0.42, damping: 0.25 },
    },
  ],
};
