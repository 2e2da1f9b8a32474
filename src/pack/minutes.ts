/** How long a tour takes, reckoned from its narration. Pure; the pipeline writes it into the tour, per language. */
import type { Cut, Narration, Tour } from './schema.ts';

/** Seconds from one stop to the next: the way, and the breath before it. */
const WAY = 5;
/** Seconds a visitor takes for what a stop asks, and for a choice. */
const ASKED = { press: 3, find: 12, touch: 12, reach: 15, choice: 6 } as const;
/** A stop that says nothing in this language, as the player holds it. */
const SILENT = 8;

/** Stops that everybody comes past: those of a cut, or all that are not aside. */
export const mainLine = (tour: Pick<Tour, 'stops'>, cut?: Pick<Cut, 'stops'>): Tour['stops'] =>
  cut
    ? cut.stops.flatMap((id) => tour.stops.find((stop) => stop.id === id) ?? [])
    : tour.stops.filter((stop) => !stop.aside);

/** Seconds that a stop takes with its way and what it asks; branches off the main line are not counted. */
export function stopSeconds(stop: Tour['stops'][number], narrated: number | undefined): number {
  const kind = stop.wait ? (Object.keys(stop.wait)[0] as keyof typeof ASKED) : null;
  const asked = kind ? ASKED[kind] : 0;
  return WAY + (narrated ?? SILENT) + asked + (stop.choices.length > 0 ? ASKED.choice : 0);
}

/** Whole minutes of a tour, or of a cut of it, in the language of the narration; at least one. */
export function reckonMinutes(tour: Tour, narration: Narration, cut?: Cut): number {
  const seconds = mainLine(tour, cut).reduce(
    (sum, stop) => sum + stopSeconds(stop, narration.stops[stop.id]?.seconds),
    0,
  );
  return Math.max(1, Math.round(seconds / 60));
}

/** What the tour (or cut) says of its length in a language; in another if it says nothing in this one; else null. */
export const minutesIn = (told: Pick<Tour, 'minutes'>, language: string): number | null =>
  told.minutes[language] ?? Object.values(told.minutes)[0] ?? null;
