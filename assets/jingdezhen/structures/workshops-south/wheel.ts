/**
 * The potter's wheel of the time: a wooden disc on a long upright axle, in a pit framed with timber; the potter sits on
 * the frame's edge and spins the disc with a bamboo staff set in a notch near its rim (tang-1743-6, song-trans). Here
 * the frame stands knee-high above the floor and hides the pit: its sizes are conjectured.
 */
import { bend, box, lathe, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, DAMP, OLD_BOARD, PALE_BOARD, Pile, plankBetween, spill, stick, WET, worn } from './shapes.ts';

/** Metres. Frame: outer side and height of its seat. Disc: radius and level of its top. */
export const WHEEL = { side: 1.56, seat: 0.4, opening: 1.06, radius: 0.48, top: 0.465 } as const;

export interface WheelOptions {
  random: Random;
  /** The disc bears clay splashes of this tone. */
  slip?: Rgb;
  /** Splashed frame: throwing; dusty: turning. */
  wet?: boolean;
  staff?: boolean;
}

/** Frame and disc, nothing on it; centred on the axle, standing on y = 0, the seat towards −Z. */
export function wheel({ random, slip = DAMP, wet = true, staff = true }: WheelOptions): Prop {
  const pile = new Pile();
  const { side, seat, opening, radius, top } = WHEEL;
  const edge = (side - opening) / 2;
  const mid = opening / 2 + edge / 2;
  // Four broad boards lie round the opening; the seat's is polished.
  for (const [a, b, polished] of [
    [[-side / 2, seat, -mid], [side / 2, seat, -mid], true],
    [[-side / 2, seat, mid], [side / 2, seat, mid], false],
  ] as const)
    pile.add('board', worn(plankBetween(a, b, edge, 0.055), polished ? PALE_BOARD : OLD_BOARD, random));
  for (const x of [-mid, mid])
    pile.add(
      'board',
      worn(
        plankBetween([x, seat - 0.004, -opening / 2], [x, seat - 0.004, opening / 2], edge, 0.05),
        [0.75, 0.68, 0.58],
        random,
      ),
    );
  // Boards down to the floor on the outside, stakes at the corners.
  for (const z of [-side / 2 + 0.05, side / 2 - 0.05])
    pile.add(
      'board',
      worn(
        plankBetween(
          [-side / 2 + 0.04, seat / 2 - 0.03, z],
          [side / 2 - 0.04, seat / 2 - 0.03, z],
          0.03,
          seat - 0.06,
        ),
        [0.5, 0.44, 0.37],
        random,
      ),
    );
  for (const x of [-side / 2 + 0.05, side / 2 - 0.05])
    pile.add(
      'board',
      worn(
        plankBetween(
          [x, seat / 2 - 0.03, -side / 2 + 0.06],
          [x, seat / 2 - 0.03, side / 2 - 0.06],
          0.03,
          seat - 0.06,
        ),
        [0.47, 0.41, 0.35],
        random,
      ),
    );
  // The pit's darkness, and the axle going down into it.
  pile.add(
    'plain',
    tint(place(box(opening, 0.01, opening, { omit: ['bottom'] }), at([0, 0.05, 0])), [0.025, 0.022, 0.018]),
  );
  pile.add(
    'plain',
    worn(stick([0, 0.02, 0], [0, top - 0.04, 0], 0.05, random, 6), [0.12, 0.08, 0.05], random),
  );
  const disc = lathe(
    [
      [radius * 0.6, top - 0.06],
      [radius, top - 0.055],
      [radius + 0.004, top - 0.01],
      [radius - 0.012, top],
      [0.18, top + 0.002],
      [0, top + 0.004],
    ],
    24,
    { crease: 40 },
  );
  const run = random.between(0, 6);
  pile.add(
    'board',
    tint(disc, (p) => {
      const r = Math.hypot(p.x, p.z);
      const a = Math.atan2(p.z, p.x);
      const g = 0.62 + 0.06 * Math.sin(a * 5 + run);
      const splash = r < 0.3 + 0.07 * Math.sin(a * 3 + run) ? 0.65 : 0.15;
      return [
        g + (slip[0] - g) * splash,
        g * 0.92 + (slip[1] - g * 0.92) * splash,
        g * 0.82 + (slip[2] - g * 0.82) * splash,
      ];
    }),
  );
  // The notch for the staff: a worn hole near the rim.
  pile.add(
    'plain',
    tint(
      place(
        lathe(
          [
            [0.024, 0],
            [0, 0.001],
          ],
          7,
        ),
        at([radius * 0.82, top + 0.003, 0.06]),
      ),
      [0.03, 0.024, 0.018],
    ),
  );
  if (staff)
    pile.add(
      'bamboo',
      worn(
        stick([radius * 0.8, top + 0.01, 0.06], [mid + 0.3, 1.12, -0.3], 0.016, random, 6),
        [0.9, 0.76, 0.5],
        random,
      ),
    );
  if (wet)
    for (const [x, z] of [
      [-mid, 0.1],
      [mid - 0.05, 0.42],
      [0.2, mid],
    ] as const)
      pile.add('clay', place(spill(random.between(0.07, 0.15), random, WET), at([x, seat + 0.027, z])));
  return pile.done([side, seat, side]);
}

/** A bowl as it leaves the hand, on its hump of clay; or a bare cone just centred. Stands on the disc: y = 0 is its top. */
export function thrown(random: Random, kind: 'bowl' | 'cone' | 'dish' | 'saggar', rgb: Rgb = WET): Prop {
  const pile = new Pile();
  const profile: Record<typeof kind, [number, number][]> = {
    cone: [
      [0.13, 0],
      [0.11, 0.06],
      [0.075, 0.14],
      [0.05, 0.19],
      [0, 0.2],
    ],
    bowl: [
      [0.14, 0],
      [0.115, 0.05],
      [0.06, 0.1],
      [0.058, 0.115],
      [0.11, 0.16],
      [0.145, 0.225],
      [0.139, 0.225],
      [0.1, 0.165],
      [0.04, 0.13],
      [0, 0.128],
    ],
    dish: [
      [0.15, 0],
      [0.12, 0.04],
      [0.1, 0.06],
      [0.2, 0.1],
      [0.24, 0.125],
      [0.232, 0.128],
      [0.18, 0.105],
      [0, 0.075],
    ],
    saggar: [
      [0.235, 0],
      [0.225, 0.02],
      [0.215, 0.13],
      [0.21, 0.16],
      [0.192, 0.16],
      [0.195, 0.03],
      [0, 0.025],
    ],
  };
  const shape = lathe(profile[kind], 20, { crease: 42 });
  const wobble = random.around(0, 0.004);
  const ringed = bend(shape, (p) => {
    const a = Math.atan2(p.z, p.x);
    const k = 1 + 0.012 * Math.sin(p.y * 140 + a) + wobble * Math.sin(a * 2);
    p.set(p.x * k, p.y, p.z * k);
  });
  pile.add(kind === 'saggar' ? 'raw' : 'clay', tint(ringed, rgb));
  return pile.done();
}

/** A turner's chuck: a wooden post on the disc, its head padded with silk; `bowl` hangs over it, upside down. */
export function chuck(random: Random, height = 0.24): Prop {
  const pile = new Pile();
  const post = lathe(
    [
      [0.09, 0],
      [0.06, 0.05],
      [0.045, height * 0.6],
      [0.05, height * 0.74],
      [0.055, height * 0.78],
    ],
    12,
    { crease: 40 },
  );
  pile.add('board', worn(post, [0.7, 0.6, 0.48], random));
  pile.add(
    'plain',
    worn(
      lathe(
        [
          [0.06, height * 0.76],
          [0.058, height * 0.86],
          [0.036, height * 0.97],
          [0, height],
        ],
        12,
        { crease: 180 },
      ),
      [0.42, 0.2, 0.12],
      random,
    ),
  );
  return pile.done();
}
