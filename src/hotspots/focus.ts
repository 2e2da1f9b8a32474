/** Turns the view to a hotspot that was reached by keyboard. In a headset nothing turns the head: its mark only glows. */
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { lookAtPoint } from '../visitor/lookWish.ts';
import { setHover } from './presses.ts';

/** An id the site does not have is nothing. */
export function focusHotspot(id: string): void {
  const hotspot = pack.getState().site?.hotspots.find((h) => h.id === id);
  if (!hotspot) return;
  setHover(id);
  if (visit.getState().mode === 'desktop') lookAtPoint(hotspot.position);
}
