/** Trade in the forecourt, as painted on the table-top: stalls with awnings, a tea-house, a fortune-teller's table. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, whole } from './gates/compose.ts';
import { TEA, trade } from './gates/trade.ts';

export default function build(): StructureModel {
  const t = trade();
  return {
    id: 'forecourt-trade-1743',
    title: { en: 'Stalls and tea-house', 'zh-Hans': '摊贩与茶馆' },
    elements: [
      element(
        'tea-house',
        'Tea-house with its tables',
        '茶馆与桌凳',
        'tea-house-1743',
        whole(t.house),
        t.tea,
      ),
      element('stalls', 'Stalls and the fortune-teller’s table', '货摊与卦摊', 'stalls-1743', t.stalls),
    ],
    dimensions: [
      dimension('tea-house', 'Width of the tea-house', '茶馆面阔', TEA.rect.maxX - TEA.rect.minX),
      dimension('bench', 'Height of a bench', '条凳高', 0.45),
      dimension('table', 'Height of a table', '桌高', 0.78),
    ],
    floors: t.house.floors,
    solids: t.solids,
    standIn: t.standIn,
  };
}
