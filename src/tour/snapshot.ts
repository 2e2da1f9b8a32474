/** The tour as page, headset and probe see it, out of the machine's state and the words. Pure. */
import type { TourAsk, TourSnapshot } from '../state/tour.ts';
import type { TourState } from './machine.ts';
import { findable, type Script, secondsLeft } from './script.ts';
import type { Wish } from './wish.ts';

/** What a snapshot is made of. `script` is the voice's, `words` the same in the interface's language. */
export interface Told {
  title: string;
  script: Script;
  words: Script;
  state: TourState;
  wish: Wish | null;
  /** Narration seconds per second. */
  speed: number;
}

const askOf = ({ words, state, wish }: Told): TourAsk | null => {
  const stop = words.stops[state.index]!;
  const asking =
    state.phase === 'asking' || (state.phase === 'strayed' && isOver(words, state) && !state.done);
  if (!asking || !wish) return null;
  return {
    kind: wish.kind,
    text: stop.ask,
    hints: stop.hints.slice(0, state.hints),
    hintCount: stop.hints.length,
  };
};

const isOver = (script: Script, { index, time }: TourState) => time >= script.stops[index]!.seconds;

/** While something is sought nothing points anywhere, until the last hint is given. */
function lookOf({ words, script, state, wish }: Told): TourSnapshot['look'] {
  const { look } = script.stops[state.index]!;
  if (state.phase !== 'asking' || wish?.kind === 'press') return look;
  const { hints } = words.stops[state.index]!;
  return hints.length > 0 && state.hints >= hints.length ? (wish?.target ?? null) : null;
}

export function snapshotOf(told: Told): TourSnapshot {
  const { title, script, words, state, speed } = told;
  const stop = script.stops[state.index]!;
  const named = words.stops[state.index]!;
  const hunted = findable(script);
  return {
    id: script.id,
    title,
    stop: stop.id,
    stopTitle: named.title,
    index: state.at,
    count: script.line.length,
    aside: !script.line.includes(state.index),
    cut: script.cut,
    minutesLeft: Math.ceil(secondsLeft(script, state.index, state.at, state.time) / speed / 60),
    alt: named.alt,
    ask: askOf(told),
    choices: state.phase === 'choosing' ? named.choices.map(({ id, label }) => ({ id, label })) : [],
    found:
      hunted.length > 0
        ? { stops: state.found.filter((id) => hunted.includes(id)), of: hunted.length }
        : null,
    state: state.phase,
    time: Math.round(state.time * 4) / 4,
    seconds: stop.seconds,
    look: lookOf(told),
  };
}
