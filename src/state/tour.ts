/**
 * The tour as the interface sees it, and the levers it may pull. The tour module fills both; page, panels in the
 * headset and probe read them. Nothing here knows how a tour runs.
 */
import { createStore } from 'zustand/vanilla';
import type { Vec3 } from '../pack/schema.ts';

/**
 * `travelling`: on the way to the stop. `playing`: narration runs. `paused`: the visitor paused it. `waiting`: the
 * stop is over, the next waits for a press. `strayed`: paused because the visitor walked off. `ended`: after the last.
 */
export type TourPhase = 'travelling' | 'playing' | 'paused' | 'waiting' | 'strayed' | 'ended';

export interface TourSnapshot {
  id: string;
  title: string;
  /** Id and title of the stop. */
  stop: string;
  stopTitle: string;
  /** 0 for the first stop. */
  index: number;
  count: number;
  state: TourPhase;
  /** Seconds into the stop's narration, and its length. Updated a few times a second. */
  time: number;
  seconds: number;
  /** Where to look, if the stop names a point; a pointer shows the way, nothing turns the head. */
  look: Vec3 | null;
}

export interface TourControls {
  start: (id: string, stop?: string) => void;
  play: () => void;
  pause: () => void;
  next: () => void;
  previous: () => void;
  /** The stop again from its beginning. */
  replay: () => void;
  leave: () => void;
  /** Back to the stop after straying, and on. */
  comeBack: () => void;
}

const nothing = () => {};

export const tour = createStore<{
  snapshot: TourSnapshot | null;
  /** Where a tour was left, so that it can be taken up again. */
  left: { id: string; stop: string } | null;
  controls: TourControls;
}>(() => ({
  snapshot: null,
  left: null,
  controls: {
    start: nothing,
    play: nothing,
    pause: nothing,
    next: nothing,
    previous: nothing,
    replay: nothing,
    leave: nothing,
    comeBack: nothing,
  },
}));
