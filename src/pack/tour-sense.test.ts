import { describe, expect, it } from 'vitest';
import { TINY, TINY_TOUR, tinyNarration } from '../../tests/sites/tiny.ts';
import { checkPack } from './check.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests spoil data in ways its type forbids.
type Loose = any;

/** Messages about the tour after something was spoiled. */
const told = (spoil: (tour: Loose, en: Loose, zh: Loose) => void): string[] => {
  const [tour, en, zh]: Loose[] = structuredClone([TINY_TOUR, tinyNarration('en'), tinyNarration('zh-Hans')]);
  spoil(tour, en, zh);
  const file = (name: string, data: unknown) => ({ file: name, data });
  return checkPack({
    site: file('site.json', structuredClone(TINY)),
    tours: new Map([['short', file('tours/short/tour.json', tour)]]),
    narrations: new Map([
      ['short/en', file('tours/short/en.json', en)],
      ['short/zh-Hans', file('tours/short/zh-Hans.json', zh)],
    ]),
  }).faults.map(({ message }) => message);
};

const branch = (tour: Loose, en: Loose, zh: Loose) => {
  tour.stops[0].choices = [
    { id: 'fire', to: 'fire' },
    { id: 'dark', to: 'night' },
  ];
  for (const words of [en, zh]) words.stops.hello.choices = { fire: 'Fire', dark: 'Dark' };
};

describe('a tour', () => {
  it('may branch, wait and be cut', () => {
    expect(
      told((tour, en, zh) => {
        branch(tour, en, zh);
        tour.stops[1].wait = { touch: { hotspot: 'mouth' } };
        tour.stops[1].aside = true;
        tour.cuts = [{ id: 'one', title: { en: 'One', 'zh-Hans': '一' }, stops: ['night'] }];
        for (const words of [en, zh]) words.stops.fire.ask = 'Touch it.';
      }),
    ).toEqual([]);
  });

  const cases: [string, Parameters<typeof told>[0], string][] = [
    [
      'a stop nobody comes to',
      (tour) => {
        tour.stops[1].aside = true;
      },
      'tour `short`, stop 2: `fire` is never reached',
    ],
    [
      'a circle',
      (tour, en, zh) => {
        tour.stops[2].next = 'fire';
        void en;
        void zh;
      },
      'the tour can never come to its end',
    ],
    [
      'a stop that follows itself',
      (tour) => {
        tour.stops[0].next = 'hello';
      },
      'stop 1, next: a stop cannot follow itself',
    ],
    [
      'a choice that leads nowhere',
      (tour, en, zh) => {
        branch(tour, en, zh);
        tour.stops[0].choices[1].to = 'nigth';
      },
      'stop 1, choice `dark`, to: there is no stop `nigth`; did you mean `night`?',
    ],
    [
      'a cut with a stop that is not there',
      (tour) => {
        tour.cuts = [{ id: 'one', title: { en: 'One', 'zh-Hans': '一' }, stops: ['night', 'hallo'] }];
      },
      'cut `one`, stops: there is no stop `hallo`; did you mean `hello`?',
    ],
    [
      'a wait for what is not there',
      (tour, en, zh) => {
        tour.stops[0].wait = { find: { hotspot: 'mout' } };
        for (const words of [en, zh]) words.stops.hello.ask = 'Find it.';
      },
      'stop 1, wait, find, hotspot: there is no hotspot `mout`; did you mean `mouth`?',
    ],
    [
      'an element asked for that its structure has not',
      (tour, en, zh) => {
        tour.stops[0].wait = { touch: { structure: 'kiln', element: 'owen' } };
        for (const words of [en, zh]) words.stops.hello.ask = 'Touch it.';
      },
      'there is no element `owen` in structure `kiln`; did you mean `oven`?',
    ],
    [
      'an element that no hotspot shows',
      (tour, en, zh) => {
        tour.stops[0].wait = { touch: { structure: 'kiln', element: 'ground' } };
        for (const words of [en, zh]) words.stops.hello.ask = 'Touch it.';
      },
      'stop 1, wait: nothing can be pressed there: no hotspot shows `ground` of `kiln`',
    ],
    [
      'a find without a wait',
      (tour) => {
        tour.stops[0].finds = true;
      },
      'stop 1, finds: nothing is found, as the stop has no `wait`',
    ],
    [
      'a hunt for nothing',
      (tour) => {
        tour.hunt = { title: { en: 'H', 'zh-Hans': '寻' }, reward: { en: 'R', 'zh-Hans': '赏' } };
      },
      'hunt: nothing is hunted',
    ],
    [
      'a wait that nobody is told of',
      (tour) => {
        tour.stops[1].wait = { touch: { hotspot: 'mouth' } };
      },
      'stop 2: in `en` nothing is asked; add a line that begins with `?`',
    ],
    [
      'a choice without a label in one language',
      (tour, en, zh) => {
        branch(tour, en, zh);
        delete zh.stops.hello.choices.dark;
      },
      'stop 1: in `zh-Hans` the choice `dark` has no label; add `- dark: …`',
    ],
    [
      'a label without a choice',
      (_tour, en) => {
        en.stops.hello.choices = { gone: 'Gone' };
      },
      'in `en` there is a label for `gone`, but no such choice',
    ],
    [
      'sentences that do not agree',
      (_tour, _en, zh) => {
        zh.stops.fire.sentences.pop();
      },
      'stop 2: has 2 sentences in `en` but 1 in `zh-Hans`',
    ],
    [
      'a stop without sources',
      (tour) => {
        tour.stops[1].sources = [];
      },
      'stop 2: names no source',
    ],
    [
      'a stop that nobody describes',
      (_tour, en) => {
        delete en.stops.fire.alt;
      },
      'stop 2: in `en` nobody is told what is to be seen here',
    ],
    [
      'a section of a structure that has none',
      (tour) => {
        tour.stops[0].cues = [{ at: 'start', do: { section: { structure: 'kiln', section: 'open' } } }];
      },
      'there is no section `open` in structure `kiln`',
    ],
  ];
  it.each(cases)('is told of %s', (_what, spoil, message) => {
    expect(told(spoil).join('\n')).toContain(message);
  });
});
