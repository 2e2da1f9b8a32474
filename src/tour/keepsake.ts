/** Where a tour was left, kept in the browser by site, so that a reload or another day does not lose it. */
import type { TourLeft } from '../state/tour.ts';

const key = (site: string) => `yaohuo-tour-1:${site}`;

const isLeft = (value: unknown): value is TourLeft => {
  const left = value as TourLeft | null;
  return (
    typeof left?.id === 'string' &&
    typeof left.stop === 'string' &&
    (left.cut === null || typeof left.cut === 'string') &&
    Number.isFinite(left.time) &&
    Array.isArray(left.found) &&
    left.found.every((id) => typeof id === 'string')
  );
};

/** What was kept, or null: nothing, nonsense, or a browser that keeps nothing. */
export function recallTour(site: string): TourLeft | null {
  try {
    const value: unknown = JSON.parse(globalThis.localStorage?.getItem(key(site)) ?? 'null');
    return isLeft(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps it; `null` forgets. A browser that refuses (private window, kiosk policy) costs the memory alone. */
export function keepTour(site: string, left: TourLeft | null): void {
  try {
    if (left === null) globalThis.localStorage?.removeItem(key(site));
    else globalThis.localStorage?.setItem(key(site), JSON.stringify(left));
  } catch {
    // as above
  }
}
