import { expect, it } from 'vitest';
import type { Hotspot } from '../pack/schema.ts';
import { nearest } from './nearby.ts';

const at = (id: string, x: number): Hotspot => ({
  id,
  title: { en: id },
  text: { en: id },
  zone: 'z',
  position: [x, 1, 0],
  size: [1, 1, 1],
  evidence: [],
});

it('sorts by distance on plan and leaves out what is far', () => {
  const list = nearest([at('far', 40), at('b', 5), at('a', 2)], { x: 0, z: 0 });
  expect(list.map((n) => [n.hotspot.id, n.metres])).toEqual([
    ['a', 2],
    ['b', 5],
  ]);
});
