/**
 * Grinding cobalt: a mortar let into a low bench, two uprights with a pierced cross-bar that holds the pestle
 * upright; the worker sits astride the bench behind it (tang-1743-10). Metres.
 */
import { box, lathe, place, tint } from '../mesh.ts';
import { at, plankBetween, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { OLD, prop, rod, WOOD } from './make.ts';

/** Along z: the mortar towards +Z, the seat towards −Z. 1.3 m long, the bench 0.4 m high. */
export function mortarBench(r: Random): Prop {
  const h = 0.4;
  const wood = [
    worn(plankBetween([0, h - 0.03, -0.65], [0, h - 0.03, 0.65], 0.3, 0.06), WOOD, r),
    ...[-0.5, 0.5].flatMap((z) =>
      [-1, 1].map((x) => rod([x * 0.16, 0, z * 1.06], [x * 0.11, h - 0.05, z], 0.026, OLD, r)),
    ),
    // Uprights beside the mortar, and the bar between them.
    ...[-1, 1].map((x) =>
      worn(place(box(0.05, 0.62, 0.06, { stand: true, grain: 'y' }), at([x * 0.17, h - 0.06, 0.34])), OLD, r),
    ),
    worn(plankBetween([-0.21, h + 0.46, 0.34], [0.21, h + 0.465, 0.34], 0.08, 0.035), WOOD, r),
    rod([0.005, h + 0.07, 0.34 + r.around(0, 0.01)], [0, h + 0.68, 0.34], 0.017, OLD, r, 6),
  ];
  const stone = tint(
    lathe(
      [
        [0.09, h],
        [0.13, h + 0.06],
        [0.135, h + 0.1],
        [0.118, h + 0.1],
        [0.09, h + 0.04],
        [0, h + 0.03],
      ],
      14,
      { wrap: 0 },
    ),
    // Unglazed porcelain; within it the ground blue, almost black while wet.
    (p) =>
      Math.hypot(p.x, p.z) < 0.1 && p.y < h + 0.07 && p.y > h + 0.02
        ? [0.02, 0.024, 0.04]
        : [0.7, 0.67, 0.62],
  );
  const pestle = tint(
    place(
      lathe(
        [
          [0.03, 0],
          [0.035, 0.05],
          [0.018, 0.08],
        ],
        8,
        { wrap: 0 },
      ),
      at([0.005, h + 0.035, 0.34]),
    ),
    [0.6, 0.58, 0.55],
  );
  return prop({ board: wood, plain: [place(stone, at([0, 0, 0.34])), pestle] }, [0.42, 0.5, 1.35]);
}
