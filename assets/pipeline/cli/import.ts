/** `npm run site:import`: takes a survey's scan into the site, and says what it costs. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zoneAt } from '../../../src/visitor/maths/zones.ts';
import { BUDGETS } from '../budgets.ts';
import { importScan } from '../scan/import.ts';
import { UNITS, type Unit, type Up } from '../scan/measure.ts';
import { ScanFault } from '../scan/read.ts';
import { siteContext } from '../site.ts';

const HELP = `npm run site:import -- scan.glb --structure ID --place x,y,z [options]

Takes a scan (photogrammetry, laser) as glTF into the site: reports what it found, simplifies it, shrinks its pictures,
makes a stand-in for afar, and writes assets/<site>/scans/ID with an evidence record to fill in. Then: site:build.

  --structure ID   its id on the site, such as kiln-trench-2021
  --place x,y,z    where the middle of its foot stands, metres (+X east, +Y up, -Z site north)
  --heading D      which way its own north looks, degrees clockwise; default 0
  --unit U         what the file is measured in: ${Object.keys(UNITS).join(', ')}; guessed if not said
  --up A           which axis of the file looks up: y, z; guessed if not said
  --title TEXT     what it is called; default the id
  --period A,B     periods in which it stands; default the site's start
  --zone A,B       zones that show it; default the one it stands in
  --site ID        the site; default jingdezhen
  --replace        put it in the place of a scan of that id
  --help           this`;

/** `--place -9,3,16` is meant as written, though it begins like an option. */
function tidied(args: readonly string[]): string[] {
  const out: string[] = [];
  for (const arg of args)
    if (/^-[\d.]/.test(arg) && out.at(-1)?.startsWith('--')) out.push(`${out.pop()}=${arg}`);
    else out.push(arg);
  return out;
}

function number(text: string, what: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new ScanFault(`${what}: "${text}" is no number.`);
  return value;
}

const choice = <T extends string>(
  value: string | undefined,
  of: readonly T[],
  what: string,
): T | undefined => {
  if (value === undefined || of.includes(value as T)) return value as T | undefined;
  throw new ScanFault(`${what}: "${value}" is none of ${of.join(', ')}.`);
};

/** Bytes of all files of a folder. */
function weigh(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0;
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: tidied(process.argv.slice(2)),
    allowPositionals: true,
    options: {
      structure: { type: 'string' },
      place: { type: 'string' },
      heading: { type: 'string', default: '0' },
      unit: { type: 'string' },
      up: { type: 'string' },
      title: { type: 'string' },
      period: { type: 'string' },
      zone: { type: 'string' },
      site: { type: 'string', default: 'jingdezhen' },
      replace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [file] = positionals;
  if (!file || positionals.length > 1 || !values.structure || !values.place)
    throw new ScanFault('say one file, --structure and --place (see --help).');
  const place = values.place.split(',').map((text) => number(text, '--place'));
  if (place.length !== 3) throw new ScanFault(`--place: "${values.place}" is not x,y,z.`);
  const [x, y, z] = place as [number, number, number];
  const context = await siteContext(values.site, () => {});
  const { manifest, structures } = context.source;
  if (structures.some(({ id }) => id === values.structure))
    throw new ScanFault(`there is a structure \`${values.structure}\` already: choose another id.`);
  const list = (
    text: string | undefined,
    known: readonly { id: string }[],
    fallback: string,
    what: string,
  ) => {
    const ids = text?.split(',') ?? [fallback];
    for (const id of ids)
      if (!known.some((one) => one.id === id))
        throw new ScanFault(
          `${what}: there is no \`${id}\`; there is ${known.map((one) => one.id).join(', ')}.`,
        );
    return ids;
  };
  const zone = zoneAt(manifest.zones, x, y + 1, z) ?? manifest.zones[0]!.id;
  const { bytes, scan, primitives, seconds } = await importScan({
    file: resolve(file),
    sources: context.sources,
    id: values.structure,
    position: [x, y, z],
    heading: ((number(values.heading, '--heading') % 360) + 360) % 360,
    periods: list(values.period, manifest.periods, manifest.start.period, '--period'),
    zones: list(values.zone, manifest.zones, zone, '--zone'),
    languages: manifest.languages,
    unit: choice(values.unit, Object.keys(UNITS) as Unit[], '--unit'),
    up: choice<Up>(values.up, ['y', 'z'], '--up'),
    title: values.title,
    replace: values.replace,
    log: (line) => console.log(line),
  });
  const size = scan.bounds.max.map((v, i) => (v - scan.bounds.min[i]!).toFixed(2));
  const mb = (n: number) => `${(n / 1e6).toFixed(2)} MB`;
  const whole = weigh(context.pack) + bytes.model + bytes.standIn;
  console.log(`
${scan.id}: ${size.join(' × ')} m at ${scan.position.join(', ')}, shown in ${scan.zones.join(', ')}
  model      ${scan.triangles.model} triangles, ${primitives} draw calls, ${mb(bytes.model)} on the wire
  stand-in   ${scan.triangles.standIn} triangles, ${mb(bytes.standIn)}
  pictures   ${mb(bytes.textures)} of graphics memory of ${mb(BUDGETS.textureBytes)}
  whole site ${mb(whole)} before compression, of ${mb(BUDGETS.wireBytes)} on the wire
  took       ${seconds.toFixed(1)} s
Next: fill in assets/${values.site}/evidence/${scan.evidence}.json, then npm run site:build.`);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`site:import: ${error.message}`);
    if (!(error instanceof ScanFault)) console.error('Nothing was changed.');
    process.exitCode = 1;
  },
);
