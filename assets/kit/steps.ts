/** A flight of worn stone treads. Metres. */
import { lumps, mix } from './lumps.ts';
import type { Random } from './random.ts';
import { type P3, type Paint, type Skin, unit } from './skin.ts';

export interface Flight {
  /** Middle of the foot of the first riser; the flight climbs along `heading` (level, of length 1). */
  foot: P3;
  heading: P3;
  width: number;
  rise: number;
  run: number;
  /** Number of risers; the last ends at the floor above, which is not a tread of the flight. */
  risers: number;
  random: Random;
  /** Colour of one stone of one step. */
  paint: (step: number, stone: number) => Paint;
}

/** Risers no higher than `limit` that climb `height`. */
export function risersFor(height: number, limit: number): number {
  if (!(height > 0 && limit > 0)) throw new RangeError('height and limit must be above 0');
  return Math.ceil(height / limit - 1e-9);
}

/** Treads dished where feet fall, noses chipped, each stone a little askew. */
export function flight(skin: Skin, steps: Flight): void {
  const { foot, heading, width, random } = steps;
  if (!(steps.risers >= 1 && steps.rise > 0 && steps.run > 0 && width > 0))
    throw new RangeError('a flight needs at least one riser, and a rise, a run and a width above 0');
  const across = unit([-heading[2], 0, heading[0]]);
  const chip = lumps(Math.floor(random.next() * 1e9));
  const point = (x: number, y: number, z: number): P3 => [
    foot[0] + across[0] * x + heading[0] * z,
    foot[1] + y,
    foot[2] + across[2] * x + heading[2] * z,
  ];
  for (let k = 1; k <= steps.risers; k += 1) {
    const low = (k - 1) * steps.rise;
    const front = (k - 1) * steps.run + random.around(0, 0.008);
    const skew = random.around(0, 0.012);
    const wear = random.between(0.012, 0.026);
    // One long stone, or two or three short ones.
    const cuts = [-0.5, 0.5];
    for (let n = random.pick([0, 1, 1, 2]); n > 0; n -= 1) cuts.push(random.between(-0.28, 0.28));
    cuts.sort((a, b) => a - b);
    for (let c = 0; c + 1 < cuts.length; c += 1) {
      const [s0, s1] = [cuts[c]! + 0.003, cuts[c + 1]! - 0.003];
      if (s1 - s0 < 0.05) continue;
      const nx = Math.max(2, Math.round((s1 - s0) * 8));
      const paint = steps.paint(k, c);
      const drop = c === 0 ? 0 : random.around(0, 0.007);
      const roll = random.around(0, 0.012);
      const push = random.around(0, 0.008);
      const along = (i: number) => mix(s0, s1, i / nx);
      const height = (s: number, t: number): number => {
        const walked = Math.exp(-((s - 0.02) ** 2) / 0.05) * (1 - 0.6 * t);
        return k * steps.rise - wear * walked + drop + roll * (s - s0) + 0.005 * chip(s * 9, k * 3, t * 3);
      };
      const nose = (s: number) =>
        front + push + skew * s + 0.02 * chip(s * 6, k * 5) * (Math.abs(s) > 0.3 ? 1.2 : 0.5);
      const depth = steps.run + 0.03;
      const u = k * 0.4 + c * 0.7;
      skin.grid(
        nx,
        2,
        (i, j) =>
          point(
            along(i) * width,
            mix(low, height(along(i), 0), [-0.02, 0.9, 1][j]!),
            nose(along(i)) - (j === 2 ? 0 : 0.008),
          ),
        { paint, uv: (i, j) => [u + along(i) * width, u + j * steps.rise * 0.5] },
      );
      skin.grid(
        nx,
        3,
        (i, j) => point(along(i) * width, height(along(i), j / 3), nose(along(i)) + (j / 3) * depth),
        { paint, uv: (i, j) => [u + along(i) * width, u + 0.2 + (j / 3) * depth] },
      );
    }
  }
}
