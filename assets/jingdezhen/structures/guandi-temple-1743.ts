/** The temple of Guandi, east of the long way: a walled court, a hall open in front, an altar with a spirit tablet. */
import type { StructureModel } from '../../kit/model.ts';
import { GATES } from '../plan.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { GUANDI, guandi } from './gates/guandi.ts';
import { joined } from './gates/pots.ts';

export default function build(): StructureModel {
  const t = guandi();
  const r = GATES.guandiTemple.rect;
  return {
    id: 'guandi-temple-1743',
    title: { en: 'Temple of Guandi', 'zh-Hans': '关帝庙' },
    elements: [
      element('hall', 'Hall', '殿', 'guandi-hall-1743', whole(t.hall)),
      element('court', 'Court, wall and gates', '院落、围墙与门', 'guandi-court-1743', t.court),
      element('altar', 'Altar with a spirit tablet', '供神牌的供桌', 'guandi-altar-1743', t.altar),
    ],
    dimensions: [
      dimension('plot', 'Depth of the plot', '院落进深', r.maxZ - r.minZ),
      dimension('hall', 'Width of the hall', '殿面阔', GUANDI.rect.maxX - GUANDI.rect.minX),
      dimension('ridge', 'Height of the ridge over the floor', '殿脊高', GUANDI.ridge),
    ],
    floors: [...t.hall.floors, ...t.floors],
    solids: t.solids,
    standIn: joined(t.hall.standIn, farWalls(t.walls)),
  };
}
