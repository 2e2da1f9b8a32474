/** The firebox: a pit across the whole width behind the door. */

import { BRICK, block, layCourses } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { mix, type Point, ramp, Surface, unit } from '../../../kit/surface.ts';
import { halfWidthAt } from '../../../kit/vault.ts';
import { CHAMBER, FIREBOX, noise, SEED, SOOT, sandHeight } from './shape.ts';

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
