/** The bowl that one tour follows, at each of its stops. Hidden until that tour shows it. */
import type { Area } from '../../pipeline/stage.ts';
import { bowlId, bowlStage, STAGES } from '../structures/one-bowl-1743.ts';

export const ONE_BOWL_AREA: Area = {
  structures: STAGES.map((stage) => ({
    id: bowlId(stage),
    file: 'assets/jingdezhen/structures/one-bowl-1743.ts',
    build: () => bowlStage(stage),
    periods: ['qing-1743'],
    zones: ['works', ...(stage.zone ? [stage.zone] : [])],
    near: 8,
    within: stage.within,
    plot: { minX: stage.at[0], maxX: stage.at[0], minZ: stage.at[2], maxZ: stage.at[2] },
  })),
  places: [],
  zones: [],
  masses: [],
};
