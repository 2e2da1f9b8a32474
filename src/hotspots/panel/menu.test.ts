import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Site, Tour } from '../../pack/schema.ts';
import { resetSettings, SETTINGS_DEFAULTS, settings, TOUR_SPEEDS } from '../../state/settings.ts';
import type { TourSnapshot } from '../../state/tour.ts';
import { visit } from '../../state/visit.ts';
import { turnBetween, wrapDegrees } from '../../visitor/maths/angles.ts';
import { menu, openMenu } from '../../visitor/xr/menu.ts';
import { layout, MAX_HEIGHT } from './layout.ts';
import { type MenuState, menuBlocks, PER_PAGE, pressMenu, pressTour } from './menuBlocks.ts';
import { aside, before, beside, leftBehind } from './placing.ts';
import { comingBlocks, nextSpeed, shownOf } from './tourBlocks.ts';

const site = {
  languages: ['en', 'zh-Hans'],
  title: { en: 'Site', 'zh-Hans': '遗址' },
  quarters: [],
  periods: [{ id: 'then', title: { en: 'Then' } }],
  hours: [
    { id: 'day', title: { en: 'Day' } },
    { id: 'night', title: { en: 'Night' } },
  ],
  places: Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, title: { en: `Place ${i}` } })),
} as unknown as Site;
const state = (more: Partial<MenuState> = {}): MenuState => ({
  page: 'main',
  first: 0,
  site,
  tours: new Map([['fire', FIRE]]),
  language: 'en',
  place: 'p1',
  period: 'then',
  hour: 'day',
  settings: SETTINGS_DEFAULTS,
  captionLanguage: null,
  voiceLanguage: null,
  tour: null,
  ...more,
});
const running = (more: Partial<TourSnapshot> = {}): TourSnapshot => ({
  id: 'fire',
  title: 'Fire',
  stop: 's1',
  stopTitle: 'The mouth',
  index: 1,
  count: 3,
  aside: false,
  cut: null,
  minutesLeft: 2,
  alt: 'A kiln',
  ask: null,
  choices: [],
  found: null,
  state: 'playing',
  time: 0,
  seconds: 9,
  look: null,
  ...more,
});
const FIRE = Tour.parse({
  id: 'fire',
  title: { en: 'Fire' },
  summary: { en: 'A night' },
  stops: Array.from({ length: 8 }, (_, i) => ({ id: `s${i}`, place: 'p0' })),
  cuts: [{ id: 'five', title: { en: 'Five minutes' }, stops: ['s0', 's2'] }],
});
const say = (key: string) => key;
const ids = (s: MenuState) =>
  menuBlocks(s, say).flatMap((b) => (b.kind === 'row' ? b.buttons.map((x) => x.id) : []));
const controls = {
  start: vi.fn(),
  play: vi.fn(),
  pause: vi.fn(),
  next: vi.fn(),
  previous: vi.fn(),
  replay: vi.fn(),
  resume: vi.fn(),
  replaySentence: vi.fn(),
  ready: vi.fn(),
  choose: vi.fn(),
  hint: vi.fn(),
  leave: vi.fn(),
  comeBack: vi.fn(),
};
const deeds = { controls, home: vi.fn(), leave: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  openMenu('main');
  visit.setState({ travel: null, language: 'en' });
  resetSettings();
});

describe('the menu in the headset', () => {
  it('offers everything the page offers, and the way out', () => {
    expect(ids(state())).toEqual([
      'places',
      'tours',
      'settings',
      'home',
      'set:captions',
      'time',
      'leave',
      'close',
    ]);
  });
  it('offers years and hours where there are several, and changes them', () => {
    expect(ids(state({ page: 'time' }))).toEqual(['hour:day', 'hour:night', 'menu', 'close']);
    pressMenu('time', state(), deeds);
    expect(menu.getState().page).toBe('time');
    pressMenu('hour:night', state({ page: 'time' }), deeds);
    expect(visit.getState().hour).toBe('night');
    const [only] = site.hours;
    const still = { ...site, hours: [only!] } as Site;
    expect(ids(state({ site: still }))).not.toContain('time');
    const years = [...site.periods, { id: 'now', title: { en: 'Now' } }] as Site['periods'];
    const both = state({ page: 'time', site: { ...site, periods: years } as Site });
    expect(ids(both)).toEqual(['period:then', 'period:now', 'hour:day', 'hour:night', 'menu', 'close']);
    pressMenu('period:now', both, deeds);
    expect(visit.getState().period).toBe('now');
  });
  it('shows a long list in parts and comes round to its beginning', () => {
    const first = ids(state({ page: 'places' }));
    expect(first).toHaveLength(PER_PAGE + 3);
    expect(first).toContain(`first:${PER_PAGE}`);
    const second = ids(state({ page: 'places', first: PER_PAGE }));
    expect(second.slice(0, 3)).toEqual(['place:p6', 'place:p7', 'place:p8']);
    expect(second).toContain('first:0');
  });
  it('lists the parts of a large site first, then the places of one, and goes back', () => {
    const quarters = ['halls', 'kilns'].map((id) => ({ id, title: { en: id } }));
    const places = site.places.map((p, i) => ({ ...p, quarter: i < 7 ? 'halls' : 'kilns' }));
    const large = state({ page: 'places', site: { ...site, quarters, places } });
    expect(ids(large)).toEqual(['quarter:halls', 'quarter:kilns', 'menu', 'close']);
    pressMenu('quarter:kilns', large, deeds);
    expect(menu.getState()).toMatchObject({ page: 'places', quarter: 'kilns', first: 0 });
    expect(ids({ ...large, quarter: 'kilns' })).toEqual(['place:p7', 'place:p8', 'places', 'close']);
    pressMenu(`first:${PER_PAGE}`, { ...large, quarter: 'halls' }, deeds);
    expect(menu.getState()).toMatchObject({ first: PER_PAGE, quarter: 'halls' });
    pressMenu('places', { ...large, quarter: 'halls' }, deeds);
    expect(menu.getState().quarter).toBeNull();
  });
  it('goes to a place by a blink and closes', () => {
    pressMenu('place:p3', state({ page: 'places' }), deeds);
    expect(visit.getState().travel).toMatchObject({ to: { place: 'p3' }, manner: 'blink' });
    expect(menu.getState().page).toBe('closed');
  });
  it('shows a tour before it begins, and starts it', () => {
    expect(ids(state({ page: 'tours' }))[0]).toBe('offer:fire');
    pressMenu('offer:fire', state({ page: 'tours' }), deeds);
    expect(menu.getState()).toMatchObject({ page: 'offer', of: 'fire' });
    const offer = state({ page: 'offer', of: 'fire' });
    expect(ids(offer)).toEqual(['begin', 'cut:five', 'doors', 'tours', 'close']);
    pressMenu('begin', offer, deeds);
    expect(controls.start).toHaveBeenCalledWith('fire');
    expect(menu.getState().page).toBe('closed');
    pressMenu('cut:five', offer, deeds);
    expect(controls.start).toHaveBeenLastCalledWith('fire', undefined, 'five');
  });
  it('takes a tour up where it was left, or at any stop', () => {
    const left = { id: 'fire', stop: 's2', cut: null, time: 4, found: [] };
    const offer = state({ page: 'offer', of: 'fire', left });
    expect(ids(offer).slice(0, 2)).toEqual(['resume', 'begin']);
    pressMenu('resume', offer, deeds);
    expect(controls.resume).toHaveBeenCalledWith('fire');
    pressMenu('doors', offer, deeds);
    expect(menu.getState()).toMatchObject({ page: 'doors', of: 'fire', first: 0 });
    const doors = state({ page: 'doors', of: 'fire', titles: { s0: 'The quarry' } });
    const [title, first] = menuBlocks(doors, say);
    expect(title).toEqual({ kind: 'title', text: 'Fire' });
    expect(first).toMatchObject({ buttons: [{ id: 'enter:s0', label: '1 · The quarry' }] });
    expect(ids(doors).slice(-3)).toEqual(['offer:fire', `first:${PER_PAGE}`, 'close']);
    pressMenu(`first:${PER_PAGE}`, doors, deeds);
    expect(menu.getState()).toMatchObject({ page: 'doors', of: 'fire', first: PER_PAGE });
    pressMenu('enter:s2', doors, deeds);
    expect(controls.start).toHaveBeenLastCalledWith('fire', 's2');
  });
  it('pulls every lever of a tour that runs, from the first page and from its own', () => {
    expect(ids(state({ tour: running({ state: 'strayed' }) }))).toContain('tour:comeBack');
    pressMenu('player', state({ tour: running() }), deeds);
    expect(menu.getState().page).toBe('player');
    const player = state({ page: 'player', tour: running() });
    expect(ids(player)).toEqual([
      'tour:previous',
      'tour:pause',
      'tour:next',
      'tour:replay',
      'tour:replaySentence',
      'seen',
      'set:auto',
      'set:speed',
      'doors',
      'tour:leave',
      'menu',
      'close',
    ]);
    for (const id of ids(player)) pressMenu(id, player, deeds);
    for (const lever of ['previous', 'pause', 'next', 'replay', 'replaySentence', 'leave'] as const)
      expect(controls[lever]).toHaveBeenCalledTimes(1);
    expect(settings.getState()).toMatchObject({ autoAdvance: false, tourSpeed: 1.1 });
    // What wants to be told something is no lever.
    for (const id of ['tour:start', 'tour:resume', 'tour:choose']) pressMenu(id, player, deeds);
    expect(controls.start).not.toHaveBeenCalled();
    expect(controls.resume).not.toHaveBeenCalled();
  });
  it('keeps the tour’s page when the tour is gone, as the first page', () => {
    expect(ids(state({ page: 'player' }))).toContain('places');
  });
  it('cannot lose a button of the fullest page', () => {
    const ask = {
      kind: 'find' as const,
      text: 'Find it, '.repeat(12),
      hints: ['One. '.repeat(20), 'Two.'],
      hintCount: 3,
    };
    const full = state({
      page: 'player',
      tour: running({ state: 'asking', ask, found: { stops: [], of: 7 } }),
    });
    const drawn = layout(menuBlocks(full, say), (_style, size) => (text) => text.length * size * 0.5);
    expect(drawn.height).toBeLessThanOrEqual(MAX_HEIGHT);
    expect(drawn.regions.map(({ id }) => id)).toEqual(ids(full));
  });
  it('has a page for captions and voices, whose buttons go round what there is', () => {
    visit.setState({ captionLanguage: null, voiceLanguage: null });
    settings.setState(SETTINGS_DEFAULTS);
    const now = () => {
      const { captionLanguage, voiceLanguage } = visit.getState();
      return state({ page: 'captions', settings: settings.getState(), captionLanguage, voiceLanguage });
    };
    pressMenu('captions', state({ page: 'settings' }), deeds);
    expect(menu.getState().page).toBe('captions');
    expect(ids(now())).toEqual([
      'cc:shown',
      'cc:sounds',
      'cc:size',
      'cc:look',
      'cc:captionLanguage',
      'cc:voiceLanguage',
      'cc:voice',
      'settings',
      'close',
    ]);
    const seen = (button: string, of: () => unknown, times: number) =>
      Array.from({ length: times }, () => {
        pressMenu(button, now(), deeds);
        return of();
      });
    const captions = () => settings.getState().captions;
    expect(seen('cc:shown', () => captions().shown, 2)).toEqual([false, true]);
    expect(seen('cc:sounds', () => captions().sounds, 2)).toEqual([false, true]);
    expect(seen('cc:size', () => captions().size, 3)).toEqual(['large', 'small', 'medium']);
    expect(seen('cc:look', () => captions().look, 3)).toEqual(['contrast', 'clear', 'ink']);
    expect(seen('cc:captionLanguage', () => visit.getState().captionLanguage, 3)).toEqual([
      'en',
      'zh-Hans',
      null,
    ]);
    expect(seen('cc:voiceLanguage', () => visit.getState().voiceLanguage, 2)).toEqual(['en', 'zh-Hans']);
    expect(seen('cc:voice', () => settings.getState().voice, 2)).toEqual(['none', 'recorded']);
    visit.setState({ voiceLanguage: null });
  });
  it('changes settings and language, and ignores what it does not know', () => {
    pressMenu('set:seated', state(), deeds);
    expect(settings.getState().comfort.seated).toBe(true);
    pressMenu('language:zh-Hans', state(), deeds);
    expect(visit.getState().language).toBe('zh-Hans');
    for (const nonsense of ['set:wings', 'tour:none', 'what', '']) pressMenu(nonsense, state(), deeds);
    pressMenu('leave', state(), deeds);
    expect(deeds.leave).toHaveBeenCalledTimes(1);
  });
});

describe('the panel that comes by itself', () => {
  const HUNT = { title: 'Seals', reward: 'Well done.' };
  const coming = (more: Partial<TourSnapshot>, autoAdvance = true) => {
    const blocks = comingBlocks(running(more), HUNT, autoAdvance, say);
    return {
      texts: blocks.flatMap((b) => ('text' in b ? [b.text] : [])),
      buttons: blocks.flatMap((b) => (b.kind === 'row' ? b.buttons.map(({ id }) => id) : [])),
    };
  };
  const ask = (kind: 'press' | 'find' | 'touch' | 'reach', hints: string[] = [], hintCount = 0) => ({
    state: 'asking' as const,
    ask: { kind, text: '', hints, hintCount },
  });

  it('is not there while the tour tells, travels or rests', () => {
    for (const state of ['playing', 'paused', 'travelling', 'waiting'] as const)
      expect(coming({ state }).buttons).toEqual([]);
  });
  it('asks, each kind in its way, and never keeps anybody', () => {
    expect(coming(ask('press'))).toEqual({ texts: ['tour.askPress'], buttons: ['tour:ready'] });
    for (const kind of ['find', 'touch', 'reach'] as const) {
      expect(coming(ask(kind)).buttons).toEqual(['tour:next']);
      expect(coming(ask(kind, [], 2)).buttons).toEqual(['tour:hint', 'tour:next']);
      expect(coming(ask(kind, ['a', 'b'], 2)).buttons).toEqual(['tour:next']);
    }
    expect(
      coming({ state: 'asking', ask: { kind: 'find', text: 'Where?', hints: [], hintCount: 0 } }).texts,
    ).toEqual(['Where?']);
  });
  it('offers each way to choose', () => {
    const choices = ['river', 'kiln', 'hill'].map((id) => ({ id, label: id }));
    expect(coming({ state: 'choosing', choices }).buttons).toEqual([
      'choose:river',
      'choose:kiln',
      'choose:hill',
    ]);
    expect(pressTour('choose:kiln', controls)).toBe(true);
    expect(controls.choose).toHaveBeenCalledWith('kiln');
  });
  it('leads back who strayed, goes on by hand where nothing goes on by itself, and says when it is over', () => {
    expect(coming({ state: 'strayed' }).buttons).toEqual(['tour:comeBack']);
    expect(coming({ state: 'waiting' }, false).buttons).toEqual(['tour:replay', 'tour:next']);
    expect(coming({ state: 'ended' })).toEqual({ texts: ['tour.finished'], buttons: ['tour:leave'] });
    const all = { stops: ['s0', 's1'], of: 2 };
    expect(coming({ state: 'ended', found: all }).texts).toEqual(['Well done.', 'tour.finished']);
    expect(coming({ state: 'ended', found: { ...all, of: 3 } }).texts).toEqual(['tour.finished']);
  });
  it('is drawn anew when something of it changes, not when the clock ticks', () => {
    const told = shownOf(running({ time: 1 }));
    expect(shownOf(running({ time: 2 }))).toBe(told);
    for (const more of [
      { state: 'paused' },
      { index: 2 },
      { minutesLeft: 3.2 },
      ask('find', ['a'], 2),
    ] as const)
      expect(shownOf(running(more))).not.toBe(told);
  });
  it('goes round the speeds', () => {
    let speed: number = TOUR_SPEEDS[0];
    const seen = TOUR_SPEEDS.map(() => {
      speed = nextSpeed(speed);
      return speed;
    });
    expect(seen).toEqual([0.9, 1, 1.1, 1.25, 0.8]);
    expect(nextSpeed(7)).toBe(0.8);
  });
});

describe('where panels stand', () => {
  const head = { x: 1, y: 1.6, z: 2 };
  it('before the visitor, below the horizon, facing the eyes', () => {
    const s = before(head, 90, 1.4);
    expect([s.x, s.z]).toEqual([2.4, 2]);
    expect(Math.atan2(1.6 - s.y, 1.4) * (180 / Math.PI)).toBeCloseTo(20);
    // Its front (+Z turned by yaw) points west, back at the head.
    expect(Math.sin(s.yaw)).toBeCloseTo(-1);
    expect(s.tilt).toBeLessThan(0);
  });
  it('beside a thing: within reach of the eyes and on the side they look to', () => {
    for (const looking of [60, 120]) {
      const s = beside(head, [9, 1, 2], looking);
      const metres = Math.hypot(s.x - head.x, s.z - head.z);
      expect(metres).toBeGreaterThanOrEqual(1.19);
      expect(metres).toBeLessThanOrEqual(1.81);
      const heading = wrapDegrees((Math.atan2(s.x - head.x, -(s.z - head.z)) * 180) / Math.PI);
      expect(Math.sign(turnBetween(90, heading))).toBe(Math.sign(turnBetween(90, looking)));
    }
  });
  it('a question: to the right and below captions, and comes along only when it was left behind', () => {
    const s = aside(head, 90);
    expect(Math.hypot(s.x - head.x, s.z - head.z)).toBeCloseTo(1.5);
    // To the right of who looks east is south.
    expect(s.z).toBeGreaterThan(head.z);
    const below = Math.atan2(head.y - s.y, 1.5) * (180 / Math.PI);
    expect(below).toBeGreaterThan(20);
    expect(below).toBeLessThan(30);
    const from = { x: head.x, z: head.z, heading: 90 };
    expect(leftBehind(head, 90, from)).toBe(false);
    expect(leftBehind(head, 180, from)).toBe(false);
    expect(leftBehind(head, 30, from)).toBe(true);
    expect(leftBehind(head, 200, from)).toBe(true);
    expect(leftBehind({ ...head, x: head.x + 1.2 }, 90, from)).toBe(true);
    expect(leftBehind(head, 90, { ...from, x: Number.NaN })).toBe(true);
  });
});
