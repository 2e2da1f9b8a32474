/** A structure with its baked light: what the GLB writer takes. Without a bake, `unlit` gives the same with no light. */
import type { BufferGeometry } from 'three';
import type { Instance, StructureModel } from '../../kit/model.ts';

/** Four bytes per vertex or per instance: sky, sun, fire, spare; each sqrt(linear), 255 = 1. */
export type LightBytes = Uint8Array;

export interface LitPart {
  material: string;
  geometry: BufferGeometry;
  light?: LightBytes;
  instances?: readonly Instance[];
  instanceLight?: LightBytes;
}

export interface LitElement {
  id: string;
  parts: LitPart[];
}

export interface LitStructure {
  id: string;
  elements: LitElement[];
}

/** The structure as its author made it, with no light in it: the app then shows it as fully open to sky and sun. */
export function unlit(model: StructureModel): LitStructure {
  return {
    id: model.id,
    elements: model.elements.map(({ id, parts }) => ({
      id,
      parts: parts.map(({ material, geometry, instances }) => ({
        material,
        geometry,
        ...(instances ? { instances } : {}),
      })),
    })),
  };
}
