/** The frame in plan and section: where posts, purlins and roof are. One truth for every part of the house. */
import { lumps, smooth } from '../../../kit/lumps.ts';
import { HOUSE } from '../../layout.ts';

/** Frames stand across the house at these z, north to south. */
export const FRAMES = [-7.2, -4.1, -1.0, 2.1, 5.4, 8.4] as const;
/** Rows of posts, from west to east. */
export const ROWS = [-6.6, -3.2, 3.2, 6.6] as const;
/** Purlins from the ridge outwards; mirrored. The last hangs outside the wall, carrying the eave. */
export const PURLINS = [0, 1.65, 3.2, 5.2, 6.6, 7.35] as const;

/** Roof from verge to verge: short to the north, where the chimney stands close. */
export const ROOF = { northZ: -7.5, southZ: 9.25 } as const;
/** Smoke gap along the ridge, over the kiln's front, under a small roof of its own. */
export const LOUVRE = { halfWidth: 0.95, northZ: -2.5, southZ: 1.3, raise: 0.62 } as const;

const halfSpan = HOUSE.maxX + HOUSE.eaveOverhang;
const field = lumps(1743);
/** The tiles lie this far under the finished ridge. */
export const RIDGE_STACK = 0.2;

/** Height of the bed of the tiles: hollow in section, hanging between frames, tired along ridge and eave. */
export function roofY(x: number, z: number): number {
  const t = Math.abs(x) / halfSpan;
  const ridge = HOUSE.ridgeHeight - RIDGE_STACK;
  const along = (z - ROOF.northZ) / (ROOF.southZ - ROOF.northZ);
  const tired = 4 * along * (1 - along);
  const hollow = 0.12 * Math.sin(Math.PI * t);
  const ridgeSag = 0.1 * tired + 0.035 * field(z / 2.4, 3.3);
  const eaveSag = 0.05 * tired + 0.05 * field(z / 2.1, x > 0 ? 9.1 : 17.7) - 0.05;
  return ridge + (HOUSE.eaveHeight - ridge) * t - hollow - ridgeSag * (1 - t) - eaveSag * t;
}

/** Heart of a purlin under the tiles. */
export const purlinY = (x: number, z: number): number => roofY(x, z) - 0.27;
/** Heart of a rafter. */
export const rafterY = (x: number, z: number): number => roofY(x, z) - 0.105;

/** Smoke gathers under the roof, most over the kiln's mouth: 0 clean, 1 black. */
export function smoke(x: number, y: number, z: number): number {
  const height = smooth(1.7, 5.2, y);
  const near = Math.exp(-(x * x + (z - 0.5) ** 2) / 38);
  return Math.min(1, height * (0.5 + 0.5 * near) + 0.12 * field(x * 1.3, y * 1.3, z * 1.3) * height);
}
