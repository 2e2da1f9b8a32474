/** Sticks of a hall's frame: squared or peeled round wood between two points, a little bent. Metres. */
import type { Random } from '../random.ts';
import { add, cross, type P3, type Paint, type Skin, unit } from '../skin.ts';
import { trunk } from '../timber.ts';

export interface Squared {
  from: P3;
  to: P3;
  /** Level across, and up. */
  width: number;
  height: number;
  random: Random;
  paint: Paint;
  /** Pieces along it, for bends and for baked light. */
  cuts?: number;
  /** How far its middle strays. */
  bow?: number;
}

/** A squared timber or a board on edge. 12 triangles, 8 more for each further cut. */
export function squared(skin: Skin, t: Squared): void {
  const along = add(t.to, t.from, -1);
  const length = Math.hypot(...along);
  if (!(length > 1e-4)) throw new RangeError('a timber needs two different ends');
  const x = unit(along);
  const flat = cross(x, [0, 1, 0]);
  const z = Math.hypot(...flat) > 0.05 ? unit(flat) : ([0, 0, 1] as P3);
  const y = cross(z, x);
  const bow = t.random.around(0, t.bow ?? length * 0.004);
  const side = t.random.around(0, t.bow ?? length * 0.004);
  const twist = t.random.around(0, 0.03);
  const middle = add(t.from, along, 0.5);
  skin.block(
    [length, t.height, t.width],
    (px, py, pz) => {
      const s = px / length + 0.5;
      const off = Math.sin(Math.PI * s);
      const a = twist * (s - 0.5);
      const lift = py + pz * a + bow * off;
      return add(add(add(middle, x, px), y, lift), z, pz - py * a + side * off);
    },
    t.paint,
    [t.cuts ?? 1, 1, 1],
  );
}

/** A peeled pole lying or standing; few triangles. */
export function peeled(
  skin: Skin,
  from: P3,
  to: P3,
  radius: number,
  random: Random,
  paint: Paint,
  more: {
    sides?: number;
    step?: number;
    crook?: number;
    flare?: number;
    ends?: readonly [boolean, boolean];
  } = {},
): void {
  trunk(skin, {
    from,
    to,
    foot: radius * 1.07,
    top: radius * 0.93,
    random,
    paint,
    crook: more.crook ?? 0.02,
    sides: more.sides ?? 6,
    step: more.step ?? 1.6,
    grain: 'u',
    ends: more.ends ?? [false, false],
    flare: more.flare ?? 0,
  });
}
