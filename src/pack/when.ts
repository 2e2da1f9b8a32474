/** What stands and shows, given the period, the hour, the zone and the kilns. Pure. */
import type { FiringNow } from './firing.ts';
import type { Element, Site, Structure, When } from './schema.ts';

/** The part of the visit that decides what shows; `VisitState` fits. */
export interface Circumstances {
  readonly period: string;
  readonly hour: string;
  readonly zone: string | null;
  readonly firing: Readonly<Record<string, FiringNow>>;
  /** What a tour shows now; without it nothing. */
  readonly staged?: { readonly figures: readonly string[] };
}

/**
 * True if every named condition holds. An absent condition always does; a kiln never fired is cold.
 * @param built asked for a thing that is there or not, such as a bricked-up door: what stands while the kiln burns stands
 * until it is opened, when the fire has long been out
 */
export const holds = (when: When | undefined, now: Circumstances, built = false): boolean => {
  if (!when) return true;
  if (when.periods && !when.periods.includes(now.period)) return false;
  if (when.hours && !when.hours.includes(now.hour)) return false;
  if (when.figure && !now.staged?.figures.includes(when.figure)) return false;
  const { firing, clock, phase } = when;
  const kilns = when.kiln ? [now.firing[when.kiln]] : Object.values(now.firing);
  const state = built ? 'closed' : 'burning';
  if (clock || phase)
    return kilns.some(
      (kiln) =>
        kiln != null &&
        kiln.clock !== null &&
        (firing === undefined || kiln[state] === firing) &&
        (!clock || (kiln.clock >= clock[0] && kiln.clock < clock[1])) &&
        (!phase || phase.includes(kiln.phase!)),
    );
  return firing === undefined || kilns.some((kiln) => kiln?.[state]) === firing;
};

/** Zones that show while the visitor is in `zone`: itself and what it sees. `null`: all (not known, or no such zone). */
export const zonesShown = (site: Pick<Site, 'zones'>, zone: string | null): ReadonlySet<string> | null => {
  const here = zone === null ? undefined : site.zones.find((z) => z.id === zone);
  return here ? new Set([here.id, ...here.sees]) : null;
};

/** True if something that belongs to these zones shows. */
export const inSight = (zones: readonly string[], shown: ReadonlySet<string> | null): boolean =>
  shown === null || zones.some((zone) => shown.has(zone));

/** True if a structure stands in this period and shows from where the visitor is. */
export const structureShown = (
  structure: { readonly periods: readonly string[]; readonly zones: readonly string[] },
  now: Circumstances,
  shown: ReadonlySet<string> | null,
): boolean => structure.periods.includes(now.period) && inSight(structure.zones, shown);

/** What a tour's stop has changed; `VisitState.staged` fits. */
export interface StagedNow {
  readonly shown: readonly { structure: string; element: string }[];
  readonly hidden: readonly { structure: string; element: string }[];
  readonly sections: readonly { structure: string; section: string }[];
}

/**
 * True if an element is drawn: it stands (`when`), and neither its own `hidden`, an open section nor a cue takes it
 * away. The nearer word holds: a cue over a section, a section over the element.
 */
export const elementShown = (
  structure: Pick<Structure, 'id' | 'sections'>,
  element: Pick<Element, 'id' | 'when' | 'hidden'>,
  now: Circumstances,
  staged: StagedNow,
): boolean => {
  if (!holds(element.when, now, true)) return false;
  const named = (ref: { structure: string; element: string }) =>
    ref.structure === structure.id && ref.element === element.id;
  if (staged.shown.some(named)) return true;
  if (staged.hidden.some(named)) return false;
  const open = staged.sections.flatMap((ref) =>
    ref.structure === structure.id ? structure.sections.filter(({ id }) => id === ref.section) : [],
  );
  if (open.some(({ hides }) => hides.includes(element.id))) return false;
  return !element.hidden || open.some(({ shows }) => shows.includes(element.id));
};
