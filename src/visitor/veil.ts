/** The visitor's eyelids: dark for a moment while they are brought elsewhere; narrowed while they glide. */
import { loading } from '../state/loading.ts';
import { advanceBlink, type Blink, blink } from './maths/input.ts';

/** The eyes stay closed until what is near has come, but never longer than this, seconds. */
const PATIENCE = 4;
/** Frames until whoever brings things in has seen where the visitor is now. */
const NOTICE = 3;

export const veil: { blink: Blink /** 0 open … 1 narrowed */; vignette: number } = {
  blink: blink(),
  vignette: 0,
};

let then: (() => void) | null = null;
let patience = 0;
let notice = 0;

/** True while it is better to see nothing than a place that is not there yet. */
function waits(seconds: number): boolean {
  if (patience <= 0) return false;
  patience -= seconds;
  notice -= 1;
  if (notice < 0 && !loading.getState().awaited) patience = 0;
  return patience > 0;
}

/** Closes the eyes, does `move` in the dark, opens them. A new wish replaces one not yet carried out. */
export function blinkAnd(move: () => void): void {
  then = move;
  if (veil.blink.phase !== 'closing') veil.blink.phase = 'closing';
}

/**
 * Once a frame, by the driver of the present mode.
 * @param dt seconds of motion: a slow machine's frames count as shorter than they are
 * @param passed seconds since the last frame as they were: nobody waits in the dark longer for having a slow machine
 * @returns true while the eyes are not seen to be fully open: the frame in which they open is drawn before that is known
 */
export function advanceVeil(dt: number, passed = dt): boolean {
  const shut = veil.blink.phase !== 'open';
  if (!then && waits(passed)) return true;
  if (advanceBlink(veil.blink, dt)) {
    const move = then;
    then = null;
    move?.();
    patience = PATIENCE;
    notice = NOTICE;
  }
  return shut || veil.blink.phase !== 'open';
}
