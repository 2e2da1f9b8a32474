/** Where the saggar workshop stands, west of the kiln yard: a throwing range to the south, an open drying shed, a big yard. */
import { COURTS } from '../../plan.ts';
import { type CourtOptions, layCourt } from '../workshops-south/ranges.ts';

export const SAGGAR_COURT: CourtOptions = {
  id: 'saggar-workshop',
  court: COURTS.saggarMaking,
  ranges: [
    {
      id: 'main',
      u: [12, 32],
      v: [0.6, 7.8],
      faces: 180,
      bays: 6,
      columns: [0, 2.3, 5.6, 7.2],
      eaves: 3.05,
      ridge: 4.9,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: 'open',
        back: ['saggar', 'window', 'saggar', 'saggar', 'window', 'saggar'],
        left: 'saggar',
        right: ['saggar', 'open', 'saggar'],
      },
      floorKind: 'clay',
    },
    {
      id: 'drying-shed',
      u: [1.4, 7.4],
      v: [9, 27],
      faces: 90,
      bays: 5,
      columns: 2,
      eaves: 2.5,
      ridge: 4,
      overhang: 0.6,
      gable: 'plain',
      walls: { front: 'open', back: 'saggar', left: 'open', right: 'open' },
      floorKind: 'clay',
    },
  ],
  walls: [
    { from: [0.8, 0.9], to: [12.1, 0.9], height: 2.3 },
    { from: [31.9, 0.9], to: [37.2, 0.9], height: 2.3 },
    { from: [37.2, 0.9], to: [37.2, 37.2], height: 2.4, door: 19.5, leafRight: true },
    { from: [37.2, 37.2], to: [0.8, 37.2], height: 2.3 },
    { from: [0.8, 37.2], to: [0.8, 0.9], height: 2.3 },
  ],
};

export const saggarCourt = () => layCourt(SAGGAR_COURT);
