import { describe, expect, it } from 'vitest';
import { speaker } from '../i18n/translate.ts';
import type { TourAsk, TourSnapshot } from '../state/tour.ts';
import { SAID_NOTHING, type Said, sayOf } from './said.ts';

const snapshot = (more: Partial<TourSnapshot> = {}): TourSnapshot => ({
  id: 'hunt',
  title: 'Find the two',
  stop: 'gate',
  stopTitle: 'The gate',
  index: 0,
  count: 3,
  aside: false,
  cut: null,
  minutesLeft: 2.2,
  alt: 'A yard',
  ask: null,
  choices: [],
  found: { stops: [], of: 2 },
  state: 'playing',
  time: 0,
  seconds: 2,
  look: null,
  ...more,
});
const ask = (more: Partial<TourAsk> = {}): TourAsk => ({
  kind: 'find',
  text: '',
  hints: [],
  hintCount: 2,
  ...more,
});
const HUNT = { title: 'Seals', reward: 'You are a kiln hand now.' };

/** Everything said along the way. */
function told(steps: readonly TourSnapshot[], way = '', language = 'en'): string[] {
  let said: Said = SAID_NOTHING;
  return steps.map((now) => {
    const [after, words] = sayOf(said, now, way, HUNT, language, speaker(language));
    said = after;
    return words;
  });
}

describe('what ears are told of a tour', () => {
  it('where one is and what is to be seen, once, and only on arrival', () => {
    const words = told([
      snapshot({ state: 'travelling' }),
      snapshot(),
      snapshot({ time: 1 }),
      snapshot({ state: 'paused' }),
      snapshot(),
    ]);
    expect(words).toEqual([
      '',
      'Stop 1 of 3 · 3 minutes left: The gate. To be seen here: A yard.',
      '',
      '',
      '',
    ]);
  });
  it('which way to turn, if that is out of sight', () => {
    expect(told([snapshot({ alt: '' })], 'Look behind you.')[0]).toBe(
      'Stop 1 of 3 · 3 minutes left: The gate. Look behind you.',
    );
  });
  it('what is asked, in the script’s words or ours, and each hint by itself', () => {
    const words = told([
      snapshot(),
      snapshot({ state: 'asking', ask: ask() }),
      snapshot({ state: 'asking', ask: ask({ hints: ['It smokes.'] }) }),
      snapshot({ state: 'asking', ask: ask({ hints: ['It smokes.', 'It is tall.'] }) }),
    ]);
    expect(words[1]).toMatch(/^Now look for it/);
    expect(words.slice(2)).toEqual(['It smokes.', 'It is tall.']);
    expect(told([snapshot(), snapshot({ state: 'asking', ask: ask({ text: 'Find it!' }) })])[1]).toBe(
      'Find it!',
    );
  });
  it('the ways to choose from, and what was found', () => {
    const choices = [
      { id: 'a', label: 'To the river' },
      { id: 'b', label: 'To the kiln.' },
    ];
    const words = told([
      snapshot(),
      snapshot({ state: 'choosing', choices }),
      snapshot({ state: 'travelling', stop: 'kiln', found: { stops: ['gate'], of: 2 } }),
      snapshot({ stop: 'kiln', stopTitle: 'Kiln', index: 1, found: { stops: ['gate'], of: 2 } }),
    ]);
    expect(words[1]).toBe('Which way shall it go on? To the river and To the kiln.');
    expect(words[2]).toBe('Found: 1 of 2.');
    expect(words[3]).toMatch(/^Stop 2 of 3/);
  });
  it('that the visitor has strayed, that it is over, and the reward when all is found', () => {
    const found = { stops: ['gate', 'kiln'], of: 2 };
    const words = told([
      snapshot({ found }),
      snapshot({ found, state: 'strayed' }),
      snapshot({ found, state: 'ended' }),
    ]);
    expect(words[1]).toMatch(/It waits for you/);
    expect(words[2]).toMatch(/You are a kiln hand now\.$/);
    const short = told([snapshot(), snapshot({ state: 'ended' })]);
    expect(short[1]).not.toMatch(/kiln hand/);
  });
  it('in Chinese with Chinese marks', () => {
    expect(told([snapshot({ stopTitle: '院门', alt: '院子' })], '', 'zh-Hans')[0]).toBe(
      '第 1 站，共 3 站 · 还有 3 分钟：院门。 此处所见：院子。',
    );
  });
});
