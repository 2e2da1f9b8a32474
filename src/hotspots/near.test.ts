import { expect, it } from 'vitest';
import { firingAt } from '../pack/firing.ts';
import type { Hotspot } from '../pack/schema.ts';
import { entering, nearest, seen } from './near.ts';

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
const now = { period: 'p', hour: 'h', zone: 'z', firing: { k: firingAt(undefined, 5) } };

it('sorts by distance on plan to the edge of the box and leaves out what is far', () => {
  const list = nearest(of(at('far', 40), at('b', 5), at('a', 2)), { x: 0, z: 0 }, now);
  expect(list.map((n) => [n.hotspot.id, n.metres])).toEqual([
    ['a', 1.5],
    ['b', 4.5],
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

const eye = { x: 0, y: 1.6, z: 0 };
const open = () => Number.POSITIVE_INFINITY;
/** A wall across the way at a distance along X. */
const wallAt = (x: number) => (from: typeof eye, towards: typeof eye, far: number) => {
  const hit = (x - from.x) / towards.x;
  return hit > 0 && hit <= far ? hit : Number.POSITIVE_INFINITY;
};

it('marks the nearest few of many', () => {
  const many = Array.from({ length: 64 }, (_, n) => at(`h${n}`, 9 - n * 0.1));
  const list = nearest(of(...many), { x: 0, z: 0 }, now);
  expect(list).toHaveLength(8);
  expect(list[0]!.hotspot.id).toBe('h63');
});

it('marks a great thing from further off, and measures to its edge', () => {
  const gate = { ...at('gate', 26), size: [2, 7, 11] as Hotspot['size'] };
  const tower = { ...at('tower', 40), size: [2, 40, 2] as Hotspot['size'] };
  const list = nearest(of(gate, tower, at('cup', 15)), { x: 0, z: 0 }, now);
  expect(list.map((n) => [n.hotspot.id, n.metres])).toEqual([['gate', 25]]);
});

it('leaves out what a wall hides, and keeps what is set into it', () => {
  const behind = (x: number) =>
    nearest(of(at('a', 5)), { x: 0, z: 0 }, now, { eye, sight: wallAt(x) }).length === 1;
  expect(behind(3)).toBe(false);
  expect(behind(4.3)).toBe(true);
  expect(behind(7)).toBe(true);
});

it('sees over a table what stands on it', () => {
  const vase = {
    ...at('vase', 5),
    size: [0.5, 1.2, 0.5] as Hotspot['size'],
    position: [5, 0.9, 0] as Hotspot['position'],
  };
  // Whatever looks further down than this is stopped by the table's edge.
  const table = (_: typeof eye, towards: typeof eye) => (towards.y < -0.1 ? 2 : Number.POSITIVE_INFINITY);
  expect(seen(vase, eye, table)).toBe(true);
  expect(seen({ ...vase, size: [0.5, 0.4, 0.5] }, eye, table)).toBe(false);
});

it('says where the ray enters a box, and that one inside it is there already', () => {
  const box = { position: [5, 1.6, 0], size: [2, 2, 2] } as Pick<Hotspot, 'position' | 'size'>;
  expect(entering(eye, box)).toBeCloseTo(0.8);
  expect(entering({ x: 4.5, y: 1.6, z: 0 }, box)).toBe(0);
  expect(seen({ ...at('a', 0.2), size: [3, 3, 3] }, eye, () => 0)).toBe(true);
  expect(seen(at('a', 5), eye, open)).toBe(true);
});
