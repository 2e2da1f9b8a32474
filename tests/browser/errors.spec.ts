/** Whatever goes wrong costs itself alone, and is said in the visitor's language. */
import type { Page } from '@playwright/test';
import { expect, test, type Visit } from './fixture.ts';
import { apart, settled } from './hands.ts';

// Blinks instead of walks: the way is not what is looked at here.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// biome-ignore lint/suspicious/noExplicitAny: a file to be spoilt has no shape.
type Json = Record<string, any>;

const gone = (page: Page, glob: string) => page.route(glob, (route) => route.fulfill({ status: 404 }));
const instead = (page: Page, glob: string, body: string) =>
  page.route(glob, (route) => route.fulfill({ body }));
/** The manifest as it is, but for what `spoil` does to it. */
const spoilt = (page: Page, spoil: (site: Json) => void) =>
  page.route('**/sites/tiny-kiln/site.json', async (route) => {
    const site = (await (await route.fetch()).json()) as Json;
    spoil(site);
    await route.fulfill({ json: site });
  });

const codes = async (visit: Visit) =>
  (await visit.probe()).errors.map(({ code }: { code: string }) => code) as string[];

/** One sentence on screen, that code in the probe, and the visit goes on. */
async function costsOnly(page: Page, visit: Visit, code: string, sentence: string | RegExp) {
  await expect(page.locator('.note').getByText(sentence).first()).toBeVisible();
  expect(await codes(visit)).toEqual([code]);
  await page.getByRole('button', { name: /^(Places|地点)$/ }).click();
  await page.getByRole('button', { name: /^(In the hut|小屋里)/ }).click();
  await visit.until(({ visitor }) => visitor.place === 'hut-inside');
  await page
    .locator('.note')
    .getByRole('button', { name: /^(Put away|收起)$/ })
    .first()
    .click();
  await expect(page.locator('.note')).toBeHidden();
}

test.beforeEach(({ visit }) => {
  visit.expectErrors(/Failed to load resource/);
});

test('the pack is missing', async ({ page, visit, server }) => {
  await gone(page, '**/sites/*/site.json');
  await page.goto(`${server}/?probe&lang=en`);
  await expect(page.getByRole('alert')).toContainText('The site’s data could not be fetched.');
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
  expect(await codes(visit)).toEqual(['pack-missing']);
  // The other language, here too.
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(page.getByRole('alert')).toContainText('无法取得遗址资料');
});

test('the address names a site that is not here', async ({ page, visit, server }) => {
  await page.goto(`${server}/?probe&site=nowhere`);
  await expect(page.getByRole('alert')).toContainText('There is no site called “nowhere” here.');
  await expect(page.getByRole('link', { name: 'Open the usual site' })).toBeVisible();
  expect(await codes(visit)).toEqual(['site-unknown']);
});

test('the pack is no pack: file, line and reason are said', async ({ page, visit, server }) => {
  await instead(page, '**/sites/tiny-kiln/site.json', '{\n "format": "yaohuo-site",\n "version": 1,,\n}');
  await page.goto(`${server}/?probe&site=tiny-kiln&lang=zh-Hans`);
  await expect(page.getByRole('alert')).toContainText('遗址资料有误，无法显示。');
  await page.getByText('供工作人员查看').last().click();
  await expect(page.locator('pre')).toContainText(/site\.json.*line 3/);
  expect(await codes(visit)).toEqual(['pack-invalid']);
});

test('a part of the pack is wrong: it is left out, and said where and what', async ({ page, visit }) => {
  await spoilt(page, (site) => {
    site.hotspots[1].position = [1, 'high', 2];
    site.tours = [];
  });
  await visit.enter();
  const note = page.locator('.note');
  await expect(note).toContainText('a part of it was left out');
  await note.getByText('For the attendant').click();
  await expect(note.locator('pre')).toContainText(/site\.json.*hotspots.*wall.*position/);
  expect((await visit.probe()).pack.counts.hotspots).toBe(3);
});

test('a model is missing', async ({ page, visit }) => {
  await gone(page, '**/models/hut.glb');
  await visit.enter('lang=zh-Hans');
  await costsOnly(page, visit, 'model-missing', '有一座建筑无法取得：小屋。');
  expect((await visit.probe()).stats.triangles).toBeGreaterThan(20);
});

test('a model is corrupt', async ({ page, visit }) => {
  await instead(page, '**/models/hut.glb', 'this is no model');
  await visit.enter();
  await costsOnly(page, visit, 'model-broken', 'The file of one building is damaged: The hut.');
});

test('a texture cannot be decoded', async ({ page, visit }) => {
  await spoilt(page, (site) => {
    site.materials[0].albedo = 'textures/brick.ktx2';
  });
  await instead(page, '**/textures/brick.ktx2', 'this is no texture');
  await visit.enter();
  await costsOnly(page, visit, 'texture-broken', 'One surface could not be read');
});

test('the map of where one can walk is missing', async ({ page, visit }) => {
  await gone(page, '**/walk.glb');
  await visit.enter();
  await costsOnly(page, visit, 'walk-missing', 'Use the menu Places to move about');
});

test('a sound is missing', async ({ page, visit }) => {
  await gone(page, '**/sounds/wind.wav');
  await visit.enter('lang=zh-Hans');
  await costsOnly(page, visit, 'sound-missing', '有一个声音无法播放：风声。');
});

test('a sound that is missing is asked for again and again, but not for ever, and told of once', async ({
  page,
  visit,
}) => {
  let asked = 0;
  await page.route('**/sounds/wind.wav', (route) => {
    asked += 1;
    return route.fulfill({ status: 404 });
  });
  await visit.enter();
  await expect.poll(() => asked, { timeout: 90_000 }).toBe(3);
  expect(await codes(visit)).toEqual(['sound-missing']);
  // Out and in again: what was given up is not asked for.
  for (const [place, id] of [
    [/^In the hut/, 'hut-inside'],
    [/^The gate/, 'gate'],
  ] as const) {
    await page.getByRole('button', { name: 'Places' }).click();
    await page.getByRole('button', { name: place }).click();
    await visit.until(({ visitor }) => visitor.place === id);
    await settled(page);
  }
  expect(asked).toBe(3);
  expect(await codes(visit)).toEqual(['sound-missing']);
});

test('all that makes sound cannot be fetched: told once, and all else goes on', async ({ page, visit }) => {
  visit.expectErrors(/Failed to (load resource|fetch dynamically)/);
  let asked = 0;
  await page.route('**/assets/desk-*.js', (route) => {
    asked += 1;
    return route.abort();
  });
  await visit.enter();
  await costsOnly(page, visit, 'sound-unavailable', 'The sound could not be loaded.');
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(3);
  // A tour is told by its captions.
  await page.getByRole('button', { name: 'Tours' }).click();
  await page
    .getByRole('button', { name: /^(Begin|Start)/ })
    .first()
    .click();
  await visit.until(({ caption }) => caption !== null);
  expect(asked).toBeLessThanOrEqual(3);
});

test('all that makes sound comes at the second asking', async ({ page, visit }) => {
  visit.expectErrors(/Failed to (load resource|fetch dynamically)/);
  let asked = 0;
  await page.route('**/assets/desk-*.js', (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await visit.enter();
  await visit.until(({ sounds }) => sounds.some(({ playing }: { playing: boolean }) => playing));
  expect(await codes(visit)).toEqual([]);
});

test('a tour’s file is broken', async ({ page, visit }) => {
  await instead(page, '**/tours/short/tour.json', '{ "id": "short", "stops": [');
  await visit.enter();
  await page.getByRole('button', { name: 'Tours' }).click();
  const heading = (name: string) => page.getByRole('dialog').getByRole('heading', { name });
  await expect(heading('The tiny hunt')).toBeVisible();
  await expect(heading('Once around')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await costsOnly(page, visit, 'tour-broken', 'has a fault and cannot be given');
});

test('a tour’s words are missing in one language: another stands in', async ({ page, visit }) => {
  await gone(page, '**/tours/short/en.json');
  await visit.enter('tour=short');
  await expect(page.locator('.note').first()).toContainText(
    'Some words of the tour “Once around” are missing',
  );
  await visit.until(({ caption }) => caption?.language === 'zh-Hans');
  expect(await codes(visit)).toEqual(['words-missing']);
});

test('a tour’s words are missing altogether: its stops still lead', async ({ page, visit }) => {
  for (const language of ['en', 'zh-Hans']) await gone(page, `**/tours/short/${language}.json`);
  await visit.enter('tour=short');
  await expect(page.locator('.note').first()).toContainText('the stops lead in silence');
  await visit.until(({ tour }) => tour?.stop === 'fire');
  await visit.until(({ visitor }) => visitor.place === 'kiln-mouth');
});

test('a voice is missing: the captions lead', async ({ page, visit }) => {
  await gone(page, '**/tours/short/en/*.wav');
  await visit.enter('tour=short');
  await expect(page.locator('.note').first()).toContainText('Its captions lead you instead.');
  await visit.until(({ caption, tour }) => tour?.stop === 'fire' && caption !== null);
  expect(new Set(await codes(visit))).toEqual(new Set(['narration-missing']));
});

test('the browser has no WebGL 2', async ({ page, visit, server }) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind === 'webgl2'
        ? null
        : (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof getContext;
  });
  await page.goto(`${server}/?probe&site=tiny-kiln`);
  await expect(page.getByRole('alert')).toContainText('it has no WebGL 2');
  await page.getByRole('button', { name: '简体中文' }).click();
  await expect(page.getByRole('alert')).toContainText('这个浏览器缺少 WebGL 2');
  expect(await codes(visit)).toEqual(['no-webgl']);
});

test('the graphics context is lost, and comes back to where one stood', async ({ page, visit }) => {
  await visit.enter('place=kiln-mouth');
  await settled(page);
  const before = await visit.probe();
  const shot = () => page.locator('canvas').screenshot();
  const lost = await page.evaluateHandle(() => {
    const context = document.querySelector('canvas')!.getContext('webgl2')!;
    return context.getExtension('WEBGL_lose_context')!;
  });
  await lost.evaluate((extension) => extension.loseContext());
  await expect(page.locator('.note')).toContainText('The graphics card stopped for a moment.');
  await lost.evaluate((extension) => extension.restoreContext());
  await expect(page.locator('.note')).toBeHidden();
  await page.getByRole('button', { name: 'Home' }).click();
  await visit.until(({ visitor }) => visitor.place === 'gate');
  await settled(page);
  const after = await visit.probe();
  expect(after.frames).toBeGreaterThan(before.frames);
  expect(after.stats.triangles).toBeGreaterThan(20);
  expect((await shot()).byteLength).toBeGreaterThan(2000);
  expect(apart(before.visitor.position, [3.5, 0, 0.5])).toBeLessThan(0.1);
});

test('the browser keeps the sound off', async ({ page, visit }) => {
  await page.addInitScript(() => {
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      override get state(): AudioContextState {
        return 'suspended';
      }
      override resume(): Promise<void> {
        return new Promise(() => undefined);
      }
    };
  });
  await visit.enter('lang=zh-Hans');
  await costsOnly(page, visit, 'audio-blocked', '浏览器在您操作之前不会发声。');
});

test('the link names a place and a tour that are not here', async ({ page, visit }) => {
  await visit.enter('place=moon&tour=moonwalk');
  await expect(page.locator('.note').getByText('The link names a place, “moon”')).toBeVisible();
  await expect(page.locator('.note').getByText('The link names a tour, “moonwalk”')).toBeVisible();
  expect(new Set(await codes(visit))).toEqual(new Set(['place-unknown', 'tour-unknown']));
  expect((await visit.probe()).visitor.place).toBe('gate');
});
