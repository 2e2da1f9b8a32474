/**
 * Saggar making (picture 4): coarse clay thrown on the wheel like rough pots, dried a little, trimmed, and fired once
 * empty; the same men make rough bowls for the workmen (hobson-121). Raw, the clay is yellow (duhalde-294).
 */
import { bend, box, lathe, place, type Rgb, subdivide, tint } from '../../../kit/mesh.ts';
import { noise3 } from '../../../kit/noise.ts';
import type { Random } from '../../../kit/random.ts';
import { saggarGeometry } from '../../../kit/saggars.ts';
import type { Prop } from '../../../kit/setting.ts';
import { stone } from '../glaze-workshop-1743/things.ts';
import { at, heap, OLD_BOARD, Pile, stick, worn } from '../workshops-south/shapes.ts';

/** Raw saggar, conjectured: the fired one of the kiln house is 37 cm wide; a raw one is larger by what it shrinks. */
export const RAW_SAGGAR = { radius: 0.2, height: 0.15 } as const;
/** Yellow when raw, darker where still wet. Tints `plain`; for pots over `raw`, for heaps over `ground`. */
export const YELLOW: Rgb = [0.42, 0.29, 0.13];
export const YELLOW_WET: Rgb = [0.26, 0.17, 0.08];
export const RAW_TINT: Rgb = [0.52, 0.365, 0.205];
export const WET_TINT: Rgb = [0.33, 0.22, 0.12];

/** One raw saggar of few triangles, for rows of them. */
export function rawSaggar(random: Random): Prop {
  const geometry = saggarGeometry(
    { ...RAW_SAGGAR, wall: 0.017, segments: 11, rows: 3, warp: 0.004, chips: 1 },
    random,
  );
  return {
    parts: [{ material: 'raw', geometry: tint(geometry, RAW_TINT) }],
    size: [0.4, RAW_SAGGAR.height, 0.4],
  };
}

/** The same of few triangles, for rows in the yard: raw and yellow, or fired once. */
export function farSaggar(fired = false): Prop {
  const { radius: k, height: h } = RAW_SAGGAR;
  const shape = lathe(
    [
      [k * 0.96, 0],
      [k, h],
      [k * 0.87, h * 0.99],
      [0, h * 0.2],
    ],
    fired ? 8 : 7,
    { crease: 50 },
  );
  const tone: Rgb = fired ? [1, 0.96, 0.9] : RAW_TINT;
  const geometry = tint(shape, (p) => {
    const within = p.y < h * 0.5 && Math.hypot(p.x, p.z) < k * 0.5;
    const g = within ? 0.5 : 0.8 + 0.2 * (p.y / h);
    return [tone[0] * g, tone[1] * g, tone[2] * g];
  });
  return { parts: [{ material: fired ? 'saggar' : 'raw', geometry }], size: [k * 2, h, k * 2] };
}

/** A low wide one for dishes. */
export function rawDishSaggar(random: Random): Prop {
  const geometry = saggarGeometry(
    { radius: 0.26, height: 0.09, wall: 0.018, segments: 10, rows: 2, warp: 0.005, chips: 1 },
    random,
  );
  return { parts: [{ material: 'raw', geometry: tint(geometry, RAW_TINT) }], size: [0.52, 0.09, 0.52] };
}

/** Rough bowls for the workmen, as thrown: thick, a little out of round. */
export function roughBowl(random: Random): Prop {
  const bowl = lathe(
    [
      [0.04, 0],
      [0.04, 0.012],
      [0.082, 0.06],
      [0.088, 0.07],
      [0.08, 0.07],
      [0.04, 0.022],
      [0, 0.02],
    ],
    10,
  );
  return {
    parts: [{ material: 'raw', geometry: worn(bowl, RAW_TINT, random) }],
    size: [0.18, 0.07, 0.18],
  };
}

/** A heap of coarse clay as dug: clods and stones in it, slid down round its foot, cut where spades took from it. */
export function coarseHeap(radius: number, height: number, random: Random, rgb: Rgb = [1, 0.9, 0.56]): Prop {
  const pile = new Pile();
  const seed = Math.floor(random.next() * 1e6);
  const body = bend(subdivide(heap(radius, height, random.fork('heap'), rgb, 19), radius * 0.22), (p) => {
    const n =
      noise3(p.x * 3.1, p.y * 3.1, p.z * 3.1, seed) + 0.6 * noise3(p.x * 8, p.y * 8, p.z * 8, seed + 9);
    const k = 1 + 0.055 * n;
    p.set(p.x * k, Math.max(-0.02, p.y + 0.07 * n * Math.min(1, p.y * 3)), p.z * k);
  });
  pile.add(
    'ground',
    tint(body, (p) => {
      const g = 0.82 + 0.18 * noise3(p.x * 6, p.y * 6, p.z * 6, seed + 3);
      return [g, g, g];
    }),
  );
  for (let i = 0; i < 44; i += 1) {
    const a = random.between(0, 6.28);
    const t = 0.3 + 0.95 * Math.sqrt(random.next());
    const y = Math.max(0, height * (1 - t)) * 0.92;
    const g = random.between(0.6, 1);
    pile.add(
      'ground',
      clod(
        random.between(0.04, 0.17) * (t > 0.9 ? 1 : 0.75),
        [Math.cos(a) * t * radius, y, Math.sin(a) * t * radius],
        random,
        [rgb[0] * g, rgb[1] * g, rgb[2] * g],
      ),
    );
  }
  return pile.done([radius * 2, height, radius * 2]);
}

/** A clod of about `size`: five-sided, half sunk. */
function clod(size: number, p: readonly [number, number, number], random: Random, rgb: Rgb) {
  const shape = lathe(
    [
      [size * 0.62, 0],
      [size * 0.5, size * 0.5],
      [0, size * 0.72],
    ],
    5,
    { crease: 20 },
  );
  return tint(
    place(
      shape,
      at(
        [p[0], p[1] - size * 0.12, p[2]],
        random.between(0, 6),
        [random.around(0, 0.5), random.around(0, 0.5)],
        [1, 1, random.between(0.7, 1.2)],
      ),
    ),
    rgb,
  );
}

/** Old saggars pounded small, to be mixed half and half with the new clay (duhalde-294): a heap of grog with a mallet. */
export function grogHeap(random: Random): Prop {
  const pile = new Pile();
  pile.add('plain', heap(0.7, 0.36, random.fork('heap'), [0.24, 0.13, 0.085], 13));
  for (let i = 0; i < 26; i += 1) {
    const a = random.between(0, 6.28);
    const r = random.between(0.35, 1.05);
    const shard = bend(
      subdivide(box(random.between(0.07, 0.16), 0.014, random.between(0.06, 0.12)), 0.1),
      (p) => {
        p.y += 1.6 * p.x * p.x;
      },
    );
    const y = Math.max(0.012, 0.34 * (1 - r / 0.72));
    pile.add(
      'saggar',
      worn(
        place(
          shard,
          at([Math.cos(a) * r, y, Math.sin(a) * r], random.between(0, 6), [
            random.around(0, 0.5),
            random.around(0, 0.5),
          ]),
        ),
        [0.85, 0.72, 0.66],
        random,
      ),
    );
  }
  pile.add(
    'board',
    worn(
      place(
        lathe(
          [
            [0, 0],
            [0.085, 0],
            [0.09, 0.3],
            [0.08, 0.32],
            [0, 0.32],
          ],
          9,
        ),
        at([0.5, 0.17, 0.55], 0.6, [1.5, 0.1]),
      ),
      OLD_BOARD,
      random,
    ),
  );
  pile.add(
    'plain',
    worn(stick([0.62, 0.16, 0.7], [1.02, 0.5, 1.28], 0.018, random, 5), [0.22, 0.14, 0.08], random),
  );
  return pile.done([2, 0.4, 2]);
}

/** A drying bed: two poles on stones and boards across, to keep raw saggars off the wet ground. Length along X. */
export function dryingBed(random: Random, length: number, width = 0.95): Prop {
  const pile = new Pile();
  const y = 0.16;
  for (const z of [-width * 0.34, width * 0.34])
    pile.add(
      'board',
      worn(
        stick([-length / 2, y, z], [length / 2, y, z + random.around(0, 0.04)], 0.045, random, 6),
        OLD_BOARD,
        random,
      ),
    );
  for (let x = -length / 2 + 0.4; x < length / 2; x += 1.5)
    for (const z of [-width * 0.34, width * 0.34])
      pile.add('plain', stone(0.15, [x, 0, z], random, [0.2, 0.18, 0.155]));
  const n = Math.round(length / 0.27);
  for (let i = 0; i < n; i += 1) {
    const x = -length / 2 + ((i + 0.5) * length) / n;
    const board = box(0.215, 0.022, width * random.between(0.96, 1.06), { grain: 'z', omit: ['bottom'] });
    pile.add(
      'board',
      worn(
        place(board, at([x, y + 0.055, random.around(0, 0.03)], random.around(0, 0.03))),
        [0.72, 0.64, 0.52],
        random,
      ),
    );
  }
  return pile.done([length, y + 0.07, width]);
}

/** Level of a drying bed's boards, where pots stand. */
export const BED_TOP = 0.227;

/**
 * The front of a small saggar kiln: a squat domed kiln of waste brick with its door half bricked up. That raw saggars
 * were fired once empty is background knowledge; the kiln's form is conjectured.
 */
export function smallKiln(random: Random): Prop {
  const pile = new Pile();
  const seed = Math.floor(random.next() * 1e6);
  const dome = lathe(
    [
      [1.5, 0],
      [1.46, 0.7],
      [1.3, 1.3],
      [0.95, 1.8],
      [0.5, 2.05],
      [0.3, 2.1],
      [0.3, 2.5],
      [0.22, 2.5],
      [0.22, 2.1],
    ],
    26,
    { crease: 35 },
  );
  const bent = bend(subdivide(dome, 0.5), (p) => {
    const n = 0.05 * noise3(p.x * 1.7, p.y * 1.7, p.z * 1.7, seed);
    p.set(p.x * (1 + n), p.y, p.z * (1.15 + n));
  });
  pile.add(
    'kiln-brick',
    tint(bent, (p) => {
      const soot = Math.max(0, Math.min(1, (p.z - 1.1) / 0.6)) * Math.max(0, 1 - Math.abs(p.x) / 0.6);
      const top = p.y > 1.9 ? 0.5 : 1;
      const g = (0.8 + 0.15 * noise3(p.x, p.y, p.z, seed + 3)) * top * (1 - 0.65 * soot);
      return [g, g * 0.96, g * 0.92];
    }),
  );
  // The door: jambs, a sooty hollow, and bricks laid up to the knee.
  const face = 1.72;
  pile.add(
    'plain',
    tint(
      place(
        lathe(
          [
            [0.42, 0],
            [0.42, 0.02],
            [0, 0.02],
          ],
          18,
          { from: 0, to: 180 },
        ),
        at([0, 0.9, face - 0.05], 0, [Math.PI / 2, 0]),
      ),
      [0.012, 0.01, 0.009],
    ),
  );
  pile.add('plain', tint(place(box(0.84, 0.92, 0.04), at([0, 0.45, face - 0.06])), [0.012, 0.01, 0.009]));
  for (const x of [-0.52, 0.52])
    pile.add(
      'kiln-brick',
      worn(place(box(0.22, 1.0, 0.5, { bevel: 0.02 }), at([x, 0.5, face - 0.12])), [0.75, 0.7, 0.66], random),
    );
  for (let i = 0; i < 9; i += 1) {
    const a = (Math.PI * (i + 0.5)) / 9;
    pile.add(
      'kiln-brick',
      worn(
        place(
          box(0.2, 0.09, 0.48, { bevel: 0.008 }),
          at([Math.cos(a) * 0.52, 0.98 + Math.sin(a) * 0.5, face - 0.12], 0, [0, a]),
        ),
        [0.72, 0.64, 0.6],
        random,
      ),
    );
  }
  for (let k = 0; k < 8; k += 1)
    for (let i = 0; i < 4; i += 1)
      if (k < 6 || (i !== 1 && k < 7))
        pile.add(
          'kiln-brick',
          worn(
            place(
              box(0.2, 0.05, 0.12, { bevel: 0.005 }),
              at(
                [-0.31 + i * 0.205 + (k % 2) * 0.03, 0.03 + k * 0.056, face + random.around(0, 0.012)],
                random.around(0, 0.04),
              ),
            ),
            [0.85, 0.8, 0.75],
            random,
          ),
        );
  return pile.done([3, 2.5, 3.4]);
}
