/**
 * A tour told by the browser's own voice, sentence by sentence. Its clock is that of the narration: each sentence takes the
 * time it takes, and its beginning, its words and its end are brought to the times the narration has for them, so that
 * captions and cues follow. What fails leaves the tour to its captions.
 */
import { report } from '../state/problems.ts';
import { type Settings, settings } from '../state/settings.ts';
import { setSpeaking } from '../state/speaking.ts';
import type { Voice, Words } from '../tour/stage.ts';
import { ownVoice } from './ownVoices.ts';

/** A browser that has not begun a sentence by then will not; milliseconds. */
const PATIENCE_MS = 4000;
/** Letters a second, until the voice itself has shown how fast it is. */
const PACE = { wide: 4.2, narrow: 14 } as const;

/** The voice is on no bus of ours: its loudness is worked out here. 0…1 */
export const loudnessOf = (s: Settings): number => (s.muted ? 0 : s.volume.master * s.volume.voice);

/** 0.5…2 of the usual; chosen for tours. */
const rateOf = (s: Settings): number =>
  Math.min(2, Math.max(0.5, (s as { tourSpeed?: number }).tourSpeed ?? 1));

interface Saying {
  words: Words;
  /** Index of the sentence that is said. */
  at: number;
  utterance: SpeechSynthesisUtterance | null;
  /** Milliseconds; null until the sentence has begun. */
  began: number | null;
  /** 0…1: how far the browser says the sentence is. */
  told: number;
  patience: ReturnType<typeof setTimeout> | undefined;
}

export function createOwnVoice(
  speech: SpeechSynthesis = globalThis.speechSynthesis,
  now: () => number = () => performance.now(),
): Voice & { readonly playing: boolean } {
  let saying: Saying | null = null;
  /** The end of what was said last, told once: then the clock goes on by itself. */
  let over: number | null = null;
  /** Letters a millisecond of this voice at usual rate, by width; learned. */
  const pace = { wide: PACE.wide / 1000, narrow: PACE.narrow / 1000 };

  const width = (language: string) => (/^(zh|ja|ko|yue)(-|$)/.test(language) ? 'wide' : 'narrow');

  const hush = () => {
    const was = saying;
    saying = null;
    setSpeaking(false);
    if (!was) return;
    clearTimeout(was.patience);
    // Its late events are nobody's any more.
    if (was.utterance) {
      was.utterance.onstart = null;
      was.utterance.onboundary = null;
      was.utterance.onend = null;
      was.utterance.onerror = null;
    }
    speech.cancel();
  };

  const fail = (reason: string) => {
    const language = saying?.words.language ?? '';
    hush();
    report('narration-missing', `the browser's own voice (${language}): ${reason}`, {});
  };

  const sayNext = (own: Saying) => {
    const sentence = own.words.sentences[own.at];
    if (!sentence) {
      over = own.words.seconds;
      hush();
      return;
    }
    const voice = ownVoice(own.words.language);
    if (!voice) return fail('this machine has no voice of its own for that language');
    const one = new SpeechSynthesisUtterance(sentence.text);
    const rate = rateOf(settings.getState());
    one.voice = voice;
    one.lang = voice.lang;
    one.rate = rate;
    one.volume = loudnessOf(settings.getState());
    Object.assign(own, { utterance: one, began: null, told: 0 });
    clearTimeout(own.patience);
    own.patience = setTimeout(() => saying === own && fail('it does not begin'), PATIENCE_MS);
    one.onstart = () => {
      if (saying !== own) return;
      clearTimeout(own.patience);
      own.began = now();
      setSpeaking(one.volume > 0);
    };
    one.onboundary = ({ charIndex }) => {
      if (saying !== own) return;
      own.told = Math.max(own.told, Math.min(1, charIndex / Math.max(1, sentence.text.length)));
    };
    one.onend = () => {
      if (saying !== own) return;
      const took = own.began === null ? 0 : now() - own.began;
      // A sentence of some length shows how fast this voice is.
      if (took > 300 && sentence.text.length > 5)
        pace[width(own.words.language)] = sentence.text.length / took / rate;
      own.at += 1;
      sayNext(own);
    };
    one.onerror = ({ error }) => {
      if (saying === own) fail(error);
    };
    speech.speak(one);
  };

  /** How far the sentence is: by the browser's own word, and between its words by the pace of the voice. */
  const share = (own: Saying, text: string): number => {
    if (own.began === null) return 0;
    const letters = (now() - own.began) * pace[width(own.words.language)] * (own.utterance?.rate ?? 1);
    // It may be slower than thought: the last part is told by its end alone.
    return Math.max(own.told, Math.min(0.95, letters / Math.max(1, text.length)));
  };

  // Muted, made audible again or set to another speed: the sentence is begun again as it should be.
  settings.subscribe((s, before) => {
    const own = saying;
    if (!own) return;
    const silence = (loudnessOf(s) === 0) !== (loudnessOf(before) === 0);
    if (!silence && rateOf(s) === rateOf(before)) return;
    const { words, at } = own;
    hush();
    begin(words, at);
  });

  const begin = (words: Words, at: number) => {
    over = null;
    // A browser that was paused by another page keeps the next one waiting.
    speech.resume();
    saying = { words, at, utterance: null, began: null, told: 0, patience: undefined };
    sayNext(saying);
  };

  // Chromium goes on talking after the page is gone.
  globalThis.addEventListener?.('pagehide', hush);

  return {
    get playing() {
      return saying !== null && saying.began !== null;
    },
    play(_files, from, words) {
      hush();
      const at = words.sentences.findIndex(({ end }) => end > from + 0.05);
      if (at < 0 || !ownVoice(words.language)) return false;
      begin(words, at);
      return saying !== null;
    },
    stop() {
      over = null;
      hush();
    },
    time() {
      if (over !== null) {
        const end = over;
        over = null;
        return end;
      }
      if (!saying || saying.began === null) return null;
      const sentence = saying.words.sentences[saying.at]!;
      return sentence.start + (sentence.end - sentence.start) * share(saying, sentence.text);
    },
  };
}
