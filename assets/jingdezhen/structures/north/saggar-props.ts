/** Saggars of few faces: open, in columns, broken; half of every charge were old ones (`duhalde-294`). */
import { lathe, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';

/** Fireclay after many firings: yellow, brown, purple-red, dark. */
export const FIRECLAY: readonly Rgb[] = [
  [1, 0.98, 0.86],
  [0.92, 0.86, 0.76],
  [0.78, 0.72, 0.7],
  [0.66, 0.6, 0.6],
  [1, 0.9, 0.7],
  [0.56, 0.5, 0.47],
];

/** One saggar standing open, radius 0.19 and 0.15 high unless told. About 80 triangles with 10 sides. */
export function openSaggar(random: Random, radius = 0.19, height = 0.15, sides = 10): Prop {
  const [r, h] = [radius * random.between(0.97, 1.03), height * random.between(0.96, 1.04)];
  const c = random.pick(FIRECLAY);
  const g = lathe(
    [
      [r * 0.97, 0],
      [r, h * 0.5],
      [r, h],
      [r * 0.88, h],
      [r * 0.86, h * 0.25],
      [0, h * 0.2],
    ],
    sides,
    { crease: 50 },
  );
  return {
    parts: [
      {
        material: 'saggar',
        geometry: tint(g, (p) => {
          const inner = p.x * p.x + p.z * p.z < (r * 0.9) ** 2;
          const k = inner
            ? 0.45 + (0.4 * p.y) / h
            : 0.85 + 0.15 * Math.sin(Math.atan2(p.z, p.x) * 2 + h * 90);
          return [c[0] * k, c[1] * k, c[2] * k];
        }),
      },
    ],
    size: [r * 2, h, r * 2],
  };
}

/** A broken saggar: a piece of wall and floor. About 30 triangles. */
export function brokenSaggar(random: Random, radius = 0.2, height = 0.17): Prop {
  const from = random.between(0, 180);
  const c = random.pick(FIRECLAY);
  const g = lathe(
    [
      [radius * 0.97, 0],
      [radius, height],
      [radius * 0.88, height],
      [radius * 0.86, 0.03],
      [0, 0.025],
    ],
    5,
    { from, to: from + random.between(110, 250), crease: 50 },
  );
  return { parts: [{ material: 'saggar', geometry: tint(g, c) }], size: [radius * 2, height, radius * 2] };
}
