/** Waits, choices, asides, cuts and hunts; and what holds for every sequence of events. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Narration, Tour } from '../pack/schema.ts';
import {
  type Beginning,
  begin,
  step,
  TOUR_OPTIONS,
  type TourEffect,
  type TourEvent,
  type TourState,
} from './machine.ts';
import { compileScript, type Script, secondsLeft } from './script.ts';

const stop = (id: string, more: object = {}) => ({ id, place: id, sources: ['s'], ...more });
const TOUR = Tour.parse({
  id: 'hunt',
  title: { en: 'Hunt' },
  summary: { en: 'A hunt' },
  hunt: { title: { en: 'Cups' }, reward: { en: 'Well done' } },
  stops: [
    stop('ready', { wait: { press: true }, cues: [{ at: 'start', do: { hour: 'noon' } }] }),
    stop('riddle', {
      wait: { touch: { hotspot: 'cup' } },
      finds: true,
      cues: [
        { at: 'start', do: { sound: 'thud' } },
        { at: { seconds: 1 }, do: { light: { structure: 's', element: 'e' } } },
      ],
    }),
    stop('fork', {
      choices: [
        { id: 'clay', to: 'about-clay' },
        { id: 'fire', to: 'about-fire' },
      ],
    }),
    stop('about-clay', { aside: true, cues: [{ at: 'start', do: { hour: 'night' } }] }),
    stop('about-fire', { aside: true, next: 'fork' }),
    stop('last', { wait: { find: { point: [0, 0, 0] } }, finds: true }),
  ],
  cuts: [{ id: 'short', title: { en: 'Short' }, stops: ['fork', 'last'] }],
});

const SECONDS = 4;
const NARRATION = Narration.parse({
  tour: 'hunt',
  language: 'en',
  synthetic: true,
  stops: Object.fromEntries(
    TOUR.stops.map(({ id }) => [
      id,
      {
        title: id,
        seconds: SECONDS,
        files: ['v.webm'],
        captions: 'v.vtt',
        hints: id === 'riddle' ? ['Warm.', 'Hot.'] : [],
        choices: id === 'fork' ? { clay: 'Clay', fire: 'Fire' } : {},
        sentences: [
          { text: 'One.', start: 0, end: 2 },
          { text: 'Two.', start: 2, end: 4 },
        ],
      },
    ]),
  ),
});
const WHOLE = compileScript(TOUR, NARRATION, 'en');
const CUT = compileScript(TOUR, NARRATION, 'en', TOUR.cuts[0]);

const tick = (seconds: number): TourEvent => ({ type: 'tick', seconds });
/** Comes to the stop and hears it out. */
const HEAR: TourEvent[] = [{ type: 'arrived' }, tick(SECONDS)];
const go = (script: Script, events: readonly TourEvent[], beginning: Beginning = {}) => {
  let [state, first] = begin(script, beginning);
  const effects: TourEffect[] = [...first];
  for (const event of events) {
    const [next, made] = step(script, state, event);
    state = next;
    effects.push(...made);
  }
  return { state, effects, stop: script.stops[state.index]!.id };
};
const at = (id: string, events: readonly TourEvent[], script = WHOLE) =>
  go(script, [...HEAR, ...events], { stop: id });

describe('what a stop asks', () => {
  it('is waited for, and a press says that one is ready', () => {
    expect(go(WHOLE, [...HEAR, tick(500)]).state.phase).toBe('asking');
    const { stop: next, state } = go(WHOLE, [...HEAR, { type: 'ready' }, tick(2)]);
    expect([next, state.phase]).toEqual(['riddle', 'travelling']);
  });
  it('is done by the deed alone, but `next` keeps nobody', () => {
    expect(at('riddle', [{ type: 'ready' }]).state.phase).toBe('asking');
    expect(at('riddle', [{ type: 'done' }]).state).toMatchObject({ phase: 'waiting', found: ['riddle'] });
    const skipped = at('riddle', [{ type: 'next' }]);
    expect([skipped.stop, skipped.state.found]).toEqual(['fork', []]);
  });
  it('may be done before it is asked, and is not asked then', () => {
    const { state } = go(WHOLE, [{ type: 'arrived' }, tick(1), { type: 'done' }, tick(SECONDS)], {
      stop: 'riddle',
    });
    expect(state).toMatchObject({ phase: 'waiting', found: ['riddle'] });
  });
  it('is counted once', () => {
    const { state } = at('riddle', [{ type: 'done' }, { type: 'replay' }, ...HEAR, { type: 'done' }]);
    expect(state.found).toEqual(['riddle']);
  });
  it('is still asked after straying', () => {
    const { state } = at('riddle', [{ type: 'strayed' }, { type: 'comeBack' }, { type: 'arrived' }]);
    expect(state.phase).toBe('asking');
  });
});

describe('hints', () => {
  it('come when asked for, the last one reveals', () => {
    const once = at('riddle', [{ type: 'hint' }]);
    expect([once.state.hints, once.effects.some((e) => e.type === 'reveal')]).toEqual([1, false]);
    const twice = at('riddle', [{ type: 'hint' }, { type: 'hint' }, { type: 'hint' }]);
    expect([twice.state.hints, twice.effects.filter((e) => e.type === 'reveal').length]).toEqual([2, 1]);
  });
  it('come by themselves after a while', () => {
    const wait = TOUR_OPTIONS.hintAfter;
    expect(at('riddle', [tick(wait - 1)]).state.hints).toBe(0);
    expect(at('riddle', [tick(wait), tick(wait - 1)]).state.hints).toBe(1);
    expect(at('riddle', [tick(wait), tick(wait), tick(wait)]).state.hints).toBe(2);
  });
});

describe('a choice', () => {
  it('leads aside, and from there back behind the stop where one left', () => {
    const { state, stop: aside } = at('fork', [{ type: 'choose', choice: 'clay' }]);
    expect([aside, state.at]).toEqual(['about-clay', 2]);
    expect(at('fork', [{ type: 'choose', choice: 'clay' }, ...HEAR, tick(2)]).stop).toBe('last');
  });
  it('may lead back to where one chose', () => {
    const again = at('fork', [{ type: 'choose', choice: 'fire' }, ...HEAR, tick(2), ...HEAR]);
    expect([again.stop, again.state.phase]).toEqual(['fork', 'choosing']);
  });
  it('is not made by what is not offered, and `next` goes on without one', () => {
    expect(at('fork', [{ type: 'choose', choice: 'water' }]).state.phase).toBe('choosing');
    expect(at('fork', [{ type: 'next' }]).stop).toBe('last');
  });
  it('can be taken back', () => {
    expect(at('fork', [{ type: 'choose', choice: 'clay' }, { type: 'previous' }]).stop).toBe('fork');
  });
  it('finds the world as the stop has left it, and leaves the main line’s alone', () => {
    expect(WHOLE.stops[3]!.world.hour).toBe('noon');
    expect(WHOLE.stops[5]!.world.hour).toBe('noon');
  });
});

describe('a cut', () => {
  it('is followed in its own order, with its asides', () => {
    expect(go(CUT, []).stop).toBe('fork');
    expect(at('fork', [{ type: 'choose', choice: 'clay' }, ...HEAR, tick(2)], CUT).stop).toBe('last');
    expect(CUT.line).toEqual([2, 5]);
  });
  it('finds the world that the stops left out would have set', () => {
    expect(CUT.stops[2]!.world.hour).toBe('noon');
  });
  it('entered from outside goes on in it', () => {
    expect(at('riddle', [{ type: 'next' }], CUT).stop).toBe('last');
  });
  it('is shorter', () => {
    expect(secondsLeft(CUT, 2, 0, 0)).toBeLessThan(secondsLeft(WHOLE, 0, 0, 0));
  });
});

describe('a tour taken up again', () => {
  it('goes on from the second, with what was found; what lasts is made up for, a sound is not', () => {
    const { state, effects } = go(WHOLE, [{ type: 'arrived' }], {
      stop: 'riddle',
      time: 2.5,
      found: ['last'],
    });
    expect(state).toMatchObject({ phase: 'playing', time: 2.5, found: ['last'] });
    expect(effects.flatMap((e) => (e.type === 'cue' ? Object.keys(e.do) : []))).toEqual(['light']);
  });
  it('asks again what was asked', () => {
    expect(go(WHOLE, [{ type: 'arrived' }], { stop: 'riddle', time: 99 }).state.phase).toBe('asking');
  });
});

describe('a sentence again', () => {
  const heard = (time: number, event: TourEvent = { type: 'replaySentence' }) =>
    go(WHOLE, [{ type: 'arrived' }, tick(time), event], { stop: 'fork' }).state;
  it('begins at its beginning, and soon after that at the one before', () => {
    expect(heard(3.5)).toMatchObject({ phase: 'playing', time: 2 });
    expect(heard(2.4)).toMatchObject({ phase: 'playing', time: 0 });
  });
  it('is said again from the question, and asked again', () => {
    const { state } = at('riddle', [{ type: 'replaySentence' }]);
    expect(state).toMatchObject({ phase: 'playing', time: 2 });
    expect(step(WHOLE, state, tick(5))[0].phase).toBe('asking');
  });
});

const names = ['arrived', 'play', 'pause', 'next', 'previous', 'replay', 'replaySentence'] as const;
const deeds = ['done', 'ready', 'hint', 'strayed', 'comeBack'] as const;
const event: fc.Arbitrary<TourEvent> = fc.oneof(
  fc.constantFrom<TourEvent>(...[...names, ...deeds].map((type) => ({ type }))),
  fc.constantFrom('clay', 'fire', 'water').map((choice): TourEvent => ({ type: 'choose', choice })),
  fc.float({ min: 0, max: 30, noNaN: true }).map(tick),
  fc.float({ min: 0, max: 6, noNaN: true }).map((time): TourEvent => ({ type: 'sync', time })),
);
const script = fc.constantFrom(WHOLE, CUT);

describe('whatever happens in whatever order', () => {
  it('it never speaks twice, never speaks unless it plays, never plays in silence', () => {
    fc.assert(
      fc.property(script, fc.array(event, { maxLength: 80 }), (s, events) => {
        const { state, effects } = go(s, events);
        let on = false;
        for (const e of effects) {
          if (e.type !== 'voice') continue;
          if (e.do === 'play') expect(on).toBe(false);
          on = e.do === 'play';
        }
        expect(on).toBe(state.phase === 'playing');
      }),
    );
  });

  it('no cue happens twice in one visit of a stop', () => {
    fc.assert(
      fc.property(script, fc.array(event, { maxLength: 80 }), (s, events) => {
        const seen = new Set<unknown>();
        for (const e of go(s, events).effects) {
          if (e.type === 'enter') seen.clear();
          if (e.type !== 'cue') continue;
          expect(seen.has(e.do)).toBe(false);
          seen.add(e.do);
        }
      }),
    );
  });

  it('its state is of the script, and plain data', () => {
    fc.assert(
      fc.property(script, fc.array(event, { maxLength: 80 }), (s, events) => {
        const { state } = go(s, events);
        expect(s.stops[state.index]).toBeDefined();
        expect(s.line[state.at]).toBeDefined();
        expect(state.time).toBeLessThanOrEqual(SECONDS);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
    );
  });

  it('straying keeps stop and second', () => {
    fc.assert(
      fc.property(script, fc.array(event, { maxLength: 80 }), (s, events) => {
        const { state } = go(s, events);
        if (state.phase === 'ended') return;
        const [away] = step(s, state, { type: 'strayed' });
        expect(away).toMatchObject({ phase: 'strayed', index: state.index, time: state.time });
      }),
    );
  });

  it('it can be brought to its end by going on, or by doing what it asks', () => {
    const finish = (s: Script, from: TourState, ways: readonly TourEvent[]): TourState => {
      let now = from;
      for (let i = 0; i < 60 && now.phase !== 'ended'; i += 1)
        for (const e of ways) if (now.phase !== 'ended') [now] = step(s, now, e);
      return now;
    };
    const skip: TourEvent[] = [{ type: 'play' }, { type: 'arrived' }, tick(10), { type: 'next' }];
    const deed: TourEvent[] = [
      { type: 'play' },
      { type: 'arrived' },
      tick(10),
      { type: 'done' },
      { type: 'ready' },
      { type: 'choose', choice: 'clay' },
    ];
    fc.assert(
      fc.property(script, fc.array(event, { maxLength: 80 }), (s, events) => {
        const { state } = go(s, events);
        expect(finish(s, state, skip).phase).toBe('ended');
        expect(finish(s, state, deed).phase).toBe('ended');
      }),
    );
  });
});
