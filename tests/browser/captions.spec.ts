/** What is said and what sounds, as words on the page: two lines, any size, any pair of languages, any voice. */
import type { Page } from '@playwright/test';
import { expect, test, type Visit } from './fixture.ts';
import { settled } from './hands.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Chooses one of a row of buttons in Settings. */
const pick = (page: Page, group: string, option: string) =>
  page
    .getByRole('group', { name: group, exact: true })
    .getByRole('radio', { name: option, exact: true })
    .check();

/** Sets what the visitor has chosen on an earlier visit. */
const chosen = (page: Page, choices: unknown) =>
  page.addInitScript((kept) => localStorage.setItem('yaohuo-settings-1', JSON.stringify(kept)), choices);

const LONG = {
  en: [
    'Seventy-two pairs of hands are said to take part before a single cup is finished, and the master of the kiln, who counts them, adds that none of these hands would ever know the whole of it.',
    'Wood is thrown in by day and by night, by the light of the fire alone; nobody sits down, nobody speaks much, and whoever is tired is sent away.',
  ],
  'zh-Hans': [
    '据说一只杯子要经过七十二双手才能完成，而点数这些手的把桩师傅又说，其中没有一双手知道它的全部，从采石到入窑，从揉泥到画青花，人人只管自己的那一步。',
    '日日夜夜都在投柴，只凭火光照亮；没有人坐下，也很少有人说话，谁累了便叫谁回去歇着，直到窑里的火候到了为止。',
  ],
} as const;

/** Has the first stop say these sentences, so many seconds each. */
const says = (page: Page, language: 'en' | 'zh-Hans', sentences: readonly string[], each: number) =>
  page.route(`**/tours/short/${language}.json`, async (route) => {
    const narration = await (await route.fetch()).json();
    Object.assign(narration.stops.hello, {
      seconds: sentences.length * each,
      files: [],
      sentences: sentences.map((text, n) => ({ text, start: n * each, end: (n + 1) * each })),
    });
    await route.fulfill({ json: narration });
  });

interface Seen {
  text: string;
  lines: number;
  /** Part of the size that was chosen. */
  size: number;
  inside: boolean;
}

/** Notes every caption the page shows, with its lines as they are drawn. */
async function watch(page: Page): Promise<() => Promise<Seen[]>> {
  const list = await page.evaluateHandle(() => {
    const seen: Seen[] = [];
    const look = () => {
      const plate = document.querySelector<HTMLElement>('.caption span');
      const text = plate?.textContent ?? '';
      if (plate && text && text !== seen.at(-1)?.text) {
        const range = document.createRange();
        range.selectNodeContents(plate);
        const tops = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
        const box = plate.getBoundingClientRect();
        seen.push({
          text,
          lines: tops.size,
          size: Number.parseFloat(plate.style.fontSize || '1'),
          inside: box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
        });
      }
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  return () => list.evaluate((seen) => seen);
}

const letters = (text: string) => text.replace(/\s/g, '');

for (const [language, size, width, height] of [
  ['en', 'small', 640, 360],
  ['en', 'large', 390, 844],
  ['zh-Hans', 'medium', 1280, 720],
  ['zh-Hans', 'large', 390, 844],
] as const)
  test(`no caption has a third line: ${language}, ${size}, ${width} × ${height}`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height });
    await chosen(page, { captions: { size, sounds: false } });
    await says(page, language, LONG[language], 12);
    await visit.enter(`tour=short&lang=${language}&clock=1.5&quality=low`);
    const seen = await watch(page);
    await visit.until(({ tour }) => tour?.stop === 'fire');
    const list = await seen();
    for (const one of list) {
      expect(one.lines, one.text).toBeLessThanOrEqual(2);
      expect(one.inside, one.text).toBe(true);
      expect(one.size, one.text).toBe(1);
    }
    // Nothing of it is lost on the way.
    expect(letters(list.map((one) => one.text).join(''))).toContain(letters(LONG[language].join('')));
  });

test('what sounds is said, with an arrow to where, and by choice is not', async ({ page, visit }) => {
  await visit.enter('place=gate&quality=low');
  const press = async () => {
    const thing = page
      .getByRole('navigation', { name: 'Things near you' })
      .getByRole('button', { name: /^The sky/ });
    await thing.focus();
    await settled(page);
    await page.keyboard.press('Enter');
  };
  // Who looks at the sky has the kiln, where it clinks, on the right.
  await press();
  const shown = page.locator('.caption-sound');
  await expect(shown).toHaveText('[a clink]');
  await expect(shown.locator('svg')).toHaveAttribute('data-side', 'right');
  expect((await visit.probe()).soundCaption).toMatchObject({ id: 'clink', side: 'right' });
  await expect(page.locator('[aria-live]', { hasText: '[a clink], on the right' })).toHaveCount(1);
  await expect(shown).toHaveCount(0);

  // The fire is not asked for: it is said once it has been heard for a moment, also with the sound off.
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('button', { name: /^At the kiln mouth/ }).click();
  await settled(page);
  await page
    .getByRole('navigation', { name: 'Things near you' })
    .getByRole('button', { name: /^The kiln mouth/ })
    .press('Enter');
  await page.getByRole('button', { name: 'Light the fire' }).click();
  await expect(shown).toHaveText('[fire roars]');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Say what sounds, and from where' }).uncheck();
  await expect(shown).toHaveCount(0);
});

test('voice and captions in different languages', async ({ page, visit }) => {
  await visit.enter('place=gate&clock=0.2&quality=low');
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Language of the voice', '简体中文');
  await pick(page, 'Language of captions', 'English');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tours' }).click();
  await page.getByRole('button', { name: 'Start the tour' }).click();
  await visit.until(({ caption }) => caption?.text === 'This is the yard.');
  await expect(page.locator('.caption')).toHaveAttribute('lang', 'en');
  // The interface stays as it is; what the tour itself says of its stop is the voice's.
  await expect(page.getByText('Stop 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Language of captions', '简体中文');
  await pick(page, 'Language of the voice', 'English');
  await visit.until(({ caption }) => caption?.text === '这是院子。' || caption?.text === '那边是窑。');
  await expect(page.locator('.caption')).toHaveAttribute('lang', 'zh-Hans');
});

test('the size and look that were chosen, at once', async ({ page, visit }) => {
  await visit.enter('tour=short&clock=0.1&quality=low');
  await visit.until(({ caption }) => caption !== null);
  const plate = page.locator('.caption span');
  const looks = () =>
    plate.evaluate((own) => {
      const { fontSize, backgroundColor } = getComputedStyle(own);
      return { em: Number.parseFloat(fontSize), ground: backgroundColor };
    });
  const first = await looks();
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Size of captions', 'Large');
  await expect.poll(async () => (await looks()).em).toBeGreaterThan(first.em * 1.2);
  await pick(page, 'Look of captions', 'High contrast');
  expect((await looks()).ground).toBe('rgb(0, 0, 0)');
  await pick(page, 'Look of captions', 'Without a plate');
  expect((await looks()).ground).toBe('rgba(0, 0, 0, 0)');
});

test('a screen reader is given sounds, and all that is said only if it is asked to', async ({
  page,
  visit,
}) => {
  await visit.enter('tour=short&clock=0.1&quality=low');
  await visit.until(({ caption }) => caption !== null);
  const live = page.locator('[aria-live]', { hasText: 'This is the yard.' });
  await expect(page.locator('.caption')).toHaveText('This is the yard.');
  await expect(live).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'For a screen reader', 'Sounds and all that is said');
  await expect(live).toHaveCount(1);
});

test('the network goes, and the voice with it: captions lead on to the end', async ({
  page,
  visit,
  context,
}) => {
  visit.expectErrors(/ERR_INTERNET_DISCONNECTED|favicon/);
  await visit.enter('tour=short&clock=0.5&quality=low');
  await visit.until(({ tour }) => tour?.state === 'playing');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await visit.until(({ caption }) => caption?.text === 'That is all.');
  await visit.until(({ tour }) => tour?.state === 'ended');
});

/** A browser with voices of its own. What it was asked to say is in `window.said`; each sentence takes `ms`. */
const ownVoices = (page: Page, voices: { lang: string; localService: boolean }[], ms = 1500) =>
  page.addInitScript(
    ([list, took]) => {
      const said: { text: string; lang: string; how: string }[] = [];
      let timer: ReturnType<typeof setTimeout> | undefined;
      const own = Object.assign(new EventTarget(), {
        getVoices: () => list.map((voice) => ({ ...voice, name: voice.lang, default: false })),
        resume: () => {},
        cancel: () => {
          if (timer !== undefined) said.push({ text: '', lang: '', how: 'cancelled' });
          clearTimeout(timer);
          timer = undefined;
        },
        speak: (one: SpeechSynthesisUtterance) => {
          said.push({ text: one.text, lang: one.lang, how: one.text.includes('mouth') ? 'fails' : 'said' });
          timer = setTimeout(() => {
            if (one.text.includes('mouth'))
              return one.onerror?.({ error: 'synthesis-failed' } as SpeechSynthesisErrorEvent);
            one.onstart?.({} as SpeechSynthesisEvent);
            timer = setTimeout(() => {
              timer = undefined;
              one.onend?.({} as SpeechSynthesisEvent);
            }, took);
          }, 50);
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: own, configurable: true });
      Object.assign(window, {
        said,
        SpeechSynthesisUtterance: class {
          text: string;
          voice = null;
          lang = '';
          rate = 1;
          volume = 1;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    },
    [voices, ms] as const,
  );
const said = (page: Page): Promise<{ text: string; lang: string; how: string }[]> =>
  page.evaluate(() => (window as unknown as { said: [] }).said);

const begin = async (page: Page, visit: Visit) => {
  await page.getByRole('button', { name: 'Tours' }).click();
  await page.getByRole('button', { name: 'Start the tour' }).click();
  await visit.until(({ tour }) => tour?.state === 'playing');
};

test('the browser’s own voice tells the tour, and captions where it fails', async ({ page, visit }) => {
  await ownVoices(page, [{ lang: 'en-GB', localService: true }]);
  await visit.enter('quality=low');
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Who speaks on tours', 'This browser’s own voice');
  await page.keyboard.press('Escape');
  await begin(page, visit);
  await visit.until(({ caption }) => caption?.text === 'This is the yard.');
  // Paused, it is silent at once; taken up, it says its sentence again.
  await page.getByRole('button', { name: 'Pause' }).click();
  await visit.until(({ tour }) => tour?.state === 'paused');
  expect((await said(page)).at(-1)?.how).toBe('cancelled');
  await page.getByRole('button', { name: 'Play' }).click();
  await visit.until(({ caption }) => caption?.text === 'There is the kiln.');
  await expect
    .poll(async () => (await said(page)).some(({ text }) => text === 'There is the kiln.'))
    .toBe(true);
  await expect(page.locator('.note').first()).toContainText('Its captions lead you instead.');
  await visit.until(({ caption }) => caption?.text === 'Now it burns.');
  await visit.until(({ caption }) => caption?.text === 'That is all.');
  const heard = (await said(page)).filter(({ how }) => how === 'said');
  expect(new Set(heard.map(({ lang }) => lang))).toEqual(new Set(['en-GB']));
  expect(heard.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['This is the yard.', 'There is the kiln.', 'It is night.', 'That is all.']),
  );
});

test('a voice that needs the network is not offered', async ({ page, visit }) => {
  await ownVoices(page, [
    { lang: 'en-US', localService: false },
    { lang: 'zh-CN', localService: true },
  ]);
  await visit.enter('quality=low');
  await page.getByRole('button', { name: 'Settings' }).click();
  const voices = page.getByRole('group', { name: 'Who speaks on tours' });
  await expect(voices.getByRole('radio')).toHaveCount(2);
  // The other language has one of its own.
  await pick(page, 'Language of the voice', '简体中文');
  await expect(voices.getByRole('radio')).toHaveCount(3);
});
