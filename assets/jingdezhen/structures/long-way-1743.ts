/** The long straight way from the head gate to the forecourt: slabs, brick, drains, trees in kerbs, lamp posts. */
import type { StructureModel } from '../../kit/model.ts';
import { AXIS_X, GATES } from '../plan.ts';
import { dimension, element } from './gates/compose.ts';
import { longWay } from './gates/way.ts';

export default function build(): StructureModel {
  const way = longWay();
  const r = GATES.longWay;
  return {
    id: 'long-way-1743',
    title: { en: 'The long way', 'zh-Hans': '甬道' },
    elements: [
      element('paving', 'Paved way and its drains', '甬道石路与水沟', 'long-way-1743', way.paving),
      element('trees', 'Trees in stone kerbs', '石砌树池', 'way-trees-1743', way.trees),
      element(
        'beside',
        'Lamp posts, vats, benches, loads',
        '灯柱、水缸、条凳与担子',
        'way-things-1743',
        way.things,
      ),
    ],
    dimensions: [
      dimension('length', 'Length of the way', '甬道长', r.maxZ - r.minZ),
      dimension('width', 'Width between the drains', '两沟之间路宽', r.maxX - r.minX),
      dimension('slabs', 'Width of the middle strip of slabs', '中央石板宽', 2.8),
      dimension('lamp-posts', 'Lamp posts stand every', '灯柱每隔', 8),
      dimension('axis', 'The axis lies east of the kiln by', '中轴线在窑东', AXIS_X),
    ],
    floors: way.floors,
    solids: way.solids,
    standIn: way.standIn,
  };
}
