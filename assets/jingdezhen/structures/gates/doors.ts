/** Doors of boards, drum stones beside them, thresholds. Metres. */
import { box, lathe, merge, place, type Rgb } from '../../../kit/mesh.ts';
import { at, worn } from '../../../kit/put.ts';
import { type Random, random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { BRONZE, IRON } from './colours.ts';
import type { Pots } from './pots.ts';

/** Puts lacquered timbers into `pots`: width, height, depth, middle, way of the grain. All a little worn, by `rand`. */
export const joinery =
  (pots: Pots, rand: Random) =>
  (w: number, h: number, d: number, middle: readonly [number, number, number], grain: 'x' | 'y' = 'x') =>
    pots.add(
      'lacquer',
      worn(place(box(w, h, d, { bevel: 0.012, grain }), at(middle)), [0.95, 0.85, 0.75], rand),
    );

/**
 * One leaf, hung at the origin, lying along +X, its outer face to +Z: planks on ledges, rows of nail heads, a ring.
 */
export function leaf(seed: string, w: number, h: number, tone: Rgb = [0.95, 0.8, 0.7]): Prop {
  const rand = random(`leaf/${seed}`);
  const n = Math.max(3, Math.round(w / 0.26));
  const boards = Array.from({ length: n }, (_, k) =>
    worn(
      place(
        box(w / n - 0.006, h, 0.05, { bevel: 0.006, grain: 'y' }),
        at([(k + 0.5) * (w / n), h / 2 + rand.around(0, 0.004), rand.around(0, 0.004)]),
      ),
      tone,
      rand,
    ),
  );
  for (const y of [0.16, 0.5, 0.84])
    boards.push(
      worn(
        place(box(w * 0.96, 0.13, 0.045, { bevel: 0.008, grain: 'x' }), at([w / 2, h * y, -0.045])),
        tone,
        rand,
      ),
    );
  const studs = [];
  for (const y of [0.12, 0.2, 0.46, 0.54, 0.8, 0.88])
    for (let k = 0; k < n; k += 1)
      studs.push(
        place(
          lathe(
            [
              [0.026, 0],
              [0.001, 0.02],
            ],
            5,
          ),
          at([(k + 0.5) * (w / n), h * y, 0.026], 0, [Math.PI / 2, 0]),
        ),
      );
  const ring = place(
    lathe(
      [
        [0.05, -0.01],
        [0.065, 0],
        [0.05, 0.01],
        [0.042, 0],
        [0.05, -0.01],
      ],
      14,
    ),
    at([w - 0.16, h * 0.43, 0.045], 0, [Math.PI / 2 - 0.15, 0]),
  );
  const boss = place(
    lathe(
      [
        [0.06, 0],
        [0.05, 0.02],
        [0.02, 0.035],
        [0.001, 0.04],
      ],
      10,
    ),
    at([w - 0.16, h * 0.45, 0.025], 0, [Math.PI / 2, 0]),
  );
  return {
    parts: [
      { material: 'lacquer', geometry: merge(boards) },
      {
        material: 'plain',
        geometry: merge([
          ...studs.map((g) => worn(g, IRON, rand)),
          worn(ring, BRONZE, rand),
          worn(boss, BRONZE, rand),
        ]),
      },
    ],
    size: [w, h, 0.1],
  };
}

/** A drum stone: a block with a stone drum on a folded cushion, to hold the door's pivot. Front to +Z. */
export function drumStone(seed: string, h = 1.02): Prop {
  const rand = random(`drum-stone/${seed}`);
  const r = h * 0.31;
  const wheel = lathe(
    [
      [0.001, -0.13],
      [r * 0.55, -0.13],
      [r * 0.62, -0.11],
      [r * 0.9, -0.13],
      [r, -0.08],
      [r, 0.08],
      [r * 0.9, 0.13],
      [r * 0.62, 0.11],
      [r * 0.55, 0.13],
      [0.001, 0.13],
    ],
    18,
  );
  return {
    parts: [
      {
        material: 'stone',
        geometry: merge(
          [
            place(box(0.36, h * 0.2, 0.86, { bevel: 0.02, stand: true }), at([0, 0, 0])),
            place(box(0.3, h * 0.14, 0.74, { bevel: 0.02, stand: true }), at([0, h * 0.2, 0.02])),
            place(box(0.34, h * 0.06, 0.8, { bevel: 0.02, stand: true }), at([0, h * 0.33, 0.02])),
            place(wheel, at([0, h * 0.38 + r, 0.08], 0, [0, Math.PI / 2])),
            place(box(0.26, h * 0.5, 0.2, { bevel: 0.03, stand: true }), at([0, h * 0.36, -0.24])),
          ].map((g) => worn(g, [0.9, 0.89, 0.86], rand)),
        ),
      },
    ],
    size: [0.38, h, 0.88],
  };
}

/** A threshold, worn low in the middle: no higher than one steps over. Along X. */
export function threshold(seed: string, w: number, h = 0.15): Prop {
  const rand = random(`threshold/${seed}`);
  return {
    parts: [
      {
        material: 'lacquer',
        geometry: worn(
          place(box(w, h, 0.12, { bevel: 0.03, stand: true, grain: 'x' }), at([0, 0, 0])),
          [1, 0.93, 0.84],
          rand,
        ),
      },
    ],
    size: [w, h, 0.12],
  };
}
