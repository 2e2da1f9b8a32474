/** The double-curved brick shell: glaze and brick inside, the vault's back and the front dome outside. */

import { block } from '../../../kit/brickwork.ts';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { add, mix, type Point, ramp, Surface } from '../../../kit/surface.ts';
import { angleAtHeight, evenAngles, sectionNormal, sectionPoint, skinPoint } from '../../../kit/vault.ts';
import { D } from './dimensions.ts';
import { CHAMBER, guardHeight, noise, outsideShade, SEED, SOOT, WAIST } from './shape.ts';

const WIDE = D('widest-behind-door');
const THICK = D('vault-thickness');

/** Rows along the kiln: even along the dome's curve, then even to the rear. Metres, 0 to −6.4. */
export const ROWS: readonly number[] = (() => {
  const rows: number[] = [];
  for (let k = 0; k <= 18; k += 1) rows.push(-WIDE * (1 - Math.cos((k / 18) * (Math.PI / 2))));
  const left = D('chamber-length') - WIDE;
  for (let k = 1; k <= 26; k += 1) rows.push(-WIDE - (left * k) / 26);
  return rows;
})();
/** Row at which the dome ends and the vault begins. */
export const DOME_ROWS = 18;

/** A point of the inner skin as built: bricks laid by eye, and glaze that ran down and set. */
export function insidePoint(z: number, angle: number): Point {
  const p = sectionPoint(CHAMBER, z, angle);
  const up = ramp(0.6, 1.4, p[1]);
  const runs = noise([Math.cos(angle) * 2.2, 0, z], 0.16, 11) * 0.007 * up;
  return add(
    p,
    sectionNormal(CHAMBER, z, angle),
    noise(p, 1.3, 9) * 0.016 + noise(p, 0.3, 10) * 0.005 + runs,
  );
}

/** Height above the floor line at which the glaze begins, by side: higher at the front where flames scour. */
const glazeLine = (z: number, side: number): number =>
  0.82 +
  0.22 * noise([side * 3, 0, z], 0.9, 12) +
  0.1 * noise([side * 3, 1, z], 0.21, 13) +
  0.25 * ramp(-1.6, -0.4, z);

/** How far the front has been burnt black: the mouth, and what the stoke hole licks. */
const mouth = (p: Point): number => ramp(-1.35, 0.1, p[2] + 0.3 * noise(p, 0.6, 14));

const insideBrick = (p: Point): Rgb => {
  const under = glazeLine(p[2], Math.sign(p[0])) + CHAMBER.floor(p[2]) - p[1];
  const red: Rgb = [0.95, 0.8, 0.7];
  const flashed = mix(red, [0.72, 0.5, 0.42], ramp(-0.2, 0.6, noise(p, 0.6, 15)));
  const dusty = mix(flashed, [1, 0.98, 0.9], 0.45 * ramp(0.55, 0.1, p[1] - CHAMBER.floor(p[2])));
  // Just under the glaze the brick is wet with it: brown-green, half glass.
  const wet = mix(dusty, [0.3, 0.27, 0.19], 0.85 * ramp(0.28, 0.02, under + 0.08 * noise(p, 0.18, 19)));
  return mix(wet, SOOT, mouth(p) * 0.9);
};

const glazeTint = (p: Point, angle: number): Rgb => {
  const streak =
    noise([Math.cos(angle) * 3, 0, p[2]], 0.13, 16) * 0.5 +
    noise([Math.cos(angle) * 3, 0, p[2]], 0.5, 17) * 0.5;
  let c: Rgb = mix([1, 1, 0.9], [0.72, 0.6, 0.42], ramp(-0.25, 0.55, streak));
  // Where ash flew thickest the skin is greener and wetter; the crown is brown.
  c = mix(c, [0.8, 0.66, 0.48], 0.5 * ramp(2.3, 3.1, p[1]));
  c = mix(c, [0.95, 1, 0.8], 0.6 * ramp(0.35, 0.8, noise(p, 0.75, 18)));
  return mix(c, SOOT, mouth(p) * 0.92);
};

/** Inside of chamber: the glazed upper skin, and the brick below it. */
export function insideSkin(): { glaze: Surface; brick: Surface } {
  const glaze = new Surface();
  const brick = new Surface();
  const GLAZE = 38;
  const FOOT = 7;
  const cuts = ROWS.map((z) => {
    const right = angleAtHeight(CHAMBER, z, glazeLine(z, 1));
    const left = Math.PI - angleAtHeight(CHAMBER, z, glazeLine(z, -1));
    return {
      z,
      glaze: evenAngles(CHAMBER, z, GLAZE, right, left),
      right: evenAngles(CHAMBER, z, FOOT, 0, right),
      left: evenAngles(CHAMBER, z, FOOT, left, Math.PI),
    };
  });
  const along = arcAlong(0);
  const last = ROWS.length - 1;
  // Two halves, each with the texture running down its own side, and not each other's mirror image.
  const HALF = GLAZE / 2;
  const starts: number[] = [];
  for (const half of [0, 1]) {
    starts.push(glaze.position.length / 3);
    glaze.grid(HALF, last, (i, j) => {
      const row = cuts[j]!;
      const k = i + half * HALF;
      const angle = row.glaze.angles[k]!;
      const p = insidePoint(row.z, angle);
      const v = 0.9 + half * 0.63 + (row.glaze.length * Math.min(k, GLAZE - k)) / GLAZE;
      return { p, uv: [along[j]! + half * 0.87, v], tint: glazeTint(p, angle) };
    });
  }
  for (let j = 0; j <= last; j += 1)
    glaze.weld(starts[0]! + j * (HALF + 1) + HALF, starts[1]! + j * (HALF + 1));
  for (const side of ['right', 'left'] as const)
    brick.grid(FOOT, last, (i, j) => {
      const row = cuts[j]!;
      const angle = row[side].angles[i]!;
      const v = (row[side].length * (side === 'right' ? i : FOOT - i)) / FOOT;
      const p = insidePoint(row.z, angle);
      // The foot goes on below the sand, so that no gap shows between.
      const foot = angle < 1e-6 || angle > Math.PI - 1e-6 ? add(p, [0, -0.12, 0]) : p;
      return { p: foot, uv: [along[j]!, v], tint: insideBrick(p) };
    });
  drips(glaze);
  return { glaze, brick };
}

/** Tongues of glaze that ran down over the brick and froze, and beads hanging from the crown. */
function drips(surface: Surface): void {
  const rnd = random(`${SEED}/drips`);
  for (let k = 0; k < 56; k += 1) {
    const z = -rnd.between(0.9, 6.2);
    const side = rnd.next() < 0.5 ? 1 : -1;
    const start = 0.1;
    const length = start + rnd.between(0.05, 0.34) * rnd.between(0.4, 1);
    const top = glazeLine(z, side) + start;
    const width = rnd.between(0.009, 0.02);
    const lean = rnd.around(0, 0.02);
    surface.grid(
      3,
      5,
      (i, j) => {
        const across = (i / 3) * 2 - 1;
        const down = [0, 0.4, 0.75, 0.9, 0.97, 1][j]!;
        const w = width * [0.8, 0.9, 1.05, 1.1, 0.75, 0.2][j]!;
        const y = Math.max(0.02, top - length * down);
        const zz = z + across * w + lean * down;
        const a = angleAtHeight(CHAMBER, zz, y);
        const angle = side > 0 ? a : Math.PI - a;
        const base = insidePoint(zz, angle);
        const n = sectionNormal(CHAMBER, zz, angle);
        const out = (1 - across * across) * [0.002, 0.007, 0.012, 0.016, 0.012, 0][j]! - 0.001;
        return { p: add(base, n, -out), uv: [zz, y], tint: glazeTint(base, angle) };
      },
      { back: side > 0 },
    );
  }
}

/** Length along the kiln to each row, on the skin `out` metres outside, at 60° up the side. */
function arcAlong(out: number): number[] {
  const lengths = [0];
  let before = skinPoint(CHAMBER, 0, 1, out);
  for (let j = 1; j < ROWS.length; j += 1) {
    const p = skinPoint(CHAMBER, ROWS[j]!, 1, out);
    lengths.push(lengths[j - 1]! + Math.hypot(p[0] - before[0], p[1] - before[1], p[2] - before[2]));
    before = p;
  }
  return lengths;
}

/** A point of the outer skin as built. */
export function outsidePoint(z: number, angle: number): Point {
  const p = skinPoint(CHAMBER, z, angle, THICK);
  return add(p, sectionNormal(CHAMBER, z, angle), noise(p, 1.1, 20) * 0.026 + noise(p, 0.28, 21) * 0.008);
}

/** Dust and fallen soot on the back of the vault; black round each eye. */
export const backShade =
  (eyes: readonly Point[]) =>
  (p: Point): Rgb => {
    let c = outsideShade(p);
    c = mix(c, [1, 0.98, 0.94], 0.4 * ramp(2.6, 3.4, p[1]) * (0.6 + 0.4 * noise(p, 0.5, 22)));
    for (const e of eyes) {
      const d = Math.hypot(p[0] - e[0], p[1] - e[1], p[2] - e[2]);
      c = mix(c, SOOT, 0.85 * ramp(0.42, 0.08, d));
    }
    return c;
  };

/** The back of the shell above the sand, between two rows, with bricks standing out of it. */
export function outsideSkin(from: number, to: number, shade: (p: Point) => Rgb): Surface {
  const surface = new Surface();
  const N = 28;
  const rows = ROWS.slice(from, to + 1);
  const along = arcAlong(THICK);
  const cuts = rows.map((z) => {
    const low = angleAtHeight(
      CHAMBER,
      z,
      Math.min(1.35, guardHeight(Math.max(0, 0.6 - z)) - CHAMBER.floor(z) - 0.35),
    );
    return evenAngles(CHAMBER, z, N, low, Math.PI - low);
  });
  surface.grid(
    N,
    rows.length - 1,
    (i, j) => {
      const p = outsidePoint(rows[j]!, cuts[j]!.angles[i]!);
      return { p, uv: [cuts[j]!.length * 1.1 * (i / N - 0.5), along[from + j]!], tint: shade(p) };
    },
    { back: true },
  );
  // Bricks that stand proud, and patches relaid by another hand.
  const rnd = random(`${SEED}/back/${from}`);
  const count = Math.round((rows[0]! - rows[rows.length - 1]!) * 22);
  for (let k = 0; k < count; k += 1) {
    const z = rnd.between(rows[rows.length - 1]!, rows[0]! - 0.12);
    const angle = rnd.between(0.55, Math.PI - 0.55);
    const n = sectionNormal(CHAMBER, z, angle);
    const o = add(outsidePoint(z, angle), n, rnd.between(0.001, 0.009));
    const a = outsidePoint(z, angle + 0.03);
    const b = outsidePoint(z, angle - 0.03);
    const l = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    const dir: Point = [(b[0] - a[0]) / l, (b[1] - a[1]) / l, (b[2] - a[2]) / l];
    // along × up = out
    const up: Point = [
      n[1] * dir[2] - n[2] * dir[1],
      n[2] * dir[0] - n[0] * dir[2],
      n[0] * dir[1] - n[1] * dir[0],
    ];
    block(surface, { o, along: dir, up, out: n }, rnd.next() < 0.3 ? 0.09 : 0.235, 0.036, 0.03, rnd, {
      shade,
    });
  }
  return surface;
}

/** The waist: inner and outer skin of the narrow throat into the chimney. */
export function waistSkins(shade: (p: Point) => Rgb): Surface {
  const surface = new Surface();
  const rows = 8;
  const N = 20;
  const z = (j: number) => WAIST.front + ((WAIST.rear - WAIST.front) * j) / rows;
  surface.grid(N, rows, (i, j) => {
    const { angles, length } = evenAngles(CHAMBER, z(j), N);
    const base = sectionPoint(CHAMBER, z(j), angles[i]!);
    const p =
      j === 0
        ? insidePoint(z(j), angles[i]!)
        : add(base, sectionNormal(CHAMBER, z(j), angles[i]!), noise(base, 0.4, 23) * 0.012);
    const foot = i === 0 || i === N ? add(p, [0, -0.12, 0]) : p;
    return {
      p: foot,
      uv: [-z(j), (length * Math.min(i, N - i)) / N],
      tint: mix([0.5, 0.42, 0.36], SOOT, 0.25 + 0.09 * j),
    };
  });
  surface.grid(
    N,
    rows - 1,
    (i, j) => {
      const { angles, length } = evenAngles(CHAMBER, z(j), N);
      const base = skinPoint(CHAMBER, z(j), angles[i]!, THICK);
      const p = add(base, sectionNormal(CHAMBER, z(j), angles[i]!), noise(base, 0.5, 24) * 0.02);
      const foot = i === 0 || i === N ? ([p[0] * 1.06, -0.05, p[2]] as Point) : p;
      return { p: foot, uv: [-z(j), (length * Math.min(i, N - i)) / N], tint: shade(p) };
    },
    { back: true },
  );
  return surface;
}
