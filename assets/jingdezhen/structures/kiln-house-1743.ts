/**
 * The kiln house (窑屋): a big tiled roof on whole trunks over the egg kiln, open under the eaves; saggar bays below,
 * a loft for firewood over part of it. Form after houses of the 19th–20th centuries; for 1743 only "a large tiled
 * shed" is certain. Every size is in `kiln-house-1743/dimensions.ts`.
 */

import type { MaterialId } from '../../kit/materials.ts';
import type { ModelElement, Part, Solid, StructureModel } from '../../kit/model.ts';
import type { Skin } from '../../kit/skin.ts';
import { dimensions } from './kiln-house-1743/dimensions.ts';
import { frame } from './kiln-house-1743/frame.ts';
import { ground, walkable } from './kiln-house-1743/ground.ts';
import { buildLoft } from './kiln-house-1743/loft.ts';
import { gables } from './kiln-house-1743/panels.ts';
import { roof } from './kiln-house-1743/roof-tiles.ts';
import { bench, crewCorner } from './kiln-house-1743/rooms.ts';
import { steps } from './kiln-house-1743/stairs.ts';
import { bays, walls } from './kiln-house-1743/walls.ts';
import { houseStandIn } from './kiln-stand-ins.ts';

const part = (material: MaterialId, skin: Skin): Part => ({ material, geometry: skin.geometry() });

const element = (id: string, en: string, zh: string, parts: Part[]): ModelElement => ({
  id,
  title: { en, 'zh-Hans': zh },
  evidence: `kiln-house-${id}`,
  parts,
});

/** Builds the whole house. Deterministic; about a second. */
export default function build(): StructureModel {
  const posts = frame();
  const tiles = roof(posts.bark);
  const loft = buildLoft();
  const stair = steps();
  const wall = walls();
  const bay = bays();
  const crew = crewCorner();
  const gable = gables();
  const seat = bench();
  const floor = ground();
  const solids: Solid[] = [
    ...posts.solids,
    ...loft.solids,
    ...stair.solids,
    ...wall.solids,
    ...bay.solids,
    ...crew.solids,
    ...seat.solids,
  ];
  return {
    id: 'kiln-house-1743',
    title: { en: 'Kiln house', 'zh-Hans': '窑屋' },
    elements: [
      element('posts-and-frame', 'Posts and frame', '柱与屋架', [
        part('bark', posts.bark),
        part('plain', posts.stone),
      ]),
      element('roof', 'Tiled roof', '瓦顶', [part('tile', tiles.tiles), part('bamboo', tiles.lath)]),
      element('gables', 'Gable panels', '山墙编竹夹泥壁', [
        part('plaster', gable.plaster),
        part('bamboo', gable.lath),
      ]),
      element('loft', 'Wood loft', '柴楼', [part('board', loft.board), part('bark', loft.bark)]),
      element('wood-chute', 'Wood chute', '溜柴口', [part('board', loft.chute)]),
      element('steps', 'Outside steps', '石阶', [
        part('plain', stair.stone),
        part('kiln-brick', stair.brick),
      ]),
      element('walls', 'Outer walls', '外墙', [part('kiln-brick', wall.brick)]),
      element('saggar-bays', 'Saggar bays', '匣钵落', [part('saggar-wall', bay.brick)]),
      element('crew-corner', 'The crew’s corner', '窑工歇处', [
        part('plaster', crew.plaster),
        part('board', crew.board),
      ]),
      element('floor', 'Floor', '地面', [part('ground', floor.clay), part('kiln-brick', floor.brick)]),
      element('bench', 'Bench', '长凳', [part('board', seat.board)]),
    ],
    dimensions: dimensions(),
    floors: walkable(),
    solids,
    standIn: houseStandIn(),
  };
}
