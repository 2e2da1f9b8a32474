/** What leans on walls or lies about: ladders, brooms, rakes, poles, sieves. Metres. */
import type { BufferGeometry } from 'three';
import { box, lathe, place, tint } from '../mesh.ts';
import { at, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { BAMBOO, disc, hoop, OLD, prop, rod, STRAW, WOOD } from './make.ts';

/** A ladder leaning back towards −Z: its head rests at z = 0, its foot stands out at +Z. */
export function ladder(r: Random, o: { height?: number; out?: number } = {}): Prop {
  const h = o.height ?? 2.6;
  const out = o.out ?? h * 0.28;
  const list: BufferGeometry[] = [-1, 1].map((x) => rod([x * 0.24, 0, out], [x * 0.2, h, 0], 0.032, OLD, r));
  const n = Math.floor(h / 0.33);
  for (let k = 1; k < n; k += 1) {
    const t = k / n;
    list.push(
      rod([-0.26, h * t, out * (1 - t)], [0.26, h * t + r.around(0, 0.01), out * (1 - t)], 0.017, WOOD, r, 4),
    );
  }
  return prop({ board: list }, [0.55, h, out]);
}

/** A broom of twigs leaning back towards −Z, handle up. */
export function broom(r: Random): Prop {
  const handle = rod([0, 0.42, 0.26], [r.around(0, 0.05), 1.4, 0.02], 0.014, BAMBOO, r);
  const head = place(
    tint(
      lathe(
        [
          [0.12, 0],
          [0.085, 0.26],
          [0.022, 0.5],
          [0, 0.51],
        ],
        9,
        { wrap: 0 },
      ),
      (p) => {
        const k = 0.7 + 0.25 * Math.sin(Math.atan2(p.z, p.x) * 9);
        return [STRAW[0] * k, STRAW[1] * k, STRAW[2] * k];
      },
    ),
    at([0, 0.02, 0.36], r.between(0, 6), [-0.24, 0], [1, 1, 0.6]),
  );
  return prop({ bamboo: [handle, head] });
}

/** A wooden rake or paddle for stirring slip, leaning back towards −Z. */
export function rake(r: Random, o: { length?: number } = {}): Prop {
  const l = o.length ?? 1.7;
  const top: [number, number, number] = [r.around(0, 0.06), l * 0.97, 0.03];
  const handle = rod([0, 0.06, l * 0.24], top, 0.017, OLD, r);
  const head = worn(
    place(box(0.34, 0.06, 0.035, { bevel: 0.008, grain: 'x' }), at([0, 0.05, l * 0.245], r.around(0, 0.2))),
    WOOD,
    r,
  );
  const teeth = [-0.12, -0.04, 0.04, 0.12].map((x) =>
    rod([x, 0.05, l * 0.245], [x, -0.0, l * 0.27], 0.009, OLD, r, 4),
  );
  return prop({ board: [handle, head, ...teeth] });
}

/** A bamboo pole leaning back towards −Z, or one of several. */
export function poleLeaning(r: Random, o: { length?: number; lean?: number } = {}): Prop {
  const l = o.length ?? 2.4;
  return prop({
    bamboo: [rod([r.around(0, 0.04), 0, o.lean ?? 0.35], [r.around(0, 0.12), l, 0.02], 0.022, BAMBOO, r)],
  });
}

/** A horsehair sieve: a bentwood hoop with a dark mesh, lying. */
export function sieve(r: Random, o: { radius?: number } = {}): Prop {
  const R = o.radius ?? 0.2;
  const ring = tint(
    lathe(
      [
        [R, 0],
        [R * 1.02, 0.11],
        [R * 0.97, 0.11],
        [R * 0.95, 0.01],
      ],
      16,
      { wrap: 0 },
    ),
    WOOD,
  );
  const mesh = tint(disc(R * 0.96, 0.018, 14), [0.16, 0.13, 0.1]);
  return prop(
    {
      board: [worn(ring, [1, 1, 1], r)],
      bamboo: [tint(hoop(R * 1.01, 0.035, 0.008, 14), BAMBOO)],
      plain: [mesh],
    },
    [R * 2, 0.11, R * 2],
  );
}

/** A wooden spade for clay, leaning back towards −Z. */
export function spade(r: Random): Prop {
  const blade = worn(
    place(
      box(0.2, 0.34, 0.02, { bevel: 0.006, grain: 'y' }),
      at([0, 0.17, 0.3], r.around(0, 0.1), [-0.2, 0]),
    ),
    [0.3, 0.27, 0.25],
    r,
  );
  return prop({ board: [rod([0, 0.3, 0.27], [r.around(0, 0.05), 1.25, 0.03], 0.018, OLD, r), blade] });
}
