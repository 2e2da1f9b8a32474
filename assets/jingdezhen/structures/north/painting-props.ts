/** Picture 11: what lies on a painter's table: brushes on a rest, saucers of blue, ink slab, pattern sheet, bowl stand. */

import { box, grid, lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, stick, worn } from './forms.ts';

const BAMBOO: Rgb = [0.55, 0.42, 0.2];
const HAIR: Rgb = [0.24, 0.16, 0.09];

/** One brush lying along X, tip at +X; `loaded` with blue. */
export function brush(random: Random, loaded = true): Prop {
  const maker = new Pile();
  const l = random.between(0.19, 0.25);
  const thick = random.between(0.004, 0.0065);
  const wood = lathe(
    [
      [thick, 0],
      [thick, l],
      [thick * 1.25, l + 0.016],
      [0, l + 0.042],
    ],
    4,
    { crease: 100, wrap: 0 },
  );
  maker.add(
    'plain',
    tint(wood, (p) => (p.y < l - 0.001 ? BAMBOO : loaded && p.y > l + 0.012 ? [0.035, 0.05, 0.13] : HAIR)),
    at([-l / 2, thick, 0], random.around(0, 3), [0, -90]),
  );
  return maker.done();
}

/** Brushes on a rest of clay, two or three, and a jar with more standing in it. */
export function brushes(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'plain',
    worn(box(0.03, 0.025, 0.14, { bevel: 0.006 }), [0.72, 0.68, 0.6], random),
    at([0.05, 0.0125, 0]),
  );
  for (let k = 0; k < 3; k += 1)
    maker.put(brush(random), at([0.02, 0.02, -0.045 + k * 0.042], random.around(0, 6), [0, -6]));
  const jar = lathe(
    [
      [0.032, 0],
      [0.036, 0.05],
      [0.033, 0.1],
      [0.036, 0.11],
      [0.03, 0.1],
    ],
    9,
    { wrap: 0 },
  );
  maker.add('glazed', tint(jar, [0.62, 0.66, 0.68]), at([-0.14, 0, 0.03]));
  for (let k = 0; k < 5; k += 1)
    maker.put(
      brush(random, false),
      at([-0.14 + random.around(0, 0.016), 0.135, 0.03 + random.around(0, 0.016)], random.between(0, 360), [
        random.around(0, 9),
        90 + random.around(0, 9),
      ]),
    );
  return maker.done();
}

/** A saucer with blue in it, thick or thinned. */
export function saucer(random: Random, thick: boolean): Prop {
  const maker = new Pile();
  const tone = random.between(0.7, 0.86);
  maker.add(
    'glazed',
    tint(
      lathe(
        [
          [0.03, 0],
          [0.058, 0.022],
          [0.036, 0.012],
        ],
        9,
        { wrap: 0 },
      ),
      [tone, tone * 1.02, tone * 1.03],
    ),
  );
  maker.add(
    'glazed',
    tint(
      lathe(
        [
          [0.047, 0.0165],
          [0, 0.0165],
        ],
        9,
        { wrap: 0 },
      ),
      thick ? [0.02, 0.03, 0.085] : [0.13, 0.18, 0.36],
    ),
  );
  return maker.done();
}

/** An ink slab of dark stone with a wet hollow and its stick. */
export function inkSlab(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'plain',
    worn(box(0.16, 0.028, 0.1, { bevel: 0.006 }), [0.05, 0.05, 0.055], random),
    at([0, 0.014, 0]),
  );
  maker.add(
    'glazed',
    tint(
      lathe(
        [
          [0.036, 0.0292],
          [0, 0.0292],
        ],
        10,
        { wrap: 0 },
      ),
      [0.02, 0.025, 0.06],
    ),
    at([-0.02, 0, 0]),
  );
  maker.add(
    'plain',
    tint(box(0.07, 0.014, 0.014, { bevel: 0.002 }), [0.02, 0.02, 0.022]),
    at([0.06, 0.037, 0.02], 30),
  );
  return maker.done();
}

/** A pattern on paper: a drawn circle and strokes, one corner curling. Lies flat, X × Z about 30 × 40 cm. */
export function patternSheet(random: Random): Prop {
  const maker = new Pile();
  const curl = random.between(0.01, 0.03);
  const paper = grid(
    0.3,
    0.4,
    3,
    4,
    (x, z) => 0.003 + curl * Math.max(0, (x + z) / 0.35) ** 4 + 0.0015 * Math.sin(x * 30),
  );
  maker.add(
    'plain',
    tint(paper, (p) => {
      const k = 0.62 + 0.05 * Math.sin(p.x * 20);
      return [k, k * 0.93, k * 0.76];
    }),
  );
  const ink: Rgb = [0.05, 0.07, 0.16];
  const lift = 0.006;
  for (const r of [0.1, 0.065, 0.03]) {
    const n = r > 0.05 ? 10 : 6;
    for (let k = 0; k < n; k += 1) {
      const a = (k / n) * Math.PI * 2;
      const long = ((2 * Math.PI * r) / n) * (r === 0.065 ? 0.5 : 0.96);
      maker.add(
        'plain',
        tint(box(long, 0.0006, 0.003, { omit: ['bottom', 'left', 'right', 'front', 'back'] }), ink),
        at([r * Math.cos(a) - 0.01, lift, r * Math.sin(a) - 0.02], -90 - (a * 180) / Math.PI),
      );
    }
  }
  for (let k = 0; k < 8; k += 1) {
    const a = (k / 8) * Math.PI * 2;
    maker.add(
      'plain',
      tint(
        box(0.022, 0.0006, 0.009, { omit: ['bottom', 'left', 'right', 'front', 'back'] }),
        [0.2, 0.26, 0.42],
      ),
      at([0.082 * Math.cos(a) - 0.01, lift, 0.082 * Math.sin(a) - 0.02], -(a * 180) / Math.PI),
    );
  }
  return maker.done();
}

/** A little turntable of wood on which a bowl is turned while rings are drawn. */
export function bowlStand(random: Random): Prop {
  const maker = new Pile();
  const g = lathe(
    [
      [0.07, 0],
      [0.075, 0.02],
      [0.03, 0.035],
      [0.028, 0.07],
      [0.1, 0.075],
      [0.102, 0.092],
      [0, 0.092],
    ],
    10,
    { crease: 40, wrap: 0 },
  );
  const k = random.between(0.7, 1);
  maker.add('board', tint(g, [k, k * 0.94, k * 0.88]));
  return maker.done();
}

/** A hanging scroll or notice on a wall: back at z = 0, foot at y = 0. Columns of writing too small to read. */
export function wallSheet(width: number, height: number, columns: number, random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'plain',
    tint(
      place(
        grid(width, height, 2, 3, (x, z) => 0.003 * Math.sin(x * 17 + z * 9)),
        at([0, height / 2, 0.006], 0, [90, 0]),
      ),
      [0.58, 0.53, 0.42],
    ),
  );
  for (let c = 0; c < columns; c += 1) {
    const x = width * (0.5 - (c + 0.7) / (columns + 0.5));
    const run = height * random.between(0.5, 0.82);
    for (let y = 0.05; y < run; y += height / 22)
      maker.add(
        'plain',
        tint(
          box(
            width / (columns + 1) / ((y * 37) % 2 > 1 ? 2.6 : 3.6),
            height / ((y * 53) % 2 > 1 ? 46 : 34),
            0.001,
            { omit: ['back', 'left', 'right', 'top', 'bottom'] },
          ),
          [0.2, 0.19, 0.17],
        ),
        at([x + random.around(0, 0.003), height - y - 0.04, 0.012], 0, [0, random.around(0, 6)]),
      );
  }
  return maker.done();
}

/** A wrist-rest and knife: small things between the saucers. */
export function smallThings(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'board',
    place(box(0.22, 0.035, 0.05, { bevel: 0.01, grain: 'x' }), at([0, 0.0175, 0], random.around(0, 12))),
  );
  maker.add(
    'plain',
    tint(stick([-0.05, 0.008, 0.08], [0.09, 0.006, 0.1], 0.005, random, 4), [0.3, 0.26, 0.2]),
  );
  maker.add(
    'plain',
    worn(box(0.12, 0.018, 0.09, { bevel: 0.007 }), [0.4, 0.36, 0.3], random),
    at([0.2, 0.009, 0.05], random.around(0, 30)),
  );
  return maker.done();
}
