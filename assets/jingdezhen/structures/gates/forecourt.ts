/** The forecourt, laid out. An east outer gate has been excavated (dig-2024); forms and sizes are conjectured. Metres. */
import { type Hall, hall } from '../../../kit/hall.ts';
import { tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { stick } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { GATES, type Rect } from '../../plan.ts';
import { brickField, type CourtWall, courtWall, floorOf, kerb, slabs } from './masonry.ts';
import { Pots } from './pots.ts';
import { drum, sticks } from './rites.ts';
import { lantern } from './signs.ts';

export const FORE = { gateWidth: 10, drum: 0.82, wall: 2.4, pavilionFloor: 0.95 } as const;

/** A gate of three bays one drives through: posts, brick ends, palisades in the side bays. */
function outerGate(name: string, rect: Rect, faces: 90 | 270): Hall {
  const middle = (rect.minX + rect.maxX) / 2;
  return hall({
    seed: `yuanmen-${name}`,
    rect: { ...rect, minX: middle - 1.9, maxX: middle + 1.9 },
    floor: 0.1,
    faces,
    bays: [2.7, 4.2, 2.7],
    columns: [0, 1.9, 3.8],
    eaves: 4.2,
    ridge: 6,
    overhang: 1,
    gable: 'plain',
    walls: { front: 'open', back: 'open', left: 'brick', right: 'brick' },
    floorKind: 'stone',
    plinth: 0.1,
    finish: 'oiled',
  });
}

const pavilion = (name: string, rect: Rect): Hall =>
  hall({
    seed: `drum-${name}`,
    rect: { minX: rect.minX + 0.6, maxX: rect.maxX - 0.6, minZ: rect.minZ + 0.6, maxZ: rect.maxZ - 0.6 },
    floor: FORE.pavilionFloor,
    faces: 180,
    bays: [1.1, 2.6, 1.1],
    columns: [0, 4.8],
    eaves: 3,
    ridge: 5,
    overhang: 1.05,
    gable: 'hipped',
    walls: { front: 'open', back: 'open', left: 'open', right: 'open' },
    floorKind: 'stone',
    plinth: FORE.pavilionFloor,
    finish: 'oiled',
  });

export function forecourt() {
  const gates = [
    outerGate('east', GATES.eastOuterGate.rect, 90),
    outerGate('west', GATES.westOuterGate.rect, 270),
  ];
  const pavilions = [
    pavilion('east', GATES.drumPavilionEast.rect),
    pavilion('west', GATES.drumPavilionWest.rect),
  ];
  const solids: Solid[] = [...gates, ...pavilions].flatMap((h) => h.solids);
  const fences = new Pots();
  const rand = random('yuanmen/fence');
  for (const g of [GATES.eastOuterGate.rect, GATES.westOuterGate.rect]) {
    const x = (g.minX + g.maxX) / 2;
    const z = (g.minZ + g.maxZ) / 2;
    for (const s of [-1, 1]) {
      for (let k = 0; k < 12; k += 1)
        fences.add(
          'plain',
          tint(
            stick(
              [x, 0.1, z + s * (2.45 + k * 0.19)],
              [x + rand.around(0, 0.02), 1.9 + rand.around(0, 0.03), z + s * (2.45 + k * 0.19)],
              0.028,
              rand,
              4,
            ),
            [0.17, 0.07, 0.045],
          ),
        );
      for (const y of [0.5, 1.6])
        fences.add(
          'plain',
          tint(stick([x, y, z + s * 2.3], [x, y, z + s * 4.7], 0.035, rand, 5), [0.17, 0.07, 0.045]),
        );
      solids.push({ centre: [x, 1, z + s * 3.5], size: [0.15, 2, 2.5] });
    }
  }
  const hung = new Setting();
  for (const g of [GATES.eastOuterGate.rect, GATES.westOuterGate.rect])
    for (const s of [-1, 1])
      hung.put(lantern(`yuan${s}`, 0.24), {
        at: [(g.minX + g.maxX) / 2 + (g.minX > 40 ? -1.7 : 1.7), 3.55, 76 + s * 2.2],
      });
  fences.take(hung.parts().map(({ noShade: _, ...p }) => p));
  const drums = new Setting();
  for (const [k, p] of [GATES.drumPavilionEast.rect, GATES.drumPavilionWest.rect].entries()) {
    const [x, z] = [(p.minX + p.maxX) / 2, (p.minZ + p.maxZ) / 2];
    drums.put(
      drum(`pavilion-${k}`, FORE.drum),
      { at: [x, FORE.pavilionFloor, z - 0.2], turn: k ? -58 : 238 },
      { solid: true },
    );
    drums.put(sticks(), { at: [x + 1.5, FORE.pavilionFloor + 0.01, z + 1.2], turn: 40 });
  }
  const r = GATES.forecourt;
  const common = { height: FORE.wall, foot: { material: 'stone' as const, height: 0.45 } };
  const [w, e] = [r.minX, r.maxX];
  const walls: CourtWall[] = [
    { ...common, from: [e, 62.3], to: [e, 71] },
    { ...common, from: [e, 81], to: [e, r.maxZ] },
    { ...common, from: [w, 71], to: [w, 62.3] },
    { ...common, from: [w, r.maxZ], to: [w, 81] },
    { ...common, from: [e, r.maxZ], to: [44.6, r.maxZ] },
    { ...common, from: [35.4, r.maxZ], to: [w, r.maxZ] },
  ];
  const court = new Pots();
  for (const wall of walls) courtWall(court, wall, solids);
  const [cx, cz] = [40, 76];
  const trodden = (x: number, z: number) =>
    Math.max(Math.exp(-(((x - cx) / 4) ** 2)), Math.exp(-(((z - cz) / 3.4) ** 2))) * 0.9;
  court.add(
    'stone',
    slabs({
      seed: 'fore-axis',
      rect: { minX: cx - 1.7, maxX: cx + 1.7, minZ: 63.4, maxZ: 92 },
      y: 0.08,
      along: 'x',
      slab: [1.5, 0.95],
      worn: trodden,
    }),
  );
  court.add(
    'stone',
    slabs({
      seed: 'fore-cross-e',
      rect: { minX: cx + 1.7, maxX: 65.6, minZ: cz - 1.5, maxZ: cz + 1.5 },
      y: 0.08,
      along: 'z',
      slab: [1.5, 1.05],
      worn: trodden,
    }),
  );
  court.add(
    'stone',
    slabs({
      seed: 'fore-cross-w',
      rect: { minX: 14.4, maxX: cx - 1.7, minZ: cz - 1.5, maxZ: cz + 1.5 },
      y: 0.08,
      along: 'z',
      slab: [1.5, 1.05],
      worn: trodden,
    }),
  );
  court.add(
    'grey-brick',
    brickField('fore', { minX: 29.5, maxX: 50.5, minZ: 63.6, maxZ: 84 }, 0.04, trodden),
  );
  for (const x of [29.5, 50.5]) court.add('stone', kerb(`fore-${x}`, [x, 63.6], [x, 84], 0.09));
  return {
    gates,
    pavilions,
    fences: fences.parts(),
    drums: drums.parts(),
    court: court.parts() as Part[],
    walls,
    solids: [...solids, ...drums.solids],
    floors: [floorOf({ minX: 29.5, maxX: 50.5, minZ: 63.4, maxZ: 90 }, 0.06)],
  };
}
