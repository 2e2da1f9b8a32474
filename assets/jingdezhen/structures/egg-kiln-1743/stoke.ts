/** What closes the door for a firing: bricks, clay, a square stoke hole and two round eyes. */
import { layCourses } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { mix, type Point, ramp, Surface } from '../../../kit/surface.ts';
import { D } from './dimensions.ts';
import { ARCH, DOOR, noise, SEED } from './shape.ts';

/** The closed door: bricks laid in the passage, daubed with clay, with a square stoke hole and two round eyes. */
export function stokeHole(): Surface {
  const surface = new Surface();
  const rnd = random(`${SEED}/stoke`);
  const face = 0.36;
  const back = 0.1;
  const half = D('stoke-hole-side') / 2;
  const middle = D('stoke-hole-height');
  const eye = D('door-eye') / 2;
  const eyes: readonly (readonly [number, number])[] = [
    [-0.2, 1.46],
    [0.205, 1.45],
  ];
  // Clay takes the kiln's colours in the end: raw buff below, baked orange and then black about the hole.
  const clay = (p: Point): Rgb => {
    const d = Math.max(Math.abs(p[0]), Math.abs(p[1] - middle)) - half;
    const near = ramp(0.3, 0, d);
    let c: Rgb = mix([0.4, 0.31, 0.21], [0.48, 0.25, 0.13], near);
    const up =
      p[1] > middle ? Math.exp(-((p[0] / 0.2) ** 2)) * ramp(middle + 0.1, middle + 0.32, p[1]) * 0.8 : 0;
    const rim = ramp(0.07, 0, d) * 0.75;
    c = mix(c, [0.028, 0.024, 0.022], Math.max(up, rim));
    for (const [x, y] of eyes)
      c = mix(c, [0.03, 0.026, 0.024], ramp(0.12, 0.03, Math.hypot(p[0] - x, p[1] - y - 0.03)));
    const k = 1 + 0.18 * noise(p, 0.3, 33) + 0.14 * noise(p, 0.06, 34);
    return [c[0] * k, c[1] * k, c[2] * k];
  };
  const brick = (p: Point): Rgb => {
    const c = clay(p);
    return [c[0] * 0.5 + 0.07, c[1] * 0.4 + 0.045, c[2] * 0.4 + 0.035];
  };
  layCourses(
    surface,
    (s, y) => ({ o: [s, y, face - 0.012], along: [1, 0, 0], up: [0, 1, 0], out: [0, 0, 1] }),
    rnd,
    {
      from: -DOOR.half - 0.02,
      to: DOOR.half + 0.02,
      bottom: 0.03,
      top: (s) => ARCH.centre + Math.sqrt(Math.max(0.01, (ARCH.radius + 0.03) ** 2 - s * s)),
      openings: (y) => {
        const list: [number, number][] = [];
        if (Math.abs(y - middle) < half + 0.02) list.push([-half - 0.02, half + 0.02]);
        for (const [x, ey] of eyes)
          if (Math.abs(y - ey) < eye + 0.02) list.push([x - eye - 0.015, x + eye + 0.015]);
        return list;
      },
      shade: brick,
      proud: 0.01,
      missing: 0.03,
    },
  );
  daub(surface, { face, half, middle, eye, eyes, clay });
  // The four cheeks of the stoke hole and the throats of the eyes, through the thickness of the filling.
  const ring = 16;
  surface.grid(ring, 3, (i, j) => {
    const [x, y] = squarePoint(i / ring, half);
    const z = face - 0.005 + ((back - face) * j) / 3;
    const p: Point = [x, middle + y, z];
    return { p, uv: [(i / ring) * 1.04, z], tint: j === 0 ? clay(p) : [0.05, 0.04, 0.035] };
  });
  for (const [x, y] of eyes)
    surface.grid(
      10,
      2,
      (i, j) => {
        const a = (i / 10) * Math.PI * 2;
        const z = face - 0.003 + ((back - face) * j) / 2;
        return {
          p: [x + Math.cos(a) * eye, y + Math.sin(a) * eye, z],
          uv: [i * 0.03, z],
          tint: j === 0 ? [0.06, 0.045, 0.035] : [0.035, 0.03, 0.027],
        };
      },
      { wrap: true },
    );
  return surface;
}

/** Point at `t` of the way round a square of the given half side, from the lower right corner upwards. */
function squarePoint(t: number, half: number): [number, number] {
  const d = (t * 4) % 4;
  const k = (d % 1) * 2 - 1;
  if (d < 1) return [half, half * k];
  if (d < 2) return [-half * k, half];
  if (d < 3) return [-half, -half * k];
  return [half * k, -half];
}

interface Daub {
  face: number;
  half: number;
  middle: number;
  eye: number;
  eyes: readonly (readonly [number, number])[];
  clay: (p: Point) => Rgb;
}

/** Clay smeared over the bricks by hand, thin enough in places for them to show; holes cut clean through both skins. */
function daub(surface: Surface, { face, half, middle, eye, eyes, clay }: Daub): void {
  const cell = half / 4;
  const nx = Math.ceil((DOOR.half + 0.03) / cell);
  const low = Math.floor((middle - half) / cell);
  const high = Math.ceil((DOOR.crown + 0.04 - middle + half) / cell);
  const ys = Array.from({ length: low + high + 1 }, (_, k) => middle - half + (k - low) * cell);
  const inHole = (x: number, y: number) =>
    (Math.abs(x) < half - 1e-6 && Math.abs(y - middle) < half - 1e-6) ||
    eyes.some(([ex, ey]) => Math.hypot(x - ex, y - ey) < eye + cell * 0.45);
  const gone = (i: number, j: number) => inHole((i - nx + 0.5) * cell, (ys[j]! + ys[j + 1]!) / 2);
  surface.grid(
    nx * 2,
    ys.length - 1,
    (i, j) => {
      let x = (i - nx) * cell;
      let y = ys[j]!;
      // Corners left around a dropped cell are drawn onto the eye's rim.
      for (const [ex, ey] of eyes) {
        const d = Math.hypot(x - ex, y - ey);
        if (d < eye + cell * 1.2 && d > 1e-6) {
          const touched = [0, 1].some((a) =>
            [0, 1].some((b) => j - b >= 0 && j - b < ys.length - 1 && gone(i - a, j - b)),
          );
          if (touched) {
            x = ex + ((x - ex) / d) * eye;
            y = ey + ((y - ey) / d) * eye;
          }
        }
      }
      const flat: Point = [x, y, 0];
      const edge = Math.max(Math.abs(x), Math.abs(y - middle)) - half;
      const lip = Math.exp(-((edge / 0.035) ** 2)) * 0.022;
      let rim = 0;
      for (const [ex, ey] of eyes)
        rim += Math.exp(-(((Math.hypot(x - ex, y - ey) - eye) / 0.022) ** 2)) * 0.014;
      const smear =
        0.009 * noise(flat, 0.35, 35) +
        0.006 * noise([x * 1.6, y * 0.7, 0], 0.12, 36) +
        0.003 * noise(flat, 0.05, 37);
      const z = face + 0.002 + smear + lip + rim;
      const p: Point = [x, y, z];
      return { p, uv: [x, y], tint: clay(p) };
    },
    { skip: gone },
  );
}
