/** Runs the stages: of each stage, the units whose sources or results changed; tells the lock; clears what is no longer made. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changeLock, hashInputs, hashOutputs, packageVersions, readLock, staleness } from './lock.ts';
import type { Stage, StageContext, Unit } from './stage.ts';

export interface BuildOptions {
  /** Stages to run; all if absent. */
  only?: readonly string[];
  /** Of these stages, the units for which it says so; all if absent. What sources have lost is then not cleared away. */
  units?: (id: string) => boolean;
  /** Run units that are up to date, too. */
  force?: boolean;
  /** Run nothing whose results are there: take them as made from the sources as these are now. Not of stages that follow others. */
  trust?: boolean;
}

export interface BuildResult {
  ran: string[];
  kept: string[];
  failed: { unit: string; message: string }[];
  /** Seconds that each unit took which ran. */
  seconds: Map<string, number>;
}

const filesOf = (unit: Unit): string[] => [...unit.outputs, ...(unit.mayWrite ?? [])];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function runUnit(
  context: StageContext,
  stage: Stage,
  unit: Unit,
  inputs: string,
  trust: boolean,
): Promise<void> {
  const files = filesOf(unit);
  for (const file of files) mkdirSync(dirname(join(context.pack, file)), { recursive: true });
  const there = hashOutputs(context.pack, files);
  if (!trust || unit.outputs.some((file) => there[file] === 'absent')) await unit.run();
  const outputs = hashOutputs(context.pack, files);
  const absent = unit.outputs.filter((file) => outputs[file] === 'absent');
  if (absent.length > 0) throw new Error(`did not write ${absent.join(', ')}`);
  changeLock(context.pack, (lock) => {
    lock.units[unit.id] = { stage: stage.id, inputs, outputs };
  });
}

/** Forgets units a stage no longer has, and deletes the files that only they made. */
function clear(context: StageContext, stage: Stage, units: readonly Unit[]): void {
  const ids = new Set(units.map((unit) => unit.id));
  const { units: locked } = readLock(context.pack);
  const gone = Object.keys(locked).filter((id) => locked[id]!.stage === stage.id && !ids.has(id));
  if (gone.length === 0) return;
  const kept = new Set(
    Object.keys(locked).flatMap((id) => (gone.includes(id) ? [] : Object.keys(locked[id]!.outputs))),
  );
  for (const unit of units) for (const file of filesOf(unit)) kept.add(file);
  for (const file of gone.flatMap((id) => Object.keys(locked[id]!.outputs))) {
    if (!kept.has(file)) rmSync(join(context.pack, file), { force: true });
  }
  changeLock(context.pack, (lock) => {
    for (const id of gone) delete lock.units[id];
  });
  context.log(`  ${stage.id}: no longer made: ${gone.join(', ')}`);
}

/** Two units must not share a name or a file: the second would silently undo the first. */
function unitsClash(units: readonly Unit[], seen: Map<string, string>): void {
  for (const unit of units) {
    for (const thing of [unit.id, ...filesOf(unit).map((file) => `file ${file}`)]) {
      const other = seen.get(thing);
      if (other) throw new Error(`two units claim ${thing}: ${other} and ${unit.id}`);
      seen.set(thing, unit.id);
    }
  }
}

/** Builds a pack. A unit that fails is reported and the others go on. */
export async function build(
  stages: readonly Stage[],
  context: StageContext,
  options: BuildOptions = {},
): Promise<BuildResult> {
  const result: BuildResult = { ran: [], kept: [], failed: [], seconds: new Map() };
  const version = packageVersions(context.root);
  const seen = new Map<string, string>();
  mkdirSync(context.pack, { recursive: true });
  mkdirSync(context.cache, { recursive: true });
  for (const stage of stages) {
    if (options.only && !options.only.includes(stage.id)) continue;
    let units: Unit[];
    try {
      units = await stage.units(context);
      unitsClash(units, seen);
      if (options.units) units = units.filter(({ id }) => options.units!(id));
    } catch (error) {
      result.failed.push({ unit: stage.id, message: (error as Error).message });
      context.log(`  ${stage.id}: FAILED: ${(error as Error).message}`);
      continue;
    }
    if (!options.units) clear(context, stage, units);
    if (units.length > 0) context.log(`${stage.title} (${units.length})`);
    for (const [index, unit] of units.entries()) {
      const at = `  [${index + 1}/${units.length}] ${unit.id}`;
      if (unit.problem !== undefined) {
        // What was built of it before stays.
        result.failed.push({ unit: unit.id, message: unit.problem });
        context.log(`${at} FAILED: ${unit.problem}`);
        continue;
      }
      const inputs = hashInputs(context.root, unit, version);
      const why = staleness(readLock(context.pack).units[unit.id], inputs, context.pack);
      if (why === null && !options.force) {
        result.kept.push(unit.id);
        continue;
      }
      const begun = performance.now();
      context.log(`${at} … (${why ?? 'forced'})`);
      try {
        await runUnit(context, stage, unit, inputs, (options.trust ?? false) && !stage.follows);
        result.ran.push(unit.id);
        result.seconds.set(unit.id, (performance.now() - begun) / 1000);
        context.log(`${at} done in ${seconds(begun)}`);
      } catch (error) {
        result.failed.push({ unit: unit.id, message: (error as Error).message });
        context.log(`${at} FAILED: ${(error as Error).message}`);
      }
    }
  }
  return result;
}
