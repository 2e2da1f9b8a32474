/** Builds every structure of a site and bakes them together; keeps the light between runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StructureModel } from '../../kit/model.ts';
import { BAKE_DEFAULTS, type BakeOptions, bake } from '../bake/bake.ts';
import { keep, recall, siteKey } from '../bake/cache.ts';
import type { Fire } from '../bake/light.ts';
import { sunDirection } from '../preview/sun.ts';
import type { StageContext } from '../stage.ts';
import type { LitStructure } from './lit.ts';

export interface LitSite {
  structures: LitStructure[];
  /** Structures that could not be built, and why. The others are baked without them. */
  failed: Map<string, string>;
}

/** The site's fires, from `assets/<site>/fires.ts` (none if there is no such file), and its lamps. */
export async function firesOf(
  sources: string,
  lamps: readonly Fire[] = [],
): Promise<{ fires: Fire[]; lamps: Fire[] }> {
  const file = join(sources, 'fires.ts');
  if (!existsSync(file)) return { fires: [], lamps: [...lamps] };
  const { FIRES = [] } = (await import(pathToFileURL(file).href)) as Record<string, Fire[]>;
  return { fires: FIRES, lamps: [...lamps] };
}

export async function litSite(context: StageContext): Promise<LitSite> {
  const failed = new Map<string, string>();
  const models: StructureModel[] = [];
  for (const source of context.source.structures) {
    try {
      models.push(source.build());
    } catch (error) {
      failed.set(source.id, (error as Error).message);
    }
  }
  const options: BakeOptions = {
    ...BAKE_DEFAULTS,
    sunDirection: sunDirection(context.source.manifest.light.sun),
    ...(await firesOf(context.sources, context.source.lamps)),
    log: (line) => context.log(`    ${line}`),
  };
  const key = siteKey(models, options);
  const folder = join(context.cache, 'bake');
  const known = recall(folder, key, models);
  if (known) {
    context.log('    bake: nothing changed, light taken from the cache');
    return { structures: known, failed };
  }
  const structures = await bake(models, options);
  keep(folder, key, structures);
  return { structures, failed };
}
