/** Walls of waste saggars on all four sides, with the gate's little roof, and the heap of waste they are built from. */
import type { BufferGeometry } from 'three';
import { merge, type Rgb } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { CLAY, rubbleWall } from '../../../kit/rubble-wall.ts';
import { soup } from '../../../kit/soup.ts';
import { fbm, mix, noise, smooth } from '../../../kit/terrain.ts';
import { YARD } from '../../layout.ts';
import { treadHeight, yardHeight } from './ground.ts';
import { GATE, HEAP, WALL } from './measures.ts';

const T = WALL.thickness;
/** Inner foot of each stretch, left to right as seen from the yard; relief is spent where visitors come near. */
const STRETCHES = [
  { id: 'north', from: [YARD.minX - T, YARD.northZ], to: [YARD.maxX + T, YARD.northZ], coarse: 1.25 },
  { id: 'east', from: [YARD.maxX, YARD.northZ], to: [YARD.maxX, YARD.southZ], coarse: 1.22 },
  { id: 'south-east', from: [YARD.maxX + T, YARD.southZ], to: [GATE.maxX, YARD.southZ], coarse: 1.25 },
  { id: 'south-west', from: [GATE.minX, YARD.southZ], to: [YARD.minX - T, YARD.southZ], coarse: 1.06 },
  { id: 'west', from: [YARD.minX, YARD.southZ], to: [YARD.minX, YARD.northZ], coarse: 1.06 },
] as const;

export interface Walls {
  skin: BufferGeometry;
  pieces: BufferGeometry;
  tiles: BufferGeometry;
  /** Where plants can root: position and outward direction of the face. */
  cracks: { at: readonly [number, number, number]; out: readonly [number, number] }[];
  solids: Solid[];
}

/** Builds every stretch. Heights stay between the two of the table. */
export function walls(): Walls {
  const built = STRETCHES.map((stretch) => {
    const rise = fbm(`yard/wall/${stretch.id}`, 3);
    const step = noise(`yard/wall/${stretch.id}/lengths`);
    return rubbleWall({
      ...stretch,
      thickness: T,
      // Laid in lengths, as excavated: each length settles at its own height.
      // Corners meet at one height.
      height: (s) => {
        const own = 0.5 + 0.3 * rise(s / 6, 0) + 0.2 * step(Math.floor(s / 5.5), 0);
        const length = Math.hypot(stretch.to[0] - stretch.from[0], stretch.to[1] - stretch.from[1]);
        return mix(WALL.minHeight, WALL.maxHeight, mix(0.5, own, smooth(1, 3, Math.min(s, length - s))));
      },
      ground: treadHeight,
      seed: random(`yard/wall/${stretch.id}`),
    });
  });
  return {
    skin: merge(built.map((w) => w.skin)),
    pieces: merge([...built.map((w) => w.pieces), heapSherds(), plates()]),
    tiles: merge([...built.map((w) => w.cap), gateRoof()]),
    cracks: built.flatMap((w) => w.cracks),
    solids: wallSolids(),
  };
}

/** Boxes as thick as the walls, a hand's breadth prouder inside, so that nobody stands in the relief. */
function wallSolids(): Solid[] {
  const h = 4;
  const proud = 0.1;
  const out = STRETCHES.map(({ from, to }): Solid => {
    const alongX = from[1] === to[1];
    const length = alongX ? Math.abs(to[0] - from[0]) : Math.abs(to[1] - from[1]);
    const cx = (from[0] + to[0]) / 2;
    const cz = (from[1] + to[1]) / 2;
    const nx = alongX ? 0 : cx > 0 ? -1 : 1;
    const nz = alongX ? (cz > 0 ? -1 : 1) : 0;
    const off = (proud - T) / 2;
    return {
      centre: [cx + nx * off, h / 2 - 0.3, cz + nz * off],
      size: alongX ? [length, h, T + proud] : [T + proud, h, length + 2 * T],
    };
  });
  out.push({
    centre: [(GATE.minX + GATE.maxX) / 2, h / 2 - 0.3, YARD.southZ + 0.3],
    size: [GATE.maxX - GATE.minX + 0.2, h, 0.8],
  });
  return out;
}

const grey = (g: number): Rgb => [g, g, g];

/** A small tiled roof across the gate. */
function gateRoof(): BufferGeometry {
  const pot = soup();
  const seed = random('yard/gate/roof');
  const x0 = GATE.minX - 0.75;
  const x1 = GATE.maxX + 0.75;
  const n = Math.round((x1 - x0) / 0.2);
  const tones = Array.from({ length: n + 1 }, () => seed.between(0.7, 1));
  const sag = (t: number) => -0.07 * Math.sin(Math.PI * t) + 0.1 * Math.abs(2 * t - 1) ** 3;
  const ridgeY = GATE.ridgeHeight;
  const midZ = YARD.southZ + 0.35;
  for (const side of [-1, 1]) {
    pot.patch(n * 2, 3, (i, j) => {
      const t = side < 0 ? 1 - i / (n * 2) : i / (n * 2);
      const k = Math.min(n, Math.floor(t * n));
      const hump = i % 2 ? 0.035 : -0.025;
      const out = 1.05 * (1 - j / 3);
      return {
        p: [mix(x0, x1, t), ridgeY - 0.62 * out ** 0.85 + hump + sag(t), midZ + side * out],
        uv: [t * (x1 - x0), j * 0.4],
        colour: grey(tones[k]! * (i % 2 ? 1 : 0.62)),
      };
    });
    // Tile ends and the boards behind them.
    pot.patch(n * 2, 1, (i, j) => {
      const t = side < 0 ? 1 - i / (n * 2) : i / (n * 2);
      const hump = i % 2 ? 0.035 : -0.025;
      return {
        p: [
          mix(x0, x1, t),
          ridgeY - 0.62 * 1.05 ** 0.85 + sag(t) + (j ? hump : -0.09),
          midZ + side * (j ? 1.05 : 0.98),
        ],
        uv: [t * (x1 - x0), j * 0.1],
        colour: [0.42, 0.42, 0.41],
      };
    });
  }
  // Ridge with lifted ends, and the closed gable triangles.
  const bits = 9;
  for (let b = 0; b < bits; b += 1) {
    const a = mix(x0, x1, b / bits);
    const c = mix(x0, x1, (b + 1) / bits);
    const at = (x: number, z: number, up: number): [number, number, number] => [
      x,
      ridgeY - 0.02 + up + sag((x - x0) / (x1 - x0)),
      midZ + z,
    ];
    const g = seed.between(0.6, 0.9);
    const tone: Rgb = [g, g, g];
    pot.face([at(c, -0.08, 0), at(a, -0.08, 0), at(a, -0.08, 0.17), at(c, -0.08, 0.17)], tone);
    pot.face([at(a, 0.08, 0), at(c, 0.08, 0), at(c, 0.08, 0.17), at(a, 0.08, 0.17)], tone);
    pot.face([at(a, 0.08, 0.17), at(c, 0.08, 0.17), at(c, -0.08, 0.17), at(a, -0.08, 0.17)], tone);
  }
  for (const [x, flip] of [
    [x0 + 0.05, 1],
    [x1 - 0.05, -1],
  ] as const) {
    const y = ridgeY - 0.66 + 0.1;
    const tri = [
      [x, y, midZ - 0.95],
      [x, y, midZ + 0.95],
      [x, ridgeY + 0.1, midZ],
    ] as [number, number, number][];
    pot.face(flip > 0 ? tri : tri.reverse(), [0.5, 0.48, 0.46]);
  }
  return pot.geometry();
}

/** Broken saggars tipped on the heap and lying at its foot: quarter and half cylinders, thick plates. */
function heapSherds(): BufferGeometry {
  const pot = soup();
  const seed = random('yard/heap');
  for (let k = 0; k < 165; k += 1) {
    const a = seed.between(0, 6.28);
    const q = Math.sqrt(seed.next()) * (k < 30 ? 1.45 : 1);
    const x = Math.max(YARD.minX + 0.1, HEAP.x + Math.cos(a) * q * HEAP.radius);
    const z = Math.min(YARD.southZ - 0.1, HEAP.z + (Math.sin(a) * q * HEAP.radius) / 1.15);
    const y = yardHeight(x, z);
    const r = seed.between(0.12, 0.24);
    const h = seed.between(0.1, 0.24);
    const arc = seed.between(0.9, 3.2);
    const n = arc > 2 ? 4 : 3;
    const turn = seed.between(0, 6.28);
    const tip = seed.between(-1.4, 1.4);
    const tone = seed.pick(CLAY);
    const g = seed.between(0.7, 1);
    const colour: Rgb = [tone[0] * g, tone[1] * g, tone[2] * g];
    const dark: Rgb = [colour[0] * 0.55, colour[1] * 0.52, colour[2] * 0.5];
    const ct = Math.cos(tip);
    const st = Math.sin(tip);
    const at = (b: number, radius: number, up: number): [number, number, number] => {
      const px = Math.cos(b) * radius - r * 0.6;
      const lx = px * ct - up * st;
      const ly = px * st + up * ct;
      const lz = Math.sin(b) * radius;
      return [
        x + lx * Math.cos(turn) + lz * Math.sin(turn),
        y + ly + 0.02,
        z - lx * Math.sin(turn) + lz * Math.cos(turn),
      ];
    };
    const b = (i: number) => arc * (i / n - 0.5);
    pot.patch(n, 1, (i, j) => ({
      p: at(-b(i), r, j ? h : -h * 0.3),
      uv: [i * 0.1, j * h * 1.3],
      colour,
    }));
    pot.patch(n, 1, (i, j) => ({
      p: at(b(i), r * 0.86, j ? h : -h * 0.3),
      uv: [i * 0.1, j * h * 1.3],
      colour: dark,
    }));
    pot.patch(n, 1, (i, j) => ({ p: at(-b(i), j ? r * 0.86 : r, h), uv: [i * 0.1, j * 0.03], colour }));
  }
  return pot.geometry();
}

/** Saggar bottoms trodden into the clay on the way from the gate: the yard's only paving. */
function plates(): BufferGeometry {
  const pot = soup();
  const seed = random('yard/plates');
  for (let z = 22.3; z > 9; z -= seed.between(0.3, 0.62)) {
    const t = (22.3 - z) / 13.3;
    const n = seed.next() < 0.35 ? 2 : 1;
    for (let k = 0; k < n; k += 1) {
      const x = mix(-4.9, -1.9, t ** 1.3) + seed.around(0, 0.4) + k * 0.42;
      const r = seed.between(0.13, 0.23);
      const y = treadHeight(x, z);
      const sides = 7;
      const cut = seed.next() < 0.4 ? seed.between(0.25, 0.7) : 2;
      const tone = seed.pick(CLAY);
      const g = seed.between(0.6, 0.9);
      const rise = seed.between(0.006, 0.024);
      const turn = seed.between(0, 6.28);
      const wear = Array.from({ length: sides }, () => seed.between(0.86, 1.1));
      const at = (i: number, q: number, up: number): [number, number, number] => {
        const a = turn - (i / sides) * Math.PI * 2;
        const cx = Math.max(-cut, Math.cos((i / sides) * Math.PI * 2));
        const reach = q * r * wear[i % sides]! * (cx > -cut ? 1 : 0.8);
        return [x + Math.cos(a) * reach, y + up, z + Math.sin(a) * reach];
      };
      const ring = Array.from({ length: sides }, (_, i) => at(i, 1, rise));
      pot.face(ring, [tone[0] * g, tone[1] * g, tone[2] * g], [seed.next(), seed.next()]);
      for (let i = 0; i < sides; i += 1)
        pot.face(
          [at(i, 1.12, -0.01), at(i + 1, 1.12, -0.01), at(i + 1, 1, rise), at(i, 1, rise)],
          [tone[0] * g * 0.6, tone[1] * g * 0.6, tone[2] * g * 0.6],
        );
    }
  }
  return pot.geometry();
}
