/** Workshops of steps 2 to 7, 12 and 14: clay, glaze ash, saggars, moulds, throwing, vases, turning. */
import type { Area } from '../../pipeline/stage.ts';

export const WORKSHOPS_SOUTH_AREA: Area = {
  structures: [],
  places: [],
  zones: [],
  effects: [],
  lamps: [],
  masses: [],
};
