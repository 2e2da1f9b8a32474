import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problems } from '../state/problems.ts';
import { choose, resetSettings } from '../state/settings.ts';
import { speaking } from '../state/speaking.ts';
import type { Words } from '../tour/stage.ts';
import { createOwnVoice } from './ownVoice.ts';
import { ownVoice } from './ownVoices.ts';
import { chosenVoice } from './tourVoices.ts';

class Utterance {
  voice: unknown = null;
  lang = '';
  rate = 1;
  volume = 1;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onboundary: ((event: { charIndex: number }) => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const voices = [
  { lang: 'en-US', localService: false, name: 'far', default: true },
  { lang: 'en-GB', localService: true, name: 'near', default: false },
  { lang: 'zh-TW', localService: true, name: 'taipei', default: false },
  { lang: 'zh_CN', localService: true, name: 'beijing', default: false },
] as unknown as SpeechSynthesisVoice[];

const speech = {
  asked: [] as Utterance[],
  cancelled: 0,
  getVoices: () => voices,
  speak(one: Utterance) {
    this.asked.push(one);
  },
  cancel() {
    this.cancelled += 1;
  },
  resume: () => {},
};
const last = () => speech.asked.at(-1)!;

const WORDS: Words = {
  language: 'en',
  sentences: [
    { text: 'This is the yard.', start: 0, end: 2 },
    { text: 'There is the kiln.', start: 2.5, end: 5 },
  ],
  seconds: 5.5,
};
let clock = 0;
const voice = () => createOwnVoice(speech as unknown as SpeechSynthesis, () => clock);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  Object.assign(speech, { asked: [], cancelled: 0 });
  clock = 0;
  resetSettings();
  problems.setState({ list: [] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the browser’s own voices', () => {
  it('are those that need no network and speak the language as it is written', () => {
    expect(ownVoice('en')?.name).toBe('near');
    expect(ownVoice('zh-Hans')?.name).toBe('beijing');
    expect(ownVoice('zh-Hant')?.name).toBe('taipei');
    expect(ownVoice('fr')).toBeNull();
  });
  it('are none where the browser has no speech', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    expect(ownVoice('en')).toBeNull();
  });
});

describe('a tour told by the browser’s own voice', () => {
  it('says sentence after sentence, and its clock is the narration’s', () => {
    const own = voice();
    expect(own.play([], 0, WORDS)).toBe(true);
    expect(speech.asked).toHaveLength(1);
    expect(last()).toMatchObject({ text: 'This is the yard.', lang: 'en-GB', rate: 1 });
    expect(own.time()).toBeNull();
    last().onstart!();
    expect(own.time()).toBe(0);
    expect(speaking.getState().now).toBe(true);
    last().onboundary!({ charIndex: 8 });
    expect(own.time()).toBeCloseTo((8 / 17) * 2);
    last().onend!();
    expect(last().text).toBe('There is the kiln.');
    // Until the next has begun there is nothing to tell; then it is at its own beginning.
    expect(own.time()).toBeNull();
    last().onstart!();
    expect(own.time()).toBe(2.5);
    last().onend!();
    expect(own.time()).toBe(5.5);
    expect(own.time()).toBeNull();
    expect(own.playing).toBe(false);
    expect(speaking.getState().now).toBe(false);
  });
  it('moves on between words that the browser does not tell, but never past the sentence', () => {
    const own = voice();
    own.play([], 0, WORDS);
    last().onstart!();
    let before = 0;
    for (clock = 0; clock < 9000; clock += 100) {
      const now = own.time()!;
      expect(now).toBeGreaterThanOrEqual(before);
      expect(now).toBeLessThan(2);
      before = now;
    }
    expect(before).toBeGreaterThan(1.5);
  });
  it('is paused and taken up at the sentence that was being said', () => {
    const own = voice();
    own.play([], 0, WORDS);
    last().onstart!();
    last().onend!();
    last().onstart!();
    const was = last();
    own.stop();
    expect(speech.cancelled).toBeGreaterThan(0);
    expect(own.time()).toBeNull();
    // The late word of a voice that was stopped is nobody's.
    expect(was.onend).toBeNull();
    expect(speech.asked).toHaveLength(2);
    own.play([], 3.1, WORDS);
    expect(last().text).toBe('There is the kiln.');
  });
  it('says nothing after the end, and nothing in a language it has not', () => {
    const own = voice();
    expect(own.play([], 5.2, WORDS)).toBe(false);
    expect(own.play([], 0, { ...WORDS, language: 'fr' })).toBe(false);
    expect(speech.asked).toHaveLength(0);
  });
  it('gives up at an error, says so once and leaves the time to the captions', () => {
    const own = voice();
    own.play([], 0, WORDS);
    last().onstart!();
    last().onerror!({ error: 'synthesis-failed' });
    expect(own.time()).toBeNull();
    expect(own.playing).toBe(false);
    expect(problems.getState().list.map((p) => p.code)).toEqual(['narration-missing']);
  });
  it('gives up on a browser that never begins', () => {
    const own = voice();
    own.play([], 0, WORDS);
    vi.advanceTimersByTime(5000);
    expect(own.playing).toBe(false);
    expect(problems.getState().list).toHaveLength(1);
    expect(own.time()).toBeNull();
  });
  it('keeps time when it is muted, and is heard again from the same sentence', () => {
    const own = voice();
    own.play([], 0, WORDS);
    last().onstart!();
    expect(last().volume).toBeCloseTo(0.9);
    choose({ muted: true });
    expect(last()).toMatchObject({ text: 'This is the yard.', volume: 0 });
    last().onstart!();
    expect(own.time()).toBe(0);
    expect(speaking.getState().now).toBe(false);
    choose({ muted: false, volume: { voice: 0.5 } });
    expect(last()).toMatchObject({ text: 'This is the yard.', volume: 0.45 });
    own.stop();
  });
});

describe('the voice the visitor chose', () => {
  const fake = () => {
    const calls: string[] = [];
    let now: number | null = null;
    return {
      calls,
      at: (time: number | null) => {
        now = time;
      },
      play: (files: readonly string[], from: number) => {
        calls.push(`play ${from}`);
        now = from;
        return files.length > 0;
      },
      stop: () => {
        calls.push('stop');
        now = null;
      },
      time: () => now,
    };
  };
  it('is the recording, unless it is another', async () => {
    const [recorded, own] = [fake(), fake()];
    const chosen = chosenVoice(recorded, async () => own);
    expect(chosen.play(['a.opus'], 0, WORDS)).toBe(true);
    expect(recorded.calls).toEqual(['play 0']);
    recorded.at(3);
    expect(chosen.time()).toBe(3);
    // Another one takes over where this one was.
    choose({ voice: 'browser' });
    await vi.advanceTimersByTimeAsync(0);
    expect(recorded.calls).toEqual(['play 0', 'stop']);
    expect(own.calls).toEqual(['play 3']);
    choose({ voice: 'none' });
    expect(own.calls).toEqual(['play 3', 'stop']);
    expect(chosen.time()).toBeNull();
    expect(chosen.play(['a.opus'], 0, WORDS)).toBe(false);
  });
  it('is the recording where the browser has none of that language', () => {
    choose({ voice: 'browser' });
    const [recorded, own] = [fake(), fake()];
    const chosen = chosenVoice(recorded, async () => own);
    expect(chosen.play(['a.opus'], 0, { ...WORDS, language: 'fr' })).toBe(true);
    expect(recorded.calls).toEqual(['play 0']);
  });
  it('does not begin once it was stopped, however late it comes', async () => {
    choose({ voice: 'browser' });
    const [recorded, own] = [fake(), fake()];
    let come: (voice: typeof own) => void = () => {};
    const chosen = chosenVoice(
      recorded,
      () =>
        new Promise((resolve) => {
          come = resolve;
        }),
    );
    expect(chosen.play([], 0, WORDS)).toBe(true);
    chosen.stop();
    come(own);
    await vi.advanceTimersByTimeAsync(0);
    expect(own.calls).toEqual([]);
  });
});
