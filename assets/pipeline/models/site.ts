/** Builds the structures of a group and bakes them together; keeps the light between runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Vector3 } from 'three';
import type { StructureModel } from '../../kit/model.ts';
import { BAKE_DEFAULTS, type BakeOptions, bake } from '../bake/bake.ts';
import { groupKey, keep, recall } from '../bake/cache.ts';
import type { Fire } from '../bake/light.ts';
import { refineShare } from '../bake/refine.ts';
import { sunDirection } from '../preview/sun.ts';
import type { StageContext, StructureSource } from '../stage.ts';
import { boundsOf, modelOf, partsOfModel } from './built.ts';
import { type Around, aroundGroup, type Group } from './groups.ts';
import type { LitStructure } from './lit.ts';

export interface LitGroup {
  structures: LitStructure[];
  /** Structures that could not be built, and why. The others are baked without them. */
  failed: Map<string, string>;
}

/** The site's fires, from `assets/<site>/fires.ts` (none if there is no such file). */
export async function firesOf(sources: string): Promise<Fire[]> {
  const file = join(sources, 'fires.ts');
  if (!existsSync(file)) return [];
  const { FIRES = [] } = (await import(pathToFileURL(file).href)) as Record<string, Fire[]>;
  return FIRES;
}

/**
 * Vertices by which one structure of a group may grow in the search for edges of shade: about 14 bytes each on the wire,
 * and fifty groups share 45 MB.
 */
const MOST_FOR_ONE = 9_000;

function optionsFor(context: StageContext, around: Around): BakeOptions {
  return {
    ...BAKE_DEFAULTS,
    ...around,
    sunDirection: sunDirection(context.source.manifest.light.sun),
    log: (line) => context.log(`    ${line}`),
  };
}

/** Coarse light: a quarter of the rays, the vertices as they are. */
const coarse = (options: BakeOptions): BakeOptions => ({
  ...options,
  skyRays: 24,
  sunRays: 8,
  refine: { ...options.refine, rounds: 0 },
});

/** Finer cuts as the group's own ground allows. */
function fine(options: BakeOptions, models: readonly StructureModel[]): BakeOptions {
  const size = boundsOf(models.flatMap(partsOfModel)).getSize(new Vector3());
  const area = Math.max(1, size.x * size.z);
  return { ...options, refine: refineShare(options.refine, area, MOST_FOR_ONE * models.length) };
}

/** Bakes the models, or takes their light from the cache. */
async function lit(
  context: StageContext,
  name: string,
  models: readonly StructureModel[],
  options: BakeOptions,
  hosts: readonly StructureModel[] = [],
): Promise<LitStructure[]> {
  const key = groupKey([...models, ...hosts], options);
  const folder = join(context.cache, 'bake', name);
  const known = recall(folder, key, models);
  if (known) {
    context.log(`    ${name}: light taken from the cache`);
    return known;
  }
  const structures = await bake(models, options, hosts);
  keep(folder, key, structures);
  return structures;
}

export async function litGroup(context: StageContext, group: Group): Promise<LitGroup> {
  const begun = performance.now();
  const failed = new Map<string, string>();
  const models: StructureModel[] = [];
  for (const source of group.sources) {
    try {
      models.push(modelOf(source));
    } catch (error) {
      failed.set(source.id, (error as Error).message);
    }
  }
  if (models.length === 0) return { structures: [], failed };
  const around = aroundGroup(group, context.source, await firesOf(context.sources));
  const options = optionsFor(context, around);
  const structures = await lit(
    context,
    group.id,
    models,
    group.coarse ? coarse(options) : fine(options, models),
    group.hosts.map(modelOf),
  );
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  context.log(
    `    group ${group.id}: ${models.length} structures, ${around.masses.length} masses round it, ${around.lamps.length} lamps, ${seconds} s`,
  );
  return { structures, failed };
}

/** The stand-in of a structure with its light; null if it has none. */
export async function litStandIn(
  context: StageContext,
  group: Group,
  source: StructureSource,
): Promise<LitStructure | null> {
  const { id, standIn } = modelOf(source);
  if (!standIn || standIn.length === 0) return null;
  if (standIn.some((part) => part.instances)) throw new Error('a stand-in may have no instances');
  const title = { en: id };
  const model: StructureModel = {
    id,
    title,
    elements: [{ id: `${id}--far`, title, evidence: 'none', parts: standIn }],
    dimensions: [],
    floors: [],
    solids: [],
  };
  const around = aroundGroup(group, context.source, await firesOf(context.sources), source);
  const quiet = { ...coarse(optionsFor(context, around)), log: () => {} };
  return (await lit({ ...context, log: () => {} }, `${id}.far`, [model], quiet))[0]!;
}
