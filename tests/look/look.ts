/** Renders the fixed views. Motion is reduced, so that the same code gives the same picture. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import {
  address,
  enter,
  fire,
  frames,
  openPage,
  ROOT,
  stillness,
  withBrowser,
  withHeadset,
} from '../shared/browser.ts';
import { goTo, setHour } from '../shared/going.ts';
import { settled } from '../shared/settled.ts';
import { contactSheet, type Shot } from './sheet.ts';
import { DOCS, queryOf, type View, viewsOf, visitsOf } from './views.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string', default: '960x540' },
    list: { type: 'boolean' },
    picture: { type: 'boolean' },
    docs: { type: 'boolean' },
    interface: { type: 'boolean' },
    site: { type: 'string', default: 'jingdezhen' },
  },
});
const OUT = join(ROOT, 'look');
const [WIDTH, HEIGHT] = values.size.split('x').map(Number) as [number, number];
/** Size of the page on its way: what loads comes with one frame each, and frames are drawn in software. */
const ON_THE_WAY = { width: 384, height: 216 };

type Named = { id: string; title: Record<string, string> };
/** What of a site's manifest is needed to go about in it. */
interface Site {
  places: Named[];
  hours: Named[];
}

async function drag(page: Page, [dx, dy]: readonly [number, number]): Promise<void> {
  const x = WIDTH / 2;
  const y = HEIGHT / 2;
  const reach = Math.min(WIDTH, HEIGHT) * 0.4;
  const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / reach);
  for (let i = 0; i < steps; i += 1) {
    await page.mouse.move(x - dx / steps / 2, y - dy / steps / 2);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.move(x + dx / steps / 2, y + dy / steps / 2, { steps: 3 });
    await page.mouse.up();
  }
}

async function showHeadset(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter VR' }).click();
  await page.waitForFunction(() => window.probe?.ready && window.probe.visitor().mode === 'vr', null, {
    timeout: 240_000,
  });
  // One upload a frame, and frames are slow here: what stands far off may be missing in the headset's pictures.
  await frames(page, 20);
}

const sizeOf = ({ size: [width, height] = [WIDTH, HEIGHT] }: View) => ({ width, height });

/** A pressed interface is needed to go about, and would lie over the pictures: it is hidden while one is taken. */
const HIDING =
  'html.bare #root > * > :not(canvas, div:has(canvas)), html.bare .shell { display: none !important; }';
const bare = (page: Page, on: boolean) =>
  page.evaluate((hidden) => document.documentElement.classList.toggle('bare', hidden), on);

/** One visit on one page: opened at its first view, gone about in for the others. */
class Visit {
  #page: Page | null = null;
  #lit = false;
  readonly browser: Browser;
  readonly origin: string;
  readonly site: Site;

  constructor(browser: Browser, origin: string, site: Site) {
    this.browser = browser;
    this.origin = origin;
    this.site = site;
  }

  async take(view: View): Promise<string> {
    const page = this.#page ?? (await this.#open(view));
    const file = join(OUT, `${view.id}.png`);
    if (view.kind === 'site') await this.#show(page, view);
    const hides = view.kind === 'site' && !view.card && !values.interface;
    if (hides) await bare(page, true);
    await page.screenshot({ path: file, timeout: 120_000 });
    if (hides) await bare(page, false);
    if (view.card) await page.keyboard.press('Escape');
    return file;
  }

  async end(): Promise<void> {
    await this.#page?.close();
    this.#page = null;
    this.#lit = false;
  }

  async #open(view: View): Promise<Page> {
    const page = await openPage(this.browser, { viewport: sizeOf(view), reducedMotion: 'reduce' });
    this.#page = page;
    page.on('pageerror', (error) => console.log(`  ${view.id}: ${error.message}`));
    // What sounds is said when it happens to sound: no picture is like the last.
    await page.addInitScript(() =>
      localStorage.setItem('yaohuo-settings-1', JSON.stringify({ captions: { sounds: false } })),
    );
    if (view.kind === 'stereo') await withHeadset(page);
    const query = queryOf(values.site, view);
    if (view.kind === 'site') await enter(page, this.origin, query, () => page.setViewportSize(ON_THE_WAY));
    else if (view.kind === 'stereo') await showHeadset(page, address(this.origin, query));
    else {
      await page.goto(address(this.origin, query));
      await page.waitForLoadState('networkidle');
    }
    await page.addStyleTag({ content: HIDING });
    return page;
  }

  async #show(page: Page, view: View): Promise<void> {
    const named = (list: readonly Named[], id: string | undefined) => {
      const { title } = list.find((one) => one.id === id) ?? list[0]!;
      return { id: id ?? list[0]!.id, title: title[view.lang] ?? title.en! };
    };
    await page.setViewportSize(ON_THE_WAY);
    await setHour(page, named(this.site.hours, view.hour));
    await goTo(page, named(this.site.places, view.place));
    await page.setViewportSize(sizeOf(view));
    await stillness(page);
    if (view.firing && !this.#lit) {
      await fire(page, /stoke hole/i, /Light the kiln/);
      this.#lit = true;
    }
    if (view.drag) await drag(page, view.drag);
    if (view.card)
      await page.locator('nav.nearby').getByRole('button', { name: view.card }).first().press('Enter');
    await settled(page);
    await stillness(page);
  }
}

async function main(): Promise<void> {
  const site: Site = JSON.parse(await readFile(join(ROOT, 'public/sites', values.site, 'site.json'), 'utf8'));
  const VIEWS = viewsOf(site.places);
  if (values.list) {
    for (const view of VIEWS) console.log(`${view.id.padEnd(20)} ${view.about}`);
    return;
  }
  const only = values.only?.split(',') ?? (values.docs ? DOCS : undefined);
  const unknown = only?.find((id) => !VIEWS.some((v) => v.id === id));
  if (unknown) throw new Error(`there is no view \`${unknown}\`; --list names them`);
  await mkdir(OUT, { recursive: true });
  const wanted = VIEWS.filter((v) => !only || only.includes(v.id));
  const shots: Shot[] = [];
  const failed: string[] = [];
  await withBrowser(async ({ browser, origin }) => {
    for (const views of visitsOf(wanted)) {
      const visit = new Visit(browser, origin, site);
      for (const view of views) {
        const begun = performance.now();
        try {
          shots.push({ view, file: await visit.take(view) });
          console.log(`${view.id.padEnd(20)} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
        } catch (error) {
          failed.push(view.id);
          console.log(`${view.id.padEnd(20)} failed: ${(error as Error).message.split('\n')[0]}`);
          // A page that stuck once is not trusted with the next view.
          await visit.end();
        }
      }
      await visit.end();
    }
  });
  const order = (shot: Shot) => (only ?? VIEWS.map(({ id }) => id)).indexOf(shot.view.id);
  shots.sort((a, b) => order(a) - order(b));
  if (shots.length > 0) await (await contactSheet(shots)).png().toFile(join(OUT, 'sheet.png'));
  if (values.docs && failed.length === 0)
    await (await contactSheet(shots, { columns: 4, width: 480 }))
      .webp({ quality: 72, effort: 6 })
      .toFile(join(ROOT, 'docs/views.webp'));
  if (values.picture) {
    const yard = shots.find((s) => s.view.id === 'picture');
    if (yard) {
      const webp = await sharp(yard.file).webp({ quality: 82 }).toBuffer();
      await writeFile(join(ROOT, 'assets/jingdezhen/picture.webp'), webp);
    }
  }
  console.log(`${shots.length} pictures and sheet.png in look/`);
  if (failed.length > 0) process.exitCode = 1;
}

await main();
