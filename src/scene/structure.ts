/** A loaded GLB taken into the site: our surfaces, its elements by name, still matrices. */
import type { Group, Material, Mesh, Object3D } from 'three';
import type { Structure } from '../pack/schema.ts';
import { canJoin, joinMeshes, type Part, wholePart } from './join.ts';
import type { Library } from './library.ts';
import { completeAttributes, withoutShared } from './light-code.ts';

export interface PlacedStructure {
  structure: Structure;
  root: Group;
  /** What is drawn of each element, by id; an element the GLB does not have has nothing. */
  elements: ReadonlyMap<string, readonly Part[]>;
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
  root.name = structure.id;
  root.position.fromArray(structure.position);
  // A heading is clockwise seen from above; three turns the other way.
  root.rotation.y = (-structure.heading * Math.PI) / 180;
  root.updateMatrixWorld(true);
  const byElement = meshesByElement(structure, root);
  const still = stillMeshes(structure, byElement);
  await Promise.all(
    meshes.map(async (mesh) => {
      completeAttributes(mesh);
      const own = mesh.material as Material;
      const many = (mesh as { isInstancedMesh?: boolean }).isInstancedMesh && !still.has(mesh);
      mesh.material = await library.surface(own, many);
    }),
  );
  const elements = takeElements(root, byElement, still);
  root.traverse((object) => {
    object.matrixAutoUpdate = false;
    object.matrixWorldAutoUpdate = false;
  });
  // Nothing here follows from a matrix any more: three need not walk through it every frame to find that out.
  root.updateMatrixWorld = () => {};
  return { structure, root, elements, close: true };
}

/** Meshes of an element by its id; `null` for what belongs to none. A node inside an element never counts twice. */
function meshesByElement(structure: Structure, root: Group): Map<string | null, Mesh[]> {
  const found = new Map<string | null, Mesh[]>([[null, []]]);
  for (const { id } of structure.elements) found.set(id, []);
  const visit = (object: Object3D, element: string | null) => {
    const name = authorName(object);
    const inside = found.has(name) ? name : element;
    if (isMesh(object)) found.get(inside)!.push(object);
    for (const child of object.children) visit(child, inside);
  };
  visit(root, null);
  return found;
}

/** What can be joined: what neither moves nor comes and goes by itself. */
function stillMeshes(
  structure: Structure,
  byElement: ReadonlyMap<string | null, readonly Mesh[]>,
): Set<Mesh> {
  const still = new Set<Mesh>();
  for (const [element, meshes] of byElement) {
    const { when, motion } = structure.elements.find(({ id }) => id === element) ?? {};
    if (!when && !motion) for (const mesh of meshes) if (canJoin(mesh)) still.add(mesh);
  }
  return still;
}

/** Joins what is still by surface, and says what each element is made of then. Leaves nothing but meshes under `root`. */
function takeElements(
  root: Group,
  byElement: ReadonlyMap<string | null, readonly Mesh[]>,
  still: ReadonlySet<Mesh>,
): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  const bySurface = new Map<Material, { mesh: Mesh; element: string | null }[]>();
  const meshes: Mesh[] = [];
  const keep = (part: Part, element: string | null) => {
    if (!meshes.includes(part.mesh)) meshes.push(part.mesh);
    if (element !== null) parts.get(element)!.push(part);
  };
  for (const [element, own] of byElement) {
    if (element !== null) parts.set(element, []);
    for (const mesh of own) {
      const surface = mesh.material as Material;
      if (still.has(mesh)) bySurface.set(surface, [...(bySurface.get(surface) ?? []), { mesh, element }]);
      else keep(wholePart(mesh), element);
    }
  }
  for (const alike of bySurface.values()) {
    const [first] = alike;
    const alone = alike.length === 1 && !(first!.mesh as { isInstancedMesh?: boolean }).isInstancedMesh;
    const own = alike.map(({ mesh }) => mesh);
    const joined = alone ? own.map(wholePart) : joinMeshes(root, own);
    joined.forEach((part, i) => {
      keep(part, alike[i]!.element);
    });
  }
  // The nodes between have said what they had to say; three would walk through them in every frame.
  for (const mesh of meshes) root.attach(mesh);
  for (const child of [...root.children]) if (!isMesh(child)) child.removeFromParent();
  return parts;
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
