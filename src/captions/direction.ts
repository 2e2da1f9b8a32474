/** From which side a thing sounds, as a caption points to it. Pure. */
import type { Vec3 } from '../pack/schema.ts';
import type { Side } from '../state/caption.ts';
import { headingOf, turnBetween } from '../visitor/maths/angles.ts';

/** Degrees off the gaze to which a thing is ahead, and from which it is behind. */
const AHEAD = 35;
const BEHIND = 135;
/** A side that was told stays until it is left by so many degrees: an arrow does not flicker. */
const HOLD = 8;
/** Nearer than this on plan it is here, on no side; metres. */
const HERE = 0.6;

interface Looking {
  readonly head: { x: number; y: number; z: number };
  /** Compass heading, degrees. */
  readonly heading: number;
}

/** @param before the side told last */
export function sideOf(from: Looking, thing: Vec3, before: Side = null): Side {
  const dx = thing[0] - from.head.x;
  const dz = thing[2] - from.head.z;
  if (Math.hypot(dx, dz) < HERE) return null;
  const off = turnBetween(from.heading, headingOf(dx, dz));
  const far = Math.abs(off);
  const ahead = AHEAD + (before === null ? HOLD : -HOLD);
  const behind = BEHIND + (before === 'behind' ? -HOLD : HOLD);
  if (far <= ahead) return null;
  if (far >= behind) return 'behind';
  return off < 0 ? 'left' : 'right';
}
