/**
 * The bowl of the tour "One bowl, twenty pictures", as it is at each stop: hidden but on that tour, on a small stand at hand
 * height, a good metre from where the visitor stands. One structure for each, so that each is loaded near its own room only.
 * That this stand stands there is a device of the tour; what is done to the bowl is Tang Ying's (evidence/one-bowl.json).
 */
import { type BufferGeometry, Matrix4 } from 'three';
import type { Text } from '../../../src/pack/schema.ts';
import type { MaterialId } from '../../kit/materials.ts';
import { place, type Rgb } from '../../kit/mesh.ts';
import type { Part, StructureModel } from '../../kit/model.ts';
import { table } from '../../kit/props/index.ts';
import { random } from '../../kit/random.ts';
import { saggar } from '../../kit/saggars.ts';
import { Setting } from '../../kit/setting.ts';
import { type Point, Surface } from '../../kit/surface.ts';
import { BOWL, type BowlLook, bowl, rimHeight, SHRINKS_TO } from './one-bowl-1743/bowl.ts';

export interface BowlStage {
  /** The stop of the tour at which it is seen. */
  stop: string;
  title: Text;
  /** Where its stand stands: on the floor there. */
  at: Point;
  zone?: string;
  /** The group whose room it is: what its light comes through. */
  within: string;
  make: () => Part[];
}

/** Height of the stand, metres. */
export const STAND = 0.78;
const RAW = 1 / SHRINKS_TO;
const WET: Rgb = [1, 0.97, 0.93];
const DRY: Rgb = [1, 0.98, 0.95];
const POWDER: Rgb = [1.08, 1.08, 1.1];
const FIRED: Rgb = [0.88, 0.92, 0.95];
/** Cobalt on raw clay is dull and dark; fired under glaze it is blue. */
const DULL: Rgb = [0.13, 0.12, 0.13];
const BLUE: Rgb = [0.03, 0.07, 0.32];

const part = (material: MaterialId, geometry: BufferGeometry, matrix?: Matrix4): Part => ({
  material,
  geometry: matrix ? place(geometry, matrix) : geometry,
});
const over = (height: number) => new Matrix4().makeRotationX(Math.PI).setPosition(0, height, 0);
const up = (height: number) => new Matrix4().makeTranslation(0, height, 0);

/** A round thing by its profile, uneven by `rough` (0…1), on y = 0. */
function turned(
  curve: readonly (readonly [number, number])[],
  tint: Rgb,
  rough = 0,
  segments = 20,
): BufferGeometry {
  const surface = new Surface();
  surface.grid(
    segments,
    curve.length - 1,
    (i, j) => {
      const a = -(i / segments) * Math.PI * 2;
      const [r, y] = curve[j]!;
      const k = 1 + rough * (0.09 * Math.sin(a * 3 + y * 40) + 0.06 * Math.sin(a * 5 - y * 70 + 1));
      const shade = 0.92 + 0.08 * Math.sin(a * 2 + y * 30);
      return {
        p: [Math.cos(a) * r * k, y, Math.sin(a) * r * k],
        uv: [a * r, y + r],
        tint: [tint[0] * shade, tint[1] * shade, tint[2] * shade],
      };
    },
    { wrap: true },
  );
  return surface.done();
}

const raw = (more: Partial<BowlLook> = {}): BowlLook => ({ foot: 'stump', scale: RAW, tint: DRY, ...more });

/** A lump of clay as large as the bowl needs: a good fist and a half. */
const lump = (tint: Rgb) =>
  turned(
    [
      [0, 0],
      [0.062, 0.004],
      [0.08, 0.03],
      [0.078, 0.065],
      [0.058, 0.098],
      [0.028, 0.113],
      [0, 0.117],
    ],
    tint,
    1,
    24,
  );

/** A mould: a hump as large as the raw bowl is inside. */
const mould = () => {
  const r = (BOWL.radius - 0.004) * RAW;
  const h = (BOWL.height - 0.012) * RAW;
  return turned(
    [
      [0, 0],
      [r * 1.14, 0],
      [r * 1.14, 0.022],
      [r, 0.026],
      [r * 0.96, 0.026 + h * 0.22],
      [r * 0.86, 0.026 + h * 0.5],
      [r * 0.68, 0.026 + h * 0.78],
      [r * 0.4, 0.026 + h * 0.97],
      [0, 0.026 + h],
    ],
    [0.95, 0.9, 0.82],
    0,
    28,
  );
};

/** An open saggar of its size, with a bed of sand. */
const box = (seed: string): Part => {
  const surface = new Surface();
  saggar(
    surface,
    { radius: 0.145, height: 0.13, wall: 0.012, segments: 22, rows: 3, chips: 1 },
    random(seed),
  );
  return part('saggar', surface.done());
};

/** A round thing in soft paper, gathered and tied above. */
const wrapped = () => {
  const surface = new Surface();
  const folds = 26;
  const curve: readonly (readonly [number, number])[] = [
    [0, 0],
    [0.05, 0.002],
    [0.086, 0.03],
    [0.09, 0.062],
    [0.06, 0.086],
    [0.016, 0.098],
    [0.013, 0.108],
    [0.034, 0.132],
    [0.028, 0.133],
    [0.01, 0.112],
    [0, 0.11],
  ];
  surface.grid(
    folds,
    curve.length - 1,
    (i, j) => {
      const a = -(i / folds) * Math.PI * 2;
      const [r, y] = curve[j]!;
      const deep = Math.min(1, j / 4);
      const k = 1 + deep * 0.09 * (i % 2 === 0 ? 1 : -1);
      const light = (i % 2 === 0 ? 1 : 0.86) - (j === 5 || j === 6 ? 0.25 : 0);
      return {
        p: [Math.cos(a) * r * k, y, Math.sin(a) * r * k],
        uv: [a * r, y + r],
        tint: [0.8 * light, 0.73 * light, 0.58 * light],
      };
    },
    { wrap: true },
  );
  return surface.done();
};

/** A wooden head on which a bowl sits upside down while its foot is cut. */
const head = () =>
  turned(
    [
      [0, 0],
      [0.07, 0],
      [0.066, 0.05],
      [0.05, 0.085],
      [0, 0.09],
    ],
    [0.9, 0.85, 0.8],
  );

export const STAGES: readonly BowlStage[] = [
  {
    stop: 'washing-clay',
    title: { en: 'Our bowl: a lump of clay', 'zh-Hans': '我们的碗：一团泥' },
    at: [72.8, 0.12, 39.23],
    zone: 'clay-workshop',
    within: 'clay-workshop',
    make: () => [part('clay', lump(WET))],
  },
  {
    stop: 'moulds',
    title: { en: 'Our bowl: its mould', 'zh-Hans': '我们的碗：它的模子' },
    at: [78.16, 0.12, 29.13],
    zone: 'throwing-workshop',
    within: 'throwing-workshop',
    make: () => [part('raw', mould())],
  },
  {
    stop: 'throwing',
    title: { en: 'Our bowl: just thrown, on a thick stump', 'zh-Hans': '我们的碗：刚拉成，足柄厚大' },
    at: [72.32, 0.12, 14.06],
    zone: 'throwing-workshop',
    within: 'throwing-workshop',
    make: () => [part('clay', bowl(raw({ tint: WET, rough: 1 })))],
  },
  {
    stop: 'grinding',
    title: { en: 'Our bowl: pressed on the mould', 'zh-Hans': '我们的碗：覆在模上印平' },
    at: [105.94, 0.12, 12.11],
    zone: 'grinding-room',
    within: 'grinding-workshop-1743',
    make: () => [
      part('raw', mould()),
      // Upside down over the mould, its stump in the air.
      part('raw', bowl(raw({ rough: 0.25 })), over(0.028 + rimHeight(raw()))),
    ],
  },
  {
    stop: 'painting',
    title: { en: 'Our bowl: painted on raw clay', 'zh-Hans': '我们的碗：生坯上画成' },
    at: [78.92, 0.12, -38.3],
    zone: 'painting-room',
    within: 'painting-workshop-1743',
    make: () => [part('raw', bowl(raw({ paint: DULL })))],
  },
  {
    stop: 'glazing',
    title: { en: 'Our bowl: under white glaze', 'zh-Hans': '我们的碗：蒙上一层白釉' },
    at: [80.03, 0.12, -63.57],
    zone: 'glazing-room',
    within: 'glazing-workshop-1743',
    make: () => [part('raw', bowl(raw({ tint: POWDER })))],
  },
  {
    stop: 'foot',
    title: { en: 'Our bowl: its foot cut', 'zh-Hans': '我们的碗：足已旋成' },
    at: [72.35, 0.12, -11.91],
    zone: 'turning-workshop',
    within: 'turning-workshop',
    make: () => [
      part('board', head()),
      part('raw', bowl({ foot: 'cut', scale: RAW, tint: POWDER }), over(0.028 + BOWL.height * RAW)),
    ],
  },
  {
    stop: 'setting',
    title: { en: 'Our bowl: in its saggar', 'zh-Hans': '我们的碗：装在匣钵里' },
    at: [-0.21, 0, 2.16],
    zone: 'shed',
    within: 'kiln',
    make: () => [
      box('one-bowl/setting'),
      part('raw', bowl({ foot: 'cut', scale: RAW, tint: POWDER }), up(0.016)),
    ],
  },
  {
    stop: 'opening',
    title: { en: 'Our bowl: fired', 'zh-Hans': '我们的碗：烧成' },
    at: [-0.21, 0, 2.16],
    zone: 'shed',
    within: 'kiln',
    make: () => [part('glazed', bowl({ foot: 'cut', scale: 1, tint: FIRED, paint: BLUE }))],
  },
  {
    stop: 'packing',
    title: { en: 'Our bowl: wrapped in paper', 'zh-Hans': '我们的碗：用纸包好' },
    at: [104.22, 0.12, -64.23],
    zone: 'packing-room',
    within: 'packing-workshop-1743',
    make: () => [part('plain', wrapped())],
  },
];

export const bowlId = ({ stop }: Pick<BowlStage, 'stop'>): string => `bowl-${stop}-1743`;

/** The structure of one stop: the bowl and its stand, both hidden. */
export function bowlStage(stage: BowlStage): StructureModel {
  const [x, y, z] = stage.at;
  const set = new Setting();
  const low = table(random(`one-bowl/${stage.stop}`), { length: 0.42, width: 0.36, height: STAND });
  set.put(low, { at: [x, y, z], turn: 14 });
  const matrix = new Matrix4().makeTranslation(x, y + STAND, z);
  return {
    id: bowlId(stage),
    title: stage.title,
    elements: [
      {
        id: 'bowl',
        title: stage.title,
        evidence: `bowl-${stage.stop}`,
        hidden: true,
        parts: stage.make().map((one) => ({ ...one, geometry: place(one.geometry, matrix) })),
      },
      {
        id: 'stand',
        title: { en: 'A stand for the bowl', 'zh-Hans': '放碗的小架' },
        evidence: 'bowl-stand',
        hidden: true,
        parts: set.parts(),
      },
    ],
    dimensions: [
      {
        id: `${stage.stop}-rim`,
        title: { en: 'Fired bowl, width at the rim', 'zh-Hans': '烧成后口径' },
        metres: 2 * BOWL.radius,
        note: 'conjectured: a common size',
      },
    ],
    floors: [],
    // It is there only on a tour: it stops nobody.
    solids: [],
  };
}
