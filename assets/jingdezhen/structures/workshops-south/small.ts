/** Small things of these yards: wet cloths on a bar, baskets with something in them. */
import { bend, box, place, type Rgb, subdivide } from '../../../kit/mesh.ts';
import { basket } from '../../../kit/props/baskets.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import { at, COTTON, OLD_BOARD, Pile, stick, WET_COTTON, worn } from './shapes.ts';

/** Wet cloths over a bar between two stakes, along X: what keeps clay from drying, and wipes hands. */
export function wetCloth(random: Random, length: number): Prop {
  const pile = new Pile();
  const y = 1.12;
  for (const x of [-length / 2, length / 2])
    pile.add(
      'board',
      worn(
        stick([x, 0, 0], [x + random.around(0, 0.04), y + 0.06, random.around(0, 0.04)], 0.026, random, 5),
        OLD_BOARD,
        random,
      ),
    );
  pile.add(
    'board',
    worn(stick([-length / 2 - 0.1, y, 0], [length / 2 + 0.1, y, 0], 0.018, random, 5), OLD_BOARD, random),
  );
  let x = -length / 2 + 0.08;
  while (x < length / 2 - 0.25) {
    const w = random.between(0.26, 0.4);
    pile.add(
      'plain',
      place(
        hung(
          w,
          random.between(0.3, 0.55),
          random.between(0.25, 0.5),
          random,
          random.next() < 0.4 ? COTTON : WET_COTTON,
        ),
        at([x + w / 2, y + 0.004, 0]),
      ),
    );
    x += w + random.between(0.02, 0.12);
  }
  return pile.done([length + 0.2, y, 0.3]);
}

/** A cloth hung over a bar at the origin, `front` and `back` metres down. */
function hung(width: number, front: number, back: number, random: Random, rgb: Rgb) {
  const wave = random.between(0, 6);
  const sheet = subdivide(box(width, front + back, 0.008), 0.16);
  return worn(
    bend(sheet, (p) => {
      const down = front + back - (p.y + (front + back) / 2);
      const over = down < back ? back - down : down - back;
      const side = down < back ? -1 : 1;
      const fold = 0.022 * Math.sin(p.x * 24 + wave) * Math.min(1, over * 3);
      p.set(p.x * (1 - over * 0.14), -over + 0.01, side * (0.022 + over * 0.04) + fold + p.z);
    }),
    rgb,
    random,
  );
}

/** Heaps that baskets carry here, over `plain`: white paste, ash, yellow saggar clay. */
export const FILLS = {
  white: [0.62, 0.59, 0.53],
  ash: [0.3, 0.285, 0.26],
  yellow: [0.42, 0.29, 0.13],
} as const satisfies Record<string, Rgb>;

/** A carrier's basket of this yard, with what it brought. */
export const basketOf = (random: Random, what: keyof typeof FILLS | 'empty', radius = 0.27): Prop =>
  basket(random, { radius, height: 0.28, ...(what !== 'empty' && { fill: FILLS[what] }) });
