/** The terrace: worn paving round the pavilion, a low brick wall at the edge with a gap for the stairs. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { type Point, soup } from '../../../kit/soup.ts';
import { fbm } from '../../../kit/terrain.ts';
import { groundHeight } from '../../ground.ts';
import { ZHUSHAN } from '../../plan.ts';
import { PARAPET, PAVILION, STAIRS } from './measures.ts';

const [cx, cz] = ZHUSHAN.centre;
const Y = ZHUSHAN.terrace.y;
const wear = fbm('terrace/wear', 3);

/** Slabs of all sizes on the ground, fewer towards the edge. */
export function paving(): BufferGeometry {
  const pot = soup();
  const seed = random('zhushan/paving');
  for (let z = cz - 8.4; z < cz + 8.4; ) {
    const d = seed.between(0.55, 0.85);
    for (let x = cx - 8.6 + seed.between(0, 0.5); x < cx + 8.6; ) {
      const w = seed.between(0.6, 1.2);
      const mx = x + w / 2;
      const mz = z + d / 2;
      const r = Math.hypot(mx - cx, mz - cz);
      const under = Math.max(Math.abs(mx - PAVILION.x), Math.abs(mz - PAVILION.z)) < PAVILION.base - 0.4;
      const gone = seed.next() < (r > 6.6 ? 0.5 : 0.07) && Math.abs(mx - cx) > 1.6;
      if (r < 8.1 && !under && !gone) {
        const y = Y + 0.022 + seed.around(0, 0.008);
        const g = 0.86 + 0.14 * wear(mx / 1.7, mz / 1.7) - seed.between(0, 0.14);
        const moss = Math.max(0, 0.3 * wear(mx / 2 + 30, mz / 2));
        const tone: Rgb = [g * (1 - moss), g * 0.985, g * 0.94 * (1 - moss)];
        const tilt = seed.around(0, 0.008);
        pot.face(
          [
            [x + 0.015, y, z + d - 0.015],
            [x + w - 0.015, y + tilt, z + d - 0.015],
            [x + w - 0.015, y + tilt, z + 0.015],
            [x + 0.015, y, z + 0.015],
          ],
          tone,
          [seed.next() * 2, seed.next() * 2],
        );
      }
      x += w;
    }
    z += d;
  }
  return pot.geometry();
}

/** Brick, its top of stone; the sides between the gap. */
export function parapet(): { brick: BufferGeometry; coping: BufferGeometry; solids: Solid[] } {
  const brick = soup();
  const coping = soup();
  const seed = random('zhushan/parapet');
  const solids: Solid[] = [];
  const { radius, height, sides } = PARAPET;
  const thick = 0.3;
  const gapAngle = Math.asin(PARAPET.gap / radius);
  // From the stairs (due south) round to the stairs again, counter-clockwise from above.
  const a0 = -Math.PI / 2 + gapAngle;
  const span = Math.PI * 2 - gapAngle * 2;
  const at = (k: number, r: number, up: number): Point => {
    const a = a0 + (span * k) / sides;
    const x = cx + Math.cos(a) * r;
    const z = cz - Math.sin(a) * r;
    return [x, Y + up, z];
  };
  const top = Array.from({ length: sides + 1 }, () => height + seed.around(0, 0.03));
  for (let k = 0; k < sides; k += 1) {
    const g = seed.between(0.8, 1);
    const wall: Rgb = [g, g * 0.98, g * 0.95];
    const foot: Rgb = [g * 0.55, g * 0.58, g * 0.46];
    const u = (k * span * radius) / sides;
    const outer = radius + thick / 2;
    const inner = radius - thick / 2;
    const low = (k2: number) => {
      const [x, , z] = at(k2, outer, 0);
      return Math.min(0, groundHeight(x, z) - Y) - 0.7;
    };
    brick.face(
      [
        at(k, outer, low(k)),
        at(k + 1, outer, low(k + 1)),
        at(k + 1, outer, top[k + 1]!),
        at(k, outer, top[k]!),
      ],
      [foot, foot, wall, wall],
      [u, low(k)],
    );
    brick.face(
      [at(k + 1, inner, -0.05), at(k, inner, -0.05), at(k, inner, top[k]!), at(k + 1, inner, top[k + 1]!)],
      [foot, foot, wall, wall],
      [u, 0],
    );
    const c = seed.between(0.74, 0.98);
    const stone: Rgb = [c, c * 0.985, c * 0.95];
    const dim: Rgb = [c * 0.7, c * 0.7, c * 0.66];
    const [o, i] = [outer + 0.05, inner - 0.05];
    const j = 0.012;
    const up = (q: number) => top[q]! + 0.11;
    coping.face(
      [at(k + j, o, up(k)), at(k + 1 - j, o, up(k + 1)), at(k + 1 - j, i, up(k + 1)), at(k + j, i, up(k))],
      stone,
    );
    coping.face(
      [
        at(k + j, o, top[k]!),
        at(k + 1 - j, o, top[k + 1]!),
        at(k + 1 - j, o, up(k + 1)),
        at(k + j, o, up(k)),
      ],
      dim,
    );
    coping.face(
      [
        at(k + 1 - j, i, top[k + 1]!),
        at(k + j, i, top[k]!),
        at(k + j, i, up(k)),
        at(k + 1 - j, i, up(k + 1)),
      ],
      dim,
    );
    const m = at(k + 0.5, radius, 0);
    const a = a0 + (span * (k + 0.5)) / sides;
    solids.push({
      centre: [m[0], Y + 0.4, m[2]],
      size: [(span * radius) / sides + 0.15, 1.4, thick + 0.1],
      turn: (a * 180) / Math.PI + 90,
    });
  }
  // Ends at the gap: brick piers.
  for (const k of [0, sides]) {
    const [x, , z] = at(k, radius, 0);
    const w = 0.24;
    for (const [ax, az, bx, bz] of [
      [-w, w, w, w],
      [w, w, w, -w],
      [w, -w, -w, -w],
      [-w, -w, -w, w],
    ] as const)
      brick.face(
        [
          [x + ax, Y - 0.6, z + az],
          [x + bx, Y - 0.6, z + bz],
          [x + bx, Y + 0.86, z + bz],
          [x + ax, Y + 0.86, z + az],
        ],
        [
          [0.5, 0.52, 0.44],
          [0.5, 0.52, 0.44],
          [0.9, 0.88, 0.85],
          [0.9, 0.88, 0.85],
        ],
      );
    coping.face(
      [
        [x - 0.3, Y + 0.88, z + 0.3],
        [x + 0.3, Y + 0.88, z + 0.3],
        [x + 0.3, Y + 0.88, z - 0.3],
        [x - 0.3, Y + 0.88, z - 0.3],
      ],
      [0.85, 0.84, 0.8],
    );
  }
  // The stairs' own sides are guarded, so that nobody steps off.
  const half = STAIRS.width / 2 + 0.25;
  const long = STAIRS.bottomZ - STAIRS.topZ;
  for (const side of [-1, 1])
    for (let q = 0; q < 8; q += 1)
      solids.push({
        centre: [
          STAIRS.x + side * (half + 0.1),
          (Y * (q + 0.5)) / 8 + 0.2,
          STAIRS.bottomZ - (long * (q + 0.5)) / 8,
        ],
        size: [0.3, 2.6, long / 8],
      });
  return { brick: brick.geometry(), coping: coping.geometry(), solids };
}
