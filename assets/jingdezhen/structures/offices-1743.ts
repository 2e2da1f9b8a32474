/** Compounds beside the way, not entered: the sub-prefect's office, the official lodge. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, farWalls } from './gates/compose.ts';
import { OFFICE, offices } from './gates/offices.ts';
import { joined } from './gates/pots.ts';

export default function build(): StructureModel {
  const one = ['sub-prefect', 'lodge'].map((id) => offices([id]));
  return {
    id: 'offices-1743',
    title: { en: 'Offices beside the way', 'zh-Hans': '甬道两侧的衙署' },
    elements: [
      element('sub-prefect', 'Sub-prefect’s office', '分防府署', 'sub-prefect-office-1743', one[0]!.parts),
      element('lodge', 'Official lodge', '公馆', 'official-lodge-1743', one[1]!.parts),
    ],
    dimensions: [
      dimension('wall', 'Height of a compound’s wall to its coping', '围墙高（至檐）', OFFICE.wall),
      dimension('gate', 'Width of a gate front', '门面阔', OFFICE.gateWidth),
    ],
    floors: [],
    solids: one.flatMap((o) => o.solids),
    standIn: joined(...one.map((o) => o.far), ...one.map((o) => farWalls(o.walls))),
  };
}
