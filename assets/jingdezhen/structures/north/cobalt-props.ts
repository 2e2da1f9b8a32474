/** Pictures 8 and 9: the blue in lumps, by grade, in baskets, trays and boxes; roasting bed; washing. */

import { box, jitter, lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, heap, lump, slab, stick, worn } from './forms.ts';

/** The mineral: as it comes (dark brown), roasted best (greenish black, rich), dull, and waste. */
export type Grade = 'unroasted' | 'best' | 'market' | 'waste';
const TONES: Record<Grade, Rgb> = {
  unroasted: [0.12, 0.066, 0.036],
  best: [0.026, 0.044, 0.05],
  market: [0.075, 0.07, 0.068],
  waste: [0.2, 0.155, 0.11],
};

/** A heap of lumps `radius` wide; the best grade shines a little. */
export function ore(
  grade: Grade,
  radius: number,
  height: number,
  count: number,
  random: Random,
  size = 0.028,
): Prop {
  const maker = new Pile();
  const tone = TONES[grade];
  const material = grade === 'best' ? 'glazed' : 'plain';
  maker.add(
    material,
    worn(heap(radius, height, random, 2, 8), tone.map((c) => c * 0.7) as unknown as Rgb, random, 0.2),
  );
  for (let k = 0; k < count * 0.65; k += 1) {
    const a = random.between(0, 6.28);
    const r = radius * 0.95 * Math.sqrt(random.next());
    const t = r / radius;
    const y = height * (1 - t ** 1.7) * (1 - 0.4 * t) + size * 0.2;
    const s = size * random.between(0.6, 1.35);
    maker.add(
      material,
      worn(lump(random), tone, random, 0.25),
      at([r * Math.cos(a), y, r * Math.sin(a)], random.between(0, 360), [random.around(0, 40), 0], s),
    );
  }
  return maker.done();
}

/** Crumbs and dust of ore where it was picked over: flat bits strewn on the floor. */
export function crumbs(radius: number, count: number, random: Random): Prop {
  const maker = new Pile();
  for (let k = 0; k < count; k += 1) {
    const a = random.between(0, 6.28);
    const r = radius * Math.sqrt(random.next());
    const s = random.between(0.006, 0.02);
    maker.add(
      'plain',
      tint(lump(random), random.pick([TONES.unroasted, TONES.market, TONES.waste])),
      at([r * Math.cos(a), s * 0.3, r * Math.sin(a)], random.between(0, 360), [0, 0], [s, s * 0.6, s]),
    );
  }
  return maker.done();
}

/** A flat round tray of split bamboo, `radius` wide, rim 5 cm. */
export function tray(radius: number, random: Random): Prop {
  const maker = new Pile();
  const weave = lathe(
    [
      [radius * 0.86, 0],
      [radius, 0.05],
      [radius * 0.97, 0.052],
      [radius * 0.83, 0.012],
      [0, 0.008],
    ],
    11,
    { crease: 50 },
  );
  const k = random.between(0.75, 1);
  maker.add('bamboo', tint(jitter(weave, random, 0.006), [k, k * 0.96, k * 0.88]));
  return maker.done([radius * 2, 0.06, radius * 2]);
}

/** A deep basket, `radius` at the rim. */
export function basket(radius: number, height: number, random: Random): Prop {
  const maker = new Pile();
  const r = radius;
  const g = lathe(
    [
      [r * 0.72, 0],
      [r * 0.95, height * 0.5],
      [r * 1.04, height],
      [r * 0.94, height],
      [r * 0.7, 0.04],
      [0, 0.03],
    ],
    11,
    { crease: 45 },
  );
  const k = random.between(0.62, 0.95);
  maker.add(
    'bamboo',
    tint(jitter(g, random, 0.008), (p) => {
      const d = k * (p.y < 0.04 ? 0.7 : 1);
      return [d, d * 0.95, d * 0.84];
    }),
  );
  return maker.done([r * 2, height, r * 2]);
}

/** A lidless box of boards with cells, for sorted blue. Length along X. */
export function sortingBox(length: number, width: number, cells: number, random: Random): Prop {
  const maker = new Pile();
  const h = 0.11;
  const t = 0.014;
  maker.add('board', place(slab(length, t, width, random), at([0, t, 0])));
  for (const z of [-1, 1])
    maker.add(
      'board',
      worn(box(length, h, t, { grain: 'x', bevel: 0.003 }), [0.9, 0.86, 0.8], random),
      at([0, h / 2, (z * width) / 2]),
    );
  for (let k = 0; k <= cells; k += 1)
    maker.add(
      'board',
      worn(box(t, h * (k % cells ? 0.8 : 1), width, { grain: 'z' }), [0.9, 0.86, 0.8], random),
      at([length * (k / cells - 0.5), h / 2, 0]),
    );
  return maker.done([length, h, width]);
}

/**
 * The roasting bed: a kerb of kiln brick round ash and charcoal, saggars full of blue bedded in it, some lidded.
 * Along X. Where the text has the blue roasted under the kiln's floor, this bed stands for that floor.
 */
export function roastingBed(length: number, width: number, random: Random): Prop {
  const maker = new Pile();
  const brick = (x: number, y: number, z: number, turn: number) => {
    const k = random.between(0.6, 1);
    maker.add(
      'kiln-brick',
      tint(box(0.235, 0.05, 0.105, { ...(y > 0.12 && { bevel: 0.008 }), omit: ['bottom'] }), [
        k,
        k * random.between(0.86, 0.97),
        k * 0.88,
      ]),
      at([x, y, z], turn + random.around(0, 5)),
    );
  };
  for (let layer = 0; layer < 4; layer += 1) {
    const y = 0.025 + layer * 0.053;
    const shift = (layer % 2) * 0.12;
    for (let x = -length / 2 + shift; x <= length / 2; x += 0.25) {
      if (layer === 3 && random.next() < 0.3) continue;
      brick(x, y, -width / 2, 0);
      brick(x, y, width / 2, 0);
    }
    for (let z = -width / 2 + 0.15; z < width / 2 - 0.1; z += 0.25) {
      brick(-length / 2, y, z, 90);
      brick(length / 2, y, z, 90);
    }
  }
  const ash = place(
    heap(1, 0.09, random, 4, 16),
    at([0, 0.12, 0], 0, [0, 0], [length * 0.47, 1, width * 0.46]),
  );
  maker.add('plain', worn(ash, [0.2, 0.185, 0.17], random, 0.15));
  maker.add(
    'plain',
    worn(box(length - 0.1, 0.12, width - 0.1), [0.16, 0.15, 0.14], random),
    at([0, 0.06, 0]),
  );
  for (let k = 0; k < 26; k += 1)
    maker.add(
      'plain',
      tint(lump(random), [0.018, 0.017, 0.017]),
      at(
        [random.around(0, length * 0.42), 0.19, random.around(0, width * 0.4)],
        random.between(0, 360),
        [0, 0],
        random.between(0.02, 0.05),
      ),
    );
  return maker.done([length + 0.25, 0.24, width + 0.2]);
}

/** A money-scale: rod, pan on threads, weight. Lies along X. */
export function steelyard(random: Random): Prop {
  const maker = new Pile();
  maker.add('plain', tint(stick([-0.17, 0.012, 0], [0.2, 0.012, 0], 0.005, random, 5), [0.62, 0.52, 0.36]));
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0, 0],
          [0.05, 0.004],
          [0.06, 0.014],
          [0.05, 0.01],
          [0, 0.006],
        ],
        10,
        { wrap: 0 },
      ),
      [0.36, 0.27, 0.12],
    ),
    at([0.15, 0, 0.12]),
  );
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0.016, 0],
          [0.02, 0.02],
          [0.008, 0.035],
          [0, 0.036],
        ],
        8,
        { wrap: 0 },
      ),
      [0.14, 0.12, 0.09],
    ),
    at([-0.12, 0, 0.05]),
  );
  for (const s of [-0.04, 0.04])
    maker.add(
      'plain',
      tint(stick([0.18, 0.012, 0], [0.15 + s, 0.014, 0.12], 0.0015, random, 3), [0.5, 0.45, 0.36]),
    );
  return maker.done();
}

/** A long-handled rake or shovel of iron, leaning or lying along X. */
export function rake(random: Random, length = 1.8): Prop {
  const maker = new Pile();
  maker.add('board', stick([0, 0.02, 0], [length, 0.02, 0], 0.016, random));
  maker.add(
    'plain',
    worn(box(0.03, 0.12, 0.26, { bevel: 0.006 }), [0.1, 0.085, 0.075], random),
    at([-0.01, 0.05, 0]),
  );
  return maker.done();
}
