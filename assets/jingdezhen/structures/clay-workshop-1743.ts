/** The clay workshop's buildings (picture 2). What stands in them: clay-things-1743. */
import type { StructureModel } from '../../kit/model.ts';
import { CLAY_COURT } from './clay-workshop-1743/court.ts';
import { rangesModel } from './workshops-south/ranges.ts';

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  return rangesModel(CLAY_COURT, { en: 'The clay workshop', 'zh-Hans': '练泥作' }, [
    {
      id: 'main-range-depth',
      title: { en: 'Depth of the main range', 'zh-Hans': '正间进深' },
      metres: 7.4,
      note: 'Conjectured; that the main range faces the court and the sun is compared (workshop-2016).',
    },
  ]);
}
