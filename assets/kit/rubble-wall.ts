/**
 * A wall of kiln waste: broken saggars laid in courses like masonry, gaps packed with sherds, capped with tiles.
 * A displaced skin carries the wall's texture; single saggars stand out of it where light catches them.
 */
import type { BufferGeometry } from 'three';
import type { Rgb } from './mesh.ts';
import type { Random } from './random.ts';
import { type Soup, soup } from './soup.ts';
import { type Field, fbm, mix, mixRgb, smooth } from './terrain.ts';

export interface RubbleWall {
  /** Foot of the face that is seen, from left to right as one stands before it, [x, z]. */
  from: readonly [number, number];
  to: readonly [number, number];
  thickness: number;
  /** Height of the body without its cap, at a distance along. */
  height: (along: number) => number;
  ground: Field;
  seed: Random;
  /** Width of the saggars shown, 1 for walls one comes near: where detail may be saved. */
  coarse: number;
  /** Distance between the skin's points. */
  step?: number;
  /** Share of single saggars left out, so that only the skin's texture shows, by height over the foot. */
  sparse?: (up: number) => number;
  /** False: no far side, because another face stands at its back. */
  back?: boolean;
}

export interface RubbleWallParts {
  /** Displaced faces: material `saggar-wall`. */
  skin: BufferGeometry;
  /** Saggars and sherds standing out: material `saggar`. */
  pieces: BufferGeometry;
  /** Cap: material `tile`. */
  cap: BufferGeometry;
  /** Cracks and joints a plant could root in: position and the face's outward direction. */
  cracks: { at: readonly [number, number, number]; out: readonly [number, number] }[];
}

/** Fireclay after many firings, multiplying the saggar albedo. */
export const CLAY: readonly Rgb[] = [
  [1, 0.98, 0.86],
  [0.94, 0.88, 0.8],
  [0.8, 0.74, 0.72],
  [0.66, 0.63, 0.62],
  [0.86, 0.95, 0.88],
  [0.54, 0.51, 0.48],
  [1, 0.92, 0.74],
];
const MOSS: Rgb = [0.42, 0.5, 0.26];

/** Point on the wall: along it, out of its face, and up. */
type Place = (along: number, out: number, up: number) => [number, number, number];

export function rubbleWall(wall: RubbleWall): RubbleWallParts {
  const dx = wall.to[0] - wall.from[0];
  const dz = wall.to[1] - wall.from[1];
  const length = Math.hypot(dx, dz);
  const ux = dx / length;
  const uz = dz / length;
  // Standing before the face with `along` running to the right, the face looks towards (−uz, ux).
  const nx = -uz;
  const nz = ux;
  const seed = wall.seed;
  const wander = fbm(`${seed.between(0, 1e9)}`, 3);
  const rough = fbm(`${seed.between(0, 1e9)}`, 2);
  const wet = fbm(`${seed.between(0, 1e9)}`, 3);
  const place: Place = (s, out, up) => {
    const o = out + 0.05 * wander(s / 5, 0);
    return [wall.from[0] + ux * s + nx * o, up, wall.from[1] + uz * s + nz * o];
  };
  const foot = (s: number) => {
    const [x, , z] = place(s, 0, 0);
    return wall.ground(x, z);
  };
  /** Leans back a little as it rises, thicker at the foot. */
  const batter = (up: number) => 0.05 * (1 - smooth(0, 2.5, up)) - 0.02;
  const face = (s: number, up: number) => batter(up) + 0.02 * rough(s * 1.1, up * 1.1);
  const shade = (s: number, up: number): Rgb => {
    const damp = smooth(0.75 + 0.35 * wet(s / 1.4, 3), 0.05, up);
    const tone = 0.84 + 0.16 * wet(s / 2.2, up / 1.3);
    const base: Rgb = [tone, tone * 0.97, tone * 0.92];
    const dark = mixRgb(base, [0.42, 0.38, 0.32], damp * 0.85);
    const green = smooth(0.15, 0.6, wet(s / 1.1 + 40, up)) * smooth(1.1, 0.1, up);
    const streak = smooth(0.25, 0.7, rough(s * 1.3 + 9, 1)) * smooth(1.4, 3, up) * 0.45;
    return mixRgb(mixRgb(dark, MOSS, green * 0.7), [0.4, 0.37, 0.34], streak);
  };
  const skin = soup();
  const step = wall.step ?? 0.9;
  const nu = Math.max(1, Math.round(length / step));
  const top = (s: number) => wall.height(s);
  // A foot far off level 0: heights are counted from there.
  const level = foot(length / 2);
  const base = Math.abs(level) > 0.3 ? level : 0;
  const nv = Math.max(2, Math.round((top(length / 2) - base) / step));
  skin.patch(nu, nv, (i, j) => {
    const s = (i / nu) * length;
    const up = mix(foot(s) - 0.15, top(s), j / nv);
    const inner = i > 0 && i < nu && j < nv;
    return {
      p: place(s, inner ? face(s, up - base) - 0.07 : batter(up - base) - 0.05, up),
      uv: [s, up],
      colour: shade(s, up - base),
    };
  });
  // The far side is seen only through the gate's chink and from the light's side: few, flat, closed.
  const back = Math.max(1, Math.round(length / 3));
  if (wall.back !== false)
    skin.patch(back, 1, (i, j) => {
      const s = length * (1 - i / back);
      const up = j ? top(s) : foot(s) - 2.6;
      return { p: place(s, -wall.thickness, up), uv: [s, up], colour: [0.7, 0.66, 0.6] };
    });
  for (const s of [0, length]) {
    const near = place(s, 0, foot(s) - 0.2);
    const far = place(s, -wall.thickness, foot(s) - 0.2);
    const points = [near, far, place(s, -wall.thickness, top(s)), place(s, 0, top(s))];
    skin.face(s === 0 ? points.slice().reverse() : points, [0.75, 0.72, 0.68]);
  }
  const pieces = soup();
  const cracks: RubbleWallParts['cracks'] = [];
  let up = 0.02;
  while (up < wall.height(length / 2) - base - 0.1) {
    // Courses grow coarser above the eye, where nobody can tell.
    const course = seed.between(0.19, 0.27) * (up > 2 ? 1.3 : 1);
    let s = seed.between(0, 0.15) - 0.05;
    while (s < length - 0.25) {
      const width = Math.min(length - s, seed.between(0.3, 0.52) * (up > 2 ? 1.25 : 1.03) * wall.coarse);
      const y = up + foot(s) + 0.03 * wander(s / 3, 20);
      const room = top(s + width / 2) - y - 0.02;
      // Missing here and there: only packing and mud, or the repair of another year.
      const bare =
        wander(s / 2.3, up / 1.6 + 7) > 0.42 ||
        seed.next() < 0.05 ||
        (wall.sparse && seed.next() < wall.sparse(up));
      if (room > 0.08 && !bare) {
        const tone = seed.pick(CLAY);
        const dim = seed.between(0.84, 1.15);
        const round = shade(s, up);
        const lit = (c: 0 | 1 | 2) => Math.min(1, tone[c] * dim * (0.22 + 0.82 * round[c]));
        const shape = {
          s: s + width / 2,
          y,
          width,
          height: Math.min(course - 0.012, room),
          colour: [lit(0), lit(1), lit(2)] as Rgb,
        };
        const kind = seed.next();
        if (kind < 0.024) mouth(pieces, place, face, shape, seed);
        else if (kind < 0.1) sherd(pieces, place, face, shape, seed);
        else drum(pieces, place, face, shape, seed);
      }
      if (seed.next() < (bare ? 0.05 : 0.012) * (up > 1 ? 2 : 1)) {
        const [x, cy, z] = place(s, face(s, up) + 0.03, up);
        cracks.push({ at: [x, cy, z], out: [nx, nz] });
      }
      s += width + 0.012;
    }
    up += course;
  }
  return {
    skin: skin.geometry(),
    pieces: pieces.geometry(),
    cap: cap(wall, place, length, seed).geometry(),
    cracks,
  };
}

interface Shape {
  s: number;
  y: number;
  width: number;
  height: number;
  colour: Rgb;
}

type Face = (along: number, up: number) => number;

/** A saggar standing in the course: a bulge of its side, some set deeper, some tilted, some chipped. */
function drum(pot: Soup, place: Place, face: Face, shape: Shape, seed: Random): void {
  const out = seed.between(0.045, 0.1);
  const tilt = seed.around(0, 0.02);
  const set = seed.around(0, 0.018);
  const u0 = seed.between(0, 1);
  const base = face(shape.s, shape.y) - 0.012 + set;
  const chip = seed.next() < 0.3 ? seed.between(0.02, 0.07) : 0;
  const foot = seed.between(0.6, 0.82);
  pot.patch(2, 1, (i, j) => {
    const bulge = i === 1 ? out : -0.045;
    const down = j && i === 2 ? chip : 0;
    // Its own shade in the joints: what makes a cylinder of it.
    const k = (j ? 1 : foot) * (i === 1 ? 1 : 0.56);
    return {
      p: place(
        shape.s + (i / 2 - 0.5) * shape.width,
        base + bulge + (j ? tilt : -tilt),
        shape.y + j * shape.height - down + (i - 1) * tilt * 0.5,
      ),
      uv: [u0 + i * shape.width * 0.6, shape.y * 0.7 + j * shape.height],
      colour: [shape.colour[0] * k, shape.colour[1] * k, shape.colour[2] * k],
    };
  });
}

/** A saggar on its side, its broken mouth towards us: a rim round a dark hollow. */
function mouth(pot: Soup, place: Place, face: Face, shape: Shape, seed: Random): void {
  const r = Math.min(shape.width, shape.height * 1.25) / 2;
  const cy = shape.y + shape.height * 0.52;
  const out = face(shape.s, cy) + seed.between(0.015, 0.05);
  const n = 7;
  const squash = seed.between(0.85, 1);
  const at = (k: number, q: number, o: number) => {
    const a = (k / n) * Math.PI * 2;
    return place(shape.s + Math.cos(a) * r * q, out + o, cy + Math.sin(a) * r * q * squash);
  };
  const dark: Rgb = [shape.colour[0] * 0.3, shape.colour[1] * 0.28, shape.colour[2] * 0.26];
  const rows = [
    { q: 1.02, o: -0.07, c: dark },
    { q: 1, o: 0, c: shape.colour },
    { q: 0.82, o: 0.003, c: shape.colour },
    { q: 0.7, o: -0.045, c: dark },
  ];
  pot.patch(n, 3, (i, j) => ({
    p: at(i, rows[j]!.q, rows[j]!.o),
    uv: [i * 0.12, j * 0.06],
    colour: rows[j]!.c,
  }));
  const hollow = Array.from({ length: n }, (_, k) => at(k, 0.7, -0.045));
  pot.face(hollow, [dark[0] * 0.7, dark[1] * 0.7, dark[2] * 0.7]);
}

/** A broken plate wedged into a joint, sticking out. */
function sherd(pot: Soup, place: Place, face: Face, shape: Shape, seed: Random): void {
  const w = shape.width * seed.between(0.5, 1);
  const thick = seed.between(0.02, 0.045);
  const y = shape.y + seed.between(0, shape.height * 0.7);
  const tilt = seed.around(0, 0.05);
  const base = face(shape.s, y);
  const out = seed.between(0.03, 0.1);
  const front = [
    [-w / 2, 0.01],
    [-w * seed.between(0.1, 0.25), out],
    [w * seed.between(0.15, 0.35), out * 0.85],
    [w / 2, 0.005],
  ] as const;
  const at = (k: number, up: number) =>
    place(shape.s + front[k]![0], base + front[k]![1], y + up + (tilt * front[k]![0]) / w);
  pot.face(
    [0, 1, 2, 3].map((k) => at(k, thick)),
    shape.colour,
  );
  for (let k = 0; k < 3; k += 1)
    pot.face(
      [at(k, 0), at(k + 1, 0), at(k + 1, thick), at(k, thick)],
      [shape.colour[0] * 0.8, shape.colour[1] * 0.78, shape.colour[2] * 0.75],
    );
}

/** Two slopes of grey tiles in rows down to both faces, a ridge of tiles on edge; slipped, sagging, mossy. */
function cap(wall: RubbleWall, place: Place, length: number, seed: Random): Soup {
  const pot = soup();
  const row = 0.42;
  const n = Math.max(1, Math.round(length / row));
  const tone = Array.from({ length: n + 1 }, () => seed.between(0.72, 1));
  const moss = Array.from({ length: n + 1 }, () => (seed.next() < 0.22 ? seed.between(0.2, 0.7) : 0));
  const slip = Array.from({ length: n + 1 }, () => seed.around(0, 0.025) - (seed.next() < 0.06 ? 0.08 : 0));
  const sag = Array.from({ length: n + 1 }, () => seed.around(0, 0.012));
  const colour = (k: number): Rgb => mixRgb([tone[k]!, tone[k]!, tone[k]! * 1], MOSS, moss[k]!);
  /** Troughs lie in their own shade. */
  const shaded = (k: number, i: number): Rgb => {
    const c = colour(k);
    return i % 2 ? c : [c[0] * 0.62, c[1] * 0.62, c[2] * 0.62];
  };
  const ridge = (s: number, k: number) => wall.height(s) + 0.25 + sag[k]!;
  const half = wall.thickness / 2;
  // Inner slope: one hump and one trough per row.
  pot.patch(n * 2, 1, (i, j) => {
    const k = Math.min(n, Math.floor(i / 2));
    const s = (i / (n * 2)) * length;
    const hump = i % 2 ? 0.035 : -0.025;
    return j
      ? { p: place(s, -half, ridge(s, k) + hump), uv: [s, 0.6], colour: shaded(k, i) }
      : {
          p: place(s, 0.13 - slip[k]!, wall.height(s) + hump + sag[k]!),
          uv: [s, 0],
          colour: shaded(k, i),
        };
  });
  // The edge one sees from below: tile ends, and mortar under them.
  pot.patch(n * 2, 1, (i, j) => {
    const k = Math.min(n, Math.floor(i / 2));
    const s = (i / (n * 2)) * length;
    const hump = i % 2 ? 0.035 : -0.025;
    const dark = 0.55 * tone[k]!;
    return {
      p: place(s, j ? 0.13 - slip[k]! : 0.01, wall.height(s) + (j ? hump + sag[k]! : -0.035)),
      uv: [s, j * 0.06],
      colour: [dark, dark, dark * 0.97],
    };
  });
  const far = Math.max(1, Math.round(length / 1.5));
  pot.patch(far, 1, (i, j) => {
    const s = length * (1 - i / far);
    return {
      p: place(s, j ? -half : -wall.thickness - 0.12, wall.height(s) + (j ? 0.25 : 0)),
      uv: [s, j * 0.6],
      colour: [0.8, 0.8, 0.8],
    };
  });
  // Ridge: short lengths of tiles laid on edge, not quite in line.
  const bits = Math.max(1, Math.round(length / 1.25));
  for (let b = 0; b < bits; b += 1) {
    const s0 = (b / bits) * length;
    const s1 = ((b + 1) / bits) * length - 0.015;
    const y = wall.height((s0 + s1) / 2) + 0.2 + seed.around(0, 0.015);
    const h = seed.between(0.1, 0.14);
    const g = seed.between(0.6, 0.95);
    const o = -half + seed.around(0, 0.015);
    const c: Rgb = [g, g, g];
    const at = (s: number, side: number, up: number) => place(s, o + side * 0.06, y + up);
    pot.face([at(s0, 1, 0), at(s1, 1, 0), at(s1, 1, h), at(s0, 1, h)], c);
    pot.face([at(s1, -1, 0), at(s0, -1, 0), at(s0, -1, h), at(s1, -1, h)], c);
    pot.face([at(s0, 1, h), at(s1, 1, h), at(s1, -1, h), at(s0, -1, h)], [g * 0.9, g * 0.9, g * 0.88]);
  }
  return pot;
}
