/** The way in from the south: gates, offices, temples, forecourt, the great hall. */

import type { Area, StructureSource } from '../../pipeline/stage.ts';
import { GATES } from '../plan.ts';
import firstCourt from '../structures/first-court-1743.ts';
import forecourt from '../structures/forecourt-1743.ts';
import forecourtTrade from '../structures/forecourt-trade-1743.ts';
import { GATES_EFFECTS } from '../structures/gates/effects.ts';
import { GATES_LAMPS } from '../structures/gates/lamps.ts';
import { GATES_MASSES } from '../structures/gates/masses.ts';
import { GATES_PLACES } from '../structures/gates/places.ts';
import greatHall from '../structures/great-hall-1743.ts';
import guandiTemple from '../structures/guandi-temple-1743.ts';
import headGate from '../structures/head-gate-1743.ts';
import innerHall from '../structures/inner-hall-1743.ts';
import longWay from '../structures/long-way-1743.ts';
import offices from '../structures/offices-1743.ts';
import rearHalls from '../structures/rear-halls-1743.ts';
import screenWall from '../structures/screen-wall-1743.ts';
import secondCourt from '../structures/second-court-1743.ts';
import shrineCourt from '../structures/shrine-court-1743.ts';
import subCountyOffice from '../structures/sub-county-office-1743.ts';
import teaHouse from '../structures/tea-house-1743.ts';
import thirdCourt from '../structures/third-court-1743.ts';
import yiGate from '../structures/yi-gate-1743.ts';
import youtaoLingci from '../structures/youtao-lingci-1743.ts';

const stands = (
  id: string,
  build: StructureSource['build'],
  more: { zones?: string[]; priority?: number; near?: number; group?: string } = {},
): StructureSource => ({
  id,
  file: `assets/jingdezhen/structures/${id}.ts`,
  build,
  periods: ['qing-1743'],
  ...more,
  zones: [...(more.zones ?? []), 'works'],
});

export const GATES_AREA: Area = {
  structures: [
    // What the start sees comes first.
    stands('head-gate-1743', headGate, { priority: 12, near: 40 }),
    stands('screen-wall-1743', screenWall, { priority: 11, near: 40 }),
    stands('long-way-1743', longWay, { priority: 8, near: 16 }),
    stands('offices-1743', offices, { priority: 7, near: 20 }),
    stands('sub-county-office-1743', subCountyOffice, { priority: 4, near: 20 }),
    stands('guandi-temple-1743', guandiTemple, { priority: 4, near: 16 }),
    stands('youtao-lingci-1743', youtaoLingci, { zones: ['shrine'], priority: 5, near: 12, group: 'shrine' }),
    stands('shrine-court-1743', shrineCourt, { zones: ['shrine'], priority: 4, near: 12, group: 'shrine' }),
    stands('forecourt-1743', forecourt, { priority: 5, near: 22 }),
    stands('forecourt-trade-1743', forecourtTrade, { priority: 4, near: 18 }),
    stands('tea-house-1743', teaHouse, { priority: 4, near: 18 }),
    stands('yi-gate-1743', yiGate, { zones: ['great-hall'], priority: 5, near: 24 }),
    stands('first-court-1743', firstCourt, { zones: ['great-hall'], priority: 4, near: 12 }),
    stands('great-hall-1743', greatHall, { zones: ['great-hall'], priority: 5, near: 20 }),
    stands('second-court-1743', secondCourt, { priority: 3, near: 10 }),
    stands('rear-halls-1743', rearHalls, { priority: 3, near: 12 }),
    stands('third-court-1743', thirdCourt, { priority: 3, near: 10 }),
    stands('inner-hall-1743', innerHall, { priority: 3, near: 12 }),
  ],
  places: GATES_PLACES,
  zones: [
    {
      id: 'courts',
      title: { en: 'The courts of the halls', 'zh-Hans': '厅堂院落' },
      boxes: [GATES.forecourt, GATES.firstCourt, GATES.secondCourt, GATES.thirdCourt].map((court) => ({
        min: [court.minX, -1, court.minZ],
        max: [court.maxX, 14, court.maxZ],
      })),
      sees: ['works'],
      exposure: 1,
      // Paved, with walls and hall fronts all round.
      reverb: { decay: 0.7, wet: 0.08, damping: 0.5 },
    },
    {
      id: 'shrine',
      title: { en: 'Inside the shrine', 'zh-Hans': '祠内' },
      boxes: [{ min: [59, -0.3, 91.9], max: [77, 6.4, 99.9] }],
      sees: ['works'],
      exposure: 1.8,
      reverb: { decay: 0.8, wet: 0.16, damping: 0.55 },
    },
    {
      id: 'great-hall',
      title: { en: 'In the great hall', 'zh-Hans': '大堂内' },
      boxes: [{ min: [26.2, -0.3, 24.2], max: [53.8, 8.4, 35.7] }],
      sees: ['works'],
      exposure: 3,
      reverb: { decay: 1.1, wet: 0.2, damping: 0.5 },
    },
  ],
  effects: GATES_EFFECTS,
  lamps: GATES_LAMPS,
  masses: GATES_MASSES,
};
