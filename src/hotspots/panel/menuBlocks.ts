/** What the headset's menu offers, page by page, and what its buttons mean. Pure but for the stores they change. */
import { localText } from '../../i18n/localText.ts';
import type { Say } from '../../i18n/translate.ts';
import { byQuarter } from '../../pack/quarters.ts';
import type { Place, Site, Text, Tour } from '../../pack/schema.ts';
import { choose, type Settings } from '../../state/settings.ts';
import type { TourControls, TourLeft, TourSnapshot } from '../../state/tour.ts';
import { setHour, setLanguage, setPeriod, travelTo } from '../../state/visit.ts';
import { doorsOf } from '../../tour/offer.ts';
import type { Titles } from '../../tour/useTitles.ts';
import { type MenuPage, openMenu } from '../../visitor/xr/menu.ts';
import { captionBlocks, pressCaptions } from './captionBlocks.ts';
import type { Block, Button } from './layout.ts';
import {
  doorButtons,
  type HuntTexts,
  leverRow,
  nextSpeed,
  offerBlocks,
  playerBlocks,
  seenBlocks,
  tourNote,
} from './tourBlocks.ts';

export interface MenuState {
  page: MenuPage;
  first: number;
  /** The part of the site whose places are listed. */
  quarter?: string | null;
  site: Site;
  tours: ReadonlyMap<string, Tour>;
  language: string;
  place: string | null;
  period: string;
  hour: string;
  settings: Settings;
  /** Null: as the interface. */
  captionLanguage: string | null;
  voiceLanguage: string | null;
  tour: TourSnapshot | null;
  /** The tour whose page is up (`offer`, `doors`). */
  of?: string | null;
  left?: TourLeft | null;
  /** Titles of that tour's stops, once they have come. */
  titles?: Titles;
}

/** Items of a list on one page. */
export const PER_PAGE = 6;

export const rows = (buttons: readonly Button[], perRow: number): Block[] => {
  const out: Block[] = [];
  for (let i = 0; i < buttons.length; i += perRow)
    out.push({ kind: 'row', buttons: buttons.slice(i, i + perRow) });
  return out;
};

/** A list with its page buttons: back to the menu, and on if there is more. */
function list(title: string, items: readonly Button[], first: number, say: Say, back = 'menu'): Block[] {
  const more = items.length > PER_PAGE;
  return [
    { kind: 'title', text: title },
    ...rows(items.slice(first, first + PER_PAGE), 1),
    {
      kind: 'row',
      buttons: [
        { id: back, label: say('panel.back') },
        ...(more
          ? [{ id: `first:${first + PER_PAGE >= items.length ? 0 : first + PER_PAGE}`, label: '›' }]
          : []),
        { id: 'close', label: say('panel.close') },
      ],
    },
  ];
}

function settingsBlocks({ settings: s, site, language }: MenuState, say: Say): Block[] {
  const next = site.languages[(site.languages.indexOf(language) + 1) % site.languages.length] ?? language;
  const name = new Intl.DisplayNames([next], { type: 'language' }).of(next) ?? next;
  const toggle = (id: string, label: string, on: boolean): Button => ({
    id,
    label,
    look: on ? 'on' : 'plain',
  });
  return [
    { kind: 'title', text: say('bar.settings') },
    ...rows(
      [
        { id: 'captions', label: `${say('settings.captions')} ›` },
        toggle('set:seated', say('settings.seated'), s.comfort.seated),
        toggle('set:gaze', say('settings.gaze'), s.comfort.gaze),
        toggle('set:smoothWalk', say('settings.smoothWalk'), s.comfort.smoothWalk),
        toggle('set:turn30', say('settings.turn30'), s.comfort.turn === 30),
        toggle('set:turn45', say('settings.turn45'), s.comfort.turn === 45),
        toggle('set:mute', say('settings.mute'), s.muted),
        toggle('set:mono', say('settings.mono'), s.mono),
        { id: `language:${next}`, label: name, disabled: next === language },
      ],
      2,
    ),
    {
      kind: 'row',
      buttons: [
        { id: 'menu', label: say('panel.back') },
        { id: 'close', label: say('panel.close') },
      ],
    },
  ];
}

/** Year and hour, where the site has several: what the page's list of places ends with. */
function timeBlocks({ site, period, hour }: MenuState, text: (t: Text) => string, say: Say): Block[] {
  const choice = (kind: string, label: string, all: readonly { id: string; title: Text }[], now: string) =>
    all.length > 1
      ? [
          { kind: 'title', text: label } as const,
          ...rows(
            all.map<Button>(({ id, title }) => ({
              id: `${kind}:${id}`,
              label: text(title),
              look: id === now ? 'on' : 'plain',
            })),
            2,
          ),
        ]
      : [];
  return [
    ...choice('period', say('time.period'), site.periods, period),
    ...choice('hour', say('time.hour'), site.hours, hour),
    {
      kind: 'row',
      buttons: [
        { id: 'menu', label: say('panel.back') },
        { id: 'close', label: say('panel.close') },
      ],
    },
  ];
}

/** What the pack says of the running tour's hunt. */
export function huntTexts(state: Pick<MenuState, 'tour' | 'tours' | 'language' | 'site'>): HuntTexts | null {
  const hunt = state.tours.get(state.tour?.id ?? '')?.hunt;
  if (!hunt) return null;
  const text = (t: Parameters<typeof localText>[0]) =>
    localText(t, state.language, state.site.languages[0]).text;
  return { title: text(hunt.title), reward: text(hunt.reward) };
}

export function menuBlocks(state: MenuState, say: Say): Block[] {
  const text = (t: Parameters<typeof localText>[0]) =>
    localText(t, state.language, state.site.languages[0]).text;
  if (state.page === 'places') {
    const lists = byQuarter(state.site);
    const open = lists.find(({ quarter }) => quarter && quarter.id === state.quarter);
    const button = (p: Place): Button => ({
      id: `place:${p.id}`,
      label: text(p.title),
      look: p.id === state.place ? 'on' : 'plain',
    });
    if (open?.quarter) {
      return list(text(open.quarter.title), open.places.map(button), state.first, say, 'places');
    }
    const items = lists.flatMap(({ quarter, places }) =>
      quarter ? [{ id: `quarter:${quarter.id}`, label: `${text(quarter.title)} ›` }] : places.map(button),
    );
    return list(say('bar.places'), items, state.first, say);
  }
  if (state.page === 'tours') {
    const items = [...state.tours.values()].map<Button>((t) => ({
      id: `offer:${t.id}`,
      label: text(t.title),
      look: t.id === state.tour?.id ? 'on' : 'plain',
    }));
    return list(say('bar.tours'), items, state.first, say);
  }
  if (state.page === 'time') return timeBlocks(state, text, say);
  if (state.page === 'settings') return settingsBlocks(state, say);
  if (state.page === 'captions') return captionBlocks(state, say);
  const { tour, language } = state;
  const of = state.tours.get(state.of ?? '');
  if (state.page === 'offer' && of)
    return offerBlocks({ tour: of, language, text, left: state.left ?? null }, say);
  if (state.page === 'doors' && of) {
    const items = doorButtons(doorsOf(of), state.titles ?? {}, say);
    return list(text(of.title), items, state.first, say, of.id === tour?.id ? 'player' : `offer:${of.id}`);
  }
  if (state.page === 'player' && tour) {
    const { settings } = state;
    return playerBlocks({ now: tour, hunt: huntTexts(state), settings, language }, say);
  }
  if (state.page === 'seen' && tour) return seenBlocks(tour, say);
  const times = [
    ...(state.site.periods.length > 1 ? ['time.period'] : []),
    ...(state.site.hours.length > 1 ? ['time.hour'] : []),
  ];
  const here = state.site.places.find((p) => p.id === state.place);
  return [
    { kind: 'title', text: text(state.site.title) },
    { kind: 'note', text: here ? `${say('bar.here')}: ${text(here.title)}` : say('bar.elsewhere') },
    ...(tour
      ? ([
          { kind: 'note', text: tourNote(tour, say) },
          leverRow(tour, say),
          { kind: 'row', buttons: [{ id: 'player', label: `${say('tour.label')} ›` }] },
        ] as const)
      : []),
    ...rows(
      [
        { id: 'places', label: say('bar.places') },
        { id: 'tours', label: say('bar.tours') },
        { id: 'settings', label: say('bar.settings') },
        { id: 'home', label: say('bar.home') },
        {
          id: 'set:captions',
          label: say('bar.captions'),
          look: state.settings.captions.shown ? 'on' : 'plain',
        },
        ...(times.length > 0 ? [{ id: 'time', label: times.map((key) => say(key)).join(' · ') }] : []),
      ],
      3,
    ),
    {
      kind: 'row',
      buttons: [
        { id: 'leave', label: say('vr.leave') },
        { id: 'close', label: say('panel.close') },
      ],
    },
  ];
}

export interface MenuDeeds {
  controls: TourControls;
  home: () => void;
  leave: () => void;
}

const SETTINGS: Record<string, (s: Settings) => void> = {
  captions: (s) => choose({ captions: { shown: !s.captions.shown } }),
  seated: (s) => choose({ comfort: { seated: !s.comfort.seated } }),
  gaze: (s) => choose({ comfort: { gaze: !s.comfort.gaze } }),
  smoothWalk: (s) => choose({ comfort: { smoothWalk: !s.comfort.smoothWalk } }),
  turn30: () => choose({ comfort: { turn: 30 } }),
  turn45: () => choose({ comfort: { turn: 45 } }),
  mute: (s) => choose({ muted: !s.muted }),
  mono: (s) => choose({ mono: !s.mono }),
  auto: (s) => choose({ autoAdvance: !s.autoAdvance }),
  speed: (s) => choose({ tourSpeed: nextSpeed(s.tourSpeed) }),
};

/** Levers of a running tour that need to be told nothing. */
const LEVERS = new Set([
  'play',
  'pause',
  'next',
  'previous',
  'replay',
  'replaySentence',
  'ready',
  'hint',
  'leave',
  'comeBack',
] as const satisfies (keyof TourControls)[]);
const isLever = (id: string): id is typeof LEVERS extends Set<infer L> ? L : never =>
  (LEVERS as ReadonlySet<string>).has(id);

/** A button of a tour, on the menu or on the panel that comes by itself. @returns whether it was one */
export function pressTour(button: string, controls: TourControls): boolean {
  const [kind, id = ''] = button.split(':', 2) as [string, string?];
  if (kind === 'choose') controls.choose(id);
  else if (kind === 'tour' && isLever(id)) controls[id]();
  else return false;
  return true;
}

/** A button of the page of a tour that may begin. */
function pressOffer(kind: string, id: string, state: MenuState, controls: TourControls): void {
  const tour = state.of ?? state.tour?.id;
  if (!tour) return;
  if (kind === 'doors') {
    openMenu('doors', 0, null, tour);
    return;
  }
  openMenu('closed');
  if (kind === 'begin') controls.start(tour);
  else if (kind === 'resume') controls.resume(tour);
  else if (kind === 'cut') controls.start(tour, undefined, id);
  else controls.start(tour, id);
}

/** Does what a button of the menu says. Unknown ids are nothing. */
export function pressMenu(button: string, state: MenuState, deeds: MenuDeeds): void {
  const [kind, id = ''] = button.split(':', 2) as [string, string?];
  if (pressTour(button, deeds.controls)) return;
  if (kind === 'menu') openMenu('main');
  else if (kind === 'close') openMenu('closed');
  else if (['places', 'tours', 'time', 'settings', 'captions'].includes(kind)) openMenu(kind as MenuPage);
  else if (kind === 'player' || kind === 'seen') openMenu(kind);
  else if (kind === 'offer') openMenu('offer', 0, null, id);
  else if (['begin', 'resume', 'cut', 'enter', 'doors'].includes(kind))
    pressOffer(kind, id, state, deeds.controls);
  else if (kind === 'first') openMenu(state.page, Number(id) || 0, state.quarter ?? null, state.of ?? null);
  else if (kind === 'quarter') openMenu('places', 0, id);
  else if (kind === 'language') setLanguage(id);
  else if (kind === 'period') setPeriod(id);
  else if (kind === 'hour') setHour(id);
  else if (kind === 'set') SETTINGS[id]?.(state.settings);
  else if (kind === 'cc') pressCaptions(id, state);
  else if (kind === 'leave') deeds.leave();
  else if (kind === 'home') {
    openMenu('closed');
    deeds.home();
  } else if (kind === 'place') {
    openMenu('closed');
    travelTo({ place: id }, 'blink');
  }
}
