/** Waiting until a site that streams has brought what belongs to where the visitor stands. */
import type { Page } from '@playwright/test';

/** Looked at from outside: a page that draws without a rest has no time for timers of its own. */
const EVERY_MS = 150;
const SAME = 6;
/** What blinks or breathes may change for ever; that is not waited for. */
const MOST = 800;

/** Resolves when nothing is on its way and nothing has grown for a second. */
export async function settled(page: Page): Promise<void> {
  let last = -1;
  let same = 0;
  for (let look = 0; look < MOST && same < SAME; look += 1) {
    const { coming, geometryBytes } = await page.evaluate(() => window.probe!.stats());
    same = coming === 0 && geometryBytes === last ? same + 1 : 0;
    last = geometryBytes;
    await page.waitForTimeout(EVERY_MS);
  }
}
