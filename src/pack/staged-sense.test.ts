import { describe, expect, it } from 'vitest';
import { TINY, TINY_TOUR } from '../../tests/sites/tiny.ts';
import { checkPack } from './check.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests spoil data in ways its type forbids.
type Loose = any;

/** Messages after cues were put at the start of the first stop, and the kiln was given a section. */
const told = (actions: Loose[], spoil: (kiln: Loose) => void = () => {}): [string, string][] => {
  const [site, tour]: Loose[] = structuredClone([TINY, TINY_TOUR]);
  const kiln = site.structures.find((s: Loose) => s.id === 'kiln');
  kiln.elements.find((e: Loose) => e.id === 'ground').hidden = true;
  kiln.sections = [
    { id: 'open', title: { en: 'Open', 'zh-Hans': '剖' }, hides: ['oven'], shows: ['ground'] },
  ];
  tour.stops[0].cues = actions.map((action) => ({ at: 'start', do: action }));
  spoil(kiln);
  return checkPack({
    site: { file: 'site.json', data: site },
    tours: new Map([['short', { file: 'tours/short/tour.json', data: tour }]]),
    narrations: new Map(),
  }).faults.map(({ message, weight }) => [message, weight]);
};
const at = (element: string) => ({ structure: 'kiln', element });
const open = { section: { structure: 'kiln', section: 'open' } };

describe('cues that change what is drawn', () => {
  it('are right when each changes something', () => {
    expect(told([{ show: at('ground') }, { hide: at('oven') }, open])).toEqual([]);
    // What one cue shows another may hide again, and the other way round.
    expect(told([{ show: at('ground') }, { hide: at('ground') }])).toEqual([]);
    expect(told([open, { show: at('oven') }])).toEqual([]);
  });
  it('are told when they change nothing', () => {
    const shows = told([{ show: at('oven') }]);
    expect(shows).toHaveLength(1);
    expect(shows[0]![0]).toContain('cue 1: shows `oven`, which shows anyway');
    expect(shows[0]![1]).toBe('warning');
    expect(told([{ hide: at('ground') }])[0]![0]).toContain('hides `ground`, which is hidden anyway');
    // A section of another structure changes nothing here.
    expect(told([{ hide: { structure: 'hut', element: 'roof' } }, { show: at('oven') }])).toHaveLength(1);
  });
  it('are told with what was perhaps meant when they name what is not there', () => {
    const message = (action: Loose) =>
      told([action])
        .map(([text]) => text)
        .join('\n');
    expect(message({ show: at('grund') })).toMatch(/no element `grund` in structure `kiln`.*`ground`/);
    expect(message({ section: { structure: 'kiln', section: 'opn' } })).toMatch(
      /no section `opn` in structure `kiln`.*`open`/,
    );
    expect(message({ hide: { structure: 'kln', element: 'oven' } })).toMatch(/no structure `kln`.*`kiln`/);
  });
});

describe('sections', () => {
  const section = (spoil: (section: Loose) => void) =>
    told([], (kiln) => spoil(kiln.sections[0]))
      .map(([text]) => text)
      .join('\n');
  it('name elements of their structure', () => {
    expect(
      section((s) => {
        s.hides = ['ovn'];
      }),
    ).toMatch(/no element `ovn` in structure `kiln`.*`oven`/);
  });
  it('hide what shows and show what is hidden', () => {
    expect(
      section((s) => {
        s.hides = ['ground'];
        s.shows = ['door'];
      }),
    ).toMatch(/`ground` is hidden anyway[\s\S]*`door` shows anyway/);
    expect(told([], (kiln) => kiln.sections.push(kiln.sections[0]))[0]![0]).toContain(
      'two sections with the id `open`',
    );
  });
});
