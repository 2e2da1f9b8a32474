/** A tour and one language of its narration, made ready to run: every cue has a time, every stop its way on. Pure. */
import { mainLine, stopSeconds } from '../pack/minutes.ts';
import type { Cut, Narration, Stop, Tour, Vec3, Wait } from '../pack/schema.ts';
import { BARE_WORLD, type World, worldAfter } from './world.ts';

export type { World } from './world.ts';

type Sentence = Narration['stops'][string]['sentences'][number];

export interface ScriptCue {
  /** Seconds into the stop's narration. */
  time: number;
  do: Stop['cues'][number]['do'];
}

export interface ScriptStop {
  id: string;
  place: string;
  /** Of its words: another than the script's where that has none for this stop. */
  language: string;
  /** What the stop finds: all that the stops before it on the main line have set. */
  world: World;
  look: Vec3 | null;
  title: string;
  /** What is to be seen, for who cannot see it; empty if the script does not say. */
  alt: string;
  seconds: number;
  sentences: readonly Sentence[];
  /** Voice files, best first; empty when captions carry the stop. */
  files: readonly string[];
  /** By time, in the order of the file where times are equal. */
  cues: readonly ScriptCue[];
  wait: Wait | null;
  /** What the wait asks; empty if the script does not say. */
  ask: string;
  hints: readonly string[];
  choices: readonly { id: string; label: string; to: number }[];
  /** Index of the stop that follows, if the script names one. */
  next: number | null;
  /** On the main line of the whole tour; others are aside. */
  main: boolean;
  /** What it waits for counts as found. */
  finds: boolean;
  /** Seconds it takes with its way and what it asks. */
  takes: number;
}

export interface Script {
  id: string;
  language: string;
  /** Id of the cut that is followed, or null. */
  cut: string | null;
  stops: readonly ScriptStop[];
  /** Indices of the stops that everybody comes past, in order: the main line, or the cut. */
  line: readonly number[];
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

/** The world that each stop finds. A stop aside finds what the stop has left from which one comes to it first. */
function worlds(tour: Tour): Map<string, World> {
  const found = new Map<string, World>();
  const left = new Map<string, World>();
  const pass = (stop: Stop, before: World) => {
    const world = { ...before, period: stop.period ?? before.period, hour: stop.hour ?? before.hour };
    found.set(stop.id, world);
    left.set(
      stop.id,
      stop.cues.reduce((now, cue) => worldAfter(now, cue.do), world),
    );
  };
  let world: World = BARE_WORLD;
  for (const stop of mainLine(tour)) {
    pass(stop, world);
    world = left.get(stop.id)!;
  }
  // From the main line outwards, until no further aside is come to.
  for (let grown = true; grown; ) {
    grown = false;
    for (const stop of tour.stops) {
      if (found.has(stop.id)) continue;
      const from = tour.stops.find(
        (other) =>
          left.has(other.id) &&
          (other.next === stop.id || other.choices.some((choice) => choice.to === stop.id)),
      );
      if (!from) continue;
      pass(stop, left.get(from.id)!);
      grown = true;
    }
  }
  for (const stop of tour.stops) if (!found.has(stop.id)) pass(stop, BARE_WORLD);
  return found;
}

/**
 * @param narration null when it is missing or broken.
 * @param cut null for the whole tour
 * @param others other languages, best first, for stops the narration lacks; where no language has words, a stop is held
 * in silence
 */
export function compileScript(
  tour: Tour,
  narration: Narration | null,
  language: string,
  cut: Cut | null = null,
  others: readonly Narration[] = [],
): Script {
  const found = worlds(tour);
  const indexOf = (id: string) => tour.stops.findIndex((stop) => stop.id === id);
  const stops = tour.stops.map((stop): ScriptStop => {
    const source = [narration, ...others].find((n) => n?.stops[stop.id]);
    const told = source?.stops[stop.id];
    const sentences = told?.sentences ?? [];
    const seconds = told?.seconds ?? SILENT_SECONDS;
    const cues = stop.cues
      .map((cue, i) => ({ time: timeOf(stop, i, sentences, seconds), do: cue.do }))
      .sort((a, b) => a.time - b.time);
    const next = stop.next === undefined ? -1 : indexOf(stop.next);
    return {
      id: stop.id,
      place: stop.place,
      language: source?.language ?? language,
      world: found.get(stop.id)!,
      look: stop.look ?? null,
      title: told?.title ?? '',
      alt: told?.alt ?? '',
      seconds,
      sentences,
      files: told?.files ?? [],
      cues,
      wait: stop.wait ?? null,
      ask: told?.ask ?? '',
      hints: told?.hints ?? [],
      choices: stop.choices
        .map(({ id, to }) => ({ id, label: told?.choices[id] ?? id, to: indexOf(to) }))
        .filter(({ to }) => to >= 0),
      next: next < 0 ? null : next,
      main: !stop.aside,
      finds: stop.finds && stop.wait !== undefined,
      takes: stopSeconds(stop, told?.seconds),
    };
  });
  const line = mainLine(tour, cut ?? undefined).map(({ id }) => indexOf(id));
  // A tour whose stops are all aside is a fault that `site:check` names; here it is followed as it stands.
  return {
    id: tour.id,
    language,
    cut: cut?.id ?? null,
    stops,
    line: line.length > 0 ? line : stops.map((_, n) => n),
  };
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

/**
 * The same moment for captions in another language than the voice: as far into the same sentence, so that all parts of a
 * long one are seen in turn.
 */
export function captionMoment(from: ScriptStop, time: number, to: ScriptStop): number {
  const at = from.sentences.findLastIndex(({ start }) => start <= time);
  const said = from.sentences[at];
  const same = to.sentences[at];
  if (!said || !same) return sameMoment(from, time, to);
  const part = Math.min(1, (time - said.start) / Math.max(0.01, said.end - said.start));
  const pause = Math.max(0, time - said.end);
  const next = to.sentences[at + 1]?.start ?? Infinity;
  return Math.min(same.start + part * (same.end - same.start) + pause, next - 0.001);
}

/** Stops whose thing can be found on the way that is followed. */
export const findable = (script: Script): string[] =>
  script.line.flatMap((index) => (script.stops[index]!.finds ? [script.stops[index]!.id] : []));

/**
 * Seconds until the end, from a second of a stop: the rest of it and all that follow it on the line.
 * @param at position on the line
 */
export function secondsLeft(script: Script, index: number, at: number, time: number): number {
  const after = script.line.slice(at + 1).reduce((sum, n) => sum + script.stops[n]!.takes, 0);
  return Math.max(0, script.stops[index]!.seconds - time) + after;
}
