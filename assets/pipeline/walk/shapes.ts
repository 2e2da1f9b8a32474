/** From the coarse shapes of all structures to flat triangles: what carries feet, and what stops feet and rays. */
import { type BufferGeometry, MathUtils, Matrix4, Vector3 } from 'three';
import type { Solid, StructureModel } from '../../kit/model.ts';

/** Triangles as flat arrays: x, y, z per vertex in metres; three vertices per triangle. */
export interface Triangles {
  positions: number[];
  index: number[];
}

const point = new Vector3();

export function append(to: Triangles, geometry: BufferGeometry): void {
  const position = geometry.attributes.position;
  if (!position) return;
  const first = to.positions.length / 3;
  for (let i = 0; i < position.count; i += 1) {
    to.positions.push(position.getX(i), position.getY(i), position.getZ(i));
  }
  const count = geometry.index?.count ?? position.count;
  for (let i = 0; i + 2 < count; i += 3) {
    for (let k = 0; k < 3; k += 1)
      to.index.push(first + (geometry.index ? geometry.index.getX(i + k) : i + k));
  }
}

/** Corner c of a box: bit 0 is +x, bit 1 is +y, bit 2 is +z. Faces counter-clockwise seen from outside. */
const FACES = [
  0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 4, 6, 0, 6, 2, 1, 3, 7, 1, 7, 5, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3,
];

export function appendBox(to: Triangles, solid: Solid): void {
  const turn = new Matrix4().makeRotationY(MathUtils.degToRad(solid.turn ?? 0));
  const first = to.positions.length / 3;
  for (let c = 0; c < 8; c += 1) {
    point.set(c & 1 ? 0.5 : -0.5, c & 2 ? 0.5 : -0.5, c & 4 ? 0.5 : -0.5);
    point.x *= solid.size[0];
    point.y *= solid.size[1];
    point.z *= solid.size[2];
    point.applyMatrix4(turn);
    to.positions.push(point.x + solid.centre[0], point.y + solid.centre[1], point.z + solid.centre[2]);
  }
  for (const corner of FACES) to.index.push(first + corner);
}

/** Turns every triangle of a floor to face upwards: a floor is a sheet, whichever way its author wound it. */
export function faceUp({ positions: p, index }: Triangles): void {
  for (let i = 0; i + 2 < index.length; i += 3) {
    const [a, b, c] = [index[i]! * 3, index[i + 1]! * 3, index[i + 2]! * 3];
    const up = (p[b + 2]! - p[a + 2]!) * (p[c]! - p[a]!) - (p[b]! - p[a]!) * (p[c + 2]! - p[a + 2]!);
    if (up < 0) [index[i + 1], index[i + 2]] = [index[i + 2]!, index[i + 1]!];
  }
}

/** Two shapes as one. */
export const joined = (a: Triangles, b: Triangles): Triangles => ({
  positions: a.positions.concat(b.positions),
  index: a.index.concat(b.index.map((v) => v + a.positions.length / 3)),
});

export interface SiteShapes {
  /** What was made to walk on: followed closely. */
  floors: Triangles;
  /** Open land, followed less closely: a path that waves by a few centimetres is a path. */
  land: Triangles;
  solids: Triangles;
}

/** @param land ids of the structures whose floors are open land */
export function gatherShapes(
  models: readonly StructureModel[],
  land: ReadonlySet<string> = new Set(),
): SiteShapes {
  const floors: Triangles = { positions: [], index: [] };
  const open: Triangles = { positions: [], index: [] };
  const solids: Triangles = { positions: [], index: [] };
  for (const model of models) {
    for (const floor of model.floors) append(land.has(model.id) ? open : floors, floor);
    for (const solid of model.solids) appendBox(solids, solid);
    for (const blocker of model.blockers ?? []) append(solids, blocker);
  }
  faceUp(floors);
  faceUp(open);
  return { floors, land: open, solids };
}

/** Drops corners no triangle uses. */
export function compact({ positions, index }: Triangles): Triangles {
  const names = new Map<number, number>();
  const out: Triangles = { positions: [], index: [] };
  for (const v of index) {
    let name = names.get(v);
    if (name === undefined) {
      name = names.size;
      names.set(v, name);
      out.positions.push(positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!);
    }
    out.index.push(name);
  }
  return out;
}
