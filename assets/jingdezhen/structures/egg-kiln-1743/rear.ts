/** Waist and chimney: the throat that throttles the draught, and the thin stack that makes it. */

import { BRICK, block } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { mix, type Point, ramp, Surface } from '../../../kit/surface.ts';
import { D } from './dimensions.ts';
import { noise, SEED, SOOT } from './shape.ts';

const HEIGHT = D('chimney-height');
const WALL = D('chimney-wall');
const CENTRE_Z = -D('chimney-behind-door');
/** Bands where the stack was mended: from, to (metres up), how far they stand out. */
const BANDS = [
  [1.62, 1.78, 0.035],
  [3.35, 3.62, 0.024],
  [4.9, 5.02, 0.02],
  [6.52, 6.7, 0.03],
] as const;

/** Outer radii (x, z) of the oval at height y. */
function radii(y: number): [number, number] {
  const foot = 0.13 * ramp(1.7, 0.2, y);
  const t = Math.max(0, y - 0.6) / (HEIGHT - 0.6);
  const slim = 1 - 0.4 * t ** 0.9;
  return [0.76 * slim + foot, 0.86 * slim + foot];
}

/** A point of the stack's skin at angle `a` (0: east, π/2: south), `inward` metres within its outer face. */
export function stackPoint(a: number, y: number, inward = 0): Point {
  const [rx, rz] = radii(y);
  const c = Math.cos(a);
  const s = Math.sin(a);
  // It leans a hair to the north-east, and is not quite straight on the way.
  const lean = (y / HEIGHT) ** 1.6;
  const cx = 0.09 * lean + 0.012 * Math.sin(y * 1.1);
  const cz = CENTRE_Z - 0.06 * lean + 0.014 * Math.sin(y * 0.8 + 1);
  const flat: Point = [c * 2, y * 0.9, s * 2];
  const rough = noise(flat, 1.4, 50) * 0.022 + noise(flat, 0.35, 51) * 0.007;
  const k = rough - inward;
  return [cx + c * (rx + k), y, cz + s * (rz + k)];
}

const bandOut = (y: number): number => {
  for (const [a, b, out] of BANDS) if (y > a - 1e-6 && y < b + 1e-6) return out;
  return 0;
};

const stackTint = (p: Point): Rgb => {
  const weather: Rgb = mix([0.95, 0.93, 0.9], [0.68, 0.7, 0.69], ramp(-0.3, 0.6, noise(p, 1.2, 52)));
  // Rain washes the windward side, soot stays on the lee and round the mouth.
  const lee = ramp(-0.2, 0.6, p[0] - (p[2] - CENTRE_Z)) * 0.25;
  const mouth = ramp(HEIGHT - 2.2, HEIGHT - 0.1, p[1] + 0.5 * noise(p, 0.5, 53)) * 0.85;
  const streak = ramp(0.1, 0.7, noise([p[0] * 3, p[1] * 0.25, p[2] * 3], 0.7, 54)) * 0.3 * ramp(2, 6, p[1]);
  const band = bandOut(p[1]) ? 0.25 : 0;
  const damp = 0.35 * ramp(0.7, 0, p[1]);
  const base = mix(weather, [1, 0.86, 0.76], band * 2);
  return mix(base, SOOT, Math.min(0.92, lee + mouth + streak + damp));
};

/** The stack: outer and inner skin, a broken rim, bands of mending, bricks that stand out near its foot. */
export function chimney(): Surface {
  const surface = new Surface();
  const around = 28;
  const ys: number[] = [];
  for (let y = -0.1; y < HEIGHT - 0.13; y += 0.24) ys.push(y);
  ys.push(HEIGHT - 0.09);
  const angle = (i: number) => -(i / around) * Math.PI * 2;
  // i runs clockwise seen from above, so that up × along faces outward.
  surface.grid(
    around,
    ys.length - 1,
    (i, j) => {
      const p = stackPoint(angle(i), ys[j]!);
      return { p, uv: [(i / around) * 4.8, ys[j]!], tint: stackTint(p) };
    },
    { wrap: true },
  );
  for (const [low, high, out] of BANDS) {
    const rows = [low, low, (low + high) / 2, high, high];
    const outs = [-0.01, out, out, out, -0.01];
    surface.grid(
      around,
      4,
      (i, j) => {
        const p = stackPoint(angle(i), rows[j]! + 0.02 * Math.sin(i * 0.9 + low), -outs[j]!);
        return {
          p,
          uv: [(i / around) * 4.8 + 0.37, rows[j]! + outs[j]! + 0.5],
          tint: stackTint([p[0], rows[2]!, p[2]]),
        };
      },
      { wrap: true },
    );
  }
  // Inside: black, open to the waist at the front below two metres.
  const inner = ys.filter((_, k) => k % 2 === 0 || k === ys.length - 1);
  surface.grid(
    around,
    inner.length - 1,
    (i, j) => {
      const p = stackPoint(angle(i), inner[j]!, WALL);
      return {
        p,
        uv: [(i / around) * 4, inner[j]!],
        tint: mix(SOOT, [0.3, 0.25, 0.2], 0.3 * ramp(3, 0.3, p[1])),
      };
    },
    {
      back: true,
      wrap: true,
      skip: (i, j) => Math.abs(Math.cos(angle(i + 0.5) - Math.PI / 2) - 1) < 0.16 && inner[j + 1]! < 1.9,
    },
  );
  rim(surface);
  feet(surface);
  return surface;
}

/** Top courses: single bricks, some fallen. */
function rim(surface: Surface): void {
  const rnd = random(`${SEED}/rim`);
  for (const row of [0, 1]) {
    const y = HEIGHT - 0.045 + row * 0.045;
    const [rx, rz] = radii(y);
    const count = Math.round((Math.PI * (rx + rz)) / (BRICK.length * 0.62));
    for (let k = 0; k < count; k += 1) {
      if (row && rnd.next() < 0.3) continue;
      const a = ((k + row / 2) / count) * Math.PI * 2;
      const mid = stackPoint(a, y, WALL / 2);
      const b = stackPoint(a + 0.02, y, WALL / 2);
      const l = Math.hypot(b[0] - mid[0], b[2] - mid[2]);
      const along: Point = [(b[0] - mid[0]) / l, 0, (b[2] - mid[2]) / l];
      block(
        surface,
        { o: mid, along, up: [along[2], 0, -along[0]], out: [0, 1, 0] },
        ((Math.PI * (rx + rz)) / count) * 0.95,
        WALL + 0.02,
        0.05,
        rnd,
        {
          stray: 0.006,
          chipped: 0.4,
          shade: stackTint,
        },
      );
    }
  }
}

/** Near the foot, where the visitor stands, bricks stand out of the face. */
function feet(surface: Surface): void {
  const rnd = random(`${SEED}/stack`);
  for (let k = 0; k < 100; k += 1) {
    const y = Math.round(rnd.between(0.02, 2.6) / 0.0455) * 0.0455;
    const a = rnd.between(0, Math.PI * 2);
    const p = stackPoint(a, y, -rnd.between(0.004, 0.014));
    const q = stackPoint(a - 0.05, y, 0);
    const l = Math.hypot(q[0] - p[0], q[2] - p[2]);
    const along: Point = [(q[0] - p[0]) / l, 0, (q[2] - p[2]) / l];
    block(
      surface,
      { o: p, along, up: [0, 1, 0], out: [-along[2], 0, along[0]] },
      rnd.next() < 0.5 ? 0.09 : 0.2,
      BRICK.height,
      0.03,
      rnd,
      {
        shade: stackTint,
      },
    );
  }
}
