/** From growing lists of numbers to a geometry of the kit. */
import { BufferAttribute, BufferGeometry } from 'three';

export interface Lists {
  /** Three numbers a vertex, metres. */
  position: readonly number[];
  normal: readonly number[];
  /** Two numbers a vertex, metres along the surface. */
  uv: readonly number[];
  /** Linear RGB, three a vertex. */
  color?: readonly number[] | undefined;
  /** Three numbers a triangle, counter-clockwise seen from outside. */
  index: readonly number[];
}

export function fromLists({ position, normal, uv, color, index }: Lists): BufferGeometry {
  const out = new BufferGeometry();
  const set = (name: string, list: readonly number[], size: number) =>
    out.setAttribute(name, new BufferAttribute(new Float32Array(list), size));
  set('position', position, 3);
  set('normal', normal, 3);
  set('uv', uv, 2);
  if (color) set('color', color, 3);
  out.setIndex(new BufferAttribute(new Uint32Array(index), 1));
  return out;
}
