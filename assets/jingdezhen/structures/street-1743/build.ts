/** The street from the landing to the head gate: shop houses on both sides, and the barriers that close it. */
import { Matrix4 } from 'three';
import type { Dimension, Text } from '../../../../src/pack/schema.ts';
import type { Part, Solid, StructureModel } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { range } from '../../../kit/roofscape.ts';
import { Setting } from '../../../kit/setting.ts';
import { soup } from '../../../kit/soup.ts';
import { Pots } from '../land-1743/pots.ts';
import { barriers } from './barriers.ts';
import { goods } from './goods.ts';
import { houses, type Standing } from './plan.ts';
import { EAVES, unit } from './unit.ts';

const DIMENSIONS: Dimension[] = [
  {
    id: 'street-width',
    title: { en: 'Width of the street', 'zh-Hans': '街宽' },
    metres: 8,
    note: 'A letter of 1712 calls the streets too narrow for the traffic; the width here is chosen for walking',
  },
  {
    id: 'shop-eaves',
    title: { en: 'Eaves of a two-storeyed shop', 'zh-Hans': '两层店屋檐高' },
    metres: EAVES[2],
  },
];

function standIn(standing: readonly Standing[]): Part[] {
  const pots = { roofs: soup(), walls: soup() };
  for (const h of standing) {
    const m = new Matrix4().makeTranslation(0, 0, -h.depth / 2).premultiply(h.frame);
    range(pots, {
      at: [m.elements[12], h.y, m.elements[14]],
      long: h.width,
      deep: h.depth,
      eaves: EAVES[h.storeys],
      rise: h.depth * 0.27,
      turn: h.turn,
      gable: 'plain',
      wall: [0.78, 0.76, 0.73],
      detail: 0,
      seed: h.seed.fork('far'),
    });
  }
  return [
    { material: 'roof-rows', geometry: pots.roofs.geometry() },
    { material: 'plaster', geometry: pots.walls.geometry() },
  ];
}

/** Thirds, so that one need not carry the whole street along: eastern ends. */
const ENDS = { west: -100, mid: -34, east: Infinity } as const;
export type Third = keyof typeof ENDS;

export const thirdOf = (x: number): Third => (x < ENDS.west ? 'west' : x < ENDS.mid ? 'mid' : 'east');

/** Builds `street-<third>-1743`. */
export function street(half: Third, title: Text): StructureModel {
  const standing = houses().filter((h) => thirdOf(h.x) === half);
  const pots = new Pots();
  const solids: Solid[] = [];
  const set = new Setting({ places: 999 });
  for (const h of standing) {
    unit(pots, h.frame, h);
    goods(set, h);
    const m = new Matrix4().makeTranslation(0, 0, -h.depth / 2 + 0.15).premultiply(h.frame);
    solids.push({
      centre: [m.elements[12], h.y + 2.5, m.elements[14]],
      size: [h.width + 0.1, 6, h.depth + 0.5],
      turn: (h.turn * 180) / Math.PI,
    });
  }
  if (half === 'east') solids.push(...barriers(pots, random('street/barriers')));
  solids.push(...set.solids);
  // What is set out joins the houses' own parts where the material is the same.
  const loose = new Pots();
  const shared = new Set(pots.parts().map((part) => part.material));
  for (const part of set.parts())
    (shared.has(part.material) ? pots : loose).add(part.material, part.geometry);
  return {
    id: `street-${half}-1743`,
    title,
    elements: [
      {
        id: 'shop-houses',
        title: { en: 'Shop houses', 'zh-Hans': '店屋' },
        evidence: 'street-houses-1743',
        parts: pots.parts(),
      },
      {
        id: 'shop-goods',
        title: { en: 'Goods before the shops', 'zh-Hans': '店前货物' },
        evidence: 'street-goods-1743',
        parts: loose.parts(),
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids,
    standIn: standIn(standing),
  };
}
