import { expect, it } from 'vitest';
import type { Hotspot } from '../pack/schema.ts';
import { nearest } from './nearby.ts';

const at = (id: string, x: number, when?: Hotspot['when']): Hotspot => ({
  id,
  title: { en: id },
  text: { en: id },
  zone: 'z',
  position: [x, 1, 0],
  size: [1, 1, 1],
  evidence: [],
  when,
});
const of = (...hotspots: Hotspot[]) => ({ zones: [], hotspots });
const now = { period: 'p', hour: 'h', zone: 'z', firing: { k: true } };

it('sorts by distance on plan and leaves out what is far', () => {
  const list = nearest(of(at('far', 40), at('b', 5), at('a', 2)), { x: 0, z: 0 }, now);
  expect(list.map((n) => [n.hotspot.id, n.metres])).toEqual([
    ['a', 2],
    ['b', 5],
  ]);
});

it('leaves out what is not there now', () => {
  const list = nearest(
    of(at('cold', 1, { kiln: 'k', firing: false }), at('hot', 2, { kiln: 'k', firing: true })),
    { x: 0, z: 0 },
    now,
  );
  expect(list.map((n) => n.hotspot.id)).toEqual(['hot']);
});
