/**
 * The water-hammer mill (picture 1): a wheel on a stream lifts four hammers that crush porcelain stone; the powder is
 * washed in pits and pressed into white bricks that dry under a long roof. In a valley of its own, outside the town.
 */
import { BufferAttribute, BufferGeometry } from 'three';
import { hall } from '../../kit/hall.ts';
import { bend, lathe, tint } from '../../kit/mesh.ts';
import type { Part, StructureModel } from '../../kit/model.ts';
import { noise3 } from '../../kit/noise.ts';
import { type Random, random } from '../../kit/random.ts';
import { groundHeight } from '../ground.ts';
import { AXLE, DRYING, GROUND, HAMMER, HAMMERS, ROUND, SHED, WHEEL } from './mill-1743/plan.ts';
import { millThings } from './mill-1743/things.ts';
import { waters } from './mill-1743/water.ts';
import { beds, hammerParts, wheelParts } from './mill-1743/wheel.ts';
import { byMaterial, toned } from './workshops-south/ranges.ts';

/** The level bottom of the valley, as far as a visitor may walk. */
const LEVEL = { minX: 314, maxX: 350, minZ: -56, maxZ: -22 } as const;

const open = { front: 'open', back: 'open', left: 'open', right: 'open' } as const;

export const millHalls = () => [
  hall({
    seed: 'mill/shed',
    rect: SHED,
    floor: GROUND + 0.12,
    faces: 180,
    bays: 4,
    columns: [0, 5, 7],
    eaves: 3,
    ridge: 4.7,
    overhang: 0.7,
    gable: 'open',
    walls: { ...open, back: ['boards', 'open', 'open', 'boards'] },
    floorKind: 'clay',
    finish: 'rough',
  }),
  hall({
    seed: 'mill/drying',
    rect: DRYING,
    floor: GROUND + 0.12,
    faces: 0,
    bays: 5,
    columns: 2,
    eaves: 2.3,
    ridge: 3.6,
    overhang: 0.7,
    gable: 'open',
    walls: open,
    floorKind: 'clay',
    finish: 'rough',
  }),
];

/** Trodden ground round the sheds: it lies a finger above the land, ragged at its edge. */
function apron(r: Random): Part {
  const seed = Math.floor(r.next() * 1e6);
  const rings = 9;
  const disc = lathe(
    Array.from({ length: rings + 1 }, (_, i): [number, number] => [1 - i / rings, 0]),
    40,
    { crease: 180 },
  );
  const bent = bend(disc, (p) => {
    const l = Math.hypot(p.x, p.z);
    const k = l < 1e-6 ? 0 : 1 + 0.16 * noise3((p.x / l) * 3, 0, (p.z / l) * 3, seed) * l;
    const [x, z] = [333 + p.x * 15.5 * k, -35.4 + p.z * 11 * k];
    p.set(x, groundHeight(x, z) + (l > 0.99 ? -0.06 : 0.02), z);
  });
  const uv = bent.getAttribute('uv');
  const at = bent.getAttribute('position');
  for (let i = 0; i < uv.count; i += 1) uv.setXY(i, at.getX(i), -at.getZ(i));
  return {
    material: 'ground',
    geometry: tint(bent, (p) => {
      const white = Math.max(0, 1 - Math.hypot(p.x - 333, p.z + 36) / 9) * 0.1;
      return [0.88 + white, 0.88 + white, 0.87 + white];
    }),
  };
}

/** Builds it. Deterministic. */
export default function build(): StructureModel {
  const r = random('mill-1743');
  const halls = millHalls();
  const water = waters(r.fork('water'));
  const { stock, bricks } = millThings();
  return {
    id: 'mill-1743',
    title: { en: 'The water-hammer mill', 'zh-Hans': '水碓' },
    elements: [
      {
        id: 'sheds',
        title: { en: 'Open sheds', 'zh-Hans': '敞棚' },
        evidence: 'mill-sheds',
        parts: byMaterial([
          ...halls.flatMap((h) => [...h.frame, ...h.roof, ...h.walls, ...h.floor]),
          apron(r.fork('apron')),
        ]),
      },
      {
        id: 'wheel',
        title: { en: 'Water-wheel, axle and cams', 'zh-Hans': '水轮、轮轴与拨板' },
        evidence: 'mill-wheel',
        parts: wheelParts(r.fork('wheel')),
        motion: {
          kind: 'turn',
          pivot: [WHEEL.x, WHEEL.y, WHEEL.z],
          axis: [1, 0, 0],
          degrees: 0,
          seconds: ROUND,
          phase: 0,
        },
      },
      ...HAMMERS.map((x, k) => ({
        id: `hammer-${k + 1}`,
        title: { en: `Hammer ${k + 1}`, 'zh-Hans': `碓杵${['一', '二', '三', '四'][k]!}` },
        evidence: 'mill-hammers',
        parts: hammerParts(x, r.fork(`hammer-${k}`)),
        motion: {
          kind: 'pound' as const,
          pivot: [x, HAMMER.pivotY, HAMMER.pivotZ] as [number, number, number],
          axis: [-1, 0, 0] as [number, number, number],
          degrees: HAMMER.lift,
          seconds: ROUND / 2,
          phase: k / 4,
        },
      })),
      {
        id: 'beds',
        title: { en: 'Mortars and bearings', 'zh-Hans': '碓臼与轴架' },
        evidence: 'mill-hammers',
        parts: beds(r.fork('beds')),
      },
      {
        id: 'stream',
        title: { en: 'Flume, race and washing pits', 'zh-Hans': '水槽、水沟与淘洗池' },
        evidence: 'mill-water',
        parts: water.parts,
      },
      {
        id: 'stone-and-bricks',
        title: { en: 'Porcelain stone and white bricks', 'zh-Hans': '瓷石与白不' },
        evidence: 'mill-bricks',
        parts: byMaterial(
          [...stock.parts(), ...bricks.parts()].map((p) =>
            p.material === 'bamboo' || p.material === 'glazed' ? toned(p) : p,
          ),
        ),
      },
    ],
    dimensions: [
      {
        id: 'wheel-diameter',
        title: { en: 'Diameter of the wheel', 'zh-Hans': '水轮直径' },
        metres: WHEEL.radius * 2,
        note: 'Conjectured.',
      },
      {
        id: 'hammers',
        title: { en: 'Hammers on one wheel (number)', 'zh-Hans': '一轮所带碓数' },
        metres: HAMMERS.length,
        source: 'watermill',
      },
      {
        id: 'axle',
        title: { en: 'Length of the axle', 'zh-Hans': '轮轴长' },
        metres: AXLE.to - AXLE.from,
        note: 'Conjectured.',
      },
    ],
    floors: [...halls.flatMap((h) => h.floors), valleyFloor()],
    solids: [
      ...halls.flatMap((h) => h.solids),
      ...water.solids,
      ...stock.solids,
      ...bricks.solids,
      // Hammers and axle: nobody walks through them.
      { centre: [332.2, GROUND + 0.8, -40.2], size: [10.6, 1.6, 3.6] },
    ],
  };
}

/** Where feet may go round the mill: the level bottom of its valley. */
function valleyFloor(): BufferGeometry {
  const { minX, maxX, minZ, maxZ } = LEVEL;
  const floor = new BufferGeometry();
  const corners = [minX, maxX].flatMap((x) => [minZ, maxZ].flatMap((z) => [x, GROUND + 0.02, z]));
  floor.setAttribute('position', new BufferAttribute(new Float32Array(corners), 3));
  floor.setIndex([0, 1, 3, 0, 3, 2]);
  return floor;
}
