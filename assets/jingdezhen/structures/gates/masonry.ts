/** Walls between courts, with their copings of tile; and paving. Metres, site coordinates. */
import type { BufferGeometry } from 'three';
import type { MaterialId } from '../../../kit/materials.ts';
import { box, grid, merge, place, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { at } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Point } from '../../../kit/soup.ts';
import type { Rect } from '../../plan.ts';
import type { Pots } from './pots.ts';

export type P2 = readonly [number, number];

export interface CourtWall {
  from: P2;
  to: P2;
  height: number;
  /** 0.4 unless given. */
  thick?: number;
  material?: MaterialId;
  /** Foot of another material up to a height: stone or brick under plaster. */
  foot?: { material: MaterialId; height: number };
  tint?: Rgb;
  /** No coping: something else stands on it. */
  bare?: boolean;
  base?: number;
}

/** A straight wall with a coping of tiles; dark at the foot, streaked below the coping, never quite level. */
export function courtWall(pots: Pots, wall: CourtWall, solids?: Solid[]): void {
  const { from, to, height } = wall;
  const thick = wall.thick ?? 0.4;
  const base = wall.base ?? 0;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const d: P2 = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const seed = random(`wall/${from.join()}/${to.join()}`);
  const n = Math.max(1, Math.round(length / 1.6));
  const dips = Array.from({ length: n + 1 }, () => seed.around(0, 0.018));
  const g = wall.tint ?? [1, 1, 1];
  const stains = Array.from({ length: n + 1 }, () => seed.between(0.8, 1));
  const spot = (t: number, side: number, y: number): Point => [
    from[0] + d[0] * length * t - d[1] * side,
    base + y,
    from[1] + d[1] * length * t + d[0] * side,
  ];
  const layers: [MaterialId, number, number][] = wall.foot
    ? [
        [wall.foot.material, -0.15, wall.foot.height],
        [wall.material ?? 'plaster', wall.foot.height, height],
      ]
    : [[wall.material ?? 'plaster', -0.15, height]];
  layers.forEach(([material, y0, y1], layer) => {
    const half = thick / 2 + (wall.foot && layer === 0 ? 0.03 : 0);
    const rows = [y0, ...[0.35, 0.7].map((t) => y0 + (y1 - y0) * t), y1];
    const shade = (i: number, j: number): Rgb => {
      const foot = layer === 0 && j === 0 ? 0.6 : 1;
      const k = foot * (j === rows.length - 1 && layer === layers.length - 1 ? 0.84 : 1) * stains[i]!;
      return [g[0] * k, g[1] * k * 0.995, g[2] * k * 0.98];
    };
    const lift = (i: number, j: number) =>
      j === rows.length - 1 && layer === layers.length - 1 ? dips[i]! : 0;
    // Walked from `from` to `to`, +d turned right is (−dz, dx): seen from there, `to` lies on the left.
    for (const side of [1, -1])
      pots.of(material).patch(n, rows.length - 1, (i, j) => {
        const k = side > 0 ? i : n - i;
        return {
          p: spot(k / n, side * half, rows[j]! + lift(k, j)),
          uv: [(k / n) * length, rows[j]!],
          colour: shade(k, j),
        };
      });
    for (const end of [0, 1]) {
      const s = end ? 1 : -1;
      pots
        .of(material)
        .face(
          [
            spot(end, s * half, y0),
            spot(end, -s * half, y0),
            spot(end, -s * half, y1),
            spot(end, s * half, y1),
          ],
          shade(end ? n : 0, 1),
        );
    }
    if (wall.foot && layer === 0)
      for (const side of [1, -1]) {
        const f = [
          spot(0, side * half, y1),
          spot(1, side * half, y1),
          spot(1, side * (half - 0.05), y1),
          spot(0, side * (half - 0.05), y1),
        ];
        pots.of(material).face(side > 0 ? f : f.reverse(), g);
      }
  });
  if (!wall.bare) coping(pots, from, to, base + height, thick / 2 + 0.17, dips);
  solids?.push({
    centre: [(from[0] + to[0]) / 2, base + height / 2, (from[1] + to[1]) / 2],
    size: [length, height, thick],
    turn: (-Math.atan2(d[1], d[0]) * 180) / Math.PI,
  });
}

/** Rows of tile over a wall: two little slopes and a ridge. `half` is how far they reach from the middle. */
export function coping(
  pots: Pots,
  from: P2,
  to: P2,
  y: number,
  half: number,
  dips: readonly number[] = [0, 0],
  rise = half * 0.62,
  inner = half - 0.2,
): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const d: P2 = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const seed = random(`coping/${from.join()}/${to.join()}`);
  const over = 0.1;
  const n = Math.max(2, Math.round((length + 2 * over) / 0.24));
  const dip = (t: number) => {
    const s = Math.min(1, Math.max(0, t)) * (dips.length - 1);
    const k = Math.min(dips.length - 2, Math.floor(s));
    return dips[k]! + (dips[k + 1]! - dips[k]!) * (s - k);
  };
  const spot = (t: number, side: number, up: number): Point => {
    const s = -over + (length + 2 * over) * t;
    return [from[0] + d[0] * s - d[1] * side, y + up + dip(t), from[1] + d[1] * s + d[0] * side];
  };
  const tiles = pots.of('roof-rows');
  const tones = Array.from({ length: n + 1 }, () => seed.between(0.62, 1));
  const slips = Array.from({ length: n + 1 }, () => seed.around(0, 0.02));
  for (const side of [1, -1]) {
    tiles.patch(n * 2, 1, (i, j) => {
      const k = side > 0 ? i : n * 2 - i;
      const tile = Math.floor(k / 2);
      const cover = k % 2;
      const v = tones[Math.min(n, tile)]! * (cover ? 1 : 0.55);
      const reach = j ? 0.03 : half + slips[Math.min(n, tile)]!;
      return {
        p: spot(k / (n * 2), side * reach, (j ? rise : 0) + (cover ? 0.055 : 0)),
        uv: [k * 0.12, j * half],
        colour: [v * 0.98, v, v * 0.95],
      };
    });
    const lip = [
      spot(0, side * half, 0),
      spot(0, side * inner, -0.12),
      spot(1, side * inner, -0.12),
      spot(1, side * half, 0),
    ];
    tiles.face(side > 0 ? lip.reverse() : lip, [0.3, 0.29, 0.28]);
    const m = Math.max(1, Math.round(length / 2.5));
    for (let b = 0; b < m; b += 1) {
      const [t0, t1] = [b / m, (b + 1) / m];
      const up = rise + 0.13 + seed.around(0, 0.008);
      const f = [
        spot(t0, side * 0.075, rise - 0.02),
        spot(t1, side * 0.075, rise - 0.02),
        spot(t1, side * 0.045, up),
        spot(t0, side * 0.045, up),
      ];
      const v = seed.between(0.6, 0.8);
      tiles.face(side > 0 ? f.reverse() : f, [v, v, v]);
      if (side > 0) {
        const top = [spot(t0, 0.045, up), spot(t1, 0.045, up), spot(t1, -0.045, up), spot(t0, -0.045, up)];
        tiles.face(top.reverse(), [v * 1.1, v * 1.1, v * 1.1]);
      }
    }
  }
  for (const end of [0, 1]) {
    const f = [
      spot(end, half, 0),
      spot(end, -half, 0),
      spot(end, -0.06, rise + 0.12),
      spot(end, 0.06, rise + 0.12),
    ];
    tiles.face(end ? f : f.reverse(), [0.5, 0.5, 0.49]);
  }
}

export interface Paving {
  seed: string;
  rect: Rect;
  /** Top of the slabs. */
  y: number;
  /** Which way a course of slabs runs, and how long and wide one is. */
  along: 'x' | 'z';
  slab: P2;
  /** Where feet go: 0…1, paler and lower. */
  worn?: (x: number, z: number) => number;
  thick?: number;
  material?: MaterialId;
}

/** Slabs with open joints, each tilted, toned and sunk in its own way. */
export function slabs(p: Paving): BufferGeometry {
  const { rect: r, y } = p;
  const rand = random(p.seed);
  const list: BufferGeometry[] = [];
  const thick = p.thick ?? 0.12;
  const [a0, a1, b0, b1] =
    p.along === 'x' ? [r.minX, r.maxX, r.minZ, r.maxZ] : [r.minZ, r.maxZ, r.minX, r.maxX];
  const courses = Math.max(1, Math.round((b1 - b0) / p.slab[1]));
  const deep = (b1 - b0) / courses;
  for (let c = 0; c < courses; c += 1)
    for (let s = a0; s < a1 - 0.05; ) {
      let long = p.slab[0] * rand.between(0.75, 1.25);
      if (a1 - s - long < p.slab[0] * 0.45) long = a1 - s;
      const mid = s + long / 2;
      const across = b0 + deep * (c + 0.5);
      const [x, z] = p.along === 'x' ? [mid, across] : [across, mid];
      const gap = rand.between(0.008, 0.022);
      const [w, d] = p.along === 'x' ? [long - gap, deep - gap] : [deep - gap, long - gap];
      const worn = p.worn?.(x, z) ?? 0;
      const k = rand.between(0.72, 0.95) + 0.1 * worn;
      const warm = rand.between(0.94, 1);
      const sink = rand.between(0, 0.012) + 0.006 * worn;
      const moved = place(
        box(w, thick, d, { omit: ['bottom'] }),
        at([x, y - thick / 2 - sink, z], rand.around(0, 0.012), [
          rand.around(0, 0.008),
          rand.around(0, 0.008),
        ]),
      );
      const du = rand.between(0, 2);
      const uv = moved.getAttribute('uv');
      for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getX(i) + du, uv.getY(i) + du * 1.7);
      list.push(
        tint(moved, (_, n) => (n.y > 0.5 ? [k, k * warm, k * warm * 0.97] : [k * 0.6, k * 0.58, k * 0.54])),
      );
      s += long;
    }
  return merge(list);
}

/** A field of bricks set on the ground: one uneven sheet, rubbed pale where feet go, mossy and dark where they do not. */
export function brickField(
  seed: string,
  r: Rect,
  y: number,
  worn: (x: number, z: number) => number = () => 0,
): BufferGeometry {
  const [w, d] = [r.maxX - r.minX, r.maxZ - r.minZ];
  const rand = random(seed);
  const [px, pz] = [rand.between(0, 9), rand.between(0, 9)];
  const wave = (x: number, z: number) =>
    Math.sin(x * 1.3 + px) * Math.sin(z * 1.1 + pz) + 0.5 * Math.sin(x * 3.1 + z * 2.3 + px);
  const sheet = place(
    grid(w, d, Math.max(1, Math.round(w)), Math.max(1, Math.round(d)), (x, z) => 0.006 * wave(x, z)),
    at([(r.minX + r.maxX) / 2, y, (r.minZ + r.maxZ) / 2]),
  );
  return tint(sheet, (p) => {
    const k = 0.62 + 0.3 * worn(p.x, p.z) + 0.07 * wave(p.x * 0.6, p.z * 0.6);
    const moss = 0.12 * (1 - worn(p.x, p.z)) * (0.5 + 0.5 * Math.sin(p.x * 0.8 + pz) * Math.sin(p.z * 0.7));
    return [Math.min(1, k * (1 - moss)), Math.min(1, k), Math.min(1, k * (0.93 - moss))];
  });
}

/** A flat walkable rectangle. */
export const floorOf = (r: Rect, y: number): BufferGeometry =>
  place(grid(r.maxX - r.minX, r.maxZ - r.minZ, 1, 1), at([(r.minX + r.maxX) / 2, y, (r.minZ + r.maxZ) / 2]));

/** A line of kerb stones. */
export function kerb(seed: string, from: P2, to: P2, y: number, width = 0.22, high = 0.2): BufferGeometry {
  const rand = random(seed);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const turn = -Math.atan2(to[1] - from[1], to[0] - from[0]);
  const list: BufferGeometry[] = [];
  for (let s = 0; s < length - 0.05; ) {
    let long = rand.between(0.8, 1.5);
    if (length - s - long < 0.5) long = length - s;
    const t = (s + long / 2) / length;
    const k = rand.between(0.68, 0.92);
    list.push(
      tint(
        place(
          box(long - 0.015, high, width, { omit: ['bottom'], bevel: 0.012 }),
          at(
            [
              from[0] + (to[0] - from[0]) * t,
              y - high / 2 + rand.around(0, 0.01),
              from[1] + (to[1] - from[1]) * t,
            ],
            turn + rand.around(0, 0.01),
            [rand.around(0, 0.02), 0],
          ),
        ),
        [k, k * 0.98, k * 0.95],
      ),
    );
    s += long;
  }
  return merge(list);
}
