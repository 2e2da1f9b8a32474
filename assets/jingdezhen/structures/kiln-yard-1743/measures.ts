/** Where things stand in the yard and how large they are. Arrangement conjectured throughout; metres. */

import type { Dimension } from '../../../../src/pack/schema.ts';
import { HOUSE, YARD } from '../../layout.ts';

export const WALL = { thickness: 0.8, minHeight: 3.0, maxHeight: 3.4 } as const;
export const BILLET = { length: 0.33, thick: 0.145 } as const;
export const GATE = { ...YARD.gate, leafHeight: 2.3, ridgeHeight: 3.9 } as const;
/** Mouth of the well: "over 1 m across" in the surviving ones. */
export const WELL = { x: -10.6, z: 16.2, mouth: 1.05, outer: 1.5, height: 0.46 } as const;
export const JAR = { x: -4.7, z: 9.55, radius: 0.46, height: 0.86 } as const;
export const HEAP = { x: -12.7, z: 20.6, radius: 2.9, height: 1.5 } as const;
export const ASH = { x: -6.3, z: 11.4, radius: 1.3 } as const;
export const BLOCK = { x: 5.9, z: 15.6 } as const;
export const BARROW = { x: 1.9, z: 15.2, heading: 0.5 } as const;
export const BRICKS = { x: 4.6, z: -11.7, w: 2.1, d: 0.9, h: 0.7 } as const;

/** Wheel ruts: barrows have one wheel, so each rut is single; they part and meet between gate and house. */
export const RUTS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-4.6, 24],
    [-4.4, 21],
    [-3.6, 17.5],
    [-2.3, 14],
    [-1.1, 11],
    [-0.7, 8.4],
  ],
  [
    [-4.2, 24],
    [-4.1, 21.5],
    [-2.9, 18],
    [-0.4, 15.8],
    [1.8, 14.2],
    [3.2, 13.2],
  ],
  [
    [-4.8, 24],
    [-4.8, 20],
    [-5.6, 16.5],
    [-7.9, 12.5],
    [-8.6, 8],
    [-8.5, 2],
    [-8.4, -5],
    [-7.4, -9.6],
    [-3, -11.2],
  ],
];

export interface Puddle {
  x: number;
  z: number;
  rx: number;
  rz: number;
  /** Height of the water. */
  level: number;
}
export const PUDDLES: readonly Puddle[] = [
  { x: -6.5, z: 15.2, rx: 1.25, rz: 0.7, level: -0.026 },
  { x: -2.9, z: 12.7, rx: 0.55, rz: 0.85, level: -0.022 },
  { x: -8.2, z: 4.4, rx: 0.4, rz: 1.2, level: -0.03 },
  { x: -9.3, z: 17.4, rx: 0.9, rz: 0.55, level: -0.024 },
  { x: -7.9, z: -3.2, rx: 0.35, rz: 0.9, level: -0.03 },
  { x: 1.2, z: 18.6, rx: 1.1, rz: 0.65, level: -0.026 },
  { x: -5.2, z: -10.4, rx: 0.8, rz: 0.45, level: -0.026 },
  { x: 8.2, z: 3.2, rx: 0.35, rz: 1.1, level: -0.03 },
];

const DIMENSION = (
  id: string,
  en: string,
  zh: string,
  metres: number,
  source?: string,
  note?: string,
): Dimension => ({
  id,
  title: { en, 'zh-Hans': zh },
  metres,
  ...(source ? { source } : {}),
  ...(note ? { note } : {}),
});

export const DIMENSIONS: Dimension[] = [
  DIMENSION('wall-thickness', 'Thickness of the saggar wall', '匣钵墙厚', WALL.thickness, 'dig-2021'),
  DIMENSION(
    'wall-height',
    'Height of the saggar wall to its eaves',
    '匣钵墙檐口高',
    (WALL.minHeight + WALL.maxHeight) / 2,
    undefined,
    'Only 0.8–1.2 m survive; 3.0–3.5 m is an estimate for modelling',
  ),
  DIMENSION('billet-length', 'Length of a pine billet: one foot', '松柴长一尺', BILLET.length, 'duhalde-296'),
  DIMENSION('well-mouth', 'Mouth of the well', '井口径', WELL.mouth, 'meipian', 'Surviving wells: over 1 m'),
  DIMENSION('yard-width', 'Width of the yard', '院宽', YARD.maxX - YARD.minX),
  DIMENSION('yard-length', 'Length of the yard', '院长', YARD.southZ - YARD.northZ),
  DIMENSION('gate-width', 'Width of the gate', '院门宽', GATE.maxX - GATE.minX),
];

/** The kiln house: its floor is another structure's. */
export const HOUSE_RECT = {
  minX: HOUSE.minX,
  maxX: HOUSE.maxX,
  minZ: HOUSE.northZ,
  maxZ: HOUSE.southZ,
} as const;
export const STEPS_RECT = {
  minX: HOUSE.stairs.minX,
  maxX: HOUSE.stairs.maxX,
  minZ: HOUSE.stairs.topZ,
  maxZ: HOUSE.stairs.bottomZ,
} as const;
export const CHIMNEY_RECT = { minX: -1.5, maxX: 1.5, minZ: -9.5, maxZ: -7.2 } as const;
