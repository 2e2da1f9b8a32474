/** The temple of Guandi, laid out. Metres; all sizes conjectured. */
import { hall } from '../../../kit/hall.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { Setting } from '../../../kit/setting.ts';
import { GATES } from '../../plan.ts';
import { MADDER } from './colours.ts';
import { gatelet } from './gatelet.ts';
import { hangings, incenseTable } from './hangings.ts';
import { brickField, type CourtWall, courtWall, floorOf, slabs } from './masonry.ts';
import { Pots } from './pots.ts';
import { altar, burner, candle, offering, tablet } from './rites.ts';
import { lantern, plaque } from './signs.ts';
import { courtCenser, rack, trees, vat } from './yard-things.ts';

export const GUANDI = {
  rect: { minX: 56.4, maxX: 71.6, minZ: 117, maxZ: 125 },
  floor: 0.34,
  eaves: 3.7,
  ridge: 6.6,
  wall: 2.7,
} as const;

export function guandi() {
  const h = hall({
    seed: 'guandi',
    rect: GUANDI.rect,
    floor: GUANDI.floor,
    faces: 180,
    bays: [4.6, 5.6, 4.6],
    columns: [0, 2.2, 5.6, 8],
    eaves: GUANDI.eaves,
    ridge: GUANDI.ridge,
    overhang: 1,
    gable: 'stepped',
    walls: { front: 'open', back: 'brick', left: 'brick', right: 'brick' },
    floorKind: 'stone',
    plinth: GUANDI.floor,
    finish: 'oiled',
  });
  const r = GATES.guandiTemple.rect;
  const [cx, y] = [(GUANDI.rect.minX + GUANDI.rect.maxX) / 2, GUANDI.floor];
  const inset = 0.25;
  const [x0, x1, z0, z1] = [r.minX + inset, r.maxX - inset, r.minZ + inset, r.maxZ - inset];
  const side = 128;
  const common = { height: GUANDI.wall, foot: { material: 'stone' as const, height: 0.5 } };
  const walls: CourtWall[] = [
    { ...common, from: [x0, z0], to: [x1, z0] },
    { ...common, from: [x1, z0], to: [x1, z1] },
    { ...common, from: [x0, side - 1.4], to: [x0, z0] },
    { ...common, from: [x0, z1], to: [x0, side + 1.4] },
    { ...common, from: [x1, z1], to: [cx + 1.6, z1] },
    { ...common, from: [cx - 1.6, z1], to: [x0, z1] },
  ];
  const court = new Pots();
  const solids: Solid[] = [...h.solids];
  for (const w of walls) courtWall(court, w, solids);
  gatelet(court, solids, {
    seed: 'guandi-west',
    at: [x0, side],
    along: 'z',
    width: 1.9,
    height: 2.3,
    open: true,
    outside: -1,
  });
  gatelet(court, solids, {
    seed: 'guandi-south',
    at: [cx, z1],
    along: 'x',
    width: 2.3,
    height: 2.6,
    open: true,
    outside: 1,
  });
  const path = { minX: cx - 1.1, maxX: cx + 1.1, minZ: 126, maxZ: z1 };
  const cross = { minX: x0 + 0.2, maxX: cx - 1.1, minZ: side - 0.8, maxZ: side + 0.8 };
  const in2 = (x: number, z: number) =>
    Math.max(Math.exp(-(((x - cx) / 1.6) ** 2)), Math.exp(-(((z - side) / 1.3) ** 2)) * (x < cx ? 1 : 0.3));
  court.add(
    'stone',
    slabs({ seed: 'guandi-path', rect: path, y: 0.07, along: 'x', slab: [1.1, 0.7], worn: in2 }),
  );
  court.add(
    'stone',
    slabs({ seed: 'guandi-cross', rect: cross, y: 0.07, along: 'x', slab: [1.1, 0.8], worn: in2 }),
  );
  court.add(
    'grey-brick',
    brickField('guandi-yard', { minX: x0 + 0.2, maxX: x1 - 0.2, minZ: 125.4, maxZ: z1 - 0.2 }, 0.03, in2),
  );
  const yard = new Setting();
  yard.put(courtCenser('guandi'), { at: [cx, 0.06, 129.6], turn: 20 }, { solid: true });
  for (const [k, x] of [cx - 4.3, cx + 4.3].entries())
    yard.put(vat(`guandi-${k}`, 0.5), { at: [x, 0.04, 127], turn: k * 80 }, { solid: true });
  yard.put(plaque('關帝廟', 0.5), { at: [cx, y + 3.02, GUANDI.rect.maxZ + 0.1], tilt: [10, 0] });
  const planted = [
    { at: [x0 + 3.4, 131.6], kind: 'pine', height: 8.4, spread: 2.3 },
    { at: [x1 - 3.6, 130.6], kind: 'pine', height: 9.2, spread: 2.5 },
  ] as const;
  const inside = new Setting();
  inside.put(altar('guandi', 3, 1.02, 0.72), { at: [cx, y, 119.1] }, { solid: true });
  inside.put(tablet('guandi', 0.95), { at: [cx, y + 1.55, 118.1] });
  inside.put(altar('guandi-niche', 2.2, 1.5, 0.6), { at: [cx, y, 118.15] }, { solid: true });
  inside.put(hangings('guandi', 3.4, 2.5, MADDER), { at: [cx, y + 3.35, 117.95] });
  for (const s of [-1, 1]) {
    inside.put(candle(`guandi${s}`), { at: [cx + s * 0.75, y + 1.03, 119.2] });
    inside.put(offering(`guandi${s}`), { at: [cx + s * 0.35, y + 1.03, 119.3] });
    inside.put(offering(`guandi-b${s}`), { at: [cx + s * 1.15, y + 1.03, 119.2] });
    inside.put(rack(`guandi${s}`), { at: [cx + s * 4.6, y, 118.3], turn: s * -12 }, { solid: true });
    inside.put(lantern(`guandi${s}`, 0.24), { at: [cx + s * 2.75, y + 3.2, 122.4] });
  }
  inside.put(burner('guandi', 0.13), { at: [cx, y + 1.03, 119.25] });
  inside.put(incenseTable('guandi'), { at: [cx, y, 121.2] }, { solid: true });
  inside.put(burner('guandi-front', 0.24), { at: [cx, y + 0.82, 121.2], turn: 30 });
  const green = trees('guandi', planted);
  solids.push(
    ...yard.solids,
    ...inside.solids,
    ...planted.map(({ at: [x, z] }): Solid => ({ centre: [x, 1, z], size: [1.25, 2, 1.25] })),
  );
  const altarParts: Part[] = inside.parts();
  return {
    hall: h,
    court: [...court.parts(), ...yard.parts(), ...green],
    altar: altarParts,
    walls,
    solids,
    floors: [floorOf({ minX: x0 + 0.2, maxX: x1 - 0.2, minZ: 125, maxZ: z1 - 0.1 }, 0.05)],
  };
}
