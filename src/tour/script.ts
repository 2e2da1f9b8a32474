/** A tour and one language of its narration, made ready to run: every cue has a time. Pure. */
import type { ClockWish } from '../pack/firing.ts';
import type { CueAction, Narration, Stop, Tour, Vec3 } from '../pack/schema.ts';

type Sentence = Narration['stops'][string]['sentences'][number];

export interface ScriptCue {
  /** Seconds into the stop's narration. */
  time: number;
  do: CueAction;
}

/** The world as a stop finds it: what it and all stops before it have set. Going back undoes what came later. */
export interface World {
  period: string | null;
  hour: string | null;
  /** The clock of each kiln that was fired, by id; where one was running, the hour it runs to. */
  firing: Readonly<Record<string, ClockWish>>;
}

export interface ScriptStop {
  id: string;
  place: string;
  world: World;
  look: Vec3 | null;
  title: string;
  seconds: number;
  sentences: readonly Sentence[];
  /** Voice files, best first; empty when captions carry the stop. */
  files: readonly string[];
  /** By time, in the order of the file where times are equal. */
  cues: readonly ScriptCue[];
}

export interface Script {
  id: string;
  language: string;
  stops: readonly ScriptStop[];
}

/** How long a stop without any narration is held, so that its cues are seen. */
const SILENT_SECONDS = 8;

const timeOf = (stop: Stop, index: number, sentences: readonly Sentence[], seconds: number): number => {
  const at = stop.cues[index]!.at;
  if (at === 'start') return 0;
  if (at === 'end') return seconds;
  if ('seconds' in at) return Math.min(at.seconds, seconds);
  // A cue past the last sentence is a fault that `site:check` names; here it happens with the last.
  return sentences[Math.min(at.sentence, sentences.length) - 1]?.start ?? 0;
};

const after = (world: World, action: CueAction): World => {
  if ('hour' in action) return { ...world, hour: action.hour };
  if ('period' in action) return { ...world, period: action.period };
  if ('firing' in action) {
    const { kiln, clock, to } = action.firing;
    return { ...world, firing: { ...world.firing, [kiln]: to ?? clock } };
  }
  return world;
};

/**
 * @param narration null when it is missing or broken: the tour runs on its stops alone.
 */
export function compileScript(tour: Tour, narration: Narration | null, language: string): Script {
  let world: World = { period: null, hour: null, firing: {} };
  const stops = tour.stops.map((stop): ScriptStop => {
    world = { ...world, period: stop.period ?? world.period, hour: stop.hour ?? world.hour };
    const found = world;
    for (const cue of stop.cues) world = after(world, cue.do);
    const told = narration?.stops[stop.id];
    const sentences = told?.sentences ?? [];
    const seconds = told?.seconds ?? SILENT_SECONDS;
    const cues = stop.cues
      .map((cue, i) => ({ time: timeOf(stop, i, sentences, seconds), do: cue.do }))
      .sort((a, b) => a.time - b.time);
    return {
      id: stop.id,
      place: stop.place,
      world: found,
      look: stop.look ?? null,
      title: told?.title ?? '',
      seconds,
      sentences,
      files: told?.files ?? [],
      cues,
    };
  });
  return { id: tour.id, language, stops };
}

/** The same moment in another language: the beginning of the sentence that was being said. */
export function sameMoment(from: ScriptStop, time: number, to: ScriptStop): number {
  if (time >= from.seconds) return to.seconds;
  let sentence = -1;
  from.sentences.forEach((s, i) => {
    if (s.start <= time) sentence = i;
  });
  if (sentence < 0) return 0;
  return to.sentences[Math.min(sentence, to.sentences.length - 1)]?.start ?? 0;
}
