/** Outer walls and saggar bays. */
import type { Solid } from '../../../kit/model.ts';
import { type Random, random as seeded } from '../../../kit/random.ts';
import { type P3, Skin } from '../../../kit/skin.ts';
import { HOUSE } from '../../layout.ts';
import { SIZES } from './dimensions.ts';
import { FRAMES } from './frame-plan.ts';
import { type Wall, wall } from './masonry.ts';
import { wallPaint } from './paints.ts';

/** The kiln's neck goes through the north wall here. */
export const NECK = { minX: -1.02, maxX: 1.02 } as const;
/** The way through the west wall, for saggars from the yard. */
export const PASSAGE = { minZ: 3.75, maxZ: 5.12 } as const;
/** Centres of the two windows of the east wall, z; height of the sill; side of the square. */
export const WINDOWS = { z: [-2.55, 3.75], sill: 1.25, side: 0.66 } as const;

/** Low in the west, man-high in the north with the neck's opening, up past the loft floor in the east. */
export function walls(): { brick: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/walls');
  const brick = new Skin();
  const solids: Solid[] = [];
  const put = (name: string, w: Wall) => wall(brick, solids, random.fork(name), w);
  const [W, E, N, S] = [HOUSE.minX, HOUSE.maxX, HOUSE.northZ, HOUSE.southZ];
  // Walls run into the posts, so that no light shows between.
  const half = -0.03;
  // West: a piece at each post, open in the middle of each bay to hand saggars through.
  const west = wallPaint((p) => p[0] < W, 3);
  const pieces: [number, number, number][] = [
    [FRAMES[0] + half, FRAMES[1] - 1.3, 1],
    [FRAMES[1] - 0.55, FRAMES[1] - half, 0.85],
    [FRAMES[1] + half, FRAMES[2] - half, 0.95],
    [FRAMES[2] + half, FRAMES[2] + 0.8, 1],
    [FRAMES[3] - 1.2, FRAMES[3] - half, 0.9],
    [FRAMES[3] + half, PASSAGE.minZ, 1],
    [FRAMES[4] + half, FRAMES[5] - half, 1.05],
  ];
  for (const [z0, z1, k] of pieces)
    put(`west-${z0}`, {
      from: [W, 0, z0],
      to: [W, 0, z1],
      height: SIZES.westWall.m * k,
      ragged: 5,
      paint: west,
    });
  const north = wallPaint((p) => p[2] < N, 9);
  const h = SIZES.northWall.m;
  for (const [x0, x1, k] of [
    [W + half, -3.2 - half, 0.98],
    [-3.2 + half, NECK.minX, 1],
    [NECK.maxX, 3.2 - half, 1],
    [3.2 + half, E - half, 0.99],
  ] as const)
    put(`north-${x0}`, { from: [x0, 0, N], to: [x1, 0, N], height: h * k, ragged: 4, paint: north });
  east(put, half);
  const south = wallPaint((p) => p[2] > S, 15);
  put('south-w', {
    from: [W + half, 0, S],
    to: [-3.2 - half, 0, S],
    height: 0.95,
    ragged: 6,
    paint: south,
    proud: 4,
  });
  put('south-m', {
    from: [-3.2 + half, 0, S],
    to: [HOUSE.entrance.minX, 0, S],
    height: 0.72,
    ragged: 7,
    paint: south,
  });
  put('south-e', {
    from: [HOUSE.entrance.maxX + 0.1, 0, S],
    to: [3.2 - half, 0, S],
    height: 0.86,
    ragged: 7,
    paint: south,
  });
  windowBars(brick, random.fork('bars'));
  return { brick, solids };
}

function east(put: (name: string, w: Wall) => void, half: number): void {
  const E = HOUSE.maxX;
  const paint = wallPaint((p) => p[0] > E, 21);
  for (let k = 0; k + 1 < FRAMES.length; k += 1) {
    const [z0, z1] = [FRAMES[k]! + half, FRAMES[k + 1]! - half];
    const inWindow = (u: number, v: number) =>
      WINDOWS.z.some(
        (c) => Math.abs(z0 + u - c) < WINDOWS.side / 2 && v > WINDOWS.sill && v < WINDOWS.sill + WINDOWS.side,
      );
    const glazed = WINDOWS.z.some((c) => c > z0 && c < z1);
    put(`east-${k}`, {
      // Outside the posts' hearts, so that the trunks stand out of it within.
      from: [E + 0.1, 0, z0],
      to: [E + 0.1, 0, z1],
      height: SIZES.parapet.m,
      ragged: 2,
      cell: glazed ? 0.22 : 0.3,
      ...(glazed ? { keep: (u: number, v: number) => !inWindow(u, v) } : {}),
      paint,
      loose: 4,
    });
  }
}

/** Bricks set cornerwise in the windows: square outside, lozenges of light inside. */
function windowBars(brick: Skin, random: Random): void {
  const y0 = WINDOWS.sill + WINDOWS.side / 2;
  for (const z of WINDOWS.z)
    for (const turn of [45, -45])
      for (const k of [-1, 0, 1]) {
        const tone = random.between(0.6, 0.85);
        const a = (turn * Math.PI) / 180;
        const reach = k === 0 ? 0.92 : 0.5;
        const c: P3 = [tone, tone * 0.92, tone * 0.85];
        const [dy, dz] = [Math.cos(a) * k * 0.26, -Math.sin(a) * k * 0.26];
        brick.block(
          [reach, 0.045, 0.1],
          (x, y, d) => [
            HOUSE.maxX + d + 0.06 + random.around(0, 0.002),
            y0 + dy + x * Math.sin(a) + y * Math.cos(a),
            z + dz + x * Math.cos(a) - y * Math.sin(a),
          ],
          () => c,
          [3, 1, 1],
        );
      }
}

/** The bays (落) along the west side: walls of waste saggars and brick, open towards the kiln. */
export function bays(): { brick: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/bays');
  const brick = new Skin();
  const solids: Solid[] = [];
  const paint = wallPaint(() => false, 40);
  for (const z of [FRAMES[1], FRAMES[2], FRAMES[3]])
    wall(brick, solids, random.fork(`bay-${z}`), {
      from: [HOUSE.minX + 0.2, 0, z + random.around(0, 0.04)],
      to: [-3.72 + random.around(0, 0.12), 0, z + random.around(0, 0.06)],
      height: SIZES.bayWall.m * random.around(1, 0.02),
      thickness: 0.3,
      ragged: 5,
      paint,
      fade: 1.1,
      proud: 2,
    });
  wall(brick, solids, random.fork('south'), {
    from: [HOUSE.minX + 0.2, 0, 5.42],
    to: [-4.6, 0, 5.4],
    height: 1.0,
    thickness: 0.28,
    ragged: 7,
    paint,
    fade: 0.8,
    proud: 2,
  });
  return { brick, solids };
}
