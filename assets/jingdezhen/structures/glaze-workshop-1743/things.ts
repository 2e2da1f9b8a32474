/**
 * Glaze ash and mixing (picture 3): what the text names is the burnt residue of grey lime and ferns, washed; the fine
 * slip of paste stone it is mixed with; and the iron pot on a bent stick that measures both and floats in the jar.
 * Forms of tubs, baskets and stand are conjectured.
 */
import { Vector3 } from 'three';
import { bend, box, lathe, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import { noise3 } from '../../../kit/noise.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, BAMBOO, heap, IRON, level, OLD_BOARD, Pile, stick, worn } from '../workshops-south/shapes.ts';

/** Ash as it comes (grey, with white bits of lime), washed ash, glaze in the jar: tints on `plain` and `clay`. */
export const ASH: Rgb = [0.3, 0.285, 0.26];
export const WASHED: Rgb = [0.92, 0.9, 0.84];
export const GLAZE: Rgb = [0.86, 0.87, 0.82];
/** The measure: width of its mouth, conjectured. */
export const POT = { radius: 0.13, height: 0.12 } as const;

/** The iron pot floating in glaze, a bent stick through its two ears for a handle. Its water line is y = 0. */
export function measure(random: Random): Prop {
  const pile = new Pile();
  const { radius: r, height: h } = POT;
  const bowl = lathe(
    [
      [0.001, -h * 0.62],
      [r * 0.6, -h * 0.52],
      [r * 0.93, -h * 0.1],
      [r, h * 0.38],
      [r + 0.012, h * 0.4],
      [r - 0.006, h * 0.38],
      [r * 0.88, -h * 0.08],
      [r * 0.5, -h * 0.4],
      [0, -h * 0.46],
    ],
    16,
    { crease: 60 },
  );
  pile.add(
    'plain',
    tint(bowl, (p) =>
      p.y < 0.012 && p.y > -0.02 ? [0.4, 0.4, 0.37] : [IRON[0] * 1.3, IRON[1] * 1.3, IRON[2] * 1.3],
    ),
  );
  for (const x of [-1, 1])
    pile.add(
      'plain',
      tint(place(box(0.02, 0.05, 0.03, { bevel: 0.006 }), at([x * (r + 0.006), h * 0.5, 0])), IRON),
    );
  const hoop = Array.from({ length: 9 }, (_, i) => {
    const a = (i / 8) * Math.PI;
    return new Vector3(Math.cos(a) * (r + 0.01), h * 0.48 + Math.sin(a) * 0.26, 0.02 * Math.sin(a * 2));
  });
  pile.add('bamboo', worn(tube(hoop, 0.011, 6, { grain: 'u' }), [0.9, 0.78, 0.56], random));
  pile.add('clay', place(level(r * 0.8, 0, GLAZE, 12), at([0, -0.005, 0])));
  return pile.done([r * 2, h + 0.3, r * 2]);
}

/** A heap of ash with lumps of burnt lime in it, raked down on one side. */
export function ashHeap(radius: number, height: number, random: Random, rgb: Rgb = ASH): Prop {
  const pile = new Pile();
  pile.add('plain', heap(radius, height, random.fork('heap'), rgb, 16));
  for (let i = 0; i < 16; i += 1) {
    const a = random.between(0, 6.28);
    const t = 0.25 + 0.85 * random.next();
    const size = random.between(0.04, 0.11);
    const y = height * Math.max(0, 1 - t) ** 0.8 * 0.92;
    pile.add(
      'plain',
      stone(
        size,
        [Math.cos(a) * t * radius, y, Math.sin(a) * t * radius],
        random,
        i % 3 ? [0.56, 0.54, 0.5] : [0.34, 0.33, 0.31],
      ),
    );
  }
  return pile.done([radius * 2, height, radius * 2]);
}

/** A broken stone of about `size`, resting on y. */
export function stone(size: number, p: readonly [number, number, number], random: Random, rgb: Rgb) {
  const seed = Math.floor(random.next() * 1e6);
  const shape = bend(
    box(size * 1.3, size, size * 1.1, { bevel: size * 0.25, stand: true, omit: ['bottom'] }),
    (q) => {
      const n = noise3((q.x * 2) / size, (q.y * 2) / size, (q.z * 2) / size, seed) * size * 0.3;
      q.set(q.x + n, q.y + n * 0.5, q.z - n);
    },
  );
  return worn(
    place(
      shape,
      at([p[0], p[1] - size * 0.15, p[2]], random.between(0, 6), [
        random.around(0, 0.3),
        random.around(0, 0.3),
      ]),
    ),
    rgb,
    random,
  );
}

/** Dried ferns in a sheaf tied with straw, as kindling for the ash came and as some was left over. Lies along X. */
export function fernSheaf(random: Random): Prop {
  const pile = new Pile();
  for (let i = 0; i < 15; i += 1) {
    const a = random.between(0, 6.28);
    const r = 0.1 * Math.sqrt(random.next());
    const l = random.between(0.4, 0.62);
    const [y, z] = [0.13 + Math.sin(a) * r, Math.cos(a) * r];
    const spread = 1.8 + random.next();
    const dull = random.between(0.5, 0.8);
    pile.add(
      'bamboo',
      worn(
        stick(
          [-l, Math.max(0.02, 0.13 + (y - 0.13) * 0.8), z * 0.8],
          [l, Math.max(0.02, 0.13 + (y - 0.13) * spread), z * spread],
          0.013,
          random,
          4,
        ),
        [dull * 0.75, dull * 0.62, dull * 0.4],
        random,
      ),
    );
  }
  pile.add(
    'bamboo',
    worn(
      place(
        lathe(
          [
            [0.1, -0.03],
            [0.115, 0],
            [0.1, 0.03],
          ],
          9,
        ),
        at([-0.08, 0.13, 0], 0, [0, Math.PI / 2]),
      ),
      [0.9, 0.75, 0.5],
      random,
    ),
  );
  return pile.done([1.2, 0.3, 0.5]);
}

/** A stand of two forked stakes with a bar, on which a sieve cloth full of ash drips into the tub below. */
export function strainer(random: Random): Prop {
  const pile = new Pile();
  for (const [x, z] of [
    [-0.42, -0.3],
    [0.42, -0.3],
    [-0.42, 0.3],
    [0.42, 0.3],
  ] as const)
    pile.add(
      'board',
      worn(stick([x * 1.12, 0, z * 1.12], [x, 0.95, z], 0.028, random, 6), OLD_BOARD, random),
    );
  for (const z of [-0.3, 0.3])
    pile.add('board', worn(stick([-0.5, 0.93, z], [0.5, 0.94, z], 0.026, random, 6), OLD_BOARD, random));
  const bag = bend(
    lathe(
      [
        [0, 0.52],
        [0.16, 0.58],
        [0.3, 0.78],
        [0.38, 0.94],
      ],
      14,
      { crease: 180 },
    ),
    (p) => {
      const a = Math.atan2(p.z, p.x);
      const square = 1 / Math.max(Math.abs(Math.cos(a)), Math.abs(Math.sin(a)) * 1.25);
      const t = Math.max(0, (p.y - 0.7) / 0.24);
      const k = 1 + (square - 1) * t;
      p.set(p.x * k, p.y + 0.015 * Math.sin(a * 4), p.z * k * 0.8);
    },
  );
  pile.add('plain', worn(bag, [0.42, 0.39, 0.33], random));
  const within = bend(
    lathe(
      [
        [0.37, 0.93],
        [0.27, 0.8],
        [0, 0.74],
      ],
      14,
      { crease: 180 },
    ),
    (p) => {
      const a = Math.atan2(p.z, p.x);
      const square = 1 / Math.max(Math.abs(Math.cos(a)), Math.abs(Math.sin(a)) * 1.25);
      const k = p.y > 0.9 ? square : 1;
      p.set(p.x * k, p.y, p.z * k * 0.8);
    },
  );
  pile.add('plain', worn(within, ASH, random));
  return pile.done([1, 0.95, 0.7]);
}

/** A straw rope and a carrying pole with its two loads leaned together: how ash came from the landing. */
export function carryingPole(random: Random): Prop {
  const pile = new Pile();
  pile.add(
    'bamboo',
    worn(
      tube([new Vector3(-0.85, 0, 0), new Vector3(0, 0.05, 0), new Vector3(0.85, 0, 0)], 0.024, 6, {
        grain: 'u',
      }),
      [0.85, 0.72, 0.5],
      random,
    ),
  );
  pile.add('plain', worn(stick([-0.78, 0.02, 0], [-0.77, -0.5, 0.02], 0.008, random, 4), BAMBOO, random));
  return pile.done();
}
