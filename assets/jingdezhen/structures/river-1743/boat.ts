/** A river boat of the Chang: flat-bottomed, sharp raised ends, an awning of woven bamboo amidships, decked fore and aft. */
import { type BufferGeometry, Matrix4, Vector3 } from 'three';
import { box, merge, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import { type Point, soup } from '../../../kit/soup.ts';
import { mix } from '../../../kit/terrain.ts';

export const BOAT = { length: 10.5, beam: 2.3, depth: 0.85, awning: 1.5 } as const;

export interface Boat {
  hull: BufferGeometry;
  mat: BufferGeometry;
}

/** Water line at y = 0; bow towards +Z. */
export function boat(seed: Random): Boat {
  const pot = soup();
  const { length, beam } = BOAT;
  const n = 12;
  // Rows round the hull from one gunwale over the bottom to the other.
  const half = (t: number) => (beam / 2) * Math.max(0.12, 1 - Math.abs(2 * t - 1) ** 2.6 * 0.9);
  const sheer = (t: number) => 0.42 + 0.75 * Math.abs(2 * t - 1) ** 3;
  const keel = (t: number) => -0.32 + 0.85 * Math.abs(2 * t - 1) ** 3.2;
  const section = (t: number, inner: number): Point[] => {
    const z = (t - 0.5) * length;
    const w = half(t) - inner;
    const top = sheer(t);
    const low = keel(t) + inner;
    return [
      [-w, top, z],
      [-w * 0.92, mix(low, top, 0.35), z],
      [-w * 0.55, low, z],
      [w * 0.55, low, z],
      [w * 0.92, mix(low, top, 0.35), z],
      [w, top, z],
    ];
  };
  const board = (p: Point, g: number): Rgb => {
    const wet = p[1] < 0.08 ? 0.55 : 1;
    return [0.66 * g * wet, 0.56 * g * wet, 0.45 * g * wet];
  };
  const tones = Array.from({ length: 8 }, () => seed.between(0.75, 1.1));
  for (let k = 0; k < 5; k += 1) {
    pot.patch(n, 1, (i, j) => {
      const t = i / n;
      const p = section(t, 0)[k + (j ? 0 : 1)]!;
      return { p, uv: [t * length, (k + j) * 0.5], colour: board(p, tones[k]!) };
    });
    pot.patch(n, 1, (i, j) => {
      const t = i / n;
      const p = section(t, 0.06)[k + (j ? 1 : 0)]!;
      return { p, uv: [t * length, (k + j) * 0.5], colour: board([p[0], 1, p[2]], tones[k]! * 0.75) };
    });
  }
  const list: BufferGeometry[] = [pot.geometry()];
  // Rubbing strakes along the gunwales.
  for (const s of [-1, 1])
    list.push(
      tint(
        tube(
          Array.from(
            { length: 9 },
            (_, k) => new Vector3(s * half(k / 8), sheer(k / 8) + 0.02, (k / 8 - 0.5) * length),
          ),
          0.055,
          4,
          { grain: 'u' },
        ),
        [0.5, 0.42, 0.34],
      ),
    );
  // Decks at the ends, thwarts, a steering oar, a mast laid down.
  for (const [t0, t1] of [
    [0.03, 0.27],
    [0.75, 0.97],
  ] as const)
    for (let q = t0; q < t1; q += 0.024) {
      const w = half(q + 0.012) * 2 - 0.1;
      const y = Math.min(sheer(q), 0.62) - 0.1;
      list.push(
        place(
          tint(box(w, 0.035, 0.24, { grain: 'x', omit: ['bottom'] }), [
            0.7 * seed.between(0.8, 1.1),
            0.6,
            0.48,
          ]),
          new Matrix4().makeTranslation(0, y, (q + 0.012 - 0.5) * length),
        ),
      );
    }
  list.push(
    tint(
      tube([new Vector3(0.5, 0.75, -6.8), new Vector3(0.1, 1.35, -3.4)], [0.05, 0.04], 5, { grain: 'u' }),
      [0.6, 0.52, 0.42],
    ),
  );
  list.push(
    place(
      tint(box(0.3, 0.03, 1.2), [0.55, 0.47, 0.38]),
      new Matrix4().makeTranslation(0.56, 0.68, -7.2).multiply(new Matrix4().makeRotationX(-0.17)),
    ),
  );
  list.push(
    tint(
      tube([new Vector3(-0.35, 1.95, -3.6), new Vector3(-0.3, 2, 3.9)], [0.07, 0.05], 6, { grain: 'u' }),
      [0.62, 0.54, 0.44],
    ),
  );
  // Awning: a barrel of mats, three lengths overlapping.
  const mat = soup();
  for (const [z0, z1, lift] of [
    [-2.5, -0.6, 0],
    [-0.8, 1.2, 0.06],
    [1, 2.7, 0],
  ] as const) {
    const arc = (i: number, out: number, z: number): Point => {
      const a = Math.PI * (i / 8);
      const r = beam / 2 - 0.02 + out + lift;
      return [Math.cos(a) * r, 0.46 + Math.sin(a) * (BOAT.awning + out + lift), z];
    };
    const g = seed.between(0.72, 1);
    mat.patch(8, 2, (i, j) => ({
      p: arc(i, 0, mix(z1, z0, j / 2)),
      uv: [i * 0.4, mix(z1, z0, j / 2)],
      colour: [0.8 * g, 0.72 * g, 0.56 * g],
    }));
    mat.patch(8, 1, (i, j) => ({
      p: arc(8 - i, -0.04, mix(z1, z0, j)),
      uv: [i * 0.4, j],
      colour: [0.34 * g, 0.29 * g, 0.22 * g],
    }));
  }
  return { hull: merge(list), mat: mat.geometry() };
}
