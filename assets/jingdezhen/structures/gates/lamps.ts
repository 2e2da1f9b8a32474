/** Lamps of the way in: lanterns at gates and in halls, candles at altars, lamp posts. All conjectured. */
import type { Lamp } from '../../../pipeline/stage.ts';
import { GREAT } from './great.ts';
import { GUANDI } from './guandi.ts';
import { HEAD } from './head.ts';
import { INNER, REAR } from './rear.ts';
import { SHRINE } from './shrine.ts';
import { lightOf } from './signs.ts';
import { TEA } from './trade.ts';
import { LONG_LAMPS } from './way.ts';
import { YI } from './yi.ts';

type P3 = readonly [number, number, number];
const lamp = (id: string, position: P3, strength: number): Lamp => ({
  id,
  position: [...position],
  size: [0.02, 0.02],
  strength,
});
const pair = (
  id: string,
  x: number,
  y: number,
  z: number,
  off: number,
  r: number,
  strength: number,
): Lamp[] =>
  [-1, 1].map((s) => lamp(`${id}-${s < 0 ? 'west' : 'east'}`, lightOf([x + s * off, y, z], r), strength));

const shrineX = (SHRINE.rect.minX + SHRINE.rect.maxX) / 2;
const guandiX = (GUANDI.rect.minX + GUANDI.rect.maxX) / 2;

export const GATES_LAMPS: Lamp[] = [
  ...pair('head-gate', 40, HEAD.floor + 3.3, HEAD.rect.maxZ + 0.5, 2.5, 0.27, 3),
  ...LONG_LAMPS,
  ...pair('guandi', guandiX, GUANDI.floor + 3.2, 122.4, 2.75, 0.24, 1.3),
  ...pair('guandi-candle', guandiX, GUANDI.floor + 1.9, 119.25, 0.75, 0.1, 0.6),
  ...pair('shrine', shrineX, SHRINE.floor + 3.35, SHRINE.rect.minZ + 5.2, 2.5, 0.26, 1.6),
  ...pair('shrine-side', shrineX, SHRINE.floor + 3.1, SHRINE.rect.minZ + 3.4, 6.6, 0.2, 1.4),
  ...pair('shrine-candle', shrineX, SHRINE.floor + 1.92, SHRINE.rect.minZ + 2.1, 0.8, 0.1, 0.8),
  ...pair('stage', 68, SHRINE.stage.floor + 2.7, SHRINE.stage.rect.minZ + 0.1, 2.6, 0.24, 1.4),
  lamp('yuanmen-east', [66.3, 3.2, 76], 1.6),
  lamp('yuanmen-west', [13.7, 3.2, 76], 1.6),
  lamp('tea-house-west', lightOf([19.2, TEA.floor + 2.6, TEA.rect.minZ - 0.3], 0.22), 1.3),
  lamp('tea-house-east', lightOf([26.8, TEA.floor + 2.6, TEA.rect.minZ - 0.3], 0.22), 1.3),
  lamp('tea-stove', [27.3, 1.5, 87.2], 0.5),
  ...pair('yi-gate', 40, YI.floor + 3.2, YI.rect.maxZ + 0.45, 3.5, 0.26, 2.6),
  ...pair('great-hall', 40, GREAT.floor + 3.6, GREAT.rect.minZ + 8.9, 2.8, 0.3, 2),
  ...pair('great-hall-side', 40, GREAT.floor + 3.6, GREAT.rect.minZ + 8.9, 8, 0.3, 1.6),
  ...pair('rear-hall', 40, REAR.floor + 3.1, 6.6, 2.4, 0.26, 1.5),
  ...pair('inner-hall', 40, INNER.floor + 2.8, -16.4, 2, 0.24, 1.3),
];
