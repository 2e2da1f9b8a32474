/**
 * Carries what a curator edits into the served pack while `npm run dev` runs: by the pipeline's own stages, and of them
 * only the units that the edit concerns. What has a fault is not carried: what was there stays until it is mended.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../build.ts';
import { tidy } from '../closure.ts';
import { readJson } from '../json.ts';
import { hashInputs, packageVersions, readLock, staleness } from '../lock.ts';
import { json, stage as manifest, tourFolders } from '../manifest.ts';
import { stage as sounds } from '../sounds/stage.ts';
import { noteSaid, stage as speech } from '../speech/stage.ts';
import type { SiteSource, StageContext } from '../stage.ts';
import { type Edits, editsOf, noEdits } from './edits.ts';
import { type LiveFault, partOf, readError } from './fault.ts';
import { readPack, readSources, shownAs, siteNow } from './read.ts';

/** What a site is made from and where it goes; absolute paths. */
export interface LiveSite {
  root: string;
  /** Null for a pack that has no sources here: its own files are what is edited. */
  sources: string | null;
  pack: string;
  cache: string;
  log: (line: string) => void;
}

export interface Carried {
  /** Files of the pack that are other than before, relative to it. */
  files: string[];
  /** Everything that is wrong now. */
  faults: LiveFault[];
}

export interface Carrier {
  /** Call once, before anything is edited. @returns what is wrong already */
  ready: () => Promise<LiveFault[]>;
  /** @param changed absolute paths of files that were written, added or taken away */
  carry: (changed: readonly string[]) => Promise<Carried>;
}

/** A pack without sources: its files are there already; they are only told of once they are good. */
function packCarrier({ root, pack }: LiveSite): Carrier {
  const waiting = new Set<string>();
  return {
    ready: async () => readPack(root, pack),
    carry: async (changed) => {
      for (const path of changed) waiting.add(tidy(pack, path));
      const faults = readPack(root, pack);
      const held = new Set(faults.map(({ part }) => part));
      const files = [...waiting].filter((file) => !held.has(partOf(file)));
      for (const file of files) waiting.delete(file);
      return { files, faults };
    },
  };
}

/** Ids of the sounds whose recipes are in a file; null: all of them, as the file is used by others. */
async function soundsIn(sources: string, file: string): Promise<string[] | null> {
  const load = (path: string) => import(pathToFileURL(join(sources, path)).href) as Promise<object>;
  const { RECIPES } = (await load('sounds/recipes.ts')) as { RECIPES: Record<string, object> };
  if (!file.startsWith('sounds/recipes/')) return null;
  const own = new Set(Object.values(await load(file)).flatMap((value) => Object.values(value as object)));
  const ids = Object.keys(RECIPES).filter((id) => own.has(RECIPES[id]!));
  return ids.length > 0 ? ids : null;
}

function sourceCarrier(site: LiveSite, sources: string): Carrier {
  const { root, pack, cache, log } = site;
  /** What was edited and could not be carried yet. */
  let waiting: Edits = noEdits();

  const contextNow = (): { context: StageContext; built: object } => {
    const built = readJson(join(pack, 'site.json'), shownAs(root, join(pack, 'site.json'))) as object;
    // Languages and figures are all that the stages below ask of it: no model of the site is loaded for them.
    const source: SiteSource = { manifest: built as SiteSource['manifest'], structures: [] };
    return { context: { source, root, sources, pack, cache, log }, built };
  };

  /** Runs units of some stages. @returns files that are other than before */
  const make = async (
    context: StageContext,
    stages: readonly (typeof speech)[],
    wanted: (unit: string) => boolean,
    faults: LiveFault[],
  ): Promise<string[]> => {
    const before = readLock(pack).units;
    const { ran, failed } = await build(stages, context, { units: wanted });
    const after = readLock(pack).units;
    for (const { unit, message } of failed) {
      const [kind, id = '', language] = unit.split('/');
      const file =
        kind === 'speech' ? `tours/${id}/${language}.md` : kind === 'sound' ? `sounds/${id}.wav` : 'sounds';
      const part = kind === 'speech' ? id : 'site';
      faults.push({ part, file: shownAs(root, join(sources, file)), ...readError(new Error(message)) });
    }
    return ran.flatMap((unit) => {
      const [old, now] = [before[unit]?.outputs ?? {}, after[unit]?.outputs ?? {}];
      return Object.keys(now).filter((file) => now[file] !== old[file]);
    });
  };

  const makeSounds = async (context: StageContext, faults: LiveFault[]): Promise<string[]> => {
    const wanted = new Set(waiting.sounds);
    let all = false;
    for (const file of waiting.recipes) {
      try {
        const ids = await soundsIn(sources, file);
        if (ids) for (const id of ids) wanted.add(id);
        else all = true;
      } catch (error) {
        faults.push({ part: 'site', file: shownAs(root, join(sources, file)), ...readError(error) });
      }
    }
    if (faults.length > 0 || (wanted.size === 0 && !all)) return [];
    const files = await make(context, [sounds], (id) => all || wanted.has(id.replace('sound/', '')), faults);
    if (faults.length === 0) waiting = { ...waiting, sounds: new Set(), recipes: new Set() };
    return files;
  };

  const makeTours = async (
    context: StageContext,
    held: ReadonlySet<string>,
    faults: LiveFault[],
  ): Promise<string[]> => {
    const there = tourFolders(sources);
    const tours = (waiting.tours === 'all' ? there : [...waiting.tours]).filter(
      (id) => !held.has(id) && there.includes(id),
    );
    const files =
      tours.length === 0
        ? []
        : await make(
            context,
            [speech, manifest],
            (unit) => tours.some((id) => unit.startsWith(`speech/${id}/`) || unit === `manifest/tour/${id}`),
            faults,
          );
    const still = new Set(
      (waiting.tours === 'all' ? there : [...waiting.tours]).filter(
        (id) => held.has(id) || faults.some(({ part }) => part === id),
      ),
    );
    waiting = { ...waiting, tours: still };
    return files;
  };

  return {
    async ready() {
      const { context, built } = contextNow();
      const version = packageVersions(root);
      const { units } = readLock(pack);
      for (const unit of await speech.units(context)) {
        if (unit.problem || staleness(units[unit.id], hashInputs(root, unit, version), pack) !== null)
          continue;
        const [, tour, language] = unit.id.split('/');
        await noteSaid(context, tour!, language!);
      }
      const now = siteNow(context, built);
      return [...now.faults, ...readSources(context, now.site)];
    },

    async carry(changed) {
      waiting = editsOf(
        changed.map((path) => tidy(sources, path)),
        waiting,
      );
      for (const file of waiting.other)
        log(`${basename(sources)}/${file}: to see this, run npm run site:build and load the page again`);
      waiting = { ...waiting, other: new Set() };
      const { context, built } = contextNow();
      const files: string[] = [];
      const soundFaults: LiveFault[] = [];
      // First: an entry may name a sound that is only made now.
      files.push(...(await makeSounds(context, soundFaults)));
      const { site: now, faults } = siteNow(context, built);
      faults.push(...readSources(context, now));
      const held = new Set(faults.map(({ part }) => part));
      const making: LiveFault[] = [];
      files.push(...(await makeTours(context, held, making)));
      const text = json(now);
      if (!held.has('site') && text !== readFileSync(join(pack, 'site.json'), 'utf8')) {
        writeFileSync(join(pack, 'site.json'), text);
        files.push('site.json');
      }
      return { files, faults: [...soundFaults, ...faults, ...making] };
    },
  };
}

export const createCarrier = (site: LiveSite): Carrier =>
  site.sources === null ? packCarrier(site) : sourceCarrier(site, site.sources);
