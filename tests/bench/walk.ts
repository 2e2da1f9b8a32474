/** Costs of all views in one visit, on the page and in a headset: from place to place, hour after hour, without a reload. */
import type { Browser, Page } from '@playwright/test';
import { address, enter, frames, openPage, withHeadset } from '../shared/browser.ts';
import { goTo, setHour } from '../shared/going.ts';
import { settled } from '../shared/settled.ts';
import type { ViewCost } from './budgets.ts';
import { frameCost, programsUsed, startStopwatch, withStopwatch } from './measure.ts';

/** The least a page needs: nothing is drawn in the end, but targets are cleared and kept. */
export const VIEWPORT = { width: 640, height: 360 };
/** Frames before a headset's are measured: scripts are translated by then, as they are for a visitor. */
export const WARM = 600;

/** A place or an hour, with the title by which a visitor finds it in the menu. */
export interface Titled {
  id: string;
  title: string;
}

/** Where a walk goes. */
export interface Round {
  places: readonly Titled[];
  hours: readonly Titled[];
  /** Frames that are measured at each view. */
  frames: number;
}

/** What the view that is shown now costs, as `hour` and `place` name it. */
export async function costOf(
  page: Page,
  view: Pick<ViewCost, 'id' | 'hour' | 'mode'>,
  count: number,
): Promise<ViewCost> {
  const stats = await page.evaluate(() => window.probe!.stats());
  await programsUsed(page);
  const { ms, allocated } = await frameCost(page, count, (n) => frames(page, n));
  return {
    ...view,
    calls: stats.calls,
    triangles: stats.triangles,
    surfaces: stats.surfaces,
    programs: await programsUsed(page),
    textureBytes: stats.textureBytes,
    geometryBytes: stats.geometryBytes,
    scriptMs: ms,
    allocated,
  };
}

/** On the page script is measured while the view turns, for a page at rest draws nothing; counts are those on arrival. */
async function turning(page: Page, place: string, hour: string, count: number): Promise<ViewCost> {
  const still = await page.evaluate(() => window.probe!.stats());
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.keyboard.down('ArrowLeft');
  const cost = await costOf(page, { id: place, hour, mode: 'page' }, count);
  await page.keyboard.up('ArrowLeft');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { calls, triangles, surfaces, textureBytes, geometryBytes } = still;
  return { ...cost, calls, triangles, surfaces, textureBytes, geometryBytes };
}

/** Enters a site in the emulated headset, and waits for what comes late without drawing. */
export async function enterHeadset(page: Page, origin: string, query: string): Promise<void> {
  await withStopwatch(page);
  await withHeadset(page);
  await page.goto(address(origin, query));
  await page.getByRole('button', { name: 'Enter VR' }).click();
  await page.waitForFunction(() => window.probe?.ready && window.probe.visitor().mode === 'vr', null, {
    timeout: 240_000,
  });
  await startStopwatch(page);
  await frames(page, WARM);
  await settled(page);
}

async function enterPage(page: Page, origin: string, query: string): Promise<void> {
  await withStopwatch(page);
  await enter(page, origin, query);
  await startStopwatch(page);
  await settled(page);
}

/** A blink is over by then, and what it closed the eyes for is known. */
const blinked = (page: Page) => frames(page, 120);

/** Goes round and measures each view. `each` is told of every one as it comes. */
export async function walkViews(
  browser: Browser,
  origin: string,
  query: string,
  mode: ViewCost['mode'],
  round: Round,
  each: (view: ViewCost) => void,
): Promise<ViewCost[]> {
  // Without motion one is at the next place at once, and an hour turns in a frame.
  const page = await openPage(browser, { viewport: VIEWPORT, reducedMotion: 'reduce' });
  try {
    await (mode === 'headset' ? enterHeadset : enterPage)(page, origin, query);
    const views: ViewCost[] = [];
    for (const hour of round.hours) {
      await setHour(page, hour);
      for (const place of round.places) {
        await goTo(page, place, mode === 'headset' ? blinked : undefined);
        const view =
          mode === 'page'
            ? await turning(page, place.id, hour.id, round.frames)
            : await costOf(page, { id: place.id, hour: hour.id, mode }, round.frames);
        views.push(view);
        each(view);
      }
    }
    return views;
  } finally {
    await page.close();
  }
}
