/**
 * The few things the visitor hears now, for those who cannot: captions say what sounds and point to where. Filled by
 * audio whatever the volume, for who reads what sounds has often turned it off.
 */
import { createStore } from 'zustand/vanilla';
import type { Text, Vec3 } from '../pack/schema.ts';

/** A sound at a point that can be heard where the visitor stands. */
export interface Heard {
  /** Id of the sound in the pack. */
  readonly id: string;
  /** What it is, as a caption says it: "fire roars". By language. */
  readonly title: Text;
  /** Where it sounds from, metres. */
  readonly position: Vec3;
  /** Loudness at the ear, walls counted, before the volumes; whole decibels. */
  readonly gainDb: number;
}

/** Loudest first; at most `MOST`. The list is a new one only when something of it is. */
export const heard = createStore<{ now: readonly Heard[] }>(() => ({ now: [] }));

/** What is quieter than this at the ear need not be told. Decibels. */
export const FAINT = -32;
export const MOST = 3;
/** A louder or softer by less than this is no change; and by so much another must be louder to take a place. Decibels. */
export const STEP = 3;

/** Picks what is to be told, out of what sounds. Pure. @param before what was told last; given back if nothing changed */
export function pickHeard(sounding: readonly Heard[], before: readonly Heard[] = []): readonly Heard[] {
  const last = new Map(before.map((one) => [one.id, one]));
  // The order keeps still while two are about as loud: one told before counts for a step more.
  const weight = (one: Heard) => one.gainDb + (last.has(one.id) ? STEP : 0);
  const loudest = new Map<string, Heard>();
  for (const one of sounding) {
    if (weight(one) < FAINT) continue;
    if (one.gainDb > (loudest.get(one.id)?.gainDb ?? -Infinity)) loudest.set(one.id, one);
  }
  const now = [...loudest.values()]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
    .map((one) => {
      const then = last.get(one.id);
      return then && Math.abs(then.gainDb - one.gainDb) < STEP
        ? then
        : { ...one, gainDb: Math.round(one.gainDb) };
    });
  return now.length === before.length && now.every((one, n) => one === before[n]) ? before : now;
}

/** Tells what sounds now. */
export const setHeard = (sounding: readonly Heard[]) =>
  heard.setState((s) => {
    const now = pickHeard(sounding, s.now);
    return now === s.now ? s : { now };
  });
