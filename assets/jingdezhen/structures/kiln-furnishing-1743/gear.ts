/** What hands use: water and wet cloths, rakes and baskets, and what the crew eats, drinks and sleeps with. */
import { Vector3 } from 'three';
import { bend, box, lathe, merge, place, type Rgb, subdivide, tint, tube } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { type Random, random } from '../../../kit/random.ts';
import { KILN_LAMPS } from '../../fires.ts';
import { at, type P3, plankBetween, stick, worn } from './put.ts';

const IRON: Rgb = [0.035, 0.03, 0.028];
const COTTON: Rgb = [0.46, 0.41, 0.32];
const INDIGO: Rgb = [0.025, 0.04, 0.085];
const WOOD: Rgb = [0.2, 0.125, 0.07];
const STRAW: Rgb = [0.82, 0.7, 0.5];
const JAR: Rgb = [0.07, 0.034, 0.018];

/** A big glazed jar, wide-shouldered, with water standing in it. */
const jar = (p: P3, radius: number, height: number, seed: Random) => {
  const k = radius;
  const h = height;
  const body = lathe(
    [
      [k * 0.62, 0],
      [k * 0.78, h * 0.2],
      [k, h * 0.62],
      [k * 0.97, h * 0.85],
      [k * 0.82, h * 0.97],
      [k * 0.88, h],
      [k * 0.8, h * 0.995],
      [k * 0.78, h * 0.9],
      [k * 0.9, h * 0.76],
    ],
    26,
  );
  const run = seed.between(0, 6);
  const coat = tint(body, (v) => {
    const a = Math.atan2(v.z, v.x);
    const drip = 0.28 + 0.1 * Math.sin(a * 3 + run) + 0.05 * Math.sin(a * 11 + run);
    const bare = v.y < h * drip;
    return bare ? [0.2, 0.12, 0.075] : [JAR[0] * (1 + 0.2 * Math.sin(a * 7 + v.y * 9)), JAR[1], JAR[2]];
  });
  const water = tint(
    lathe(
      [
        [k * 0.92, h * 0.8],
        [0.001, h * 0.8],
      ],
      26,
    ),
    [0.012, 0.016, 0.016],
  );
  return place(merge([coat, water]), at(p, seed.between(0, 6)));
};

/** A cloth hung over a bar, heavy with water. */
const hung = (bar: P3, width: number, front: number, back: number, rgb: Rgb, seed: Random) => {
  const wave = seed.between(0, 6);
  return worn(
    place(
      bend(subdivide(box(width, front + back, 0.012), 0.11), (p) => {
        const down = front + back - (p.y + (front + back) / 2);
        const over = down < back ? back - down : down - back;
        const side = down < back ? -1 : 1;
        const fold = 0.02 * Math.sin(p.x * 26 + wave) * Math.min(1, over * 3);
        p.set(p.x * (1 - over * 0.12), -over + 0.012, side * (0.022 + over * 0.05) + fold + p.z);
      }),
      at(bar),
    ),
    rgb,
    seed,
  );
};

/** A glove of many layers: a thick mitten, stiff, lying palm down. */
const glove = (p: P3, turn: number, seed: Random) => {
  const hand = lathe(
    [
      [0.001, -0.14],
      [0.05, -0.13],
      [0.062, -0.02],
      [0.058, 0.08],
      [0.035, 0.145],
      [0.001, 0.155],
    ],
    10,
  );
  const thumb = place(
    lathe(
      [
        [0.001, -0.05],
        [0.022, -0.04],
        [0.02, 0.04],
        [0.001, 0.055],
      ],
      7,
    ),
    at([0.06, 0.02, 0], 0, [0, -0.7]),
  );
  const flat = merge([hand, thumb]);
  return worn(place(flat, at(p, turn, [Math.PI / 2, 0], [1, 1, 0.55])), COTTON, seed);
};

/** A basket of split bamboo: open above, ribbed. */
const basket = (p: P3, radius: number, height: number, seed: Random) => {
  const body = lathe(
    [
      [0.001, 0.01],
      [radius * 0.72, 0],
      [radius * 0.95, height * 0.55],
      [radius, height],
      [radius * 0.95, height],
      [radius * 0.9, height * 0.55],
      [radius * 0.66, 0.03],
      [0.001, 0.03],
    ],
    18,
  );
  const rim = tube(
    Array.from(
      { length: 19 },
      (_, i) =>
        new Vector3(radius * Math.cos((i / 18) * 6.2832), height, radius * Math.sin((i / 18) * 6.2832)),
    ),
    0.014,
    5,
  );
  return place(
    worn(merge([body, rim]), STRAW, seed),
    at(p, seed.between(0, 6), [seed.around(0, 0.03), seed.around(0, 0.03)]),
  );
};

/** A stool, 45 cm high (art direction, rule 7). */
const stool = (p: P3, turn: number, seed: Random) => {
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => stick([x * 0.15, 0, z * 0.11], [x * 0.1, 0.42, z * 0.08], 0.018, seed, 5)),
  );
  const seat = place(box(0.38, 0.035, 0.26, { bevel: 0.008, grain: 'x' }), at([0, 0.435, 0]));
  return place(worn(merge([...legs, seat]), WOOD, seed), at(p, turn));
};

export function waterJars(): { parts: Part[]; solids: Solid[] } {
  const seed = random('furnishing/water');
  const glazed = [
    jar([3.0, 0, 1.15], 0.38, 0.78, seed.fork('a')),
    jar([3.05, 0, 0.15], 0.26, 0.5, seed.fork('b')),
  ];
  const plain = [
    // Ladle across the mouth, its handle to the stoker.
    worn(stick([2.62, 0.84, 1.3], [3.1, 0.8, 1.1], 0.012, seed), WOOD, seed),
    worn(
      place(
        lathe(
          [
            [0.05, 0],
            [0.055, 0.08],
            [0.05, 0.08],
            [0.045, 0.01],
            [0.001, 0.01],
          ],
          10,
        ),
        at([3.12, 0.77, 1.09]),
      ),
      WOOD,
      seed,
    ),
    // A bar between two stakes with wet cloths on it; gloves on the stool before it.
    worn(stick([3.35, 0, 1.75], [3.33, 1.32, 1.75], 0.03, seed), WOOD, seed),
    worn(stick([3.35, 0, 3.0], [3.36, 1.3, 3.0], 0.03, seed), WOOD, seed),
    worn(stick([3.34, 1.28, 1.6], [3.35, 1.27, 3.15], 0.022, seed), WOOD, seed),
  ];
  const bar = (z: number): P3 => [3.345, 1.285, z];
  const clothes: [number, number, number, number, Rgb][] = [
    [1.98, 0.34, 0.62, 0.5, COTTON],
    [2.42, 0.38, 0.55, 0.7, [0.33, 0.29, 0.22]],
    [2.84, 0.3, 0.5, 0.42, INDIGO],
  ];
  for (const [z, width, front, back, rgb] of clothes)
    plain.push(
      place(hung([0, 0, 0], width, front, back, rgb, seed.fork(`cloth-${z}`)), at(bar(z), Math.PI / 2)),
    );
  plain.push(stool([2.72, 0, 2.05], 0.3, seed.fork('stool')));
  plain.push(
    glove([2.64, 0.475, 2.08], 0.7, seed),
    glove([2.82, 0.478, 2.0], -0.4, seed),
    glove([2.74, 0.5, 2.12], 1.9, seed),
  );
  return {
    parts: [
      { material: 'glazed', geometry: merge(glazed) },
      { material: 'plain', geometry: merge(plain) },
    ],
    solids: [
      { centre: [3.0, 0.4, 1.15], size: [0.76, 0.8, 0.76] },
      { centre: [3.05, 0.25, 0.15], size: [0.5, 0.5, 0.5] },
      { centre: [3.34, 0.65, 2.4], size: [0.3, 1.3, 1.5] },
      { centre: [2.72, 0.22, 2.05], size: [0.38, 0.45, 0.3] },
    ],
  };
}

/** Where the iron of a hanging lamp ends: under the loft, or at the vault. */
const ironTop = (id: string): number => (id === 'loft' ? 5.6 : id.startsWith('inside') ? 2.45 : 2.6);

export function tools(): { parts: Part[]; solids: Solid[] } {
  const seed = random('furnishing/tools');
  const things = [];
  // Long rakes and a hook lean on the guard wall; their irons are at the foot, burnt.
  for (const [x, reach, lean] of [
    [-1.72, 2.3, 0.3],
    [-1.5, 2.55, 0.22],
    [-1.95, 2.0, 0.34],
  ] as const) {
    const foot: P3 = [x + seed.around(0, 0.03), 0.06, 0.28 + lean];
    things.push(worn(stick(foot, [x + seed.around(0, 0.06), reach, 0.16], 0.019, seed), WOOD, seed));
    things.push(
      worn(
        place(box(0.26, 0.05, 0.02, { bevel: 0.004 }), at([foot[0], 0.06, foot[2]], seed.around(0, 0.4))),
        IRON,
        seed,
      ),
    );
  }
  // Tub of clay daub for bricking up the door, with a spill and a trowel board.
  const tub = lathe(
    [
      [0.24, 0],
      [0.27, 0.3],
      [0.25, 0.3],
      [0.24, 0.22],
      [0.001, 0.24],
    ],
    18,
  );
  things.push(
    place(
      tint(tub, (p) =>
        p.y > 0.2 && Math.hypot(p.x, p.z) < 0.245 ? [0.36, 0.28, 0.19] : [0.15, 0.095, 0.06],
      ),
      at([1.75, 0, 0.75]),
    ),
  );
  things.push(
    place(
      tint(
        lathe(
          [
            [0.2, 0.004],
            [0.13, 0.022],
            [0.001, 0.026],
          ],
          14,
        ),
        [0.34, 0.27, 0.18],
      ),
      at([1.98, 0, 1.15], 0.4, [0, 0], [1.3, 1, 0.8]),
    ),
  );
  things.push(worn(place(box(0.3, 0.02, 0.22, { bevel: 0.004 }), at([1.55, 0.02, 1.1], 0.5)), WOOD, seed));
  // Loose bricks by the door, ready to close it.
  for (let i = 0; i < 34; i += 1) {
    const layer = Math.floor(i / 9);
    const k = i % 9;
    const p: P3 = [
      1.12 + (k % 3) * 0.12 + seed.around(0, 0.012),
      0.018 + layer * 0.036,
      0.36 + Math.floor(k / 3) * 0.25 + seed.around(0, 0.015),
    ];
    const tone = seed.between(0.75, 1.05);
    things.push(
      place(
        worn(box(0.09, 0.035, 0.24, { bevel: 0.004 }), [0.24 * tone, 0.12 * tone, 0.08 * tone], seed),
        at(p, seed.around(0, 0.06)),
      ),
    );
  }
  const straw = [
    basket([-2.45, 0, 2.2], 0.3, 0.34, seed.fork('b1')),
    basket([-2.75, 0, 2.75], 0.26, 0.3, seed.fork('b2')),
    basket([3.0, 0, 4.6], 0.28, 0.36, seed.fork('b3')),
    basket([3.35, 0, 5.0], 0.22, 0.26, seed.fork('b4')),
  ];
  // A broom.
  straw.push(worn(stick([-2.55, 0.5, 0.5], [-2.45, 1.45, 0.22], 0.014, seed), STRAW, seed));
  straw.push(
    worn(
      place(
        lathe(
          [
            [0.11, 0],
            [0.08, 0.25],
            [0.02, 0.5],
            [0.001, 0.52],
          ],
          9,
        ),
        at([-2.58, 0.02, 0.56], 0, [0.25, 0.1]),
      ),
      STRAW,
      seed,
    ),
  );
  things.push(stool([-1.35, 0, 2.35], 0.8, seed.fork('s1')), stool([1.5, 0, 2.9], -0.5, seed.fork('s2')));
  // Hanging lamps where no daylight comes: a dish on an iron, a wick in oil.
  for (const lamp of KILN_LAMPS.filter(({ id }) => !id.startsWith('front'))) {
    const [x, y, z] = lamp.position;
    const top = Math.min(y + 1.1, ironTop(lamp.id));
    things.push(worn(stick([x + 0.075, y - 0.03, z], [x + 0.075, top, z], 0.006, seed, 4), IRON, seed));
    things.push(
      worn(
        place(
          lathe(
            [
              [0.02, 0],
              [0.07, 0.03],
              [0.065, 0.032],
              [0.001, 0.012],
            ],
            7,
          ),
          at([x, y - 0.06, z]),
        ),
        [0.12, 0.065, 0.04],
        seed,
      ),
    );
  }
  // Small oil lamps: a dish on a bracket, one at each front post.
  for (const x of [-2.5, 2.5]) {
    things.push(worn(stick([x, 1.62, 0.32], [x, 1.62, 0.14], 0.015, seed, 5), IRON, seed));
    things.push(
      worn(
        place(
          lathe(
            [
              [0.02, 0],
              [0.065, 0.03],
              [0.06, 0.032],
              [0.001, 0.012],
            ],
            12,
          ),
          at([x, 1.63, 0.33]),
        ),
        [0.12, 0.065, 0.04],
        seed,
      ),
    );
  }
  return {
    parts: [
      { material: 'plain', geometry: merge(things) },
      { material: 'bamboo', geometry: merge(straw) },
    ],
    solids: [
      { centre: [1.75, 0.15, 0.8], size: [0.6, 0.3, 0.7] },
      { centre: [1.24, 0.1, 0.6], size: [0.4, 0.2, 0.75] },
      { centre: [-1.72, 0.6, 0.4], size: [0.7, 1.2, 0.5] },
      { centre: [-2.6, 0.2, 2.5], size: [0.8, 0.4, 1.0] },
      { centre: [3.15, 0.2, 4.8], size: [0.8, 0.4, 0.8] },
    ],
  };
}

export function crewThings(): { parts: Part[]; solids: Solid[] } {
  const seed = random('furnishing/crew');
  const plain = [];
  const glazed = [];
  const straw = [];
  // On the bunk: mats, two rolled quilts, a folded jacket, a wooden pillow.
  const y = 0.485;
  for (const z of [6.25, 7.4])
    straw.push(worn(place(box(1.32, 0.014, 0.82, {}), at([5.68, y, z], seed.around(0, 0.04))), STRAW, seed));
  for (const [z, rgb] of [
    [6.1, INDIGO],
    [7.55, [0.12, 0.085, 0.065] as Rgb],
  ] as const) {
    const roll = lathe(
      [
        [0.001, -0.32],
        [0.09, -0.32],
        [0.125, -0.27],
        [0.13, 0.27],
        [0.09, 0.32],
        [0.001, 0.32],
      ],
      14,
    );
    plain.push(worn(place(roll, at([6.2, y + 0.12, z], seed.around(0, 0.1), [Math.PI / 2, 0])), rgb, seed));
  }
  plain.push(worn(place(box(0.3, 0.05, 0.24, { bevel: 0.02 }), at([5.3, y + 0.03, 7.6], 0.4)), INDIGO, seed));
  plain.push(worn(place(box(0.3, 0.1, 0.12, { bevel: 0.02 }), at([5.25, y + 0.05, 6.4], 1.5)), WOOD, seed));
  // A low table of two planks, a teapot, bowls, the salt jar, a lamp; stools round it.
  plain.push(
    worn(plankBetween([3.75, 0.5, 6.32], [4.55, 0.5, 6.32], 0.24, 0.03), WOOD, seed),
    worn(plankBetween([3.76, 0.503, 6.57], [4.53, 0.5, 6.57], 0.23, 0.03), WOOD, seed),
  );
  for (const x of [3.85, 4.45])
    for (const z of [6.27, 6.62])
      plain.push(worn(stick([x, 0, z], [x, 0.49, z], 0.022, seed, 5), WOOD, seed));
  const pot = lathe(
    [
      [0.05, 0],
      [0.1, 0.03],
      [0.11, 0.09],
      [0.07, 0.145],
      [0.03, 0.15],
      [0.03, 0.165],
      [0.001, 0.175],
    ],
    16,
  );
  const spout = tube(
    [new Vector3(0.09, 0.06, 0), new Vector3(0.15, 0.09, 0), new Vector3(0.18, 0.14, 0)],
    [0.022, 0.016, 0.012],
    7,
  );
  const handle = tube(
    [
      new Vector3(-0.07, 0.14, 0),
      new Vector3(-0.03, 0.24, 0),
      new Vector3(0.05, 0.24, 0),
      new Vector3(0.08, 0.13, 0),
    ],
    0.008,
    5,
  );
  glazed.push(
    place(worn(merge([pot, spout, handle]), [0.07, 0.036, 0.02], seed), at([4.12, 0.52, 6.42], 0.9)),
  );
  for (const [x, z] of [
    [3.9, 6.35],
    [4.3, 6.58],
    [4.4, 6.32],
    [3.95, 6.6],
    [4.15, 6.62],
  ] as const) {
    const bowl = lathe(
      [
        [0.028, 0],
        [0.03, 0.008],
        [0.055, 0.04],
        [0.06, 0.058],
        [0.057, 0.058],
        [0.05, 0.04],
        [0.001, 0.012],
      ],
      14,
    );
    glazed.push(place(worn(bowl, [0.5, 0.53, 0.52], seed), at([x, 0.518, z], 0, [seed.around(0, 0.02), 0])));
  }
  glazed.push(
    place(
      worn(
        lathe(
          [
            [0.05, 0],
            [0.075, 0.06],
            [0.06, 0.13],
            [0.045, 0.14],
            [0.04, 0.14],
            [0.001, 0.1],
          ],
          14,
        ),
        [0.13, 0.075, 0.04],
        seed,
      ),
      at([4.48, 0.518, 6.5]),
    ),
  );
  plain.push(stool([3.6, 0, 6.15], 1.2, seed.fork('s1')), stool([4.3, 0, 6.98], 0.2, seed.fork('s2')));
  // Hats and sandals: straw; they hang and lie where they were left.
  const hat = (p: P3, tilt: readonly [number, number]) =>
    straw.push(
      place(
        worn(
          lathe(
            [
              [0.24, 0],
              [0.14, 0.07],
              [0.05, 0.14],
              [0.001, 0.16],
              [0.001, 0.155],
              [0.13, 0.06],
              [0.235, -0.005],
            ],
            18,
          ),
          STRAW,
          seed,
        ),
        at(p, 0, tilt),
      ),
    );
  hat([4.3, 1.62, 5.5], [1.45, 0.1]);
  hat([3.85, 1.55, 5.5], [1.5, -0.1]);
  hat([5.15, y + 0.02, 6.85], [0.03, 0.02]);
  for (const [x, z, turn] of [
    [4.75, 6.9, 0.5],
    [4.78, 7.05, 0.8],
    [4.72, 7.5, -0.2],
    [4.74, 7.63, 0.1],
  ] as const)
    straw.push(
      worn(place(box(0.25, 0.02, 0.095, { bevel: 0.008 }), at([x, 0.014, z], turn)), [0.6, 0.48, 0.3], seed),
    );
  return {
    parts: [
      { material: 'plain', geometry: merge(plain) },
      { material: 'glazed', geometry: merge(glazed) },
      { material: 'bamboo', geometry: merge(straw) },
    ],
    solids: [{ centre: [4.15, 0.3, 6.45], size: [0.9, 0.6, 0.6] }],
  };
}
