/** Curtains and pelmets before altars, a table for incense, cushions to kneel on. Front to +Z. Metres. */
import { box, creased, lathe, merge, panel, place, type Rgb, tint } from '../../../kit/mesh.ts';
import { at, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { GOLD, HEMP } from './colours.ts';

/** Two curtains drawn to the sides under a pelmet; the middle of their rail is the origin. */
export function hangings(seed: string, w: number, drop: number, colour: Rgb): Prop {
  const rand = random(`hangings/${seed}`);
  const list = [];
  for (const s of [-1, 1]) {
    const wide = w * 0.26;
    const sheet = panel(wide, drop, 12, 6);
    const p = sheet.getAttribute('position');
    const uv = sheet.getAttribute('uv');
    for (let i = 0; i < p.count; i += 1) {
      const [t, y] = [p.getX(i) / wide, drop - p.getY(i)];
      const tie = Math.exp(-(((y / drop - 0.55) / 0.16) ** 2));
      const narrow = 1 - 0.5 * tie;
      p.setXYZ(
        i,
        s * (w / 2 - (s > 0 ? t : 1 - t) * wide * narrow),
        -y,
        0.045 * Math.sin(t * 26 + rand.next() * 0.3) * (0.6 + y / drop),
      );
      uv.setXY(i, t * wide, y * 0.25);
    }
    const g = creased(sheet, 70);
    list.push(
      tint(s > 0 ? place(g, at([0, 0, 0])) : g, (q) => {
        const k = 0.72 + 0.28 * Math.sin(q.x * 90);
        return [colour[0] * k, colour[1] * k, colour[2] * k];
      }),
    );
  }
  const pelmet = panel(w, 0.42, 24, 1);
  const p = pelmet.getAttribute('position');
  const uv = pelmet.getAttribute('uv');
  for (let i = 0; i < p.count; i += 1) {
    const [x, y] = [p.getX(i) - w / 2, 0.42 - p.getY(i)];
    const scallop = y > 0 ? 0.07 * Math.abs(Math.sin(x * 6.28)) : 0;
    p.setXYZ(i, x, -y - scallop, 0.06 + 0.02 * Math.sin(x * 19) * (y / 0.42));
    uv.setXY(i, x, y * 0.4);
  }
  list.push(
    tint(creased(pelmet, 70), (q) =>
      q.y > -0.05 || q.y < -0.4
        ? [GOLD[0] * 0.8, GOLD[1] * 0.8, GOLD[2] * 0.8]
        : [colour[0] * 0.8, colour[1] * 0.8, colour[2] * 0.8],
    ),
  );
  return { parts: [{ material: 'cloth', geometry: merge(list), noShade: false }], size: [w, drop, 0.2] };
}

/** A small square table for the burner, with a mat to kneel on before it. */
export function incenseTable(seed: string): Prop {
  const rand = random(`incense-table/${seed}`);
  const wood = [
    place(box(0.9, 0.06, 0.6, { bevel: 0.01, grain: 'x' }), at([0, 0.79, 0])),
    place(box(0.8, 0.12, 0.04, { grain: 'x' }), at([0, 0.7, 0.25])),
    place(box(0.8, 0.12, 0.04, { grain: 'x' }), at([0, 0.7, -0.25])),
    ...[-1, 1].flatMap((x) =>
      [-1, 1].map((z) =>
        place(box(0.07, 0.77, 0.07, { bevel: 0.012, stand: true, grain: 'y' }), at([x * 0.38, 0, z * 0.24])),
      ),
    ),
  ].map((g) => worn(g, [0.95, 0.86, 0.78], rand));
  const mats = [-0.55, 0.55].map((x) =>
    worn(
      place(
        lathe(
          [
            [0.3, 0],
            [0.32, 0.05],
            [0.27, 0.11],
            [0.001, 0.13],
          ],
          14,
        ),
        at([x, 0, 0.95 + rand.around(0, 0.1)]),
      ),
      HEMP,
      rand,
    ),
  );
  return {
    parts: [
      { material: 'lacquer', geometry: merge(wood) },
      { material: 'plain', geometry: merge(mats) },
    ],
    size: [0.95, 0.85, 0.65],
  };
}
