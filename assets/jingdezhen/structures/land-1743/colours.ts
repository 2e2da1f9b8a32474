/** What colour the ground has where: trodden ways pale, corners green, work leaving its own stain before each court. */
import type { Rgb } from '../../../kit/mesh.ts';
import { distanceToPath, distanceToRect, fbm, mixRgb, noise, smooth } from '../../../kit/terrain.ts';
import { distanceToLevel, distanceToWays, hillHeight, intoRiver } from '../../ground.ts';
import { COURTS, GATES, OUTSIDE, PLOT } from '../../plan.ts';

const patch = fbm('land/patch', 4);
const fine = noise('land/fine');
const scrub = fbm('land/scrub', 4);

/** Tints of `ground`, linear. */
const PALE: Rgb = [1, 0.96, 0.88];
const EARTH: Rgb = [0.74, 0.68, 0.58];
const DAMP: Rgb = [0.48, 0.44, 0.37];
const GRASS: Rgb = [0.33, 0.47, 0.17];
const MOSS: Rgb = [0.4, 0.46, 0.27];
const RED: Rgb = [0.66, 0.5, 0.42];
const ASH: Rgb = [0.5, 0.56, 0.72];
const CHALK: Rgb = [1, 1, 1];
const CHIPS: Rgb = [1, 0.86, 0.58];
/** Tints of `hill`. */
const GREEN: Rgb = [0.78, 0.9, 0.5];
const DARK: Rgb = [0.46, 0.56, 0.36];
const DRY: Rgb = [0.98, 0.9, 0.56];
const FOOT: Rgb = [1, 1, 0.72];
const ROCK: Rgb = [0.86, 0.78, 0.7];

const clamp = (c: Rgb): Rgb => [Math.min(1, c[0]), Math.min(1, c[1]), Math.min(1, c[2])];
const scaled = (c: Rgb, g: number): Rgb => [c[0] * g, c[1] * g, c[2] * g];

/** What is spilled before a court: tint, and how far it spreads. */
const STAINS = [
  [COURTS.clay, CHALK, 5],
  [COURTS.throwing, CHALK, 4],
  [COURTS.turning, CHALK, 3],
  [COURTS.glazing, CHALK, 3],
  [COURTS.glazeAsh, ASH, 5],
  [COURTS.saggarMaking, RED, 7],
  [COURTS.saggarYard, RED, 8],
  [COURTS.secondKiln, ASH, 8],
  [COURTS.woodYard, CHIPS, 7],
  [COURTS.packing, CHIPS, 4],
] as const;

/** How near to where people walk all day, 0…1. */
const trodden = (x: number, z: number): number => {
  const way = distanceToWays(x, z);
  const court = distanceToLevel(x, z);
  const gate = Math.min(distanceToRect(GATES.longWay, x, z), distanceToRect(GATES.forecourt, x, z));
  const fray = 2.2 * patch(x / 4, z / 4);
  return smooth(5.5, 0.5, Math.min(way, court, gate) + fray);
};

/** Within the enclosing wall. */
export function worksColour(x: number, y: number, z: number): Rgb {
  const tone = 0.88 + 0.14 * patch(x / 3.3, z / 3.3) + 0.06 * fine(x * 1.7, z * 1.7);
  const feet = trodden(x, z);
  let c = mixRgb(EARTH, PALE, feet);
  const wild = smooth(0.05, 0.5, 0.8 * patch(x / 8 + 30, z / 8) + 0.62 - 1.1 * feet);
  c = mixRgb(c, GRASS, 0.9 * wild);
  c = mixRgb(c, DAMP, 0.6 * smooth(0.18, 0.6, patch(x / 5 - 12, z / 5)) + 0.4 * smooth(0, -0.06, y));
  for (const [rect, tint, reach] of STAINS) {
    const d = distanceToRect(rect, x, z);
    if (d < reach) c = mixRgb(c, tint, 0.6 * smooth(reach, 0, d + 2 * patch(x / 2.5, z / 2.5)));
  }
  const wall = -distanceToRect(PLOT, x, z);
  c = mixRgb(c, MOSS, 0.8 * smooth(2.4, 0.2, wall + 1.2 * patch(x / 2, z / 2)));
  const hill = hillHeight(x, z);
  c = mixRgb(c, GRASS, 0.9 * smooth(0.02, 0.4, hill));
  // Towards the slope as deep as the slope is there.
  c = scaled(c, 1 - 0.34 * smooth(0.05, 0.6, hill));
  return clamp(scaled(c, tone));
}

/** Ways: pale, their ruts damp. `across` −1…1, `rut` 0…1. */
export function wayColour(x: number, z: number, rut: number): Rgb {
  const tone = 0.92 + 0.1 * patch(x / 2.3, z / 2.3) + 0.05 * fine(x * 2.3, z * 2.3);
  let c = mixRgb(PALE, DAMP, 0.75 * rut + 0.55 * smooth(0.2, 0.55, patch(x / 4 - 12, z / 4)));
  for (const [rect, tint, reach] of STAINS) {
    const d = distanceToRect(rect, x, z);
    if (d < reach) c = mixRgb(c, tint, 0.5 * smooth(reach, 0, d + 2 * patch(x / 2.5, z / 2.5)));
  }
  return clamp(scaled(c, tone));
}

/** Green slopes: the hill in the works, and the hills about the basin. */
export function slopeColour(x: number, _y: number, z: number): Rgb {
  const n = scrub(x / 6, z / 6);
  let c = mixRgb(GREEN, DARK, smooth(-0.25, 0.4, n));
  c = mixRgb(c, DRY, 0.75 * smooth(0.1, 0.55, scrub(x / 11 + 40, z / 11)));
  const e = 0.8;
  const steep = Math.hypot(
    hillHeight(x + e, z) - hillHeight(x - e, z),
    hillHeight(x, z + e) - hillHeight(x, z - e),
  );
  c = mixRgb(c, ROCK, 0.6 * smooth(1.5, 2.6, steep + 0.6 * n));
  // Thin and pale at the foot, where goats and feet come.
  c = mixRgb(c, FOOT, 0.85 * smooth(2.4, 0.5, hillHeight(x, z) + 0.8 * n) * smooth(0, 0.2, hillHeight(x, z)));
  return clamp(scaled(c, 0.9 + 0.12 * fine(x * 0.9, z * 0.9)));
}

/** Town ground: lanes, yards and kitchen plots between the houses; shingle and mud at the river. */
export function townColour(x: number, y: number, z: number): Rgb {
  const tone = 0.86 + 0.16 * patch(x / 5, z / 5);
  const street = distanceToPath(OUTSIDE.street.line, x, z) - OUTSIDE.street.width / 2;
  let c = mixRgb(EARTH, GRASS, 0.7 * smooth(0.1, 0.5, patch(x / 14 - 20, z / 14)));
  c = mixRgb(c, PALE, 0.8 * smooth(3, 0, street));
  const shore = smooth(-9, -2, intoRiver(x, z) + 2 * patch(x / 6, z / 6));
  c = mixRgb(c, [0.62, 0.6, 0.55], 0.8 * shore);
  c = mixRgb(c, [0.3, 0.29, 0.24], smooth(-5, -6.4, y));
  const out = distanceToRect(PLOT, x, z);
  c = mixRgb(c, MOSS, 0.6 * smooth(2.6, 0.8, out));
  return clamp(scaled(c, tone));
}
