/** The glaze workshop's buildings (picture 3). What stands in them: glaze-things-1743. */
import type { StructureModel } from '../../kit/model.ts';
import { GLAZE_COURT } from './glaze-workshop-1743/court.ts';
import { rangesModel } from './workshops-south/ranges.ts';

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  return rangesModel(GLAZE_COURT, { en: 'The glaze workshop', 'zh-Hans': '配釉作' }, [
    {
      id: 'main-range-depth',
      title: { en: 'Depth of the main range', 'zh-Hans': '正间进深' },
      metres: 7.2,
      note: 'Conjectured.',
    },
  ]);
}
