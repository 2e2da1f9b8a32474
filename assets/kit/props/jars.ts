/** Jars, vats and basins: brown-glazed stoneware, bare at the foot, with water or slip standing in them. Metres. */
import { lathe, merge, type Rgb, tint } from '../mesh.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { BARE_POT, BROWN_GLAZE, disc, prop, SLIP, WATER } from './make.ts';

export type Filled = 'water' | 'slip' | 'glaze' | 'empty';

const FILL: Record<Exclude<Filled, 'empty'>, Rgb> = { water: WATER, slip: SLIP, glaze: [0.6, 0.57, 0.52] };

export interface JarOptions {
  radius?: number;
  height?: number;
  filled?: Filled;
  /** How full, 0…1. */
  level?: number;
  segments?: number;
}

/** Profile as parts of radius and height: outside from foot to rim, then within to the floor. */
type Shape = readonly (readonly [number, number])[];
const SHOULDERED: Shape = [
  [0.6, 0],
  [0.8, 0.22],
  [0.98, 0.55],
  [0.98, 0.78],
  [0.82, 0.95],
  [0.88, 1],
  [0.79, 0.995],
  [0.86, 0.8],
  [0.5, 0.1],
];
const OPEN: Shape = [
  [0.68, 0],
  [0.84, 0.3],
  [0.95, 0.75],
  [0.99, 0.95],
  [1.04, 1],
  [0.95, 1],
  [0.9, 0.75],
  [0.6, 0.08],
];

function pot(r: Random, shape: Shape, o: Required<JarOptions>): Prop {
  const { radius, height } = o;
  const run = r.between(0, 6);
  const tone = r.around(1, 0.2);
  const coat = r.between(0.2, 0.42);
  const slip = o.filled === 'slip' || o.filled === 'glaze' ? r.between(0.4, 1) : 0;
  const body = tint(
    lathe(
      shape.map(([x, y]) => [x * radius, y * height] as const),
      o.segments,
      { wrap: 0 },
    ),
    (p) => {
      const a = Math.atan2(p.z, p.x);
      const drip = height * (coat + 0.08 * Math.sin(a * 3 + run) + 0.04 * Math.sin(a * 11 + run));
      // Runs of slip down from the rim, where it has been ladled.
      const spilt = Math.max(0, Math.sin(a * 2 + run * 3)) * slip * Math.max(0, p.y / height - 0.25);
      const base: Rgb = p.y < drip ? BARE_POT : BROWN_GLAZE;
      const k = tone * (1 + 0.18 * Math.sin(a * 7 + p.y * 9));
      return [
        base[0] * k + (SLIP[0] - base[0]) * spilt,
        base[1] * k + (SLIP[1] - base[1]) * spilt,
        base[2] * k + (SLIP[2] - base[2]) * spilt,
      ];
    },
  );
  const wide = (y: number) => {
    const inner = shape.slice(shape.findIndex(([, h], i) => i > 2 && h < shape[i - 1]![1]));
    for (let i = 0; i + 1 < inner.length; i += 1) {
      const [[r0, y0], [r1, y1]] = [inner[i]!, inner[i + 1]!];
      if (y <= y0 && y >= y1) return r1 + ((r0 - r1) * (y - y1)) / (y0 - y1);
    }
    return inner[inner.length - 1]![0];
  };
  const level = o.filled === 'empty' ? 0.1 : o.level;
  const fill: Rgb = o.filled === 'empty' ? [0.05, 0.035, 0.025] : FILL[o.filled];
  const surface = tint(disc((wide(level) + 0.015) * radius, level * height, o.segments), fill);
  return prop({ glazed: [merge([body, surface])] }, [radius * 2, height, radius * 2]);
}

const fill = (o: JarOptions, radius: number, height: number, level: number): Required<JarOptions> => ({
  radius: o.radius ?? radius,
  height: o.height ?? height,
  filled: o.filled ?? 'water',
  level: o.level ?? level,
  segments: o.segments ?? 18,
});

/** A wide-shouldered water jar, 0.35 m in radius and 0.75 m high unless told. */
export const jar = (r: Random, o: JarOptions = {}): Prop => pot(r, SHOULDERED, fill(o, 0.35, 0.75, 0.8));

/** A great open vat for washing and settling clay, 0.5 × 0.85 m. */
export const vat = (r: Random, o: JarOptions = {}): Prop =>
  pot(r, OPEN, fill({ filled: 'slip', ...o }, 0.5, 0.85, 0.84));

/** A settling jar, smaller: stands in rows. 0.32 × 0.6 m. */
export const settlingJar = (r: Random, o: JarOptions = {}): Prop =>
  pot(r, OPEN, fill({ filled: 'slip', segments: 14, ...o }, 0.32, 0.6, r.between(0.55, 0.85)));

/** A shallow basin, 0.24 × 0.16 m. */
export const basin = (r: Random, o: JarOptions = {}): Prop =>
  pot(r, OPEN, fill({ segments: 14, ...o }, 0.24, 0.16, 0.6));

/** A storage jar with a lid of wood or a straw plug. */
export function lidded(r: Random, o: JarOptions = {}): Prop {
  const full = fill({ filled: 'empty', ...o }, 0.26, 0.52, 0.1);
  const own = pot(r, SHOULDERED, full);
  const lid = tint(
    lathe(
      [
        [full.radius * 0.93, full.height * 1.005],
        [full.radius * 0.93, full.height * 1.05],
        [0, full.height * 1.07],
      ],
      12,
      { wrap: 0 },
    ),
    [0.66, 0.58, 0.48],
  );
  return { ...own, parts: [...own.parts, { material: 'board', geometry: lid }] };
}
