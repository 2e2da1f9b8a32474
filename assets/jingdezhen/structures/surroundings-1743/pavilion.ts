/** The pavilion on the hill, Wenchang Ge in Tang Ying's day: only its name is known; a small two-storeyed one is shown. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { type Point, type Soup, soup } from '../../../kit/soup.ts';
import { mix } from '../../../kit/terrain.ts';
import { LAND } from './land.ts';

/** All conjectured. Metres. */
export const PAVILION = {
  x: 3,
  z: -81,
  platform: 1.1,
  base: 9,
  storey: 6,
  upper: 4.2,
  height: 10.4,
} as const;

const STONE: Rgb = [0.46, 0.44, 0.4];
const TIMBER: Rgb = [0.26, 0.12, 0.08];
const SHADE: Rgb = [0.1, 0.06, 0.05];
const TILE: Rgb = [0.2, 0.21, 0.22];

export function pavilion(): BufferGeometry {
  const pot = soup();
  const seed = random('pavilion');
  const y0 = LAND.terrace - 0.4;
  const floor = y0 + 0.4 + PAVILION.platform;
  block(pot, PAVILION.base / 2, y0, floor, STONE, STONE);
  block(pot, PAVILION.storey / 2 - 0.5, floor, floor + 3.1, SHADE, TIMBER);
  posts(pot, PAVILION.storey / 2, floor, 3, 4);
  roof(pot, PAVILION.storey / 2 + 1.3, PAVILION.upper / 2, floor + 2.9, 1.6, seed);
  const second = floor + 4.3;
  block(pot, PAVILION.upper / 2 - 0.2, second - 0.4, second + 2, SHADE, TIMBER);
  posts(pot, PAVILION.upper / 2, second - 0.2, 2.2, 3);
  roof(pot, PAVILION.upper / 2 + 1.2, 0.12, second + 1.9, 2.5, seed);
  const top = second + 4.3;
  for (let k = 0; k < 4; k += 1) {
    const a = (k * Math.PI) / 2;
    const b = a + Math.PI / 2;
    const at = (q: number, r: number, y: number): Point => [
      PAVILION.x + Math.cos(q) * r,
      y,
      PAVILION.z - Math.sin(q) * r,
    ];
    pot.face(
      [at(a, 0.3, top - 0.1), at(b, 0.3, top - 0.1), at(b, 0.05, top + 1), at(a, 0.05, top + 1)],
      TILE,
    );
  }
  return pot.geometry();
}

/** Four corners' signs, counter-clockwise from above. */
const CORNERS = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;

function block(pot: Soup, half: number, y0: number, y1: number, low: Rgb, high: Rgb): void {
  for (let k = 0; k < 4; k += 1) {
    const [ax, az] = CORNERS[k]!;
    const [bx, bz] = CORNERS[(k + 1) % 4]!;
    const at = (sx: number, sz: number, y: number): Point => [
      PAVILION.x + sx * half,
      y,
      PAVILION.z + sz * half,
    ];
    pot.face([at(ax, az, y0), at(bx, bz, y0), at(bx, bz, y1), at(ax, az, y1)], [low, low, high, high]);
  }
  pot.face(
    CORNERS.map(([sx, sz]): Point => [PAVILION.x + sx * half, y1, PAVILION.z + sz * half]),
    high,
  );
}

/** Round posts along each side, `n` to a side. */
function posts(pot: Soup, half: number, y: number, height: number, n: number): void {
  for (let k = 0; k < 4; k += 1)
    for (let i = 0; i < n; i += 1) {
      const [ax, az] = CORNERS[k]!;
      const [bx, bz] = CORNERS[(k + 1) % 4]!;
      const t = i / n;
      const x = PAVILION.x + mix(ax, bx, t) * half;
      const z = PAVILION.z + mix(az, bz, t) * half;
      pot.patch(4, 1, (a, j) => {
        const q = (-a / 4) * Math.PI * 2;
        return {
          p: [x + Math.cos(q) * 0.16, y + j * height, z + Math.sin(q) * 0.16],
          uv: [a * 0.2, j * height],
          colour: TIMBER,
        };
      });
    }
}

/** A roof of four hips, hollow in profile, its corners lifted. */
function roof(
  pot: Soup,
  reach: number,
  neck: number,
  y: number,
  rise: number,
  seed: ReturnType<typeof random>,
): void {
  for (let k = 0; k < 4; k += 1) {
    const [ax, az] = CORNERS[k]!;
    const [bx, bz] = CORNERS[(k + 1) % 4]!;
    const point = (t: number, up: number): Point => {
      const r = mix(reach, neck, up);
      const lift = 0.75 * Math.abs(2 * t - 1) ** 3 * (1 - up) ** 2;
      return [
        PAVILION.x + mix(ax, bx, t) * r,
        y + rise * (0.55 * up + 0.45 * up * up) + lift,
        PAVILION.z + mix(az, bz, t) * r,
      ];
    };
    const tones = Array.from({ length: 17 }, (_, i) => (i % 2 ? 1 : 0.72) * seed.between(0.85, 1.05));
    pot.patch(16, 4, (i, j) => ({
      p: point(i / 16, j / 4),
      uv: [(i / 16) * reach * 2, j * 0.5],
      colour: [TILE[0] * tones[i]!, TILE[1] * tones[i]!, TILE[2] * tones[i]!],
    }));
    pot.patch(8, 1, (i, j) => {
      const [px, py, pz] = point(i / 8, 0);
      const q = j ? 1 : 0.72;
      return {
        p: [PAVILION.x + (px - PAVILION.x) * q, py - (j ? 0 : 0.25), PAVILION.z + (pz - PAVILION.z) * q],
        uv: [i * 0.5, j],
        colour: [0.13, 0.09, 0.07],
      };
    });
  }
}
