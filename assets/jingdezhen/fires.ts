/**
 * Where fire shines from while the kiln fires. Openings as in the fact sheet (3.1–3.3: a square stoke hole in the
 * bricked-up door, five eye-holes on the crown); their strengths are modelling choices. Baked into one channel.
 */
import type { Fire } from '../pipeline/bake/light.ts';
import { KILN } from './layout.ts';

/** Crown of the vault, metres above the floor at the door: eye-holes look up from here. Conjectured spacing. */
const EYE_HOLES = [-0.9, -2.0, -3.1, -4.2, -5.3];

export const FIRES: Fire[] = [
  {
    id: 'stoke-hole',
    position: [0, 1.1, KILN.doorZ + 0.5],
    facing: [0, -0.12, 1],
    size: [0.36, 0.4],
    strength: 2.4,
  },
  { id: 'chamber', position: [0, 1.2, -1.6], size: [1.2, 0.8], strength: 1.6 },
  ...EYE_HOLES.map(
    (z, i): Fire => ({
      id: `eye-hole-${i + 1}`,
      position: [0, 3.75, z],
      facing: [0, 1, 0],
      size: [0.08, 0.08],
      strength: 0.3,
    }),
  ),
];

/**
 * Small oil lamps that burn by day and night where no daylight comes: at the kiln's front, among the columns inside
 * (setters worked by lamplight, we suppose), at the shelves, in the crew's corner, in the loft. All conjectured.
 */
export const KILN_LAMPS: Fire[] = [
  { id: 'front-west', position: [-2.5, 1.72, 0.42], size: [0.02, 0.02], strength: 0.16 },
  { id: 'front-east', position: [2.5, 1.72, 0.42], size: [0.02, 0.02], strength: 0.16 },
  { id: 'inside-west', position: [-0.95, 1.25, -1.25], size: [0.02, 0.02], strength: 0.3 },
  { id: 'inside-east', position: [0.85, 0.95, -2.1], size: [0.02, 0.02], strength: 0.22 },
  { id: 'shelves', position: [5.2, 1.95, 2.1], size: [0.02, 0.02], strength: 0.2 },
  { id: 'crew', position: [4.15, 0.75, 6.75], size: [0.02, 0.02], strength: 0.16 },
  { id: 'loft', position: [3.25, 4.3, 5.6], size: [0.02, 0.02], strength: 0.16 },
];
