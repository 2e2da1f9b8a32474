/** A loaded GLB taken into the site: our surfaces, its elements by name, still matrices. */
import type { Group, Material, Mesh, Object3D } from 'three';
import type { Structure } from '../pack/schema.ts';
import { joinMeshes, type Part, wholePart } from './join.ts';
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
  const elements = takeElements(structure, root);
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

/** What can be joined with others of its surface: set out once, solid, not inside out. */
const isPlain = (mesh: Mesh): boolean =>
  !(mesh as { isInstancedMesh?: boolean }).isInstancedMesh &&
  !(mesh.material as Material).transparent &&
  Object.keys(mesh.geometry.morphAttributes).length === 0 &&
  mesh.matrixWorld.determinant() > 0;

/** Joins what is still by surface, and says what each element is made of then. Leaves nothing but meshes under `root`. */
function takeElements(structure: Structure, root: Group): Map<string, Part[]> {
  const parts = new Map<string, Part[]>(structure.elements.map(({ id }) => [id, []]));
  const bySurface = new Map<Material, { mesh: Mesh; element: string | null }[]>();
  const meshes: Mesh[] = [];
  for (const [element, own] of meshesByElement(structure, root)) {
    const { when, motion } = structure.elements.find(({ id }) => id === element) ?? {};
    for (const mesh of own) {
      const surface = mesh.material as Material;
      const alike = bySurface.get(surface) ?? [];
      if (!when && !motion && isPlain(mesh)) bySurface.set(surface, [...alike, { mesh, element }]);
      else {
        meshes.push(mesh);
        if (element !== null) parts.get(element)!.push(wholePart(mesh));
      }
    }
  }
  for (const alike of bySurface.values()) {
    const joined =
      alike.length === 1
        ? [wholePart(alike[0]!.mesh)]
        : joinMeshes(
            root,
            alike.map(({ mesh }) => mesh),
          );
    meshes.push(joined[0]!.mesh);
    joined.forEach((part, i) => {
      const { element } = alike[i]!;
      if (element !== null) parts.get(element)!.push(part);
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
