/** The gatehouse and its splayed walls. Metres; all sizes conjectured. */
import { type Hall, hall } from '../../../kit/hall.ts';
import { box, place } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import { at, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { AXIS_X } from '../../plan.ts';
import { whole } from './compose.ts';
import { drumStone, joinery, leaf, threshold } from './doors.ts';
import { type CourtWall, courtWall } from './masonry.ts';
import { Pots } from './pots.ts';
import { lantern, plaque } from './signs.ts';

export const HEAD = {
  rect: { minX: 33.4, maxX: 46.6, minZ: 155.6, maxZ: 161.6 },
  floor: 0.16,
  eaves: 4.7,
  ridge: 7.5,
  door: 3.25,
  threshold: 0.15,
  splay: 4.7,
} as const;

/** Line of the doors. */
const DOOR_Z = 158.6;

export function gateHall(): Hall {
  return hall({
    seed: 'head-gate',
    rect: HEAD.rect,
    floor: HEAD.floor,
    faces: 180,
    bays: [4.1, 4.8, 4.1],
    columns: [0, 3, 6],
    eaves: HEAD.eaves,
    ridge: HEAD.ridge,
    overhang: 1.05,
    gable: 'plain',
    walls: { front: 'open', back: 'open', left: 'brick', right: 'brick' },
    floorKind: 'stone',
    plinth: HEAD.floor,
    finish: 'oiled',
  });
}

export function headGate() {
  const h = gateHall();
  const doors = new Setting();
  const pots = new Pots();
  const solids: Solid[] = [...h.solids];
  const rand = random('head-gate/doors');
  const y = HEAD.floor;
  const lines = h.lines.map((x) => AXIS_X + x);
  const wood = joinery(pots, rand);
  lines.slice(0, -1).forEach((x0, k) => {
    const x1 = lines[k + 1]!;
    const mid = (x0 + x1) / 2;
    const open = k === 1;
    const [high, width] = open ? [HEAD.door, 3.5] : [2.7, 2.3];
    const inner = x1 - x0 - 0.3;
    // Frame: jambs, lintel, boards beside and over the door.
    for (const s of [-1, 1])
      wood(0.2, high + 0.1, 0.2, [mid + s * (width / 2 + 0.1), y + (high + 0.1) / 2, DOOR_Z], 'y');
    wood(inner, 0.24, 0.2, [mid, y + high + 0.12, DOOR_Z]);
    const side = (inner - width - 0.4) / 2;
    if (side > 0.05)
      for (const s of [-1, 1]) {
        const x = mid + s * (width / 2 + 0.2 + side / 2);
        wood(side, high - 0.75, 0.06, [x, y + 0.75 + (high - 0.75) / 2, DOOR_Z], 'y');
        pots.add(
          'stone',
          worn(
            place(box(side, 0.75, 0.16, { bevel: 0.015 }), at([x, y + 0.375, DOOR_Z])),
            [0.85, 0.84, 0.82],
            rand,
          ),
        );
        solids.push({ centre: [x, y + high / 2, DOOR_Z], size: [side + 0.2, high, 0.2] });
      }
    // Over the door: a row of upright bars, then boards up into the roof.
    const top = HEAD.ridge - 0.85;
    const lat = 0.7;
    for (let b = 0; b < 13; b += 1)
      wood(
        0.05,
        lat,
        0.05,
        [mid - inner / 2 + ((b + 0.5) / 13) * inner, y + high + 0.24 + lat / 2, DOOR_Z],
        'y',
      );
    wood(inner, 0.16, 0.16, [mid, y + high + 0.24 + lat + 0.08, DOOR_Z]);
    const rest = top - (high + 0.24 + lat + 0.16);
    wood(inner + 0.3, rest, 0.05, [mid, y + high + 0.4 + lat + rest / 2, DOOR_Z]);
    if (open) {
      for (const s of [-1, 1]) {
        doors.put(leaf(`head-${s}`, width / 2, high - 0.02), {
          at: [mid + s * (width / 2), y + 0.02, DOOR_Z - 0.08],
          turn: s < 0 ? 82 : 97,
        });
        doors.put(
          drumStone(`head-${s}`),
          { at: [mid + s * (width / 2 + 0.16), y, DOOR_Z + 0.42] },
          { solid: true },
        );
        solids.push({
          centre: [mid + s * (width / 2 + 0.06), y + high / 2, DOOR_Z - 0.95],
          size: [0.22, high, 1.75],
        });
      }
      doors.put(threshold('head', width, HEAD.threshold), { at: [mid, y, DOOR_Z] });
    } else {
      for (const s of [-1, 1])
        doors.put(leaf(`head-${k}-${s}`, width / 2, high - 0.02), {
          at: [mid + s * (width / 2), y + 0.1, DOOR_Z - 0.02],
          turn: s < 0 ? 0 : 180,
        });
      doors.put(threshold(`head-${k}`, width, 0.3), { at: [mid, y, DOOR_Z] });
      solids.push({ centre: [mid, y + high / 2, DOOR_Z], size: [width + 0.2, high, 0.2] });
    }
  });
  const sign = new Setting();
  sign.put(plaque('御窯廠', 0.66), { at: [AXIS_X, y + 3.78, HEAD.rect.maxZ + 0.12], tilt: [10, 0] });
  for (const s of [-1, 1])
    sign.put(lantern('head', 0.27, '御'), { at: [AXIS_X + s * 2.5, y + 3.3, HEAD.rect.maxZ + 0.5] });
  return {
    hall: whole(h),
    doors: [...pots.parts(), ...doors.parts()] as Part[],
    plaque: sign.parts(),
    solids: [...solids, ...doors.solids],
    floors: h.floors,
    standIn: h.standIn,
    mass: h.mass,
  };
}

/** Two walls that open towards the street like the strokes of 八. */
export function splays() {
  const pots = new Pots();
  const solids: Solid[] = [];
  const walls: CourtWall[] = [-1, 1].map((s) => ({
    from: [AXIS_X + s * 6.45, 161.5],
    to: [AXIS_X + s * (6.45 + HEAD.splay * 0.66), 161.5 + HEAD.splay * 0.75],
    height: 3.7,
    thick: 0.5,
    material: 'grey-brick',
    foot: { material: 'stone', height: 0.7 },
  }));
  const rand = random('splays');
  for (const w of walls) {
    courtWall(pots, w, solids);
    // A plastered field in a frame on the side that faces the street.
    const [dx, dz] = [w.to[0] - w.from[0], w.to[1] - w.from[1]];
    const length = Math.hypot(dx, dz);
    const turn = -Math.atan2(dz, dx) + (dx > 0 ? Math.PI : 0);
    const n: readonly [number, number] = dx > 0 ? [-dz / length, dx / length] : [dz / length, -dx / length];
    const face = (off: number, y: number) =>
      [(w.from[0] + w.to[0]) / 2 + n[0] * off, y, (w.from[1] + w.to[1]) / 2 + n[1] * off] as const;
    const wide = length - 1.1;
    pots.add(
      'plaster',
      worn(place(box(wide, 2.05, 0.03), at(face(0.265, 2.15), turn)), [0.9, 0.88, 0.84], rand),
    );
    for (const y of [1.1, 3.2])
      pots.add(
        'stone',
        worn(
          place(box(wide + 0.2, 0.11, 0.1, { bevel: 0.02 }), at(face(0.275, y), turn)),
          [0.82, 0.81, 0.79],
          rand,
        ),
      );
    for (const s of [-1, 1]) {
      const p = face(0.275, 2.15);
      pots.add(
        'stone',
        worn(
          place(
            box(0.11, 2.2, 0.1, { bevel: 0.02 }),
            at(
              [
                p[0] + (dx / length) * s * (wide / 2 + 0.05),
                p[1],
                p[2] + (dz / length) * s * (wide / 2 + 0.05),
              ],
              turn,
            ),
          ),
          [0.82, 0.81, 0.79],
          rand,
        ),
      );
    }
  }
  return { parts: pots.parts(), solids, walls };
}
