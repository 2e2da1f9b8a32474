/**
 * Barriers of timber across the street's ends and the lane's (streets were barred, duhalde-1-265): posts, rails, pales
 * and a gate that is shut. They keep the visitor in the place and say so in the town's own way.
 */
import { Matrix4 } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import type { Random } from '../../../kit/random.ts';
import { groundHeight } from '../../ground.ts';
import { OUTSIDE } from '../../plan.ts';
import type { Pots } from '../land-1743/pots.ts';

export interface Barrier {
  /** Its middle, its width, and the turn of its front about +Y, degrees. */
  x: number;
  z: number;
  width: number;
  turn: number;
}

const { westLane } = OUTSIDE;
export const BARRIERS: readonly Barrier[] = [
  { x: 126.5, z: 167.5, width: 10.5, turn: 90 },
  { x: (westLane.minX + westLane.maxX) / 2, z: westLane.minZ + 0.6, width: 3.6, turn: 0 },
];

/** Adds the barriers' timber; gives their solids. */
export function barriers(pots: Pots, seed: Random, which: readonly Barrier[] = [BARRIERS[0]!]): Solid[] {
  const tone = (): Rgb => {
    const g = seed.between(0.6, 0.95);
    return [g, g * 0.92, g * 0.84];
  };
  return which.map(({ x, z, width, turn }) => {
    const rad = (turn * Math.PI) / 180;
    const y = groundHeight(x, z);
    const frame = new Matrix4().makeTranslation(x, y, z).multiply(new Matrix4().makeRotationY(rad));
    for (const t of [-0.5, -0.17, 0.17, 0.5])
      pots.block('board', frame, [t * width, -0.5, 0], [0.26, 4.1 + seed.around(0, 0.08), 0.26], tone(), {
        bevel: 0.02,
      });
    for (const up of [0.55, 1.7, 2.75])
      pots.block('board', frame, [0, up, 0.02], [width, 0.16, 0.12], tone(), { bevel: 0.015 });
    pots.block('board', frame, [0, 3.2, 0], [width + 0.8, 0.24, 0.2], tone(), { bevel: 0.02 });
    const n = Math.round(width / 0.24);
    for (let k = 0; k < n; k += 1)
      pots.block(
        'board',
        frame,
        [(-0.5 + (k + 0.5) / n) * width + seed.around(0, 0.015), 0.08, 0.1],
        [0.13, 2.75 + seed.around(0, 0.12), 0.05],
        tone(),
        { turn: seed.around(0, 0.04) },
      );
    return { centre: [x, y + 1.7, z], size: [width + 1, 4, 0.7], turn } satisfies Solid;
  });
}
