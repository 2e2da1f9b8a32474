/** The head gate: three bays, splayed walls, the plaque, drum stones, doors of boards standing open; life before it. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, farWalls } from './gates/compose.ts';
import { HEAD, headGate, splays } from './gates/head.ts';
import { joined } from './gates/pots.ts';
import { street } from './gates/street.ts';

export default function build(): StructureModel {
  const gate = headGate();
  const walls = splays();
  const life = street();
  return {
    id: 'head-gate-1743',
    title: { en: 'The head gate', 'zh-Hans': '御窑厂大门（头门）' },
    elements: [
      element(
        'gatehouse',
        'Gatehouse, doors and splayed walls',
        '门屋、门扇与八字墙',
        'head-gate-1743',
        gate.hall,
        gate.doors,
        walls.parts,
      ),
      element('plaque', 'Plaque of the works', '御窑厂匾额', 'head-gate-plaque-1743', gate.plaque),
      element('street-life', 'Stalls and loads before the gate', '门前摊担', 'street-life-1743', life.parts),
    ],
    dimensions: [
      dimension('width', 'Width of the gatehouse', '大门面阔', HEAD.rect.maxX - HEAD.rect.minX),
      dimension('depth', 'Depth of the gatehouse', '大门进深', HEAD.rect.maxZ - HEAD.rect.minZ),
      dimension('ridge', 'Height of the ridge over the floor', '屋脊高', HEAD.ridge),
      dimension('door', 'Height of the middle door', '中门高', HEAD.door),
      dimension('threshold', 'Height of the threshold', '门槛高', HEAD.threshold),
      dimension('splay', 'Length of a splayed wall', '八字墙每翼长', HEAD.splay),
    ],
    floors: gate.floors,
    solids: [...gate.solids, ...walls.solids, ...life.solids],
    standIn: joined(gate.standIn, farWalls(walls.walls)),
  };
}
