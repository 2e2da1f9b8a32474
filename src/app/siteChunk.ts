/** The chunks that need three: the site's is fetched while the visitor reads and mounted when they enter. */
import { lazy } from 'react';

const fetchSite = () => import('./SiteView.tsx');

export const SiteView = lazy(fetchSite);
/** Fetched when it is mounted: after the first picture, or earlier if the headset was asked for (SiteView). */
export const VrVisitor = lazy(() => import('../visitor/xr/VrVisitor.tsx'));

/** Fetches the site's chunk in a quiet moment. A failure here is silent: entering tries again and says so. */
export function prefetchSite(): void {
  const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  later(() => void fetchSite().catch(() => undefined));
}
