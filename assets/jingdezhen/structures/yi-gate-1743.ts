/** The Yi gate with its banner, and the wall to both sides of it. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, farWalls, whole } from './gates/compose.ts';
import { joined } from './gates/pots.ts';
import { YI, yiGate } from './gates/yi.ts';

export default function build(): StructureModel {
  const y = yiGate();
  return {
    id: 'yi-gate-1743',
    title: { en: 'Yi gate', 'zh-Hans': '仪门' },
    elements: [
      element(
        'gate',
        'Gatehouse, doors and wall',
        '门屋、门扇与围墙',
        'yi-gate-1743',
        whole(y.hall),
        y.doors,
      ),
      element(
        'banner',
        'Banner of the imperial works',
        '“奉上旨御窑厂”旗幡',
        'yi-gate-banner-1743',
        y.banner,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the gatehouse', '门屋面阔', YI.rect.maxX - YI.rect.minX),
      dimension('ridge', 'Height of the ridge over the floor', '屋脊高', YI.ridge),
      dimension('door', 'Height of the middle door', '中门高', YI.door),
    ],
    floors: y.hall.floors,
    solids: y.solids,
    standIn: joined(y.hall.standIn, farWalls(y.walls)),
  };
}
