/**
 * What the ground knows of the courts' walls. Each court is baked by itself and the land by itself, so the land would
 * lie in full sun on both sides of every wall. It has therefore a sheet in the middle of each wall, where nobody sees it:
 * it shades the ground, and changes nothing else when a court is built anew. Laid by the plan, as the courts are;
 * a test holds the sheets inside the walls as built.
 */
import type { BufferGeometry } from 'three';
import { type Point, soup } from '../../../kit/soup.ts';
import { COURTS } from '../../plan.ts';

/** A stretch of wall: its middle line from [x, z] to [x, z], and its height under the cap, metres. */
export interface Sheet {
  court: keyof typeof COURTS;
  from: readonly [number, number];
  to: readonly [number, number];
  height: number;
}

/** Stretches in metres from the court's north-west corner, eastwards and southwards: u0, v0, u1, v1, height. */
type Stretch = readonly [number, number, number, number, number];

/** The six northern courts are of one kind. */
const NORTHERN: readonly Stretch[] = [
  [0.3, 7.4, 0.3, 12.8, 2.2],
  [0.3, 16.1, 0.3, 23.8, 2.2],
  [0.3, 23.7, 24.5, 23.7, 2.2],
  [24.7, 0.3, 24.7, 23.2, 2.2],
  [16.9, 0.3, 24.7, 0.3, 2.2],
];

const WALLS: Partial<Record<keyof typeof COURTS, readonly Stretch[]>> = {
  clay: [
    [0.8, 7.8, 0.8, 12.1, 2.4],
    [0.8, 14.3, 0.8, 23.2, 2.4],
    [20.5, 23.4, 24, 23.4, 2.4],
    [24.2, 7.8, 24.2, 23.2, 2.4],
  ],
  glazeAsh: [
    [0.8, 7.6, 0.8, 12.7, 2.4],
    [0.8, 14.9, 0.8, 23.2, 2.4],
    [1, 23.4, 24, 23.4, 2.3],
    [24.2, 14.8, 24.2, 23.2, 2.3],
  ],
  throwing: [
    [0.8, 7.8, 0.8, 13.7, 2.4],
    [0.8, 15.9, 0.8, 23.2, 2.4],
    [21.1, 23.4, 24, 23.4, 2.4],
    [24.2, 7.8, 24.2, 23.2, 2.4],
  ],
  turning: [
    [0.8, 7.8, 0.8, 14.7, 2.4],
    [0.8, 16.9, 0.8, 23.2, 2.4],
    [1, 23.4, 24, 23.4, 2.3],
    [24.2, 16.2, 24.2, 23.2, 2.3],
  ],
  saggarMaking: [
    [1, 0.9, 12, 0.9, 2.2],
    [37.2, 1.1, 37.2, 19.3, 2.3],
    [37.2, 21.5, 37.2, 37, 2.3],
    [1, 37.2, 37, 37.2, 2.2],
    [0.8, 1.1, 0.8, 37, 2.2],
  ],
  cobalt: NORTHERN,
  grinding: NORTHERN,
  painting: NORTHERN,
  enamel: NORTHERN,
  glazing: NORTHERN,
  packing: NORTHERN,
  drying: [
    [0.3, 0.3, 31.8, 0.3, 1.7],
    [0.3, 0.3, 0.3, 31.8, 1.7],
    [0.3, 31.7, 47.8, 31.7, 1.7],
  ],
  woodYard: [[0.2, 27.75, 35.8, 27.75, 1.6]],
  saggarYard: [
    [0.3, 0.3, 34.8, 0.3, 1.8],
    [37.7, 13.2, 37.7, 33.8, 1.8],
  ],
  secondKiln: [
    [0.3, 0.3, 26.8, 0.3, 1.8],
    [0.3, 2.2, 0.3, 33.8, 1.8],
  ],
  stores: [
    [31.7, 0.8, 31.7, 25.2, 2.1],
    [0.3, 0.8, 0.3, 10.4, 2.1],
    [0.3, 15.6, 0.3, 25.2, 2.1],
  ],
};

export const SHEETS: readonly Sheet[] = (Object.keys(WALLS) as (keyof typeof COURTS)[]).flatMap((court) => {
  const { minX, minZ } = COURTS[court];
  return WALLS[court]!.map(
    ([u0, v0, u1, v1, height]): Sheet => ({
      court,
      from: [minX + u0, minZ + v0],
      to: [minX + u1, minZ + v1],
      height,
    }),
  );
});

export const wallSheets = (): BufferGeometry => sheetsOf(() => true);

/** The sheets of some walls: for what stands beside them and is baked by itself. */
export function sheetsOf(wanted: (sheet: Sheet) => boolean): BufferGeometry {
  const pot = soup();
  for (const { from, to, height } of SHEETS.filter(wanted)) {
    const at = ([x, z]: readonly [number, number], y: number): Point => [x, y, z];
    pot.face([at(from, -0.1), at(to, -0.1), at(to, height), at(from, height)], [0.4, 0.36, 0.3]);
  }
  return pot.geometry();
}
