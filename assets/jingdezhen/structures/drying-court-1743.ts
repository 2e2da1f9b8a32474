/**
 * The drying court (晒架塘): racks of poles with boards of raw ware, and a pool in the middle. Where workshop yards are
 * described (`workshop-2016`), racks and pool are one court of each yard; here one large one serves the works, south-west.
 */
import type { BufferGeometry } from 'three';
import { box, grid, jitter, lathe, merge, place, tint } from '../../kit/mesh.ts';
import type { Part, StructureModel } from '../../kit/model.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { cells, distanceToRect } from '../../kit/terrain.ts';
import { groundHeight } from '../ground.ts';
import { COURTS } from '../plan.ts';
import { worksColour } from './land-1743/colours.ts';
import { basket, tray } from './north/cobalt-props.ts';
import { at, recast } from './north/forms.ts';
import { blockOf, element, row, solidOf, together } from './north/model.ts';
import { litter } from './north/packing-props.ts';
import { farBowl, rowOf } from './north/rows.ts';
import { plainWall } from './north/wall.ts';
import { ware } from './north/wares.ts';
import { boardPlank, hen, laundry, poleRack, RACK } from './north/yard-props.ts';

const R = COURTS.drying;
export const POOL = {
  minX: -27,
  maxX: -14,
  minZ: 74.5,
  maxZ: 81.5,
  kerb: 0.42,
  top: 0.3,
  water: 0.13,
} as const;
/** Rows of racks: middle of each, and its length. They run east–west, open to the low sun. */
export const RACKS: readonly { x: number; z: number; length: number }[] = [
  { x: -29, z: 66.2, length: 14.4 },
  { x: -12, z: 66.6, length: 12.4 },
  { x: -30, z: 70.2, length: 12.4 },
  { x: -12.4, z: 70.6, length: 14.4 },
  { x: -3.4, z: 77.6, length: 10.4 },
  { x: -28, z: 85.6, length: 14.4 },
  { x: -10, z: 85.2, length: 14.4 },
  { x: -26, z: 89.8, length: 12.4 },
  { x: -8, z: 89.6, length: 14.4 },
];

/** Metres that the court's floor lies over the land: more than their difference, less than a foot feels. */
const OVER = 0.014;

/**
 * A floor of its own, fine about the racks: the land knows nothing of what stands here, and its vertices lie too far apart to
 * hold a rack's shade.
 */
function courtFloor(): BufferGeometry {
  const racks = RACKS.map(({ x, z, length }) => ({
    minX: x - length / 2,
    maxX: x + length / 2,
    minZ: z - 0.7,
    maxZ: z + 0.7,
  }));
  return cells({
    minX: R.minX + 0.4,
    maxX: R.minX + 0.4 + 28 * 1.7,
    minZ: R.minZ + 0.5,
    maxZ: R.minZ + 0.5 + 18 * 1.7,
    cell: 1.7,
    height: (x, z) => groundHeight(x, z) + OVER,
    colour: worksColour,
    // The low sun throws their shade to the north-east.
    fine: (x, z) => racks.some((rack) => distanceToRect(rack, x - 0.8, z + 0.8) < 1.5),
    skip: (x, z) => distanceToRect(POOL, x, z) < -1,
  });
}

export default function build(): StructureModel {
  const rnd = random('drying-court-1743');
  const frame = new Setting({ saves: 1e9 });
  const raw = new Setting({ places: 4, saves: 0 });
  const gear = new Setting({ saves: 1e9 });
  const far = farBowl('raw', 4);
  const near = ware('bowl', 'raw', { segments: 9, handle: 0.06, coarse: true });
  const jar = ware('jar', 'raw', { segments: 7, coarse: true });
  const planks = [0, 1, 2, 3].map(() => boardPlank(rnd));
  for (const [n, r] of RACKS.entries()) {
    const y = groundHeight(r.x, r.z);
    frame.put(poleRack(r.length, rnd), { at: [r.x, y, r.z], turn: rnd.around(0, 1) }, { solid: true });
    const hero = n === 3 || n === 1;
    for (const [level, h] of RACK.levels.entries()) {
      for (
        let x = r.x - r.length / 2 + 0.5;
        x < r.x + r.length / 2 - 0.4;
        x += hero ? rnd.between(0.4, 1.1) : rnd.between(0.8, 3.2)
      ) {
        if (level > 0 && rnd.next() < [0, 0.25, 0.62][level]!) continue;
        const top = y + h + 0.052;
        const z = r.z + rnd.around(0, 0.12);
        frame.put(rnd.pick(planks), { at: [x, top, z], turn: 90 + rnd.around(0, 2) });
        const kind = rnd.next();
        if (kind < 0.2) continue;
        const close = hero && level < 2 && Math.abs(x + 11) < 1.8;
        if (kind > 0.96)
          rowOf(raw, jar, { at: [x, top, z], turn: 90, length: 2.2, count: 5, random: rnd, gaps: 0.1 });
        else if (close)
          rowOf(raw, near, { at: [x, top, z], turn: 90, length: 2.3, count: 12, random: rnd, gaps: 0.08 });
        else rowOf(raw, far, { at: [x, top, z], turn: 90, length: 2.3, count: 12, random: rnd, gaps: 0.12 });
      }
    }
  }
  const walls = [
    plainWall([R.minX, R.minZ + 0.3], [R.maxX - 16, R.minZ + 0.3], 1.8, rnd.fork('n')),
    plainWall([R.minX + 0.3, R.maxZ], [R.minX + 0.3, R.minZ], 1.8, rnd.fork('w')),
    plainWall([R.maxX, R.maxZ - 0.3], [R.minX, R.maxZ - 0.3], 1.8, rnd.fork('s')),
  ];
  // Washing beside the racks, baskets, hens.
  for (const [x, z] of [
    [-20, 68.6],
    [-15, 68.4],
  ] as const)
    gear.put(
      {
        parts: [
          {
            material: 'bark',
            geometry: jitter(
              lathe(
                [
                  [0.06, -0.1],
                  [0.05, 1.2],
                  [0.045, 2.1],
                  [0, 2.1],
                ],
                6,
              ),
              rnd,
              0.012,
            ),
          },
        ],
      },
      { at: [x, 0, z] },
    );
  gear.put(
    laundry(5, 1.95, [
      { at: -1.7, w: 0.8, h: 1.05, rgb: [0.1, 0.13, 0.24] },
      { at: -0.6, w: 0.62, h: 0.8, rgb: [0.62, 0.58, 0.5] },
      { at: 0.3, w: 0.85, h: 1.15, rgb: [0.34, 0.27, 0.2] },
      { at: 1.5, w: 0.55, h: 0.9, rgb: [0.16, 0.2, 0.3] },
    ]),
    { at: [-17.5, 0, 68.5], turn: 2.3 },
  );
  for (const [x, z, r, h] of [
    [-9.4, 73.2, 0.3, 0.42],
    [-10.2, 73.5, 0.26, 0.36],
    [-20.6, 83.2, 0.28, 0.4],
    [-5.2, 72.6, 0.3, 0.3],
  ] as const)
    gear.put(basket(r, h, rnd), { at: [x, groundHeight(x, z), z] });
  gear.put(tray(0.42, rnd), { at: [-9.7, 0.02, 72.3], tilt: [0, 3] });
  gear.put(litter(2.2, 40, rnd), { at: [-10, 0.02, 72.6] });
  for (const [k, [x, z]] of (
    [
      [-6.6, 73.4],
      [-7.3, 82.6],
    ] as const
  ).entries())
    gear.put(
      {
        parts: planks.flatMap((p, i) =>
          p.parts.map(({ material, geometry }) => ({
            material,
            geometry: place(geometry, at([0, 0.1 + i * 0.05, i * 0.05 - 0.1], rnd.around(0, 4))),
          })),
        ),
      },
      { at: [x, 0, z], turn: 20 + 60 * k },
    );
  const hens = new Setting({ saves: 1e9 });
  hens.put(hen(rnd, [0.34, 0.17, 0.07]), { at: [-8.2, 0.02, 74.6], turn: 200 });
  const hens2 = new Setting({ saves: 1e9 });
  hens2.put(hen(rnd, [0.5, 0.44, 0.36]), { at: [-9.3, 0.02, 75.5], turn: 70 });
  const pool = poolParts(rnd);
  return {
    id: 'drying-court-1743',
    title: { en: 'Drying court', 'zh-Hans': '晒架塘' },
    elements: [
      element('racks', 'Racks, boards and raw ware', '晒架、坯板与生坯', 'drying-racks-1743', [
        ...recast(frame.parts(), { board: 'bark' }),
        ...raw.parts(),
      ]),
      element('pool', 'Pool and walls', '水塘与围墙', 'drying-pool-1743', [
        ...pool,
        ...walls.flatMap((w) => w.parts),
        { material: 'ground', geometry: courtFloor() },
      ]),
      element(
        'gear',
        'Baskets and washing',
        '竹筐与晾晒衣物',
        'drying-gear-1743',
        recast(gear.parts(), { bark: 'plain', board: 'plain' }),
      ),
      element('hen-brown', 'Hen', '母鸡', 'drying-gear-1743', hens.parts(), {
        kind: 'rock',
        pivot: [-8.2, 0.12, 74.6],
        axis: [0.94, 0, 0.34],
        degrees: 16,
        seconds: 2.3,
        phase: 0.1,
      }),
      element('hen-pale', 'Hen', '母鸡', 'drying-gear-1743', hens2.parts(), {
        kind: 'rock',
        pivot: [-9.3, 0.12, 75.5],
        axis: [0.94, 0, 0.34],
        degrees: 13,
        seconds: 3.1,
        phase: 0.6,
      }),
    ],
    dimensions: [
      row(
        'board',
        RACK.board,
        'Drying board',
        '坯板长',
        'duhalde-279',
        'A plank holds 26 cups; its length follows from cups 8.3 cm across.',
      ),
      row('rack-height', RACK.height, 'Rack, height of its posts', '晒架柱高'),
      row('rack-depth', RACK.depth, 'Rack, between its two rows of posts', '晒架进深'),
      row('pool-length', POOL.maxX - POOL.minX, 'Pool, length', '水塘长'),
      row('pool-width', POOL.maxZ - POOL.minZ, 'Pool, width', '水塘宽'),
    ],
    floors: [],
    solids: [...frame.solids, ...walls.flatMap((w) => w.solids), solidOf(POOL, -0.2, 0.5)],
    standIn: together([
      ...walls.flatMap((w) => w.standIn),
      blockOf(
        'plaster',
        { minX: POOL.minX, maxX: POOL.maxX, minZ: POOL.minZ, maxZ: POOL.maxZ },
        0,
        0.14,
        [0.25, 0.28, 0.28],
      ),
      ...RACKS.flatMap((r) =>
        RACK.levels.map((h) =>
          blockOf(
            'plaster',
            { minX: r.x - r.length / 2, maxX: r.x + r.length / 2, minZ: r.z - 0.9, maxZ: r.z + 0.9 },
            h,
            h + 0.12,
            [0.8, 0.78, 0.72],
          ),
        ),
      ),
      ...RACKS.map((r) =>
        blockOf(
          'board',
          { minX: r.x - r.length / 2, maxX: r.x + r.length / 2, minZ: r.z - 0.02, maxZ: r.z + 0.02 },
          0,
          0.5,
          [0.6, 0.55, 0.5],
        ),
      ),
    ]),
  };
}

/** A full, shallow pool inside a kerb of worn slabs. */
function poolParts(rnd: ReturnType<typeof random>): Part[] {
  const w = POOL.maxX - POOL.minX;
  const d = POOL.maxZ - POOL.minZ;
  const cx = (POOL.minX + POOL.maxX) / 2;
  const cz = (POOL.minZ + POOL.maxZ) / 2;
  const stones: BufferGeometry[] = [];
  const along = (length: number, put: (s: number, l: number) => void) => {
    for (let s = -length / 2; s < length / 2 - 0.05; ) {
      const l = Math.min(rnd.between(0.6, 1.15), length / 2 - s);
      put(s + l / 2, l);
      s += l;
    }
  };
  const stone = (l: number, x: number, z: number, turn: number) => {
    const k = rnd.between(0.72, 1);
    stones.push(
      tint(
        place(
          jitter(
            box(l - 0.015, POOL.top + 0.12 + rnd.around(0, 0.02), POOL.kerb, {
              bevel: 0.025,
              omit: ['bottom'],
            }),
            rnd,
            0.012,
          ),
          at([x, (POOL.top - 0.12) / 2, z], turn + rnd.around(0, 0.6)),
        ),
        (p) => (p.y < 0.15 ? [k * 0.55, k * 0.6, k * 0.48] : [k, k * 0.98, k * 0.94]),
      ),
    );
  };
  for (const s of [-1, 1]) {
    along(w, (x, l) => stone(l, cx + x, cz + (s * d) / 2, 0));
    along(d - POOL.kerb, (z, l) => stone(l, cx + (s * w) / 2, cz + z, 90));
  }
  // Stepping stones for the washers, at the south side.
  for (let k = 0; k < 3; k += 1) stone(0.8, cx - 2 + k * 0.85, cz + d / 2 + 0.55, rnd.around(0, 5));
  const water = tint(place(grid(w - POOL.kerb, d - POOL.kerb, 6, 4), at([cx, POOL.water, cz])), [1, 1, 1]);
  return [
    { material: 'stone', geometry: merge(stones) },
    { material: 'water', geometry: water, noShade: true },
  ];
}
