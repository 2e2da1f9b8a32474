import { describe, expect, it } from 'vitest';
import { TINY, TINY_TOUR, tinyNarration } from '../../tests/sites/tiny.ts';
import { checkPack } from './check.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests spoil data in ways its type forbids.
type Loose = any;

interface Data {
  site: Loose;
  tour: Loose;
  en: Loose;
  zh: Loose;
}

const check = (spoil: (data: Data) => void = () => {}) => {
  const data: Data = structuredClone({
    site: TINY,
    tour: TINY_TOUR,
    en: tinyNarration('en'),
    zh: tinyNarration('zh-Hans'),
  });
  spoil(data);
  const file = (name: string, content: unknown) => ({ file: name, data: content });
  return checkPack({
    site: file('site.json', data.site),
    tours: new Map([['short', file('tours/short/tour.json', data.tour)]]),
    narrations: new Map([
      ['short/en', file('tours/short/en.json', data.en)],
      ['short/zh-Hans', file('tours/short/zh-Hans.json', data.zh)],
    ]),
  }).faults;
};

describe('checkPack', () => {
  it('finds nothing wrong with the made-up site', () => {
    expect(check()).toEqual([]);
  });

  const cases: [string, (data: Data) => void, string, 'fault' | 'warning'][] = [
    [
      'a missing language',
      ({ site }) => delete site.hotspots[0].text['zh-Hans'],
      'hotspot `mouth`, text: there is no text in Simplified Chinese (`zh-Hans`)',
      'fault',
    ],
    [
      'a blank text',
      ({ site }) => {
        site.evidence[0].claim.en = '  ';
      },
      'evidence `oven`, claim: there is no text in English (`en`)',
      'fault',
    ],
    [
      'a language nobody can choose',
      ({ tour }) => {
        tour.title.de = 'Einmal herum';
      },
      'tour `short`, title: has a text in language `de`, which is not among',
      'warning',
    ],
    [
      'a slip in a key',
      ({ site }) => {
        site.zones[1].revreb = {};
      },
      'zone `hut`: the key `revreb` means nothing here; did you mean `reverb`?',
      'warning',
    ],
    [
      'a place outside its zone',
      ({ site }) => {
        site.places[1].position = [4, 0, -3];
      },
      'place `hut-inside`, position: the place at [4, 0, -3] is outside its zone `hut`',
      'fault',
    ],
    [
      'a spot that sounds from nowhere',
      ({ site }) => delete site.sounds[1].position,
      'sound `fire`: a spot sound needs a `position`',
      'fault',
    ],
    [
      'a bed heard nowhere',
      ({ site }) => {
        site.sounds[0].zones = [];
      },
      'sound `wind`: a bed names no zone',
      'fault',
    ],
    [
      'a claim without its source',
      ({ site }) => {
        site.evidence[0].sources = [];
      },
      'evidence `oven`: says "documented" but names no source',
      'fault',
    ],
    [
      'a source that is not in the list',
      ({ site }) => {
        site.structures[0].dimensions[0].source = 'made-pu';
      },
      'structure `kiln`, dimension `length`, source: there is no source `made-pu`; did you mean `made-up`?',
      'fault',
    ],
    [
      'a record nobody needs',
      ({ site }) => {
        site.evidence.push({ ...site.evidence[2], id: 'spare' });
      },
      'evidence `spare`: nothing refers to this record',
      'warning',
    ],
    [
      'a sun behind the horizon',
      ({ site }) => {
        site.light.sun.elevation = -5;
      },
      'light, sun, elevation: is -5: the sun is under the horizon',
      'warning',
    ],
    [
      'a heading that is none',
      ({ site }) => {
        site.light.sun.azimuth = 360;
      },
      'light, sun, azimuth: is 360',
      'fault',
    ],
    [
      'a box inside out',
      ({ site }) => {
        site.zones[2].boxes[0].max[1] = -1;
      },
      'zone `oven`, box 1: every number of `min`',
      'fault',
    ],
    [
      'a cue at a sentence that is not said',
      ({ tour }) => {
        tour.stops[1].cues[0].at = { sentence: 3 };
      },
      'tour `short`, stop 2, cue 1, at: sentence 3 is named, but in `en` there are only 2',
      'fault',
    ],
    [
      'a cue past the end',
      ({ tour }) => {
        tour.stops[1].cues[1].at = { seconds: 2.5 };
      },
      'tour `short`, stop 2, cue 2, at: second 2.5 is named, but in `en` the stop is over after 2',
      'fault',
    ],
    [
      'a stop nobody translated',
      ({ zh }) => delete zh.stops.night,
      'tour `short`, stop 3: there is no narration in `zh-Hans`; the heading `night` is missing',
      'fault',
    ],
    [
      'a narration for a stop that is not there',
      ({ en }) => {
        en.stops.extra = en.stops.hello;
      },
      'tour `short`: the narration in `en` has a stop `extra`',
      'warning',
    ],
    [
      'sentences out of order',
      ({ en }) => {
        en.stops.hello.sentences.reverse();
      },
      'in `en` the times of sentence 2 do not follow one another',
      'fault',
    ],
    [
      'a narration of another tour',
      ({ zh }) => {
        zh.language = 'en';
      },
      'this should be tour `short` in `zh-Hans`, but says `short` in `en`',
      'fault',
    ],
    [
      'a tour by another name',
      ({ tour }) => {
        tour.id = 'long';
      },
      'the file calls itself `long`',
      'fault',
    ],
    [
      'an evidence level that is none',
      ({ site }) => {
        site.evidence[2].level = 'conjecturd';
      },
      'is not one of excavated, documented, compared, conjectured; did you mean `conjectured`?',
      'fault',
    ],
    [
      'a gap between two phases of a firing',
      ({ site }) => {
        site.kilns[0].firing.phases[2].from = 3;
      },
      'begins at 3 h, but the phase before it ends at 2 h',
      'fault',
    ],
    [
      'a curve that goes back in time',
      ({ site }) => {
        site.kilns[0].firing.curve[3].clock = 1;
      },
      'after 2 h comes 1 h: points go on in time',
      'fault',
    ],
    [
      'a rear hotter than the hottest zone',
      ({ site }) => {
        site.kilns[0].firing.curve[2].rear = 800;
      },
      'at 2 h the rear (800 °C) is hotter than the hottest zone (700 °C)',
      'fault',
    ],
    [
      'a curve that ends too early',
      ({ site }) => site.kilns[0].firing.curve.pop(),
      'must reach from -2 h to 10 h, as the phases do',
      'fault',
    ],
    [
      'a strong fire at an hour when nothing burns',
      ({ site }) => {
        site.kilns[0].firing.strong = 7;
      },
      'is 7, but nothing burns at that hour',
      'fault',
    ],
    [
      'a slider over a firing that is not told',
      ({ site }) => delete site.kilns[0].firing,
      'hotspot `gauge`, action: kiln `kiln` has no `firing` to slide over',
      'fault',
    ],
    [
      'a phase that is not there',
      ({ site }) => {
        site.effects[0].when = { kiln: 'kiln', phase: ['storng'] };
      },
      'there is no phase `storng` in kiln `kiln`; did you mean `strong`?',
      'fault',
    ],
    [
      'a fire to follow that is not there',
      ({ site }) => {
        site.sounds[1].follows = { kiln: 'klin', as: 'roar' };
      },
      'sound `fire`, follows, kiln: there is no kiln `klin`; did you mean `kiln`?',
      'fault',
    ],
    [
      'a fire followed as nothing one hears',
      ({ site }) => {
        site.sounds[1].follows = { kiln: 'kiln', as: 'smoke' };
      },
      'sound `fire`, follows, as',
      'fault',
    ],
    [
      'hours without a kiln',
      ({ site }) => {
        site.effects[0].when = { clock: [1, 2] };
      },
      'effect `smoke`, when: names hours or phases of a firing, but no kiln',
      'fault',
    ],
  ];

  it.each(cases)('says plainly: %s', (_, spoil, says, weight) => {
    const found = check(spoil);
    const fault = found.find((candidate) => candidate.message.includes(says));
    expect(fault, found.map((candidate) => candidate.message).join('\n')).toBeDefined();
    expect(fault?.weight).toBe(weight);
  });

  it('goes on to the next fault', () => {
    const found = check((data) => {
      for (const [, spoil] of cases.slice(0, 8)) spoil(data);
    });
    for (const [, , says] of cases.slice(0, 4))
      expect(found.some((f) => f.message.includes(says))).toBe(true);
  });
});
