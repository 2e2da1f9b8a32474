/** Coopered things: tubs, buckets, packing tubs. Staves in their tint, hoops of bamboo. Metres. */
import { Vector3 } from 'three';
import { lathe, type Rgb, tint, tube } from '../mesh.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { BAMBOO, disc, hoop, OLD, prop, SLIP, STRAW, WATER, WOOD } from './make.ts';

export interface TubOptions {
  radius?: number;
  height?: number;
  filled?: 'water' | 'slip' | 'clay' | 'straw' | 'empty';
  level?: number;
}

const FILL: Record<string, Rgb> = {
  water: WATER,
  slip: SLIP,
  clay: [0.46, 0.42, 0.36],
  straw: [0.4, 0.3, 0.14],
  empty: [0.06, 0.045, 0.03],
};

/** Staves about +Y: `foot` and `rim` radii. Its inside and floor too. */
function staves(r: Random, foot: number, rim: number, height: number, segments: number, tone: Rgb) {
  const shade = Array.from({ length: segments }, () => r.between(0.78, 1.05));
  const body = lathe(
    [
      [foot, 0],
      [rim, height],
      [rim - 0.018, height],
      [foot - 0.016, 0.05],
      [0, 0.05],
    ],
    segments,
    { wrap: 0, crease: 30 },
  );
  return tint(body, (p) => {
    const a = Math.atan2(-p.z, p.x) / (Math.PI * 2);
    const k = shade[((Math.round(a * segments) % segments) + segments) % segments]!;
    const wet = p.y < height * 0.2 ? 0.72 : 1;
    const within = Math.hypot(p.x, p.z) < foot * 0.6 ? 0.5 : 1;
    return [tone[0] * k * wet * within, tone[1] * k * wet * within, tone[2] * k * wet * within];
  });
}

/** A tub for water, slip or clay, 0.3 × 0.36 m. */
export function tub(r: Random, o: TubOptions = {}): Prop {
  const radius = o.radius ?? 0.3;
  const height = o.height ?? 0.36;
  const filled = o.filled ?? 'water';
  const level = o.level ?? r.between(0.55, 0.85);
  const foot = radius * 0.9;
  const at = (t: number) => foot + (radius - foot) * t;
  const bands = [0.22, 0.72].map((t) => tint(hoop(at(t) + 0.004, height * t, 0.011, 16), BAMBOO));
  const top = filled === 'empty' ? [] : [tint(disc(at(level) - 0.012, height * level, 14), FILL[filled]!)];
  return prop(
    { board: [staves(r, foot, radius, height, 16, r.next() < 0.5 ? WOOD : OLD)], bamboo: bands, glazed: top },
    [radius * 2, height, radius * 2],
  );
}

/** A bucket with a bail of rope. */
export function bucket(r: Random, o: TubOptions = {}): Prop {
  const radius = o.radius ?? 0.15;
  const height = o.height ?? 0.27;
  const filled = o.filled ?? 'water';
  const foot = radius * 0.8;
  const lean = r.around(0, 0.05);
  const bail = tint(
    tube(
      [
        new Vector3(-radius, height, 0),
        new Vector3(-radius * 0.55, height * 1.5, lean),
        new Vector3(radius * 0.55, height * 1.5, lean),
        new Vector3(radius, height, 0),
      ],
      0.009,
      4,
    ),
    STRAW,
  );
  const top = filled === 'empty' ? [] : [tint(disc(radius * 0.88, height * 0.72, 10), FILL[filled]!)];
  return prop(
    {
      board: [staves(r, foot, radius, height, 10, OLD)],
      bamboo: [tint(hoop(radius * 0.92 + 0.006, height * 0.55, 0.009, 10), BAMBOO), bail],
      glazed: top,
    },
    [radius * 2, height, radius * 2],
  );
}

/** A round packing tub with straw in it, 0.34 × 0.7 m. */
export function packingTub(r: Random, o: TubOptions = {}): Prop {
  const made = tub(r, { radius: 0.34, height: 0.7, filled: 'empty', ...o });
  const height = o.height ?? 0.7;
  const radius = (o.radius ?? 0.34) * 0.95;
  const heap = tint(
    lathe(
      [
        [radius, height * 0.86],
        [radius * 0.7, height * 0.97],
        [radius * 0.3, height * 0.95],
        [0, height],
      ],
      12,
      { wrap: 0 },
    ),
    (p) => {
      const k = 0.8 + 0.2 * Math.sin(p.x * 40 + p.z * 27);
      return [k, k * 0.88, k * 0.6];
    },
  );
  return { ...made, parts: [...made.parts, { material: 'bamboo', geometry: heap }] };
}
