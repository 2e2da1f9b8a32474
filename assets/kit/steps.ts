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
  paint: (step: number) => Paint;
}

/** Risers no higher than `limit` that climb `height`. */
export const risersFor = (height: number, limit: number): number => Math.ceil(height / limit - 1e-9);

/** Treads dished where feet fall, noses chipped, each stone a little askew. */
export function flight(skin: Skin, steps: Flight): void {
  const { foot, heading, width, random } = steps;
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
    const roll = random.around(0, 0.006);
    const wear = random.between(0.012, 0.026);
    const paint = steps.paint(k);
    const across01 = (i: number) => i / 8 - 0.5;
    const height = (s: number, t: number): number => {
      const walked = Math.exp(-((s - 0.02) ** 2) / 0.05) * (1 - 0.6 * t);
      return k * steps.rise - wear * walked + roll * s + 0.005 * chip(s * 9, k * 3, t * 3);
    };
    const nose = (s: number) =>
      front + skew * s + 0.02 * chip(s * 6, k * 5) * (Math.abs(s) > 0.3 ? 1.2 : 0.5);
    const depth = steps.run + 0.03;
    skin.grid(
      8,
      2,
      (i, j) =>
        point(
          across01(i) * width,
          mix(low, height(across01(i), 0), j === 0 ? -0.02 : j === 1 ? 0.9 : 1),
          nose(across01(i)) - (j === 2 ? 0 : 0.008),
        ),
      {
        paint,
        uv: (i, j) => [(i / 8) * width, k * 0.4 + j * steps.rise * 0.5],
      },
    );
    skin.grid(
      8,
      3,
      (i, j) => point(across01(i) * width, height(across01(i), j / 3), nose(across01(i)) + (j / 3) * depth),
      {
        paint,
        uv: (i, j) => [(i / 8) * width, k * 0.4 + 0.2 + (j / 3) * depth],
      },
    );
  }
}
