/** The enclosing wall, northern half of the east side, with the main drain. */
import type { StructureModel } from '../../kit/model.ts';
import { wall } from './walls-1743/build.ts';

export default (): StructureModel =>
  wall('east-north', { en: 'Enclosing wall, east, northern half', 'zh-Hans': '围墙东段（北半）' });
