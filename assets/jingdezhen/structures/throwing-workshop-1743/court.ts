/** Where the throwing workshop stands: main range to the south, the mould room opposite. */
import { COURTS } from '../../plan.ts';
import { type CourtOptions, layCourt } from '../workshops-south/ranges.ts';

export const THROWING_COURT: CourtOptions = {
  id: 'throwing-workshop',
  court: COURTS.throwing,
  ranges: [
    {
      id: 'main',
      u: [0.6, 24.4],
      v: [0.4, 7.8],
      faces: 180,
      bays: 7,
      columns: [0, 2.3, 5.9, 7.4],
      eaves: 3.2,
      ridge: 5,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: ['open', 'open', 'open', 'open', 'open', 'open', 'boards'],
        back: ['window', 'plaster', 'window', 'plaster', 'window', 'window', 'plaster'],
        left: ['plaster', 'window', 'plaster'],
        right: 'plaster',
      },
      floorKind: 'clay',
    },
    {
      id: 'mould-room',
      u: [3, 21],
      v: [19.3, 23.6],
      faces: 0,
      bays: 5,
      columns: 2,
      eaves: 2.75,
      ridge: 4.1,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: ['boards', 'open', 'open', 'open', 'low'],
        back: ['plaster', 'window', 'plaster', 'window', 'plaster'],
        left: 'saggar',
        right: 'saggar',
      },
      floorKind: 'clay',
    },
  ],
  walls: [
    { from: [0.8, 7.6], to: [0.8, 23.4], height: 2.5, door: 7.2 },
    { from: [0.8, 23.4], to: [3.1, 23.4], height: 2.5 },
    { from: [20.9, 23.4], to: [24.2, 23.4], height: 2.5 },
    { from: [24.2, 23.4], to: [24.2, 7.6], height: 2.5 },
  ],
};

export const throwingCourt = () => layCourt(THROWING_COURT);
