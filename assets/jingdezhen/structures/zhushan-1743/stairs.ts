/** Stone stairs up the hill's south side, rough stones beside them, rocks on the slope. */
import { type BufferGeometry, Matrix4 } from 'three';
import { box, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { type Random, random } from '../../../kit/random.ts';
import { type Point, type Soup, soup } from '../../../kit/soup.ts';
import { groundHeight, hillHeight, stairsAt } from '../../ground.ts';
import { ZHUSHAN } from '../../plan.ts';
import { STAIRS } from './measures.ts';

const grey = (g: number): Rgb => [g, g * 0.985, g * 0.94];

export function stairs(): BufferGeometry[] {
  const seed = random('zhushan/stairs');
  const out: BufferGeometry[] = [];
  const run = (STAIRS.bottomZ - STAIRS.topZ) / STAIRS.steps;
  const rise = ZHUSHAN.terrace.y / STAIRS.steps;
  for (let k = 0; k < STAIRS.steps; k += 1) {
    const z = STAIRS.bottomZ - run * (k + 0.5);
    const top = rise * (k + 1) + seed.around(0, 0.008);
    const joint = seed.around(0, 0.35);
    for (const [a, b] of [
      [-STAIRS.width / 2 - seed.between(0, 0.08), joint - 0.006],
      [joint + 0.006, STAIRS.width / 2 + seed.between(0, 0.08)],
    ] as const) {
      const stone = box(b - a, 0.32, run + 0.08, {
        omit: ['bottom', 'back'],
        bevel: k < 14 || k > 66 ? 0.015 : 0,
      });
      const worn = grey(seed.between(0.66, 0.96));
      out.push(
        place(
          tint(stone, (p) => {
            // Worn pale in the middle of the tread, mossy at the ends.
            const side = Math.min(1, Math.abs(p.x + (a + b) / 2) / (STAIRS.width / 2));
            const m = side > 0.8 ? 0.72 : 1;
            return [worn[0] * m, worn[1] * (m + 0.03), worn[2] * m * 0.96];
          }),
          new Matrix4()
            .makeTranslation(STAIRS.x + (a + b) / 2, top - 0.16, z + seed.around(0, 0.012))
            .multiply(new Matrix4().makeRotationZ(seed.around(0, 0.006))),
        ),
      );
    }
  }
  return out;
}

/** A stone that water and feet have rounded: `r` in each direction, shaded smooth, 40 faces. */
function stone(pot: Soup, at: Point, r: Point, colour: Rgb, seed: Random): void {
  const AROUND = 8;
  const UP = 3;
  const turn = seed.between(0, 6.28);
  // Uneven in great lumps: a few waves about it, the same at the seam.
  const waves = [2, 3].map((n) => [n, seed.between(0, 6.28), seed.between(0.04, 0.1)] as const);
  pot.patch(AROUND, UP, (i, j) => {
    const a = (-i / AROUND) * Math.PI * 2;
    const up = -0.9 + (1.9 * j) / UP;
    const lift = (up * Math.PI) / 2;
    const q = waves.reduce((sum, [n, phase, high]) => sum + high * Math.sin(n * a + phase + up), 1);
    const wide = Math.max(0.02, Math.cos(lift)) * q;
    const g = 0.62 + 0.38 * Math.max(0, (up + 0.6) / 1.6);
    return {
      p: [
        at[0] + Math.cos(a + turn) * wide * r[0],
        at[1] + Math.sin(lift) * r[1],
        at[2] + Math.sin(a + turn) * wide * r[2],
      ],
      uv: [(i / AROUND) * r[0] * 6, up * r[1] * 1.4],
      colour: [colour[0] * g, colour[1] * g, colour[2] * g * 0.97],
    };
  });
}

/** Stones set along both sides of the stairs, and rocks breaking through the slope. */
export function rocks(): BufferGeometry {
  const pot = soup();
  const seed = random('zhushan/rocks');
  for (const side of [-1, 1])
    for (let z = STAIRS.bottomZ + 0.6; z > STAIRS.topZ - 0.4; z -= seed.between(0.5, 0.95)) {
      const x = STAIRS.x + side * (STAIRS.width / 2 + seed.between(0.16, 0.36));
      const r = seed.between(0.2, 0.4);
      const ramp = ZHUSHAN.terrace.y * Math.min(1, Math.max(0, stairsAt(z)));
      stone(
        pot,
        [x, Math.max(ramp, groundHeight(x, z)) - 0.02, z],
        [r, r * 0.75, r],
        grey(seed.between(0.55, 0.85)),
        seed,
      );
    }
  for (let k = 0, made = 0; k < 600 && made < 46; k += 1) {
    const x = seed.between(12, 68);
    const z = seed.between(-108, -36);
    const h = hillHeight(x, z);
    if (h < 0.25 || h > 10.6 || Math.abs(x - STAIRS.x) < 4) continue;
    const steep = Math.hypot(
      hillHeight(x + 1, z) - hillHeight(x - 1, z),
      hillHeight(x, z + 1) - hillHeight(x, z - 1),
    );
    if (steep < 1.1 && seed.next() < 0.7) continue;
    made += 1;
    const r = seed.between(0.35, 1);
    const g = seed.between(0.42, 0.66);
    stone(
      pot,
      [x, groundHeight(x, z) - r * 0.2, z],
      [r, r * seed.between(0.5, 0.8), r * seed.between(0.7, 1.2)],
      [g, g * 0.96, g * 0.86],
      seed,
    );
  }
  return pot.geometry();
}
