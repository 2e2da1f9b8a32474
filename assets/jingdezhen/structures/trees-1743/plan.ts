/** Which tree stands where. Camphors by the halls, pines on the hill, bamboo in the north-west, tallow at the river. */
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { distanceToPath, distanceToRect, noise } from '../../../kit/terrain.ts';
import { distanceToLevel, distanceToWays, hillHeight, intoRiver, POSTERN } from '../../ground.ts';
import { YARD as KILN_YARD } from '../../layout.ts';
import { OUTSIDE, PLOT, ZHUSHAN } from '../../plan.ts';
import { clearance } from '../town-1743/free.ts';

const YARD = { ...KILN_YARD, minZ: KILN_YARD.northZ, maxZ: KILN_YARD.southZ };

/** `far`: a crown among the town's roofs; `wood`: crowns side by side on a far slope, where leaves would only be specks. */
export type Kind = 'camphor' | 'pine' | 'bamboo' | 'tallow' | 'bush' | 'far' | 'wood';

export interface Tree {
  kind: Kind;
  x: number;
  z: number;
  height: number;
  spread: number;
  clumps: number;
}

export const TINTS: Record<Kind, Rgb> = {
  camphor: [0.66, 0.86, 0.5],
  pine: [0.44, 0.6, 0.46],
  bamboo: [0.95, 1, 0.56],
  // Turned by the tenth month.
  tallow: [1, 0.5, 0.5],
  bush: [0.74, 0.84, 0.52],
  far: [0.6, 0.76, 0.5],
  wood: [0.8, 0.95, 0.66],
};

/** Set by hand: old trees that one meets. */
const OLD: readonly (readonly [Kind, number, number, number, number])[] = [
  ['camphor', 21.5, 58, 13, 5.6],
  ['camphor', 58.5, 58.5, 12, 5],
  ['camphor', 24.5, -27, 12, 5],
  ['camphor', 56.5, -27.5, 11, 4.4],
  ['camphor', -18.4, 27, 10, 4],
  ['camphor', -47, 108, 13, 5.8],
  ['camphor', 118, 104, 13, 5.6],
  ['camphor', 104, 128, 11, 4.8],
  ['camphor', 14.9, -15, 9, 3.4],
  ['camphor', -4, 28.5, 9.5, 3.8],
  ['pine', 13.9, 30, 9, 2.6],
  ['pine', 96, 110, 12, 3.4],
  ['pine', -30, 132, 11, 3],
  ['tallow', -49, 142, 8.5, 3.4],
  ['tallow', 88, 108, 8, 3],
  ['tallow', 8, 44, 8.5, 3.2],
  ['tallow', -8, 50, 7.5, 2.8],
  ['bamboo', 14.2, 21, 8, 2.2],
  ['bamboo', 14.3, -6, 7.5, 2],
  ['bamboo', 121, -84, 9, 3],
  ['bamboo', -17.6, 27.8, 7, 1.8],
  // About gardens and mounds.
  ['tallow', -31.5, 126, 8, 3.2],
  ['tallow', -57, 128, 7.5, 2.8],
  ['camphor', -9, 118, 9, 3.8],
  ['tallow', 90, 129.5, 8, 3.2],
  ['tallow', 118, 129, 7.5, 2.8],
  ['camphor', 98.5, -99, 9, 3.6],
  ['tallow', 97, -80, 7.5, 2.8],
  ['camphor', -56, -58, 10, 4.2],
  // About the place in the grove.
  ['bamboo', -27.5, -119.5, 9.5, 2.6],
  ['bamboo', -33, -117, 10, 3],
  ['bamboo', -35.5, -108.5, 9, 2.6],
  ['bamboo', -39, -113, 10, 3],
  ['bamboo', -25, -106.5, 8.5, 2.4],
  ['bamboo', -43.5, -118, 9.5, 2.8],
];

const clumpsOf = (kind: Kind, spread: number): number =>
  kind === 'pine' ? 7 : kind === 'bamboo' ? Math.round(3 + spread * 1.6) : Math.round(4 + spread * 1.7);

export function treePlan(): Tree[] {
  const out: Tree[] = OLD.map(([kind, x, z, height, spread]) => ({
    kind,
    x,
    z,
    height,
    spread,
    clumps: clumpsOf(kind, spread),
  }));
  const apart = (x: number, z: number, gap: number) =>
    out.every((t) => Math.hypot(t.x - x, t.z - z) > gap + t.spread * 0.6);
  const seed = random('tree-plan');
  const free = (x: number, z: number) =>
    Math.min(
      distanceToWays(x, z),
      distanceToLevel(x, z),
      -distanceToRect(PLOT, x, z),
      distanceToRect(YARD, x, z) - 1,
    );
  const sow = (
    kind: Kind,
    count: number,
    box: readonly [number, number, number, number],
    test: (x: number, z: number) => boolean,
    size: (s: typeof seed) => readonly [number, number],
    gap: number,
  ) => {
    for (let made = 0, tries = 0; made < count && tries < count * 60; tries += 1) {
      const x = seed.between(box[0], box[1]);
      const z = seed.between(box[2], box[3]);
      if (!test(x, z) || !apart(x, z, gap)) continue;
      const [height, spread] = size(seed);
      const few = kind === 'wood' ? 5 : kind === 'far' || kind === 'bush' ? 1 : clumpsOf(kind, spread);
      out.push({ kind, x, z, height, spread, clumps: few });
      made += 1;
    }
  };
  const [hx, hz] = ZHUSHAN.centre;
  const slope = (x: number, z: number) => {
    const h = hillHeight(x, z);
    const stairs = Math.abs(x - ZHUSHAN.stairs.x) < 3.4 && z > hz;
    return h > 1 && h < 10.6 && !stairs;
  };
  const hill: readonly [number, number, number, number] = [hx - 30, hx + 30, hz - 36, hz + 38];
  // The south side is kept open below the terrace, so that one looks over the roofs.
  const shy = (x: number, z: number) => {
    const h = hillHeight(x, z);
    const a = Math.atan2(x - hx, hz - z) * (180 / Math.PI);
    // Towards east, south and west; pines stand to the north and in the gaps.
    return Math.abs(a) > 62 && h > 3.2 && Math.abs(Math.abs(a) - 128) > 7;
  };
  sow(
    'pine',
    26,
    hill,
    (x, z) => slope(x, z) && !shy(x, z),
    (s) => [s.between(6, 10), s.between(2, 3)],
    2.6,
  );
  sow(
    'camphor',
    12,
    hill,
    (x, z) => slope(x, z) && hillHeight(x, z) < 7 && !shy(x, z),
    (s) => [s.between(5, 8), s.between(2.2, 3.4)],
    2.6,
  );
  sow(
    'bamboo',
    5,
    [hx - 30, hx - 12, hz - 34, hz + 6],
    (x, z) => slope(x, z) && !shy(x, z) && z < hz - 4,
    (s) => [s.between(6, 8), s.between(1.6, 2.4)],
    2,
  );
  sow(
    'bush',
    90,
    hill,
    (x, z) => hillHeight(x, z) > 0.3 && Math.abs(x - ZHUSHAN.stairs.x) > 2.2 && hillHeight(x, z) < 10.9,
    (s) => [1, s.between(0.5, 1.3)],
    0.6,
  );
  // The north-west grove.
  sow(
    'bamboo',
    34,
    [-60, -20, -124, -62],
    (x, z) => free(x, z) > 1.6,
    (s) => [s.between(6.5, 10), s.between(1.8, 3)],
    2.4,
  );
  sow(
    'pine',
    6,
    [-20, 125, -123, -78],
    (x, z) => free(x, z) > 2.4 && hillHeight(x, z) < 0.2,
    (s) => [s.between(8, 12), s.between(2.4, 3.2)],
    4,
  );
  sow(
    'camphor',
    8,
    [-20, 125, -123, -78],
    (x, z) => free(x, z) > 3 && hillHeight(x, z) < 0.2,
    (s) => [s.between(7, 11), s.between(3, 4.4)],
    5,
  );
  sow(
    'tallow',
    5,
    [-58, 125, 96, 158],
    (x, z) => free(x, z) > 3.4,
    (s) => [s.between(6, 8.5), s.between(2.4, 3.2)],
    6,
  );
  sow(
    'bush',
    70,
    [-61, 127, -124, 159],
    (x, z) =>
      free(x, z) > 0.5 &&
      free(x, z) < 2.6 &&
      !(x > 20 && x < 62 && z > -32 && z < 92) &&
      hillHeight(x, z) < 0.2 &&
      !(x < POSTERN.topX + 2 && Math.abs(z - 27.8) < 3),
    (s) => [1, s.between(0.3, 0.75)],
    1,
  );
  // Outside: river bank, street, lane.
  const bank = (x: number, z: number) => {
    const e = intoRiver(x, z);
    return e < -5 && e > -13 && Math.abs(z - OUTSIDE.landing.at[1]) > 11;
  };
  sow('tallow', 12, [-176, -150, -120, 330], bank, (s) => [s.between(6, 9), s.between(2.6, 3.6)], 7);
  sow('camphor', 5, [-176, -150, 40, 260], bank, (s) => [s.between(8, 12), s.between(3.6, 5)], 9);
  sow(
    'far',
    150,
    [-145, 330, -320, 380],
    (x, z) => clearance(x, z) > 3,
    (s) => [s.between(5, 9), s.between(1.8, 3.4)],
    3,
  );
  // Across the river the hills are wooded in folds and patches.
  const patch = noise('tree-plan/woods');
  sow(
    'wood',
    78,
    [-312, -240, -250, 300],
    (x, z) => intoRiver(x, z) < -9 && patch(x / 46, z / 46) > -0.05,
    (s) => [s.between(4, 7), s.between(5, 9)],
    1,
  );
  // The slopes round the mill.
  const [mx, mz] = OUTSIDE.millValley.centre;
  const rim = (x: number, z: number) => {
    const v = Math.hypot(x - mx, z - mz);
    return v > 35 && v < 62;
  };
  const bowl = [mx - 62, mx + 62, mz - 62, mz + 62] as const;
  sow('far', 90, bowl, rim, (s) => [s.between(2, 5), s.between(1.6, 3)], 1.6);
  sow('pine', 12, bowl, rim, (s) => [s.between(7, 11), s.between(2.4, 3.2)], 3);
  // Nobody's street is blocked.
  return out.filter(
    (t) => distanceToPath(OUTSIDE.street.line, t.x, t.z) > 4.6 + (t.kind === 'bush' ? 0 : 0.6),
  );
}
