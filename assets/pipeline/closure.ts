/**
 * What decides the result of a TypeScript file: itself, every file it imports (however far), and the versions of the
 * packages it uses. Type-only imports decide nothing and are left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, posix, relative, resolve, sep } from 'node:path';

export interface Closure {
  /** Relative to the root, forward slashes, sorted. */
  files: string[];
  /** Package names, sorted; Node's own modules are left out. */
  packages: string[];
}

const CODE = new Set(['.ts', '.tsx', '.mts', '.js', '.mjs']);
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?!type[\s{])(?:[^'"`;()]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** The specifiers a source text imports at run time, in order, each once. */
export function importsOf(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.replace(COMMENT, '').matchAll(IMPORT)) found.add((match[1] ?? match[2])!);
  return [...found];
}

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Path relative to `root` with forward slashes, the same on every machine. */
export const tidy = (root: string, path: string) => relative(root, path).split(sep).join(posix.sep);

/** Follows the imports of `entries` (relative to `root`). Files that are not code are taken as they are. */
export function closure(root: string, entries: readonly string[]): Closure {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = entries.map((entry) => resolve(root, entry));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = tidy(root, path);
    if (files.has(name)) continue;
    files.add(name);
    if (!CODE.has(extname(path)) || !existsSync(path)) continue;
    for (const specifier of importsOf(readFileSync(path, 'utf8'))) {
      if (specifier.startsWith('.')) waiting.push(join(dirname(path), specifier));
      else if (!specifier.startsWith('node:')) packages.add(packageName(specifier));
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}
