/** The visitor's eyelids: dark for a moment while they are brought elsewhere; narrowed while they glide. */
import { advanceBlink, type Blink, blink } from './maths/input.ts';

export const veil: { blink: Blink /** 0 open … 1 narrowed */; vignette: number } = {
  blink: blink(),
  vignette: 0,
};

let then: (() => void) | null = null;

/** Closes the eyes, does `move` in the dark, opens them. A new wish replaces one not yet carried out. */
export function blinkAnd(move: () => void): void {
  then = move;
  if (veil.blink.phase !== 'closing') veil.blink.phase = 'closing';
}

/** Once a frame, by the driver of the present mode. @returns true while the eyes are not fully open */
export function advanceVeil(dt: number): boolean {
  if (advanceBlink(veil.blink, dt)) {
    const move = then;
    then = null;
    move?.();
  }
  return veil.blink.phase !== 'open';
}
