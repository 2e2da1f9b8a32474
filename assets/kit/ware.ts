/**
 * Ware as lathe curves, in its states: raw (matt, warm, chalky), glazed but unfired (powdery), fired (glassy, faintly
 * blue). Cup and dish follow the fact sheet's profiles 5 and 4 [met-chicken] [freer-red], used as curves, not as
 * measured sections; bowl and small jar are conjectured everyday shapes.
 */
import type { BufferGeometry, Matrix4 } from 'three';
import { Vector3 } from 'three';
import type { MaterialId } from './materials.ts';
import type { Rgb } from './mesh.ts';
import type { Random } from './random.ts';
import { type Point, Surface } from './surface.ts';

export type WareKind = 'bowl' | 'cup' | 'dish' | 'jar';
export type WareState = 'raw' | 'glazed' | 'fired';

/** Outer curve from foot to rim: [radius, height], metres; and the thickness of the wall. */
export const WARE: Record<WareKind, { curve: readonly (readonly [number, number])[]; wall: number }> = {
  cup: {
    curve: [
      [0.019, 0],
      [0.019, 0.005],
      [0.022, 0.008],
      [0.034, 0.02],
      [0.0395, 0.032],
      [0.0415, 0.041],
    ],
    wall: 0.002,
  },
  bowl: {
    curve: [
      [0.032, 0],
      [0.031, 0.009],
      [0.042, 0.014],
      [0.064, 0.033],
      [0.077, 0.056],
      [0.084, 0.074],
    ],
    wall: 0.003,
  },
  dish: {
    curve: [
      [0.066, 0],
      [0.066, 0.008],
      [0.074, 0.012],
      [0.094, 0.03],
      [0.103, 0.044],
    ],
    wall: 0.0035,
  },
  jar: {
    curve: [
      [0.04, 0],
      [0.04, 0.006],
      [0.05, 0.03],
      [0.068, 0.07],
      [0.07, 0.095],
      [0.056, 0.122],
      [0.04, 0.13],
      [0.041, 0.142],
    ],
    wall: 0.004,
  },
};

const TONE: Record<WareState, Rgb> = {
  raw: [0.84, 0.81, 0.755],
  glazed: [0.86, 0.83, 0.815],
  fired: [0.86, 0.9, 0.93],
};

/** Which material each state is drawn with. */
export const wareMaterial = (state: WareState): MaterialId => (state === 'fired' ? 'glazed' : 'raw');

/** Largest radius and height of a kind. */
export function wareSize(kind: WareKind): { radius: number; height: number } {
  const { curve } = WARE[kind];
  return { radius: Math.max(...curve.map(([r]) => r)), height: curve[curve.length - 1]![1] };
}

/** One piece standing on y = 0, written into `surface`; `at` moves it. Inside and outside, no gap between. */
export function ware(
  surface: Surface,
  kind: WareKind,
  state: WareState,
  rnd: Random,
  options: { segments?: number; at?: Matrix4 } = {},
): void {
  const { curve, wall } = WARE[kind];
  const segments = options.segments ?? 20;
  const k = rnd.around(1, 0.035);
  const tone: Rgb = [TONE[state][0] * k, TONE[state][1] * k, TONE[state][2] * k * rnd.around(1, 0.015)];
  const last = curve[curve.length - 1]!;
  const inner = curve
    .slice(2)
    .reverse()
    .map(([r, y], n): [number, number] => [r - wall, n === 0 ? y : y + wall * 0.6]);
  const floor = inner[inner.length - 1]!;
  const sheets: (readonly (readonly [number, number])[])[] = [
    curve,
    [last, [last[0] - wall * 0.5, last[1] + wall * 0.35], inner[0]!],
    [...inner, [floor[0] * 0.5, floor[1] - wall * 0.6], [0, floor[1] - wall * 0.7]],
  ];
  const v = new Vector3();
  const rim = last[1];
  for (const [n, sheet] of sheets.entries())
    surface.grid(
      segments,
      sheet.length - 1,
      (i, j) => {
        const a = -(i / segments) * Math.PI * 2;
        const [r, y] = sheet[j]!;
        v.set(Math.cos(a) * r, y, Math.sin(a) * r);
        if (options.at) v.applyMatrix4(options.at);
        // The unglazed foot shows the body, a little warmer; the hollow lies in its own shade.
        const hollow = n === 2 ? 0.78 + 0.22 * Math.min(1, Math.max(0, y / rim)) : 1;
        const foot = (y < 0.004 ? 0.93 : 1) * hollow;
        const tint: Rgb = [
          tone[0] * foot,
          tone[1] * foot * (foot < 1 ? 0.97 : 1),
          tone[2] * foot * (foot < 1 ? 0.92 : 1),
        ];
        return { p: [v.x, v.y, v.z] as Point, uv: [a * r, y + r], tint };
      },
      { wrap: true },
    );
}

/** A piece as a finished geometry, for instancing: 26 cups on a board are one prototype. */
export function wareGeometry(kind: WareKind, state: WareState, rnd: Random, segments = 20): BufferGeometry {
  const surface = new Surface();
  ware(surface, kind, state, rnd, { segments });
  return surface.done();
}
