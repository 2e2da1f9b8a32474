/**
 * The pipeline is a list of stages; a stage is a list of units; a unit turns some files into some files of the pack.
 * `pack.lock.json` keeps, for each unit, the hash of what went in and of what came out, so that a rebuild runs only
 * what changed and `site:check` tells in seconds, without building, whether the pack is stale.
 */
import type { Effect, Place, Site, Zone } from '../../src/pack/schema.ts';
import type { StructureModel } from '../kit/model.ts';
import type { Fire } from './bake/light.ts';

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
  /** Files it writes for some sources and not for others; one it does not write must not be left lying there. */
  mayWrite?: string[];
  /** What is wrong with its sources, in a curator's words and with file and line: it cannot be built until that is mended. */
  problem?: string;
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
  /** Made from what other stages made, in seconds: done again whenever its sources change, trusted or not. */
  follows?: boolean;
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
  /** Structures of one group are baked together (a kiln, its shed, what stands in it). Default: alone, by its id. */
  group?: string;
  /**
   * The group in whose room it stands: light meets that group's structures as they are built, not their masses. They are
   * not lit by it and feel nothing of it, so it is baked by itself in a moment; but it is made again whenever they change.
   */
  within?: string;
  /**
   * The ground it takes, for the light of its group: what lies further off is not felt. Without it, the group’s masses
   * tell; a group with neither (land) feels every mass and every lamp of the site, and is baked again with any of them.
   */
  plot?: { minX: number; maxX: number; minZ: number; maxZ: number };
  /** `coarse`: a quarter of the rays and no finer cuts, for land of hundreds of thousands of vertices. */
  light?: 'fine' | 'coarse';
  /** Metres within which the model itself is shown (see the schema). `'always'`: no bounds are written: land, water. */
  near?: number | 'always';
}

/**
 * A building as neighbours feel it: a block, or a block under a gabled roof, that takes light from the ground beside
 * it. The bake of one group sees all others only as these, so that a change of one never touches another.
 */
export interface Mass {
  /** The structure it stands for. */
  structure: string;
  minX: number;
  maxX: number;
  minZ: number;
  maxZ: number;
  /** Height of the foot, of the eaves, and of the ridge (the same as the eaves for a flat block). */
  foot: number;
  eaves: number;
  ridge: number;
  /** Which way the ridge runs. */
  along: 'x' | 'z';
  /** Only the roof gives shade: open sheds, gates. */
  open?: boolean;
}

/** One part of a site, written by one hand: what stands there, where to stand, what moves and shines. */
export interface Area {
  structures: StructureSource[];
  places: Place[];
  zones: Zone[];
  effects?: Effect[];
  lamps?: Lamp[];
  masses: Mass[];
}

/** A small light: where, and how far it reaches (see the bake's `Fire`). */
export type Lamp = Fire;

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
    | 'figures'
  > & { figures?: Site['figures'] };
  structures: StructureSource[];
  /** What each structure is to the light of the others. */
  masses?: Mass[];
  /** Small lights that burn at any hour (their strength is the hour’s). */
  lamps?: Lamp[];
}
