/** The throwing workshop's buildings (pictures 5 and 6). What stands in them: throwing-things-1743. */
import type { StructureModel } from '../../kit/model.ts';
import { THROWING_COURT } from './throwing-workshop-1743/court.ts';
import { rangesModel } from './workshops-south/ranges.ts';

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  return rangesModel(THROWING_COURT, { en: 'The throwing workshop', 'zh-Hans': '拉坯作' }, [
    {
      id: 'main-range-depth',
      title: { en: 'Depth of the main range', 'zh-Hans': '正间进深' },
      metres: 7.4,
      note: 'Conjectured.',
    },
  ]);
}
