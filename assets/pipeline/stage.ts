/**
 * The pipeline is a list of stages; a stage is a list of units; a unit turns some files into some files of the pack.
 * `pack.lock.json` keeps, for each unit, the hash of what went in and of what came out, so that a rebuild runs only
 * what changed and `site:check` tells in seconds, without building, whether the pack is stale.
 */
import type { Site } from '../../src/pack/schema.ts';
import type { StructureModel } from '../kit/model.ts';

export interface Unit {
  /** Unique in the pipeline, such as `model/egg-kiln-1743`. */
  id: string;
  /**
   * Files that decide the result, relative to the repository root. For TypeScript sources give the entry file:
   * its imports are followed. The stage's own code belongs here too.
   */
  inputs: string[];
  /** Anything else that decides the result, such as options; must be JSON. */
  salt?: unknown;
  /** Files it writes, relative to the pack folder. */
  outputs: string[];
  run: () => Promise<void>;
}

export interface StageContext {
  source: SiteSource;
  /** Absolute paths: repository root, folder of the site's sources, pack folder, scratch folder kept between runs. */
  root: string;
  sources: string;
  pack: string;
  cache: string;
  log: (line: string) => void;
}

export interface Stage {
  id: 'textures' | 'models' | 'walk' | 'sounds' | 'speech' | 'fonts' | 'manifest';
  /** What it does, in a few words, for the progress line. */
  title: string;
  units: (context: StageContext) => Promise<Unit[]>;
}

/** How a structure gets onto the site. */
export interface StructureSource {
  id: string;
  /** Its source file, relative to the repository root; hashing follows its imports. */
  file: string;
  build: () => StructureModel;
  periods: string[];
  zones: string[];
  priority?: number;
}

/**
 * `assets/<site>/site.ts` exports one of these as default: the manifest without what the pipeline fills in
 * (structures’ elements and dimensions from the models; evidence, hotspots, sounds, tours, sources from their files).
 */
export interface SiteSource {
  manifest: Omit<
    Site,
    | '$schema'
    | 'format'
    | 'version'
    | 'structures'
    | 'materials'
    | 'sounds'
    | 'hotspots'
    | 'tours'
    | 'fonts'
    | 'evidence'
    | 'sources'
    | 'walk'
  >;
  structures: StructureSource[];
}
