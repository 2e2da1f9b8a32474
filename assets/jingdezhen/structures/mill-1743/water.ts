/** Flume, fall, tail race and washing pits. */
import { bend, box, grid, merge, place, type Rgb, subdivide, tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { at, plankBetween, stick, worn } from '../../../kit/put.ts';
import type { Random } from '../../../kit/random.ts';
import { groundHeight } from '../../ground.ts';
import { pool } from '../workshops-south/court.ts';
import { FLUME, GROUND, RACE, WHEEL } from './plan.ts';

const OLD: Rgb = [0.55, 0.5, 0.43];
const DAMP: Rgb = [0.6, 0.62, 0.54];

/** Middles of the washing pits, south of the race's end: the milled stone is washed from one to the next. */
export const PITS = [
  [321.4, -29.6],
  [321.2, -25.8],
  [324.9, -23.4],
] as const;

export function waters(random: Random): { parts: Part[]; solids: Solid[] } {
  const wood = [];
  const stone = [];
  const water = [];
  const solids: Solid[] = [];
  const run = FLUME.toZ - FLUME.fromZ;
  const n = 8;
  const level = (z: number) => FLUME.high + ((FLUME.low - FLUME.high) * (z - FLUME.fromZ)) / run;
  for (let i = 0; i < n; i += 1) {
    const [z0, z1] = [FLUME.fromZ + (run * i) / n, FLUME.fromZ + (run * (i + 1)) / n + 0.12];
    const [y0, y1] = [level(z0) - i * 0.004, level(z1) - i * 0.004];
    wood.push(worn(plankBetween([FLUME.x, y0, z0], [FLUME.x, y1, z1], 0.6, 0.04), OLD, random));
    for (const s of [-0.3, 0.3])
      wood.push(
        worn(
          plankBetween([FLUME.x + s, y0 + 0.12, z0], [FLUME.x + s, y1 + 0.12, z1], 0.04, 0.28),
          OLD,
          random,
        ),
      );
    // A trestle under each joint, down to the ground.
    const g = groundHeight(FLUME.x, z1);
    if (y1 - g > 0.4) {
      for (const s of [-1, 1])
        wood.push(
          worn(
            stick([FLUME.x + s * 0.62, g - 0.2, z1], [FLUME.x + s * 0.3, y1 - 0.02, z1], 0.06, random, 6),
            OLD,
            random,
          ),
        );
      wood.push(
        worn(
          stick([FLUME.x - 0.55, y1 - 0.06, z1], [FLUME.x + 0.55, y1 - 0.06, z1], 0.05, random, 6),
          OLD,
          random,
        ),
      );
      wood.push(
        worn(
          stick([FLUME.x - 0.5, g + 0.4, z1], [FLUME.x + 0.4, y1 - 0.3, z1], 0.035, random, 5),
          OLD,
          random,
        ),
      );
    }
  }
  const sheet = (x: number, z0: number, z1: number, y0: number, y1: number, w: number, cells: number) =>
    place(
      bend(grid(w, z1 - z0, 2, cells), (p) => {
        const t = p.z / (z1 - z0) + 0.5;
        p.y += y0 + (y1 - y0) * t;
      }),
      at([x, 0, (z0 + z1) / 2]),
    );
  water.push(sheet(FLUME.x, FLUME.fromZ, FLUME.toZ + 0.1, FLUME.high + 0.14, FLUME.low + 0.14, 0.54, 24));
  // The fall: a thin arc over the wheel's crown and down its south side.
  const fall = bend(grid(0.5, 1.9, 2, 9), (p) => {
    const t = p.z / 1.9 + 0.5;
    p.set(p.x * (1 + 0.25 * t), FLUME.low + 0.14 - 2.05 * t * t, t * 1.5);
  });
  water.push(place(fall, at([FLUME.x, 0, FLUME.toZ + 0.1])));
  // The race: water between two rows of stones, wheel to pits.
  water.push(sheet(WHEEL.x, WHEEL.z - 1.9, RACE.toZ, RACE.water, RACE.water - 0.02, RACE.width + 0.1, 14));
  for (const s of [-1, 1])
    for (let z = WHEEL.z - 2; z < RACE.toZ + 0.2; ) {
      const l = random.between(0.45, 0.95);
      const b = box(random.between(0.34, 0.5), RACE.bank + 0.22, l, { bevel: 0.06 });
      const x = WHEEL.x + s * (RACE.width / 2 + 0.16) + random.around(0, 0.05);
      const g = random.between(0.7, 1);
      const y = groundHeight(x, z) + random.around(0.02, 0.06);
      stone.push(
        tint(
          place(
            b,
            at([x, y, z + l / 2], random.around(0, 0.16), [random.around(0, 0.08), random.around(0, 0.08)]),
          ),
          [g * DAMP[0] * 1.4, g * DAMP[1] * 1.4, g * DAMP[2] * 1.4],
        ),
      );
      z += l * 0.97;
    }
  for (const s of [-1, 1])
    solids.push({
      centre: [WHEEL.x + s * 0.95, GROUND + 0.3, (WHEEL.z + RACE.toZ) / 2 - 1],
      size: [0.5, 0.6, RACE.toZ - WHEEL.z + 2],
    });
  solids.push({ centre: [WHEEL.x, GROUND + 1.4, WHEEL.z], size: [1.9, 2.8, 3.2] });
  // A bridge of two planks.
  for (const o of [-0.2, 0.22])
    wood.push(
      worn(
        plankBetween(
          [WHEEL.x - 1.5, GROUND + 0.44, -33 + o],
          [WHEEL.x + 1.5, GROUND + 0.45, -33 + o * 1.1],
          0.38,
          0.06,
        ),
        [0.8, 0.72, 0.62],
        random,
      ),
    );
  for (const [i, [x, z]] of PITS.entries()) {
    const pit = pool(random.fork(`pit-${i}`), i === 2 ? 3.6 : 2.9, 2.5);
    for (const part of pit.prop.parts) {
      const g = place(part.geometry, at([x, groundHeight(x, z) - 0.02, z], random.around(0, 0.06)));
      (part.material === 'water' ? water : stone).push(g);
    }
    solids.push({ centre: [x, GROUND + 0.17, z], size: [i === 2 ? 3.9 : 3.2, 0.4, 2.8] });
  }
  // From pit to pit through bamboo spouts.
  for (const [a, b] of [
    [
      [WHEEL.x, -28.4],
      [PITS[0][0] + 1.2, PITS[0][1]],
    ],
    [
      [PITS[0][0], PITS[0][1] + 1.1],
      [PITS[1][0], PITS[1][1] - 1.1],
    ],
    [
      [PITS[1][0] + 1.3, PITS[1][1] + 0.6],
      [PITS[2][0] - 1.5, PITS[2][1] - 0.4],
    ],
  ] as const)
    wood.push(
      worn(
        stick([a[0], GROUND + 0.5, a[1]], [b[0], GROUND + 0.4, b[1]], 0.07, random, 7),
        [0.8, 0.7, 0.5],
        random,
      ),
    );
  return {
    parts: [
      { material: 'board', geometry: merge(wood) },
      { material: 'stone', geometry: merge(stone.map((s) => subdivide(s, 2))) },
      { material: 'water', geometry: merge(water) },
    ],
    solids,
  };
}
