/** The forecourt: outer gates east and west, two drum pavilions, its wall, stalls, a tea-house, a fortune-teller. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { FORE, forecourt } from './gates/forecourt.ts';
import { joined } from './gates/pots.ts';

export default function build(): StructureModel {
  const f = forecourt();
  return {
    id: 'forecourt-1743',
    title: { en: 'Forecourt and outer gates', 'zh-Hans': '头门内广场与辕门' },
    elements: [
      element(
        'outer-gates',
        'East and west outer gates',
        '东、西辕门',
        'yuanmen-1743',
        ...f.gates.map(whole),
        f.fences,
      ),
      element(
        'drum-pavilions',
        'Drum pavilions',
        '鼓亭',
        'drum-pavilions-1743',
        ...f.pavilions.map(whole),
        f.drums,
      ),
      element('court', 'Wall and paving', '围墙与铺地', 'forecourt-1743', f.court),
    ],
    dimensions: [
      dimension('outer-gate', 'Width of an outer gate', '辕门面阔', FORE.gateWidth),
      dimension('pavilion', 'Side of a drum pavilion', '鼓亭边长', 6),
      dimension('drum', 'Diameter of a drum', '鼓径', FORE.drum * 2),
    ],
    floors: [...f.gates.flatMap((h) => h.floors), ...f.pavilions.flatMap((h) => h.floors), ...f.floors],
    solids: f.solids,
    standIn: joined(
      ...f.gates.map((h) => h.standIn),
      ...f.pavilions.map((h) => h.standIn),
      farWalls(f.walls),
    ),
  };
}
