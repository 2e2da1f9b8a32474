/** Cloth: hung over a bar, or folded. Hung cloth sways (material `cloth`: V = 0 at the bar, metres down). */
import type { BufferAttribute } from 'three';
import { box, merge, panel, place, type Rgb, tint } from '../mesh.ts';
import { at, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { OLD, prop, rod } from './make.ts';

/** Undyed cotton, hemp, indigo: multiplies the pale weave. */
export const COTTON: Rgb = [0.72, 0.66, 0.55];
export const HEMP: Rgb = [0.5, 0.42, 0.3];
export const INDIGO: Rgb = [0.05, 0.08, 0.17];

/** A cloth over a bar along x; the bar's middle is the origin. `front` and `back` are how far it hangs. */
export function hungCloth(
  r: Random,
  o: { width?: number; front?: number; back?: number; colour?: Rgb } = {},
): Prop {
  const width = o.width ?? 0.5;
  const colour = o.colour ?? COTTON;
  const wave = r.between(0, 6);
  const sheets = ([1, -1] as const).map((side) => {
    const drop = side > 0 ? (o.front ?? 0.6) : (o.back ?? 0.5);
    const nx = Math.max(4, Math.round(width / 0.09));
    const ny = Math.max(3, Math.round(drop / 0.18));
    const g = panel(width, drop, nx, ny);
    const position = g.getAttribute('position') as BufferAttribute;
    const uv = g.getAttribute('uv');
    for (let i = 0; i < position.count; i += 1) {
      const down = position.getY(i);
      const x = position.getX(i) - width / 2;
      const t = down / drop;
      const fold = (0.028 * Math.sin(x * 24 + wave) + 0.012 * Math.sin(x * 51 + wave * 2)) * (0.15 + t);
      const hem = 0.02 * Math.sin(x * 9 + wave) * t;
      position.setXYZ(i, x * (1 - 0.1 * t), -down - hem + 0.012, side * (0.024 + 0.02 * t) + fold);
      uv.setXY(i, x + width / 2, down);
    }
    // The panel grew upwards; hung down it is seen from behind: cloth has two faces, only the normals need turning.
    g.computeVertexNormals();
    if (side > 0) {
      const index = g.getIndex()!;
      for (let k = 0; k < index.count; k += 3) {
        const b = index.getX(k + 1);
        index.setX(k + 1, index.getX(k + 2));
        index.setX(k + 2, b);
      }
      g.computeVertexNormals();
    }
    return g;
  });
  const k = r.around(1, 0.08);
  return prop({
    cloth: [
      tint(merge(sheets), (p) => {
        const wet = 1 - 0.25 * Math.max(0, Math.sin(p.x * 5 + wave)) * Math.min(1, -p.y * 2);
        const s = k * wet;
        return [colour[0] * s, colour[1] * s, colour[2] * s];
      }),
    ],
  });
}

/** Two stakes and a bar along x with cloths over it, 1.25 m high. */
export function clothBar(
  r: Random,
  o: { length?: number; height?: number; colours?: readonly Rgb[] } = {},
): Prop {
  const length = o.length ?? 1.4;
  const h = o.height ?? 1.25;
  const colours = o.colours ?? [COTTON, HEMP];
  const wood = [
    rod([-length / 2, 0, 0], [-length / 2, h + 0.06, 0], 0.028, OLD, r),
    rod([length / 2, 0, 0], [length / 2, h + 0.04, 0], 0.028, OLD, r),
    rod([-length / 2 - 0.12, h, 0], [length / 2 + 0.12, h + 0.01, 0], 0.019, OLD, r),
  ];
  const each = length / colours.length;
  const cloths = colours.map((colour, i) => {
    const own = r.fork(`cloth-${i}`);
    const one = hungCloth(own, {
      width: each * own.between(0.55, 0.8),
      front: own.between(0.45, 0.75),
      back: own.between(0.35, 0.6),
      colour,
    });
    return place(one.parts[0]!.geometry, at([-length / 2 + (i + 0.5) * each, h + 0.012, 0]));
  });
  return prop({ board: wood, cloth: cloths }, [length + 0.2, h, 0.2]);
}

/** A folded cloth lying: 40 × 28 cm. Lies still, so it is `plain`. */
export function foldedCloth(r: Random, colour: Rgb = COTTON): Prop {
  const layers = [0, 1, 2].map((k) =>
    worn(
      place(
        box(0.4 - k * 0.015, 0.018, 0.28 - k * 0.01, { bevel: 0.007 }),
        at([r.around(0, 0.008), 0.009 + k * 0.017, r.around(0, 0.008)], r.around(0, 0.06)),
      ),
      colour,
      r,
    ),
  );
  return prop({ plain: layers }, [0.4, 0.055, 0.28]);
}
