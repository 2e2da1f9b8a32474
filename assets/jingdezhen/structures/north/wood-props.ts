/** Pine in cords, in logs, in planks of old boats. A cord's face is its billets' ends, each its own colour and depth. */

import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { box, jitter, lathe, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import { Pile } from '../../../kit/pile.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, slab } from './forms.ts';

/** A billet is one foot long (`duhalde-296`). */
export const BILLET = { length: 0.33, thick: 0.138 } as const;

/** One face of a cord as loose ends: XY plane looking along +Z, foot in the middle of y = 0. Two triangles an end. */
function ends(
  length: number,
  height: (s: number) => number,
  random: Random,
  t: number = BILLET.thick,
): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  let layer = 0;
  for (let y = t * 0.45; y < 3; y += t * 0.86, layer += 1)
    for (
      let x = -length / 2 + t * (0.5 + (layer % 2) * 0.5);
      x < length / 2 - t * 0.4;
      x += t * random.between(0.88, 1.12)
    ) {
      if (y > height(x)) continue;
      const z = random.around(0, 0.035);
      const r = t * random.between(0.44, 0.56);
      const turn = random.between(0, 1.6);
      const first = position.length / 3;
      const k = random.between(0.55, 1);
      const grey = random.next() < 0.25 ? 0.86 : 1;
      const lean = [random.around(0, 0.16), random.around(0, 0.16)];
      const n = random.next() < 0.55 ? 3 : 4;
      for (let c = 0; c < n; c += 1) {
        const a = turn + (c / n) * 6.2832;
        const rr = r * (n === 3 ? 1.25 : 1.08) * random.between(0.85, 1.12);
        position.push(x + rr * Math.cos(a), y + rr * Math.sin(a), z);
        normal.push(lean[0]!, lean[1]!, 0.98);
        uv.push(random.between(0, 0.1) + 0.1 * Math.cos(a), 0.1 * Math.sin(a) + (x % 0.5));
        color.push(k, k * (0.9 + 0.06 * grey), k * 0.82 * grey);
      }
      index.push(first, first + 1, first + 2);
      if (n === 4) index.push(first, first + 2, first + 3);
    }
  const out = new BufferGeometry();
  for (const [name, list, size] of [
    ['position', position, 3],
    ['normal', normal, 3],
    ['uv', uv, 2],
    ['color', color, 3],
  ] as const)
    out.setAttribute(name, new BufferAttribute(new Float32Array(list), size));
  out.setIndex(new BufferAttribute(new Uint32Array(index), 1));
  return out;
}

/** A cord along X, one billet deep or more, both faces shown, the top loose. */
export function cord(
  length: number,
  height: number,
  depth: number,
  random: Random,
  faces: readonly number[] = [1, -1],
): Prop {
  const maker = new Pile();
  const phase = random.between(0, 6);
  const top = (x: number) =>
    height *
    (0.9 + 0.1 * Math.sin(x * 0.9 + phase)) *
    Math.min(1, 0.35 + ((length / 2 - Math.abs(x)) / 0.7) * 0.65);
  for (const s of faces)
    maker.add(
      'billet',
      place(
        // The side away from the work is laid more coarsely.
        ends(length, top, random, BILLET.thick * (s > 0 ? 1 : 1.5)),
        at([0, 0, (s * depth) / 2], s > 0 ? 0 : 180),
      ),
    );
  // The dark heart, cut in steps so that it stays below the loose top.
  for (let x = -length / 2 + 0.25; x < length / 2 - 0.1; x += 0.5)
    maker.add(
      'billet',
      tint(
        place(
          box(0.52, Math.max(0.1, top(x) - 0.09), depth - 0.07, { stand: true, omit: ['bottom'] }),
          at([x, 0, 0]),
        ),
        [0.2, 0.15, 0.11],
      ),
    );
  // Both ends: cribs of billets.
  for (const s of [1, -1])
    maker.add(
      'billet',
      place(
        ends(depth + 0.06, () => top(length / 2) * 0.98, random),
        at([(s * (length - 0.02)) / 2, 0, 0], s * 90),
      ),
    );
  // Billets lying across the top.
  for (let x = -length / 2 + 0.15; x < length / 2 - 0.1; x += random.between(0.16, 0.3))
    for (let z = -depth / 2 + BILLET.length / 2; z < depth / 2; z += BILLET.length)
      maker.add(
        'billet',
        split(random),
        at([x, top(x) - 0.03 + random.around(0, 0.03), z], 90 + random.around(0, 14), [
          random.between(0, 90),
          0,
        ]),
      );
  return maker.done([length, height, depth]);
}

/** One billet along X about the origin: three-sided, bark on one. 8 triangles. */
export function split(random: Random): BufferGeometry {
  const r = BILLET.thick * random.between(0.45, 0.6);
  const g = tube([new Vector3(-BILLET.length / 2, 0, 0), new Vector3(BILLET.length / 2, 0, 0)], r, 3, {
    grain: 'u',
    wrap: 0,
  });
  const k = random.between(0.6, 1);
  return tint(g, (p) => (p.y > 0 ? [k * 0.6, k * 0.5, k * 0.42] : [k, k * 0.93, k * 0.82]));
}

/** Loose billets thrown on a heap. */
export function billetHeap(radius: number, height: number, count: number, random: Random): Prop {
  const maker = new Pile();
  for (let k = 0; k < count; k += 1) {
    const a = random.between(0, 6.28);
    const r = radius * Math.sqrt(random.next());
    const t = r / radius;
    maker.add(
      'billet',
      split(random),
      at(
        [r * Math.cos(a), 0.05 + height * (1 - t) * random.between(0.4, 1), r * Math.sin(a)],
        random.between(0, 360),
        [random.between(0, 360), random.around(0, 35)],
      ),
    );
  }
  return maker.done([radius * 1.7, height, radius * 1.7]);
}

/** Pine logs in bark, stacked along X: `rows` at the foot. */
export function logs(length: number, rows: number, random: Random): Prop {
  const maker = new Pile();
  for (let layer = 0; layer < rows; layer += 1)
    for (let k = 0; k < rows - layer; k += 1) {
      const r = random.between(0.1, 0.14);
      const z = (k - (rows - layer - 1) / 2) * 0.26 + random.around(0, 0.02);
      const y = 0.12 + layer * 0.215;
      const l = length * random.between(0.9, 1.05);
      const g = random.between(0.7, 1);
      maker.add(
        'bark',
        tint(
          tube(
            [-0.5, 0, 0.5].map(
              (t) => new Vector3(t * l + random.around(0, 0.1), y + random.around(0, 0.012), z),
            ),
            [r, r * 0.97, r * 0.9],
            8,
            { open: true, wrap: 0 },
          ),
          [g, g * 0.95, g * 0.9],
        ),
      );
      for (const s of [-1, 1])
        maker.add(
          'billet',
          tint(
            place(
              lathe(
                [
                  [r * 0.97, 0],
                  [0, 0.003],
                ],
                8,
              ),
              at([(s * l) / 2 + random.around(0, 0.02), y, z], 0, [0, s * -90]),
            ),
            [g, g * 0.86, g * 0.68],
          ),
        );
    }
  return maker.done([length, rows * 0.22, rows * 0.27]);
}

/** Planks and ribs of broken-up boats, grey with water, in a loose pile along X. */
export function boatWood(length: number, count: number, random: Random): Prop {
  const maker = new Pile();
  for (let k = 0; k < count; k += 1) {
    const l = length * random.between(0.5, 1);
    const grey = random.between(0.55, 0.95);
    const tone: Rgb = [grey, grey * 0.98, grey * 0.95];
    maker.add(
      'board',
      tint(jitter(slab(l, 0.045, random.between(0.16, 0.32), random), random, 0.02), tone),
      at(
        [
          random.around(0, length * 0.2),
          0.06 + (k / count) * 0.75 + random.around(0, 0.02),
          random.around(0, 0.55),
        ],
        random.around(0, 9),
        [random.around(0, 8), random.around(0, 5)],
      ),
    );
  }
  for (let k = 0; k < 4; k += 1)
    maker.add(
      'board',
      tint(
        tube(
          [-0.9, -0.5, 0, 0.5, 0.9].map(
            (t) => new Vector3(t, 0.9 + 0.25 * t * t * (k % 2 ? 1 : -0.6), 0.2 * k - 0.3),
          ),
          0.05,
          5,
          { grain: 'u', wrap: 0 },
        ),
        [0.6, 0.57, 0.52],
      ),
      at([random.around(0, 0.6), 0, 0], random.around(0, 25)),
    );
  return maker.done([length, 1.1, 1.5]);
}
