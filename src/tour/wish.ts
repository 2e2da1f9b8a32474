/** What a stop waits for, on the site: which hotspots answer for it, and where it is. Pure. */
import type { ElementRef, Hotspot, Site, Vec3, Wait } from '../pack/schema.ts';

export interface Wish {
  kind: 'press' | 'find' | 'touch' | 'reach';
  /** Pressing one of these does it. */
  hotspots: readonly string[];
  /** Where it is; null if it has no one place. */
  target: Vec3 | null;
  /** The place to go to, for `reach`. */
  place: string | null;
  /** What is lit once the last hint is given. */
  elements: readonly ElementRef[];
}

const showing = (site: Site, { structure, element }: ElementRef): Hotspot[] =>
  site.hotspots.filter((h) => h.element?.structure === structure && h.element.element === element);

/** @returns what is wished; a hotspot or place that is not there leaves `next` as the only way on */
export function wishOf(wait: Wait, site: Site): Wish {
  const none: Wish = { kind: 'press', hotspots: [], target: null, place: null, elements: [] };
  if ('press' in wait) return none;
  if ('reach' in wait) {
    const place = site.places.find(({ id }) => id === wait.reach);
    const target: Vec3 | null = place
      ? [place.position[0], place.position[1] + 1.2, place.position[2]]
      : null;
    return { ...none, kind: 'reach', place: wait.reach, target };
  }
  const kind = 'find' in wait ? 'find' : 'touch';
  const thing = 'find' in wait ? wait.find : wait.touch;
  if ('point' in thing) return { ...none, kind, target: thing.point };
  const spots =
    'hotspot' in thing ? site.hotspots.filter(({ id }) => id === thing.hotspot) : showing(site, thing);
  return {
    ...none,
    kind,
    hotspots: spots.map(({ id }) => id),
    target: spots[0]?.position ?? null,
    elements: 'hotspot' in thing ? spots.flatMap(({ element }) => element ?? []) : [thing],
  };
}
