/** What the visitor has chosen. Kept in the browser between visits; a hall resets it between visitors. */
import { createStore } from 'zustand/vanilla';

export type Quality = 'low' | 'standard' | 'high';

export interface Settings {
  /** 0…1 each; the ear hears `master × bus`. */
  volume: { master: number; voice: number; beds: number; spots: number };
  muted: boolean;
  /** Both ears hear the same: for who hears with one. */
  mono: boolean;
  captions: {
    shown: boolean;
    size: 'small' | 'medium' | 'large';
    /** `ink`: light on a dark plate. `contrast`: white on black. `clear`: no plate. */
    look: 'ink' | 'contrast' | 'clear';
    /** What sounds is said, too. */
    sounds: boolean;
    /** What a screen reader is given to read; the narrator is heard anyway. */
    read: 'none' | 'sounds' | 'all';
  };
  /** Who speaks on a tour: the recording, the browser's own voice, or nobody. */
  voice: 'recorded' | 'browser' | 'none';
  /** `system` follows `prefers-reduced-motion`. */
  motion: 'system' | 'full' | 'reduced';
  quality: Quality;
  /** The visitor chose the quality; otherwise it is what suits the device. */
  qualityChosen: boolean;
  comfort: {
    /** Degrees per step, or smooth turning (opt-in). */
    turn: 30 | 45 | 'smooth';
    /** Smooth walking with the stick (opt-in, always with a vignette). */
    smoothWalk: boolean;
    /** Raises the floor so that a seated visitor's eyes are at 1.6 m. */
    seated: boolean;
    /** Gaze: looking at a thing for `dwellSeconds` presses it. */
    gaze: boolean;
    dwellSeconds: number;
  };
  /** Tours go on to the next stop by themselves. */
  autoAdvance: boolean;
  /** How fast tours speak, 1 as they were recorded; one of {@link TOUR_SPEEDS}. */
  tourSpeed: number;
}

export const TOUR_SPEEDS = [0.8, 0.9, 1, 1.1, 1.25] as const;

export const SETTINGS_DEFAULTS: Settings = {
  volume: { master: 0.9, voice: 1, beds: 0.8, spots: 0.9 },
  muted: false,
  mono: false,
  captions: { shown: true, size: 'medium', look: 'ink', sounds: true, read: 'sounds' },
  voice: 'recorded',
  motion: 'system',
  quality: 'standard',
  qualityChosen: false,
  comfort: { turn: 45, smoothWalk: false, seated: false, gaze: false, dwellSeconds: 1.2 },
  autoAdvance: true,
  tourSpeed: 1,
};

const KEY = 'yaohuo-settings-1';

const read = (): Settings => {
  try {
    const kept = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {
      ...SETTINGS_DEFAULTS,
      ...kept,
      volume: { ...SETTINGS_DEFAULTS.volume, ...kept.volume },
      captions: { ...SETTINGS_DEFAULTS.captions, ...kept.captions },
      comfort: { ...SETTINGS_DEFAULTS.comfort, ...kept.comfort },
    };
  } catch {
    // A browser may refuse storage (private window, kiosk policy). The visit needs none.
    return SETTINGS_DEFAULTS;
  }
};

export const settings = createStore<Settings>(read);

settings.subscribe((s) => {
  try {
    globalThis.localStorage?.setItem(KEY, JSON.stringify(s));
  } catch {
    // as above
  }
});

/** Changes some settings; nested groups are merged. */
export const choose = (
  change: {
    [K in keyof Settings]?: Settings[K] extends object ? Partial<Settings[K]> : Settings[K];
  },
) =>
  settings.setState((s) => ({
    ...s,
    ...change,
    qualityChosen: s.qualityChosen || change.quality !== undefined,
    volume: { ...s.volume, ...change.volume },
    captions: { ...s.captions, ...change.captions },
    comfort: { ...s.comfort, ...change.comfort },
  }));

let suited: Quality = SETTINGS_DEFAULTS.quality;

/** What suits this device: holds until the visitor chooses, and again after a reset. */
export const suitQuality = (quality: Quality) => {
  suited = quality;
  if (!settings.getState().qualityChosen) settings.setState({ quality });
};

export const resetSettings = () => settings.setState({ ...SETTINGS_DEFAULTS, quality: suited });

/** The system's wish, asked of the browser once and then told: it is read in frame loops. */
let asked: typeof globalThis.matchMedia | undefined;
let stillness = false;
const systemWishesStillness = (): boolean => {
  if (asked !== globalThis.matchMedia) {
    asked = globalThis.matchMedia;
    const wish = asked?.call(globalThis, '(prefers-reduced-motion: reduce)');
    stillness = wish?.matches === true;
    wish?.addEventListener?.('change', () => {
      stillness = wish.matches;
    });
  }
  return stillness;
};

/** True if nothing should glide or sway: the visitor's choice, or the system's wish. */
export const motionReduced = (s: Settings = settings.getState()): boolean =>
  s.motion === 'reduced' || (s.motion === 'system' && systemWishesStillness());
