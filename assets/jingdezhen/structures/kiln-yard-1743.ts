/** The yard of the kiln of 1743: its ground, walls of waste saggars, stores and tools. */
import { merge } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { billetPrototype, saggarPrototype } from '../../kit/stacks.ts';
import { yardStandIn } from './kiln-stand-ins.ts';
import { gear } from './kiln-yard-1743/gear.ts';
import { groundFloor, groundMesh, wetAndWhite } from './kiln-yard-1743/ground.ts';
import { DIMENSIONS, HEAP } from './kiln-yard-1743/measures.ts';
import { around, saggars, wood } from './kiln-yard-1743/stores.ts';
import { walls } from './kiln-yard-1743/walls.ts';

export default function kilnYard(): StructureModel {
  const wall = walls();
  const store = saggars();
  const cord = wood();
  const tools = gear();
  return {
    id: 'kiln-yard-1743',
    title: { en: 'The kiln yard', 'zh-Hans': '窑院' },
    elements: [
      {
        id: 'yard-ground',
        title: { en: 'Trodden ground', 'zh-Hans': '踩实的地面' },
        evidence: 'yard-ground-1743',
        parts: [
          { material: 'ground', geometry: groundMesh() },
          { material: 'glazed', geometry: wetAndWhite(), noShade: true },
        ],
      },
      {
        id: 'saggar-wall',
        title: { en: 'Wall and heap of waste saggars', 'zh-Hans': '废匣钵围墙与废匣堆' },
        evidence: 'saggar-wall-1743',
        parts: [
          { material: 'saggar-wall', geometry: wall.skin },
          { material: 'saggar', geometry: wall.pieces },
          { material: 'tile', geometry: wall.tiles },
        ],
      },
      {
        id: 'saggar-stacks',
        title: { en: 'Stacks of empty saggars', 'zh-Hans': '空匣钵垛' },
        evidence: 'saggar-stacks-1743',
        parts: [{ material: 'saggar', geometry: saggarPrototype(), instances: store.instances }],
      },
      {
        id: 'cord-wood',
        title: { en: 'Pine billets', 'zh-Hans': '松柴垛' },
        evidence: 'cord-wood-1743',
        parts: [{ material: 'billet', geometry: billetPrototype(), instances: cord.instances }],
      },
      {
        id: 'yard-gear',
        title: { en: 'Gate, racks, well and tools', 'zh-Hans': '院门、晒架、水井与工具' },
        evidence: 'yard-gear-1743',
        parts: [
          { material: 'board', geometry: tools.board },
          { material: 'plain', geometry: merge([tools.plain, cord.cores]) },
        ],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [groundFloor()],
    solids: [
      ...wall.solids,
      ...store.solids,
      ...cord.solids,
      ...tools.solids,
      around(HEAP.x - 2.4, HEAP.x + 2.5, HEAP.z - 2.1, HEAP.z + 2.5, 1.6),
    ],
    standIn: yardStandIn(),
  };
}
