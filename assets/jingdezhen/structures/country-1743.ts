/** The land around the works: town ground and street, the river, hills and mountains. Always there, from anywhere. */
import type { Dimension } from '../../../src/pack/schema.ts';
import { merge } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { OUTSIDE } from '../plan.ts';
import { bare, stripFloor } from './land-1743/floor.ts';
import { mountains } from './land-1743/mountains.ts';
import { outerGround } from './land-1743/outer.ts';
import { river } from './land-1743/water.ts';
import { slabs, street } from './land-1743/ways.ts';

const DIMENSIONS: Dimension[] = [
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

export default function country(): StructureModel {
  const outer = outerGround();
  return {
    id: 'country-1743',
    title: { en: 'The land around the works', 'zh-Hans': '厂外四野' },
    elements: [
      {
        id: 'town-ground',
        title: { en: 'Ground of the town', 'zh-Hans': '镇上的地面' },
        evidence: 'town-ground-1743',
        parts: [{ material: 'ground', geometry: merge([outer.ground, street()]) }],
      },
      {
        id: 'hills',
        title: { en: 'Hills and mountains', 'zh-Hans': '近丘与远山' },
        evidence: 'hills-1743',
        parts: [{ material: 'hill', geometry: merge([outer.hill, mountains()]) }],
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
    ],
    dimensions: DIMENSIONS,
    floors: [
      bare(
        stripFloor(
          OUTSIDE.street.line.map(([x, z]) => [x, z] as const),
          OUTSIDE.street.width - 0.6,
        ),
      ),
    ],
    solids: [],
  };
}
