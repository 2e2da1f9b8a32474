/** What is seen over the walls of the yard and never entered: roofs, chimneys, Zhushan, trees, mountains. */

import type { Dimension } from '../../../src/pack/schema.ts';
import { merge } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { greenery } from './surroundings-1743/greenery.ts';
import { LAND, land } from './surroundings-1743/land.ts';
import { PAVILION, pavilion } from './surroundings-1743/pavilion.ts';
import { town } from './surroundings-1743/town.ts';

const DIMENSIONS: Dimension[] = [
  {
    id: 'terrace-height',
    title: { en: 'Height of the terrace on Zhushan', 'zh-Hans': '珠山台地高' },
    metres: LAND.terrace,
    source: 'jiang-2017',
    note: 'Ten-odd metres survive; the hill of 1743 was higher by an unknown amount',
  },
  {
    id: 'lane-level',
    title: { en: 'The lane to the west lies lower by', 'zh-Hans': '西侧巷道低于院内' },
    metres: -LAND.lane,
    source: 'dig-2021',
    note: 'Measured in the late layers at the north-west wall',
  },
  {
    id: 'pavilion-height',
    title: { en: 'Height of the pavilion', 'zh-Hans': '文昌阁高' },
    metres: PAVILION.height,
    note: 'Only the name is known',
  },
];

export default function surroundings(): StructureModel {
  const houses = town();
  const green = greenery();
  return {
    id: 'surroundings-1743',
    title: { en: 'The town and the hill', 'zh-Hans': '镇子与珠山' },
    elements: [
      {
        id: 'town',
        title: { en: 'Roofs and chimneys of the town', 'zh-Hans': '镇上的屋顶与窑囱' },
        evidence: 'town-roofs-1743',
        parts: [
          { material: 'tile', geometry: houses.tiles },
          { material: 'plaster', geometry: houses.walls },
        ],
      },
      {
        id: 'zhushan',
        title: { en: 'Zhushan hill and the mountains', 'zh-Hans': '珠山与远山' },
        evidence: 'zhushan-1743',
        parts: [{ material: 'hill', geometry: merge([land(), green.solid]) }],
      },
      {
        id: 'trees',
        title: { en: 'Trees and bamboo', 'zh-Hans': '树木与竹丛' },
        evidence: 'trees-1743',
        parts: [{ material: 'foliage', geometry: green.leaves, noShade: true }],
      },
      {
        id: 'pavilion',
        title: { en: 'Wenchang Ge, the pavilion on the hill', 'zh-Hans': '山上的文昌阁' },
        evidence: 'pavilion-1743',
        parts: [{ material: 'plaster', geometry: pavilion() }],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: [],
  };
}
