/** The parts of the interface nobody needs for the first picture: they come right after it. */
import { part } from '../lazy/part.ts';

export const sheets = part(() => import('./sheets.ts'));
/** What a kiln's clock shows; nothing without a kiln whose firing is told. */
export const kilnPage = part(() => import('../kiln/page.ts'));
export const planView = part(() => import('./PlanView.tsx'));
