/**
 * Moulds and throwing (pictures 5 and 6). The text names the wheel, its staff, the helper who kneads and hands clay, the
 * carpenter who mends wheels, and moulds trimmed larger than the pattern. Benches, shelves and tools are conjectured.
 */
import { bend, box, lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import {
  at,
  BAMBOO,
  clayBall,
  clayLump,
  DAMP,
  IRON,
  level,
  OLD_BOARD,
  PALE_BOARD,
  Pile,
  spill,
  stick,
  WET,
  WOOD,
  worn,
} from '../workshops-south/shapes.ts';

/** Paste shrinks to seven or eight tenths (tang-1743-5): a raw bowl for one of 17 cm is 22 cm wide. */
export const RAW_BOWL = { radius: 0.11, height: 0.095 } as const;
/** Board for ware: wide enough for one row of raw bowls. */
export const BOARD = { length: 1.5, width: 0.22, thickness: 0.024 } as const;

/** A raw bowl as it comes from the wheel, of few triangles. */
export function rawBowl(
  random: Random,
  radius: number = RAW_BOWL.radius,
  height: number = RAW_BOWL.height,
): Prop {
  const [k, h] = [radius, height];
  const shape = lathe(
    [
      [k * 0.42, 0],
      [k * 0.4, h * 0.12],
      [k * 0.8, h * 0.52],
      [k, h],
      [k - 0.006, h],
      [k * 0.7, h * 0.45],
      [0, h * 0.2],
    ],
    11,
    { crease: 60 },
  );
  const g = random.around(0.97, 0.03);
  return {
    parts: [
      {
        material: 'raw',
        geometry: tint(shape, (p) =>
          p.y > h * 0.16 && Math.hypot(p.x, p.z) < k * 0.72 && p.y < h * 0.5
            ? [g * 0.82, g * 0.81, g * 0.79]
            : [g, g, g * 0.98],
        ),
      },
    ],
    size: [k * 2, h, k * 2],
  };
}

/** Ware of a few dozen triangles for racks and for boards overhead: outside, and a hollow. Larger than fired by what it shrinks. */
export function farWare(kind: 'cup' | 'bowl' | 'dish'): Prop {
  const curve = {
    cup: [
      [0.024, 0],
      [0.05, 0.055],
      [0, 0.018],
    ],
    bowl: [
      [0.038, 0],
      [0.084, 0.045],
      [0.102, 0.09],
      [0, 0.03],
    ],
    dish: [
      [0.075, 0],
      [0.122, 0.05],
      [0, 0.018],
    ],
  }[kind] as [number, number][];
  const shape = lathe(curve, kind === 'cup' ? 7 : 8, { crease: 70, wrap: 0 });
  const geometry = tint(shape, (p) =>
    Math.hypot(p.x, p.z) < 1e-4 ? [0.72, 0.71, 0.69] : [0.97, 0.96, 0.945],
  );
  const rim = curve[curve.length - 2]!;
  return { parts: [{ material: 'raw', geometry }], size: [rim[0] * 2, rim[1], rim[0] * 2] };
}

/** A board to carry ware on the shoulder, clay-stained. Length along X, its top at y = thickness. */
export function wareBoard(random: Random, length: number = BOARD.length): Prop {
  const { width, thickness } = BOARD;
  const board = place(
    box(length, thickness, width, { stand: true, grain: 'x' }),
    at([0, 0, 0], random.around(0, 0.01)),
  );
  return {
    parts: [{ material: 'board', geometry: worn(board, [0.98, 0.93, 0.84], random) }],
    size: [length, thickness, width],
  };
}

/** A mould: a dome of fired clay on a thick foot, in the shape of a bowl's inside. */
export function mould(random: Random, radius: number, segments = 9): Prop {
  const k = radius;
  const dome = lathe(
    [
      [k * 1.04, 0],
      [k * 1.0, k * 0.19],
      [k * 0.82, k * 0.55],
      [k * 0.46, k * 0.84],
      [0, k * 0.87],
    ],
    segments,
    { crease: 35 },
  );
  const g = random.around(0.9, 0.08);
  return {
    parts: [{ material: 'raw', geometry: worn(dome, [g, g * 0.9, g * 0.76], random) }],
    size: [k * 2.1, k * 0.9, k * 2.1],
  };
}

/** The trimmer's bench: a low turning stool with a mould on it, knives, callipers of bamboo, parings all round. */
export function trimmingStand(random: Random): Prop {
  const pile = new Pile();
  pile.add('board', worn(stick([0, 0, 0], [0, 0.44, 0], 0.06, random, 8), OLD_BOARD, random));
  pile.add(
    'board',
    worn(
      lathe(
        [
          [0.24, 0.43],
          [0.25, 0.44],
          [0.25, 0.475],
          [0, 0.48],
        ],
        18,
        { crease: 30 },
      ),
      PALE_BOARD,
      random,
    ),
  );
  pile.put(mould(random, 0.19, 16), at([0, 0.48, 0]));
  pile.add('raw', place(tint(spill(0.42, random, [1, 0.92, 0.8]), [0.95, 0.9, 0.8]), at([0.1, 0, 0.1])));
  for (let i = 0; i < 22; i += 1) pile.add('raw', paring(random, 0.46));
  return pile.done([0.5, 0.65, 0.5]);
}

/** A curl of clay pared off, lying anywhere within `reach`. */
export function paring(random: Random, reach: number, y = 0.004): ReturnType<typeof box> {
  const l = random.between(0.03, 0.09);
  const curl = bend(box(l, 0.003, 0.012), (p) => {
    p.y += 5 * p.x * p.x;
  });
  const a = random.between(0, 6.28);
  const r = reach * Math.sqrt(random.next());
  return tint(
    place(curl, at([Math.cos(a) * r, y + random.next() * 0.012, Math.sin(a) * r], random.between(0, 6))),
    [0.95, 0.9, 0.83],
  );
}

/** Knives with bone-thin blades, a pair of bamboo callipers, a gauge stick: laid out along X on a bench top. */
export function trimTools(random: Random): Prop {
  const pile = new Pile();
  for (let i = 0; i < 5; i += 1) {
    const x = -0.34 + i * 0.14 + random.around(0, 0.02);
    const turn = random.around(1.4, 0.25);
    const l = random.between(0.1, 0.15);
    pile.add(
      'plain',
      worn(place(box(l, 0.016, 0.02, { bevel: 0.006 }), at([x, 0.01, 0], turn)), WOOD, random),
    );
    pile.add(
      'plain',
      tint(
        place(
          box(0.1, 0.003, 0.022),
          at([x + Math.cos(turn) * (l / 2 + 0.045), 0.008, -Math.sin(turn) * (l / 2 + 0.045)], turn),
        ),
        [0.22, 0.21, 0.2],
      ),
    );
  }
  for (const s of [-1, 1])
    pile.add(
      'bamboo',
      worn(
        stick([0.42, 0.012, 0.1], [0.5 + s * 0.09, 0.012, -0.14], 0.007, random, 4),
        [0.95, 0.8, 0.55],
        random,
      ),
    );
  return pile.done();
}

/** Where the helper works: a block with the clay he kneads, balls in a row ready to hand over, the wire he cuts with. */
export function kneading(random: Random): Prop {
  const pile = new Pile();
  const l = 1.15;
  pile.add(
    'board',
    worn(place(box(l, 0.09, 0.5, { bevel: 0.012, grain: 'x' }), at([0, 0.5, 0])), PALE_BOARD, random),
  );
  for (const x of [-0.45, 0.45])
    for (const z of [-0.17, 0.17])
      pile.add(
        'board',
        worn(stick([x * 1.08, 0, z * 1.1], [x, 0.46, z], 0.035, random, 6), OLD_BOARD, random),
      );
  pile.add('clay', place(clayLump(0.36, 0.22, 0.3, random), at([-0.3, 0.545, 0], 0.2)));
  for (let i = 0; i < 7; i += 1)
    pile.add(
      'clay',
      place(
        clayBall(0.062, random),
        at([
          0.02 + (i % 4) * 0.145 + random.around(0, 0.012),
          0.545,
          (i < 4 ? -0.12 : 0.06) + random.around(0, 0.015),
        ]),
      ),
    );
  pile.add('clay', place(spill(0.2, random, DAMP), at([-0.1, 0.546, 0.12])));
  pile.add('clay', place(spill(0.4, random, WET), at([-0.2, 0, 0.42])));
  return pile.done([l, 0.76, 0.5]);
}

/** A thrower's basin of slip-grey water with a rag over its rim. Stands on y = 0. */
export function waterBowl(random: Random): Prop {
  const pile = new Pile();
  const r = 0.16;
  pile.add(
    'glazed',
    worn(
      lathe(
        [
          [r * 0.6, 0],
          [r * 0.75, 0.02],
          [r, 0.1],
          [r - 0.012, 0.1],
          [r * 0.66, 0.02],
        ],
        14,
      ),
      [0.13, 0.075, 0.045],
      random,
    ),
  );
  pile.add('glazed', level(r * 0.92, 0.075, [0.4, 0.39, 0.36], 12));
  const rag = bend(box(0.1, 0.003, 0.22), (p) => {
    const z = p.z;
    p.set(
      p.x + 0.01 * Math.sin(z * 40),
      z < 0 ? 0.108 : 0.108 - z * 0.9,
      r - 0.01 + Math.max(0, z) * 0.3 + Math.min(0, z) * 0.4,
    );
  });
  pile.add('plain', worn(rag, [0.36, 0.33, 0.27], random));
  return pile.done([0.32, 0.11, 0.32]);
}

/** The carpenter's corner: two trestles, a wheel's disc half shaped on them, saw, adze, mallet, chisels, shavings. */
export function carpenter(random: Random): Prop {
  const pile = new Pile();
  for (const x of [-0.42, 0.42]) {
    pile.add('board', worn(stick([x, 0.55, -0.38], [x, 0.55, 0.38], 0.05, random, 6), OLD_BOARD, random));
    for (const z of [-0.3, 0.3])
      for (const s of [-1, 1])
        pile.add(
          'board',
          worn(stick([x + s * 0.18, 0, z * 1.15], [x, 0.56, z], 0.028, random, 5), OLD_BOARD, random),
        );
  }
  const disc = lathe(
    [
      [0, 0.6],
      [0.45, 0.6],
      [0.47, 0.62],
      [0.46, 0.665],
      [0.1, 0.67],
      [0.03, 0.67],
      [0.03, 0.62],
    ],
    15,
    { crease: 30 },
  );
  pile.add(
    'board',
    tint(disc, (p) => (p.z > 0.1 ? [1, 0.94, 0.8] : [0.85, 0.76, 0.62])),
  );
  // A bow saw lies across; an adze and a mallet; chisels in a row.
  pile.add('plain', worn(stick([-0.3, 0.69, 0.1], [0.42, 0.7, -0.16], 0.012, random, 5), WOOD, random));
  pile.add('plain', tint(place(box(0.74, 0.03, 0.002), at([0.08, 0.69, 0.06], 0.35)), [0.3, 0.29, 0.28]));
  for (const s of [-1, 1])
    pile.add(
      'plain',
      worn(place(box(0.022, 0.022, 0.22), at([0.06 + s * 0.36, 0.69, -0.03 - s * 0.13], 0.35)), WOOD, random),
    );
  pile.add('plain', worn(stick([0.62, 0.04, 0.35], [0.5, 0.62, 0.42], 0.016, random, 5), WOOD, random));
  pile.add(
    'plain',
    tint(place(box(0.05, 0.03, 0.19, { bevel: 0.006 }), at([0.62, 0.05, 0.3], 0.2, [0.3, 0])), IRON),
  );
  pile.add(
    'plain',
    worn(
      place(
        lathe(
          [
            [0.05, -0.07],
            [0.055, 0],
            [0.05, 0.07],
            [0, 0.07],
          ],
          8,
        ),
        at([-0.22, 0.73, -0.2], 0.4, [Math.PI / 2, 0]),
      ),
      WOOD,
      random,
    ),
  );
  for (let i = 0; i < 42; i += 1) {
    const curl = bend(box(random.between(0.05, 0.14), 0.002, 0.026), (p) => {
      p.y += 7 * p.x * p.x;
    });
    const a = random.between(0, 6.28);
    const r = 0.95 * Math.sqrt(random.next());
    pile.add(
      'plain',
      tint(
        place(
          curl,
          at([Math.cos(a) * r, 0.004 + random.next() * 0.02, Math.sin(a) * r * 0.8], random.between(0, 6)),
        ),
        [0.62, 0.47, 0.28],
      ),
    );
  }
  return pile.done([1.2, 0.72, 0.8]);
}

/** A spare disc leaning on a wall: its foot at y = 0, leaning towards −Z. */
export function spareDisc(random: Random): Prop {
  const disc = lathe(
    [
      [0, -0.03],
      [0.46, -0.03],
      [0.465, 0],
      [0.45, 0.03],
      [0.03, 0.032],
      [0, 0.02],
    ],
    18,
    { crease: 30 },
  );
  return {
    parts: [
      {
        material: 'board',
        geometry: worn(place(disc, at([0, 0.46, 0.06], 0, [Math.PI / 2 - 0.16, 0])), OLD_BOARD, random),
      },
    ],
    size: [0.92, 0.92, 0.1],
  };
}

/** A long rod rack over the throwers' heads: two poles along X hung on withies from `y + 0.5`; boards lie across them. */
export function overhead(random: Random, length: number, y: number, gap = 0.8): Prop {
  const pile = new Pile();
  for (const z of [-gap / 2, gap / 2]) {
    pile.add(
      'bamboo',
      worn(
        stick([-length / 2, y, z], [length / 2, y + random.around(0, 0.02), z], 0.03, random, 6),
        [0.8, 0.68, 0.46],
        random,
      ),
    );
    for (let x = -length / 2 + 0.25; x <= length / 2; x += (length - 0.5) / 2)
      pile.add(
        'plain',
        worn(stick([x, y - 0.03, z], [x + 0.02, y + 0.75, z], 0.009, random, 4), BAMBOO as Rgb, random),
      );
  }
  return pile.done([length, 0.1, gap]);
}
