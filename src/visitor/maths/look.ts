/**
 * Where a desktop visitor looks: dragged by hand with a little run-on, turned by keys, led to a target, and drawn
 * closer by the wheel. All in degrees. Mutable; `advance` once a frame.
 */

import { turnBetween, wrapDegrees } from './angles.ts';
import { approach, clamp } from './smooth.ts';

export const FOV = 60;
export const FOV_CLOSE = 25;
const PITCH_LIMIT = 80;
/** Seconds for the run-on of a drag to fall to a third. */
const RUN_ON = 0.12;
/** The hand's moves are weighed as at least so far apart, seconds: a busy page hands out several of them at once. */
const MOVE_APART = 1 / 120;
/** The fastest run-on, degrees per second: a hard flick turns by some 45° more, never right round. */
const SPIN_LIMIT = 360;
const limited = (speed: number): number => clamp(speed, -SPIN_LIMIT, SPIN_LIMIT);

/**
 * Vertical field of view of the picture, degrees. A tall screen sees more above and below, so that what is to the sides
 * is not lost altogether.
 */
export const fovOn = (fov: number, aspect: number): number =>
  fov * Math.min(1.35, Math.max(1, Math.sqrt(1 / aspect)));

export interface Look {
  heading: number;
  pitch: number;
  /** Vertical field of view. */
  fov: number;
  fovWanted: number;
  /** Run-on, degrees per second. */
  spin: number;
  tilt: number;
  /** A view to ease to, until a drag takes over. */
  target: { heading: number; pitch: number } | null;
}

export const look = (heading = 0, pitch = 0): Look => ({
  heading: wrapDegrees(heading),
  pitch,
  fov: FOV,
  fovWanted: FOV,
  spin: 0,
  tilt: 0,
  target: null,
});

/**
 * One move of a drag: the world follows the hand.
 * @param dx pixels to the right @param dy pixels down @param height of the view in pixels
 * @param dt seconds since the last move; 0 leaves no run-on
 */
export function drag(l: Look, dx: number, dy: number, height: number, dt: number): void {
  const scale = l.fov / Math.max(1, height);
  l.target = null;
  l.heading = wrapDegrees(l.heading - dx * scale);
  l.pitch = clamp(l.pitch + dy * scale, -PITCH_LIMIT, PITCH_LIMIT);
  if (dt <= 0) {
    l.spin = 0;
    l.tilt = 0;
    return;
  }
  const apart = Math.max(dt, MOVE_APART);
  const share = Math.min(1, apart / 0.05);
  l.spin = limited(l.spin + ((-dx * scale) / apart - l.spin) * share);
  l.tilt = limited(l.tilt + ((dy * scale) / apart - l.tilt) * share);
}

/** Looks closer (negative `by`, degrees) or back. */
export const zoom = (l: Look, by: number): void => {
  l.fovWanted = clamp(l.fovWanted + by, FOV_CLOSE, FOV);
};

/** @returns true while anything still moves. `calm`: no run-on and no gliding (reduced motion). */
export function advance(l: Look, dt: number, calm: boolean): boolean {
  if (calm) {
    l.spin = 0;
    l.tilt = 0;
    if (l.target) {
      l.heading = wrapDegrees(l.target.heading);
      l.pitch = clamp(l.target.pitch, -PITCH_LIMIT, PITCH_LIMIT);
      l.target = null;
    }
    const still = l.fov === l.fovWanted;
    l.fov = l.fovWanted;
    return !still;
  }
  if (l.target) {
    const turn = turnBetween(l.heading, l.target.heading);
    const rise = clamp(l.target.pitch, -PITCH_LIMIT, PITCH_LIMIT) - l.pitch;
    if (Math.abs(turn) < 0.05 && Math.abs(rise) < 0.05) {
      l.heading = wrapDegrees(l.target.heading);
      l.pitch += rise;
      l.target = null;
    } else {
      l.heading = wrapDegrees(l.heading + approach(0, turn, 5, dt, 0));
      l.pitch += approach(0, rise, 5, dt, 0);
    }
  } else if (l.spin !== 0 || l.tilt !== 0) {
    // As far as a run-on that slows down all the while goes in that time: a long frame carries no further than short ones.
    const spin = approach(l.spin, 0, 1 / RUN_ON, dt, 0.5);
    const tilt = approach(l.tilt, 0, 1 / RUN_ON, dt, 0.5);
    l.heading = wrapDegrees(l.heading + (l.spin - spin) * RUN_ON);
    l.pitch = clamp(l.pitch + (l.tilt - tilt) * RUN_ON, -PITCH_LIMIT, PITCH_LIMIT);
    l.spin = spin;
    l.tilt = tilt;
  }
  l.fov = approach(l.fov, l.fovWanted, 10, dt, 0.02);
  return l.target !== null || l.spin !== 0 || l.tilt !== 0 || l.fov !== l.fovWanted;
}
