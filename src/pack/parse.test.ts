import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TINY, TINY_TOUR, tinyNarration } from '../../tests/sites/tiny.ts';
import { parseNarration, parseSite, parseTour } from './parse.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests spoil data in ways its type forbids.
type Loose = any;

/** The made-up site, spoilt. */
const spoilt = (spoil: (site: Loose) => void) => {
  const site = structuredClone(TINY) as Loose;
  spoil(site);
  return parseSite(site);
};
const messages = (faults: { message: string }[]) => faults.map((fault) => fault.message).join('\n');

describe('parseSite', () => {
  it('finds nothing wrong with a right site, and fills in defaults', () => {
    const { value, faults } = parseSite(TINY);
    expect(faults).toEqual([]);
    expect(value?.sounds.find((sound) => sound.id === 'clink')?.refDistance).toBe(1.5);
    expect(value?.places).toHaveLength(4);
  });

  it.each([
    ['nothing', null, /not a site pack/],
    ['a list', [], /not a site pack/],
    ['another format', { ...TINY, format: 'other' }, /"format": "yaohuo-site"/],
    ['a later version', { ...TINY, version: 2 }, /version 1; this one says 2/],
    ['no places', { ...TINY, places: [] }, /at least one place/],
    ['no periods at all', { ...TINY, periods: undefined }, /at least one period/],
    ['places that are all wrong', { ...TINY, places: [{ id: 'x' }] }, /at least one place/],
    ['zones that are text', { ...TINY, zones: 'none' }, /at least one zone/],
  ])('cannot show %s', (_, data, says) => {
    const { value, faults } = parseSite(data);
    expect(value).toBeNull();
    const fatal = faults.filter((fault) => fault.weight === 'fatal');
    expect(fatal).toHaveLength(1);
    expect(fatal[0]!.message).toMatch(says);
  });

  it('leaves out a wrong entry and keeps its neighbours', () => {
    const { value, faults } = spoilt((site) => {
      site.hotspots[1].position = [1, 2];
    });
    expect(value?.hotspots.map((hotspot) => hotspot.id)).toEqual(['mouth', 'gauge', 'sky']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      path: 'hotspots.wall.position',
      leftOut: 'hotspots.wall',
      weight: 'fault',
    });
    expect(faults[0]!.message).toMatch(/^hotspot `wall`, position: /);
  });

  it('names several wrong entries of one list as they stand in the file', () => {
    const { value, faults } = spoilt((site) => {
      site.places[1].heading = 400;
      site.places[3].position = 'here';
    });
    expect(value?.places.map((place) => place.id)).toEqual(['gate', 'kiln-mouth']);
    expect(faults.map((fault) => fault.path)).toContain('places.hut-inside.heading');
    expect(faults.map((fault) => fault.path)).toContain('places.oven-inside.position');
    // and what pointed at them is settled
    expect(value?.hotspots.find((hotspot) => hotspot.id === 'wall')?.place).toBeUndefined();
  });

  it('leaves out only the optional key that is wrong', () => {
    const { value, faults } = spoilt((site) => {
      site.hotspots[0].action.label = 3;
      site.zones[1].reverb.wet = 7;
    });
    expect(value?.hotspots).toHaveLength(4);
    expect(value?.hotspots[0]?.action).toBeUndefined();
    expect(value?.zones[1]?.reverb.wet).not.toBe(7);
    expect(faults).toHaveLength(2);
  });

  it('stands in for what a site should say but can be visited without', () => {
    const { value, faults } = spoilt((site) => {
      delete site.title;
      site.geo = 'Jiangxi';
      delete site.licence;
    });
    expect(value?.title).toEqual({ en: 'tiny-kiln' });
    expect(value?.licence).toBe('unknown');
    expect(faults.map((fault) => fault.path).sort()).toEqual(['geo', 'licence', 'title']);
  });

  it('leaves out the second of two with one id', () => {
    const { value, faults } = spoilt((site) => {
      site.sounds[2].id = 'wind';
      site.structures[0].elements[1].id = 'ground';
    });
    expect(value?.sounds.map((sound) => sound.id)).toEqual(['wind', 'fire']);
    expect(faults.filter((fault) => fault.code === 'duplicate')).toHaveLength(2);
  });

  it('says which name was probably meant, and what it leaves out', () => {
    const { value, faults } = spoilt((site) => {
      site.hotspots[0].zone = 'yrad';
      site.places[1].zone = 'hutt';
      site.effects[0].when.kiln = 'klin';
    });
    expect(messages(faults)).toContain(
      'hotspot `mouth`, zone: there is no zone `yrad`; did you mean `yard`?',
    );
    expect(messages(faults)).toContain(
      'place `hut-inside`, zone: there is no zone `hutt`; did you mean `hut`?',
    );
    expect(faults.find((fault) => fault.params.name === 'yrad')?.leftOut).toBe('hotspots.mouth');
    expect(value?.hotspots.map((hotspot) => hotspot.id)).toEqual(['wall', 'gauge', 'sky']);
    expect(value?.places.some((place) => place.id === 'hut-inside')).toBe(false);
    expect(value?.effects).toEqual([]);
  });

  it('keeps an element without evidence, but says so', () => {
    const { value, faults } = spoilt((site) => {
      site.structures[1].elements[0].evidence = 'wals';
    });
    expect(value?.structures[1]?.elements).toHaveLength(2);
    expect(messages(faults)).toContain('did you mean `walls`');
    expect(faults[0]!.leftOut).toBeUndefined();
  });

  it('says in which structure an element is missing', () => {
    const { value, faults } = spoilt((site) => {
      site.hotspots[0].element.element = 'ovn';
    });
    expect(messages(faults)).toContain('there is no element `ovn` in structure `kiln`; did you mean `oven`?');
    expect(value?.hotspots[0]).toMatchObject({ id: 'mouth' });
    expect(value?.hotspots[0]?.element).toBeUndefined();
  });

  it('follows what falls with what is left out', () => {
    const { value } = spoilt((site) => {
      site.structures[0].model = '../outside.glb';
    });
    expect(value?.structures.map((structure) => structure.id)).toEqual(['hut']);
    // The kiln stood in it; the smoke, the fire and the switch hung on the kiln.
    expect(value?.kilns).toEqual([]);
    expect(value?.effects).toEqual([]);
    expect(value?.sounds.map((sound) => sound.id)).toEqual(['wind', 'clink']);
    expect(value?.hotspots[0]?.action).toBeUndefined();
  });

  it('starts somewhere else if the start is not there', () => {
    const { value, faults } = spoilt((site) => {
      site.start = { place: 'gaet', period: 'early', hour: 'noon' };
    });
    expect(value?.start).toEqual({ place: 'gate', period: 'early', hour: 'day' });
    expect(faults).toHaveLength(2);
  });

  it('never throws and always explains, whatever is broken', () => {
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (value === null || typeof value !== 'object') return;
      for (const [key, item] of Object.entries(value))
        walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(TINY, []);
    const junk = fc.constantFrom(null, undefined, 7, -1, '', 'no such thing', [], {}, true, [null], {
      en: 3,
    });
    const damage = fc.array(fc.tuple(fc.constantFrom(...paths), junk), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, (list) => {
        const site = structuredClone(TINY) as Loose;
        for (const [path, value] of list) {
          let at = site;
          for (const key of path.slice(0, -1)) at = at?.[key];
          if (at && typeof at === 'object') at[path.at(-1)!] = value;
        }
        const { value, faults } = parseSite(site);
        if (value === null) expect(faults.some((fault) => fault.weight === 'fatal')).toBe(true);
        else {
          // What is left is a right site: reading it again finds at most what is only said, never left out.
          const again = parseSite(JSON.parse(JSON.stringify(value)));
          expect(again.value).toEqual(value);
          expect(again.faults.filter((fault) => fault.code !== 'dangling' || fault.leftOut)).toEqual([]);
        }
      }),
      { numRuns: 300, seed: 1743 },
    );
  });
});

describe('parseTour', () => {
  const site = parseSite(TINY).value!;
  const tour = (spoil: (tour: Loose) => void) => {
    const data = structuredClone(TINY_TOUR) as Loose;
    spoil(data);
    return parseTour(data, site, 'tours/short/tour.json');
  };

  it('finds nothing wrong with a right tour', () => {
    expect(tour(() => {}).faults).toEqual([]);
  });

  it('leaves out a stop whose place is missing, and says it as a curator counts', () => {
    const { value, faults } = tour((data) => {
      data.stops[2].place = 'hut-insid';
    });
    expect(value?.stops.map((stop) => stop.id)).toEqual(['hello', 'fire']);
    expect(faults[0]!.message).toBe(
      'tour `short`, stop 3, place: there is no place `hut-insid`; did you mean `hut-inside`?',
    );
  });

  it('leaves out a cue for what is not there, or that is none', () => {
    const { value, faults } = tour((data) => {
      data.stops[0].cues[0].do.light.element = 'chimney';
      data.stops[1].cues[0].do = { dance: true };
      data.stops[1].cues[1].at = { seconds: -1 };
    });
    expect(value?.stops.map((stop) => stop.cues.length)).toEqual([1, 0, 3]);
    expect(faults).toHaveLength(3);
  });

  it('leaves out a wait that nobody can answer, and its find', () => {
    const { value, faults } = tour((data) => {
      data.stops[0].place = 'moon';
      data.stops[1].wait = { touch: { structure: 'kiln', element: 'ground' } };
      data.stops[1].finds = true;
      data.stops[2].wait = { find: { structure: 'kiln', element: 'oven' } };
    });
    expect(value?.stops.map(({ wait, finds }) => [wait !== undefined, finds])).toEqual([
      [false, false],
      [true, false],
    ]);
    // Counted as the file is written.
    expect(messages(faults)).toContain(
      'tour `short`, stop 2, wait: nothing can be pressed there: no hotspot shows `ground` of `kiln`',
    );
  });

  it('keeps the first of two stops with one id', () => {
    const { value, faults } = tour((data) => {
      data.stops[1].id = 'hello';
    });
    expect(value?.stops.map((stop) => stop.place)).toEqual(['gate', 'hut-inside']);
    expect(faults[0]!.code).toBe('duplicate');
  });

  it.each([[null], [[]], [{ id: 'short', stops: [] }], [{ ...TINY_TOUR, stops: [{ id: 'a' }] }]])(
    'is nothing without a usable stop: %j',
    (data) => {
      const { value, faults } = parseTour(data, site, 'tour.json');
      expect(value).toBeNull();
      expect(faults.length).toBeGreaterThan(0);
    },
  );
});

describe('parseNarration', () => {
  it('keeps the stops that are right', () => {
    const data = structuredClone(tinyNarration('en')) as Loose;
    data.stops.fire.seconds = 'two';
    const { value, faults } = parseNarration(data, 'tours/short/en.json');
    expect(Object.keys(value?.stops ?? {})).toEqual(['hello', 'night']);
    expect(faults).toHaveLength(1);
  });

  it('spreads sentences over their stop that are out of time', () => {
    const data = structuredClone(tinyNarration('en')) as Loose;
    data.stops.fire.sentences = [
      { text: 'Four', start: 1, end: 2 },
      { text: 'And twelve..', start: 0, end: 1 },
    ];
    const { value, faults } = parseNarration(data, 'tours/short/en.json');
    expect(value!.stops.fire!.sentences.map(({ start, end }) => [start, end])).toEqual([
      [0, 0.5],
      [0.5, 2],
    ]);
    expect(messages(faults)).toContain('the times of sentence 2 do not follow one another');
    data.stops.fire.sentences = [{ text: 'It goes on past the end.', start: 0, end: 9 }];
    expect(parseNarration(data, 'x.json').value!.stops.fire!.sentences[0]!.end).toBe(2);
  });

  it.each([[null], ['x'], [{ tour: 'short' }], [{ ...tinyNarration('en'), stops: {} }]])(
    'refuses %j',
    (data) => {
      expect(parseNarration(data, 'x.json').value).toBeNull();
    },
  );
});

it('says which cue was probably meant', () => {
  const tour = structuredClone(TINY_TOUR) as Loose;
  tour.stops[0].cues = [{ at: 'start', do: { lihgt: { structure: 'kiln', element: 'oven' } } }];
  const site = parseSite(TINY).value!;
  expect(messages(parseTour(tour, site, 'tour.json').faults)).toContain(
    '`lihgt` is not known here; did you mean `light`?',
  );
  tour.stops[0].cues = [{ at: 'start', do: { sparkle: true } }];
  expect(messages(parseTour(tour, site, 'tour.json').faults)).toContain('it can be light, dark, firing');
});
