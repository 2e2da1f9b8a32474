import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Narration, Site, Tour, Wait } from '../pack/schema.ts';
import { caption, setCaptionRoom } from '../state/caption.ts';
import { pack } from '../state/pack.ts';
import { problems } from '../state/problems.ts';
import { choose, resetSettings } from '../state/settings.ts';
import { tour as tourStore } from '../state/tour.ts';
import { arrived, setCaptionLanguage, setLanguage, travelTo, visit } from '../state/visit.ts';
import { startDirector } from './director.ts';
import type { TourStage } from './stage.ts';

const TOUR: Tour = {
  id: 'walk',
  title: { en: 'Walk', 'zh-Hans': '走' },
  summary: { en: 'A walk' },
  minutes: {},
  cuts: [],
  stops: [
    {
      id: 'gate',
      place: 'gate',
      hour: 'noon',
      cues: [
        { at: 'start', do: { firing: { kiln: 'k', clock: 4 } } },
        { at: { sentence: 2 }, do: { light: { structure: 's', element: 'e' } } },
      ],
      choices: [],
      aside: false,
      finds: false,
      sources: [],
    },
    {
      id: 'kiln',
      place: 'kiln',
      cues: [{ at: 'start', do: { sound: 'thud' } }],
      choices: [],
      aside: false,
      finds: false,
      sources: [],
    },
  ],
};

const narration = (language: string): Narration => {
  const stop = (title: string) => ({
    title,
    hints: [],
    choices: {},
    seconds: 4,
    files: ['v.webm'],
    captions: 'v.vtt',
    sentences: [
      { text: `${title} one ${language}.`, start: 0, end: 2 },
      { text: `${title} two ${language}.`, start: 2, end: 4 },
    ],
  });
  return { tour: 'walk', language, synthetic: true, stops: { gate: stop('Gate'), kiln: stop('Kiln') } };
};

let at = 'gate';
let heard: number | null = null;
const spoken: { files: readonly string[]; from: number }[] = [];
const played: string[] = [];
let end = () => {};
/** How far places are that the visitor does not stand at, if not far away. */
let beside: Record<string, number> = {};
/** X of the point that is looked at. */
let gaze: number | null = null;
let press: (hotspot: string) => void = () => {};

const stage = (over: Partial<TourStage> = {}): TourStage => ({
  tour: (id) => (id === 'walk' ? TOUR : undefined),
  narration: async (_tour, language) => narration(language),
  voice: {
    play: (files, from) => spoken.push({ files, from }) > 0 && files.length > 0,
    stop: () => {
      heard = null;
    },
    time: () => heard,
  },
  playSound: (id) => played.push(id),
  distanceTo: (place) => (place === at ? 0 : (beside[place] ?? 50)),
  looksAt: (point) => gaze === point[0],
  onPress: (listener) => {
    press = listener;
    return () => {
      press = () => {};
    };
  },
  ...over,
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const snapshot = () => tourStore.getState().snapshot;
const controls = () => tourStore.getState().controls;
/** The visitor is brought to the stop, as the mover would. */
const bring = async () => {
  const { travel } = visit.getState();
  if (!travel || !('place' in travel.to)) throw new Error('nobody asked to travel');
  at = travel.to.place;
  arrived(travel.serial);
  await pass(0.2);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'setTimeout'] });
  at = 'nowhere';
  heard = null;
  beside = {};
  gaze = null;
  globalThis.localStorage?.clear();
  spoken.length = 0;
  played.length = 0;
  setLanguage('en');
  setCaptionLanguage(null);
  resetSettings();
  end = startDirector(stage());
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('the director', () => {
  it('brings the visitor to the stop, sets its world, and only then speaks', async () => {
    controls().start('walk');
    await pass(0.2);
    expect(snapshot()).toMatchObject({ id: 'walk', stop: 'gate', state: 'travelling', index: 0, count: 2 });
    expect(visit.getState().hour).toBe('noon');
    expect(spoken).toEqual([]);
    await bring();
    expect(snapshot()?.state).toBe('playing');
    expect(visit.getState().firing.k).toMatchObject({ clock: 4, burning: true });
    expect(spoken).toEqual([{ files: ['v.webm'], from: 0 }]);
  });

  it('lets captions and cues follow the voice', async () => {
    controls().start('walk');
    await pass(0.2);
    await bring();
    heard = 0.5;
    await pass(0.2);
    expect(caption.getState().now).toEqual({ language: 'en', text: 'Gate one en.' });
    expect(visit.getState().lit).toEqual([]);
    heard = 2.1;
    await pass(0.2);
    expect(caption.getState().now?.text).toBe('Gate two en.');
    expect(visit.getState().lit).toEqual([{ structure: 's', element: 'e' }]);
  });

  it('goes on by captions when the voice never begins, and by itself to the next stop', async () => {
    controls().start('walk');
    await pass(0.2);
    await bring();
    await pass(2.5);
    expect(caption.getState().now?.text).toBe('Gate one en.');
    await pass(8);
    expect(snapshot()).toMatchObject({ stop: 'kiln', state: 'travelling' });
    await bring();
    expect(played).toEqual(['thud']);
  });

  it('waits after a stop when it may not go on by itself', async () => {
    choose({ autoAdvance: false });
    controls().start('walk');
    await pass(0.2);
    await bring();
    await pass(30);
    expect(snapshot()).toMatchObject({ stop: 'gate', state: 'waiting' });
  });

  it('notices a visitor who walks off, and one who comes back', async () => {
    controls().start('walk');
    await pass(0.2);
    await bring();
    at = 'elsewhere';
    await pass(0.3);
    expect(snapshot()?.state).toBe('strayed');
    expect(caption.getState().now).toBeNull();
    controls().comeBack();
    await bring();
    expect(snapshot()?.state).toBe('playing');
  });

  it('takes a journey broken off for straying', async () => {
    controls().start('walk');
    await pass(0.2);
    travelTo({ point: [9, 0, 9] });
    await pass(0.3);
    expect(snapshot()?.state).toBe('strayed');
  });

  it('says the same sentence in another language', async () => {
    controls().start('walk');
    await pass(0.2);
    await bring();
    heard = 2.5;
    await pass(0.2);
    setLanguage('zh-Hans');
    await pass(0.2);
    expect(spoken.at(-1)).toEqual({ files: ['v.webm'], from: 2 });
    expect(caption.getState().now).toEqual({ language: 'zh-Hans', text: 'Gate two zh-Hans.' });
  });

  it('shows captions in a language of their own', async () => {
    setCaptionLanguage('zh-Hans');
    controls().start('walk');
    await pass(0.2);
    await bring();
    heard = 0.5;
    await pass(0.2);
    expect(caption.getState().now).toEqual({ language: 'zh-Hans', text: 'Gate one zh-Hans.' });
    expect(spoken).toHaveLength(1);
  });

  it('cuts sentences to what can be shown of them, and again when that changes', async () => {
    setCaptionRoom({ wide: 10, narrow: 8 });
    controls().start('walk');
    await pass(0);
    await bring();
    heard = 0.1;
    await pass(0.1);
    expect(caption.getState().now?.text).toBe('Gate one');
    heard = 1.9;
    await pass(0.1);
    expect(caption.getState().now?.text).toBe('en.');
    setCaptionRoom({ wide: Infinity, narrow: Infinity });
    expect(caption.getState().now?.text).toBe('Gate one en.');
  });

  it('runs on its stops alone when narration is missing', async () => {
    end();
    end = startDirector(stage({ narration: async () => null }));
    controls().start('walk');
    await pass(0.2);
    await bring();
    expect(snapshot()?.state).toBe('playing');
    expect(visit.getState().firing.k).toMatchObject({ clock: 4, burning: true });
  });

  it('leaves: silent, dark, and ready to be taken up again', async () => {
    controls().start('walk');
    await pass(0.2);
    await bring();
    controls().next();
    await bring();
    controls().leave();
    expect(snapshot()).toBeNull();
    expect(caption.getState().now).toBeNull();
    expect(visit.getState().lit).toEqual([]);
    expect(tourStore.getState().left).toMatchObject({ id: 'walk', stop: 'kiln' });
  });

  it('names an unknown tour and stays as it was', async () => {
    controls().start('moonwalk');
    await pass(0.2);
    expect(snapshot()).toBeNull();
  });

  it('remembers the second where it was left, and goes on from it', async () => {
    controls().start('walk');
    await pass(0.2);
    await bring();
    heard = 2.5;
    await pass(0.2);
    controls().leave();
    expect(tourStore.getState().left).toMatchObject({ id: 'walk', stop: 'gate', cut: null, time: 2.5 });
    controls().resume('walk');
    await pass(0.2);
    await bring();
    expect(spoken.at(-1)).toEqual({ files: ['v.webm'], from: 2.5 });
    expect(visit.getState().lit).toEqual([{ structure: 's', element: 'e' }]);
  });

  it('does not skip what is read when a beat comes late', async () => {
    end();
    end = startDirector(stage({ voice: { play: () => false, stop: () => {}, time: () => null } }));
    controls().start('walk');
    await pass(0.2);
    await bring();
    const begun = snapshot()!.time;
    const now = performance.now.bind(performance);
    const late = vi.spyOn(performance, 'now').mockImplementation(() => now() + 3000);
    await pass(0.1);
    late.mockRestore();
    expect(snapshot()!.time).toBeGreaterThan(begun);
    expect(snapshot()!.time - begun).toBeLessThanOrEqual(0.5);
  });
});

it('a voice that gets no further does not hold the tour', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  problems.setState({ list: [] });
  controls().start('walk');
  await pass(0.2);
  await bring();
  heard = 1;
  await pass(1);
  expect(snapshot()?.time).toBe(1);
  await pass(3);
  expect(snapshot()).toMatchObject({ stop: 'gate', state: 'playing' });
  expect(snapshot()!.time).toBeGreaterThan(2);
  await pass(4);
  expect(snapshot()).toMatchObject({ stop: 'kiln', state: 'travelling' });
  expect(problems.getState().list.map(({ code }) => code)).toEqual(['narration-missing']);
  problems.setState({ list: [] });
  vi.restoreAllMocks();
});

describe('words that are missing', () => {
  const told = () => problems.getState().list.map(({ code, detail }) => [code, detail]);
  const languages = { id: 's', places: [], hotspots: [], kilns: [], languages: ['en', 'zh-Hans'] };
  const begin = async (words: TourStage['narration']) => {
    end();
    problems.setState({ list: [] });
    pack.setState({ site: languages as unknown as Site });
    end = startDirector(stage({ narration: words }));
    controls().start('walk');
    await pass(0.2);
    await bring();
  };
  afterEach(() => {
    pack.setState({ site: null });
    problems.setState({ list: [] });
  });

  it('are those of another language, which says that it is one', async () => {
    await begin(async (_tour, language) => (language === 'en' ? null : narration(language)));
    expect(caption.getState().now).toEqual({ language: 'zh-Hans', text: 'Gate one zh-Hans.' });
    expect(told()).toEqual([['words-missing', 'tour walk, language en: no words for every stop']]);
  });

  it('of one stop are that stop’s alone', async () => {
    await begin(async (_tour, language) => {
      const words = narration(language);
      if (language === 'en') delete words.stops.kiln;
      return words;
    });
    expect(caption.getState().now).toEqual({ language: 'en', text: 'Gate one en.' });
    controls().next();
    await bring();
    expect(caption.getState().now).toEqual({ language: 'zh-Hans', text: 'Kiln one zh-Hans.' });
    expect(told()).toEqual([['words-missing', 'tour walk, language en: no words for kiln']]);
  });

  it('in every language hold a stop in silence, and the tour goes on', async () => {
    await begin(async () => null);
    expect(caption.getState().now).toBeNull();
    await pass(10);
    expect(snapshot()).toMatchObject({ stop: 'kiln', state: 'travelling' });
  });

  it('that a cue has no time for are told to the attendant', async () => {
    await begin(async (_tour, language) => {
      const words = narration(language);
      words.stops.gate!.sentences.pop();
      return words;
    });
    expect(told()).toEqual([['tour-faulty', expect.stringContaining('sentence 2 is named')]]);
  });
});

describe('what a stop asks', () => {
  const site = {
    id: 's',
    places: [],
    hotspots: [{ id: 'cup', position: [7, 1, 0], element: { structure: 's', element: 'cup' } }],
    kilns: [],
  } as unknown as Site;
  const asking = (wait: Wait): Tour => ({
    ...TOUR,
    stops: [{ ...TOUR.stops[0]!, cues: [], wait, finds: true }, TOUR.stops[1]!],
  });
  const told = async (_tour: string, language: string): Promise<Narration> => {
    const words = narration(language);
    Object.assign(words.stops.gate!, { ask: `Where? ${language}`, hints: ['Warm.', 'Hot.'] });
    return words;
  };
  const come = async (wait: Wait) => {
    end();
    pack.setState({ site });
    const voice = { play: () => false, stop: () => {}, time: () => null };
    end = startDirector(stage({ tour: () => asking(wait), narration: told, voice }));
    controls().start('walk');
    await pass(0.2);
    await bring();
    await pass(5);
    expect(snapshot()?.state).toBe('asking');
  };
  afterEach(() => pack.setState({ site: null }));

  it('is said in the visitor’s language, with the hints given, and the last one lights it', async () => {
    await come({ touch: { hotspot: 'cup' } });
    expect(snapshot()).toMatchObject({
      ask: { kind: 'touch', text: 'Where? en', hints: [], hintCount: 2 },
      look: null,
      found: { stops: [], of: 1 },
    });
    controls().hint();
    controls().hint();
    expect(snapshot()?.ask?.hints).toEqual(['Warm.', 'Hot.']);
    expect(snapshot()?.look).toEqual([7, 1, 0]);
    expect(visit.getState().lit).toEqual([{ structure: 's', element: 'cup' }]);
  });

  it('a press does it, on that thing alone', async () => {
    await come({ touch: { structure: 's', element: 'cup' } });
    press('saucer');
    expect(snapshot()?.state).toBe('asking');
    press('cup');
    expect(snapshot()).toMatchObject({ state: 'waiting', found: { stops: ['gate'], of: 1 } });
  });

  it('a look of a second and a half finds, a glance does not', async () => {
    await come({ find: { hotspot: 'cup' } });
    gaze = 7;
    await pass(0.6);
    gaze = null;
    await pass(0.2);
    gaze = 7;
    await pass(0.9);
    expect(snapshot()?.state).toBe('asking');
    await pass(0.6);
    expect(snapshot()?.state).toBe('waiting');
  });

  it('lets a visitor who seeks go farther, but not away', async () => {
    await come({ touch: { hotspot: 'cup' } });
    beside = { gate: 12 };
    at = 'elsewhere';
    await pass(0.3);
    expect(snapshot()?.state).toBe('asking');
    beside = { gate: 20 };
    await pass(0.3);
    expect(snapshot()?.state).toBe('strayed');
  });

  it('is reached by going there', async () => {
    await come({ reach: 'hill' });
    at = 'elsewhere';
    await pass(0.3);
    expect(snapshot()?.state).toBe('asking');
    beside = { hill: 1 };
    await pass(0.3);
    expect(snapshot()?.state).toBe('waiting');
  });

  it('a press on “ready” goes on', async () => {
    await come({ press: true });
    controls().ready();
    expect(snapshot()?.state).toBe('waiting');
  });
});
