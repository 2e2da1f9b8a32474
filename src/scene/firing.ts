/** How hot each kiln shows, in what colour, and how its light wavers. Pure. */

import type { FiringNow } from '../pack/firing.ts';
import { COLD, celsiusAt, fuelAt } from '../pack/heat.ts';
import type { Kiln } from '../pack/schema.ts';

/** Moves `value` towards `target` by at most `step`. */
export const approach = (value: number, target: number, step: number): number =>
  value < target ? Math.min(target, value + step) : Math.max(target, value - step);

/**
 * Colour of a glowing kiln by °C, in linear light, as the eye that has got used to it sees it: dull red just visible at
 * 600, cherry at 800, bright red-orange at 950, orange-yellow at 1100, yellow at 1200, yellow-white at 1300. Its true
 * radiance grows two hundred thousandfold over this range, which no screen and no eye can hold: hue is kept, strength is
 * drawn together.
 */
const COLOURS = [
  [550, 0, 0, 0],
  [600, 0.03, 0.0008, 0],
  [700, 0.22, 0.009, 0.001],
  [800, 0.75, 0.05, 0.007],
  [950, 2, 0.34, 0.028],
  [1100, 3.6, 1.12, 0.13],
  [1200, 4.9, 2.15, 0.42],
  [1300, 6.2, 3.7, 1.35],
  [1400, 7, 5, 2.4],
] as const;

/** Writes the linear colour at `celsius` into `out`: black below 550 °C. */
export function kilnColour(
  celsius: number,
  out: { set: (r: number, g: number, b: number) => unknown },
): void {
  let i = 1;
  while (i < COLOURS.length - 1 && celsius > COLOURS[i]![0]) i += 1;
  const low = COLOURS[i - 1]!;
  const high = COLOURS[i]!;
  const k = Math.min(1, Math.max(0, (celsius - low[0]) / (high[0] - low[0])));
  // Radiance is nearly an exponential of the temperature: what lies between two rows bends below a straight line.
  const bent = k * (0.6 + 0.4 * k);
  out.set(
    low[1] + (high[1] - low[1]) * bent,
    low[2] + (high[2] - low[2]) * bent,
    low[3] + (high[3] - low[3]) * bent,
  );
}

export interface Heat {
  /** °C the hottest kiln shows: the baked firelight is one channel for all. */
  celsius: () => number;
  /** How much fuel burns in the fullest fire, 0…1. */
  fuel: () => number;
  /** Moves on by `dt` seconds towards what the clocks say. True while something still changes. */
  step: (dt: number, firing: Readonly<Record<string, FiringNow>>) => boolean;
}

/** °C from cold to full heat, which a kiln shows in its `heatSeconds`. */
const SPAN = 1300;

export const createHeat = (kilns: readonly Pick<Kiln, 'id' | 'heatSeconds' | 'firing'>[]): Heat => {
  const celsius = new Float64Array(kilns.length).fill(COLD);
  const fuel = new Float64Array(kilns.length);
  const most = (list: Float64Array, least: number) => {
    let value = least;
    for (let i = 0; i < list.length; i += 1) value = Math.max(value, list[i]!);
    return value;
  };
  return {
    celsius: () => most(celsius, COLD),
    fuel: () => most(fuel, 0),
    step(dt, firing) {
      let changing = false;
      for (let i = 0; i < kilns.length; i += 1) {
        const { id, heatSeconds, firing: told } = kilns[i]!;
        const clock = firing[id]?.clock ?? null;
        const hot = celsiusAt(told, clock);
        const fed = fuelAt(told, clock);
        if (celsius[i] === hot && fuel[i] === fed) continue;
        celsius[i] = approach(celsius[i]!, hot, (dt * SPAN) / heatSeconds);
        fuel[i] = approach(fuel[i]!, fed, (dt * 2) / heatSeconds);
        if (celsius[i] !== hot || fuel[i] !== fed) changing = true;
      }
      return changing;
    },
  };
};

/**
 * Brightness of a pine fire at `t` seconds, about 1 (0.72…1.28). Sines whose periods share no common multiple a visitor
 * would notice; slow breathing with a fast, small tremble. Nothing faster than 3 Hz: a flashing light can harm.
 */
export const flicker = (t: number): number =>
  1 +
  0.11 * Math.sin(t * 2.31) +
  0.08 * Math.sin(t * 5.17 + 1.3) +
  0.06 * Math.sin(t * 9.43 + 4.1) +
  0.03 * Math.sin(t * 17.9 + 2.2);
