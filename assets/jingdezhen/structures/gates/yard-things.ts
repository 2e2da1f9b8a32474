/** What stands in courts and beside ways: vats of water, pots with plants, lamp posts, a well, a sedan chair, trees. Metres. */
import type { BufferGeometry } from 'three';
import { bambooGrove, broad, canopy, canopyParts, conifer } from '../../../kit/canopy.ts';
import { box, lathe, merge, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Part } from '../../../kit/model.ts';
import { at, stick, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { soup } from '../../../kit/soup.ts';
import { leafCard } from '../../../kit/trees.ts';
import { BRONZE, FADED, IRON, PAPER } from './colours.ts';
import { kerb } from './masonry.ts';

/** A stoneware vat kept full against fire; its water is dark. */
export function vat(seed: string, r = 0.42): Prop {
  const rand = random(`vat/${seed}`);
  const h = r * 1.75;
  const body = lathe(
    [
      [r * 0.62, 0],
      [r * 0.86, h * 0.25],
      [r, h * 0.62],
      [r * 0.94, h * 0.93],
      [r * 1.04, h * 0.96],
      [r * 1.02, h],
      [r * 0.9, h],
      [r * 0.86, h * 0.84],
    ],
    18,
  );
  const band = lathe(
    [
      [r * 1.0, h * 0.6],
      [r * 1.035, h * 0.63],
      [r * 1.0, h * 0.67],
    ],
    18,
  );
  const water = lathe(
    [
      [r * 0.88, h * 0.86],
      [0.001, h * 0.86],
    ],
    18,
  );
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([
          worn(body, [0.15, 0.09, 0.056], rand),
          worn(band, [0.12, 0.07, 0.043], rand),
          tint(water, [0.05, 0.06, 0.05]),
        ]),
      },
    ],
    size: [2 * r, h, 2 * r],
  };
}

/** A glazed pot on a stone drum with a shrub or a bent little tree. Its leaves are a part of their own. */
export function pottedPlant(seed: string, high = 0.9): Prop {
  const rand = random(`plant/${seed}`);
  const leaves = soup();
  const wood = [];
  const pot = lathe(
    [
      [0.001, 0.32],
      [0.16, 0.32],
      [0.2, 0.5],
      [0.235, 0.64],
      [0.25, 0.645],
      [0.24, 0.66],
      [0.21, 0.64],
      [0.001, 0.6],
    ],
    12,
  );
  const stand = lathe(
    [
      [0.2, 0],
      [0.24, 0.08],
      [0.24, 0.26],
      [0.2, 0.33],
      [0.001, 0.33],
    ],
    12,
  );
  const tone: Rgb = rand.pick([
    [0.2, 0.27, 0.22],
    [0.26, 0.2, 0.15],
    [0.42, 0.44, 0.43],
  ] as const);
  let [x, y, z] = [0, 0.6, 0];
  for (let k = 0; k < 4; k += 1) {
    const next = [x + rand.around(0, 0.16), y + high / 4, z + rand.around(0, 0.16)] as const;
    wood.push(tint(stick([x, y, z], [...next], 0.03 - k * 0.006, rand, 5), [0.2, 0.15, 0.11]));
    [x, y, z] = next;
    if (k === 0) continue;
    const green = rand.between(0.5, 0.8);
    for (let j = 0; j < 14; j += 1) {
      const a = rand.between(0, 6.28);
      const q = rand.between(0.04, 0.26);
      leafCard(
        leaves,
        [x + Math.cos(a) * q, y + rand.around(0, 0.09), z + Math.sin(a) * q],
        [Math.cos(a) * 0.5, 0.8, Math.sin(a) * 0.5],
        rand.between(0.13, 0.22),
        [0.75 * green, green, 0.55 * green],
        rand,
      );
    }
  }
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([
          worn(pot, tone, rand),
          tint(
            lathe(
              [
                [0.2, 0.62],
                [0.001, 0.62],
              ],
              10,
            ),
            [0.11, 0.08, 0.06],
          ),
          ...wood,
        ]),
      },
      { material: 'stone', geometry: worn(stand, [0.88, 0.87, 0.84], rand) },
      { material: 'foliage', geometry: leaves.geometry(), noShade: true },
    ],
    size: [0.5, 0.7, 0.5],
  };
}

/** A post with a lantern house of paper under a cap: the lamp is `POST_LAMP` above its foot. */
export const POST_LAMP = 2.02;
export function lampPost(seed: string): Prop {
  const rand = random(`lamp-post/${seed}`);
  const wood: Rgb = [0.14, 0.075, 0.05];
  const list = [
    worn(stick([0, 0.25, 0], [rand.around(0, 0.02), 1.82, rand.around(0, 0.02)], 0.062, rand, 7), wood, rand),
    worn(place(box(0.44, 0.04, 0.44, { bevel: 0.01 }), at([0, 1.82, 0])), wood, rand),
    worn(
      place(
        lathe(
          [
            [0.36, 0],
            [0.33, 0.03],
            [0.05, 0.26],
            [0.001, 0.28],
          ],
          4,
        ),
        at([0, 2.24, 0], Math.PI / 4),
      ),
      [0.12, 0.1, 0.09],
      rand,
    ),
  ];
  for (const [x, z] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
    list.push(
      worn(stick([x * 0.16, 1.84, z * 0.16], [x * 0.18, 2.25, z * 0.18], 0.016, rand, 4), wood, rand),
    );
  const panes = [0, 1, 2, 3].map((k) => {
    const pane = tint(
      place(
        box(0.3, 0.39, 0.004, { omit: ['left', 'right', 'top', 'bottom', 'back'] }),
        at(
          [Math.sin((k * Math.PI) / 2) * 0.165, 2.045, Math.cos((k * Math.PI) / 2) * 0.165],
          (k * Math.PI) / 2,
        ),
      ),
      PAPER,
    );
    // Lit from within: the paper's light comes from its other side.
    const n = pane.getAttribute('normal');
    for (let i = 0; i < n.count; i += 1) n.setXYZ(i, -n.getX(i), -n.getY(i), -n.getZ(i));
    return pane;
  });
  return {
    parts: [
      { material: 'plain', geometry: merge(list), noShade: true },
      { material: 'plain', geometry: merge(panes), noShade: true },
      {
        material: 'stone',
        geometry: worn(
          place(box(0.36, 0.3, 0.36, { bevel: 0.03, stand: true }), at([0, 0, 0])),
          [0.85, 0.84, 0.82],
          rand,
        ),
      },
    ],
    size: [0.3, 2.2, 0.3],
  };
}

/** A well: a stone ring worn by ropes on a slab, a bucket beside it. Mouth over 1 m across (meipian). */
export const WELL_MOUTH = 1.04;
export function well(seed: string): Prop {
  const rand = random(`well/${seed}`);
  const r = WELL_MOUTH / 2;
  const ring = lathe(
    [
      [r + 0.26, 0],
      [r + 0.24, 0.5],
      [r + 0.18, 0.58],
      [r + 0.04, 0.58],
      [r, 0.52],
      [r, -0.05],
    ],
    20,
  );
  const p = ring.getAttribute('position');
  for (let i = 0; i < p.count; i += 1) {
    const a = Math.atan2(p.getZ(i), p.getX(i));
    if (p.getY(i) > 0.5) p.setY(i, p.getY(i) - 0.035 * Math.max(0, Math.sin(a * 7)) ** 4);
  }
  const bucket = place(
    lathe(
      [
        [0.001, 0.02],
        [0.13, 0],
        [0.16, 0.26],
        [0.15, 0.26],
        [0.125, 0.06],
        [0.001, 0.06],
      ],
      12,
    ),
    at([r + 0.62, 0.1, 0.2]),
  );
  return {
    parts: [
      {
        material: 'stone',
        geometry: merge([
          worn(
            place(box(2.5, 0.14, 2.5, { bevel: 0.02, stand: true }), at([0, 0, 0], 0.05)),
            [0.8, 0.8, 0.78],
            rand,
          ),
          worn(place(ring, at([0, 0.12, 0])), [0.9, 0.89, 0.86], rand),
        ]),
      },
      {
        material: 'plain',
        geometry: merge([
          tint(
            place(
              lathe(
                [
                  [r, 0],
                  [0.001, 0],
                ],
                16,
              ),
              at([0, 0.3, 0]),
            ),
            [0.02, 0.024, 0.022],
          ),
          worn(bucket, [0.3, 0.2, 0.12], rand),
          worn(stick([r + 0.46, 0.36, 0.2], [r + 0.78, 0.36, 0.2], 0.012, rand, 4), [0.3, 0.2, 0.12], rand),
        ]),
      },
    ],
    size: [WELL_MOUTH + 0.5, 0.7, WELL_MOUTH + 0.5],
  };
}

/** A sedan chair set down: a box of cloth and lattice on two poles. */
export function sedan(seed: string): Prop {
  const rand = random(`sedan/${seed}`);
  const wood: Rgb = [0.13, 0.06, 0.042];
  const list = [
    worn(place(box(0.78, 0.06, 0.95, { stand: true }), at([0, 0.06, 0])), wood, rand),
    worn(
      place(
        lathe(
          [
            [0.66, 0],
            [0.6, 0.06],
            [0.2, 0.24],
            [0.06, 0.34],
            [0.09, 0.4],
            [0.001, 0.44],
          ],
          4,
        ),
        at([0, 1.6, 0], Math.PI / 4, [0, 0], [1, 1, 1.16]),
      ),
      [0.1, 0.085, 0.08],
      rand,
    ),
  ];
  for (const x of [-1, 1]) {
    for (const z of [-1, 1])
      list.push(
        worn(place(box(0.055, 1.58, 0.055, { stand: true }), at([x * 0.36, 0.06, z * 0.44])), wood, rand),
      );
    list.push(
      worn(stick([x * 0.42, 0.82, -1.75], [x * 0.42, 0.86, 1.75], 0.034, rand, 6), [0.24, 0.13, 0.075], rand),
    );
    list.push(
      tint(place(box(0.02, 1.4, 0.84), at([x * 0.355, 0.86, 0])), [
        FADED[0] * 0.8,
        FADED[1] * 0.8,
        FADED[2] * 0.85,
      ]),
    );
    list.push(tint(place(box(0.012, 0.4, 0.4), at([x * 0.37, 1.15, 0])), [0.32, 0.28, 0.2]));
  }
  list.push(
    tint(place(box(0.68, 1.4, 0.02), at([0, 0.86, -0.43])), [
      FADED[0] * 0.8,
      FADED[1] * 0.8,
      FADED[2] * 0.85,
    ]),
  );
  list.push(
    tint(place(box(0.66, 1.1, 0.03), at([0, 1.02, 0.43], 0, [0.03, 0])), [FADED[0], FADED[1], FADED[2]]),
  );
  return { parts: [{ material: 'plain', geometry: merge(list) }], size: [0.9, 1.9, 1.1] };
}

/** Trees, one leaf part and one of wood, each in a square kerb of stone. Site coordinates. */
export interface Planted {
  at: readonly [number, number];
  kind: 'broad' | 'pine' | 'bamboo';
  height: number;
  spread: number;
}

/** `kerbs`: places of trees that others plant and that get a kerb here. */
export function trees(
  seed: string,
  list: readonly Planted[],
  kerbs: readonly (readonly [number, number, number])[] = [],
): Part[] {
  const wood = canopy();
  const stones: BufferGeometry[] = [];
  const ring = (x: number, z: number, h: number, k: string): void => {
    const corners = [
      [-h, -h],
      [h, -h],
      [h, h],
      [-h, h],
    ] as const;
    corners.forEach(([ax, az], i) => {
      const [bx, bz] = corners[(i + 1) % 4]!;
      stones.push(kerb(`${seed}/${k}/${i}`, [x + ax, z + az], [x + bx, z + bz], 0.22, 0.16, 0.3));
    });
  };
  list.forEach((t, k) => {
    const own = random(`${seed}/tree-${k}`);
    const clumps =
      t.kind === 'pine'
        ? 7
        : t.kind === 'bamboo'
          ? Math.round(3 + t.spread * 1.6)
          : Math.round(5 + t.spread * 2);
    const o = {
      at: [t.at[0], 0.05, t.at[1]] as const,
      height: t.height,
      spread: t.spread,
      clumps,
      tint: GREENS[t.kind],
      seed: own,
    };
    if (t.kind === 'pine') conifer(wood, o);
    else if (t.kind === 'bamboo') bambooGrove(wood, o);
    else broad(wood, o);
    ring(t.at[0], t.at[1], t.kind === 'bamboo' ? 0.9 : 0.66, `k${k}`);
  });
  for (const [k, [x, z, h]] of kerbs.entries()) ring(x, z, h, `o${k}`);
  const parts = canopyParts(wood, seed, 44);
  const standing = (part: Part): BufferGeometry =>
    merge((part.instances ?? []).map((i) => tint(place(part.geometry, i.matrix), i.tint ?? [1, 1, 1])));
  return [
    { material: 'foliage', geometry: standing(parts.leaves), noShade: true },
    { material: 'hill', geometry: standing(parts.hearts) },
    { material: 'plain', geometry: tint(parts.wood.geometry, [0.2, 0.165, 0.135]) },
    { material: 'stone', geometry: merge(stones) },
  ].filter((p) => p.geometry.getIndex()!.count > 0) as Part[];
}

const GREENS: Record<Planted['kind'], Rgb> = {
  broad: [0.66, 0.86, 0.5],
  pine: [0.44, 0.6, 0.46],
  bamboo: [0.95, 1, 0.56],
};

/** A great censer of bronze on a stone foot, for the middle of a court. */
export function courtCenser(seed: string): Prop {
  const rand = random(`censer/${seed}`);
  const r = 0.42;
  const bowl = lathe(
    [
      [0.001, 0.72],
      [r * 0.5, 0.74],
      [r, 0.92],
      [r * 1.05, 1.2],
      [r * 0.96, 1.32],
      [r * 1.12, 1.36],
      [r * 1.12, 1.42],
      [r * 0.92, 1.42],
      [r * 0.9, 1.3],
      [0.001, 1.3],
    ],
    18,
  );
  const legs = [0, 1, 2].map((k) => {
    const a = (k / 3) * 6.283;
    return merge([
      stick(
        [Math.cos(a) * r * 0.8, 0.95, Math.sin(a) * r * 0.8],
        [Math.cos(a) * r * 1.05, 0.7, Math.sin(a) * r * 1.05],
        0.085,
        rand,
        7,
      ),
      stick(
        [Math.cos(a) * r * 1.05, 0.7, Math.sin(a) * r * 1.05],
        [Math.cos(a) * r * 0.96, 0.42, Math.sin(a) * r * 0.96],
        0.06,
        rand,
        7,
      ),
    ]);
  });
  const ears = [-1, 1].map((s) =>
    place(box(0.05, 0.34, 0.3, { bevel: 0.02 }), at([s * r * 1.1, 1.5, 0], 0, [0, -s * 0.15])),
  );
  const sticks = Array.from({ length: 16 }, () => {
    const a = rand.between(0, 6.28);
    const q = r * 0.75 * Math.sqrt(rand.next());
    return tint(
      stick(
        [Math.cos(a) * q, 1.3, Math.sin(a) * q],
        [
          Math.cos(a) * q + rand.around(0, 0.04),
          1.3 + rand.between(0.15, 0.42),
          Math.sin(a) * q + rand.around(0, 0.04),
        ],
        0.004,
        rand,
        3,
      ),
      [0.4, 0.18, 0.09],
    );
  });
  return {
    parts: [
      {
        material: 'stone',
        geometry: merge([
          worn(
            place(box(1.5, 0.18, 1.5, { bevel: 0.03, stand: true }), at([0, 0, 0])),
            [0.86, 0.85, 0.82],
            rand,
          ),
          worn(
            place(box(1.2, 0.24, 1.2, { bevel: 0.03, stand: true }), at([0, 0.18, 0])),
            [0.9, 0.89, 0.86],
            rand,
          ),
        ]),
      },
      {
        material: 'plain',
        geometry: merge([
          worn(bowl, BRONZE, rand),
          ...legs.map((g) => worn(g, BRONZE, rand)),
          ...ears.map((g) => worn(g, BRONZE, rand)),
          tint(
            lathe(
              [
                [r * 0.9, 1.34],
                [0.001, 1.37],
              ],
              12,
            ),
            [0.46, 0.43, 0.39],
          ),
          ...sticks,
        ]),
      },
    ],
    size: [1.5, 1.6, 1.5],
  };
}

/** A rack of rods and long-handled weapons, as stood beside the god of war. */
export function rack(seed: string): Prop {
  const rand = random(`rack/${seed}`);
  const wood: Rgb = [0.2, 0.07, 0.045];
  const list = [-1, 1].map((s) =>
    worn(stick([s * 0.8, 0, 0], [s * 0.8, 1.2, 0], 0.045, rand, 6), wood, rand),
  );
  for (const y of [0.3, 1.1])
    list.push(worn(place(box(1.7, 0.08, 0.1, { bevel: 0.01, grain: 'x' }), at([0, y, 0])), wood, rand));
  for (let k = 0; k < 5; k += 1) {
    const x = -0.62 + k * 0.31;
    const top = 2.15 + rand.around(0, 0.12);
    list.push(
      worn(
        stick([x, 0.06, 0.08], [x + rand.around(0, 0.04), top, -0.02], 0.019, rand, 5),
        [0.3, 0.14, 0.08],
        rand,
      ),
    );
    list.push(
      worn(
        place(
          k === 2
            ? box(0.2, 0.62, 0.015, { bevel: 0.006 })
            : lathe(
                [
                  [0.001, -0.05],
                  [0.035, 0.02],
                  [0.03, 0.12],
                  [0.001, 0.32],
                ],
                5,
              ),
          at([x, top + (k === 2 ? 0.26 : 0), -0.02]),
        ),
        IRON,
        rand,
      ),
    );
  }
  return { parts: [{ material: 'plain', geometry: merge(list) }], size: [1.75, 1.3, 0.3] };
}

/** A round table of stone with four drum seats. */
export function stoneTable(seed: string): Prop {
  const rand = random(`stone-table/${seed}`);
  const list = [
    place(
      lathe(
        [
          [0.2, 0],
          [0.16, 0.3],
          [0.2, 0.66],
          [0.001, 0.66],
        ],
        12,
      ),
      at([0, 0, 0]),
    ),
    place(
      lathe(
        [
          [0.001, 0.66],
          [0.46, 0.66],
          [0.5, 0.7],
          [0.48, 0.76],
          [0.001, 0.77],
        ],
        18,
      ),
      at([0, 0, 0]),
    ),
  ];
  for (let k = 0; k < 4; k += 1) {
    const a = k * 1.571 + 0.5;
    list.push(
      place(
        lathe(
          [
            [0.001, 0],
            [0.15, 0],
            [0.2, 0.14],
            [0.2, 0.3],
            [0.15, 0.43],
            [0.001, 0.44],
          ],
          12,
        ),
        at([Math.cos(a) * 0.86, 0, Math.sin(a) * 0.86]),
      ),
    );
  }
  return {
    parts: [{ material: 'stone', geometry: merge(list.map((g) => worn(g, [0.9, 0.89, 0.86], rand))) }],
    size: [1, 0.77, 1],
  };
}

/** A stone that admonishes officials, as stood before an office hall; what was on it is unknown, so its face is worn blank. */
export function stele(seed: string): Prop {
  const rand = random(`stele/${seed}`);
  const list = [
    place(box(1.5, 0.24, 0.9, { bevel: 0.03, stand: true }), at([0, 0, 0])),
    place(box(1.24, 0.3, 0.62, { bevel: 0.04, stand: true }), at([0, 0.24, 0])),
    place(box(0.92, 1.5, 0.22, { bevel: 0.03, stand: true }), at([0, 0.54, 0])),
    place(
      lathe(
        [
          [0.46, -0.11],
          [0.47, -0.09],
          [0.47, 0.09],
          [0.46, 0.11],
          [0.001, 0.11],
        ],
        20,
        { from: 0, to: 180 },
      ),
      at([0, 2.03, 0], 0, [Math.PI / 2, 0]),
    ),
    place(
      lathe(
        [
          [0.46, -0.11],
          [0.47, -0.09],
          [0.47, 0.09],
          [0.46, 0.11],
          [0.001, 0.11],
        ],
        20,
        { from: 180, to: 360 },
      ),
      at([0, 2.03, 0], 0, [-Math.PI / 2, 0]),
    ),
    place(box(0.72, 1.2, 0.02, { bevel: 0.008 }), at([0, 1.3, 0.115])),
  ];
  return {
    parts: [{ material: 'stone', geometry: merge(list.map((g) => worn(g, [0.84, 0.83, 0.8], rand))) }],
    size: [1.5, 2.4, 0.9],
  };
}
