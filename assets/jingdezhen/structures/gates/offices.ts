/** Three walled compounds beside the way, not entered: gate fronts with closed doors, roofs behind. Metres; conjectured. */
import { hall } from '../../../kit/hall.ts';
import { box, place, type Rgb } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { at, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { type HouseOptions, house } from '../../../kit/town.ts';
import { GATES, type Rect } from '../../plan.ts';
import { drumStone, leaf, threshold } from './doors.ts';
import { type CourtWall, courtWall } from './masonry.ts';
import { Pots } from './pots.ts';
import { lantern } from './signs.ts';

export const OFFICE = { wall: 3, gateEaves: 3.5, gateRidge: 5.3, gateWidth: 9 } as const;

interface Compound {
  id: string;
  rect: Rect;
  /** Towards the long way: +1 east, −1 west. */
  front: 1 | -1;
  /** Where the gate is, along z. */
  gateZ: number;
  /** Roofs behind the wall: middle, along the ridge, across, eaves, rise, turn. */
  roofs: readonly (readonly [number, number, number, number, number, number, number])[];
}

const COMPOUNDS: readonly Compound[] = [
  {
    id: 'sub-prefect',
    rect: GATES.subPrefectOffice.rect,
    front: -1,
    gateZ: 147.5,
    roofs: [
      [74, 142.6, 15, 7, 4, 2.6, 0],
      [74, 152.6, 12, 5.6, 3.4, 2, 0],
      [82.6, 147.6, 9, 4.6, 3, 1.6, 1.5708],
      [66.4, 153.4, 6.4, 4.4, 3, 1.6, 1.5708],
    ],
  },
  {
    id: 'lodge',
    rect: GATES.officialLodge.rect,
    front: 1,
    gateZ: 147.5,
    roofs: [
      [6, 142.4, 14, 6.6, 3.9, 2.5, 0],
      [5, 152.8, 12, 5.4, 3.3, 2, 0],
      [-2.6, 147.4, 9.4, 4.6, 3, 1.6, 1.5708],
      [13.6, 153.2, 6.2, 4.4, 3, 1.6, 1.5708],
    ],
  },
  {
    id: 'sub-county',
    rect: GATES.subCountyOffice.rect,
    front: 1,
    gateZ: 116,
    roofs: [
      [12, 103.6, 16, 7, 4, 2.6, 0],
      [12, 113.4, 14, 6, 3.6, 2.2, 0],
      [11, 126.4, 15, 5.8, 3.4, 2.2, 0],
      [0.2, 115, 14, 5, 3.1, 1.8, 1.5708],
      [21.4, 127.4, 9, 4.6, 3, 1.7, 1.5708],
    ],
  },
];

function compound(c: Compound, pots: Pots, solids: Solid[]) {
  const r = c.rect;
  const e = 0.3;
  const [x0, x1, z0, z1] = [r.minX + e, r.maxX - e, r.minZ + e, r.maxZ - e];
  const fx = c.front > 0 ? x1 : x0;
  const half = OFFICE.gateWidth / 2;
  const common = { height: OFFICE.wall, foot: { material: 'stone' as const, height: 0.55 } };
  const walls: CourtWall[] = [
    { ...common, from: [x0, z0], to: [x1, z0] },
    { ...common, from: [x1, z1], to: [x0, z1] },
    { ...common, from: [c.front > 0 ? x0 : x1, z0], to: [c.front > 0 ? x0 : x1, z1] },
    { ...common, from: [fx, z0], to: [fx, c.gateZ - half + 0.1] },
    { ...common, from: [fx, c.gateZ + half - 0.1], to: [fx, z1] },
  ];
  for (const w of walls) courtWall(pots, w, solids);
  const depth = 4;
  const gate = hall({
    seed: `office-${c.id}`,
    rect: {
      minX: c.front > 0 ? fx - depth + 0.7 : fx - 0.7,
      maxX: c.front > 0 ? fx + 0.7 : fx + depth - 0.7,
      minZ: c.gateZ - half,
      maxZ: c.gateZ + half,
    },
    floor: 0.24,
    faces: c.front > 0 ? 90 : 270,
    bays: [2.6, 3.4, 2.6],
    columns: [0, 2, depth],
    eaves: OFFICE.gateEaves,
    ridge: OFFICE.gateRidge,
    overhang: 0.95,
    gable: 'plain',
    walls: { front: 'open', back: 'boards', left: 'brick', right: 'brick' },
    floorKind: 'stone',
    plinth: 0.24,
    finish: 'oiled',
  });
  solids.push(...gate.solids);
  pots.take(gate.frame.concat(gate.roof, gate.walls, gate.floor));
  const rand = random(`office/${c.id}`);
  // Door wall in the middle row, in the gate's own coordinates: +Z looks to the way.
  const own = new Setting({ matrix: gate.matrix });
  const doorZ = gate.rows[1]!;
  const wood: Rgb = [0.9, 0.8, 0.7];
  const placeIn = (g: ReturnType<typeof box>, p: readonly [number, number, number]) =>
    pots.add('lacquer', place(worn(place(g, at(p)), wood, rand), gate.matrix));
  gate.lines.slice(0, -1).forEach((a, k) => {
    const b = gate.lines[k + 1]!;
    const [mid, inner] = [(a + b) / 2, b - a - 0.26];
    const high = 2.5;
    if (k === 1) {
      for (const s of [-1, 1]) {
        own.put(leaf(`${c.id}${s}`, inner / 2 - 0.16, high - 0.03, [0.9, 0.7, 0.6]), {
          at: [mid + s * (inner / 2 - 0.16), 0.02, doorZ],
          turn: s < 0 ? 0 : 180,
        });
        placeIn(box(0.16, high, 0.16, { grain: 'y', bevel: 0.01 }), [
          mid + s * (inner / 2 - 0.08),
          high / 2,
          doorZ,
        ]);
        own.put(drumStone(`${c.id}${s}`, 0.8), { at: [mid + s * (inner / 2 + 0.06), 0, doorZ + 0.42] });
        own.put(lantern(`${c.id}${s}`, 0.22), { at: [mid + s * 1.9, 2.75, gate.rows[2]! + 0.4] });
      }
      own.put(threshold(c.id, inner - 0.3, 0.24), { at: [mid, 0, doorZ] });
      placeIn(box(inner, 0.2, 0.18, { grain: 'x', bevel: 0.01 }), [mid, high + 0.1, doorZ]);
    } else placeIn(box(inner, high, 0.06, { grain: 'y' }), [mid, high / 2, doorZ]);
    const rest = OFFICE.gateRidge - 0.75 - high - 0.2;
    placeIn(box(inner + 0.2, rest + (k === 1 ? 0 : 0.2), 0.05), [
      mid,
      high + (k === 1 ? 0.2 : 0) + rest / 2,
      doorZ,
    ]);
  });
  // A door wall stops feet as one.
  const [sx, , sz] = gate.toSite(0, 0, doorZ);
  solids.push({ centre: [sx, 1.5, sz], size: [0.2, 3, OFFICE.gateWidth] });
  own.put(blank(c.id), { at: [0, 3.02, gate.rows[2]! + 0.1], tilt: [10, 0] });
  pots.take(own.parts().map(({ noShade: _, ...p }) => p));
  roofs(c, pots, `office/${c.id}`, 0.5, (n) => (n % 2 ? 'plain' : 'stepped'));
  return { walls, gate };
}

/** The houses of a compound as one sees them over its wall. `rows`: between modelled tile rows; 0 for far ones. */
function roofs(
  c: Compound,
  pots: Pots,
  seed: string,
  rows: number,
  gable: (n: number) => HouseOptions['gable'],
): void {
  for (const [n, [x, z, long, deep, eaves, rise, turn]] of c.roofs.entries())
    house(
      { tiles: pots.of('roof-rows'), walls: pots.of('plaster') },
      {
        at: [x, 0, z],
        long,
        deep,
        eaves,
        rise,
        turn,
        gable: gable(n),
        wall: [0.86, 0.84, 0.8],
        rows,
        seed: random(`${seed}/${n}`),
      },
    );
}

/** A plaque whose words we do not know: a framed board without writing. */
function blank(seed: string) {
  const rand = random(`blank/${seed}`);
  const board = worn(box(1.9, 0.62, 0.05, { bevel: 0.02 }), [0.075, 0.05, 0.042], rand);
  return { parts: [{ material: 'plain' as const, geometry: board }] };
}

export function offices(which: readonly string[]) {
  const pots = new Pots();
  const solids: Solid[] = [];
  const built = COMPOUNDS.filter((c) => which.includes(c.id)).map((c) => compound(c, pots, solids));
  const far = new Pots();
  for (const c of COMPOUNDS.filter((x) => which.includes(x.id)))
    roofs(c, far, `office-far/${c.id}`, 0, () => 'plain');
  return {
    parts: pots.parts(),
    solids,
    walls: built.flatMap((b) => b.walls),
    gates: built.map((b) => b.gate),
    far: far.parts() as Part[],
  };
}
