/** The west postern: a stair sunk into the made ground of the works, down to a door onto the lane 2.5 m below. */
import { type BufferGeometry, Matrix4 } from 'three';
import { box, merge, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { rubbleWall } from '../../../kit/rubble-wall.ts';
import { groundHeight, POSTERN } from '../../ground.ts';
import { OUTSIDE, PLOT } from '../../plan.ts';
import { DOOR, WALL } from './stretches.ts';

export interface Postern {
  skin: BufferGeometry;
  pieces: BufferGeometry;
  tiles: BufferGeometry;
  steps: BufferGeometry;
  boards: BufferGeometry;
  solids: Solid[];
}

/** Parapet over the sunk stair. */
const PARAPET = 0.75;
const STEPS = 13;
const SIDE = 0.34;

export function postern(): Postern {
  const seed = random('postern');
  const drop = -OUTSIDE.westLane.y;
  const { topX, bottomX, minZ, maxZ } = POSTERN;
  const T = WALL.thickness;
  const common = { coarse: 1.3, step: 0.9 } as const;
  const north = rubbleWall({
    ...common,
    from: [bottomX + 0.02, minZ],
    to: [topX + 0.3, minZ],
    thickness: SIDE,
    height: () => PARAPET,
    ground: (x) => groundHeight(Math.min(topX - 0.01, x), 27.8) - 0.1,
    seed: seed.fork('north'),
  });
  const south = rubbleWall({
    ...common,
    from: [topX + 0.3, maxZ],
    to: [bottomX + 0.02, maxZ],
    thickness: SIDE,
    height: () => PARAPET,
    ground: (x) => groundHeight(Math.min(topX - 0.01, x), 27.8) - 0.1,
    seed: seed.fork('south'),
  });
  // Over the door the enclosing wall goes on.
  const over = [
    rubbleWall({
      ...common,
      from: [PLOT.minX, DOOR.maxZ + 0.2],
      to: [PLOT.minX, DOOR.minZ - 0.2],
      thickness: T,
      height: () => WALL.height,
      ground: () => DOOR.lintel + 0.3,
      seed: seed.fork('over-in'),
      back: false,
    }),
    rubbleWall({
      ...common,
      from: [PLOT.minX - T, DOOR.minZ - 0.2],
      to: [PLOT.minX - T, DOOR.maxZ + 0.2],
      thickness: T,
      height: () => WALL.height,
      ground: () => DOOR.lintel + 0.3,
      seed: seed.fork('over-out'),
      back: false,
    }),
  ];
  const steps: BufferGeometry[] = [];
  const run = (topX - bottomX) / STEPS;
  for (let k = 0; k < STEPS; k += 1) {
    const y = (-drop * (k + 1)) / STEPS;
    const x = topX - run * (k + 0.5);
    const g = seed.between(0.75, 0.98);
    const stone = box(run + 0.06, 0.34, maxZ - minZ, { bevel: 0.02, omit: ['bottom'] });
    steps.push(
      place(
        tint(stone, [g, g * 0.98, g * 0.94] as Rgb),
        new Matrix4().makeTranslation(x + seed.around(0, 0.01), y - 0.17 + drop / STEPS, (minZ + maxZ) / 2),
      ),
    );
  }
  // Sill and threshold through the wall, level with the lane.
  steps.push(
    place(
      tint(box(T + 0.5, 0.2, maxZ - minZ + 0.1, { bevel: 0.02, omit: ['bottom'] }), [0.85, 0.83, 0.79]),
      new Matrix4().makeTranslation(PLOT.minX - T / 2 - 0.05, -drop - 0.09, (minZ + maxZ) / 2),
    ),
  );
  // The parapets are capped with stones.
  for (const z of [minZ - SIDE / 2, maxZ + SIDE / 2])
    for (let x = bottomX + 0.05; x < topX + 0.3; ) {
      const w = Math.min(topX + 0.36 - x, seed.between(0.6, 1.1));
      const g = seed.between(0.72, 0.98);
      steps.push(
        place(
          tint(box(w - 0.015, 0.13, SIDE + 0.16, { bevel: 0.025 }), [g, g * 0.98, g * 0.94]),
          new Matrix4().makeTranslation(x + w / 2, PARAPET + 0.05 + seed.around(0, 0.01), z),
        ),
      );
      x += w;
    }
  const boards = [
    // Lintel beams.
    ...[-0.12, -0.4, -0.68].map((off, k) =>
      place(
        tint(box(0.26, 0.26, maxZ - minZ + 0.9, { grain: 'z', bevel: 0.02 }), [
          0.6 + k * 0.1,
          0.55 + k * 0.1,
          0.5 + k * 0.08,
        ]),
        new Matrix4().makeTranslation(PLOT.minX + off, DOOR.lintel + 0.13, (minZ + maxZ) / 2),
      ),
    ),
    // Two leaves of planks, thrown open into the stair, against its side walls.
    ...[minZ + 0.14, maxZ - 0.14].map((z, k) =>
      place(
        tint(box(1.1, 1.95, 0.06, { grain: 'y', bevel: 0.01 }), [0.62, 0.55, 0.48]),
        new Matrix4()
          .makeTranslation(PLOT.minX + 0.72, -drop + 1.02, z)
          .multiply(new Matrix4().makeRotationY(k ? 0.05 : -0.05)),
      ),
    ),
  ];
  const long = topX + 0.3 - bottomX;
  const cx = (topX + 0.3 + bottomX) / 2;
  return {
    skin: merge([north.skin, south.skin, ...over.map((w) => w.skin)]),
    pieces: merge([north.pieces, south.pieces, ...over.map((w) => w.pieces)]),
    tiles: over[0]!.cap,
    steps: merge(steps),
    boards: merge(boards),
    solids: [
      { centre: [cx, -0.6, minZ - SIDE / 2], size: [long, 3.8, SIDE] },
      { centre: [cx, -0.6, maxZ + SIDE / 2], size: [long, 3.8, SIDE] },
      {
        centre: [PLOT.minX - T / 2, (DOOR.lintel + 4.4) / 2, (minZ + maxZ) / 2],
        size: [T + 0.2, 4.4 - DOOR.lintel, maxZ - minZ],
      },
    ],
  };
}
