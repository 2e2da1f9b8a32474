/**
 * Pictures 17 and 18: colour slabs and pots, and the stoves. Open stove (明炉): charcoal all round, ware on an iron
 * wheel carried on a fork. Closed stove (暗炉): about 1 m high and half a metre across, double wall with charcoal between,
 * air holes below, a lid of yellow clay, the stoker behind a round shield (`nkhg-87`, `nkhg-88`).
 */

import { box, jitter, lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, heap, hoop, lump, stick, worn } from './forms.ts';

/** Closed stove, metres. Height and inner width as in the source's reading; the rest is ours. */
export const STOVE = { height: 1, inner: 0.5, gap: 0.13, wall: 0.055 } as const;
/** Enamels of the foreign palette, ground: rose, yellow, leaf green, turquoise, white, brown. Kept dull: they are powder. */
export const ENAMELS: readonly Rgb[] = [
  [0.42, 0.12, 0.17],
  [0.52, 0.38, 0.1],
  [0.12, 0.24, 0.1],
  [0.14, 0.3, 0.3],
  [0.6, 0.58, 0.52],
  [0.2, 0.11, 0.07],
];
const IRON: Rgb = [0.07, 0.062, 0.057];
const CHARCOAL: Rgb = [0.017, 0.016, 0.016];
const YELLOW_CLAY: Rgb = [0.33, 0.24, 0.135];

/** A slab of porcelain with dabs of colour, as the painter tries them. */
export function colourSlab(random: Random): Prop {
  const maker = new Pile();
  maker.add('glazed', worn(box(0.22, 0.014, 0.13, {}), [0.8, 0.83, 0.85], random, 0.03), at([0, 0.007, 0]));
  for (let k = 0; k < 8; k += 1) {
    const r = random.between(0.009, 0.018);
    maker.add(
      'glazed',
      tint(
        lathe(
          [
            [r, 0],
            [r * 0.6, 0.003],
            [0, 0.0035],
          ],
          5,
          { wrap: 0 },
        ),
        random.pick(ENAMELS),
      ),
      at(
        [-0.08 + (k % 5) * 0.04 + random.around(0, 0.006), 0.0142, -0.03 + Math.floor(k / 5) * 0.055],
        0,
        [0, 0],
        [1, 1, random.between(0.7, 1.4)],
      ),
    );
  }
  return maker.done();
}

/** A small pot of ground enamel. */
export function enamelPot(rgb: Rgb, random: Random): Prop {
  const maker = new Pile();
  const t = random.between(0.68, 0.84);
  maker.add(
    'glazed',
    tint(
      lathe(
        [
          [0.022, 0],
          [0.032, 0.02],
          [0.03, 0.036],
          [0.026, 0.035],
          [0.025, 0.026],
        ],
        7,
        { wrap: 0 },
      ),
      [t, t * 1.03, t * 1.05],
    ),
  );
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0.026, 0.028],
          [0, 0.03],
        ],
        7,
        { wrap: 0 },
      ),
      rgb,
    ),
  );
  return maker.done();
}

/** Charcoal in pieces heaped about the origin. */
export function charcoal(radius: number, height: number, count: number, random: Random, glow = 0): Prop {
  const maker = new Pile();
  maker.add('plain', tint(heap(radius, height, random, 3, 9), CHARCOAL));
  for (let k = 0; k < count * 0.7; k += 1) {
    const a = random.between(0, 6.28);
    const r = radius * Math.sqrt(random.next());
    const t = r / radius;
    const hot = random.next() < glow;
    const c: Rgb = hot
      ? [0.75, 0.16, 0.03]
      : (([0.02, 0.019, 0.019] as Rgb).map((x) => x * random.between(0.7, 1.8)) as unknown as Rgb);
    maker.add(
      'plain',
      tint(lump(random), c),
      at(
        [r * Math.cos(a), height * (1 - t ** 1.7) * (1 - 0.4 * t) + 0.012, r * Math.sin(a)],
        random.between(0, 360),
        [random.around(0, 50), 0],
        [random.between(0.02, 0.03), random.between(0.018, 0.03), random.between(0.035, 0.07)],
      ),
    );
  }
  return maker.done();
}

/** One piece of charcoal, lying. */
export const charcoalPiece = (random: Random): Prop =>
  new Pile()
    .add(
      'plain',
      tint(lump(random), CHARCOAL),
      at([0, 0, 0], 0, [0, 0], [0.022, 0.02, random.between(0.03, 0.06)]),
    )
    .done();

/** The closed stove, mouth up; `open`: the lid lies off, charcoal and ware are seen within. */
export function closedStove(random: Random, open: boolean): Prop {
  const maker = new Pile();
  const { height: h, inner, gap, wall } = STOVE;
  const r0 = inner / 2;
  const r1 = r0 + wall;
  const r2 = r1 + gap;
  const r3 = r2 + wall;
  const sooty = (p: { y: number; x: number; z: number }): Rgb => {
    const soot =
      Math.max(0, (p.y - h * 0.62) / (h * 0.4)) * (0.7 + 0.3 * Math.sin(Math.atan2(p.z, p.x) * 4 + r0));
    const streak = 0.86 + 0.14 * Math.sin(p.x * 23 + p.y * 3) * Math.sin(p.z * 19 - p.y * 5);
    const damp = p.y < 0.14 ? 0.72 : 1;
    const k = (1 - 0.78 * soot) * streak * damp;
    return [YELLOW_CLAY[0] * 1.05 * k, YELLOW_CLAY[1] * k, YELLOW_CLAY[2] * k];
  };
  const outer = lathe(
    [
      [r3 * 1.04, 0],
      [r3 * 1.03, h * 0.14],
      [r3, h * 0.16],
      [r3 * 0.99, h * 0.5],
      [r3, h * 0.8],
      [r3 * 0.97, h * 0.92],
      [r2 * 0.98, h * 0.92],
      [r2 * 0.98, h * 0.6],
    ],
    18,
    { crease: 55, wrap: 0 },
  );
  maker.add('plain', tint(jitter(outer, random, 0.014), sooty));
  const core = lathe(
    [
      [r1, h * 0.6],
      [r1, h],
      [r0, h],
      [r0, h * 0.35],
      [0, h * 0.35],
    ],
    14,
    { crease: 55, wrap: 0 },
  );
  maker.add(
    'plain',
    tint(jitter(core, random, 0.008), (p) => (p.y < h * 0.5 ? [0.05, 0.04, 0.035] : sooty(p))),
  );
  // Hoops of twisted straw and clay, and air holes below.
  for (const y of [0.3, 0.7])
    maker.add('bamboo', tint(hoop(h * y, r3 + 0.004, [0.018, 0.02], 16), [0.55, 0.48, 0.38]));
  for (let k = 0; k < 6; k += 1) {
    const a = (k / 6) * Math.PI * 2 + 0.2;
    maker.add(
      'plain',
      tint(box(0.09, 0.07, 0.03), [0.03, 0.024, 0.02]),
      at([Math.cos(a) * (r3 + 0.005), h * 0.08, Math.sin(a) * (r3 + 0.005)], 90 - (a * 180) / Math.PI),
    );
    maker.add(
      'plain',
      tint(box(0.05, 0.04, 0.01), [0.8, 0.2, 0.04]),
      at([Math.cos(a) * (r3 + 0.017), h * 0.072, Math.sin(a) * (r3 + 0.017)], 90 - (a * 180) / Math.PI),
    );
  }
  for (let k = 0; k < 34; k += 1) {
    const a = random.between(0, 6.28);
    const r = random.between(r1 + 0.03, r2 - 0.03);
    const c: Rgb = random.next() < 0.16 ? [0.8, 0.2, 0.035] : CHARCOAL;
    maker.add(
      'plain',
      tint(lump(random), c),
      at(
        [r * Math.cos(a), h * random.between(0.78, 0.86), r * Math.sin(a)],
        random.between(0, 360),
        [random.around(0, 60), 0],
        random.between(0.028, 0.05),
      ),
    );
  }
  if (!open) maker.put(stoveLid(random), at([0, h - 0.02, 0]));
  return maker.done([r3 * 2.1, h, r3 * 2.1]);
}

/** The stove's lid: a disc of yellow clay with a grip, smoke-stained. Its underside is y = 0. */
export function stoveLid(random: Random): Prop {
  const maker = new Pile();
  const r = STOVE.inner / 2 + STOVE.wall + 0.03;
  const g = lathe(
    [
      [0, 0],
      [r * 0.96, 0],
      [r, 0.03],
      [r * 0.9, 0.06],
      [0.09, 0.085],
      [0.05, 0.1],
      [0.055, 0.13],
      [0, 0.135],
    ],
    14,
    { crease: 45, wrap: 0 },
  );
  maker.add('plain', worn(jitter(g, random, 0.008), [0.38, 0.27, 0.15], random, 0.14));
  return maker.done();
}

/** The open stove: a low round hearth of brick with glowing charcoal banked round a hollow. */
export function openStove(random: Random): Prop {
  const maker = new Pile();
  for (let layer = 0; layer < 7; layer += 1)
    for (let k = 0; k < 13; k += 1) {
      if (k < 2 && layer > 1) continue;
      const a = ((k + (layer % 2) / 2) / 13) * Math.PI * 2 - 0.9 + 1.57;
      const t = random.between(0.5, 0.95) * (layer > 4 ? 0.6 : 1);
      maker.add(
        'kiln-brick',
        tint(box(0.21, 0.052, 0.1, { ...(layer > 4 && { bevel: 0.008 }), omit: ['bottom'] }), [
          t,
          t * 0.9,
          t * 0.82,
        ]),
        at(
          [0.46 * Math.cos(a), 0.027 + layer * 0.056, 0.46 * Math.sin(a)],
          90 - (a * 180) / Math.PI + random.around(0, 4),
        ),
      );
    }
  for (let k = 0; k < 60; k += 1) {
    const a = random.between(0, 6.28);
    const r = random.between(0.17, 0.38);
    const hot = random.next() < 0.34;
    maker.add(
      'plain',
      tint(lump(random), hot ? [0.9, random.between(0.16, 0.3), 0.03] : CHARCOAL),
      at(
        [r * Math.cos(a), 0.12 + 0.16 * (r / 0.4) + random.between(0, 0.05), r * Math.sin(a)],
        random.between(0, 360),
        [random.around(0, 60), 0],
        random.between(0.03, 0.06),
      ),
    );
  }
  maker.add(
    'plain',
    tint(
      lathe(
        [
          [0.4, 0.2],
          [0.2, 0.11],
          [0, 0.1],
        ],
        12,
        { wrap: 0 },
      ),
      [0.06, 0.03, 0.02],
    ),
  );
  return maker.done([1.12, 0.42, 1.12]);
}

/** Iron wheel on a fork: the wheel's hub at the origin's height `y`, handle towards −X. */
export function forkAndWheel(random: Random): Prop {
  const maker = new Pile();
  maker.add(
    'plain',
    worn(
      lathe(
        [
          [0.16, 0],
          [0.165, 0.012],
          [0.14, 0.014],
          [0.13, 0.002],
        ],
        16,
        { wrap: 0 },
      ),
      IRON,
      random,
    ),
  );
  for (let k = 0; k < 3; k += 1)
    maker.add('plain', tint(box(0.3, 0.012, 0.016), IRON), at([0, 0.006, 0], k * 60));
  maker.add('plain', tint(stick([0, 0.0, 0], [-0.7, 0.05, 0], 0.011, random), IRON));
  maker.add('board', stick([-0.66, 0.047, 0], [-1.5, 0.12, 0], 0.019, random));
  return maker.done();
}

/** A hook of iron on a stick, lying along X. */
export function hook(random: Random): Prop {
  const maker = new Pile();
  maker.add('plain', tint(stick([0, 0.012, 0], [0.6, 0.012, 0], 0.007, random), IRON));
  maker.add('plain', tint(stick([0.6, 0.012, 0], [0.62, 0.012, 0.07], 0.007, random), IRON));
  maker.add('board', stick([-0.5, 0.016, 0], [0.02, 0.012, 0], 0.014, random));
  return maker.done();
}

/** The stoker's round shield of wicker daubed with clay, a grip behind; stands leaning: its face towards +Z. */
export function shield(random: Random): Prop {
  const maker = new Pile();
  const disc = place(
    lathe(
      [
        [0, 0],
        [0.4, 0.03],
        [0.42, 0.015],
        [0.4, 0.0],
        [0, -0.05],
      ].reverse() as [number, number][],
      16,
      { crease: 40 },
    ),
    at([0, 0.42, 0], 0, [-90, 0]),
  );
  maker.add('bamboo', worn(jitter(disc, random, 0.008), [0.62, 0.5, 0.38], random, 0.12));
  maker.add(
    'plain',
    worn(
      place(
        lathe(
          [
            [0.3, 0],
            [0.2, 0.012],
            [0, 0.016],
          ],
          12,
          { wrap: 0 },
        ),
        at([0.02, 0.44, 0.045], 0, [90, 0]),
      ),
      [0.33, 0.25, 0.16],
      random,
      0.15,
    ),
  );
  maker.add('board', place(box(0.5, 0.035, 0.03, { grain: 'x', bevel: 0.006 }), at([0, 0.42, -0.045])));
  return maker.done();
}
