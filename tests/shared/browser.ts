/** A browser and our server for the tools: loopback only, everything local, closed again whatever happens. */

import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { createServer } from '../../src/server/app.ts';
import { FLAGS, findChromium } from '../chromium.mjs';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Bench {
  browser: Browser;
  /** Origin of our server, such as `http://127.0.0.1:41234`. */
  origin: string;
}

/** Runs `work` with a browser and a server over the built app and all packs; ends both. */
export async function withBrowser<T>(work: (bench: Bench) => Promise<T>, flags: string[] = []): Promise<T> {
  const server = await createServer({
    dist: process.env.YAOHUO_DIST ?? resolve(ROOT, 'dist'),
    sites: [resolve(ROOT, 'public/sites'), resolve(ROOT, 'tests/sites')],
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath: (await findChromium()) ?? undefined,
    args: [...FLAGS, '--disable-background-networking', ...flags],
  });
  try {
    const { port } = server.server.address() as AddressInfo;
    return await work({ browser, origin: `http://127.0.0.1:${port}` });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A new page. Functions sent into it carry the loader's name helper, which a page does not have: it gets one. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.addInitScript('globalThis.__name = (named) => named;');
  return page;
}

/** Waits until so many frames more have been drawn. The page must be drawing. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const first = window.probe!.frames;
        const look = () => (window.probe!.frames - first >= wanted ? done() : requestAnimationFrame(look));
        look();
      }),
    count,
  );

/**
 * Waits until nothing has been drawn for a while: the picture stands still. Counted in the page's own turns of
 * drawing, which wait for a slow machine; a clock would not.
 */
export const stillness = (page: Page, turns = 20): Promise<void> =>
  page.evaluate(
    (needed) =>
      new Promise<void>((done) => {
        let last = -1;
        let same = 0;
        const look = () => {
          const now = window.probe!.frames;
          same = now === last ? same + 1 : 0;
          last = now;
          if (same >= needed) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    turns,
  );

/** Address with the probe, at the usual quality: a machine that draws in software would be given the lowest. */
export const address = (origin: string, query: string): string =>
  `${origin}/?probe&${/quality=/.test(query) ? '' : 'quality=standard&'}${query}`;

/** Opens a site with the probe and presses Enter; resolves when it is shown and compiled. `loading` runs meanwhile. */
export async function enter(
  page: Page,
  origin: string,
  query: string,
  loading?: () => Promise<void>,
): Promise<void> {
  await page.goto(address(origin, query));
  await page.getByRole('button', { name: /^(Enter|进入)$/ }).click();
  await loading?.();
  await page.waitForFunction(() => window.probe?.ready && window.probe.frames > 0, null, {
    timeout: 240_000,
  });
}

/** Presses the kiln's switch as a visitor would: by its mark's place in the list, then the card's button. */
export async function fire(page: Page, mark: RegExp, label: RegExp): Promise<void> {
  await page.locator('nav.nearby').getByRole('button', { name: mark }).first().press('Enter');
  await page.getByRole('button', { name: label }).click();
  await page.keyboard.press('Escape');
}

const require = createRequire(import.meta.url);
/** An emulated Quest 3, put in before the page's own scripts. Chromium has a `navigator.xr` of its own: forced. */
export async function withHeadset(page: Page): Promise<void> {
  await page.addInitScript({ path: require.resolve('iwer/build/iwer.min.js') });
  await page.addInitScript(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the emulator is a script of its own, without types here.
    const w = window as any;
    const device = new w.IWER.XRDevice(w.IWER.metaQuest3, { stereoEnabled: true });
    device.ipd = 0.063;
    device.installRuntime({ forceInstall: true });
    w.xrDevice = device;
  });
}
