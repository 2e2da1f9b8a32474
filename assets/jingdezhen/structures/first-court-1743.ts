/** The first court, between the Yi gate and the great hall: path of slabs, brick, walls with doors to the lanes. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, farWalls } from './gates/compose.ts';
import { greatHall } from './gates/great.ts';

export default function build(): StructureModel {
  const g = greatHall();
  const r = GATES.firstCourt;
  return {
    id: 'first-court-1743',
    title: { en: 'First court', 'zh-Hans': '第一进院' },
    elements: [element('court', 'Path, walls and doors', '石路、围墙与侧门', 'first-court-1743', g.court)],
    dimensions: [
      dimension('width', 'Width of the court', '院宽', r.maxX - r.minX),
      dimension('depth', 'Depth of the court', '院深', r.maxZ - r.minZ),
    ],
    floors: g.floors,
    solids: g.courtSolids,
    standIn: farWalls(g.walls),
  };
}
