import { describe, expect, it } from 'vitest';
import type { Narration, Tour } from '../pack/schema.ts';
import { begin, step, TOUR_OPTIONS, type TourEffect, type TourEvent } from './machine.ts';
import { compileScript, sameMoment } from './script.ts';

const TOUR: Tour = {
  id: 'walk',
  title: { en: 'Walk' },
  summary: { en: 'A walk' },
  minutes: {},
  cuts: [],
  stops: [
    {
      id: 'gate',
      place: 'gate',
      period: 'old',
      hour: 'noon',
      cues: [
        { at: 'start', do: { firing: { kiln: 'k', clock: 'cold' } } },
        { at: { sentence: 2 }, do: { light: { structure: 's', element: 'e' } } },
        { at: 'end', do: { dark: true } },
      ],
      choices: [],
      aside: false,
      finds: false,
      sources: [],
    },
    {
      id: 'kiln',
      place: 'kiln',
      cues: [{ at: { seconds: 1 }, do: { firing: { kiln: 'k', clock: 2, to: 5 } } }],
      choices: [],
      aside: false,
      finds: false,
      sources: [],
    },
    {
      id: 'hill',
      place: 'hill',
      hour: 'night',
      cues: [],
      choices: [],
      aside: false,
      finds: false,
      sources: [],
    },
  ],
};

const told = (seconds: number, cutAt: number) => ({
  title: 't',
  hints: [],
  choices: {},
  seconds,
  files: ['v.webm'],
  captions: 'v.vtt',
  sentences: [
    { text: 'One.', start: 0, end: cutAt },
    { text: 'Two.', start: cutAt, end: seconds },
  ],
});

const narration = (language: string, seconds: number, cutAt: number): Narration => ({
  tour: 'walk',
  language,
  synthetic: true,
  stops: {
    gate: told(seconds, cutAt),
    kiln: told(seconds, cutAt),
    hill: told(seconds, cutAt),
  },
});

const EN = compileScript(TOUR, narration('en', 4, 2), 'en');

/** Runs events; returns the last state and every effect. */
const run = (
  events: readonly TourEvent[],
  from = begin(EN),
  options = { ...TOUR_OPTIONS, gap: 1 },
  script = EN,
) => {
  let [state] = from;
  const effects: TourEffect[] = [...from[1]];
  for (const event of events) {
    const [next, made] = step(script, state, event, options);
    state = next;
    effects.push(...made);
  }
  return { state, effects };
};

const tick = (seconds: number): TourEvent => ({ type: 'tick', seconds });
const cues = (effects: TourEffect[]) =>
  effects.filter((e) => e.type === 'cue').map((e) => Object.keys(e.do)[0]);
const travels = (effects: TourEffect[]) => effects.filter((e) => e.type === 'travel').map((e) => e.place);

describe('a tour script', () => {
  it('gives every cue a time in this language', () => {
    expect(EN.stops[0]!.cues.map((c) => c.time)).toEqual([0, 2, 4]);
    const zh = compileScript(TOUR, narration('zh-Hans', 9, 5), 'zh-Hans');
    expect(zh.stops[0]!.cues.map((c) => c.time)).toEqual([0, 5, 9]);
  });

  it('carries the world from stop to stop', () => {
    expect(EN.stops[1]!.world).toEqual({ period: 'old', hour: 'noon', firing: { k: 'cold' } });
    expect(EN.stops[2]!.world).toEqual({ period: 'old', hour: 'night', firing: { k: 5 } });
  });

  it('runs without narration', () => {
    const silent = compileScript(TOUR, null, 'en');
    expect(silent.stops[0]!.files).toEqual([]);
    expect(silent.stops[0]!.seconds).toBeGreaterThan(1);
  });

  it('finds the same moment in another language', () => {
    const zh = compileScript(TOUR, narration('zh-Hans', 9, 5), 'zh-Hans');
    expect(sameMoment(EN.stops[0]!, 3, zh.stops[0]!)).toBe(5);
    expect(sameMoment(EN.stops[0]!, 1, zh.stops[0]!)).toBe(0);
    expect(sameMoment(EN.stops[0]!, 4, zh.stops[0]!)).toBe(9);
  });
});

describe('the tour machine', () => {
  it('travels, arrives, plays its cues once each in order, waits, goes on', () => {
    const { state, effects } = run([{ type: 'arrived' }, tick(1), tick(1.5), tick(0.2), tick(2), tick(1.2)]);
    expect(cues(effects)).toEqual(['firing', 'light', 'dark']);
    expect(travels(effects)).toEqual(['gate', 'kiln']);
    expect(state).toMatchObject({ phase: 'travelling', index: 1, time: 0 });
  });

  it('does nothing before the visitor arrives', () => {
    const { state, effects } = run([tick(100)]);
    expect(state.phase).toBe('travelling');
    expect(cues(effects)).toEqual([]);
  });

  it('waits for a press when it may not go on by itself', () => {
    const { state } = run([{ type: 'arrived' }, tick(9), tick(99)], begin(EN), {
      ...TOUR_OPTIONS,
      autoAdvance: false,
    });
    expect(state.phase).toBe('waiting');
    expect(step(EN, state, { type: 'play' })[0]).toMatchObject({ phase: 'travelling', index: 1 });
  });

  it('pauses and goes on from the same second', () => {
    const { state, effects } = run([
      { type: 'arrived' },
      tick(1),
      { type: 'pause' },
      tick(50),
      { type: 'play' },
    ]);
    expect(state).toMatchObject({ phase: 'playing', time: 1 });
    expect(effects.at(-1)).toMatchObject({ type: 'voice', do: 'play', from: 1 });
  });

  it('pauses when the visitor strays and comes back to the same second', () => {
    const { state, effects } = run([
      { type: 'arrived' },
      tick(2.5),
      { type: 'strayed' },
      tick(60),
      { type: 'comeBack' },
      { type: 'arrived' },
    ]);
    expect(state).toMatchObject({ phase: 'playing', time: 2.5 });
    expect(cues(effects)).toEqual(['firing', 'light']);
    expect(travels(effects)).toEqual(['gate', 'gate']);
  });

  it('comes back paused if it was paused', () => {
    const { state } = run([
      { type: 'arrived' },
      tick(1),
      { type: 'pause' },
      { type: 'strayed' },
      { type: 'comeBack' },
      { type: 'arrived' },
    ]);
    expect(state).toMatchObject({ phase: 'paused', time: 1 });
  });

  it('honours a pause asked for on the way', () => {
    expect(run([{ type: 'pause' }, { type: 'arrived' }]).state.phase).toBe('paused');
    expect(run([{ type: 'pause' }, { type: 'play' }, { type: 'arrived' }]).state.phase).toBe('playing');
  });

  it('begins at a named stop, or at the first if there is none of that name', () => {
    expect(begin(EN, { stop: 'hill' })[0].index).toBe(2);
    expect(begin(EN, { stop: 'moon' })[0].index).toBe(0);
  });

  it('ends after the last stop and starts over on play', () => {
    const { state } = run([{ type: 'arrived' }, tick(5)], begin(EN, { stop: 'hill' }));
    expect(state.phase).toBe('ended');
    expect(step(EN, state, { type: 'play' })[0].index).toBe(0);
    expect(step(EN, state, { type: 'next' })[0]).toBe(state);
  });

  it('follows the voice, never backwards', () => {
    const { state } = run([{ type: 'arrived' }, { type: 'sync', time: 1.4 }, { type: 'sync', time: 0.9 }]);
    expect(state.time).toBe(1.4);
  });
});
