/** The ground inside the enclosing wall, in cells of four metres, cut to two wherever it is seen. */
import type { BufferGeometry } from 'three';
import { merge } from '../../../kit/mesh.ts';
import { soup } from '../../../kit/soup.ts';
import { cells, distanceToRect } from '../../../kit/terrain.ts';
import { distanceToLevel, FLOORED, hillHeight, landHeight, POSTERN, WALL_THICKNESS } from '../../ground.ts';
import { PLOT } from '../../plan.ts';
import { slopeColour, worksColour } from './colours.ts';
import { split } from './split.ts';

const HALF = WALL_THICKNESS / 2;
export const CELL = (PLOT.maxX - PLOT.minX + WALL_THICKNESS) / 48;
/** From the middle of one wall to the middle of the other. */
export const BOUNDS = {
  minX: PLOT.minX - HALF,
  maxX: PLOT.maxX + HALF,
  minZ: PLOT.minZ - HALF,
  maxZ: PLOT.minZ - HALF + 72 * CELL,
} as const;

/** Cells left out for the stair of the postern, and filled by `besidePostern`. */
const column = (x: number) => Math.floor((x - BOUNDS.minX) / CELL);
const row = (z: number) => Math.floor((z - BOUNDS.minZ) / CELL);
export const POSTERN_HOLE = {
  minX: BOUNDS.minX,
  maxX: BOUNDS.minX + (column(POSTERN.topX) + 1) * CELL,
  minZ: BOUNDS.minZ + row(POSTERN.minZ) * CELL,
  maxZ: BOUNDS.minZ + (row(POSTERN.maxZ) + 1) * CELL,
} as const;

const within = (x: number, z: number) =>
  x > POSTERN_HOLE.minX && x < POSTERN_HOLE.maxX && z > POSTERN_HOLE.minZ && z < POSTERN_HOLE.maxZ;
/** Height that never falls into the postern's cutting nor over the wall's middle. */
export const innerHeight = (x: number, z: number): number =>
  within(x, z)
    ? 0
    : landHeight(
        Math.min(BOUNDS.maxX - 0.02, Math.max(BOUNDS.minX + 0.02, x)),
        Math.min(PLOT.maxZ + HALF - 0.02, Math.max(BOUNDS.minZ + 0.02, z)),
      );

/** Level strips on both sides of the sunk stair. */
function besidePostern(): BufferGeometry {
  const pot = soup();
  const { minX, maxX, minZ, maxZ } = POSTERN_HOLE;
  const strip = (x0: number, x1: number, z0: number, z1: number) => {
    const nx = Math.max(1, Math.round((x1 - x0) / 2));
    pot.patch(nx, 1, (i, j) => {
      const x = x0 + ((x1 - x0) * i) / nx;
      const z = j ? z0 : z1;
      const edge = Math.abs(z - minZ) < 1e-6 || Math.abs(z - maxZ) < 1e-6 || Math.abs(x - maxX) < 1e-6;
      const y = edge ? landHeight(x, z) : 0;
      return { p: [x, y, z], uv: [x, -z], colour: worksColour(x, y, z) };
    });
  };
  strip(minX, POSTERN.topX, minZ, POSTERN.minZ);
  strip(minX, POSTERN.topX, POSTERN.maxZ, maxZ);
  strip(POSTERN.topX, maxX, minZ, POSTERN.minZ);
  strip(POSTERN.topX, maxX, POSTERN.minZ, POSTERN.maxZ);
  strip(POSTERN.topX, maxX, POSTERN.maxZ, maxZ);
  return pot.geometry();
}

/** Trodden ground and green slope. */
export function worksGround(): { ground: BufferGeometry; hill: BufferGeometry } {
  const all = cells({
    ...BOUNDS,
    cell: CELL,
    height: innerHeight,
    colour: (x, y, z) => (hillHeight(x, z) > 0.55 ? slopeColour(x, y, z) : worksColour(x, y, z)),
    fine: (x, z) =>
      distanceToLevel(x, z) > -3 || FLOORED.some((rect) => Math.abs(distanceToRect(rect, x, z)) < 3),
    skip: (x, z) => within(x, z) || FLOORED.some((rect) => distanceToRect(rect, x, z) < -CELL),
  });
  const [hill, ground] = split(all, (x, z) => hillHeight(x, z) > 0.55);
  return { ground: merge([ground, besidePostern()]), hill };
}
