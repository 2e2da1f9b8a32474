/**
 * What light meets in the bake: one soup of triangles for the whole site, instances set out, with what each triangle
 * throws back and whose it is. Elements that are there only while a kiln fires (or only while it is cold) go into
 * one of two soups: daylight is baked on the cold site, firelight on the firing one. What is hidden until a tour shows it
 * shades nothing.
 */
import { type BufferGeometry, Color, Matrix4, Vector3 } from 'three';
import { MATERIALS, TONES } from '../../kit/materials.ts';
import type { ModelElement, Part, StructureModel } from '../../kit/model.ts';
import type { Mass } from '../stage.ts';
import { massTriangles } from './masses.ts';

/** Typed arrays over shared memory, so that workers need no copy. */
export interface Soup {
  /** Nine floats a triangle, metres on the site. */
  position: Float32Array;
  /** Reflectance of each triangle, 0…1 (luminance). */
  albedo: Float32Array;
  /** Number of the part each triangle belongs to, in the order of `parts`. */
  owner: Int32Array;
  triangles: number;
}

/** A part with its place in the site's order. */
export interface PlacedPart {
  structure: string;
  element: ModelElement;
  part: Part;
  number: number;
}

export const partsOf = (models: readonly StructureModel[]): PlacedPart[] => {
  const out: PlacedPart[] = [];
  for (const model of models)
    for (const element of model.elements)
      for (const part of element.parts) out.push({ structure: model.id, element, part, number: out.length });
  return out;
};

/** Owner of what is no part of the models. */
const NOBODY = -1;

export type State = 'cold' | 'firing';

const there = (element: ModelElement, state: State) =>
  element.when?.firing === undefined || element.when.firing === (state === 'firing');

const shades = (part: Part) =>
  !part.noShade && ((MATERIALS[part.material] as { alpha?: string }).alpha ?? 'opaque') === 'opaque';

/** True if anything depends on the state, so that two soups are needed. */
export const hasStates = (parts: readonly PlacedPart[]) =>
  parts.some(({ element }) => element.when?.firing !== undefined);

const luminance = (r: number, g: number, b: number) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Gathers the triangles that cast shade in a state; `masses` stand there in either. */
export function soupOf(parts: readonly PlacedPart[], state: State, masses: readonly Mass[] = []): Soup {
  const casting = parts.filter(
    ({ element, part }) => !element.hidden && there(element, state) && shades(part),
  );
  const blocks = massTriangles(masses);
  let triangles = blocks.length;
  for (const { part } of casting)
    triangles += (cornersOf(part.geometry) / 3) * (part.instances ? part.instances.length : 1);
  const soup: Soup = {
    position: new Float32Array(new SharedArrayBuffer(triangles * 36)),
    albedo: new Float32Array(new SharedArrayBuffer(triangles * 4)),
    owner: new Int32Array(new SharedArrayBuffer(triangles * 4)),
    triangles,
  };
  let at = 0;
  const identity = new Matrix4();
  for (const { part, number } of casting) {
    const tone = TONES[part.material];
    if (!part.instances) at = pour(soup, at, part.geometry, identity, tone, number);
    for (const { matrix, tint } of part.instances ?? []) {
      const [r, g, b] = tint ?? [1, 1, 1];
      at = pour(soup, at, part.geometry, matrix, [tone[0] * r, tone[1] * g, tone[2] * b], number);
    }
  }
  for (const { corners, albedo } of blocks) {
    soup.position.set(corners, at * 9);
    soup.albedo[at] = albedo;
    soup.owner[at] = NOBODY;
    at += 1;
  }
  return soup;
}

const cornersOf = (geometry: BufferGeometry) =>
  geometry.getIndex()?.count ?? geometry.getAttribute('position').count;

function pour(
  soup: Soup,
  at: number,
  geometry: BufferGeometry,
  matrix: Matrix4,
  tone: readonly [number, number, number],
  owner: number,
): number {
  const position = geometry.getAttribute('position');
  const color = geometry.getAttribute('color');
  const index = geometry.getIndex();
  const count = cornersOf(geometry);
  const p = new Vector3();
  const c = new Color();
  for (let k = 0; k < count; k += 3) {
    c.setRGB(0, 0, 0);
    for (let j = 0; j < 3; j += 1) {
      const v = index ? index.getX(k + j) : k + j;
      p.fromBufferAttribute(position, v).applyMatrix4(matrix);
      p.toArray(soup.position, at * 9 + j * 3);
      if (color) {
        c.r += color.getX(v) / 3;
        c.g += color.getY(v) / 3;
        c.b += color.getZ(v) / 3;
      }
    }
    if (!color) c.setRGB(1, 1, 1);
    soup.albedo[at] = Math.min(0.9, luminance(tone[0] * c.r, tone[1] * c.g, tone[2] * c.b));
    soup.owner[at] = owner;
    at += 1;
  }
  return at;
}
