/** The street, about the mouth of the lane. */
import type { StructureModel } from '../../kit/model.ts';
import { street } from './street-1743/build.ts';

export default (): StructureModel => street('mid', { en: 'The street by the lane', 'zh-Hans': '巷口街' });
