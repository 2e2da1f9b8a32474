/**
 * Every reference of a pack from one thing to another, as data: who points, at what, and what must be left out if it
 * is not there. The check lists the dangling ones; the loader cuts them out. One list serves both, so they agree.
 */
import { type Document, type Fault, faultAt, noSuch } from './fault.ts';
import { cut } from './salvage.ts';
import type { CueAction, Element, Site, Tour, Wait, When } from './schema.ts';
import { type Path, placeOf } from './where.ts';

/** What a reference may point at, as a curator calls it. */
export type Kind =
  | 'place'
  | 'period'
  | 'hour'
  | 'zone'
  | 'quarter'
  | 'structure'
  | 'element'
  | 'kiln'
  | 'phase'
  | 'sound'
  | 'hotspot'
  | 'section'
  | 'figure'
  | 'stop'
  | 'evidence record'
  | 'source';

export interface Reference {
  path: Path;
  to: Kind;
  id: string;
  /** For elements, sections and phases: the structure or kiln they should be in. */
  within?: string;
  /** What is left out if it dangles; null: nothing, it is only said. */
  drop: Path | null;
}

/** Names by kind. Elements and sections are `structure/element`, phases `kiln/phase`. Stops are those of one tour. */
export type Names = Readonly<Record<Kind, ReadonlySet<string>>>;

const ids = (list: readonly { id: string }[]) => new Set(list.map((entry) => entry.id));

/** All that can be pointed at in a site. */
export const namesOf = (site: Site): Names => ({
  place: ids(site.places),
  period: ids(site.periods),
  hour: ids(site.hours),
  zone: ids(site.zones),
  quarter: ids(site.quarters),
  structure: ids(site.structures),
  element: new Set(site.structures.flatMap((s) => s.elements.map((e) => `${s.id}/${e.id}`))),
  kiln: ids(site.kilns),
  phase: new Set(site.kilns.flatMap((k) => (k.firing?.phases ?? []).map((p) => `${k.id}/${p.id}`))),
  sound: ids(site.sounds),
  hotspot: ids(site.hotspots),
  section: new Set(site.structures.flatMap((s) => s.sections.map((e) => `${s.id}/${e.id}`))),
  figure: ids(site.figures),
  stop: new Set(),
  'evidence record': ids(site.evidence),
  source: ids(site.sources),
});

/** All that a tour may point at: its site's things and its own stops. */
export const namesIn = (site: Site, tour: Tour): Names => ({ ...namesOf(site), stop: ids(tour.stops) });

type Add = (path: Path, to: Kind, id: string | undefined, drop: Path | null, within?: string) => void;

function whenReferences(add: Add, owner: Path, when: When | undefined): void {
  when?.periods?.forEach((id, n) => {
    add([...owner, 'when', 'periods', n], 'period', id, owner);
  });
  when?.hours?.forEach((id, n) => {
    add([...owner, 'when', 'hours', n], 'hour', id, owner);
  });
  add([...owner, 'when', 'kiln'], 'kiln', when?.kiln, owner);
  add([...owner, 'when', 'figure'], 'figure', when?.figure, owner);
  when?.phase?.forEach((id, n) => {
    if (when.kiln) add([...owner, 'when', 'phase', n], 'phase', id, owner, when.kiln);
  });
}

/** Each of a list of names, left out one by one. */
function each(add: Add, list: Path, to: Kind, names: readonly string[]): void {
  names.forEach((id, n) => {
    add([...list, n], to, id, [...list, n]);
  });
}

function elementReference(
  add: Add,
  path: Path,
  at: { structure: string; element: string },
  drop: Path,
): void {
  add([...path, 'structure'], 'structure', at.structure, drop);
  add([...path, 'element'], 'element', at.element, drop, at.structure);
}

function structureReferences(add: Add, site: Site): void {
  site.structures.forEach((structure, s) => {
    each(add, ['structures', s, 'periods'], 'period', structure.periods);
    each(add, ['structures', s, 'zones'], 'zone', structure.zones);
    structure.sections.forEach((section, n) => {
      const path = ['structures', s, 'sections', n];
      for (const list of ['hides', 'shows'] as const)
        section[list].forEach((id, e) => {
          add([...path, list, e], 'element', id, [...path, list, e], structure.id);
        });
    });
    structure.elements.forEach((element: Element, e) => {
      const path = ['structures', s, 'elements', e];
      add([...path, 'evidence'], 'evidence record', element.evidence, null);
      whenReferences(add, path, element.when);
    });
    structure.dimensions.forEach((dimension, d) => {
      add(['structures', s, 'dimensions', d, 'source'], 'source', dimension.source, null);
    });
  });
}

/** Every reference inside `site.json`. */
export function siteReferences(site: Site): Reference[] {
  const found: Reference[] = [];
  const add: Add = (path, to, id, drop, within) => {
    if (id !== undefined) found.push({ path, to, id, within, drop });
  };
  add(['start', 'place'], 'place', site.start.place, null);
  add(['start', 'period'], 'period', site.start.period, null);
  add(['start', 'hour'], 'hour', site.start.hour, null);
  site.zones.forEach((zone, z) => {
    each(add, ['zones', z, 'sees'], 'zone', zone.sees);
  });
  site.places.forEach((place, p) => {
    add(['places', p, 'quarter'], 'quarter', place.quarter, ['places', p, 'quarter']);
    add(['places', p, 'zone'], 'zone', place.zone, ['places', p]);
  });
  structureReferences(add, site);
  site.kilns.forEach((kiln, k) => {
    const path = ['kilns', k];
    add([...path, 'structure'], 'structure', kiln.structure, path);
    add([...path, 'zone'], 'zone', kiln.zone, [...path, 'zone']);
    add([...path, 'place'], 'place', kiln.place, [...path, 'place']);
    if (!kiln.firing) return;
    each(add, [...path, 'firing', 'evidence'], 'evidence record', kiln.firing.evidence);
    kiln.firing.phases.forEach((phase, p) => {
      add([...path, 'firing', 'phases', p, 'evidence'], 'evidence record', phase.evidence, null);
    });
  });
  site.effects.forEach((effect, e) => {
    const path = ['effects', e];
    each(add, [...path, 'zones'], 'zone', effect.zones);
    add([...path, 'evidence'], 'evidence record', effect.evidence, [...path, 'evidence']);
    whenReferences(add, path, effect.when);
  });
  site.sounds.forEach((sound, s) => {
    const path = ['sounds', s];
    each(add, [...path, 'zones'], 'zone', sound.zones);
    add([...path, 'evidence'], 'evidence record', sound.evidence, [...path, 'evidence']);
    // It would roar for ever.
    add([...path, 'follows', 'kiln'], 'kiln', sound.follows?.kiln, path);
    whenReferences(add, path, sound.when);
  });
  site.hotspots.forEach((hotspot, h) => {
    const path = ['hotspots', h];
    add([...path, 'zone'], 'zone', hotspot.zone, path);
    add([...path, 'sound'], 'sound', hotspot.sound, [...path, 'sound']);
    add([...path, 'place'], 'place', hotspot.place, [...path, 'place']);
    if (hotspot.element) elementReference(add, [...path, 'element'], hotspot.element, [...path, 'element']);
    add([...path, 'action', 'kiln'], 'kiln', hotspot.action?.kiln, [...path, 'action']);
    each(add, [...path, 'evidence'], 'evidence record', hotspot.evidence);
    whenReferences(add, path, hotspot.when);
  });
  site.figures.forEach((figure, f) => {
    const path = ['figures', f];
    each(add, [...path, 'zones'], 'zone', figure.zones);
    add([...path, 'evidence'], 'evidence record', figure.evidence, null);
  });
  site.evidence.forEach((record, r) => {
    record.sources.forEach((source, s) => {
      add(['evidence', r, 'sources', s], 'source', source.id, ['evidence', r, 'sources', s]);
    });
  });
  return found;
}

function cueReferences(add: Add, path: Path, action: CueAction): void {
  const at = [...path, 'do'];
  if ('light' in action) elementReference(add, [...at, 'light'], action.light, path);
  if ('firing' in action) add([...at, 'firing', 'kiln'], 'kiln', action.firing.kiln, path);
  if ('hour' in action) add([...at, 'hour'], 'hour', action.hour, path);
  if ('period' in action) add([...at, 'period'], 'period', action.period, path);
  if ('sound' in action) add([...at, 'sound'], 'sound', action.sound, path);
  if ('card' in action) add([...at, 'card'], 'hotspot', action.card, path);
  if ('figure' in action) add([...at, 'figure'], 'figure', action.figure, path);
  if ('show' in action) elementReference(add, [...at, 'show'], action.show, path);
  if ('hide' in action) elementReference(add, [...at, 'hide'], action.hide, path);
  if ('section' in action) {
    const { structure, section } = action.section;
    add([...at, 'section', 'structure'], 'structure', structure, path);
    add([...at, 'section', 'section'], 'section', section, path, structure);
  }
}

function waitReferences(add: Add, path: Path, wait: Wait): void {
  if ('reach' in wait) add([...path, 'reach'], 'place', wait.reach, path);
  for (const [key, thing] of Object.entries(wait)) {
    if (typeof thing !== 'object') continue;
    if ('hotspot' in thing) add([...path, key, 'hotspot'], 'hotspot', thing.hotspot, path);
    if ('element' in thing) elementReference(add, [...path, key], thing, path);
  }
}

/** Every reference of a tour into its site. */
export function tourReferences(tour: Tour): Reference[] {
  const found: Reference[] = [];
  const add: Add = (path, to, id, drop, within) => {
    if (id !== undefined) found.push({ path, to, id, within, drop });
  };
  tour.stops.forEach((stop, s) => {
    const path = ['stops', s];
    add([...path, 'place'], 'place', stop.place, path);
    add([...path, 'period'], 'period', stop.period, [...path, 'period']);
    add([...path, 'hour'], 'hour', stop.hour, [...path, 'hour']);
    stop.cues.forEach((cue, c) => {
      cueReferences(add, [...path, 'cues', c], cue.do);
    });
    if (stop.wait) waitReferences(add, [...path, 'wait'], stop.wait);
    stop.choices.forEach((choice, c) => {
      add([...path, 'choices', c, 'to'], 'stop', choice.to, [...path, 'choices', c]);
    });
    add([...path, 'next'], 'stop', stop.next, [...path, 'next']);
    stop.sources.forEach((id, n) => {
      add([...path, 'sources', n], 'source', id, null);
    });
  });
  tour.cuts.forEach((cut, c) => {
    each(add, ['cuts', c, 'stops'], 'stop', cut.stops);
  });
  return found;
}

/** True if what a reference names is there. */
export const holds = (ref: Reference, names: Names): boolean =>
  names[ref.to].has(ref.within === undefined ? ref.id : `${ref.within}/${ref.id}`);

/** What holds the things that have an owner. */
const ownerOf = (kind: Kind): Kind => (kind === 'phase' ? 'kiln' : 'structure');

function complaint(ref: Reference, names: Names): string {
  if (ref.within === undefined) return noSuch(ref.to, ref.id, names[ref.to]);
  const head = `${ref.within}/`;
  const inside = [...names[ref.to]].filter((n) => n.startsWith(head)).map((n) => n.slice(head.length));
  const where = ` in ${ownerOf(ref.to)} \`${ref.within}\`$1`;
  return `${noSuch(ref.to, ref.id, inside).replace(/(;|$)/, where)}`;
}

/** A fault for each dangling reference. A part of something that is missing itself is not told twice. */
export function danglingFaults(doc: Document, refs: readonly Reference[], names: Names): Fault[] {
  return refs
    .filter((ref) => !holds(ref, names))
    .filter((ref) => ref.within === undefined || names[ownerOf(ref.to)].has(ref.within))
    .map((ref) =>
      faultAt(doc, fieldOf(ref.path), 'dangling', complaint(ref, names), {
        params: { kind: ref.to, name: ref.id },
        drop: ref.drop,
      }),
    );
}

/** A place in a list of names says nothing: "zones", not "zones, number 2". */
const fieldOf = (path: Path): Path =>
  typeof path.at(-1) === 'number' && path.length > 2 ? path.slice(0, -1) : path;

/** Cuts what dangles out of `root`, in place. Returns the places that were cut, by ids. */
export function cutDangling(root: unknown, refs: readonly Reference[], names: Names): string[] {
  const drops = refs.flatMap((ref) => (ref.drop !== null && !holds(ref, names) ? [ref.drop] : []));
  const told = drops.map((drop) => placeOf(root, drop));
  // A piece inside another piece that goes, too, must not be cut on its own: positions would no longer be true.
  const outer = drops.filter(
    (drop) =>
      !drops.some((other) => other.length < drop.length && other.every((key, at) => drop[at] === key)),
  );
  cut(root, outer);
  return told;
}
