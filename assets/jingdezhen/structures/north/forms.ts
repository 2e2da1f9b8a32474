/** Small words for the northern workshops: places, sticks, heaps, lumps, and a pot to collect parts of a prop in. */
import { type BufferGeometry, type Matrix4, Vector3 } from 'three';
import { type MaterialId, TONES } from '../../../kit/materials.ts';
import { bend, box, grid, jitter, lathe, place, type Rgb, shiftUv, tint, tube } from '../../../kit/mesh.ts';
import type { Part } from '../../../kit/model.ts';
import { held } from '../../../kit/pile.ts';
import { at as place3 } from '../../../kit/put.ts';
import type { Random } from '../../../kit/random.ts';

export type P3 = readonly [number, number, number];

const RAD = Math.PI / 180;

/** A place; `turn` in degrees about the vertical, `tilt` in degrees about X then Z. */
export const at = (
  p: P3,
  turn = 0,
  tilt: readonly [number, number] = [0, 0],
  size: number | P3 = 1,
): Matrix4 => place3(p, turn * RAD, [tilt[0] * RAD, tilt[1] * RAD], size);

/** A shape of one worn colour: uneven, darker below, never flat. */
export function worn(geometry: BufferGeometry, rgb: Rgb, random: Random, depth = 0.08): BufferGeometry {
  const phase = random.between(0, 6);
  const k = random.around(1, depth);
  return tint(geometry, (p, n) => {
    const wave = 1 + depth * Math.sin(p.x * 9 + phase) * Math.sin(p.y * 11 + p.z * 7 + phase);
    const below = n.y < -0.3 ? 0.72 : 1;
    const f = k * wave * below;
    return [rgb[0] * f, rgb[1] * f, rgb[2] * f];
  });
}

/** A stick from a to b, a little crooked. */
export function stick(a: P3, b: P3, radius: number, random: Random, sides = 5): BufferGeometry {
  const from = new Vector3(...a);
  const to = new Vector3(...b);
  const bow = from.distanceTo(to) * 0.015;
  const middle = from.clone().lerp(to, random.between(0.35, 0.65));
  middle.add(new Vector3(random.around(0, bow), random.around(0, bow), random.around(0, bow)));
  return tube([from, middle, to], [radius * 1.05, radius, radius * 0.92], sides, { grain: 'u', wrap: 0 });
}

/** What binds a round thing: a hoop or a tie at height y about a radius, [how far it stands out, half its height]. */
export const hoop = (
  y: number,
  radius: number,
  [out, half]: readonly [number, number],
  segments: number,
): BufferGeometry =>
  lathe(
    [
      [radius, y - half],
      [radius + out, y],
      [radius, y + half],
    ],
    segments,
  );

/** A plank with its middle at the origin, top at y = 0, along X; cut so that it can bow. */
export function slab(
  length: number,
  thickness: number,
  width: number,
  random: Random,
  fine = false,
): BufferGeometry {
  const g = box(length, thickness, width, {
    ...(fine && { bevel: Math.min(0.006, thickness / 4) }),
    grain: 'x',
  });
  const moved = place(
    g,
    at([0, -thickness / 2, 0], random.around(0, 0.4), [random.around(0, 0.5), random.around(0, 0.25)]),
  );
  const tone = random.around(0.95, 0.14);
  return tint(shiftUv(moved, random.between(0, 2), random.between(0, 2)), (p) => {
    const edge = Math.abs(p.x) / length > 0.46 ? 0.9 : 1;
    return [tone * edge, tone * edge * random.around(1, 0.02), tone * edge * 0.98];
  });
}

/** A low heap about the origin: `radius` at the foot, `height` in the middle, rough. */
export function heap(radius: number, height: number, random: Random, rings = 5, spokes = 11): BufferGeometry {
  const profile: [number, number][] = [];
  for (let j = 0; j <= rings; j += 1) {
    const t = j / rings;
    profile.push([radius * (1 - t), height * (1 - (1 - t) ** 1.7) * (0.6 + 0.4 * t)]);
  }
  const turn = random.between(0, 6.28);
  return jitter(
    bend(lathe(profile, spokes, { crease: 80 }), (p) => {
      const a = Math.atan2(p.z, p.x);
      const k = 1 + 0.13 * Math.sin(2 * a + turn) + 0.08 * Math.sin(5 * a - turn);
      p.x *= k;
      p.z *= k;
    }),
    random,
    height * 0.12,
  );
}

/** A lump (mineral, charcoal, clay) of about unit radius: ten sharp faces. */
export function lump(random: Random): BufferGeometry {
  const spokes = 5;
  const g = lathe(
    [
      [0, -0.7],
      [0.95, -0.1],
      [0, 0.78],
    ],
    spokes,
    { crease: 20 },
  );
  return jitter(g, random, 0.26);
}

/** Uneven cloth or mat lying on something: `w` × `d`, cells, sagging by `rumple`. Two-sided by thickness. */
export function mat(w: number, d: number, random: Random, rumple = 0.01, cells = 5): BufferGeometry {
  const a = random.between(0, 6);
  const b = random.between(0, 6);
  const h = (x: number, z: number) =>
    0.006 + rumple * (Math.sin((x / w) * 7 + a) * Math.sin((z / d) * 6 + b) + 1) * 0.5;
  return grid(w, d, cells, Math.max(2, Math.round((cells * d) / w)), h);
}

/** The same parts drawn with other materials, their mean colour kept: one draw fewer where the texture is not missed. */
export function recast(parts: readonly Part[], to: Partial<Record<MaterialId, MaterialId>>): Part[] {
  return parts.map((part) => {
    const target = part.instances ? undefined : to[part.material];
    if (!target) return part;
    const [a, b] = [TONES[part.material], TONES[target]];
    return {
      ...part,
      material: target,
      geometry: held(tint(part.geometry, [a[0] / b[0], a[1] / b[1], a[2] / b[2]])),
    };
  });
}
