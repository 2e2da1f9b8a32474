/** The sound that was asked for last, by a tour's cue or by a press: captions say it at once. */
import { createStore } from 'zustand/vanilla';

export const cued = createStore<{
  /** Id in the pack. */
  id: string | null;
  /** Grows with each, so that the same sound twice is two. */
  serial: number;
}>(() => ({ id: null, serial: 0 }));

export const noteCued = (id: string) => cued.setState((s) => ({ id, serial: s.serial + 1 }));
