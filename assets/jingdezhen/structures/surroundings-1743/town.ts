/** Roofs, gables and chimneys of the town on all sides; nobody goes there. Places conjectured, metres. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import { chimney, type HouseOptions, house } from '../../../kit/town.ts';
import { hillHeight, landHeight } from './land.ts';

const WHITE: Rgb = [0.66, 0.63, 0.57];
const GREY: Rgb = [0.5, 0.48, 0.44];
const CLAY: Rgb = [0.52, 0.42, 0.33];
const BRICK: Rgb = [0.4, 0.29, 0.22];

type Near = [
  x: number,
  z: number,
  long: number,
  deep: number,
  eaves: number,
  rise: number,
  turn: number,
  gable: HouseOptions['gable'],
  wall: Rgb,
];

/** Ranges one sees well from yard and loft. Long sides and gable ends alternate towards the yard. */
const NEAR: readonly Near[] = [
  // South, beyond the lane outside the gate.
  [-22, 32, 10, 8, 4.4, 2.3, 0.03, 'stepped', WHITE],
  [-10.5, 31.2, 9.5, 7.4, 3.6, 1.9, -0.02, 'stepped', WHITE],
  [0.6, 32.4, 10.4, 8.2, 4.9, 2.2, 0.04, 'stepped', WHITE],
  [11.5, 30.8, 8.6, 6.6, 3.3, 1.8, 0.02, 'plain', CLAY],
  [21, 33, 8.2, 7.6, 4.6, 2.2, 1.55, 'stepped', WHITE],
  [-15, 43.5, 12, 8.6, 5.4, 2.4, 0.05, 'stepped', WHITE],
  [2.5, 45, 9, 8, 5.6, 2.3, 1.6, 'stepped', GREY],
  // West, below the wall: the private kilns' side.
  [-22.6, 17.5, 9, 7, 4.2, 2.1, 1.52, 'stepped', WHITE],
  [-23.4, 6.6, 10, 7.6, 4.0, 2.2, 1.6, 'plain', CLAY],
  [-25.5, -6, 12, 8.4, 4.6, 2.5, 1.55, 'stepped', WHITE],
  [-34.5, 12, 9.5, 8, 5.6, 2.4, 0.05, 'stepped', WHITE],
  // East: workshop ranges of the works.
  [18.6, 15.2, 13, 7, 3.4, 2.1, 1.57, 'plain', GREY],
  [18.2, 0.5, 12, 6.8, 3.2, 2.0, 1.58, 'plain', WHITE],
  [19.4, -13.5, 10, 6.6, 3.6, 2.1, 1.5, 'stepped', WHITE],
  [29.5, 7, 12, 8, 5.0, 2.4, 1.6, 'stepped', WHITE],
  // North, at the hill's foot, leaving the hill in view.
  [-15.5, -21.5, 11, 6.4, 3.0, 1.9, 0.06, 'plain', GREY],
  [13.6, -22.8, 9.5, 6.2, 3.0, 1.8, -0.05, 'plain', CLAY],
];

/** Other kiln houses: large low roofs, each with its chimney beside it. */
const KILNS: readonly (readonly [number, number, number])[] = [
  [-38, -9, 1.5],
  [-33, 34, 0.1],
  [37, 24, 1.6],
  [33, -12, 0.05],
];

/** Chimneys further off. */
const CHIMNEYS: readonly (readonly [number, number])[] = [
  [-28.5, 1.5],
  [-27, 40],
  [7, 39.5],
  [26.5, 30],
  [27.5, -7.5],
  [-33, -24],
  [21, -29],
  [-62, 8],
  [-55, -28],
  [-70, 52],
  [-24, 66],
  [14, 72],
  [46, 58],
  [64, 10],
  [58, -30],
  [-96, -10],
  [88, 44],
];

export function town(): { tiles: BufferGeometry; walls: BufferGeometry } {
  const seed = random('town');
  const pots = { tiles: soup(), walls: soup() };
  const taken: [number, number, number][] = [];
  NEAR.forEach(([x, z, long, deep, eaves, rise, turn, gable, wall], k) => {
    const y = landHeight(x, z);
    house(pots, {
      at: [x, y, z],
      long,
      deep,
      eaves,
      rise,
      turn,
      gable,
      wall,
      rows: 0.62,
      seed: seed.fork(`near/${k}`),
    });
    taken.push([x, z, Math.max(long, deep) * 0.62]);
  });
  KILNS.forEach(([x, z, turn], k) => {
    const own = seed.fork(`kiln/${k}`);
    const y = landHeight(x, z);
    house(pots, {
      at: [x, y, z],
      long: 15,
      deep: 12.5,
      eaves: 2.9,
      rise: 4.2,
      turn,
      gable: 'hipped',
      wall: BRICK,
      rows: 0.8,
      seed: own,
    });
    const cx = x + Math.cos(turn) * 9;
    const cz = z - Math.sin(turn) * 9;
    chimney(pots.walls, [cx, landHeight(cx, cz) - 0.5, cz], own.between(8.2, 10), 0.95, 10, own);
    taken.push([x, z, 10]);
  });
  CHIMNEYS.forEach(([x, z], k) => {
    const own = seed.fork(`chimney/${k}`);
    chimney(pots.walls, [x, landHeight(x, z) - 0.5, z], own.between(8.5, 13), 1, 7, own);
  });
  // The town goes on: roofs filling the basin, set to the lanes, never overlapping.
  for (let tries = 0, made = 0; tries < 1500 && made < 96; tries += 1) {
    const a = seed.between(0, Math.PI * 2);
    const r = 34 + 150 * seed.next() ** 1.35;
    const x = Math.sin(a) * r;
    const z = -Math.cos(a) * r + 5;
    if (hillHeight(x, z) > 0.7 || (z < -26 && Math.abs(x) < 46)) continue;
    if (x > -17 && x < 15 && z > -17 && z < 27) continue;
    const long = seed.between(8, 13);
    if (taken.some(([tx, tz, tr]) => Math.hypot(tx - x, tz - z) < tr + long * 0.52)) continue;
    taken.push([x, z, long * 0.55]);
    made += 1;
    const near = r < 75;
    house(pots, {
      at: [x, landHeight(x, z), z],
      long,
      deep: seed.between(6, 8.5),
      eaves: seed.between(3.4, 6.4),
      rise: seed.between(1.7, 2.5),
      turn: (seed.next() < 0.5 ? 0 : Math.PI / 2) + seed.around(0, 0.12),
      gable: near && seed.next() < 0.6 ? 'stepped' : 'plain',
      wall: seed.pick([WHITE, WHITE, GREY, CLAY]),
      rows: 0,
      seed: seed.fork(`far/${made}`),
    });
  }
  return { tiles: pots.tiles.geometry(), walls: pots.walls.geometry() };
}
