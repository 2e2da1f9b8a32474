/** The third court: galleries to both sides, path of slabs, what stands in it. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { joined } from './gates/pots.ts';
import { innerHall } from './gates/rear.ts';

export default function build(): StructureModel {
  const a = innerHall();
  const r = GATES.thirdCourt;
  return {
    id: 'third-court-1743',
    title: { en: 'Third court', 'zh-Hans': '第三进院' },
    elements: [
      element(
        'court',
        'Third court and its side galleries',
        '第三进院与两厢',
        'third-court-1743',
        ...a.galleries.map(whole),
        a.court,
        a.things,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the court', '院宽', r.maxX - r.minX),
      dimension('depth', 'Depth of the court', '院深', r.maxZ - r.minZ),
    ],
    floors: [...a.galleries.flatMap((g) => g.floors), ...a.floors],
    solids: a.courtSolids,
    standIn: joined(...a.galleries.map((g) => g.standIn), farWalls(a.walls)),
  };
}
