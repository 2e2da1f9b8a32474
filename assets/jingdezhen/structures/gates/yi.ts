/** The Yi gate, laid out. Metres; sizes conjectured. */
import { hall } from '../../../kit/hall.ts';
import type { Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { AXIS_X } from '../../plan.ts';
import { OCHRE } from './colours.ts';
import { drumStone, joinery, leaf, threshold } from './doors.ts';
import { type CourtWall, courtWall } from './masonry.ts';
import { Pots } from './pots.ts';
import { banner, lantern } from './signs.ts';

export const YI = {
  rect: { minX: 32.6, maxX: 47.4, minZ: 57, maxZ: 62 },
  floor: 0.3,
  eaves: 4.2,
  ridge: 6.6,
  door: 2.75,
  wall: 3,
} as const;

const DOOR_Z = 59.3;

export function yiGate() {
  const h = hall({
    seed: 'yi-gate',
    rect: YI.rect,
    floor: YI.floor,
    faces: 180,
    bays: [2.8, 2.9, 3.6, 2.9, 2.8],
    columns: [0, 2.3, 5],
    eaves: YI.eaves,
    ridge: YI.ridge,
    overhang: 1,
    gable: 'plain',
    walls: { front: 'open', back: 'open', left: 'brick', right: 'brick' },
    floorKind: 'stone',
    plinth: YI.floor,
    finish: 'oiled',
  });
  const doors = new Setting();
  const pots = new Pots();
  const solids: Solid[] = [...h.solids];
  const rand = random('yi-gate/doors');
  const y = YI.floor;
  const wood = joinery(pots, rand);
  const lines = h.lines.map((x) => AXIS_X + x);
  lines.slice(0, -1).forEach((x0, k) => {
    const x1 = lines[k + 1]!;
    const mid = (x0 + x1) / 2;
    const inner = x1 - x0 - 0.28;
    const top = YI.ridge - 0.8;
    const door = k !== 0 && k !== 4;
    if (!door) {
      wood(inner, top, 0.06, [mid, y + top / 2, DOOR_Z]);
      solids.push({ centre: [mid, y + 1.4, DOOR_Z], size: [inner + 0.2, 2.8, 0.16] });
      return;
    }
    const open = k === 2;
    wood(inner, 0.2, 0.18, [mid, y + YI.door + 0.1, DOOR_Z]);
    const rest = top - YI.door - 0.2;
    wood(inner + 0.2, rest, 0.05, [mid, y + YI.door + 0.2 + rest / 2, DOOR_Z]);
    for (const s of [-1, 1]) {
      wood(0.16, YI.door, 0.16, [mid + s * (inner / 2 - 0.08), y + YI.door / 2, DOOR_Z], 'y');
      const w = inner / 2 - 0.16;
      const swing = open ? (s < 0 ? 84 : 96) : s < 0 ? 0 : 180;
      doors.put(leaf(`yi-${k}-${s}`, w, YI.door - 0.03), {
        at: [mid + s * (inner / 2 - 0.16), y + 0.02, DOOR_Z - 0.04],
        turn: swing,
      });
      if (open)
        solids.push({ centre: [mid + s * (inner / 2 - 0.1), y + 1.3, DOOR_Z - w / 2], size: [0.16, 2.6, w] });
    }
    doors.put(threshold(`yi${k}`, inner - 0.3, open ? 0.14 : 0.26), { at: [mid, y, DOOR_Z] });
    if (!open) solids.push({ centre: [mid, y + 1.3, DOOR_Z], size: [inner + 0.2, 2.6, 0.16] });
    else
      for (const s of [-1, 1])
        doors.put(
          drumStone(`yi${s}`, 0.86),
          { at: [mid + s * (inner / 2 + 0.02), y, DOOR_Z + 0.4] },
          { solid: true },
        );
  });
  const walls: CourtWall[] = [
    { from: [32.75, 59.4], to: [23.6, 59.4], height: YI.wall, foot: { material: 'stone', height: 0.5 } },
    { from: [56.4, 59.4], to: [47.25, 59.4], height: YI.wall, foot: { material: 'stone', height: 0.5 } },
  ];
  const masonry = new Pots();
  for (const w of walls) courtWall(masonry, w, solids);
  const cloth = new Setting();
  cloth.put(banner('奉上旨御窯廠', 0.56, OCHRE), { at: [AXIS_X, y + 3.42, YI.rect.maxZ + 0.42] });
  for (const s of [-1, 1])
    cloth.put(lantern('yi', 0.26, '御'), { at: [AXIS_X + s * 3.5, y + 3.2, YI.rect.maxZ + 0.45] });
  return {
    hall: h,
    doors: [...pots.parts(), ...doors.parts(), ...masonry.parts()],
    banner: cloth.parts(),
    walls,
    solids: [...solids, ...doors.solids],
  };
}
