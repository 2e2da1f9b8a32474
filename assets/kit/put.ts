/** Small words for making and placing things: a place, a stick, a plank, a worn colour. Metres, radians. */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { box, place, type Rgb, tint, tube } from './mesh.ts';
import type { Random } from './random.ts';

export type P3 = readonly [number, number, number];

/** A place with a turn about the vertical and a small tilt, radians; `size` stretches. */
export function at(
  p: P3,
  turn = 0,
  tilt: readonly [number, number] = [0, 0],
  size: number | P3 = 1,
): Matrix4 {
  const scale = typeof size === 'number' ? new Vector3(size, size, size) : new Vector3(...size);
  const q = new Quaternion().setFromEuler(new Euler(tilt[0], turn, tilt[1], 'YXZ'));
  return new Matrix4().compose(new Vector3(...p), q, scale);
}

/** A shape of one worn colour: a little darker below, uneven, never flat. */
export function worn(geometry: BufferGeometry, rgb: Rgb, random: Random): BufferGeometry {
  const phase = random.between(0, 6);
  const k = random.around(1, 0.08);
  return tint(geometry, (p, n) => {
    const wave = 1 + 0.07 * Math.sin(p.x * 9 + phase) * Math.sin(p.y * 11 + p.z * 7 + phase);
    const below = n.y < -0.3 ? 0.75 : 1;
    return [rgb[0] * k * wave * below, rgb[1] * k * wave * below, rgb[2] * k * wave * below];
  });
}

/** A plank lying from one end to the other (both are the middle of an end face). */
export function plankBetween(a: P3, b: P3, width: number, thickness: number): BufferGeometry {
  const from = new Vector3(...a);
  const to = new Vector3(...b);
  const along = to.clone().sub(from);
  const length = along.length();
  const x = along.normalize();
  const z = new Vector3().crossVectors(x, new Vector3(0, 1, 0)).normalize();
  const y = new Vector3().crossVectors(z, x);
  const m = new Matrix4().makeBasis(x, y, z).setPosition(from.add(to).multiplyScalar(0.5));
  return place(box(length, thickness, width, { bevel: 0.004, grain: 'x' }), m);
}

/** A stick from a to b, a little crooked. */
export function stick(a: P3, b: P3, radius: number, random: Random, sides = 6): BufferGeometry {
  const from = new Vector3(...a);
  const to = new Vector3(...b);
  const bow = from.distanceTo(to) * 0.015;
  const middle = from.clone().lerp(to, random.between(0.35, 0.65));
  middle.add(new Vector3(random.around(0, bow), random.around(0, bow), random.around(0, bow)));
  return tube([from, middle, to], [radius * 1.05, radius, radius * 0.92], sides, { grain: 'u' });
}
