/** What people use in the yard: gate, racks, barrow, block and axe, poles, ladder, jar, well, baskets, bricks. */
import type { BufferGeometry } from 'three';
import { merge } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { barrow, cutter } from './gear-carts.ts';
import { gate, racks } from './gear-gate.ts';
import { bricks, litter } from './gear-litter.ts';
import { jarsAndStraw, odds } from './gear-odds.ts';
import type { Pot } from './gear-parts.ts';
import { water } from './gear-water.ts';

const seed = () => random('yard/gear');

/** Everything, by material, with what stops feet. */
export function gear(): { board: BufferGeometry; plain: BufferGeometry; solids: Solid[] } {
  const p: Pot = { board: [], plain: [], solids: [], r: seed() };
  for (const make of [gate, racks, barrow, cutter, water, odds, jarsAndStraw, bricks, litter]) make(p);
  return { board: merge(p.board), plain: merge(p.plain), solids: p.solids };
}
