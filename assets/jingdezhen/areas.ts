/** The parts of the site. Each is one file in `areas/`, so that many hands can work side by side. */
import type { Area } from '../pipeline/stage.ts';
import { GATES_AREA } from './areas/gates.ts';
import { KILN_AREA } from './areas/kiln.ts';
import { LAND_AREA } from './areas/land.ts';
import { MILL_AREA } from './areas/mill.ts';
import { WORKSHOPS_NORTH_AREA } from './areas/workshops-north.ts';
import { WORKSHOPS_SOUTH_AREA } from './areas/workshops-south.ts';

export const AREAS: readonly Area[] = [
  KILN_AREA,
  LAND_AREA,
  GATES_AREA,
  WORKSHOPS_SOUTH_AREA,
  WORKSHOPS_NORTH_AREA,
  MILL_AREA,
];
