/** The chunk that needs three: fetched while the visitor reads, mounted when they enter. */
import { lazy } from 'react';

const fetchSite = () => import('./SiteView.tsx');

export const SiteView = lazy(fetchSite);

/** Fetches the chunk in a quiet moment. A failure here is silent: entering tries again and says so. */
export function prefetchSite(): void {
  const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  later(() => void fetchSite().catch(() => undefined));
}
