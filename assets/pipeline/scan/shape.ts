/** A scan's triangles brought down to what the site can bear, and the few that stand for it from afar. */
import type { Document } from '@gltf-transform/core';
import { compactPrimitive, flatten, prune, transformMesh, weld } from '@gltf-transform/functions';
import { MeshoptSimplifier } from 'meshoptimizer';
import { BufferAttribute, BufferGeometry, type Matrix4, Vector3 } from 'three';
import type { Part } from '../../kit/model.ts';

/** Triangles of the model, and of its stand-in. */
export const MOST = { model: 150_000, standIn: 600 } as const;

/** Kept of each point: what our light and the scan's own pictures need. */
const KEPT = new Set(['POSITION', 'NORMAL', 'TEXCOORD_0', 'COLOR_0']);

/** One mesh for the whole scan under a node `scan`, in the structure's own space. Changes the document. */
export async function gatherMesh(document: Document, place: Matrix4): Promise<void> {
  const root = document.getRoot();
  for (const gone of [...root.listAnimations(), ...root.listSkins(), ...root.listCameras()]) gone.dispose();
  for (const mesh of root.listMeshes())
    for (const primitive of mesh.listPrimitives()) {
      for (const target of primitive.listTargets()) target.dispose();
      for (const name of primitive.listSemantics()) if (!KEPT.has(name)) primitive.setAttribute(name, null);
      if (primitive.getMode() !== 4) primitive.dispose();
    }
  // Two nodes that share a mesh must each have one of their own, or it would be moved twice.
  for (const node of root.listNodes()) {
    const mesh = node.getMesh();
    if (mesh && mesh.listParents().filter((parent) => parent.propertyType === 'Node').length > 1)
      node.setMesh(mesh.clone());
  }
  await document.transform(flatten());
  const scene = root.getDefaultScene() ?? root.listScenes()[0]!;
  const whole = document.createMesh('scan');
  const node = document.createNode('scan');
  for (const child of root.listNodes()) {
    const mesh = child.getMesh();
    if (!mesh || child === node) continue;
    const matrix = place.clone().multiply(place.clone().fromArray(child.getWorldMatrix()));
    transformMesh(mesh, matrix.toArray() as Parameters<typeof transformMesh>[1]);
    for (const primitive of mesh.listPrimitives()) whole.addPrimitive(primitive);
    child.setMesh(null);
  }
  for (const child of scene.listChildren()) scene.removeChild(child);
  scene.addChild(node.setMesh(whole));
  for (const other of root.listScenes()) if (other !== scene) other.dispose();
  root.setDefaultScene(scene);
  await document.transform(weld(), prune());
}

/** Triangles of a document's one mesh. */
const countOf = (document: Document) =>
  document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives())
    .reduce((sum, primitive) => sum + primitive.getIndices()!.getCount() / 3, 0);

/** Leaves at most `most` triangles, shared out by what each primitive has. Returns how many there are. */
export async function simplifyMesh(document: Document, most: number): Promise<number> {
  await MeshoptSimplifier.ready;
  const share = Math.min(1, most / countOf(document));
  if (share < 1)
    for (const mesh of document.getRoot().listMeshes())
      for (const primitive of mesh.listPrimitives()) {
        const position = primitive.getAttribute('POSITION')!;
        const points = Float32Array.from(position.getArray()!);
        const index = Uint32Array.from(primitive.getIndices()!.getArray()!);
        const target = Math.max(3, Math.floor((index.length * share) / 3) * 3);
        let [kept] = MeshoptSimplifier.simplify(index, points, 3, target, 1, ['LockBorder']);
        // Its rim alone is more than that: a little of the rim goes, too.
        if (kept.length > target * 1.1) [kept] = MeshoptSimplifier.simplify(kept, points, 3, target, 1);
        if (kept.length > target * 1.1)
          [kept] = MeshoptSimplifier.simplifySloppy(kept, points, 3, null, target, 1);
        primitive.setIndices(
          document
            .createAccessor()
            .setType('SCALAR')
            .setArray(kept.slice())
            .setBuffer(primitive.getIndices()!.getBuffer()),
        );
      }
  for (const mesh of document.getRoot().listMeshes())
    for (const primitive of mesh.listPrimitives()) {
      if (primitive.getIndices()!.getCount() === 0) primitive.dispose();
      else compactPrimitive(primitive);
    }
  smoothNormals(document);
  await document.transform(prune());
  return countOf(document);
}

/** Gives points that have no normal the mean of their faces’; points on both sides of a picture's seam the same. */
function smoothNormals(document: Document): void {
  const buffer = document.getRoot().listBuffers()[0]!;
  const lacking = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives())
    .filter((primitive) => !primitive.getAttribute('NORMAL'));
  for (const primitive of lacking) {
    const points = Float32Array.from(primitive.getAttribute('POSITION')!.getArray()!);
    const index = primitive.getIndices()!.getArray()!;
    const places = new Map<string, number>();
    const place = Uint32Array.from({ length: points.length / 3 }, (_, v) => {
      const key = points.subarray(v * 3, v * 3 + 3).join();
      if (!places.has(key)) places.set(key, places.size);
      return places.get(key)!;
    });
    const sums = new Float32Array(places.size * 3);
    const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
    for (let k = 0; k + 2 < index.length; k += 3) {
      a.fromArray(points, index[k]! * 3);
      b.fromArray(points, index[k + 1]! * 3).sub(a);
      c.fromArray(points, index[k + 2]! * 3).sub(a);
      b.cross(c);
      for (let j = 0; j < 3; j += 1) {
        const at = place[index[k + j]!]! * 3;
        for (let i = 0; i < 3; i += 1) sums[at + i]! += b.getComponent(i);
      }
    }
    const normal = new Float32Array(points.length);
    place.forEach((at, v) => {
      a.fromArray(sums, at * 3);
      if (a.lengthSq() === 0) a.set(0, 1, 0);
      a.normalize().toArray(normal, v * 3);
    });
    primitive.setAttribute(
      'NORMAL',
      document.createAccessor().setType('VEC3').setArray(normal).setBuffer(buffer),
    );
  }
}

/** The scan in a few hundred triangles of plaster, coloured by `tint` of each corner. */
export async function standInOf(
  document: Document,
  tint: (primitive: number, u: number, v: number) => readonly [number, number, number],
): Promise<Part[]> {
  await MeshoptSimplifier.ready;
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives());
  const total = countOf(document);
  return primitives.flatMap((primitive, n) => {
    const position = primitive.getAttribute('POSITION')!;
    const points = Float32Array.from(position.getArray()!);
    const index = Uint32Array.from(primitive.getIndices()!.getArray()!);
    const share = Math.floor((MOST.standIn * index.length) / 3 / total) * 3;
    const target = Math.min(index.length, Math.max(3, share));
    const [kept] = MeshoptSimplifier.simplifySloppy(index, points, 3, null, target, 1);
    if (kept.length === 0) return [];
    const uv = primitive.getAttribute('TEXCOORD_0');
    const geometry = new BufferGeometry();
    const corner = new Float32Array(kept.length * 3);
    const colour = new Float32Array(kept.length * 3);
    const flat = new Float32Array(kept.length * 2);
    kept.forEach((v, i) => {
      const [x, y, z] = [points[v * 3]!, points[v * 3 + 1]!, points[v * 3 + 2]!];
      corner.set([x, y, z], i * 3);
      flat.set([x + z, y], i * 2);
      const [s = 0, t = 0] = uv ? uv.getElement(v, [] as number[]) : [];
      colour.set(tint(n, s, t), i * 3);
    });
    geometry.setAttribute('position', new BufferAttribute(corner, 3));
    geometry.setAttribute('uv', new BufferAttribute(flat, 2));
    geometry.setAttribute('color', new BufferAttribute(colour, 3));
    geometry.setIndex(Array.from({ length: kept.length }, (_, i) => i));
    geometry.computeVertexNormals();
    return [{ material: 'plaster' as const, geometry }];
  });
}
