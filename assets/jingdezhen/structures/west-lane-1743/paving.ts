/** The lane's paving: waste brick laid flat and on edge in two bands, a gutter along the imperial wall (dig-2021, L4). */
import type { BufferGeometry } from 'three';
import { soup } from '../../../kit/soup.ts';
import { fbm, mix, mixRgb, smooth } from '../../../kit/terrain.ts';
import { OUTSIDE } from '../../plan.ts';

const lie = fbm('lane/lie', 3);
const moss = fbm('lane/moss', 3);
const { westLane } = OUTSIDE;

export const laneHeight = (x: number, z: number): number => {
  const gutter = smooth(0.5, 0.15, Math.abs(x - (westLane.maxX - 0.35)));
  return westLane.y + 0.035 * lie(x / 1.8, z / 1.8) - 0.07 * gutter + 0.02;
};

export function paving(): BufferGeometry {
  const pot = soup();
  const n = Math.round((westLane.maxZ - westLane.minZ) / 1.6);
  pot.patch(7, n, (i, j) => {
    const x = mix(westLane.minX - 0.05, westLane.maxX + 0.2, i / 7);
    const z = mix(westLane.maxZ - 0.2, westLane.minZ, j / n);
    const worn =
      0.78 + 0.22 * smooth(1.5, 0.2, Math.abs(x - (westLane.minX + westLane.maxX) / 2 + 0.3 * lie(z / 6, 3)));
    const edge = smooth(0.75, 0.1, Math.min(x - westLane.minX, westLane.maxX - x) + 0.35 * moss(x, z / 2));
    const g = worn * (0.85 + 0.15 * moss(x / 2 + 9, z / 2));
    const c = mixRgb([g, g * 0.98, g * 0.95], [0.42, 0.52, 0.3], 0.75 * edge);
    return { p: [x, laneHeight(x, z), z], uv: [z, x], colour: c };
  });
  return pot.geometry();
}
