/**
 * What every browser test stands on: our server on a free loopback port, a page that can reach nothing else, and a
 * list of what went wrong. A test that asks another host for anything, or logs an error it did not announce, fails.
 *
 *   import { expect, test } from './fixture.ts';
 *   test('…', async ({ page, visit }) => {
 *     await visit.open();                      // the made-up site; visit.open('place=hut-inside', 'jingdezhen')
 *     await visit.frames(3);
 *     expect((await visit.probe()).visitor.place).toBe('gate');
 *   });
 */
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { createServer } from '../../src/server/app.ts';

export { expect };

const ROOT = resolve(import.meta.dirname, '../..');

/** What the probe said at one moment: its functions called, its values copied. */
// biome-ignore lint/suspicious/noExplicitAny: tests read what the probe has; its shape is src/app's to keep.
export type Reading = Record<string, any>;

export interface Visit {
  /** Opens a site of the pack folders and waits until it answers to presses. `query` without `?`, such as `place=gate&lang=en`. */
  open: (query?: string, site?: string) => Promise<void>;
  /** As `open`, but presses the start page's Enter and waits for the first frames inside. */
  enter: (query?: string, site?: string) => Promise<void>;
  /** Waits until the app has drawn so many more frames. It draws on demand: something must change meanwhile. */
  frames: (count: number) => Promise<void>;
  /** Everything the probe says now. */
  probe: () => Promise<Reading>;
  /** Waits until `check`, run in the page with the probe, is true. */
  until: (check: (probe: Reading) => boolean) => Promise<void>;
  /** Announces console errors that this test brings about. */
  expectErrors: (pattern: RegExp) => void;
  /** Console errors so far, announced or not. */
  errors: string[];
  /** URLs asked of other hosts; always empty in a test that passes. */
  foreign: string[];
}

/** Reads the whole probe in one go, so that all of it is of one moment. */
const read = (page: Page): Promise<Reading> =>
  page.evaluate(() => {
    const { probe } = window as unknown as { probe?: Record<string, unknown> };
    if (!probe) throw new Error('there is no probe: open the page with ?probe');
    const plain = Object.entries(probe).flatMap(([key, value]) => {
      try {
        const said = typeof value === 'function' ? value.call(probe) : value;
        return [[key, JSON.parse(JSON.stringify(said ?? null))]];
      } catch {
        return [];
      }
    });
    return Object.fromEntries(plain);
  });

export const test = base.extend<{ visit: Visit }, { server: string; packs: string[] }>({
  /** Folders with more packs, for a spec that makes its own: `test.use({ packs: [folder] })` at its top. */
  packs: [[], { scope: 'worker', option: true }],

  /** Origin of our server, such as `http://127.0.0.1:41234`. One for all tests of a worker. */
  server: [
    async ({ packs }, use) => {
      const sites = [resolve(ROOT, 'public/sites'), resolve(ROOT, 'tests/sites'), ...packs];
      const app = await createServer({ dist: resolve(ROOT, process.env.YAOHUO_DIST ?? 'dist'), sites });
      await app.listen({ host: '127.0.0.1', port: 0 });
      await use(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
      await app.close();
    },
    { scope: 'worker' },
  ],

  visit: async ({ page, context, server }, use) => {
    const errors: string[] = [];
    const foreign: string[] = [];
    const announced: RegExp[] = [];
    await context.route(
      (url) => url.origin !== server && !['data:', 'blob:'].includes(url.protocol),
      (route) => {
        foreign.push(route.request().url());
        return route.abort();
      },
    );
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));

    // The machine that tests draws in software, for which the app would choose the lowest quality.
    const address = (query: string, site: string) =>
      `${server}/?site=${site}&probe${/quality=/.test(query) ? '' : '&quality=standard'}${query && `&${query}`}`;
    const open = async (query = '', site = 'tiny-kiln') => {
      await page.goto(address(query, site));
      await page.waitForFunction(() => (window as unknown as { probe?: Reading }).probe?.hands);
    };
    const visit: Visit = {
      open,
      enter: async (query = '', site = 'tiny-kiln') => {
        await page.goto(address(query, site));
        await page.getByRole('button', { name: /^(Enter|进入)$/ }).click();
        await page.waitForFunction(() => {
          const { probe } = window as unknown as { probe?: Reading };
          return probe?.ready && probe.hands && probe.frames > 0;
        });
      },
      frames: (count) =>
        page.evaluate(
          (wanted) =>
            new Promise<void>((done) => {
              const { probe } = window as unknown as { probe: Reading };
              const first = probe.frames;
              const look = () => (probe.frames - first >= wanted ? done() : requestAnimationFrame(look));
              look();
            }),
          count,
        ),
      probe: () => read(page),
      until: async (check) => {
        await expect
          .poll(async () => check(await read(page)), { timeout: 60_000, intervals: [100] })
          .toBe(true);
      },
      expectErrors: (pattern) => announced.push(pattern),
      errors,
      foreign,
    };
    await use(visit);
    expect(foreign, 'requests to other hosts').toEqual([]);
    const surprises = errors.filter((text) => !announced.some((pattern) => pattern.test(text)));
    expect(surprises, 'errors in the console').toEqual([]);
  },
});
