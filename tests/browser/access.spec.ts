/** Nobody is left out: what axe finds, both languages without a reload, every size of screen, and stillness for who wants it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { animated, clickAt, follow, settled } from './hands.ts';

/** Fails on what axe calls serious or critical. */
async function accessible(page: Page, where: string) {
  // A colour on its way to another is neither.
  await animated(page);
  const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
  const bad = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(bad, where).toEqual([]);
}

const NAMES = {
  en: {
    enter: 'Enter',
    panels: ['Places', 'Tours', 'Settings', 'Help'],
    close: 'Close',
    title: 'The tiny kiln · Yaohuo',
  },
  'zh-Hans': {
    enter: '进入',
    panels: ['地点', '导览', '设置', '帮助'],
    close: '关闭',
    title: '小小窑 · 窑火',
  },
} as const;

for (const lang of ['en', 'zh-Hans'] as const)
  test(`axe finds nothing serious on any page, panel or card (${lang})`, async ({ page, visit, server }) => {
    const { enter, panels } = NAMES[lang];
    await page.goto(`${server}/?site=tiny-kiln&probe&lang=${lang}`);
    await expect(page.getByRole('button', { name: enter, exact: true })).toBeEnabled();
    await accessible(page, 'start page');
    await page.getByRole('button', { name: enter, exact: true }).click();
    await visit.until((probe) => probe.ready && probe.hands && probe.frames > 0);
    await accessible(page, 'site');
    for (const name of panels) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await accessible(page, name);
      await page.keyboard.press('Escape');
    }
    await clickAt(page, visit, [-2, 2, 1]);
    await expect(page.getByRole('dialog')).toBeVisible();
    await accessible(page, 'card');
  });

test('the language changes without a reload: words, title, page language and back', async ({
  page,
  visit,
}) => {
  await visit.enter();
  await page.evaluate(() => {
    (window as unknown as { kept: boolean }).kept = true;
  });
  const { frames } = await visit.probe();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page).toHaveTitle(NAMES['zh-Hans'].title);
  for (const name of NAMES['zh-Hans'].panels)
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(NAMES.en.title);
  for (const name of NAMES.en.panels)
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { kept: boolean }).kept)).toBe(true);
  expect((await visit.probe()).frames).toBeGreaterThanOrEqual(frames);
});

/** Buttons that are cut off by the window's edge, unless they can be scrolled to; and whether the page is too wide. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const whole = document.documentElement;
    const scrolls = (own: Element | null): boolean =>
      own === null
        ? whole.scrollHeight > whole.clientHeight
        : (/(auto|scroll)/.test(getComputedStyle(own).overflowY) && own.scrollHeight > own.clientHeight) ||
          scrolls(own.parentElement);
    const names: string[] = [];
    for (const button of document.querySelectorAll<HTMLElement>('button, a, input, summary')) {
      const { left, right, top, bottom, width } = button.getBoundingClientRect();
      if (
        width === 0 ||
        button.closest('.nearby, [hidden]') ||
        getComputedStyle(button).visibility === 'hidden'
      )
        continue;
      const name = button.getAttribute('aria-label') ?? button.textContent ?? '';
      if (left < -1 || right > innerWidth + 1) names.push(`${name} (aside)`);
      else if ((top < -1 || bottom > innerHeight + 1) && !scrolls(button)) names.push(`${name} (up or down)`);
    }
    if (whole.scrollWidth > innerWidth + 1) names.push('the page itself');
    return names;
  });

/** Buttons of which another part of the page covers the middle. */
const covered = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const hidden: string[] = [];
    for (const button of document.querySelectorAll<HTMLElement>(wanted)) {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!over || !button.contains(over))
        hidden.push(button.getAttribute('aria-label') ?? button.textContent ?? '');
    }
    return hidden;
  }, selector);

for (const [width, height] of [
  [1280, 720],
  [3840, 2160],
  [390, 844],
] as const)
  test(`nothing is cut off at ${width}×${height}`, async ({ page, visit, server }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const lang of ['en', 'zh-Hans'] as const) {
      await page.goto(`${server}/?site=tiny-kiln&probe&lang=${lang}`);
      await expect(page.getByRole('button', { name: NAMES[lang].enter, exact: true })).toBeEnabled();
      expect(await cutOff(page), `start page, ${lang}`).toEqual([]);
    }
    // What is looked at here is what lies over the picture: it need not be drawn again and again.
    await visit.enter('quality=low&tour=short&clock=0.05');
    await visit.until(({ tour }) => tour?.state === 'playing');
    await page.keyboard.press(' ');
    await visit.until(({ tour }) => tour?.state === 'paused');
    expect(await cutOff(page), 'site').toEqual([]);
    expect(await covered(page, '.bar button, .tour-bar button')).toEqual([]);
    // Every press draws a picture, and software draws a large one slowly: there, the longest sheet stands for all.
    for (const name of width > 2000 ? (['Settings'] as const) : NAMES.en.panels) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await cutOff(page), name).toEqual([]);
      await page.getByRole('dialog', { name }).getByRole('button', { name: 'Close' }).click();
    }
    await page.getByRole('navigation', { name: 'Things near you' }).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await cutOff(page), 'card').toEqual([]);
    // With a card up, the tour can still be paused and left.
    expect(await covered(page, '.tour-bar button, .card header button')).toEqual([]);
  });

test('who wants no motion is brought there at once', async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.enter();
  const walked = await follow(page);
  await clickAt(page, visit, [0.5, 0, 0]);
  await visit.until(({ visitor }) => Math.hypot(visitor.position[0] - 0.5, visitor.position[2]) < 0.05);
  await settled(page);
  const steps = await walked();
  expect(steps.length).toBe(2);
  // And a drag has no run-on.
  await page.mouse.move(400, 150);
  await page.mouse.down();
  await page.mouse.move(300, 150, { steps: 5 });
  await page.mouse.up();
  await settled(page, 3);
  const { heading } = (await visit.probe()).visitor;
  expect(heading).toBeCloseTo((100 * 60) / 360, 0);
});
