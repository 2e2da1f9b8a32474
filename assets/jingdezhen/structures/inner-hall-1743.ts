/** The inner hall with the third court, before the hill: galleries, a censer, plants in pots. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { joined } from './gates/pots.ts';
import { INNER, innerHall } from './gates/rear.ts';

export default function build(): StructureModel {
  const a = innerHall();
  const r = GATES.innerHall.rect;
  return {
    id: 'inner-hall-1743',
    title: { en: 'Inner hall and its court', 'zh-Hans': '后堂与第三进院' },
    elements: [
      element('hall', 'Inner hall', '后堂', 'inner-hall-1743', whole(a.hall)),
      element('galleries', 'Side galleries', '两厢', 'side-galleries-1743', ...a.galleries.map(whole)),
      element(
        'court',
        'Court with censer and plants; seats',
        '院落、香炉、盆栽与座椅',
        'third-court-1743',
        a.court,
        a.things,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the inner hall', '后堂面阔', r.maxX - r.minX),
      dimension('ridge', 'Height of its ridge over the floor', '后堂脊高', INNER.ridge),
    ],
    floors: [...a.hall.floors, ...a.galleries.flatMap((g) => g.floors), ...a.floors],
    solids: a.solids,
    standIn: joined(a.hall.standIn, ...a.galleries.map((g) => g.standIn), farWalls(a.walls)),
  };
}
