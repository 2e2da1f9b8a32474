/** A small gate in a court wall: two brick piers, a lintel, a little roof, leaves of boards. Metres, site coordinates. */
import { box, place } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { at, worn } from '../../../kit/put.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { leaf, threshold } from './doors.ts';
import { coping } from './masonry.ts';
import type { Pots } from './pots.ts';

export interface Gatelet {
  seed: string;
  /** Middle of the opening. */
  at: readonly [number, number];
  /** The wall runs along this axis. */
  along: 'x' | 'z';
  width: number;
  height: number;
  open: boolean;
  /** Which side is outside: the leaves open to the other. */
  outside: 1 | -1;
}

export function gatelet(pots: Pots, solids: Solid[], g: Gatelet): void {
  const rand = random(`gatelet/${g.seed}`);
  const flat = (s: number, across: number): readonly [number, number] =>
    g.along === 'x' ? [g.at[0] + s, g.at[1] + across] : [g.at[0] + across, g.at[1] - s];
  const turn = g.along === 'x' ? 0 : Math.PI / 2;
  const deg = g.along === 'x' ? 0 : 90;
  for (const s of [-1, 1]) {
    const [x, z] = flat(s * (g.width / 2 + 0.24), 0);
    pots.add(
      'grey-brick',
      worn(
        place(box(0.48, g.height + 0.55, 0.6, { stand: true, bevel: 0.01 }), at([x, -0.1, z], turn)),
        [0.85, 0.85, 0.84],
        rand,
      ),
    );
    pots.add(
      'stone',
      worn(
        place(box(0.54, 0.4, 0.66, { stand: true, bevel: 0.02 }), at([x, -0.05, z], turn)),
        [0.85, 0.84, 0.82],
        rand,
      ),
    );
    solids.push({
      centre: [x, g.height / 2, z],
      size: g.along === 'x' ? [0.5, g.height, 0.62] : [0.62, g.height, 0.5],
    });
  }
  const [cx, cz] = flat(0, 0);
  pots.add(
    'lacquer',
    worn(
      place(box(g.width + 0.5, 0.22, 0.2, { bevel: 0.015, grain: 'x' }), at([cx, g.height + 0.11, cz], turn)),
      [0.95, 0.88, 0.8],
      rand,
    ),
  );
  pots.add(
    'grey-brick',
    worn(place(box(g.width + 0.1, 0.3, 0.4), at([cx, g.height + 0.37, cz], turn)), [0.85, 0.85, 0.84], rand),
  );
  coping(
    pots,
    flat(-(g.width / 2 + 0.45), 0),
    flat(g.width / 2 + 0.45, 0),
    g.height + 0.5,
    0.62,
    [0.07, 0, -0.02, 0, 0.07],
    0.42,
    0.25,
  );
  const set = new Setting();
  const side = -g.outside;
  for (const s of [-1, 1]) {
    const [x, z] = flat(s * (g.width / 2), side * 0.05);
    // A leaf lies along +X from its hinge; seen from outside, the left one opens inwards.
    const shut = s < 0 ? 0 : 180;
    const swing = g.open ? (s < 0 ? 1 : -1) * side * -86 : 0;
    set.put(leaf(`${g.seed}${s}`, g.width / 2 - 0.01, g.height - 0.02), {
      at: [x, 0.02, z],
      turn: deg + shut + swing,
    });
    if (g.open) {
      const [sx, sz] = flat(s * (g.width / 2 + 0.02), side * (g.width / 4 + 0.1));
      solids.push({
        centre: [sx, g.height / 2, sz],
        size: g.along === 'x' ? [0.14, g.height, g.width / 2] : [g.width / 2, g.height, 0.14],
      });
    }
  }
  set.put(threshold(g.seed, g.width, g.open ? 0.1 : 0.22), { at: [cx, 0, cz], turn: deg });
  pots.take(set.parts());
  if (!g.open)
    solids.push({
      centre: [cx, g.height / 2, cz],
      size: g.along === 'x' ? [g.width, g.height, 0.2] : [0.2, g.height, g.width],
    });
}
