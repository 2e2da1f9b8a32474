/** A loaded GLB taken into the site: our surfaces, its elements by name, still matrices. */
import type { Group, Material, Mesh, Object3D } from 'three';
import type { Structure } from '../pack/schema.ts';
import type { Library } from './library.ts';
import { completeAttributes, withoutShared } from './light-code.ts';

export interface PlacedStructure {
  structure: Structure;
  root: Group;
  /** Nodes of each element by id; an element the GLB does not have has none. */
  elements: ReadonlyMap<string, readonly Object3D[]>;
  /** The visitor is near enough for the model itself (see nearness.ts). */
  close: boolean;
}

const isMesh = (object: Object3D): object is Mesh => (object as Mesh).isMesh === true;

/** Name of a node as its author wrote it: the loader makes doubles unique by a suffix. */
const authorName = (object: Object3D): string =>
  typeof object.userData.name === 'string' ? object.userData.name : object.name;

/** Puts a GLB's scene in its place and dresses it from the library. Mutates `root`. */
export async function placeStructure(
  structure: Structure,
  root: Group,
  library: Library,
): Promise<PlacedStructure> {
  const meshes = meshesUnder(root);
  const lights: Object3D[] = [];
  root.traverse((object) => {
    if ((object as { isLight?: boolean }).isLight) lights.push(object);
  });
  // Light is baked: a lamp or sun that a scan brings would cost every surface and lie about the hour.
  for (const light of lights) light.removeFromParent();
  await Promise.all(
    meshes.map(async (mesh) => {
      completeAttributes(mesh);
      const own = mesh.material as Material;
      mesh.material = await library.surface(own, (mesh as { isInstancedMesh?: boolean }).isInstancedMesh);
      // The proxies of hotspots and the walkable mesh answer rays; scenery is never asked.
      mesh.raycast = () => {};
    }),
  );
  root.name = structure.id;
  root.position.fromArray(structure.position);
  // A heading is clockwise seen from above; three turns the other way.
  root.rotation.y = (-structure.heading * Math.PI) / 180;
  root.updateMatrixWorld(true);
  root.traverse((object) => {
    object.matrixAutoUpdate = false;
    object.matrixWorldAutoUpdate = false;
  });
  // Nothing here follows from a matrix any more: three need not walk through it every frame to find that out.
  root.updateMatrixWorld = () => {};
  return { structure, root, elements: findElements(structure, root), close: true };
}

/** Nodes named like an element. Inside an element no further node of that name counts twice. */
function findElements(structure: Structure, root: Group): Map<string, Object3D[]> {
  const found = new Map<string, Object3D[]>(structure.elements.map((element) => [element.id, []]));
  const visit = (object: Object3D, inside: string | null) => {
    const name = authorName(object);
    const nodes = name === inside ? undefined : found.get(name);
    nodes?.push(object);
    for (const child of object.children) visit(child, nodes ? name : inside);
  };
  visit(root, null);
  return found;
}

/** All meshes of an element. */
export function meshesOf(placed: PlacedStructure, element: string): Mesh[] {
  const meshes: Mesh[] = [];
  for (const node of placed.elements.get(element) ?? []) meshes.push(...meshesUnder(node));
  return meshes;
}

/** Every mesh under a node. */
export function meshesUnder(root: Object3D): Mesh[] {
  const meshes: Mesh[] = [];
  root.traverse((object) => {
    if (isMesh(object)) meshes.push(object);
  });
  return meshes;
}

/** Gives back what a structure's geometry holds on the GPU. Its materials are the library's. */
export function freeGeometry(root: Object3D): void {
  for (const mesh of meshesUnder(root)) {
    withoutShared(mesh);
    mesh.geometry.dispose();
    (mesh as { dispose?: () => void }).dispose?.();
  }
  root.removeFromParent();
}
