/** The second hall with its court: galleries to both sides, well, vats, plants in pots. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { joined } from './gates/pots.ts';
import { REAR, rearHall } from './gates/rear.ts';
import { WELL_MOUTH } from './gates/yard-things.ts';

export default function build(): StructureModel {
  const a = rearHall();
  const r = GATES.rearHall.rect;
  return {
    id: 'rear-halls-1743',
    title: { en: 'Second hall and its court', 'zh-Hans': '二堂与第二进院' },
    elements: [
      element('hall', 'Second hall', '二堂', 'second-hall-1743', whole(a.hall)),
      element('galleries', 'Side galleries', '两厢', 'side-galleries-1743', ...a.galleries.map(whole)),
      element(
        'court',
        'Court with well, vats and plants; seats and tables',
        '院落、水井、水缸、盆栽与桌椅',
        'second-court-1743',
        a.court,
        a.things,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the second hall', '二堂面阔', r.maxX - r.minX),
      dimension('ridge', 'Height of its ridge over the floor', '二堂脊高', REAR.ridge),
      dimension(
        'well',
        'Mouth of the well',
        '井口径',
        WELL_MOUTH,
        'meipian',
        'A surviving well has a mouth over 1 m across',
      ),
    ],
    floors: [...a.hall.floors, ...a.galleries.flatMap((g) => g.floors), ...a.floors],
    solids: a.solids,
    standIn: joined(a.hall.standIn, ...a.galleries.map((g) => g.standIn), farWalls(a.walls)),
  };
}
