/** Small reducers between devices and deeds: snap turns, stick aim, dwell, long press, blink. Pure, no clock of their own. */

/** Stick deflection at which a turn or an aim begins, and below which the stick counts as let go. */
export const STICK_ON = 0.7;
export const STICK_OFF = 0.35;

export interface StickState {
  mode: 'rest' | 'aim' | 'turned';
}
export type StickDeed = 'none' | 'aim' | 'release' | 'cancel' | 'left' | 'right' | 'back';

/**
 * One stick does all: forward aims and letting go travels, sideways turns one step each time it is pushed, a pull back
 * steps back. While aiming, sideways does nothing, so a sloppy thumb does not turn; a pull back while aiming cancels.
 * @param x right positive @param y forward positive
 */
export function stickDeed(s: StickState, x: number, y: number): StickDeed {
  const pushed = Math.max(Math.abs(x), Math.abs(y));
  if (s.mode === 'aim') {
    if (y < -STICK_ON) {
      s.mode = 'turned';
      return 'cancel';
    }
    if (pushed >= STICK_OFF) return 'aim';
    s.mode = 'rest';
    return 'release';
  }
  if (s.mode === 'turned') {
    if (pushed < STICK_OFF) s.mode = 'rest';
    return 'none';
  }
  if (pushed < STICK_ON) return 'none';
  if (y >= Math.abs(x)) {
    s.mode = 'aim';
    return 'aim';
  }
  s.mode = 'turned';
  if (-y > Math.abs(x)) return 'back';
  return x < 0 ? 'left' : 'right';
}

export interface DwellState {
  target: unknown;
  x: number;
  y: number;
  z: number;
  seconds: number;
  /** Set after a press until the gaze leaves: one look, one press. */
  spent: boolean;
  /** Unit direction of the head at the last press; zero: there was none, or the head has turned since. */
  from: { x: number; y: number; z: number };
}
export const dwell = (): DwellState => ({
  target: null,
  x: 0,
  y: 0,
  z: 0,
  seconds: 0,
  spent: false,
  from: { x: 0, y: 0, z: 0 },
});

/** Degrees the head turns between two presses, at least. */
const TURN_BETWEEN = 2;
const RESTS = Math.cos((TURN_BETWEEN * Math.PI) / 180);

/**
 * True while the head still rests where the last press was. What comes up under resting eyes, such as the next page of
 * a menu, was not looked at: it must not press itself.
 */
function resting({ from }: DwellState, head: Readonly<DwellState['from']>): boolean {
  if (from.x === 0 && from.y === 0 && from.z === 0) return false;
  if (from.x * head.x + from.y * head.y + from.z * head.z > RESTS) return true;
  from.x = 0;
  from.y = 0;
  from.z = 0;
  return false;
}

/**
 * Looking at one thing, and at one spot of it to within `slack` metres, presses it.
 * @param head where the head looks, as a unit direction
 * @returns progress 0…1; exactly 1 once, in the frame of the press
 */
export function dwellOn(
  s: DwellState,
  target: unknown,
  x: number,
  y: number,
  z: number,
  slack: number,
  dt: number,
  needed: number,
  head: Readonly<DwellState['from']>,
): number {
  const rests = resting(s, head);
  const moved = (x - s.x) ** 2 + (y - s.y) ** 2 + (z - s.z) ** 2 > slack * slack;
  if (target !== s.target || moved) {
    s.target = target;
    s.x = x;
    s.y = y;
    s.z = z;
    s.seconds = 0;
    s.spent = false;
  }
  if (target === null || s.spent || rests) return 0;
  s.seconds += dt;
  if (s.seconds < needed) return Math.min(0.999, s.seconds / needed);
  s.spent = true;
  s.from.x = head.x;
  s.from.y = head.y;
  s.from.z = head.z;
  return 1;
}

export interface HoldState {
  seconds: number;
  fired: boolean;
}
export const hold = (): HoldState => ({ seconds: 0, fired: false });

/** A button with two meanings: `long` once when held for `needed` seconds, `short` when let go earlier. */
export function holdDeed(s: HoldState, down: boolean, dt: number, needed = 1): 'none' | 'short' | 'long' {
  if (down) {
    s.seconds += Math.max(dt, 1e-6);
    if (!s.fired && s.seconds >= needed) {
      s.fired = true;
      return 'long';
    }
    return 'none';
  }
  const deed = s.seconds > 0 && !s.fired ? 'short' : 'none';
  s.seconds = 0;
  s.fired = false;
  return deed;
}

export interface Blink {
  /** 0 clear … 1 dark. */
  dark: number;
  phase: 'open' | 'closing' | 'opening';
}
export const blink = (): Blink => ({ dark: 0, phase: 'open' });
export const CLOSE_SECONDS = 0.12;
export const OPEN_SECONDS = 0.2;

/** @returns true in the one frame in which it is dark: move now. */
export function advanceBlink(b: Blink, dt: number): boolean {
  if (b.phase === 'closing') {
    b.dark = Math.min(1, b.dark + dt / CLOSE_SECONDS);
    if (b.dark < 1) return false;
    b.phase = 'opening';
    return true;
  }
  if (b.phase === 'opening') {
    b.dark = Math.max(0, b.dark - dt / OPEN_SECONDS);
    if (b.dark === 0) b.phase = 'open';
  }
  return false;
}
