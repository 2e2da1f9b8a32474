/** The main drain along the inner side of the east wall (dig-2024): stone kerbs, slabs over it, some of them gone. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { type Point, soup } from '../../../kit/soup.ts';
import { groundHeight } from '../../ground.ts';
import { PLOT } from '../../plan.ts';
import type { Stretch } from './stretches.ts';

/** Middle line before the wall's inner face, and clear width. Conjectured. */
export const DRAIN = { x: PLOT.maxX - 0.75, width: 0.6 } as const;

export function drain({ from, to }: Stretch): BufferGeometry {
  const pot = soup();
  const seed = random(`drain/${from[1]}`);
  const [x0, x1] = [DRAIN.x - DRAIN.width / 2, DRAIN.x + DRAIN.width / 2];
  const y = (z: number) => groundHeight(DRAIN.x, z);
  const end = Math.min(to[1], 152);
  /** A stone with its top and the two long sides. */
  const stone = (a: number, b: number, z0: number, z1: number, top: number, tilt: number, tone: Rgb) => {
    const at = (x: number, z: number, up: number): Point => [x, y(z) + up, z];
    const up = (x: number) => top + tilt * (x - DRAIN.x);
    pot.face([at(a, z1, up(a)), at(b, z1, up(b)), at(b, z0, up(b)), at(a, z0, up(a))], tone, [
      seed.next(),
      seed.next(),
    ]);
    const side: Rgb = [tone[0] * 0.6, tone[1] * 0.6, tone[2] * 0.58];
    pot.face([at(a, z0, -0.05), at(a, z1, -0.05), at(a, z1, up(a)), at(a, z0, up(a))], side);
    pot.face([at(a, z1, -0.05), at(b, z1, -0.05), at(b, z1, up(b)), at(a, z1, up(a))], side);
    pot.face([at(b, z0, -0.05), at(a, z0, -0.05), at(a, z0, up(a)), at(b, z0, up(b))], side);
  };
  const tone = (): Rgb => {
    const g = seed.between(0.66, 0.98);
    return [g, g * 0.99, g * 0.95];
  };
  for (let z = from[1] + 0.3; z < end; ) {
    const open = seed.next() < 0.14;
    const length = open ? seed.between(1, 2.4) : seed.between(0.42, 0.8);
    if (open) {
      // Slabs gone: kerbs, and dark wet mud between.
      for (const x of [x0 - 0.12, x1 - 0.04]) stone(x, x + 0.16, z, z + length - 0.02, 0.07, 0, tone());
      const dark: Rgb = [0.16, 0.16, 0.14];
      const at = (x: number, zz: number): Point => [x, y(zz) + 0.022, zz];
      pot.face([at(x0, z + length), at(x1, z + length), at(x1, z), at(x0, z)], dark);
    } else
      stone(
        x0 - seed.between(0.06, 0.16),
        x1 + seed.between(0.06, 0.16),
        z,
        z + length - seed.between(0.015, 0.04),
        seed.between(0.06, 0.1),
        seed.around(0, 0.03),
        tone(),
      );
    z += length;
  }
  return pot.geometry();
}
