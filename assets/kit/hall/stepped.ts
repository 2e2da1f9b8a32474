/** Gable walls that rise over the roof in steps, each under its own little row of tiles. Metres, the hall's coordinates. */
import { random as seeded } from '../random.ts';
import type { P3, Skin } from '../skin.ts';
import type { Skins } from '../skins.ts';
import { masonryPaint, tilePaint } from './paints.ts';
import type { HallPlan } from './plan.ts';
import { wallMaterial } from './walls.ts';

const THICK = 0.3;

/** Rises from the wall below the roof; goes into the wall's own skin and the roof's tiles. */
export function steppedGables(plan: HallPlan, skins: Skins, tiles: Skin): void {
  const random = seeded(`${plan.o.seed}/stepped`);
  for (const sx of [1, -1] as const) {
    const bays = plan.bays.filter((b) => b.side === (sx > 0 ? 'left' : 'right'));
    const id = wallMaterial(plan, bays[0]!.body === 'saggar' ? 'saggar' : 'brick');
    const wall = skins.of(id);
    const own = random.fork(`${sx}`);
    const reach = plan.depth / 2 + Math.min(0.35, plan.o.overhang);
    const steps = plan.depth > 7 ? 3 : 2;
    const x = sx * (plan.width / 2 - THICK / 2);
    const paint = masonryPaint(plan, sx * 7);
    const face = (points: readonly [P3, P3, P3, P3], w: number, h: number, u: number, v: number) =>
      wall.face(...points, paint, [w, h], [u, v]);
    for (let k = 0; k < steps; k += 1) {
      const far = reach * (1 - k / steps);
      const near = k === steps - 1 ? 0 : reach * (1 - (k + 1) / steps);
      const under = k === steps - 1 ? 0 : near;
      const top = plan.roofY(x, under) + 0.42 + own.around(0, 0.02);
      for (const sz of [1, -1] as const) {
        const low = plan.roofY(x, far) - 0.5;
        const [a, b] = sz > 0 ? [near, far] : [-far, -near];
        for (const out of [1, -1] as const) {
          const xx = x + out * (THICK / 2);
          const q: [P3, P3, P3, P3] =
            out > 0
              ? [
                  [xx, low, b],
                  [xx, low, a],
                  [xx, top, a],
                  [xx, top, b],
                ]
              : [
                  [xx, low, a],
                  [xx, low, b],
                  [xx, top, b],
                  [xx, top, a],
                ];
          face(q, b - a, top - low, out > 0 ? -b : a, low);
        }
        const e = sz * far;
        const q: [P3, P3, P3, P3] = [
          [x - sz * (THICK / 2), low, e],
          [x + sz * (THICK / 2), low, e],
          [x + sz * (THICK / 2), top, e],
          [x - sz * (THICK / 2), top, e],
        ];
        face(q, THICK, top - low, 0, low);
        cap(a, b, top, sz, k === steps - 1);
      }
    }

    /** Tiles over a step: two little slopes and a bar, its outer end lifted; closed underneath. */
    function cap(a: number, b: number, y: number, sz: 1 | -1, last: boolean): void {
      const tone = tilePaint(plan);
      const [inner, outer] = sz > 0 ? [a, b + 0.16] : [b, a - 0.16];
      const start = last ? 0 : inner - sz * 0.02;
      const n = Math.max(2, Math.round(Math.abs(outer - start) / 0.5));
      const profile = [
        [-0.15, -0.1],
        [-0.27, -0.04],
        [-0.28, 0.02],
        [-0.08, 0.13],
        [-0.07, 0.22],
        [0.07, 0.22],
        [0.08, 0.13],
        [0.28, 0.02],
        [0.27, -0.04],
        [0.15, -0.1],
      ] as const;
      const lift = (t: number) => 0.12 * Math.max(0, t - 0.55) ** 2 * 5;
      const wobble = Array.from({ length: n + 1 }, () => own.around(0, 0.008));
      const point = (px: number, py: number, j: number): P3 => {
        const t = j / n;
        return [x + px * sz, y + py + lift(t) + wobble[j]!, start + (outer - start) * t];
      };
      // +x of the profile lies to the right of one who walks outwards: (along i) × (along j) points down.
      tiles.grid(profile.length - 1, n, (i, j) => point(profile[i]![0], profile[i]![1], j), {
        paint: (p) => tone(p, own.next()),
        uv: (i, j) => [0.05 + i * 0.02, j * 0.5],
        flip: true,
      });
      tiles.grid(1, n, (i, j) => point(i ? 0.16 : -0.16, -0.1, j), {
        paint: () => [0.5, 0.49, 0.47],
        uv: (i, j) => [i * 0.3, j * 0.5],
      });
      const ids = profile.map(([px, py]) => {
        const p = point(px, py, n);
        return tiles.vertex(p, [0, 0, sz], p[0], p[1], [0.6, 0.6, 0.58]);
      });
      for (let i = 1; i + 1 < ids.length; i += 1) tiles.triangle(ids[0]!, ids[i + 1]!, ids[i]!);
    }
  }
}
