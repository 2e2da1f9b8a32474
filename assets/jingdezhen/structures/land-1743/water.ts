/** The river's surface, and standing water on the ways. */
import type { BufferGeometry } from 'three';
import { random } from '../../../kit/random.ts';
import { type Point, soup } from '../../../kit/soup.ts';
import { fbm, mix } from '../../../kit/terrain.ts';
import { groundHeight, riverBend } from '../../ground.ts';
import { OUTSIDE, WAYS } from '../../plan.ts';

const shade = fbm('river/shade', 3);

/** The Chang flows south (+Z). U runs with it, so that the maps can drift that way. */
export function river(): BufferGeometry {
  const pot = soup();
  const { minX, maxX, waterY } = OUTSIDE.river;
  const n = 84;
  const rows = Array.from({ length: n + 1 }, (_, j) => mix(470, -440, j / n));
  pot.patch(12, n, (i, j) => {
    const z = rows[j]!;
    const t = i / 12;
    const x = mix(minX - 4, maxX + 6, t) + riverBend(z);
    // Green and shallow along the banks, grey in the stream.
    const deep = Math.min(1, Math.min(t, 1 - t) * 5);
    const g = 0.8 + 0.2 * shade(x / 14, z / 40);
    return {
      p: [x, waterY, z],
      uv: [-z, x],
      colour: [mix(0.75, 0.6, deep) * g, mix(0.8, 0.74, deep) * g, mix(0.62, 0.72, deep) * g],
    };
  });
  return pot.geometry();
}

export interface Puddle {
  x: number;
  z: number;
  r: number;
}

/** Puddles stand beside the ways, where barrows have worn them down. */
export function puddlePlaces(): Puddle[] {
  const seed = random('puddles');
  const out: Puddle[] = [];
  for (const [key, count] of [
    ['eastLane', 9],
    ['westLane', 7],
    ['southWestWay', 7],
    ['midLane', 4],
    ['northWay', 6],
  ] as const) {
    const { line, width } = WAYS[key];
    for (let k = 0; k < count; k += 1) {
      const leg = Math.floor(seed.next() * (line.length - 1));
      const t = seed.between(0.05, 0.95);
      const [ax, az] = line[leg]!;
      const [bx, bz] = line[leg + 1]!;
      out.push({
        x: mix(ax, bx, t) + seed.around(0, width * 0.3),
        z: mix(az, bz, t) + seed.around(0, width * 0.3),
        r: seed.between(0.22, 0.62),
      });
    }
  }
  return out;
}

/**
 * Dark, shining, with a wavering rim. It follows the ground a finger above it: what dipped under would take the light of
 * the dark down there.
 */
export function puddles(): BufferGeometry {
  const pot = soup();
  const seed = random('puddles/rim');
  for (const { x, z, r } of puddlePlaces()) {
    const n = 14;
    const long = seed.between(1.1, 1.9);
    const turn = seed.between(0, 3.14);
    const on = (px: number, pz: number): Point => [px, groundHeight(px, pz) + 0.032, pz];
    const ring = Array.from({ length: n }, (_, k): Point => {
      const a = (-k / n) * Math.PI * 2;
      const q = r * seed.between(0.8, 1.12);
      const u = Math.cos(a) * q * long;
      const v = Math.sin(a) * q;
      return on(x + u * Math.cos(turn) - v * Math.sin(turn), z + u * Math.sin(turn) + v * Math.cos(turn));
    });
    pot.patch(n, 1, (i, j) => {
      const [px, , pz] = ring[i % n]!;
      // Not quite to one point in the middle, which would face nowhere.
      const p = j === 0 ? ring[i % n]! : on(mix(x, px, 0.004), mix(z, pz, 0.004));
      return { p, uv: [p[0], p[2]], colour: [0.24, 0.23, 0.21] };
    });
  }
  return pot.geometry();
}
