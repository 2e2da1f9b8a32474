/** Boards of ware: full ones for the hand, cheap ones for rows seen from afar. */
import { lathe, merge, panel, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop, Setting } from '../../../kit/setting.ts';
import { at, type P3 } from './forms.ts';
import type { State } from './wares.ts';

/** A bowl standing on its rim, six-sided: for racks further off than two metres. About thirty triangles, a square for its foot. */
export function farBowl(state: State, segments = 5): Prop {
  const tone: Rgb =
    state === 'powder' ? [1, 0.985, 0.965] : state === 'raw' ? [0.85, 0.81, 0.73] : [0.84, 0.89, 0.94];
  const g = lathe(
    [
      [0.084, 0],
      [0.066, 0.045],
      [0.033, 0.066],
      [0.03, 0.104],
    ],
    segments,
    { crease: 60, wrap: 0 },
  );
  const foot = place(panel(0.046, 0.046), at([-0.023, 0.104, 0.023], 0, [-90, 0]));
  return {
    parts: [{ material: state === 'fired' ? 'glazed' : 'raw', geometry: tint(merge([g, foot]), tone) }],
  };
}

export interface RowOptions {
  /** Middle of the board's top. */
  at: P3;
  /** Degrees: 0 along X. */
  turn?: number;
  length: number;
  count: number;
  random: Random;
  /** Chance that a place is empty. */
  gaps?: number;
  /** Turned over: pieces stand on their mouths; their height. */
  over?: number;
  scale?: number;
}

/** Puts pieces in a row along a board, none quite in line, each with its own tone. */
export function rowOf(set: Setting, prop: Prop | readonly Prop[], o: RowOptions): void {
  const turn = o.turn ?? 0;
  const rad = (turn * Math.PI) / 180;
  for (let k = 0; k < o.count; k += 1) {
    if (o.gaps && o.random.next() < o.gaps) continue;
    const s = o.length * ((k + 0.5) / o.count - 0.5);
    const off = o.random.around(0, 0.008);
    const x = o.at[0] + Math.cos(rad) * s + Math.sin(rad) * off;
    const z = o.at[2] - Math.sin(rad) * s + Math.cos(rad) * off;
    const one = Array.isArray(prop) ? o.random.pick(prop as readonly Prop[]) : (prop as Prop);
    const g = o.random.between(0.9, 1);
    const scale = (o.scale ?? 1) * o.random.between(0.98, 1.02);
    const m = at(
      [x, o.at[1] + (o.over ?? 0) * scale, z],
      o.random.between(0, 360),
      o.over ? [180, 0] : [o.random.around(0, 1), 0],
      scale,
    );
    set.put(one, m, { tint: [g, g * o.random.between(0.985, 1), g * o.random.between(0.95, 1)] });
  }
}
