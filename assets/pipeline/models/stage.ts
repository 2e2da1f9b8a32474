/** The models stage: one GLB per structure, with the light of the whole site in it. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Stage, StageContext, Unit } from '../stage.ts';
import { writeGlb } from './glb.ts';
import { litSite } from './site.ts';

/** Every structure's light depends on every other, so each unit goes stale with any of them. */
const inputs = ({ sources, source }: StageContext): string[] => [
  'assets/pipeline/models/stage.ts',
  'assets/pipeline/bake/worker-thread.ts',
  `assets/${basename(sources)}/fires.ts`,
  `assets/${basename(sources)}/layout.ts`,
  ...source.structures.map((structure) => structure.file),
];

export const stage: Stage = {
  id: 'models',
  title: 'Models',
  units: async (context) => {
    // All of them are baked together, once, by whichever runs first.
    let site: ReturnType<typeof litSite> | null = null;
    return context.source.structures.map(
      (structure): Unit => ({
        id: `model/${structure.id}`,
        inputs: inputs(context),
        salt: { sun: context.source.manifest.light.sun },
        outputs: [`models/${structure.id}.glb`],
        run: async () => {
          site ??= litSite(context);
          const { structures, failed } = await site;
          const why = failed.get(structure.id);
          if (why) throw new Error(why);
          const lit = structures.find(({ id }) => id === structure.id);
          if (!lit) throw new Error(`its build gives another id than \`${structure.id}\``);
          const bytes = await writeGlb(lit, { problem: (text) => context.log(`    ${text}`) });
          writeFileSync(join(context.pack, `models/${structure.id}.glb`), bytes);
          context.log(`    ${structure.id}: ${Math.round(bytes.length / 1024)} KiB`);
        },
      }),
    );
  },
};
