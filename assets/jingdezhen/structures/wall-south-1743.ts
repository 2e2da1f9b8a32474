/** The enclosing wall, south, on both sides of the head gate. */
import type { StructureModel } from '../../kit/model.ts';
import { wall } from './walls-1743/build.ts';

export default (): StructureModel => wall('south', { en: 'Enclosing wall, south', 'zh-Hans': '围墙南段' });
