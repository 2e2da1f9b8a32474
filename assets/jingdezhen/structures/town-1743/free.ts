/** Where the town may build: not in the works, the street, the lane's kiln quarter, the river, the hills, the mill's valley. */
import { distanceToPath, distanceToRect } from '../../../kit/terrain.ts';
import { intoRiver, MIDDLE } from '../../ground.ts';
import { OUTSIDE, PLOT } from '../../plan.ts';

/** Houses of the street are drawn in full by its own structure, two rows deep. */
export const STREET_DEPTH = 15;

/** Distance to what must stay clear; negative: too near. */
export function clearance(x: number, z: number): number {
  const { centre, radius } = OUTSIDE.millValley;
  return Math.min(
    distanceToRect(PLOT, x, z) - 5.5,
    distanceToPath(OUTSIDE.street.line, x, z) - STREET_DEPTH - 4,
    distanceToRect(OUTSIDE.privateKilns, x, z) - 3,
    -10 - intoRiver(x, z),
    330 - Math.hypot(x - MIDDLE[0], z - MIDDLE[1]),
    Math.hypot(x - centre[0], z - centre[1]) - radius * 1.5,
  );
}
