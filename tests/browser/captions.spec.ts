/** What a visitor chooses of captions and voices, on the page. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Chooses one of a row of buttons in Settings. */
const pick = (page: Page, group: string, option: string) =>
  page
    .getByRole('group', { name: group, exact: true })
    .getByRole('radio', { name: option, exact: true })
    .check();

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
