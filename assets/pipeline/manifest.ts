/** The last stage: gathers what the curator wrote and what the other stages made into `site.json`, with its schema. */
import { copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Vector3 } from 'three';
import { z } from 'zod';
import { reckonMinutes } from '../../src/pack/minutes.ts';
import {
  type Box,
  type Cut,
  type Figure,
  type Narration,
  Site,
  type SiteInput,
  type Text,
  Tour,
} from '../../src/pack/schema.ts';
import { MATERIALS } from '../kit/materials.ts';
import type { StructureModel } from '../kit/model.ts';
import { tidy } from './closure.ts';
import { readJson } from './json.ts';
import { boundsOf, modelOf, partsOfModel } from './models/built.ts';
import { modelFile, standInFile } from './models/stage.ts';
import { SCAN_FILES, type ScanSource, scansOf } from './scan/source.ts';
import type { Stage, StageContext, StructureSource } from './stage.ts';
import * as textures from './textures/stage.ts';

type MaterialInput = NonNullable<SiteInput['materials']>[number];
type HotspotInput = NonNullable<SiteInput['hotspots']>[number];
type StructureInput = SiteInput['structures'][number];

/** Two-space JSON; keys stay as their author ordered them. */
export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Files of a folder with an ending, sorted; none if the folder is missing. Absolute paths. */
export function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ending) && !name.startsWith('.'));
  return names.sort().map((name) => join(folder, name));
}

/** Everything in a folder's JSON files, each holding one thing or an array of things. */
export function gather(root: string, folder: string): unknown[] {
  return filesIn(folder, '.json').flatMap((path) => readJson(path, tidy(root, path)));
}

/** A hotspot for each figure, there while the figure is: pressed, it says who did this work and how that is known. */
export function peopleSpots(figures: readonly Figure[], evidence: readonly unknown[]): HotspotInput[] {
  const records = evidence as readonly { id: string; claim: Text }[];
  return figures.flatMap((figure): HotspotInput[] => {
    const record = records.find(({ id }) => id === figure.evidence);
    const [x, y, z] = figure.position;
    if (!record) return [];
    return [
      {
        id: `person-${figure.id}`,
        title: figure.title,
        text: record.claim,
        zone: figure.zones[0]!,
        position: [x, y + 0.85, z],
        size: [0.6, 1.6, 0.6],
        evidence: [figure.evidence],
        when: { figure: figure.id },
      },
    ];
  });
}

/** The tours of a site: folders of `tours/` that hold a tour.json. */
export function tourFolders(sources: string): string[] {
  const folder = join(sources, 'tours');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'tour.json')))
    .sort();
}

/** The library: the kit's names and scales, the maps that the textures stage made, and what that stage adds. */
export function materialList(pack: string): MaterialInput[] {
  const extra = (textures as { MATERIAL_LIBRARY?: Record<string, Partial<MaterialInput>> }).MATERIAL_LIBRARY;
  const map = (id: string, kind: string) => {
    const file = `textures/${id}-${kind}.ktx2`;
    return existsSync(join(pack, file)) ? { [kind]: file } : {};
  };
  const ids = [...new Set([...Object.keys(MATERIALS), ...Object.keys(extra ?? {})])];
  return ids.map((id) => ({
    id,
    ...MATERIALS[id as keyof typeof MATERIALS],
    ...map(id, 'albedo'),
    ...map(id, 'normal'),
    ...map(id, 'orm'),
    ...extra?.[id],
  }));
}

/** Two decimals, outwards: a centimetre more than it fills. */
function boundsIn(model: StructureModel): Box {
  const { min, max } = boundsOf(partsOfModel(model));
  const outwards = (round: (value: number) => number, { x, y, z }: Vector3): Box['min'] => [
    round(x * 100) / 100,
    round(y * 100) / 100,
    round(z * 100) / 100,
  ];
  return { min: outwards(Math.floor, min), max: outwards(Math.ceil, max) };
}

function structure(context: StageContext, source: StructureSource): StructureInput {
  const model = modelOf(source);
  const size = (name: string) => {
    const file = join(context.pack, name);
    return existsSync(file) ? statSync(file).size : undefined;
  };
  const [bytes, standInBytes] = [size(modelFile(source.id)), size(standInFile(source.id))];
  return {
    id: source.id,
    title: model.title,
    periods: source.periods,
    zones: source.zones,
    model: modelFile(source.id),
    ...(bytes === undefined ? {} : { bytes }),
    ...(standInBytes === undefined ? {} : { standIn: standInFile(source.id), standInBytes }),
    ...(source.near === 'always' ? {} : { bounds: boundsIn(model) }),
    ...(typeof source.near === 'number' ? { near: source.near } : {}),
    ...(source.priority ? { priority: source.priority } : {}),
    elements: model.elements.map(({ id, title, evidence, when, motion, hidden }) => ({
      id,
      title,
      evidence,
      ...(when ? { when } : {}),
      ...(motion ? { motion } : {}),
      ...(hidden ? { hidden } : {}),
    })),
    ...(model.sections ? { sections: model.sections } : {}),
    dimensions: model.dimensions,
  };
}

/** A scan's entry: as its importer wrote it, with one element, the whole. */
function scanned(context: StageContext, scan: ScanSource): StructureInput {
  const { id, title, periods, zones, position, heading, near, bounds, evidence } = scan;
  const size = (name: string) => {
    const file = join(context.pack, name);
    return existsSync(file) ? statSync(file).size : undefined;
  };
  return {
    id,
    title,
    periods,
    zones,
    model: modelFile(id),
    bytes: size(modelFile(id)),
    standIn: standInFile(id),
    standInBytes: size(standInFile(id)),
    bounds,
    near,
    position,
    heading,
    elements: [{ id: 'scan', title, evidence }],
  };
}

/** What of the manifest is written in JSON files, as it is written now: needs no model and no code of the site. */
export function writtenIn({ root, sources, source }: Pick<StageContext, 'root' | 'sources' | 'source'>) {
  const bibliography = join(sources, 'sources.json');
  const evidence = gather(root, join(sources, 'evidence'));
  return {
    sounds: gather(root, join(sources, 'sounds')),
    hotspots: [
      ...gather(root, join(sources, 'hotspots')),
      ...peopleSpots(source.manifest.figures ?? [], evidence),
    ],
    tours: tourFolders(sources).map((id) => ({ id, file: `tours/${id}/tour.json` })),
    evidence,
    sources: existsSync(bibliography) ? readJson(bibliography, tidy(root, bibliography)) : [],
  };
}

/** Builds the manifest. A structure that cannot be built is left out and named in `failed`. */
export function assemble(context: StageContext): { site: unknown; failed: string[] } {
  const { root, sources, pack, source } = context;
  const failed: string[] = [];
  const structures = source.structures.flatMap((entry) => {
    try {
      return [structure(context, entry)];
    } catch (error) {
      failed.push(`structure ${entry.id} cannot be built: ${(error as Error).message}`);
      return [];
    }
  });
  structures.push(...scansOf(root, sources).map(({ scan }) => scanned(context, scan)));
  const fonts = join(pack, 'fonts/fonts.json');

  const { sounds, hotspots, tours, evidence, sources: bibliography } = writtenIn(context);
  const site = {
    $schema: './site.schema.json',
    format: 'yaohuo-site',
    version: 1,
    ...source.manifest,
    walk: 'walk.glb',
    materials: materialList(pack),
    structures,
    sounds,
    hotspots,
    tours,
    fonts: existsSync(fonts) ? readJson(fonts, tidy(root, fonts)) : [],
    evidence,
    sources: bibliography,
  };
  return { site, failed };
}

/** A JSON Schema for editors, derived from the zod schema. Defaults make a key optional for who writes it. */
const editorSchema = (schema: z.core.$ZodType) => json(z.toJSONSchema(schema, { io: 'input' }));

function manifestUnit(context: StageContext) {
  const { root, sources, pack, source } = context;
  const made = [
    ...source.structures.flatMap((s) => [modelFile(s.id), standInFile(s.id)].map((name) => join(pack, name))),
    ...scansOf(root, sources).flatMap(({ scan: { id } }) =>
      [modelFile(id), standInFile(id)].map((name) => join(pack, name)),
    ),
    ...filesIn(join(pack, 'textures'), '.ktx2'),
    join(pack, 'fonts/fonts.json'),
  ];
  const written = [
    ...scansOf(root, sources).map(({ folder }) => join(folder, SCAN_FILES.entry)),
    ...['hotspots', 'sounds', 'evidence'].flatMap((name) => filesIn(join(sources, name), '.json')),
    ...tourFolders(sources).map((id) => join(sources, 'tours', id, 'tour.json')),
    join(sources, 'sources.json'),
  ];
  return {
    id: 'manifest/site',
    // Bounds and reach are in the areas, which the site's file imports.
    inputs: [
      'assets/pipeline/manifest.ts',
      `assets/${basename(sources)}/site.ts`,
      ...source.structures.map((s) => s.file),
      ...[...made, ...written].filter((path) => existsSync(path)).map((path) => tidy(root, path)),
    ],
    outputs: ['site.json', 'site.schema.json', 'tour.schema.json'],
    run: async () => {
      const { site, failed } = assemble(context);
      writeFileSync(join(pack, 'site.json'), json(site));
      writeFileSync(join(pack, 'site.schema.json'), editorSchema(Site));
      writeFileSync(join(pack, 'tour.schema.json'), editorSchema(Tour));
      if (failed.length > 0) throw new Error(`site.json is written without them: ${failed.join('; ')}`);
    },
  };
}

/** A tour as its author wrote it, with the minutes that its narrations come to. */
export function withMinutes(written: unknown, narrations: readonly Narration[]): unknown {
  const read = Tour.safeParse(written);
  // What is wrong with it is for the check to say; here it goes into the pack as it is.
  if (!read.success) return written;
  const tour = read.data;
  const minutes = (cut?: Cut) =>
    Object.fromEntries(narrations.map((told) => [told.language, reckonMinutes(tour, told, cut)]));
  const cuts = tour.cuts.map((cut, c) => ({
    ...(written as { cuts: object[] }).cuts[c],
    minutes: minutes(cut),
  }));
  return { ...(written as object), minutes: minutes(), ...(cuts.length > 0 ? { cuts } : {}) };
}

function tourUnit(context: StageContext, id: string) {
  const path = join(context.sources, 'tours', id, 'tour.json');
  const output = `tours/${id}/tour.json`;
  const told = context.source.manifest.languages
    .map((language) => join(context.pack, 'tours', id, `${language}.json`))
    .filter(existsSync);
  return {
    id: `manifest/tour/${id}`,
    inputs: [
      'assets/pipeline/manifest.ts',
      tidy(context.root, path),
      'assets/pipeline/json.ts',
      ...told.map((file) => tidy(context.root, file)),
    ],
    outputs: [output],
    run: async () => {
      const tour = readJson(path, tidy(context.root, path)) as Record<string, unknown>;
      const narrations = told.map((file) => readJson(file) as Narration);
      const whole = withMinutes({ ...tour, $schema: '../../tour.schema.json' }, narrations);
      writeFileSync(join(context.pack, output), json(whole));
    },
  };
}

/** The start page's picture is a source like any other: copied, so that the pack is whole. */
function pictureUnit(context: StageContext, file: string) {
  const path = join(context.sources, file);
  return {
    id: 'manifest/picture',
    inputs: [tidy(context.root, path)],
    outputs: [file],
    run: async () => copyFileSync(path, join(context.pack, file)),
  };
}

export const stage: Stage = {
  id: 'manifest',
  follows: true,
  title: 'Manifest',
  units: async (context) => [
    ...[context.source.manifest.picture?.file ?? '']
      .filter((file) => file !== '' && existsSync(join(context.sources, file)))
      .map((file) => pictureUnit(context, file)),
    ...tourFolders(context.sources).map((id) => tourUnit(context, id)),
    manifestUnit(context),
  ],
};
