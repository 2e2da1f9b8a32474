/** What is right in a tour line by line but makes no tour: stops nobody comes to, things asked that cannot be done. */
import { type Document, type Fault, faultAt } from './fault.ts';
import { mainLine } from './minutes.ts';
import type { Narration, Site, Tour } from './schema.ts';
import type { Path } from './where.ts';

type Stop = Tour['stops'][number];
type Say = (path: Path, text: string, weight?: Fault['weight']) => void;

/** The stops that may follow each stop of the whole tour; `null` stands for its end. */
export function waysOn(tour: Tour): Map<string, (string | null)[]> {
  const line = mainLine(tour);
  const ways = new Map<string, (string | null)[]>();
  for (const stop of tour.stops) {
    const after = line[line.findIndex(({ id }) => id === stop.id) + 1]?.id ?? null;
    const goesBack = stop.aside && !stop.next ? backOf(tour, stop.id) : [stop.next ?? after];
    ways.set(stop.id, [...stop.choices.map(({ to }) => to), ...(stop.choices.length > 0 ? [] : goesBack)]);
  }
  return ways;
}

/** An aside without `next` comes back behind the stop it was chosen at. */
function backOf(tour: Tour, aside: string): (string | null)[] {
  const line = mainLine(tour);
  const from = tour.stops.filter(
    (stop) => stop.choices.some(({ to }) => to === aside) || stop.next === aside,
  );
  return from.flatMap((stop) => {
    if (!stop.aside) return [line[line.indexOf(stop) + 1]?.id ?? null];
    return stop.id === aside ? [] : backOf({ ...tour, stops: tour.stops.filter((s) => s !== stop) }, stop.id);
  });
}

/** All stops from which one may come, step by step, from `start`. */
function reached(
  ways: ReadonlyMap<string, readonly (string | null)[]>,
  start: readonly string[],
): Set<string> {
  const seen = new Set<string>(start);
  for (const id of seen) for (const next of ways.get(id) ?? []) if (next !== null) seen.add(next);
  return seen;
}

function reachSense(tour: Tour, say: Say): void {
  const ways = waysOn(tour);
  const starts = [tour.stops.find((stop) => !stop.aside)?.id ?? tour.stops[0]!.id];
  const seen = reached(ways, starts);
  const inCut = new Set(tour.cuts.flatMap(({ stops }) => stops));
  // From where the end can be reached: the ways walked backwards.
  const back = new Map<string, string[]>();
  const ends: string[] = [];
  for (const [id, nexts] of ways) {
    for (const next of nexts) {
      if (next === null) ends.push(id);
      else back.set(next, [...(back.get(next) ?? []), id]);
    }
  }
  const ending = reached(back, ends);
  tour.stops.forEach((stop, s) => {
    if (!seen.has(stop.id) && !inCut.has(stop.id)) {
      say(['stops', s], `\`${stop.id}\` is never reached: no choice and no \`next\` leads to it`, 'warning');
    } else if (!ending.has(stop.id)) {
      say(['stops', s], `from \`${stop.id}\` the tour can never come to its end: its ways lead in a circle`);
    }
    if (stop.next === stop.id) say(['stops', s, 'next'], 'a stop cannot follow itself');
  });
  if (!tour.stops.some((stop) => !stop.aside)) {
    say(['stops', 0, 'aside'], 'every stop is aside, so the tour has no main line to follow');
  }
}

function waitSense(tour: Tour, site: Site, say: Say): void {
  const hotspots = new Map(site.hotspots.map((spot) => [spot.id, spot]));
  const places = new Map(site.places.map((place) => [place.id, place]));
  const finding = tour.stops.filter((stop) => stop.finds);
  tour.stops.forEach((stop, s) => {
    if (stop.finds && !stop.wait) say(['stops', s, 'finds'], 'nothing is found, as the stop has no `wait`');
    const wanted =
      stop.wait && ('find' in stop.wait ? stop.wait.find : 'touch' in stop.wait ? stop.wait.touch : null);
    const spot = wanted && 'hotspot' in wanted ? hotspots.get(wanted.hotspot) : undefined;
    const place = places.get(stop.place);
    if (!spot || !place) return;
    const far = Math.hypot(spot.position[0] - place.position[0], spot.position[2] - place.position[2]);
    if (far > REACH_METRES) {
      const text = `\`${spot.id}\` is ${Math.round(far)} metres from the place \`${place.id}\`; choose a place nearer to it`;
      say(['stops', s, 'wait'], text, 'warning');
    }
  });
  if (tour.hunt && finding.length === 0) say(['hunt'], 'nothing is hunted: no stop has `finds`');
  if (!tour.hunt && finding.length > 0) {
    const at = tour.stops.indexOf(finding[0]!);
    say(['stops', at, 'finds'], 'the tour is no hunt; give it a `hunt` with a title and a reward', 'warning');
  }
}

/** How far what is to be found may be from the place of its stop. */
const REACH_METRES = 25;

/** Once for each list: ids that are there twice. */
function twice(list: readonly { id: string }[], path: Path, say: Say): void {
  const seen = new Set<string>();
  list.forEach(({ id }, n) => {
    if (seen.has(id)) say([...path, n], `there are two with the id \`${id}\`; ids must be unique`);
    seen.add(id);
  });
}

/** Faults of a tour's script against itself and its site. `doc.root` is the tour. */
export function tourSense(doc: Document, tour: Tour, site: Site): Fault[] {
  const faults: Fault[] = [];
  const say: Say = (path, text, weight = 'fault') =>
    faults.push(faultAt(doc, path, 'nonsense', text, { weight }));
  reachSense(tour, say);
  waitSense(tour, site, say);
  twice(tour.cuts, ['cuts'], say);
  tour.stops.forEach((stop, s) => {
    twice(stop.choices, ['stops', s, 'choices'], say);
    if (stop.sources.length === 0) {
      const text =
        'names no source; every statement goes back to one, and a stop that states nothing is rare';
      say(['stops', s], text, 'warning');
    }
  });
  tour.cuts.forEach((cut, c) => {
    cut.stops.forEach((id, n) => {
      if (cut.stops.indexOf(id) !== n) say(['cuts', c, 'stops', n], `the cut comes to \`${id}\` twice`);
    });
  });
  return faults;
}

/** What a stop's words lack in one language. */
function wordsOf(stop: Stop, told: Narration['stops'][string], language: string): string[] {
  const lacks: string[] = [];
  if (stop.wait && !('press' in stop.wait) && !told.ask)
    lacks.push(`in \`${language}\` nothing is asked; add a line that begins with \`?\``);
  for (const { id } of stop.choices) {
    if (!told.choices[id])
      lacks.push(`in \`${language}\` the choice \`${id}\` has no label; add \`- ${id}: …\``);
  }
  for (const id of Object.keys(told.choices)) {
    if (!stop.choices.some((choice) => choice.id === id))
      lacks.push(`in \`${language}\` there is a label for \`${id}\`, but no such choice in tour.json`);
  }
  if (!stop.wait && told.ask)
    lacks.push(`in \`${language}\` something is asked, but the stop has no \`wait\``);
  return lacks;
}

/** Faults of a tour's words, language by language and against one another. */
export function wordsAlike(doc: Document, tour: Tour, narrations: readonly Narration[]): Fault[] {
  const faults: Fault[] = [];
  tour.stops.forEach((stop, s) => {
    const told = narrations.flatMap(({ language, stops }) => {
      const words = stops[stop.id];
      return words ? [{ language, words }] : [];
    });
    for (const { language, words } of told) {
      for (const text of wordsOf(stop, words, language))
        faults.push(faultAt(doc, ['stops', s], 'language', text, { params: { language } }));
      if (!words.alt) {
        const text = `in \`${language}\` nobody is told what is to be seen here; add a line that begins with \`>\``;
        faults.push(
          faultAt(doc, ['stops', s], 'language', text, { params: { language }, weight: 'warning' }),
        );
      }
    }
    const [first, ...others] = told;
    for (const { language, words } of others) {
      const differ = (what: string, a: number, b: number) => {
        if (a === b) return;
        const text = `has ${a} ${what} in \`${first!.language}\` but ${b} in \`${language}\`; cues and visitors count them`;
        faults.push(faultAt(doc, ['stops', s], 'language', text, { params: { language } }));
      };
      differ('sentences', first!.words.sentences.length, words.sentences.length);
      differ('hints', first!.words.hints.length, words.hints.length);
    }
  });
  return faults;
}
