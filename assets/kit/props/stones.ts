/** Stone and brick lying about: slabs for working clay, stacks of brick, billets. Metres. */
import type { BufferGeometry } from 'three';
import { box, place, tint } from '../mesh.ts';
import { at, stick, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { prop } from './make.ts';

/** A slab on two blocks, on which clay is thrown and kneaded: 1.2 × 0.7 m, 0.5 m high. */
export function stoneSlab(r: Random, o: { length?: number; width?: number; height?: number } = {}): Prop {
  const [l, w, h] = [o.length ?? 1.2, o.width ?? 0.7, o.height ?? 0.5];
  const k = r.between(0.8, 1);
  const slab = tint(
    place(box(l, 0.12, w, { bevel: 0.02 }), at([0, h - 0.06, 0], r.around(0, 0.02), [r.around(0, 0.008), 0])),
    (p, n) => {
      const wet = n.y > 0.5 ? 1.25 : 0.85;
      const d = Math.min(1, k * wet * (0.95 + 0.05 * Math.sin(p.x * 9)));
      return [d, d * 0.99, d * 0.97];
    },
  );
  const blocks = [-1, 1].map((x) =>
    tint(
      place(
        box(0.26, h - 0.11, w * 0.8, { stand: true, bevel: 0.02 }),
        at([x * l * 0.34, 0, r.around(0, 0.03)], r.around(0, 0.05)),
      ),
      [0.72, 0.7, 0.66],
    ),
  );
  return prop({ stone: [slab, ...blocks] }, [l, h, w]);
}

/** Kiln bricks stacked crosswise: `high` courses (6), 0.75 × 0.5 m. */
export function brickStack(r: Random, o: { high?: number } = {}): Prop {
  const high = o.high ?? 6;
  const list: BufferGeometry[] = [];
  for (let y = 0; y < high; y += 1) {
    const turned = y % 2 === 1;
    const n = turned ? 7 : 5;
    for (let i = 0; i < n; i += 1)
      for (let k = 0; k < (turned ? 2 : 3); k += 1) {
        if (y > high - 3 && r.next() < 0.3) continue;
        const p: [number, number] = turned
          ? [(i - (n - 1) / 2) * 0.105, (k - 0.5) * 0.25]
          : [(k - 1) * 0.25, (i - (n - 1) / 2) * 0.1];
        const t = r.between(0.7, 1);
        list.push(
          tint(
            place(
              box(turned ? 0.09 : 0.24, 0.035, turned ? 0.24 : 0.09, { omit: y ? [] : ['bottom'] }),
              at(
                [p[0] + r.around(0, 0.008), 0.018 + y * 0.036, p[1] + r.around(0, 0.008)],
                r.around(0, 0.04),
              ),
            ),
            [0.24 * t, 0.14 * t, 0.095 * t],
          ),
        );
      }
  }
  return prop({ plain: list }, [0.76, high * 0.036, 0.52]);
}

/** Split billets in a short stack, along x: firewood beside a stove. */
export function billets(r: Random, o: { along?: number; high?: number; length?: number } = {}): Prop {
  const [along, high, length] = [o.along ?? 7, o.high ?? 4, o.length ?? 0.36];
  const list: BufferGeometry[] = [];
  for (let y = 0; y < high; y += 1)
    for (let i = 0; i < along - (y % 2); i += 1) {
      const x = (i - (along - 1) / 2 + (y % 2) * 0.5) * 0.095 + r.around(0, 0.008);
      const z = r.around(0, 0.03);
      list.push(
        worn(
          stick(
            [x, 0.045 + y * 0.078, z - length / 2],
            [x + r.around(0, 0.01), 0.045 + y * 0.078, z + length / 2],
            r.between(0.038, 0.048),
            r,
            5,
          ),
          [0.95, 0.92, 0.86],
          r,
        ),
      );
    }
  return prop({ billet: list }, [along * 0.095, high * 0.08 + 0.03, length]);
}
