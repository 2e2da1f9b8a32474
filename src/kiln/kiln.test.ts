import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRING } from '../../assets/jingdezhen/firing.ts';
import { alongRegion, layout, MAX_HEIGHT, type MeasureStyle } from '../hotspots/panel/layout.ts';
import { speaker } from '../i18n/translate.ts';
import type { Site } from '../pack/schema.ts';
import { kilns } from '../state/kilns.ts';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { chartOf } from './chart.ts';
import { clockBlocks, pressClock } from './clockBlocks.ts';
import { instrumentBlocks } from './InstrumentPanel.tsx';
import type { ToldKiln } from './useKiln.ts';
import { hourWords, readingLine, readingOf } from './words.ts';

const kiln = { id: 'k', title: { en: 'Kiln', 'zh-Hans': '窑' }, firing: FIRING } as unknown as ToldKiln;
const say = speaker('en');
const clock = () => visit.getState().firing.k?.clock ?? null;

beforeEach(() => {
  pack.setState({ site: { kilns: [kiln] } as unknown as Site });
  visit.setState({ firing: {} });
  kilns.setState({ runs: {}, instrument: null });
});
afterEach(() => pack.setState({ site: null }));

describe('a moment in words', () => {
  it('says the hour, before and after', () => {
    expect(hourWords(1, 'en', say)).toBe('1 hour after lighting');
    expect(hourWords(14.5, 'en', say)).toBe('14.5 hours after lighting');
    expect(hourWords(-2, 'en', say)).toBe('2 hours before lighting');
    expect(hourWords(0, 'en', say)).toBe('the fire is lit');
    expect(hourWords(3, 'zh-Hans', speaker('zh-Hans'))).toBe('点火后3小时');
  });
  it('says phase, heat to the ten degrees and air; a cold kiln is cold', () => {
    expect(readingLine(readingOf(FIRING, 24, 'en', say))).toBe(
      'Shut · 24 hours after lighting · front 1300 °C, rear 1220 °C · shut',
    );
    expect(readingLine(readingOf(FIRING, null, 'en', say))).toBe(
      'Cold, not being fired · front 20 °C, rear 20 °C',
    );
  });
});

describe('the chart', () => {
  const frame = { x: 10, y: 5, width: 820, height: 140 };
  const chart = chartOf(FIRING, frame);
  it('tiles its width with the phases', () => {
    expect(chart.phases[0]!.from).toBe(10);
    expect(chart.phases.at(-1)!.to).toBeCloseTo(830);
    for (let i = 1; i < chart.phases.length; i += 1)
      expect(chart.phases[i]!.from).toBeCloseTo(chart.phases[i - 1]!.to);
  });
  it('keeps every point inside, hotter ones higher, and marks what a source supports', () => {
    for (const [x, y] of [...chart.front, ...chart.rear]) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(830.001);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(145);
    }
    expect(chart.known).toHaveLength(3);
    for (const point of chart.known) expect(chart.front).toContainEqual(point);
    const now = chart.now(16)!;
    expect(now.front).toBeLessThan(now.rear);
    expect(now.x).toBeCloseTo(10 + (28 / 82) * 820);
    expect(chart.now(null)).toBeNull();
  });
  it('has a handful of marks on each axis', () => {
    expect(chart.hours.map((h) => h.hour)).toEqual([-12, 0, 12, 24, 36, 48, 60]);
    expect(chart.degrees.map((d) => d.celsius)).toEqual([0, 400, 800, 1200]);
  });
});

describe('the clock in the headset', () => {
  const measure: MeasureStyle = (_style, size) => (text) => text.length * size * 0.55;
  const press = (id: string, along = 0) => pressClock(id, along, kiln);
  it('fits its panel, with track and buttons, in both languages', () => {
    for (const language of ['en', 'zh-Hans']) {
      const state = { clock: 16, running: false, shown: false };
      const card = layout(clockBlocks(FIRING, state, language, speaker(language)), measure);
      expect(card.height).toBeLessThanOrEqual(MAX_HEIGHT);
      const track = card.regions.find((r) => r.id === 'clock:track')!;
      expect(track.slides).toBe(true);
      const middle = (track.x + track.width / 2) / card.width;
      expect(alongRegion(card, track, middle)).toBeCloseTo(0.5);
      expect(alongRegion(card, track, 1)).toBe(1);
      const instrument = layout(instrumentBlocks(kiln, 16, language, speaker(language)), measure);
      expect(instrument.height).toBeLessThanOrEqual(MAX_HEIGHT);
      expect(instrument.pictures).toHaveLength(1);
    }
  });
  it('sets the hour where the track is pressed', () => {
    press('clock:track', 0.5);
    expect(clock()).toBe(29);
    press('clock:track', 1);
    expect(clock()).toBe(70);
    press('clock:track', 0);
    expect(clock()).toBe(-12);
  });
  it('moves by hours and phases, and stays within the firing', () => {
    press('clock:later');
    expect(clock()).toBe(-12);
    press('clock:later');
    expect(clock()).toBe(-11);
    press('clock:phase-on');
    expect(clock()).toBe(0);
    press('clock:phase-back');
    expect(clock()).toBe(-12);
    press('clock:earlier');
    expect(clock()).toBe(-12);
  });
  it('lets time run, stops it, and shows the instrument', () => {
    press('clock:run');
    expect(kilns.getState().runs.k).toMatchObject({ clock: -12, to: 70, rate: 1, by: 'visitor' });
    press('clock:run');
    expect(kilns.getState().runs).toEqual({});
    press('clock:instrument');
    expect(kilns.getState().instrument).toBe('k');
    press('clock:instrument');
    expect(kilns.getState().instrument).toBeNull();
    press('nonsense');
    expect(clock()).toBe(-12);
  });
});
