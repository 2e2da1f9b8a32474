/**
 * Sound, as the rest of the program sees it. The context is made on the press that enters (browsers allow none before);
 * what feeds it (desk.ts) is fetched once the site shows. Everything here is safe to call before that, or where there is
 * no Web Audio at all: it does nothing.
 */
import { report } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import type { Voice, Words } from '../tour/stage.ts';
import type { Desk } from './desk.ts';
import { createEars } from './ears.ts';
import type { Sightline, SoundNow } from './soundscape.ts';

/** A context that still sleeps this long after the press is blocked by the browser or has no device. */
const BLOCKED_MS = 3000;
/** Before the desk is asked for the first time, and each time it has failed. Then it is given up. */
const ASK_MS = [100, 2000, 8000];
/** A voice that was wanted longer ago than this has been given up by the tour. */
const STALE_MS = 2000;
/** Everything is decoded to this rate: at a device's 192 kHz it would take four times the memory. */
const RATE = 48000;

export const ears = createEars();

let context: AudioContext | null = null;
let desk: Desk | null = null;
let sightline: Sightline | null = null;
/** What the narrator was asked to say before there was one. */
let wished: { files: readonly string[]; from: number; words: Words; at: number } | null = null;

/** Gives sound its walls. Without them everything is heard as in the open. */
export const setSightline = (look: Sightline | null): void => {
  sightline = look;
};

let asked = 0;
function askForDesk(): void {
  if (!context) return;
  const woken = context;
  const wait = ASK_MS[asked];
  asked += 1;
  setTimeout(async () => {
    try {
      const { openDesk } = await import('./desk.ts');
      desk = openDesk(woken, ears, () => sightline);
      if (wished && performance.now() - wished.at < STALE_MS)
        desk.voice.play(wished.files, wished.from, wished.words);
    } catch (reason) {
      if (asked < ASK_MS.length) askForDesk();
      else report('sound-unavailable', String(reason));
    }
  }, wait);
}

/**
 * Wakes the sound. Call inside the handler of the press that enters: a browser believes no later moment.
 */
export function unlockAudio(): void {
  const Context = globalThis.AudioContext;
  if (!Context) {
    report('audio-blocked', 'no Web Audio in this browser');
    return;
  }
  if (!context) {
    try {
      context = new Context({ latencyHint: 'interactive', sampleRate: RATE });
    } catch (reason) {
      report('audio-blocked', String(reason));
      return;
    }
    const stop = visit.subscribe(({ phase }) => {
      if (phase !== 'site') return;
      stop();
      askForDesk();
    });
  }
  const woken = context;
  const blocked = setTimeout(() => {
    if (woken.state !== 'running') report('audio-blocked', `audio context is ${woken.state}`);
  }, BLOCKED_MS);
  woken
    .resume()
    .then(() => clearTimeout(blocked))
    .catch((reason: unknown) => report('audio-blocked', String(reason)));
}

/** A sound of the pack, once. */
export const playSound = (id: string): void => desk?.play(id);

/** The voice of the tour; silent until the sound is awake. */
export const tourVoice: Voice = {
  play: (files, from, words) => {
    wished = { files, from, words, at: performance.now() };
    return desk ? desk.voice.play(files, from, words) : files.length > 0;
  },
  stop: () => {
    wished = null;
    desk?.voice.stop();
  },
  time: () => desk?.voice.time() ?? null,
};

/** Everything that can sound, as the probe shows it. */
export const audioSounds = (): SoundNow[] => desk?.sounds() ?? [];
/** Bytes of decoded sound that are held now. */
export const audioBytes = (): number => desk?.bytes() ?? 0;
