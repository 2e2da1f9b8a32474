/** The front wall, and its door with voussoirs, jambs and sill. */

import { BRICK, block, layArch, layCourses } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { mix, type Point, ramp, Surface } from '../../../kit/surface.ts';
import { evenAngles } from '../../../kit/vault.ts';
import {
  ARCH,
  CHAMBER,
  DOOR,
  FRONT,
  guardFrame,
  guardHeight,
  MORTAR,
  noise,
  outsideShade,
  SEED,
  SOOT,
} from './shape.ts';
import { insidePoint } from './shell.ts';

/** The front wall reaches this far round on each side of the door; beyond it the guard wall goes on. */
export const FRONT_REACH = 2.35;
/** Up to here every brick is modelled. */
const SINGLES = 1.95;
const RING = 0.125;

/** Half-width at height y that the arch's two rings take out of the courses. */
const archHalf = (y: number): number => {
  if (y <= DOOR.spring) return DOOR.half;
  const outer = ARCH.radius + RING * 2 + 0.012;
  const d = y - ARCH.centre;
  if (d >= outer) return 0;
  return Math.min(Math.sqrt(outer ** 2 - d ** 2), d * Math.tan(ARCH.half) + 0.008);
};

/** Bed of mortar: pale clay, its UV in a joint of the texture (v = 0). */
const bed = (p: Point): Rgb => {
  const s = outsideShade(p);
  const k = 1.05 + 0.1 * noise(p, 0.2, 32);
  return [s[0] * MORTAR[0] * k, s[1] * MORTAR[1] * k, s[2] * MORTAR[2] * k];
};

/** Front wall: bed of mortar, every brick upon it, and its inner face within the kiln. */
export function frontWall(): Surface {
  const surface = new Surface();
  // Mortar shows between single bricks; where they thin out towards the corner the texture's own bricks take over.
  const parts = [
    [DOOR.half, SINGLES, 11, true],
    [SINGLES, FRONT_REACH, 3, false],
  ] as const;
  for (const side of [-1, 1])
    for (const [from, to, wide, mortar] of parts)
      surface.grid(wide, 15, (i, j) => {
        const t = side < 0 ? 1 - i / wide : i / wide;
        const s = side * (from + (to - from) * t);
        const y = -0.1 + ((guardHeight(s) + 0.07) * j) / 15;
        const { o } = guardFrame(s, y);
        return {
          p: o,
          uv: mortar ? [s * 0.12 + y * 0.4, 0] : [s, y],
          tint: mortar ? bed(o) : outsideShade(o),
        };
      });
  surface.grid(6, 4, (i, j) => {
    const s = -DOOR.half + (DOOR.half * i) / 3;
    const low = ARCH.centre + Math.sqrt(ARCH.radius ** 2 - s ** 2) + 0.015;
    const y = low + ((guardHeight(s) - 0.03 - low) * j) / 4;
    const { o } = guardFrame(s, y);
    return { p: o, uv: [s * 0.12 + y * 0.4, 0], tint: bed(o) };
  });
  layCourses(surface, (s, y) => guardFrame(s, y), random(`${SEED}/front`), {
    from: -FRONT_REACH,
    to: FRONT_REACH,
    bottom: -0.03,
    top: (s) => guardHeight(s) - 0.045,
    openings: (y) => {
      const h = archHalf(y);
      return h > 0 ? [[-h, h]] : [];
    },
    shade: outsideShade,
    missing: (s) => 0.014 + 0.95 * ramp(SINGLES, FRONT_REACH - 0.05, Math.abs(s)),
  });
  innerFace(surface);
  return surface;
}

/** Inner face of the front wall at z = 0, from the door's edge out to the vault: black. */
function innerFace(surface: Surface): void {
  const N = 40;
  const rings = 7;
  const { angles } = evenAngles(CHAMBER, 0, N);
  const edge = doorOutline(N);
  surface.grid(N, rings, (i, j) => {
    const inner = edge[N - i]!;
    const outer = insidePoint(0, angles[i]!);
    const t = j / rings;
    const p: Point = [
      inner[0] + (outer[0] - inner[0]) * t,
      inner[1] + (outer[1] - inner[1]) * t,
      j === rings
        ? outer[2] - 0.03
        : j === 0
          ? 0
          : outer[2] * t + noise([i * 0.2, j * 0.2, 0], 0.5, 30) * 0.02,
    ];
    return { p, uv: [p[0], p[1]], tint: mix([0.42, 0.34, 0.29], SOOT, 0.55 + 0.35 * noise(p, 0.4, 31)) };
  });
}

/** The door's edge from the foot of its left jamb (−x) over the arch to the right, in `n` even pieces. */
function doorOutline(n: number): [number, number][] {
  const arc = ARCH.radius * ARCH.half * 2;
  const length = DOOR.spring * 2 + arc;
  return Array.from({ length: n + 1 }, (_, k) => {
    const d = (length * k) / n;
    if (d <= DOOR.spring) return [-DOOR.half, d];
    if (d >= DOOR.spring + arc) return [DOOR.half, length - d];
    const a = -ARCH.half + (d - DOOR.spring) / ARCH.radius;
    return [Math.sin(a) * ARCH.radius, ARCH.centre + Math.cos(a) * ARCH.radius];
  });
}

/** Black within the passage, paler towards the shed where hands and baskets rub. */
const passageShade = (p: Point): Rgb => {
  const rubbed = ramp(0.1, FRONT, p[2]) * ramp(1.9, 0.5, p[1]);
  return mix(mix(SOOT, [0.62, 0.54, 0.47], rubbed), outsideShade(p), 0.15);
};

/** Door: jambs, arch of two rings, sill. Always there. */
export function door(): Surface {
  const surface = new Surface();
  const rnd = random(`${SEED}/door`);
  const N = 34;
  const edge = doorOutline(N);
  surface.grid(
    N,
    4,
    (i, j) => {
      const [x, y] = edge[i]!;
      const z = FRONT - 0.004 - (FRONT * j) / 4;
      const grow = 1 + 0.009 / DOOR.half;
      const p: Point = [x * grow, y > DOOR.spring ? y + 0.006 : y, Math.max(0, z)];
      return { p, uv: [(i / N) * 4, p[2]], tint: mix(passageShade(p), MORTAR, 0.1) };
    },
    { back: true },
  );
  for (const side of [-1, 1])
    layCourses(
      surface,
      (s, y) => ({
        o: [side * (DOOR.half + 0.009), y, side > 0 ? s : FRONT - s],
        along: [0, 0, side],
        up: [0, 1, 0],
        out: [-side, 0, 0],
      }),
      rnd.fork(`jamb${side}`),
      {
        from: 0,
        to: FRONT + 0.008,
        bottom: 0.02,
        top: () => DOOR.spring - 0.01,
        shade: passageShade,
        missing: 0.01,
      },
    );
  for (const ring of [0, 1])
    layArch(surface, rnd.fork(`ring${ring}`), {
      centre: [0, ARCH.centre],
      radius: ARCH.radius + (RING + 0.008) * ring - 0.004,
      low: Math.PI / 2 - ARCH.half,
      high: Math.PI / 2 + ARCH.half,
      z: (x) => guardFrame(x, 1.8).o[2] + (ring ? 0.004 : 0.012),
      radial: RING - 0.006,
      depth: ring ? 0.03 : FRONT,
      shade: (p) => (p[2] > FRONT - 0.05 ? outsideShade(p) : passageShade(p)),
    });
  sill(surface, rnd.fork('sill'));
  return surface;
}

/** Sill: bricks on edge, worn hollow by feet. */
function sill(surface: Surface, rnd: ReturnType<typeof random>): void {
  surface.grid(6, 6, (i, j) => {
    const x = -0.42 + 0.14 * i;
    const z = FRONT + 0.1 - (FRONT + 0.1) * (j / 6);
    return { p: [x, 0.004, z], uv: [x, z], tint: [0.7, 0.63, 0.55] };
  });
  let z = FRONT + 0.07;
  while (z > 0.03) {
    const w = BRICK.height + rnd.around(0, 0.002);
    for (const part of [0, 1, 2]) {
      const x = -0.245 + part * 0.247 + rnd.around(0, 0.004);
      const worn = 0.012 * Math.exp(-((x / 0.22) ** 2));
      block(
        surface,
        { o: [x, 0.024 - worn + rnd.around(0, 0.003), z], along: [1, 0, 0], up: [0, 0, -1], out: [0, 1, 0] },
        BRICK.length,
        w,
        0.03,
        rnd,
        { chipped: 0.3, shade: (p) => mix([1.05, 1, 0.94], SOOT, 0.35 * ramp(0.3, 0, p[2]) + 0.1) },
      );
    }
    z -= w + BRICK.joint;
  }
}
