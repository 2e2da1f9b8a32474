/** A tour whose script was edited while it runs: where it goes on. Pure; while developing only. */
import { begin, type Step, step, type TourState } from './machine.ts';
import type { Script } from './script.ts';

/** A stop as it is told: what it leads to by id, for positions change with every stop that is added. */
const told = (script: Script, index: number): string => {
  const { next, choices, takes, ...stop } = script.stops[index]!;
  const idAt = (n: number | null) => (n === null ? null : (script.stops[n]?.id ?? null));
  return JSON.stringify([stop, idAt(next), choices.map(({ to, ...choice }) => [choice, idAt(to)])]);
};

/**
 * At a stop that is as before, the tour goes on as if nothing had happened. One that was edited begins again, where the
 * visitor stands if its place is still the same; one that is gone gives way to what is now in its place. Who had paused
 * it, or walked off, finds it so.
 */
export function retold(before: Script, state: TourState, now: Script): Step {
  const old = before.stops[state.index]!;
  const found = now.stops.findIndex(({ id }) => id === old.id);
  const index = found < 0 ? Math.min(state.index, now.stops.length - 1) : found;
  const onLine = now.line.indexOf(index);
  const at = onLine < 0 ? Math.min(state.at, now.line.length - 1) : onLine;
  if (found >= 0 && told(before, state.index) === told(now, index)) return [{ ...state, index, at }, []];

  const [fresh, effects] = begin(now, { stop: now.stops[index]!.id, found: state.found });
  const start = { ...fresh, at, resumePaused: state.phase === 'paused' || state.resumePaused };
  if (old.place !== now.stops[index]!.place || state.phase === 'travelling') return [start, effects];
  const stays = effects.filter(({ type }) => type !== 'travel');
  if (state.phase === 'strayed') return [{ ...start, phase: 'strayed' }, stays];
  const [arrived, more] = step(now, start, { type: 'arrived' });
  return [arrived, [...stays, ...more]];
}
