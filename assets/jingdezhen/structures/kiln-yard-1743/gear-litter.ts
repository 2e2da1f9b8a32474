/** The yard's gear: bricks laid up, litter on the ground. */
import { box, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { soup } from '../../../kit/soup.ts';
import { stand } from '../../../kit/stacks.ts';
import { YARD } from '../../layout.ts';
import { type Pot, shade } from './gear-parts.ts';
import { treadHeight as ground } from './ground.ts';
import { BLOCK, BRICKS } from './measures.ts';
import { around } from './stores.ts';

/** Kiln bricks laid up to dry behind the house, for the next mending of the vault. */
export function bricks(p: Pot): void {
  const pot = soup();
  const { x, z, w, d, h } = BRICKS;
  const rows = Math.round(h / 0.05);
  for (let j = 0; j < rows; j += 1) {
    const y0 = ground(x, z) - 0.02 + j * 0.05;
    const y1 = y0 + 0.044;
    const wide = w - (j > rows - 4 ? (j - rows + 4) * 0.22 : 0);
    const n = Math.round(wide / 0.25);
    for (const side of [1, -1])
      for (let i = 0; i < n; i += 1) {
        const a = x - w / 2 + (i / n) * wide + (j % 2) * 0.03;
        const b = a + wide / n - 0.012;
        const zz = z + side * (d / 2 + p.r.around(0, 0.018));
        const g = p.r.between(0.7, 1.1);
        const tone = p.r.pick([
          [0.36, 0.18, 0.12],
          [0.42, 0.24, 0.16],
          [0.3, 0.2, 0.16],
        ] as const);
        const c: Rgb = shade(tone, g);
        const deep = zz - side * 0.2;
        const f = [
          [a, y0, zz],
          [b, y0, zz],
          [b, y1, zz],
          [a, y1, zz],
        ] as [number, number, number][];
        const t = [
          [a, y1, zz],
          [b, y1, zz],
          [b, y1, deep],
          [a, y1, deep],
        ] as [number, number, number][];
        pot.face(side > 0 ? f : f.reverse(), c);
        pot.face(side > 0 ? t : t.reverse(), [c[0] * 1.05, c[1] * 1.05, c[2] * 1.05]);
      }
  }
  // Both ends, brick by brick.
  for (let j = 0; j < rows; j += 1)
    for (let k = 0; k < 3; k += 1)
      for (const side of [-1, 1]) {
        const cut = side > 0 && j > rows - 4 ? (j - rows + 4) * 0.22 : 0;
        const xx = x + side * (w / 2 + p.r.around(0.005, 0.012)) - cut;
        const y0 = ground(x, z) - 0.02 + j * 0.05;
        const z0 = z - d / 2 + (k / 3) * d;
        const z1 = z0 + d / 3 - 0.012;
        const g = p.r.between(0.7, 1.1);
        const f = [
          [xx, y0, z1],
          [xx, y0, z0],
          [xx, y0 + 0.044, z0],
          [xx, y0 + 0.044, z1],
        ] as [number, number, number][];
        pot.face(side > 0 ? f : f.reverse(), [0.38 * g, 0.21 * g, 0.14 * g]);
      }
  p.plain.push(
    pot.geometry(),
    tint(
      place(box(w - 0.03, h - 0.03, d - 0.16, { stand: true }), stand([x, ground(x, z) - 0.05, z])),
      [0.24, 0.13, 0.09],
    ),
  );
  p.solids.push(around(x - w / 2 - 0.05, x + w / 2 + 0.05, z - d / 2 - 0.05, z + d / 2 + 0.05, h));
}

/** Straw, chips and crumbs of fireclay lying on the ground. */
export function litter(p: Pot): void {
  const pot = soup();
  const r = p.r;
  const wisp = (x: number, z: number) => {
    const y = ground(x, z) + 0.012;
    const a = r.between(0, 6.28);
    const l = r.between(0.08, 0.26);
    const g = r.between(0.7, 1.1);
    const dx = Math.cos(a) * l;
    const dz = Math.sin(a) * l;
    pot.face(
      [
        [x, y, z],
        [x - dz * 0.05 + dx, y + r.between(0, 0.02), z + dx * 0.05 + dz],
        [x + dx + dz * 0.04, y + 0.012, z + dz - dx * 0.04],
      ],
      [0.56 * g, 0.44 * g, 0.22 * g],
    );
  };
  const crumb = (x: number, z: number, size: number, c: Rgb) => {
    const y = ground(x, z);
    const a = r.between(0, 6.28);
    const g = r.between(0.7, 1.1);
    const base = [0, 1, 2].map((k) => {
      const b = a - k * 2.09;
      return [x + Math.cos(b) * size * r.between(0.7, 1.2), y - 0.005, z + Math.sin(b) * size] as [
        number,
        number,
        number,
      ];
    });
    const top: [number, number, number] = [
      x + r.around(0, size * 0.5),
      y + size * r.between(0.35, 0.8),
      z + r.around(0, size * 0.5),
    ];
    for (let k = 0; k < 3; k += 1)
      pot.face([base[k]!, base[(k + 1) % 3]!, top], [c[0] * g, c[1] * g, c[2] * g]);
  };
  const tones = [
    [0.42, 0.24, 0.16],
    [0.5, 0.36, 0.22],
    [0.3, 0.18, 0.15],
    [0.2, 0.19, 0.18],
  ] as const;
  for (let k = 0; k < 140; k += 1) {
    const [cx, cz, sx, sz] = r.pick([
      [-4.6, 21, 2, 2.5],
      [5.6, 16.5, 2.2, 2],
      [-9.5, 3, 2, 5],
      [9, 18, 2, 3.5],
      [2, 15, 2, 2],
      [-2, 11, 3, 2],
    ] as const);
    wisp(cx + r.around(0, sx), cz + r.around(0, sz));
  }
  for (let k = 0; k < 70; k += 1)
    crumb(BLOCK.x + r.around(0, 1.6), BLOCK.z + r.around(0, 1.5), r.between(0.012, 0.035), [0.66, 0.5, 0.3]);
  for (let k = 0; k < 150; k += 1) {
    const wall = r.next() < 0.6;
    const t = r.next();
    const edge = r.between(0.1, 0.9) * r.next();
    const [x, z] = !wall
      ? [r.between(YARD.minX, YARD.maxX), r.between(YARD.northZ, YARD.southZ)]
      : t < 0.5
        ? [YARD.minX + edge, r.between(YARD.northZ, 18)]
        : t < 0.7
          ? [r.between(YARD.minX, YARD.maxX), YARD.northZ + edge]
          : t < 0.85
            ? [YARD.maxX - edge, r.between(YARD.northZ, YARD.southZ)]
            : [r.between(-9, 11), YARD.southZ - edge];
    if (x > -7 && x < 7 && z > -9.6 && z < 8.8) continue;
    crumb(x, z, r.between(0.02, 0.09), r.pick(tones));
  }
  p.plain.push(pot.geometry());
}
