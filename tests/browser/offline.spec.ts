/** The cable is out. Every test of this folder fails on a request to another host; here our own host goes, too. */
import { expect, test } from './fixture.ts';
import { settled } from './hands.ts';

// Blinks instead of walks: the way is not what is looked at here.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('what is loaded goes on without any network', async ({ page, visit, context }) => {
  await visit.enter();
  // Everything that comes while the visit is on has come.
  await page.waitForLoadState('networkidle');
  await visit.until(({ sounds }) => sounds.some(({ playing }: { playing: boolean }) => playing));
  const asked: string[] = [];
  // The icon is the browser's own affair: it asks for it again whenever the address changes.
  visit.expectErrors(/favicon\.svg/);
  page.on('request', (request) => {
    if (!request.url().endsWith('favicon.svg')) asked.push(request.url());
  });
  await context.setOffline(true);

  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: /^In the hut/ }).click();
  await visit.until(({ visitor }) => visitor.place === 'hut-inside');
  await settled(page);
  await page.getByRole('navigation', { name: 'Things near you' }).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'The wall' })).toContainText('Boards, made up.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible();
  await page.getByRole('button', { name: '起点' }).click();
  await visit.until(({ visitor }) => visitor.place === 'gate');
  expect(asked).toEqual([]);
  expect((await visit.probe()).errors).toEqual([]);
});

test('a whole visit asks our host alone, and for nothing twice', async ({ page, visit, server }) => {
  const asked = new Map<string, number>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) asked.set(request.url(), (asked.get(request.url()) ?? 0) + 1);
  });
  await visit.enter('tour=short');
  await visit.until(({ tour }) => tour?.state === 'ended');
  for (const [url, count] of asked) {
    expect(new URL(url).origin).toBe(server);
    // A voice is streamed in pieces, the icon is the browser's own affair.
    if (!/\.(wav|svg)$/.test(url)) expect(count, url).toBe(1);
  }
});
