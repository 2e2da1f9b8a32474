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
import { settled } from '../shared/settled.ts';
import { type View, viewsOf } from './views.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string', default: '960x540' },
    list: { type: 'boolean' },
    picture: { type: 'boolean' },
    docs: { type: 'boolean' },
    site: { type: 'string', default: 'jingdezhen' },
  },
});
const OUT = join(ROOT, 'look');
const [WIDTH, HEIGHT] = values.size.split('x').map(Number) as [number, number];

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

async function show(page: Page, origin: string, view: View): Promise<void> {
  if (view.kind === 'start') {
    await page.goto(address(origin, view.query));
    await page.waitForLoadState('networkidle');
    return;
  }
  if (view.kind === 'stereo') {
    await page.goto(address(origin, view.query));
    await page.getByRole('button', { name: 'Enter VR' }).click();
    await page.waitForFunction(() => window.probe?.ready && window.probe.visitor().mode === 'vr', null, {
      timeout: 240_000,
    });
    // One upload a frame, and frames are slow here: what stands far off may be missing in the headset's pictures.
    return frames(page, 20);
  }
  await enter(page, origin, view.query);
  if (view.firing) await fire(page, /stoke hole/i, /Light the kiln/);
  if (view.drag) await drag(page, view.drag);
  if (view.wheel) await page.mouse.wheel(0, view.wheel);
  if (view.card)
    await page.locator('nav.nearby').getByRole('button', { name: view.card }).first().press('Enter');
  await settled(page);
  await stillness(page);
}

async function render(browser: Browser, origin: string, view: View): Promise<string> {
  const [width, height] = view.size ?? [WIDTH, HEIGHT];
  const page = await openPage(browser, { viewport: { width, height }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.log(`  ${view.id}: ${error.message}`));
  try {
    // What sounds is said when it happens to sound: no picture is like the last.
    await page.addInitScript(() =>
      localStorage.setItem('yaohuo-settings-1', JSON.stringify({ captions: { sounds: false } })),
    );
    if (view.kind === 'stereo') await withHeadset(page);
    await show(page, origin, view);
    const file = join(OUT, `${view.id}.png`);
    if (view.bare)
      await page.addStyleTag({
        content: '#root > * > :not(canvas, div:has(canvas)), .shell { display: none !important; }',
      });
    await page.screenshot({ path: file, timeout: 120_000 });
    return file;
  } finally {
    await page.close();
  }
}

/** All pictures on one sheet, three in a row, each with its name. */
async function sheet(shots: { view: View; file: string }[]): Promise<void> {
  const w = 640;
  const h = 360;
  const label = 26;
  const tiles = await Promise.all(
    shots.map(async ({ view, file }, i) => {
      const picture = await sharp(file).resize(w, h, { fit: 'contain', background: '#1b1a18' }).toBuffer();
      const text = `<svg width="${w}" height="${label}"><text x="8" y="18" font-family="sans-serif" font-size="15" fill="#ddd">${view.id} · ${view.about.replace('&', '&amp;')}</text></svg>`;
      const left = (i % 3) * w;
      const top = Math.floor(i / 3) * (h + label);
      return [
        { input: picture, left, top: top + label },
        { input: Buffer.from(text), left, top },
      ];
    }),
  );
  await sharp({
    create: {
      width: w * 3,
      height: Math.ceil(shots.length / 3) * (h + label),
      channels: 3,
      background: '#1b1a18',
    },
  })
    .composite(tiles.flat())
    .png()
    .toFile(join(OUT, 'sheet.png'));
}

async function views(): Promise<View[]> {
  const file = join(ROOT, 'public/sites', values.site, 'site.json');
  const site = JSON.parse(await readFile(file, 'utf8')) as { places: Parameters<typeof viewsOf>[1] };
  return viewsOf(values.site, site.places);
}

async function main(): Promise<void> {
  const VIEWS = await views();
  if (values.list) {
    for (const view of VIEWS) console.log(`${view.id.padEnd(20)} ${view.about}`);
    return;
  }
  const only = values.only?.split(',');
  const unknown = only?.find((id) => !VIEWS.some((v) => v.id === id));
  if (unknown) throw new Error(`there is no view \`${unknown}\`; --list names them`);
  await mkdir(OUT, { recursive: true });
  const wanted = VIEWS.filter((v) => !only || only.includes(v.id));
  const shots: { view: View; file: string }[] = [];
  const failed: string[] = [];
  await withBrowser(async ({ browser, origin }) => {
    for (const view of wanted) {
      const begun = performance.now();
      try {
        shots.push({ view, file: await render(browser, origin, view) });
        console.log(`${view.id.padEnd(20)} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      } catch (error) {
        failed.push(view.id);
        console.log(`${view.id.padEnd(20)} failed: ${(error as Error).message.split('\n')[0]}`);
      }
    }
  });
  if (shots.length > 0) await sheet(shots);
  if (values.docs && !only)
    await sharp(join(OUT, 'sheet.png')).webp({ quality: 72 }).toFile(join(ROOT, 'docs/views.webp'));
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
