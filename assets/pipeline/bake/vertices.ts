/** Vertices as points of light, and the light put right where a vertex is hidden in something else. */
import type { BufferGeometry } from 'three';
import type { LightBytes } from '../models/lit.ts';
import type { Points } from './points.ts';

/** Writes a geometry's vertices (or those listed) into the list from point `at` on. */
export function vertexPoints(
  geometry: BufferGeometry,
  owner: number,
  list: Points,
  at: number,
  only?: Uint32Array,
): void {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const count = only?.length ?? position.count;
  for (let i = 0; i < count; i += 1)
    for (let c = 0; c < 3; c += 1) {
      list.position[(at + i) * 3 + c] = position.getComponent(only ? only[i]! : i, c);
      list.normal[(at + i) * 3 + c] = normal.getComponent(only ? only[i]! : i, c);
    }
  list.owner.fill(owner, at, at + count);
}

/**
 * A vertex buried in another thing (a post's foot in the ground) reads nothing of use; it takes its neighbours'
 * light, dimmed, so that things stand in their own contact shade. Changes `values` (sky, sun, fire, lamps or −1 if buried).
 */
export function settle(geometry: BufferGeometry, values: Float32Array): void {
  const index = geometry.getIndex()!;
  let hidden = 0;
  for (let i = 3; i < values.length; i += 4) if (values[i]! < 0) hidden += 1;
  for (let round = 0; round < 8 && hidden > 0; round += 1) {
    const sums = new Map<number, number[]>();
    for (let k = 0; k < index.count; k += 3)
      for (let j = 0; j < 3; j += 1) {
        const a = index.getX(k + j);
        if (values[a * 4 + 3]! >= 0) continue;
        const sum = sums.get(a) ?? [0, 0, 0, 0, 0];
        for (let o = 1; o < 3; o += 1) {
          const b = index.getX(k + ((j + o) % 3));
          if (values[b * 4 + 3]! < 0) continue;
          for (let c = 0; c < 4; c += 1) sum[c] = sum[c]! + values[b * 4 + c]!;
          sum[4] = sum[4]! + 1;
        }
        sums.set(a, sum);
      }
    let mended = 0;
    for (const [a, sum] of sums) {
      const [sky, sun, fire, lamp, n] = sum as [number, number, number, number, number];
      if (n === 0) continue;
      values.set([(0.65 * sky) / n, (0.8 * sun) / n, (0.7 * fire) / n, (0.7 * lamp) / n], a * 4);
      mended += 1;
    }
    hidden -= mended;
    if (mended === 0) break;
  }
}

/**
 * The eye gets used to a dark room; one exposure for shed and yard does not. Skylight is lifted where there is little
 * of it, and full skylight is left as it is. A choice of look, made here so that every view of the bake agrees.
 */
export const adapt = (sky: number): number => Math.min(1, Math.max(0, sky)) ** 0.58;

/** Light as stored: skylight adapted, everything sqrt-coded. Changes nothing it is given. */
export function encodeLight(values: Float32Array): LightBytes {
  const lifted = values.slice();
  for (let i = 0; i < lifted.length; i += 4) lifted[i] = adapt(lifted[i]!);
  return encode(lifted);
}

/** sqrt-coded bytes: fine steps in the dark, where the eye sees them. */
export function encode(values: Float32Array): LightBytes {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1)
    out[i] = Math.round(255 * Math.sqrt(Math.max(0, Math.min(1, values[i]!))));
  return out;
}
