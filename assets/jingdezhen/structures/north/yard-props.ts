/** Things of the open yards: drying racks of poles, saw-horse, block and axe, laundry, hens, a dove's worth of litter. */

import { type BufferGeometry, Vector3 } from 'three';
import { fromLists } from '../../../kit/arrays.ts';
import { box, jitter, lathe, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, slab, stick, worn } from './forms.ts';

/** One drying rack along X: pairs of posts with cross-pieces, two poles lengthwise at each level. Open for boards laid across. */
export const RACK = { levels: [0.55, 1.05, 1.55], depth: 1.1, height: 1.95, board: 2.36 } as const;

export function poleRack(length: number, random: Random): Prop {
  const maker = new Pile();
  const frames = Math.max(2, Math.round(length / 2.7) + 1);
  const xs = Array.from({ length: frames }, (_, k) => length * (k / (frames - 1) - 0.5));
  for (const x of xs) {
    for (const z of [-RACK.depth / 2, RACK.depth / 2])
      maker.add(
        'bark',
        barked(x + random.around(0, 0.03), z, RACK.height * random.between(0.95, 1.08), 0.045, random),
      );
    for (const y of RACK.levels)
      maker.add(
        'bark',
        tint(
          stick(
            [x + 0.05, y - 0.045, -RACK.depth / 2 - 0.12],
            [x + 0.05, y - 0.045, RACK.depth / 2 + 0.12],
            0.026,
            random,
            3,
          ),
          [1, 0.9, 0.74],
        ),
      );
  }
  for (const y of RACK.levels)
    for (const z of [-RACK.depth / 2 + 0.1, RACK.depth / 2 - 0.1])
      maker.add(
        'bark',
        tint(
          stick(
            [-length / 2 - 0.25, y, z],
            [length / 2 + 0.25, y + random.around(0, 0.02), z],
            0.028,
            random,
            4,
          ),
          [1, 0.9, 0.74],
        ),
      );
  return maker.done([length + 0.2, RACK.height, RACK.depth + 0.1]);
}

function barked(x: number, z: number, h: number, r: number, random: Random): BufferGeometry {
  const lean = (k: number) => random.around(0, 0.05) * k;
  return tint(
    tube(
      [
        new Vector3(x, -0.06, z),
        new Vector3(x + lean(0.5), h * 0.5, z + lean(0.5)),
        new Vector3(x + lean(1), h, z + lean(1)),
      ],
      [r * 1.15, r, r * 0.85],
      5,
      { wrap: 0 },
    ),
    [random.between(0.8, 1), 0.92, 0.86],
  );
}

/** A saw-horse: two crosses and a bar, a log lying in it, the frame saw leaning. Along X. */
export function sawHorse(random: Random): Prop {
  const maker = new Pile();
  for (const x of [-0.45, 0.45])
    for (const s of [-1, 1])
      maker.add(
        'bark',
        tint(
          stick([x, 0, s * 0.36], [x + random.around(0, 0.03), 0.98, -s * 0.28], 0.042, random, 6),
          [0.9, 0.85, 0.8],
        ),
      );
  maker.add('bark', tint(stick([-0.5, 0.42, 0], [0.5, 0.42, 0], 0.035, random, 6), [0.85, 0.8, 0.75]));
  maker.add(
    'bark',
    tint(
      tube(
        [-0.95, 0, 0.9].map((x) => new Vector3(x, 0.68 + random.around(0, 0.02), 0)),
        [0.11, 0.105, 0.095],
        9,
      ),
      [1, 0.93, 0.85],
    ),
  );
  for (const [x, s] of [
    [-0.955, -1],
    [0.905, 1],
  ] as const)
    maker.add(
      'billet',
      tint(
        place(
          lathe(
            [
              [0.1, 0],
              [0, 0.004],
            ],
            9,
          ),
          at([x, 0.68, 0], 0, [0, s * -90]),
        ),
        [1, 0.86, 0.66],
      ),
    );
  return maker.done([2, 1, 0.75]);
}

/** A frame saw standing: blade below, cord above, 90 cm. Leans by its placement. */
export function frameSaw(random: Random): Prop {
  const maker = new Pile();
  maker.add('board', stick([-0.42, 0, 0], [-0.4, 0.5, 0], 0.018, random));
  maker.add('board', stick([0.42, 0, 0], [0.4, 0.5, 0], 0.018, random));
  maker.add('board', stick([-0.41, 0.26, 0], [0.41, 0.26, 0], 0.016, random));
  maker.add('plain', tint(box(0.82, 0.045, 0.003), [0.16, 0.15, 0.15]), at([0, 0.04, 0]));
  maker.add('bamboo', tint(stick([-0.4, 0.48, 0], [0.4, 0.48, 0], 0.008, random, 4), [0.8, 0.7, 0.5]));
  return maker.done();
}

/** A chopping block with an axe in it and chips round it. */
export function block(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'bark',
    tint(
      jitter(
        lathe(
          [
            [0.33, 0],
            [0.29, 0.2],
            [0.28, 0.52],
          ],
          11,
        ),
        random,
        0.02,
      ),
      [1, 0.94, 0.88],
    ),
  );
  maker.add(
    'billet',
    tint(
      jitter(
        lathe(
          [
            [0.285, 0.52],
            [0.15, 0.525],
            [0, 0.515],
          ],
          11,
        ),
        random,
        0.012,
      ),
      [0.72, 0.6, 0.46],
    ),
  );
  maker.add(
    'plain',
    tint(box(0.16, 0.09, 0.025, { bevel: 0.006 }), [0.11, 0.1, 0.1]),
    at([0.02, 0.55, 0.03], 25, [0, 24]),
  );
  maker.add('board', stick([-0.06, 0.58, 0.06], [-0.62, 0.84, 0.3], 0.018, random));
  for (let k = 0; k < 26; k += 1) {
    const a = random.between(0, 6.28);
    const r = random.between(0.3, 1.05);
    const t = random.between(0.7, 1);
    maker.add(
      'billet',
      tint(box(random.between(0.06, 0.16), 0.018, random.between(0.02, 0.05), { omit: ['bottom'] }), [
        t,
        t * 0.9,
        t * 0.76,
      ]),
      at([r * Math.cos(a), 0.012, r * Math.sin(a)], random.between(0, 360), [0, random.around(0, 10)]),
    );
  }
  return maker.done([0.6, 0.55, 0.6]);
}

/** Washing on a line along X from −length/2 to length/2 at `height`: cloths hang from the line (V = 0), free below. */
export function laundry(
  length: number,
  height: number,
  cloths: readonly { at: number; w: number; h: number; rgb: Rgb }[],
): Prop {
  const maker = new Pile();
  const sag = (x: number) => height - 0.12 * (1 - ((2 * x) / length) ** 2);
  const rope = [-1, -0.5, 0, 0.5, 1].map((t) => new Vector3((t * length) / 2, sag((t * length) / 2), 0));
  maker.add('plain', tint(tube(rope, 0.008, 4, { open: true }), [0.36, 0.3, 0.2]));
  for (const { at: x0, w, h, rgb } of cloths) maker.add('cloth', hanging(x0, w, h, sag, rgb));
  return maker.done();
}

/** One cloth, both faces, V from 0 at the line to 1 below. */
export function hanging(
  x0: number,
  w: number,
  h: number,
  top: (x: number) => number,
  rgb: Rgb,
): BufferGeometry {
  const nx = 4;
  const ny = 4;
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  for (const side of [1, -1]) {
    const first = position.length / 3;
    for (let j = 0; j <= ny; j += 1)
      for (let i = 0; i <= nx; i += 1) {
        const x = x0 + w * (i / nx - 0.5) * (1 - 0.06 * (j / ny));
        const fold = 0.035 * (0.3 + j / ny) * Math.sin((i / nx) * 7 + x0 * 5);
        position.push(x, top(x) - (h * j) / ny, fold + side * 0.002);
        normal.push(0.15 * Math.cos((i / nx) * 7 + x0 * 5) * -side, 0, side);
        uv.push((w * i) / nx, j / ny);
        const k = 0.86 + 0.14 * Math.cos((i / nx) * 7 + x0 * 5);
        color.push(rgb[0] * k, rgb[1] * k, rgb[2] * k);
      }
    for (let j = 0; j < ny; j += 1)
      for (let i = 0; i < nx; i += 1) {
        const a = first + j * (nx + 1) + i;
        const b = a + nx + 1;
        if (side > 0) index.push(a, b, b + 1, a, b + 1, a + 1);
        else index.push(a, b + 1, b, a, a + 1, b + 1);
      }
  }
  return fromLists({ position, normal, uv, color, index });
}

/** A hen, 35 cm, standing; beak towards +X. All in vertex colours. */
export function hen(random: Random, rgb: Rgb): Prop {
  const maker = new Pile();
  const body = tube(
    [
      new Vector3(-0.2, 0.27, 0),
      new Vector3(-0.13, 0.2, 0),
      new Vector3(0, 0.17, 0),
      new Vector3(0.09, 0.2, 0),
      new Vector3(0.13, 0.28, 0),
      new Vector3(0.15, 0.33, 0),
    ],
    [0.01, 0.06, 0.095, 0.07, 0.035, 0.028],
    7,
    { wrap: 0 },
  );
  maker.add('plain', worn(place(body, at([0, 0, 0], 0, [0, 0], [1, 1, 0.85])), rgb, random, 0.2));
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0.024, 0],
          [0.026, 0.02],
          [0, 0.045],
        ],
        6,
        { wrap: 0 },
      ),
      rgb,
    ),
    at([0.155, 0.325, 0]),
  );
  maker.add('plain', tint(box(0.03, 0.012, 0.012), [0.5, 0.32, 0.1]), at([0.19, 0.342, 0]));
  maker.add('plain', tint(box(0.035, 0.03, 0.006), [0.4, 0.05, 0.04]), at([0.155, 0.38, 0]));
  for (const z of [-0.03, 0.03])
    maker.add('plain', tint(stick([0.0, 0.1, z], [0.015, 0, z], 0.006, random, 3), [0.45, 0.32, 0.12]));
  return maker.done([0.4, 0.4, 0.2]);
}

/** A plank of raw ware and its pieces is put by the courts; this is the plank alone, its top at y = 0. */
export const boardPlank = (random: Random, length: number = RACK.board): Prop =>
  new Pile().add('board', slab(length, 0.026, 0.17, random)).done();
