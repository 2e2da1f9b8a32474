/** What stands and shows, given the period, the hour, the zone and the kilns. Pure. */
import type { Site, When } from './schema.ts';

/** The part of the visit that decides what shows; `VisitState` fits. */
export interface Circumstances {
  readonly period: string;
  readonly hour: string;
  readonly zone: string | null;
  readonly firing: Readonly<Record<string, boolean>>;
}

/** True if every named condition holds. An absent condition always does; a kiln never switched is cold. */
export const holds = (when: When | undefined, now: Circumstances): boolean => {
  if (!when) return true;
  if (when.periods && !when.periods.includes(now.period)) return false;
  if (when.hours && !when.hours.includes(now.hour)) return false;
  if (when.firing !== undefined) {
    const hot = when.kiln
      ? now.firing[when.kiln] === true
      : Object.values(now.firing).some((firing) => firing);
    if (hot !== when.firing) return false;
  }
  return true;
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
