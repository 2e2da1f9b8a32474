/** The caption on screen now, or none. Filled by the tour (voice) and by audio (sound descriptions). */
import { createStore } from 'zustand/vanilla';

export interface Caption {
  language: string;
  text: string;
}

export const caption = createStore<{ now: Caption | null }>(() => ({ now: null }));

/** Sets the caption; the same one again is no change. */
export const setCaption = (now: Caption | null) =>
  caption.setState((s) => (s.now?.text === now?.text && s.now?.language === now?.language ? s : { now }));
