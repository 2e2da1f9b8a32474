/**
 * A second kiln house of the same kind, seen from outside: a tiled shed open under the eaves over an egg-shaped kiln,
 * its chimney behind (`tang-1743-15`). That the works had more than one is certain, how many is not (fact sheet 2.7).
 */
import { Vector3 } from 'three';
import { hall } from '../../kit/hall.ts';
import { bend, box, lathe, merge, place, tint, tube } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { random } from '../../kit/random.ts';
import { Setting } from '../../kit/setting.ts';
import { COURTS, type Rect } from '../plan.ts';
import { basket } from './north/cobalt-props.ts';
import { at, recast } from './north/forms.ts';
import { bench } from './north/furniture.ts';
import { blockOf, element, row, solidOf, together } from './north/model.ts';
import { brokenSaggar, openSaggar } from './north/saggar-props.ts';
import { plainWall } from './north/wall.ts';
import { billetHeap, cord } from './north/wood-props.ts';

const R = COURTS.secondKiln;
export const HOUSE: Rect = { minX: -8.6, maxX: 4.2, minZ: -44.2, maxZ: -29.6 };
/** The kiln: door towards the south, chimney outside the north wall. */
export const KILN = {
  x: -2.2,
  doorZ: -36.2,
  rearZ: -42.6,
  width: 4.6,
  height: 3.5,
  chimneyZ: -45.6,
  chimney: 7.4,
} as const;

export default function build(): StructureModel {
  const rnd = random('second-kiln-1743');
  const house = hall({
    seed: 'second-kiln',
    rect: HOUSE,
    floor: 0.06,
    faces: 90,
    bays: 4,
    columns: [0, 3, 9.8, 12.8],
    eaves: 3.1,
    ridge: 7,
    overhang: 1.1,
    gable: 'open',
    walls: {
      front: 'low',
      back: ['low', 'open', 'low', 'low'],
      left: ['saggar', 'saggar', 'saggar'],
      right: ['open', 'open', 'low'],
    },
    floorKind: 'clay',
    plinth: 0.06,
    finish: 'rough',
  });
  const brick = [kilnBody(), chimney(rnd)];
  const wood = new Setting({ saves: 1e9 });
  wood.put(cord(6.6, 1.7, 0.66, rnd), { at: [7, 0, -34], turn: 90 }, { solid: true });
  wood.put(cord(5, 1.4, 0.66, rnd), { at: [8.4, 0, -40.2], turn: 90 }, { solid: true });
  wood.put(cord(4.4, 1.5, 0.66, rnd), { at: [1.6, 0.06, -30.6] }, { solid: true });
  wood.put(billetHeap(0.9, 0.5, 50, rnd), { at: [-2.6, 0.06, -33.2] }, { solid: true });
  const saggars = new Setting({ places: 4, saves: 0 });
  const proto = openSaggar(rnd, 0.2, 0.155, 8);
  const stack = (x: number, z: number, n: number, y0: number) => {
    for (let k = 0; k < n; k += 1) {
      const g = rnd.between(0.7, 1);
      saggars.put(
        proto,
        {
          at: [x + rnd.around(0, 0.012), y0 + k * 0.152, z + rnd.around(0, 0.012)],
          turn: rnd.between(0, 360),
        },
        { tint: [g, g * 0.96, g * 0.9] },
      );
    }
  };
  for (let k = 0; k < 9; k += 1)
    stack(-7.8 + (k % 2) * 0.44, -33.6 - Math.floor(k / 2) * 0.46, 5 + (k % 3), 0.06);
  for (let k = 0; k < 11; k += 1)
    stack(-12.2 + (k % 2) * 0.44, -39 + Math.floor(k / 2) * 0.48, 4 + (k % 4), 0);
  for (let k = 0; k < 14; k += 1)
    wood.put(brokenSaggar(rnd, 0.18, 0.14), {
      at: [rnd.between(-13, -10), 0.01, rnd.between(-47, -33)],
      turn: rnd.between(0, 360),
      tilt: [rnd.around(0, 60), 0],
    });
  wood.put(basket(0.36, 0.42, rnd), { at: [5.6, 0, -31.2] }, { solid: true });
  wood.put(billetHeap(1, 0.4, 40, rnd), { at: [3.6, 0, -27.9] }, { solid: true });
  wood.put(basket(0.34, 0.44, rnd), { at: [4.9, 0, -28.6] }, { solid: true });
  wood.put(billetHeap(0.26, 0.2, 12, rnd), { at: [4.9, 0.3, -28.6] });
  for (let k = 0; k < 12; k += 1)
    stack(0.2 + (k % 6) * 0.45, -28.9 - Math.floor(k / 6) * 0.45, 1 + ((k * 7) % 4), 0);
  for (let k = 0; k < 9; k += 1)
    wood.put(brokenSaggar(rnd, 0.17, 0.13), {
      at: [rnd.between(1, 8), 0.01, rnd.between(-30.5, -25)],
      turn: rnd.between(0, 360),
      tilt: [rnd.around(0, 60), 0],
    });
  wood.put(bench(2, rnd), { at: [-6.4, 0.06, -30.6] }, { solid: true });
  const walls = [
    plainWall([R.minX + 0.3, R.maxZ], [R.minX + 0.3, R.minZ + 2], 1.9, rnd.fork('w')),
    plainWall([R.minX, R.minZ + 0.3], [R.maxX, R.minZ + 0.3], 1.9, rnd.fork('n')),
  ];
  const kilnRect = {
    minX: KILN.x - KILN.width / 2,
    maxX: KILN.x + KILN.width / 2,
    minZ: KILN.rearZ,
    maxZ: KILN.doorZ,
  };
  const stackRect = { minX: KILN.x - 1, maxX: KILN.x + 1, minZ: KILN.chimneyZ - 1, maxZ: KILN.chimneyZ + 1 };
  return {
    id: 'second-kiln-1743',
    title: { en: 'A second kiln house', 'zh-Hans': '另一座窑屋' },
    elements: [
      element(
        'house',
        'Kiln house, walls',
        '窑屋与矮墙',
        'second-kiln-house-1743',
        recast(
          [...house.frame, ...house.roof, ...house.walls, ...house.floor, ...walls.flatMap((w) => w.parts)],
          { 'kiln-brick': 'saggar-wall', plaster: 'saggar-wall' },
        ),
      ),
      element('kiln', 'Kiln and chimney', '窑炉与烟囱', 'second-kiln-kiln-1743', [
        { material: 'kiln-brick', geometry: merge(brick) },
      ]),
      element('stores', 'Billets and saggars', '松柴与匣钵', 'second-kiln-stores-1743', [
        ...recast(wood.parts(), {}),
        ...saggars.parts(),
      ]),
    ],
    dimensions: [
      row(
        'kiln-length',
        KILN.doorZ - KILN.rearZ,
        'Kiln, length outside',
        '窑长（外）',
        'tang-1743-15',
        'Twice a good zhang, as the text gives it.',
      ),
      row('chimney', KILN.chimney, 'Chimney above the ground', '烟囱高', 'tang-1743-15', 'A good two zhang.'),
      row('house-ridge', 7, 'Ridge above the floor', '屋脊高'),
    ],
    floors: house.floors,
    solids: [
      ...house.solids,
      ...wood.solids,
      ...walls.flatMap((w) => w.solids),
      solidOf(kilnRect, 0, KILN.height),
      solidOf(stackRect, 0, 6),
      solidOf({ minX: -8, maxX: -7, minZ: -35.8, maxZ: -33.2 }, 0, 1.3),
      solidOf({ minX: -12.5, maxX: -11.4, minZ: -39.3, maxZ: -36.2 }, 0, 1.2),
    ],
    standIn: together([
      ...house.standIn.map((p) =>
        p.material === 'plaster' ? { ...p, material: 'saggar-wall' as const } : p,
      ),
      ...walls.flatMap((w) => w.standIn),
      blockOf('kiln-brick', kilnRect, 0, KILN.height - 0.6),
      {
        material: 'kiln-brick',
        geometry: place(
          lathe(
            [
              [1, 0],
              [0.75, 3.4],
              [0.5, KILN.chimney],
              [0, KILN.chimney],
            ],
            8,
          ),
          at([KILN.x, 0, KILN.chimneyZ]),
        ),
      },
      blockOf('board', { minX: 6.7, maxX: 7.3, minZ: -37.3, maxZ: -30.7 }, 0, 1.6),
    ]),
  };

  /** The egg from outside: a jar on its side, brick courses along it, a flat front with a bricked-up door. */
  function kilnBody() {
    const length = KILN.doorZ - KILN.rearZ;
    const half = KILN.width / 2;
    const path = [0, 0.08, 0.25, 0.45, 0.65, 0.82, 0.94, 1].map(
      (t) => new Vector3(KILN.x, 0, KILN.doorZ - length * t),
    );
    const radii = [0.86, 0.95, 1, 0.98, 0.88, 0.72, 0.5, 0.3].map((k) => k * half);
    const egg = bend(tube(path, radii, 20, { wrap: 2 }), (p) => {
      p.y *= KILN.height / half;
      if (p.y < -0.1) p.y = -0.1;
    });
    const front = place(box(2.6, 2.7, 0.5, { stand: true }), at([KILN.x, 0, KILN.doorZ + 0.1]));
    const door = tint(
      place(box(0.8, 1.9, 0.1, { stand: true }), at([KILN.x, 0.05, KILN.doorZ + 0.34])),
      [0.6, 0.5, 0.44],
    );
    const hole = tint(place(box(0.3, 0.3, 0.06), at([KILN.x, 1.05, KILN.doorZ + 0.4])), [0.04, 0.03, 0.03]);
    return tint(merge([egg, front, door, hole]), (p) => {
      const soot = Math.max(
        0,
        1 - Math.hypot(p.x - KILN.x, (p.y - 1.4) * 0.8, (p.z - KILN.doorZ) * 0.5) / 1.8,
      );
      const k = (0.86 + 0.12 * Math.sin(p.x * 3 + p.z * 2)) * (1 - 0.7 * soot);
      return [k, k * 0.95, k * 0.9];
    });
  }
}

/** The chimney: a leaning cone of small bricks, sooty at its mouth, joined to the kiln's back. */
function chimney(rnd: ReturnType<typeof random>) {
  const h = KILN.chimney;
  const shaft = bend(
    lathe(
      [
        [1.02, -0.1],
        [0.95, 1],
        [0.86, 2.2],
        [0.76, 3.6],
        [0.66, 5],
        [0.58, 6.3],
        [0.62, 6.5],
        [0.6, h],
        [0.42, h],
        [0.4, h - 1.2],
        [0, h - 1.3],
      ],
      16,
      { wrap: 2 },
    ),
    (p) => {
      p.x += 0.09 * (p.y / h) ** 2 + 0.03 * Math.sin(p.y * 1.4);
      p.z -= 0.12 * (p.y / h);
    },
  );
  const neck = place(box(1.5, 1.9, 2.6, { stand: true, bevel: 0.2 }), at([0, 0, 1.7]));
  const phase = rnd.between(0, 6);
  return tint(place(merge([shaft, neck]), at([KILN.x, 0, KILN.chimneyZ])), (p) => {
    const soot =
      Math.max(0, (p.y - 4.6) / 2.4) *
      (0.8 + 0.2 * Math.sin(Math.atan2(p.z - KILN.chimneyZ, p.x - KILN.x) * 3 + phase));
    const k = (0.9 + 0.08 * Math.sin(p.y * 2 + phase)) * (1 - 0.72 * Math.min(1, soot));
    return [k, k * 0.95, k * 0.92];
  });
}
