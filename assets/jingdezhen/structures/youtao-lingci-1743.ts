/** Youtao Lingci, the shrine of the kiln god: its hall, the crew's figures, the relic bowl. */
import type { StructureModel } from '../../kit/model.ts';
import { dimension, element, whole } from './gates/compose.ts';
import { RELIC } from './gates/relic.ts';
import { SHRINE, shrine } from './gates/shrine.ts';

export default function build(): StructureModel {
  const s = shrine();
  return {
    id: 'youtao-lingci-1743',
    title: { en: 'Youtao Lingci, shrine of the kiln god', 'zh-Hans': '佑陶灵祠' },
    elements: [
      element('hall', 'Hall of the shrine', '祠堂正殿', 'shrine-hall-1743', whole(s.hall)),
      element(
        'altar',
        'Altar, incense and the crew of the kiln',
        '供桌、香火与窑工塑像',
        'shrine-figures-1743',
        s.altar,
      ),
      element(
        'relic',
        'Relic: a dragon bowl of the Wanli reign',
        '遗物：万历青花龙缸',
        'shrine-relic-1743',
        s.relic,
      ),
    ],
    dimensions: [
      dimension(
        'relic-diameter',
        'Diameter of the dragon bowl',
        '龙缸口径',
        RELIC.diameter,
        'hobson-116',
        'Three feet of 0.32 m',
      ),
      dimension(
        'relic-height',
        'Height of the dragon bowl',
        '龙缸高',
        RELIC.height,
        'hobson-116',
        'Two feet of 0.32 m',
      ),
      dimension('hall-width', 'Width of the hall', '正殿面阔', SHRINE.rect.maxX - SHRINE.rect.minX),
      dimension('hall-ridge', 'Height of the ridge over the floor', '正殿脊高', SHRINE.ridge),
      dimension('figures', 'Height of a crew figure', '窑工像高', SHRINE.figure),
    ],
    floors: s.hall.floors,
    solids: s.hallSolids,
    standIn: s.hall.standIn,
  };
}
