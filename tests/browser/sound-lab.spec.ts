/** What the app's wiring does to a sound, measured sample by sample in a real browser (sound-lab.ts). Nothing is timed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { attenuation, DUCK, gainToDb } from '../../src/audio/mix.ts';
import { expect, test } from './fixture.ts';
import type { Lab } from './sound-lab.ts';

const ROOT = resolve(import.meta.dirname, '../..');

let script: string;
test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'sound-lab.ts'), formats: ['iife'], name: 'soundLab' },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output.find((one) => one.type === 'chunk') : undefined;
  script = chunk?.code ?? '';
});
test.beforeEach(async ({ page, server }) => {
  // Any page of our own: nothing of the app runs.
  await page.goto(`${server}/sites.json`);
  await page.evaluate(script);
});

type InPage = { lab: Lab };
const REVERBS = new Map(
  (
    JSON.parse(readFileSync(`${ROOT}/public/sites/jingdezhen/site.json`, 'utf8')) as {
      zones: { id: string; reverb?: Parameters<Lab['decay']>[0] }[];
    }
  ).zones.map(({ id, reverb }) => [id, reverb!]),
);

test('a source on the left is louder in the left ear, and the other way round', async ({ page }) => {
  for (const model of ['HRTF', 'equalpower'] as const) {
    const heard = await page.evaluate(async (how) => {
      const { ears } = (globalThis as unknown as InPage).lab;
      return { left: await ears([-3, 0, 0], how), right: await ears([3, 0, 0], how) };
    }, model);
    expect(heard.left[0]!).toBeGreaterThan(heard.left[1]! + 6);
    expect(heard.right[1]!).toBeGreaterThan(heard.right[0]! + 6);
  }
  const [left, right] = await page.evaluate(() => (globalThis as unknown as InPage).lab.mono());
  expect(left).toBeGreaterThan(-60);
  expect(Math.abs(left! - right!)).toBeLessThan(0.01);
});

test('level falls with distance as the pack says', async ({ page }) => {
  for (const law of [
    { refDistance: 2, rolloff: 1 },
    { refDistance: 1.5, rolloff: 1.2 },
    { refDistance: 6, rolloff: 0.9 },
  ]) {
    const far = [1, 3, 8, 20];
    const heard = await page.evaluate(
      async ({ metres, how }) => {
        const { ahead } = (globalThis as unknown as InPage).lab;
        const list: number[] = [];
        for (const one of metres) list.push(await ahead(one, how));
        return list;
      },
      { metres: far, how: law },
    );
    far.forEach((metres, n) => {
      const said = gainToDb(attenuation(metres, law)) - gainToDb(attenuation(far[0]!, law));
      expect(Math.abs(heard[n]! - heard[0]! - said)).toBeLessThan(0.5);
    });
  }
});

test('a wall between takes the high band, and little of the low', async ({ page }) => {
  const { open, closed } = await page.evaluate(() => (globalThis as unknown as InPage).lab.wall());
  expect(open.high - closed.high).toBeGreaterThan(25);
  expect(open.low - closed.low).toBeGreaterThan(5);
  expect(open.low - closed.low).toBeLessThan(10);
});

test('the vault rings on as the pack says, longer than shed and yard; open ground not at all', async ({
  page,
}) => {
  const heard = await page.evaluate(
    async (rooms) => {
      const { decay } = (globalThis as unknown as InPage).lab;
      const list: number[] = [];
      for (const room of rooms) list.push(await decay(room));
      return list;
    },
    ['kiln', 'shed', 'yard'].map((id) => REVERBS.get(id)!),
  );
  const [vault, shed, yard] = heard as [number, number, number];
  const said = REVERBS.get('kiln')!.decay;
  // High tones die sooner: all together dies a little sooner than the pack’s number.
  expect(vault).toBeGreaterThan(0.6 * said);
  expect(vault).toBeLessThan(1.1 * said);
  expect(vault).toBeGreaterThan(1.6 * shed);
  expect(shed).toBeGreaterThan(1.6 * yard);
  expect(
    await page.evaluate(() =>
      (globalThis as unknown as InPage).lab.decay({ decay: 0, wet: 0, damping: 0.5 }),
    ),
  ).toBe(0);
});

test('at a threshold one echo goes as the other comes: no hole, no swell', async ({ page }) => {
  const [from, to] = ['shed', 'kiln'].map((id) => ({ ...REVERBS.get(id)!, wet: 0.3 }));
  const echo = await page.evaluate(({ a, b }) => (globalThis as unknown as InPage).lab.threshold(a!, b!), {
    a: from,
    b: to,
  });
  const mean = (list: readonly number[]) => list.reduce((sum, db) => sum + db, 0) / list.length;
  const [before, between, after] = [echo.slice(0, 9), echo.slice(10, 20), echo.slice(30)];
  const ends = [mean(before), mean(after)] as const;
  // A new room has yet to fill while it comes: a moment of that may be heard, a hole may not.
  expect(mean(between)).toBeGreaterThan(Math.min(...ends) - 2);
  for (const db of between) {
    expect(db).toBeGreaterThan(Math.min(...ends) - 4);
    expect(db).toBeLessThan(Math.max(...ends) + 3);
  }
});

test('the world steps back within 0.3 s of the narrator’s first word, and comes forward after him', async ({
  page,
}) => {
  const { before, down, up } = await page.evaluate(() => (globalThis as unknown as InPage).lab.duck());
  expect(before - down).toBeGreaterThan(-gainToDb(DUCK.gain) - 1);
  expect(before - down).toBeLessThan(-gainToDb(DUCK.gain) + 1);
  expect(before - up).toBeLessThan(1);
});

test('the sound from where to look comes from there, from near and far alike, and has what ears find it by', async ({
  page,
}) => {
  const [left, right, far] = await page.evaluate(async () => {
    const { beckon } = (globalThis as unknown as InPage).lab;
    return Promise.all([beckon([-3, 0, 0]), beckon([3, 0, 0]), beckon([-300, 0, 0])]);
  });
  expect(left!.ears[0]!).toBeGreaterThan(left!.ears[1]! + 4);
  expect(right!.ears[1]!).toBeGreaterThan(right!.ears[0]! + 4);
  expect(Math.abs(far!.ears[0]! - left!.ears[0]!)).toBeLessThan(1.5);
  expect(left!.sharp).toBeGreaterThan(left!.ears[0]! - 20);
});
