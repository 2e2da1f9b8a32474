/** Where the turning workshop stands: main range to the south, the vase-builders' range along the east side. */
import { COURTS } from '../../plan.ts';
import { type CourtOptions, layCourt } from '../workshops-south/ranges.ts';

export const TURNING_COURT: CourtOptions = {
  id: 'turning-workshop',
  court: COURTS.turning,
  ranges: [
    {
      id: 'main',
      u: [0.6, 17.8],
      v: [0.4, 7.8],
      faces: 180,
      bays: 5,
      columns: [0, 2.3, 5.9, 7.4],
      eaves: 3.15,
      ridge: 5.1,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: ['open', 'open', 'open', 'open', 'low'],
        back: ['window', 'plaster', 'window', 'plaster', 'window'],
        left: ['plaster', 'window', 'plaster'],
        right: ['plaster', 'window', 'plaster'],
      },
      floorKind: 'clay',
    },
    {
      id: 'vase-range',
      u: [19.2, 24.4],
      v: [0.4, 16.2],
      faces: 270,
      bays: 5,
      columns: 2,
      eaves: 3.05,
      ridge: 4.4,
      overhang: 0.6,
      gable: 'plain',
      walls: {
        front: ['boards', 'open', 'open', 'open', 'open'],
        back: ['plaster', 'window', 'plaster', 'window', 'plaster'],
        left: 'saggar',
        right: 'saggar',
      },
      floorKind: 'clay',
    },
  ],
  walls: [
    { from: [0.8, 7.6], to: [0.8, 23.4], height: 2.5, door: 8.2 },
    { from: [0.8, 23.4], to: [24.2, 23.4], height: 2.4 },
    { from: [24.2, 23.4], to: [24.2, 16], height: 2.4 },
    { from: [17.6, 0.8], to: [19.4, 0.8], height: 2.4 },
  ],
};

export const turningCourt = () => layCourt(TURNING_COURT);
