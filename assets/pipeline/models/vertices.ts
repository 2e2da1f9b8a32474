/** From the kit's geometries to plain arrays for one glTF primitive: joined by material, divided by its scale, quantised. */
import { MATERIALS } from '../../kit/materials.ts';
import type { LightBytes, LitPart } from './lit.ts';

export interface PrimitiveArrays {
  position: Float32Array;
  normal: Float32Array;
  uv: Float32Array;
  /** RGBA, only where it varies from white. */
  color?: Uint8Array;
  light?: LightBytes;
  index: Uint32Array;
}

/** Metres that one repeat of a material covers; a material that is not of the kit is taken as one metre. */
export const metresOf = (material: string): number =>
  (MATERIALS as Record<string, { metres: number }>)[material]?.metres ?? 1;

/** UVs lie on a grid of 1/2048 repeat: below a texel, and their low bytes compress to nothing. */
const uvStep = (value: number) => Math.round(value * 2048) / 2048;

const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value * 255)));

/** Joins parts of one material into one set of arrays. `problem` is told of what had to be bent. */
export function joinParts(parts: readonly LitPart[], problem: (text: string) => void): PrimitiveArrays {
  const counts = parts.map((part) => part.geometry.getAttribute('position').count);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const corners = parts.reduce((sum, part, i) => sum + (part.geometry.getIndex()?.count ?? counts[i]!), 0);
  const coloured = parts.some((part) => part.geometry.getAttribute('color'));
  const lit = parts.some((part) => part.light);
  const out: PrimitiveArrays = {
    position: new Float32Array(total * 3),
    normal: new Float32Array(total * 3),
    uv: new Float32Array(total * 2),
    index: new Uint32Array(corners),
    ...(coloured ? { color: new Uint8Array(total * 4).fill(255) } : {}),
    ...(lit ? { light: new Uint8Array(total * 4).fill(255) } : {}),
  };
  let v = 0;
  let k = 0;
  let over = 0;
  parts.forEach((part, at) => {
    const { geometry } = part;
    const n = counts[at]!;
    const metres = metresOf(part.material);
    const [position, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')];
    const [uv, color] = [geometry.getAttribute('uv'), geometry.getAttribute('color')];
    if (!normal) throw new Error(`a ${part.material} part has no normals`);
    // Cloth is no picture: its V says how far down from its fixed edge a point hangs, and stays as it was made.
    const hangs = part.material === 'cloth';
    // A part far from the texture's origin loses nothing by moving whole repeats back towards it.
    const [u0, v0] = uv ? [Math.floor(uv.getX(0) / metres), Math.floor(uv.getY(0) / metres)] : [0, 0];
    for (let i = 0; i < n; i += 1) {
      for (let c = 0; c < 3; c += 1) {
        out.position[(v + i) * 3 + c] = position.getComponent(i, c);
        out.normal[(v + i) * 3 + c] = normal.getComponent(i, c);
      }
      if (uv) {
        out.uv[(v + i) * 2] = uvStep(uv.getX(i) / metres - u0);
        // glTF's V runs down the picture; the kit's runs up.
        out.uv[(v + i) * 2 + 1] = uvStep(hangs ? uv.getY(i) / metres : 1 - (uv.getY(i) / metres - v0));
      }
      if (color && out.color)
        for (let c = 0; c < 3; c += 1) {
          const value = color.getComponent(i, c);
          if (value > 1.1) over += 1;
          out.color[(v + i) * 4 + c] = byte(value);
        }
    }
    if (part.light) out.light!.set(part.light, v * 4);
    const index = geometry.getIndex();
    const count = index?.count ?? n;
    for (let i = 0; i < count; i += 1) out.index[k + i] = v + (index ? index.getX(i) : i);
    v += n;
    k += count;
  });
  if (over > 0) problem(`${over} tints brighter than 1 were cut off in ${parts[0]?.material}`);
  if (out.position.some((x) => !Number.isFinite(x)))
    throw new Error(`a ${parts[0]?.material} part has a point that is no number`);
  if (out.color?.every((value) => value === 255)) delete out.color;
  return clean(out);
}

/** Drops triangles without area and vertices nobody uses; normals of no length point up. */
export function clean(arrays: PrimitiveArrays): PrimitiveArrays {
  const { position, index } = arrays;
  const kept: number[] = [];
  for (let k = 0; k < index.length; k += 3) {
    const [a, b, c] = [index[k]! * 3, index[k + 1]! * 3, index[k + 2]! * 3];
    const [ux, uy, uz] = [
      position[b]! - position[a]!,
      position[b + 1]! - position[a + 1]!,
      position[b + 2]! - position[a + 2]!,
    ];
    const [wx, wy, wz] = [
      position[c]! - position[a]!,
      position[c + 1]! - position[a + 1]!,
      position[c + 2]! - position[a + 2]!,
    ];
    const area = Math.hypot(uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx);
    if (area > 1e-9) kept.push(index[k]!, index[k + 1]!, index[k + 2]!);
  }
  const renumber = new Int32Array(position.length / 3).fill(-1);
  const from: number[] = [];
  const next = new Uint32Array(kept.length);
  kept.forEach((v, k) => {
    if (renumber[v]! < 0) {
      renumber[v] = from.length;
      from.push(v);
    }
    next[k] = renumber[v]!;
  });
  const take = <T extends Float32Array | Uint8Array>(array: T, size: number): T => {
    const out = array.slice(0, from.length * size) as T;
    from.forEach((v, i) => {
      for (let c = 0; c < size; c += 1) out[i * size + c] = array[v * size + c]!;
    });
    return out;
  };
  const normal = take(arrays.normal, 3);
  for (let i = 0; i < normal.length; i += 3) {
    const l = Math.hypot(normal[i]!, normal[i + 1]!, normal[i + 2]!);
    if (l < 1e-6) normal.set([0, 1, 0], i);
    else for (let c = 0; c < 3; c += 1) normal[i + c] = normal[i + c]! / l;
  }
  return {
    position: take(position, 3),
    normal,
    uv: take(arrays.uv, 2),
    ...(arrays.color ? { color: take(arrays.color, 4) } : {}),
    ...(arrays.light ? { light: take(arrays.light, 4) } : {}),
    index: next,
  };
}
