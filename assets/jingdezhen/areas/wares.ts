/** The painted wares, each in the room where it belongs in the story. */
import type { Area } from '../../pipeline/stage.ts';
import { PIECES, ware, wareId } from '../structures/wares-1743.ts';

export const WARES_AREA: Area = {
  structures: PIECES.map((piece) => ({
    id: wareId(piece),
    file: 'assets/jingdezhen/structures/wares-1743.ts',
    build: () => ware(piece),
    periods: ['qing-1743'],
    zones: ['works', piece.zone],
    near: 12,
    within: piece.within,
    plot: { minX: piece.at[0], maxX: piece.at[0], minZ: piece.at[2], maxZ: piece.at[2] },
  })),
  places: [],
  zones: [],
  masses: [],
};
