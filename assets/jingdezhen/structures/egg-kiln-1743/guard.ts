/** The guard wall round the kiln, the sand between, and the steps by which the watcher went up. */

import { BRICK, block } from '../../../kit/brickwork.ts';
import { random } from '../../../kit/random.ts';
import { add, mix, type Point, ramp, Surface, unit } from '../../../kit/surface.ts';
import { D } from './dimensions.ts';
import { FRONT_REACH } from './front.ts';
import {
  CHAMBER,
  guardFrame,
  guardHeight,
  noise,
  OUTLINE_LENGTH,
  outsideShade,
  SEED,
  SOOT,
} from './shape.ts';

const THICK = D('guard-wall-thickness');

/** Steps on the west side, rising to the north along the wall. */
export const STEPS = { frontZ: -0.62, tread: 0.265, count: 9, innerX: -2.22, outerX: -3.12 } as const;
/** Height of step `k` (0 is the lowest). */
export const stepTop = (k: number): number => ((k + 1) * 1.95) / (STEPS.count + 1) + 0.004 * Math.sin(k * 7);

/**
 * True within the shell grown by `out` metres. In front the shell's thickness lies along the kiln, so the section is
 * taken `out` further in.
 */
export function withinShell(p: Point, out: number): boolean {
  const z = p[2] - out;
  if (z > 0) return false;
  const n = CHAMBER.exponent;
  const grow = p[2] > -1.2 ? out * 0.3 : out;
  const x = Math.abs(p[0]) / (CHAMBER.halfWidth(z) + grow);
  const y = Math.max(0, p[1] - CHAMBER.floor(z)) / (CHAMBER.height(z) + grow);
  return x ** n + y ** n < 1;
}

/** Top surface of wall and sand: from the wall's outer edge (`t` = 0) to within the shell's thickness (`t` = 1). */
export function topPoint(s: number, t: number): Point {
  const y = guardHeight(s);
  const outer = guardFrame(s, y, 0.02).o;
  const { out } = guardFrame(s, y);
  let reach = THICK;
  while (reach < 2.2 && !withinShell(add(outer, out, -reach), 0.09)) reach += 0.03;
  const d = reach * t;
  const p = add(outer, out, -d);
  const sand = ramp(THICK - 0.06, THICK + 0.1, d);
  const heap = sand * (noise(p, 0.5, 40) * 0.02 - 0.03 + 0.09 * ramp(THICK, Math.max(THICK + 0.2, reach), d));
  return [p[0], y - 0.012 + heap, p[2]];
}

const sandTint = (p: Point, t: number): readonly [number, number, number] => {
  const k = 1 + 0.15 * noise(p, 0.4, 41);
  return mix([0.95 * k, 0.9 * k, 0.8 * k], outsideShade(p), t < 0.2 ? 0.7 : 0.35);
};

/** Guard wall from the front wall's ends to the rear on both sides, its top and its sand all the way round. */
export function guardWall(): Surface {
  const surface = new Surface();
  const from = FRONT_REACH - 0.02;
  const columns = 38;
  for (const side of [-1, 1])
    surface.grid(columns, 9, (i, j) => {
      const t = side < 0 ? 1 - i / columns : i / columns;
      const s = side * (from + (OUTLINE_LENGTH - from) * t);
      const y = -0.1 + ((guardHeight(s) + 0.08) * j) / 9;
      const { o } = guardFrame(s, y, -0.004);
      return { p: o, uv: [s, y], tint: outsideShade(o) };
    });
  top(surface);
  caps(surface);
  proudBricks(surface);
  steps(surface);
  apron(surface);
  return surface;
}

function top(surface: Surface): void {
  const columns = 104;
  surface.grid(columns, 6, (i, j) => {
    const s = -OUTLINE_LENGTH + (2 * OUTLINE_LENGTH * i) / columns;
    const t = (j / 6) ** 0.85;
    const p = topPoint(s, t);
    return { p, uv: [s, t * 0.8], tint: sandTint(p, t) };
  });
}

/** Top course: bricks laid across the wall, trodden loose, some broken, some gone. */
function caps(surface: Surface): void {
  const rnd = random(`${SEED}/caps`);
  const end = OUTLINE_LENGTH - 0.35;
  let s = -end;
  while (s < end) {
    const header = rnd.next() < 0.86;
    const w = (header ? BRICK.width : BRICK.length) * rnd.around(1, 0.05);
    const at = s + w / 2;
    s += w + BRICK.joint;
    const gone = rnd.next();
    if (gone < 0.045) continue;
    const across = header ? (gone < 0.12 ? 0.13 : BRICK.length) : BRICK.width;
    const y = guardHeight(at) + rnd.around(0, 0.005);
    const frame = guardFrame(at, y, across / 2 - 0.012 + rnd.around(0, 0.008));
    const turn = rnd.around(0, 0.05);
    const along = unit(add(frame.along, frame.out, turn));
    const back: Point = [along[2], 0, -along[0]];
    const lean = unit([rnd.around(0, 0.03), 1, rnd.around(0, 0.03)]);
    block(surface, { o: frame.o, along, up: back, out: lean }, w, across, 0.05, rnd, {
      chipped: 0.3,
      stray: 0.004,
      shade: (p) => mix(outsideShade(p), [1, 0.96, 0.88], 0.3),
    });
  }
  // Bats and whole bricks left lying on the sand.
  for (let k = 0; k < 34; k += 1) {
    const at = rnd.between(-end, end);
    const p = topPoint(at, rnd.between(0.45, 0.85));
    const a = rnd.between(0, 6.28);
    const along: Point = [Math.cos(a), rnd.around(0, 0.08), Math.sin(a)];
    const up = unit([Math.sin(a), rnd.around(0, 0.08), -Math.cos(a)]);
    const out = unit([
      along[1] * up[2] - along[2] * up[1],
      along[2] * up[0] - along[0] * up[2],
      along[0] * up[1] - along[1] * up[0],
    ]);
    block(
      surface,
      { o: add(p, [0, 0.026, 0]), along: unit(along), up, out },
      rnd.between(0.08, 0.24),
      0.09,
      0.04,
      rnd,
      {
        chipped: 0.5,
        shade: outsideShade,
      },
    );
  }
}

/** Worn brick paving about the foot of the wall, a finger below the trodden clay, which ends where the kiln stands. */
function apron(surface: Surface): void {
  const [nx, nz] = [16, 24];
  const at = (i: number, j: number): Point => {
    const x = -2.5 + (5 * i) / nx;
    const z = 0.16 - (7.35 * j) / nz;
    return [x, -0.014 + 0.006 * noise([x, 0, z], 0.7, 44), z];
  };
  surface.grid(
    nx,
    nz,
    (i, j) => {
      const p = at(i, j);
      return { p, uv: [p[2], p[0]], tint: mix(outsideShade(p), [0.8, 0.74, 0.64], 0.35) };
    },
    {
      // Nothing under the kiln itself: the firebox goes deeper.
      skip: (i, j) => {
        const [x, , z] = at(i + 0.5, j + 0.5);
        return Math.abs(x) < (z > -0.4 ? 1.7 : z > -4 ? 1.85 : z > -5.6 ? 1.25 : 0.5);
      },
    },
  );
}

/** A scatter of bricks that stand out of the wall's face, mostly where it has been mended. */
function proudBricks(surface: Surface): void {
  const rnd = random(`${SEED}/proud`);
  for (let k = 0; k < 110; k += 1) {
    const side = rnd.next() < 0.5 ? -1 : 1;
    const s = side * rnd.between(FRONT_REACH + 0.1, OUTLINE_LENGTH - 0.4);
    const y = rnd.between(0.05, guardHeight(s) - 0.1);
    if (noise([s, y, side], 0.8, 42) < -0.15) continue;
    const frame = guardFrame(s, Math.round(y / 0.0455) * 0.0455, -0.009 - rnd.between(0, 0.01));
    block(surface, frame, rnd.next() < 0.35 ? BRICK.width : BRICK.length, BRICK.height, 0.03, rnd, {
      shade: outsideShade,
    });
  }
}

/** Nine steps, the tenth is the wall: bricks on edge over rubble, hollowed by feet. */
function steps(surface: Surface): void {
  const rnd = random(`${SEED}/steps`);
  const { frontZ, tread, count, innerX, outerX } = STEPS;
  const tint = (p: Point) => mix(outsideShade(p), [1, 0.96, 0.88], 0.25);
  for (let k = 0; k < count; k += 1) {
    const y = stepTop(k);
    const z0 = frontZ - k * tread;
    // Riser, outer cheek down to the ground, and the last step's back.
    const grid = (
      nu: number,
      nv: number,
      at: (u: number, v: number) => Point,
      uvAt: (p: Point) => [number, number],
    ) =>
      surface.grid(nu, nv, (i, j) => {
        const p = at(i / nu, j / nv);
        return { p, uv: uvAt(p), tint: tint(p) };
      });
    const below = k === 0 ? -0.08 : stepTop(k - 1);
    grid(
      3,
      1,
      (u, v) => [outerX + (innerX - outerX) * u, below - 0.07 + (y + 0.04 - below) * v, z0 - 0.012],
      (p) => [p[0], p[1]],
    );
    grid(
      2,
      Math.max(1, Math.round(y / 0.25)),
      (u, v) => {
        const yy = -0.08 + (y - 0.03 + 0.08) * v;
        return [outerX + 0.012 + 0.014 * yy, yy, z0 - tread * (1 - u)];
      },
      (p) => [p[2], p[1]],
    );
    if (k === count - 1)
      grid(
        3,
        6,
        (u, v) => [innerX + (outerX - innerX) * u, -0.08 + (y + 0.05) * v, z0 - tread],
        (p) => [-p[0], p[1]],
      );
    const bricks = 9;
    const w = (innerX - outerX) / bricks;
    for (let b = 0; b < bricks; b += 1) {
      const x = outerX + w * (b + 0.5);
      const worn = 0.016 * Math.exp(-(((x + 2.76) / 0.22) ** 2));
      const o: Point = [
        x + rnd.around(0, 0.003),
        y - worn + rnd.around(0, 0.004),
        z0 - tread / 2 + rnd.around(0.004, 0.006),
      ];
      block(
        surface,
        { o, along: [1, 0, 0], up: [0, 0, -1], out: unit([rnd.around(0, 0.02), 1, rnd.around(0, 0.02)]) },
        w - 0.008,
        tread - 0.008,
        0.04,
        rnd,
        {
          chipped: 0.3,
          stray: 0.004,
          shade: (p) => mix(tint(p), SOOT, 0.05),
        },
      );
    }
  }
}
