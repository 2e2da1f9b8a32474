/** The inner hall on the axis, with its furniture. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, whole } from './gates/compose.ts';
import { INNER, innerHall } from './gates/rear.ts';

export default function build(): StructureModel {
  const a = innerHall();
  const r = GATES.innerHall.rect;
  return {
    id: 'inner-hall-1743',
    title: { en: 'Inner hall', 'zh-Hans': '后堂' },
    elements: [
      element(
        'hall',
        'Inner hall and its furniture',
        '后堂与陈设',
        'inner-hall-1743',
        whole(a.hall),
        a.furniture,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the hall', '面阔', r.maxX - r.minX),
      dimension('ridge', 'Height of the ridge over the floor', '屋脊高', INNER.ridge),
    ],
    floors: a.hall.floors,
    solids: a.hallSolids,
    standIn: a.hall.standIn,
  };
}
