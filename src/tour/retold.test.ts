import { describe, expect, it } from 'vitest';
import type { Narration, Tour } from '../pack/schema.ts';
import { begin, step, type TourState } from './machine.ts';
import { retold } from './retold.ts';
import { compileScript, type Script } from './script.ts';

const stop = (id: string, more: Partial<Tour['stops'][number]> = {}): Tour['stops'][number] => ({
  id,
  place: `at-${id}`,
  cues: [],
  choices: [],
  aside: false,
  finds: false,
  sources: [],
  ...more,
});

const scriptOf = (stops: Tour['stops'], words: Record<string, string> = {}): Script => {
  const told = (text: string) => ({
    title: 't',
    hints: [],
    choices: {},
    seconds: 4,
    files: ['v.webm'],
    captions: 'v.vtt',
    sentences: [{ text, start: 0, end: 4 }],
  });
  const tour = { id: 'w', title: { en: 'W' }, summary: { en: 'W' }, minutes: {}, cuts: [], stops };
  const narration: Narration = {
    tour: 'w',
    language: 'en',
    synthetic: true,
    stops: Object.fromEntries(stops.map(({ id }) => [id, told(words[id] ?? id)])),
  };
  return compileScript(tour, narration, 'en');
};

const STOPS = [stop('gate'), stop('kiln'), stop('hill')];
const BEFORE = scriptOf(STOPS);
/** Two seconds into the kiln. */
const there = (): TourState => {
  const [start] = begin(BEFORE, { stop: 'kiln' });
  return step(BEFORE, step(BEFORE, start, { type: 'arrived' })[0], { type: 'tick', seconds: 2 })[0];
};
const kinds = (effects: readonly { type: string }[]) => effects.map(({ type }) => type);

describe('a tour edited while it runs', () => {
  it('goes on as it was at a stop that is as before, wherever that now stands', () => {
    const now = scriptOf([stop('river'), ...STOPS], { hill: 'Another hill.' });
    const [state, effects] = retold(BEFORE, there(), now);
    expect(state).toEqual({ ...there(), index: 2, at: 2 });
    expect(effects).toEqual([]);
  });

  it('begins an edited stop again where the visitor stands, and speaks', () => {
    const [state, effects] = retold(BEFORE, there(), scriptOf(STOPS, { kiln: 'Another kiln.' }));
    expect(state).toMatchObject({ phase: 'playing', index: 1, time: 0 });
    expect(kinds(effects)).toEqual(['voice', 'enter', 'voice']);
  });

  it('leads on to another place, if that is what was edited', () => {
    const now = scriptOf([stop('gate'), stop('kiln', { place: 'at-hill' }), stop('hill')]);
    const [state, effects] = retold(BEFORE, there(), now);
    expect(state.phase).toBe('travelling');
    expect(effects).toContainEqual({ type: 'travel', place: 'at-hill', look: null });
  });

  it('stays paused, or strayed, as the visitor left it', () => {
    const now = scriptOf(STOPS, { kiln: 'Another kiln.' });
    const paused = step(BEFORE, there(), { type: 'pause' })[0];
    expect(retold(BEFORE, paused, now)[0]).toMatchObject({ phase: 'paused', time: 0 });
    const strayed = step(BEFORE, paused, { type: 'strayed' })[0];
    const [state, effects] = retold(BEFORE, strayed, now);
    expect(state).toMatchObject({ phase: 'strayed', resumePaused: true, time: 0 });
    expect(kinds(effects)).toEqual(['voice', 'enter']);
  });

  it('goes on with what stands in the place of a stop that is gone', () => {
    const [state] = retold(BEFORE, there(), scriptOf([stop('gate'), stop('hill')]));
    expect(state).toMatchObject({ phase: 'travelling', index: 1, at: 1 });
    expect(retold(BEFORE, there(), scriptOf([stop('gate')]))[0]).toMatchObject({ index: 0, at: 0 });
  });

  it('remembers what was found', () => {
    const state = { ...there(), found: ['gate'] };
    expect(retold(BEFORE, state, scriptOf(STOPS, { kiln: 'New.' }))[0].found).toEqual(['gate']);
  });
});
