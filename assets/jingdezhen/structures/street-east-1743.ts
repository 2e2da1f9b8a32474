/** The street, along the front of the works. */
import type { StructureModel } from '../../kit/model.ts';
import { street } from './street-1743/build.ts';

export default (): StructureModel =>
  street('east', { en: 'The street before the gate', 'zh-Hans': '头门前街' });
