/**
 * A curator with two windows: an editor, and a page of `npm run dev` at one stop. What is edited is seen and heard
 * without the page being loaded again; a slip is told with file and line, and costs nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { Reading } from './fixture.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Curator {
  origin: string;
  /** Edits a text file of the pack. */
  edit: (file: string, change: (text: string) => string) => void;
  /** Lays another file in the place of one. */
  replace: (file: string, bytes: Uint8Array) => void;
  /** What the server has printed. */
  printed: () => string;
}

/** A tone of so many seconds: 16-bit mono WAV. */
function tone(seconds: number): Uint8Array {
  const rate = 48000;
  const samples = Math.round(seconds * rate);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) wav.writeInt16LE(Math.round(3000 * Math.sin(i / 20)), 44 + i * 2);
  return wav;
}

const test = base.extend<{ curator: Curator }>({
  curator: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from its pattern.
    async ({}, use) => {
      const sites = mkdtempSync(join(tmpdir(), 'yaohuo-live-'));
      const pack = join(sites, 'live-kiln');
      cpSync(join(ROOT, 'tests/sites/tiny-kiln'), pack, { recursive: true });
      const server: ChildProcess = spawn(process.execPath, ['src/server/dev.mjs', '--sites', sites], {
        cwd: ROOT,
        env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let printed = '';
      server.stdout!.on('data', (data) => {
        printed += data;
      });
      server.stderr!.on('data', (data) => {
        printed += data;
      });
      const gone = new Promise((done) => server.once('exit', done));
      const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      try {
        await expect.poll(() => address() ?? printed, { timeout: 120_000 }).toMatch(/^http:/);
        await use({
          origin: address()!,
          edit: (file, change) =>
            writeFileSync(join(pack, file), change(readFileSync(join(pack, file), 'utf8'))),
          replace: (file, bytes) => writeFileSync(join(pack, file), bytes),
          printed: () => printed,
        });
      } finally {
        server.kill('SIGTERM');
        await gone;
        rmSync(sites, { recursive: true, force: true });
      }
    },
    { timeout: 150_000 },
  ],
});

// Blinks instead of walks: the way is not what is looked at here.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** One reading of what this test looks at. */
const read = (page: Page): Promise<Reading> =>
  page.evaluate(() => {
    const { probe, marker } = window as unknown as { probe: Reading; marker?: string };
    return {
      tour: probe.tour(),
      caption: probe.caption(),
      position: probe.visitor().position,
      audioBytes: probe.stats().audioBytes,
      marker,
    };
  });

/** Puts one text in the place of another, which must be there. */
const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

test('an edit of words, script and sound is taken up as one looks, and a slip costs nothing', async ({
  page,
  curator,
}) => {
  const board = page.locator('#live-board');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(
    `${curator.origin}/?site=live-kiln&probe&quality=standard&clock=0.5&lang=en&tour=short&stop=fire`,
  );
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect.poll(async () => (await read(page)).tour?.stop, { timeout: 120_000 }).toBe('fire');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(async () => (await read(page)).tour.state).toBe('paused');
  await page.evaluate(() => Object.assign(window, { marker: 'never loaded again' }));
  const before = await read(page);

  // The words: another first sentence, and a longer stop.
  curator.edit('tours/short/en.json', swap('Here is the mouth.', 'Here the wood goes in.'));
  await expect.poll(async () => (await read(page)).caption?.text).toBe('Here the wood goes in.');
  expect(await read(page)).toMatchObject({
    position: before.position,
    marker: 'never loaded again',
    tour: { stop: 'fire', state: 'paused', time: 0 },
  });

  // The script: it now asks something of the visitor, and the tour goes on to that.
  curator.edit(
    'tours/short/tour.json',
    swap('"place": "kiln-mouth",', '"place": "kiln-mouth", "wait": { "press": true },'),
  );
  await expect.poll(() => curator.printed()).toContain('tours/short/tour.json');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => (await read(page)).tour.state).toBe('asking');

  // A sound: the wind is four seconds long now, and decoded anew.
  curator.replace('sounds/wind.wav', tone(4));
  await expect.poll(() => asked.some((url) => /wind\.wav\?live=1/.test(url))).toBe(true);
  await expect.poll(async () => (await read(page)).audioBytes).toBeGreaterThan(4 * 48_000 * 4 - 1);

  // A slip of the pen: told with file and line, here and in the terminal; the tour stands as it stood.
  curator.edit('tours/short/tour.json', swap('"place": "kiln-mouth"', '"place": "kiln-mout"'));
  await expect(board).toContainText(/tour\.json:\d+/);
  await expect(board).toContainText('there is no place `kiln-mout`; did you mean `kiln-mouth`?');
  expect(curator.printed()).toMatch(
    /live-kiln\/tours\/short\/tour\.json:\d+ .*there is no place `kiln-mout`/,
  );
  expect(await read(page)).toMatchObject({
    tour: { stop: 'fire', state: 'asking' },
    position: before.position,
  });
  // A comma too few, and a sentence nobody has translated.
  curator.edit('tours/short/tour.json', (text) =>
    swap('"kiln-mout"', '"kiln-mouth"')(text).replace('",', '"'),
  );
  await expect(board).toContainText('this is not valid JSON: expected a comma');
  curator.edit('tours/short/tour.json', (text) => text.replace('"\n', '",\n'));
  curator.edit('tours/short/zh-Hans.json', swap('"night": {', '"nacht": {'));
  await expect(board).toContainText('there is no narration in `zh-Hans`');
  await expect(board).not.toContainText('kiln-mout`');

  // Mended, the board goes, and the page is still the same.
  curator.edit('tours/short/zh-Hans.json', swap('"nacht": {', '"night": {'));
  await expect(board).toHaveCount(0);
  expect(await read(page)).toMatchObject({
    marker: 'never loaded again',
    tour: { stop: 'fire', state: 'asking' },
    position: before.position,
  });
});
