/** Measures of the pavilion, terrace and stairs. Only the terrace has a source; the rest is conjectured. Metres. */
import { ZHUSHAN } from '../../plan.ts';

const [x, z] = ZHUSHAN.pavilion;

export const PAVILION = {
  x,
  z,
  /** Top of the hill's terrace, and of the stone platform on it. */
  ground: ZHUSHAN.terrace.y,
  platform: 0.6,
  /** Half widths: platform, posts of the open storey, of the core, of the upper storey. */
  base: 4.6,
  outer: 3.3,
  core: 1.9,
  upper: 2.1,
  /** Heights over the floor. */
  beam: 2.9,
  upperFloor: 3.7,
  upperBeam: 5.9,
  ridge: 8.9,
} as const;

export const FLOOR = PAVILION.ground + PAVILION.platform;

export const STAIRS = {
  ...ZHUSHAN.stairs,
  steps: 74,
} as const;

/** Low wall round the terrace. */
export const PARAPET = { radius: ZHUSHAN.terrace.radius - 0.45, height: 0.62, sides: 22, gap: 1.7 } as const;
