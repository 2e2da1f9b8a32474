/**
 * The tour as a state machine: (state, event) → state and effects. Pure: it knows no clock, no voice, no scene. The
 * director carries out the effects and brings the events; a test does both with a fake clock.
 *
 *   travelling ──arrived──▶ playing ──tick past the end──▶ waiting ──next / time──▶ travelling …
 *                            │  ▲                             └── after the last stop ──▶ ended
 *                     pause  ▼  │ play
 *                          paused
 *   any of these but ended ──strayed──▶ strayed ──comeBack──▶ travelling (and on from the same second)
 *
 * `leave` ends it from anywhere; `next`, `previous`, `replay` go to the beginning of a stop from anywhere.
 */
import type { CueAction } from '../pack/schema.ts';
import type { Script, ScriptStop } from './script.ts';

export type Phase = 'travelling' | 'playing' | 'paused' | 'waiting' | 'strayed' | 'ended';

export interface TourState {
  phase: Phase;
  /** Index of the stop. */
  index: number;
  /** Seconds into the stop's narration. */
  time: number;
  /** Cues of this stop that have happened. */
  cuesDone: number;
  /** Seconds spent waiting after the stop. */
  waited: number;
  /** Paused again on arrival: the visitor strayed from a paused stop. */
  resumePaused: boolean;
}

export type TourEvent =
  | { type: 'arrived' }
  | { type: 'tick'; seconds: number }
  /** The voice says where it is: sound is the truer clock while it plays. */
  | { type: 'sync'; time: number }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'next' }
  | { type: 'previous' }
  | { type: 'replay' }
  | { type: 'strayed' }
  | { type: 'comeBack' };

export type TourEffect =
  | { type: 'travel'; place: string }
  /** A stop is next: its world applies while the visitor is on the way, what the last stop lit goes dark. */
  | { type: 'enter'; stop: ScriptStop }
  | { type: 'cue'; do: CueAction }
  | { type: 'voice'; do: 'play'; stop: ScriptStop; from: number }
  | { type: 'voice'; do: 'stop' };

export interface TourOptions {
  autoAdvance: boolean;
  /** Breath between two stops, seconds. */
  gap: number;
}

export const TOUR_OPTIONS: TourOptions = { autoAdvance: true, gap: 1.5 };

export type Step = readonly [TourState, readonly TourEffect[]];

const STOP_VOICE: TourEffect = { type: 'voice', do: 'stop' };

const goTo = (script: Script, index: number): Step => [
  { phase: 'travelling', index, time: 0, cuesDone: 0, waited: 0, resumePaused: false },
  [
    STOP_VOICE,
    { type: 'enter', stop: script.stops[index]! },
    { type: 'travel', place: script.stops[index]!.place },
  ],
];

/** Begins a tour at a stop (the first, if there is no such stop). */
export function begin(script: Script, stop?: string): Step {
  const index = script.stops.findIndex((s) => s.id === stop);
  return goTo(script, Math.max(0, index));
}

const arrive = (script: Script, state: TourState): Step => {
  const stop = script.stops[state.index]!;
  if (state.resumePaused) return [{ ...state, phase: 'paused', resumePaused: false }, []];
  const [after, cues] = advance(script, { ...state, phase: 'playing' }, state.time);
  const told = state.time >= stop.seconds;
  return [after, told ? cues : [...cues, { type: 'voice', do: 'play', stop, from: state.time }]];
};

/** Time goes to `time`; the cues on the way happen once each, in order. */
const advance = (script: Script, state: TourState, time: number): Step => {
  const stop = script.stops[state.index]!;
  const effects: TourEffect[] = [];
  let cuesDone = state.cuesDone;
  while (cuesDone < stop.cues.length && stop.cues[cuesDone]!.time <= time) {
    effects.push({ type: 'cue', do: stop.cues[cuesDone]!.do });
    cuesDone += 1;
  }
  return [{ ...state, time, cuesDone }, effects];
};

const playOn = (script: Script, state: TourState, time: number): Step => {
  const stop = script.stops[state.index]!;
  const last = state.index === script.stops.length - 1;
  const [moved, effects] = advance(script, state, Math.min(time, stop.seconds));
  if (time < stop.seconds) return [moved, effects];
  return [{ ...moved, phase: last ? 'ended' : 'waiting', waited: 0 }, [...effects, STOP_VOICE]];
};

/** What an event does. Events that mean nothing in a phase change nothing. */
export function step(
  script: Script,
  state: TourState,
  event: TourEvent,
  options: TourOptions = TOUR_OPTIONS,
): Step {
  const same: Step = [state, []];
  const { phase, index } = state;
  const last = script.stops.length - 1;
  switch (event.type) {
    case 'arrived':
      return phase === 'travelling' ? arrive(script, state) : same;
    case 'tick': {
      if (phase === 'playing') return playOn(script, state, state.time + event.seconds);
      if (phase !== 'waiting') return same;
      const waited = state.waited + event.seconds;
      return options.autoAdvance && waited >= options.gap
        ? goTo(script, index + 1)
        : [{ ...state, waited }, []];
    }
    case 'sync':
      // Never backwards: a cue that has happened stays happened.
      return phase === 'playing' && event.time > state.time ? playOn(script, state, event.time) : same;
    case 'play': {
      if (phase === 'paused')
        return [
          { ...state, phase: 'playing' },
          [{ type: 'voice', do: 'play', stop: script.stops[index]!, from: state.time }],
        ];
      if (phase === 'waiting') return goTo(script, index + 1);
      if (phase === 'ended') return goTo(script, 0);
      if (phase === 'strayed') return comeBack(script, { ...state, resumePaused: false });
      return phase === 'travelling' ? [{ ...state, resumePaused: false }, []] : same;
    }
    case 'pause':
      if (phase === 'playing') return [{ ...state, phase: 'paused' }, [STOP_VOICE]];
      // Asked on the way: the stop will be entered, but waits for `play`.
      return phase === 'travelling' ? [{ ...state, resumePaused: true }, []] : same;
    case 'next':
      return index < last ? goTo(script, index + 1) : same;
    case 'previous':
      return goTo(script, Math.max(0, index - 1));
    case 'replay':
      return goTo(script, index);
    case 'strayed':
      if (phase === 'ended' || phase === 'strayed') return same;
      return [
        { ...state, phase: 'strayed', resumePaused: phase === 'paused' || state.resumePaused },
        [STOP_VOICE],
      ];
    case 'comeBack':
      return phase === 'strayed' ? comeBack(script, state) : same;
  }
}

/** Back to the stop, and on from the second where it was left. */
const comeBack = (script: Script, state: TourState): Step => [
  { ...state, phase: 'travelling' },
  [{ type: 'travel', place: script.stops[state.index]!.place }],
];
