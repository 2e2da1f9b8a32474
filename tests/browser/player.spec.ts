/**
 * A tour that asks, lets one choose, and has things to be found: told to the end by mouse alone and by keyboard alone.
 * And what its bar owes to everybody: a focus that stays, ears that are told, a place on every screen.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Reading, test, type Visit } from './fixture.ts';
import { animated, clickAt, settled } from './hands.ts';

const MOUTH = [3.5, 1.1, -1.9] as const;
const SKY = [-2, 2, 1] as const;

const at = (visit: Visit, stop: string, state: string) =>
  expect
    .poll(async () => (({ tour }: Reading) => `${tour?.stop} ${tour?.state}`)(await visit.probe()), {
      timeout: 60_000,
    })
    .toBe(`${stop} ${state}`);

/** Fails on anything axe finds. */
async function accessible(page: Page, where: string) {
  await animated(page);
  const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  const bad = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
  expect(bad, where).toEqual([]);
}

/** Everything a screen reader was told, in order. */
async function ears(page: Page): Promise<() => Promise<string[]>> {
  const list = await page.evaluateHandle(() => {
    const own: string[] = [];
    const look = () => {
      const words = document.querySelector('.foot [role="status"]')?.textContent ?? '';
      if (words && words !== own.at(-1)) own.push(words);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return own;
  });
  return () => list.evaluate((own) => own);
}

test('the hunt by mouse alone', async ({ page, visit }) => {
  await visit.enter('clock=0.9');
  const heard = await ears(page);
  const bar = page.getByRole('region', { name: 'Tour' });
  const press = (name: string) => bar.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Tours' }).click();
  const entry = page.getByRole('article').filter({ hasText: 'The tiny hunt' });
  await accessible(page, 'the list of tours');
  await entry.getByRole('button', { name: 'Start the tour' }).click();
  await expect(bar.locator('.tour-count')).toContainText('Stop 1 of 6');
  await at(visit, 'ready', 'asking');
  await accessible(page, 'asked to press');
  await press('I am ready');
  await at(visit, 'touch', 'asking');
  await expect(bar.getByText('Touch what eats wood.')).toBeVisible();
  await press('Hint');
  await expect(bar.getByText('Hint 1: It is warm.')).toBeVisible();
  await press('Hint');
  await expect(bar.getByText('Hint 2: It is the kiln mouth.')).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Hint', exact: true })).toHaveCount(0);
  await expect(bar.getByRole('img', { name: 'Things: 0 of 2 found' })).toBeVisible();
  await accessible(page, 'asked to touch');
  // In the smallest window what is asked lies before what is to be pressed.
  const small = page.viewportSize()!;
  await page.setViewportSize({ width: 1000, height: 900 });
  await settled(page);
  await clickAt(page, visit, MOUTH);
  await expect(bar.getByRole('img', { name: 'Things: 1 of 2 found' })).toBeVisible();
  await at(visit, 'fork', 'choosing');
  await accessible(page, 'a choice');
  await press('Nothing');
  await at(visit, 'fork', 'choosing');
  await press('Wood');
  await at(visit, 'find', 'asking');
  await settled(page);
  await clickAt(page, visit, SKY);
  await at(visit, 'reach', 'asking');
  await page.setViewportSize(small);
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: 'In the hut' }).click();
  await at(visit, 'over', 'ended');
  await expect(bar.getByText('You have found both.', { exact: true })).toBeVisible();
  await expect(bar.getByRole('img', { name: 'Things: 2 of 2 found' })).toBeVisible();
  await accessible(page, 'the reward');
  const told = await heard();
  for (const words of [
    /Stop 1 of 6.*Are you ready\? To be seen here: A yard with a hut and a kiln\./,
    /Take your time/,
    /Touch what eats wood\./,
    /It is warm\./,
    /Found: 1 of 2\./,
    /Which way shall it go on\? Wood and Nothing\./,
    /Found: 2 of 2\./,
    /You have found both\./,
  ])
    expect(
      told.some((line) => words.test(line)),
      `${words} in ${told.join(' | ')}`,
    ).toBe(true);
});

test('the hunt by keyboard alone, in Chinese', async ({ page, visit }) => {
  await visit.enter('clock=0.9&lang=zh-Hans&tour=tiny-hunt');
  const press = async (name: RegExp, key = 'Tab') => {
    for (let n = 0; n < 60; n += 1) {
      const now = await page.evaluate(() => {
        const own = document.activeElement;
        return own?.getAttribute('aria-label') ?? own?.textContent?.trim() ?? '';
      });
      if (name.test(now)) return page.keyboard.press('Enter');
      await page.keyboard.press(key);
    }
    throw new Error(`no ${key} leads to ${name}`);
  };
  await at(visit, 'ready', 'asking');
  await expect(page.getByRole('button', { name: '播放' })).toBeFocused();
  await press(/^准备好了$/, 'Shift+Tab');
  // The button is gone: the focus is on the lever again, not lost.
  await expect(page.getByRole('button', { name: /^(播放|暂停)$/ })).toBeFocused();
  await at(visit, 'touch', 'asking');
  await press(/^提示$/, 'Shift+Tab');
  await expect(page.getByText('提示 1：它是热的。')).toBeVisible();
  await press(/^窑口，/);
  await at(visit, 'fork', 'choosing');
  await page.keyboard.press('Escape');
  await press(/^柴$/, 'Shift+Tab');
  await at(visit, 'find', 'asking');
  await press(/^天空，/);
  await at(visit, 'reach', 'asking');
  await page.keyboard.press('Escape');
  await press(/^地点$/);
  await press(/^小屋里/);
  await at(visit, 'over', 'ended');
  await expect(page.getByText('两样都找到了。', { exact: true })).toBeVisible();
});

test('the focus is never taken from who sets something', async ({ page, visit }) => {
  await visit.enter('clock=0.9&tour=tiny-hunt');
  await page.getByRole('button', { name: 'Settings' }).click();
  const volume = page.getByLabel('Overall volume');
  await volume.focus();
  await at(visit, 'ready', 'asking');
  await expect(page.getByRole('button', { name: 'I am ready' })).toBeVisible();
  await expect(volume).toBeFocused();
});

test('a cut, a stop of one’s own, and on again after a reload', async ({ page, visit }) => {
  await visit.enter('clock=0.25');
  const entry = page.getByRole('article').filter({ hasText: 'The tiny hunt' });
  const open = () => page.getByRole('button', { name: 'Tours' }).click();
  await open();
  await entry.getByRole('button', { name: /^Two stops/ }).click();
  await expect(page.locator('.tour-count')).toContainText('Stop 1 of 2');
  await open();
  await entry.getByText('Enter at a stop').click();
  await entry
    .getByRole('button', { name: '4 A walk' })
    .or(entry.getByRole('button', { name: /A walk/ }))
    .click();
  await at(visit, 'reach', 'playing');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.goto(page.url().replace(/[?&](tour|stop|cut)=[^&]*/g, ''));
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await visit.until(({ ready, frames }) => ready && frames > 0);
  await open();
  await entry.getByRole('button', { name: 'Go on at stop 5' }).click();
  await visit.until(({ tour }) => tour?.stop === 'reach');
});

test('an arrow shows where to look, and turns nobody’s head', async ({ page, visit }) => {
  await visit.enter('clock=0.05&tour=short&stop=hello');
  await visit.until(({ tour }) => tour?.state === 'playing');
  await page.keyboard.press(' ');
  const arrow = page.locator('.look-arrow');
  await expect(arrow).toHaveAttribute('data-out', 'false');
  await page.evaluate(() => (document.activeElement as HTMLElement)?.blur());
  await page.mouse.move(200, 150);
  await page.mouse.down();
  await page.mouse.move(620, 150, { steps: 8 });
  await page.mouse.up();
  await settled(page);
  const { heading } = (await visit.probe()).visitor;
  // The world was drawn to the right, so the view went left: what was ahead to the right is out of sight there.
  await expect(arrow).toHaveAttribute('data-out', 'true');
  const box = (await arrow.boundingBox())!;
  expect(box.x).toBeGreaterThan(500);
  await settled(page, 30);
  expect((await visit.probe()).visitor.heading).toBe(heading);
  await page.mouse.move(620, 150);
  await page.mouse.down();
  await page.mouse.move(200, 150, { steps: 8 });
  await page.mouse.up();
  await settled(page);
  await expect(arrow).toHaveAttribute('data-out', 'false');
});

for (const [width, height] of [
  [390, 844],
  [1280, 720],
  [1366, 600],
  [3840, 2160],
] as const)
  test(`the bar and a card share a screen of ${width} × ${height}`, async ({ page, visit }) => {
    await visit.enter('clock=0.9&quality=low&lang=en&tour=tiny-hunt&stop=touch');
    await at(visit, 'touch', 'asking');
    const bar = page.getByRole('region', { name: 'Tour' });
    // Not before: a large picture is drawn slowly here.
    await page.setViewportSize({ width, height });
    await bar.getByRole('button', { name: 'Hint', exact: true }).click();
    await bar.getByRole('button', { name: 'What is to be seen' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await animated(page);
    const [a, b] = [await bar.boundingBox(), await page.getByRole('dialog').boundingBox()];
    if (!a || !b) throw new Error('bar or card cannot be seen');
    for (const box of [a, b]) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    const apart =
      a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
    expect(apart, 'neither lies on the other').toBe(true);
  });
