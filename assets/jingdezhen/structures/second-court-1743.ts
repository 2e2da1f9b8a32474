/** The second court: galleries to both sides, path of slabs, what stands in it. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { joined } from './gates/pots.ts';
import { rearHall } from './gates/rear.ts';
import { WELL_MOUTH } from './gates/yard-things.ts';

export default function build(): StructureModel {
  const a = rearHall();
  const r = GATES.secondCourt;
  return {
    id: 'second-court-1743',
    title: { en: 'Second court', 'zh-Hans': '第二进院' },
    elements: [
      element(
        'court',
        'Second court and its side galleries',
        '第二进院与两厢',
        'second-court-1743',
        ...a.galleries.map(whole),
        a.court,
        a.things,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the court', '院宽', r.maxX - r.minX),
      dimension('depth', 'Depth of the court', '院深', r.maxZ - r.minZ),
      dimension(
        'well',
        'Mouth of the well',
        '井口径',
        WELL_MOUTH,
        'meipian',
        'A surviving well has a mouth over 1 m across',
      ),
    ],
    floors: [...a.galleries.flatMap((g) => g.floors), ...a.floors],
    solids: a.courtSolids,
    standIn: joined(...a.galleries.map((g) => g.standIn), farWalls(a.walls)),
  };
}
