/**
 * Washing (picture 2): jars of slip stirred with wooden rakes, the horsehair sieve, the double silk bag. Forms of jar,
 * rake and frame are conjectured; that they were used, and in this order, is Tang Ying's.
 */
import { Vector3 } from 'three';
import { bend, box, lathe, place, tint, tube } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import {
  at,
  DAMP,
  IRON,
  level,
  OLD_BOARD,
  PALE_BOARD,
  Pile,
  plankBetween,
  stick,
  WET_COTTON,
  WOOD,
  worn,
} from '../workshops-south/shapes.ts';

export interface JarOptions {
  radius: number;
  height: number;
  random: Random;
  /** What stands in it, and how full it is, 0…1; tint multiplies `clay`, or `plain` for water. */
  fill?: { rgb: readonly [number, number, number]; to: number; wet?: boolean };
  /** Slip has run over the rim and dried on the shoulder. */
  spilled?: boolean;
  segments?: number;
}

/** A big stoneware jar, brown-glazed to below the belly, that stands as high as a man's waist. */
export function bigJar({ radius, height, random, fill, spilled, segments = 18 }: JarOptions): Prop {
  const pile = new Pile();
  const [k, h] = [radius, height];
  const turn = random.between(0, 6);
  const body = lathe(
    [
      [k * 0.6, 0],
      [k * 0.8, h * 0.24],
      [k, h * 0.6],
      [k * 0.99, h * 0.8],
      [k * 0.9, h * 0.93],
      [k * 0.97, h * 0.96],
      [k * 0.96, h],
      [k * 0.86, h],
      [k * 0.84, h * 0.92],
      [k * 0.92, h * 0.72],
    ],
    segments,
    { crease: 50 },
  );
  pile.add(
    'glazed',
    tint(body, (p) => {
      const a = Math.atan2(p.z, p.x) + turn;
      if (p.y < h * (0.2 + 0.05 * Math.sin(a * 3))) return [0.2, 0.125, 0.08];
      if (spilled && p.y > h * (0.8 + 0.16 * Math.sin(a * 2) + 0.09 * Math.sin(a * 7))) {
        const dry = 0.75 + 0.25 * Math.sin(a * 9 + p.y * 5);
        return [0.3 * dry, 0.265 * dry, 0.215 * dry];
      }
      const g = 1 + 0.22 * Math.sin(a * 5 + p.y * 7);
      return [0.085 * g, 0.042 * g, 0.022 * g];
    }),
  );
  if (fill) {
    const y = h * (0.3 + 0.62 * fill.to);
    const r = fill.to > 0.85 ? k * 0.85 : k * 0.92;
    pile.add(fill.wet ? 'glazed' : 'clay', level(r, y, fill.rgb, segments));
  }
  return pile.done([k * 2, h, k * 2]);
}

/** A wooden rake to stir with: a long pole through a board with pegs. Leans when placed with a tilt; foot at y = 0. */
export function rake(random: Random, length = 1.9): Prop {
  const pile = new Pile();
  pile.add('plain', worn(stick([0, 0.02, 0], [0.03, length, 0.02], 0.017, random, 5), WOOD, random));
  pile.add(
    'plain',
    worn(place(box(0.34, 0.06, 0.035, { bevel: 0.006 }), at([0, 0.06, 0])), [0.42, 0.36, 0.28], random),
  );
  for (let i = 0; i < 5; i += 1)
    pile.add(
      'plain',
      worn(place(box(0.022, 0.11, 0.022), at([-0.13 + i * 0.065, 0.015, 0])), [0.46, 0.41, 0.33], random),
    );
  return pile.done();
}

/** A sieve of horsehair in a hoop, wet, with the grit it held back. Lies on y = 0. */
export function hairSieve(random: Random, radius = 0.27): Prop {
  const pile = new Pile();
  const hoop = lathe(
    [
      [radius, 0],
      [radius + 0.006, 0.1],
      [radius - 0.006, 0.1],
      [radius - 0.01, 0.012],
    ],
    18,
  );
  pile.add('bamboo', worn(hoop, [0.75, 0.62, 0.44], random));
  pile.add(
    'plain',
    tint(
      lathe(
        [
          [radius - 0.01, 0.016],
          [0, 0.008],
        ],
        18,
      ),
      [0.1, 0.09, 0.08],
    ),
  );
  pile.add('clay', place(level(radius * 0.5, 0.024, [0.62, 0.58, 0.5], 9), at([0.06, 0, -0.03])));
  return pile.done([radius * 2, 0.1, radius * 2]);
}

/** Two bars across a jar's mouth, on which sieve and bag rest. */
export function bars(random: Random, length = 1.2, gap = 0.36): Prop {
  const pile = new Pile();
  for (const z of [-gap / 2, gap / 2])
    pile.add(
      'board',
      worn(
        plankBetween([-length / 2, 0.02, z], [length / 2, 0.02, z + random.around(0, 0.03)], 0.07, 0.04),
        PALE_BOARD,
        random,
      ),
    );
  return pile.done();
}

/**
 * A tripod of poles over a jar with the double silk bag hung in it by its cords, full of slip and dripping. Stands on
 * y = 0; the bag's foot is at `drip`.
 */
export function silkBag(random: Random, drip = 1.05): Prop {
  const pile = new Pile();
  const top = drip + 1.0;
  for (const a of [0.4, 2.5, 4.6])
    pile.add(
      'bamboo',
      worn(
        stick(
          [Math.cos(a) * 0.78, 0, Math.sin(a) * 0.78],
          [-Math.cos(a) * 0.06, top + 0.12, -Math.sin(a) * 0.06],
          0.024,
          random,
        ),
        [0.8, 0.7, 0.5],
        random,
      ),
    );
  pile.add(
    'plain',
    worn(stick([-0.02, top, 0], [0.02, drip + 0.72, 0], 0.008, random, 4), WET_COTTON, random),
  );
  const bag = (r: number, y0: number, y1: number) =>
    bend(
      lathe(
        [
          [0.001, y0],
          [r * 0.55, y0 + 0.04],
          [r, y0 + 0.16],
          [r * 0.85, y0 + 0.34],
          [r * 0.3, y1 - 0.06],
          [r * 0.42, y1],
        ],
        12,
        { crease: 180 },
      ),
      (p) => {
        const a = Math.atan2(p.z, p.x);
        const fold = 1 + 0.09 * Math.sin(a * 5 + y0) * Math.min(1, (p.y - y0) * 4);
        p.set(p.x * fold, p.y, p.z * fold);
      },
    );
  pile.add(
    'plain',
    tint(bag(0.2, drip, drip + 0.76), (p) => {
      const low = Math.min(1, Math.max(0, (drip + 0.45 - p.y) / 0.3));
      return [0.56 - 0.08 * low, 0.52 - 0.07 * low, 0.43 - 0.05 * low];
    }),
  );
  pile.add(
    'clay',
    place(
      tint(
        lathe(
          [
            [0.012, 0.1],
            [0.018, 0.02],
            [0, 0],
          ].map(([r, y]) => [r!, y!] as const),
          6,
        ),
        DAMP,
      ),
      at([0, drip - 0.1, 0]),
    ),
  );
  return pile.done([1.5, top, 1.5]);
}

/** A long-handled dipper, lying across a rim or hung: its cup at the origin, handle along +X. */
export function dipper(random: Random, length = 0.9): Prop {
  const pile = new Pile();
  const cup = lathe(
    [
      [0.07, 0],
      [0.082, 0.11],
      [0.074, 0.11],
      [0.064, 0.012],
      [0, 0.012],
    ],
    10,
  );
  pile.add('bamboo', worn(cup, [0.7, 0.6, 0.44], random));
  pile.add(
    'bamboo',
    worn(stick([0.06, 0.09, 0], [length, 0.17, 0.02], 0.014, random, 5), [0.8, 0.7, 0.52], random),
  );
  return pile.done();
}

/** An iron spade for clay: ash handle, square blade bright at the edge. Stands on its blade at y = 0. */
export function spade(random: Random, length = 1.15): Prop {
  const pile = new Pile();
  pile.add('plain', worn(stick([0, 0.26, 0], [0.01, length, 0.01], 0.018, random, 6), WOOD, random));
  pile.add(
    'plain',
    worn(stick([-0.09, length, 0.01], [0.11, length + 0.01, 0.01], 0.016, random, 5), WOOD, random),
  );
  const blade = bend(box(0.19, 0.3, 0.012), (p) => {
    p.z += 0.02 * (p.x / 0.1) ** 2;
  });
  pile.add(
    'plain',
    tint(place(blade, at([0, 0.15, 0])), (p) =>
      p.y < 0.03 ? [0.3, 0.29, 0.28] : [IRON[0], IRON[1], IRON[2]],
    ),
  );
  pile.add('clay', tint(place(box(0.15, 0.05, 0.02), at([0.01, 0.12, 0.014])), DAMP));
  return pile.done();
}

/** A trough hollowed from a log, in which slip runs from jar to jar. Length along X, standing on y = 0. */
export function trough(random: Random, length = 1.6): Prop {
  const pile = new Pile();
  const half = (r: number) =>
    tube([new Vector3(-length / 2, r, 0), new Vector3(0, r - 0.01, 0), new Vector3(length / 2, r, 0)], r, 9, {
      grain: 'u',
    });
  const log = bend(half(0.16), (p) => {
    if (p.y > 0.22) p.y = 0.22;
  });
  pile.add('board', worn(log, OLD_BOARD, random));
  pile.add('clay', tint(place(box(length * 0.92, 0.02, 0.2), at([0, 0.215, 0])), DAMP));
  return pile.done([length, 0.24, 0.34]);
}
