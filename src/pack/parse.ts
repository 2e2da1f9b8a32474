/** Data of a site pack → what can be shown of it, and what is wrong with it. Pure: no network, no files. */
import { type Document, type Fault, faultAt, fileFault } from './fault.ts';
import {
  cutDangling,
  danglingFaults,
  namesIn,
  namesOf,
  siteReferences,
  tourReferences,
} from './references.ts';
import { salvage } from './salvage.ts';
import { type ElementRef, Narration, Site, Tour } from './schema.ts';
import { mistimed, spread } from './timing.ts';

export interface Parsed<T> {
  /** Null if nothing can be shown of it; then a fault says why. */
  value: T | null;
  faults: Fault[];
}

const SITE_FILE = 'site.json';
const LISTS = ['periods', 'hours', 'zones', 'places', 'structures', 'kilns', 'effects'] as const;
const MORE_LISTS = ['materials', 'sounds', 'hotspots', 'tours', 'evidence', 'sources'] as const;

const isObject = (data: unknown): data is Record<string, unknown> =>
  data !== null && typeof data === 'object' && !Array.isArray(data);

/** Stand-ins for what every site should say but can be visited without. */
function fallbacks(data: Record<string, unknown>): Record<string, unknown> {
  const firstId = (list: unknown) =>
    Array.isArray(list) && typeof list[0]?.id === 'string' ? list[0].id : 'unknown';
  const id = typeof data.id === 'string' ? data.id : 'site';
  const titled = isObject(data.title) ? Object.keys(data.title) : [];
  return {
    id: 'site',
    title: { en: id },
    summary: { en: id },
    languages: titled.length > 0 ? titled : ['en'],
    geo: { latitude: 0, longitude: 0, trueNorth: 0 },
    light: { sun: { azimuth: 225, elevation: 35 } },
    start: { place: firstId(data.places), period: firstId(data.periods), hour: firstId(data.hours) },
    walk: 'walk.glb',
    structures: [],
    licence: 'unknown',
    ...Object.fromEntries(MORE_LISTS.map((key) => [key, []])),
    kilns: [],
    effects: [],
    quarters: [],
    fonts: [],
    credits: [],
  };
}

/** Leaves out every entry whose id an earlier entry of the list has. Elements within each structure, too. */
function cutDuplicates(doc: Document, site: Site): Fault[] {
  const faults: Fault[] = [];
  const once = <T extends { id: string }>(list: T[], path: readonly (string | number)[]): T[] => {
    const seen = new Set<string>();
    return list.filter((entry) => {
      if (!seen.has(entry.id)) return Boolean(seen.add(entry.id));
      const at = [...path, list.indexOf(entry)];
      const text = 'there is another one with this id; ids must be unique';
      faults.push(faultAt(doc, at, 'duplicate', text, { params: { name: entry.id }, drop: at }));
      return false;
    });
  };
  site.structures.forEach((structure, s) => {
    structure.elements = once(structure.elements, ['structures', s, 'elements']);
    structure.dimensions = once(structure.dimensions, ['structures', s, 'dimensions']);
  });
  const lists = site as unknown as Record<string, { id: string }[]>;
  for (const key of [...LISTS, ...MORE_LISTS]) lists[key] = once(lists[key]!, [key]);
  return faults;
}

/** Leaves out what points at nothing, and what pointed at that, until nothing dangles. */
function settle(doc: Document, site: Site): Fault[] {
  const faults: Fault[] = [];
  for (let round = 0; round < 8; round += 1) {
    const names = namesOf(site);
    const refs = siteReferences(site);
    const here = { ...doc, root: structuredClone(site) };
    const found = danglingFaults(here, refs, names);
    // What is only said, and leaves nothing out, would be found again in every round.
    faults.push(...(round === 0 ? found : found.filter((fault) => fault.leftOut !== undefined)));
    if (cutDangling(site, refs, names).length === 0) break;
    site.structures = site.structures.filter((s) => s.zones.length > 0 && s.periods.length > 0);
    site.effects = site.effects.filter((effect) => effect.zones.length > 0);
  }
  const first = { place: site.places[0]?.id, period: site.periods[0]?.id, hour: site.hours[0]?.id };
  const names = namesOf(site);
  for (const kind of ['place', 'period', 'hour'] as const) {
    if (!names[kind].has(site.start[kind])) site.start[kind] = first[kind] ?? '';
  }
  return faults;
}

/** Reads `site.json`. Wrong entries and dangling references are left out, each with a fault. */
export function parseSite(data: unknown, file = SITE_FILE): Parsed<Site> {
  const fatal = (message: string, faults: Fault[] = [], code: Fault['code'] = 'format'): Parsed<Site> => ({
    value: null,
    faults: [...faults, fileFault(file, code, message, 'fatal')],
  });
  if (!isObject(data)) return fatal('this is not a site pack: the file should hold a group in braces { }');
  if (data.format !== 'yaohuo-site')
    return fatal('this is not a site pack: it should begin with "format": "yaohuo-site"');
  if (data.version !== 1)
    return fatal(`this program reads site packs of version 1; this one says ${JSON.stringify(data.version)}`);
  const doc: Document = { file, root: data };
  const { value: site, faults, without } = salvage(Site, doc, fallbacks(data));
  if (site) {
    faults.push(...cutDuplicates({ file, root: structuredClone(site) }, site));
    faults.push(...settle(doc, site));
  }
  for (const [key, one] of [
    ['periods', 'period'],
    ['hours', 'hour'],
    ['zones', 'zone'],
    ['places', 'place'],
  ] as const) {
    if (site ? site[key].length === 0 : without === key)
      return fatal(`a site needs at least one ${one}, and none is usable`, faults, 'empty');
  }
  return site ? { value: site, faults } : fatal('nothing usable is in it', faults, 'empty');
}

/** True if some hotspot shows the element, so that it can be pressed. */
const isShown = (site: Site, wanted: ElementRef): boolean =>
  site.hotspots.some(
    ({ element }) => element?.structure === wanted.structure && element.element === wanted.element,
  );

/** Leaves out every wait for an element that nothing can be pressed for: nobody could ever do what is asked. */
function cutHopeless(doc: Document, tour: Tour, site: Site): Fault[] {
  return tour.stops.flatMap((stop, s) => {
    const wanted =
      stop.wait && ('find' in stop.wait ? stop.wait.find : 'touch' in stop.wait ? stop.wait.touch : null);
    if (!wanted || !('element' in wanted) || isShown(site, wanted)) return [];
    // One that its structure does not have is told as such.
    const known = site.structures.find(({ id }) => id === wanted.structure)?.elements;
    if (!known?.some(({ id }) => id === wanted.element)) return [];
    delete stop.wait;
    stop.finds = false;
    const text = `nothing can be pressed there: no hotspot shows \`${wanted.element}\` of \`${wanted.structure}\``;
    const at = ['stops', s, 'wait'];
    return [faultAt(doc, at, 'nonsense', text, { drop: at })];
  });
}

/**
 * Reads a tour against its site. Stops at places that are not there, cues for what is not there and waits that nobody can
 * answer are left out.
 */
export function parseTour(data: unknown, site: Site, file: string): Parsed<Tour> {
  const id = isObject(data) && typeof data.id === 'string' ? data.id : file;
  const doc: Document = { file, root: data, name: `tour \`${id}\`` };
  if (!isObject(data)) {
    return { value: null, faults: [fileFault(file, 'format', 'the file should hold a group in braces { }')] };
  }
  const { value: tour, faults } = salvage(Tour, doc, { summary: { en: id }, title: { en: id } });
  if (tour) {
    const whole = { ...doc, root: structuredClone(tour) };
    const seen = new Set<string>();
    tour.stops.forEach((stop, n) => {
      if (seen.has(stop.id)) {
        const text = `its id \`${stop.id}\` is that of an earlier stop; ids must be unique`;
        faults.push(faultAt(whole, ['stops', n], 'duplicate', text, { drop: ['stops', n] }));
      }
      seen.add(stop.id);
    });
    faults.push(...cutHopeless(whole, tour, site));
    // Twice: a stop that goes takes with it what points at it.
    for (let round = 0; round < 2; round += 1) {
      const names = namesIn(site, tour);
      const refs = tourReferences(tour);
      const found = danglingFaults({ ...whole, root: structuredClone(tour) }, refs, names);
      faults.push(...(round === 0 ? found : found.filter((fault) => fault.leftOut !== undefined)));
      if (cutDangling(tour, refs, names).length === 0) break;
      tour.cuts = tour.cuts.filter((cut) => cut.stops.length > 0);
    }
    const kept = new Set<string>();
    tour.stops = tour.stops.filter((stop) => !kept.has(stop.id) && Boolean(kept.add(stop.id)));
  }
  if (tour && tour.stops.length > 0) return { value: tour, faults };
  const none = fileFault(file, 'empty', `tour \`${id}\`: no stop is usable, so it is left out`);
  return { value: null, faults: [...faults, none] };
}

/** Reads one language of a tour. Stops that are wrong are left out; sentences out of time are spread over their stop. */
export function parseNarration(data: unknown, file: string): Parsed<Narration> {
  if (!isObject(data)) {
    return { value: null, faults: [fileFault(file, 'format', 'the file should hold a group in braces { }')] };
  }
  const fallback = { synthetic: true };
  const doc: Document = { file, root: data, name: 'narration' };
  const { value, faults } = salvage(Narration, doc, fallback);
  for (const [id, told] of Object.entries(value?.stops ?? {})) {
    const at = mistimed(told);
    if (at < 0) continue;
    const text = `in \`${value!.language}\` the times of sentence ${at + 1} do not follow one another; all of the stop's are spread evenly`;
    faults.push(faultAt(doc, ['stops', id], 'nonsense', text, { params: { language: value!.language } }));
    told.sentences = spread(told);
  }
  if (value && Object.keys(value.stops).length > 0) return { value, faults };
  return {
    value: null,
    faults: [...faults, fileFault(file, 'empty', 'no stop of this narration is usable')],
  };
}
