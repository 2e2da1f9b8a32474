/** The great hall: five bays open in front, a platform with the desk of the superintendent, screens, the chicken cup. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, whole } from './gates/compose.ts';
import { GREAT, greatHall } from './gates/great.ts';

export default function build(): StructureModel {
  const g = greatHall();
  return {
    id: 'great-hall-1743',
    title: { en: 'The great hall', 'zh-Hans': '大堂' },
    elements: [
      element('hall', 'Hall of five bays', '五间大堂', 'great-hall-1743', whole(g.hall)),
      element(
        'furnishing',
        'Platform, desk, screen and seats',
        '台座、公案、屏风与座椅',
        'great-hall-furnishing-1743',
        g.furnishing,
      ),
      element(
        'heirloom',
        'Heirloom: a chicken cup of the Chenghua reign',
        '传世成化斗彩鸡缸杯',
        'chicken-cup-1743',
        g.cup,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the hall', '大堂面阔', GREAT.rect.maxX - GREAT.rect.minX),
      dimension('depth', 'Depth of the hall', '大堂进深', GREAT.rect.maxZ - GREAT.rect.minZ),
      dimension('ridge', 'Height of the ridge over the floor', '屋脊高', GREAT.ridge),
      dimension('cup-height', 'Height of the chicken cup', '鸡缸杯高', 0.041, 'met-chicken'),
      dimension('cup-rim', 'Diameter of its rim', '鸡缸杯口径', 0.083, 'met-chicken'),
    ],
    floors: g.hall.floors,
    solids: g.hallSolids,
    standIn: g.hall.standIn,
  };
}
