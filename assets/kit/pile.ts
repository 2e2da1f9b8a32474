/** Shapes gathered by material: whatever is made of several materials, by however many hands, becomes one part of each. */
import type { BufferGeometry, Matrix4 } from 'three';
import type { MaterialId } from './materials.ts';
import { merge, place } from './mesh.ts';
import type { Part } from './model.ts';
import type { Prop } from './setting.ts';

export class Pile {
  readonly #lists = new Map<MaterialId, BufferGeometry[]>();

  /** Adds a shape, moved by `matrix` if there is one. */
  add(material: MaterialId, geometry: BufferGeometry, matrix?: Matrix4): this {
    const list = this.#lists.get(material) ?? [];
    list.push(matrix ? place(geometry, matrix) : geometry);
    this.#lists.set(material, list);
    return this;
  }

  /** Adds a whole prop, standing at `matrix`. */
  put(prop: Prop, matrix: Matrix4): this {
    for (const { material, geometry } of prop.parts) this.add(material, geometry, matrix);
    return this;
  }

  /** All of it as a prop; `size` as of `Prop`. */
  done(size?: Prop['size']): Prop {
    const parts = [...this.#lists].map(([material, list]) => ({ material, geometry: merge(list) }));
    return size ? { parts, size } : { parts };
  }

  /** Parts of some of the materials, or of all, in the order in which they first came. */
  parts(materials?: readonly MaterialId[]): Part[] {
    return [...this.#lists]
      .filter(([material]) => !materials || materials.includes(material))
      .map(([material, list]) => ({ material, geometry: held(merge(list)) }));
  }
}

/** Holds tints to 0…1, in place: they multiply an albedo and are stored as bytes, more would be cut off anyway. */
export function held(geometry: BufferGeometry): BufferGeometry {
  const tints = geometry.getAttribute('color')?.array as Float32Array | undefined;
  if (tints) for (let k = 0; k < tints.length; k += 1) tints[k] = Math.min(1, Math.max(0, tints[k]!));
  return geometry;
}
