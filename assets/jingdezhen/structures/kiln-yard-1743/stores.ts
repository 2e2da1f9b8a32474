/** What the yard stores: columns of saggars by the west wall, cord-wood and trunks in the south-east. */
import type { BufferGeometry } from 'three';
import { box, merge, place, tint } from '../../../kit/mesh.ts';
import type { Instance, Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { CLAY } from '../../../kit/rubble-wall.ts';
import { cordWood, saggarColumns, stand } from '../../../kit/stacks.ts';
import { noise } from '../../../kit/terrain.ts';
import { YARD } from '../../layout.ts';
import { treadHeight, yardHeight } from './ground.ts';
import { BILLET, HEAP } from './measures.ts';

/** Blocks of columns: first foot, how many across (x) and along (z), how high. */
const BLOCKS = [
  { x: -14.5, z: 1.2, across: 2, along: 8, count: [4, 6] },
  { x: -14.5, z: 7.6, across: 2, along: 6, count: [3, 6] },
  { x: -14.45, z: -8.2, across: 2, along: 3, count: [2, 5] },
  { x: 9.2, z: -12.4, across: 3, along: 2, count: [2, 5] },
] as const;
const PITCH = 0.47;
/** Saggars still in use: less burnt than the waste in the wall behind them. */
const PALE = CLAY.filter(([r]) => r > 0.75);

export function saggars(): { instances: Instance[]; solids: Solid[] } {
  const seed = random('yard/saggars');
  const instances: Instance[] = [];
  const solids: Solid[] = [];
  for (const block of BLOCKS) {
    const feet: [number, number][] = [];
    for (let i = 0; i < block.across; i += 1)
      for (let j = 0; j < block.along; j += 1) {
        if (i > 0 && seed.next() < 0.14) continue;
        feet.push([
          block.x + i * PITCH + seed.around(0, 0.05),
          block.z + j * PITCH + seed.around(0, 0.05) + (i % 2) * 0.12,
        ]);
      }
    instances.push(
      ...saggarColumns({
        feet,
        count: block.count,
        radius: [0.175, 0.225],
        height: [0.17, 0.25],
        ground: treadHeight,
        seed,
        tints: PALE,
      }),
    );
    solids.push(
      around(
        block.x - 0.3,
        block.x + (block.across - 1) * PITCH + 0.3,
        block.z - 0.3,
        block.z + block.along * PITCH,
        1.6,
      ),
    );
  }
  // Tumbled ones: at the foot of the columns and all over the heap.
  for (let k = 0; k < 34; k += 1) {
    const heap = k < 26;
    const a = seed.between(0, 6.28);
    const q = heap ? HEAP.radius * Math.sqrt(seed.next()) * 0.85 : 0;
    const x = heap ? HEAP.x + Math.cos(a) * q : seed.between(-13.3, -12.7);
    const z = heap ? HEAP.z + Math.sin(a) * q * 0.8 : seed.between(0.4, 5);
    if (x < YARD.minX + 0.3 || z > YARD.southZ - 0.3) continue;
    const r = seed.between(0.15, 0.23);
    const tone = seed.pick(CLAY);
    instances.push({
      matrix: stand(
        [x, yardHeight(x, z) + (heap ? -0.04 : r * 0.9), z],
        [heap ? seed.between(-1.3, 1.3) : 1.5, seed.between(0, 6.28), heap ? seed.between(-0.7, 0.7) : 0],
        [r, seed.between(0.15, 0.25), r],
      ),
      tint: [tone[0] * 0.9, tone[1] * 0.88, tone[2] * 0.86],
    });
  }
  solids.push(around(-13.5, -12.5, 0.2, 5.2, 0.5));
  return { instances, solids };
}

/** Rows of cord: ends, height, and which run free (seen from both sides). */
const ROWS = [
  { from: [7, 22.55], to: [10.4, 22.55], height: 1.3 },
  { from: [11.5, 20.6], to: [11.5, 14.9], height: 1.35 },
  { from: [7.9, 19.4], to: [7.9, 16], height: 1.2 },
] as const;

export function wood(): { instances: Instance[]; cores: BufferGeometry; solids: Solid[] } {
  const seed = random('yard/wood');
  const instances: Instance[] = [];
  const cores: BufferGeometry[] = [];
  const solids: Solid[] = [];
  for (const row of ROWS) {
    const uneven = noise(`yard/wood/${row.from[0]}`);
    const run = Math.hypot(row.to[0] - row.from[0], row.to[1] - row.from[1]);
    const height = (s: number) =>
      row.height * (1 + 0.16 * uneven(s / 1.3, 0) - 0.35 * Math.max(0, (s - run * 0.7) / run));
    instances.push(
      ...cordWood({ ...row, height, length: BILLET.length, thick: BILLET.thick, ground: treadHeight, seed }),
    );
    const [x0, x1] = [Math.min(row.from[0], row.to[0]), Math.max(row.from[0], row.to[0])];
    const [z0, z1] = [Math.min(row.from[1], row.to[1]), Math.max(row.from[1], row.to[1])];
    const half = BILLET.length / 2;
    const cx = (x0 + x1) / 2;
    const cz = (z0 + z1) / 2;
    cores.push(
      place(
        tint(
          box(Math.max(x1 - x0, 0.24), row.height * 0.68, Math.max(z1 - z0, 0.24), { stand: true }),
          [0.1, 0.075, 0.055],
        ),
        stand([cx, -0.05, cz]),
      ),
    );
    const alongX = x1 - x0 > z1 - z0;
    solids.push(
      around(
        x0 - (alongX ? 0 : half),
        x1 + (alongX ? 0 : half),
        z0 - (alongX ? half : 0),
        z1 + (alongX ? half : 0),
        row.height,
      ),
    );
  }
  // Trunks waiting for the saw, and billets just cut lying about the block.
  const logs = [
    { at: [9.9, 0.16, 11.4], turn: 0.12, long: 3.1, thick: 0.34 },
    { at: [10.3, 0.15, 11.75], turn: -0.05, long: 2.7, thick: 0.3 },
    { at: [10.05, 0.43, 11.6], turn: 0.2, long: 2.9, thick: 0.32 },
    { at: [10.6, 0.17, 11.2], turn: 0.02, long: 3.3, thick: 0.33 },
  ] as const;
  for (const log of logs)
    instances.push({
      matrix: stand(
        log.at,
        [seed.around(0, 0.02), log.turn, seed.between(0, 6)],
        [log.thick, log.thick, log.long],
      ),
      tint: [0.7, 0.62, 0.54],
    });
  solids.push(around(9.5, 11.2, 9.6, 13.1, 0.6));
  for (let k = 0; k < 36; k += 1) {
    const a = seed.between(0, 6.28);
    const q = 0.5 + 1.3 * seed.next() ** 1.5;
    const x = 6.3 + Math.cos(a) * q * 0.8;
    const z = 16.6 + Math.sin(a) * q;
    const high = q < 1 ? seed.between(0, 0.3) : 0;
    instances.push({
      matrix: stand(
        [x, treadHeight(x, z) + 0.05 + high, z],
        [seed.around(0, 0.3), seed.between(0, 6.28), seed.between(0, 6.28)],
        [BILLET.thick * seed.between(0.7, 1.1), BILLET.thick * seed.between(0.7, 1), BILLET.length],
      ),
      tint: [1, 0.97, 0.92],
    });
  }
  solids.push(around(5.5, 7.3, 15.4, 17.6, 0.4));
  return { instances, cores: merge(cores), solids };
}

/** A box from the ground to `height` over a rectangle. */
export function around(minX: number, maxX: number, minZ: number, maxZ: number, height: number): Solid {
  return {
    centre: [(minX + maxX) / 2, height / 2 - 0.1, (minZ + maxZ) / 2],
    size: [maxX - minX, height + 0.2, maxZ - minZ],
  };
}
