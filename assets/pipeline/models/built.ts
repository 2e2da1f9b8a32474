/** Structures as their sources build them, each once in a run: models, walk and manifest all want them. */
import { Box3 } from 'three';
import type { Part, StructureModel } from '../../kit/model.ts';
import type { StructureSource } from '../stage.ts';

const known = new WeakMap<StructureSource, StructureModel>();

/** The model of a source. Nobody may change it. @throws what its author's code throws */
export function modelOf(source: StructureSource): StructureModel {
  const found = known.get(source);
  if (found) return found;
  const model = source.build();
  if (model.id !== source.id) throw new Error(`its build gives another id: \`${model.id}\``);
  known.set(source, model);
  return model;
}

const part = new Box3();
const one = new Box3();

/** What parts fill, metres; instances by the corners of their boxes, so that nothing is left out. */
export function boundsOf(parts: Iterable<Part>): Box3 {
  const box = new Box3();
  for (const { geometry, instances } of parts) {
    geometry.computeBoundingBox();
    part.copy(geometry.boundingBox!);
    if (!instances) box.union(part);
    for (const { matrix } of instances ?? []) box.union(one.copy(part).applyMatrix4(matrix));
  }
  return box;
}

/** All parts of a model. */
export const partsOfModel = (model: StructureModel): Part[] =>
  model.elements.flatMap((element) => element.parts);

/** Triangles and primitives as drawn: instances set out; one primitive for each material of an element. */
export function countOf(parts: readonly Part[]): { triangles: number; primitives: number } {
  let triangles = 0;
  const materials = new Set<string>();
  let primitives = 0;
  for (const { material, geometry, instances } of parts) {
    const corners = geometry.getIndex()?.count ?? geometry.getAttribute('position').count;
    triangles += (corners / 3) * (instances ? instances.length : 1);
    if (instances) primitives += 1;
    else materials.add(material);
  }
  return { triangles, primitives: primitives + materials.size };
}
