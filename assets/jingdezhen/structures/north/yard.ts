/** What lies about in a court: slabs from the door, a rack of poles in the sun, jars under the eaves, washing. */
import type { BufferGeometry } from 'three';
import { box, jitter, lathe, merge, place, tint } from '../../../kit/mesh.ts';
import type { Part } from '../../../kit/model.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop, Setting } from '../../../kit/setting.ts';
import { groundHeight } from '../../ground.ts';
import type { Court } from './court.ts';
import { at } from './forms.ts';
import { rowOf } from './rows.ts';
import { boardPlank, laundry, poleRack, RACK } from './yard-props.ts';

/** Worn slabs in a wandering line through the given points [u, v] of a court. */
export function path(c: Court, points: readonly (readonly [number, number])[], random: Random): Part {
  const stones: BufferGeometry[] = [];
  points.slice(1).forEach(([u1, v1], n) => {
    const [u0, v0] = points[n]!;
    const run = Math.hypot(u1 - u0, v1 - v0);
    const turn = (-Math.atan2(v1 - v0, u1 - u0) * 180) / Math.PI;
    for (let s = 0.2; s < run; s += random.between(0.55, 0.78)) {
      const [x, , z] = c.p(
        u0 + ((u1 - u0) * s) / run + random.around(0, 0.1),
        0,
        v0 + ((v1 - v0) * s) / run + random.around(0, 0.1),
      );
      const k = random.between(0.62, 0.95);
      const slab = jitter(
        box(random.between(0.42, 0.62), 0.1, random.between(0.6, 0.85), { bevel: 0.02, omit: ['bottom'] }),
        random,
        0.035,
      );
      stones.push(
        tint(place(slab, at([x, groundHeight(x, z) - 0.02, z], turn + random.around(0, 9))), [
          k,
          k * 0.98,
          k * 0.93,
        ]),
      );
    }
  });
  // Chips, sherds and pebbles trodden into the ground of the whole court.
  const [u0, v0] = points[0]!;
  for (let k = 0; k < 90; k += 1) {
    const [x, , z] = c.p(u0 + random.between(0.4, 17), 0, v0 + random.between(-4.6, 8));
    const s = random.between(0.015, 0.06);
    const g = random.between(0.5, 1);
    const chip = jitter(
      lathe(
        [
          [s, 0],
          [0, s * 0.4],
        ],
        4,
        { wrap: 0 },
      ),
      random,
      s * 0.3,
    );
    stones.push(
      tint(place(chip, at([x, groundHeight(x, z) + 0.002, z], random.between(0, 360))), [
        g,
        g * 0.97,
        g * 0.93,
      ]),
    );
  }
  return { material: 'stone', geometry: merge(stones) };
}

export interface SunRack {
  /** Middle [u, v] and length; along east–west unless turned. */
  at: readonly [number, number];
  length: number;
  turn?: number;
  /** What stands on it, per board; a far prop is enough. */
  ware: Prop;
  /** Share of places with a board, share of boards with ware. */
  full?: readonly [number, number];
  over?: number;
  /** Pieces on a board and their size. */
  count?: number;
  scale?: number;
}

/** A rack of poles with boards lying across. */
export function sunRack(c: Court, frame: Setting, wares: Setting, o: SunRack, random: Random): void {
  const [x, , z] = c.p(o.at[0], 0, o.at[1]);
  const turn = o.turn ?? 0;
  const y = groundHeight(x, z);
  frame.put(poleRack(o.length, random), { at: [x, y, z], turn }, { solid: true });
  const rad = (turn * Math.PI) / 180;
  const planks = [boardPlank(random, 2), boardPlank(random, 2.1)];
  const [boards, filled] = o.full ?? [0.7, 0.75];
  for (const h of RACK.levels)
    for (let s = -o.length / 2 + 0.3; s < o.length / 2 - 0.2; s += random.between(0.32, 0.6)) {
      if (random.next() > boards) continue;
      const px = x + Math.cos(rad) * s;
      const pz = z - Math.sin(rad) * s;
      const top = y + h + 0.055;
      frame.put(random.pick(planks), { at: [px, top, pz], turn: turn + 90 + random.around(0, 2) });
      if (random.next() < filled)
        rowOf(wares, o.ware, {
          at: [px, top, pz],
          turn: turn + 90,
          length: 1.9,
          count: o.count ?? 10,
          random,
          gaps: 0.1,
          ...(o.over && { over: o.over }),
          ...(o.scale && { scale: o.scale }),
        });
    }
}

/** Washing between two posts at [u, v] points. */
export function washing(
  c: Court,
  set: Setting,
  from: readonly [number, number],
  to: readonly [number, number],
  random: Random,
): void {
  const a = c.p(from[0], 0, from[1]);
  const b = c.p(to[0], 0, to[1]);
  const length = Math.hypot(b[0] - a[0], b[2] - a[2]);
  const turn = (-Math.atan2(b[2] - a[2], b[0] - a[0]) * 180) / Math.PI;
  for (const [x, , z] of [a, b])
    set.put(
      {
        parts: [
          {
            material: 'board',
            geometry: tint(
              lathe(
                [
                  [0.05, -0.1],
                  [0.042, 1.2],
                  [0.036, 2.05],
                  [0, 2.05],
                ],
                6,
              ),
              [0.8, 0.74, 0.66],
            ),
          },
        ],
      },
      { at: [x, 0, z] },
    );
  const colours = [
    [0.1, 0.13, 0.24],
    [0.6, 0.56, 0.48],
    [0.3, 0.23, 0.16],
    [0.15, 0.19, 0.3],
    [0.42, 0.4, 0.36],
  ] as const;
  const cloths = [];
  for (let s = -length / 2 + 0.5; s < length / 2 - 0.4; s += random.between(0.8, 1.15))
    cloths.push({
      at: s,
      w: random.between(0.5, 0.8),
      h: random.between(0.7, 1.15),
      rgb: random.pick(colours),
    });
  set.put(laundry(length, 1.95, cloths), {
    at: [(a[0] + b[0]) / 2, groundHeight(a[0], a[2]), (a[2] + b[2]) / 2],
    turn,
  });
}
