/** The town: roofs in ranks along its lanes, and the chimneys of its kilns over them. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { type Random, random } from '../../../kit/random.ts';
import { type Roofscape, range } from '../../../kit/roofscape.ts';
import { soup } from '../../../kit/soup.ts';
import { distanceToRect, noise } from '../../../kit/terrain.ts';
import { chimney } from '../../../kit/town.ts';
import { groundHeight } from '../../ground.ts';
import { PLOT } from '../../plan.ts';
import { clearance } from './free.ts';

export const WALLS: readonly Rgb[] = [
  [0.94, 0.95, 0.96],
  [0.86, 0.86, 0.85],
  [0.55, 0.52, 0.52],
  [0.66, 0.6, 0.52],
  [0.42, 0.36, 0.32],
];

export interface Chimney {
  x: number;
  z: number;
  y: number;
  height: number;
}

/** Kilns of the town outside the quarter along the lane. */
const KILNS = 84;

export interface Town {
  roofs: BufferGeometry;
  walls: BufferGeometry;
  chimneys: Chimney[];
}

let known: Town | undefined;

/** Built once. */
export function town(): Town {
  known ??= build();
  return known;
}

function build(): Town {
  const seed = random('town-1743');
  const pots: Roofscape = { roofs: soup(), walls: soup() };
  const kilns = kilnSites(seed.fork('kilns'));
  const drift = noise('town/drift');
  for (let row = 0, z = -335; z < 392; row += 1) {
    const deep = seed.between(7, 9.5);
    const own = seed.fork(`row/${row}`);
    for (let x = -145 + own.between(0, 8); x < 345; ) {
      const d = distanceToRect(PLOT, x, z);
      const near = d < 22;
      const far = d > 75;
      const long = near ? own.between(8, 13) : far ? own.between(18, 34) : own.between(10, 19);
      const cx = x + long / 2;
      const cz = z + 3 * drift(cx / 40, z / 60) + own.around(0, 0.6);
      const room = Math.min(clearance(x, cz), clearance(x + long, cz), clearance(cx, cz)) - deep / 2;
      const built = kilns.every((k) => Math.hypot(k.x - cx, k.z - cz) > 9 + long / 2);
      const empty = own.next() < (far ? 0.2 : 0.09);
      x += long + (own.next() < 0.22 ? own.between(3, 5) : own.between(0.4, 1.2));
      if (room < 0 || !built || empty) continue;
      const across = !far && own.next() < 0.2;
      range(pots, {
        at: [cx, groundHeight(cx, cz), cz],
        long: across ? deep + 1 : long,
        deep: across ? Math.min(long, 9) : deep,
        eaves: own.between(3.2, 5.6),
        rise: deep * own.between(0.25, 0.31),
        turn: (across ? Math.PI / 2 : 0) + 0.1 * drift(cx / 70 + 9, z / 70) + own.around(0, 0.03),
        gable: !far && own.next() < 0.55 ? 'stepped' : 'plain',
        wall: own.pick(WALLS),
        detail: near ? 2 : far ? 0 : 1,
        seed: own,
      });
    }
    z += deep + (row % 3 === 2 ? seed.between(5, 7) : seed.between(2.5, 3.6));
  }
  const chimneys = kilns.map((k, i) => kilnHouse(pots, k.x, k.z, seed.fork(`kiln/${i}`)));
  return { roofs: pots.roofs.geometry(), walls: pots.walls.geometry(), chimneys };
}

/** Spread over the town, closer together near the works. */
function kilnSites(seed: Random): { x: number; z: number }[] {
  const out: { x: number; z: number }[] = [];
  for (let tries = 0; tries < 6000 && out.length < KILNS; tries += 1) {
    const x = seed.between(-140, 320);
    const z = seed.between(-320, 380);
    if (clearance(x, z) < 12) continue;
    if (distanceToRect(PLOT, x, z) > 40 + 170 * seed.next()) continue;
    if (out.some((o) => Math.hypot(o.x - x, o.z - z) < 24)) continue;
    out.push({ x, z });
  }
  return out;
}

/** A large low roof over posts and brick, its chimney at one end. */
export function kilnHouse(
  pots: Roofscape,
  x: number,
  z: number,
  seed: Random,
  detail: 0 | 1 | 2 = 1,
  along?: number,
): Chimney {
  const turn = along ?? (seed.next() < 0.5 ? 0 : Math.PI / 2) + seed.around(0, 0.1);
  const long = seed.between(14, 18);
  range(pots, {
    at: [x, groundHeight(x, z), z],
    long,
    deep: seed.between(11, 13),
    eaves: seed.between(2.6, 3.2),
    rise: seed.between(3.6, 4.4),
    turn,
    gable: 'hipped',
    wall: [0.36, 0.27, 0.21],
    detail,
    seed,
  });
  const end = seed.next() < 0.5 ? 1 : -1;
  const cx = x + Math.cos(turn) * end * (long / 2 + 1.6);
  const cz = z - Math.sin(turn) * end * (long / 2 + 1.6);
  const height = seed.between(8.5, 12.5);
  const y = groundHeight(cx, cz);
  chimney(pots.walls, [cx, y - 0.6, cz], height + 0.6, 1, detail === 2 ? 9 : 6, seed);
  return { x: cx, z: cz, y, height };
}
