/**
 * What a parametric structure returns: named elements made of parts, each part one geometry of one material, plus
 * the coarse shapes that feet and rays meet, plus the table of the dimensions it was built from.
 *
 * Geometry is three's `BufferGeometry` (three runs in Node): indexed triangles, counter-clockwise seen from outside,
 * attributes `position` (metres), `normal`, `uv` (metres along the surface: the pipeline divides by the material's
 * `metres`), and optionally `color` (RGB, linear, multiplies the albedo: the seeded variation of every brick).
 */
import type { BufferGeometry, Matrix4 } from 'three';
import type { Dimension, Motion, SiteInput, Text, When } from '../../src/pack/schema.ts';
import type { MaterialId } from './materials.ts';

/** A small thing set out many times: drawn in one call, each with its own place and tint. */
export interface Instance {
  matrix: Matrix4;
  /** Linear RGB multiplied onto the part's colour. */
  tint?: readonly [number, number, number];
}

export interface Part {
  material: MaterialId;
  geometry: BufferGeometry;
  /** Present: the geometry is a prototype. Absent: it stands once, merged with others of its material. */
  instances?: readonly Instance[];
  /** Casts no shade in the bake (foliage cards, glass, things thinner than a ray). */
  noShade?: boolean;
}

export interface ModelElement {
  /** Node name in the GLB, and id in the pack. */
  id: string;
  title: Text;
  /** Id of the evidence record. */
  evidence: string;
  parts: Part[];
  when?: When;
  /** A small motion of the whole element; its parts are drawn apart from all others, so keep them few. */
  motion?: Motion;
  /** There only while a tour shows it, or a section opens it. It casts no shade in the bake. */
  hidden?: boolean;
}

/** A box, turned about the vertical, that stops feet and rays. Cheap stand-in for walls, posts, stacks. */
export interface Solid {
  centre: readonly [number, number, number];
  size: readonly [number, number, number];
  /** Degrees about +Y, counter-clockwise seen from above. */
  turn?: number;
}

export interface StructureModel {
  id: string;
  title: Text;
  elements: ModelElement[];
  dimensions: Dimension[];
  /** Ways to look inside: what is taken away, and what comes instead. */
  sections?: SiteInput['structures'][number]['sections'];
  /** Floors, ground, stairs (as a ramp or steps no higher than 0.2 m): what can be walked on. Position and index only. */
  floors: BufferGeometry[];
  /** What stops the visitor and the pointer's ray. */
  solids: Solid[];
  /** More blocking triangles where boxes will not do (a vault's inside). */
  blockers?: BufferGeometry[];
  /**
   * What is seen of it from far away: a few hundred triangles in a few materials, no instances, in the same place.
   * Absent: it is seen in full from anywhere (land), or not at all from afar (what stands inside something else).
   */
  standIn?: Part[];
}
