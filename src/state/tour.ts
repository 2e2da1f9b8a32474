/**
 * The tour as the interface sees it, and the levers it may pull. The tour module fills both; page, panels in the
 * headset and probe read them. Nothing here knows how a tour runs.
 */
import { createStore } from 'zustand/vanilla';
import type { Vec3 } from '../pack/schema.ts';

/**
 * `travelling`: on the way to the stop. `playing`: narration runs. `paused`: the visitor paused it. `asking`: the
 * narration is over and the tour waits for what the stop asks. `choosing`: it waits for a choice. `waiting`: the stop
 * is over, the next waits for a press or a breath. `strayed`: paused because the visitor walked off. `ended`: after the
 * last.
 */
export type TourPhase =
  | 'travelling'
  | 'playing'
  | 'paused'
  | 'asking'
  | 'choosing'
  | 'waiting'
  | 'strayed'
  | 'ended';

/** What the tour waits for. */
export interface TourAsk {
  kind: 'press' | 'find' | 'touch' | 'reach';
  /** In the visitor's language; empty if the script says nothing: then the interface has words for each kind. */
  text: string;
  /** Hints given so far, and how many there are. */
  hints: readonly string[];
  hintCount: number;
}

export interface TourSnapshot {
  id: string;
  title: string;
  /** Id and title of the stop. */
  stop: string;
  stopTitle: string;
  /** Position on the main line, 0 for the first stop; that of the stop it branched from while aside. */
  index: number;
  /** Stops on the main line (of the cut). */
  count: number;
  /** The stop is off the main line. */
  aside: boolean;
  /** Id of the cut that is followed, or null for the whole tour. */
  cut: string | null;
  /** Minutes until the end at the speed chosen, waits not counted. */
  minutesLeft: number;
  /** What is to be seen here, for who cannot see it. */
  alt: string;
  /** While `asking` (also when strayed from it), else null. */
  ask: TourAsk | null;
  /** While `choosing`, else empty. */
  choices: readonly { id: string; label: string }[];
  /** A hunt: ids of the stops whose thing was found, and how many there are; else null. */
  found: { stops: readonly string[]; of: number } | null;
  state: TourPhase;
  /** Seconds into the stop's narration, and its length. Updated a few times a second. */
  time: number;
  seconds: number;
  /** Where to look, if the stop names a point; a pointer shows the way, nothing turns the head. */
  look: Vec3 | null;
}

/** Where a tour was left. Kept in the browser, so that it can be taken up again after a reload, too. */
export interface TourLeft {
  id: string;
  stop: string;
  cut: string | null;
  /** Seconds into the stop. */
  time: number;
  /** Stops whose thing was found. */
  found: readonly string[];
}

export interface TourControls {
  /** From the first stop, or from a stop; whole, or in a cut. */
  start: (id: string, stop?: string, cut?: string) => void;
  /** Goes on where this tour was left. */
  resume: (id: string) => void;
  play: () => void;
  pause: () => void;
  next: () => void;
  previous: () => void;
  /** The stop again from its beginning. */
  replay: () => void;
  /** The sentence again; within its first second, the one before. */
  replaySentence: () => void;
  /** "I am ready": what a stop that asks for a press waits for. */
  ready: () => void;
  choose: (choice: string) => void;
  /** Asks for the next hint. */
  hint: () => void;
  leave: () => void;
  /** Back to the stop after straying, and on. */
  comeBack: () => void;
}

const nothing = () => {};

export const tour = createStore<{
  snapshot: TourSnapshot | null;
  /** Where a tour was left, so that it can be taken up again. */
  left: TourLeft | null;
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
    resume: nothing,
    replaySentence: nothing,
    ready: nothing,
    choose: nothing,
    hint: nothing,
    leave: nothing,
    comeBack: nothing,
  },
}));
