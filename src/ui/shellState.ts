/** What the page asks of modules that may not be there yet, each in one place. */

import { pack } from '../state/pack.ts';
import { choose, settings } from '../state/settings.ts';
import { openCard, openPanel, type Panel, travelTo, visit } from '../state/visit.ts';

/** Back to where everybody starts. Always one press away. */
export function goHome(): void {
  const start = pack.getState().site?.start.place;
  openPanel(null);
  openCard(null);
  if (start) travelTo({ place: start }, 'blink');
}

/** Opens a panel, or closes it if it is the open one. */
export const togglePanel = (panel: Exclude<Panel, null>) =>
  openPanel(visit.getState().panel === panel ? null : panel);

export const toggleCaptions = () => choose({ captions: { shown: !settings.getState().captions.shown } });
export const toggleMute = () => choose({ muted: !settings.getState().muted });

/** Closes the top thing that is open. Returns false if nothing was. */
export function closeTop(): boolean {
  const { panel, card } = visit.getState();
  if (panel) openPanel(null);
  else if (card) openCard(null);
  else return false;
  return true;
}
