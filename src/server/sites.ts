/** Finds site packs on the disk: every folder with a `site.json` under the given roots. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder name → absolute path. Of two packs with one name, the one of the earlier root is served. */
export function findSites(roots: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const root of roots) {
    if (!existsSync(root)) continue;
    for (const name of readdirSync(root).sort()) {
      const folder = resolve(join(root, name));
      if (!statSync(folder).isDirectory() || !existsSync(join(folder, 'site.json'))) continue;
      if (!found.has(name)) found.set(name, folder);
    }
  }
  return found;
}
