/** What `npm run look` and `npm run bench` share: from nothing to a built app and a Chromium, then the tool itself. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, fail, install, nodeProblem, ROOT } from '../../src/server/prepare.mjs';
import { ensureChromium } from '../chromium.mjs';

/**
 * Runs a TypeScript tool with the arguments of this process. `--help` prints `help` and does nothing else.
 * @param {string} file relative to the repository root
 * @param {string} help
 */
export async function tool(file, help) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  try {
    const problem = nodeProblem();
    if (problem) throw new Error(problem);
    await install();
    const chromium = await ensureChromium();
    await build();
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, file), ...args],
      {
        cwd: ROOT,
        stdio: 'inherit',
        env: { ...process.env, PLAYWRIGHT_CHROMIUM: chromium },
      },
    );
    child.on('close', (code) => {
      process.exitCode = code ?? 1;
    });
  } catch (error) {
    fail(error);
  }
}
