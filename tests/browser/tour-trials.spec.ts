/**
 * What may befall a visitor in the middle of a tour: levers pressed at any moment, a voice that is damaged or does
 * not come, no network any more, a reload. Whatever it is, each sentence that is left is told, once, to the end.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { wav } from '../sites/shapes.ts';
import { SHORT_TOUR } from '../sites/short-tour.ts';
import { expect, test, type Visit } from './fixture.ts';

// The short tour with time to think: three seconds a sentence, so that no frame of a slow machine is as long as one.
const folder = mkdtempSync(join(tmpdir(), 'yaohuo-slow-'));
const SLOW = 'slow-kiln';
const SECONDS = 3;
function writeSlow() {
  const out = join(folder, SLOW);
  cpSync(resolve(import.meta.dirname, '../sites/tiny-kiln'), out, { recursive: true });
  const words = JSON.parse(readFileSync(join(out, 'tours/short/en.json'), 'utf8'));
  for (const stop of Object.values<{ seconds: number; files: string[]; sentences: object[] }>(words.stops)) {
    stop.seconds = 2 * SECONDS;
    stop.sentences.forEach((sentence, n) => {
      Object.assign(sentence, { start: n * SECONDS, end: (n + 1) * SECONDS });
    });
    for (const file of stop.files)
      writeFileSync(
        join(out, file),
        wav(stop.seconds, (s) => 0.4 * Math.sin(1400 * s)),
      );
  }
  writeFileSync(join(out, 'tours/short/en.json'), JSON.stringify(words));
}
writeSlow();
// Blinks instead of walks: the way is not what is looked at here.
test.use({ packs: [folder], contextOptions: { reducedMotion: 'reduce' } });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Moment {
  state: string;
  stop: string;
  /** Voices that sound, of all that the page has ever made. */
  sounding: number;
}
interface Notes {
  captions: string[];
  moments: Moment[];
}

/** From now on notes every caption, and how many voices sound. @returns gives what was noted */
async function noted(page: Page): Promise<() => Promise<Notes>> {
  const notes = await page.evaluateHandle(() => {
    const own: Notes = { captions: [], moments: [] };
    const { voices = [] } = window as unknown as { voices?: HTMLAudioElement[] };
    setInterval(() => {
      const told = window.probe!.tour();
      const text = window.probe!.caption()?.text;
      if (text && text !== own.captions.at(-1)) own.captions.push(text);
      const sounding = voices.filter((v) => !v.paused && !v.ended && v.readyState >= 2).length;
      own.moments.push({ state: told?.state ?? 'none', stop: told?.stop ?? '', sounding });
    }, 30);
    return own;
  });
  return () => notes.evaluate((own) => own);
}

/** Keeps every audio element the page makes. */
const keepVoices = (page: Page) =>
  page.addInitScript(() => {
    const voices: HTMLAudioElement[] = [];
    const Real = window.Audio;
    Object.assign(window, { voices });
    window.Audio = class extends Real {
      constructor(src?: string) {
        super(src);
        voices.push(this);
      }
    };
  });

/** Presses a lever of the bar, in one go with the look whether it is there. */
const press = (page: Page, name: string) =>
  page.evaluate((label) => {
    const lever = document.querySelector<HTMLElement>(`.tour-keys [aria-label="${label}"]`);
    lever?.click();
    return lever !== null;
  }, name);

const animationFrames = (page: Page, count: number) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        let left = wanted;
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
        next();
      }),
    count,
  );

/** Numbers from 0 to under 1, the same each time (mulberry32). */
function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ended = (visit: Visit) => visit.until(({ tour }) => tour?.state === 'ended');
const codes = async (visit: Visit) => (await visit.probe()).errors.map(({ code }: { code: string }) => code);

test('levers pressed at any moment: one voice while it tells, none while it rests, and all the rest is told', async ({
  page,
  visit,
}) => {
  await keepVoices(page);
  await visit.enter('tour=short&quality=low', SLOW);
  await visit.until(({ tour }) => tour?.state === 'playing');
  const notes = await noted(page);
  const random = chance(1743);
  const levers = ['Pause', 'Play', 'Pause', 'Play', 'Next', 'Previous', 'Replay', 'Sentence again'];
  let pressed = 0;
  for (let n = 0; n < 16; n += 1) {
    await animationFrames(page, Math.floor(random() * 25));
    if (await press(page, levers[Math.floor(random() * levers.length)]!)) pressed += 1;
  }
  expect(pressed).toBeGreaterThan(8);
  // To rest in the midst of a sentence; a pause that falls between two stops is made again.
  for (let still = false; !still; ) {
    await press(page, 'Play');
    await visit.until(({ tour }) => tour?.state === 'playing');
    await press(page, 'Pause');
    still = (await visit.probe()).tour.state === 'paused';
  }
  const { moments } = await notes();
  const at = SHORT_TOUR.en.indexOf((await visit.probe()).caption.text);
  expect(at).toBeGreaterThanOrEqual(0);
  const rest = await noted(page);
  await press(page, 'Play');
  await ended(visit);
  const { captions, moments: later } = await rest();
  expect(captions).toEqual(SHORT_TOUR.en.slice(at));
  const all = [...moments, ...later];
  for (const { state, sounding } of all) {
    expect(sounding).toBeLessThanOrEqual(1);
    if (state !== 'playing') expect(sounding, state).toBe(0);
  }
  // It tells aloud: silence at most while a voice is fetched.
  const telling = later.filter(({ state }) => state === 'playing');
  expect(telling.filter(({ sounding }) => sounding === 1).length).toBeGreaterThan(telling.length / 2);
  expect(await codes(visit)).toEqual([]);
});

test('the network goes in the middle: captions lead to the end, in the language that is here', async ({
  page,
  visit,
  context,
}) => {
  visit.expectErrors(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/);
  await visit.enter('tour=short&quality=low');
  const notes = await noted(page);
  await visit.until(({ tour, caption }) => tour?.stop === 'hello' && caption !== null);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: '简体中文' }).click();
  await ended(visit);
  expect((await notes()).captions).toEqual(SHORT_TOUR.en);
  const { visitor } = await visit.probe();
  expect(visitor).toMatchObject({ place: 'hut-inside', hour: 'night', language: 'zh-Hans' });
  // Three notes are on screen at a time; sounds that were not fetched yet may have theirs, too.
  await expect(page.locator('.note')).not.toHaveCount(0);
  const { errors } = await visit.probe();
  const told = Object.fromEntries(errors.map((e: { code: string; text: string }) => [e.code, e.text]));
  expect(told['narration-missing']).toMatch(/字幕引导|captions lead/);
  expect(told['words-missing']).toMatch(/走一圈.*其他语言/);
});

test('a voice that is damaged, and one that never comes: the captions go on', async ({ page, visit }) => {
  visit.expectErrors(/Failed to load resource/);
  await page.route('**/tours/short/en/hello.wav', (route) =>
    route.fulfill({ contentType: 'audio/wav', body: 'this is no voice' }),
  );
  // Asked for, and never answered. (One that stops in its middle: src/tour/director.test.ts.)
  await page.route('**/tours/short/en/fire.wav', () => undefined);
  await visit.enter('tour=short&quality=low');
  const notes = await noted(page);
  await ended(visit);
  expect((await notes()).captions).toEqual(SHORT_TOUR.en);
  await expect(page.locator('.note').getByText('Its captions lead you instead.').first()).toBeVisible();
  const { errors } = await visit.probe();
  expect(errors).toMatchObject([
    { code: 'narration-missing', detail: expect.stringMatching(/voice file .*hello\.wav/) },
  ]);
});

test('a reload in the middle goes on at the sentence; without it the tour is offered from there', async ({
  page,
  visit,
}) => {
  await visit.enter('clock=0.25&quality=low&tour=short&stop=fire');
  await visit.until(({ caption }) => caption?.text === 'Now it burns.');
  await page.keyboard.press(' ');
  await visit.until(({ tour }) => tour?.state === 'paused');
  const kept = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('yaohuo-tour-1:tiny-kiln') ?? 'null')?.time ?? 0);
  await expect.poll(kept).toBeGreaterThanOrEqual(1);
  const on = async () => {
    await visit.until(({ tour, caption }) => tour?.state === 'playing' && caption !== null);
    expect(await visit.probe()).toMatchObject({
      tour: { stop: 'fire' },
      caption: { text: 'Now it burns.' },
      visitor: { place: 'kiln-mouth', firing: { kiln: { burning: true } } },
    });
  };
  await page.reload();
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await on();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await visit.enter('clock=0.25&quality=low');
  await page.getByRole('button', { name: 'Tours' }).click();
  await page.getByRole('button', { name: 'Go on at stop 2' }).click();
  await on();
});
