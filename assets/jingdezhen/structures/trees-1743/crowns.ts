/**
 * What crowns are set together of near by: round hearts that show no edge between the leaves, and pads of needles,
 * which need none: a flattened heart is seen from below as a slab.
 */
import type { BufferGeometry } from 'three';
import { fromLists } from '../../../kit/arrays.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import { type Point, soup } from '../../../kit/soup.ts';
import { leafCard } from '../../../kit/trees.ts';

/** Ten faces, smooth, a little off the middle; well within the clump and hardly darker, so that leaves hide its outline. */
export function roundHeart(seed: Random): BufferGeometry {
  const SIDES = 5;
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  const put = ([x, y, z]: Point, q: number, shade: Rgb) => {
    position.push(x * q, y * q - 0.04, z * q);
    normal.push(x, y, z);
    uv.push(x + z, y + z);
    color.push(...shade);
  };
  put([0, 1, 0], 0.46, [0.86, 0.92, 0.76]);
  put([0, -1, 0], 0.4, [0.4, 0.45, 0.35]);
  for (let k = 0; k < SIDES; k += 1) {
    const a = (-k / SIDES) * Math.PI * 2 + seed.around(0, 0.12);
    put([Math.cos(a), 0, Math.sin(a)], seed.between(0.42, 0.5), [0.62, 0.68, 0.54]);
    const [p, q] = [2 + k, 2 + ((k + 1) % SIDES)];
    index.push(p, q, 0, q, p, 1);
  }
  return fromLists({ position, normal, uv, color, index });
}

/** A pad of needle sprays of radius 1, most lying nearly flat: pale above, dark and open below. */
export function needlePad(cards: number, seed: Random): BufferGeometry {
  const pot = soup();
  for (let j = 0; j < cards; j += 1) {
    const a = j * 2.4 + seed.around(0, 0.3);
    const q = 0.94 * Math.sqrt((j + 0.5) / cards);
    // Domed: the middle stands higher than the rim.
    const high = 0.55 * (1 - q * q) + seed.around(0, 0.16);
    const g = Math.min(1, 0.62 + 0.34 * high + seed.around(0, 0.08));
    leafCard(
      pot,
      [Math.cos(a) * q, high, Math.sin(a) * q],
      [Math.cos(a) * q * 0.8 + seed.around(0, 0.5), 1, Math.sin(a) * q * 0.8 + seed.around(0, 0.5)],
      seed.between(0.62, 0.95),
      [g, g, g],
      seed,
    );
  }
  return pot.geometry();
}
