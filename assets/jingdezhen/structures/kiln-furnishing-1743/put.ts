/** Small words for setting things out: the kit's. */
export { at, type P3, plankBetween, stick, worn } from '../../../kit/put.ts';
