/** The enclosing wall, southern half of the east side, with the main drain. */
import type { StructureModel } from '../../kit/model.ts';
import { wall } from './walls-1743/build.ts';

export default (): StructureModel =>
  wall('east-south', { en: 'Enclosing wall, east, southern half', 'zh-Hans': '围墙东段（南半）' });
