import { describe, expect, it } from 'vitest';
import { mainLine, minutesIn, reckonMinutes } from './minutes.ts';
import { Narration, Tour } from './schema.ts';

const stop = (id: string, more: object = {}) => ({ id, place: 'p', ...more });
const tour = Tour.parse({
  id: 'walk',
  title: { en: 'Walk' },
  summary: { en: 'A walk' },
  stops: [
    stop('a'),
    stop('b', { wait: { press: true }, choices: [{ id: 'yes', to: 'c' }] }),
    stop('c', { aside: true }),
    stop('d', { wait: { reach: 'p' } }),
  ],
  cuts: [{ id: 'short', title: { en: 'Short' }, stops: ['d', 'c'] }],
});
const told = (seconds: number) => ({
  title: 't',
  seconds,
  files: [],
  captions: 'a.vtt',
  sentences: [{ text: 'x', start: 0, end: seconds }],
});
const narration = Narration.parse({
  tour: 'walk',
  language: 'en',
  synthetic: true,
  stops: { a: told(60), b: told(60), c: told(600), d: told(60) },
});

describe('minutes', () => {
  it('count the main line, its ways, what is asked and chosen', () => {
    expect(mainLine(tour).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    // 3 × (60 + 5) + press 3 + choice 6 + reach 15 = 219 s
    expect(reckonMinutes(tour, narration)).toBe(4);
  });
  it('of a cut count its stops, asides too', () => {
    expect(mainLine(tour, tour.cuts[0]).map(({ id }) => id)).toEqual(['d', 'c']);
    // 60 + 5 + 15 + 600 + 5 = 685 s
    expect(reckonMinutes(tour, narration, tour.cuts[0])).toBe(11);
  });
  it('are never none', () => {
    const quick = Narration.parse({ ...narration, stops: { a: told(1) } });
    expect(reckonMinutes(Tour.parse({ ...tour, stops: [stop('a')], cuts: [] }), quick)).toBe(1);
  });
  it('are told in the language, or in another, or not at all', () => {
    expect(minutesIn({ minutes: { en: 4, 'zh-Hans': 5 } }, 'zh-Hans')).toBe(5);
    expect(minutesIn({ minutes: { en: 4 } }, 'zh-Hans')).toBe(4);
    expect(minutesIn({ minutes: {} }, 'en')).toBeNull();
  });
});
