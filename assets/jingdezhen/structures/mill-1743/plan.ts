/**
 * Where the parts of the hammer mill stand, in its valley. One wheel drives two or four hammers, overshot or undershot
 * (watermill); here one overshot wheel drives four. All sizes are conjectured. Metres, site coordinates.
 */
import { OUTSIDE } from '../../plan.ts';

export const GROUND = OUTSIDE.millValley.y;
export const SHED = { minX: 326, maxX: 338.4, minZ: -44, maxZ: -37 } as const;
export const DRYING = { minX: 329, maxX: 345, minZ: -31.4, maxZ: -27.4 } as const;
/** The wheel hangs outside the shed's west end; its axle runs along x through the shed. */
export const WHEEL = { x: 324.3, y: GROUND + 1.5, z: -41.6, radius: 1.32, width: 0.72 } as const;
export const AXLE = { from: 323.4, to: 337.6, radius: 0.17 } as const;
/** Hammers: x of each; the pivot south of the axle; the head further south. */
export const HAMMERS = [328.2, 330.9, 333.6, 336.3] as const;
export const HAMMER = {
  pivotY: GROUND + 0.92,
  pivotZ: -40.1,
  tailZ: -40.98,
  headZ: -38.05,
  lift: 13,
} as const;
/** One round of the wheel; a hammer falls twice a round (two cams each). */
export const ROUND = 7;
/** The flume comes from the hill in the north, over the wheel's crown. */
export const FLUME = {
  x: WHEEL.x,
  fromZ: -67.5,
  toZ: -42.1,
  high: WHEEL.y + WHEEL.radius + 0.62,
  low: WHEEL.y + WHEEL.radius + 0.16,
} as const;
/** The tail race runs south between banks of stones, into the washing pits. */
export const RACE = { width: 1.5, toZ: -25.5, water: GROUND + 0.16, bank: 0.34 } as const;
