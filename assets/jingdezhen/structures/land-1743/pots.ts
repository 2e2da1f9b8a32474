/** Geometry gathered by material: one part per material and element, however many hands threw something in. */
import { type BufferGeometry, Matrix4 } from 'three';
import type { MaterialId } from '../../../kit/materials.ts';
import { box, merge, panel, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Face } from '../../../kit/mesh-shapes.ts';
import type { Part } from '../../../kit/model.ts';

/** Tints are stored as bytes: nothing is brighter than 1. */
function tame(geometry: BufferGeometry): BufferGeometry {
  const color = geometry.getAttribute('color');
  if (color) for (let k = 0; k < color.array.length; k += 1) color.array[k] = Math.min(1, color.array[k]!);
  return geometry;
}

export class Pots {
  readonly #lists = new Map<MaterialId, BufferGeometry[]>();

  add(material: MaterialId, geometry: BufferGeometry, matrix?: Matrix4): void {
    const list = this.#lists.get(material) ?? [];
    list.push(matrix ? place(geometry, matrix) : geometry);
    this.#lists.set(material, list);
  }

  /** A squared timber, plank or stone: middle of its foot, size, colour. `frame` places all. */
  block(
    material: MaterialId,
    frame: Matrix4,
    at: readonly [number, number, number],
    size: readonly [number, number, number],
    colour: Rgb,
    options: { turn?: number; bevel?: number; omit?: readonly Face[] } = {},
  ): void {
    const [w, h, d] = size;
    const grain = h >= w && h >= d ? 'y' : w >= d ? 'x' : 'z';
    const stone = material === 'stone' || material === 'plaster';
    const g = tint(
      box(w, h, d, {
        stand: true,
        ...(stone ? {} : { grain }),
        ...(options.bevel ? { bevel: options.bevel } : {}),
        ...(options.omit ? { omit: options.omit } : {}),
      }),
      colour,
    );
    const m = frame
      .clone()
      .multiply(new Matrix4().makeTranslation(...at))
      .multiply(new Matrix4().makeRotationY(options.turn ?? 0));
    this.add(material, place(g, m));
  }

  /** A board of which only the front is seen: middle of its foot, width, height. Two triangles. */
  board(
    material: MaterialId,
    frame: Matrix4,
    at: readonly [number, number, number],
    size: readonly [number, number],
    colour: Rgb,
  ): void {
    const [w, h] = size;
    const upright = h > w;
    const g = tint(panel(w, h), colour);
    if (upright) {
      // The grain follows U.
      const uv = g.getAttribute('uv');
      for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getY(i) + at[0] * 3.7, uv.getX(i) + at[0] * 1.3);
    }
    this.add(material, g, frame.clone().multiply(new Matrix4().makeTranslation(at[0] - w / 2, at[1], at[2])));
  }

  /** Parts of some of the materials, or of all. */
  parts(materials?: readonly MaterialId[]): Part[] {
    const out: Part[] = [];
    for (const [material, list] of this.#lists)
      if (!materials || materials.includes(material)) out.push({ material, geometry: tame(merge(list)) });
    return out;
  }
}
