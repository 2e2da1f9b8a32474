/** The ground of the works and all about it, the river, the hills and mountains: always there, from anywhere. */
import type { Dimension } from '../../../src/pack/schema.ts';
import { merge } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { OUTSIDE, PLOT, ZHUSHAN } from '../plan.ts';
import { bare, hillFloor, plotFloor, posternFloor, stripFloor } from './land-1743/floor.ts';
import { mountains } from './land-1743/mountains.ts';
import { outerGround } from './land-1743/outer.ts';
import { puddles, river } from './land-1743/water.ts';
import { slabs, ways } from './land-1743/ways.ts';
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
  {
    id: 'lane-level',
    title: { en: 'The lane to the west lies lower by', 'zh-Hans': '西侧巷道低于厂内' },
    metres: -OUTSIDE.westLane.y,
    source: 'dig-2021',
    note: 'Measured in the late layers at the north-west wall',
  },
  {
    id: 'river-level',
    title: { en: 'The river’s water below the works', 'zh-Hans': '昌江水面低于厂内' },
    metres: -OUTSIDE.river.waterY,
  },
];

export default function land(): StructureModel {
  const works = worksGround();
  const outer = outerGround();
  return {
    id: 'land-1743',
    title: { en: 'The ground and the land around', 'zh-Hans': '厂区地面与四野' },
    elements: [
      {
        id: 'ground',
        title: { en: 'Trodden clay', 'zh-Hans': '踩实的土地' },
        evidence: 'works-ground-1743',
        parts: [{ material: 'ground', geometry: merge([works.ground, outer.ground, ways()]) }],
      },
      {
        id: 'hills',
        title: { en: 'Zhushan, the hills and the mountains', 'zh-Hans': '珠山、近丘与远山' },
        evidence: 'hills-1743',
        parts: [{ material: 'hill', geometry: merge([works.hill, outer.hill, mountains()]) }],
      },
      {
        id: 'slabs',
        title: { en: 'Slabs of the street', 'zh-Hans': '街面石板' },
        evidence: 'street-slabs-1743',
        parts: [{ material: 'stone', geometry: slabs() }],
      },
      {
        id: 'water',
        title: { en: 'The river Chang', 'zh-Hans': '昌江' },
        evidence: 'river-chang-1743',
        parts: [{ material: 'water', geometry: river(), noShade: true }],
      },
      {
        id: 'puddles',
        title: { en: 'Puddles', 'zh-Hans': '积水' },
        evidence: 'works-ground-1743',
        parts: [{ material: 'glazed', geometry: puddles(), noShade: true }],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [
      plotFloor(),
      posternFloor(),
      stripFloor(
        OUTSIDE.street.line.map(([x, z]) => [x, z] as const),
        OUTSIDE.street.width - 0.6,
      ),
      hillFloor(),
    ].map(bare),
    solids: [],
  };
}
