/** The landing on the Chang: steps, boats moored bow to stern, rafts of wood, goods on the quay. */
import { Matrix4, Vector3 } from 'three';
import type { Dimension } from '../../../src/pack/schema.ts';
import { merge, place, type Rgb, tint, tube } from '../../kit/mesh.ts';
import type { Instance, Part, StructureModel } from '../../kit/model.ts';
import { random } from '../../kit/random.ts';
import { soup } from '../../kit/soup.ts';
import { OUTSIDE } from '../plan.ts';
import { bare } from './land-1743/floor.ts';
import { Pots } from './land-1743/pots.ts';
import { BOAT, boat } from './river-1743/boat.ts';
import { quayGoods, STEPS, steps } from './river-1743/landing.ts';

const { landing, river } = OUTSIDE;
const [lx, lz] = landing.at;

const DIMENSIONS: Dimension[] = [
  {
    id: 'landing-width',
    title: { en: 'Width of the landing steps', 'zh-Hans': '码头石阶宽' },
    metres: landing.width,
  },
  { id: 'boat-length', title: { en: 'Length of the boats', 'zh-Hans': '船长' }, metres: BOAT.length },
  {
    id: 'quay-level',
    title: { en: 'Height of the quay over the water', 'zh-Hans': '岸高出水面' },
    metres: river.bankY - river.waterY,
  },
];

/** Moored bow to stern in two files (duhalde-1-265), heads upstream. x, z, turn in degrees, tint. */
const MOORED: readonly (readonly [number, number, number, number])[] = [
  [-156.4, 186, 178, 0.9],
  [-156.8, 198, 183, 1],
  [-157, 152, 181, 0.82],
  [-157.6, 140, 176, 0.95],
  [-159.6, 176.5, 180, 0.86],
  [-156.5, 164.3, 183, 1],
  [-161, 190, 179, 0.9],
  [-186, 128, 172, 0.8],
  [-201, 214, 8, 0.9],
];

function rafts() {
  const seed = random('rafts');
  const list = [];
  for (const [x, z, turn, rows] of [
    [-166, 206, 0.04, 3],
    [-167.5, 128, -0.05, 2],
    [-192, 170, 0.1, 3],
  ] as const)
    for (let row = 0; row < rows; row += 1)
      for (let k = 0; k < 9; k += 1) {
        const r = seed.between(0.1, 0.17);
        const long = seed.between(5.2, 6.2);
        const g = seed.between(0.6, 1);
        const log = tube(
          [new Vector3(0, 0, -long / 2), new Vector3(seed.around(0, 0.1), 0.02, long / 2)],
          [r, r * 0.8],
          6,
        );
        list.push(
          place(
            tint(log, [g, g * 0.92, g * 0.84] as Rgb),
            new Matrix4()
              .makeTranslation(x, river.waterY + 0.06, z)
              .multiply(new Matrix4().makeRotationY(turn + seed.around(0, 0.02)))
              .multiply(
                new Matrix4().makeTranslation((k - 4) * 0.31, seed.around(0, 0.03), (row - rows / 2) * 6.3),
              ),
          ),
        );
      }
  return merge(list);
}

function floor() {
  const pot = soup();
  const w = landing.width / 2 - 0.4;
  const y = river.bankY + 0.04;
  const down = Math.floor((river.bankY - river.waterY - 0.25) / STEPS.rise);
  const x1 = STEPS.topX - down * STEPS.run;
  const quad = (xa: number, ya: number, xb: number, yb: number) =>
    pot.face(
      [
        [xa, ya, lz + w],
        [xb, yb, lz + w],
        [xb, yb, lz - w],
        [xa, ya, lz - w],
      ],
      [1, 1, 1],
    );
  quad(x1, y - down * STEPS.rise, STEPS.topX, y);
  quad(STEPS.topX, y, lx + 6.2, y + 0.06);
  return bare(pot.geometry());
}

function standIn(): Part[] {
  const pot = soup();
  for (const [x, z, turn] of MOORED) {
    const c = Math.cos((turn * Math.PI) / 180);
    const s = Math.sin((turn * Math.PI) / 180);
    const at = (px: number, y: number, pz: number): [number, number, number] => [
      x + px * c + pz * s,
      river.waterY + y,
      z - px * s + pz * c,
    ];
    const l = BOAT.length / 2;
    const w = BOAT.beam / 2;
    for (const side of [1, -1]) {
      const f = [
        at(side * w, -0.3, l * 0.8),
        at(side * w, -0.3, -l * 0.8),
        at(side * w, 0.45, -l),
        at(side * w, 0.45, l),
      ];
      pot.face(side > 0 ? f : f.reverse(), [0.5, 0.42, 0.34]);
      const a = [at(side * w, 0.4, 2.7), at(side * w, 0.4, -2.5), at(0, 1.9, -2.5), at(0, 1.9, 2.7)];
      pot.face(side > 0 ? a : a.reverse(), [0.75, 0.66, 0.5]);
    }
    pot.face([at(-w, 0.42, l), at(w, 0.42, l), at(w, 0.42, -l), at(-w, 0.42, -l)], [0.5, 0.42, 0.34]);
  }
  return [{ material: 'board', geometry: pot.geometry() }];
}

export default function riverModel(): StructureModel {
  const pots = new Pots();
  const solids = steps(pots);
  const set = quayGoods();
  for (const part of set.parts()) pots.add(part.material, part.geometry);
  const own = boat(random('boat'));
  const moored: Instance[] = MOORED.map(([x, z, turn, g]) => ({
    matrix: new Matrix4()
      .makeTranslation(x, river.waterY, z)
      .multiply(new Matrix4().makeRotationY((turn * Math.PI) / 180)),
    tint: [g, g * 0.97, g * 0.93],
  }));
  const rocking = new Matrix4()
    .makeTranslation(lx - 7.2, river.waterY, lz + 3.5)
    .multiply(new Matrix4().makeRotationY(Math.PI * 0.985));
  const half = landing.width / 2;
  return {
    id: 'river-1743',
    title: { en: 'The landing and its boats', 'zh-Hans': '码头与船' },
    elements: [
      {
        id: 'landing',
        title: { en: 'Landing steps and quay', 'zh-Hans': '码头石阶与岸台' },
        evidence: 'landing-1743',
        parts: pots.parts(),
      },
      {
        id: 'boats',
        title: { en: 'Boats moored bow to stern', 'zh-Hans': '首尾相接的泊船' },
        evidence: 'boats-1743',
        parts: [
          { material: 'board', geometry: own.hull, instances: moored },
          { material: 'bamboo', geometry: own.mat, instances: moored },
        ],
      },
      {
        id: 'rocking-boat',
        title: { en: 'A boat at the steps', 'zh-Hans': '靠岸的一只船' },
        evidence: 'boats-1743',
        parts: [
          { material: 'board', geometry: place(own.hull, rocking) },
          { material: 'bamboo', geometry: place(own.mat, rocking) },
        ],
        motion: {
          kind: 'rock',
          pivot: [lx - 7.2, river.waterY, lz + 3.5],
          axis: [0, 0, 1],
          degrees: 2.2,
          seconds: 4.6,
          phase: 0,
        },
      },
      {
        id: 'rafts',
        title: { en: 'Rafts of wood', 'zh-Hans': '木排' },
        evidence: 'rafts-1743',
        parts: [{ material: 'bark', geometry: rafts() }],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [floor()],
    solids: [
      ...solids,
      ...set.solids,
      // The quay's edges north and south, and the water at the steps' foot.
      { centre: [lx + 0.2, river.bankY + 0.4, lz - half - 6], size: [0.4, 2, 12] },
      { centre: [lx + 0.2, river.bankY + 0.4, lz + half + 6], size: [0.4, 2, 12] },
      { centre: [lx - 2.4, river.bankY - 0.6, lz - half + 0.1], size: [5.2, 3.4, 0.5] },
      { centre: [lx - 2.4, river.bankY - 0.6, lz + half - 0.1], size: [5.2, 3.4, 0.5] },
    ],
    standIn: standIn(),
  };
}
