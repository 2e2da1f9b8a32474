/**
 * What is so right now: where the visit stands. Plain zustand, no React, no three. Scene, audio, tour, interface
 * and probe read it; only the functions below change it, so that a search for one of them finds every cause.
 */
import { createStore } from 'zustand/vanilla';
import { type FiringNow, firingAt } from '../pack/firing.ts';
import type { Vec3 } from '../pack/schema.ts';
import { pack } from './pack.ts';

/** `start`: the start page. `loading`: entered, first step still loading. `site`: walking. */
export type Phase = 'start' | 'loading' | 'site';
export type Mode = 'desktop' | 'vr';
/** A panel of the interface that is open; at most one. */
export type Panel = 'places' | 'tours' | 'settings' | 'help' | null;

/** Names an element of a structure. */
export interface ElementRef {
  structure: string;
  element: string;
}

/** What a tour's stop has changed in the scene: ends with the stop. The scene shows it; evidence is told of it all the same. */
export interface Staged {
  /** Hidden elements that show. */
  shown: readonly ElementRef[];
  /** Elements taken away. */
  hidden: readonly ElementRef[];
  /** Sections that are open. */
  sections: readonly { structure: string; section: string }[];
  /** Figures that are seen, by id. */
  figures: readonly string[];
}

const BARE: Staged = { shown: [], hidden: [], sections: [], figures: [] };

/** A wish to be somewhere else. Whoever moves the rig in the present mode carries it out and clears it. */
export interface Travel {
  /** `towards`: what is to be seen there; who arrives with it out of the picture of the place faces it instead. */
  to: { place: string; towards?: Vec3 } | { point: Vec3; heading?: number };
  /** `walk` follows the walkable mesh where motion is welcome; `blink` never shows motion. VR always blinks. */
  manner: 'walk' | 'blink';
  /** Grows with each wish, so that the same wish twice is two wishes. */
  serial: number;
}

export interface VisitState {
  phase: Phase;
  mode: Mode;
  language: string;
  /** May differ from `language`: captions in one, voice in the other. `null` follows `language`. */
  captionLanguage: string | null;
  /** The language in which tours are spoken; `null` follows `language`. */
  voiceLanguage: string | null;
  period: string;
  hour: string;
  /** Zone and nearest place of the visitor, kept by `visitor/`. */
  zone: string | null;
  place: string | null;
  /** Every kiln that was ever fired, by id; one that is not here is cold. */
  firing: Readonly<Record<string, FiringNow>>;
  /** Elements lit by an open card or a cue. */
  lit: readonly ElementRef[];
  staged: Staged;
  /** The hotspot whose card is open. */
  card: string | null;
  panel: Panel;
  travel: Travel | null;
}

export const visit = createStore<VisitState>(() => ({
  phase: 'start',
  mode: 'desktop',
  language: 'en',
  captionLanguage: null,
  voiceLanguage: null,
  period: '',
  hour: '',
  zone: null,
  place: null,
  firing: {},
  lit: [],
  staged: BARE,
  card: null,
  panel: null,
  travel: null,
}));

const set = visit.setState;

/** Adds to what a stop has changed. An element shown is no longer hidden, and the other way round: the last word holds. */
export const stageAlso = (more: Partial<Staged>) =>
  set(({ staged: s }) => {
    const without = (list: Staged['shown'], taken: Staged['shown'] = []) =>
      list.filter((a) => !taken.some((b) => a.structure === b.structure && a.element === b.element));
    return {
      staged: {
        shown: [...without(without(s.shown, more.hidden), more.shown), ...(more.shown ?? [])],
        hidden: [...without(without(s.hidden, more.shown), more.hidden), ...(more.hidden ?? [])],
        sections: [...s.sections, ...(more.sections ?? [])],
        figures: [...new Set([...s.figures, ...(more.figures ?? [])])],
      },
    };
  });
/** Everything as it stands without a tour. */
export const clearStage = () => set((s) => (s.staged === BARE ? s : { staged: BARE }));
export const setPhase = (phase: Phase) => set({ phase });
export const setMode = (mode: Mode) => set({ mode });
export const setLanguage = (language: string) => set({ language });
export const setCaptionLanguage = (captionLanguage: string | null) => set({ captionLanguage });
export const setVoiceLanguage = (voiceLanguage: string | null) => set({ voiceLanguage });
export const setPeriod = (period: string) => set({ period });
export const setHour = (hour: string) => set({ hour });
export const setWhereabouts = (zone: string | null, place: string | null) => set({ zone, place });
/** Puts a kiln at an hour of its firing; `null`: cold. What runs it on (state/kilns.ts) gives way to any other hand. */
export const setFiring = (kiln: string, clock: number | null) => {
  const now = firingAt(firingOf(kiln), clock);
  set((s) => ({ firing: { ...s.firing, [kiln]: now } }));
};
/** How the pack tells a kiln is fired. */
export const firingOf = (kiln: string) => pack.getState().site?.kilns.find((k) => k.id === kiln)?.firing;
export const setLit = (lit: readonly ElementRef[]) => set({ lit });
export const openCard = (card: string | null) => set({ card });
export const openPanel = (panel: Panel) => set({ panel });

let serial = 0;
/** Asks for the visitor to be brought somewhere; see {@link Travel}. */
export const travelTo = (to: Travel['to'], manner: Travel['manner'] = 'walk') => {
  serial += 1;
  set({ travel: { to, manner, serial } });
};
/** Called by the mover once the wish of that serial is carried out or given up. */
export const arrived = (done: number) => set((s) => (s.travel?.serial === done ? { travel: null } : s));
