/** Trade in the forecourt, as painted on the table-top: stalls with awnings, a fortune-teller's table. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element } from './gates/compose.ts';
import { trade } from './gates/trade.ts';

export default function build(): StructureModel {
  const t = trade();
  return {
    id: 'forecourt-trade-1743',
    title: { en: 'Stalls of the forecourt', 'zh-Hans': '广场摊贩' },
    elements: [
      element('stalls', 'Stalls and the fortune-teller’s table', '货摊与卦摊', 'stalls-1743', t.stalls),
    ],
    dimensions: [
      dimension('bench', 'Height of a bench', '条凳高', 0.45),
      dimension('table', 'Height of a table', '桌高', 0.78),
    ],
    floors: [],
    solids: t.stallSolids,
    standIn: t.standIn,
  };
}
