import { describe, expect, it } from 'vitest';
import { byQuarter } from './quarters.ts';
import type { Place, Quarter } from './schema.ts';

const quarter = (id: string) => ({ id, title: { en: id } }) as Quarter;
const place = (id: string, of?: string) => ({ id, quarter: of }) as unknown as Place;
const ids = (lists: ReturnType<typeof byQuarter>) =>
  lists.map((list) => [list.quarter?.id ?? null, list.places.map(({ id }) => id)]);

describe('places by quarter', () => {
  it('is one plain list where there are no quarters', () => {
    expect(ids(byQuarter({ quarters: [], places: [place('a'), place('b')] }))).toEqual([[null, ['a', 'b']]]);
  });
  it('keeps the order of quarters and of places; loose ones and those of no known quarter come first', () => {
    const quarters = [quarter('halls'), quarter('empty'), quarter('kilns')];
    const places = [
      place('k1', 'kilns'),
      place('h1', 'halls'),
      place('x', 'gone'),
      place('k2', 'kilns'),
      place('y'),
    ];
    expect(ids(byQuarter({ quarters, places }))).toEqual([
      [null, ['x', 'y']],
      ['halls', ['h1']],
      ['kilns', ['k1', 'k2']],
    ]);
  });
});
