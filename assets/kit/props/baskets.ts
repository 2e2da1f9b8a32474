/** Baskets of split bamboo, open or heaped. Metres. */
import { Vector3 } from 'three';
import { lathe, type Rgb, tint, tube } from '../mesh.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { BAMBOO, hoop, prop, STRAW } from './make.ts';

export interface BasketOptions {
  radius?: number;
  height?: number;
  /** A heap in it, of this colour (over `plain`): ash, lime, cobalt ore, clay, rice. */
  fill?: Rgb;
  /** A bail over the top, to carry it on a pole. */
  bail?: boolean;
}

export function basket(r: Random, o: BasketOptions = {}): Prop {
  const radius = o.radius ?? 0.28;
  const height = o.height ?? 0.32;
  const n = 14;
  const k = r.around(1, 0.12);
  const body = tint(
    lathe(
      [
        [radius * 0.7, 0],
        [radius * 0.93, height * 0.5],
        [radius, height],
        [radius * 0.94, height],
        [radius * 0.86, height * 0.5],
        [radius * 0.62, 0.03],
        [0, 0.03],
      ],
      n,
      { wrap: 0 },
    ),
    (p) => {
      const turn = Math.round((Math.atan2(p.z, p.x) / (Math.PI * 2)) * n);
      const band = ((turn % 2) + 2) % 2 === Math.round(p.y / (height / 4)) % 2 ? 1 : 0.62;
      const deep = Math.hypot(p.x, p.z) < radius * 0.88 && p.y < height * 0.8 ? 0.6 : 1;
      return [STRAW[0] * k * band * deep, STRAW[1] * k * band * deep, STRAW[2] * k * band * deep];
    },
  );
  const list = [body, tint(hoop(radius * 0.98, height, 0.013, n), BAMBOO)];
  if (o.bail)
    for (const turn of [0, Math.PI / 2])
      list.push(
        tint(
          tube(
            [-1, -0.55, 0, 0.55, 1].map(
              (t) =>
                new Vector3(
                  Math.cos(turn) * radius * t,
                  height + (1 - t * t) * radius * 1.6,
                  Math.sin(turn) * radius * t,
                ),
            ),
            0.009,
            3,
            { open: true },
          ),
          BAMBOO,
        ),
      );
  const heap = o.fill
    ? [
        tint(
          lathe(
            [
              [radius * 0.9, height * 0.8],
              [radius * 0.5, height * 0.98],
              [radius * 0.15, height * 1.08],
              [0, height * 1.09],
            ],
            10,
            { wrap: 0 },
          ),
          (p) => {
            const d = 0.85 + 0.2 * Math.sin(p.x * 61 + k * 9) * Math.sin(p.z * 53);
            return [o.fill![0] * d, o.fill![1] * d, o.fill![2] * d];
          },
        ),
      ]
    : [];
  return prop({ bamboo: list, plain: heap }, [radius * 2, height, radius * 2]);
}

/** A flat winnowing tray, leaning or lying: 0.36 m in radius. */
export function tray(r: Random, o: { radius?: number; fill?: Rgb } = {}): Prop {
  const radius = o.radius ?? 0.36;
  const k = r.around(0.95, 0.1);
  const body = tint(
    lathe(
      [
        [radius * 0.9, 0],
        [radius, 0.055],
        [radius - 0.012, 0.06],
        [radius * 0.88, 0.012],
        [0, 0.012],
      ],
      16,
      { wrap: 0 },
    ),
    (p) => {
      const w = Math.sin(p.x * 70) * Math.sin(p.z * 70) > 0 ? 1 : 0.82;
      return [k * w, k * w * 0.88, k * w * 0.62];
    },
  );
  const heap = o.fill
    ? [
        tint(
          lathe(
            [
              [radius * 0.75, 0.014],
              [radius * 0.4, 0.04],
              [0, 0.055],
            ],
            9,
            { wrap: 0 },
          ),
          o.fill,
        ),
      ]
    : [];
  return prop({ bamboo: [body], plain: heap }, [radius * 2, 0.06, radius * 2]);
}
