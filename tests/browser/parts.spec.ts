/** A part of the program that cannot be fetched is told once, is not asked for a hundred times, and comes when it can. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

/** The line to some files is cut until `mend`; `asked` counts who came in vain. */
async function cut(page: Page, glob: string) {
  const line = { asked: 0, mend: () => page.unroute(glob) };
  await page.route(glob, (route) => {
    line.asked += 1;
    return route.abort();
  });
  return line;
}

test.beforeEach(({ visit }) => {
  visit.expectErrors(
    /Failed to (load resource|fetch dynamically)|the part "places" failed|dynamically imported/,
  );
});

test('a sheet that did not come is tried again where it stands, and by closing and opening it', async ({
  page,
  visit,
}) => {
  const line = await cut(page, '**/assets/sheets-*.js');
  await visit.enter('lang=en');
  // By itself, for what shows at once and for what may be wanted; then by the press.
  await expect.poll(() => line.asked).toBeGreaterThan(0);
  const places = page.getByRole('button', { name: 'Places' });
  await places.click();
  await expect(page.getByRole('alert')).toContainText('closing and opening it may help');
  const again = page.getByRole('button', { name: 'Try again' });
  const tryAgain = () =>
    again.evaluate((button) => (button as HTMLButtonElement).click(), null, { timeout: 2000 });
  // Presses without a rest between them: the failure is told again at once, the line is left alone.
  for (let press = 0; press < 30; press += 1) await tryAgain();
  expect(line.asked).toBeLessThan(12);
  await line.mend();
  // The rest after a failure is half a second, and a visitor presses till it goes.
  const sheet = page.getByRole('dialog', { name: 'Places' });
  await expect
    .poll(
      async () => {
        if (!(await sheet.isVisible())) await tryAgain().catch(() => undefined);
        return sheet.isVisible();
      },
      { timeout: 60_000, intervals: [600] },
    )
    .toBe(true);
  await page.keyboard.press('Escape');
  await places.click();
  await expect(sheet).toBeVisible();
});

test('without hands one sees the site and is told once; a press asks for them again', async ({
  page,
  visit,
  server,
}) => {
  const line = await cut(page, '**/assets/Hands-*.js');
  await page.goto(`${server}/?site=tiny-kiln&probe&quality=standard&lang=en`);
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  const note = page.locator('.note').getByText('could not be fetched. You can look round');
  await expect(note).toBeVisible();
  expect(line.asked).toBe(1);
  for (let press = 0; press < 60; press += 1) await page.keyboard.press('ArrowLeft');
  expect(line.asked).toBeLessThan(8);
  const { ready, hands, errors } = await visit.probe();
  expect({ ready, hands }).toEqual({ ready: true, hands: false });
  expect(errors.map(({ code }: { code: string }) => code)).toEqual(['hands-missing']);
  await line.mend();
  await expect
    .poll(
      async () => {
        await page.mouse.click(320, 200);
        return (await visit.probe()).hands;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await expect(note).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Things near you' })).toBeVisible();
  expect((await visit.probe()).errors).toHaveLength(1);
});
