/** Where the clay workshop stands, and what it is built of: main range to the south, clay store opposite. */
import { COURTS } from '../../plan.ts';
import { type CourtOptions, layCourt } from '../workshops-south/ranges.ts';

export const CLAY_COURT: CourtOptions = {
  id: 'clay-workshop',
  court: COURTS.clay,
  ranges: [
    {
      id: 'main',
      u: [0.6, 24.4],
      v: [0.4, 7.8],
      faces: 180,
      bays: 7,
      columns: [0, 2.3, 5.7, 7.4],
      eaves: 3.15,
      ridge: 5.1,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: ['open', 'open', 'open', 'open', 'open', 'open', 'low'],
        back: ['saggar', 'window', 'window', 'saggar', 'window', 'window', 'window'],
        left: ['saggar', 'window', 'saggar'],
        right: ['window', 'window', 'saggar'],
      },
      floorKind: 'clay',
    },
    {
      id: 'store',
      u: [2.4, 20.4],
      v: [19.4, 23.6],
      faces: 0,
      bays: 5,
      columns: 2,
      eaves: 2.75,
      ridge: 4,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: ['open', 'open', 'open', 'boards', 'boards'],
        back: 'saggar',
        left: 'saggar',
        right: 'saggar',
      },
      floorKind: 'clay',
    },
  ],
  walls: [
    { from: [0.8, 7.6], to: [0.8, 23.4], height: 2.5, door: 5.6 },
    { from: [0.8, 23.4], to: [2.5, 23.4], height: 2.5 },
    { from: [20.3, 23.4], to: [24.2, 23.4], height: 2.5 },
    { from: [24.2, 23.4], to: [24.2, 7.6], height: 2.5 },
  ],
};

export const clayCourt = () => layCourt(CLAY_COURT);
