/** The two wells of the works, each a structure of its own: they stand far apart. */
import type { Area } from '../../pipeline/stage.ts';
import { buildWell, WELLS, type WellName, wellId } from '../structures/wells-1743.ts';

export const WELLS_AREA: Area = {
  structures: (Object.keys(WELLS) as WellName[]).map((name) => ({
    id: wellId(name),
    file: 'assets/jingdezhen/structures/wells-1743.ts',
    build: () => buildWell(name),
    periods: ['qing-1743'],
    zones: ['works'],
    near: 16,
    plot: { minX: WELLS[name][0], maxX: WELLS[name][0], minZ: WELLS[name][1], maxZ: WELLS[name][1] },
  })),
  places: [],
  zones: [],
  // A kerb gives its neighbours no shade to speak of, and a mass here would have the whole land baked again.
  masses: [],
};
