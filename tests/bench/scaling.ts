/** A site many times as big: copies of all its structures laid out side by side, from the same files. */
import { join } from 'node:path';
import { getBounds, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import type { Page } from '@playwright/test';
import { MeshoptDecoder } from 'meshoptimizer';
import type { Box, SiteInput, Vec3 } from '../../src/pack/schema.ts';

/** Metres from a copy to the next, at least. */
const STEP = 700;
/** Metres left between what two copies fill, so that none is in sight of another. */
const GAP = 400;

export interface ScalingCost {
  copies: number;
  calls: number;
  triangles: number;
  geometryBytes: number;
  textureBytes: number;
  scriptMs: number;
}

/** What a model fills, for a structure whose entry does not say it. */
async function boundsOf(folder: string, file: string): Promise<Box> {
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const root = (await io.read(join(folder, file))).getRoot();
  const { min, max } = getBounds(root.getDefaultScene() ?? root.listScenes()[0]!);
  return { min: [...min] as Vec3, max: [...max] as Vec3 };
}

/** The manifest with bounds everywhere, so that copies far away can be known to be far away. */
export async function withBounds(site: SiteInput, folder: string): Promise<SiteInput> {
  const structures = await Promise.all(
    site.structures.map(async (s) => ({ ...s, bounds: s.bounds ?? (await boundsOf(folder, s.model)) })),
  );
  return { ...site, structures };
}

/** The manifest with so many copies of its structures (a square number), all but the first far off. */
export function multiplied(site: SiteInput, copies: number): SiteInput {
  const sizes = site.structures.flatMap(({ bounds }) =>
    bounds ? [0, 2].map((axis) => bounds.max[axis]! - bounds.min[axis]!) : [],
  );
  const step = Math.max(STEP, ...sizes.map((size) => size + GAP));
  const side = Math.round(Math.sqrt(copies));
  const structures = Array.from({ length: side * side }, (_, i) =>
    site.structures.map((s) => {
      const [x, y, z] = s.position ?? [0, 0, 0];
      const position: Vec3 = [x + (i % side) * step, y, z + Math.floor(i / side) * step];
      return i === 0 ? s : { ...s, id: `${s.id}-copy-${i}`, position };
    }),
  ).flat();
  return { ...site, structures };
}

/** Answers the page's request for the manifest with this one. */
export const serveManifest = (page: Page, site: SiteInput) =>
  page.route(`**/sites/${site.id}/site.json`, (route) => route.fulfill({ json: site }));
