/**
 * A part of the program that comes as a chunk of its own. It is fetched once, however often it is asked for, and asked
 * for again after a failure; but each failure doubles and redoubles the rest before the line is used again. Whoever asks
 * in every frame, or at every change of a store, does not knock a hundred times at a server that is gone.
 */
export interface Part<T> {
  /** The part, if it is here. */
  now(): T | null;
  /** Fetches it. During the rest after a failure it fails at once, with the last reason. `pressed`: a visitor waits for it. */
  get(pressed?: boolean): Promise<T>;
}

/** Rests after the first, second… failure, milliseconds; the last after all others. A press waits for the first only. */
export const RESTS_MS = [500, 2_000, 8_000, 30_000];

/** `clock`: milliseconds. */
export function part<T>(load: () => Promise<T>, clock = () => performance.now()): Part<T> {
  let here: T | null = null;
  let coming: Promise<T> | null = null;
  let failures = 0;
  let failedAt = 0;
  let reason: unknown;
  const resting = (pressed: boolean) => {
    const rest = failures && RESTS_MS[pressed ? 0 : Math.min(failures, RESTS_MS.length) - 1]!;
    return rest && clock() - failedAt < rest;
  };
  const fetchIt = async () => {
    try {
      here = await load();
      return here;
    } catch (error) {
      reason = error;
      failures += 1;
      failedAt = clock();
      coming = null;
      throw error;
    }
  };
  return {
    now: () => here,
    get(pressed = false) {
      if (!coming && resting(pressed)) return Promise.reject(reason);
      coming ??= fetchIt();
      return coming;
    },
  };
}
