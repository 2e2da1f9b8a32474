/** Where panels stand: beside their thing or before the visitor, below the horizon, facing the eyes. Pure. */
import { eastOf, headingOf, radians, southOf, turnBetween } from '../../visitor/maths/angles.ts';
import { clamp } from '../../visitor/maths/smooth.ts';

export interface Stand {
  x: number;
  y: number;
  z: number;
  /** three's rotation about Y and then X, radians: the panel faces the eyes. */
  yaw: number;
  tilt: number;
}

interface Head {
  x: number;
  y: number;
  z: number;
}

/** Degrees below the horizon line of a panel's middle. */
const BELOW = 20;

export const stand = (): Stand => ({ x: 0, y: 0, z: 0, yaw: 0, tilt: 0 });

/** Along a heading at a distance on the ground, `below` degrees under the horizon. Give `out` in frame loops. */
export function before(head: Head, heading: number, metres: number, below = BELOW, out = stand()): Stand {
  out.x = head.x + eastOf(heading) * metres;
  out.y = head.y - Math.tan(radians(below)) * metres;
  out.z = head.z + southOf(heading) * metres;
  return face(head, out);
}

/**
 * Beside a thing, 1.2 to 1.8 m away, on the side of it towards which the visitor looks: the card comes into view, not
 * out of it.
 */
export function beside(head: Head, thing: readonly [number, number, number], looking: number): Stand {
  const dx = thing[0] - head.x;
  const dz = thing[2] - head.z;
  const far = Math.hypot(dx, dz);
  const heading = headingOf(dx, dz, looking);
  const side = turnBetween(heading, looking) < -3 ? -1 : 1;
  return before(head, heading + side * (far < 2.5 ? 32 : 22), clamp(far - 0.3, 1.2, 1.8), 16);
}

/** Turns it so that its front faces the head. */
function face(head: Head, at: Stand): Stand {
  const dx = head.x - at.x;
  const dz = head.z - at.z;
  at.yaw = Math.atan2(dx, dz);
  at.tilt = -Math.atan2(head.y - at.y, Math.hypot(dx, dz));
  return at;
}

/** A place, turned so that its front faces the head. */
export const facing = (head: Head, at: { x: number; y: number; z: number }): Stand =>
  face(head, { ...stand(), ...at });

/** Of a question that comes by itself: a little to the right, 1.5 m away, below where captions are. */
const ASIDE = { turn: 22, metres: 1.5, below: 26 };

export const aside = (head: Head, heading: number, out = stand()): Stand =>
  before(head, heading + ASIDE.turn, ASIDE.metres, ASIDE.below, out);

/** Metres and degrees beyond which a panel is left behind: it is out of sight, or too far to press. */
const BEHIND = { metres: 1.1, turn: 75 };

/** Whether the visitor has gone or turned away from where they stood when a panel came. `x` is NaN before it first came. */
export const leftBehind = (
  head: Head,
  heading: number,
  from: { x: number; z: number; heading: number },
): boolean =>
  !(Math.hypot(head.x - from.x, head.z - from.z) <= BEHIND.metres) ||
  Math.abs(turnBetween(from.heading + ASIDE.turn, heading)) > BEHIND.turn;
