/** The clock of a firing: a slider on a card, an instrument beside it, and a kiln that follows both. */
import type { Page } from '@playwright/test';
import { expect, test, type Visit } from './fixture.ts';
import { settled } from './hands.ts';

/** Opens the card of the hotspot that holds the clock, from the list one tabs through. */
async function openClock(page: Page) {
  const mark = page.locator('nav.nearby').getByRole('button', { name: 'The hours of the fire' });
  await mark.press('Enter');
  const card = page.getByRole('dialog', { name: 'The hours of the fire' });
  const slider = card.getByRole('slider', { name: 'Hour of the firing' });
  await expect(slider).toBeVisible();
  return { card, slider };
}

const kiln = async (visit: Visit) => (await visit.probe()).visitor.firing.kiln;

/** The picture without anything over it. */
const picture = async (page: Page) => {
  await settled(page);
  return page.screenshot({ clip: { x: 200, y: 100, width: 240, height: 160 } });
};

test('the slider, by mouse and by keyboard, moves the kiln through its hours', async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit.enter('place=kiln-mouth');
  const cold = await picture(page);
  expect(await picture(page)).toEqual(cold);

  const { card, slider } = await openClock(page);
  await expect(card).toContainText('Cold, not being fired');
  const track = (await slider.boundingBox())!;
  await page.mouse.click(track.x + track.width * 0.6, track.y + track.height / 2);
  await visit.until(({ visitor }) => visitor.firing.kiln?.phase === 'strong');
  const hot = (await kiln(visit))!;
  expect(hot.clock).toBeGreaterThan(4);
  expect(hot.front).toBeGreaterThan(1000);
  expect(hot.rear).toBeLessThan(hot.front);
  expect(hot.burning).toBe(true);
  await expect(card).toContainText('reducing: starved of air');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Strong fire · .* hours after lighting · front 1/);

  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect((await kiln(visit))!.clock).toBe(hot.clock! + 0.25);
  await page.keyboard.press('End');
  expect(await kiln(visit)).toMatchObject({ clock: 10, phase: 'opening', burning: false, front: 60 });
  await page.keyboard.press('Home');
  expect(await kiln(visit)).toMatchObject({ clock: -2, phase: 'setting', burning: false });

  await card.getByRole('button', { name: 'Strong fire' }).click();
  expect(await kiln(visit)).toMatchObject({ clock: 2, phase: 'strong', burning: true });
  await expect(card.getByRole('button', { name: 'Strong fire' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect(await picture(page)).not.toEqual(cold);
});

test('time runs and stops, and the instrument tells evidence from reconstruction', async ({
  page,
  visit,
}) => {
  await visit.enter('place=kiln-mouth');
  const { card } = await openClock(page);
  await card.getByRole('button', { name: 'Slow fire' }).click();
  await card.getByRole('button', { name: 'Let time run' }).click();
  await visit.until(({ visitor }) => visitor.firing.kiln!.clock! > 1);
  await card.getByRole('button', { name: 'Stop time' }).click();
  const stopped = (await kiln(visit))!.clock;
  await visit.frames(5);
  expect((await kiln(visit))!.clock).toBe(stopped);

  await card.getByRole('button', { name: 'Instrument' }).click();
  const instrument = page.getByRole('region', { name: 'The kiln: course of the firing' });
  const chart = instrument.getByRole('img', { name: /course of the firing\. .* after lighting · front/ });
  await expect(chart).toBeVisible();
  await expect(chart.locator('.kiln-known')).toHaveCount(2);
  await expect(instrument.getByText('our reconstruction between').first()).toBeVisible();
  await instrument.getByText('The same as a table').click();
  await expect(instrument.getByRole('row', { name: /1300 °C 1200 °C a source says so/ })).toBeVisible();
  await instrument.getByRole('button', { name: 'Close' }).click();
  await expect(instrument).toBeHidden();

  await card.getByRole('button', { name: 'Kiln cold' }).click();
  expect(await kiln(visit)).toMatchObject({ clock: null, phase: null, burning: false, front: 20 });
});

test('a tour that lets the firing run brings out the instrument, takes no focus, and puts it away', async ({
  page,
  visit,
}) => {
  await page.route('**/tours/short/tour.json', async (route) => {
    const tour = await (await route.fetch()).json();
    tour.stops[0].cues = [{ at: 'start', do: { firing: { kiln: 'kiln', clock: 0, to: 5, seconds: 2 } } }];
    await route.fulfill({ json: tour });
  });
  await visit.enter('place=gate&lang=zh-Hans&tour=short');
  const instrument = page.getByRole('region', { name: '窑：烧窑的进程' });
  await expect(instrument).toBeVisible();
  expect(await instrument.evaluate((own) => own.contains(document.activeElement))).toBe(false);
  await visit.until(({ visitor }) => visitor.firing.kiln?.clock === 5);
  await page.getByRole('button', { name: '离开', exact: true }).click();
  await expect(instrument).toBeHidden();
});
