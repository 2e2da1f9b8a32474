/** The enclosing wall, northern part of the west side, with the postern. */
import type { StructureModel } from '../../kit/model.ts';
import { wall } from './walls-1743/build.ts';

export default (): StructureModel =>
  wall('west-north', { en: 'Enclosing wall, west, northern half', 'zh-Hans': '围墙西段（北半）' });
