/** Tables, stools, shelves and lamps of the workshops. Sizes conjectured: stools 45 cm, tables 62–78 cm. */

import { box, jitter, lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, hoop, mat, slab, stick, worn } from './forms.ts';

export const STOOL_HEIGHT = 0.45;

/** A table along X: two planks, four legs, rails. Its top is at `height`. */
export function table(length: number, width: number, height: number, random: Random): Prop {
  const maker = new Pile();
  for (const s of [-1, 1])
    maker.add(
      'board',
      place(
        slab(length, 0.045, width / 2 - 0.006, random, true),
        at([0, height + random.around(0, 0.003), (s * width) / 4]),
      ),
    );
  const lx = length / 2 - 0.14;
  const lz = width / 2 - 0.07;
  for (const x of [-lx, lx]) {
    for (const z of [-lz, lz])
      maker.add(
        'board',
        worn(
          place(
            box(0.065, height - 0.045, 0.065, { grain: 'y', stand: true, omit: ['top', 'bottom'] }),
            at([x, 0, z], 0, [random.around(0, 1), random.around(0, 1)]),
          ),
          [0.72, 0.66, 0.58],
          random,
        ),
      );
    maker.add(
      'board',
      worn(
        place(box(0.05, 0.07, width - 0.1, { grain: 'z' }), at([x, height - 0.1, 0])),
        [0.7, 0.64, 0.56],
        random,
      ),
    );
  }
  maker.add(
    'board',
    worn(place(box(length - 0.2, 0.06, 0.04, { grain: 'x' }), at([0, 0.2, -lz])), [0.7, 0.64, 0.56], random),
  );
  return maker.done([length, height, width]);
}

/** A stool with splayed legs, or (round) a block of wood. */
export function stool(random: Random, round = false): Prop {
  const maker = new Pile();
  const h = STOOL_HEIGHT;
  if (round) {
    maker.add(
      'board',
      worn(
        jitter(
          lathe(
            [
              [0.15, 0],
              [0.145, h - 0.02],
              [0.13, h],
              [0, h - 0.005],
            ],
            10,
            { crease: 50 },
          ),
          random,
          0.008,
        ),
        [0.85, 0.8, 0.72],
        random,
      ),
    );
    return maker.done([0.3, h, 0.3]);
  }
  maker.add('board', place(slab(0.42, 0.04, 0.24, random), at([0, h, 0])));
  for (const x of [-0.15, 0.15])
    for (const z of [-0.07, 0.07])
      maker.add(
        'board',
        tint(stick([x * 1.25, 0, z * 1.5], [x, h - 0.03, z], 0.02, random, 4), [0.8, 0.74, 0.66]),
      );
  return maker.done([0.42, h, 0.24]);
}

/** A long bench along X. */
export function bench(length: number, random: Random): Prop {
  const maker = new Pile();
  maker.add('board', place(slab(length, 0.05, 0.26, random, true), at([0, STOOL_HEIGHT, 0])));
  for (const x of [-length / 2 + 0.2, length / 2 - 0.2])
    for (const z of [-1, 1])
      maker.add(
        'board',
        tint(
          stick([x, 0, z * 0.15], [x, STOOL_HEIGHT - 0.04, z * 0.08], 0.026, random, 4),
          [0.8, 0.74, 0.66],
        ),
      );
  return maker.done([length, STOOL_HEIGHT, 0.26]);
}

/** Shelves for boards of ware along X: uprights with rungs, open; boards are put on the levels by `rowOf` and planks. */
export function shelves(length: number, levels: readonly number[], depth: number, random: Random): Prop {
  const maker = new Pile();
  const frames = Math.max(2, Math.round(length / 2.3) + 1);
  const top = levels[levels.length - 1]! + 0.45;
  for (let k = 0; k < frames; k += 1) {
    const x = length * (k / (frames - 1) - 0.5);
    for (const z of [-depth / 2, depth / 2])
      maker.add(
        'board',
        tint(
          stick(
            [x + random.around(0, 0.015), 0, z],
            [x + random.around(0, 0.02), top, z + random.around(0, 0.02)],
            0.034,
            random,
            5,
          ),
          [0.72, 0.66, 0.58],
        ),
      );
    for (const y of levels)
      maker.add(
        'board',
        tint(
          stick([x, y - 0.055, -depth / 2 - 0.05], [x, y - 0.055, depth / 2 + 0.05], 0.024, random, 4),
          [0.8, 0.74, 0.66],
        ),
      );
  }
  for (const y of levels)
    for (let k = 0; k < frames - 1; k += 1) {
      const l = length / (frames - 1);
      for (const z of [-depth / 4, depth / 4])
        maker.add(
          'board',
          place(
            slab(l * 1.02, 0.026, depth / 2 - 0.03, random),
            at([length * ((k + 0.5) / (frames - 1) - 0.5), y + random.around(0, 0.004), z]),
          ),
        );
    }
  return maker.done([length, top, depth]);
}

const FLAME: Rgb = [1, 0.62, 0.2];

/** A saucer lamp: its foot at y = 0, the flame at `LAMP_FLAME`. */
export const LAMP_FLAME = 0.1;
export function lamp(random: Random): Prop {
  const maker = new Pile();
  const k = random.between(0.8, 1.2);
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0.035, 0],
          [0.03, 0.03],
          [0.014, 0.045],
          [0.02, 0.06],
          [0.05, 0.072],
          [0.047, 0.076],
          [0, 0.07],
        ],
        9,
        { wrap: 0 },
      ),
      [0.15 * k, 0.1 * k, 0.065 * k],
    ),
  );
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0.002, 0.072],
          [0.008, 0.086],
          [0.005, 0.1],
          [0, 0.118],
        ],
        5,
        { wrap: 0 },
      ),
      FLAME,
    ),
    at([0.042, 0, 0]),
  );
  return maker.done();
}

/** A lamp on a stand of bamboo and wood, flame about 1.15 m up. */
export const STAND_FLAME = 1.13;
export function lampStand(random: Random): Prop {
  const maker = new Pile();
  for (const a of [15, 105])
    maker.add('board', place(box(0.4, 0.045, 0.05, { stand: true, grain: 'x' }), at([0, 0, 0], a)));
  maker.add(
    'board',
    tint(
      stick([0, 0.03, 0], [random.around(0, 0.02), 1, random.around(0, 0.02)], 0.02, random),
      [0.8, 0.72, 0.6],
    ),
  );
  maker.add(
    'board',
    place(
      lathe(
        [
          [0.03, 0.98],
          [0.085, 1.02],
          [0, 1.025],
        ],
        9,
      ),
      at([0, 0, 0]),
    ),
  );
  maker.put(lamp(random), at([0, 1.02, 0]));
  return maker.done([0.3, 1.1, 0.3]);
}

/** A water jar or paste jar, brown glazed or bare; lidded with a board or open with something in it. */
export function jar(radius: number, height: number, random: Random, rgb: Rgb, content?: Rgb): Prop {
  const maker = new Pile();
  const [r, h] = [radius, height];
  const profile: [number, number][] = [
    [r * 0.6, 0],
    [r * 0.9, h * 0.35],
    [r, h * 0.62],
    [r * 0.86, h * 0.9],
    [r * 0.7, h * 0.95],
    [r * 0.76, h],
    [r * 0.68, h],
    [r * 0.66, h * 0.8],
  ];
  maker.add('glazed', worn(lathe(profile, 13, { crease: 50, wrap: 0 }), rgb, random, 0.12));
  if (content)
    maker.add(
      'glazed',
      tint(
        lathe(
          [
            [r * 0.72, h * 0.82],
            [0, h * 0.82],
          ],
          12,
          { wrap: 0 },
        ),
        content,
      ),
    );
  else
    maker.add(
      'board',
      place(slab(r * 1.7, 0.025, r * 1.5, random), at([0, h + 0.026, 0], random.between(0, 90))),
    );
  return maker.done([r * 2, h, r * 2]);
}

/** A wooden tub with water or slip. */
export function tub(radius: number, height: number, random: Random, content: Rgb): Prop {
  const maker = new Pile();
  const [r, h] = [radius, height];
  const n = 16;
  maker.add(
    'board',
    tint(
      lathe(
        [
          [r * 0.9, 0],
          [r, h],
          [r * 0.93, h],
          [r * 0.9, h * 0.72],
        ],
        n,
        { crease: 40, wrap: 0 },
      ),
      (p) => {
        const stave = Math.floor(((Math.atan2(p.z, p.x) / 6.2832 + 1) % 1) * n);
        const k = (0.7 + 0.25 * Math.abs(Math.sin(stave * 12.9))) * (p.y < 0.06 ? 0.65 : 1);
        return [k, k * 0.95, k * 0.88];
      },
    ),
  );
  for (const y of [0.18, 0.8])
    maker.add('board', tint(hoop(h * y, r * (0.9 + 0.1 * y) + 0.003, [0.007, 0.015], n), [0.9, 0.78, 0.5]));
  maker.add(
    'glazed',
    tint(
      lathe(
        [
          [r * 0.93, h * 0.74],
          [0, h * 0.74],
        ],
        14,
        { wrap: 0 },
      ),
      content,
    ),
    at([0, 0, 0], random.between(0, 9)),
  );
  return maker.done([r * 2, h, r * 2]);
}

/** A wide-brimmed hat or rain cape on a peg: hangs from the origin against −Z. */
export function hat(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'bamboo',
    tint(
      place(
        lathe(
          [
            [0.24, 0],
            [0.1, 0.1],
            [0, 0.16],
          ],
          12,
        ),
        at([0, -0.2, 0.02], random.between(0, 60), [80, 0]),
      ),
      [0.85, 0.8, 0.66],
    ),
  );
  return maker.done();
}

/** A mat of split bamboo on the floor, `w` × `d`, trodden dark in the middle, its edge frayed. */
export function floorMat(w: number, d: number, random: Random): Prop {
  const maker = new Pile();
  const k = random.between(0.72, 0.95);
  const [u, v] = [random.between(0, 6), random.between(0, 6)];
  maker.add(
    'bamboo',
    tint(mat(w, d, random, 0.012, 6), (p) => {
      const trodden = 1 - 0.3 * Math.exp(-((p.x / w) ** 2 + (p.z / d) ** 2) * 9);
      const f = k * trodden * (1 + 0.1 * Math.sin(p.x * 5 + u) * Math.sin(p.z * 6 + v));
      return [f, f * 0.95, f * 0.8];
    }),
  );
  return maker.done([w, 0.02, d]);
}
