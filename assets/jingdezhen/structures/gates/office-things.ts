/** The furniture of an office: desk, chair, screen, stands of boards, a stand for a treasure. Front to +Z. Metres. */
import { box, lathe, merge, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { paintedWare } from '../../../kit/painted-ware.ts';
import { at, stick, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { brushInto } from '../../../kit/signboard.ts';
import { Skin } from '../../../kit/skin.ts';
import type { Stroke } from '../../../kit/strokes.ts';
import { GOLD, HEMP, INK, MADDER, PAPER } from './colours.ts';

const WOOD: Rgb = [0.92, 0.84, 0.76];

/** The desk with its cloth, brushes, ink stone, seal box, papers. */
export function desk(seed: string): Prop {
  const rand = random(`desk/${seed}`);
  const [w, h, d] = [2.2, 0.86, 0.9];
  const wood = [
    place(box(w, 0.06, d, { bevel: 0.01, grain: 'x' }), at([0, h - 0.03, 0])),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) =>
        place(
          box(0.09, h - 0.05, 0.09, { bevel: 0.012, stand: true, grain: 'y' }),
          at([x * (w / 2 - 0.12), 0, z * (d / 2 - 0.1)]),
        ),
      ),
    ),
    place(box(w - 0.2, 0.2, 0.04, { grain: 'x' }), at([0, h - 0.16, -d / 2 + 0.1])),
  ].map((g) => worn(g, WOOD, rand));
  const cloth = [];
  for (let k = 0; k < 12; k += 1) {
    const x = -w / 2 + 0.1 + ((w - 0.2) * (k + 0.5)) / 12;
    const q = k % 2 ? 0.88 : 1;
    cloth.push(
      tint(
        place(box((w - 0.2) / 12 + 0.004, 0.74, 0.02), at([x, h - 0.4, d / 2 + 0.012 + (k % 2) * 0.012])),
        [MADDER[0] * q, MADDER[1] * q, MADDER[2] * q],
      ),
    );
  }
  const things = [
    tint(place(box(0.22, 0.05, 0.15, { bevel: 0.015 }), at([0.25, h + 0.025, 0.1])), [0.07, 0.065, 0.06]),
    tint(
      place(
        lathe(
          [
            [0.001, 0],
            [0.06, 0],
            [0.065, 0.13],
            [0.055, 0.13],
            [0.001, 0.02],
          ],
          10,
        ),
        at([0.62, h, 0.12]),
      ),
      [0.3, 0.24, 0.14],
    ),
    ...Array.from({ length: 6 }, () =>
      tint(
        stick(
          [0.62 + rand.around(0, 0.03), h + 0.02, 0.12 + rand.around(0, 0.03)],
          [0.62 + rand.around(0, 0.09), h + 0.32, 0.12 + rand.around(0, 0.08)],
          0.008,
          rand,
          4,
        ),
        [0.34, 0.24, 0.13],
      ),
    ),
    tint(place(box(0.16, 0.16, 0.16, { bevel: 0.02 }), at([-0.72, h + 0.08, 0.05])), [0.34, 0.09, 0.06]),
    tint(place(box(0.1, 0.05, 0.1, { bevel: 0.02 }), at([-0.72, h + 0.18, 0.05])), GOLD),
    ...[
      [-0.3, 0.12],
      [-0.02, -0.1],
      [-0.4, -0.18],
    ].map(([x, z], k) =>
      tint(
        place(box(0.3, 0.012 + k * 0.02, 0.4), at([x!, h + 0.008 + k * 0.01, z!], rand.around(0, 0.2))),
        PAPER,
      ),
    ),
    ...Array.from({ length: 5 }, (_, k) =>
      tint(
        place(
          lathe(
            [
              [0.02, -0.14],
              [0.022, 0.14],
              [0.001, 0.14],
            ],
            6,
          ),
          at(
            [
              0.9 + rand.around(0, 0.02),
              h + 0.03 + (k > 2 ? 0.035 : 0),
              -0.15 + (k % 3) * 0.05 + (k > 2 ? 0.025 : 0),
            ],
            rand.around(0, 0.1),
            [0, Math.PI / 2],
          ),
        ),
        [PAPER[0] * 0.9, PAPER[1] * 0.85, PAPER[2] * 0.75],
      ),
    ),
    // Tallies in their tube.
    tint(
      place(
        lathe(
          [
            [0.001, 0],
            [0.07, 0],
            [0.075, 0.2],
            [0.065, 0.2],
            [0.001, 0.03],
          ],
          8,
        ),
        at([-0.98, h, 0.12]),
      ),
      [0.3, 0.08, 0.05],
    ),
    ...Array.from({ length: 7 }, () =>
      tint(
        place(
          box(0.03, 0.34, 0.006),
          at([-0.98 + rand.around(0, 0.04), h + 0.2, 0.12 + rand.around(0, 0.04)], rand.between(0, 3), [
            rand.around(0, 0.15),
            rand.around(0, 0.15),
          ]),
        ),
        [0.5, 0.38, 0.2],
      ),
    ),
  ];
  return {
    parts: [
      { material: 'lacquer', geometry: merge(wood) },
      { material: 'plain', geometry: merge([...cloth, ...things]) },
    ],
    size: [w, h, d],
  };
}

/** An armchair with a round back. */
export function armchair(seed: string): Prop {
  const rand = random(`chair/${seed}`);
  const list = [place(box(0.62, 0.05, 0.5, { bevel: 0.01 }), at([0, 0.48, 0]))];
  for (const x of [-1, 1]) {
    list.push(
      stick([x * 0.27, 0, 0.2], [x * 0.27, 0.72, 0.2], 0.022, rand, 6),
      stick([x * 0.27, 0, -0.2], [x * 0.27, 0.95, -0.24], 0.022, rand, 6),
    );
    list.push(
      stick([x * 0.29, 0.72, 0.23], [x * 0.28, 0.8, -0.1], 0.02, rand, 5),
      stick([x * 0.28, 0.8, -0.1], [x * 0.1, 0.98, -0.26], 0.02, rand, 5),
    );
  }
  list.push(
    stick([-0.12, 0.98, -0.26], [0.12, 0.98, -0.26], 0.022, rand, 5),
    place(box(0.16, 0.48, 0.02, { bevel: 0.006 }), at([0, 0.74, -0.24], 0, [0.05, 0])),
  );
  list.push(place(box(0.5, 0.04, 0.12, { bevel: 0.01 }), at([0, 0.12, 0.26])));
  return {
    parts: [{ material: 'lacquer', geometry: merge(list.map((g) => worn(g, WOOD, rand))) }],
    size: [0.65, 1, 0.6],
  };
}

/** A folding screen of leaves, painted with sea and sun: faded. */
export function screen(seed: string, w: number, h: number, leaves = 5): Prop {
  const rand = random(`screen/${seed}`);
  const wood = [];
  const cloth = [];
  const lw = w / leaves;
  for (let k = 0; k < leaves; k += 1) {
    const turn = (k % 2 ? 1 : -1) * 0.16;
    const x = (k - (leaves - 1) / 2) * lw * 0.985;
    const m = at([x, 0, 0], turn);
    for (const s of [-1, 1])
      wood.push(
        worn(
          place(
            box(0.06, h, 0.06, { bevel: 0.01, stand: true, grain: 'y' }),
            m.clone().multiply(at([(s * (lw - 0.06)) / 2, 0, 0])),
          ),
          WOOD,
          rand,
        ),
      );
    for (const y of [0.14, 0.62, h - 0.04])
      wood.push(
        worn(place(box(lw - 0.1, 0.06, 0.05, { grain: 'x' }), m.clone().multiply(at([0, y, 0]))), WOOD, rand),
      );
    cloth.push(
      tint(place(box(lw - 0.12, h - 0.72, 0.015), m.clone().multiply(at([0, (h + 0.58) / 2, 0]))), [
        HEMP[0] * 0.9,
        HEMP[1] * 0.88,
        HEMP[2] * 0.8,
      ]),
    );
    cloth.push(
      tint(place(box(lw - 0.12, 0.4, 0.015), m.clone().multiply(at([0, 0.38, 0]))), [0.15, 0.07, 0.05]),
    );
  }
  const skin = new Skin();
  const line = (brush: Stroke['brush'], ...points: [number, number][]): Stroke => ({ brush, points });
  const put = (x: number, y: number, z: number) => [x, y, 0.11 + z] as const;
  const common = {
    flat: (p: readonly [number, number]) =>
      [(p[0] / 100 - 0.5) * w * 0.94, h * 0.96 - (p[1] / 100) * (h - 0.76)] as const,
    put,
    uv: (x: number, y: number) => [x, y] as const,
    raise: 0,
  };
  const waves: Stroke[] = [];
  for (let r = 0; r < 4; r += 1)
    for (let k = 0; k < 12; k += 1) {
      const x = k * 8.4 + (r % 2) * 4.2;
      waves.push(
        line(
          'v',
          [x - 3.6, 92 - r * 6],
          [x - 1.8, 88 - r * 6],
          [x, 87 - r * 6],
          [x + 1.8, 88 - r * 6],
          [x + 3.6, 92 - r * 6],
        ),
      );
    }
  brushInto(skin, waves, { ...common, weight: 0.8, colour: [0.2, 0.24, 0.26] });
  brushInto(
    skin,
    [
      line('p', [8, 62], [14, 40], [20, 50], [27, 34], [36, 64]),
      line('p', [60, 66], [70, 46], [76, 54], [86, 38], [95, 64]),
    ],
    { ...common, weight: 1.5, colour: [0.18, 0.2, 0.18] },
  );
  brushInto(skin, [line('v', [46, 24], [50, 19], [54, 24], [50, 30], [46, 24])], {
    ...common,
    weight: 5,
    colour: [0.45, 0.2, 0.1],
  });
  brushInto(
    skin,
    [
      line('p', [12, 14], [22, 10], [30, 14]),
      line('p', [66, 12], [78, 8], [88, 13]),
      line('p', [70, 22], [80, 20], [92, 23]),
    ],
    { ...common, weight: 1.1, colour: [0.4, 0.34, 0.24] },
  );
  return {
    parts: [
      { material: 'lacquer', geometry: merge(wood) },
      { material: 'plain', geometry: merge([...cloth, skin.geometry()]) },
    ],
    size: [w, h, 0.4],
  };
}

/** Round-headed boards on poles in a stand, as went before an official; unlettered. */
export function rankBoards(seed: string): Prop {
  const rand = random(`rank/${seed}`);
  const list = [
    worn(place(box(1.5, 0.09, 0.3, { bevel: 0.015, stand: true }), at([0, 0, 0])), [0.2, 0.07, 0.05], rand),
    worn(place(box(1.5, 0.07, 0.12, { bevel: 0.012 }), at([0, 0.85, 0])), [0.2, 0.07, 0.05], rand),
    ...[-1, 1].map((s) =>
      worn(stick([s * 0.7, 0.05, 0], [s * 0.7, 0.9, 0], 0.04, rand, 6), [0.2, 0.07, 0.05], rand),
    ),
  ];
  for (let k = 0; k < 4; k += 1) {
    const x = -0.5 + k * 0.33;
    list.push(worn(stick([x, 0.06, 0], [x, 1.5, 0], 0.018, rand, 5), [0.24, 0.08, 0.05], rand));
    const tone: Rgb = k % 2 ? [0.3, 0.09, 0.055] : [0.09, 0.1, 0.12];
    list.push(
      worn(
        place(box(0.27, 0.5, 0.03, { bevel: 0.012 }), at([x, 1.72, 0.0], rand.around(0, 0.06))),
        tone,
        rand,
      ),
    );
    list.push(
      tint(place(box(0.2, 0.38, 0.004), at([x, 1.72, 0.018])), GOLD.map((c) => c * 0.55) as unknown as Rgb),
    );
  }
  return { parts: [{ material: 'plain', geometry: merge(list) }], size: [1.5, 1.95, 0.35] };
}

/** A tall stand with a little case of bars over it: the cup inside is at the origin of `cup`, its foot at 1.06 m. */
export const CUP_AT = 1.065;
export function treasureStand(seed: string): Prop {
  const rand = random(`treasure/${seed}`);
  const h = 0.96;
  const wood = [
    place(box(0.5, 0.05, 0.5, { bevel: 0.01 }), at([0, h, 0])),
    place(box(0.42, 0.09, 0.42, { bevel: 0.008 }), at([0, h - 0.09, 0])),
    place(box(0.42, 0.04, 0.42), at([0, 0.2, 0])),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) =>
        place(box(0.055, h, 0.055, { bevel: 0.01, stand: true, grain: 'y' }), at([x * 0.2, 0, z * 0.2])),
      ),
    ),
    // The cover: four corners and a lid, open work so that one sees in; its front is lifted off and leans beside.
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) => place(box(0.022, 0.3, 0.022, { stand: true }), at([x * 0.15, h + 0.025, z * 0.15]))),
    ),
    place(box(0.35, 0.025, 0.35, { bevel: 0.008 }), at([0, h + 0.335, 0])),
    place(box(0.12, 0.03, 0.12, { bevel: 0.01 }), at([0, h + 0.36, 0])),
    ...[-0.075, 0, 0.075].flatMap((x) => [
      place(box(0.01, 0.29, 0.01, { stand: true }), at([x, h + 0.03, -0.15])),
      place(box(0.01, 0.29, 0.01, { stand: true }), at([-0.15, h + 0.03, x])),
      place(box(0.01, 0.29, 0.01, { stand: true }), at([0.15, h + 0.03, x])),
    ]),
    // A small carved foot under the cup.
    place(
      lathe(
        [
          [0.001, 0],
          [0.055, 0],
          [0.045, 0.02],
          [0.035, 0.03],
          [0.04, 0.08],
          [0.001, 0.08],
        ],
        10,
      ),
      at([0, CUP_AT - 0.08, 0]),
    ),
  ].map((g) => worn(g, WOOD, rand));
  return { parts: [{ material: 'lacquer', geometry: merge(wood) }], size: [0.52, 1.34, 0.52] };
}

/** The cup: the kit's painted ware at true size. */
export function chickenCup(): Prop {
  return {
    parts: [{ material: 'painted', geometry: paintedWare('chicken-cup') }],
    size: [0.083, 0.041, 0.083],
  };
}

/** A hanging scroll with a few strokes of ink; its upper middle is the origin. */
export function scroll(seed: string, w = 0.6, h = 1.5): Prop {
  const rand = random(`scroll/${seed}`);
  const list = [
    tint(place(box(w, h, 0.008, { omit: ['back'] }), at([0, -h / 2, 0.01])), [HEMP[0], HEMP[1], HEMP[2]]),
    tint(
      place(box(w * 0.8, h * 0.62, 0.008, { omit: ['back'] }), at([0, -h / 2, 0.014])),
      PAPER.map((c) => Math.min(1, c * 1.05)) as unknown as Rgb,
    ),
    tint(
      place(
        lathe(
          [
            [0.022, -w * 0.56],
            [0.022, w * 0.56],
            [0.001, w * 0.56],
          ],
          6,
        ),
        at([0, -h, 0.015], 0, [0, Math.PI / 2]),
      ),
      [0.2, 0.1, 0.06],
    ),
    tint(
      place(
        lathe(
          [
            [0.012, -w * 0.52],
            [0.012, w * 0.52],
            [0.001, w * 0.52],
          ],
          6,
        ),
        at([0, 0, 0.015], 0, [0, Math.PI / 2]),
      ),
      [0.2, 0.1, 0.06],
    ),
  ];
  const skin = new Skin();
  const strokes: Stroke[] = Array.from({ length: 9 }, () => {
    const [x, y] = [rand.between(10, 80), rand.between(20, 90)];
    return {
      brush: rand.pick(['p', 'n'] as const),
      points: [
        [x, y],
        [x + rand.between(-12, 16), y - rand.between(4, 22)],
        [x + rand.between(-24, 24), y - rand.between(8, 40)],
      ],
    };
  });
  brushInto(skin, strokes, {
    weight: 3,
    flat: ([x, y]) => [(x / 100 - 0.5) * w * 0.74, -h * 0.2 - (y / 100) * h * 0.58],
    put: (x, y, z) => [x, y, 0.02 + z],
    uv: (x, y) => [x, y],
    colour: INK,
    raise: 0,
  });
  return { parts: [{ material: 'plain', geometry: merge([...list, skin.geometry()]) }], size: [w, h, 0.05] };
}
