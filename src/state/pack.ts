/** The pack that is being visited, once loaded. */
import { createStore } from 'zustand/vanilla';
import type { Narration, Site, Tour } from '../pack/schema.ts';

export interface PackState {
  /** Absolute URL of the pack folder, with a slash at the end. Empty until loaded. */
  base: string;
  site: Site | null;
  /** By id. A tour whose file was bad is left out. */
  tours: ReadonlyMap<string, Tour>;
  /** Narration of a tour in a language; `null` when it is missing or broken. Cached. */
  narration: (tour: string, language: string) => Promise<Narration | null>;
}

export const pack = createStore<PackState>(() => ({
  base: '',
  site: null,
  tours: new Map(),
  narration: async () => null,
}));

/** Absolute URL of a file of the pack. */
export const packUrl = (path: string): string => new URL(path, pack.getState().base).href;
