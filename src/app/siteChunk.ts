/** The chunks that need three: the site's is fetched while the visitor reads and mounted when they enter. */
import { lazy } from 'react';
import { part } from '../lazy/part.ts';

const fetchSite = () => import('./SiteView.tsx');

export const SiteView = lazy(fetchSite);
/** After the first picture (SiteView). */
export const hands = part(() => import('../visitor/Hands.tsx'));
/** After the first picture, or earlier if the headset was asked for. */
export const vrVisitor = part(() => import('../visitor/xr/VrVisitor.tsx'));

/** Fetches the site's chunk in a quiet moment. A failure here is silent: entering tries again and says so. */
export function prefetchSite(): void {
  const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  later(() => void fetchSite().catch(() => undefined));
}
