/**
 * When to draw. The desktop page draws on demand: a page at which nobody looks must not warm a laptop. Whoever moves
 * something calls `touchActivity()` or holds; the scene asks `drawsOn` after every frame whether to go on.
 */

/** Seconds after the visitor's last input for which smoke, flicker and dust go on by themselves. */
export const REST_AFTER = 20;

export interface Activity {
  /** An XR session draws every frame, whatever else. */
  presenting: boolean;
  /** The camera moved since the frame before. */
  moving: boolean;
  /** An hour, a heat, a light is on its way to another value. */
  fading: boolean;
  /** Somebody holds: a tour plays, a figure is led. */
  held: boolean;
  /** Something in sight moves by itself: smoke, flicker, dust. Never under reduced motion. */
  lively: boolean;
  /** Seconds since the visitor's last input. */
  idle: number;
}

/** True if another frame must follow this one. */
export const drawsOn = (a: Activity): boolean =>
  a.presenting || a.moving || a.fading || a.held || (a.lively && a.idle < REST_AFTER);

const seconds = () => performance.now() / 1000;

let touched = seconds();
let wake: () => void = () => {};
const holders = new Set<symbol>();

/** The visitor did something: ambient motion goes on for a while, and a frame is drawn. */
export const touchActivity = (): void => {
  touched = seconds();
  wake();
};

/** Asks for one frame without counting as the visitor's doing. */
export const requestFrame = (): void => wake();

/** Keeps drawing until the returned function is called (once or more). */
export const holdAnimation = (): (() => void) => {
  const holder = Symbol('hold');
  holders.add(holder);
  wake();
  return () => {
    holders.delete(holder);
  };
};

export const isHeld = (): boolean => holders.size > 0;
export const idleSeconds = (): number => seconds() - touched;

/** The scene says how a frame is asked for; returns how to take that back. */
export const onWake = (ask: () => void): (() => void) => {
  wake = ask;
  return () => {
    if (wake === ask) wake = () => {};
  };
};
