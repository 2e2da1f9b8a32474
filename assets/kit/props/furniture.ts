/** Benches, tables, stools, trestles: planks and sticks, none square. Heights are honest: a stool is 45 cm. Metres. */
import type { BufferGeometry } from 'three';
import { box, place } from '../mesh.ts';
import { at, plankBetween, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { OLD, prop, rod, WOOD } from './make.ts';

const leg = (x: number, z: number, y: number, splay: number, r: Random, thick = 0.022): BufferGeometry =>
  rod([x * (1 + splay), 0, z * (1 + splay)], [x, y, z], thick, OLD, r);

/** A stool, 38 × 26 cm, 45 cm high. */
export function stool(r: Random): Prop {
  const h = 0.45 + r.around(0, 0.01);
  const legs = [-1, 1].flatMap((x) => [-1, 1].map((z) => leg(x * 0.12, z * 0.085, h - 0.03, 0.25, r, 0.018)));
  const seat = place(
    box(0.38, 0.035, 0.26, { bevel: 0.01, grain: 'x' }),
    at([0, h - 0.018, 0], 0, [r.around(0, 0.015), 0]),
  );
  return prop({ board: [...legs, worn(seat, WOOD, r)] }, [0.4, h, 0.3]);
}

/** A bench of one plank, along x. */
export function bench(r: Random, o: { length?: number; width?: number; height?: number } = {}): Prop {
  const length = o.length ?? 1.3;
  const width = o.width ?? 0.24;
  const h = o.height ?? 0.45;
  const e = length / 2;
  const list = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => leg(x * e * 0.78, z * width * 0.32, h - 0.03, 0.08, r)),
  );
  for (const x of [-1, 1])
    list.push(
      rod([x * e * 0.8, h * 0.35, -width * 0.35], [x * e * 0.8, h * 0.35, width * 0.35], 0.014, OLD, r, 4),
    );
  list.push(
    worn(
      plankBetween([-e, h - 0.02, r.around(0, 0.01)], [e, h - 0.02 + r.around(0, 0.006), 0], width, 0.04),
      WOOD,
      r,
    ),
  );
  return prop({ board: list }, [length, h, width]);
}

/** A work table of planks side by side, along x; legs with a stretcher. 0.75 m high. */
export function table(r: Random, o: { length?: number; width?: number; height?: number } = {}): Prop {
  const length = o.length ?? 1.8;
  const width = o.width ?? 0.65;
  const h = o.height ?? 0.75;
  const e = length / 2;
  const z = width / 2 - 0.06;
  const list: BufferGeometry[] = [];
  const pairs = length > 2.4 ? [-1, 0, 1] : [-1, 1];
  for (const x of pairs) {
    const px = x * (e - 0.16);
    list.push(leg(px, -z, h - 0.04, 0.02, r, 0.034), leg(px, z, h - 0.04, 0.02, r, 0.034));
    list.push(rod([px, 0.16, -z], [px, 0.17, z], 0.02, OLD, r, 4));
    list.push(worn(place(box(0.06, 0.07, width - 0.06, { grain: 'z' }), at([px, h - 0.075, 0])), OLD, r));
  }
  list.push(rod([-e + 0.16, 0.17, 0], [e - 0.16, 0.16, 0], 0.02, OLD, r, 4));
  const planks = Math.max(2, Math.round(width / 0.22));
  for (let k = 0; k < planks; k += 1) {
    const w = width / planks;
    const pz = -width / 2 + (k + 0.5) * w;
    const y = h - 0.02 + r.around(0, 0.003);
    const out = r.around(0, 0.02);
    list.push(
      worn(plankBetween([-e + out, y, pz], [e + out, y + r.around(0, 0.003), pz], w - 0.008, 0.038), WOOD, r),
    );
  }
  return prop({ board: list }, [length, h, width]);
}

/** One trestle, across z: planks are laid on two of them. */
export function trestle(r: Random, o: { height?: number; width?: number } = {}): Prop {
  const h = o.height ?? 0.7;
  const w = (o.width ?? 0.7) / 2;
  const list = [-1, 1].flatMap((z) => [
    rod([-0.2, 0, z * w * 0.85], [0.02, h, z * w * 0.75], 0.026, OLD, r),
    rod([0.2, 0, z * w * 0.85], [-0.02, h, z * w * 0.75], 0.026, OLD, r),
  ]);
  list.push(rod([0, h, -w], [0, h, w], 0.034, WOOD, r, 6));
  return prop({ board: list }, [0.44, h, w * 2]);
}

/** A chest or box with a lid, 0.6 × 0.35 × 0.4 m: colours, tools, seals. */
export function chest(r: Random, o: { width?: number; height?: number; depth?: number } = {}): Prop {
  const [w, h, d] = [o.width ?? 0.6, o.height ?? 0.35, o.depth ?? 0.4];
  return prop(
    {
      board: [
        worn(box(w, h * 0.82, d, { stand: true, bevel: 0.008, grain: 'x' }), OLD, r),
        worn(
          place(
            box(w + 0.02, h * 0.16, d + 0.02, { bevel: 0.008, grain: 'x' }),
            at([0, h * 0.91, 0], r.around(0, 0.01)),
          ),
          WOOD,
          r,
        ),
      ],
    },
    [w, h, d],
  );
}
