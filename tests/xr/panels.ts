/**
 * Where the buttons of panels in the world are. A panel is a picture: the places of its buttons are reckoned with the
 * layout that drew it, from where the head was when it came up.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Euler, Vector3 } from 'three';
import { type Block, layout, type MeasureStyle, WIDTH } from '../../src/hotspots/panel/layout.ts';
import { huntTexts, type MenuState, menuBlocks } from '../../src/hotspots/panel/menuBlocks.ts';
import { aside, before, beside, type Stand } from '../../src/hotspots/panel/placing.ts';
import { comingBlocks } from '../../src/hotspots/panel/tourBlocks.ts';
import { Site, type SiteInput, Tour } from '../../src/pack/schema.ts';
import { SETTINGS_DEFAULTS } from '../../src/state/settings.ts';
import type { TourSnapshot } from '../../src/state/tour.ts';
import type { MenuPage } from '../../src/visitor/xr/menu.ts';
import type { Reading } from '../browser/fixture.ts';
import { TINY, TINY_TOURS, tinyNarration } from '../sites/tiny.ts';
import type { Point } from './fixture.ts';

const SITE = Site.parse(TINY);
const TOURS = new Map(TINY_TOURS.map((tour) => [tour.id, Tour.parse(tour)]));
/** Metres per pixel, and metres from the eyes to the menu: as in src/hotspots/panel. */
const SCALE = 0.001;
const MENU_AWAY = 1.35;
/** Pixels across the panel that comes by itself. */
const ASK_ACROSS = 640;

const wordsOf = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../src/i18n/${file}.json`), 'utf8'));
const strings = (language: string) => ({
  ...wordsOf(language),
  ...wordsOf(`captions.${language}`),
  ...wordsOf(`tour.${language}`),
});
const WORDS = { en: strings('en'), 'zh-Hans': strings('zh-Hans') };
type Language = keyof typeof WORDS;

const sayIn = (language: Language) => (key: string) =>
  String(
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], WORDS[language]),
  );

/** Near enough for lines that are nowhere near their end: Chinese is square, Latin about half as wide. */
const measure: MeasureStyle = (_style, size) => (text) =>
  [...text].reduce((sum, c) => sum + size * (c > '\u2e80' ? 1 : 0.52), 0);

/** The point of the site in the middle of the button with that id. */
function middleOf(blocks: Block[], button: string, stand: Stand, along = 0.5, across = WIDTH): Point {
  const panel = layout(blocks, measure, across);
  const region = panel.regions.find(({ id }) => id === button);
  if (!region) throw new Error(`the panel has no button ${button}`);
  const x = (region.x + region.width * along - panel.width / 2) * SCALE;
  const y = (panel.height / 2 - region.y - region.height / 2) * SCALE;
  const at = new Vector3(x, y, 0).applyEuler(new Euler(stand.tilt, stand.yaw, 0, 'YXZ'));
  return [at.x + stand.x, at.y + stand.y, at.z + stand.z];
}

export interface SeenFrom {
  head: { x: number; y: number; z: number };
  heading: number;
}
/** Take it before the press that brings a panel up, while the head is still. */
export const seenFrom = ({ visitor }: Reading): SeenFrom => ({
  head: { x: visitor.head[0], y: visitor.head[1], z: visitor.head[2] },
  heading: visitor.heading,
});

/** The running tour as the panels have it: what the probe says, with the words the made-up site has for it. */
function snapshotOf(now: Reading): TourSnapshot | null {
  const told = now.tour;
  const tour = TOURS.get(told?.id);
  if (!tour) return null;
  const { language } = now.visitor;
  const line = tour.stops.filter((stop) => !stop.aside);
  const words = tinyNarration(language, tour.id).stops[told.stop]!;
  return {
    ...told,
    title: tour.title[language]!,
    stopTitle: words.title,
    index: Math.max(
      0,
      line.findIndex(({ id }) => id === told.stop),
    ),
    count: line.length,
    aside: !line.some(({ id }) => id === told.stop),
    minutesLeft: 1,
    alt: words.alt ?? '',
    ask: told.asking && {
      kind: told.asking,
      text: words.ask ?? '',
      hints: told.hints,
      hintCount: words.hints.length,
    },
    choices: told.choices.map((id: string) => ({ id, label: words.choices[id] ?? id })),
    found: tour.hunt ? { stops: told.found, of: tour.stops.filter((stop) => stop.finds).length } : null,
    seconds: words.seconds,
    look: null,
  };
}

/** A button of the question a tour brought, to who stood and looked there when it came. */
export function askButton(from: SeenFrom, button: string, now: Reading): Point {
  const { language } = now.visitor;
  const tour = snapshotOf(now);
  if (!tour) throw new Error('no tour runs');
  const hunt = huntTexts({ tour, tours: TOURS, language, site: SITE });
  const blocks = comingBlocks(tour, hunt, true, sayIn(language));
  return middleOf(blocks, button, aside(from.head, from.heading), 0.5, ASK_ACROSS);
}

/** A button of the menu that was opened from there; `more`: places that the test has added to the site. */
export function menuButton(
  from: SeenFrom,
  page: MenuPage,
  button: string,
  now: Reading,
  more: SiteInput['places'] = [],
): Point {
  const tour = snapshotOf(now);
  const state: MenuState = {
    page,
    first: 0,
    site: more.length > 0 ? Site.parse({ ...TINY, places: [...TINY.places, ...more] }) : SITE,
    tours: TOURS,
    language: now.visitor.language,
    place: now.visitor.place,
    period: now.visitor.period,
    hour: now.visitor.hour,
    settings: SETTINGS_DEFAULTS,
    captionLanguage: null,
    voiceLanguage: null,
    tour,
    of: TINY_TOURS[0].id,
    left: null,
  };
  const blocks = menuBlocks(state, sayIn(now.visitor.language));
  return middleOf(blocks, button, before(from.head, from.heading, MENU_AWAY));
}

/** A button of the card of a hotspot that was opened from there. */
export function cardButton(from: SeenFrom, hotspot: string, button: 'act' | 'close'): Point {
  const own = SITE.hotspots.find(({ id }) => id === hotspot);
  if (!own) throw new Error(`no hotspot ${hotspot}`);
  const text = (words: Record<string, string>) => words.en ?? '';
  const blocks: Block[] = [
    { kind: 'title', text: text(own.title) },
    { kind: 'text', text: text(own.text) },
    ...(own.evidence.length > 0 ? [{ kind: 'note', text: 'How do we know? Documented' } as const] : []),
    {
      kind: 'row',
      buttons: [...(own.action ? [{ id: 'act', label: '' }] : []), { id: 'close', label: '' }],
    },
  ];
  return middleOf(blocks, button, beside(from.head, own.position, from.heading));
}

/**
 * A button of the clock on the card of hotspot `gauge` (as src/kiln/clockBlocks.ts has them), or the point of its track
 * at a part of its length, 0…1.
 */
export function clockButton(from: SeenFrom, button: string, along = 0.5): Point {
  const own = SITE.hotspots.find(({ id }) => id === 'gauge');
  if (!own) throw new Error('no hotspot gauge');
  const row = (...ids: string[]): Block => ({ kind: 'row', buttons: ids.map((id) => ({ id, label: '' })) });
  const blocks: Block[] = [
    { kind: 'title', text: own.title.en! },
    { kind: 'text', text: own.text.en! },
    { kind: 'note', text: 'How do we know? Documented' },
    { kind: 'note', text: 'Cold, not being fired · front 20 °C, rear 20 °C' },
    { kind: 'picture', id: 'clock:track', height: 96, draw: () => {} },
    row('clock:phase-back', 'clock:earlier', 'clock:later', 'clock:phase-on'),
    row('clock:run', 'clock:instrument', 'close'),
  ];
  return middleOf(blocks, button, beside(from.head, own.position, from.heading), along);
}

/** The disc on the floor before the feet that opens the menu. */
export function puck({ visitor }: Reading): Point {
  const h = (visitor.heading * Math.PI) / 180;
  const [x, y, z] = visitor.position;
  return [x + 0.75 * Math.sin(h), y + 0.03, z - 0.75 * Math.cos(h)];
}
