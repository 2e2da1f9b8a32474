/** The water-hammer mill in its own valley (step 1). */
import type { Area } from '../../pipeline/stage.ts';

export const MILL_AREA: Area = { structures: [], places: [], zones: [], effects: [], lamps: [], masses: [] };
