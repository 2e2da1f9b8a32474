/** A visitor with a keyboard and nothing else. Wherever they are, they see where: the focus is never lost or hidden. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { apart, settled } from './hands.ts';

/** What has the focus, and whether one can see that it has. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const own = document.activeElement as HTMLElement;
    const { left, top, right, bottom } = own.getBoundingClientRect();
    const style = getComputedStyle(own);
    return {
      lost: own === document.body,
      name: (own.getAttribute('aria-label') ?? own.textContent ?? '').trim(),
      inside: left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1 && right > left,
      marked: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    };
  });

/** Presses Tab until something of that name has the focus, and looks at every step on the way. */
async function tabTo(page: Page, name: RegExp, key = 'Tab') {
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press(key);
    const now = await focus(page);
    // At the end of the page the focus goes to the browser's own controls once; the next press brings it back.
    if (now.lost) continue;
    expect(now, `the focus on "${now.name}"`).toMatchObject({ inside: true, marked: true });
    if (name.test(now.name)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

test('from the start page to a lit kiln and home again', async ({ page, visit, server }) => {
  await page.goto(`${server}/?site=tiny-kiln&probe`);
  await expect(page.getByRole('button', { name: 'Enter', exact: true })).toBeEnabled();
  await tabTo(page, /^Enter$/);
  await page.keyboard.press('Enter');
  await visit.until((probe) => probe.ready && probe.hands && probe.frames > 0);
  await expect.poll(async () => (await focus(page)).lost, 'the focus after entering').toBe(false);

  // Walking and turning, by letters and by arrows.
  const start = (await visit.probe()).visitor;
  await page.keyboard.down('w');
  await visit.until(({ visitor }) => visitor.position[2] < 4);
  await page.keyboard.up('w');
  await page.keyboard.down('ArrowRight');
  await visit.until(({ visitor }) => visitor.heading > 20 && visitor.heading < 180);
  await page.keyboard.up('ArrowRight');
  await page.keyboard.down('a');
  await visit.until(({ visitor }) => visitor.position[0] < -0.3);
  await page.keyboard.up('a');
  const before = (await visit.probe()).visitor.position;
  await page.keyboard.down('ArrowDown');
  await visit.until(({ visitor }) => apart(visitor.position, before) > 0.3);
  await page.keyboard.up('ArrowDown');
  await settled(page);
  expect(apart(start.position, (await visit.probe()).visitor.position)).toBeGreaterThan(0.2);

  // Tab to the next mark: the view turns to it. Enter opens it, and its switch fires the kiln.
  await tabTo(page, /^The kiln mouth/);
  await settled(page);
  const { position, heading } = (await visit.probe()).visitor;
  const towards = (Math.atan2(3.5 - position[0], position[2] + 1.9) * 180) / Math.PI;
  expect(Math.abs(((heading - towards + 540) % 360) - 180)).toBeLessThan(2);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'The kiln mouth' });
  await expect(card).toBeVisible();
  expect(await card.evaluate((own) => own.contains(document.activeElement))).toBe(true);
  await tabTo(page, /^Light the fire$/);
  await page.keyboard.press('Enter');
  expect((await visit.probe()).visitor.firing.kiln).toMatchObject({ clock: 4, burning: true });
  expect((await focus(page)).name).toBe('Let it go cold');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect((await focus(page)).name).toMatch(/^The kiln mouth/);

  // The menu of places, and Esc out of it again.
  await tabTo(page, /^Places$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Places' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await focus(page)).name).toBe('Places');
  await page.keyboard.press('Enter');
  await tabTo(page, /^In the hut/);
  await page.keyboard.press('Enter');
  await visit.until(({ visitor }) => visitor.place === 'hut-inside' && visitor.zone === 'hut');
  expect((await focus(page)).lost).toBe(false);

  await page.keyboard.press('h');
  await visit.until(({ visitor }) => visitor.place === 'gate' && visitor.position[2] === 5);
  expect((await focus(page)).lost).toBe(false);
});

test('keys for help, captions and silence; arrows inside a panel are the panel’s', async ({
  page,
  visit,
}) => {
  await visit.enter();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const captions = page.getByRole('button', { name: 'Captions' });
  await expect(captions).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('c');
  await expect(captions).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('m');
  await tabTo(page, /^Settings$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Sound off' })).toBeChecked();
  const { position } = (await visit.probe()).visitor;
  await tabTo(page, /^$|./);
  const slider = page.getByRole('slider', { name: 'Overall volume' });
  await slider.focus();
  const level = Number(await slider.inputValue());
  await page.keyboard.press('ArrowDown');
  expect(Number(await slider.inputValue())).toBeLessThan(level);
  await page.keyboard.press('Escape');
  await settled(page);
  expect((await visit.probe()).visitor.position).toEqual(position);
});
