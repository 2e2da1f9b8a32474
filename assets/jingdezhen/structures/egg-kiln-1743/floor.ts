/** Floor and plank: what is under the feet. */
import { block } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { mix, type Point, ramp, Surface, unit } from '../../../kit/surface.ts';
import { halfWidthAt } from '../../../kit/vault.ts';
import { D } from './dimensions.ts';
import { CHAMBER, FIREBOX, noise, SEED, sandHeight, WAIST } from './shape.ts';

/** The plank: where it lies and how its top rises from sill to floor. */
export const PLANK = { front: 0.1, rear: FIREBOX.rear - 0.22, half: D('plank-width') / 2 } as const;
export const plankTop = (z: number): number =>
  0.075 + ((PLANK.front - z) / (PLANK.front - PLANK.rear)) * (sandHeight(0, PLANK.rear) + 0.06 - 0.075);

const width = (z: number): number => halfWidthAt(CHAMBER, z, 0) + 0.03;
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

/** The ground where the walls stand, from the chamber's edge outwards: seen when a section takes the walls away. */
export function footing(): Surface {
  const surface = new Surface();
  const HALF = 3.7;
  const REAR = -9.2;
  const tone = (p: Point): Rgb => {
    const k = 0.72 + 0.16 * noise(p, 0.6, 71) + 0.08 * noise(p, 0.15, 72);
    return [k, k * 0.94, k * 0.86];
  };
  const at = (x: number, z: number) => {
    const p: Point = [x, -0.035 + 0.008 * noise([x, 0, z], 0.5, 73), z];
    return { p, uv: [x, z] as const, tint: tone(p) };
  };
  for (const side of [-1, 1])
    surface.grid(
      3,
      12,
      (i, j) => {
        const z = 0.06 + ((REAR - 0.06) * j) / 12;
        const inner = z < -6.4 ? 0 : width(Math.min(0, z)) - 0.02;
        return at(side * (inner + ((HALF - inner) * i) / 3), z);
      },
      { back: side < 0 },
    );
  surface.grid(8, 1, (i, j) => at(-HALF + (2 * HALF * i) / 8, 0.7 - 0.64 * j));
  return surface;
}
