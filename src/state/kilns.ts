/**
 * Kilns whose clock runs: a cue or a visitor sets one going from an hour to another. It needs no frames and no scene:
 * the tour's director steps it ten times a second. Whoever else sets that kiln's clock ends the run.
 */
import { createStore } from 'zustand/vanilla';
import { type ClockWish, clockOf } from '../pack/firing.ts';
import { firingOf, setFiring, type VisitState, visit } from './visit.ts';

export interface Run {
  readonly kiln: string;
  /** The hour it has come to; moves as it is stepped. */
  clock: number;
  readonly to: number;
  /** Hours a second; negative when it runs back. */
  readonly rate: number;
  /** A tour's run rests while the tour is paused. */
  readonly by: 'tour' | 'visitor';
}

/** Moves a run on. True once it has arrived. Allocates nothing. */
export const stepRun = (run: Run, seconds: number): boolean => {
  const next = run.clock + run.rate * seconds;
  const over = run.rate > 0 ? next >= run.to : next <= run.to;
  run.clock = over ? run.to : next;
  return over;
};

/** Runs that go on, by kiln, and whose instrument a tour has brought out. */
export const kilns = createStore<{ runs: Readonly<Record<string, Run>>; instrument: string | null }>(() => ({
  runs: {},
  instrument: null,
}));

/** Brings out the instrument of a kiln; `null` puts it away. */
export const showInstrument = (instrument: string | null) => kilns.setState({ instrument });

export const haltKiln = (kiln: string) =>
  kilns.setState((s) => {
    const { [kiln]: _gone, ...runs } = s.runs;
    return { runs };
  });

/** Lets the clock run from an hour to another within `seconds`. */
export function runKiln(kiln: string, from: number, to: number, seconds: number, by: Run['by']): void {
  setFiring(kiln, from);
  const run: Run = { kiln, clock: from, to, rate: (to - from) / seconds, by };
  kilns.setState((s) => ({ runs: { ...s.runs, [kiln]: run } }));
}

export const isCold = (firing: VisitState['firing'], kiln: string): boolean => firing[kiln]?.clock == null;

/** A plain switch: brings a cold kiln to strong fire, and lets any other go cold. */
export function switchKiln(kiln: string): void {
  haltKiln(kiln);
  setFiring(kiln, isCold(visit.getState().firing, kiln) ? clockOf(firingOf(kiln), 'strong') : null);
}

/** What a cue `firing` says. */
export interface FiringCue {
  kiln: string;
  clock: ClockWish;
  to?: number | undefined;
  seconds?: number | undefined;
}

/** Seconds a run takes when its cue does not say. */
const RUN_SECONDS = 10;

/** Carries out a tour's cue. A run brings out the instrument; a cold kiln puts it away. */
export function performFiring({ kiln, clock: wish, to, seconds = RUN_SECONDS }: FiringCue): void {
  const clock = clockOf(firingOf(kiln), wish);
  haltKiln(kiln);
  if (clock !== null && to !== undefined) {
    runKiln(kiln, clock, to, seconds, 'tour');
    showInstrument(kiln);
  } else {
    setFiring(kiln, clock);
    if (clock === null) showInstrument(null);
  }
}

/** Moves every run on. @param paused a tour's runs rest */
export function stepKilns(seconds: number, paused = false): void {
  const { runs } = kilns.getState();
  for (const kiln in runs) {
    const run = runs[kiln]!;
    if (visit.getState().firing[kiln]?.clock !== run.clock) haltKiln(kiln);
    else if (!paused || run.by !== 'tour') {
      const arrived = stepRun(run, seconds);
      setFiring(kiln, run.clock);
      if (arrived) haltKiln(kiln);
    }
  }
}
