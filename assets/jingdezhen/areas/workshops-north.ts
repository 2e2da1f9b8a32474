/** Workshops of steps 8 to 11, 13 and 17 to 19: cobalt, grinding, painting, glazing, enamels, packing; yards and stores. */
import type { Area } from '../../pipeline/stage.ts';

export const WORKSHOPS_NORTH_AREA: Area = {
  structures: [],
  places: [],
  zones: [],
  effects: [],
  lamps: [],
  masses: [],
};
