/** Where a site's sources, pack and scratch files are, and how its sources are read. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SiteSource, StageContext } from './stage.ts';

/** The repository root, absolute. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Reads `assets/<site>/site.ts` and says where its files go. */
export async function siteContext(site: string, log: (line: string) => void): Promise<StageContext> {
  const sources = join(ROOT, 'assets', site);
  const entry = join(sources, 'site.ts');
  if (!existsSync(entry)) throw new Error(`there is no site \`${site}\`: assets/${site}/site.ts is missing`);
  const source = ((await import(pathToFileURL(entry).href)) as { default?: SiteSource }).default;
  if (!source?.manifest) throw new Error(`assets/${site}/site.ts has no default export with a manifest`);
  return {
    source,
    root: ROOT,
    sources,
    pack: join(ROOT, 'public/sites', site),
    cache: join(ROOT, '.cache', site),
    log,
  };
}
