/** Picture 13: vats of glaze, tubes for blowing, the turntable for big pieces, coats of powder. */

import { Vector3 } from 'three';
import { box, jitter, lathe, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, heap, stick, worn } from './forms.ts';

/** Glaze slip, like thin purée: white with a trace of grey-green. */
export const SLIP: Rgb = [0.74, 0.735, 0.67];
const DRIP: Rgb = [0.8, 0.79, 0.74];

/** A big brown-glazed jar full of glaze slip, drips down its side. */
export function vat(radius: number, height: number, random: Random, level = 0.86): Prop {
  const maker = new Pile();
  const r = radius;
  const h = height;
  const wall = lathe(
    [
      [r * 0.62, 0],
      [r * 0.78, h * 0.25],
      [r * 0.96, h * 0.62],
      [r, h * 0.85],
      [r * 0.94, h * 0.93],
      [r * 1.03, h * 0.97],
      [r * 1.03, h],
      [r * 0.92, h],
      [r * 0.88, h * 0.8],
      [r * 0.9, h * level],
    ],
    20,
    { crease: 50, wrap: 0 },
  );
  const phase = random.between(0, 6);
  const k = random.between(0.8, 1.1);
  maker.add(
    'glazed',
    tint(wall, (p) => {
      const a = Math.atan2(p.z, p.x);
      const run = 0.55 + 0.45 * Math.sin(a * 3 + phase) * Math.sin(a * 7 - phase);
      const white = p.y > h * (1 - 0.32 * run) ? 1 : 0;
      const body: Rgb = p.y < h * 0.16 ? [0.2, 0.12, 0.07] : [0.075 * k, 0.042 * k, 0.022 * k];
      return white ? [DRIP[0] * 0.85, DRIP[1] * 0.85, DRIP[2] * 0.82] : body;
    }),
  );
  maker.add(
    'clay',
    tint(
      lathe(
        [
          [r * 0.9, h * level],
          [r * 0.4, h * level - 0.004],
          [0, h * level],
        ],
        18,
        { wrap: 0 },
      ),
      [1, 1, 0.94],
    ),
  );
  return maker.done([r * 2.1, h, r * 2.1]);
}

/** The blowing tube: bamboo one 寸 (3.2 cm) wide and seven (22 cm) long, gauze over its end (`tang-1743-13`). Along X. */
export const TUBE = { width: 0.032, length: 0.224 } as const;
export function blowTube(random: Random): Prop {
  const maker = new Pile();
  const { width, length } = TUBE;
  const g = tube(
    [
      new Vector3(-length / 2, width / 2, 0),
      new Vector3(0, width / 2, 0),
      new Vector3(length / 2, width / 2, 0),
    ],
    [width * 0.5, width * 0.47, width * 0.5],
    8,
    { grain: 'u', wrap: 0 },
  );
  const k = random.between(0.8, 1);
  maker.add(
    'bamboo',
    tint(g, (p) => (p.x > length * 0.3 ? [0.9, 0.9, 0.86] : [k, k * 0.95, k * 0.8])),
  );
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [width * 0.56, 0],
          [width * 0.58, 0.03],
          [width * 0.4, 0.034],
          [0, 0.034],
        ],
        8,
        { wrap: 0 },
      ),
      [0.66, 0.66, 0.62],
    ),
    at([length / 2 - 0.028, width / 2, 0], 0, [0, -90]),
  );
  return maker.done();
}

/** A stand with a turning disc, for big dishes and vases that are blown: foot on y = 0, disc at `height`. */
export function turntable(height: number, radius: number, random: Random): Prop {
  const maker = new Pile();
  const k = random.between(0.75, 1);
  maker.add(
    'board',
    tint(
      lathe(
        [
          [0.05, 0.1],
          [0.045, height - 0.06],
          [0.09, height - 0.045],
          [radius, height - 0.04],
          [radius * 1.01, height],
          [0, height],
        ],
        16,
        { crease: 40, wrap: 0 },
      ),
      (p) => (p.y > height - 0.045 ? [0.98, 0.96, 0.9] : [k, k * 0.95, k * 0.9]),
    ),
  );
  for (const a of [0, 90])
    maker.add(
      'board',
      place(
        box(0.62, 0.07, 0.08, { bevel: 0.008, grain: 'x', stand: true }),
        at([0, 0.02 + a / 2000, 0], a + random.around(0, 4)),
      ),
    );
  maker.add('board', place(box(0.1, 0.14, 0.1, { grain: 'y', stand: true }), at([0, 0.06, 0])));
  // White where glaze has dripped.
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [radius * 0.86, height + 0.002],
          [radius * 0.3, height + 0.004],
          [0, height + 0.004],
        ],
        12,
        { wrap: 0 },
      ),
      [0.78, 0.77, 0.73],
    ),
  );
  return maker.done([0.62, height, 0.62]);
}

/** Splashes of glaze dried on the floor: flat pale patches. */
export function splashes(radius: number, count: number, random: Random): Prop {
  const maker = new Pile();
  for (let k = 0; k < count; k += 1) {
    const a = random.between(0, 6.28);
    const r = radius * Math.sqrt(random.next());
    const s = random.between(0.03, 0.2) * (1.15 - r / radius);
    const g = jitter(
      lathe(
        [
          [s, 0],
          [s * 0.6, 0.003],
          [0, 0.004],
        ],
        9,
        { wrap: 0 },
      ),
      random,
      s * 0.28,
    );
    const t = random.between(0.6, 0.85);
    maker.add(
      'plain',
      tint(g, [t, t * 0.98, t * 0.92]),
      at(
        [r * Math.cos(a), 0.002, r * Math.sin(a)],
        random.between(0, 360),
        [0, 0],
        [1, 0.4, random.between(0.6, 1)],
      ),
    );
  }
  return maker.done();
}

/** A ladle of half a gourd or coconut on a stick. Lies along X. */
export function ladle(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0, 0],
          [0.045, 0.012],
          [0.068, 0.05],
          [0.062, 0.05],
          [0.04, 0.016],
          [0, 0.008],
        ],
        10,
        { wrap: 0 },
      ),
      [0.24, 0.15, 0.08],
    ),
  );
  maker.add('board', stick([0.05, 0.045, 0], [0.5, 0.1, 0], 0.012, random));
  return maker.done();
}

/** A measure of iron on a bent stick floating in a vat (`tang-1743-3`). */
export function ironCup(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'plain',
    worn(
      lathe(
        [
          [0, 0],
          [0.06, 0.01],
          [0.08, 0.06],
          [0.074, 0.06],
          [0.05, 0.016],
          [0, 0.012],
        ],
        10,
        { wrap: 0 },
      ),
      [0.08, 0.07, 0.065],
      random,
    ),
  );
  maker.add(
    'board',
    tube([new Vector3(0.07, 0.05, 0), new Vector3(0.14, 0.18, 0), new Vector3(0.3, 0.24, 0)], 0.01, 5, {
      grain: 'u',
      wrap: 0,
    }),
  );
  return maker.done();
}

/** A heap of cloth or rags on an edge. */
export function rag(random: Random, rgb: Rgb): Prop {
  const maker = new Pile();
  maker.add(
    'plain',
    worn(
      place(heap(0.12, 0.05, random, 3, 8), at([0, 0, 0], random.between(0, 360), [0, 0], [1, 1, 0.7])),
      rgb,
      random,
      0.15,
    ),
  );
  return maker.done();
}
