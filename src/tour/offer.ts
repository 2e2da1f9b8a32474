/** What a tour offers before it begins: whole or cut, from any stop, or on from where it was left. Pure. */
import { mainLine, minutesIn } from '../pack/minutes.ts';
import type { Cut, Tour } from '../pack/schema.ts';
import type { TourLeft } from '../state/tour.ts';

export interface Way {
  /** Null: the whole tour. */
  cut: Cut | null;
  minutes: number | null;
  stops: number;
}

/** The whole tour and its cuts, with their lengths. */
export const waysOf = (tour: Tour, language: string): Way[] => [
  { cut: null, minutes: minutesIn(tour, language), stops: mainLine(tour).length },
  ...tour.cuts.map((cut) => ({
    cut,
    minutes: minutesIn(cut, language),
    stops: mainLine(tour, cut).length,
  })),
];

/**
 * Number of the stop at which a tour was left, 1 for the first; null if it was not, or nothing of it was told yet.
 * A way aside counts as the stop before it.
 */
export function leftAt(tour: Tour, left: TourLeft | null): number | null {
  if (left?.id !== tour.id) return null;
  const at = tour.stops.findIndex(({ id }) => id === left.stop);
  if (at < 0) return null;
  const line = mainLine(
    tour,
    tour.cuts.find(({ id }) => id === left.cut),
  );
  const upTo = new Set(tour.stops.slice(0, at + 1));
  const number = line.some(({ id }) => id === left.stop)
    ? line.findIndex(({ id }) => id === left.stop) + 1
    : Math.max(1, line.filter((stop) => upTo.has(stop)).length);
  return number === 1 && left.time === 0 && left.found.length === 0 ? null : number;
}

/** Stops one can enter at, in order: those of the main line. */
export const doorsOf = (tour: Tour): readonly { id: string; number: number }[] =>
  mainLine(tour).map(({ id }, i) => ({ id, number: i + 1 }));
