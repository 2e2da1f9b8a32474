/**
 * The potter's wheel: a wooden disc on an upright post, in a pit with a frame round it on which the thrower sits,
 * and the bamboo staff that turns it (tang-1743-6; song-trans: about two 尺 of the post above the ground). Metres.
 */
import type { BufferGeometry } from 'three';
import { box, lathe, place, tint } from '../mesh.ts';
import { at, plankBetween, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { BAMBOO, disc, OLD, prop, rod, SLIP, WOOD } from './make.ts';

export interface WheelOptions {
  /** Radius of the disc; 0.46. */
  radius?: number;
  /** What is on it: a lump being centred, a bowl half thrown, a wooden chuck (turning), nothing. */
  work?: 'lump' | 'bowl' | 'chuck' | 'none';
}

/** About 1.4 m square and 0.45 m high; the seat is at +Z, the staff leans on the frame. */
export function wheel(r: Random, o: WheelOptions = {}): Prop {
  const radius = o.radius ?? 0.46;
  const half = radius + 0.2;
  const top = 0.42;
  const wood: BufferGeometry[] = [];
  // The frame: four posts, planks on edge, a broad seat.
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      wood.push(
        worn(
          place(
            box(0.1, top, 0.1, { stand: true, grain: 'y', omit: ['bottom'] }),
            at([x * half, 0, z * half], r.around(0, 0.06)),
          ),
          OLD,
          r,
        ),
      );
  for (const [x0, z0, x1, z1] of [
    [-1, -1, 1, -1],
    [-1, -1, -1, 1],
    [1, -1, 1, 1],
    [-1, 1, 1, 1],
  ] as const)
    for (const y of [0.14, 0.32])
      wood.push(
        worn(
          place(
            box(x0 === x1 ? 0.03 : half * 2, 0.15, x0 === x1 ? half * 2 : 0.03, {
              grain: x0 === x1 ? 'z' : 'x',
            }),
            at([((x0 + x1) / 2) * half, y + r.around(0, 0.008), ((z0 + z1) / 2) * half], r.around(0, 0.01)),
          ),
          OLD,
          r,
        ),
      );
  wood.push(
    worn(plankBetween([-half - 0.1, top + 0.02, half], [half + 0.1, top + 0.02, half], 0.3, 0.045), WOOD, r),
  );
  wood.push(
    worn(
      plankBetween([-half - 0.06, top + 0.015, -half], [half + 0.06, top + 0.015, -half], 0.16, 0.035),
      OLD,
      r,
    ),
  );
  // The wheel, wet and caked.
  const y = top - 0.08;
  const head = lathe(
    [
      [0.05, y - 0.3],
      [0.06, y - 0.06],
      [radius * 0.98, y - 0.055],
      [radius, y - 0.03],
      [radius, y],
      [radius * 0.94, y + 0.006],
      [0, y + 0.008],
    ],
    20,
    { wrap: 0, crease: 30 },
  );
  const caked = tint(head, (p, n) => {
    const d = Math.hypot(p.x, p.z) / radius;
    const wet = n.y > 0.5 ? Math.max(0, 1.05 - d * 0.75) : 0.15;
    return [0.5 + 0.3 * wet, 0.44 + 0.32 * wet, 0.38 + 0.34 * wet];
  });
  wood.push(place(caked, at([0, 0, 0], r.between(0, 6), [r.around(0, 0.006), r.around(0, 0.006)])));
  // Notch near the rim, for the staff.
  const notch = tint(place(disc(0.022, y + 0.012, 6), at([radius * 0.8, 0, 0.1])), [0.08, 0.06, 0.05]);
  wood.push(notch);
  const pit = tint(
    lathe(
      [
        [half * 1.35, 0.012],
        [0, 0.012],
      ],
      4,
      { wrap: 0 },
    ),
    [0.14, 0.12, 0.1],
  );
  const clay: BufferGeometry[] = [];
  const work = o.work ?? 'lump';
  if (work === 'lump')
    clay.push(
      tint(
        lathe(
          [
            [0.11, y],
            [0.12, y + 0.05],
            [0.085, y + 0.14],
            [0.03, y + 0.18],
            [0, y + 0.18],
          ],
          12,
        ),
        [0.95, 0.95, 0.95],
      ),
    );
  if (work === 'bowl')
    clay.push(
      tint(
        lathe(
          [
            [0.07, y],
            [0.055, y + 0.05],
            [0.1, y + 0.09],
            [0.125, y + 0.14],
            [0.118, y + 0.14],
            [0.09, y + 0.095],
            [0, y + 0.07],
          ],
          14,
        ),
        [0.97, 0.96, 0.95],
      ),
    );
  if (work === 'chuck')
    wood.push(
      tint(
        lathe(
          [
            [0.07, y],
            [0.06, y + 0.14],
            [0.05, y + 0.19],
            [0, y + 0.2],
          ],
          10,
        ),
        [0.85, 0.8, 0.74],
      ),
    );
  // Slip splashed over the frame's inside, a wet sponge's worth on the seat.
  clay.push(
    tint(
      place(disc(0.07, 0.001, 7), at([-half * 0.6, top + 0.044, half], 0, [0, 0], [1.4, 1, 0.8])),
      [0.8, 0.78, 0.75],
    ),
  );
  const staff = rod([half + 0.16, 0.02, -half * 0.4], [half * 0.9, 1.15, -half * 1.05], 0.017, BAMBOO, r);
  void SLIP;
  return prop({ board: [...wood, place(pit, at([0, 0, 0], Math.PI / 4))], clay, bamboo: [staff] }, [
    half * 2 + 0.1,
    0.46,
    half * 2 + 0.3,
  ]);
}
