/** The saggar workshop's buildings (picture 4). What stands in them: saggar-things-1743. */
import type { StructureModel } from '../../kit/model.ts';
import { SAGGAR_COURT } from './saggar-workshop-1743/court.ts';
import { rangesModel } from './workshops-south/ranges.ts';

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  return rangesModel(SAGGAR_COURT, { en: 'The saggar workshop', 'zh-Hans': '匣作' }, [
    {
      id: 'main-range-depth',
      title: { en: 'Depth of the main range', 'zh-Hans': '正间进深' },
      metres: 7.2,
      note: 'Conjectured; the sixteenth-century list gives the saggar workshop more rooms than any other (lv-2018).',
    },
  ]);
}
