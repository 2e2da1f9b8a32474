/**
 * What the address says: where, when, in which language, on which tour. Pure, so that tests need no browser.
 * A link carries another person to the same spot; whatever it names that is not there costs a note, nothing else.
 */
import type { Quality } from '../state/settings.ts';

export interface Params {
  site: string | null;
  place: string | null;
  period: string | null;
  hour: string | null;
  lang: string | null;
  tour: string | null;
  stop: string | null;
  /** Which cut of the tour; null is the whole. */
  cut: string | null;
  quality: Quality | null;
  /** The read-only window for tests and the bench is wanted. */
  probe: boolean;
  /** How much faster than life the tour's clock runs; 1 unless the probe is on. */
  clock: number;
}

const QUALITIES: readonly Quality[] = ['low', 'standard', 'high'];

/** Reads `location.search`. Empty values count as absent; nonsense is dropped, never thrown. */
export function readParams(search: string): Params {
  const query = new URLSearchParams(search);
  const word = (name: string) => query.get(name)?.trim() || null;
  const quality = word('quality');
  const probe = query.has('probe');
  const clock = Number(word('clock') ?? 1);
  return {
    site: word('site'),
    place: word('place'),
    period: word('period'),
    hour: word('hour'),
    lang: word('lang'),
    tour: word('tour'),
    stop: word('stop'),
    cut: word('cut'),
    quality: QUALITIES.find((q) => q === quality) ?? null,
    probe,
    clock: probe && Number.isFinite(clock) && clock > 0 ? Math.min(clock, 100) : 1,
  };
}

/**
 * The same search with some names changed: `null` takes a name out. Names not mentioned stay as they are, in
 * their order. Returns '' or a string that starts with `?`.
 */
export function changeParams(search: string, change: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  // `probe=` reads better as the bare `probe` people type.
  const text = query.toString().replace(/(^|&)probe=(?=&|$)/, '$1probe');
  return text ? `?${text}` : '';
}
