/** Gathers geometry by material, so that an element becomes one part per material however many hands add to it. */
import type { BufferGeometry } from 'three';
import type { MaterialId } from '../../../kit/materials.ts';
import { merge } from '../../../kit/mesh.ts';
import type { Part } from '../../../kit/model.ts';
import { held } from '../../../kit/pile.ts';
import { type Soup, soup } from '../../../kit/soup.ts';

export class Pots {
  readonly #soups = new Map<MaterialId, Soup>();
  readonly #done = new Map<MaterialId, BufferGeometry[]>();

  /** A pot of faces of this material. */
  of(material: MaterialId): Soup {
    let pot = this.#soups.get(material);
    if (!pot) {
      pot = soup();
      this.#soups.set(material, pot);
    }
    return pot;
  }

  add(material: MaterialId, ...geometries: BufferGeometry[]): this {
    const list = this.#done.get(material);
    if (list) list.push(...geometries);
    else this.#done.set(material, geometries);
    return this;
  }

  /** Takes in finished parts; what is instanced cannot be merged and is refused. */
  take(parts: readonly Part[]): this {
    for (const part of parts) {
      if (part.instances) throw new RangeError('an instanced part stands by itself');
      this.add(part.material, part.geometry);
    }
    return this;
  }

  /** One part per material, in the order in which they first came. */
  parts(): Part[] {
    const all = new Map<MaterialId, BufferGeometry[]>();
    for (const [material, pot] of this.#soups) if (pot.triangles > 0) all.set(material, [pot.geometry()]);
    for (const [material, list] of this.#done) all.set(material, [...(all.get(material) ?? []), ...list]);
    return [...all].map(([material, list]) => ({ material, geometry: held(merge(list)) }));
  }
}

/** The same things of another material, where one draw less is worth more than the finer grain. */
export const as = (parts: readonly Part[], from: MaterialId, to: MaterialId): Part[] =>
  parts.map((part) => (part.material === from ? { ...part, material: to } : part));

/** Parts of several sources merged by material; instanced ones follow as they are. */
export function joined(...lists: readonly (readonly Part[])[]): Part[] {
  const pots = new Pots();
  const often: Part[] = [];
  for (const part of lists.flat()) {
    if (part.instances || part.noShade) often.push(part);
    else pots.add(part.material, part.geometry);
  }
  const thin = new Map<MaterialId, BufferGeometry[]>();
  for (const part of often)
    if (!part.instances) thin.set(part.material, [...(thin.get(part.material) ?? []), part.geometry]);
  return [
    ...pots.parts(),
    ...[...thin].map(([material, list]): Part => ({ material, geometry: held(merge(list)), noShade: true })),
    ...often.filter((part) => part.instances),
  ];
}
