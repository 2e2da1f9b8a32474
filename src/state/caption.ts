/**
 * The captions on screen now. What is said is filled by the tour, what sounds by `captions/describe.ts`. Page and headset
 * show the same two; how many letters fit is told back by whichever shows them.
 */
import { createStore } from 'zustand/vanilla';

/** From which side a thing sounds; null: ahead, where the eyes are, or from everywhere. */
export type Side = 'left' | 'right' | 'behind' | null;

/** What is said. */
export interface Caption {
  language: string;
  text: string;
  /** Who speaks, if not the narrator. Shown before the text. */
  speaker?: string;
}

/** What sounds, such as “[fire roars]”, and from where. */
export interface SoundCaption {
  /** Id of the sound in the pack. */
  id: string;
  language: string;
  text: string;
  /** Where it sounds from, as the visitor looks now. */
  side: Side;
}

/** Letters that two lines hold, in scripts as wide as high and in narrow ones. Infinite until somebody shows captions. */
export interface CaptionRoom {
  readonly wide: number;
  readonly narrow: number;
}

export const caption = createStore<{
  now: Caption | null;
  sound: SoundCaption | null;
  room: CaptionRoom;
}>(() => ({ now: null, sound: null, room: { wide: Infinity, narrow: Infinity } }));

/** Sets what is said; the same again is no change. */
export const setCaption = (now: Caption | null) =>
  caption.setState((s) =>
    s.now?.text === now?.text && s.now?.language === now?.language && s.now?.speaker === now?.speaker
      ? s
      : { now },
  );

/** Sets what sounds; the same again is no change. */
export const setSoundCaption = (sound: SoundCaption | null) =>
  caption.setState((s) =>
    s.sound?.id === sound?.id && s.sound?.text === sound?.text && s.sound?.side === sound?.side
      ? s
      : { sound },
  );

/** Tells how many letters two lines hold. */
export const setCaptionRoom = (room: CaptionRoom) =>
  caption.setState((s) => (s.room.wide === room.wide && s.room.narrow === room.narrow ? s : { room }));

/** A caption's words with who says them. */
export const captionWords = ({ text, speaker, language }: Caption): string =>
  speaker ? `${speaker}${language.startsWith('zh') ? '：' : ': '}${text}` : text;
