/** Incense, altars, tablets, drums. Props stand on y = 0 about the origin, front to +Z. Metres; all sizes conjectured. */
import { Vector3 } from 'three';
import { box, lathe, merge, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import { at, stick, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { ASH, BRONZE, GOLD, HIDE, IRON, WAX } from './colours.ts';

/** Sticks of incense in a bed of ash, glowing ends up. */
function incense(r: number, y: number, count: number, seed: string) {
  const rand = random(`incense/${seed}`);
  const out = [];
  for (let k = 0; k < count; k += 1) {
    const a = rand.between(0, 6.28);
    const q = r * Math.sqrt(rand.next()) * 0.8;
    const high = rand.between(0.12, 0.34);
    const [x, z] = [Math.cos(a) * q, Math.sin(a) * q];
    out.push(
      tint(
        stick(
          [x, y - 0.02, z],
          [x + rand.around(0, 0.03), y + high, z + rand.around(0, 0.03)],
          0.0035,
          rand,
          3,
        ),
        [0.42, 0.2, 0.1],
      ),
    );
  }
  return out;
}

/** A burner of iron or bronze on three legs, with two ears: `r` is its mouth. */
export function burner(seed: string, r: number, colour: Rgb = IRON, sticks = 9): Prop {
  const rand = random(`burner/${seed}`);
  const body = lathe(
    [
      [0.001, r * 0.62],
      [r * 0.5, r * 0.66],
      [r * 0.95, r * 0.95],
      [r * 1.04, r * 1.35],
      [r * 0.94, r * 1.6],
      [r * 1.06, r * 1.66],
      [r * 1.06, r * 1.74],
      [r * 0.88, r * 1.74],
      [r * 0.86, r * 1.6],
    ],
    16,
  );
  const legs = [0, 1, 2].map((k) => {
    const a = (k / 3) * 6.283 + 0.5;
    const p = (q: number, y: number) => new Vector3(Math.cos(a) * r * q, r * y, Math.sin(a) * r * q);
    return tube(
      [p(0.72, 0.85), p(0.98, 0.55), p(0.86, 0.22), p(0.96, 0)],
      [r * 0.2, r * 0.17, r * 0.11, r * 0.15],
      6,
    );
  });
  const ears = [-1, 1].map((s) => {
    const p = (y: number, z: number) => new Vector3(s * r * (1.12 + (y - 1.6) * 0.12), r * y, r * z);
    return tube([p(1.45, -0.26), p(2.15, -0.26), p(2.28, 0), p(2.15, 0.26), p(1.45, 0.26)], r * 0.075, 5);
  });
  const bed = tint(
    lathe(
      [
        [r * 0.9, r * 1.58],
        [r * 0.4, r * 1.68],
        [0.001, r * 1.7],
      ],
      12,
    ),
    ASH,
  );
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([
          ...[body, ...legs, ...ears].map((g) => worn(g, colour, rand)),
          bed,
          ...incense(r * 0.8, r * 1.66, sticks, seed),
        ]),
      },
    ],
    size: [r * 2.3, r * 2.3, r * 2.3],
  };
}

/** A long table with turned-up ends and a cloth or panel before it. */
export function altar(seed: string, w: number, h: number, d: number): Prop {
  const rand = random(`altar/${seed}`);
  const wood = [
    place(box(w, 0.07, d, { bevel: 0.012, grain: 'x' }), at([0, h - 0.035, 0])),
    place(box(w - 0.25, 0.16, 0.05, { bevel: 0.008, grain: 'x' }), at([0, h - 0.16, d / 2 - 0.07])),
    place(box(0.09, 0.14, d * 0.98, { bevel: 0.02 }), at([w / 2 - 0.02, h + 0.02, 0], 0, [0, 0.35])),
    place(box(0.09, 0.14, d * 0.98, { bevel: 0.02 }), at([-w / 2 + 0.02, h + 0.02, 0], 0, [0, -0.35])),
  ];
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      wood.push(
        place(
          box(0.09, h - 0.06, 0.09, { bevel: 0.015, stand: true, grain: 'y' }),
          at([x * (w / 2 - 0.16), 0, z * (d / 2 - 0.08)]),
        ),
      );
  for (const z of [-1, 1])
    wood.push(place(box(w - 0.3, 0.05, 0.04, { grain: 'x' }), at([0, 0.22, z * (d / 2 - 0.08)])));
  return {
    parts: [{ material: 'lacquer', geometry: merge(wood.map((g) => worn(g, [0.95, 0.9, 0.85], rand))) }],
    size: [w, h, d],
  };
}

/** A spirit tablet on a stepped foot under a carved hood: the god's name is not shown, only where it is written. */
export function tablet(seed: string, high: number): Prop {
  const rand = random(`tablet/${seed}`);
  const w = high * 0.34;
  const gilt = [
    place(box(w * 1.16, high * 0.05, 0.07, { bevel: 0.01 }), at([0, high * 0.2, 0])),
    place(box(w * 0.13, high * 0.74, 0.06, { bevel: 0.012 }), at([-w * 0.56, high * 0.56, 0.01])),
    place(box(w * 0.13, high * 0.74, 0.06, { bevel: 0.012 }), at([w * 0.56, high * 0.56, 0.01])),
    place(box(w * 1.3, high * 0.1, 0.08, { bevel: 0.02 }), at([0, high * 0.95, 0.01])),
    place(box(w * 0.7, high * 0.08, 0.07, { bevel: 0.02 }), at([0, high * 1.03, 0.01])),
  ];
  // Strokes too small to be read: a name stands here.
  for (let k = 0; k < 7; k += 1)
    for (let s = 0; s < 3; s += 1)
      gilt.push(
        place(
          box(w * rand.between(0.1, 0.24), high * 0.012, 0.004),
          at([rand.around(0, w * 0.06), high * (0.85 - k * 0.085 - s * 0.021), 0.024]),
        ),
      );
  const dark = [
    place(box(w * 1.5, high * 0.09, 0.2, { bevel: 0.015, stand: true }), at([0, 0, 0])),
    place(box(w * 1.25, high * 0.09, 0.15, { bevel: 0.015, stand: true }), at([0, high * 0.09, 0])),
    place(box(w, high * 0.76, 0.04), at([0, high * 0.56, 0])),
  ];
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([
          ...gilt.map((g) => worn(g, GOLD, rand)),
          ...dark.map((g) => worn(g, [0.13, 0.05, 0.035], rand)),
        ]),
      },
    ],
    size: [w * 1.5, high * 1.1, 0.2],
  };
}

/** A candle in a stick of pricket and dish. The flame's place is `candleFlame`. */
export function candle(seed: string, high = 0.42): Prop {
  const rand = random(`candle/${seed}`);
  const foot = lathe(
    [
      [0.001, 0],
      [0.075, 0],
      [0.06, 0.03],
      [0.02, 0.06],
      [0.026, high * 0.3],
      [0.018, high * 0.42],
      [0.06, high * 0.46],
      [0.06, high * 0.49],
      [0.001, high * 0.49],
    ],
    10,
  );
  const wax = lathe(
    [
      [0.021, high * 0.48],
      [0.023, high * 0.8],
      [0.02, high * 0.97],
      [0.001, high],
    ],
    8,
  );
  const flame = lathe(
    [
      [0.001, high],
      [0.012, high + 0.022],
      [0.007, high + 0.045],
      [0.001, high + 0.065],
    ],
    6,
  );
  return {
    parts: [
      { material: 'plain', geometry: merge([worn(foot, BRONZE, rand), worn(wax, WAX, rand)]) },
      { material: 'plain', geometry: tint(flame, [1, 0.78, 0.36]), noShade: true },
    ],
  };
}

/** A dish of offerings: buns, pears or a heap of rice. */
export function offering(seed: string): Prop {
  const rand = random(`offering/${seed}`);
  const dish = lathe(
    [
      [0.001, 0],
      [0.05, 0],
      [0.05, 0.05],
      [0.1, 0.075],
      [0.115, 0.095],
      [0.105, 0.095],
      [0.09, 0.08],
      [0.001, 0.07],
    ],
    12,
  );
  const heap = [];
  const kind = rand.pick(['buns', 'pears', 'rice'] as const);
  const tones: Record<typeof kind, Rgb> = {
    buns: [0.72, 0.62, 0.46],
    pears: [0.5, 0.4, 0.13],
    rice: [0.75, 0.7, 0.6],
  };
  const [count, r] = kind === 'rice' ? [1, 0.085] : [7, 0.036];
  for (let k = 0; k < count; k += 1) {
    const a = (k / 4) * 6.283 + 0.4;
    const q = count === 1 || k === 6 ? 0 : k < 4 ? 0.05 : 0.026;
    const y = count === 1 ? 0.075 : k < 4 ? 0.105 : k === 6 ? 0.185 : 0.15;
    heap.push(
      tint(
        place(
          lathe(
            [
              [0.001, -r * 0.8],
              [r * 0.8, -r * 0.5],
              [r, 0],
              [r * 0.75, r * 0.6],
              [0.001, r * 0.9],
            ],
            8,
          ),
          at([Math.cos(a) * q, y, Math.sin(a) * q]),
        ),
        tones[kind],
      ),
    );
  }
  return {
    parts: [{ material: 'plain', geometry: merge([tint(dish, [0.74, 0.76, 0.77]), ...heap]) }],
    size: [0.24, 0.22, 0.24],
  };
}

/** A barrel drum lying in a stand, its skins to both sides (±X). */
export function drum(seed: string, r: number): Prop {
  const rand = random(`drum/${seed}`);
  const half = r * 0.78;
  const stand = 0.62;
  const side = lathe(
    [
      [r * 0.84, -half],
      [r * 0.97, -half * 0.45],
      [r, 0],
      [r * 0.97, half * 0.45],
      [r * 0.84, half],
    ],
    22,
  );
  const skin = (s: number) =>
    lathe(
      s > 0
        ? [
            [r * 0.85, half],
            [r * 0.6, half + 0.012],
            [0.001, half + 0.015],
          ]
        : [
            [0.001, -half - 0.015],
            [r * 0.6, -half - 0.012],
            [r * 0.85, -half],
          ],
      22,
    );
  const lay = (g: ReturnType<typeof lathe>) => place(g, at([0, stand + r * 0.98, 0], 0, [0, Math.PI / 2]));
  const studs = [];
  for (const s of [-1, 1])
    for (let k = 0; k < 22; k += 1) {
      const a = (k / 22) * 6.283;
      studs.push(
        lay(
          place(
            box(0.035, 0.03, 0.035),
            at([Math.cos(a) * r * 0.87, s * half * 0.93, Math.sin(a) * r * 0.87], -a),
          ),
        ),
      );
    }
  const wood = [];
  for (const z of [-1, 1]) {
    wood.push(
      stick([-half * 0.9, 0, z * r * 0.95], [half * 0.9, stand + r * 0.5, z * r * 0.82], 0.045, rand, 6),
    );
    wood.push(
      stick([half * 0.9, 0, z * r * 0.95], [-half * 0.9, stand + r * 0.5, z * r * 0.82], 0.045, rand, 6),
    );
  }
  for (const x of [-1, 1])
    wood.push(
      stick(
        [x * half * 0.7, stand * 0.55, -r * 0.95],
        [x * half * 0.7, stand * 0.55, r * 0.95],
        0.04,
        rand,
        6,
      ),
    );
  const stained = (p: { x: number; y: number; z: number }): Rgb => {
    const d = Math.hypot(p.y - stand - r, p.z);
    const hit = Math.exp(-((d / (r * 0.35)) ** 2));
    return [HIDE[0] * (0.9 - 0.35 * hit), HIDE[1] * (0.9 - 0.4 * hit), HIDE[2] * (0.88 - 0.42 * hit)];
  };
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([
          worn(lay(side), [0.3, 0.09, 0.055], rand),
          tint(lay(skin(1)), stained),
          tint(lay(skin(-1)), stained),
          ...studs.map((g) => tint(g, BRONZE)),
        ]),
      },
      { material: 'lacquer', geometry: merge(wood) },
    ],
    size: [half * 2.2, stand + 2 * r, r * 2.1],
  };
}

/** Drumsticks or a pair of clappers lying on something. */
export const sticks = (): Prop => {
  const rand = random('drumsticks');
  return {
    parts: [
      {
        material: 'board',
        geometry: merge([
          stick([-0.2, 0.02, 0], [0.2, 0.02, 0.03], 0.016, rand, 5),
          stick([-0.18, 0.02, 0.07], [0.22, 0.03, 0.05], 0.016, rand, 5),
        ]),
      },
    ],
  };
};

/** A cup of ash with three sticks, before a small figure. */
export function incenseCup(seed: string): Prop {
  const cup = lathe(
    [
      [0.001, 0],
      [0.035, 0],
      [0.045, 0.06],
      [0.038, 0.06],
      [0.001, 0.05],
    ],
    8,
  );
  return {
    parts: [
      {
        material: 'plain',
        geometry: merge([tint(cup, [0.3, 0.24, 0.18]), ...incense(0.025, 0.05, 3, seed)]),
      },
    ],
  };
}
