/** Draws structures from given eyes, so that whoever models sees what a visitor will. `--help` says how. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { StructureModel } from '../../kit/model.ts';
import { BAKE_DEFAULTS, type BakeOptions, bake } from '../bake/bake.ts';
import { writeGlb } from '../models/glb.ts';
import { unlit } from '../models/lit.ts';
import { firesOf } from '../models/site.ts';
import { render, type View } from '../preview/render.ts';
import { sunDirection } from '../preview/sun.ts';
import type { Area } from '../stage.ts';

const HELP = `
npx tsx assets/pipeline/cli/preview.ts --structures egg-kiln-1743,kiln-house-1743 --eye 1,1.6,5 --at 0,1.5,0 --out /tmp/kiln.png

  --structures a,b   ids registered in an area, files of assets/<site>/structures/ (without .ts), or paths to .ts
                     files; "all" is all that are registered
  --site NAME        folder under assets/ (jingdezhen)
  --eye x,y,z        where the eye is; with --at, may be repeated: pictures are numbered out-1.png, out-2.png …
  --at x,y,z         what it looks at
  --views FILE       JSON: [{"eye":[x,y,z],"at":[x,y,z],"fov":60,"out":"/tmp/a.png"}, …] instead of --eye/--at
  --fov DEGREES      vertical angle (60)
  --size WxH         960x540
  --hour ID          an hour of the site (afternoon); night works too
  --firing           lights the site's fires
  --baked            shows the baked light from the pack's GLBs (site:build first), not the real-time sun
  --bake             bakes the given structures now, roughly, and shows that
  --elements a,b     only these elements
  --out FILE.png     /tmp/preview.png

Textures are taken from .cache/textures when they have been made; until then materials are plain.
`;

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** `--eye -9,3,16` is meant as written, though a value that begins with a minus looks like an option. */
const args: string[] = [];
for (const arg of process.argv.slice(2)) {
  if (/^-[\d.]/.test(arg) && args.at(-1)?.startsWith('--')) args.push(`${args.pop()}=${arg}`);
  else args.push(arg);
}
const { values } = parseArgs({
  args,
  options: {
    structures: { type: 'string', default: 'all' },
    site: { type: 'string', default: 'jingdezhen' },
    eye: { type: 'string', multiple: true },
    at: { type: 'string', multiple: true },
    views: { type: 'string' },
    fov: { type: 'string', default: '60' },
    size: { type: 'string', default: '960x540' },
    hour: { type: 'string', default: 'afternoon' },
    firing: { type: 'boolean', default: false },
    baked: { type: 'boolean', default: false },
    bake: { type: 'boolean', default: false },
    elements: { type: 'string' },
    out: { type: 'string', default: '/tmp/preview.png' },
    help: { type: 'boolean', default: false },
  },
});

const triple = (text: string): [number, number, number] => {
  const numbers = text.split(',').map(Number);
  if (numbers.length !== 3 || numbers.some((n) => !Number.isFinite(n)))
    throw new Error(`"${text}" is not x,y,z`);
  return numbers as [number, number, number];
};

/** The module, or null with a line why not: one structure half-written must not blind the others' authors. */
async function load<T>(file: string): Promise<T | null> {
  if (!existsSync(file)) return null;
  try {
    return (await import(pathToFileURL(file).href)) as T;
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
    return null;
  }
}

/** The areas of the site, each loaded by itself: one half-written area must not blind the others' authors. */
async function areasOf(sources: string): Promise<Area[]> {
  const folder = join(sources, 'areas');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name)) : [];
  const areas: Area[] = [];
  for (const name of files.sort()) {
    const module = await load<Record<string, Area>>(join(folder, name));
    areas.push(...Object.values(module ?? {}).filter((value) => Array.isArray(value?.structures)));
  }
  return areas;
}

async function buildsOf(sources: string, areas: readonly Area[]): Promise<Build[]> {
  const registered = areas.flatMap((area) => area.structures);
  if (values.structures === 'all') return registered.map((source) => source.build);
  const builds: Build[] = [];
  for (const name of values.structures.split(',')) {
    const known = registered.find((source) => source.id === name);
    const file = name.endsWith('.ts') ? resolve(name) : join(sources, 'structures', `${name}.ts`);
    const module = known ? null : await load<{ default?: Build; build?: Build }>(file);
    const build = known?.build ?? module?.default ?? module?.build;
    if (build) builds.push(build);
    else
      console.error(
        `${name}: no structure there (register it in an area, or export it as default from ${file})`,
      );
  }
  return builds;
}

function views(): View[] {
  if (values.views) return JSON.parse(readFileSync(values.views, 'utf8')) as View[];
  const eyes = values.eye ?? ['-9,3,16'];
  const ats = values.at ?? ['0,1.6,0'];
  return eyes.map((eye, i) => ({
    eye: triple(eye),
    at: triple(ats[Math.min(i, ats.length - 1)]!),
    fov: Number(values.fov),
    out: eyes.length > 1 ? values.out.replace(/\.png$/, `-${i + 1}.png`) : values.out,
  }));
}

type Build = () => StructureModel;
type Sun = [number, number, number];

/** Rough light: enough to see where shade falls, in a tenth of the time. */
async function roughBake(models: StructureModel[], sources: string, areas: readonly Area[], sun: Sun) {
  const own = new Set(models.map((model) => model.id));
  const draft: BakeOptions = {
    ...BAKE_DEFAULTS,
    skyRays: 24,
    sunRays: 8,
    refine: { ...BAKE_DEFAULTS.refine, rounds: 2, budget: 40_000 },
    sunDirection: sun,
    fires: await firesOf(sources),
    lamps: areas.flatMap((area) => area.lamps ?? []),
    masses: areas.flatMap((area) => area.masses).filter((mass) => !own.has(mass.structure)),
    log: (line) => console.log(line),
  };
  return bake(models, draft);
}

async function main(): Promise<void> {
  const sources = join(root, 'assets', values.site);
  const only = values.elements?.split(',');
  const models: Record<string, Uint8Array> = {};
  const toBake: StructureModel[] = [];
  /** Elements that are not there in this state of the kiln, or only on a tour. */
  const hidden: string[] = [];
  const layout = await load<{ SUN: { azimuth: number; elevation: number } }>(join(sources, 'layout.ts'));
  const sun = sunDirection(layout?.SUN ?? { azimuth: 238, elevation: 20 });
  const areas = await areasOf(sources);
  for (const build of await buildsOf(sources, areas)) {
    let model: StructureModel;
    try {
      model = build();
    } catch (error) {
      console.error(`left out: ${(error as Error).message}`);
      continue;
    }
    for (const { id, when, hidden: staged } of model.elements) {
      const away = when?.firing !== undefined && when.firing !== values.firing;
      if (away || (staged && !only?.includes(id))) hidden.push(id);
    }
    const packed = join(root, 'public/sites', values.site, 'models', `${model.id}.glb`);
    if (values.baked && existsSync(packed)) {
      models[model.id] = readFileSync(packed);
      continue;
    }
    if (values.bake) {
      toBake.push(model);
      continue;
    }
    const lit = unlit(model);
    if (only) lit.elements = lit.elements.filter((element) => only.includes(element.id));
    models[model.id] = await writeGlb(lit, { compress: false, problem: (text) => console.error(text) });
  }
  for (const lit of toBake.length > 0 ? await roughBake(toBake, sources, areas, sun) : [])
    models[lit.id] = await writeGlb(lit, { compress: false });
  const hours = await load<{ HOURS: unknown[] }>(join(sources, 'hours.ts'));
  const fires = await load<{ FIRES: { position: [number, number, number]; strength?: number }[] }>(
    join(sources, 'fires.ts'),
  );
  const [width, height] = values.size.split('x').map(Number) as [number, number];
  await render({
    models,
    views: views(),
    size: [width, height],
    sunDirection: sun,
    hours: hours?.HOURS ?? [],
    hour: values.hour,
    fires: fires?.FIRES ?? [{ position: [0, 1.1, 0.6], strength: 1 }],
    firing: values.firing,
    hidden,
    baked: values.baked || values.bake,
    textures: join(root, '.cache/textures'),
    log: (line) => console.log(line),
  });
}

if (values.help) console.log(HELP.trim());
else await main();
