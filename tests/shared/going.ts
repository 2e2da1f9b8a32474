/** Going about a site as a visitor at a screen does: by the page's menu. */
import type { Page } from '@playwright/test';
import { stillness } from './browser.ts';
import { settled } from './settled.ts';

/** Opens the menu of places with all its parts unfolded. */
async function openPlaces(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Places|地点)$/ }).press('Enter');
  await page.locator('.panel details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/**
 * Brings the visitor to a place, to look the way one arrives; resolves when what belongs there has come.
 * @param rest resolves when the visitor is there for good; a headset never stands still
 */
export async function goTo(
  page: Page,
  place: { id: string; title: string },
  rest: (page: Page) => Promise<unknown> = stillness,
): Promise<void> {
  await openPlaces(page);
  await page
    .locator('.panel button', { has: page.locator('.choice-title', { hasText: exactly(place.title) }) })
    .first()
    .press('Enter');
  await page.waitForFunction((id) => window.probe!.visitor().place === id, place.id, { timeout: 60_000 });
  // The eyes close, open elsewhere, and only then is it known what belongs there.
  await rest(page);
  await settled(page);
}

/** Chooses another hour of the day; resolves when it is chosen, not when it is there. */
export async function setHour(page: Page, hour: { id: string; title: string }): Promise<void> {
  if ((await page.evaluate(() => window.probe!.visitor().hour)) === hour.id) return;
  await openPlaces(page);
  await page.locator('.panel').getByRole('button', { name: hour.title, exact: true }).press('Enter');
  await page.waitForFunction((id) => window.probe!.visitor().hour === id, hour.id, { timeout: 60_000 });
  await page.keyboard.press('Escape');
}

const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
