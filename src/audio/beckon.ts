/**
 * When the soft sound from where to look is heard. It never insists: a moment after what the tour speaks of is out of
 * sight, then seldom, and no more once the visitor has followed it. Pure, mutable, no allocation.
 */

/** What is out of sight for less is only passed by, seconds. */
const SETTLE = 0.8;
/** From one to the next, seconds. */
export const PAUSE = 7;
/** For one thing to look at. */
export const TIMES = 3;

export interface Beckoning {
  /** What is pointed at; null: nothing is. */
  of: string | null;
  /** Seconds at which it went out of sight; NaN while it is seen. */
  since: number;
  /** Seconds of the last sound, and how many there were. */
  last: number;
  rung: number;
  /** The visitor has followed it, and knows. */
  met: boolean;
}

export const beckoning = (): Beckoning => ({
  of: null,
  since: Number.NaN,
  last: Number.NEGATIVE_INFINITY,
  rung: 0,
  met: false,
});

/**
 * One look. @param of what is pointed at now @param out whether it is out of sight @param now seconds
 * @returns true if it is to be heard now
 */
export function advanceBeckoning(b: Beckoning, of: string | null, out: boolean, now: number): boolean {
  if (of !== b.of) Object.assign(b, beckoning(), { of });
  if (of === null || !out) {
    b.met ||= b.rung > 0;
    b.since = Number.NaN;
    return false;
  }
  if (Number.isNaN(b.since)) b.since = now;
  if (b.met || b.rung >= TIMES || now - b.since < SETTLE || now - b.last < PAUSE) return false;
  b.last = now;
  b.rung += 1;
  return true;
}
