/**
 * `pack.lock.json`: for each unit, the hash of what went in and of every file that came out. Holds no times and no
 * machine names, so that two people who build the same sources get the same file.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure } from './closure.ts';
import { sortedJson } from './json.ts';
import type { Unit } from './stage.ts';

export interface LockedUnit {
  stage: string;
  inputs: string;
  /** Path in the pack → hash. */
  outputs: Record<string, string>;
}

export interface Lock {
  format: 'yaohuo-lock';
  version: 1;
  units: Record<string, LockedUnit>;
}

export const LOCK_FILE = 'pack.lock.json';

const sha = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex').slice(0, 32);

/** Hash of a file's bytes, or `absent`. */
export const hashFile = (path: string): string => (existsSync(path) ? sha(readFileSync(path)) : 'absent');

/** The lock of a pack folder; an empty one if there is none or it cannot be read. */
export function readLock(pack: string): Lock {
  const empty: Lock = { format: 'yaohuo-lock', version: 1, units: {} };
  const path = join(pack, LOCK_FILE);
  if (!existsSync(path)) return empty;
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
    return lock.format === 'yaohuo-lock' && lock.version === 1 ? lock : empty;
  } catch {
    return empty;
  }
}

/** Changes the lock on disk. It is read afresh, so that two builds of different stages do not undo each other. */
export function changeLock(pack: string, change: (lock: Lock) => void): void {
  const lock = readLock(pack);
  change(lock);
  const path = join(pack, LOCK_FILE);
  writeFileSync(`${path}.part`, sortedJson(lock));
  renameSync(`${path}.part`, path);
}

/** Versions of the installed packages, from package-lock.json. Read once per run. */
export function packageVersions(root: string): (name: string) => string {
  const path = join(root, 'package-lock.json');
  const lock = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return (name) => lock.packages?.[`node_modules/${name}`]?.version ?? 'none';
}

/** One hash over everything that decides a unit's result: sources, what they import, package versions, salt. */
export function hashInputs(root: string, unit: Unit, version: (name: string) => string): string {
  const { files, packages } = closure(root, unit.inputs);
  const lines = [
    ...files.map((file) => `${file} ${hashFile(join(root, file))}`),
    ...packages.map((name) => `${name}@${version(name)}`),
    sortedJson(unit.salt ?? null),
    ...[...unit.outputs, ...(unit.mayWrite ?? [])].sort(),
  ];
  return sha(lines.join('\n'));
}

/** Hashes of a unit's outputs as they lie in the pack now. */
export const hashOutputs = (pack: string, outputs: readonly string[]): Record<string, string> =>
  Object.fromEntries([...outputs].sort().map((file) => [file, hashFile(join(pack, file))]));

/** Why a unit has to run, or null if what it made still stands. */
export function staleness(locked: LockedUnit | undefined, inputs: string, pack: string): string | null {
  if (!locked) return 'new';
  if (locked.inputs !== inputs) return 'sources changed';
  for (const [file, hash] of Object.entries(locked.outputs)) {
    const now = hashFile(join(pack, file));
    if (now === hash) continue;
    if (now === 'absent') return `${file} is missing`;
    return hash === 'absent' ? `${file} was put there by hand` : `${file} was changed by hand`;
  }
  return null;
}
