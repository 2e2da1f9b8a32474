/** Firebox, plank and floor: what is under the feet. */

import { BRICK, block, layCourses } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { mix, type Point, ramp, Surface, unit } from '../../../kit/surface.ts';
import { halfWidthAt } from '../../../kit/vault.ts';
import { D } from './dimensions.ts';
import { CHAMBER, FIREBOX, noise, SEED, SOOT, sandHeight, WAIST } from './shape.ts';

/** The plank: where it lies and how its top rises from sill to floor. */
export const PLANK = { front: 0.1, rear: FIREBOX.rear - 0.22, half: D('plank-width') / 2 } as const;
export const plankTop = (z: number): number =>
  0.075 + ((PLANK.front - z) / (PLANK.front - PLANK.rear)) * (sandHeight(0, PLANK.rear) + 0.06 - 0.075);

const width = (z: number): number => halfWidthAt(CHAMBER, z, 0) + 0.03;
const black = (p: Point): Rgb => mix([0.42, 0.33, 0.28], SOOT, 0.72 + 0.28 * noise(p, 0.35, 60));

/** The pit across the whole width behind the door, with cinders in it: pine burns to next to nothing. */
export function firebox(): Surface {
  const surface = new Surface();
  const rnd = random(`${SEED}/firebox`);
  const { front, rear, bottom } = FIREBOX;
  const N = 22;
  // Ledge behind the sill, front face, bottom, rear face, the two ends.
  surface.grid(N, 1, (i, j) => {
    const z = j ? front : 0.07;
    const x = width(z) * ((2 * i) / N - 1);
    const p: Point = [x, 0.02 + 0.008 * noise([x, 0, z], 0.3, 61), z];
    return { p, uv: [x, z], tint: black(p) };
  });
  surface.grid(
    N,
    3,
    (i, j) => {
      const x = width(front) * ((2 * i) / N - 1);
      const p: Point = [x, bottom + (0.02 + 0.008 * noise([x, 0, front], 0.3, 61) - bottom) * (j / 3), front];
      return { p, uv: [x, p[1]], tint: black(p) };
    },
    { back: true },
  );
  surface.grid(N, 7, (i, j) => {
    const z = front + ((rear - front) * j) / 7;
    const x = (width(z) + 0.02) * ((2 * i) / N - 1);
    const p: Point = [
      x,
      bottom + 0.05 + 0.045 * noise([x, 0, z], 0.4, 62) + 0.02 * noise([x, 0, z], 0.12, 63),
      z,
    ];
    const ash = ramp(0.1, 0.7, noise([x, 0, z], 0.28, 64));
    return { p, uv: [x, z], tint: mix([0.1, 0.095, 0.09], [0.52, 0.5, 0.47], ash * 0.8) };
  });
  const brink = (x: number) => sandHeight(x, rear - 0.02) - 0.045;
  surface.grid(N, 4, (i, j) => {
    const x = width(rear) * ((2 * i) / N - 1);
    const p: Point = [x, bottom + (brink(x) - bottom) * (j / 4), rear - 0.006];
    return { p, uv: [x, p[1]], tint: mix(black(p), [0.5, 0.42, 0.35], 0.2) };
  });
  for (const side of [-1, 1])
    surface.grid(
      6,
      4,
      (i, j) => {
        const z = front + 0.1 + ((rear - 0.02 - front - 0.1) * i) / 6;
        const y = bottom + (CHAMBER.floor(z) + 0.02 - bottom) * (j / 4);
        const p: Point = [side * halfWidthAt(CHAMBER, z, 0) * 1.004, y, z];
        return { p, uv: [z, y], tint: black(p) };
      },
      { back: side > 0 },
    );
  // The face the visitor looks at as he crosses: single bricks, the top course on edge.
  layCourses(
    surface,
    (s, y) => ({ o: [s, y, rear - 0.004], along: [1, 0, 0], up: [0, 1, 0], out: [0, 0, 1] }),
    rnd,
    {
      from: -width(rear) + 0.02,
      to: width(rear) - 0.02,
      bottom: bottom + 0.06,
      top: () => 0.03,
      shade: (p) =>
        mix([0.8, 0.66, 0.58], SOOT, 0.45 + 0.5 * ramp(0.1, -0.35, p[1]) + 0.3 * noise(p, 0.4, 65)),
      missing: 0.03,
    },
  );
  for (let x = -width(rear) + 0.05; x < width(rear) - 0.04; x += BRICK.width + BRICK.joint) {
    if (rnd.next() < 0.05) continue;
    const o: Point = [
      x + rnd.around(0, 0.003),
      brink(x) + 0.04 + rnd.around(0, 0.006),
      rear - 0.115 + rnd.around(0.008, 0.01),
    ];
    block(
      surface,
      { o, along: [1, 0, 0], up: [0, 0, -1], out: unit([rnd.around(0, 0.03), 1, rnd.around(0, 0.03)]) },
      BRICK.width,
      BRICK.length,
      0.045,
      rnd,
      {
        chipped: 0.35,
        shade: (p) => mix([0.85, 0.74, 0.66], SOOT, 0.35 + 0.35 * ramp(rear - 0.15, rear, p[2])),
      },
    );
  }
  for (let k = 0; k < 30; k += 1) {
    const z = rnd.between(rear + 0.08, front - 0.08);
    const x = rnd.between(-1, 1) * (width(z) - 0.12);
    const size = rnd.between(0.012, 0.04);
    const a = rnd.between(0, 6.28);
    block(
      surface,
      {
        o: [x, bottom + 0.06 + 0.04 * noise([x, 0, z], 0.4, 62) + size, z],
        along: [Math.cos(a), 0, Math.sin(a)],
        up: [Math.sin(a), 0, -Math.cos(a)],
        out: [0, 1, 0],
      },
      size * rnd.between(1.5, 5),
      size * 1.3,
      size * 1.2,
      rnd,
      { stray: size * 0.35, tone: rnd.next() < 0.75 ? [0.07, 0.068, 0.066] : [0.55, 0.53, 0.5] },
    );
  }
  return surface;
}

/** Floor: quartz sand, thickening to the rear; pale, glistening, marked by feet and by the rings of old columns. */
export function floor(): Surface {
  const surface = new Surface();
  const rnd = random(`${SEED}/floor`);
  const marks = Array.from({ length: 26 }, () => ({
    x: rnd.between(-1.2, 1.2),
    z: -rnd.between(1.3, 3.4),
    r: rnd.between(0.11, 0.16),
  }));
  const N = 20;
  const rows = 48;
  const rear = WAIST.rear - 0.5;
  surface.grid(N, rows, (i, j) => {
    const z = FIREBOX.rear - 0.02 + (rear - FIREBOX.rear + 0.02) * (j / rows) ** 1.25;
    const x = width(z) * ((2 * i) / N - 1);
    let y = sandHeight(x, z);
    let ring = 0;
    for (const m of marks) {
      const d = Math.abs(Math.hypot(x - m.x, z - m.z) - m.r);
      ring = Math.max(ring, Math.exp(-((d / 0.03) ** 2)));
    }
    y -= ring * 0.006;
    if (j === 0) y -= 0.03;
    const p: Point = [x, y, z];
    const grain = 1 + 0.12 * noise(p, 0.12, 66) + 0.1 * noise(p, 0.5, 67);
    let c: Rgb = mix([0.95, 0.9, 0.82], [0.66, 0.58, 0.48], ramp(-0.5, 0.8, noise(p, 0.45, 68)));
    // Trodden grey in the middle, sooty by the firebox, flashed red-brown at the walls.
    c = mix(c, [0.78, 0.74, 0.67], ramp(0.55, 0.15, Math.abs(x)) * ramp(-3.2, -2.4, z));
    c = mix(c, [0.2, 0.185, 0.17], 0.8 * ramp(-1.7, -1.0, z + 0.15 * noise(p, 0.3, 69)));
    c = mix(c, [0.6, 0.42, 0.3], 0.6 * ramp(0.8, 1, Math.abs(x) / width(z)));
    c = mix(c, [0.5, 0.42, 0.33], ring * 0.6);
    c = mix(c, [0.2, 0.19, 0.18], ramp(-5.8, -7, z));
    return { p, uv: [x, z], tint: [c[0] * grain, c[1] * grain, c[2] * grain] };
  });
  // Sherds and crumbs of clay trodden into it.
  for (let k = 0; k < 64; k += 1) {
    const z = -rnd.between(1.15, 3.5);
    const x = rnd.around(0, 1) * (width(z) - 0.08);
    const size = rnd.between(0.008, 0.032);
    const a = rnd.between(0, 6.28);
    const tilt = unit([rnd.around(0, 0.25), 1, rnd.around(0, 0.25)]);
    const along = unit([
      Math.cos(a),
      -(Math.cos(a) * tilt[0] + Math.sin(a) * tilt[2]) / tilt[1],
      Math.sin(a),
    ]);
    const up: Point = [
      tilt[1] * along[2] - tilt[2] * along[1],
      tilt[2] * along[0] - tilt[0] * along[2],
      tilt[0] * along[1] - tilt[1] * along[0],
    ];
    const tone: Rgb =
      rnd.next() < 0.1 ? [0.75, 0.73, 0.7] : mix([0.34, 0.22, 0.14], [0.12, 0.09, 0.075], rnd.next());
    const o: Point = [x, sandHeight(x, z) + size * 0.3, z];
    block(surface, { o, along, up, out: tilt }, size * rnd.between(1.4, 2.6), size * 1.4, size, rnd, {
      stray: size * 0.3,
      tone,
    });
  }
  return surface;
}

/** Two thick boards laid over the firebox, charred at the edges, each a little bent. */
export function plank(): Surface {
  const surface = new Surface();
  const rnd = random(`${SEED}/plank`);
  const thick = 0.045;
  const boards = [
    [-PLANK.half, -0.004],
    [0.006, PLANK.half],
  ] as const;
  for (const [a, b] of boards) {
    const skew = rnd.around(0, 0.012);
    const sag = rnd.between(0.004, 0.012);
    const shift = rnd.between(0, 0.06);
    const point = (u: number, t: number, top: boolean): Point => {
      const z = PLANK.front + shift * 0.6 + (PLANK.rear - PLANK.front) * t;
      const x = a + (b - a) * u + skew * (t - 0.5) * 2;
      const y =
        plankTop(z) - sag * Math.sin(t * Math.PI) - (top ? 0 : thick) + 0.003 * Math.sin(u * 5 + t * 3);
      return [x, y, z];
    };
    const tint = (p: Point): Rgb => {
      const char = 0.75 * ramp(0.24, 0.33, Math.abs(p[0])) + 0.35 * ramp(-0.1, -0.9, p[2]);
      const worn = Math.exp(-((p[0] / 0.16) ** 2)) * 0.25;
      const k = 0.85 + worn + 0.12 * noise(p, 0.2, 70);
      return mix([k, k * 0.93, k * 0.84], [0.06, 0.055, 0.05], char);
    };
    const sheet = (
      nu: number,
      nv: number,
      at: (i: number, j: number) => Point,
      uv: (p: Point) => [number, number],
    ) =>
      surface.grid(nu, nv, (i, j) => {
        const p = at(i, j);
        return { p, uv: uv(p), tint: tint(p) };
      });
    sheet(
      4,
      12,
      (i, j) => point(i / 4, j / 12, true),
      (p) => [p[2], p[0] + a],
    );
    sheet(
      4,
      6,
      (i, j) => point(1 - i / 4, j / 6, false),
      (p) => [p[2], p[0] + a],
    );
    sheet(
      12,
      1,
      (i, j) => point(1, i / 12, j === 1),
      (p) => [p[2], p[1]],
    );
    sheet(
      12,
      1,
      (i, j) => point(0, 1 - i / 12, j === 1),
      (p) => [p[2], p[1]],
    );
    sheet(
      4,
      1,
      (i, j) => point(i / 4, 0, j === 1),
      (p) => [p[1], p[0]],
    );
    sheet(
      4,
      1,
      (i, j) => point(1 - i / 4, 1, j === 1),
      (p) => [p[1], p[0]],
    );
  }
  return surface;
}
