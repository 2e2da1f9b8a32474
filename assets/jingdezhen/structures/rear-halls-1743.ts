/** The second hall on the axis, with its furniture. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, whole } from './gates/compose.ts';
import { REAR, rearHall } from './gates/rear.ts';

export default function build(): StructureModel {
  const a = rearHall();
  const r = GATES.rearHall.rect;
  return {
    id: 'rear-halls-1743',
    title: { en: 'Second hall', 'zh-Hans': '二堂' },
    elements: [
      element(
        'hall',
        'Second hall and its furniture',
        '二堂与陈设',
        'second-hall-1743',
        whole(a.hall),
        a.furniture,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the hall', '面阔', r.maxX - r.minX),
      dimension('ridge', 'Height of the ridge over the floor', '屋脊高', REAR.ridge),
    ],
    floors: a.hall.floors,
    solids: a.hallSolids,
    standIn: a.hall.standIn,
  };
}
