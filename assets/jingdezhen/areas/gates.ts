/** The way in from the south: gates, offices, temples, forecourt, the great hall. */
import type { Area } from '../../pipeline/stage.ts';

export const GATES_AREA: Area = { structures: [], places: [], zones: [], effects: [], lamps: [], masses: [] };
