/** The repeated part of the northern structures: elements, dimension rows, boxes of stand-ins, worn walls of a court. */
import type { BufferGeometry } from 'three';
import type { Dimension, Motion } from '../../../../src/pack/schema.ts';
import type { MaterialId } from '../../../kit/materials.ts';
import { box, grid, merge, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { ModelElement, Part, Solid } from '../../../kit/model.ts';
import { held } from '../../../kit/pile.ts';
import type { Rect } from '../../plan.ts';
import { at } from './forms.ts';

export const element = (
  id: string,
  en: string,
  zh: string,
  evidence: string,
  parts: Part[],
  motion?: Motion,
): ModelElement => ({
  id,
  title: { en, 'zh-Hans': zh },
  evidence,
  parts: together(parts),
  ...(motion && { motion }),
});

/** Parts of one material that stand once are made one. */
export function together(parts: readonly Part[]): Part[] {
  const bins = new Map<string, Part[]>();
  const out: Part[] = [];
  for (const part of parts) {
    if (part.geometry.getIndex()?.count === 0) continue;
    held(part.geometry);
    if (part.instances) {
      out.push(part);
      continue;
    }
    const key = part.material + (part.noShade ? '/thin' : '');
    const bin = bins.get(key);
    if (bin) bin.push(part);
    else bins.set(key, [part]);
  }
  for (const list of bins.values())
    out.unshift({
      ...list[0]!,
      geometry: list.length > 1 ? merge(list.map((p) => p.geometry)) : list[0]!.geometry,
    });
  return out;
}

/** One row of a dimension table. Without a source the number is conjectured, and the note says so. */
export const row = (
  id: string,
  metres: number,
  en: string,
  zh: string,
  source?: string,
  note = source ? undefined : 'Conjectured.',
): Dimension => ({
  id,
  title: { en, 'zh-Hans': zh },
  metres: Math.round(metres * 1e4) / 1e4,
  ...(source && { source }),
  ...(note && { note }),
});

/** A level floor to walk on. */
export const floorOf = ({ minX, maxX, minZ, maxZ }: Rect, y: number): BufferGeometry =>
  place(grid(maxX - minX, maxZ - minZ, 1, 1), at([(minX + maxX) / 2, y, (minZ + maxZ) / 2]));

/** A block of a stand-in: a box on the ground of one tint. */
export const blockOf = (
  material: MaterialId,
  r: Rect,
  foot: number,
  top: number,
  rgb: Rgb = [1, 1, 1],
): Part => ({
  material,
  geometry: tint(
    place(
      box(r.maxX - r.minX, top - foot, r.maxZ - r.minZ, { stand: true, omit: ['bottom'] }),
      at([(r.minX + r.maxX) / 2, foot, (r.minZ + r.maxZ) / 2]),
    ),
    rgb,
  ),
});

export const solidOf = (r: Rect, foot: number, top: number): Solid => ({
  centre: [(r.minX + r.maxX) / 2, (foot + top) / 2, (r.minZ + r.maxZ) / 2],
  size: [r.maxX - r.minX, top - foot, r.maxZ - r.minZ],
});
