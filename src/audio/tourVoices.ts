/** The voice the visitor chose for tours: the recording, the browser's own (fetched when it is first wanted), or none. */
import { report } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import type { Voice, Words } from '../tour/stage.ts';
import { hasOwnVoice } from './ownVoices.ts';

interface Played {
  files: readonly string[];
  from: number;
  words: Words;
}

/** @param fetchOwn gives the browser's own voice; may fail */
export function chosenVoice(
  recorded: Voice,
  fetchOwn: () => Promise<Voice> = () => import('./ownVoice.ts').then((m) => m.createOwnVoice()),
): Voice {
  let own: Voice | null = null;
  let speaks: Voice | null = null;
  /** What is being said, until it is stopped. */
  let last: Played | null = null;

  const fetchThen = (wanted: Played) =>
    void fetchOwn().then(
      (voice) => {
        own ??= voice;
        if (last !== wanted) return;
        speaks = own;
        if (!own.play(wanted.files, wanted.from, wanted.words)) speaks = null;
      },
      (reason: unknown) => report('narration-missing', `the browser's own voice: ${String(reason)}`),
    );

  const stop = () => {
    speaks?.stop();
    speaks = null;
    last = null;
  };

  const play: Voice['play'] = (files, from, words) => {
    stop();
    const wanted = { files, from, words };
    const { voice } = settings.getState();
    last = wanted;
    if (voice === 'none') return false;
    if (voice === 'browser' && hasOwnVoice(words.language)) {
      if (!own) {
        fetchThen(wanted);
        return true;
      }
      speaks = own;
    } else speaks = recorded;
    return speaks.play(files, from, words);
  };

  let heardAt = 0;
  const time = () => {
    const now = speaks?.time() ?? null;
    if (now !== null) heardAt = now;
    return now;
  };

  // Another voice takes over where this one is, or would be.
  settings.subscribe((s, before) => {
    if (s.voice === before.voice || !last) return;
    const { files, from, words } = last;
    time();
    play(files, Math.max(from, heardAt), words);
  });

  return {
    play: (files, from, words) => {
      heardAt = from;
      return play(files, from, words);
    },
    stop,
    time,
  };
}
