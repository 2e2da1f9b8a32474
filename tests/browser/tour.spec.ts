/**
 * A visitor who is led. The made-up tour has three stops of two sentences, a second each; a clock a little slower than
 * life lets every sentence be seen however slow the machine is, and keeps the voice out.
 */
import type { Page } from '@playwright/test';
import { SHORT_TOUR } from '../sites/short-tour.ts';
import { expect, test, type Visit } from './fixture.ts';
import { apart, settled } from './hands.ts';

/** Notes every text that what the selector names shows, in order; the returned function gives them. */
async function noted(page: Page, selector: string): Promise<() => Promise<{ text: string; lang: string }[]>> {
  const list = await page.evaluateHandle((selector) => {
    const seen: { text: string; lang: string }[] = [];
    const look = () => {
      const shown = document.querySelector<HTMLElement>(selector);
      const text = shown?.textContent ?? '';
      if (shown && text !== seen.at(-1)?.text) seen.push({ text, lang: shown.lang });
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return seen;
  }, selector);
  return () => list.evaluate((seen) => seen);
}

const paused = (visit: Visit, stop: string) =>
  visit.until(({ tour }) => tour?.state === 'paused' && tour.stop === stop);

/** To the end of the tour, whatever drives it. */
const ended = (visit: Visit) => visit.until(({ tour }) => tour?.state === 'ended' && tour.stop === 'night');

/** What must be so when all six sentences are told. */
async function expectTold(visit: Visit) {
  const { visitor } = await visit.probe();
  expect(visitor).toMatchObject({
    place: 'hut-inside',
    hour: 'night',
    firing: { kiln: { clock: null, burning: false } },
  });
}

test('the whole tour by mouse alone', async ({ page, visit }) => {
  await visit.enter('clock=0.9');
  const shown = await noted(page, '.caption');
  const counted = await noted(page, '.tour-count');
  await page.getByRole('button', { name: 'Tours' }).click();
  await page
    .getByRole('article')
    .filter({ hasText: 'Once around' })
    .getByRole('button', { name: 'Start the tour' })
    .click();
  await visit.until(({ visitor }) => visitor.firing.kiln?.burning === true);
  await expect(page.getByRole('dialog', { name: 'The wall' })).toBeVisible();
  await ended(visit);
  await expect(page.getByRole('region', { name: 'Tour' }).getByText('The tour is over.')).toBeVisible();
  expect((await shown()).map(({ text }) => text)).toEqual(SHORT_TOUR.en);
  // The count beside it also says the minutes left; of the whole text only the stop is judged.
  const stops = (await counted()).map(({ text }) => text.match(/^Stop \d of \d/)?.[0]);
  expect([...new Set(stops)]).toEqual(['Stop 1 of 3', 'Stop 2 of 3', 'Stop 3 of 3']);
  await expectTold(visit);
  expect((await visit.probe()).caption).toBeNull();
  await page.getByRole('dialog', { name: 'The wall' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  expect((await visit.probe()).tour).toBeNull();
});

test('the whole tour by keyboard alone, in Chinese', async ({ page, visit }) => {
  await visit.enter('clock=0.9&lang=zh-Hans');
  const shown = await noted(page, '.caption');
  const press = async (name: RegExp) => {
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      if (name.test(at)) return page.keyboard.press('Enter');
    }
    throw new Error(`no Tab leads to ${name}`);
  };
  await press(/^导览$/);
  await press(/^开始导览$/);
  // The focus goes along to the levers, so that space pauses and goes on.
  await expect(page.getByRole('button', { name: '暂停' })).toBeFocused();
  await visit.until(({ tour }) => tour?.state === 'playing');
  await page.keyboard.press(' ');
  await paused(visit, 'hello');
  await page.keyboard.press(' ');
  await ended(visit);
  const seen = await shown();
  expect(seen.map(({ text }) => text)).toEqual(SHORT_TOUR['zh-Hans']);
  expect(new Set(seen.map(({ lang }) => lang))).toEqual(new Set(['zh-Hans']));
  await expectTold(visit);
});

test('pause, next, previous, replay, leave and take it up again', async ({ page, visit }) => {
  await visit.enter('clock=0.5');
  const bar = page.getByRole('region', { name: 'Tour' });
  const lever = (name: string) => bar.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Tours' }).click();
  await page
    .getByRole('article')
    .filter({ hasText: 'Once around' })
    .getByRole('button', { name: 'Start the tour' })
    .click();
  await visit.until(({ tour }) => tour?.state === 'playing');
  await lever('Pause');
  await paused(visit, 'hello');
  const { time } = (await visit.probe()).tour;
  await lever('Next');
  await visit.until(({ tour }) => tour?.stop === 'fire');
  await visit.until(({ visitor }) => visitor.place === 'kiln-mouth');
  await lever('Previous');
  await visit.until(({ tour, visitor }) => tour?.stop === 'hello' && visitor.place === 'gate');
  await lever('Pause');
  await lever('Replay');
  await visit.until(({ tour }) => tour?.stop === 'hello' && tour.state !== 'paused');
  expect((await visit.probe()).tour.time).toBeLessThanOrEqual(Math.max(time, 1));
  await lever('Next');
  await visit.until(({ tour }) => tour?.stop === 'fire' && tour.state === 'playing');
  await lever('Leave');
  expect(await visit.probe()).toMatchObject({ tour: null, caption: null });
  await page.getByRole('button', { name: 'Tours' }).click();
  await page.getByRole('button', { name: 'Go on at stop 2' }).click();
  await visit.until(({ tour }) => tour?.stop === 'fire' && tour.state === 'playing');
});

test('who wanders off is waited for and shown the way back', async ({ page, visit }) => {
  await visit.enter('clock=0.25&tour=short&stop=hello');
  await visit.until(({ tour }) => tour?.state === 'playing');
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: 'At the kiln mouth' }).click();
  await visit.until(({ tour }) => tour?.state === 'strayed');
  await expect(page.getByRole('region', { name: 'Tour' }).getByText('It waits for you.')).toBeVisible();
  await visit.until(
    ({ visitor }) => visitor.place === 'kiln-mouth' && apart(visitor.position, [3.5, 0, 0.5]) < 0.05,
  );
  const { time } = (await visit.probe()).tour;
  await page.getByRole('button', { name: 'Back to the tour' }).click();
  // The tour goes on in the frame in which one arrives; where one stands is read from the next.
  await visit.until(
    ({ tour, visitor }) => tour?.state === 'playing' && apart(visitor.position, [0, 0, 5]) < 0.1,
  );
  expect((await visit.probe()).tour.time).toBeGreaterThanOrEqual(time);
});

test('a link leads to a stop, and another language says the same sentence', async ({ page, visit }) => {
  await visit.enter('clock=0.25&tour=short&stop=fire');
  await visit.until(({ tour, caption }) => tour?.stop === 'fire' && caption !== null);
  // What came before the stop is so, what it does itself comes in its own time.
  expect((await visit.probe()).visitor).toMatchObject({ hour: 'day', period: 'early', place: 'kiln-mouth' });
  await page.keyboard.press(' ');
  await paused(visit, 'fire');
  const told = (await visit.probe()).caption;
  const index = SHORT_TOUR.en.indexOf(told.text);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: '简体中文' }).click();
  await visit.until(({ caption }) => caption?.language === 'zh-Hans');
  expect((await visit.probe()).caption.text).toBe(SHORT_TOUR['zh-Hans'][index]);
  await expect(page.locator('.caption')).toHaveText(SHORT_TOUR['zh-Hans'][index]!);
  await expect(page).toHaveURL(/tour=short.*stop=fire/);
  await settled(page);
});
