/** What feet stand on: the plot, the street to the landing, the postern's stair, the steps up Zhushan and its terrace. */
import { type BufferAttribute, BufferGeometry } from 'three';
import { soup } from '../../../kit/soup.ts';
import { cells } from '../../../kit/terrain.ts';
import { groundHeight, hillHeight, POSTERN, stairsAt } from '../../ground.ts';
import { OUTSIDE, PLOT, ZHUSHAN } from '../../plan.ts';
import { along } from './ways.ts';
import { innerHeight, POSTERN_HOLE } from './works.ts';

/** The plot without the hill's slope: nobody wanders off the stairs. */
export function plotFloor(): BufferGeometry {
  const inPostern = (x: number, z: number) =>
    x < POSTERN_HOLE.maxX && z > POSTERN_HOLE.minZ && z < POSTERN_HOLE.maxZ;
  return cells({
    minX: PLOT.minX,
    maxX: PLOT.maxX,
    minZ: PLOT.minZ,
    maxZ: PLOT.maxZ,
    cell: 2.5,
    height: innerHeight,
    skip: (x, z) => inPostern(x, z) || hillHeight(x, z) > 0.25,
  });
}

const quad = (
  pot: ReturnType<typeof soup>,
  x0: number,
  x1: number,
  z0: number,
  z1: number,
  y: (x: number, z: number) => number,
) =>
  pot.face(
    [
      [x0, y(x0, z1), z1],
      [x1, y(x1, z1), z1],
      [x1, y(x1, z0), z0],
      [x0, y(x0, z0), z0],
    ],
    [1, 1, 1],
  );

/** Beside and down the sunk stair, through the wall, to the lane. */
export function posternFloor(): BufferGeometry {
  const pot = soup();
  const { minX, maxX, minZ, maxZ } = POSTERN_HOLE;
  const flat = () => 0;
  quad(pot, minX + 0.4, POSTERN.topX, minZ - 0.3, POSTERN.minZ - 0.35, flat);
  quad(pot, minX + 0.4, POSTERN.topX, POSTERN.maxZ + 0.35, maxZ + 0.3, flat);
  quad(pot, POSTERN.topX, maxX + 0.3, minZ - 0.3, maxZ + 0.3, flat);
  quad(
    pot,
    POSTERN.bottomX,
    POSTERN.topX,
    POSTERN.minZ,
    POSTERN.maxZ,
    (x) => OUTSIDE.westLane.y * ((POSTERN.topX - x) / (POSTERN.topX - POSTERN.bottomX)),
  );
  quad(
    pot,
    OUTSIDE.westLane.maxX - 0.2,
    POSTERN.bottomX,
    POSTERN.minZ,
    POSTERN.maxZ,
    () => OUTSIDE.westLane.y,
  );
  return pot.geometry();
}

/** A strip of floor along a chain of points, following the ground. */
export function stripFloor(line: readonly (readonly [number, number])[], width: number): BufferGeometry {
  const pot = soup();
  const points = along(line, 2);
  const across = 2;
  pot.patch(across, points.length - 1, (i, j) => {
    const { x: mx, z: mz, dx, dz } = points[j]!;
    const o = (i / across - 0.5) * width;
    const x = mx - dz * o;
    const z = mz + dx * o;
    return { p: [x, groundHeight(x, z) + 0.03, z], uv: [0, 0], colour: [1, 1, 1] };
  });
  return pot.geometry();
}

/** The stairs as a ramp, and the round terrace. */
export function hillFloor(): BufferGeometry {
  const { stairs, terrace, centre } = ZHUSHAN;
  const pot = soup();
  const half = stairs.width / 2 - 0.1;
  const y = (z: number) => terrace.y * Math.min(1, Math.max(0, stairsAt(z)));
  for (const [z0, z1] of [
    [stairs.topZ, stairs.bottomZ],
    [stairs.bottomZ, stairs.bottomZ + 2],
    [stairs.topZ - 1.5, stairs.topZ],
  ] as const)
    quad(pot, stairs.x - half, stairs.x + half, z0, z1, (_, z) => y(z));
  const n = 40;
  const r = terrace.radius - 0.5;
  pot.face(
    Array.from({ length: n }, (_, k): [number, number, number] => {
      const a = (-k / n) * Math.PI * 2;
      return [centre[0] + Math.cos(a) * r, terrace.y, centre[1] + Math.sin(a) * r];
    }),
    [1, 1, 1],
  );
  return pot.geometry();
}

/** Only places and corners: what the walk stage asks for. */
export function bare(geometry: BufferGeometry): BufferGeometry {
  const out = new BufferGeometry();
  out.setAttribute('position', geometry.getAttribute('position') as BufferAttribute);
  out.setIndex(geometry.getIndex());
  return out;
}
