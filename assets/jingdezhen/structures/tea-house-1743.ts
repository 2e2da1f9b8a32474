/** The tea-house of the forecourt, open to the north, its tables under the eaves and before them. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, whole } from './gates/compose.ts';
import { TEA, trade } from './gates/trade.ts';

export default function build(): StructureModel {
  const t = trade();
  return {
    id: 'tea-house-1743',
    title: { en: 'Tea-house', 'zh-Hans': '茶馆' },
    elements: [
      element(
        'tea-house',
        'Tea-house with its tables',
        '茶馆与桌凳',
        'tea-house-1743',
        whole(t.house),
        t.tea,
      ),
    ],
    dimensions: [
      dimension('width', 'Width of the tea-house', '茶馆面阔', TEA.rect.maxX - TEA.rect.minX),
      dimension('bench', 'Height of a bench', '条凳高', 0.45),
      dimension('table', 'Height of a table', '桌高', 0.78),
    ],
    floors: t.house.floors,
    solids: t.teaSolids,
    standIn: t.house.standIn,
  };
}
