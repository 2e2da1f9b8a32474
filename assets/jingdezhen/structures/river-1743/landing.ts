/** The landing: stone steps into the water, posts, planks, what came and what goes: clay bricks, tubs of ware. */
import { Matrix4, Vector3 } from 'three';
import { type Rgb, tint, tube } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { basket, clayBricks, packingTub, strawBundle } from '../../../kit/props/index.ts';
import { random } from '../../../kit/random.ts';
import { Setting } from '../../../kit/setting.ts';
import { groundHeight } from '../../ground.ts';
import { OUTSIDE } from '../../plan.ts';
import type { Pots } from '../land-1743/pots.ts';

const { landing, river } = OUTSIDE;
const [lx, lz] = landing.at;
/** Steps go down westwards from here. */
export const STEPS = { count: 11, rise: 0.175, run: 0.44, topX: lx + 0.4 } as const;

const grey = (g: number): Rgb => [g, g * 0.985, g * 0.94];

export function steps(pots: Pots): Solid[] {
  const seed = random('landing/steps');
  const frame = new Matrix4();
  const y0 = river.bankY;
  for (let k = 0; k < STEPS.count; k += 1) {
    const x = STEPS.topX - STEPS.run * (k + 0.5);
    for (let z = lz - landing.width / 2; z < lz + landing.width / 2 - 0.2; ) {
      const long = Math.min(lz + landing.width / 2 - z, seed.between(1, 1.9));
      const wet = y0 - STEPS.rise * k < river.waterY + 0.5 ? 0.62 : 1;
      pots.block(
        'stone',
        frame,
        [x, y0 - STEPS.rise * (k + 1) - 0.42, z + long / 2],
        [STEPS.run + 0.1, 0.42 + STEPS.rise + seed.around(0, 0.012), long - 0.015],
        grey(seed.between(0.7, 0.98) * wet),
        { bevel: 0.018, omit: ['bottom', 'right'] },
      );
      z += long;
    }
  }
  // The quay's edge to both sides, and its apron.
  for (const s of [-1, 1])
    for (let z = 0; z < 9; z += 1.3)
      pots.block(
        'stone',
        frame,
        [lx - 0.3, y0 - 2.2, lz + s * (landing.width / 2 + 0.65 + z)],
        [0.9, 2.28 + seed.around(0, 0.03), 1.27],
        grey(seed.between(0.6, 0.9)),
        { bevel: 0.03, omit: ['bottom'] },
      );
  for (let x = lx + 0.45; x < lx + 6; x += 1)
    for (let z = lz - landing.width / 2; z < lz + landing.width / 2 - 0.4; ) {
      const w = seed.between(0.8, 1.6);
      if (seed.next() < 0.93)
        pots.block(
          'stone',
          frame,
          [x + 0.5, groundHeight(x + 0.5, z + w / 2) - 0.1, z + w / 2],
          [0.97, 0.15 + seed.around(0, 0.014), w - 0.03],
          grey(seed.between(0.68, 0.96)),
          { omit: ['bottom'] },
        );
      z += w;
    }
  // Mooring posts.
  const solids: Solid[] = [];
  for (const z of [lz - 8.6, lz - 6.4, lz + 6.6, lz + 9, lz - 14, lz + 15]) {
    const x = lx - 0.6;
    const y = groundHeight(x, z);
    pots.add(
      'board',
      tint(
        tube(
          [new Vector3(x, y - 0.5, z), new Vector3(x + seed.around(0, 0.08), Math.max(y, y0) + 0.85, z)],
          [0.12, 0.1],
          7,
        ),
        [0.55, 0.5, 0.44],
      ),
    );
    solids.push({ centre: [x, y0 + 0.5, z], size: [0.3, 1.6, 0.3] });
  }
  // Gangplanks to the boats.
  for (const z of [lz - 3.2, lz + 3.6])
    for (const q of [0, 0.3])
      pots.add(
        'board',
        tint(
          tube(
            [new Vector3(lx - 1.2, y0 - 0.2, z + q), new Vector3(lx - 6.5, river.waterY + 0.55, z + 0.6 + q)],
            0.045,
            4,
            { grain: 'u' },
          ),
          [0.75, 0.66, 0.55],
        ),
      );
  return solids;
}

/** Goods on the quay. */
export function quayGoods(): Setting {
  const set = new Setting({ places: 999 });
  const seed = random('landing/goods');
  const bricks = clayBricks(seed.fork('a'), { along: 6, across: 3, high: 5 });
  const tubs = packingTub(seed.fork('c'));
  const straw = strawBundle(seed.fork('d'));
  const baskets = basket(seed.fork('e'));
  const put = (prop: typeof bricks, x: number, z: number, turn: number) =>
    set.put(prop, { at: [lx + x, groundHeight(lx + x, lz + z) + 0.05, lz + z], turn }, { solid: true });
  put(bricks, 3.2, -5.2, 8);
  put(bricks, 4.4, -5.1, -6);
  put(bricks, 3.8, -4.4, 2);
  put(tubs, 2.2, 5, 20);
  put(tubs, 2.9, 5.4, 60);
  put(tubs, 2.3, 5.7, 100);
  put(tubs, 6.4, -5.3, 10);
  put(straw, 6.6, 6.2, 40);
  put(straw, 1.6, -5.2, 80);
  put(baskets, 2.1, -4.6, 0);
  put(baskets, 7.2, 5.3, 0);
  return set;
}
