/**
 * Vases and turning (pictures 7, 12, 14). Thrown in parts, dried, turned, joined with slip; square and ribbed pieces
 * built from slabs; polished with brush and water (background knowledge). Round ware keeps a handle of two or three
 * inches of clay under its foot until it is turned (medhurst-138). Profiles follow the fact sheet's wares, enlarged by
 * what the paste shrinks.
 */
import { bend, box, lathe, merge, place, type Rgb, subdivide, tint } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { paring } from '../throwing-workshop-1743/things.ts';
import {
  at,
  DAMP,
  heap,
  OLD_BOARD,
  PALE_BOARD,
  Pile,
  plankBetween,
  stick,
  WET,
  WOOD,
  worn,
} from '../workshops-south/shapes.ts';

/** Raw is larger than fired: to seven or eight tenths (tang-1743-5). */
export const SWELL = 1 / 0.8;
/** The clay left under the foot: two to three inches. */
export const STUMP = 0.065;

type Profile = readonly (readonly [number, number])[];
/** Outer curves, fired size in metres: [radius, height]. */
export const VASES = {
  altar: [
    [0.1155, 0],
    [0.115, 0.015],
    [0.09, 0.09],
    [0.063, 0.16],
    [0.06, 0.19],
    [0.085, 0.21],
    [0.098, 0.26],
    [0.086, 0.31],
    [0.064, 0.33],
    [0.059, 0.36],
    [0.07, 0.48],
    [0.1, 0.57],
    [0.1325, 0.635],
  ],
  globe: [
    [0.085, 0],
    [0.085, 0.02],
    [0.145, 0.08],
    [0.185, 0.17],
    [0.15, 0.26],
    [0.08, 0.31],
    [0.052, 0.33],
    [0.05, 0.44],
    [0.056, 0.51],
  ],
  jar: [
    [0.135, 0],
    [0.135, 0.02],
    [0.16, 0.08],
    [0.215, 0.18],
    [0.241, 0.28],
    [0.23, 0.36],
    [0.18, 0.42],
    [0.125, 0.44],
    [0.11, 0.45],
    [0.113, 0.483],
  ],
  plum: [
    [0.06, 0],
    [0.062, 0.01],
    [0.075, 0.1],
    [0.1, 0.19],
    [0.105, 0.24],
    [0.08, 0.285],
    [0.035, 0.305],
    [0.03, 0.315],
    [0.038, 0.33],
  ],
} as const satisfies Record<string, Profile>;
export type Vase = keyof typeof VASES;

/** Part of a curve between two heights, with ends cut level. */
function between(curve: Profile, low: number, high: number): [number, number][] {
  const cut = (y: number): [number, number] => {
    const i = Math.max(
      1,
      curve.findIndex(([, h]) => h >= y),
    );
    const [a, b] = [curve[i - 1]!, curve[i]!];
    const t = (y - a[1]) / (b[1] - a[1] || 1);
    return [a[0] + (b[0] - a[0]) * t, y];
  };
  return [
    cut(low),
    ...curve.filter(([, y]) => y > low + 1e-4 && y < high - 1e-4).map(([r, y]): [number, number] => [r, y]),
    cut(high),
  ];
}

const TONE: Rgb = [0.97, 0.965, 0.95];

/** A vase or a slice of one, raw, standing on y = 0. `seam`: a damp band where two parts were joined. */
export function vase(
  random: Random,
  kind: Vase,
  options: { from?: number; to?: number; seam?: number; turned?: boolean; segments?: number } = {},
): Prop {
  const curve = VASES[kind];
  const high = curve[curve.length - 1]![1];
  const { from = 0, to = 1, seam, turned = true, segments = 18 } = options;
  const outer = between(curve, from * high, to * high).map(([r, y]): [number, number] => [
    r * SWELL,
    (y - from * high) * SWELL,
  ]);
  const wall = turned ? 0.006 : 0.014;
  const lip = outer[outer.length - 1]!;
  const depth = Math.max(0, lip[1] - 0.14);
  const inner = outer.filter(([, y]) => y < lip[1] - 1e-4 && y > depth).reverse();
  const last = inner[inner.length - 1] ?? lip;
  const profile: [number, number][] = [
    ...(from === 0 ? ([[0, 0.002]] as [number, number][]) : []),
    ...outer,
    [Math.max(0.004, lip[0] - wall), lip[1] + 0.001],
    ...inner.map(([r, y]): [number, number] => [Math.max(0.004, r - wall), y]),
    [0, Math.max(0.012, last[1] - 0.03)],
  ];
  const wet = seam === undefined ? -9 : (seam - from) * high * SWELL;
  const shape = tint(lathe(profile, segments, { crease: 50 }), (p) => {
    const r = Math.hypot(p.x, p.z);
    const deep =
      r < lip[0] - wall * 1.5 &&
      p.y < lip[1] - 0.03 &&
      p.y > depth - 0.06 &&
      r < outerAt(outer, p.y) - wall * 0.7
        ? 0.55
        : 1;
    const damp = Math.abs(p.y - wet) < 0.03 ? 0.8 : 1;
    const g = deep * damp;
    return [TONE[0] * g, TONE[1] * g, TONE[2] * g];
  });
  const rings = turned
    ? shape
    : bend(shape, (p) => {
        const k = 1 + 0.008 * Math.sin(p.y * 190 + Math.atan2(p.z, p.x));
        p.set(p.x * k, p.y, p.z * k);
      });
  const g = random.around(0.98, 0.02);
  const wide = Math.max(...outer.map(([r]) => r)) * 2;
  return { parts: [{ material: 'raw', geometry: tint(rings, [g, g, g]) }], size: [wide, lip[1], wide] };
}

function outerAt(outer: readonly (readonly [number, number])[], y: number): number {
  const i = Math.max(
    1,
    outer.findIndex(([, h]) => h >= y),
  );
  const [a, b] = [outer[i - 1]!, outer[i]!];
  const t = (y - a[1]) / (b[1] - a[1] || 1);
  return a[0] + (b[0] - a[0]) * t;
}

/** A raw bowl that still has its handle of clay under the foot: as it comes to the turner. */
export function stumpBowl(random: Random, upsideDown = false): Prop {
  const [k, h, s] = [0.1, 0.085, STUMP];
  const shape = lathe(
    [
      [0.034, 0],
      [0.036, s * 0.8],
      [0.046, s],
      [k * 0.78, s + h * 0.5],
      [k, s + h],
      [k - 0.005, s + h],
      [k * 0.7, s + h * 0.46],
      [0, s + h * 0.15],
    ],
    11,
    { crease: 55 },
  );
  const g = random.around(0.97, 0.03);
  const own = tint(shape, (p) =>
    p.y > s + h * 0.1 && Math.hypot(p.x, p.z) < k * 0.74 && p.y < s + h * 0.5 && Math.hypot(p.x, p.z) < 0.05
      ? [g * 0.8, g * 0.79, g * 0.77]
      : [g, g, g * 0.98],
  );
  const geometry = upsideDown ? place(own, at([0, s + h, 0], 0, [Math.PI, 0])) : own;
  return { parts: [{ material: 'raw', geometry }], size: [k * 2, s + h, k * 2] };
}

/** Shavings under a turner's wheel: a drift of curls, chalk-dry, against the frame. */
export function shavings(random: Random, radius: number, height: number, curls = 34): Prop {
  const pile = new Pile();
  pile.add('raw', heap(radius, height, random.fork('drift'), [0.93, 0.9, 0.85], 11));
  for (let i = 0; i < curls; i += 1) {
    const curl = paring(random, radius * 1.5);
    pile.add('raw', place(curl, at([0, 0, 0])));
  }
  for (let i = 0; i < 16; i += 1) {
    const c = paring(random, radius * 0.6);
    c.computeBoundingBox();
    const x = c.boundingBox!.min.x;
    const z = c.boundingBox!.min.z;
    pile.add('raw', place(c, at([0, height * Math.max(0, 1 - Math.hypot(x, z) / radius), 0])));
  }
  return pile.done([radius * 2, height, radius * 2]);
}

/** A flat slab of clay rolled between laths and trimmed square: `w` × `d`, on y = 0. */
export function claySlab(random: Random, w: number, d: number, thick = 0.014): ReturnType<typeof box> {
  const g = random.around(0.98, 0.03);
  return tint(
    bend(subdivide(box(w, thick, d, { stand: true }), 0.2), (p) => {
      p.y += 0.004 * Math.sin(p.x * 9 + p.z * 7);
    }),
    [Math.min(1, g), Math.min(1, g * 0.985), g * 0.96],
  );
}

/** A square vase put together of four slabs and a foot: `done` 0…1 tells how many walls stand and if the neck is on. */
export function squareVase(stage: 'walls' | 'joined' | 'whole'): Prop {
  const pile = new Pile();
  const w = 0.16;
  const h = 0.3;
  const raw: Rgb = [0.96, 0.955, 0.94];
  const wall = (x: number, z: number, turn: number) => {
    const slab = bend(subdivide(box(w, h, 0.012, { stand: true }), 0.1), (p) => {
      p.x *= 0.8 + 0.28 * Math.sin((p.y / h) * 2.6 + 0.2);
    });
    return tint(place(slab, at([x, 0.012, z], turn)), raw);
  };
  pile.add('raw', tint(box(w, 0.014, w, { stand: true, bevel: 0.003 }), raw));
  const k = w / 2 - 0.008;
  const walls = [wall(0, -k, 0), wall(-k, 0, Math.PI / 2), wall(k, 0, Math.PI / 2), wall(0, k, 0)];
  for (const side of walls.slice(0, stage === 'walls' ? 2 : 4)) pile.add('raw', side);
  if (stage !== 'walls')
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        pile.add(
          'clay',
          tint(place(box(0.016, h * 0.96, 0.016, { stand: true }), at([x * k, 0.014, z * k])), WET),
        );
  if (stage === 'whole') {
    pile.add('raw', tint(place(box(w * 0.86, 0.012, w * 0.86), at([0, h + 0.014, 0])), raw));
    pile.add(
      'raw',
      tint(
        place(
          bend(box(0.075, 0.1, 0.075, { stand: true }), (p) => {
            const f = 1 + 3 * (p.y - 0.04) ** 2 * 20;
            p.set(p.x * f, p.y, p.z * f);
          }),
          at([0, h + 0.018, 0]),
        ),
        raw,
      ),
    );
  }
  return pile.done([w, h, w]);
}

/** The slab-builder's table: slabs cut to a pattern, a roller, laths, a knife, a string, a pot of slip with its brush. */
export function slabTable(random: Random): Prop {
  const pile = new Pile();
  const [l, w, y] = [1.7, 0.8, 0.74];
  for (const z of [-w / 3, 0, w / 3])
    pile.add(
      'board',
      worn(
        plankBetween(
          [-l / 2, y - 0.02, z],
          [l / 2, y - 0.02, z + random.around(0, 0.006)],
          w / 3 - 0.006,
          0.04,
        ),
        PALE_BOARD,
        random,
      ),
    );
  for (const x of [-l / 2 + 0.12, l / 2 - 0.12])
    for (const z of [-w / 2 + 0.08, w / 2 - 0.08])
      pile.add(
        'board',
        worn(stick([x * 1.02, 0, z * 1.04], [x, y - 0.04, z], 0.034, random, 6), OLD_BOARD, random),
      );
  pile.add(
    'board',
    worn(
      plankBetween([-l / 2 + 0.1, 0.2, -w / 2 + 0.08], [l / 2 - 0.1, 0.21, -w / 2 + 0.08], 0.05, 0.03),
      OLD_BOARD,
      random,
    ),
  );
  // One slab is being cut; finished ones lie stacked with cloth between; trimmings lie where they fell.
  pile.add('clay', place(claySlab(random, 0.46, 0.36), at([-0.35, y, 0.08], 0.06)));
  for (let i = 0; i < 5; i += 1)
    pile.add(
      'raw',
      place(claySlab(random, 0.165, 0.31, 0.012), at([0.2, y + i * 0.014, -0.16], random.around(0, 0.04))),
    );
  for (let i = 0; i < 3; i += 1)
    pile.add(
      'raw',
      place(claySlab(random, 0.165, 0.31, 0.012), at([0.4, y + i * 0.014, -0.17], random.around(0, 0.04))),
    );
  pile.add(
    'board',
    worn(
      place(box(0.165, 0.01, 0.31, { grain: 'z' }), at([-0.02, y + 0.005, 0.14], -0.3)),
      [0.8, 0.6, 0.42],
      random,
    ),
  );
  for (const z of [-0.13, 0.28])
    pile.add(
      'bamboo',
      worn(place(box(0.62, 0.014, 0.026), at([-0.36, y + 0.007, z], 0.06)), [0.9, 0.76, 0.52], random),
    );
  pile.add(
    'board',
    worn(
      place(
        lathe(
          [
            [0, -0.24],
            [0.018, -0.24],
            [0.018, -0.18],
            [0.036, -0.17],
            [0.036, 0.17],
            [0.018, 0.18],
            [0.018, 0.24],
            [0, 0.24],
          ],
          10,
        ),
        at([-0.52, y + 0.036, -0.24], 0.3, [Math.PI / 2, 0]),
      ),
      PALE_BOARD,
      random,
    ),
  );
  pile.add(
    'plain',
    tint(place(box(0.12, 0.003, 0.018), at([-0.08, y + 0.006, -0.1], 0.8)), [0.25, 0.24, 0.23]),
  );
  pile.add(
    'plain',
    worn(place(box(0.09, 0.014, 0.018, { bevel: 0.005 }), at([-0.15, y + 0.009, -0.18], 0.8)), WOOD, random),
  );
  pile.add('clay', tint(place(box(0.3, 0.014, 0.03), at([-0.3, y + 0.006, 0.33], 0.1)), DAMP));
  pile.add('clay', tint(place(box(0.03, 0.013, 0.24), at([-0.62, y + 0.006, 0.14], 0.2)), DAMP));
  pile.put(brushPot(random), at([0.62, y, 0.22]));
  pile.put(squareVase('joined'), at([0.62, y, -0.16], 0.2));
  pile.put(squareVase('walls'), at([0.28, y, 0.2], -0.5));
  return pile.done([l, y + 0.3, w]);
}

/** A bowl of slip or water with flat goat-hair brushes laid across and standing in it. */
export function brushPot(random: Random): Prop {
  const pile = new Pile();
  pile.add(
    'glazed',
    worn(
      lathe(
        [
          [0.05, 0],
          [0.075, 0.05],
          [0.078, 0.085],
          [0.07, 0.085],
          [0.06, 0.03],
        ],
        13,
      ),
      [0.2, 0.13, 0.08],
      random,
    ),
  );
  pile.add(
    'clay',
    tint(
      lathe(
        [
          [0.068, 0.062],
          [0, 0.062],
        ],
        12,
      ),
      WET,
    ),
  );
  for (const [x, z, lean] of [
    [0.03, 0.02, 0.5],
    [-0.02, 0.03, 0.2],
  ] as const)
    pile.add(
      'bamboo',
      worn(
        stick([x, 0.05, z], [x + 0.09 * lean, 0.26, z + 0.1 * lean], 0.006, random, 5),
        [0.9, 0.75, 0.5],
        random,
      ),
    );
  pile.add(
    'bamboo',
    worn(stick([-0.13, 0.094, -0.02], [0.12, 0.096, 0.01], 0.007, random, 5), [0.85, 0.7, 0.46], random),
  );
  pile.add(
    'plain',
    tint(
      place(
        lathe(
          [
            [0.004, 0],
            [0.016, 0.02],
            [0.012, 0.05],
            [0.007, 0.06],
          ],
          7,
        ),
        at([0.17, 0.098, 0.014], 0, [0, Math.PI / 2]),
      ),
      [0.55, 0.5, 0.42],
    ),
  );
  return pile.done([0.16, 0.2, 0.16]);
}

/** Turner's knives of iron strip, hooked at the end, in a bamboo tube. */
export function knives(random: Random): Prop {
  const pile = new Pile();
  pile.add(
    'bamboo',
    worn(
      lathe(
        [
          [0.05, 0],
          [0.052, 0.16],
          [0.044, 0.16],
          [0.042, 0.02],
        ],
        10,
      ),
      [0.7, 0.58, 0.38],
      random,
    ),
  );
  const blades = [];
  for (let i = 0; i < 7; i += 1) {
    const a = i * 0.9;
    blades.push(
      place(
        box(0.012, random.between(0.26, 0.34), 0.003, { stand: true }),
        at([Math.cos(a) * 0.02, 0.02, Math.sin(a) * 0.02], a, [0.12 * Math.cos(a * 2), 0.12 * Math.sin(a)]),
      ),
    );
    blades.push(
      place(
        box(0.036, 0.014, 0.003),
        at([Math.cos(a) * 0.045 + 0.01, random.between(0.29, 0.34), Math.sin(a) * 0.045], a),
      ),
    );
  }
  pile.add('plain', tint(merge(blades), [0.16, 0.155, 0.15]));
  return pile.done([0.12, 0.36, 0.12]);
}
