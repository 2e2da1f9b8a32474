/** What the tests of all structures share: counting, looking along rays, reading evidence. */
import { readFileSync } from 'node:fs';
import { Box3, BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { Evidence } from '../../../src/pack/schema.ts';
import type { StructureModel } from '../../kit/model.ts';

const partsOf = (model: StructureModel) => model.elements.flatMap((e) => e.parts);

/** Triangles drawn, instances counted each. */
export const triangles = (model: StructureModel): number =>
  partsOf(model).reduce((sum, p) => sum + (p.geometry.getIndex()!.count / 3) * (p.instances?.length ?? 1), 0);

export const primitives = (model: StructureModel): number => partsOf(model).length;

/** Every fault a GLB would carry on: numbers that are none, missing attributes, tints over 1, indices astray. */
export function faults(model: StructureModel): string[] {
  const out: string[] = [];
  for (const element of model.elements)
    for (const part of element.parts) {
      const where = `${element.id}/${part.material}`;
      const count = part.geometry.getAttribute('position').count;
      for (const name of ['position', 'normal', 'uv', 'color']) {
        const a = part.geometry.getAttribute(name);
        if (!a && name === 'color') continue;
        if (!a || a.count !== count) out.push(`${where}: ${name} missing or short`);
        else if (!(a.array as Float32Array).every(Number.isFinite)) out.push(`${where}: ${name} not finite`);
        else if (name === 'color' && (a.array as Float32Array).some((v) => v < 0 || v > 1.0001))
          out.push(`${where}: tint outside 0…1`);
      }
      if (part.geometry.getIndex()!.array.some((i) => i >= count)) out.push(`${where}: index astray`);
      for (const instance of part.instances ?? []) {
        if (!instance.matrix.elements.every(Number.isFinite)) out.push(`${where}: matrix not finite`);
        if (instance.tint?.some((v) => !(v >= 0 && v <= 1))) out.push(`${where}: instance tint outside 0…1`);
      }
    }
  return out;
}

/** One number for all the bytes of a model, to tell whether two are the same. */
export function fingerprint(model: StructureModel): number {
  let h = 17;
  const eat = (numbers: ArrayLike<number>) => {
    const words = new Int32Array(Float32Array.from(numbers).buffer);
    for (const w of words) h = (Math.imul(h, 31) + w) | 0;
  };
  for (const part of partsOf(model)) {
    for (const name of ['position', 'normal', 'uv', 'color']) {
      const a = part.geometry.getAttribute(name);
      if (a) eat(a.array);
    }
    for (const instance of part.instances ?? []) eat(instance.matrix.elements);
  }
  for (const solid of model.solids) eat([...solid.centre, ...solid.size, solid.turn ?? 0]);
  return h;
}

/** Materials that a stand-in may use: whatever else is near brings their maps anyway. */
export const STAND_IN_MATERIALS: readonly string[] = [
  'roof-rows',
  'plaster',
  'board',
  'kiln-brick',
  'saggar-wall',
  'hill',
];

/** The box round an element, or round its parts of one material. */
export function boxOf(model: StructureModel, element: string, material?: string): Box3 {
  const box = new Box3();
  for (const part of model.elements.find((e) => e.id === element)!.parts) {
    if (material && part.material !== material) continue;
    part.geometry.computeBoundingBox();
    box.union(part.geometry.boundingBox!);
  }
  return box;
}

export interface Sight {
  /** Distance to the first surface, or −1. `direction` need not be of length 1. */
  distance(from: readonly [number, number, number], direction: readonly [number, number, number]): number;
}

/** Rays against geometries, both sides of every face. */
export function sight(geometries: readonly BufferGeometry[]): Sight {
  const position: number[] = [];
  const index: number[] = [];
  for (const g of geometries) {
    const first = position.length / 3;
    for (const v of g.getAttribute('position').array) position.push(v);
    for (const i of g.getIndex()!.array) index.push(i + first);
  }
  const all = new BufferGeometry();
  all.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  all.setIndex(index);
  const bvh = new MeshBVH(all);
  const ray = new Ray();
  return {
    distance(from, direction) {
      ray.origin.set(...from);
      ray.direction.copy(new Vector3(...direction).normalize());
      return bvh.raycastFirst(ray, DoubleSide)?.distance ?? -1;
    },
  };
}

/** The evidence file beside a structure, checked against the schema. */
export const evidenceOf = (id: string): Evidence[] =>
  (JSON.parse(readFileSync(new URL(`../evidence/${id}.json`, import.meta.url), 'utf8')) as unknown[]).map(
    (record) => Evidence.parse(record),
  );

/** Ids in the site's list of sources. */
export const sourceIds = (): Set<string> =>
  new Set(
    (JSON.parse(readFileSync(new URL('../sources.json', import.meta.url), 'utf8')) as { id: string }[]).map(
      (s) => s.id,
    ),
  );
