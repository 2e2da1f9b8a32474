/**
 * Picture 19: the best in paper and round tubs, the second grade in tens bound with straw, the coarse in thirties to
 * sixties in reeds and mats with bamboo strips, one bundle at each end of a pole (`tang-1743-19`).
 */

import { Vector3 } from 'three';
import { box, jitter, lathe, merge, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, heap, hoop, stick, worn } from './forms.ts';
import { SHAPES, ware } from './wares.ts';

const STRAW: Rgb = [1, 0.93, 0.72];

/** A round tub of staves with two hoops; `filled` with paper-wrapped ware bedded in straw, or lidded. */
export function packTub(random: Random, filled: 'empty' | 'filled' | 'lid'): Prop {
  const maker = new Pile();
  const r = 0.3;
  const h = 0.42;
  const n = 18;
  const body = lathe(
    [
      [r * 0.92, 0],
      [r, h],
      [r * 0.93, h],
      [r * 0.86, 0.05],
      [0, 0.05],
    ],
    n,
    { crease: 40, wrap: 0 },
  );
  maker.add(
    'board',
    tint(body, (p) => {
      const stave = Math.floor(((Math.atan2(p.z, p.x) / 6.2832 + 1) % 1) * n);
      const k = 0.78 + 0.22 * Math.abs(Math.sin(stave * 12.9 + n));
      return [k, k * 0.95, k * 0.88];
    }),
  );
  for (const y of [0.09, 0.33]) {
    const rr = r * (0.92 + 0.08 * (y / h));
    maker.add('bamboo', tint(hoop(y, rr + 0.004, [0.009, 0.016], n), [0.8, 0.7, 0.5]));
  }
  if (filled === 'lid') {
    maker.add(
      'board',
      place(
        lathe(
          [
            [r * 1.02, 0],
            [r * 1.02, 0.024],
            [0, 0.026],
          ],
          n,
          { crease: 40, wrap: 0 },
        ),
        at([0, h, 0]),
      ),
    );
    for (const z of [-0.09, 0.09])
      maker.add('bamboo', tint(box(2 * r + 0.03, 0.008, 0.025), [0.9, 0.8, 0.6]), at([0, h + 0.03, z]));
  }
  if (filled === 'filled') {
    maker.add('bamboo', tint(place(heap(r * 0.88, 0.05, random, 3, 11), at([0, h - 0.09, 0])), STRAW));
    for (let k = 0; k < 7; k += 1) {
      const a = (k / 6) * 6.28;
      const q = k === 6 ? 0 : 0.17;
      maker.put(
        paperParcel(random, 0.075),
        at([q * Math.cos(a), h - 0.1, q * Math.sin(a)], random.between(0, 360), [
          random.around(0, 14),
          random.around(0, 14),
        ]),
      );
    }
  }
  return maker.done([r * 2.05, h, r * 2.05]);
}

/** A piece wrapped in soft paper. */
export function paperParcel(random: Random, r = 0.085): Prop {
  const maker = new Pile();
  const g = lathe(
    [
      [r * 0.5, 0],
      [r * 0.95, r * 0.35],
      [r, r * 0.8],
      [r * 0.72, r * 1.2],
      [r * 0.2, r * 1.4],
      [r * 0.3, r * 1.62],
      [0, r * 1.5],
    ],
    8,
    { crease: 25, wrap: 0 },
  );
  const k = random.between(0.56, 0.72);
  maker.add('plain', tint(jitter(g, random, r * 0.12), [k, k * 0.94, k * 0.8]));
  return maker.done();
}

/** A pile of paper sheets, `w` × `d`, edges uneven. */
export function paperPile(w: number, d: number, height: number, random: Random): Prop {
  const maker = new Pile();
  const sheets = 6;
  for (let k = 0; k < sheets; k += 1)
    maker.add(
      'plain',
      worn(box(w, height / sheets, d, { omit: ['bottom'] }), [0.66, 0.6, 0.48], random, 0.05),
      at(
        [random.around(0, 0.008), (height * (k + 0.5)) / sheets, random.around(0, 0.008)],
        random.around(0, 3),
      ),
    );
  return maker.done();
}

/** Ten bowls nested rim to foot, lying along X, bound with straw ropes; the blue-and-white shows between. */
export function strawTen(random: Random): Prop {
  const maker = new Pile();
  const { curve } = SHAPES.bowl;
  const bowls = [];
  const step = 0.038;
  const n = 10;
  for (let k = 0; k < n; k += 1) {
    const rim = curve[curve.length - 1]![0];
    const g =
      k === n - 1
        ? ware('bowl', 'fired', { segments: 8, coarse: true }).parts[0]!.geometry
        : tint(
            lathe(
              [
                [0.062, 0.032],
                [rim, 0.074],
                [rim - 0.012, 0.07],
              ],
              8,
              { wrap: 0 },
            ),
            (p) => (p.y < 0.04 ? [0.3, 0.4, 0.7] : [0.84, 0.89, 0.94]),
          );
    bowls.push(place(g, at([(k - n / 2) * step, 0.088, 0], random.between(0, 360), [0, -90])));
  }
  bowls.push(
    place(
      tint(
        lathe(
          [
            [0, 0],
            [0.034, 0],
            [0.034, 0.01],
            [0.06, 0.03],
          ],
          8,
          { wrap: 0 },
        ),
        [0.82, 0.85, 0.88],
      ),
      at([(-n / 2) * step, 0.088, 0], 0, [0, -90]),
    ),
  );
  maker.add('glazed', merge(bowls));
  const length = n * step + 0.09;
  // Straw all round it, and handfuls laid along, which are what the ropes hold.
  maker.add(
    'bamboo',
    tint(
      place(
        lathe(
          [
            [0.088, -length * 0.37],
            [0.093, 0],
            [0.088, length * 0.37],
          ],
          10,
        ),
        at([0, 0.088, 0], 0, [0, -90]),
      ),
      [STRAW[0] * 0.8, STRAW[1] * 0.78, STRAW[2] * 0.7],
    ),
  );
  const strands = 8;
  for (let k = 0; k < strands; k += 1) {
    const a = (k / strands) * 6.28 + random.around(0.4, 0.12);
    const r = 0.094;
    const tone = random.between(0.72, 1);
    const p = (x: number, rr: number, da = 0): Vector3 =>
      new Vector3(x, 0.088 + rr * Math.sin(a + da), rr * Math.cos(a + da));
    maker.add(
      'bamboo',
      tint(
        tube(
          [
            p(-length / 2, random.between(0.03, 0.06)),
            p(-length * 0.36, r, random.around(0, 0.08)),
            p(0, r + 0.003, random.around(0, 0.08)),
            p(length * 0.36, r, random.around(0, 0.08)),
            p(length / 2, random.between(0.02, 0.05)),
          ],
          random.between(0.016, 0.024),
          3,
          { open: true },
        ),
        [STRAW[0] * tone, STRAW[1] * tone, STRAW[2] * tone],
      ),
    );
  }
  for (const x of [-0.13, 0, 0.13])
    maker.add(
      'bamboo',
      tint(place(hoop(0, 0.098, [0.014, 0.012], 10), at([x, 0.088, 0], 0, [0, -90])), [0.9, 0.8, 0.58]),
    );
  return maker.done([length, 0.19, 0.2]);
}

/** A bundle in reeds and mats: a fat roll standing on its end, strips of bamboo round it. */
export function matBundle(random: Random): Prop {
  const maker = new Pile();
  const r = random.between(0.25, 0.29);
  const h = random.between(0.62, 0.72);
  const g = lathe(
    [
      [r * 0.7, 0],
      [r * 0.98, 0.06],
      [r * 0.93, h * 0.26],
      [r * 1.02, h * 0.4],
      [r * 0.93, h * 0.62],
      [r, h * 0.84],
      [r * 0.8, h * 0.96],
      [r * 0.35, h],
      [0, h * 0.98],
    ],
    9,
    { crease: 60 },
  );
  const k = random.between(0.72, 1);
  maker.add(
    'bamboo',
    tint(jitter(g, random, 0.018), (p) => {
      const d = k * (0.85 + 0.15 * Math.sin(p.y * 60)) * (p.y < 0.05 ? 0.7 : 1);
      return [d, d * 0.92, d * 0.72];
    }),
  );
  for (const y of [0.26, 0.62])
    maker.add('bamboo', tint(hoop(h * y, r * 0.935, [r * 0.05, 0.018], 9), [1, 0.92, 0.6]));
  for (const a of [0.3, 1.87]) {
    const p = (x: number, y: number) => new Vector3(Math.cos(a) * x, y, Math.sin(a) * x);
    maker.add(
      'bamboo',
      tint(
        tube(
          [
            p(-r * 0.9, 0.02),
            p(-r * 1.04, h * 0.5),
            p(-r * 0.8, h * 0.97),
            p(0, h + 0.01),
            p(r * 0.8, h * 0.97),
            p(r * 1.04, h * 0.5),
            p(r * 0.9, 0.02),
          ],
          0.009,
          3,
          { open: true },
        ),
        [1, 0.9, 0.6],
      ),
    );
  }
  return maker.done([r * 2.1, h, r * 2.1]);
}

/** A mat rolled up and tied, standing on its end: about 1.1 m high. */
export function matRoll(random: Random): Prop {
  const maker = new Pile();
  const r = random.between(0.09, 0.13);
  const h = random.between(0.95, 1.2);
  const k = random.between(0.7, 1);
  const roll = lathe(
    [
      [r, 0],
      [r * random.between(0.94, 1.05), h * 0.5],
      [r, h],
      [r * 0.55, h - 0.02],
      [0, h - 0.05],
    ],
    9,
    { crease: 40 },
  );
  maker.add(
    'bamboo',
    tint(jitter(roll, random, 0.008), (p) => {
      const d = k * (Math.hypot(p.x, p.z) < r * 0.7 ? 0.5 : 1);
      return [d, d * 0.93, d * 0.74];
    }),
  );
  for (const y of [0.24, 0.72])
    maker.add('bamboo', tint(hoop(h * y, r + 0.004, [0.01, 0.012], 9), [0.8, 0.68, 0.42]));
  return maker.done([r * 2, h, r * 2]);
}

/** A carrying pole with a bundle at each end, as it was set down. Along X. */
export function poleAndBundles(random: Random): Prop {
  const maker = new Pile();
  for (const x of [-0.78, 0.78]) {
    maker.put(matBundle(random), at([x, 0, random.around(0, 0.05)], random.between(0, 360)));
    for (const z of [-0.2, 0.2])
      maker.add('bamboo', tint(stick([x, 0.98, 0], [x, 0.5, z], 0.009, random, 4), [0.85, 0.75, 0.5]));
  }
  const pole = tube(
    [-1.15, -0.6, 0, 0.6, 1.15].map((x) => new Vector3(x, 0.965 + 0.03 * Math.cos(x * 1.3), 0)),
    [0.02, 0.026, 0.028, 0.026, 0.02],
    6,
    { grain: 'u', wrap: 0 },
  );
  maker.add('board', tint(pole, [1, 0.93, 0.8]));
  return maker.done([2.2, 1, 0.6]);
}

/** A sheaf of rice straw lying along X. */
export function sheaf(random: Random, length = 0.95): Prop {
  const maker = new Pile();
  const l = length / 2;
  const g = tube(
    [-1, -0.55, -0.05, 0.15, 0.6, 1].map(
      (t) => new Vector3(t * l, 0.09 + random.around(0, 0.01), random.around(0, 0.02)),
    ),
    [0.13, 0.11, 0.07, 0.072, 0.1, 0.12],
    9,
  );
  const k = random.between(0.85, 1);
  maker.add(
    'bamboo',
    tint(jitter(place(g, at([0, 0, 0], 0, [0, 0], [1, 0.82, 1.1])), random, 0.018), [k, k * 0.93, k * 0.7]),
  );
  maker.add(
    'bamboo',
    tint(place(hoop(0, 0.066, [0.016, 0.02], 9), at([0.02, 0.076, 0], 0, [0, -90])), [0.7, 0.6, 0.4]),
  );
  return maker.done();
}

/** Loose straw on the floor. */
export function litter(radius: number, count: number, random: Random): Prop {
  const maker = new Pile();
  for (let k = 0; k < count; k += 1) {
    const a = random.between(0, 6.28);
    const r = radius * Math.sqrt(random.next());
    const l = random.between(0.12, 0.34);
    const t = random.between(0.75, 1);
    maker.add(
      'bamboo',
      tint(box(l, 0.006, 0.008, { omit: ['bottom', 'left', 'right'] }), [t, t * 0.9, t * 0.62]),
      at([r * Math.cos(a), 0.006 + random.between(0, 0.012), r * Math.sin(a)], random.between(0, 360), [
        0,
        random.around(0, 2),
      ]),
    );
  }
  return maker.done();
}

/** A sherd of fired ware, lying. */
export function sherd(random: Random, painted: boolean): Prop {
  const maker = new Pile();
  const from = random.between(0, 200);
  const to = from + random.between(60, 150);
  const g = lathe(
    [
      [0.034, 0.01],
      [0.07, 0.04],
      [0.084, 0.074],
      [0.08, 0.074],
      [0.066, 0.042],
      [0.03, 0.016],
    ],
    4,
    { from, to, crease: 50, wrap: 0 },
  );
  maker.add(
    'glazed',
    tint(g, (p) => (painted && p.y > 0.04 && p.y < 0.062 ? [0.12, 0.2, 0.55] : [0.8, 0.84, 0.88])),
  );
  return maker.done();
}

/** The reject heap: broken and warped ware. About 60 sherds round a mound. */
export function rejectHeap(radius: number, height: number, count: number, random: Random): Prop {
  const maker = new Pile();
  maker.add('plain', worn(heap(radius, height * 0.86, random, 4, 13), [0.5, 0.46, 0.4], random, 0.2));
  const kinds = Array.from({ length: 8 }, (_, k) => sherd(random, k % 3 !== 0));
  for (let k = 0; k < count; k += 1) {
    const a = random.between(0, 6.28);
    const r = radius * 1.15 * Math.sqrt(random.next());
    const t = Math.min(1, r / radius);
    const y = Math.max(0.01, height * 0.86 * (1 - t ** 1.7) * (1 - 0.4 * t));
    maker.put(
      random.pick(kinds),
      at(
        [r * Math.cos(a), y - 0.01, r * Math.sin(a)],
        random.between(0, 360),
        [random.around(0, 70), random.around(0, 70)],
        random.between(0.8, 1.3),
      ),
    );
  }
  return maker.done([radius * 1.8, height, radius * 1.8]);
}
