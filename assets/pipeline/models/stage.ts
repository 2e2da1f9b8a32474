/** The models stage: one GLB per structure with its light in it, and one of its stand-in where it has one. */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tidy } from '../closure.ts';
import { SCAN_FILES, scansOf } from '../scan/source.ts';
import type { Stage, StageContext, StructureSource, Unit } from '../stage.ts';
import { writeGlb } from './glb.ts';
import { aroundGroup, type Group, groupsOf } from './groups.ts';
import { firesOf, type LitGroup, litGroup, litStandIn } from './site.ts';

export const modelFile = (id: string): string => `models/${id}.glb`;
export const standInFile = (id: string): string => `models/${id}.far.glb`;

/**
 * A structure's light depends on its group, so it goes stale with any of that, and with what lies round it. Not on this
 * file, which knows the schema of a scan: a new field of the pack must not bake the site anew.
 */
const inputs = (group: Group): string[] => [
  'assets/pipeline/models/site.ts',
  'assets/pipeline/models/glb.ts',
  'assets/pipeline/bake/worker-thread.ts',
  ...[...group.sources, ...group.hosts].map((source) => source.file),
];

async function write(
  context: StageContext,
  source: StructureSource,
  group: Group,
  baked: LitGroup,
): Promise<void> {
  const why = baked.failed.get(source.id);
  if (why) throw new Error(why);
  const problem = (text: string) => context.log(`    ${text}`);
  const lit = baked.structures.find(({ id }) => id === source.id)!;
  const bytes = await writeGlb(lit, { problem });
  writeFileSync(join(context.pack, modelFile(source.id)), bytes);
  const far = join(context.pack, standInFile(source.id));
  const standIn = await litStandIn(context, group, source);
  if (!standIn) {
    rmSync(far, { force: true });
    return;
  }
  writeFileSync(far, await writeGlb(standIn, { problem, coloured: true }));
}

/** A scan is brought as it shall be shown: it is copied. */
const scanUnits = (context: StageContext): Unit[] =>
  scansOf(context.root, context.sources).map(({ scan, folder }) => {
    const files = [
      [SCAN_FILES.model, modelFile(scan.id)],
      [SCAN_FILES.standIn, standInFile(scan.id)],
    ] as const;
    return {
      id: `scan/${scan.id}`,
      inputs: files.map(([from]) => tidy(context.root, join(folder, from))),
      outputs: files.map(([, to]) => to),
      run: async () => {
        for (const [from, to] of files) copyFileSync(join(folder, from), join(context.pack, to));
      },
    };
  });

export const stage: Stage = {
  id: 'models',
  title: 'Models',
  units: async (context) => {
    const fires = await firesOf(context.sources);
    const made = groupsOf(context.source.structures).flatMap((group) => {
      // A group is baked once, by whichever of its structures runs first, and let go when the last has been written.
      let baked: Promise<LitGroup> | null = null;
      let left = group.sources.length;
      const around = aroundGroup(group, context.source, fires);
      return group.sources.map(
        (source): Unit => ({
          id: `model/${source.id}`,
          inputs: inputs(group),
          salt: {
            sun: context.source.manifest.light.sun,
            coarse: group.coarse,
            around,
            ...(group.sources.length > 1
              ? { standIn: aroundGroup(group, context.source, fires, source).masses }
              : {}),
          },
          outputs: [modelFile(source.id)],
          mayWrite: [standInFile(source.id)],
          run: async () => {
            baked ??= litGroup(context, group);
            const lit = await baked;
            left -= 1;
            if (left <= 0) baked = null;
            await write(context, source, group, lit);
          },
        }),
      );
    });
    return [...made, ...scanUnits(context)];
  },
};
