/** What lies about the mill: stone from the quarry, crushed stone, baskets, white bricks drying on shelves. */
import { box, type Rgb, tint } from '../../../kit/mesh.ts';
import { basket, tray } from '../../../kit/props/baskets.ts';
import { bench, stool } from '../../../kit/props/furniture.ts';
import { broom, ladder, poleLeaning } from '../../../kit/props/leaning.ts';
import { rack, rackPlaces } from '../../../kit/props/racks.ts';
import { bucket, tub } from '../../../kit/props/tubs.ts';
import { random } from '../../../kit/random.ts';
import { type Prop, Setting } from '../../../kit/setting.ts';
import { groundHeight } from '../../ground.ts';
import { loosePaste, PASTE_BRICK, pasteStack } from '../clay-workshop-1743/pressing.ts';
import { rake, spade } from '../clay-workshop-1743/washing.ts';
import { carryingPole, stone } from '../glaze-workshop-1743/things.ts';
import { heap, Pile, spill } from '../workshops-south/shapes.ts';
import { GROUND, HAMMERS } from './plan.ts';
import { PITS } from './water.ts';

const WHITE: Rgb = [0.66, 0.63, 0.57];

/** A heap of quarried stone: broken lumps, grey-white, rust in the cracks. */
function quarried(seed: string, radius: number, n: number): Prop {
  const r = random(seed);
  const pile = new Pile();
  pile.add('plain', heap(radius * 0.9, radius * 0.42, r.fork('core'), [0.34, 0.32, 0.28], 13));
  for (let i = 0; i < n; i += 1) {
    const a = r.between(0, 6.28);
    const t = Math.sqrt(r.next()) * 1.12;
    const g = r.between(0.75, 1.05);
    const rust = r.next() < 0.25;
    pile.add(
      'plain',
      stone(
        r.between(0.12, 0.34),
        [Math.cos(a) * t * radius, Math.max(0, radius * 0.46 * (1 - t)), Math.sin(a) * t * radius],
        r,
        rust ? [0.4 * g, 0.33 * g, 0.23 * g] : [0.5 * g, 0.48 * g, 0.43 * g],
      ),
    );
  }
  return pile.done([radius * 2, radius * 0.6, radius * 2]);
}

export function millThings(): { stock: Setting; bricks: Setting } {
  const r = random('mill/things');
  const stock = new Setting({ saves: 1e9 });
  const bricks = new Setting({ saves: 900, places: 4 });
  const on = (x: number, z: number, y = 0): [number, number, number] => [x, groundHeight(x, z) + y, z];
  const floor = GROUND + 0.12;
  stock
    .put(quarried('mill/a', 1.9, 60), { at: on(341.8, -42.2) }, { solid: true })
    .put(quarried('mill/b', 1.3, 40), { at: on(340.6, -37.4), turn: 60 }, { solid: true });
  for (const x of HAMMERS) {
    stock.put(
      { parts: [{ material: 'plain', geometry: heap(0.42, 0.2, r, WHITE, 11) }] },
      { at: [x + 0.95, floor, -38.2] },
    );
    stock.put(stool(r), { at: [x + 0.75, floor, -37.6], turn: r.between(0, 90), scale: [1, 0.7, 1] });
    for (let i = 0; i < 5; i += 1)
      stock.put(
        {
          parts: [
            { material: 'plain', geometry: stone(r.between(0.06, 0.14), [0, 0, 0], r, [0.5, 0.48, 0.43]) },
          ],
        },
        { at: [x + r.around(0.2, 0.7), floor, -37.8 + r.around(0, 0.4)] },
      );
  }
  for (const [x, z, fill] of [
    [328.9, -37.5, WHITE],
    [331.9, -37.7, undefined],
    [334.9, -37.4, WHITE],
    [337.2, -38.6, WHITE],
    [337.4, -39.4, undefined],
    [339.4, -40.2, WHITE],
    [322.9, -31.4, WHITE],
    [319.2, -28.4, undefined],
  ] as const)
    stock.put(basket(r, { ...(fill && { fill }) }), {
      at: [x, groundHeight(x, z) + (z < -37 && x < 338.4 ? 0.12 : 0), z],
      turn: x * 40,
    });
  stock
    .put(carryingPole(r), { at: on(339.6, -39.2, 0.04), turn: 40 })
    .put(ladder(r, { height: 2.6 }), { at: [326.6, floor, -43.7], turn: 0 })
    .put(broom(r), { at: [337.9, floor, -43.6] });
  for (const x of [327.6, 327.9, 328.4])
    stock.put(poleLeaning(r, { length: 2.8 }), { at: [x, floor, -43.7] });
  stock
    .put(rake(r), { at: [PITS[0][0] + 0.3, GROUND + 0.2, PITS[0][1] + 0.8], tilt: [-24, 8] })
    .put(rake(r, 1.7), {
      at: [PITS[1][0] - 0.4, GROUND + 0.2, PITS[1][1] + 0.6],
      tilt: [-20, -10],
      turn: 60,
    });
  stock
    .put(spade(r), { at: on(328.6, -34.6), tilt: [-12, 4], turn: 30 })
    .put(tub(r, { filled: 'slip', radius: 0.42 }), { at: on(327.2, -27.6) }, { solid: true })
    .put(tub(r, { filled: 'slip', radius: 0.42 }), { at: on(327.4, -26.5) }, { solid: true });
  stock
    .put(bucket(r, { filled: 'slip' }), { at: on(326.6, -28.6) })
    .put(bucket(r), { at: on(326.2, -34.6) })
    .put(bench(r, { length: 1.6 }), { at: on(341.2, -33.4), turn: 8 }, { solid: true })
    .put(tray(r, { fill: WHITE }), { at: on(340.6, -34.8) });
  // Under the long roof: shelves of white bricks, stacks for the boat, a brick box and its makings.
  const brick: Prop = {
    parts: [
      {
        material: 'raw',
        geometry: tint(
          box(PASTE_BRICK.length, PASTE_BRICK.height, PASTE_BRICK.width, { stand: true, omit: ['bottom'] }),
          [0.9, 0.88, 0.83],
        ),
      },
    ],
  };
  const shelf = { length: 4.5, tiers: [0.3, 0.7, 1.1, 1.5], depth: 0.5 };
  const board: Prop = {
    parts: [
      {
        material: 'board',
        geometry: tint(box(1.5, 0.024, 0.24, { stand: true, grain: 'x' }), [0.9, 0.84, 0.74]),
      },
    ],
  };
  for (const [x, z] of [
    [332, -30.4],
    [337, -30.4],
    [341.8, -30.4],
    [334.6, -28.4],
    [339.6, -28.4],
  ] as const) {
    const own = r.fork(`shelf-${x}`);
    stock.put(rack(own, shelf), { at: [x, floor, z] }, { solid: true });
    for (const [bx, by, bz] of rackPlaces(shelf)) {
      if (own.next() < 0.12) continue;
      bricks.put(board, { at: [x + bx, floor + by, z + bz] });
      if (own.next() < 0.12) continue;
      for (let k = 0; k < 6; k += 1) {
        const g = own.between(0.86, 1);
        bricks.put(
          brick,
          {
            at: [x + bx + (k - 2.5) * 0.235, floor + by + 0.024, z + bz + own.around(0, 0.01)],
            turn: 90 + own.around(0, 4),
          },
          { tint: [g, g * 0.99, g * 0.97] },
        );
      }
    }
  }
  const stack = pasteStack(r.fork('stack'), 9);
  for (const [x, z] of [
    [330.2, -28.3],
    [331, -28.2],
    [331.8, -28.4],
    [343.6, -28.2],
    [344.3, -28.5],
  ] as const)
    bricks.put(stack, { at: [x, floor, z], turn: r.around(0, 6) }, { solid: true });
  bricks
    .put(loosePaste(r), { at: on(333.2, -32.6) })
    .put(loosePaste(r, 7), { at: on(329.2, -32.2), turn: 70 });
  for (let i = 0; i < 14; i += 1)
    bricks.put(
      { parts: [{ material: 'clay', geometry: spill(r.between(0.2, 0.6), r, [0.9, 0.88, 0.82]) }] },
      { at: on(r.between(327, 342), r.between(-36.6, -32.4), 0.006) },
    );
  return { stock, bricks };
}
