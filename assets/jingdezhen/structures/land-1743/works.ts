/** The ground inside the enclosing wall, in cells of four metres, cut to two wherever it is seen. */
import type { BufferGeometry } from 'three';
import { merge } from '../../../kit/mesh.ts';
import { soup } from '../../../kit/soup.ts';
import { cells, distanceToRect, noise } from '../../../kit/terrain.ts';
import {
  distanceToHalls,
  distanceToLevel,
  distanceToWays,
  FLOORED,
  hillHeight,
  inside,
  landHeight,
  outside,
  POSTERN,
  sunk,
  WALL_THICKNESS,
} from '../../ground.ts';
import { PLOT } from '../../plan.ts';
import { slopeColour, worksColour } from './colours.ts';
import { cutAlong } from './cut.ts';

const edge = noise('land/green-line');
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
export const innerHeight = (x: number, z: number): number => (within(x, z) ? 0 : inside(x, z) - sunk(x, z));

/** Where the town lies lower than the works: the made ground's side, in the middle of the wall. */
function skirt(): BufferGeometry {
  const pot = soup();
  const { minX, maxX, minZ, maxZ } = BOUNDS;
  for (const [x0, z0, x1, z1] of [
    [minX, POSTERN_HOLE.minZ, minX, minZ],
    [minX, maxZ, minX, POSTERN_HOLE.maxZ],
    [maxX, maxZ, minX, maxZ],
    [minX, minZ, maxX, minZ],
  ] as const) {
    const n = Math.max(1, Math.round(Math.hypot(x1 - x0, z1 - z0) / 8));
    pot.patch(n, 1, (i, j) => {
      const x = x0 + ((x1 - x0) * i) / n;
      const z = z0 + ((z1 - z0) * i) / n;
      const y = j ? innerHeight(x, z) + 0.02 : outside(x, z) - 0.3;
      return { p: [x, y, z], uv: [i * 8, y], colour: [0.4, 0.36, 0.3] };
    });
  }
  return pot.geometry();
}

/** Far from ways, courts and walls, where nobody comes close. */
const lonely = (x: number, z: number) =>
  Math.min(distanceToWays(x, z), distanceToLevel(x, z), -distanceToRect(PLOT, x, z)) > 7 &&
  hillHeight(x, z) < 0.1;

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

/** Positive where the slope is green: an uneven line a knee above the hill's foot. */
const greenLine = (x: number, z: number): number => hillHeight(x, z) - 0.6 - 0.4 * edge(x / 2.6, z / 2.6);

/** Trodden ground and green slope. */
export function worksGround(): { ground: BufferGeometry; hill: BufferGeometry } {
  const all = cells({
    ...BOUNDS,
    cell: CELL,
    height: innerHeight,
    colour: (x, y, z) => (greenLine(x, z) > 0 ? slopeColour(x, y, z) : worksColour(x, y, z)),
    fine: (x, z) =>
      (distanceToHalls(x, z) > -3 && !lonely(x, z)) ||
      FLOORED.some((rect) => Math.abs(distanceToRect(rect, x, z)) < 3),
    skip: within,
  });
  const [hill, ground] = cutAlong(all, greenLine);
  return { ground: merge([ground, besidePostern(), skirt()]), hill };
}
