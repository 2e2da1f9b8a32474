/** The parts of the site. Each is one file in `areas/`, so that many hands can work side by side. */
import type { Quarter } from '../../src/pack/schema.ts';
import type { Area } from '../pipeline/stage.ts';
import { GATES_AREA } from './areas/gates.ts';
import { KILN_AREA } from './areas/kiln.ts';
import { LAND_AREA } from './areas/land.ts';
import { MILL_AREA } from './areas/mill.ts';
import { ONE_BOWL_AREA } from './areas/one-bowl.ts';
import { WARES_AREA } from './areas/wares.ts';
import { WELLS_AREA } from './areas/wells.ts';
import { WORKSHOPS_NORTH_AREA } from './areas/workshops-north.ts';
import { WORKSHOPS_SOUTH_AREA } from './areas/workshops-south.ts';

export const AREAS: readonly Area[] = [
  KILN_AREA,
  LAND_AREA,
  GATES_AREA,
  WORKSHOPS_SOUTH_AREA,
  WORKSHOPS_NORTH_AREA,
  MILL_AREA,
  WARES_AREA,
  ONE_BOWL_AREA,
  WELLS_AREA,
];

/** How the places are grouped, in the order of a walk from the river. Areas name theirs. */
export const QUARTERS: Quarter[] = [
  { id: 'outside', title: { en: 'River, street, hill', 'zh-Hans': '江岸、街巷与珠山' } },
  { id: 'gates', title: { en: 'Gates, shrines and halls', 'zh-Hans': '门、祠与大堂' } },
  { id: 'workshops', title: { en: 'Workshops', 'zh-Hans': '作坊' } },
  { id: 'kilns', title: { en: 'Kilns and yards', 'zh-Hans': '窑屋与料场' } },
];

const QUARTER_OF = new Map<Area, string>([
  [LAND_AREA, 'outside'],
  [MILL_AREA, 'outside'],
  [GATES_AREA, 'gates'],
  [WORKSHOPS_SOUTH_AREA, 'workshops'],
  [WORKSHOPS_NORTH_AREA, 'workshops'],
  [KILN_AREA, 'kilns'],
]);
/** Places that are listed elsewhere than the rest of their area. */
const MOVED = new Map([
  ['wood-yard', 'kilns'],
  ['saggar-yard', 'kilns'],
  ['second-kiln', 'kilns'],
]);

/** Where a place is listed. */
export const quarterOf = (area: Area, place: string): string | undefined =>
  MOVED.get(place) ?? QUARTER_OF.get(area);
