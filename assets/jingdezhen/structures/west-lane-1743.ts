/** The brick lane under the west wall and the private kilns beyond it. */
import type { Dimension } from '../../../src/pack/schema.ts';
import { merge } from '../../kit/mesh.ts';
import type { Part, Solid, StructureModel } from '../../kit/model.ts';
import { packingTub, strawBundle } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { soup } from '../../kit/soup.ts';
import { OUTSIDE } from '../plan.ts';
import { bare, stripFloor } from './land-1743/floor.ts';
import { Pots } from './land-1743/pots.ts';
import { BARRIERS, barriers } from './street-1743/barriers.ts';
import { GATES_Z, GUARD, guardWall, quarter } from './west-lane-1743/kilns.ts';
import { paving } from './west-lane-1743/paving.ts';

const { westLane } = OUTSIDE;

const DIMENSIONS: Dimension[] = [
  {
    id: 'lane-level',
    title: { en: 'The lane lies lower than the works by', 'zh-Hans': '巷道低于厂内' },
    metres: -westLane.y,
    source: 'dig-2021',
    note: 'In the late layers at the north-west wall',
  },
  {
    id: 'lane-width',
    title: { en: 'Width of the lane', 'zh-Hans': '巷宽' },
    metres: westLane.maxX - westLane.minX,
    note: 'Brick-paved lane L4 between the imperial wall and a guard wall; its width was not seen in the report',
  },
  {
    id: 'guard-wall-height',
    title: { en: 'Height of the guard wall', 'zh-Hans': '护窑墙高' },
    metres: GUARD.height,
  },
];

function standIn(): Part[] {
  const far = quarter(0);
  const wall = soup();
  const n = 14;
  wall.patch(n, 1, (i, j) => {
    const z = GUARD.top + ((westLane.minZ - GUARD.top) * i) / n;
    return {
      p: [westLane.minX, westLane.y + j * GUARD.height, z],
      uv: [-z, j * 2.5],
      colour: [0.34, 0.25, 0.19],
    };
  });
  return [
    { material: 'roof-rows', geometry: far.roofs },
    { material: 'plaster', geometry: merge([far.walls, wall.geometry()]) },
  ];
}

export default function westLaneModel(): StructureModel {
  const stones = new Pots();
  const near = quarter(1);
  const solids: Solid[] = guardWall(stones);
  solids.push(...barriers(stones, random('lane/barrier'), [BARRIERS[1]!]));
  stones.add('kiln-brick', paving());
  // By the gates: brick for repairs, tubs, straw for packing.
  const set = new Setting({ places: 999 });
  const seed = random('lane/gear');
  const props = [packingTub(seed.fork('b')), strawBundle(seed.fork('c'))];
  for (const z of GATES_Z)
    for (const off of [-2.1, 2.2, 3.5])
      if (seed.next() < 0.5)
        set.put(
          seed.pick(props),
          {
            at: [westLane.minX + 0.42, westLane.y + 0.02, z + off + seed.around(0, 0.3)],
            turn: 90 + seed.around(0, 12),
          },
          { solid: true },
        );
  for (const part of set.parts()) stones.add(part.material, part.geometry);
  return {
    id: 'west-lane-1743',
    title: { en: 'The lane and the private kilns', 'zh-Hans': '西巷与民窑' },
    elements: [
      {
        id: 'brick-lane',
        title: {
          en: 'Brick lane, guard wall, what stands by its gates',
          'zh-Hans': '砖巷、护窑墙与门边杂物',
        },
        evidence: 'brick-lane-1743',
        parts: stones.parts(),
      },
      {
        id: 'private-kilns',
        title: { en: 'Private kilns', 'zh-Hans': '民窑' },
        evidence: 'private-kilns-1743',
        parts: [
          { material: 'roof-rows', geometry: near.roofs },
          { material: 'plaster', geometry: near.walls },
        ],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [
      bare(
        stripFloor(
          [
            [(westLane.minX + westLane.maxX) / 2, westLane.maxZ - 2],
            [(westLane.minX + westLane.maxX) / 2, westLane.minZ],
          ],
          westLane.maxX - westLane.minX - 0.1,
        ),
      ),
    ],
    solids: [...solids, ...set.solids],
    standIn: standIn(),
  };
}
