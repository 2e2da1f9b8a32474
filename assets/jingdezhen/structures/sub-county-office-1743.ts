/** The sub-county office west of the way, not entered: a walled compound with a gate front. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, farWalls } from './gates/compose.ts';
import { OFFICE, offices } from './gates/offices.ts';
import { joined } from './gates/pots.ts';

export default function build(): StructureModel {
  const o = offices(['sub-county']);
  const r = GATES.subCountyOffice.rect;
  return {
    id: 'sub-county-office-1743',
    title: { en: 'Jingde sub-county office', 'zh-Hans': '景德司署' },
    elements: [
      element(
        'compound',
        'Wall, gate front and roofs',
        '围墙、门面与屋顶',
        'sub-county-office-1743',
        o.parts,
      ),
    ],
    dimensions: [
      dimension('depth', 'Depth of the compound', '院落进深', r.maxZ - r.minZ),
      dimension('wall', 'Height of its wall to the coping', '围墙高（至檐）', OFFICE.wall),
    ],
    floors: [],
    solids: o.solids,
    standIn: joined(o.far, farWalls(o.walls)),
  };
}
