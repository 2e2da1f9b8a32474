/** The shrine, laid out: the hall in the north looks across a court to the stage. Metres; sizes conjectured but for the relic. */
import { hall } from '../../../kit/hall.ts';
import { box, merge, place, tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { at, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { GATES } from '../../plan.ts';
import { FADED, HEMP, MADDER, OCHRE } from './colours.ts';
import { block } from './compose.ts';
import { CREW, figure } from './figures.ts';
import { gatelet } from './gatelet.ts';
import { hangings, incenseTable } from './hangings.ts';
import { brickField, type CourtWall, courtWall, floorOf, slabs } from './masonry.ts';
import { as, Pots } from './pots.ts';
import { dragonBowl } from './relic.ts';
import { altar, burner, candle, drum, incenseCup, offering, tablet } from './rites.ts';
import { bench, table } from './seats.ts';
import { lantern, plaque } from './signs.ts';
import { courtCenser, trees, vat } from './yard-things.ts';

export const SHRINE = {
  rect: { minX: 58.9, maxX: 77.1, minZ: 91.8, maxZ: 100.2 },
  floor: 0.3,
  eaves: 3.9,
  ridge: 7,
  figure: 0.76,
  wall: 2.7,
  stage: { rect: { minX: 63.5, maxX: 72.5, minZ: 107.6, maxZ: 113.4 }, floor: 1.25, eaves: 3.1, ridge: 5.4 },
  /** Where the bowl stands: at the west wall, on a stone. */
  relic: [60.25, 94.5] as const,
} as const;

export function shrine() {
  const { rect, floor: y, stage: st } = SHRINE;
  const h = hall({
    seed: 'youtao-lingci',
    rect,
    floor: y,
    faces: 180,
    bays: [3.1, 3.6, 4.7, 3.6, 3.1],
    columns: [0, 2.4, 6.2, 8.4],
    eaves: SHRINE.eaves,
    ridge: SHRINE.ridge,
    overhang: 1.05,
    gable: 'stepped',
    walls: {
      front: ['lattice', 'open', 'open', 'open', 'lattice'],
      back: 'brick',
      left: 'brick',
      right: 'brick',
    },
    floorKind: 'stone',
    plinth: y,
    finish: 'oiled',
  });
  const stage = hall({
    seed: 'shrine-stage',
    rect: st.rect,
    floor: st.floor,
    faces: 0,
    bays: [2, 5, 2],
    columns: [0, 2.1, 5.8],
    eaves: st.eaves,
    ridge: st.ridge,
    overhang: 1.15,
    gable: 'hipped',
    walls: { front: 'open', back: 'boards', left: ['boards', 'open'], right: ['boards', 'open'] },
    floorKind: 'stone',
    plinth: 0.14,
    finish: 'oiled',
  });
  const r = GATES.youtaoLingci.rect;
  const cx = (rect.minX + rect.maxX) / 2;
  const e = 0.25;
  const [x0, x1, z0, z1] = [r.minX + e, r.maxX - e, r.minZ + e, r.maxZ - e];
  const door = 104;
  const common = { height: SHRINE.wall, foot: { material: 'stone' as const, height: 0.5 } };
  const walls: CourtWall[] = [
    { ...common, from: [x0, z0], to: [x1, z0] },
    { ...common, from: [x1, z0], to: [x1, z1] },
    { ...common, from: [x1, z1], to: [x0, z1] },
    { ...common, from: [x0, door - 1.5], to: [x0, z0] },
    { ...common, from: [x0, z1], to: [x0, door + 1.5] },
  ];
  const court = new Pots();
  const solids: Solid[] = [];
  for (const w of walls) courtWall(court, w, solids);
  gatelet(court, solids, {
    seed: 'shrine',
    at: [x0, door],
    along: 'z',
    width: 2.1,
    height: 2.4,
    open: true,
    outside: -1,
  });
  const trodden = (x: number, z: number) =>
    Math.max(Math.exp(-(((x - cx) / 3) ** 2)), Math.exp(-(((z - door) / 1.4) ** 2)) * (x < cx ? 1 : 0));
  court.add(
    'stone',
    slabs({
      seed: 'shrine-court',
      rect: { minX: cx - 4.6, maxX: cx + 4.6, minZ: 101.5, maxZ: 107.2 },
      y: 0.07,
      along: 'x',
      slab: [1.2, 0.8],
      worn: trodden,
    }),
  );
  court.add(
    'stone',
    slabs({
      seed: 'shrine-path',
      rect: { minX: x0 + 0.2, maxX: cx - 4.6, minZ: door - 0.9, maxZ: door + 0.9 },
      y: 0.07,
      along: 'x',
      slab: [1.1, 0.9],
      worn: trodden,
    }),
  );
  court.add(
    'grey-brick',
    brickField('shrine-yard', { minX: x0 + 0.2, maxX: x1 - 0.2, minZ: 100.6, maxZ: z1 - 0.2 }, 0.03, trodden),
  );
  const yard = new Setting();
  yard.put(courtCenser('shrine'), { at: [cx, 0.06, 102.9], turn: 15 }, { solid: true });
  for (const [k, [x, z]] of (
    [
      [cx - 6.4, 102],
      [cx + 6.4, 102.2],
    ] as const
  ).entries())
    yard.put(vat(`shrine-${k}`, 0.48), { at: [x, 0.04, z] }, { solid: true });
  const seats = [bench('crowd-a', 1.8), bench('crowd-b', 1.6)];
  for (const [k, [x, z, turn]] of (
    [
      [cx - 3.6, 105.4, 3],
      [cx - 1.5, 105.2, -4],
      [cx + 0.9, 105.5, 2],
      [cx + 3.2, 105.2, -2],
      [cx - 2.6, 106.3, 1],
      [cx + 2.1, 106.4, -5],
      [cx + 7.8, 104.6, 70],
      [cx + 9, 106.2, 12],
    ] as const
  ).entries())
    yard.put(seats[k % 2]!, { at: [x, 0.06, z], turn });
  yard.put(plaque('佑陶靈祠', 0.52), { at: [cx, y + 3.2, rect.maxZ + 0.1], tilt: [10, 0] });
  const planted = [
    { at: [x0 + 2.4, 109.6], kind: 'broad', height: 8.2, spread: 3.1 },
    { at: [x1 - 3.2, 104.6], kind: 'pine', height: 9.2, spread: 2.5 },
    { at: [x1 - 4.6, 110.8], kind: 'bamboo', height: 5.6, spread: 1.6 },
  ] as const;
  const green = trees('shrine', planted);
  const stagePots = stageBase();
  solids.push(
    ...yard.solids,
    block(st.rect.minX - 0.1, st.rect.maxX + 0.1, st.rect.minZ - 0.1, st.rect.maxZ + 0.1, 4.2),
    ...planted.map(({ at: [x, z] }): Solid => ({ centre: [x, 1, z], size: [1.25, 2, 1.25] })),
  );
  const inside = altarOf(cx, y);
  const relic = relicOf(y);
  return {
    hall: h,
    stage,
    stageThings: as(stagePots, 'board', 'lacquer'),
    altar: inside.parts,
    relic: relic.parts,
    court: as([...court.parts(), ...yard.parts(), ...green], 'board', 'lacquer'),
    walls,
    hallSolids: [...h.solids, ...inside.solids, ...relic.solids],
    courtSolids: solids,
    floors: [floorOf({ minX: x0 + 0.2, maxX: x1 - 0.2, minZ: 100.6, maxZ: z1 - 0.1 }, 0.05)],
  };
}

/** Niche with tablet and a seated figure half hidden by curtains; the crew stand on ledges to both sides. */
function altarOf(cx: number, y: number) {
  const s = new Setting();
  const wall = SHRINE.rect.minZ;
  s.put(altar('shrine-niche', 2.6, 1.45, 0.8), { at: [cx, y, wall + 1] }, { solid: true });
  s.put(figure('god', 0.95, 'throne', [0.3, 0.11, 0.07]), { at: [cx, y + 1.46, wall + 0.75] });
  s.put(tablet('shrine', 0.62), { at: [cx, y + 1.46, wall + 1.2] });
  s.put(hangings('shrine', 3.2, 2.5, MADDER), { at: [cx, y + 3.5, wall + 1.45] });
  s.put(altar('shrine', 3.2, 1.02, 0.74), { at: [cx, y, wall + 2.05] }, { solid: true });
  s.put(burner('shrine', 0.14), { at: [cx, y + 1.03, wall + 2.1] });
  for (const k of [-1, 1]) {
    s.put(candle(`shrine${k}`, 0.5), { at: [cx + k * 0.8, y + 1.03, wall + 2.05] });
    for (const [n, x] of [0.42, 1.2].entries())
      s.put(offering(`shrine${k}${n}`), { at: [cx + k * x, y + 1.03, wall + 2.12] });
    // Ledges of brick with a board, four of the crew on each.
    s.put(ledge(`shrine${k}`), { at: [cx + k * 4.25, y, wall + 0.95] }, { solid: true });
    CREW.slice(k < 0 ? 0 : 4, k < 0 ? 4 : 8).forEach(([name, held], n) => {
      const coats = [
        [0.2, 0.22, 0.27],
        [0.34, 0.26, 0.16],
        [0.16, 0.17, 0.18],
        [0.3, 0.15, 0.1],
      ] as const;
      s.put(figure(name, SHRINE.figure, held, coats[(n + (k < 0 ? 0 : 2)) % 4]!), {
        at: [cx + k * (2.75 + n), y + 1.05, wall + 0.95],
        turn: k * -8,
      });
      s.put(incenseCup(name), { at: [cx + k * (2.75 + n), y + 1.05, wall + 1.24] });
    });
    s.put(lantern(`shrine${k}`, 0.26), { at: [cx + k * 2.5, y + 3.35, wall + 5.2] });
    s.put(lantern(`shrine-side${k}`, 0.2), { at: [cx + k * 6.6, y + 3.1, wall + 3.4] });
  }
  s.put(incenseTable('shrine'), { at: [cx, y, wall + 4.1] }, { solid: true });
  s.put(burner('shrine-front', 0.27), { at: [cx, y + 0.82, wall + 4.1], turn: 40 });
  s.put(table('shrine-side', 1.1, 0.5, 0.8), { at: [cx + 8, y, wall + 4.6], turn: 90 }, { solid: true });
  s.put(bench('shrine-keeper', 1.2), { at: [cx + 7.1, y, wall + 4.7], turn: 84 });
  return { parts: s.parts(), solids: s.solids };
}

function ledge(seed: string) {
  const rand = random(`ledge/${seed}`);
  return {
    parts: [
      {
        material: 'grey-brick' as const,
        geometry: tint(place(box(4.0, 0.98, 0.8, { stand: true }), at([0, 0, 0])), [0.8, 0.79, 0.77]),
      },
      {
        material: 'lacquer' as const,
        geometry: worn(
          place(box(4.1, 0.07, 0.9, { bevel: 0.015, grain: 'x' }), at([0, 1.015, 0])),
          [0.95, 0.88, 0.8],
          rand,
        ),
      },
    ],
    size: [4.1, 1.05, 0.9] as const,
  };
}

/** The bowl on its stone, with a rail of wood before it. */
function relicOf(y: number): { parts: Part[]; solids: Solid[] } {
  const [x, z] = SHRINE.relic;
  const rand = random('relic-stand');
  const stone = merge([
    worn(
      place(box(1.25, 0.3, 1.25, { bevel: 0.03, stand: true }), at([x, y, z], 0.03)),
      [0.86, 0.85, 0.82],
      rand,
    ),
    worn(
      place(box(1.05, 0.14, 1.05, { bevel: 0.03, stand: true }), at([x, y + 0.3, z], -0.02)),
      [0.92, 0.91, 0.88],
      rand,
    ),
  ]);
  return {
    parts: [
      { material: 'stone', geometry: stone },
      { material: 'glazed', geometry: place(dragonBowl(), at([x, y + 0.44, z], 1.25)) },
    ],
    solids: [{ centre: [x, y + 0.55, z], size: [1.25, 1.1, 1.25] }],
  };
}

/** The stage's brick base, its board floor's edge, back curtains, a drum and gongs at the side. */
function stageBase(): Part[] {
  const { rect: r, floor } = SHRINE.stage;
  const pots = new Pots();
  const rand = random('stage');
  const [cx, cz] = [(r.minX + r.maxX) / 2, (r.minZ + r.maxZ) / 2];
  pots.add(
    'grey-brick',
    tint(
      place(
        box(r.maxX - r.minX + 0.1, floor - 0.1, r.maxZ - r.minZ + 0.1, { stand: true, omit: ['bottom'] }),
        at([cx, -0.05, cz]),
      ),
      [0.78, 0.77, 0.75],
    ),
  );
  pots.add(
    'lacquer',
    worn(
      place(
        box(r.maxX - r.minX + 0.24, 0.16, r.maxZ - r.minZ + 0.24, { bevel: 0.02, grain: 'x' }),
        at([cx, floor - 0.1, cz]),
      ),
      [0.95, 0.86, 0.78],
      rand,
    ),
  );
  // A low rail round the front.
  for (let k = 0; k < 7; k += 1) {
    const x = r.minX + 0.25 + ((r.maxX - r.minX - 0.5) * k) / 6;
    if (k === 3) continue;
    pots.add(
      'lacquer',
      worn(
        place(box(0.07, 0.42, 0.07, { stand: true, bevel: 0.01, grain: 'y' }), at([x, floor, r.minZ + 0.12])),
        [0.95, 0.86, 0.78],
        rand,
      ),
    );
  }
  for (const k of [-1, 1]) {
    const w = (r.maxX - r.minX - 0.5) / 3;
    for (const y of [0.38, 0.2])
      pots.add(
        'lacquer',
        worn(
          place(box(w, 0.05, 0.05, { grain: 'x' }), at([cx + k * w, floor + y, r.minZ + 0.12])),
          [0.95, 0.86, 0.78],
          rand,
        ),
      );
  }
  const s = new Setting();
  s.put(hangings('stage-left', 2, 2.1, OCHRE), { at: [cx - 2.4, floor + 2.5, r.maxZ - 2.2], turn: 180 });
  s.put(hangings('stage-right', 2, 2.1, OCHRE), { at: [cx + 2.4, floor + 2.5, r.maxZ - 2.2], turn: 180 });
  s.put(hangings('stage-mid', 2.8, 2.1, FADED), { at: [cx, floor + 2.5, r.maxZ - 2.15], turn: 180 });
  s.put(table('stage', 1, 0.6, 0.8), { at: [cx, floor, cz - 0.2], turn: 2 });
  s.put(bench('stage', 0.9), { at: [cx - 1.2, floor, cz + 0.1], turn: 60 });
  s.put(drum('stage', 0.3), { at: [cx + 3.3, floor, cz + 0.2], turn: 60, scale: 0.9 });
  for (const k of [-1, 1])
    s.put(lantern(`stage${k}`, 0.24), { at: [cx + k * 2.6, floor + 2.7, r.minZ + 0.1] });
  // The wall behind the players, so that no sky shows between the curtains.
  pots.add(
    'plain',
    tint(
      place(box(8.4, 2.6, 0.04), at([cx, floor + 1.3, r.maxZ - 2.02])),
      HEMP.map((c) => c * 0.4) as [number, number, number],
    ),
  );
  pots.take(s.parts());
  return pots.parts();
}
