/** The ground inside the enclosing wall, with Zhushan's slopes and the ways: always there, from anywhere. */
import type { Dimension } from '../../../src/pack/schema.ts';
import { merge } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { PLOT, ZHUSHAN } from '../plan.ts';
import { bare, hillFloor, plotFloor, posternFloor } from './land-1743/floor.ts';
import { gardenGround, MOUNDS } from './land-1743/gardens.ts';
import { wallSheets } from './land-1743/shade.ts';
import { puddles } from './land-1743/water.ts';
import { ways } from './land-1743/ways.ts';
import { worksGround } from './land-1743/works.ts';

const DIMENSIONS: Dimension[] = [
  {
    id: 'plot-width',
    title: { en: 'Plot of the works, west to east', 'zh-Hans': '厂区东西宽' },
    metres: PLOT.maxX - PLOT.minX,
    source: 'li-2017',
    note: 'The area of 5.43 ha has a source; its proportions do not',
  },
  {
    id: 'plot-depth',
    title: { en: 'Plot of the works, south to north', 'zh-Hans': '厂区南北深' },
    metres: PLOT.maxZ - PLOT.minZ,
    source: 'li-2017',
    note: 'As above; the texts’ circuit of five li would enclose ten times the ground',
  },
  {
    id: 'terrace-height',
    title: { en: 'Height of the terrace on Zhushan', 'zh-Hans': '珠山台地高' },
    metres: ZHUSHAN.terrace.y,
    source: 'jiang-2017',
    note: 'Ten-odd metres survive; the hill of 1743 was higher by an unknown amount',
  },
];

export default function land(): StructureModel {
  const works = worksGround();
  return {
    id: 'land-1743',
    title: { en: 'The ground of the works', 'zh-Hans': '厂区地面' },
    elements: [
      {
        id: 'ground',
        title: { en: 'Trodden clay', 'zh-Hans': '踩实的土地' },
        evidence: 'works-ground-1743',
        parts: [
          { material: 'ground', geometry: merge([works.ground, ways(), gardenGround(), wallSheets()]) },
        ],
      },
      {
        id: 'zhushan-slopes',
        title: { en: 'Zhushan', 'zh-Hans': '珠山' },
        evidence: 'hills-1743',
        parts: [{ material: 'hill', geometry: works.hill }],
      },
      {
        id: 'puddles',
        title: { en: 'Puddles', 'zh-Hans': '积水' },
        evidence: 'works-ground-1743',
        parts: [{ material: 'glazed', geometry: puddles(), noShade: true }],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [plotFloor(), posternFloor(), hillFloor()].map(bare),
    solids: MOUNDS.map(({ x, z, r, h }) => ({
      centre: [x, h / 2 - 0.2, z] as const,
      size: [r * 1.4, h + 0.8, r * 1.4] as const,
    })),
  };
}
