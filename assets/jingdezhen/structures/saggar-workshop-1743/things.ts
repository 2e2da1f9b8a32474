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
import { at, heap, OLD_BOARD, Pile, plankBetween, stick, worn } from '../workshops-south/shapes.ts';

/** Raw saggar, conjectured: the fired one of the kiln house is 37 cm wide; a raw one is larger by what it shrinks. */
export const RAW_SAGGAR = { radius: 0.2, height: 0.15 } as const;
/** Yellow when raw, darker where still wet. Tints `plain` (heaps) and multiplies `saggar` (pots). */
export const YELLOW: Rgb = [0.42, 0.29, 0.13];
export const YELLOW_WET: Rgb = [0.26, 0.17, 0.08];
export const RAW_TINT: Rgb = [1, 0.98, 0.72];
export const WET_TINT: Rgb = [0.72, 0.66, 0.46];

/** One raw saggar of few triangles, for rows of them. */
export function rawSaggar(random: Random): Prop {
  const geometry = saggarGeometry(
    { ...RAW_SAGGAR, wall: 0.017, segments: 11, rows: 3, warp: 0.004, chips: 1 },
    random,
  );
  return { parts: [{ material: 'saggar', geometry }], size: [0.4, RAW_SAGGAR.height, 0.4] };
}

/** A low wide one for dishes. */
export function rawDishSaggar(random: Random): Prop {
  const geometry = saggarGeometry(
    { radius: 0.26, height: 0.09, wall: 0.018, segments: 12, rows: 2, warp: 0.005, chips: 1 },
    random,
  );
  return { parts: [{ material: 'saggar', geometry }], size: [0.52, 0.09, 0.52] };
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
    parts: [{ material: 'saggar', geometry: worn(bowl, [0.95, 0.9, 0.68], random) }],
    size: [0.18, 0.07, 0.18],
  };
}

/** A heap of coarse clay as dug, with lumps and stones, wet where it was watered. */
export function coarseHeap(radius: number, height: number, random: Random, rgb: Rgb = YELLOW): Prop {
  const pile = new Pile();
  pile.add('plain', heap(radius, height, random.fork('heap'), rgb, 17));
  for (let i = 0; i < 18; i += 1) {
    const a = random.between(0, 6.28);
    const t = 0.4 + 0.75 * random.next();
    const y = Math.max(0, height * (1 - t)) * 0.9;
    const g = random.between(0.7, 1.1);
    pile.add(
      'plain',
      stone(random.between(0.06, 0.16), [Math.cos(a) * t * radius, y, Math.sin(a) * t * radius], random, [
        rgb[0] * g,
        rgb[1] * g,
        rgb[2] * g,
      ]),
    );
  }
  return pile.done([radius * 2, height, radius * 2]);
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
  const n = Math.round(length / 0.26);
  for (let i = 0; i < n; i += 1) {
    const x = -length / 2 + ((i + 0.5) * length) / n;
    pile.add(
      'board',
      worn(
        plankBetween(
          [x, y + 0.055, -width / 2 + random.around(0, 0.03)],
          [x + random.around(0, 0.02), y + 0.055, width / 2 + random.around(0, 0.03)],
          0.2,
          0.022,
        ),
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
