/** `site:check` without its command line: every fault of a pack on disk, in seconds and without building. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import validator from 'gltf-validator';
import { checkPack, type FileData, type PackReport } from '../../src/pack/check.ts';
import { type Fault, faultAt, fileFault } from '../../src/pack/fault.ts';
import { type NamedFile, narrationFiles, siteFiles } from '../../src/pack/files.ts';
import { narrationFile } from '../../src/pack/load.ts';
import { costFaults } from './check-cost.ts';
import { glbJson } from './glb-json.ts';
import { readJson } from './json.ts';
import { hashInputs, LOCK_FILE, packageVersions, readLock, staleness } from './lock.ts';
import type { Stage, StageContext } from './stage.ts';

export interface CheckResult {
  faults: Fault[];
  /** Severity counts of the glTF validator, by model file. */
  models: { file: string; errors: number; warnings: number; infos: number; hints: number }[];
}

const SITE = 'site.json';

/** Reads a JSON file of the pack; what is wrong with it becomes a fault. */
export function readData(pack: string, file: string, faults: Fault[]): FileData | null {
  if (!existsSync(join(pack, file))) {
    faults.push(fileFault(file, 'missing', `${file} is missing`));
    return null;
  }
  try {
    return { file, data: readJson(join(pack, file), file) };
  } catch (error) {
    faults.push(fileFault(file, 'unreadable', (error as Error).message));
    return null;
  }
}

/** The JSON files a manifest leads to. Entries that are no tours are left to the schema's check. */
export function gatherData(pack: string, site: FileData, faults: Fault[]) {
  const tours = new Map<string, FileData>();
  const narrations = new Map<string, FileData>();
  const data = site.data as { tours?: { id?: unknown; file?: unknown }[]; languages?: unknown[] } | null;
  const languages = Array.isArray(data?.languages) ? data.languages.map(String) : [];
  for (const entry of Array.isArray(data?.tours) ? data.tours : []) {
    if (typeof entry?.id !== 'string' || typeof entry.file !== 'string') continue;
    const tour = readData(pack, entry.file, faults);
    if (tour) tours.set(entry.id, tour);
    for (const language of languages) {
      const file = narrationFile(entry.file, language);
      if (!existsSync(join(pack, file))) {
        const text = `${file} is missing: write tours/${entry.id}/${language}.md and run npm run site:build`;
        faults.push(fileFault(file, 'missing', text));
        continue;
      }
      const told = readData(pack, file, faults);
      if (told) narrations.set(`${entry.id}/${language}`, told);
    }
  }
  return { tours, narrations };
}

/** Named files that are missing or empty. */
export function fileFaults(pack: string, file: string, root: unknown, named: readonly NamedFile[]): Fault[] {
  return named.flatMap(({ path, file: name }) => {
    const full = join(pack, name);
    if (!existsSync(full)) {
      return [faultAt({ file, root }, path, 'missing', `the file ${name} is missing`, { params: { name } })];
    }
    if (statSync(full).size > 0) return [];
    return [faultAt({ file, root }, path, 'empty', `the file ${name} is empty`, { params: { name } })];
  });
}

/** Size of a model as it lies there must be what the loading progress is told. */
function sizeFaults(pack: string, { site }: PackReport): Fault[] {
  return (site?.structures ?? []).flatMap((structure, s) => {
    const { model, bytes, standIn, standInBytes } = structure;
    return [
      { key: 'bytes', file: model, said: bytes },
      { key: 'standInBytes', file: standIn, said: standInBytes },
    ].flatMap(({ key, file, said }) => {
      const full = file === undefined ? '' : join(pack, file);
      if (said === undefined || !existsSync(full) || statSync(full).size === said) return [];
      const text = `says ${said}, but ${file} has ${statSync(full).size}`;
      return [faultAt({ file: SITE, root: site }, ['structures', s, key], 'nonsense', text)];
    });
  });
}

/** Elements of the manifest that are no nodes of the model. */
function elementFaults(json: { nodes?: { name?: string }[] }, report: PackReport, model: string): Fault[] {
  const nodes = new Set((json.nodes ?? []).map((node) => node.name));
  return (report.site?.structures ?? []).flatMap((structure, s) =>
    structure.model !== model
      ? []
      : structure.elements.flatMap((element, e) => {
          if (nodes.has(element.id)) return [];
          const text = `${model} has no node of this name`;
          return [
            faultAt({ file: SITE, root: report.site }, ['structures', s, 'elements', e], 'model', text),
          ];
        }),
  );
}

/** How many of a model's errors are told one by one; a broken file may have thousands. */
const TOLD = 5;

async function modelFaults(
  pack: string,
  file: string,
  report: PackReport,
  result: CheckResult,
): Promise<void> {
  if (!existsSync(join(pack, file))) return;
  const data = new Uint8Array(readFileSync(join(pack, file)));
  if (data.length === 0) return;
  const say = (text: string) => result.faults.push(fileFault(file, 'model', text));
  const json = glbJson(data);
  if (!json) {
    say(`${file} is not a GLB`);
    return;
  }
  result.faults.push(...elementFaults(json, report, file));
  const { issues } = await validator.validateBytes(data, { maxIssues: 200, ignoredIssues: [] });
  result.models.push({
    file,
    errors: issues.numErrors,
    warnings: issues.numWarnings,
    infos: issues.numInfos,
    hints: issues.numHints,
  });
  const errors = issues.messages.filter((message) => message.severity === 0);
  for (const error of errors.slice(0, TOLD))
    say(`${error.code} at ${error.pointer ?? 'the file'}: ${error.message}`);
  if (issues.numErrors > TOLD) say(`and ${issues.numErrors - Math.min(errors.length, TOLD)} more errors`);
}

/** Schema, references, languages, files and models of a pack folder. */
export async function checkFolder(pack: string): Promise<CheckResult> {
  const result: CheckResult = { faults: [], models: [] };
  const site = readData(pack, SITE, result.faults);
  if (!site) return result;
  const report = checkPack({ site, ...gatherData(pack, site, result.faults) });
  result.faults.push(...report.faults);
  if (!report.site) return result;
  result.faults.push(
    ...fileFaults(pack, SITE, report.site, siteFiles(report.site)),
    ...sizeFaults(pack, report),
  );
  for (const narration of report.narrations) {
    const entry = report.site.tours.find((tour) => tour.id === narration.tour);
    if (!entry) continue;
    const file = narrationFile(entry.file, narration.language);
    result.faults.push(...fileFaults(pack, file, narration, narrationFiles(narration)));
  }
  const shown = report.site.structures.flatMap(({ model, standIn }) =>
    standIn ? [model, standIn] : [model],
  );
  for (const file of new Set([...shown, report.site.walk])) await modelFaults(pack, file, report, result);
  result.faults.push(...(await costFaults(pack, report.site, report.narrations)));
  return result;
}

/** What of a pack is not what its sources make now. Builds nothing. */
export async function staleFaults(stages: readonly Stage[], context: StageContext): Promise<Fault[]> {
  const { units: locked } = readLock(context.pack);
  const version = packageVersions(context.root);
  const mend = `npm run site:build -- --site ${basename(context.pack)}`;
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const say = (unit: string, why: string) => {
    const by = why.endsWith('by hand') ? 'change its source instead, then run' : 'run';
    const message = `${unit} is stale (${why}): ${by} ${mend}`;
    faults.push({ ...fileFault(LOCK_FILE, 'stale', message), path: unit });
  };
  for (const stage of stages) {
    try {
      for (const unit of await stage.units(context)) {
        seen.add(unit.id);
        if (unit.problem !== undefined) {
          faults.push({ ...fileFault(LOCK_FILE, 'unreadable', unit.problem), path: unit.id });
          continue;
        }
        const why = staleness(locked[unit.id], hashInputs(context.root, unit, version), context.pack);
        if (why !== null) say(unit.id, why === 'new' ? 'never built' : why);
      }
    } catch (error) {
      faults.push(
        fileFault(LOCK_FILE, 'stale', `stage ${stage.id} cannot be checked: ${(error as Error).message}`),
      );
    }
  }
  for (const id of Object.keys(locked)) if (!seen.has(id)) say(id, 'its source is gone');
  return faults;
}
