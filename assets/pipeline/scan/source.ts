/** `scans/<id>/scan.json`: an imported scan as the site's sources keep it. The models beside it are what is shown. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Box, Id, Text, Vec3 } from '../../../src/pack/schema.ts';
import { tidy } from '../closure.ts';
import { readJson } from '../json.ts';

const ScanSource = z.object({
  id: Id,
  title: Text,
  periods: z.array(Id).check(z.minLength(1)),
  zones: z.array(Id).check(z.minLength(1)),
  position: Vec3,
  heading: z.number(),
  near: z.number().check(z.positive()),
  bounds: Box,
  evidence: Id,
  /** Whether it stops feet and rays. */
  blocks: z.boolean(),
  /** What was brought, for who asks later. */
  from: z.object({ file: z.string(), triangles: z.number(), unit: z.string(), up: z.string() }),
  triangles: z.object({ model: z.number(), standIn: z.number() }),
});
export type ScanSource = z.infer<typeof ScanSource>;

export const SCAN_FILES = { entry: 'scan.json', model: 'model.glb', standIn: 'far.glb' } as const;

/** The scans of a site, by id. @throws a sentence that names the file which is not as it should be */
export function scansOf(root: string, sources: string): { scan: ScanSource; folder: string }[] {
  const all = join(sources, 'scans');
  if (!existsSync(all)) return [];
  return readdirSync(all)
    .filter((name) => existsSync(join(all, name, SCAN_FILES.entry)))
    .sort()
    .map((name) => {
      const folder = join(all, name);
      const path = join(folder, SCAN_FILES.entry);
      const shown = tidy(root, path);
      const parsed = ScanSource.safeParse(readJson(path, shown));
      if (!parsed.success) {
        const { path: at, message } = parsed.error.issues[0]!;
        throw new Error(`${shown}, ${at.join('.')}: ${message}`);
      }
      if (parsed.data.id !== name) throw new Error(`${shown}: its id is not the name of its folder`);
      return { scan: parsed.data, folder };
    });
}
