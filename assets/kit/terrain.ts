/** Ground: seeded noise, and two meshes over a height function: cells for what feet touch, rings for what eyes see. Metres. */
import type { BufferGeometry } from 'three';
import { fromLists } from './arrays.ts';
import type { Rgb } from './mesh.ts';
import { random } from './random.ts';

export type Field = (x: number, z: number) => number;

/** 0 below `low`, 1 above `high`, an S between. `low` may exceed `high` to run the other way. */
export const smooth = (low: number, high: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixRgb = (a: Rgb, b: Rgb, t: number): Rgb => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];

/** Value noise, −1…1, one feature per metre: scale the arguments. The same seed gives the same field. */
export function noise(seed: string): Field {
  const table = new Float32Array(1024);
  const r = random(seed);
  for (let i = 0; i < table.length; i += 1) table[i] = r.between(-1, 1);
  const at = (i: number, j: number) =>
    table[
      (Math.imul(i, 0x27d4eb2d) ^ Math.imul(j, 0x165667b1) ^ (Math.imul(i + j * 57, 0x9e3779b1) >>> 9)) & 1023
    ]!;
  return (x, z) => {
    const i = Math.floor(x);
    const j = Math.floor(z);
    const u = smooth(0, 1, x - i);
    const v = smooth(0, 1, z - j);
    return mix(mix(at(i, j), at(i + 1, j), u), mix(at(i, j + 1), at(i + 1, j + 1), u), v);
  };
}

/** Noise over noise, each octave twice as fine and half as strong; about −1…1. */
export function fbm(seed: string, octaves = 4): Field {
  const layers = Array.from({ length: octaves }, (_, k) => noise(`${seed}/${k}`));
  return (x, z) => {
    let sum = 0;
    for (let k = 0; k < octaves; k += 1)
      sum += layers[k]!(x * 2 ** k + k * 17.3, z * 2 ** k - k * 9.1) / 2 ** k;
    return sum / 1.6;
  };
}

/** Distance on the ground from a point to a chain of points. */
export function distanceToPath(path: readonly (readonly [number, number])[], x: number, z: number): number {
  let best = Infinity;
  for (let k = 0; k + 1 < path.length; k += 1) {
    const [ax, az] = path[k]!;
    const dx = path[k + 1]![0] - ax;
    const dz = path[k + 1]![1] - az;
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz || 1)));
    best = Math.min(best, Math.hypot(x - ax - t * dx, z - az - t * dz));
  }
  return best;
}

/** Distance on the ground from a point to a rectangle; negative inside. */
export const distanceToRect = (
  rect: { minX: number; maxX: number; minZ: number; maxZ: number },
  x: number,
  z: number,
): number => {
  const dx = Math.max(rect.minX - x, x - rect.maxX);
  const dz = Math.max(rect.minZ - z, z - rect.maxZ);
  return dx > 0 && dz > 0 ? Math.hypot(dx, dz) : Math.max(dx, dz);
};

export interface CellOptions {
  minX: number;
  maxX: number;
  minZ: number;
  maxZ: number;
  /** Edge of a coarse cell; fine ones are half. The rectangle should hold whole cells. */
  cell: number;
  height: Field;
  colour?: (x: number, y: number, z: number) => Rgb;
  /** By a cell's middle: cut it into four? leave it out? */
  fine?: (x: number, z: number) => boolean;
  skip?: (x: number, z: number) => boolean;
}

/** Ground in square cells of two sizes, joined without cracks. Normals follow the height function itself. */
export function cells(options: CellOptions): BufferGeometry {
  const { minX, minZ, cell } = options;
  const nx = Math.round((options.maxX - minX) / cell);
  const nz = Math.round((options.maxZ - minZ) / cell);
  const middle = (i: number, j: number) => [minX + (i + 0.5) * cell, minZ + (j + 0.5) * cell] as const;
  const within = (i: number, j: number) => i >= 0 && j >= 0 && i < nx && j < nz;
  const gone = (i: number, j: number) => !within(i, j) || (options.skip?.(...middle(i, j)) ?? false);
  const fine = (i: number, j: number) => !gone(i, j) && (options.fine?.(...middle(i, j)) ?? false);
  const mesh = heightMesh(options);
  const stride = nz * 2 + 1;
  const known = new Map<number, number>();
  /** Vertex at half-cell steps. */
  const at = (i: number, j: number) => {
    const key = i * stride + j;
    let v = known.get(key);
    if (v === undefined) {
      v = mesh.vertex(minX + (i * cell) / 2, minZ + (j * cell) / 2);
      known.set(key, v);
    }
    return v;
  };
  for (let i = 0; i < nx; i += 1)
    for (let j = 0; j < nz; j += 1) {
      if (gone(i, j)) continue;
      const a = i * 2;
      const b = j * 2;
      if (fine(i, j)) {
        for (const [p, q] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const)
          mesh.fan(
            [at(a + p, b + q), at(a + p, b + q + 1), at(a + p + 1, b + q + 1), at(a + p + 1, b + q)],
            (i + j) % 2,
          );
        continue;
      }
      const ring = [at(a, b)];
      if (fine(i - 1, j)) ring.push(at(a, b + 1));
      ring.push(at(a, b + 2));
      if (fine(i, j + 1)) ring.push(at(a + 1, b + 2));
      ring.push(at(a + 2, b + 2));
      if (fine(i + 1, j)) ring.push(at(a + 2, b + 1));
      ring.push(at(a + 2, b));
      if (fine(i, j - 1)) ring.push(at(a + 1, b));
      // A fan must start at a middle point if there is one, or a sliver would lie along its edge.
      const start = ring.length === 4 ? (i + j) % 2 : ring.findIndex((v) => mesh.isHalf(v));
      mesh.fan(ring, Math.max(0, start));
    }
  return mesh.geometry();

  function heightMesh(o: CellOptions) {
    const position: number[] = [];
    const normal: number[] = [];
    const uv: number[] = [];
    const color: number[] = [];
    const index: number[] = [];
    const half: boolean[] = [];
    return {
      vertex(x: number, z: number) {
        const e = cell / 4;
        const y = o.height(x, z);
        const gx = (o.height(x + e, z) - o.height(x - e, z)) / (2 * e);
        const gz = (o.height(x, z + e) - o.height(x, z - e)) / (2 * e);
        const l = Math.hypot(gx, 1, gz);
        position.push(x, y, z);
        normal.push(-gx / l, 1 / l, -gz / l);
        uv.push(x, -z);
        if (o.colour) color.push(...o.colour(x, y, z));
        const odd = (v: number) => Math.abs(v - Math.round(v)) > 0.25;
        half.push(odd((x - minX) / cell) || odd((z - minZ) / cell));
        return half.length - 1;
      },
      isHalf: (v: number) => half[v]!,
      fan(ring: number[], start: number) {
        const n = ring.length;
        for (let k = 1; k + 1 < n; k += 1)
          index.push(ring[start]!, ring[(start + k) % n]!, ring[(start + k + 1) % n]!);
      },
      geometry: () => fromLists({ position, normal, uv, color: o.colour ? color : undefined, index }),
    };
  }
}

export interface RingOptions {
  centre: readonly [number, number];
  /** Radii from the innermost ring outwards. */
  radii: readonly number[];
  /** Headings of the spokes, degrees, growing, within one turn. */
  headings: readonly number[];
  height: Field;
  colour: (x: number, y: number, z: number) => Rgb;
}

/** Ground in rings about a point, fine near and coarse far, closed all round; a hole inside the first ring. */
export function rings({ centre, radii, headings, height, colour }: RingOptions): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  const n = headings.length;
  for (const [k, r] of radii.entries())
    for (let s = 0; s <= n; s += 1) {
      const a = (headings[s % n]! * Math.PI) / 180;
      const x = centre[0] + r * Math.sin(a);
      const z = centre[1] - r * Math.cos(a);
      const y = height(x, z);
      const e = Math.max(0.5, r * 0.02);
      const gx = (height(x + e, z) - height(x - e, z)) / (2 * e);
      const gz = (height(x, z + e) - height(x, z - e)) / (2 * e);
      const l = Math.hypot(gx, 1, gz);
      position.push(x, y, z);
      normal.push(-gx / l, 1 / l, -gz / l);
      uv.push(x, -z);
      color.push(...colour(x, y, z));
      if (k === 0 || s === n) continue;
      const b = k * (n + 1) + s;
      const a0 = b - (n + 1);
      index.push(a0, a0 + 1, b + 1, a0, b + 1, b);
    }
  return fromLists({ position, normal, uv, color, index });
}
