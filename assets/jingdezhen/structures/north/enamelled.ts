/** Fired white ware with enamels on it: sprays in dull rose, yellow, green over the glaze (picture 17). */
import { merge } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { ENAMELS } from './enamel-props.ts';
import { Brush, type Mark } from './paint.ts';
import { type Kind, SHAPES, ware } from './wares.ts';

/** A piece with branches and blossoms, two to a side; 12 sides. About 350 triangles. */
export function enamelled(kind: Kind, random: Random): Prop {
  const segments = 12;
  const body = ware(kind, 'fired', { segments });
  const { curve, band } = SHAPES[kind];
  const brush = new Brush(curve, segments);
  const [low, high] = band;
  const h = high - low;
  const r = Math.max(...curve.map(([x]) => x));
  for (let f = 0; f < 3; f += 1) {
    const a = f * 2.1 + random.around(0, 0.2);
    const stem: Mark[] = [0, 0.3, 0.6, 0.9].map(
      (t): Mark => [a + (t * h * 1.3) / r, low + h * (0.1 + 0.7 * t) + Math.sin(t * 7) * h * 0.08],
    );
    brush.line(stem, h * 0.05, ENAMELS[5]!);
    for (const [k, t] of [0.15, 0.4, 0.65, 0.9].entries()) {
      const c: Mark = [a + (t * h * 1.3) / r, low + h * (0.12 + 0.7 * t)];
      const size = h * (k % 2 ? 0.2 : 0.15);
      const petals = Array.from({ length: 8 }, (_, i): Mark => {
        const q = (i / 8) * Math.PI * 2;
        const s = size * (i % 2 ? 0.72 : 1);
        return [c[0] + (Math.cos(q) * s) / r, c[1] + Math.sin(q) * s];
      });
      if (k % 2) brush.fill(c, petals, ENAMELS[0]!, ENAMELS[1]!);
      else brush.fill(c, [petals[0]!, petals[2]!, petals[4]!, petals[6]!], ENAMELS[2]!, ENAMELS[3]!);
    }
  }
  brush.ring(high + h * 0.2, h * 0.05, ENAMELS[3]!).ring(low - h * 0.12, h * 0.05, ENAMELS[1]!);
  return {
    ...body,
    parts: [{ material: 'glazed', geometry: merge([body.parts[0]!.geometry, brush.done()]) }],
  };
}
