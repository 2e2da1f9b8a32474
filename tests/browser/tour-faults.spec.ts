/** A tour whose script has every kind of fault: each is said, none stops it, and what is right is told to the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS, FAULTY_SITE, FAULTY_TOUR, SAID, writeFaulty } from '../sites/faulty.ts';
import { expect, test } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaohuo-faulty-'));
writeFaulty(folder);
// A worker of its own, whose server has the pack; and blinks instead of walks: the way is not what is looked at here.
test.use({ packs: [folder], contextOptions: { reducedMotion: 'reduce' } });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a tour full of faults says each and goes on to its end', async ({ page, visit }) => {
  visit.expectErrors(/Failed to load resource.*gone\.wav/);
  await visit.enter(`tour=${FAULTY_TOUR}`, FAULTY_SITE);
  const told = await page.evaluateHandle(() => {
    const own = { captions: [] as string[], languages: {} as Record<string, string> };
    setInterval(() => {
      const now = window.probe!.caption();
      if (!now || now.text === own.captions.at(-1)) return;
      own.captions.push(now.text);
      own.languages[now.text] = now.language;
    }, 30);
    return own;
  });
  // The one thing that can be done is done; all else that was asked is left out, and the tour goes on by itself.
  await visit.until(({ tour }) => tour?.stop === 'found' && tour.state === 'asking');
  await page.locator('[data-hotspot="mouth"]').press('Enter');
  await visit.until(({ tour }) => tour?.state === 'ended');

  const { captions, languages } = await told.evaluate((own) => own);
  const { nowhere, ...rest } = SAID;
  expect(nowhere).toBeDefined();
  expect(captions).toEqual(Object.values(rest).flat());
  expect(languages[SAID.tongue[0]]).toBe('zh-Hans');
  // All that can be found was found.
  const bar = page.getByRole('region', { name: 'Tour' });
  await expect(bar.getByText('All found.', { exact: true })).toBeVisible();

  const { errors } = await visit.probe();
  expect(errors.map(({ code }: { code: string }) => code).sort()).toEqual([
    'narration-missing',
    'tour-faulty',
    'words-missing',
  ]);
  const notes = page.locator('.note');
  // Room for three notes with their details.
  await page.setViewportSize({ width: 1000, height: 1000 });
  for (const details of await notes.getByText('For the attendant').all()) await details.click();
  const faulty = notes.filter({ hasText: 'The tour “Full of faults” has faults' });
  for (const { what, says, visit } of FAULTS)
    if (visit) await expect(notes.locator('pre').filter({ hasText: says }), what).toBeVisible();
  await expect(faulty.locator('pre')).toContainText('stop 2, place');
  const words = notes.filter({ hasText: 'Some words of the tour “Full of faults” are missing' });
  await expect(words.locator('pre')).toContainText('no words for tongue');
  const voice = notes.filter({ hasText: 'The voice of this tour could not be fetched.' });
  await expect(voice.locator('pre')).toContainText('gone.wav');
});
