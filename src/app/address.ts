/**
 * Keeps the address true, so that a link brings another person to the same spot. `history.replaceState` at most
 * a few times a second: browsers refuse more.
 */
import { pack } from '../state/pack.ts';
import { tour } from '../state/tour.ts';
import { visit } from '../state/visit.ts';
import { changeParams } from './params.ts';

const PAUSE_MS = 400;

export function keepAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    timer = undefined;
    const { phase, place, period, hour, language } = visit.getState();
    if (!pack.getState().site) return;
    const { snapshot } = tour.getState();
    // On the start page the address stays as the visitor gave it, but for the language they choose.
    const change: Record<string, string | null> =
      phase === 'start'
        ? { lang: language }
        : {
            lang: language,
            place,
            period,
            hour,
            tour: snapshot?.id ?? null,
            stop: snapshot?.stop ?? null,
            cut: snapshot?.cut ?? null,
          };
    const search = changeParams(location.search, change);
    if (search !== location.search) history.replaceState(history.state, '', search || location.pathname);
  };
  const soon = () => {
    if (timer === undefined) timer = setTimeout(write, PAUSE_MS);
  };
  visit.subscribe(soon);
  tour.subscribe(soon);
}
