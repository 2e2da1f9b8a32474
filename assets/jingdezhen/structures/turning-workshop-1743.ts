/** The turning workshop's buildings (pictures 7, 12 and 14). What stands in them: turning-things-1743. */
import type { StructureModel } from '../../kit/model.ts';
import { TURNING_COURT } from './turning-workshop-1743/court.ts';
import { rangesModel } from './workshops-south/ranges.ts';

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  return rangesModel(TURNING_COURT, { en: 'The turning workshop', 'zh-Hans': '旋坯与琢器作' }, [
    {
      id: 'main-range-depth',
      title: { en: 'Depth of the main range', 'zh-Hans': '正间进深' },
      metres: 7.4,
      note: 'Conjectured.',
    },
  ]);
}
