/** In which order solid things are drawn: a change of program is the dearest, of a surface the next. */
import type { Material, Object3D } from 'three';

/** An entry of three's list of what it is about to draw. */
export interface Item {
  groupOrder: number;
  renderOrder: number;
  /** Distance, in the camera's own measure. */
  z: number;
  id: number;
  object: Object3D;
  material: Material;
}

/** What needs a program of its own: cut-out or solid, single or instanced. Only a rank. */
const family = ({ object, material }: Item): number =>
  material.side * 2 + ((object as { isInstancedMesh?: boolean }).isInstancedMesh ? 1 : 0);

/** By layers, as three does; then by program, by surface, and from near to far. */
export function byProgram(a: Item, b: Item): number {
  return (
    a.groupOrder - b.groupOrder ||
    a.renderOrder - b.renderOrder ||
    family(a) - family(b) ||
    a.material.id - b.material.id ||
    // No difference of distances: a fraction handed back is a number on the heap, some hundreds of them a frame.
    (a.z < b.z ? -1 : a.z > b.z ? 1 : a.id - b.id)
  );
}
