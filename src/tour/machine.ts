/**
 * The tour as a state machine: (state, event) → state and effects. Pure: it knows no clock, no voice, no scene. The
 * director carries out the effects and brings the events; a test does both with a fake clock.
 *
 *   travelling ──arrived──▶ playing ──past the end──▶ asking ──done / ready / next──▶ choosing ──choose──▶ travelling …
 *                            │  ▲                    (if the stop waits)           (if it has choices)
 *                     pause  ▼  │ play                     └──────────▶ waiting ──next / time──▶ travelling …
 *                          paused                                          └── after the last stop ──▶ ended
 *   any of these but ended ──strayed──▶ strayed ──comeBack──▶ travelling (and on from the same second)
 *
 * `leave` ends it from anywhere; `next`, `previous`, `replay` go to the beginning of a stop from anywhere. Stops aside
 * are come to by a choice or a `next` alone, and lead back to the main line behind the stop where one left it.
 */
import type { CueAction, Vec3 } from '../pack/schema.ts';
import type { TourPhase } from '../state/tour.ts';
import type { Script, ScriptStop } from './script.ts';

/** Plain data: it can be kept and taken up again. */
export interface TourState {
  phase: TourPhase;
  /** Index of the stop. */
  index: number;
  /** Position on the main line: of the stop, or of the stop from which one went aside. */
  at: number;
  /** Seconds into the stop's narration. */
  time: number;
  /** Cues of this stop that have happened. */
  cuesDone: number;
  /** Seconds spent waiting after the stop. */
  waited: number;
  /** Paused again on arrival: the visitor strayed from a paused stop. */
  resumePaused: boolean;
  /** What the stop waits for is done. */
  done: boolean;
  /** Hints given. */
  hints: number;
  /** Seconds since it was asked, or since the last hint. */
  asked: number;
  /** Ids of the stops whose thing was found. */
  found: readonly string[];
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
  | { type: 'replaySentence' }
  /** What the stop waits for was done: found, touched, reached. */
  | { type: 'done' }
  /** "I am ready". */
  | { type: 'ready' }
  | { type: 'choose'; choice: string }
  | { type: 'hint' }
  | { type: 'strayed' }
  | { type: 'comeBack' };

export type TourEffect =
  | { type: 'travel'; place: string; look: Vec3 | null }
  /** A stop is next: its world applies while the visitor is on the way, what the last stop lit goes dark. */
  | { type: 'enter'; stop: ScriptStop }
  | { type: 'cue'; do: CueAction }
  | { type: 'voice'; do: 'play'; stop: ScriptStop; from: number }
  | { type: 'voice'; do: 'stop' }
  /** The last hint is given: what is sought may be pointed at. */
  | { type: 'reveal'; stop: ScriptStop };

export interface TourOptions {
  autoAdvance: boolean;
  /** Breath between two stops, seconds. */
  gap: number;
  /** Who has not found it after so long is given a hint, seconds. */
  hintAfter: number;
}

export const TOUR_OPTIONS: TourOptions = { autoAdvance: true, gap: 1.5, hintAfter: 25 };

export type Step = readonly [TourState, readonly TourEffect[]];

const STOP_VOICE: TourEffect = { type: 'voice', do: 'stop' };

/** Where a tour is taken up. */
export interface Beginning {
  /** Id of the stop; the first, if there is no such stop. */
  stop?: string | undefined;
  /** Seconds into it. */
  time?: number;
  found?: readonly string[];
}

const arrivalAt = ({ place, look }: ScriptStop): TourEffect => ({ type: 'travel', place, look });

const goTo = (script: Script, index: number, { at, found }: Pick<TourState, 'at' | 'found'>): Step => {
  const stop = script.stops[index]!;
  const onLine = script.line.indexOf(index);
  return [
    {
      phase: 'travelling',
      index,
      at: onLine < 0 ? at : onLine,
      time: 0,
      cuesDone: 0,
      waited: 0,
      resumePaused: false,
      done: false,
      hints: 0,
      asked: 0,
      found,
    },
    [STOP_VOICE, { type: 'enter', stop }, arrivalAt(stop)],
  ];
};

/** Begins a tour at its first stop, or takes it up where it was left. */
export function begin(script: Script, { stop, time = 0, found = [] }: Beginning = {}): Step {
  const wished = script.stops.findIndex((s) => s.id === stop);
  const index = wished < 0 ? script.line[0]! : wished;
  // Who begins at a stop outside the cut goes on behind the last stop of the cut before it in the file.
  const before = script.line.findLastIndex((n) => n <= index);
  const [state, effects] = goTo(script, index, { at: Math.max(0, before), found });
  const { seconds, id, finds } = script.stops[index]!;
  const done = finds && found.includes(id);
  return [{ ...state, done, time: wished < 0 ? 0 : Math.min(Math.max(0, time), seconds) }, effects];
}

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

/** Index of the stop that follows; null after the last. */
export function after(script: Script, { index, at }: Pick<TourState, 'index' | 'at'>): number | null {
  const { next } = script.stops[index]!;
  const onLine = script.line.includes(index);
  // A cut is followed in its own order; from aside one may go on aside, or to any stop of the cut.
  const named = next !== null && (script.cut === null || (!onLine && isOpen(script, next)));
  return named ? next : (script.line[at + 1] ?? null);
}

/** True if a stop may be come to on the way that is followed. */
const isOpen = (script: Script, index: number): boolean =>
  script.line.includes(index) || !isMain(script, index);

/** Stops of the main line that the cut leaves out are not asides, but nobody is led there by the way. */
const isMain = (script: Script, index: number): boolean => script.stops[index]!.main;

const goOn = (script: Script, state: TourState): Step => {
  const next = after(script, state);
  return next === null ? [{ ...state, phase: 'ended' }, [STOP_VOICE]] : goTo(script, next, state);
};

/** The narration is over: what the stop asks, then its choices, then the breath before the next. */
const settle = (script: Script, state: TourState): TourState => {
  const stop = script.stops[state.index]!;
  if (stop.wait && !state.done) return { ...state, phase: 'asking', asked: 0 };
  if (stop.choices.length > 0) return { ...state, phase: 'choosing' };
  return { ...state, phase: after(script, state) === null ? 'ended' : 'waiting', waited: 0 };
};

const lasts = (action: CueAction): boolean => !('sound' in action) && !('card' in action);

const arrive = (script: Script, state: TourState): Step => {
  const stop = script.stops[state.index]!;
  if (state.resumePaused) return [{ ...state, phase: 'paused', resumePaused: false }, []];
  const [here, happened] = advance(script, state, state.time);
  // Taken up in the middle: what lasts is made up for, a sound or a card of long ago is not.
  const late = state.cuesDone === 0 && state.time > 0;
  const cues = late ? happened.filter((effect) => effect.type !== 'cue' || lasts(effect.do)) : happened;
  if (state.time >= stop.seconds) return [settle(script, here), cues];
  const playing: TourState = { ...here, phase: 'playing' };
  return [playing, [...cues, { type: 'voice', do: 'play', stop, from: state.time }]];
};

const playOn = (script: Script, state: TourState, time: number): Step => {
  const stop = script.stops[state.index]!;
  const [moved, effects] = advance(script, state, Math.min(time, stop.seconds));
  if (time < stop.seconds) return [moved, effects];
  return [settle(script, moved), [...effects, STOP_VOICE]];
};

/** The sentence again; within its first second, the one before. */
const replaySentence = (script: Script, state: TourState): Step => {
  const stop = script.stops[state.index]!;
  let sentence = stop.sentences.findLastIndex(({ start }) => start <= state.time);
  if (sentence > 0 && state.time - stop.sentences[sentence]!.start < 1) sentence -= 1;
  const from = stop.sentences[sentence]?.start ?? 0;
  return [
    { ...state, phase: 'playing', time: from },
    [STOP_VOICE, { type: 'voice', do: 'play', stop, from }],
  ];
};

const giveHint = (script: Script, state: TourState): Step => {
  const stop = script.stops[state.index]!;
  if (state.hints >= stop.hints.length) return [state, []];
  const hints = state.hints + 1;
  const last = hints === stop.hints.length;
  return [{ ...state, hints, asked: 0 }, last ? [{ type: 'reveal', stop }] : []];
};

/** What was asked is done, and counted if it is a thing to be found. */
const fulfil = (script: Script, state: TourState): TourState => {
  const { id, finds } = script.stops[state.index]!;
  const found = finds && !state.found.includes(id) ? [...state.found, id] : state.found;
  return { ...state, done: true, found };
};

const onTick = (script: Script, state: TourState, seconds: number, options: TourOptions): Step => {
  if (state.phase === 'playing') return playOn(script, state, state.time + seconds);
  if (state.phase === 'asking') {
    const asked = state.asked + seconds;
    const more = script.stops[state.index]!.hints.length > state.hints;
    if (more && asked >= options.hintAfter) return giveHint(script, state);
    return [{ ...state, asked }, []];
  }
  if (state.phase !== 'waiting') return [state, []];
  const waited = state.waited + seconds;
  if (options.autoAdvance && waited >= options.gap) return goOn(script, state);
  return [{ ...state, waited }, []];
};

const onPlay = (script: Script, state: TourState): Step => {
  const stop = script.stops[state.index]!;
  switch (state.phase) {
    case 'paused':
      if (state.time >= stop.seconds) return [settle(script, state), []];
      return [{ ...state, phase: 'playing' }, [{ type: 'voice', do: 'play', stop, from: state.time }]];
    case 'waiting':
      return goOn(script, state);
    case 'ended':
      return goTo(script, script.line[0]!, { at: 0, found: [] });
    case 'strayed':
      return comeBack(script, { ...state, resumePaused: false });
    case 'travelling':
      return [{ ...state, resumePaused: false }, []];
    default:
      return [state, []];
  }
};

/** Back on the main line: to the stop before, or from aside to the stop where one left it. */
const goBack = (script: Script, state: TourState): Step => {
  const onLine = script.line.includes(state.index);
  return goTo(script, script.line[Math.max(0, onLine ? state.at - 1 : state.at)]!, state);
};

/** What an event does. Events that mean nothing in a phase change nothing. */
export function step(
  script: Script,
  state: TourState,
  event: TourEvent,
  options: TourOptions = TOUR_OPTIONS,
): Step {
  const same: Step = [state, []];
  const { phase } = state;
  const stop = script.stops[state.index]!;
  switch (event.type) {
    case 'arrived':
      return phase === 'travelling' ? arrive(script, state) : same;
    case 'tick':
      return onTick(script, state, event.seconds, options);
    case 'sync':
      // Never backwards: a cue that has happened stays happened.
      return phase === 'playing' && event.time > state.time ? playOn(script, state, event.time) : same;
    case 'play':
      return onPlay(script, state);
    case 'pause':
      if (phase === 'playing') return [{ ...state, phase: 'paused' }, [STOP_VOICE]];
      // Asked on the way: the stop will be entered, but waits for `play`.
      return phase === 'travelling' ? [{ ...state, resumePaused: true }, []] : same;
    case 'next':
      return phase === 'ended' ||
        (after(script, state) === null && phase !== 'asking' && phase !== 'choosing')
        ? same
        : goOn(script, state);
    case 'previous':
      return goBack(script, state);
    case 'replay':
      return goTo(script, state.index, state);
    case 'replaySentence':
      return ['travelling', 'strayed', 'ended'].includes(phase) ? same : replaySentence(script, state);
    case 'done': {
      if (!stop.wait || state.done || phase === 'ended' || phase === 'travelling') return same;
      const met = fulfil(script, state);
      return phase === 'asking' ? [settle(script, met), []] : [met, []];
    }
    case 'ready':
      return phase === 'asking' && stop.wait && 'press' in stop.wait
        ? [settle(script, fulfil(script, state)), []]
        : same;
    case 'choose': {
      const chosen = phase === 'choosing' && stop.choices.find(({ id }) => id === event.choice);
      return chosen ? goTo(script, chosen.to, state) : same;
    }
    case 'hint':
      return phase === 'asking' ? giveHint(script, state) : same;
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
  [arrivalAt(script.stops[state.index]!)],
];
