/** Clay in its shapes: wedged lumps, bricks of washed stone (petuntse), hump moulds. Metres. */
import type { BufferGeometry } from 'three';
import { bend, box, creased, jitter, lathe, place, tint } from '../mesh.ts';
import { at } from '../put.ts';
import type { Random } from '../random.ts';
import { lumpGeometry } from '../saggars.ts';
import type { Prop } from '../setting.ts';
import { OLD, prop } from './make.ts';

/** A lump of worked clay, 0.4 m across unless told: slapped into a loaf, cut flat by the spade, wet. */
export function clayLump(r: Random, o: { size?: number } = {}): Prop {
  const s = (o.size ?? 0.4) / 2;
  const k = r.around(0.95, 0.04);
  const turn = r.between(0, 6);
  const cuts = Array.from({ length: 5 }, () => ({ a: r.between(0, 6.28), d: r.between(0.68, 0.9) }));
  const lump = bend(lumpGeometry(r, 14, 8), (p) => {
    // Flat below, flattened above, and sliced by a few upright cuts.
    p.y = p.y < -0.55 ? -0.55 : p.y > 0.62 ? 0.62 + (p.y - 0.62) * 0.3 : p.y;
    for (const { a, d } of cuts) {
      const out = p.x * Math.cos(a) + p.z * Math.sin(a) - d;
      if (out > 0) p.set(p.x - out * Math.cos(a), p.y, p.z - out * Math.sin(a));
    }
  });
  const set = place(creased(lump, 35), at([0, s * 0.44, 0], turn, [0, 0], [s * 1.15, s * 0.8, s]));
  const shaded = tint(set, (p, n) => {
    const d =
      k *
      (p.y < 0.03 ? 0.72 : 1) *
      (n.y > 0.7 ? 1 : 0.93) *
      (0.95 + 0.05 * Math.sin(p.x * 21) * Math.sin(p.z * 17));
    return [d, d * 0.985, d * 0.96];
  });
  return prop({ clay: [shaded] }, [s * 2.2, s * 0.95, s * 2]);
}

export const CLAY_BRICK = { length: 0.22, height: 0.065, width: 0.11 } as const;

/** Bricks of pressed clay stone set crosswise to dry, air between them, chalk-white; the top course is never full. */
export function clayBricks(r: Random, o: { along?: number; across?: number; high?: number } = {}): Prop {
  const [along, across, high] = [o.along ?? 4, o.across ?? 2, o.high ?? 5];
  const { length: l, height: h, width: w } = CLAY_BRICK;
  const [sx, sz] = [w + 0.035, l + 0.03];
  const [X, Z] = [along * sx, across * sz];
  const list: BufferGeometry[] = [];
  for (let y = 0; y < high; y += 1) {
    const turned = y % 2 === 1;
    const [nx, nz] = turned
      ? [Math.max(1, Math.round(X / sz)), Math.max(1, Math.round(Z / sx))]
      : [along, across];
    for (let i = 0; i < nx; i += 1)
      for (let k = 0; k < nz; k += 1) {
        if (y === high - 1 && r.next() < 0.35) continue;
        const d = r.around(0.94, 0.07) * (y === 0 ? 0.86 : 1);
        const [bx, bz] = turned ? [l, w] : [w, l];
        list.push(
          tint(
            place(
              box(bx * r.around(1, 0.05), h, bz * r.around(1, 0.04), { omit: y ? [] : ['bottom'] }),
              at(
                [
                  ((i + 0.5) / nx - 0.5) * X + r.around(0, 0.01),
                  h * (y + 0.5),
                  ((k + 0.5) / nz - 0.5) * Z + r.around(0, 0.01),
                ],
                r.around(0, 0.08),
              ),
            ),
            [d, d * 0.985, d * 0.95],
          ),
        );
      }
  }
  return prop({ raw: list }, [X, high * h, Z]);
}

/** A hump mould of fired clay, on which bowls are pressed: a dome on a foot. */
export function mould(r: Random, o: { radius?: number } = {}): Prop {
  const R = o.radius ?? 0.095;
  const k = r.around(0.9, 0.08);
  const dome = lathe(
    [
      [R * 1.05, 0],
      [R * 1.05, R * 0.16],
      [R * 0.99, R * 0.2],
      [R * 0.8, R * 0.55],
      [R * 0.42, R * 0.78],
      [R * 0.36, R * 0.86],
      [0, R * 0.88],
    ],
    12,
    { wrap: 0 },
  );
  return prop({ raw: [tint(dome, (p) => [k * 0.92, k * (p.y < 0.01 ? 0.8 : 0.86), k * 0.76])] }, [
    R * 2.1,
    R * 0.9,
    R * 2.1,
  ]);
}

/** A bottomless press box with bricks on its lid, wet cloth over its edge: the brick press (tang-1743-2). */
export function pressBox(r: Random): Prop {
  const wood: BufferGeometry[] = [];
  const [w, d, h] = [1.1, 0.75, 0.34];
  for (const z of [-1, 1])
    wood.push(
      tint(place(box(w, h, 0.04, { bevel: 0.006, grain: 'x' }), at([0, h / 2 + 0.12, (z * d) / 2])), OLD),
    );
  for (const x of [-1, 1])
    wood.push(
      tint(place(box(0.04, h, d, { bevel: 0.006, grain: 'z' }), at([(x * w) / 2, h / 2 + 0.12, 0])), OLD),
    );
  const under: BufferGeometry[] = [];
  const above: BufferGeometry[] = [];
  const brick = (x: number, y: number, z: number, list: BufferGeometry[]) => {
    const k = r.between(0.75, 1);
    list.push(
      tint(place(box(0.23, 0.055, 0.11, {}), at([x, y, z], r.around(0, 0.05))), [
        0.24 * k,
        0.15 * k,
        0.1 * k,
      ]),
    );
  };
  for (let i = -2; i <= 2; i += 1)
    for (let j = -3; j <= 3; j += 1)
      for (const y of [0.028, 0.085])
        if (Math.abs(i) === 2 || Math.abs(j) === 3) brick(i * 0.25, y, j * 0.12, under);
  for (let i = -1; i <= 1; i += 1)
    for (let j = -2; j <= 2; j += 1)
      for (const y of [0, 1])
        if (y === 0 || r.next() < 0.7) brick(i * 0.26, h + 0.1 + y * 0.056, j * 0.125, above);
  const cloth = tint(
    place(box(w + 0.06, 0.03, d + 0.06, { bevel: 0.012 }), at([0, h + 0.05, 0])),
    [0.42, 0.38, 0.3],
  );
  const sheet = tint(
    jitter(place(box(w - 0.1, 0.02, d - 0.1), at([0, h + 0.07, 0])), r, 0.006),
    [0.4, 0.36, 0.3],
  );
  return prop({ board: wood, plain: [...under, ...above, cloth, sheet] }, [w + 0.1, h + 0.24, d + 0.1]);
}
