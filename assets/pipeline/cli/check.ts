/** `npm run site:check`: everything wrong with a pack, said so that a curator can mend it. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault } from '../../../src/pack/fault.ts';
import { type CheckResult, checkFolder, staleFaults } from '../check.ts';
import { ROOT, siteContext } from '../site.ts';
import { stages } from '../stages.ts';

const HELP = `npm run site:check [-- options]

Lists everything wrong with a site pack. Ends with 1 if there is a fault; warnings do not count.

  --site ID        check public/sites/ID against its sources too; default jingdezhen
  --pack FOLDER    check a pack folder that has no sources here
  --help           this`;

function print(folder: string, { faults, models }: CheckResult): void {
  const shown = relative(process.cwd(), folder) || folder;
  const order: Fault['weight'][] = ['fatal', 'fault', 'warning'];
  const sorted = [...faults].sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
  for (const fault of sorted) {
    const where = [join(shown, fault.file), fault.path].filter(Boolean).join(' · ');
    console.log(`${fault.weight === 'warning' ? 'warning' : 'FAULT  '} ${where}\n        ${fault.message}`);
    if (fault.leftOut) console.log(`        (the app leaves out ${fault.leftOut})`);
  }
  for (const { file, errors, warnings, infos, hints } of models) {
    console.log(`model   ${file}: ${errors} errors, ${warnings} warnings, ${infos} infos, ${hints} hints`);
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      pack: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const site = values.site ?? (values.pack ? null : 'jingdezhen');
  const folder = values.pack ? resolve(values.pack) : join(ROOT, 'public/sites', site!);
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const result = await checkFolder(folder);
  if (site) {
    const context = await siteContext(site, () => {});
    result.faults.push(...(await staleFaults(stages, { ...context, pack: folder })));
  }
  print(folder, result);
  const warnings = result.faults.filter((fault) => fault.weight === 'warning').length;
  const faults = result.faults.length - warnings;
  console.log(`${site ?? values.pack}: ${faults} faults, ${warnings} warnings`);
  return faults > 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`site:check: ${error.message}`);
    process.exitCode = 1;
  },
);
