/** The ground, the hill, the river, the town around, the enclosing wall. */
import type { Area, StructureSource } from '../../pipeline/stage.ts';
import { OUTSIDE, PLOT, ZHUSHAN } from '../plan.ts';
import cornerNorth from '../structures/corner-north-1743.ts';
import country from '../structures/country-1743.ts';
import { LAND_EFFECTS } from '../structures/land-1743/effects.ts';
import { LAND_LAMPS } from '../structures/land-1743/lamps.ts';
import { LAND_MASSES } from '../structures/land-1743/masses.ts';
import { LAND_PLACES } from '../structures/land-1743/places.ts';
import land from '../structures/land-1743.ts';
import midLane from '../structures/mid-lane-1743.ts';
import river from '../structures/river-1743.ts';
import streetEast from '../structures/street-east-1743.ts';
import streetMid from '../structures/street-mid-1743.ts';
import streetWest from '../structures/street-west-1743.ts';
import town from '../structures/town-1743.ts';
import trees from '../structures/trees-1743.ts';
import verges from '../structures/verges-1743.ts';
import wallEastNorth from '../structures/wall-east-north-1743.ts';
import wallEastSouth from '../structures/wall-east-south-1743.ts';
import wallNorth from '../structures/wall-north-1743.ts';
import wallSouth from '../structures/wall-south-1743.ts';
import wallWestNorth from '../structures/wall-west-north-1743.ts';
import wallWestSouth from '../structures/wall-west-south-1743.ts';
import westLane from '../structures/west-lane-1743.ts';
import zhushan from '../structures/zhushan-1743.ts';

const stands = (
  id: string,
  build: StructureSource['build'],
  more: Pick<StructureSource, 'priority' | 'near' | 'light' | 'plot'> = {},
): StructureSource => ({
  id,
  file: `assets/jingdezhen/structures/${id}.ts`,
  build,
  periods: ['qing-1743'],
  // The kiln's yard and house see out as well.
  zones: ['works', 'yard'],
  ...more,
});

export const LAND_AREA: Area = {
  structures: [
    // Land and far backdrop come first: without them nothing stands on anything.
    stands('land-1743', land, { priority: 30, near: 'always' }),
    stands('country-1743', country, { priority: 29, near: 'always', light: 'coarse' }),
    stands('town-1743', town, { priority: 20, near: 'always', light: 'coarse' }),
    stands('trees-1743', trees, { priority: 18, near: 'always', light: 'coarse' }),
    stands('verges-1743', verges, { priority: 1, near: 2, light: 'coarse' }),
    // Only for those who stand in it or near by.
    stands('corner-north-1743', cornerNorth, { near: 8, light: 'coarse' }),
    stands('mid-lane-1743', midLane, { near: 10, plot: { minX: 94, maxX: 100, minZ: -74, maxZ: 60 } }),
    stands('wall-south-1743', wallSouth, { priority: 6, near: 14, light: 'coarse' }),
    stands('wall-west-south-1743', wallWestSouth, { near: 12, light: 'coarse' }),
    stands('wall-west-north-1743', wallWestNorth, { near: 12, light: 'coarse' }),
    stands('wall-north-1743', wallNorth, { near: 12, light: 'coarse' }),
    stands('wall-east-north-1743', wallEastNorth, { near: 12, light: 'coarse' }),
    stands('wall-east-south-1743', wallEastSouth, { near: 12, light: 'coarse' }),
    stands('zhushan-1743', zhushan, { priority: 3, near: 24 }),
    stands('street-east-1743', streetEast, { priority: 4, near: 6 }),
    stands('street-mid-1743', streetMid, { priority: 4, near: 6 }),
    stands('street-west-1743', streetWest, { priority: 4, near: 6 }),
    stands('west-lane-1743', westLane, { priority: 2, near: 3, light: 'coarse' }),
    stands('river-1743', river, { priority: 3, near: 34, light: 'coarse' }),
  ],
  places: LAND_PLACES,
  zones: [
    {
      id: 'works',
      title: { en: 'The works', 'zh-Hans': '御窑厂' },
      boxes: [{ min: [-420, -20, -420], max: [420, 120, 420] }],
      // Every room and court is seen from outside; nearness decides which is drawn in full.
      sees: ['yard', 'shed'],
      exposure: 1,
      // Lanes and yards between walls.
      reverb: { decay: 0.35, wet: 0.05, damping: 0.65 },
    },
    {
      id: 'open',
      title: { en: 'Open ground', 'zh-Hans': '旷地' },
      boxes: [
        // The hill, above the roofs; the river and its bank; the street and what lies south of the works.
        {
          min: [ZHUSHAN.centre[0] - ZHUSHAN.foot[0], 5.5, ZHUSHAN.centre[1] - ZHUSHAN.foot[1]],
          max: [ZHUSHAN.centre[0] + ZHUSHAN.foot[0], 60, ZHUSHAN.centre[1] + ZHUSHAN.foot[1]],
        },
        { min: [-420, -20, -420], max: [OUTSIDE.westLane.minX - 4, 60, 420] },
        { min: [-420, -20, PLOT.maxZ + 4], max: [420, 60, 420] },
      ],
      sees: ['works'],
      exposure: 1,
      reverb: { decay: 0, wet: 0, damping: 0.5 },
    },
  ],
  effects: LAND_EFFECTS,
  lamps: LAND_LAMPS,
  masses: LAND_MASSES,
};
