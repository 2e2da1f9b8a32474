/** The fixed views. Each is reached as a visitor reaches it: by the menu, a press, a drag. */

export interface View {
  id: string;
  /** What it is for, on the contact sheet. */
  about: string;
  kind: 'site' | 'start' | 'stereo';
  /** Language of the page. */
  lang: string;
  place?: string;
  /** The site's first hour if absent. */
  hour?: string;
  quality?: string;
  /** The kiln is lit first. */
  firing?: boolean;
  /** Opens this mark's card, by its title. */
  card?: RegExp;
  /** Drags the view by so many pixels. */
  drag?: readonly [number, number];
  size?: readonly [number, number];
}

const site = (id: string, about: string, place: string, more: Partial<View> = {}): View => ({
  id,
  about,
  kind: 'site',
  lang: 'en',
  place,
  ...more,
});

const FIXED: readonly View[] = [
  site('stoke-hole-firing', 'By the stoke hole, firing', 'stoke-hole', { firing: true }),
  site('inside-out', 'Inside the kiln, up and aside', 'kiln-inside', { drag: [330, 120] }),
  site('loft-out', 'From the loft over the walls', 'loft', { drag: [-520, -20] }),
  site('yard-wall', 'The yard, west', 'kiln-yard', { drag: [420, 0] }),
  site('yard-back', 'The yard, behind the visitor', 'kiln-yard', { drag: [900, 0] }),
  site('yard-night', 'Night firing from the yard', 'kiln-yard', { hour: 'night', firing: true }),
  site('stoke-hole-night', 'Night firing at the stoke hole', 'stoke-hole', { hour: 'night', firing: true }),
  site('chimney-night', 'Night firing behind the house', 'chimney', { hour: 'night', firing: true }),
  site('card', 'A hotspot card', 'stoke-hole', { card: /stoke hole/i }),
  site('card-zh', 'A hotspot card in Chinese', 'stoke-hole', { card: /投柴口/, lang: 'zh-Hans' }),
  site('picture', 'The start page’s picture', 'kiln-yard', { quality: 'high', size: [1600, 900] }),
  { id: 'start-en', about: 'Start page', kind: 'start', lang: 'en' },
  { id: 'start-zh', about: 'Start page in Chinese', kind: 'start', lang: 'zh-Hans' },
];

/** Places also seen by night, and in the headset. */
const BY_NIGHT = [
  'head-gate',
  'street',
  'landing',
  'forecourt',
  'great-hall',
  'shrine',
  'throwing',
  'grinding-room',
  'painting-room',
  'glazing-room',
  'enamel-stoves',
  'packing-room',
  'hilltop',
  'east-lane',
  'west-lane',
  'long-way',
];
const IN_HEADSET = ['kiln-yard', 'stoke-hole', 'head-gate', 'throwing', 'hilltop'];

/** What the sheet in docs/ shows: the way a visitor goes, then fire and night, then the headset. */
export const DOCS: readonly string[] = [
  'landing',
  'street',
  'head-gate',
  'long-way',
  'forecourt',
  'yi-gate',
  'great-hall',
  'shrine',
  'clay-washing',
  'throwing',
  'grinding-room',
  'painting-room',
  'glazing-room',
  'drying-court',
  'packing-room',
  'kiln-yard',
  'kiln-inside',
  'stoke-hole-firing',
  'hilltop',
  'mill',
  'west-lane',
  'head-gate-by-night',
  'yard-night',
  'stereo-stoke-hole',
];

/** The address after `?` under which a view is opened. */
export function queryOf(siteId: string, view: View): string {
  const { lang, place, hour, quality } = view;
  const named = Object.entries({ lang, place, hour, quality }).filter(([, value]) => value);
  return `site=${siteId}&${named.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

/**
 * The views in the order they are best taken, in visits: one visit goes from place to place, the first hour before the
 * others, and fires the kiln last. What needs a page of its own (a headset, a start page) is a visit of one.
 */
export function visitsOf(views: readonly View[]): View[][] {
  const groups = new Map<string, View[]>();
  for (const view of views) {
    const { kind, lang, quality, size } = view;
    const key = kind === 'site' ? JSON.stringify([lang, quality, size]) : view.id;
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  const late = (view: View) => (view.firing ? 2 : 0) + (view.hour ? 1 : 0);
  return [...groups.values()].map((group) => [...group].sort((a, b) => late(a) - late(b)));
}

/**
 * Every fixed view of a site: each place as one arrives there, the night of some, some in the headset, and those named
 * above. `places`: of its pack.
 */
export function viewsOf(places: readonly { id: string; title: Record<string, string> }[]): View[] {
  const known = new Set(places.map((place) => place.id));
  const name = (place: string) => places.find((p) => p.id === place)?.title.en ?? place;
  return [
    ...places.map((place) => site(place.id, name(place.id), place.id)),
    ...BY_NIGHT.filter((place) => known.has(place)).map((place) =>
      site(`${place}-by-night`, `${name(place)}, night`, place, { hour: 'night' }),
    ),
    ...FIXED,
    ...IN_HEADSET.filter((place) => known.has(place)).map(
      (place): View => ({
        id: `stereo-${place}`,
        about: `Headset: ${name(place)}`,
        kind: 'stereo',
        lang: 'en',
        place,
      }),
    ),
  ];
}
