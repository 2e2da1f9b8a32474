/** The enclosing wall in lengths: where each begins and ends, what opens in it. Left to right as seen from inside. */
import { groundHeight, POSTERN, WALL_THICKNESS } from '../../ground.ts';
import { GATES, OUTSIDE, PLOT } from '../../plan.ts';

/** Metres. Thickness is excavated; the height of 1743 is not known. */
export const WALL = {
  thickness: WALL_THICKNESS,
  /** Three skins instead of two at the north end of the west wall. */
  thick: 1.3,
  thickLength: 12,
  height: 3.2,
  vary: 0.12,
} as const;

export interface Stretch {
  id: string;
  from: readonly [number, number];
  to: readonly [number, number];
  /** Outer face: in full where a visitor walks outside it. */
  outside: 'full' | 'plain';
  /** Width of its saggars, for `rubbleWall`. */
  coarse: number;
}

const T = WALL.thickness;
const { minX, maxX, minZ, maxZ } = PLOT;
/** The head gate's own walls take over from here. */
const GATE = { west: GATES.headGate.rect.minX + 0.4, east: GATES.headGate.rect.maxX - 0.4 };
/** The postern: an opening in the wall at the foot of its stair. */
export const DOOR = { minZ: POSTERN.minZ - 0.05, maxZ: POSTERN.maxZ + 0.05, lintel: -0.42 } as const;

export const STRETCHES = {
  north: [{ id: 'north', from: [minX - T, minZ], to: [maxX + T, minZ], outside: 'plain', coarse: 1.2 }],
  'east-north': [{ id: 'east-north', from: [maxX, minZ], to: [maxX, 17], outside: 'plain', coarse: 1.2 }],
  'east-south': [{ id: 'east-south', from: [maxX, 17], to: [maxX, maxZ], outside: 'plain', coarse: 1.2 }],
  south: [
    { id: 'south-east', from: [maxX + T, maxZ], to: [GATE.east, maxZ], outside: 'full', coarse: 1.25 },
    { id: 'south-west', from: [GATE.west, maxZ], to: [minX - T, maxZ], outside: 'full', coarse: 1.25 },
  ],
  'west-south': [
    { id: 'west-south', from: [minX, maxZ], to: [minX, DOOR.maxZ], outside: 'full', coarse: 1.25 },
  ],
  'west-north': [
    { id: 'west-north', from: [minX, DOOR.minZ], to: [minX, minZ], outside: 'full', coarse: 1.25 },
  ],
} as const satisfies Record<string, readonly Stretch[]>;

export type WallId = keyof typeof STRETCHES;

/** Ground at the wall's outer foot. */
export const outerFoot = (x: number, z: number): number =>
  x < PLOT.minX && z > OUTSIDE.westLane.minZ - 6 && z < PLOT.maxZ ? OUTSIDE.westLane.y : groundHeight(x, z);
