/**
 * An hour as a row of numbers, so that two hours can be mixed without allocating. Strengths are folded into colours.
 * Conventions of light: the sun is an irradiance, as three's lights are (a white wall facing it has radiance sun / π);
 * the sky is a radiance (a white wall under an open sky of one colour has that colour).
 */
import type { Hour } from '../pack/schema.ts';

/** Where each value starts in the row. */
export const AT = {
  sun: 0,
  zenith: 3,
  horizon: 6,
  ground: 9,
  haze: 12,
  sunward: 15,
  density: 18,
  fire: 19,
  exposure: 20,
  stars: 21,
  lamps: 22,
} as const;
export const HOUR_LENGTH = 23;

/** One hour's row. */
export const hourRow = (hour: Hour): Float32Array => {
  const row = new Float32Array(HOUR_LENGTH);
  const put = (at: number, colour: readonly number[], strength = 1) => {
    for (let i = 0; i < 3; i += 1) row[at + i] = (colour[i] ?? 0) * strength;
  };
  // As the radiance of a white wall: shaders then need no π.
  put(AT.sun, hour.sun.colour, hour.sun.strength / Math.PI);
  put(AT.zenith, hour.sky.zenith, hour.sky.strength);
  put(AT.horizon, hour.sky.horizon, hour.sky.strength);
  put(AT.ground, hour.sky.ground, hour.sky.strength);
  put(AT.haze, hour.haze.colour);
  put(AT.sunward, hour.haze.sunward);
  row[AT.density] = hour.haze.density;
  row[AT.fire] = hour.fire.strength;
  row[AT.exposure] = hour.exposure;
  row[AT.stars] = hour.stars;
  row[AT.lamps] = hour.lamps;
  return row;
};

/** Eases in and out: 0 → 0, 1 → 1, level at both ends; outside, the ends. */
export const ease = (t: number): number => {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
};

/** `out` = `a` at t ≤ 0, `b` at t ≥ 1, eased between. `out` may be `a`. */
export const mixHours = (out: Float32Array, a: Float32Array, b: Float32Array, t: number): void => {
  const k = ease(t);
  for (let i = 0; i < HOUR_LENGTH; i += 1) out[i] = a[i]! + (b[i]! - a[i]!) * k;
};

/** The hour that is shown, on its way to the one that is wished. */
export interface HourClock {
  /** The row as it is now. The same array always. */
  readonly now: Float32Array;
  /** Changes the wish; `seconds` 0 is at once. */
  aim: (target: Float32Array, seconds: number) => void;
  /** Moves on by `dt` seconds. True while it is still changing. */
  step: (dt: number) => boolean;
}

export const createHourClock = (first: Float32Array): HourClock => {
  const now = Float32Array.from(first);
  const from = Float32Array.from(first);
  const to = Float32Array.from(first);
  let t = 1;
  let length = 0;
  return {
    now,
    aim(target, seconds) {
      from.set(now);
      to.set(target);
      length = seconds;
      t = seconds > 0 ? 0 : 1;
      if (t === 1) now.set(to);
    },
    step(dt) {
      if (t >= 1) return false;
      t = Math.min(1, t + dt / length);
      mixHours(now, from, to, t);
      return t < 1;
    },
  };
};
