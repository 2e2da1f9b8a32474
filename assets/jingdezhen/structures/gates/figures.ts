/**
 * The kiln crew in the shrine: small clay figures, simplified to standing or squatting shapes with what each holds.
 * Names from a sign at the shrine (shrine-sign); looks are conjectured, and no face is anybody's.
 */
import type { BufferGeometry } from 'three';
import { box, lathe, merge, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { at, type P3, stick } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { CLAY_FIGURE, GOLD, WHITE } from './colours.ts';

/** The crew in the order in which they stand, and what each has in his hands. */
export const CREW = [
  ['把桩', 'staff'],
  ['托坯', 'board'],
  ['架表', 'saggar'],
  ['收兜脚', 'basket'],
  ['打杂', 'buckets'],
  ['小扶手', 'billet'],
  ['三扶手', 'saggar'],
  ['二扶手', 'billet'],
] as const;

type Held = (typeof CREW)[number][1];

/** A figure `h` high: robe or work clothes, sleeves, a head with hat or kerchief; painted clay with its paint worn off. */
export function figure(seed: string, h: number, held: Held | 'throne', coat: Rgb): Prop {
  const rand = random(`figure/${seed}`);
  const list: BufferGeometry[] = [];
  const add = (g: BufferGeometry, c: Rgb) => {
    const k = rand.between(0.85, 1.05);
    list.push(
      tint(g, (p, n) => {
        const bare = Math.sin(p.x * 31 + p.y * 23) * Math.sin(p.z * 37 + p.y * 17) > 0.55 ? 1 : 0;
        const low = 0.72 + 0.28 * Math.min(1, p.y / (h * 0.3));
        const q = k * low * (n.y < -0.4 ? 0.7 : 1);
        return [0, 1, 2].map((i) => Math.min(1, (bare ? CLAY_FIGURE[i]! : c[i]!) * q)) as unknown as Rgb;
      }),
    );
  };
  const at3 = (x: number, y: number, z: number): P3 => [x * h, y * h, z * h];
  const robe = held === 'throne' || held === 'staff';
  const round = (profile: readonly (readonly [number, number])[], n = 12) =>
    lathe(
      profile.map(([r, y]) => [r * h, y * h] as const),
      n,
    );
  // Foot slab, legs or skirt, belted body, shoulders.
  add(place(box(0.34 * h, 0.04 * h, 0.26 * h, { stand: true, bevel: 0.004 }), at([0, 0, 0])), CLAY_FIGURE);
  if (robe)
    add(
      place(
        round([
          [0.15, 0.03],
          [0.17, 0.1],
          [0.13, 0.36],
          [0.1, 0.5],
        ]),
        at([0, 0, 0], 0, [0, 0], [1, 1, 0.8]),
      ),
      coat,
    );
  else
    for (const s of [-1, 1]) {
      add(stick(at3(s * 0.065, 0.03, rand.around(0, 0.03)), at3(s * 0.05, 0.44, 0), 0.055 * h, rand, 7), [
        coat[0] * 0.7,
        coat[1] * 0.7,
        coat[2] * 0.7,
      ]);
      add(
        place(
          box(0.07 * h, 0.04 * h, 0.13 * h, { bevel: 0.006, stand: true }),
          at(at3(s * 0.065, 0.03, 0.03)),
        ),
        [0.16, 0.13, 0.11],
      );
    }
  add(
    place(
      round([
        [0.12, 0.36],
        [0.1, 0.5],
        [0.115, 0.62],
        [0.135, 0.71],
        [0.1, 0.77],
        [0.04, 0.79],
        [0.035, 0.83],
      ]),
      at([0, 0, 0], 0, [0, 0], [1, 1, 0.72]),
    ),
    coat,
  );
  add(
    place(
      round([
        [0.112, 0.5],
        [0.118, 0.515],
        [0.112, 0.535],
      ]),
      at([0, 0, 0], 0, [0, 0], [1, 1, 0.74]),
    ),
    [0.2, 0.13, 0.09],
  );
  const nod = rand.around(0, 0.06);
  add(
    place(
      round(
        [
          [0.001, 0.8],
          [0.045, 0.815],
          [0.062, 0.87],
          [0.058, 0.92],
          [0.001, 0.95],
        ],
        10,
      ),
      at([0, 0, 0.01 * h], nod, [0, 0], [0.95, 1, 1]),
    ),
    [0.52, 0.36, 0.24],
  );
  if (held === 'throne') {
    add(
      place(
        round(
          [
            [0.066, 0.905],
            [0.07, 0.93],
            [0.058, 0.98],
            [0.001, 1.0],
          ],
          10,
        ),
        at([0, 0, 0.01 * h]),
      ),
      [0.06, 0.05, 0.05],
    );
    for (const s of [-1, 1])
      add(
        place(box(0.1 * h, 0.02 * h, 0.012 * h), at(at3(s * 0.11, 0.92, 0), 0, [0, s * 0.1])),
        [0.06, 0.05, 0.05],
      );
  } else if (rand.next() < 0.5)
    add(
      place(
        round(
          [
            [0.15, 0.9],
            [0.02, 0.985],
            [0.001, 0.99],
          ],
          10,
        ),
        at([0, 0, 0.01 * h], 0, [0.05, 0.03]),
      ),
      [0.42, 0.32, 0.15],
    );
  else
    add(
      place(
        round(
          [
            [0.066, 0.885],
            [0.066, 0.93],
            [0.03, 0.965],
            [0.001, 0.97],
          ],
          10,
        ),
        at([0, 0, 0.008 * h]),
      ),
      [0.12, 0.13, 0.16],
    );
  arms(add, at3, h, held, coat, rand);
  return { parts: [{ material: 'plain', geometry: merge(list) }], size: [0.4 * h, h, 0.3 * h] };
}

function arms(
  add: (g: BufferGeometry, c: Rgb) => void,
  at3: (x: number, y: number, z: number) => P3,
  h: number,
  held: Held | 'throne',
  coat: Rgb,
  rand: ReturnType<typeof random>,
): void {
  const skin: Rgb = [0.5, 0.34, 0.22];
  const hands: Record<Held | 'throne', readonly [P3, P3]> = {
    throne: [at3(-0.09, 0.5, 0.12), at3(0.09, 0.5, 0.12)],
    staff: [at3(-0.12, 0.52, 0.1), at3(0.17, 0.6, 0.12)],
    board: [at3(-0.15, 0.78, 0.04), at3(0.16, 0.78, 0.04)],
    saggar: [at3(-0.09, 0.56, 0.15), at3(0.09, 0.56, 0.15)],
    basket: [at3(-0.07, 0.46, 0.14), at3(0.14, 0.44, 0.06)],
    buckets: [at3(-0.1, 0.7, 0.1), at3(0.1, 0.66, 0.1)],
    billet: [at3(-0.06, 0.52, 0.15), at3(0.1, 0.58, 0.13)],
  };
  for (const [k, s] of [
    [0, -1],
    [1, 1],
  ] as const) {
    const shoulder = at3(s * 0.125, 0.71, 0);
    const elbow = at3(s * 0.185, 0.6, 0.03);
    const hand = hands[held][k];
    add(stick(shoulder, elbow, 0.04 * h, rand, 6), coat);
    add(stick(elbow, hand, (held === 'throne' ? 0.045 : 0.03) * h, rand, 6), held === 'throne' ? coat : skin);
    add(place(box(0.045 * h, 0.045 * h, 0.045 * h, { bevel: 0.01 }), at(hand, 0.4)), skin);
  }
  const fireclay: Rgb = [0.45, 0.26, 0.15];
  const wood: Rgb = [0.36, 0.23, 0.12];
  if (held === 'staff') add(stick(at3(0.18, 0.03, 0.13), at3(0.16, 0.98, 0.11), 0.012 * h, rand, 5), wood);
  if (held === 'board') {
    add(place(box(0.62 * h, 0.02 * h, 0.1 * h), at(at3(0, 0.82, 0.05), 0, [0, 0.04])), wood);
    for (let k = 0; k < 6; k += 1)
      add(
        place(
          lathe(
            [
              [0.02 * h, 0],
              [0.036 * h, 0.035 * h],
              [0.001, 0.03 * h],
            ],
            7,
          ),
          at(at3(-0.25 + k * 0.1, 0.83 - (k - 2.5) * -0.003, 0.05)),
        ),
        WHITE,
      );
  }
  if (held === 'saggar')
    add(
      place(
        lathe(
          [
            [0.001, 0],
            [0.11 * h, 0],
            [0.11 * h, 0.1 * h],
            [0.095 * h, 0.1 * h],
            [0.09 * h, 0.03 * h],
            [0.001, 0.03 * h],
          ],
          10,
        ),
        at(at3(0, 0.53, 0.2)),
      ),
      fireclay,
    );
  if (held === 'basket')
    add(
      place(
        lathe(
          [
            [0.001, 0],
            [0.07 * h, 0.01 * h],
            [0.1 * h, 0.1 * h],
            [0.09 * h, 0.1 * h],
            [0.001, 0.05 * h],
          ],
          8,
        ),
        at(at3(0.02, 0.4, 0.17)),
      ),
      [0.46, 0.35, 0.17],
    );
  if (held === 'buckets') {
    add(stick(at3(-0.34, 0.75, 0.03), at3(0.34, 0.75, 0.03), 0.014 * h, rand, 5), wood);
    for (const s of [-1, 1]) {
      add(stick(at3(s * 0.32, 0.75, 0.03), at3(s * 0.32, 0.36, 0.03), 0.005 * h, rand, 3), [0.3, 0.26, 0.18]);
      add(
        place(
          lathe(
            [
              [0.001, 0],
              [0.06 * h, 0],
              [0.075 * h, 0.13 * h],
              [0.06 * h, 0.13 * h],
              [0.001, 0.1 * h],
            ],
            8,
          ),
          at(at3(s * 0.32, 0.22, 0.03)),
        ),
        wood,
      );
    }
  }
  if (held === 'billet')
    for (let k = 0; k < 3; k += 1)
      add(
        stick(
          at3(-0.18, 0.53 + k * 0.022, 0.18 + (k % 2) * 0.03),
          at3(0.2, 0.55 + k * 0.022, 0.17 + (k % 2) * 0.03),
          0.017 * h,
          rand,
          5,
        ),
        [0.55, 0.38, 0.2],
      );
  if (held === 'throne') {
    add(
      place(box(0.34 * h, 0.28 * h, 0.05 * h, { bevel: 0.008 }), at(at3(0, 0.5, -0.14))),
      [0.2, 0.06, 0.04],
    );
    add(place(box(0.2 * h, 0.03 * h, 0.02 * h), at(at3(0, 0.5, 0.16))), GOLD);
  }
}
