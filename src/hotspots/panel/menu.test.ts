import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site, Tour } from '../../pack/schema.ts';
import { SETTINGS_DEFAULTS, settings } from '../../state/settings.ts';
import type { TourSnapshot } from '../../state/tour.ts';
import { visit } from '../../state/visit.ts';
import { turnBetween, wrapDegrees } from '../../visitor/maths/angles.ts';
import { menu, openMenu } from '../../visitor/xr/menu.ts';
import { type MenuState, menuBlocks, PER_PAGE, pressMenu } from './menuBlocks.ts';
import { before, beside } from './placing.ts';

const site = {
  languages: ['en', 'zh-Hans'],
  title: { en: 'Site', 'zh-Hans': '遗址' },
  quarters: [],
  places: Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, title: { en: `Place ${i}` } })),
} as unknown as Site;
const state = (more: Partial<MenuState> = {}): MenuState => ({
  page: 'main',
  first: 0,
  site,
  tours: new Map([['fire', { id: 'fire', title: { en: 'Fire' } } as unknown as Tour]]),
  language: 'en',
  place: 'p1',
  settings: SETTINGS_DEFAULTS,
  captionLanguage: null,
  voiceLanguage: null,
  tour: null,
  ...more,
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
});

describe('the menu in the headset', () => {
  it('offers everything the page offers, and the way out', () => {
    expect(ids(state())).toEqual(['places', 'tours', 'settings', 'home', 'set:captions', 'leave', 'close']);
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
  it('starts a tour, and pulls the levers of one that runs', () => {
    pressMenu('tour:fire', state(), deeds);
    expect(controls.start).toHaveBeenCalledWith('fire');
    const running = { id: 'fire', title: 'Fire', index: 0, count: 3, state: 'strayed' } as TourSnapshot;
    expect(ids(state({ tour: running }))).toContain('tour:comeBack');
    pressMenu('tour:comeBack', state({ tour: running }), deeds);
    expect(controls.comeBack).toHaveBeenCalled();
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
});
