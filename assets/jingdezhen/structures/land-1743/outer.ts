/** The ground outside the enclosing wall: lines of a net drawn close where one comes near, wide in the distance. */
import type { BufferGeometry } from 'three';
import { fromLists } from '../../../kit/arrays.ts';
import { smooth } from '../../../kit/terrain.ts';
import { groundHeight, MIDDLE, riverBend, WALL_THICKNESS } from '../../ground.ts';
import { OUTSIDE, PLOT } from '../../plan.ts';
import { slopeColour, townColour } from './colours.ts';
import { split } from './split.ts';

const HALF = WALL_THICKNESS / 2;
const X0 = PLOT.minX - HALF;
const X1 = PLOT.maxX + HALF;
const Z0 = PLOT.minZ - HALF;
const Z1 = PLOT.maxZ + HALF;

const steps = (from: number, to: number, step: number): number[] => {
  const n = Math.max(1, Math.round((to - from) / step));
  return Array.from({ length: n }, (_, k) => from + ((to - from) * k) / n);
};

const XS = [
  ...steps(-470, -310, 40),
  ...steps(-310, -250, 20),
  -250,
  -243,
  -239,
  -236,
  -232,
  -226,
  -215,
  -200,
  -180,
  -165,
  -158,
  -155,
  -153,
  -151.5,
  -150,
  -148.5,
  -148.3,
  -146.5,
  -145,
  ...steps(-141, -70, 5.1),
  -70,
  -66.6,
  -64.6,
  X0,
  ...steps(X0 + 4, 128, 9),
  X1,
  131,
  135,
  ...steps(140, 220, 10),
  ...steps(220, 280, 15),
  ...steps(280, 385, 8),
  ...steps(385, 520, 22),
  520,
];
const ZS = [
  ...steps(-440, -260, 26),
  ...steps(-260, -140, 12),
  -140,
  -133,
  -129,
  Z0,
  ...steps(Z0 + 8, 158, 8),
  Z1,
  163.4,
  165.9,
  167.5,
  171.6,
  174.4,
  178.2,
  179.4,
  ...steps(183, 215, 7),
  ...steps(215, 300, 14),
  ...steps(300, 470, 28),
  470,
];

/** Lines near the river bend with it. */
const bent = (x: number, z: number): number =>
  x + riverBend(z) * smooth(-66, -130, x) * smooth(-470, -380, x);

/** Height as the town has it, even on the line that runs in the middle of the wall. */
function height(x: number, z: number): number {
  const on = x > X0 - 0.01 && x < X1 + 0.01 && z > Z0 - 0.01 && z < Z1 + 0.01;
  if (!on) return groundHeight(x, z) - sink(x, z);
  const px = x < X0 + 0.01 ? X0 - 0.02 : x > X1 - 0.01 ? X1 + 0.02 : x;
  const pz = z < Z0 + 0.01 ? Z0 - 0.02 : z > Z1 - 0.01 ? Z1 + 0.02 : z;
  return groundHeight(px, pz) - sink(px, pz);
}

/** Under the lane's bricks and the street's clay. */
const sink = (x: number, z: number): number => {
  const { centre, radius } = OUTSIDE.millValley;
  const v = Math.hypot(x - centre[0], z - centre[1]);
  // The mill brings the floor of its valley.
  if (v < radius) return 0.1 * smooth(radius * 0.72, radius * 0.6, v);
  const { minX, maxX, minZ, maxZ } = OUTSIDE.westLane;
  return x > minX - 0.2 && x < maxX + 0.9 && z > minZ && z < maxZ ? 0.12 : 0;
};

export function outerGround(): { ground: BufferGeometry; hill: BufferGeometry } {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  const wild = (x: number, z: number) => {
    const { centre, radius } = OUTSIDE.millValley;
    if (Math.hypot(x - centre[0], z - centre[1]) < radius * 0.62) return false;
    return Math.hypot(x - MIDDLE[0], z - MIDDLE[1]) > 300 || (x > 140 && groundHeight(x, z) > 6.5);
  };
  const nz = ZS.length;
  for (const gx of XS)
    for (const z of ZS) {
      const x = bent(gx, z);
      const y = height(x, z);
      const e = 1;
      const dx = (groundHeight(x + e, z) - groundHeight(x - e, z)) / (2 * e);
      const dz = (groundHeight(x, z + e) - groundHeight(x, z - e)) / (2 * e);
      const flat = Math.hypot(dx, dz) > 1.1 ? 0 : 1;
      const l = Math.hypot(dx * flat, 1, dz * flat);
      position.push(x, y, z);
      normal.push((-dx * flat) / l, 1 / l, (-dz * flat) / l);
      uv.push(x, -z);
      color.push(...(wild(x, z) ? slopeColour(x, y, z) : townColour(x, y, z)));
    }
  for (let i = 0; i + 1 < XS.length; i += 1)
    for (let j = 0; j + 1 < nz; j += 1) {
      const mx = (XS[i]! + XS[i + 1]!) / 2;
      const mz = (ZS[j]! + ZS[j + 1]!) / 2;
      if (mx > X0 && mx < X1 && mz > Z0 && mz < Z1) continue;
      const a = i * nz + j;
      index.push(a, a + 1, a + nz + 1, a, a + nz + 1, a + nz);
    }
  const [hill, ground] = split(fromLists({ position, normal, uv, color, index }), wild);
  return { ground, hill };
}
