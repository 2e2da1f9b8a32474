/** Measures a built GLB, so that tests can hold it against a structure's table of dimensions. */
import type { Document, Node } from '@gltf-transform/core';
import { Box3, Matrix4, Quaternion, Vector3 } from 'three';
import { glbIo } from './glb.ts';

/** Reads a GLB's bytes into a document. */
export const readGlb = async (bytes: Uint8Array): Promise<Document> => (await glbIo()).readBinary(bytes);

/** All points of a named element in world space, instances set out. Throws if there is no such element. */
export function elementPoints(glb: Document, element: string): Vector3[] {
  const node = glb
    .getRoot()
    .listNodes()
    .find((n) => n.getName() === element);
  if (!node) throw new Error(`the model has no element \`${element}\``);
  const out: Vector3[] = [];
  collect(node, out);
  return out;
}

/** World-space bounding box of an element, metres. */
export const measure = (glb: Document, element: string): Box3 =>
  new Box3().setFromPoints(elementPoints(glb, element));

interface Batch {
  getAttribute: (
    name: string,
  ) => { getCount: () => number; getElement: (i: number, to: number[]) => number[] } | null;
}

/** The places of a node's instances, or one place at its origin. */
export function instancesOf(node: Node): Matrix4[] {
  const batch = node.getExtension('EXT_mesh_gpu_instancing') as unknown as Batch | null;
  if (!batch) return [new Matrix4()];
  const [t, r, s] = ['TRANSLATION', 'ROTATION', 'SCALE'].map((name) => batch.getAttribute(name));
  const count = (t ?? r ?? s)?.getCount() ?? 0;
  return Array.from({ length: count }, (_, i) =>
    new Matrix4().compose(
      t ? new Vector3().fromArray(t.getElement(i, [])) : new Vector3(),
      r ? new Quaternion().fromArray(r.getElement(i, [])) : new Quaternion(),
      s ? new Vector3().fromArray(s.getElement(i, [])) : new Vector3(1, 1, 1),
    ),
  );
}

function collect(node: Node, out: Vector3[]): void {
  const world = new Matrix4().fromArray(node.getWorldMatrix());
  for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
    const position = primitive.getAttribute('POSITION')!;
    const element: number[] = [];
    for (const instance of instancesOf(node)) {
      const matrix = world.clone().multiply(instance);
      for (let i = 0; i < position.getCount(); i += 1)
        out.push(new Vector3().fromArray(position.getElement(i, element)).applyMatrix4(matrix));
    }
  }
  for (const child of node.listChildren()) collect(child, out);
}
