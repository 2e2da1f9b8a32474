import { defineConfig } from '@playwright/test';
import { FLAGS, findChromium } from './tests/chromium.mjs';

// No webServer: tests/browser/fixture.ts starts the server itself, on a port that is free.
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  snapshotPathTemplate: '{testDir}/{testFileDir}/golden/{arg}{ext}',
  // Software drawing fills the cores by itself: a second page at once makes both slower, not the whole faster.
  workers: 1,
  // Slow machines draw a few frames a second. Nothing is timed; this only ends what hangs.
  timeout: 180_000,
  expect: { timeout: 30_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.1 } },
  use: {
    browserName: 'chromium',
    viewport: { width: 640, height: 360 },
    deviceScaleFactor: 1,
    serviceWorkers: 'block',
    trace: 'off',
    launchOptions: { executablePath: (await findChromium()) ?? undefined, args: FLAGS },
  },
});
