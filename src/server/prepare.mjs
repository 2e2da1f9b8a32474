/**
 * Makes a fresh clone ready: Node new enough, packages as the lockfile says, the app built from what lies here.
 * Plain JavaScript without packages: it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Why this Node will not do, or null. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Node ${version} is too old; Yaohuo needs Node 20.19 or newer (https://nodejs.org)`;
}

/** Hash of files and folders (all in them), by path and content. */
export function hashOf(paths, root = ROOT) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const entries = () => readdirSync(full, { withFileTypes: true });
    let list = null;
    try {
      list = entries();
    } catch {
      hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    }
    for (const entry of list ?? []) {
      if (!entry.name.startsWith('.') && !/\.test\.tsx?$/.test(entry.name)) add(`${path}/${entry.name}`);
    }
  };
  for (const path of [...paths].sort()) add(path);
  return hash.digest('hex');
}

/**
 * Runs a command. Says nothing if it is quick; after two seconds, that it is still at it; on failure, its last words.
 * @returns {Promise<void>}
 */
export function run(what, command, args, { shown = false, env = {} } = {}) {
  return new Promise((done, failed) => {
    const begun = Date.now();
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    const keep = (data) => {
      if (said.length < 20_000) said += data;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    let told = 0;
    const clock = setInterval(() => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      if (seconds >= 2 && (told === 0 || seconds - told >= 10)) {
        // Not where results go: `bench --json` prints one object and nothing else.
        console.error(`${what} … ${seconds} s`);
        told = seconds;
      }
    }, 500);
    const stop = (error) => {
      clearInterval(clock);
      if (error) failed(error);
      else done();
    };
    child.on('error', (error) => stop(new Error(`${what} failed: ${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return stop(null);
      // Npm prints its whole manual after an error: the first lines say what is wrong.
      if (said) console.error(said.trim().split('\n').slice(0, 20).join('\n'));
      stop(new Error(`${what} failed (${command} ${args.join(' ')} ended with ${signal ?? code})`));
    });
  });
}

const STAMP = 'node_modules/.yaohuo-lock';

/** True if npm's own record of what lies in node_modules agrees with the lockfile: somebody has installed already. */
export function agrees(root = ROOT) {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  try {
    const wanted = read('package-lock.json');
    const there = read('node_modules/.package-lock.json');
    return Object.keys(wanted).every((path) => {
      if (path === '' || wanted[path].link) return true;
      // What is for other systems is not there, and is not missed.
      if (!there[path]) return Boolean(wanted[path].optional || wanted[path].peer);
      return there[path].version === wanted[path].version && existsSync(join(root, path));
    });
  } catch {
    return false;
  }
}

/** Installs what the lockfile says, if that is not what is installed. */
export async function install() {
  const wanted = hashOf(['package-lock.json']);
  const stamp = join(ROOT, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!agrees()) await run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--include=dev']);
  writeFileSync(stamp, wanted);
}

const BUILT_FROM = [
  'src',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'public/fonts',
  'public/favicon.svg',
];

/** Builds the app, if it is not built from what lies here now. */
export async function build({ force = false } = {}) {
  const wanted = hashOf(BUILT_FROM);
  const stamp = join(ROOT, 'dist/.stamp');
  const fresh = existsSync(stamp) && existsSync(join(ROOT, 'dist/index.html'));
  if (!force && fresh && readFileSync(stamp, 'utf8') === wanted) return;
  await run('Building', process.execPath, [
    join(ROOT, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Says what failed in one line and ends. */
export function fail(error) {
  console.error(`Yaohuo cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
