/** Finds a Chromium for the tests, or installs one. Plain JavaScript: used by `npm test` before all else. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../src/server/prepare.mjs';

/** Draws without a graphics card, the same everywhere; sound may start without a press, which no test machine hears. */
export const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--autoplay-policy=no-user-gesture-required',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Path of a Chromium that is here, or null. `PLAYWRIGHT_CHROMIUM` goes first. */
export async function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which is not there`);
    return named;
  }
  const usual = ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean);
  return usual ?? (await playwrights());
}

/** Path of a Chromium, installed if there is none: Debian's own for root on Debian, Playwright's elsewhere. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('Updating the package list', 'apt-get', ['update', '-qq'], { env });
    const packages = ['chromium', 'fonts-noto-cjk'];
    await run(
      'Installing Chromium',
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      { env },
    );
  } else await run('Installing Chromium', 'npx', ['playwright', 'install', 'chromium']);
  const installed = await findChromium();
  if (!installed)
    throw new Error('no Chromium was found after installing one; set PLAYWRIGHT_CHROMIUM to its path');
  return installed;
}
