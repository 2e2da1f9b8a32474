/** Tables, benches, stalls, cups: what people sit at and buy from. Props stand on y = 0, front to +Z. Metres. */
import type { BufferGeometry } from 'three';
import { box, creased, lathe, merge, panel, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { at, stick, worn } from '../../../kit/put.ts';
import { type Random, random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { writing } from '../../../kit/signboard.ts';
import { HEMP, INK, IRON, PAPER } from './colours.ts';

const FIR: Rgb = [0.95, 0.88, 0.78];

/** Four legs splayed a little under a top. */
function frame(w: number, h: number, d: number, rand: Random, top = 0.045): BufferGeometry[] {
  const list = [
    place(box(w, top, d, { bevel: 0.008, grain: 'x' }), at([0, h - top / 2, 0], rand.around(0, 0.01))),
  ];
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      list.push(
        stick(
          [x * (w / 2 - 0.05), 0, z * (d / 2 - 0.04)],
          [x * (w / 2 - 0.11), h - top, z * (d / 2 - 0.08)],
          0.026,
          rand,
          5,
        ),
      );
  for (const z of [-1, 1])
    list.push(
      stick(
        [-w / 2 + 0.08, h * 0.35, z * (d / 2 - 0.06)],
        [w / 2 - 0.08, h * 0.35, z * (d / 2 - 0.06)],
        0.016,
        rand,
        4,
      ),
    );
  return list.map((g) => worn(g, FIR, rand));
}

export function table(seed: string, w = 0.9, d = 0.9, h = 0.78): Prop {
  return {
    parts: [{ material: 'board', geometry: merge(frame(w, h, d, random(`table/${seed}`), 0.05)) }],
    size: [w, h, d],
  };
}

/** A bench: seat 45 cm. */
export function bench(seed: string, w = 1.1): Prop {
  return {
    parts: [{ material: 'board', geometry: merge(frame(w, 0.45, 0.26, random(`bench/${seed}`))) }],
    size: [w, 0.45, 0.28],
  };
}

const bowl = (r: number, h: number) =>
  lathe(
    [
      [0.001, 0.004],
      [r * 0.45, 0],
      [r * 0.45, h * 0.14],
      [r * 0.85, h * 0.55],
      [r, h],
      [r * 0.94, h],
      [r * 0.78, h * 0.55],
      [0.001, h * 0.24],
    ],
    12,
  );

/** Pot and cups on a table top, rough town ware: off-white, a band of grey blue. */
export function teaThings(seed: string): Prop {
  const rand = random(`tea/${seed}`);
  const list: BufferGeometry[] = [];
  const ware = (g: BufferGeometry) =>
    tint(g, (p) => (Math.abs(p.y - 0.04) < 0.008 ? [0.3, 0.36, 0.45] : [0.66, 0.65, 0.6]));
  for (let k = 0; k < 4; k += 1) {
    const a = (k / 4) * 6.283 + rand.around(0, 0.5);
    list.push(
      place(
        ware(bowl(0.042, 0.05)),
        at([Math.cos(a) * rand.between(0.2, 0.32), 0, Math.sin(a) * rand.between(0.2, 0.32)]),
      ),
    );
  }
  const pot = lathe(
    [
      [0.001, 0],
      [0.06, 0],
      [0.085, 0.04],
      [0.085, 0.085],
      [0.05, 0.12],
      [0.045, 0.13],
      [0.03, 0.14],
      [0.012, 0.146],
      [0.014, 0.165],
      [0.001, 0.17],
    ],
    12,
  );
  const clay: Rgb = [0.3, 0.15, 0.09];
  list.push(tint(pot, clay));
  list.push(tint(stick([0.08, 0.05, 0], [0.15, 0.11, 0], 0.012, rand, 5), clay));
  list.push(
    tint(stick([-0.03, 0.13, 0], [-0.06, 0.2, 0], 0.006, rand, 4), clay),
    tint(stick([-0.06, 0.2, 0], [0.05, 0.2, 0], 0.006, rand, 4), clay),
  );
  return { parts: [{ material: 'plain', geometry: merge(list) }] };
}

/** A stove of clay with a kettle, and a stack of bowls: the back of a tea or noodle stall. */
export function stove(seed: string): Prop {
  const rand = random(`stove/${seed}`);
  const body = lathe(
    [
      [0.3, 0],
      [0.32, 0.1],
      [0.3, 0.5],
      [0.27, 0.58],
      [0.2, 0.58],
      [0.19, 0.5],
      [0.001, 0.45],
    ],
    14,
  );
  const kettle = lathe(
    [
      [0.001, 0.56],
      [0.17, 0.57],
      [0.21, 0.66],
      [0.16, 0.78],
      [0.06, 0.82],
      [0.02, 0.84],
      [0.025, 0.87],
      [0.001, 0.88],
    ],
    14,
  );
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([
          worn(body, [0.42, 0.29, 0.19], rand),
          place(worn(box(0.2, 0.16, 0.06), [0.03, 0.025, 0.02], rand), at([0, 0.14, 0.29])),
          worn(kettle, IRON, rand),
          worn(stick([0.18, 0.68, 0], [0.32, 0.8, 0], 0.02, rand, 5), IRON, rand),
          worn(stick([-0.12, 0.8, 0], [0, 1.0, 0], 0.01, rand, 4), IRON, rand),
          worn(stick([0, 1.0, 0], [0.12, 0.8, 0], 0.01, rand, 4), IRON, rand),
        ]),
      },
    ],
    size: [0.66, 1, 0.66],
  };
}

export interface StallOptions {
  w?: number;
  d?: number;
  cloth?: Rgb;
  /** What lies on the counter. */
  goods: 'bowls' | 'pears' | 'cakes' | 'sandals' | 'brushes';
  /** A sign hung out at the side. */
  sign?: string;
}

/** A stall: counter of boards on trestles, four crooked poles, an awning of cloth over bamboo that sags. */
export function stall(seed: string, o: StallOptions): Prop {
  const rand = random(`stall/${seed}`);
  const [w, d] = [o.w ?? 2.2, o.d ?? 1.5];
  const poles: BufferGeometry[] = [];
  const tops = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => [x * w * 0.5, (z > 0 ? 1.96 : 2.36) + rand.around(0, 0.05), z * d * 0.5] as const),
  );
  for (const p of tops)
    poles.push(
      stick(
        [p[0] + rand.around(0, 0.06), 0, p[2] + rand.around(0, 0.06)],
        [p[0], p[1] + 0.08, p[2]],
        0.032,
        rand,
        6,
      ),
    );
  for (const [a, b] of [
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
  ] as const)
    poles.push(stick(tops[a]!, tops[b]!, 0.022, rand, 5));
  poles.push(stick([-w * 0.5, 1.2, -d * 0.5], [w * 0.5, 1.24, -d * 0.5], 0.02, rand, 5));
  const over = 0.32;
  const sheet = panel(w + 2 * over, d + 2 * over, 8, 6);
  const p = sheet.getAttribute('position');
  const uv = sheet.getAttribute('uv');
  for (let i = 0; i < p.count; i += 1) {
    const [sx, sz] = [p.getX(i) / (w + 2 * over), p.getY(i) / (d + 2 * over)];
    const bag = Math.sin(Math.PI * sx) * Math.sin(Math.PI * sz) * 0.14 + 0.03 * Math.sin(sx * 12.5) * sz;
    // The first row hangs down in front as a valance, scalloped by wear.
    const front = sz < 0.1;
    const t = front ? 1 / 6 : sz;
    const drop = front ? 0.3 + 0.05 * Math.sin(sx * 25) : 0;
    p.setXYZ(
      i,
      (sx - 0.5) * (w + 2 * over),
      1.98 + 0.62 * (t - 1 / 6) - bag - drop,
      (0.5 - t) * (d + 2 * over) + (front ? 0.05 : 0),
    );
    uv.setXY(i, sx * w, front ? 0.3 : 0);
  }
  const c = o.cloth ?? HEMP;
  const stripe = rand.next() < 0.5;
  const awning = tint(creased(sheet, 60), (q) => {
    const band = stripe && Math.sin(q.x * 9) > 0.2 ? 0.78 : 1;
    const dirt = 0.88 + 0.12 * Math.sin(q.x * 3 + q.z * 2.2);
    const patch = q.x > w * 0.2 && q.x < w * 0.42 && q.z > 0 && q.z < d * 0.4 ? 0.8 : 1;
    return [c[0] * band * dirt * patch, c[1] * band * dirt * patch, c[2] * band * dirt];
  });
  const boards: BufferGeometry[] = [];
  const h = 0.8;
  for (let k = 0; k < 3; k += 1)
    boards.push(
      worn(
        place(
          box(w * 0.94, 0.035, 0.24, { bevel: 0.006, grain: 'x' }),
          at(
            [rand.around(0, 0.03), h + rand.around(0, 0.006), d * 0.5 - 0.1 - k * 0.25],
            rand.around(0, 0.012),
          ),
        ),
        FIR,
        rand,
      ),
    );
  for (const x of [-0.36, 0.36])
    for (const z of [-0.12, 0.55])
      boards.push(
        worn(
          stick(
            [x * w, 0, d * 0.5 - 0.02 - z * 0.9],
            [x * w * 0.96, h, d * 0.5 - 0.1 - z * 0.7],
            0.024,
            rand,
            5,
          ),
          FIR,
          rand,
        ),
      );
  const made = goods(o.goods, w, d, h + 0.02, rand);
  const parts = [
    {
      material: 'bamboo' as const,
      geometry: merge([...poles.map((g) => worn(g, [0.88, 0.8, 0.66], rand)), ...made.bamboo]),
    },
    {
      material: 'cloth' as const,
      geometry: merge([awning, ...(o.sign ? [hanging(o.sign, w, d, rand)] : [])]),
    },
    { material: 'board' as const, geometry: merge(boards) },
    ...(made.plain.length + made.glazed.length
      ? [{ material: 'plain' as const, geometry: merge([...made.plain, ...made.glazed]) }]
      : []),
  ];
  return { parts, size: [w + 0.1, 1.1, d + 0.1] };
}

/** A strip of cloth with a word, hung from the awning's corner. */
function hanging(text: string, w: number, d: number, rand: Random): BufferGeometry {
  const [cw, ch] = [0.42, 0.55 * [...text].length + 0.2];
  const put = (x: number, y: number, z: number): readonly [number, number, number] => [
    w * 0.5 - 0.05 + x + 0.1,
    2.05 - y,
    d * 0.5 + 0.08 + z + 0.04 * Math.sin(y * 4),
  ];
  const sheet = panel(cw, ch, 2, 5);
  const p = sheet.getAttribute('position');
  const uv = sheet.getAttribute('uv');
  for (let i = 0; i < p.count; i += 1) {
    const [x, y] = [p.getX(i) - cw / 2, ch - p.getY(i)];
    p.setXYZ(i, ...put(x, y, 0));
    uv.setXY(i, x, y);
  }
  const k = rand.between(0.9, 1.05);
  return merge([
    tint(creased(sheet), [0.5 * k, 0.34 * k, 0.15 * k]),
    writing(text, {
      size: 0.4,
      way: 'down',
      weight: 11,
      colour: INK,
      put: (x, y, z) => put(x, ch / 2 - y, 0.012 + z),
      uv: (x, y) => [x, ch / 2 - y],
    }),
  ]);
}

function goods(kind: StallOptions['goods'], w: number, d: number, y: number, rand: Random) {
  const plain: BufferGeometry[] = [];
  const bamboo: BufferGeometry[] = [];
  const glazed: BufferGeometry[] = [];
  const spots = (n: number, rows: number) =>
    Array.from(
      { length: n * rows },
      (_, k) => [((k % n) + 0.5) / n - 0.5, Math.floor(k / n) / rows] as const,
    );
  const tray = (r: number) =>
    lathe(
      [
        [0.001, 0],
        [r * 0.9, 0],
        [r, 0.06],
        [r * 0.95, 0.06],
        [r * 0.88, 0.015],
        [0.001, 0.015],
      ],
      14,
    );
  if (kind === 'bowls')
    for (const [x, z] of spots(7, 2)) {
      const high = Math.floor(rand.between(1, 6));
      const g = rand.between(0.6, 0.72);
      for (let k = 0; k < high; k += 1)
        glazed.push(
          tint(
            place(
              bowl(0.075, 0.06),
              at([x * w * 0.85 + rand.around(0, 0.02), y + k * 0.022, d * 0.5 - 0.14 - z * 0.4], 0, [
                rand.around(0, 0.04),
                rand.around(0, 0.04),
              ]),
            ),
            [g, g, g * 0.95],
          ),
        );
    }
  if (kind === 'pears' || kind === 'cakes')
    for (const [x, z] of spots(4, 2)) {
      const at0 = [x * w * 0.86, y, d * 0.5 - 0.16 - z * 0.42] as const;
      bamboo.push(worn(place(tray(0.2), at([...at0])), [0.85, 0.75, 0.55], rand));
      const tone: Rgb =
        kind === 'pears'
          ? rand.pick([
              [0.5, 0.4, 0.12],
              [0.46, 0.26, 0.09],
              [0.4, 0.42, 0.16],
            ] as const)
          : rand.pick([
              [0.68, 0.56, 0.36],
              [0.55, 0.4, 0.2],
            ] as const);
      for (let k = 0; k < 13; k += 1) {
        const a = k * 2.4;
        const q = k < 9 ? 0.13 * Math.sqrt((k + 0.5) / 9) : 0.06 * Math.sqrt((k - 8.5) / 4);
        const r = kind === 'pears' ? rand.between(0.034, 0.042) : 0.042;
        const shape: [number, number][] =
          kind === 'pears'
            ? [
                [0.001, -r],
                [r * 0.9, -r * 0.4],
                [r * 0.8, r * 0.4],
                [0.001, r],
              ]
            : [
                [0.001, -0.012],
                [r, -0.012],
                [r * 0.95, 0.014],
                [0.001, 0.018],
              ];
        plain.push(
          tint(
            place(
              lathe(shape, 7),
              at(
                [
                  at0[0] + Math.cos(a) * q,
                  y + 0.05 + (k < 9 ? 0 : kind === 'pears' ? 0.055 : 0.03),
                  at0[2] + Math.sin(a) * q,
                ],
                a,
                [rand.around(0, 0.2), 0],
              ),
            ),
            tone,
          ),
        );
      }
    }
  if (kind === 'sandals') {
    for (const [x, z] of spots(8, 2))
      for (const s of [-1, 1])
        bamboo.push(
          worn(
            place(
              box(0.09, 0.02, 0.25, { bevel: 0.008 }),
              at(
                [x * w * 0.86 + s * 0.055, y + rand.between(0, 0.02), d * 0.5 - 0.16 - z * 0.36],
                rand.around(0, 0.1),
              ),
            ),
            [0.9, 0.78, 0.5],
            rand,
          ),
        );
    for (let k = 0; k < 6; k += 1)
      bamboo.push(
        worn(
          place(
            lathe(
              [
                [0.22, 0],
                [0.02, 0.14],
                [0.001, 0.14],
              ],
              12,
            ),
            at([-w * 0.38 + k * w * 0.15, 1.55 + rand.around(0, 0.06), -d * 0.46], 0, [1.35, 0]),
          ),
          [0.95, 0.82, 0.55],
          rand,
        ),
      );
  }
  if (kind === 'brushes') {
    for (let k = 0; k < 22; k += 1)
      bamboo.push(
        worn(
          stick(
            [-w * 0.42 + k * w * 0.038, y + 0.012, d * 0.46 - 0.02],
            [-w * 0.42 + k * w * 0.038 + rand.around(0, 0.02), y + 0.012, d * 0.46 - 0.27],
            0.006,
            rand,
            4,
          ),
          [0.9, 0.8, 0.55],
          rand,
        ),
      );
    for (let k = 0; k < 5; k += 1)
      plain.push(
        tint(
          place(
            box(0.26, rand.between(0.03, 0.09), 0.36),
            at([-w * 0.35 + k * w * 0.17, y + 0.04, d * 0.5 - 0.52], rand.around(0, 0.1)),
          ),
          PAPER,
        ),
      );
  }
  return { plain, bamboo, glazed };
}

/** A fortune-teller's table: cloth to the ground, bamboo slips in a tube, brushes, an ink stone, a written cloth behind. */
export function fortuneTable(seed: string): Prop {
  const rand = random(`fortune/${seed}`);
  const cloth: BufferGeometry[] = [];
  const [w, h, d] = [1.0, 0.76, 0.6];
  for (const [x, z, turn, width] of [
    [0, d / 2, 0, w],
    [0, -d / 2, Math.PI, w],
    [w / 2, 0, Math.PI / 2, d],
    [-w / 2, 0, -Math.PI / 2, d],
  ] as const) {
    const sheet = panel(width, h, 6, 3);
    const p = sheet.getAttribute('position');
    const uv = sheet.getAttribute('uv');
    for (let i = 0; i < p.count; i += 1) {
      const low = 1 - p.getY(i) / h;
      p.setXYZ(i, p.getX(i) - width / 2, p.getY(i) + 0.01, 0.025 * low * Math.sin(p.getX(i) * 17));
      uv.setXY(i, uv.getX(i), 0.4 * low);
    }
    cloth.push(tint(place(creased(sheet), at([x, 0, z], turn)), [0.17, 0.17, 0.19]));
  }
  cloth.push(tint(place(box(w, 0.012, d, { omit: ['bottom'] }), at([0, h + 0.012, 0])), [0.2, 0.2, 0.21]));
  const put = (x: number, y: number, z: number): readonly [number, number, number] => [
    -0.9 + x,
    1.95 - y,
    -0.3 + z,
  ];
  const sheet = panel(0.5, 1.1, 2, 6);
  const p = sheet.getAttribute('position');
  const uv = sheet.getAttribute('uv');
  for (let i = 0; i < p.count; i += 1) {
    const [x, y] = [p.getX(i) - 0.25, 1.1 - p.getY(i)];
    p.setXYZ(i, ...put(x, y, 0.03 * Math.sin(y * 4)));
    uv.setXY(i, x, y);
  }
  cloth.push(tint(creased(sheet), [0.6, 0.53, 0.4]));
  cloth.push(
    writing('卜', {
      size: 0.4,
      way: 'down',
      weight: 11,
      colour: INK,
      put: (x, y, z) => put(x, 0.4 - y, 0.04 + z),
      uv: (x, y) => [x, 0.4 - y],
    }),
  );
  const poles = [
    stick([-0.9, 0, -0.3], [-0.9, 2.1, -0.3], 0.018, rand, 5),
    stick([-1.2, 1.97, -0.3], [-0.6, 1.97, -0.3], 0.012, rand, 4),
  ];
  const tube = lathe(
    [
      [0.001, 0],
      [0.045, 0],
      [0.05, 0.16],
      [0.042, 0.16],
      [0.001, 0.02],
    ],
    10,
  );
  const slips = Array.from({ length: 12 }, () => {
    const a = rand.between(0, 6.28);
    return place(
      box(0.012, 0.26, 0.003),
      at([0.28 + Math.cos(a) * 0.03, h + 0.16, Math.sin(a) * 0.03], a, [
        rand.around(0, 0.25),
        rand.around(0, 0.25),
      ]),
    );
  });
  return {
    parts: [
      { material: 'cloth', geometry: merge(cloth) },
      {
        material: 'bamboo',
        geometry: merge(
          [...poles, place(tube, at([0.28, h + 0.02, 0])), ...slips].map((g) =>
            worn(g, [0.85, 0.76, 0.56], rand),
          ),
        ),
      },
      {
        material: 'plain',
        geometry: merge([
          tint(
            place(box(0.14, 0.03, 0.1, { bevel: 0.01 }), at([-0.05, h + 0.035, 0.05])),
            [0.06, 0.055, 0.05],
          ),
          tint(place(box(0.34, 0.006, 0.24), at([-0.3, h + 0.025, 0.02], 0.1)), PAPER),
          tint(stick([0.03, h + 0.03, 0.02], [0.06, h + 0.03, 0.22], 0.006, rand, 4), [0.4, 0.3, 0.15]),
        ]),
      },
    ],
    size: [w, h, d],
  };
}
