/** What the makers of props share: tints over the kit's materials, and how parts become a prop. Linear RGB, metres. */
import { type BufferGeometry, Vector3 } from 'three';
import type { MaterialId } from '../materials.ts';
import { lathe, merge, type Rgb, tint, tube } from '../mesh.ts';
import { stick, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop, PropPart } from '../setting.ts';

export type P3 = readonly [number, number, number];

/** Over `board`: new-ish, used, old and grey. */
export const WOOD: Rgb = [0.9, 0.82, 0.72];
export const OLD: Rgb = [0.68, 0.64, 0.58];
/** Over `bamboo`. */
export const BAMBOO: Rgb = [0.95, 0.85, 0.62];
export const STRAW: Rgb = [1, 0.88, 0.6];
/** Over `plain` or `glazed`, whose colour is in the vertices. */
export const IRON: Rgb = [0.035, 0.03, 0.028];
export const SLIP: Rgb = [0.5, 0.45, 0.38];
export const WATER: Rgb = [0.03, 0.034, 0.026];
export const BROWN_GLAZE: Rgb = [0.085, 0.04, 0.02];
export const BARE_POT: Rgb = [0.22, 0.13, 0.08];

/** Parts of a prop from lists of geometries by material; empty lists fall away. */
export function prop(lists: Partial<Record<MaterialId, readonly BufferGeometry[]>>, size?: P3): Prop {
  const parts: PropPart[] = [];
  for (const [material, list] of Object.entries(lists) as [MaterialId, readonly BufferGeometry[]][])
    if (list.length > 0) parts.push({ material, geometry: merge(list) });
  return { parts, ...(size && { size }) };
}

/** A straight or crooked stick in a worn colour. */
export const rod = (a: P3, b: P3, radius: number, rgb: Rgb, r: Random, sides = 5): BufferGeometry =>
  worn(stick(a, b, radius, r, sides), rgb, r);

/** A hoop or rim lying level. */
export function hoop(radius: number, y: number, thick: number, segments = 14, sides = 4): BufferGeometry {
  const path = Array.from({ length: segments + 1 }, (_, i) => {
    const a = (i / segments) * Math.PI * 2;
    return new Vector3(radius * Math.cos(a), y, radius * Math.sin(a));
  });
  return tube(path, thick, sides, { open: true, grain: 'u' });
}

/** A flat round surface facing up. */
export const disc = (radius: number, y: number, segments = 16): BufferGeometry =>
  lathe(
    [
      [radius, y],
      [0, y],
    ],
    segments,
    { wrap: 0 },
  );

/** One colour all over. */
export const flat = (g: BufferGeometry, rgb: Rgb): BufferGeometry => tint(g, rgb);
