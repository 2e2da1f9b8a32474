/** What porters carry and set down: shoulder poles with baskets, packed tubs, a notice board. Front to +Z. Metres. */
import { box, lathe, merge, place, tint } from '../../../kit/mesh.ts';
import { at, stick, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { PAPER } from './colours.ts';

/** Two baskets of straw-bound ware with their pole laid across them. */
export function load(seed: string): Prop {
  const rand = random(`load/${seed}`);
  const bamboo = [];
  const ware = [];
  for (const s of [-1, 1]) {
    const x = s * 0.62 + rand.around(0, 0.05);
    const turn = rand.between(0, 6);
    bamboo.push(
      worn(
        place(
          lathe(
            [
              [0.001, 0.02],
              [0.19, 0],
              [0.235, 0.3],
              [0.245, 0.31],
              [0.235, 0.32],
              [0.18, 0.06],
              [0.001, 0.05],
            ],
            14,
          ),
          at([x, 0, rand.around(0, 0.04)], turn),
        ),
        [0.9, 0.78, 0.55],
        rand,
      ),
    );
    for (let k = 0; k < 4; k += 1) {
      const a = (k / 4) * 6.283 + turn;
      bamboo.push(
        worn(
          stick([x + Math.cos(a) * 0.23, 0.3, Math.sin(a) * 0.23], [x, 0.86, 0], 0.008, rand, 3),
          [0.6, 0.5, 0.36],
          rand,
        ),
      );
    }
    for (let k = 0; k < 7; k += 1) {
      const a = k * 0.9;
      const q = k === 6 ? 0 : 0.12;
      ware.push(
        worn(
          place(
            lathe(
              [
                [0.001, 0],
                [0.055, 0.01],
                [0.062, 0.2],
                [0.05, 0.23],
                [0.001, 0.235],
              ],
              8,
            ),
            at([x + Math.cos(a) * q, 0.14, Math.sin(a) * q], a, [rand.around(0, 0.1), rand.around(0, 0.1)]),
          ),
          [0.95, 0.82, 0.5],
          rand,
        ),
      );
    }
  }
  bamboo.push(worn(stick([-0.95, 0.87, 0.02], [0.95, 0.86, -0.03], 0.026, rand, 6), [0.8, 0.62, 0.4], rand));
  return { parts: [{ material: 'bamboo', geometry: merge([...bamboo, ...ware]) }], size: [1.8, 0.8, 0.5] };
}

/** Round tubs, roped, ready for the boats: three standing, one on top. */
export function tubs(seed: string): Prop {
  const rand = random(`tubs/${seed}`);
  const wood = [];
  const hoops = [];
  for (const [x, y, z] of [
    [-0.36, 0, 0],
    [0.36, 0, 0.06],
    [0.02, 0, -0.62],
    [0.0, 0.66, -0.16],
  ] as const) {
    const r = 0.31;
    const p = at([x, y, z], rand.between(0, 6), [rand.around(0, 0.012), rand.around(0, 0.012)]);
    wood.push(
      worn(
        place(
          lathe(
            [
              [r * 0.92, 0],
              [r, 0.34],
              [r * 0.95, 0.63],
              [r * 0.9, 0.65],
              [0.001, 0.64],
            ],
            16,
            { wrap: 0 },
          ),
          p,
        ),
        [0.95, 0.85, 0.68],
        rand,
      ),
    );
    for (const h of [0.1, 0.5])
      hoops.push(
        worn(
          place(
            lathe(
              [
                [r * 0.97, h],
                [r * 1.035, h + 0.01],
                [r * 1.035, h + 0.045],
                [r * 0.98, h + 0.055],
              ],
              16,
            ),
            p,
          ),
          [0.8, 0.68, 0.4],
          rand,
        ),
      );
    for (const t of [0, Math.PI / 2])
      hoops.push(
        worn(
          place(
            merge([stick([-r, 0.655, 0], [r, 0.665, 0], 0.014, rand, 4)]),
            p.clone().multiply(at([0, 0, 0], t)),
          ),
          [0.7, 0.55, 0.3],
          rand,
        ),
      );
  }
  return {
    parts: [
      { material: 'board', geometry: merge(wood) },
      { material: 'bamboo', geometry: merge(hoops) },
    ],
    size: [1.35, 1.3, 1.3],
  };
}

/** A board for proclamations under a little roof of planks: sheets pasted over sheets, too small to be read. */
export function noticeBoard(seed: string): Prop {
  const rand = random(`notice/${seed}`);
  const wood = [
    stick([-0.85, 0, 0], [-0.85, 2.1, 0], 0.06, rand, 6),
    stick([0.85, 0, 0], [0.85, 2.12, 0], 0.06, rand, 6),
    place(box(1.7, 1.15, 0.04, { grain: 'x' }), at([0, 1.32, 0])),
    place(box(2.1, 0.04, 0.36, { grain: 'x' }), at([0, 2.12, 0.15], 0, [0.42, 0])),
    place(box(2.1, 0.04, 0.36, { grain: 'x' }), at([0, 2.12, -0.15], 0, [-0.42, 0])),
  ].map((g) => worn(g, [0.8, 0.72, 0.62], rand));
  const sheets = [];
  for (const [x, y, w, h] of [
    [-0.46, 1.42, 0.6, 0.8],
    [0.22, 1.48, 0.52, 0.66],
    [0.55, 1.2, 0.44, 0.6],
    [0.02, 1.05, 0.34, 0.4],
  ] as const) {
    const z: number = 0.026 + sheets.length * 0.0006;
    const turn = rand.around(0, 0.03);
    const k = rand.between(0.7, 0.95);
    sheets.push(
      tint(place(box(w, h, 0.004, { omit: ['back'] }), at([x, y, z], 0, [0, turn])), [
        PAPER[0] * k,
        PAPER[1] * k,
        PAPER[2] * k,
      ]),
    );
    for (let c = 0; c < Math.floor(w / 0.055) - 1; c += 1)
      for (let s = 0; s < Math.floor(h / 0.06) - 2; s += 1) {
        if (rand.next() < 0.14) continue;
        sheets.push(
          tint(
            place(
              box(rand.between(0.018, 0.032), rand.between(0.02, 0.036), 0.002, {
                omit: ['back', 'left', 'right', 'top', 'bottom'],
              }),
              at([x + w / 2 - 0.06 - c * 0.055, y + h / 2 - 0.08 - s * 0.055, z + 0.004], 0, [0, turn]),
            ),
            [0.1, 0.085, 0.075],
          ),
        );
      }
    if (x < -0.4)
      sheets.push(
        tint(
          place(
            box(0.11, 0.11, 0.002, { omit: ['back'] }),
            at([x - w / 2 + 0.12, y - h / 2 + 0.14, z + 0.005]),
          ),
          [0.42, 0.1, 0.06],
        ),
      );
  }
  return {
    parts: [
      { material: 'board', geometry: merge(wood) },
      { material: 'plain', geometry: merge(sheets) },
    ],
    size: [1.9, 2.1, 0.3],
  };
}

/** A broom of bamboo twigs left standing, its handle leaning. */
export function broomLeaning(seed: string): Prop {
  const rand = random(`broom/${seed}`);
  const list = [worn(stick([0, 0.35, 0.1], [0.06, 1.75, -0.28], 0.016, rand, 5), [0.8, 0.68, 0.45], rand)];
  for (let k = 0; k < 14; k += 1) {
    const [x, z] = [rand.around(0, 0.17), 0.2 + rand.around(0, 0.07)];
    list.push(worn(stick([0.01, 0.5, 0.06], [x, 0.01, z], 0.006, rand, 3), [0.62, 0.5, 0.3], rand));
  }
  return { parts: [{ material: 'bamboo', geometry: merge(list) }], size: [0.4, 1.7, 0.4] };
}

/** A one-wheeled barrow, as loads went through the streets: a high wheel between two low shelves. */
export function barrow(seed: string): Prop {
  const rand = random(`barrow/${seed}`);
  const wood = [];
  const r = 0.42;
  wood.push(
    place(
      lathe(
        [
          [r - 0.05, -0.025],
          [r, -0.02],
          [r, 0.02],
          [r - 0.05, 0.025],
          [r - 0.05, -0.025],
        ],
        20,
      ),
      at([0, r, 0.25], 0, [0, Math.PI / 2]),
    ),
  );
  for (let k = 0; k < 8; k += 1) {
    const a = (k / 8) * 6.283;
    wood.push(
      stick([0, r, 0.25], [0, r + Math.cos(a) * (r - 0.04), 0.25 + Math.sin(a) * (r - 0.04)], 0.016, rand, 4),
    );
  }
  for (const s of [-1, 1]) {
    wood.push(stick([s * 0.24, 0.5, 0.8], [s * 0.34, 0.62, -1.25], 0.03, rand, 6));
    wood.push(place(box(0.34, 0.03, 1.1, { grain: 'z' }), at([s * 0.28, 0.5, 0.25])));
    wood.push(stick([s * 0.3, 0.58, -0.5], [s * 0.33, 0, -0.56], 0.026, rand, 5));
    wood.push(
      stick([s * 0.09, 0.5, 0.75], [s * 0.09, 0.98, 0.25], 0.018, rand, 4),
      stick([s * 0.09, 0.98, 0.25], [s * 0.09, 0.5, -0.25], 0.018, rand, 4),
    );
  }
  wood.push(stick([-0.34, 0.6, -0.45], [0.34, 0.6, -0.45], 0.024, rand, 5));
  const straw = [-1, 1].flatMap((s) =>
    [0, 1, 2].map((k) =>
      worn(
        place(
          lathe(
            [
              [0.001, 0],
              [0.13, 0.01],
              [0.15, 0.2],
              [0.12, 0.36],
              [0.001, 0.38],
            ],
            9,
          ),
          at([s * 0.3, 0.52, -0.1 + k * 0.34], k, [rand.around(0, 0.08), 0]),
        ),
        [0.95, 0.82, 0.5],
        rand,
      ),
    ),
  );
  return {
    parts: [
      { material: 'board', geometry: merge(wood.map((g) => worn(g, [0.85, 0.76, 0.66], rand))) },
      { material: 'bamboo', geometry: merge(straw) },
    ],
    size: [0.9, 1, 1.4],
  };
}

/** A post of stone to tie beasts to, its top a worn knob. */
export function hitchingPost(seed: string): Prop {
  const rand = random(`hitch/${seed}`);
  const list = [
    place(
      box(0.26, 0.95, 0.26, { bevel: 0.03, stand: true }),
      at([0, 0, 0], rand.around(0, 0.1), [rand.around(0, 0.03), rand.around(0, 0.03)]),
    ),
    place(
      lathe(
        [
          [0.13, 0.95],
          [0.17, 1.03],
          [0.15, 1.14],
          [0.08, 1.24],
          [0.001, 1.27],
        ],
        10,
      ),
      at([0, 0, 0]),
    ),
  ];
  return {
    parts: [{ material: 'stone', geometry: merge(list.map((g) => worn(g, [0.86, 0.85, 0.82], rand))) }],
    size: [0.34, 1.25, 0.34],
  };
}
