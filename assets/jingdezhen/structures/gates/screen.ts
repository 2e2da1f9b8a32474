/** The screen wall: stone foot, brick frame, a plastered field with a plain border, a roof of its own. Metres. */
import { box, lathe, merge, place, tint } from '../../../kit/mesh.ts';
import type { Part } from '../../../kit/model.ts';
import { at, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { GATES } from '../../plan.ts';
import { coping, courtWall } from './masonry.ts';
import { Pots } from './pots.ts';

/** Conjectured: nothing is known but that it stood there (li-2017). */
export const SCREEN = { height: 4.3, foot: 0.62, border: 0.55, thick: 0.62 } as const;

export function screenWall(): { parts: Part[] } {
  const pots = new Pots();
  const r = GATES.screenWall.rect;
  const z = (r.minZ + r.maxZ) / 2;
  const { height, foot, border, thick } = SCREEN;
  const rand = random('screen-wall');
  courtWall(pots, {
    from: [r.minX + 0.3, z],
    to: [r.maxX - 0.3, z],
    height,
    thick,
    material: 'grey-brick',
    foot: { material: 'stone', height: foot },
    bare: true,
  });
  // The field is set back; its frame of brick stands proud, with a bead.
  const [x0, x1] = [r.minX + 0.3, r.maxX - 0.3];
  for (const side of [1, -1]) {
    const face = z + side * (thick / 2 + 0.012);
    const n = 16;
    pots.of('plaster').patch(n, 4, (i, j) => {
      const t = side > 0 ? i / n : 1 - i / n;
      const x = x0 + border + (x1 - x0 - 2 * border) * t;
      const y = foot + border + (height - foot - 2 * border) * (j / 4);
      const streak =
        0.82 + 0.14 * Math.abs(Math.sin(x * 1.9 + side)) - (j === 4 ? 0.16 : 0) - (j === 0 ? 0.2 : 0);
      return { p: [x, y, face], uv: [x, y], colour: [streak, streak * 0.99, streak * 0.96] };
    });
    const bars: [number, number, number, number][] = [
      [(x0 + x1) / 2, foot + border, x1 - x0 - 2 * border + 0.2, 0.1],
      [(x0 + x1) / 2, height - border, x1 - x0 - 2 * border + 0.2, 0.1],
    ];
    for (const [x, y, w, h] of bars)
      pots.add(
        'stone',
        worn(place(box(w, h, 0.09, { bevel: 0.02 }), at([x, y, face])), [0.8, 0.8, 0.78], rand),
      );
    for (const x of [x0 + border, x1 - border])
      pots.add(
        'stone',
        worn(
          place(
            box(0.1, height - foot - 2 * border + 0.1, 0.09, { bevel: 0.02 }),
            at([x, (height + foot) / 2, face]),
          ),
          [0.8, 0.8, 0.78],
          rand,
        ),
      );
    // Corbels of brick under the eaves.
    for (let k = 0; k < 3; k += 1)
      pots.add(
        'grey-brick',
        tint(
          place(
            box(x1 - x0 + 0.06 * k, 0.075, 0.08),
            at([(x0 + x1) / 2, height - 0.2 + k * 0.075, z + side * (thick / 2 + 0.02 + k * 0.05)]),
          ),
          [0.8, 0.8, 0.8],
        ),
      );
  }
  coping(
    pots,
    [r.minX + 0.1, z],
    [r.maxX - 0.1, z],
    height + 0.02,
    0.78,
    [0.09, 0, -0.02, 0, -0.03, 0.01, 0.09],
    0.5,
  );
  // Ridge ends turned up.
  for (const s of [-1, 1])
    pots.add(
      'roof-rows',
      tint(
        place(
          box(0.5, 0.16, 0.12, { bevel: 0.03 }),
          at([s < 0 ? r.minX + 0.12 : r.maxX - 0.12, height + 0.86, z], 0, [0, s * 0.42]),
        ),
        [0.6, 0.6, 0.6],
      ),
    );
  return { parts: pots.parts() };
}

/** The stone foot of a mast: two uprights clasp it. */
export function mastFoot(seed: string): Prop {
  const rand = random(seed);
  const blocks = [
    place(box(1.1, 0.3, 1.1, { bevel: 0.03, stand: true }), at([0, 0, 0])),
    place(box(0.84, 0.14, 0.84, { bevel: 0.03, stand: true }), at([0, 0.3, 0])),
    ...[-1, 1].map((s) => place(box(0.16, 1.15, 0.42, { bevel: 0.03, stand: true }), at([s * 0.2, 0.3, 0]))),
  ].map((g) => worn(g, [0.88, 0.87, 0.84], rand));
  const bolts = [0.75, 1.2].map((y) =>
    tint(
      place(
        lathe(
          [
            [0.03, -0.32],
            [0.03, 0.32],
            [0.001, 0.32],
          ],
          6,
        ),
        at([0, y, 0], 0, [0, Math.PI / 2]),
      ),
      [0.08, 0.07, 0.06],
    ),
  );
  return {
    parts: [
      { material: 'stone', geometry: merge(blocks) },
      { material: 'plain', geometry: merge(bolts) },
    ],
    size: [1.1, 1.4, 1.1],
  };
}
