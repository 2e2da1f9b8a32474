/** Stalls, the tea-house and the fortune-teller of the forecourt (table-b), laid out. Metres; sizes conjectured. */
import { hall } from '../../../kit/hall.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { Setting } from '../../../kit/setting.ts';
import { soup } from '../../../kit/soup.ts';
import { FADED, HEMP, OCHRE } from './colours.ts';
import { barrow, hitchingPost, load, tubs } from './loads.ts';
import { joined } from './pots.ts';
import { bench, fortuneTable, stall, stove, table, teaThings } from './seats.ts';
import { banner, lantern } from './signs.ts';
import { sedan, trees, vat } from './yard-things.ts';

export const TEA = {
  rect: { minX: 17, maxX: 29, minZ: 83, maxZ: 89.2 },
  floor: 0.12,
  eaves: 3,
  ridge: 5,
} as const;

export function trade() {
  const { rect: r, floor: y } = TEA;
  const house = hall({
    seed: 'tea-house',
    rect: r,
    floor: y,
    faces: 0,
    bays: 3,
    columns: [0, 2.2, 6.2],
    eaves: TEA.eaves,
    ridge: TEA.ridge,
    overhang: 1,
    gable: 'plain',
    walls: { front: 'open', back: 'plaster', left: 'plaster', right: ['plaster', 'low'] },
    floorKind: 'brick',
    finish: 'rough',
  });
  const tea = new Setting();
  const tables = [table('tea-a'), table('tea-b', 0.88, 0.94)];
  const seats = [bench('tea-a', 0.98), bench('tea-b', 0.94)];
  const pots = [teaThings('tea-a'), teaThings('tea-b')];
  const spots = [
    [18.9, 84.7],
    [22.2, 84.3],
    [26.8, 84.6],
    [20.4, 81],
    [25.6, 80.9],
  ] as const;
  for (const [k, [x, z]] of spots.entries()) {
    const base = z > 82.5 ? y : 0.02;
    const turn = k * 13 - 18;
    const a = (turn * Math.PI) / 180;
    tea.put(tables[k % 2]!, { at: [x, base, z], turn }, { solid: true });
    tea.put(pots[k % 2]!, { at: [x, base + 0.785, z], turn: k * 70 });
    for (let s = 0; s < (k === 2 ? 2 : 4); s += 1) {
      const b = a + (s * Math.PI) / 2;
      tea.put(seats[s % 2]!, {
        at: [x + Math.sin(b) * 0.72, base, z + Math.cos(b) * 0.72],
        turn: turn + s * 90 + (k + s) * 3 - 6,
      });
    }
  }
  tea.put(stove('tea'), { at: [28, y, 87.6], turn: 200 }, { solid: true });
  tea.put(stove('tea-2'), { at: [26.6, y, 88.2], turn: 180 }, { solid: true });
  tea.put(table('tea-counter', 2.2, 0.55, 0.86), { at: [20.4, y, 87.9], turn: 1 }, { solid: true });
  tea.put(teaThings('tea-c'), { at: [20, y + 0.87, 87.9] });
  tea.put(teaThings('tea-d'), { at: [20.9, y + 0.87, 87.85], turn: 50 });
  tea.put(vat('tea', 0.4), { at: [18, y, 88.3] }, { solid: true });
  tea.put(banner('茶', 0.52, OCHRE), { at: [23, y + 2.75, r.minZ - 0.55], turn: 180 });
  for (const x of [19.2, 26.8]) tea.put(lantern(`tea${x}`, 0.22), { at: [x, y + 2.6, r.minZ - 0.3] });
  const s = new Setting();
  s.put(
    stall('fore-cakes', { goods: 'cakes', cloth: OCHRE, w: 2.1 }),
    { at: [53.2, 0.01, 87.6], turn: 176 },
    { solid: true },
  );
  s.put(
    stall('fore-pears', { goods: 'pears', cloth: HEMP, w: 1.9 }),
    { at: [56.3, 0.01, 87.3], turn: 184 },
    { solid: true },
  );
  s.put(
    stall('fore-brushes', { goods: 'brushes', cloth: FADED, w: 2 }),
    { at: [59.7, 0.01, 87.8], turn: 179 },
    { solid: true },
  );
  s.put(
    stall('fore-sandals', { goods: 'sandals', cloth: HEMP, w: 1.8 }),
    { at: [63.4, 0.01, 85.6], turn: 232 },
    { solid: true },
  );
  s.put(
    stall('fore-bowls', { goods: 'bowls', cloth: HEMP, w: 2 }),
    { at: [32.4, 0.01, 87.9], turn: 182 },
    { solid: true },
  );
  s.put(fortuneTable('fore'), { at: [48.4, 0.01, 87.2], turn: 170 }, { solid: true });
  s.put(bench('fortune', 0.8), { at: [48.3, 0.02, 86.2], turn: -8 });
  s.put(bench('fortune-b', 0.8), { at: [48.5, 0.02, 88.1], turn: -10 });
  s.put(sedan('fore'), { at: [59.4, 0.01, 66.4], turn: 12 }, { solid: true });
  s.put(sedan('fore-b'), { at: [61.2, 0.01, 66], turn: 4 }, { solid: true });
  for (const [k, [x, z]] of (
    [
      [31.6, 64.8],
      [29, 70.6],
      [48.6, 64.7],
      [51.2, 70.8],
    ] as const
  ).entries())
    s.put(hitchingPost('fore'), { at: [x, 0, z], turn: k * 31 }, { solid: true });
  s.put(barrow('fore'), { at: [44.2, 0.05, 79.4], turn: 205 }, { solid: true });
  s.put(barrow('fore-b'), { at: [36.2, 0.05, 72.2], turn: 20 }, { solid: true });
  s.put(sedan('fore-c'), { at: [47.4, 0.05, 68.4], turn: -24 }, { solid: true });
  s.put(vat('fore', 0.55), { at: [31.4, 0.02, 61.6] }, { solid: true });
  s.put(vat('fore-b', 0.55), { at: [48.6, 0.02, 61.6], turn: 60 }, { solid: true });
  s.put(tubs('fore-b'), { at: [36.3, 0.03, 84.6], turn: 20 }, { solid: true });
  s.put(load('fore-a'), { at: [45.6, 0.03, 80.6], turn: 120 });
  s.put(load('fore-b'), { at: [30.4, 0.03, 78.8], turn: 30 });
  s.put(tubs('fore'), { at: [16.2, 0.01, 65.2], turn: 40 }, { solid: true });
  const planted = [
    { at: [30.2, 81.6], kind: 'broad', height: 8.6, spread: 3.6 },
    { at: [50.6, 83.4], kind: 'broad', height: 9, spread: 3.7 },
    { at: [64.6, 80.2], kind: 'broad', height: 7.4, spread: 2.9 },
  ] as const;
  const trunks = planted.map(({ at: [x, z] }): Solid => ({ centre: [x, 1, z], size: [1.25, 2, 1.25] }));
  return {
    house,
    tea: tea.parts(),
    teaSolids: [...house.solids, ...tea.solids],
    stalls: joined(s.parts(), trees('fore', planted)) as Part[],
    stallSolids: [...s.solids, ...trunks],
    standIn: farStalls(),
  };
}

/** Awnings from afar. */
function farStalls(): Part[] {
  const pot = soup();
  for (const [x, z] of [
    [53.2, 87.6],
    [56.3, 87.3],
    [59.7, 87.8],
    [63.4, 85.6],
    [32.4, 87.9],
  ] as const)
    pot.face(
      [
        [x - 1.3, 2.25, z + 1],
        [x + 1.3, 2.25, z + 1],
        [x + 1.3, 1.95, z - 1],
        [x - 1.3, 1.95, z - 1],
      ].reverse() as [number, number, number][],
      [0.7, 0.62, 0.5],
    );
  return [{ material: 'plaster', geometry: pot.geometry() }];
}
