/**
 * The saggar yard: columns of empty saggars in rows, new and old; heaps of broken ones, which went into walls. Half of
 * every charge must be old saggars (`duhalde-294`); good ones last ten firings and more (`song-trans`).
 */

import { lathe, tint } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { Pile } from '../../kit/pile.ts';
import { broom, sherdHeap } from '../../kit/props/index.ts';
import { type Random, random } from '../../kit/random.ts';
import { type Prop, Setting } from '../../kit/setting.ts';
import { COURTS } from '../plan.ts';
import { basket } from './north/cobalt-props.ts';
import { leanTo } from './north/court.ts';
import { at, heap, recast, worn } from './north/forms.ts';
import { bench, tub } from './north/furniture.ts';
import { blockOf, element, row, solidOf, together } from './north/model.ts';
import { brokenSaggar, FIRECLAY, openSaggar } from './north/saggar-props.ts';
import { plainWall } from './north/wall.ts';

const R = COURTS.saggarYard;
export const SAGGAR = { radius: 0.2, height: 0.155 } as const;
/** Rows of columns: from, to along x; z; rows deep. */
export const ROWS: readonly { minX: number; maxX: number; z: number; deep?: boolean }[] = [
  { minX: -56.6, maxX: -44, z: -48.6 },
  { minX: -42, maxX: -31, z: -48.8 },
  { minX: -56.6, maxX: -47, z: -44.4 },
  { minX: -42, maxX: -31, z: -43.6 },
  { minX: -56.4, maxX: -49, z: -40.2 },
  { minX: -42.5, maxX: -33.4, z: -38.4, deep: true },
  { minX: -41, maxX: -32, z: -33.2 },
];
export const HEAPS = [
  [-53.6, -33, 2.6, 1.5],
  [-52.6, -26.6, 2.2, 1.2],
  [-24.2, -47.6, 2, 1.2],
] as const;

/** A column of `n` saggars as one turned shape: each stands on the one below, some a little out of line. */
function column(n: number, random: Random): Prop {
  const sides = 7;
  const { radius: r, height: h } = SAGGAR;
  const maker = new Pile();
  const lean = [random.around(0, 0.012), random.around(0, 0.012)] as const;
  for (let k = 0; k < n; k += 1) {
    const last = k === n - 1;
    const rr = r * random.between(0.96, 1.03);
    const c = random.pick(FIRECLAY);
    const profile: [number, number][] = [
      [rr * 0.955, k > 0 ? -0.012 : 0],
      [rr * 1.01, h * 0.97],
    ];
    const top: [number, number][] = last
      ? [
          [rr * 0.86, h],
          [rr * 0.84, h * 0.4],
          [0, h * 0.35],
        ]
      : [];
    const g = tint(lathe([...profile, ...top], sides, { crease: 50 }), (p) => {
      const inner = last && Math.hypot(p.x, p.z) < rr * 0.88 && p.y < h * 0.8;
      const k2 = (inner ? 0.5 : 1) * (0.82 + 0.18 * Math.min(1, p.y / h + 0.3));
      return [c[0] * k2, c[1] * k2, c[2] * k2];
    });
    maker.add(
      'saggar',
      g,
      at(
        [lean[0] * k + random.around(0, 0.006), k * h, lean[1] * k + random.around(0, 0.006)],
        random.between(0, 360),
      ),
    );
  }
  return maker.done([r * 2, n * h, r * 2]);
}

export default function build(): StructureModel {
  const rnd = random('saggar-yard-1743');
  const columns = new Setting({ places: 4, saves: 0 });
  const protos = [column(10, rnd), column(7, rnd), column(9, rnd)];
  const solids = ROWS.map((w) =>
    solidOf({ minX: w.minX - 0.2, maxX: w.maxX + 0.2, minZ: w.z - 0.42, maxZ: w.z + 0.42 }, 0, 1.8),
  );
  for (const w of ROWS)
    for (const dz of w.deep ? [-0.23, 0.23] : [0])
      for (let x = w.minX; x <= w.maxX; x += 0.47) {
        if (rnd.next() < 0.07) continue;
        const g = rnd.between(0.72, 1);
        columns.put(
          rnd.pick(protos),
          {
            at: [x + rnd.around(0, 0.02), 0, w.z + dz + rnd.around(0, 0.025)],
            turn: rnd.between(0, 360),
            tilt: [rnd.around(0, 1), rnd.around(0, 1)],
            scale: [1, rnd.between(0.92, 1.06), 1],
          },
          { tint: [g, g * rnd.between(0.94, 1), g * rnd.between(0.86, 1)] },
        );
      }
  const yard = new Setting({ saves: 1e9 });
  // Near the way: saggars being sorted: rows on the ground, a few tall, a man's tools.
  for (let i = 0; i < 7; i += 1)
    for (let j = 0; j < 4; j += 1) {
      if (rnd.next() < 0.2) continue;
      const high = rnd.next() < 0.35 ? 2 : 1;
      for (let k = 0; k < high; k += 1)
        yard.put(openSaggar(rnd, rnd.pick([0.17, 0.2, 0.26]), 0.15, 9), {
          at: [-33 + i * 0.62 + rnd.around(0, 0.08), k * 0.15, -41.8 + j * 0.6 + rnd.around(0, 0.08)],
          turn: rnd.between(0, 360),
        });
    }
  for (const [x, z, r, h] of HEAPS) {
    const maker = new Pile();
    maker.add('saggar', worn(heap(r, h, rnd, 4, 13), [0.42, 0.36, 0.32], rnd, 0.2));
    const kinds = Array.from({ length: 7 }, () =>
      brokenSaggar(rnd, rnd.between(0.16, 0.25), rnd.between(0.12, 0.2)),
    );
    for (let k = 0; k < 55; k += 1) {
      const a = rnd.between(0, 6.28);
      const d = r * 1.12 * Math.sqrt(rnd.next());
      const t = Math.min(1, d / r);
      maker.put(
        rnd.pick(kinds),
        at(
          [d * Math.cos(a), Math.max(0.01, h * (1 - t ** 1.7) * (1 - 0.4 * t) - 0.02), d * Math.sin(a)],
          rnd.between(0, 360),
          [rnd.around(0, 75), rnd.around(0, 75)],
          rnd.between(0.8, 1.3),
        ),
      );
    }
    yard.put(maker.done([r * 1.7, h, r * 1.7]), { at: [x, 0, z] }, { solid: true });
  }
  for (let k = 0; k < 44; k += 1)
    yard.put(brokenSaggar(rnd, 0.17, 0.13), {
      at: [rnd.between(-49, -24), 0.01, rnd.pick([-46.2, -41.4, -35.8, -30.4]) + rnd.around(0, 0.9)],
      turn: rnd.between(0, 360),
      tilt: [rnd.around(0, 60), 0],
    });
  yard.put(sherdHeap(rnd), { at: [-22.2, 0, -30] });
  const gear = new Setting({ saves: 1e9 });
  for (const [x, z] of [
    [-29.6, -41.2],
    [-30.3, -36.6],
    [-31.4, -36.2],
  ] as const)
    gear.put(basket(0.36, 0.42, rnd), { at: [x, 0, z] }, { solid: true });
  gear.put(tub(0.32, 0.4, rnd, [0.42, 0.36, 0.27]), { at: [-29.4, 0, -36.4] }, { solid: true });
  gear.put(bench(1.6, rnd), { at: [-26.4, 0, -34.3], turn: 6 }, { solid: true });
  gear.put(broom(rnd), { at: [-20.9, 0, -29.6], turn: 270 });
  const lean = leanTo({ minX: -25.6, maxX: -20.7, minZ: -29, maxZ: -20 }, 'saggar-yard');
  for (let k = 0; k < 22; k += 1)
    columns.put(protos[k % 3]!, {
      at: [-21.3 - (k % 2) * 0.44, 0, -28.2 + Math.floor(k / 2) * 0.72],
      turn: k * 50,
      scale: [1, 0.85, 1],
    });
  const walls = [
    plainWall([R.minX, R.minZ + 0.3], [R.maxX - 3, R.minZ + 0.3], 1.9, rnd.fork('n')),
    plainWall([R.maxX - 0.3, R.maxZ], [R.maxX - 0.3, R.minZ + 13], 1.9, rnd.fork('e')),
  ];
  return {
    id: 'saggar-yard-1743',
    title: { en: 'Saggar yard', 'zh-Hans': '匣钵场' },
    elements: [
      element('columns', 'Columns of saggars', '匣钵垛', 'saggar-columns-1743', columns.parts()),
      element(
        'heaps',
        'Broken saggars, saggars laid out',
        '废匣堆与摊开的匣钵',
        'saggar-heaps-1743',
        recast(yard.parts(), { glazed: 'saggar', raw: 'saggar', plain: 'saggar', tile: 'saggar' }),
      ),
      element(
        'shed-and-walls',
        'Lean-to, walls, tools',
        '披屋、矮墙与用具',
        'saggar-shed-1743',
        recast([...lean.parts, ...walls.flatMap((w) => w.parts), ...gear.parts()], {
          glazed: 'plain',
        }),
      ),
    ],
    dimensions: [
      row('saggar', SAGGAR.radius * 2, 'Saggar, across', '匣钵径'),
      row('saggar-height', SAGGAR.height, 'Saggar, height', '匣钵高'),
    ],
    floors: [],
    solids: [...solids, ...yard.solids, ...gear.solids, ...lean.solids, ...walls.flatMap((w) => w.solids)],
    standIn: together([
      ...lean.standIn,
      ...walls.flatMap((w) => w.standIn),
      ...ROWS.map((w) =>
        blockOf(
          'saggar-wall',
          { minX: w.minX - 0.2, maxX: w.maxX + 0.2, minZ: w.z - 0.4, maxZ: w.z + 0.4 },
          0,
          1.5,
          [1, 0.95, 0.88],
        ),
      ),
      ...HEAPS.map(([x, z, r, h]) =>
        blockOf(
          'saggar-wall',
          { minX: x - r * 0.6, maxX: x + r * 0.6, minZ: z - r * 0.6, maxZ: z + r * 0.6 },
          0,
          h * 0.7,
          [0.7, 0.64, 0.6],
        ),
      ),
    ]),
  };
}
