/**
 * Turned ware in its states, cheap enough to stand in hundreds: raw (matt, warm), dipped or blown (white powder, the
 * handle under it bare), fired (glassy, faintly blue). Cup, dish and vases follow the fact sheet's profiles (6: 4, 5, 9,
 * 10), used as curves and not as measured sections; the bowl and its handle of clay (`medhurst-138`: two or three inches,
 * cut off only after glazing) are conjectured in shape.
 */
import type { BufferGeometry } from 'three';
import { lathe, merge, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Prop } from '../../../kit/setting.ts';
import { smoothed } from '../../../kit/smoothed.ts';
import { type Curve, type Stage, scroll } from './paint.ts';

export type State = 'raw' | 'powder' | 'fired';
export type Kind = 'cup' | 'bowl' | 'dish' | 'charger' | 'vase' | 'jar' | 'gu';

interface Shape {
  curve: Curve;
  wall: number;
  /** Open ware shows its inside; closed ware only its mouth. */
  open: boolean;
  /** Height of the painted band. */
  band: readonly [number, number];
}

export const SHAPES: Record<Kind, Shape> = {
  cup: {
    curve: [
      [0.019, 0],
      [0.022, 0.008],
      [0.034, 0.02],
      [0.0415, 0.041],
    ],
    wall: 0.0022,
    open: true,
    band: [0.018, 0.033],
  },
  bowl: {
    curve: [
      [0.031, 0],
      [0.034, 0.01],
      [0.064, 0.033],
      [0.077, 0.056],
      [0.084, 0.074],
    ],
    wall: 0.0035,
    open: true,
    band: [0.03, 0.06],
  },
  dish: {
    curve: [
      [0.066, 0],
      [0.074, 0.012],
      [0.094, 0.03],
      [0.103, 0.044],
    ],
    wall: 0.004,
    open: true,
    band: [0.016, 0.036],
  },
  charger: {
    curve: [
      [0.135, 0],
      [0.137, 0.014],
      [0.188, 0.055],
      [0.2, 0.072],
      [0.2175, 0.08],
    ],
    wall: 0.006,
    open: true,
    band: [0.03, 0.064],
  },
  vase: {
    curve: [
      [0.085, 0],
      [0.088, 0.02],
      [0.145, 0.08],
      [0.185, 0.17],
      [0.15, 0.26],
      [0.08, 0.31],
      [0.052, 0.34],
      [0.05, 0.44],
      [0.056, 0.51],
    ],
    wall: 0.006,
    open: false,
    band: [0.11, 0.23],
  },
  jar: {
    curve: [
      [0.06, 0],
      [0.062, 0.01],
      [0.085, 0.06],
      [0.1, 0.12],
      [0.096, 0.17],
      [0.06, 0.21],
      [0.052, 0.215],
      [0.054, 0.235],
    ],
    wall: 0.005,
    open: false,
    band: [0.075, 0.155],
  },
  gu: {
    curve: [
      [0.1155, 0],
      [0.11, 0.04],
      [0.08, 0.09],
      [0.06, 0.19],
      [0.085, 0.21],
      [0.098, 0.26],
      [0.086, 0.31],
      [0.059, 0.36],
      [0.07, 0.48],
      [0.1325, 0.635],
    ],
    wall: 0.006,
    open: false,
    band: [0.22, 0.3],
  },
};

const TONE: Record<State, Rgb> = {
  raw: [0.86, 0.82, 0.74],
  powder: [1, 0.985, 0.965],
  fired: [0.84, 0.89, 0.94],
};
const BARE: Rgb = [0.84, 0.77, 0.66];

export interface WareOptions {
  segments?: number;
  /** Height of the clay handle left under the piece, m. */
  handle?: number;
  paint?: Stage;
  /** Standing on its mouth: only the outside is built. */
  upsideDown?: boolean;
  /** Only every second point of the curve, for ware far from anybody. */
  coarse?: boolean;
  /** Three times the points of the curve, rounded through them, for ware that stands before one's eyes. */
  fine?: boolean;
}

/** One piece on y = 0. Material `raw` for raw and powder, `glazed` for fired. */
export function ware(kind: Kind, state: State, options: WareOptions = {}): Prop {
  const shape = SHAPES[kind];
  const segments = options.segments ?? 12;
  const handle = options.handle ?? 0;
  let curve = shape.curve.map(([r, y]): [number, number] => [r, y + handle]);
  // The foot ring stays sharp.
  if (options.fine) curve = [curve[0]!, ...smoothed(curve.slice(1), 3)];
  if (options.coarse) curve = curve.filter((_, i) => i === 0 || i === curve.length - 1 || i % 2 === 0);
  const [rimR, rimY] = curve[curve.length - 1]!;
  const outer: [number, number][] = handle
    ? [[curve[0]![0] * 1.05, 0], [curve[0]![0] * 0.86, handle * 0.5], ...curve]
    : [...curve];
  const tone = TONE[state];
  const line = handle + (shape.curve[1]?.[1] ?? 0.01);
  const paintOver: BufferGeometry[] = [];
  const inside: [number, number][] = shape.open
    ? [
        [rimR - shape.wall, rimY],
        ...(options.coarse ? curve.slice(1, -1).reverse().slice(-1) : curve.slice(1, -1).reverse()).map(
          ([r, y]): [number, number] => [r - shape.wall, y + shape.wall * 0.5],
        ),
        [0, curve[1]![1] + shape.wall * 0.4],
      ]
    : [
        [rimR - shape.wall, rimY],
        [rimR - shape.wall * 2.2, rimY - 0.05],
        [0, rimY - 0.08],
      ];
  if (options.paint) {
    const [low, high] = shape.band;
    paintOver.push(
      scroll(
        curve,
        segments,
        low + handle,
        high + handle,
        options.paint,
        state === 'fired',
        kind === 'vase' || kind === 'charger' ? 4 : 3,
      ),
    );
  }
  const profile = options.upsideDown
    ? [[0, 0] as [number, number], ...outer, [rimR - shape.wall, rimY] as [number, number]]
    : [...outer, ...inside];
  const body = tint(lathe(profile, segments, { crease: 50, wrap: 0 }), (p, n) => {
    const out = p.x * n.x + p.z * n.z > 0;
    const deep = shape.open ? 0.74 + 0.26 * Math.min(1, Math.max(0, (p.y - handle) / (rimY - handle))) : 0.35;
    const shade = out || n.y < -0.5 ? 1 : p.y > rimY - 0.004 ? 1 : deep;
    const bare = state === 'powder' && p.y < line - 0.001 && out;
    const c = bare ? BARE : tone;
    return [c[0] * shade, c[1] * shade, c[2] * shade];
  });
  const geometry = merge([body, ...paintOver]);
  return {
    parts: [{ material: state === 'fired' ? 'glazed' : 'raw', geometry }],
    size: [rimR * 2, rimY, rimR * 2],
  };
}

/** A painted bowl of few faces, for the far end of a table: its painting is a dark band. About 75 triangles. */
export function bandBowl(state: 'raw' | 'fired', depth: number, handle = 0.06): Prop {
  const { curve } = SHAPES.bowl;
  const [rim, top] = curve[curve.length - 1]!;
  const tone = TONE[state];
  const band: Rgb = state === 'fired' ? [0.1, 0.19, 0.6] : [0.24, 0.29, 0.46];
  const mixed = [0, 1, 2].map((k) => tone[k]! + (band[k]! - tone[k]!) * depth) as unknown as Rgb;
  const lift = (points: readonly (readonly [number, number])[]) =>
    points.map(([r, y]): [number, number] => [r, y + handle]);
  const n = 7;
  const foot: [number, number][] = handle
    ? [
        [0.035, 0],
        [0.033, handle + 0.01],
      ]
    : [
        [0.032, 0.004],
        [0.034, 0.01],
      ];
  const g = merge([
    tint(lathe([...foot, ...lift([[0.061, 0.031]])], n, { crease: 60, wrap: 0 }), tone),
    tint(
      lathe(
        lift([
          [0.061, 0.031],
          [0.077, 0.057],
        ]),
        n,
        { wrap: 0 },
      ),
      mixed,
    ),
    tint(
      lathe(
        lift([
          [0.077, 0.057],
          [rim, top],
          [rim - 0.004, top],
          [0, 0.014],
        ]),
        n,
        { crease: 60, wrap: 0 },
      ),
      (p) => {
        const shade = p.y < handle + 0.03 ? 0.72 : 1;
        return [tone[0] * shade, tone[1] * shade, tone[2] * shade];
      },
    ),
  ]);
  return {
    parts: [{ material: state === 'fired' ? 'glazed' : 'raw', geometry: g }],
    size: [rim * 2, top, rim * 2],
  };
}
