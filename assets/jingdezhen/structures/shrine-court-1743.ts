/** The court of the kiln god's shrine: wall, gate, censer, benches for the crowd, and the stage that faces the hall. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { joined } from './gates/pots.ts';
import { SHRINE, shrine } from './gates/shrine.ts';

export default function build(): StructureModel {
  const s = shrine();
  return {
    id: 'shrine-court-1743',
    title: { en: 'Court and stage of the shrine', 'zh-Hans': '佑陶灵祠院落与戏台' },
    elements: [
      element('court', 'Court, wall and gate', '院落、围墙与门', 'shrine-court-1743', s.court),
      element('stage', 'Stage', '戏台', 'shrine-stage-1743', whole(s.stage), s.stageThings),
    ],
    dimensions: [dimension('stage-floor', 'Height of the stage floor', '戏台台面高', SHRINE.stage.floor)],
    floors: s.floors,
    solids: s.courtSolids,
    standIn: joined(s.stage.standIn, farWalls(s.walls)),
  };
}
