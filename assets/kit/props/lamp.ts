/** Oil lamps: a dish with a wick, hung on an iron, on a bracket, or on a stand. The light itself is the area's. Metres. */
import { lathe, place, tint } from '../mesh.ts';
import { at, stick, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { IRON, OLD, prop, rod } from './make.ts';

const dish = (segments = 9) =>
  tint(
    lathe(
      [
        [0.022, 0],
        [0.068, 0.03],
        [0.062, 0.032],
        [0.02, 0.012],
        [0, 0.014],
      ],
      segments,
      { wrap: 0 },
    ),
    (p) => (Math.hypot(p.x, p.z) < 0.05 && p.y < 0.02 ? [0.05, 0.03, 0.012] : [0.13, 0.07, 0.042]),
  );

/** A hanging lamp: the flame is at the origin, the iron goes up `drop` metres. */
export function hangingLamp(r: Random, o: { drop?: number } = {}): Prop {
  const drop = o.drop ?? 1;
  return prop({
    plain: [
      place(dish(), at([0, -0.05, 0])),
      worn(stick([0.07, -0.03, 0], [0.07, drop, 0], 0.006, r, 4), IRON, r),
    ],
  });
}

/** A lamp on a wooden stand, 0.5 m high; the flame is at 0.54. */
export function lampStand(r: Random, o: { height?: number } = {}): Prop {
  const h = o.height ?? 0.5;
  const foot = tint(
    lathe(
      [
        [0.1, 0],
        [0.1, 0.02],
        [0.03, 0.04],
      ],
      8,
      { wrap: 0 },
    ),
    OLD,
  );
  return prop(
    { board: [foot, rod([0, 0.02, 0], [0, h, 0], 0.016, OLD, r)], plain: [place(dish(), at([0, h, 0]))] },
    [0.2, h, 0.2],
  );
}
