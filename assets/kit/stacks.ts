/** Things piled up: leaning columns of saggars, cord-wood. Each is one prototype and a list of instances. Metres. */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { lathe, merge, type Rgb, tint } from './mesh.ts';
import type { Instance } from './model.ts';
import type { Random } from './random.ts';
import { soup } from './soup.ts';
import type { Field } from './terrain.ts';

const euler = new Euler();
const turn = new Quaternion();

/** Place, turn (radians about x, y, z) and scale in one matrix. */
export function stand(
  at: readonly [number, number, number],
  angles: readonly [number, number, number] = [0, 0, 0],
  scale: readonly [number, number, number] = [1, 1, 1],
): Matrix4 {
  turn.setFromEuler(euler.set(angles[0], angles[1], angles[2], 'YXZ'));
  return new Matrix4().compose(new Vector3(...at), turn.clone(), new Vector3(...scale));
}

/** A saggar of radius and height 1, standing on y = 0, open above; walls a tenth thick. */
export function saggarPrototype(segments = 8): BufferGeometry {
  return tint(
    merge([
      lathe(
        [
          [0.96, 0],
          [1, 1],
          [0.85, 0.98],
          [0, 0.45],
        ],
        segments,
        { crease: 50 },
      ),
    ]),
    (p) => {
      const inside = Math.hypot(p.x, p.z) < 0.9 && p.y < 0.5;
      const g = inside ? 0.42 : 0.66 + 0.34 * p.y;
      return [g, g * 0.98, g * 0.95];
    },
  );
}

export interface ColumnOptions {
  /** Foot of each column, [x, z]. */
  feet: readonly (readonly [number, number])[];
  /** How many saggars high, from shortest to tallest. */
  count: readonly [number, number];
  radius: readonly [number, number];
  height: readonly [number, number];
  ground: Field;
  seed: Random;
  tints: readonly Rgb[];
}

/** Columns of saggars, each one closing the one below, leaning a little, now and then one pushed out of line. */
export function saggarColumns(options: ColumnOptions): Instance[] {
  const { seed } = options;
  const out: Instance[] = [];
  for (const [x, z] of options.feet) {
    const r = seed.between(...options.radius);
    const h = seed.between(...options.height);
    const n = Math.round(seed.between(options.count[0], options.count[1] + 0.99) - 0.5);
    const leanX = seed.around(0, 0.03);
    const leanZ = seed.around(0, 0.03);
    const tone = seed.pick(options.tints);
    let y = options.ground(x, z) - 0.02;
    for (let k = 0; k < n; k += 1) {
      const rr = r * seed.between(0.95, 1.04);
      const hh = h * seed.between(0.92, 1.06);
      const own = seed.next() < 0.3 ? seed.pick(options.tints) : tone;
      const g = seed.between(0.82, 1.05);
      out.push({
        matrix: stand(
          [x + leanX * y + seed.around(0, 0.012), y, z + leanZ * y + seed.around(0, 0.012)],
          [leanZ + seed.around(0, 0.012), seed.between(0, 6.28), -leanX + seed.around(0, 0.012)],
          [rr, hh, rr * seed.between(0.96, 1.04)],
        ),
        tint: [Math.min(1, own[0] * g), Math.min(1, own[1] * g), Math.min(1, own[2] * g)],
      });
      y += hh * 0.985;
    }
  }
  return out;
}

/**
 * A split pine billet of length and thickness 1 along +Z about the origin: bark on the round, pale split faces.
 * UVs are those of a billet 0.33 m long and 0.12 m thick.
 */
export function billetPrototype(): BufferGeometry {
  const pot = soup();
  const outline = [
    [-0.48, -0.3],
    [0.5, -0.42],
    [0.36, 0.4],
    [-0.34, 0.5],
  ] as const;
  const bark: Rgb = [0.62, 0.5, 0.42];
  const split: Rgb = [1, 0.93, 0.8];
  const colours = [split, bark, bark, split];
  const n = outline.length;
  for (let k = 0; k < n; k += 1) {
    const [ax, ay] = outline[k]!;
    const [bx, by] = outline[(k + 1) % n]!;
    const c = colours[k]!;
    pot.patch(1, 1, (i, j) => ({
      p: [j ? bx : ax, j ? by : ay, i ? -0.5 : 0.5],
      uv: [i * 0.33, k * 0.08 + j * 0.07],
      colour: c,
    }));
  }
  for (const z of [0.5, -0.5]) {
    const ring = outline.map(([x, y]) => [x, y, z] as [number, number, number]);
    pot.face(z > 0 ? ring : ring.reverse(), [1, 0.88, 0.7], [0.1, 0.1]);
  }
  return pot.geometry();
}

export interface CordOptions {
  /** Middle line of the stack, [x, z]. */
  from: readonly [number, number];
  to: readonly [number, number];
  height: (along: number) => number;
  /** Billet length and mean thickness. */
  length: number;
  thick: number;
  ground: Field;
  seed: Random;
}

/** A row of billets one length deep, ends out, held at both ends by cribs laid criss-cross; a few lie across. */
export function cordWood(options: CordOptions): Instance[] {
  const { seed, length, thick } = options;
  const dx = options.to[0] - options.from[0];
  const dz = options.to[1] - options.from[1];
  const run = Math.hypot(dx, dz);
  const along = Math.atan2(dx, dz);
  const out: Instance[] = [];
  const put = (s: number, across: number, y: number, heading: number, t: number, tiltX = 0) => {
    const x = options.from[0] + (dx / run) * s + (dz / run) * across;
    const z = options.from[1] + (dz / run) * s - (dx / run) * across;
    const g = seed.between(0.72, 1);
    const grey = seed.next() < 0.25 ? 0.85 : 1;
    out.push({
      matrix: stand(
        [x, options.ground(x, z) + y, z],
        [tiltX, heading + seed.around(0, 0.07), seed.between(0, 6.28)],
        [t, t * seed.between(0.85, 1.1), length * seed.between(0.96, 1.04)],
      ),
      tint: [g, Math.min(1, g * (0.94 + 0.06 * seed.next()) * (2 - grey) ** 0.2), g * 0.9 * grey],
    });
  };
  let layer = 0;
  for (let y = thick * 0.45; y < options.height(run / 2) + 0.5; y += thick * 0.84, layer += 1) {
    for (const s0 of [0, run - length]) {
      if (y > options.height(s0 ? run : 0)) continue;
      const lengthwise = layer % 2 === 0;
      for (let k = 0; k < 3; k += 1) {
        const t = seed.between(0.85, 1.1) * thick;
        const off = (k / 2 - 0.5) * (length - thick);
        if (lengthwise) put(s0 + length / 2, off, y, along, t);
        else put(s0 + length / 2 + off, 0, y, along + Math.PI / 2, t);
      }
    }
    let s = length + thick * (0.5 + (layer % 2) * 0.45);
    while (s < run - length - thick * 0.4) {
      const t = thick * seed.between(0.8, 1.15);
      if (y < options.height(s))
        put(s, seed.around(0, 0.03), y + seed.around(0, 0.015), along + Math.PI / 2, t, seed.around(0, 0.05));
      s += t * 0.93;
    }
  }
  return out;
}
