/** What stands before a shop: baskets of ware for the boats, jars, tubs, benches, a cloth over the counter. */
import { Vector3 } from 'three';
import {
  basket,
  bench,
  COTTON,
  hungCloth,
  INDIGO,
  packingTub,
  strawBundle,
  table,
} from '../../../kit/props/index.ts';
import { random } from '../../../kit/random.ts';
import type { Prop, Setting } from '../../../kit/setting.ts';
import { groundHeight } from '../../ground.ts';
import type { Standing } from './plan.ts';

const r = random('street/props');
const PROPS: readonly (readonly [Prop, number])[] = [
  [basket(r.fork('a')), 0.6],
  [packingTub(r.fork('c')), 0.7],
  [strawBundle(r.fork('e')), 0.9],
  [bench(r.fork('f')), 1.4],
  [table(r.fork('g')), 1.4],
];
const AWNING = [
  hungCloth(r.fork('j'), { width: 1.7, front: 0.55, back: 0.05, colour: INDIGO }),
  hungCloth(r.fork('k'), { width: 1.5, front: 0.45, back: 0.05, colour: COTTON }),
];

export function goods(set: Setting, h: Standing): void {
  const seed = h.seed.fork('goods');
  const spot = new Vector3();
  for (let x = -h.width / 2 + 0.7; x < h.width / 2 - 0.5; x += seed.between(0.8, 2.2)) {
    if (seed.next() < 0.64) continue;
    const [prop, width] = seed.pick(PROPS);
    spot.set(x, 0, 0.72 + seed.around(0, 0.05)).applyMatrix4(h.frame);
    const y = groundHeight(spot.x, spot.z) + 0.02;
    set.put(
      prop,
      { at: [spot.x, y, spot.z], turn: (h.turn * 180) / Math.PI + seed.around(0, 14) },
      { solid: true },
    );
    x += width;
  }
  if (h.open >= 0 && seed.next() < 0.6) {
    const bays = Math.max(2, Math.round(h.width / 2.3));
    spot.set(-h.width / 2 + ((h.open + 0.5) * h.width) / bays, 2.5, 0.3).applyMatrix4(h.frame);
    set.put(seed.pick(AWNING), { at: [spot.x, h.y + 2.48, spot.z], turn: (h.turn * 180) / Math.PI });
  }
}
