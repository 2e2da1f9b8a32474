/** What fills the corners of the works: kitchen gardens in raised beds, mounds of wasters nobody has carted off. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import { fbm, smooth } from '../../../kit/terrain.ts';
import { groundHeight } from '../../ground.ts';
import type { Rect } from '../../plan.ts';

/** Clear of everything on the plan. Beds run along z, or along x. All conjectured. */
export const GARDENS: readonly (Rect & { along: 'x' | 'z' })[] = [
  { minX: -55, maxX: -33, minZ: 100, maxZ: 124, along: 'z' },
  { minX: -30, maxX: -12, minZ: 102, maxZ: 122, along: 'x' },
  { minX: -40, maxX: -14, minZ: 132, maxZ: 150, along: 'x' },
  { minX: 92, maxX: 114, minZ: 112, maxZ: 125, along: 'x' },
  { minX: 92, maxX: 120, minZ: 134, maxZ: 150, along: 'z' },
  { minX: 102, maxX: 121, minZ: -110, maxZ: -92, along: 'z' },
  { minX: 73, maxX: 92, minZ: -108, maxZ: -84, along: 'x' },
];

export const MOUNDS: readonly { x: number; z: number; r: number; h: number }[] = [
  { x: -50, z: 133, r: 4.2, h: 1.5 },
  { x: -46.5, z: 137.5, r: 2.6, h: 0.9 },
  { x: 119, z: 100, r: 3.6, h: 1.3 },
  { x: -52, z: -62, r: 4.6, h: 1.7 },
  { x: -46, z: -59, r: 3, h: 1.1 },
  { x: 121, z: -79, r: 3, h: 1.1 },
];

const fray = fbm('gardens', 3);
const BED: Rgb = [0.42, 0.36, 0.28];
const SIDE: Rgb = [0.4, 0.4, 0.25];

interface Bed {
  x0: number;
  z0: number;
  x1: number;
  z1: number;
}

function beds(): Bed[] {
  const out: Bed[] = [];
  for (const g of GARDENS) {
    const x = g.along === 'x';
    const [a0, a1, b0, b1] = x ? [g.minZ, g.maxZ, g.minX, g.maxX] : [g.minX, g.maxX, g.minZ, g.maxZ];
    for (let a = a0; a < a1; a += 1.9) {
      const [m0, m1] = [b0 + 0.8 * fray(a, 1), (b0 + b1) / 2 - 0.4];
      for (const [p, q] of [
        [m0, m1],
        [m1 + 0.9, b1 + 0.8 * fray(a, 2)],
      ] as const)
        out.push(x ? { x0: p, z0: a, x1: q, z1: a + 1.3 } : { x0: a, z0: p, x1: a + 1.3, z1: q });
    }
  }
  return out;
}

/** Beds a hand high, and the mounds. Material `ground`. */
export function gardenGround(): BufferGeometry {
  const pot = soup();
  for (const { x0, z0, x1, z1 } of beds()) {
    const y = (x: number, z: number, up: number): [number, number, number] => [x, groundHeight(x, z) + up, z];
    const i = 0.42;
    const top = [
      y(x0 + i, z1 - i, 0.12),
      y(x1 - i, z1 - i, 0.1),
      y(x1 - i, z0 + i, 0.12),
      y(x0 + i, z0 + i, 0.1),
    ];
    const low = [y(x0, z1, -0.03), y(x1, z1, -0.03), y(x1, z0, -0.03), y(x0, z0, -0.03)];
    const g = 0.9 + 0.25 * fray(x0 / 3, z0 / 3);
    pot.face(top, [BED[0] * g, BED[1] * g, BED[2] * g]);
    for (let k = 0; k < 4; k += 1)
      pot.face([low[k]!, low[(k + 1) % 4]!, top[(k + 1) % 4]!, top[k]!], [SIDE, SIDE, BED, BED]);
  }
  for (const { x, z, r, h } of MOUNDS) {
    const n = 12;
    pot.patch(n, 4, (i, j) => {
      const a = (i / n) * Math.PI * 2;
      const q = 1 - j / 4;
      const px = x + Math.cos(a) * r * q * (1 + 0.2 * fray(Math.cos(a) * 2 + x, Math.sin(a) * 2));
      const pz = z - Math.sin(a) * r * q * (1 + 0.2 * fray(Math.cos(a) * 2 + x, Math.sin(a) * 2));
      const up = h * smooth(1, 0, q) * (1 + 0.3 * fray(px, pz)) - (j ? 0 : 0.06);
      return { p: [px, groundHeight(px, pz) + up, pz], uv: [px, -pz], colour: [0.62, 0.47, 0.38] };
    });
  }
  return pot.geometry();
}

/** Where plants stand on the beds: cabbages, greens, beans; x, height of the soil, z, size. */
export function plants(): { x: number; y: number; z: number; size: number }[] {
  const seed = random('gardens/plants');
  const out: { x: number; y: number; z: number; size: number }[] = [];
  for (const { x0, z0, x1, z1 } of beds()) {
    if (seed.next() < 0.25) continue;
    const long = x1 - x0 > z1 - z0;
    const size = seed.between(0.3, 0.52);
    const gap = seed.between(0.9, 1.4);
    for (let s = (long ? x0 : z0) + 0.5; s < (long ? x1 : z1) - 0.4; s += gap) {
      if (seed.next() < 0.2) continue;
      const x = long ? s : (x0 + x1) / 2 + seed.around(0, 0.25);
      const z = long ? (z0 + z1) / 2 + seed.around(0, 0.25) : s;
      out.push({ x, y: groundHeight(x, z) + 0.09, z, size: size * seed.between(0.8, 1.2) });
    }
  }
  return out;
}
