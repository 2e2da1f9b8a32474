import { describe, expect, it } from 'vitest';
import { Tour } from '../pack/schema.ts';
import type { TourLeft } from '../state/tour.ts';
import { doorsOf, leftAt, waysOf } from './offer.ts';

const t = (en: string) => ({ en });
const tour = Tour.parse({
  id: 'walk',
  title: t('Walk'),
  summary: t('A walk'),
  minutes: { en: 18 },
  stops: [
    { id: 'a', place: 'p' },
    { id: 'b', place: 'p', choices: [{ id: 'look', to: 'side' }] },
    { id: 'side', place: 'p', aside: true },
    { id: 'c', place: 'p' },
    { id: 'd', place: 'p' },
  ],
  cuts: [{ id: 'five', title: t('Five minutes'), stops: ['a', 'd'], minutes: { en: 5 } }],
});
const left = (more: Partial<TourLeft>): TourLeft => ({
  id: 'walk',
  stop: 'b',
  cut: null,
  time: 3,
  found: [],
  ...more,
});

describe('what a tour offers', () => {
  it('is itself and its cuts, each with its length', () => {
    expect(waysOf(tour, 'en').map(({ cut, minutes, stops }) => [cut?.id, minutes, stops])).toEqual([
      [undefined, 18, 4],
      ['five', 5, 2],
    ]);
  });
  it('can be entered at every stop of the main line', () => {
    expect(doorsOf(tour).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('where a tour was left', () => {
  it('is told by the number the visitor saw', () => {
    expect(leftAt(tour, left({ stop: 'c' }))).toBe(3);
    expect(leftAt(tour, left({ stop: 'd', cut: 'five' }))).toBe(2);
    expect(leftAt(tour, left({ stop: 'side' }))).toBe(2);
    expect(leftAt(tour, left({ stop: 'a', time: 4 }))).toBe(1);
  });
  it('is nowhere if it had hardly begun, was another, or the stop is no more', () => {
    expect(leftAt(tour, null)).toBeNull();
    expect(leftAt(tour, left({ id: 'other' }))).toBeNull();
    expect(leftAt(tour, left({ stop: 'gone' }))).toBeNull();
    expect(leftAt(tour, left({ stop: 'a', time: 0 }))).toBeNull();
  });
});
