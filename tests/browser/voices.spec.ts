/** Every voice of the exhibition, as a visitor's browser decodes it: one loudness, and no peak that clips. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loudnessOf } from '../shared/loudness.ts';
import { expect, test } from './fixture.ts';

const TOURS = resolve(import.meta.dirname, '../../public/sites/jingdezhen/tours');

interface Told {
  stops: Record<string, { files: string[] }>;
}

/** Voice files by tour and language. */
const voices = readdirSync(TOURS).flatMap((tour) =>
  ['en', 'zh-Hans'].map((language) => {
    const told = JSON.parse(readFileSync(resolve(TOURS, tour, `${language}.json`), 'utf8')) as Told;
    return { name: `${tour}, ${language}`, files: Object.values(told.stops).flatMap((stop) => stop.files) };
  }),
);

for (const { name, files } of voices) {
  test(`${name}: voices are at −19 ± 1 LUFS and peak at −1.5 dBTP at most`, async ({ page, server }) => {
    test.setTimeout(300_000);
    await page.goto(`${server}/?site=tiny-kiln`);
    await page.evaluate(`window.loudnessOf = ${loudnessOf.toString()}`);
    // A browser without AAC is served Opus; one that has both is measured with both.
    const aac = await page.evaluate(() => new Audio().canPlayType('audio/mp4; codecs="mp4a.40.2"') !== '');
    const heard = files.filter((file) => aac || !file.endsWith('.m4a'));
    expect(heard.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const file of heard) {
      const { lufs, peak } = await page.evaluate(async (url) => {
        const { loudnessOf: measure } = window as unknown as { loudnessOf: typeof loudnessOf };
        const answer = await fetch(url);
        const decoder = new OfflineAudioContext(1, 1, 48_000);
        return measure((await decoder.decodeAudioData(await answer.arrayBuffer())).getChannelData(0));
      }, `${server}/sites/jingdezhen/${file}`);
      if (Math.abs(lufs + 19) > 1 || !(peak <= -1.5))
        wrong.push(`${file}: ${lufs.toFixed(2)} LUFS, ${peak.toFixed(2)} dBTP`);
    }
    expect(wrong).toEqual([]);
  });
}
