/** The chunks that need three: fetched while the visitor reads, mounted when they enter. */
import { lazy } from 'react';
import { vr } from './vr.ts';

const fetchSite = () => import('./SiteView.tsx');
const fetchHeadset = () => import('../visitor/xr/VrVisitor.tsx');

export const SiteView = lazy(fetchSite);
export const VrVisitor = lazy(fetchHeadset);

/**
 * Fetches the site's chunk in a quiet moment, and the headset's where there is one. A failure here is silent:
 * entering tries again and says so.
 */
export function prefetchSite(): void {
  const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  const quietly = (fetchChunk: () => Promise<unknown>) =>
    later(() => void fetchChunk().catch(() => undefined));
  quietly(fetchSite);
  const headset = () => {
    if (vr.getState().support === 'ready') quietly(fetchHeadset);
  };
  headset();
  vr.subscribe(headset);
}
