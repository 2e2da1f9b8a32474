/** Geometry gathered by material: one part per material and element, however many hands threw something in. */
import { Matrix4 } from 'three';
import type { MaterialId } from '../../../kit/materials.ts';
import { box, panel, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Face } from '../../../kit/mesh-shapes.ts';
import { Pile } from '../../../kit/pile.ts';

/** A pile that also knows the squared timbers and boards of houses. */
export class Pots extends Pile {
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
}
