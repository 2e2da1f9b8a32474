/** Where the glaze workshop stands: main range to the south, an ash store along the east side. */
import { COURTS } from '../../plan.ts';
import { type CourtOptions, layCourt } from '../workshops-south/ranges.ts';

export const GLAZE_COURT: CourtOptions = {
  id: 'glaze-workshop',
  court: COURTS.glazeAsh,
  ranges: [
    {
      id: 'main',
      u: [0.6, 17.8],
      v: [0.4, 7.6],
      faces: 180,
      bays: 5,
      columns: [0, 2.3, 5.6, 7.2],
      eaves: 3.1,
      ridge: 5,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: ['low', 'open', 'open', 'open', 'open'],
        back: ['saggar', 'window', 'window', 'saggar', 'window'],
        left: ['plaster', 'window', 'plaster'],
        right: ['plaster', 'window', 'plaster'],
      },
      floorKind: 'clay',
    },
    {
      id: 'ash-store',
      u: [19.6, 24.4],
      v: [0.4, 14.8],
      faces: 270,
      bays: 4,
      columns: 2,
      eaves: 2.75,
      ridge: 4.1,
      overhang: 0.6,
      gable: 'plain',
      walls: { front: ['open', 'open', 'open', 'boards'], back: 'saggar', left: 'saggar', right: 'saggar' },
      floorKind: 'clay',
    },
  ],
  walls: [
    { from: [0.8, 7.4], to: [0.8, 23.4], height: 2.5, door: 6.4 },
    { from: [0.8, 23.4], to: [24.2, 23.4], height: 2.4 },
    { from: [24.2, 23.4], to: [24.2, 14.6], height: 2.4 },
    { from: [17.6, 0.8], to: [19.8, 0.8], height: 2.4 },
  ],
};

export const glazeCourt = () => layCourt(GLAZE_COURT);
