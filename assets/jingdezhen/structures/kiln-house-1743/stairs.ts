/** The outside steps. */
import type { Solid } from '../../../kit/model.ts';
import { type Random, random as seeded } from '../../../kit/random.ts';
import { type Paint, Skin, turned } from '../../../kit/skin.ts';
import { flight } from '../../../kit/steps.ts';
import { HOUSE } from '../../layout.ts';
import { SIZES } from './dimensions.ts';
import { COURSE, half, rough } from './masonry.ts';
import { stonePaint, wallPaint } from './paints.ts';
import { slab } from './slab.ts';

export const RISERS = 15;

/** Stone treads between low cheeks of waste brick, outside the south front. */
export function steps(): { stone: Skin; brick: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/steps');
  const stone = new Skin();
  const brick = new Skin();
  const solids: Solid[] = [];
  const { minX, maxX, bottomZ, topZ } = HOUSE.stairs;
  const run = (bottomZ - topZ) / (RISERS - 1);
  flight(stone, {
    foot: [(minX + maxX) / 2, 0, bottomZ],
    heading: [0, 0, -1],
    width: maxX - minX + 0.04,
    rise: SIZES.rise.m,
    run,
    risers: RISERS - 1,
    random: random.fork('treads'),
    paint: (k, n) => treadPaint(random.fork(`tread-${k}-${n}`)),
  });
  // The threshold: the last riser, and the way on to the boards.
  const sill = random.fork('sill');
  stone.block(
    [maxX - minX + 0.04, 0.2, 0.24],
    (x, y, z) => [
      (minX + maxX) / 2 + x,
      SIZES.loft.m - 0.1 + y - (y > 0 ? 0.012 * Math.exp(-x * x * 12) : 0),
      topZ - 0.02 + z,
    ],
    stonePaint(sill),
    [6, 1, 1],
  );
  const line = (z: number) =>
    ((bottomZ - z) / (bottomZ - topZ)) * (SIZES.loft.m - SIZES.rise.m) + SIZES.rise.m;
  for (const x of [minX - 0.13, maxX + 0.13]) {
    const seed = random.between(0, 50);
    const length = bottomZ + 0.2 - topZ - 0.16;
    const raised = 0.42 + random.around(0, 0.04);
    const height = (u: number) => {
      const z = bottomZ + 0.2 - u;
      const y = line(Math.min(z, bottomZ)) + raised + 0.05 * rough(u * 2.1, seed);
      return Math.max(0.35, Math.round(y / COURSE) * COURSE);
    };
    slab(brick, {
      from: [x, 0, bottomZ + 0.2],
      to: [x, 0, topZ + 0.16],
      height,
      thickness: 0.26,
      cell: 0.26,
      bulge: (u, v, side) =>
        0.03 * rough(u * 1.2, v * 1.4, side * 3 + seed) + 0.008 * rough(u * 7, v * 7, side),
      paint: wallPaint(() => true, seed),
    });
    for (let u = 0.06; u < length - 0.05; u += random.between(0.1, 0.15)) {
      if (random.next() < 0.15) continue;
      const tone = random.between(0.5, 1);
      const slope = (Math.atan2(SIZES.loft.m - SIZES.rise.m, bottomZ - topZ) * 180) / Math.PI;
      const level = u < 0.25 ? 0 : slope * 0.55;
      half(
        brick,
        [0.27 * random.between(0.8, 1.1), 0.04, random.between(0.1, 0.13)],
        turned(
          [x + random.around(0, 0.02), height(u) + 0.02, bottomZ + 0.2 - u],
          random.around(0, 6),
          level + random.around(0, 6),
        ),
        [tone, tone * 0.92, tone * 0.86],
      );
    }
    const parts = 6;
    for (let k = 0; k < parts; k += 1) {
      const z1 = bottomZ + 0.2 - (k / parts) * length;
      const z0 = bottomZ + 0.2 - ((k + 1) / parts) * length;
      const top = line(z0) + raised;
      solids.push({ centre: [x, top / 2, (z0 + z1) / 2], size: [0.28, top, z1 - z0] });
    }
  }
  return { stone, brick, solids };
}

/** Granite, and old red sandstone among it; paler where feet fall. */
function treadPaint(random: Random): Paint {
  const stone = stonePaint(random);
  const red = random.next() < 0.3 ? 1 : random.between(0, 0.35);
  const tone = random.between(0.75, 1.45);
  return (p, n) => {
    const c = stone(p, n);
    const trod = tone * (n[1] > 0.6 ? 1 + 0.3 * Math.exp(-((p[0] - 4.2) ** 2) / 0.06) : 0.72);
    return [c[0] * trod * (1 + 0.3 * red), c[1] * trod * (1 - 0.08 * red), c[2] * trod * (1 - 0.25 * red)];
  };
}
