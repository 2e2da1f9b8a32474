/** What is seen of the kiln house, its kiln and its yard from across the works: a roof on posts, a dome, a stack, four walls. */
import { Matrix4 } from 'three';
import { hall } from '../../kit/hall.ts';
import type { MaterialId } from '../../kit/materials.ts';
import { box, lathe, merge, place, tint } from '../../kit/mesh.ts';
import type { Part } from '../../kit/model.ts';
import { HOUSE, KILN, YARD } from '../layout.ts';
import { GATE, WALL } from './kiln-yard-1743/measures.ts';

const at = (x: number, y: number, z: number) => new Matrix4().makeTranslation(x, y, z);

/** Roof and posts. The ridge runs north and south, so its front, for the kit, looks east. */
export const houseStandIn = (): Part[] =>
  hall({
    seed: 'kiln-house/stand-in',
    rect: { minX: HOUSE.minX, maxX: HOUSE.maxX, minZ: HOUSE.northZ, maxZ: HOUSE.southZ },
    floor: 0,
    faces: 90,
    bays: 5,
    columns: 4,
    eaves: HOUSE.eaveHeight,
    ridge: HOUSE.ridgeHeight,
    overhang: HOUSE.eaveOverhang,
    gable: 'open',
    walls: { front: 'open', back: 'low', left: 'open', right: 'low' },
    floorKind: 'clay',
    finish: 'rough',
  }).standIn;

/** The dome's back over the loft, and the chimney behind the house. */
export function kilnStandIn(): Part[] {
  const [x, , z] = KILN.chimney;
  const dome = place(
    lathe(
      [
        [2.3, 0],
        [2.2, 2.2],
        [1.4, 3.5],
        [0, 3.8],
      ],
      10,
    ),
    at(0, 0, -2.6).multiply(new Matrix4().makeScale(1, 1, 1.5)),
  );
  const stack = place(
    lathe(
      [
        [1.05, 0],
        [0.8, 3.4],
        [0.55, 7],
        [0.02, 7],
      ],
      10,
    ),
    at(x, 0, z),
  );
  return [{ material: 'kiln-brick', geometry: tint(merge([dome, stack]), [0.85, 0.83, 0.8]) }];
}

/** The walls round the yard, with a gap for the gate. */
export function yardStandIn(): Part[] {
  const height = (WALL.minHeight + WALL.maxHeight) / 2;
  const t = WALL.thickness;
  const strip = (x0: number, z0: number, x1: number, z1: number) =>
    place(
      box(Math.max(t, x1 - x0), height, Math.max(t, z1 - z0), { stand: true }),
      at((x0 + x1) / 2, 0, (z0 + z1) / 2),
    );
  const walls = [
    strip(YARD.minX - t, YARD.northZ - t / 2, YARD.maxX + t, YARD.northZ - t / 2),
    strip(YARD.minX - t / 2, YARD.northZ, YARD.minX - t / 2, YARD.southZ),
    strip(YARD.maxX + t / 2, YARD.northZ, YARD.maxX + t / 2, YARD.southZ),
    strip(YARD.minX - t, YARD.southZ + t / 2, GATE.minX, YARD.southZ + t / 2),
    strip(GATE.maxX, YARD.southZ + t / 2, YARD.maxX + t, YARD.southZ + t / 2),
  ];
  const material: MaterialId = 'saggar-wall';
  return [{ material, geometry: tint(merge(walls), [0.86, 0.85, 0.82]) }];
}
