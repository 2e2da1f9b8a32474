/** Wenchang Ge: a small timber pavilion of two storeys, open below, lattice above, two roofs with lifted corners. */
import { type BufferGeometry, Matrix4, Vector3 } from 'three';
import { box, merge, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { type Random, random } from '../../../kit/random.ts';
import { type Point, type Soup, soup } from '../../../kit/soup.ts';
import { mix } from '../../../kit/terrain.ts';
import { FLOOR, PAVILION as P } from './measures.ts';

const LACQUER: Rgb = [0.8, 0.62, 0.56];
const DARK: Rgb = [0.5, 0.42, 0.38];

const put = (g: BufferGeometry, x: number, y: number, z: number, turn = 0): BufferGeometry =>
  place(g, new Matrix4().makeTranslation(P.x + x, y, P.z + z).multiply(new Matrix4().makeRotationY(turn)));
const shade = (c: Rgb, g: number): Rgb => [c[0] * g, c[1] * g, c[2] * g];

/** Signs of the four corners, counter-clockwise from above, beginning south-west. */
const CORNERS = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;

/** Posts of the open storey: 4 a side, the middle bay wider. */
const RING = [-1, -0.4, 0.4, 1].map((t) => t * P.outer);

export const postPlaces = (): [number, number][] => {
  const out: [number, number][] = [];
  for (const a of RING)
    for (const b of RING) if (Math.abs(a) === P.outer || Math.abs(b) === P.outer) out.push([a, b]);
  for (const [a, b] of CORNERS) out.push([a * P.core, b * P.core]);
  return out;
};

/** Timber: posts, beams, ceilings, rails, lattice, altar. */
export function timber(): BufferGeometry {
  const seed = random('pavilion/timber');
  const out: BufferGeometry[] = [];
  const beam = (x: number, y: number, z: number, w: number, h: number, d: number, g = 1) =>
    out.push(
      put(
        tint(
          box(w, h, d, { grain: w > d ? 'x' : 'z', bevel: 0.015 }),
          shade(LACQUER, g * seed.between(0.85, 1)),
        ),
        x,
        y,
        z,
      ),
    );
  for (const [x, z] of postPlaces()) {
    const core = Math.abs(x) === P.core;
    const h = core ? P.upperFloor : P.beam;
    const post = tube(
      [new Vector3(0, 0, 0), new Vector3(seed.around(0, 0.012), h / 2, 0), new Vector3(0, h, 0)],
      core ? 0.16 : 0.135,
      9,
      { grain: 'v' },
    );
    out.push(
      put(
        tint(post, (p) => shade(LACQUER, (p.y < 1.5 ? 1.15 : 0.9) * (p.y < 0.2 ? 0.7 : 1))),
        x,
        FLOOR,
        z,
      ),
    );
  }
  for (const s of [-1, 1]) {
    beam(0, FLOOR + P.beam - 0.14, s * P.outer, P.outer * 2 + 0.7, 0.26, 0.16);
    beam(s * P.outer, FLOOR + P.beam - 0.14, 0, 0.16, 0.26, P.outer * 2 + 0.7);
    beam(0, FLOOR + P.beam - 0.48, s * P.outer, P.outer * 2, 0.12, 0.09, 0.8);
    beam(s * P.outer, FLOOR + P.beam - 0.48, 0, 0.09, 0.12, P.outer * 2, 0.8);
    beam(0, FLOOR + P.beam + 0.1, s * P.core, P.outer * 2, 0.24, 0.18, 0.8);
    beam(s * P.core, FLOOR + P.beam + 0.14, 0, 0.18, 0.24, P.outer * 2, 0.8);
  }
  // Ceiling of the lower storey: boards, dark.
  for (let k = 0; k < 8; k += 1)
    out.push(
      put(
        tint(
          box(P.core * 2, 0.04, (P.core * 2) / 8 - 0.01, { grain: 'x' }),
          shade(DARK, seed.between(0.7, 1.1)),
        ),
        0,
        FLOOR + P.upperFloor - 0.1,
        P.core * (-1 + (k + 0.5) / 4),
      ),
    );
  // Upper storey: corner posts, sills, lattice leaves before darkness, a rail without.
  const y2 = FLOOR + P.upperFloor;
  for (const [sx, sz] of CORNERS)
    out.push(
      put(
        tint(
          tube([new Vector3(0, 0, 0), new Vector3(0, P.upperBeam - P.upperFloor, 0)], 0.12, 8),
          shade(LACQUER, 0.9),
        ),
        sx * P.upper,
        y2,
        sz * P.upper,
      ),
    );
  for (let side = 0; side < 4; side += 1) {
    const turn = (side * Math.PI) / 2;
    const local = (g: BufferGeometry, x: number, y: number, z: number) =>
      out.push(
        place(
          g,
          new Matrix4()
            .makeTranslation(P.x, 0, P.z)
            .multiply(new Matrix4().makeRotationY(turn))
            .multiply(new Matrix4().makeTranslation(x, y, z)),
        ),
      );
    const bar = (w: number, h: number, x: number, y: number, z: number, g: number, d = 0.06) =>
      local(tint(box(w, h, d, { grain: w > h ? 'x' : 'y' }), shade(LACQUER, g)), x, y, z);
    bar(P.upper * 2, 0.2, 0, y2 + P.upperBeam - P.upperFloor - 0.1, P.upper, 0.9, 0.14);
    bar(P.upper * 2, 0.16, 0, y2 + 0.32, P.upper, 0.8, 0.12);
    for (let k = 0; k < 4; k += 1) {
      const w = (P.upper * 2 - 0.24) / 4;
      const x = -P.upper + 0.12 + w * (k + 0.5);
      const lean = seed.next() < 0.2 ? 0.12 : 0;
      bar(w - 0.05, 0.5, x, y2 + 0.66, P.upper - 0.02 - lean, 0.55, 0.04);
      bar(w - 0.05, 0.07, x, y2 + 1.94, P.upper - lean, 0.75);
      bar(w - 0.05, 0.07, x, y2 + 0.95, P.upper - lean, 0.75);
      for (const t of [-0.5, -0.25, 0, 0.25, 0.5])
        bar(
          t === 0.5 || t === -0.5 ? 0.07 : 0.028,
          1,
          x + t * (w - 0.1),
          y2 + 1.45,
          P.upper - lean,
          0.72,
          0.04,
        );
      for (const t of [0.25, 0.5, 0.75]) bar(w - 0.1, 0.028, x, y2 + 0.97 + t, P.upper - lean, 0.72, 0.04);
      // The room behind, dark; its paper torn.
      local(
        tint(box(w - 0.06, 1.7, 0.02), seed.next() < 0.4 ? [0.5, 0.44, 0.36] : [0.06, 0.05, 0.045]),
        x,
        y2 + 1.2,
        P.upper - 0.09 - lean,
      );
    }
    // Gallery rail round the upper storey, over the lower roof.
    const r = P.upper + 0.42;
    bar(r * 2, 0.07, 0, y2 + 0.82, r, 0.8);
    bar(r * 2, 0.05, 0, y2 + 0.34, r, 0.7);
    for (let k = 0; k <= 9; k += 1) bar(0.045, 0.6, -r + (k * r * 2) / 9, y2 + 0.55, r, 0.7, 0.045);
    // Benches with backs between the outer posts, on three sides.
    if (side !== 0) {
      for (const [a, b] of [
        [RING[0]!, RING[1]!],
        [RING[1]!, RING[2]!],
        [RING[2]!, RING[3]!],
      ] as const) {
        bar(b - a - 0.26, 0.06, (a + b) / 2, FLOOR + 0.45, P.outer - 0.1, 1.1, 0.36);
        bar(b - a - 0.26, 0.06, (a + b) / 2, FLOOR + 0.86, P.outer + 0.16, 1, 0.05);
        for (let k = 0; k <= 6; k += 1)
          bar(0.04, 0.42, mix(a + 0.16, b - 0.16, k / 6), FLOOR + 0.65, P.outer + 0.1, 0.85, 0.04);
        bar(0.08, 0.42, a + 0.3, FLOOR + 0.21, P.outer - 0.1, 0.7, 0.3);
        bar(0.08, 0.42, b - 0.3, FLOOR + 0.21, P.outer - 0.1, 0.7, 0.3);
      }
    }
    // Inner screen at the back: boards between the core posts, an altar before them.
    if (side === 2)
      for (let k = 0; k < 8; k += 1)
        local(
          tint(box(P.core / 4 - 0.01, P.beam, 0.04, { grain: 'y' }), shade(DARK, seed.between(0.8, 1.3))),
          -P.core + (P.core / 4) * (k + 0.5),
          FLOOR + P.beam / 2,
          P.core,
        );
  }
  // Altar table, tablet, incense bowl on it.
  const az = -P.core + 0.45;
  beam(0, FLOOR + 0.92, az, 1.7, 0.06, 0.55, 1.2);
  for (const sx of [-0.75, 0.75])
    for (const sz of [-0.2, 0.2]) beam(sx, FLOOR + 0.46, az + sz, 0.08, 0.9, 0.08, 0.9);
  beam(0, FLOOR + 0.8, az + 0.24, 1.5, 0.18, 0.03, 1.05);
  beam(0, FLOOR + 1.3, az - 0.14, 0.36, 0.7, 0.05, 0.7);
  beam(0, FLOOR + 1.3, az - 0.11, 0.24, 0.56, 0.02, 1.3);
  beam(0, FLOOR + 0.99, az - 0.12, 0.46, 0.08, 0.14, 0.8);
  return merge(out);
}

/** Stone platform with steps on the south, column bases. */
export function base(): BufferGeometry {
  const seed = random('pavilion/base');
  const out: BufferGeometry[] = [];
  const stone = (g: number): Rgb => [g, g * 0.985, g * 0.94];
  // Edge stones in lengths, the top paved in squares.
  for (let side = 0; side < 4; side += 1)
    for (let s = -P.base; s < P.base - 0.1; ) {
      const w = Math.min(P.base - s, seed.between(0.8, 1.5));
      const g = box(w - 0.012, P.platform + 0.3, 0.42, { bevel: 0.02, omit: ['bottom', 'back'] });
      out.push(
        place(
          tint(g, stone(seed.between(0.66, 0.94))),
          new Matrix4()
            .makeTranslation(P.x, 0, P.z)
            .multiply(new Matrix4().makeRotationY((side * Math.PI) / 2))
            .multiply(
              new Matrix4().makeTranslation(s + w / 2, FLOOR - (P.platform + 0.3) / 2, P.base - 0.21),
            ),
        ),
      );
      s += w;
    }
  const n = 14;
  const w = (P.base * 2 - 0.8) / n;
  const pot = soup();
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) {
      const x = P.x - P.base + 0.4 + i * w;
      const z = P.z - P.base + 0.4 + j * w;
      const tread = Math.abs(i - n / 2 + 0.5) < 2.4 ? 1.08 : 1;
      const t = stone(Math.min(0.98, seed.between(0.68, 0.9) * tread));
      const y = FLOOR - 0.004 + seed.around(0, 0.004);
      pot.face(
        [
          [x + 0.006, y, z + w - 0.006],
          [x + w - 0.006, y, z + w - 0.006],
          [x + w - 0.006, y, z + 0.006],
          [x + 0.006, y, z + 0.006],
        ],
        t,
        [seed.next(), seed.next()],
      );
    }
  out.push(pot.geometry());
  for (let k = 0; k < 3; k += 1)
    out.push(
      put(
        tint(
          box(2.6, 0.35, 0.42, { bevel: 0.02, omit: ['bottom', 'back'] }),
          stone(seed.between(0.75, 0.95)),
        ),
        0,
        FLOOR - P.platform + (P.platform * (k + 1)) / 4 - 0.17,
        P.base + 0.95 - k * 0.33,
      ),
    );
  for (const [x, z] of postPlaces())
    out.push(
      put(tint(box(0.4, 0.12, 0.4, { bevel: 0.03, omit: ['bottom'] }), stone(0.8)), x, FLOOR + 0.04, z),
    );
  return merge(out);
}

/** Four hips, hollow in profile, corners lifted; rows of tiles as ribs; the soffit dark under them. */
function roof(
  tiles: Soup,
  under: Soup,
  reach: number,
  neck: number,
  y: number,
  rise: number,
  seed: Random,
): void {
  const cols = Math.round((reach * 2) / 0.3) * 2;
  for (let k = 0; k < 4; k += 1) {
    const [ax, az] = CORNERS[k]!;
    const [bx, bz] = CORNERS[(k + 1) % 4]!;
    const point = (t: number, up: number, drop = 0): Point => {
      const r = mix(reach, neck, up);
      const lift = 0.62 * Math.abs(2 * t - 1) ** 4 * (1 - up) ** 2;
      return [
        P.x + mix(ax, bx, t) * r,
        y + rise * (0.5 * up + 0.5 * up * up) + lift - drop,
        P.z + mix(az, bz, t) * r,
      ];
    };
    const tones = Array.from({ length: cols + 1 }, () => seed.between(0.78, 1));
    const moss = k === 2 ? 0.25 : 0.06;
    tiles.patch(cols, 4, (i, j) => {
      const up = j / 4;
      const [px, py, pz] = point(i / cols, up);
      const hump = i % 2 ? 0.045 : -0.02;
      const g = tones[i]! * (i % 2 ? 1 : 0.64);
      return {
        p: [px, py + hump, pz],
        uv: [(i / cols) * reach * 2, up * 3],
        colour: [g * (1 - moss * (1 - up)), g, g * (1 - 1.4 * moss * (1 - up))],
      };
    });
    // Tile ends at the eaves, and the boards under them.
    tiles.patch(cols, 1, (i, j) => {
      const [px, py, pz] = point(i / cols, 0);
      const hump = i % 2 ? 0.045 : -0.02;
      return {
        p: [px, py + (j ? hump : -0.07), pz],
        uv: [(i / cols) * reach * 2, j * 0.08],
        colour: [0.42, 0.42, 0.41],
      };
    });
    under.patch(8, 2, (i, j) => ({
      p: point(1 - i / 8, j / 2, 0.09 + 0.05 * (j / 2)),
      uv: [(i / 8) * reach * 2, j],
      colour: [0.42 * (1 - j * 0.25), 0.34 * (1 - j * 0.25), 0.3 * (1 - j * 0.25)],
    }));
    // Hip ridges.
    const hip = (q: number, side: number, up: number): Point => {
      const r = mix(reach + 0.06, neck, q);
      const lift = 0.62 * (1 - q) ** 2;
      const off = side * 0.09;
      return [
        P.x + bx * r + (bx * bz > 0 ? off : -off) * (bx > 0 ? 1 : 1),
        y + rise * (0.5 * q + 0.5 * q * q) + lift + up,
        P.z + bz * r + off,
      ];
    };
    for (const side of [1, -1])
      tiles.patch(5, 1, (i, j) => {
        const q = side > 0 ? i / 5 : 1 - i / 5;
        const p = hip(q, j ? side * 0.3 : side, j ? 0.2 : -0.02);
        return { p, uv: [i * 0.5, j * 0.2], colour: [0.66, 0.66, 0.66] };
      });
  }
}

export function roofs(): { tiles: BufferGeometry; under: BufferGeometry } {
  const tiles = soup();
  const under = soup();
  const seed = random('pavilion/roof');
  roof(tiles, under, P.outer + 1.15, P.upper + 0.1, FLOOR + P.beam + 0.02, 1.15, seed);
  roof(tiles, under, P.upper + 1.05, 0.16, FLOOR + P.upperBeam, P.ridge - P.upperBeam, seed);
  // Finial: a gourd of grey clay.
  const top = FLOOR + P.ridge - 0.1;
  const rows = [
    [0.24, 0],
    [0.2, 0.18],
    [0.1, 0.28],
    [0.2, 0.42],
    [0.2, 0.58],
    [0.08, 0.7],
    [0.12, 0.8],
    [0.03, 1],
  ] as const;
  tiles.patch(8, rows.length - 1, (i, j) => {
    const a = (i / 8) * Math.PI * 2;
    const [r, up] = rows[j]!;
    return {
      p: [P.x + Math.cos(a) * r, top + up, P.z - Math.sin(a) * r],
      uv: [i * 0.1, up],
      colour: [0.7, 0.7, 0.68],
    };
  });
  return { tiles: tiles.geometry(), under: under.geometry() };
}

export function pavilionSolids(): Solid[] {
  const out: Solid[] = postPlaces().map(([x, z]) => ({
    centre: [P.x + x, FLOOR + 1.4, P.z + z],
    size: [0.3, 3, 0.3],
  }));
  // Benches on three sides, screen and altar.
  for (const s of [-1, 1])
    out.push({ centre: [P.x + s * (P.outer - 0.05), FLOOR + 0.5, P.z], size: [0.5, 1.2, P.outer * 2] });
  out.push({ centre: [P.x, FLOOR + 0.5, P.z - P.outer + 0.05], size: [P.outer * 2, 1.2, 0.5] });
  out.push({ centre: [P.x, FLOOR + 1.3, P.z - P.core + 0.2], size: [P.core * 2, 2.8, 1] });
  // The platform's edge, but for the steps.
  for (const [x, z, w, d] of [
    [-P.base, 0, 0.1, P.base * 2],
    [P.base, 0, 0.1, P.base * 2],
    [0, -P.base, P.base * 2, 0.1],
    [-(P.base + 1.3) / 2, P.base, P.base - 1.3, 0.1],
    [(P.base + 1.3) / 2, P.base, P.base - 1.3, 0.1],
  ] as const)
    out.push({ centre: [P.x + x, FLOOR - 0.32, P.z + z], size: [w, 0.5, d] });
  return out;
}
