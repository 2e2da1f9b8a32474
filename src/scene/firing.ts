/** How hot each kiln shows, and how its light wavers. Pure. */
import type { Kiln } from '../pack/schema.ts';
import { ease } from './hours.ts';

/** Moves `value` towards `target` by at most `step`. */
export const approach = (value: number, target: number, step: number): number =>
  value < target ? Math.min(target, value + step) : Math.max(target, value - step);

export interface Heat {
  /** 0 cold … 1 in full fire, by kiln id, eased. */
  of: (kiln: string) => number;
  /** The hottest of them: the baked firelight is one channel for all. */
  hottest: () => number;
  /** Moves on by `dt` seconds towards what fires. True while something still changes. */
  step: (dt: number, firing: Readonly<Record<string, boolean>>) => boolean;
}

export const createHeat = (kilns: readonly Pick<Kiln, 'id' | 'heatSeconds'>[]): Heat => {
  const heat = new Map(kilns.map((kiln) => [kiln.id, 0]));
  return {
    of: (kiln) => ease(heat.get(kiln) ?? 0),
    hottest() {
      let most = 0;
      for (let i = 0; i < kilns.length; i += 1) most = Math.max(most, heat.get(kilns[i]!.id)!);
      return ease(most);
    },
    step(dt, firing) {
      let changing = false;
      for (let i = 0; i < kilns.length; i += 1) {
        const kiln = kilns[i]!;
        const before = heat.get(kiln.id)!;
        const target = firing[kiln.id] === true ? 1 : 0;
        if (before === target) continue;
        const after = approach(before, target, dt / kiln.heatSeconds);
        heat.set(kiln.id, after);
        if (after !== target) changing = true;
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
