/** `npm test`: every layer of tests, from nothing. Ends with one line, `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install, nodeProblem, ROOT } from '../src/server/prepare.mjs';

const HELP = `npm test [-- options]

Installs what is missing, finds or installs a Chromium, builds, and runs all tests.

  --only unit      only what needs no browser
  --only browser   only what needs one
  --help           this

PLAYWRIGHT_CHROMIUM   path of the Chromium to use`;

const RESULTS = join(ROOT, 'test-results');

/** Runs a test runner in full view; resolves with its exit code. */
function runner(script, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** What a runner wrote down, or null if it broke before that. */
function results(file) {
  const path = join(RESULTS, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** A runner that fails without naming a failed test counts as one failure: silence is no success. */
const counted = (code, passed, failed) => ({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });

async function unit() {
  const file = join(RESULTS, 'unit.json');
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runner('vitest/vitest.mjs', ['run', ...reporters]);
  const found = results('unit.json');
  return counted(code, found?.numPassedTests ?? 0, found?.numFailedTests ?? 0);
}

async function browser() {
  const { ensureChromium } = await import('./chromium.mjs');
  const chromium = await ensureChromium();
  await build();
  const file = join(RESULTS, 'browser.json');
  rmSync(file, { force: true });
  const env = { PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const args = ['test', '--pass-with-no-tests', '--reporter=list,json'];
  const code = await runner('@playwright/test/cli.js', args, env);
  const stats = results('browser.json')?.stats;
  return counted(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.only && !['unit', 'browser'].includes(values.only)) {
    throw new Error(`--only knows unit and browser, not ${values.only}`);
  }
  const old = nodeProblem();
  if (old) throw new Error(old);
  await install();
  mkdirSync(RESULTS, { recursive: true });
  const sum = { passed: 0, failed: 0 };
  for (const [name, layer] of Object.entries({ unit, browser })) {
    if (values.only && values.only !== name) continue;
    try {
      const { passed, failed } = await layer();
      sum.passed += passed;
      sum.failed += failed;
    } catch (error) {
      console.error(`${name} tests could not run: ${error.message}`);
      sum.failed += 1;
    }
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`npm test: ${error.message}`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
