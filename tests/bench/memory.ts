/** Whether walking all places again and again makes anything grow. */
import type { Browser, Page } from '@playwright/test';
import { enter, openPage } from '../shared/browser.ts';
import { goTo } from '../shared/going.ts';
import { settled } from '../shared/settled.ts';

/** What one round over all places ended with, back at the first, bytes. */
export interface Round {
  geometry: number;
  textures: number;
  /** JavaScript heap after a collection, with the buffers behind its arrays. */
  heap: number;
}

export interface MemoryCost {
  places: number;
  rounds: readonly Round[];
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  } finally {
    await session.detach();
  }
}

/** Visits the places in turn, `rounds` times over, and counts after each round; `tell` hears each as it is done. */
export async function memoryCost(
  browser: Browser,
  origin: string,
  query: string,
  places: readonly { id: string; title: string }[],
  rounds: number,
  tell: (round: Round, number: number) => void,
): Promise<MemoryCost> {
  const page = await openPage(browser, { viewport: { width: 320, height: 180 }, reducedMotion: 'reduce' });
  try {
    await enter(page, origin, query);
    await settled(page);
    const list: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const place of [...places.slice(1), places[0]!]) await goTo(page, place);
      const { geometryBytes, textureBytes } = await page.evaluate(() => window.probe!.stats());
      const done = { geometry: geometryBytes, textures: textureBytes, heap: await heapOf(page) };
      list.push(done);
      tell(done, list.length);
    }
    return { places: places.length, rounds: list };
  } finally {
    await page.close();
  }
}
