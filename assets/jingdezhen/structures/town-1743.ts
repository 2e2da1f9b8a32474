/** The town about the works: roofs in ranks and a hundred kilns' chimneys, seen over the walls and from the hill. */
import type { Dimension } from '../../../src/pack/schema.ts';
import type { StructureModel } from '../../kit/model.ts';
import { town } from './town-1743/roofs.ts';

const DIMENSIONS: Dimension[] = [
  {
    id: 'chimney-highest',
    title: { en: 'Highest chimney of the town', 'zh-Hans': '镇中最高窑囱' },
    metres: 12.5,
    source: 'tang-1743-15',
    note: 'The text gives a good two zhang, six metres and more; how much more differs from kiln to kiln',
  },
];

export default function townModel(): StructureModel {
  const { roofs, walls } = town();
  return {
    id: 'town-1743',
    title: { en: 'The town of Jingdezhen', 'zh-Hans': '景德镇街市' },
    elements: [
      {
        id: 'town-roofs',
        title: { en: 'Roofs in ranks', 'zh-Hans': '鳞次栉比的瓦屋' },
        evidence: 'town-1743',
        parts: [
          { material: 'roof-rows', geometry: roofs },
          { material: 'plaster', geometry: walls },
        ],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: [],
  };
}
