/** What the headset's menu offers, page by page, and what its buttons mean. Pure but for the stores they change. */
import { localText } from '../../i18n/localText.ts';
import type { Say } from '../../i18n/translate.ts';
import { byQuarter } from '../../pack/quarters.ts';
import type { Place, Site, Tour } from '../../pack/schema.ts';
import { choose, type Settings } from '../../state/settings.ts';
import type { TourControls, TourSnapshot } from '../../state/tour.ts';
import { setLanguage, travelTo } from '../../state/visit.ts';
import { type MenuPage, openMenu } from '../../visitor/xr/menu.ts';
import { captionBlocks, pressCaptions } from './captionBlocks.ts';
import type { Block, Button } from './layout.ts';

export interface MenuState {
  page: MenuPage;
  first: number;
  /** The part of the site whose places are listed. */
  quarter?: string | null;
  site: Site;
  tours: ReadonlyMap<string, Tour>;
  language: string;
  place: string | null;
  settings: Settings;
  /** Null: as the interface. */
  captionLanguage: string | null;
  voiceLanguage: string | null;
  tour: TourSnapshot | null;
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

function tourBlocks(tour: TourSnapshot, say: Say): Block[] {
  const playing = tour.state === 'playing' || tour.state === 'travelling';
  return [
    {
      kind: 'note',
      text: `${tour.title} · ${say('tour.progress', { stop: tour.index + 1, count: tour.count })}`,
    },
    {
      kind: 'row',
      buttons: [
        { id: 'tour:previous', label: say('tour.previous'), disabled: tour.index === 0 },
        tour.state === 'strayed'
          ? { id: 'tour:comeBack', label: say('tour.back'), look: 'primary' }
          : playing
            ? { id: 'tour:pause', label: say('tour.pause'), look: 'primary' }
            : { id: 'tour:play', label: say('tour.play'), look: 'primary' },
        { id: 'tour:next', label: say('tour.next'), disabled: tour.index + 1 >= tour.count },
      ],
    },
    {
      kind: 'row',
      buttons: [
        { id: 'tour:replay', label: say('tour.replay') },
        { id: 'tour:leave', label: say('tour.leave') },
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
      id: `tour:${t.id}`,
      label: text(t.title),
    }));
    return list(say('bar.tours'), items, state.first, say);
  }
  if (state.page === 'settings') return settingsBlocks(state, say);
  if (state.page === 'captions') return captionBlocks(state, say);
  const here = state.site.places.find((p) => p.id === state.place);
  return [
    { kind: 'title', text: text(state.site.title) },
    { kind: 'note', text: here ? `${say('bar.here')}: ${text(here.title)}` : say('bar.elsewhere') },
    ...(state.tour ? tourBlocks(state.tour, say) : []),
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
        { id: 'leave', label: say('vr.leave') },
      ],
      3,
    ),
    { kind: 'row', buttons: [{ id: 'close', label: say('panel.close') }] },
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
};

/** Does what a button of the menu says. Unknown ids are nothing. */
export function pressMenu(button: string, state: MenuState, deeds: MenuDeeds): void {
  const [kind, id = ''] = button.split(':', 2) as [string, string?];
  if (kind === 'menu') openMenu('main');
  else if (kind === 'close') openMenu('closed');
  else if (kind === 'places' || kind === 'tours' || kind === 'settings' || kind === 'captions')
    openMenu(kind);
  else if (kind === 'first') openMenu(state.page, Number(id) || 0, state.quarter ?? null);
  else if (kind === 'quarter') openMenu('places', 0, id);
  else if (kind === 'language') setLanguage(id);
  else if (kind === 'set') SETTINGS[id]?.(state.settings);
  else if (kind === 'cc') pressCaptions(id, state);
  else if (kind === 'leave') deeds.leave();
  else if (kind === 'home') {
    openMenu('closed');
    deeds.home();
  } else if (kind === 'place') {
    openMenu('closed');
    travelTo({ place: id }, 'blink');
  } else if (kind === 'tour') {
    const lever = deeds.controls[id as keyof TourControls];
    if (state.tours.has(id)) {
      openMenu('closed');
      deeds.controls.start(id);
    } else if (lever) (lever as () => void)();
  }
}
