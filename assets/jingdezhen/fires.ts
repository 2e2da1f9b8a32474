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
