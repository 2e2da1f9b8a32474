/** What pines are set together of: pads of needles, which need no heart; a flattened one is seen from below as a slab. */
import type { BufferGeometry } from 'three';
import type { Random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import { leafCard } from '../../../kit/trees.ts';

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
