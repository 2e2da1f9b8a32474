/** The enclosing wall, southern part of the west side. */
import type { StructureModel } from '../../kit/model.ts';
import { wall } from './walls-1743/build.ts';

export default (): StructureModel =>
  wall('west-south', { en: 'Enclosing wall, west, southern half', 'zh-Hans': '围墙西段（南半）' });
