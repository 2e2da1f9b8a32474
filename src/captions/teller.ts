/**
 * Which sound is told of, and when: one that has come to be heard clearly, for a moment and not for ever, and none again
 * and again. Pure: the clock and what is heard are handed in.
 */
import type { Heard } from '../state/heard.ts';

/** What is quieter than this at the ear is heard, but not clearly; decibels. */
export const CLEARLY = -18;
/** A sound must have been clear for so long; one that is over sooner (it does not loop) is told at once. Seconds. */
export const SETTLED = 1.5;
/** A sound is not told again within so many seconds. */
export const AGAIN = 30;
/** How long it stays in sight; seconds. */
export const SHOWN = 4;
/** Between two sounds, so that each is seen to come; seconds. */
const BREATH = 0.6;

interface Known {
  /** Since when it has been clear; null while it is not. */
  since: number | null;
  /** It was told since it came. */
  told: boolean;
  /** When it was last told. */
  at: number;
}

export interface Teller {
  /**
   * Call a few times a second.
   * @param now seconds, of any clock that only grows
   * @param heard what is heard, loudest first
   * @param loops whether a sound goes on by itself
   * @param cued a sound that was asked for just now, by a tour or a press: told at once, before all others
   * @returns id of the sound that is to be in sight
   */
  step: (
    now: number,
    heard: readonly Heard[],
    loops: (id: string) => boolean,
    cued?: string | null,
  ) => string | null;
}

export function createTeller(): Teller {
  const known = new Map<string, Known>();
  let shown: string | null = null;
  let until = -Infinity;

  const of = (id: string): Known => {
    let one = known.get(id);
    if (!one) {
      one = { since: null, told: false, at: -Infinity };
      known.set(id, one);
    }
    return one;
  };
  const tell = (id: string, now: number) => {
    Object.assign(of(id), { told: true, at: now });
    shown = id;
    until = now + SHOWN;
  };
  const due = (one: Known, id: string, now: number, loops: (id: string) => boolean) =>
    !one.told && now - one.at >= AGAIN && now - one.since! >= (loops(id) ? SETTLED : 0);

  return {
    step(now, heard, loops, cued = null) {
      for (const [id, one] of known)
        if (!heard.some((h) => h.id === id && h.gainDb >= CLEARLY)) {
          one.since = null;
          one.told = false;
        }
      for (const { id, gainDb } of heard) if (gainDb >= CLEARLY) of(id).since ??= now;
      if (now >= until) shown = null;
      if (cued !== null && cued !== shown && now - of(cued).at >= AGAIN) {
        tell(cued, now);
        return shown;
      }
      if (shown !== null || now < until + BREATH) return shown;
      const next = heard.find(({ id, gainDb }) => gainDb >= CLEARLY && due(of(id), id, now, loops));
      if (next) tell(next.id, now);
      return shown;
    },
  };
}
