/** The street, from the landing. */
import type { StructureModel } from '../../kit/model.ts';
import { street } from './street-1743/build.ts';

export default (): StructureModel => street('west', { en: 'The street by the landing', 'zh-Hans': '码头街' });
