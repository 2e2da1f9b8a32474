/** The site comes as one walks: a model near by, its stand-in from afar, nothing kept that was left behind. */
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { FAR, forms, HUT, withTower } from '../sites/tower.ts';
import { expect, test, type Visit } from './fixture.ts';
import { resting } from './hands.ts';

// Blinks instead of walks: the way is not what is looked at here.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function go(page: Page, visit: Visit, title: string, place: string) {
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await expect.poll(async () => (await visit.probe()).visitor.place).toBe(place);
}

/** Mean difference of two pictures, 0…255. */
function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one).data, PNG.sync.read(other).data];
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

test('from afar its stand-in, near by the model, and what is left behind is given back', async ({
  page,
  visit,
}) => {
  await withTower(page);
  await visit.enter('lang=en');
  await expect.poll(() => forms(visit)).toEqual(FAR);
  const before = (await visit.probe()).stats;

  await go(page, visit, 'Tower foot', 'tower-foot');
  await expect.poll(() => forms(visit)).toEqual({ models: ['hut', 'kiln', 'tower'], standIns: [] });
  expect((await visit.probe()).stats.geometryBytes).toBeGreaterThan(before.geometryBytes);

  await go(page, visit, 'Half way', 'half-way');
  await expect.poll(() => forms(visit)).toEqual(FAR);
  await go(page, visit, 'The gate', 'gate');
  await expect.poll(async () => (await visit.probe()).stats.geometryBytes).toBe(before.geometryBytes);
  expect(await forms(visit)).toEqual(FAR);
  await expect(page.locator('.coming')).toBeHidden();
});

test('a jump into the unknown opens its eyes when what is near has come', async ({ page, visit }) => {
  await withTower(page);
  let answer: () => void = () => {};
  await page.route('**/models/tower.glb', async (route) => {
    await new Promise<void>((done) => {
      answer = done;
    });
    await route.fulfill({ path: HUT });
  });
  await visit.enter('lang=en');
  await go(page, visit, 'Tower foot', 'tower-foot');
  // The stand-in shows meanwhile, and the page says that something comes.
  await expect(page.locator('.coming')).toHaveText('Bringing in what is near (1)');
  await expect.poll(async () => (await forms(visit)).standIns).toEqual(['tower']);
  answer();
  await expect.poll(async () => (await forms(visit)).models).toContain('tower');
});

test('a model that fails in the middle leaves its stand-in, and says so once', async ({ page, visit }) => {
  visit.expectErrors(/Failed to load resource/);
  await withTower(page);
  let asked = 0;
  await page.route('**/models/tower.glb', (route) => {
    asked += 1;
    return route.fulfill({ status: 500 });
  });
  await visit.enter('lang=en');
  await go(page, visit, 'Tower foot', 'tower-foot');
  await expect(page.locator('.note')).toContainText('The tower');
  await expect.poll(() => forms(visit)).toEqual(FAR);
  const { errors } = await visit.probe();
  expect(errors.map(({ code }: { code: string }) => code)).toEqual(['model-missing']);
  await go(page, visit, 'Half way', 'half-way');
  await go(page, visit, 'Tower foot', 'tower-foot');
  expect(asked).toBeLessThan(3);
});

test('a lost context comes back with what had come', async ({ page, visit }) => {
  visit.expectErrors(/context|CONTEXT/i);
  await withTower(page);
  await visit.enter('lang=en&place=half-way');
  await go(page, visit, 'Tower foot', 'tower-foot');
  await expect.poll(async () => (await forms(visit)).models).toContain('tower');
  await expect(page.locator('.coming')).toBeHidden();
  await resting(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    const gl = document.querySelector('canvas')!.getContext('webgl2')!;
    const lose = gl.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    setTimeout(() => lose.restoreContext(), 200);
  });
  await expect.poll(async () => (await visit.probe()).errors.length).toBe(1);
  await expect(page.locator('.note')).toBeHidden();
  await expect.poll(async () => difference(before, await page.screenshot())).toBeLessThan(6);
  expect((await forms(visit)).models).toContain('tower');
});
