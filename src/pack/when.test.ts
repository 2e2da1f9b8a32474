import { describe, expect, it } from 'vitest';
import type { FiringNow } from './firing.ts';
import { elementShown, holds, inSight, structureShown, zonesShown } from './when.ts';

const at = (clock: number | null, phase: string | null, burning = false, closed = burning): FiringNow => ({
  clock,
  phase,
  burning,
  closed,
});
const now = {
  period: 'p1',
  hour: 'noon',
  zone: null,
  firing: { kiln: at(12, 'strong', true), other: at(null, null), shut: at(30, 'shut', false, true) },
};
const zone = (id: string, sees: string[] = []) => ({ id, sees }) as never;
const site = { zones: [zone('yard', ['shed']), zone('shed', ['yard', 'kiln']), zone('kiln')] };

describe('holds', () => {
  it('asks nothing where nothing is named', () => {
    expect(holds(undefined, now)).toBe(true);
    expect(holds({}, now)).toBe(true);
  });
  it('asks period and hour', () => {
    expect(holds({ periods: ['p1', 'p2'] }, now)).toBe(true);
    expect(holds({ periods: ['p2'] }, now)).toBe(false);
    expect(holds({ hours: ['night'] }, now)).toBe(false);
    expect(holds({ periods: ['p1'], hours: ['noon'] }, now)).toBe(true);
    expect(holds({ periods: ['p1'], hours: ['night'] }, now)).toBe(false);
  });
  it('asks the kiln; one never switched is cold', () => {
    expect(holds({ kiln: 'kiln', firing: true }, now)).toBe(true);
    expect(holds({ kiln: 'kiln', firing: false }, now)).toBe(false);
    expect(holds({ kiln: 'other', firing: true }, now)).toBe(false);
    expect(holds({ kiln: 'never', firing: true }, now)).toBe(false);
    expect(holds({ kiln: 'never', firing: false }, now)).toBe(true);
  });
  it('without a kiln asks whether any fires', () => {
    expect(holds({ firing: true }, now)).toBe(true);
    expect(holds({ firing: true }, { ...now, firing: {} })).toBe(false);
  });
});

describe('the clock of a firing', () => {
  it('holds from the first hour to before the second, and never for a cold kiln', () => {
    expect(holds({ kiln: 'kiln', clock: [12, 13] }, now)).toBe(true);
    expect(holds({ kiln: 'kiln', clock: [10, 12] }, now)).toBe(false);
    expect(holds({ kiln: 'other', clock: [-99, 99] }, now)).toBe(false);
    expect(holds({ kiln: 'never', clock: [-99, 99] }, now)).toBe(false);
  });
  it('asks the phase', () => {
    expect(holds({ kiln: 'kiln', phase: ['slow', 'strong'] }, now)).toBe(true);
    expect(holds({ kiln: 'shut', phase: ['slow', 'strong'] }, now)).toBe(false);
    expect(holds({ phase: ['shut'] }, now)).toBe(true);
  });
  it('takes all together', () => {
    expect(holds({ kiln: 'kiln', firing: true, phase: ['strong'], clock: [10, 13] }, now)).toBe(true);
    expect(holds({ kiln: 'kiln', firing: false, clock: [10, 13] }, now)).toBe(false);
    expect(holds({ kiln: 'shut', firing: false, clock: [24, 48] }, now)).toBe(true);
  });
  it('leaves what is built for the fire standing until the kiln is opened', () => {
    const door = { kiln: 'shut', firing: true };
    expect(holds(door, now)).toBe(false);
    expect(holds(door, now, true)).toBe(true);
    expect(holds({ kiln: 'shut', firing: false }, now, true)).toBe(false);
    expect(holds({ kiln: 'other', firing: true }, now, true)).toBe(false);
  });
});

describe('zones', () => {
  it('shows the zone and what it sees, one step far', () => {
    expect([...zonesShown(site, 'yard')!].sort()).toEqual(['shed', 'yard']);
  });
  it('shows all while the zone is not known or not in the pack', () => {
    expect(zonesShown(site, null)).toBeNull();
    expect(zonesShown(site, 'nowhere')).toBeNull();
    expect(inSight(['kiln'], null)).toBe(true);
  });
  it('shows a structure in its period, from its zones', () => {
    const kiln = { periods: ['p1'], zones: ['kiln', 'shed'] };
    expect(structureShown(kiln, now, zonesShown(site, 'yard'))).toBe(true);
    expect(structureShown({ ...kiln, zones: ['kiln'] }, now, zonesShown(site, 'yard'))).toBe(false);
    expect(structureShown({ ...kiln, periods: ['p2'] }, now, null)).toBe(false);
  });
});

describe('an element', () => {
  const kiln = {
    id: 'kiln',
    sections: [
      { id: 'open', title: {}, hides: ['vault', 'face'], shows: ['cut'] },
      { id: 'bare', title: {}, hides: ['wall'], shows: [] },
    ],
  };
  const none = { shown: [], hidden: [], sections: [] };
  const shown = (id: string, staged: Parameters<typeof elementShown>[3] = none, more: object = {}) =>
    elementShown(kiln, { id, hidden: id === 'cut', ...more }, now, staged);
  const at = (element: string, structure = 'kiln') => ({ structure, element });
  const open = { structure: 'kiln', section: 'open' };

  it('shows unless it is hidden', () => {
    expect(shown('vault')).toBe(true);
    expect(shown('cut')).toBe(false);
  });
  it('is brought and taken away by cues, of its own structure only', () => {
    expect(shown('cut', { ...none, shown: [at('cut')] })).toBe(true);
    expect(shown('cut', { ...none, shown: [at('cut', 'hut')] })).toBe(false);
    expect(shown('vault', { ...none, hidden: [at('vault')] })).toBe(false);
    expect(shown('vault', { ...none, hidden: [at('vault', 'hut')] })).toBe(true);
  });
  it('is brought and taken away by sections, however many are open', () => {
    const both = { ...none, sections: [open, { structure: 'kiln', section: 'bare' }] };
    expect(shown('vault', both)).toBe(false);
    expect(shown('wall', both)).toBe(false);
    expect(shown('cut', both)).toBe(true);
    expect(shown('door', both)).toBe(true);
    expect(shown('vault', { ...none, sections: [{ structure: 'hut', section: 'open' }] })).toBe(true);
    expect(shown('vault', { ...none, sections: [{ structure: 'kiln', section: 'none' }] })).toBe(true);
  });
  it('follows the cue rather than the section', () => {
    expect(shown('vault', { ...none, sections: [open], shown: [at('vault')] })).toBe(true);
    expect(shown('cut', { ...none, sections: [open], hidden: [at('cut')] })).toBe(false);
  });
  it('stands only when it stands at all', () => {
    const when = { when: { kiln: 'kiln', firing: false } };
    expect(shown('vault', { ...none, shown: [at('vault')] }, when)).toBe(false);
  });
});
