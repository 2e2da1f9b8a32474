/** The enclosing wall, north. */
import type { StructureModel } from '../../kit/model.ts';
import { wall } from './walls-1743/build.ts';

export default (): StructureModel => wall('north', { en: 'Enclosing wall, north', 'zh-Hans': '围墙北段' });
