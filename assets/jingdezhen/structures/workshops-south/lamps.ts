/**
 * Small oil lamps of the southern workshops, one or two to a range, on brackets at posts: they burn at any hour where the
 * range is deep. That men worked by lamplight is told of the grinding room (tang-1743-10); here it is conjectured.
 */
import type { Lamp } from '../../../pipeline/stage.ts';

const lamp = (id: string, x: number, y: number, z: number, strength = 0.75): Lamp => ({
  id,
  position: [x, y, z],
  size: [0.02, 0.02],
  strength,
});

export const CLAY_LAMPS: Lamp[] = [
  lamp('clay-west', 77.47, 1.85, 37.0),
  lamp('clay-middle', 84.18, 1.85, 37.0),
  lamp('clay-east', 90.88, 1.85, 37.0),
];

export const GLAZE_LAMPS: Lamp[] = [
  lamp('glaze-west', 106.51, 1.85, 37.0),
  lamp('glaze-east', 113.26, 1.85, 37.0),
];

export const THROWING_LAMPS: Lamp[] = [
  lamp('throwing-west', 77.47, 1.85, 11.0),
  lamp('throwing-middle', 84.18, 1.85, 11.0),
  lamp('throwing-east', 90.88, 1.85, 11.0),
  lamp('throwing-moulds', 80.23, 1.75, 27.8, 0.7),
  lamp('throwing-trimming', 83.77, 1.75, 27.8, 0.7),
];

export const TURNING_LAMPS: Lamp[] = [
  lamp('turning-west', 77.51, 1.85, -15.0),
  lamp('turning-east', 84.26, 1.85, -15.0),
  lamp('turning-vases', 94.1, 1.75, -7.85, 0.6),
];

export const SAGGAR_LAMPS: Lamp[] = [
  lamp('saggar-west', -39.28, 1.8, -10.8),
  lamp('saggar-east', -32.72, 1.8, -10.8),
];

/** By workshop. */
export const SOUTH_LAMPS = {
  clay: CLAY_LAMPS,
  glaze: GLAZE_LAMPS,
  throwing: THROWING_LAMPS,
  turning: TURNING_LAMPS,
  saggar: SAGGAR_LAMPS,
} satisfies Record<string, Lamp[]>;
