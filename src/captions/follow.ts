/**
 * How the plate follows in the headset: it stands in the world, and comes along only once the gaze has left it, or the
 * visitor has. Smoothly, or, where motion is unwelcome, by a blink. Pure and free of allocation.
 */
import { turnBetween, wrapDegrees } from '../visitor/maths/angles.ts';
import { approach } from '../visitor/maths/smooth.ts';

export interface Following {
  /** From where it is seen, metres: the head as it was when the plate last came. */
  x: number;
  y: number;
  z: number;
  /** Where it stands from there, degrees. */
  heading: number;
  pitch: number;
  moving: boolean;
  /** Seconds it stays unseen: a blink. */
  hidden: number;
  /** Stands nowhere yet. */
  fresh: boolean;
}

export const following = (): Following => ({
  x: 0,
  y: 0,
  z: 0,
  heading: 0,
  pitch: 0,
  moving: false,
  hidden: 0,
  fresh: true,
});

/** Degrees the gaze may wander, sideways and up or down, before the plate comes along. */
export const SLACK = { turn: 20, nod: 14 } as const;
/** Metres the head may move before it does. */
export const REACH = 0.4;
/** Further than this the visitor was carried: it comes at once. */
const CARRIED = 1.5;
/** Per second; it is there in a second or so. */
const RATE = 3.5;
const BLINK = 0.15;

interface Head {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** @param dt seconds since the last frame @param still motion is unwelcome */
export function follow(
  f: Following,
  head: Head,
  heading: number,
  pitch: number,
  dt: number,
  still: boolean,
): void {
  f.hidden = Math.max(0, f.hidden - dt);
  const turn = turnBetween(f.heading, heading);
  const nod = pitch - f.pitch;
  const far = Math.hypot(head.x - f.x, head.y - f.y, head.z - f.z);
  const left = Math.abs(turn) > SLACK.turn || Math.abs(nod) > SLACK.nod || far > REACH;
  if (f.fresh || far > CARRIED || (left && still)) {
    f.hidden = f.fresh || far > CARRIED ? 0 : BLINK;
    f.x = head.x;
    f.y = head.y;
    f.z = head.z;
    f.heading = wrapDegrees(heading);
    f.pitch = pitch;
    f.moving = false;
    f.fresh = false;
    return;
  }
  if (left) f.moving = true;
  if (!f.moving) return;
  f.heading = wrapDegrees(f.heading + approach(0, turn, RATE, dt, 0.01));
  f.pitch = approach(f.pitch, pitch, RATE, dt, 0.01);
  f.x = approach(f.x, head.x, RATE, dt);
  f.y = approach(f.y, head.y, RATE, dt);
  f.z = approach(f.z, head.z, RATE, dt);
  if (Math.abs(turn) < 1 && Math.abs(nod) < 1 && far < 0.02) f.moving = false;
}
