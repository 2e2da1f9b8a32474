/** The yard's gear: baskets, poles, ladder, jars, straw. */
import { Vector3 } from 'three';
import { lathe, place, type Rgb, tint, tube } from '../../../kit/mesh.ts';
import { stand } from '../../../kit/stacks.ts';
import { BAMBOO, OLD, type Pot, plank, pole, STRAW, WOOD } from './gear-parts.ts';
import { treadHeight as ground } from './ground.ts';
import { around } from './stores.ts';

function basket(p: Pot, x: number, z: number, r: number, h: number, fill?: Rgb): void {
  const y = ground(x, z) - 0.01;
  const g = p.r.between(0.8, 1.1);
  const c: Rgb = [STRAW[0] * g, STRAW[1] * g, STRAW[2] * g];
  const n = 10;
  p.plain.push(
    tint(
      place(
        lathe(
          [
            [r * 0.7, 0],
            [r * 0.92, h * 0.5],
            [r, h],
            [r * 0.9, h],
            [r * 0.8, h * 0.45],
            [r * 0.6, h * 0.1],
          ],
          n,
        ),
        stand([x, y, z], [p.r.around(0, 0.05), p.r.next() * 6, p.r.around(0, 0.05)]),
      ),
      (q) => {
        const turn = Math.round((Math.atan2(q.z - z, q.x - x) / (Math.PI * 2)) * n);
        const band = (turn + Math.round((q.y - y) / (h / 4))) % 2 === 0 ? 1 : 0.6;
        return [c[0] * band, c[1] * band, c[2] * band];
      },
    ),
  );
  if (fill)
    p.plain.push(
      tint(
        place(
          lathe(
            [
              [r * 0.86, 0],
              [r * 0.45, r * 0.18],
              [0, r * 0.26],
            ],
            n,
          ),
          stand([x, y + h * 0.72, z]),
        ),
        fill,
      ),
    );
  for (const turn of [0, 1.57])
    p.plain.push(
      tint(
        tube(
          [-1, -0.5, 0.5, 1].map(
            (t) =>
              new Vector3(
                x + Math.cos(turn) * r * t,
                y + h + (1 - t * t) * r * 1.5,
                z + Math.sin(turn) * r * t,
              ),
          ),
          0.012,
          3,
        ),
        BAMBOO,
      ),
    );
  p.solids.push(around(x - r, x + r, z - r, z + r, 0.5));
}

/** Carrying poles, a ladder on the west wall, planks and baskets where they were put down. */
export function odds(p: Pot): void {
  for (const [x, lean] of [
    [-0.9, 0.14],
    [-1.15, -0.1],
    [-0.5, 0.05],
  ] as const)
    pole(p, p.plain, [x, ground(x, 22.4), 22.35], [x + lean, 2.15, 22.86], 0.024, BAMBOO);
  for (const s of [-0.22, 0.22])
    pole(p, p.board, [-14.05, 0, 14.4 + s], [-14.82, 3.5, 14.4 + s * 0.85], 0.035, WOOD);
  for (let k = 1; k < 9; k += 1)
    pole(
      p,
      p.board,
      [-14.05 - 0.085 * k, 0.385 * k, 14.14],
      [-14.05 - 0.085 * k, 0.385 * k + 0.01, 14.66],
      0.018,
      WOOD,
    );
  p.solids.push(around(-14.9, -13.9, 14, 14.8, 2));
  basket(p, -12.1, 11.4, 0.3, 0.34, [0.42, 0.22, 0.16]);
  basket(p, -11.6, 18.3, 0.32, 0.36, [0.5, 0.3, 0.2]);
  basket(p, -10.7, 18.75, 0.3, 0.33);
  basket(p, 6.7, 18.3, 0.33, 0.38, [0.66, 0.52, 0.32]);
  basket(p, -6.6, 10.0, 0.29, 0.32, [0.3, 0.3, 0.3]);
  basket(p, -7.5, 10.4, 0.3, 0.33, [0.26, 0.26, 0.27]);
  // The carrying pole lies across the rims of the two ash baskets, a rake on the ash.
  pole(p, p.plain, [-6.0, 0.35, 9.74], [-8.15, 0.37, 10.68], 0.022, BAMBOO);
  pole(p, p.board, [-6.2, 0.16, 11.5], [-4.9, 0.1, 12.4], 0.016, WOOD);
  plank(p, 0.42, 0.07, 0.03, stand([-6.25, 0.15, 11.46], [0, 0.9, 0]), WOOD);
  // Planks and poles for mending, laid along the east wall.
  for (let k = 0; k < 6; k += 1)
    plank(
      p,
      0.24,
      0.035,
      3.2 + p.r.around(0, 0.4),
      stand(
        [11.35 + p.r.around(0, 0.12), 0.08 + k * 0.042, 4.2 + p.r.around(0, 0.25)],
        [0, p.r.around(0, 0.05), 0],
      ),
      OLD,
    );
  for (let k = 0; k < 5; k += 1)
    pole(
      p,
      p.board,
      [11.5 + p.r.around(0, 0.2), 0.05, -1 + k * 0.5],
      [11.85, 2.7 + p.r.around(0, 0.4), -1.2 + k * 0.45],
      0.045,
      [0.42, 0.36, 0.31],
    );
  p.solids.push(around(10.9, 12, 2, 6.4, 0.6), around(11.1, 12, -1.8, 1.6, 2));
  // A bench by the west racks and a stool near the block.
  for (const [x, z, long, turn] of [
    [-8.95, 8.9, 1.3, 0.5],
    [5.0, 16.6, 0.4, 0.2],
    [-3.2, -12.2, 1.4, 1.52],
  ] as const) {
    const m = (dx: number, y: number, dz: number): [number, number, number] => [
      x + Math.cos(turn) * dz * 0 + Math.sin(turn) * dz + Math.cos(turn) * dx,
      ground(x, z) + y,
      z + Math.cos(turn) * dz - Math.sin(turn) * dx,
    ];
    plank(p, 0.24, 0.04, long, stand(m(0, 0.43, 0), [0, turn, 0]));
    for (const e of [-1, 1])
      for (const s of [-1, 1])
        plank(p, 0.045, 0.43, 0.045, stand(m(s * 0.08, 0.21, e * long * 0.4), [0, turn, s * -0.08]), OLD);
    p.solids.push({ centre: [x, 0.2, z], size: [0.34, 0.7, long + 0.1], turn: (turn * 180) / Math.PI });
  }
}

/** Jars for slip and water along the south wall, one of them broken; straw for packing in sheaves. */
export function jarsAndStraw(p: Pot): void {
  for (const [x, z, r, h, tip] of [
    [0.6, 22.35, 0.34, 0.62, 0],
    [1.4, 22.4, 0.4, 0.74, 0],
    [2.35, 22.3, 0.33, 0.6, 0.02],
    [3.3, 22.2, 0.31, 0.56, 1.35],
  ] as const) {
    const y = ground(x, z) - 0.02 + (tip > 1 ? r * 0.8 : 0);
    const g = p.r.between(0.8, 1.3);
    const body = lathe(
      [
        [r * 0.6, 0],
        [r * 0.95, h * 0.4],
        [r, h * 0.7],
        [r * 0.78, h * 0.94],
        [r * 0.84, h],
        [r * 0.74, h],
        [r * 0.74, h * 0.8],
        [0, h * 0.5],
      ],
      12,
    );
    p.plain.push(
      tint(body, (q) => {
        if (q.y < h * 0.85 && Math.hypot(q.x, q.z) < r * 0.75 && q.y > h * 0.45) return [0.03, 0.025, 0.02];
        const splash = q.y < h * 0.3 ? 0.6 : 1;
        return [0.2 * g * splash, 0.13 * g * splash, 0.08 * g * splash];
      }),
    );
    const last = p.plain.pop()!;
    p.plain.push(place(last, stand([x, y, z], [tip, p.r.between(0, 6), 0])));
  }
  p.solids.push(around(0.15, 3.75, 21.8, 23, 0.8));
  for (let k = 0; k < 7; k += 1) {
    const x = -8.1 + (k % 4) * 0.34 + p.r.around(0, 0.06);
    const z = 22.5 - Math.floor(k / 4) * 0.36;
    const h = p.r.between(0.8, 1.05);
    const g = p.r.between(0.75, 1.1);
    const sheaf = lathe(
      [
        [0.2, 0],
        [0.13, h * 0.32],
        [0.08, h * 0.62],
        [0.15, h * 0.9],
        [0, h],
      ],
      7,
    );
    p.plain.push(
      tint(
        place(
          sheaf,
          stand([x, ground(x, z) - 0.01, z], [p.r.around(0.08, 0.08), p.r.between(0, 6), p.r.around(0, 0.1)]),
        ),
        (q) => {
          const tie = Math.abs(q.y - h * 0.62) < 0.06 ? 0.6 : 1;
          return [0.5 * g * tie, 0.39 * g * tie, 0.19 * g * tie];
        },
      ),
    );
  }
  p.solids.push(around(-8.4, -6.8, 21.9, 23, 1));
}
