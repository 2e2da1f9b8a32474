/** The long way, laid out. Metres, site coordinates; all distances conjectured. */
import { tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { Setting } from '../../../kit/setting.ts';
import { soup } from '../../../kit/soup.ts';
import type { Lamp } from '../../../pipeline/stage.ts';
import { GATES } from '../../plan.ts';
import { barrow, hitchingPost, load, tubs } from './loads.ts';
import { brickField, floorOf, kerb, slabs } from './masonry.ts';
import { as } from './pots.ts';
import { bench } from './seats.ts';
import { lampPost, type Planted, POST_LAMP, sedan, trees, vat } from './yard-things.ts';

const POSTS: readonly (readonly [number, number])[] = [
  [34.9, 144],
  [45.1, 139],
  [34.9, 131],
  [45.1, 123],
  [34.9, 115],
  [45.1, 107],
  [34.9, 99],
];

export const LONG_LAMPS: Lamp[] = POSTS.map(([x, z], k) => ({
  id: `long-way-${k + 1}`,
  position: [x, POST_LAMP, z],
  size: [0.02, 0.02],
  strength: 2.2,
}));

/** The land plants old camphors beside the way; they get their kerbs here. */
const OLD: readonly (readonly [number, number, number])[] = [
  [33, 147, 0.95],
  [48.5, 128, 0.95],
  [31.8, 110, 0.95],
  [48, 97, 0.9],
];

const PLANTED: readonly Planted[] = [
  { at: [47.2, 148.6], kind: 'broad', height: 8.2, spread: 3.3 },
  { at: [32.9, 133.4], kind: 'broad', height: 8.6, spread: 3.4 },
  { at: [47.4, 139], kind: 'pine', height: 8, spread: 2.4 },
  { at: [33.2, 121.6], kind: 'pine', height: 7.8, spread: 2.3 },
  { at: [47.4, 113.6], kind: 'broad', height: 8, spread: 3.1 },
  { at: [33, 100.4], kind: 'broad', height: 7.2, spread: 2.8 },
];

export function longWay() {
  const r = GATES.longWay;
  const mid = (r.minX + r.maxX) / 2;
  const [z0, z1] = [r.minZ - 0.4, r.maxZ + 0.2];
  const trodden = (x: number) => Math.exp(-(((x - mid) / 2.4) ** 2));
  const paving: Part[] = [
    {
      material: 'stone',
      geometry: slabs({
        seed: 'long-way',
        rect: { minX: mid - 1.4, maxX: mid + 1.4, minZ: z0, maxZ: z1 },
        y: 0.075,
        along: 'x',
        slab: [1.25, 0.72],
        worn: trodden,
      }),
    },
    ...[-1, 1].flatMap((s): Part[] => [
      {
        material: 'grey-brick',
        geometry: brickField(
          `long-way-${s}`,
          {
            minX: Math.min(mid + s * 1.4, mid + s * 3.4),
            maxX: Math.max(mid + s * 1.4, mid + s * 3.4),
            minZ: z0,
            maxZ: z1,
          },
          0.05,
          trodden,
        ),
      },
      // The drain: two kerbs and dark wet stone between them.
      { material: 'stone', geometry: kerb(`drain-in-${s}`, [mid + s * 3.5, z0], [mid + s * 3.5, z1], 0.09) },
      {
        material: 'stone',
        geometry: kerb(`drain-out-${s}`, [mid + s * 4.05, z0], [mid + s * 4.05, z1], 0.12),
      },
      {
        material: 'stone',
        geometry: tint(
          slabs({
            seed: `drain-${s}`,
            rect: { minX: mid + s * 3.78 - 0.2, maxX: mid + s * 3.78 + 0.2, minZ: z0, maxZ: z1 },
            y: 0.03,
            along: 'z',
            slab: [1.6, 0.4],
          }),
          [0.42, 0.43, 0.4],
        ),
      },
    ]),
  ];
  // Slabs bridge the drains where people turn off.
  for (const [s, z] of [
    [1, 128],
    [1, 104],
    [-1, 116],
    [1, 147],
    [-1, 147],
    [1, 136.6],
  ] as const)
    paving.push({
      material: 'stone',
      geometry: slabs({
        seed: `bridge-${s}-${z}`,
        rect: { minX: mid + s * 3.78 - 0.5, maxX: mid + s * 3.78 + 0.5, minZ: z - 0.9, maxZ: z + 0.9 },
        y: 0.13,
        along: 'x',
        slab: [1, 0.6],
      }),
    });
  const set = new Setting();
  for (const [k, [x, z]] of POSTS.entries())
    set.put(lampPost(`way-${k % 2}`), { at: [x, 0, z], turn: k * 4 - 9 }, { solid: true });
  const jars = [vat('way-a'), vat('way-b', 0.47)];
  for (const [k, [x, z]] of (
    [
      [35.1, 141.5],
      [45, 144.4],
      [45.1, 118.4],
      [34.8, 112.2],
      [45.2, 95.4],
      [34.8, 95.2],
    ] as const
  ).entries())
    set.put(jars[k % 2]!, { at: [x, 0.01, z], turn: k * 50 }, { solid: true });
  for (const [k, [x, z, turn]] of (
    [
      [34.7, 135.2, 90],
      [45.3, 111.2, -90],
      [45.3, 129.4, -88],
    ] as const
  ).entries())
    set.put(bench(`way-${k}`, 1.5), { at: [x, 0.02, z], turn }, { solid: true });
  set.put(load('way-a'), { at: [37, 0.08, 143.4], turn: 66 });
  set.put(load('way-b'), { at: [43.4, 0.06, 121.3], turn: -12 });
  set.put(tubs('way'), { at: [34.4, 0, 102.6], turn: 30 }, { solid: true });
  // Before the gate fronts of the offices: posts for beasts, chairs that wait.
  const post = hitchingPost('way');
  for (const [k, [x, z]] of (
    [
      [51, 144.6],
      [51.4, 150.6],
      [28.4, 144.4],
      [28.2, 150.8],
      [30.4, 119.6],
      [30.2, 112.6],
    ] as const
  ).entries())
    set.put(post, { at: [x, 0, z], turn: k * 23 }, { solid: true });
  set.put(sedan('way'), { at: [50.2, 0, 141.4], turn: -70 }, { solid: true });
  set.put(barrow('way'), { at: [30, 0, 141.2], turn: 130 }, { solid: true });
  set.put(tubs('way-b'), { at: [50.6, 0, 103.2], turn: -12 }, { solid: true });
  const solids: Solid[] = [
    ...set.solids,
    ...PLANTED.map(({ at: [x, z] }): Solid => ({ centre: [x, 1, z], size: [1.25, 2, 1.25] })),
  ];
  return {
    paving,
    trees: trees('long-way', PLANTED, OLD),
    things: as(set.parts(), 'board', 'bamboo'),
    floors: [floorOf({ minX: mid - 4.1, maxX: mid + 4.1, minZ: z0, maxZ: z1 }, 0.07)],
    solids,
    standIn: farWay(mid, z0, z1),
  };
}

/** From afar: a strip of stone, and for every tree a lump on a stem. */
function farWay(mid: number, z0: number, z1: number): Part[] {
  const hill = soup();
  const board = soup();
  const stone = soup();
  stone.face(
    [
      [mid - 3.4, 0.07, z1],
      [mid + 3.4, 0.07, z1],
      [mid + 3.4, 0.07, z0],
      [mid - 3.4, 0.07, z0],
    ],
    [0.85, 0.84, 0.8],
  );
  for (const t of PLANTED) {
    const [x, z] = t.at;
    const [y0, y1, r] = [t.height * 0.4, t.height, t.spread * 0.95];
    const ring = (k: number, y: number, q: number) =>
      [x + Math.cos(k * 1.0472) * r * q, y, z - Math.sin(k * 1.0472) * r * q] as const;
    for (let k = 0; k < 6; k += 1) {
      hill.face([ring(k, (y0 + y1) / 2, 1), ring(k + 1, (y0 + y1) / 2, 1), [x, y1, z]], [0.8, 1, 0.75]);
      hill.face([[x, y0, z], ring(k + 1, (y0 + y1) / 2, 1), ring(k, (y0 + y1) / 2, 1)], [0.5, 0.6, 0.5]);
    }
    for (let k = 0; k < 3; k += 1) {
      const [a, b] = [k * 2.094, (k + 1) * 2.094];
      const c = (q: number, y: number) => [x + Math.cos(q) * 0.28, y, z - Math.sin(q) * 0.28] as const;
      board.face([c(a, 0), c(b, 0), c(b, y0 + 0.6), c(a, y0 + 0.6)], [0.6, 0.5, 0.45]);
    }
  }
  return [
    { material: 'plaster', geometry: tint(stone.geometry(), [0.6, 0.58, 0.52]) },
    { material: 'hill', geometry: hill.geometry() },
    { material: 'board', geometry: board.geometry() },
  ];
}
