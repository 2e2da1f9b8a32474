/** `npm run site:build`: makes the site pack from the site's sources, only what changed. */
import { parseArgs } from 'node:util';
import { build } from '../build.ts';
import { siteContext } from '../site.ts';
import { stages } from '../stages.ts';
import { buildTable } from '../table.ts';

const HELP = `npm run site:build [-- options]

Makes the site pack (public/sites/<site>) from its sources (assets/<site>). Only what changed is made again.

  --site ID        the site; default jingdezhen
  --only A,B       only these stages: ${stages.map((s) => s.id).join(', ')}
  --force          make it again even if nothing changed
  --trust          make nothing that is there: note it as made from the sources as they are now. For changes that
                   are known to alter no byte of it, such as a comment; the check cannot tell. Walk and manifest
                   are made again all the same: that takes seconds
  --help           this`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'jingdezhen' },
      only: { type: 'string' },
      force: { type: 'boolean', default: false },
      trust: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const only = values.only?.split(',').map((s) => s.trim());
  const unknown = only?.filter((id) => !stages.some((stage) => stage.id === id)) ?? [];
  if (unknown.length > 0) {
    console.error(`There is no stage ${unknown.join(', ')}. Stages: ${stages.map((s) => s.id).join(', ')}.`);
    return 2;
  }
  const begun = performance.now();
  const context = await siteContext(values.site, (line) => console.log(line));
  const result = await build(stages, context, { only, force: values.force, trust: values.trust });
  const took = ((performance.now() - begun) / 1000).toFixed(1);
  const { ran, kept, failed } = result;
  for (const line of buildTable(context.pack, result.seconds)) console.log(line);
  console.log(
    `${values.site}: ${ran.length} made, ${kept.length} up to date, ${failed.length} failed, ${took} s`,
  );
  for (const { unit, message } of failed) console.error(`failed: ${unit}: ${message}`);
  return failed.length > 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`site:build: ${error.message}`);
    process.exitCode = 1;
  },
);
