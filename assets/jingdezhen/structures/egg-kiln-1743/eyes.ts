/** Five eye-holes along the crown, each a collar of brick bats with a sherd for a lid. */

import { block } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { add, mix, type Point, Surface, sub, unit } from '../../../kit/surface.ts';
import { sectionNormal } from '../../../kit/vault.ts';
import { D } from './dimensions.ts';
import { CHAMBER, noise, SEED, SOOT } from './shape.ts';
import { insidePoint, outsidePoint } from './shell.ts';

const rnd0 = random(`${SEED}/eyes`);
/** Where they are: z and angle on the vault. */
const SPOTS = [-1.05, -2.05, -3.1, -4.15, -5.25].map((z) => ({
  z: z + rnd0.around(0, 0.08),
  angle: Math.PI / 2 + rnd0.around(0, 0.05),
}));

/** Middle of each eye on the vault's back. */
export const EYES: readonly Point[] = SPOTS.map(({ z, angle }) => outsidePoint(z, angle));

export function eyeHoles(): Surface {
  const surface = new Surface();
  const rnd = random(`${SEED}/eyes/build`);
  const r = D('eye-hole') / 2;
  for (const [k, spot] of SPOTS.entries()) {
    const out = sectionNormal(CHAMBER, spot.z, spot.angle);
    const top = EYES[k]!;
    const e: Point = unit([1, 0, 0]);
    const side = unit(sub(e, [out[0] * out[0], out[1] * out[0], out[2] * out[0]]));
    const fore: Point = [
      side[1] * out[2] - side[2] * out[1],
      side[2] * out[0] - side[0] * out[2],
      side[0] * out[1] - side[1] * out[0],
    ];
    const around = (a: number, radius: number, lift: number): Point =>
      add(add(add(top, side, Math.cos(a) * radius), fore, -Math.sin(a) * radius), out, lift);
    const soot: Rgb = [0.1, 0.09, 0.085];
    // Collar: bats set round, leaning in; a throat down to the inner skin, and its mouth seen from within.
    const count = 9;
    for (let b = 0; b < count; b += 1) {
      const a = -((b + rnd.around(0, 0.15)) / count) * Math.PI * 2;
      const o = around(a, r + 0.05, 0.045 + rnd.around(0, 0.008));
      const along = unit(sub(around(a - 0.3, r, 0), around(a + 0.3, r, 0)));
      const up = unit([
        out[1] * along[2] - out[2] * along[1],
        out[2] * along[0] - out[0] * along[2],
        out[0] * along[1] - out[1] * along[0],
      ]);
      block(surface, { o, along, up, out }, ((r + 0.045) * 2 * Math.PI) / count - 0.012, 0.1, 0.07, rnd, {
        chipped: 0.4,
        stray: 0.006,
        tone: mix([0.75, 0.6, 0.52], soot, rnd.between(0.2, 0.65)),
      });
    }
    const inner = insidePoint(spot.z, spot.angle);
    const depth = Math.hypot(...sub(top, inner));
    const rows = [0.04, -depth * 0.5];
    surface.grid(
      12,
      1,
      (i, j) => {
        const p = around(-(i / 12) * Math.PI * 2, r, rows[j]!);
        return { p, uv: [i * 0.03, j * 0.1], tint: SOOT };
      },
      { wrap: true, back: true },
    );
    surface.grid(
      12,
      1,
      (i, j) => ({
        p: j === 0 ? around(-(i / 12) * Math.PI * 2, r * 1.02, -depth * 0.5) : add(top, out, -depth * 0.5),
        uv: [i * 0.03, j * 0.05],
        tint: [0.03, 0.028, 0.027],
      }),
      { wrap: true, back: true },
    );
    // From within: a rim of glaze round a black disc, a finger below the skin.
    const ringAt = [
      [r + 0.035, 0],
      [r + 0.012, 0.02],
      [r, 0.012],
      [0.0001, 0.006],
    ] as const;
    surface.grid(
      14,
      3,
      (i, j) => {
        const a = (i / 14) * Math.PI * 2;
        const [radius, drop] = ringAt[j]!;
        const p = add(
          add(add(inner, side, Math.cos(a) * radius), fore, -Math.sin(a) * radius),
          out,
          j === 0 ? 0.02 : -drop,
        );
        return { p, uv: [i * 0.03, j * 0.03], tint: j < 2 ? [0.34, 0.36, 0.22] : [0.02, 0.019, 0.018] };
      },
      { wrap: true, back: true },
    );
    sherd(surface, rnd, top, side, fore, out, r);
  }
  return surface;
}

/** A curved piece of a broken saggar laid askew over the eye, leaving a slit. */
function sherd(
  surface: Surface,
  rnd: ReturnType<typeof random>,
  top: Point,
  side: Point,
  fore: Point,
  out: Point,
  r: number,
): void {
  const turn = rnd.between(0, 6.28);
  const size = r * rnd.between(1.75, 2.1);
  const tilt = rnd.between(0.05, 0.14);
  const slip = rnd.between(0.01, 0.035);
  const tone: Rgb = mix([1, 0.84, 0.66], [0.66, 0.48, 0.44], rnd.next());
  const edge = Array.from({ length: 11 }, () => rnd.between(0.78, 1.12));
  const put = (radius: number, a: number, lift: number): Point => {
    const x = Math.cos(a) * radius + slip;
    const y = Math.sin(a) * radius;
    const bend = -((x * Math.cos(turn) + y * Math.sin(turn)) ** 2) * 2.2;
    return add(add(add(top, side, x), fore, -y), out, 0.075 + lift + bend + x * tilt);
  };
  const rings = [
    [0.001, 0.016],
    [0.55, 0.016],
    [0.98, 0.014],
    [1, -0.004],
    [0.5, -0.002],
    [0.001, -0.002],
  ] as const;
  surface.grid(
    11,
    rings.length - 1,
    (i, j) => {
      const [k, lift] = rings[j]!;
      const p = put(size * k * edge[i % 11]!, (i / 11) * Math.PI * 2, lift);
      const dark = j > 2 ? 0.7 : 0.15 + 0.2 * noise(p, 0.1, 71);
      return { p, uv: [p[0], p[2]], tint: mix(tone, SOOT, dark) };
    },
    { wrap: true, back: true },
  );
}
