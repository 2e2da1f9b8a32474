/** Picture 10: the grinder's low bench with its mortar and guided pestle; moulds with bowls pressed over them. */

import { box, lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, slab, stick, worn } from './forms.ts';
import { ware } from './wares.ts';

/** Bench and mortar, metres. The picture's parts (`tang-1743-10`) are certain, their sizes are ours. */
export const BENCH = { length: 1.15, width: 0.34, height: 0.33, upright: 0.62, mortar: 0.13 } as const;

/** Ground cobalt and water: nearly black, a blue edge. */
const PASTE: Rgb = [0.028, 0.042, 0.1];
const BLUE_SMEAR: Rgb = [0.12, 0.16, 0.32];

/** A mortar of thick porcelain body, unglazed, smeared with paste within. */
function mortar(maker: Pile, x: number, y: number, random: Random): void {
  const r = BENCH.mortar;
  const bowl = lathe(
    [
      [r * 0.55, 0],
      [r * 0.62, 0.02],
      [r * 0.95, 0.075],
      [r, 0.115],
      [r * 0.86, 0.112],
      [r * 0.6, 0.05],
    ],
    11,
    { crease: 50, wrap: 0 },
  );
  const tone = random.between(0.72, 0.9);
  const smear = random.between(0.06, 0.09);
  maker.add(
    'raw',
    tint(bowl, (p, n) => {
      const inner = p.x * n.x + p.z * n.z < 0;
      if (inner) return p.y > smear ? [tone * 0.55, tone * 0.6, tone * 0.72] : BLUE_SMEAR;
      return p.y > 0.105 ? [tone * 0.6, tone * 0.64, tone * 0.74] : [tone, tone * 0.97, tone * 0.9];
    }),
    at([x, y, 0], random.between(0, 360)),
  );
  maker.add(
    'glazed',
    tint(
      lathe(
        [
          [r * 0.78, 0.072],
          [0, 0.069],
        ],
        9,
        { wrap: 0 },
      ),
      PASTE,
    ),
    at([x, y, 0]),
  );
}

/** Two uprights, the pierced cross-bar, the pestle in it. */
function guide(maker: Pile, x: number, y: number, random: Random): void {
  const h = BENCH.upright;
  const half = BENCH.width / 2 - 0.02;
  for (const z of [-half, half])
    maker.add(
      'board',
      place(
        box(0.035, h, 0.03, { grain: 'y', stand: true, omit: ['bottom'] }),
        at([x + random.around(0, 0.006), y, z], 0, [random.around(0, 1.5), random.around(0, 1.5)]),
      ),
    );
  const bar = y + h - 0.07;
  maker.add(
    'board',
    place(box(0.075, 0.028, BENCH.width + 0.05, { grain: 'z' }), at([x, bar, 0], random.around(0, 2))),
  );
  const lean: [number, number] = [random.around(0, 2.5), random.around(0, 2.5)];
  const shaft = lathe(
    [
      [0.042, 0],
      [0.032, 0.085],
      [0.0135, 0.12],
      [0.0135, h + 0.04],
      [0.021, h + 0.07],
      [0, h + 0.13],
    ],
    6,
    { crease: 45, wrap: 0 },
  );
  maker.add(
    'plain',
    tint(shaft, (p) =>
      p.y < 0.05 ? [0.1, 0.13, 0.24] : p.y < 0.11 ? [0.72, 0.69, 0.62] : [0.2, 0.135, 0.075],
    ),
    at([x, y + 0.066, 0], random.between(0, 360), lean),
  );
}

/** A bench along X, foot on y = 0; the man sits at −X. `mortars`: one, or two for those who work with both hands. */
export function grindingBench(random: Random, mortars: 1 | 2 = 1): Prop {
  const maker = new Pile();
  const { length, width, height } = BENCH;
  maker.add('board', place(slab(length, 0.055, width, random, true), at([0, height, 0])));
  for (const x of [-length / 2 + 0.12, length / 2 - 0.12])
    for (const z of [-1, 1])
      maker.add(
        'board',
        place(
          box(0.05, height - 0.04, 0.05, { grain: 'y', stand: true, omit: ['top', 'bottom'] }),
          at([x, 0, z * (width / 2 - 0.05)], 0, [z * 4, x > 0 ? 3 : -3]),
        ),
      );
  const spots = mortars === 1 ? [0.33] : [0.13, 0.4];
  for (const x of spots) {
    mortar(maker, x, height, random);
    guide(maker, x, height, random);
  }
  // A folded rag to sit on, a water cup, drips of paste.
  maker.add(
    'plain',
    worn(
      box(0.3, 0.02, 0.28, { omit: ['bottom'] }),
      random.pick([
        [0.16, 0.18, 0.2],
        [0.28, 0.24, 0.18],
        [0.13, 0.15, 0.22],
      ]),
      random,
    ),
    at([-0.34, height + 0.012, 0], random.around(0, 8)),
  );
  for (let k = 0; k < 2; k += 1)
    maker.add(
      'plain',
      tint(
        lathe(
          [
            [random.between(0.012, 0.03), 0],
            [0, 0.002],
          ],
          5,
          { wrap: 0 },
        ),
        BLUE_SMEAR,
      ),
      at([random.between(0.05, 0.5), height + 0.002, random.around(0, 0.14)]),
    );
  return maker.done([length, height, width]);
}

/** A clay mould like a mushroom, bare or with a bowl pressed over it. */
export function mould(random: Random, covered: boolean, segments = 10): Prop {
  const maker = new Pile();
  const tone = random.between(0.62, 0.78);
  const dome = covered
    ? lathe(
        [
          [0.05, 0],
          [0.052, 0.055],
          [0.082, 0.056],
        ],
        segments,
        { wrap: 0 },
      )
    : lathe(
        [
          [0.05, 0],
          [0.052, 0.05],
          [0.078, 0.055],
          [0.074, 0.085],
          [0.058, 0.115],
          [0.03, 0.13],
          [0, 0.132],
        ],
        segments,
        { wrap: 0 },
      );
  maker.add('plain', tint(dome, [tone * 0.72, tone * 0.6, tone * 0.46]));
  if (covered) {
    const skin = lathe(
      [
        [0.0855, 0.056],
        [0.079, 0.09],
        [0.062, 0.121],
        [0.034, 0.137],
        [0.03, 0.165],
        [0, 0.166],
      ],
      segments,
      { crease: 50, wrap: 0 },
    );
    maker.add('raw', tint(skin, [0.8, 0.765, 0.7]));
  }
  return maker.done([0.17, 0.17, 0.17]);
}

/** A pounder for breaking lumps, lying; and a small brush of coir. */
export function paddle(random: Random): Prop {
  const maker = new Pile();
  maker.add('board', stick([-0.16, 0.02, 0], [0.06, 0.02, 0], 0.014, random));
  maker.add('board', place(box(0.14, 0.03, 0.08, { bevel: 0.008, grain: 'x' }), at([0.13, 0.02, 0])));
  return maker.done();
}

/** A raw bowl as it comes from the wheel, with its handle of clay. */
export const rawBowl = (segments = 10): Prop => ware('bowl', 'raw', { segments, handle: 0.06 });
