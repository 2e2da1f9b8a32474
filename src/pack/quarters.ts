/** Places under the parts of the site they belong to. Pure. */
import type { Place, Quarter, Site } from './schema.ts';

export interface PlaceList {
  /** `null`: places that belong to no part; a site without parts has only these. */
  quarter: Quarter | null;
  places: readonly Place[];
}

/** In the order of the parts, then of the places; parts without places are left out, loose places come first. */
export function byQuarter({ quarters, places }: Pick<Site, 'quarters' | 'places'>): PlaceList[] {
  const known = new Set(quarters.map(({ id }) => id));
  const loose = places.filter(({ quarter }) => !quarter || !known.has(quarter));
  const lists: PlaceList[] = quarters.map((quarter) => ({
    quarter,
    places: places.filter((place) => place.quarter === quarter.id),
  }));
  return [{ quarter: null, places: loose }, ...lists].filter((list) => list.places.length > 0);
}
