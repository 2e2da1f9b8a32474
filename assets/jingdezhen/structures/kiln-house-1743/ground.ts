/** Floor: trodden clay with patches of brick, cut out where the kiln stands; and the floors that feet walk on. */
import { BufferAttribute, BufferGeometry } from 'three';
import { lumps, smooth } from '../../../kit/lumps.ts';
import { random as seeded } from '../../../kit/random.ts';
import { type P3, Skin, turned } from '../../../kit/skin.ts';
import { HOUSE } from '../../layout.ts';
import { brickUv } from './masonry.ts';
import { clayPaint } from './paints.ts';

const wave = lumps(29);

/** The kiln stands here: no floor. */
export const KILN_HOLE = { halfX: 2.3, minZ: -7, maxZ: -0.05 } as const;

/** Height of the clay: within 2 cm of level, and level along the edges, where the yard begins. */
export function clayY(x: number, z: number): number {
  const edge = Math.min(HOUSE.maxX - Math.abs(x), z - HOUSE.northZ, HOUSE.southZ - z);
  return smooth(0, 0.5, edge) * (0.014 * wave(x * 0.9, z * 0.9) + 0.006 * wave(x * 3.1, z * 3.1));
}

/** Paved patches: middle, half-sizes, turn in degrees. */
const PATCHES = [
  { x: -0.1, z: 1.1, a: 1.9, b: 0.85, turn: 2 },
  { x: -0.5, z: 7.1, a: 1.35, b: 1.0, turn: -3 },
  { x: -4.9, z: 3.9, a: 0.9, b: 0.8, turn: 5 },
  { x: 4.9, z: 0.6, a: 0.8, b: 1.3, turn: -2 },
] as const;

export function ground(): { clay: Skin; brick: Skin } {
  const random = seeded('kiln-house-1743/ground');
  const clay = new Skin();
  const brick = new Skin();
  const { minX, maxX, northZ, southZ } = HOUSE;
  const nx = 70;
  const nz = 80;
  const lineX = (i: number) => snap(minX + ((maxX - minX) * i) / nx, [-KILN_HOLE.halfX, KILN_HOLE.halfX]);
  const lineZ = (j: number) => snap(southZ - ((southZ - northZ) * j) / nz, [KILN_HOLE.minZ, KILN_HOLE.maxZ]);
  clay.grid(nx, nz, (i, j) => [lineX(i), clayY(lineX(i), lineZ(j)), lineZ(j)], {
    paint: clayPaint,
    uv: (i, j) => [lineX(i), -lineZ(j)],
    keep: (i, j) => {
      const [x, z] = [(lineX(i) + lineX(i + 1)) / 2, (lineZ(j) + lineZ(j + 1)) / 2];
      return !(Math.abs(x) < KILN_HOLE.halfX && z > KILN_HOLE.minZ && z < KILN_HOLE.maxZ);
    },
  });
  for (const patch of PATCHES) {
    const own = random.fork(`patch-${patch.x}`);
    const t = (patch.turn * Math.PI) / 180;
    // Bricks on edge, 24 cm long, in courses of 9: laid one by one, sunk, tilted, missing towards the border.
    for (let v = -patch.b; v < patch.b; v += 0.125) {
      const shift = own.between(0, 0.25);
      for (let u = -patch.a + shift; u < patch.a; u += 0.255) {
        const border = Math.max(Math.abs(u) / patch.a, Math.abs(v) / patch.b);
        if (border + 0.35 * wave(u * 3 + patch.x, v * 3) + 0.2 * (own.next() - 0.5) > 0.9) continue;
        const x = patch.x + u * Math.cos(t) + v * Math.sin(t);
        const z = patch.z - u * Math.sin(t) + v * Math.cos(t);
        const soot = clayPaint([x, 0, z]);
        const tone = own.between(0.55, 0.95);
        const c: P3 = [tone * soot[0] * 1.15, tone * soot[1] * 1.12, tone * soot[2] * 1.12];
        const put = turned(
          [x, clayY(x, z) + own.around(0.008, 0.007), z],
          patch.turn + own.around(0, 2.5),
          own.around(0, 2),
          own.around(0, 1.2),
        );
        const [l, w] = [0.121, 0.058];
        const { size, from } = brickUv(brick.triangles);
        brick.face(put(-l, 0, w), put(l, 0, w), put(l, 0, -w), put(-l, 0, -w), () => c, size, from);
      }
    }
  }
  return { clay, brick };
}

/** Moves a grid line onto the nearest of the given lines, so that the hole's edge is straight. */
function snap(x: number, lines: readonly number[]): number {
  for (const line of lines) if (Math.abs(x - line) < 0.1) return line;
  return x;
}

/** Level rectangles [x0, z0, x1, z1, y at z0, y at z1] as one walkable mesh, in pieces no longer than about 1 m. */
function rectangles(
  list: readonly (readonly [number, number, number, number, number, number])[],
): BufferGeometry {
  const position: number[] = [];
  const index: number[] = [];
  for (const [x0, z0, x1, z1, y0, y1] of list) {
    const nx = Math.max(1, Math.round(x1 - x0));
    const nz = Math.max(1, Math.round(z1 - z0));
    const first = position.length / 3;
    for (let j = 0; j <= nz; j += 1)
      for (let i = 0; i <= nx; i += 1)
        position.push(x0 + ((x1 - x0) * i) / nx, y0 + ((y1 - y0) * j) / nz, z0 + ((z1 - z0) * j) / nz);
    for (let j = 0; j < nz; j += 1)
      for (let i = 0; i < nx; i += 1) {
        const a = first + j * (nx + 1) + i;
        index.push(a, a + nx + 1, a + nx + 2, a, a + nx + 2, a + 1);
      }
  }
  const out = new BufferGeometry();
  out.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  out.setIndex(new BufferAttribute(new Uint32Array(index), 1));
  return out;
}

/** Where the roof is too low to stand in the loft, its floor ends. */
const LOFT_HEADROOM_X = 4.85;

/** House floor; loft floor without the chute; the steps as a ramp through the treads. */
export function walkable(): BufferGeometry[] {
  const { minX, maxX, northZ, southZ, loft, chute, stairs } = HOUSE;
  const h = KILN_HOLE;
  const y = loft.height;
  const e = LOFT_HEADROOM_X;
  const s = { z0: loft.south.minZ + 0.06, z1: loft.south.maxZ - 0.06 };
  return [
    rectangles([
      [minX, northZ, -h.halfX, h.maxZ, 0, 0],
      [h.halfX, northZ, maxX, h.maxZ, 0, 0],
      [minX, h.maxZ, maxX, southZ, 0, 0],
    ]),
    rectangles([
      [loft.east.minX + 0.06, loft.east.minZ + 0.1, e, s.z0, y, y],
      [loft.east.minX + 0.06, s.z0, e, s.z1, y, y],
      [chute.maxX + 0.06, s.z0, loft.east.minX + 0.06, s.z1, y, y],
      [chute.minX - 0.06, chute.maxZ + 0.06, chute.maxX + 0.06, s.z1, y, y],
      [-e, s.z0, chute.minX - 0.06, s.z1, y, y],
      [stairs.minX, s.z1, stairs.maxX, southZ, y, y],
    ]),
    rectangles([[stairs.minX, stairs.topZ, stairs.maxX, stairs.bottomZ + 0.27, y, 0]]),
  ];
}
