/** The fixed views. Each is reached as a visitor reaches it: by an address, a press, a drag. */

export interface View {
  id: string;
  /** What it is for, on the contact sheet. */
  about: string;
  kind: 'site' | 'start' | 'stereo';
  /** Address after `?`. */
  query: string;
  /** The kiln is lit first. */
  firing?: boolean;
  /** Opens this mark's card, by its title. */
  card?: RegExp;
  /** Drags the view by so many pixels. */
  drag?: readonly [number, number];
  /** Turns the wheel so far: looks closer. */
  wheel?: number;
  size?: readonly [number, number];
  /** Without the interface: the picture of the start page. */
  bare?: boolean;
}

const site = (id: string, about: string, query: string, more: Partial<View> = {}): View => ({
  id,
  about,
  kind: 'site',
  query: `site=jingdezhen&lang=en&${query}`,
  ...more,
});

const FIXED: readonly View[] = [
  site('stoke-hole-firing', 'By the stoke hole, firing', 'place=stoke-hole', { firing: true }),
  site('inside-out', 'Inside the kiln, up and aside', 'place=kiln-inside', { drag: [330, 120] }),
  site('loft-out', 'From the loft over the walls', 'place=loft', { drag: [-520, -20] }),
  site('yard-wall', 'The yard, west', 'place=kiln-yard', { drag: [420, 0] }),
  site('yard-back', 'The yard, behind the visitor', 'place=kiln-yard', { drag: [900, 0] }),
  site('yard-night', 'Night firing from the yard', 'place=kiln-yard&hour=night', { firing: true }),
  site('stoke-hole-night', 'Night firing at the stoke hole', 'place=stoke-hole&hour=night', { firing: true }),
  site('chimney-night', 'Night firing behind the house', 'place=chimney&hour=night', { firing: true }),
  site('card', 'A hotspot card', 'place=stoke-hole', { card: /stoke hole/i }),
  site('card-zh', 'A hotspot card in Chinese', 'place=stoke-hole', {
    card: /投柴口/,
    query: 'site=jingdezhen&lang=zh-Hans&place=stoke-hole',
  }),
  site('picture', 'The start page’s picture', 'place=kiln-yard&quality=high', {
    bare: true,
    size: [1600, 900],
  }),
  { id: 'start-en', about: 'Start page', kind: 'start', query: 'site=jingdezhen&lang=en' },
  { id: 'start-zh', about: 'Start page in Chinese', kind: 'start', query: 'site=jingdezhen&lang=zh-Hans' },
];

/** Places also seen by night, and in the headset. */
const BY_NIGHT = [
  'head-gate',
  'street',
  'landing',
  'forecourt',
  'great-hall',
  'shrine',
  'grinding',
  'stoves',
  'hilltop',
  'east-lane',
  'west-lane',
  'long-way',
];
const IN_HEADSET = ['kiln-yard', 'stoke-hole', 'head-gate', 'throwing', 'hilltop'];

/**
 * Every fixed view of a site: each place as one arrives there, the night of some, some in the headset, and those named
 * above. `places`: of its pack.
 */
export function viewsOf(
  id: string,
  places: readonly { id: string; title: Record<string, string> }[],
): View[] {
  const known = new Set(places.map((place) => place.id));
  const query = (place: string) => `site=${id}&lang=en&place=${place}`;
  const name = (place: string) => places.find((p) => p.id === place)?.title.en ?? place;
  return [
    ...places.map(
      (place): View => ({ id: place.id, about: name(place.id), kind: 'site', query: query(place.id) }),
    ),
    ...BY_NIGHT.filter((place) => known.has(place)).map(
      (place): View => ({
        id: `${place}-by-night`,
        about: `${name(place)}, night`,
        kind: 'site',
        query: `${query(place)}&hour=night`,
      }),
    ),
    ...FIXED,
    ...IN_HEADSET.filter((place) => known.has(place)).map(
      (place): View => ({
        id: `stereo-${place}`,
        about: `Headset: ${name(place)}`,
        kind: 'stereo',
        query: query(place),
      }),
    ),
  ];
}
