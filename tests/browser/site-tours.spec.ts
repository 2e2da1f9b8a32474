/**
 * The tours of the works, led to their end through the real pack: every stop of the main line is come to, in its order
 * and at its place, whatever is asked on the way, and nothing goes wrong. Time runs thirty times as fast, so no voice.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Reading, test, type Visit } from './fixture.ts';

const FOLDER = resolve(import.meta.dirname, '../../public/sites/jingdezhen');
const read = (path: string) => JSON.parse(readFileSync(resolve(FOLDER, path), 'utf8'));

interface Stop {
  id: string;
  place: string;
  aside?: boolean;
  wait?: { press?: true; touch?: { hotspot: string }; find?: { hotspot: string }; reach?: string };
}
const SITE: { places: { id: string; title: Record<string, string> }[] } = read('site.json');

/** Notes every stop that is told, with where the visitor stands then; the returned function gives them. */
async function stopsTold(page: Page) {
  const list = await page.evaluateHandle(() => {
    const told: { stop: string; place: string | null }[] = [];
    setInterval(() => {
      const now = window.probe!.tour();
      if (now && now.stop !== told.at(-1)?.stop && ['playing', 'asking', 'choosing'].includes(now.state))
        told.push({ stop: now.stop, place: window.probe!.visitor().place });
    }, 20);
    return told;
  });
  return () => list.evaluate((told) => told);
}

/** Does by keyboard what the tour asks for now. */
async function answer(page: Page, stop: Stop, language: string) {
  const { wait } = stop;
  const hotspot = (wait?.touch ?? wait?.find)?.hotspot;
  if (hotspot) return page.locator(`[data-hotspot="${hotspot}"]`).press('Enter');
  if (!wait?.reach) return page.locator('.tour-answers button').first().press('Enter');
  await page.getByRole('button', { name: /^(Places|地点)$/ }).press('Enter');
  const title = SITE.places.find(({ id }) => id === wait.reach)!.title[language]!;
  return page.getByRole('button', { name: title }).first().press('Enter');
}

/** Answers whatever is asked until the tour is over. */
async function lead(page: Page, visit: Visit, stops: Stop[], language: string) {
  let answered = '';
  for (;;) {
    let now: Reading | null = null;
    await expect
      .poll(
        async () => {
          now = (await visit.probe()).tour;
          const asks =
            ['asking', 'choosing'].includes(now?.state) && `${now?.stop} ${now?.state}` !== answered;
          return asks || now?.state === 'ended';
        },
        { timeout: 170_000, intervals: [100] },
      )
      .toBe(true);
    const { stop, state } = now as unknown as Reading;
    if (state === 'ended') return;
    answered = `${stop} ${state}`;
    await answer(page, stops.find(({ id }) => id === stop)!, language);
  }
}

for (const [tour, language] of [
  ['one-bowl', 'en'],
  ['dusk-to-dawn', 'zh-Hans'],
  ['find-the-seven', 'en'],
] as const)
  test(`the tour ${tour}, from its first stop to its last`, async ({ page, visit }) => {
    test.setTimeout(600_000);
    const { title, stops }: { title: Record<string, string>; stops: Stop[] } = read(
      `tours/${tour}/tour.json`,
    );
    await visit.enter(`quality=low&clock=30&lang=${language}`, 'jingdezhen');
    const told = await stopsTold(page);
    await page.getByRole('button', { name: /^(Tours|导览)$/ }).press('Enter');
    await page
      .getByRole('article')
      .filter({ hasText: title[language]! })
      .getByRole('button', { name: /^(Start the tour|开始导览)$/ })
      .press('Enter');
    await lead(page, visit, stops, language);
    const seen = await told();
    const main = stops.filter(({ aside }) => !aside).map(({ id }) => id);
    expect(seen.map(({ stop }) => stop).filter((id) => main.includes(id))).toEqual(main);
    for (const { stop, place } of seen)
      expect(place, `the place of ${stop}`).toBe(stops.find(({ id }) => id === stop)!.place);
    expect((await visit.probe()).errors).toEqual([]);
  });
