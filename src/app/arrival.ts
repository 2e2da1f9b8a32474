/**
 * From a loaded pack and the address to the first state of the visit: language, period, hour, place, tour. What the
 * address names and the site has not is noted, and the visit starts at the default.
 */
import type { Site } from '../pack/schema.ts';
import { report } from '../state/problems.ts';
import { choose } from '../state/settings.ts';
import { setHour, setLanguage, setPeriod, setWhereabouts, travelTo } from '../state/visit.ts';
import { chooseLanguage, keptLanguage } from './language.ts';
import type { Params } from './params.ts';

/** The tour (and stop) the address asks for; started once the site is shown. */
export interface WantedTour {
  tour: string;
  stop: string | null;
  cut: string | null;
}

/** Languages a visitor can pick: those of the pack. */
export const offeredLanguages = (site: Site | null, interfaceLanguages: readonly string[]): string[] =>
  site ? [...site.languages] : [...interfaceLanguages];

/** Sets the language before or after the pack is there. */
export function arriveLanguage(params: Params, offered: readonly string[]): void {
  setLanguage(chooseLanguage([params.lang, keptLanguage(), ...navigator.languages], offered));
}

/** Sets the stores from the address. Returns the tour to start, if the site has it. */
export function arrive(site: Site, tours: ReadonlyMap<string, unknown>, params: Params): WantedTour | null {
  const known = (id: string | null, list: readonly { id: string }[]) =>
    id !== null && list.some((item) => item.id === id) ? id : null;

  setPeriod(known(params.period, site.periods) ?? site.start.period);
  setHour(known(params.hour, site.hours) ?? site.start.hour);
  if (params.quality) choose({ quality: params.quality });

  const place = known(params.place, site.places) ?? site.start.place;
  if (params.place && place !== params.place)
    report('place-unknown', `?place=${params.place} is not a place of ${site.id}`, { name: params.place });
  const spot = site.places.find((p) => p.id === place);
  setWhereabouts(spot?.zone ?? null, place);
  travelTo({ place }, 'blink');

  if (!params.tour) return null;
  if (!tours.has(params.tour)) {
    // A tour that is listed but did not load has had its own note (tour-broken).
    if (!known(params.tour, site.tours))
      report('tour-unknown', `?tour=${params.tour} is not a tour of ${site.id}`, { name: params.tour });
    return null;
  }
  return { tour: params.tour, stop: params.stop, cut: params.cut };
}
