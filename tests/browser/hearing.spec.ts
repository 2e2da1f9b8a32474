/** What reaches the two ears, read from the sound itself just before it leaves the page. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { settled } from './hands.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Tones of the made-up site: the fire has a low one and a high one; the narrator another. */
const LOW = 60;
const HIGH = 3000;
const VOICE = 220;

interface Heard {
  left: number;
  right: number;
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    type Connect = (this: AudioNode, to: AudioNode, output?: number) => AudioNode;
    const connect = AudioNode.prototype.connect as Connect;
    const tapped: Connect = function (to, ...rest) {
      const { context } = this;
      const w = window as unknown as { ears?: { analysers: AnalyserNode[]; context: BaseAudioContext } };
      if (to === context.destination && !w.ears) {
        const split = context.createChannelSplitter(2);
        const analysers = [0, 1].map((channel) => {
          const analyser = context.createAnalyser();
          analyser.fftSize = 4096;
          analyser.smoothingTimeConstant = 0;
          connect.call(split, analyser, channel);
          return analyser;
        });
        w.ears = { analysers, context };
        connect.call(this, split);
      }
      return connect.call(this, to, ...rest);
    };
    AudioNode.prototype.connect = tapped as AudioNode['connect'];
  }),
);

/** Loudness of a tone at each ear, decibels. */
const hear = (page: Page, hertz: number): Promise<Heard> =>
  page.evaluate((tone) => {
    const { analysers, context } = (
      window as unknown as { ears: { analysers: AnalyserNode[]; context: BaseAudioContext } }
    ).ears;
    const [left, right] = analysers.map((analyser) => {
      const bins = new Float32Array(analyser.frequencyBinCount);
      analyser.getFloatFrequencyData(bins);
      const at = Math.round((tone / context.sampleRate) * analyser.fftSize);
      return Math.max(...bins.slice(at - 2, at + 3));
    });
    return { left: left!, right: right! };
  }, hertz);

const loud = ({ left, right }: Heard) => Math.max(left, right);

/** Waits until what is heard of a tone is so. */
const hears = (page: Page, hertz: number, check: (heard: Heard) => boolean) =>
  expect.poll(async () => check(await hear(page, hertz)), { timeout: 30_000 }).toBe(true);

/** A tone's loudness once it neither grows nor falls, decibels. */
async function steady(page: Page, hertz: number): Promise<number> {
  let last = Number.NEGATIVE_INFINITY;
  let same = 0;
  await expect
    .poll(
      async () => {
        const now = loud(await hear(page, hertz));
        same = now > -60 && Math.abs(now - last) < 0.7 ? same + 1 : 0;
        last = now;
        return same;
      },
      { timeout: 30_000, intervals: [150] },
    )
    .toBeGreaterThan(3);
  return last;
}

/** Lights the fire at the kiln mouth, where the visit stands then. */
async function light(page: Page): Promise<void> {
  const thing = page
    .getByRole('navigation', { name: 'Things near you' })
    .getByRole('button', { name: /^The kiln mouth/ });
  await thing.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Light the fire' }).click();
  await page.keyboard.press('Escape');
}

async function go(page: Page, place: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: place }).click();
  await settled(page);
}

test('the ear towards a sound hears more of it', async ({ page, visit }) => {
  await visit.enter('place=kiln-mouth');
  await light(page);
  await hears(page, HIGH, (heard) => loud(heard) > -70);
  // A quarter turn to the right: the fire is on the left. Then half round: on the right.
  const turnTo = async (heading: number, key: string) => {
    await page.keyboard.down(key);
    await visit.until(({ visitor }) => Math.abs(((visitor.heading - heading + 540) % 360) - 180) < 20);
    await page.keyboard.up(key);
  };
  const { heading } = (await visit.probe()).visitor;
  await turnTo((heading + 90) % 360, 'ArrowRight');
  await hears(page, HIGH, ({ left, right }) => left > right + 3);
  await turnTo((heading + 270) % 360, 'ArrowLeft');
  await hears(page, HIGH, ({ left, right }) => right > left + 3);
});

test('a sound falls with distance, and a wall takes its edge off', async ({ page, visit }) => {
  await visit.enter('place=kiln-mouth');
  await light(page);
  const near = await steady(page, LOW);
  const said = (await visit.probe()).sounds.find((s: { id: string }) => s.id === 'fire');
  await go(page, /^The gate/);
  await visit.until(({ sounds }) => sounds.find((s: { id: string }) => s.id === 'fire').distance > 6);
  const fell = (await visit.probe()).sounds.find((s: { id: string }) => s.id === 'fire').gainDb - said.gainDb;
  expect(fell).toBeLessThan(-4);
  expect(Math.abs((await steady(page, LOW)) - near - fell)).toBeLessThan(3);

  // In the open high and low stand as before; behind the wall of the hut the high tone is gone.
  const open = { high: await steady(page, HIGH), low: await steady(page, LOW) };
  expect((await visit.probe()).sounds.find((s: { id: string }) => s.id === 'fire').muffled).toBe(false);
  await go(page, /^In the hut/);
  await visit.until(({ sounds }) => sounds.find((s: { id: string }) => s.id === 'fire').muffled);
  await hears(page, HIGH, (heard) => loud(heard) < open.high - 12);
  const lost = open.low - loud(await hear(page, LOW));
  expect(lost).toBeLessThan(open.high - loud(await hear(page, HIGH)));
});

test('the world steps back while the narrator speaks, and nothing sounds after leaving', async ({
  page,
  visit,
}) => {
  await visit.enter('place=kiln-mouth');
  await light(page);
  const before = await steady(page, LOW);
  await page.getByRole('button', { name: 'Tours' }).click();
  await page
    .getByRole('button', { name: /^(Begin|Start)/ })
    .first()
    .click();
  await hears(page, VOICE, (heard) => loud(heard) > -60);
  await hears(page, LOW, (heard) => loud(heard) < before - 6);
  // Left: the narrator is silent, and the world comes forward again.
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await hears(page, VOICE, (heard) => loud(heard) < -75);
  await visit.until(({ sounds }) => !sounds.find((s: { id: string }) => s.id === 'voice').playing);
  // The tour's own world goes with it; what sounds now is what the probe says, and nothing else.
  await go(page, /^In the hut/);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Sound off' }).check();
  for (const tone of [LOW, HIGH, VOICE]) await hears(page, tone, (heard) => loud(heard) < -100);
});

test('what burns down falls silent to the last bit', async ({ page, visit }) => {
  await visit.enter('place=kiln-mouth');
  await light(page);
  await hears(page, HIGH, (heard) => loud(heard) > -70);
  const thing = page
    .getByRole('navigation', { name: 'Things near you' })
    .getByRole('button', { name: /^The kiln mouth/ });
  await thing.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Let it go cold' }).click();
  // The wind goes on, and spills into what is measured of the low tone; nothing else is so high.
  await hears(page, HIGH, (heard) => loud(heard) < -90);
  await visit.until(({ sounds }) => !sounds.find((s: { id: string }) => s.id === 'fire').playing);
});

/** Watches, as often as the page can, how the soft sound comes and goes, and how loud its tone is at each ear at most. */
const watchBeckon = (page: Page) =>
  page.evaluateHandle((hertz) => {
    const seen = { times: 0, now: false, left: -200, right: -200 };
    const w = window as unknown as { ears: { analysers: AnalyserNode[]; context: BaseAudioContext } };
    const bins = new Float32Array(w.ears.analysers[0]!.frequencyBinCount);
    const at = Math.round((hertz / w.ears.context.sampleRate) * w.ears.analysers[0]!.fftSize);
    setInterval(() => {
      const now = window.probe!.sounds().some(({ id }) => id === 'look there');
      if (now && !seen.now) seen.times += 1;
      seen.now = now;
      if (!now) return;
      for (const [n, side] of (['left', 'right'] as const).entries()) {
        w.ears.analysers[n]!.getFloatFrequencyData(bins);
        seen[side] = Math.max(seen[side], ...bins.slice(at - 2, at + 3));
      }
    }, 20);
    return seen;
  }, 660);

test('where to look is heard from there while it is out of sight, and no more once one looks', async ({
  page,
  visit,
}) => {
  await visit.enter('clock=0.02&tour=short&stop=hello&lang=en');
  await visit.until(({ tour }) => tour?.state === 'playing');
  const arrow = page.locator('.look-arrow');
  await expect(arrow).toHaveAttribute('data-out', 'false');
  const watched = await watchBeckon(page);
  const seen = () => watched.jsonValue();
  // In sight nothing is heard of it.
  await settled(page, 30);
  expect((await seen()).times).toBe(0);
  // The kiln is ahead to the right; who turns away to the left has it at the right ear.
  await page.keyboard.down('ArrowLeft');
  await visit.until(({ visitor }) => Math.abs(visitor.heading - 270) < 25);
  await page.keyboard.up('ArrowLeft');
  await expect(arrow).toHaveAttribute('data-out', 'true');
  await expect.poll(async () => (await seen()).times, { timeout: 60_000 }).toBe(1);
  await expect.poll(async () => (await seen()).now).toBe(false);
  const { left, right } = await seen();
  expect(right).toBeGreaterThan(-75);
  // So low a tone goes round the head; 0 would be from nowhere.
  expect(right).toBeGreaterThan(left + 1.5);
  // Seldom: another only after seven seconds. And none after one has looked, wherever one looks then.
  const turnTo = async (heading: number, key: string) => {
    await page.keyboard.down(key);
    await visit.until(({ visitor }) => Math.abs(((visitor.heading - heading + 540) % 360) - 180) < 25);
    await page.keyboard.up(key);
  };
  await turnTo(22, 'ArrowRight');
  await expect(arrow).toHaveAttribute('data-out', 'false');
  const { times } = await seen();
  await turnTo(270, 'ArrowLeft');
  await expect(arrow).toHaveAttribute('data-out', 'true');
  // By the clock that sound goes by: longer than the pause between two.
  const soundClock = () =>
    page.evaluate(
      () => (window as unknown as { ears: { context: BaseAudioContext } }).ears.context.currentTime,
    );
  const from = await soundClock();
  await expect.poll(soundClock, { timeout: 60_000 }).toBeGreaterThan(from + 8.5);
  expect((await visit.probe()).tour).toMatchObject({ stop: 'hello', state: 'playing' });
  expect((await seen()).times).toBe(times);
});
