/** What a tour needs of the rest of the program. The director knows these and no more, so tests can stand in. */
import type { Narration, Tour, Vec3 } from '../pack/schema.ts';

/** What a stop's narration says, for a voice that speaks it itself. */
export interface Words {
  language: string;
  sentences: readonly { text: string; start: number; end: number }[];
  /** Length of the narration. */
  seconds: number;
}

/** The voice of a tour: one at a time. */
export interface Voice {
  /**
   * Plays from a second of the narration. Replaces what was playing.
   * @param files paths inside the pack, best first; empty plays nothing that was recorded
   * @returns whether something is to be heard, be it in a moment
   */
  play: (files: readonly string[], from: number, words: Words) => boolean;
  stop: () => void;
  /** Seconds into the narration, or null while nothing sounds (loading, blocked, missing, ended). */
  time: () => number | null;
}

export interface TourStage {
  tour: (id: string) => Tour | undefined;
  narration: (tour: string, language: string) => Promise<Narration | null>;
  voice: Voice;
  /** A sound of the pack, once. */
  playSound: (id: string) => void;
  /** How far the visitor is from a place, metres; null if there is no such place. */
  distanceTo: (place: string) => number | null;
  /** True if the visitor looks at a point, within so many degrees, and nothing stands between. */
  looksAt: (point: Vec3, degrees: number) => boolean;
  /** Tells of every press on a hotspot, whatever it came from. Returns how to stop. */
  onPress: (listener: (hotspot: string) => void) => () => void;
}
