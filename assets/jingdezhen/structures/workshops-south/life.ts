/** What any yard gathers: hens, washing, poles on the wall, boards stacked, a handcart's load of straw. Conjectured. */
import { bend, box, tint } from '../../../kit/mesh.ts';
import { basket, tray } from '../../../kit/props/baskets.ts';
import { bench, stool } from '../../../kit/props/furniture.ts';
import { basin } from '../../../kit/props/jars.ts';
import { broom, ladder, poleLeaning } from '../../../kit/props/leaning.ts';
import { brickStack } from '../../../kit/props/stones.ts';
import { sheaf, strawHeap } from '../../../kit/props/straw.ts';
import { tub } from '../../../kit/props/tubs.ts';
import type { Prop } from '../../../kit/setting.ts';
import { hen, laundry } from '../north/yard-props.ts';
import { Pile, stick, worn } from './shapes.ts';
import type { Yard } from './yard.ts';

type Spot = readonly [number, number];

export interface Life {
  /** A line with washing: its middle, and its turn in degrees. */
  washing?: readonly [number, number, number];
  hens?: readonly Spot[];
  /** Where one rests: bench, tea bowls, a broom. Turn: the bench's back to a wall. */
  rest?: readonly [number, number, number];
  /** Along a wall, backs to it: middle and turn (0: wall to the north). */
  leaning?: readonly (readonly [number, number, number])[];
  bricks?: readonly Spot[];
  straw?: readonly Spot[];
  baskets?: readonly Spot[];
  /** A way of stepping stones across the court, from point to point. */
  path?: readonly Spot[];
}

/** A stake for the washing line. */
function stake(y: Yard): Prop {
  const r = y.random;
  return new Pile()
    .add(
      'board',
      worn(stick([0, -0.05, 0], [r.around(0, 0.05), 2.05, r.around(0, 0.05)], 0.04, r), [0.6, 0.53, 0.46], r),
    )
    .done();
}

export function life(y: Yard, o: Life): void {
  const r = y.random.fork('life');
  if (o.washing) {
    const [u, v, turn] = o.washing;
    const rad = (turn * Math.PI) / 180;
    for (const s of [-2.4, 2.4]) y.ground(stake(y), u + Math.cos(rad) * s, v - Math.sin(rad) * s);
    const cloths = [-1.7, -0.8, 0.2, 1.1, 1.8].map((x, i) => ({
      at: x,
      w: r.between(0.5, 0.78),
      h: r.between(0.7, 1.15),
      rgb: (
        [
          [0.1, 0.13, 0.24],
          [0.62, 0.57, 0.48],
          [0.4, 0.33, 0.25],
          [0.14, 0.18, 0.28],
          [0.55, 0.5, 0.42],
        ] as const
      )[i]!,
    }));
    y.ground(laundry(4.8, 1.95, cloths), u, v, { turn });
  }
  for (const [i, [u, v]] of (o.hens ?? []).entries())
    y.ground(
      hen(
        r.fork(`hen-${i}`),
        i % 3 === 0 ? [0.2, 0.1, 0.045] : i % 3 === 1 ? [0.5, 0.44, 0.36] : [0.07, 0.06, 0.055],
      ),
      u,
      v,
      { turn: r.between(0, 360), y: 0.005 },
    );
  if (o.rest) {
    const [u, v, turn] = o.rest;
    const rad = (turn * Math.PI) / 180;
    const off = (s: number, d: number): [number, number] => [
      u + Math.cos(rad) * s + Math.sin(rad) * d,
      v - Math.sin(rad) * s + Math.cos(rad) * d,
    ];
    y.ground(bench(r, { length: 1.5 }), u, v, { turn, solid: true });
    y.ground(stool(r), ...off(0.2, 0.75), { turn: turn + 20 }).ground(
      basin(r, { radius: 0.1, filled: 'water' }),
      ...off(0.2, 0.75),
      { y: 0.45 },
    );
    y.ground(broom(r), ...off(1.1, -0.35), { turn }).ground(basket(r, { radius: 0.22 }), ...off(-1.05, 0.1));
  }
  for (const [i, [u, v, turn]] of (o.leaning ?? []).entries()) {
    const rad = (turn * Math.PI) / 180;
    const off = (s: number): [number, number] => [u + Math.cos(rad) * s, v - Math.sin(rad) * s];
    for (const s of [-0.5, -0.36, -0.1, 0.12])
      y.ground(poleLeaning(r, { length: r.between(2.4, 3.2) }), ...off(s), { turn });
    if (i % 2 === 0) y.ground(ladder(r, { height: 2.4 }), ...off(0.9), { turn });
    y.ground(tray(r), ...off(1.6), { turn, y: 0.32, tilt: [72, 0] }).ground(
      tub(r, { filled: 'empty', radius: 0.3 }),
      ...off(-1.4),
    );
  }
  for (const [u, v] of o.bricks ?? [])
    y.ground(brickStack(r, { high: Math.round(r.between(5, 12)) }), u, v, {
      turn: r.between(0, 90),
      solid: true,
    });
  for (const [u, v] of o.straw ?? [])
    y.ground(strawHeap(r, { radius: 0.6 }), u, v)
      .ground(sheaf(r), u + 0.7, v - 0.2, { turn: 40 })
      .ground(sheaf(r), u + 0.9, v + 0.3);
  for (const [i, [u, v]] of (o.baskets ?? []).entries())
    y.ground(basket(r, { radius: r.between(0.22, 0.3) }), u, v, { turn: i * 70 });
  if (o.path) steppingStones(y, o.path);
}

/** Flat worn stones, sunk to their tops, from the door to the ranges. */
function steppingStones(y: Yard, path: readonly Spot[]): void {
  const r = y.random.fork('path');
  for (let k = 1; k < path.length; k += 1) {
    const [[u0, v0], [u1, v1]] = [path[k - 1]!, path[k]!];
    const l = Math.hypot(u1 - u0, v1 - v0);
    for (let s = r.between(0.2, 0.4); s < l; s += r.between(0.62, 0.86)) {
      const [w, d] = [r.between(0.5, 0.74), r.between(0.42, 0.6)];
      const slab = bend(box(w, 0.12, d, { bevel: 0.03, omit: ['bottom'] }), (p) => {
        p.x += 0.06 * Math.sin(p.z * 7 + s * 5);
        p.z += 0.05 * Math.sin(p.x * 6 + s * 3);
      });
      const g = r.between(0.75, 1);
      const stone: Prop = { parts: [{ material: 'stone', geometry: tint(slab, [g, g * 0.98, g * 0.94]) }] };
      y.ground(
        stone,
        u0 + ((u1 - u0) * s) / l + r.around(0, 0.08),
        v0 + ((v1 - v0) * s) / l + r.around(0, 0.08),
        {
          y: -0.045 + r.around(0, 0.006),
          turn: (Math.atan2(-(v1 - v0), u1 - u0) * 180) / Math.PI + r.around(0, 14),
          tilt: [r.around(0, 1), r.around(0, 1)],
        },
      );
    }
  }
}
