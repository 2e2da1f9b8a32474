/** One skin for each material that turns up: what is made of several materials at once writes into these. */
import type { MaterialId } from './materials.ts';
import type { Part } from './model.ts';
import { Skin } from './skin.ts';

export class Skins {
  readonly #skins = new Map<MaterialId, Skin>();

  /** The skin of a material, begun if it is the first of it. */
  of(material: MaterialId): Skin {
    const known = this.#skins.get(material);
    if (known) return known;
    const made = new Skin();
    this.#skins.set(material, made);
    return made;
  }

  get triangles(): number {
    let n = 0;
    for (const skin of this.#skins.values()) n += skin.triangles;
    return n;
  }

  parts(): Part[] {
    return [...this.#skins]
      .filter(([, skin]) => skin.triangles > 0)
      .map(([material, skin]) => ({ material, geometry: skin.geometry() }));
  }
}
