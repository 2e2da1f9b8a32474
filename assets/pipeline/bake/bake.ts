/**
 * The light baker. Takes the structures of a site, set out together, and gives each back with light in its vertices
 * and its instances: sky, sun, fire and lamps apart (see light.ts). Deterministic: the same structures give the same bytes,
 * on however many threads.
 */
import { Vector3 } from 'three';
import type { MaterialId } from '../../kit/materials.ts';
import { subdivide } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import type { LitPart, LitStructure } from '../models/lit.ts';
import type { Mass } from '../stage.ts';
import { readLight } from './crew.ts';
import { instanceLight, instancePoints, prototypeLight } from './instances.ts';
import type { LightOptions } from './light.ts';
import { points } from './points.ts';
import { cutEdges, type RefineRule, worthReading } from './refine.ts';
import { hasStates, type PlacedPart, partsOf, soupOf } from './scene.ts';
import { buildTree } from './tracer.ts';
import { encode, encodeLight, settle, vertexPoints } from './vertices.ts';
import type { Stagehand } from './worker.ts';

export interface BakeOptions extends LightOptions {
  threads: number;
  /** What stands around and takes light, but is baked elsewhere. */
  masses: readonly Mass[];
  refine: RefineRule & { rounds: number; materials: readonly MaterialId[]; budget: number };
  log: (line: string) => void;
}

export const BAKE_DEFAULTS = {
  skyRays: 64,
  sunRays: 16,
  sunSpread: 0.8,
  sunBounce: 3,
  threads: 2,
  masses: [],
  refine: {
    coarse: 1,
    fine: 0.15,
    step: 0.3,
    rounds: 4,
    budget: 45_000,
    materials: [
      'ground',
      'kiln-brick',
      'plaster',
      'board',
      'saggar-wall',
      'tile',
      'kiln-glaze',
      'grey-brick',
      'stone',
    ] as const,
  },
} satisfies Partial<BakeOptions>;

/**
 * Bakes a site. The models are not changed; geometries that were cut finer are new ones. `hosts` stand in the way of light
 * and throw it back, but are lit elsewhere.
 */
export async function bake(
  models: readonly StructureModel[],
  options: BakeOptions,
  hosts: readonly StructureModel[] = [],
): Promise<LitStructure[]> {
  const parts = partsOf(models);
  const standing = partsOf([...models, ...hosts]);
  const cold = soupOf(standing, 'cold', options.masses);
  options.log(`bake: ${models.length} structures, ${cold.triangles} triangles in the way of light`);
  const stage: Stagehand = { cold: { soup: cold, tree: buildTree(cold) }, firing: undefined as never };
  if (hasStates(standing) && options.fires.length > 0) {
    const firing = soupOf(standing, 'firing', options.masses);
    stage.firing = { soup: firing, tree: buildTree(firing) };
  } else stage.firing = stage.cold;

  const lit: LitPart[] = parts.map(({ part }) => ({
    material: part.material,
    geometry: part.geometry,
    ...(part.instances ? { instances: part.instances } : {}),
  }));
  await refineAll(stage, options, parts, lit);

  const once = parts.filter(({ part }) => !part.instances);
  const total = once.reduce(
    (sum, { number }) => sum + lit[number]!.geometry.getAttribute('position').count,
    0,
  );
  options.log(`bake: light at ${total} vertices, ${options.skyRays} rays each`);
  await lightVertices(stage, options, once, lit);
  await lightInstances(stage, options, parts, lit);
  return gather(models, parts, lit);
}

/** Light at every vertex of the given parts, written to `lit`. */
async function lightVertices(
  stage: Stagehand,
  options: BakeOptions,
  parts: readonly PlacedPart[],
  lit: LitPart[],
): Promise<void> {
  const counts = parts.map(({ number }) => lit[number]!.geometry.getAttribute('position').count);
  const list = points(counts.reduce((sum, n) => sum + n, 0));
  let at = 0;
  parts.forEach(({ number }, i) => {
    vertexPoints(lit[number]!.geometry, number, list, at);
    at += counts[i]!;
  });
  await readLight(stage, options, list, options.threads, (share) => {
    options.log(`bake: ${Math.round(share * 100)} %`);
  });
  at = 0;
  parts.forEach(({ number }, i) => {
    const values = list.light.subarray(at * 4, (at + counts[i]!) * 4);
    settle(lit[number]!.geometry, values);
    lit[number]!.light = encodeLight(values);
    at += counts[i]!;
  });
}

/** A rough reading, only where it can decide a cut; elsewhere the light is left at nothing. */
async function roughLight(
  stage: Stagehand,
  options: BakeOptions,
  parts: readonly PlacedPart[],
  lit: LitPart[],
): Promise<void> {
  const wanted = parts.map(({ number }) => worthReading(lit[number]!.geometry, options.refine));
  const list = points(wanted.reduce((sum, w) => sum + w.length, 0));
  let at = 0;
  parts.forEach(({ number }, i) => {
    vertexPoints(lit[number]!.geometry, number, list, at, wanted[i]);
    at += wanted[i]!.length;
  });
  await readLight(stage, { ...options, skyRays: 16 }, list, options.threads);
  at = 0;
  parts.forEach(({ number }, i) => {
    const bytes = encode(list.light.subarray(at * 4, (at + wanted[i]!.length) * 4));
    const light = new Uint8Array(lit[number]!.geometry.getAttribute('position').count * 4);
    wanted[i]!.forEach((v, k) => {
      light.set(bytes.subarray(k * 4, k * 4 + 4), v * 4);
    });
    lit[number]!.light = light;
    at += wanted[i]!.length;
  });
}

async function refineAll(
  stage: Stagehand,
  options: BakeOptions,
  parts: readonly PlacedPart[],
  lit: LitPart[],
): Promise<void> {
  const { refine } = options;
  let open = parts.filter(
    ({ part }) => !part.instances && (refine.materials as readonly string[]).includes(part.material),
  );
  if (refine.rounds === 0) return;
  const size = () => lit.reduce((sum, part) => sum + part.geometry.getAttribute('position').count, 0);
  const limit = size() + refine.budget;
  for (const { number } of open) lit[number]!.geometry = subdivide(lit[number]!.geometry, refine.coarse);
  for (let round = 0; round < refine.rounds && open.length > 0; round += 1) {
    await roughLight(stage, options, open, lit);
    const next: PlacedPart[] = [];
    for (const placed of open) {
      const part = lit[placed.number]!;
      const cut = size() < limit ? cutEdges(part.geometry, part.light!, refine) : null;
      if (!cut) continue;
      part.geometry = cut;
      next.push(placed);
    }
    open = next;
  }
  options.log(`bake: cut finer from ${limit - refine.budget} to ${size()} vertices (limit ${limit})`);
  if (size() >= limit)
    options.log('bake: the budget for finer cuts is used up; some edges of shade stay coarse');
}

async function lightInstances(
  stage: Stagehand,
  options: BakeOptions,
  parts: readonly PlacedPart[],
  lit: LitPart[],
): Promise<void> {
  const many = parts.filter(({ part }) => part.instances && part.instances.length > 0);
  const sun = new Vector3(...options.sunDirection);
  const list = instancePoints(many, sun);
  await readLight(stage, options, list.points, options.threads);
  many.forEach(({ number, part }, i) => {
    lit[number]!.instanceLight = instanceLight(list, i, part.instances!.length);
    lit[number]!.light = prototypeLight(part.geometry, options.skyRays);
  });
}

function gather(
  models: readonly StructureModel[],
  parts: readonly PlacedPart[],
  lit: readonly LitPart[],
): LitStructure[] {
  return models.map((model) => ({
    id: model.id,
    elements: model.elements.map((element) => ({
      id: element.id,
      parts: parts.filter((placed) => placed.element === element).map(({ number }) => lit[number]!),
    })),
  }));
}
