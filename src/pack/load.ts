/** Fetches a site pack. A faulty pack shows what it can; every fault comes along, for screen and console. */
import { type Fault, fileFault } from './fault.ts';
import { parseJson } from './json.ts';
import { parseNarration, parseSite, parseTour } from './parse.ts';
import type { Narration, Site, Tour } from './schema.ts';

export type { Fault } from './fault.ts';

/** What of `fetch` is used; tests hand in their own. */
export type Fetch = (
  url: string,
) => Promise<{ ok: boolean; status: number; text: () => Promise<string>; headers?: Headers }>;

export interface Loaded {
  /** Null if there is no visit: a fault of weight `fatal` says why. */
  site: Site | null;
  faults: Fault[];
}

const browserFetch: Fetch = (url) => fetch(url);

const folder = (base: string) => (base.endsWith('/') ? base : `${base}/`);

/** Reads one JSON file of a pack, or says why it cannot be read. */
export async function loadJson(
  base: string,
  file: string,
  get: Fetch = browserFetch,
): Promise<{ data: unknown; fault: Fault | null }> {
  const fail = (code: Fault['code'], message: string) => ({
    data: null,
    fault: fileFault(file, code, message),
  });
  let text: string;
  try {
    const answer = await get(`${folder(base)}${file}`);
    if (!answer.ok) return fail('missing', `${file} cannot be loaded: the server answers ${answer.status}`);
    text = await answer.text();
  } catch (error) {
    return fail('missing', `${file} cannot be loaded: ${(error as Error).message}`);
  }
  try {
    return { data: parseJson(text), fault: null };
  } catch (error) {
    return fail('unreadable', `${file} is not valid JSON: ${(error as Error).message}`);
  }
}

/**
 * Loads `site.json` of the pack at `base` (URL of its folder).
 * Wrong entries and dangling references are left out, one fault each. Never throws.
 */
export async function loadSite(base: string, get: Fetch = browserFetch): Promise<Loaded> {
  const { data, fault } = await loadJson(base, 'site.json', get);
  if (fault) return { site: null, faults: [{ ...fault, weight: 'fatal' }] };
  const { value, faults } = parseSite(data);
  return { site: value, faults };
}

/** Loads one tour that the site lists. */
export async function loadTour(
  base: string,
  site: Site,
  id: string,
  get: Fetch = browserFetch,
): Promise<{ tour: Tour | null; faults: Fault[] }> {
  const entry = site.tours.find((tour) => tour.id === id);
  if (!entry)
    return { tour: null, faults: [fileFault('site.json', 'dangling', `there is no tour \`${id}\``)] };
  const { data, fault } = await loadJson(base, entry.file, get);
  if (fault) return { tour: null, faults: [fault] };
  const { value, faults } = parseTour(data, site, entry.file);
  return { tour: value, faults };
}

/** Loads every tour of a site. A bad one is left out. */
export async function loadTours(
  base: string,
  site: Site,
  get: Fetch = browserFetch,
): Promise<{ tours: ReadonlyMap<string, Tour>; faults: Fault[] }> {
  const all = await Promise.all(site.tours.map(({ id }) => loadTour(base, site, id, get)));
  const tours = new Map(all.flatMap(({ tour }, n) => (tour ? [[site.tours[n]!.id, tour]] : [])));
  return { tours, faults: all.flatMap(({ faults }) => faults) };
}

/** Path in the pack of one language of a tour: beside its `tour.json`. */
export const narrationFile = (tourFile: string, language: string): string =>
  tourFile.replace(/[^/]*$/, `${language}.json`);

/** Loads one language of a tour. */
export async function loadNarration(
  base: string,
  site: Site,
  tour: string,
  language: string,
  get: Fetch = browserFetch,
): Promise<{ narration: Narration | null; faults: Fault[] }> {
  const entry = site.tours.find(({ id }) => id === tour);
  if (!entry)
    return { narration: null, faults: [fileFault('site.json', 'dangling', `there is no tour \`${tour}\``)] };
  const file = narrationFile(entry.file, language);
  const { data, fault } = await loadJson(base, file, get);
  if (fault) return { narration: null, faults: [fault] };
  const { value, faults } = parseNarration(data, file);
  return { narration: value, faults };
}

/**
 * `loadNarration` that remembers the last few, so that switching language back and forth asks nothing twice.
 * What could not be loaded is not remembered: the next call tries again.
 * @param onFaults told of the faults once per load
 */
export function narrationCache(
  base: string,
  site: Site,
  onFaults: (faults: Fault[], tour: string) => void = () => {},
  get: Fetch = browserFetch,
  size = 8,
): (tour: string, language: string) => Promise<Narration | null> {
  const kept = new Map<string, Promise<Narration | null>>();
  return (tour, language) => {
    const key = `${tour} ${language}`;
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const coming = loadNarration(base, site, tour, language, get).then(({ narration, faults }) => {
      if (faults.length > 0) onFaults(faults, tour);
      if (narration === null) kept.delete(key);
      return narration;
    });
    kept.set(key, coming);
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break;
      kept.delete(oldest);
    }
    return coming;
  };
}
