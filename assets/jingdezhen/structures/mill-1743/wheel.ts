/** The water-wheel with its axle and cams (they turn together), and the four hammers. */
import { Vector3 } from 'three';
import { box, lathe, merge, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import type { Part } from '../../../kit/model.ts';
import { at, plankBetween, stick, worn } from '../../../kit/put.ts';
import type { Random } from '../../../kit/random.ts';
import { AXLE, GROUND, HAMMER, HAMMERS, WHEEL } from './plan.ts';

const WET: Rgb = [0.42, 0.4, 0.34];
const OLD: Rgb = [0.62, 0.55, 0.47];

/** Turn about the axle: a matrix for things built along the radius (+Y) at the axle's place. */
const spoke = (x: number, angle: number) => at([x, WHEEL.y, WHEEL.z], 0, [angle, 0]);

/** Rims, spokes, buckets, axle, cams: one part. */
export function wheelParts(random: Random): Part[] {
  const list = [];
  const { radius: R, width: w } = WHEEL;
  const n = 16;
  for (const side of [-1, 1]) {
    const x = WHEEL.x + (side * w) / 2;
    for (let i = 0; i < n; i += 1) {
      const half = Math.tan(Math.PI / n) * R;
      list.push(
        worn(
          place(
            box(0.06, 0.2, half * 2.02, { bevel: 0.008, grain: 'z' }),
            spoke(x, (i / n) * Math.PI * 2).multiply(at([0, R - 0.1, 0])),
          ),
          WET,
          random,
        ),
      );
    }
    for (let i = 0; i < 8; i += 1)
      list.push(
        worn(
          place(
            box(0.07, R - 0.2, 0.1, { stand: true, grain: 'y' }),
            spoke(x, (i / 8) * Math.PI * 2 + 0.1).multiply(at([0, 0.1, 0])),
          ),
          OLD,
          random,
        ),
      );
  }
  // Buckets: slanting boards between the rims, and a sole that closes them.
  for (let i = 0; i < n * 1.5; i += 1) {
    const a = (i / (n * 1.5)) * Math.PI * 2;
    list.push(
      worn(
        place(box(w, 0.26, 0.028), spoke(WHEEL.x, a).multiply(at([0, R - 0.13, 0], 0, [0.62, 0]))),
        WET,
        random,
      ),
    );
  }
  for (let i = 0; i < n; i += 1)
    list.push(
      worn(
        place(
          box(w, 0.03, (2 * Math.PI * (R - 0.24)) / n),
          spoke(WHEEL.x, (i / n) * Math.PI * 2).multiply(at([0, R - 0.24, 0])),
        ),
        WET,
        random,
      ),
    );
  const mid = (AXLE.from + AXLE.to) / 2;
  list.push(
    worn(
      tube(
        [
          new Vector3(AXLE.from, WHEEL.y, WHEEL.z),
          new Vector3(mid, WHEEL.y + 0.02, WHEEL.z),
          new Vector3(AXLE.to, WHEEL.y, WHEEL.z),
        ],
        AXLE.radius,
        10,
        { grain: 'u' },
      ),
      OLD,
      random,
    ),
  );
  for (const [k, x] of HAMMERS.entries())
    for (const half of [0, Math.PI]) {
      const a = (k / 4) * Math.PI + half;
      list.push(
        worn(
          place(
            box(0.16, 0.66, 0.11, { stand: true, bevel: 0.02, grain: 'y' }),
            spoke(x, a).multiply(at([0, 0.1, 0])),
          ),
          [0.7, 0.62, 0.52],
          random,
        ),
      );
    }
  return [{ material: 'board', geometry: merge(list) }];
}

/** One hammer at rest: beam on its pivot, tail under the cam, head shod with stone in its mortar. */
export function hammerParts(x: number, random: Random): Part[] {
  const { pivotY, pivotZ, tailZ, headZ } = HAMMER;
  const list = [
    worn(
      place(
        box(0.2, 0.22, headZ - tailZ + 0.3, { bevel: 0.03, grain: 'z' }),
        at([x, pivotY, (headZ + tailZ) / 2 + 0.05]),
      ),
      OLD,
      random,
    ),
    worn(
      tube([new Vector3(x - 0.42, pivotY, pivotZ), new Vector3(x + 0.42, pivotY, pivotZ)], 0.06, 8, {
        grain: 'u',
      }),
      [0.5, 0.44, 0.38],
      random,
    ),
    worn(
      place(box(0.24, 0.62, 0.24, { bevel: 0.03, grain: 'y' }), at([x, pivotY - 0.26, headZ])),
      OLD,
      random,
    ),
    tint(
      place(
        lathe(
          [
            [0.001, -0.02],
            [0.09, 0],
            [0.12, 0.1],
            [0.115, 0.3],
          ],
          9,
          { crease: 40 },
        ),
        at([x, GROUND + 0.13, headZ]),
      ),
      [0.78, 0.78, 0.76],
    ),
    worn(
      plankBetween([x - 0.14, pivotY + 0.16, headZ], [x + 0.14, pivotY + 0.16, headZ], 0.1, 0.1),
      [0.5, 0.44, 0.38],
      random,
    ),
  ];
  return [{ material: 'board', geometry: merge(list) }];
}

/** What stands still round them: bearings of the axle, pivot posts, mortars in the floor with crushed stone. */
export function beds(random: Random): Part[] {
  const wood = [];
  const stone = [];
  const clay = [];
  for (const x of [AXLE.from + 0.2, WHEEL.x + 0.75, 332.2, AXLE.to - 0.2])
    for (const z of [-0.26, 0.26])
      wood.push(
        worn(
          stick([x, GROUND - 0.1, WHEEL.z + z * 1.5], [x, WHEEL.y + 0.14, WHEEL.z + z], 0.09, random, 7),
          [0.55, 0.5, 0.44],
          random,
        ),
      );
  for (const x of [AXLE.from + 0.2, WHEEL.x + 0.75, 332.2, AXLE.to - 0.2])
    wood.push(
      worn(
        place(box(0.2, 0.16, 0.8, { bevel: 0.02 }), at([x, WHEEL.y - AXLE.radius - 0.09, WHEEL.z])),
        OLD,
        random,
      ),
    );
  for (const x of HAMMERS) {
    for (const s of [-0.36, 0.36])
      wood.push(
        worn(
          place(
            box(0.14, 1.12, 0.2, { stand: true, bevel: 0.015, grain: 'y' }),
            at([x + s, GROUND, HAMMER.pivotZ], random.around(0, 0.03)),
          ),
          OLD,
          random,
        ),
      );
    stone.push(
      worn(
        place(
          lathe(
            [
              [0.46, 0],
              [0.44, 0.16],
              [0.3, 0.18],
              [0.2, 0.06],
              [0.001, 0.04],
            ],
            14,
            { crease: 30 },
          ),
          at([x, GROUND + 0.1, HAMMER.headZ]),
        ),
        [0.85, 0.85, 0.83],
        random,
      ),
    );
    clay.push(
      tint(
        place(
          lathe(
            [
              [0.29, 0.15],
              [0.2, 0.13],
              [0.1, 0.1],
              [0, 0.1],
            ],
            12,
            { crease: 180 },
          ),
          at([x, GROUND + 0.1, HAMMER.headZ]),
        ),
        [0.95, 0.93, 0.88],
      ),
    );
    clay.push(
      tint(
        place(
          lathe(
            [
              [0.8, 0.004],
              [0.5, 0.02],
              [0.42, 0.03],
            ],
            13,
            { crease: 180 },
          ),
          at([x, GROUND + 0.12, HAMMER.headZ + 0.1]),
        ),
        [0.86, 0.82, 0.75],
      ),
    );
  }
  return [
    { material: 'board', geometry: merge(wood) },
    { material: 'stone', geometry: merge(stone) },
    { material: 'clay', geometry: merge(clay) },
  ];
}
