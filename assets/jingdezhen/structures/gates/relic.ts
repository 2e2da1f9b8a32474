/**
 * The relic at the shrine: a Wanli fish-bowl that Tang Ying found and had carried here, three feet across and two high,
 * blue dragons over waves, its bottom gone (hobson-116). 1 foot = 0.32 m: 0.96 × 0.64 m. The drawing of the dragon is ours.
 */
import { type BufferGeometry, Matrix4 } from 'three';
import { lathe, merge, place, tint } from '../../../kit/mesh.ts';
import { brushInto } from '../../../kit/signboard.ts';
import { type P3, Skin } from '../../../kit/skin.ts';
import type { Stroke } from '../../../kit/strokes.ts';
import { COBALT, WHITE } from './colours.ts';

/** Metres. Diameter and height from hobson-116; the profile is fitted to them after the vats of the time. */
export const RELIC = { diameter: 0.96, height: 0.64 } as const;

/** Outer curve: the wall leans out, swells, closes a little under a squared rim. */
const OUTER: readonly (readonly [number, number])[] = [
  [0.33, 0],
  [0.36, 0.06],
  [0.425, 0.2],
  [0.462, 0.36],
  [0.474, 0.5],
  [0.468, 0.575],
  [0.48, 0.585],
  [0.48, 0.63],
  [0.472, 0.64],
];

const radiusAt = (y: number): number => {
  for (let k = 0; k + 1 < OUTER.length; k += 1) {
    const [r0, y0] = OUTER[k]!;
    const [r1, y1] = OUTER[k + 1]!;
    if (y <= y1) return r0 + ((r1 - r0) * (y - y0)) / (y1 - y0);
  }
  return OUTER[OUTER.length - 1]![0];
};

/** A stroke on the unrolled wall: x once round in 0…300, y from the rim down to the foot in 0…64. */
type Line = readonly [Stroke['brush'], ...(readonly [number, number])[]];
const stroke = ([brush, ...points]: Line): Stroke => ({ brush, points });

/** A dragon running to the left, from x; about 120 long. */
function dragon(x0: number): { body: Stroke[]; fine: Stroke[]; bold: Stroke[] } {
  const p = (x: number, y: number) => [x0 + x, y] as const;
  const spine: [number, number][] = [
    [22, 24],
    [30, 31],
    [38, 35],
    [47, 32],
    [54, 24],
    [62, 18],
    [71, 19],
    [78, 27],
    [86, 35],
    [95, 35],
    [102, 28],
    [109, 22],
    [117, 24],
    [123, 30],
  ];
  const fine: Stroke[] = [];
  // Spines along the back, and a beard of flame at each leg.
  for (let k = 0; k + 1 < spine.length; k += 1)
    for (const t of [0.1, 0.4, 0.7]) {
      const [ax, ay] = spine[k]!;
      const [bx, by] = spine[k + 1]!;
      const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      fine.push(stroke(['d', p(x, y - 2.4), p(x + 1.6, y - 5.2)]));
    }
  const bold: Stroke[] = [
    // Head: brow, upper jaw, lower jaw, horns, mane, whiskers.
    stroke(['n', p(24, 20), p(17, 15), p(8, 17)]),
    stroke(['p', p(25, 25), p(16, 22), p(6, 23)]),
    stroke(['p', p(24, 28), p(16, 30), p(9, 28)]),
    stroke(['p', p(22, 17), p(28, 11), p(37, 10)]),
    stroke(['p', p(19, 15), p(24, 8), p(32, 6)]),
    stroke(['p', p(27, 22), p(34, 18), p(40, 20)]),
    stroke(['p', p(27, 25), p(33, 24), p(37, 27)]),
    stroke(['p', p(10, 22), p(4, 16), p(2, 9)]),
    stroke(['p', p(12, 29), p(6, 34), p(1, 33)]),
    stroke(['d', p(15, 19), p(17.5, 19.4)]),
  ];
  // Four legs with five claws each.
  for (const [lx, ly, dx, dy] of [
    [40, 34, -7, 12],
    [52, 27, 6, -13],
    [84, 33, -6, 13],
    [98, 33, 7, 11],
  ] as const) {
    bold.push(stroke(['n', p(lx, ly), p(lx + dx * 0.9, ly + dy * 0.4), p(lx + dx * 0.6, ly + dy)]));
    for (let c = 0; c < 5; c += 1) {
      const a = -0.4 + c * 0.85 + (dy > 0 ? 0.2 : 3.3);
      fine.push(
        stroke([
          'p',
          p(lx + dx * 0.6, ly + dy),
          p(lx + dx * 0.6 + Math.cos(a) * 4.5, ly + dy + Math.sin(a) * 4),
        ]),
      );
    }
  }
  // Tail of three blades.
  for (const a of [-0.7, 0, 0.7])
    bold.push(stroke(['p', p(122, 29), p(128 + 2 * Math.abs(a), 31 + a * 7), p(135, 32 + a * 12)]));
  return { body: [stroke(['v', ...spine.map(([x, y]) => p(x, y))])], fine, bold };
}

/** Waves below, a pearl and clouds between, a band under the rim. */
function around(): { fine: Stroke[]; bold: Stroke[] } {
  const fine: Stroke[] = [];
  const bold: Stroke[] = [];
  for (let row = 0; row < 3; row += 1)
    for (let k = 0; k < 20; k += 1) {
      const x = k * 15 + (row % 2) * 7.5;
      const y = 51 + row * 4.4;
      for (const s of [1, 0.62, 0.3])
        fine.push(
          stroke([
            'v',
            [x - 7 * s, y + 3],
            [x - 4 * s, y + 3 - 4.4 * s],
            [x, y + 3 - 5.6 * s],
            [x + 4 * s, y + 3 - 4.4 * s],
            [x + 7 * s, y + 3],
          ]),
        );
    }
  for (let k = 0; k < 10; k += 1) {
    const x = k * 30 + 8;
    bold.push(stroke(['p', [x, 50], [x + 4, 42], [x + 10, 44], [x + 7, 48]]));
  }
  for (const x of [146, 296]) {
    bold.push(stroke(['v', [x - 3, 22], [x, 19], [x + 3, 22], [x, 25], [x - 3, 22]]));
    for (const s of [-1, 1]) fine.push(stroke(['p', [x + s * 3, 19], [x + s * 6, 14], [x + s * 4, 10]]));
  }
  for (let k = 0; k < 12; k += 1) {
    const x = k * 25 + 4;
    const y = k % 2 ? 12 : 44;
    fine.push(stroke(['p', [x, y], [x + 4, y - 2], [x + 7, y + 1], [x + 12, y]]));
  }
  bold.push(stroke(['v', ...Array.from({ length: 41 }, (_, k) => [k * 7.5, 6.6] as const)]));
  fine.push(stroke(['v', ...Array.from({ length: 41 }, (_, k) => [k * 7.5, 9] as const)]));
  return { fine, bold };
}

/** The bowl, standing on its broken foot at the origin. */
export function dragonBowl(): BufferGeometry {
  const wall = 0.035;
  const inner = [...OUTER]
    .reverse()
    .slice(1)
    .map(([r, y]): [number, number] => [r - wall, Math.max(y, 0.012)]);
  const ragged = lathe([...OUTER, [RELIC.diameter / 2 - wall, RELIC.height], ...inner], 48);
  // The bottom broke away: its edge is uneven, and rough paste shows.
  const position = ragged.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    if (position.getY(i) > 0.05) continue;
    const a = Math.atan2(position.getZ(i), position.getX(i));
    const up = 0.028 * (1 + Math.sin(a * 5) * 0.6 + Math.sin(a * 11 + 1) * 0.4);
    position.setY(i, position.getY(i) < 0.02 ? Math.max(0, position.getY(i)) + up * 0.8 : position.getY(i));
  }
  const body = tint(ragged, (p) => {
    const paste = p.y < 0.05 ? 0.72 : 1;
    const r = Math.hypot(p.x, p.z);
    const inside = r < radiusAt(p.y) - 0.01 ? 0.8 : 1;
    const k = paste * inside;
    return [WHITE[0] * k, WHITE[1] * k * (paste < 1 ? 0.9 : 1), WHITE[2] * k * (paste < 1 ? 0.78 : 1)];
  });
  const skin = new Skin();
  const put = (x: number, y: number, z: number): P3 => {
    const h = Math.min(0.63, Math.max(0.02, y));
    const a = (x / 3) * Math.PI * 2;
    const r = radiusAt(h) + 0.0022 + z;
    return [Math.sin(a) * r, h, Math.cos(a) * r];
  };
  const common = {
    flat: (p: readonly [number, number]) => [p[0] / 100, RELIC.height - p[1] / 100] as const,
    put,
    uv: (x: number, y: number) => [x, y] as const,
    raise: 0,
  };
  const wash = [0.16, 0.24, 0.5] as const;
  for (const x of [0, 150]) {
    const d = dragon(x);
    brushInto(skin, d.body, { ...common, weight: 7.4, colour: COBALT });
    brushInto(skin, d.bold, { ...common, weight: 2.6, colour: COBALT });
    brushInto(skin, d.fine, { ...common, weight: 1.5, colour: wash });
  }
  const rest = around();
  brushInto(skin, rest.bold, { ...common, weight: 1.6, colour: COBALT });
  brushInto(skin, rest.fine, { ...common, weight: 0.9, colour: wash });
  return merge([body, place(skin.geometry(), new Matrix4())]);
}
