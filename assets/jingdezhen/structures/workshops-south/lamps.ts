/**
 * Small oil lamps of the southern workshops, one or two to a range, on brackets at posts: they burn at any hour where the
 * range is deep. That men worked by lamplight is told of the grinding room (tang-1743-10); here it is conjectured.
 */
import type { Lamp } from '../../../pipeline/stage.ts';

const lamp = (id: string, x: number, y: number, z: number, strength = 0.2): Lamp => ({
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
