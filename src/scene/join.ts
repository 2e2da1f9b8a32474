/**
 * The still meshes of a structure, joined: one for each surface, whatever the number of its elements, and with what is
 * set out many times written out. A draw costs a headset more than its triangles do, an instance of a dozen triangles
 * costs it more than those, and a building comes into sight as one.
 * An element is then a stretch of a mesh's triangles. What is pointed out or hidden is told by groups, and only while
 * something is.
 */
import { BufferAttribute, BufferGeometry, type Group, type Material, Matrix4, Mesh } from 'three';
import { isShared } from './light-code.ts';
import {
  emptyVertices,
  indexCount,
  isInstanced,
  LAYOUT,
  VERTEX_NAMES,
  vertexCount,
  writeIndex,
  writeVertices,
} from './vertices.ts';

/** What is drawn of an element: a mesh of its own, or a stretch of one it shares. */
export interface Part {
  readonly mesh: Mesh;
  /** Its surface when nobody points it out. */
  readonly own: Material;
  /** Wears this in place of its own surface; `null` gives it back. One twin at a time for all parts of a mesh. */
  wear: (twin: Material | null) => void;
  show: (on: boolean) => void;
}

/** A mesh that belongs to one element only. */
export function wholePart(mesh: Mesh): Part {
  const own = mesh.material as Material;
  return {
    mesh,
    own,
    wear: (twin) => {
      mesh.material = twin ?? own;
    },
    show: (on) => {
      mesh.visible = on;
    },
  };
}

interface Stretch {
  start: number;
  count: number;
  worn: boolean;
  shown: boolean;
}

/** The parts of a joined mesh, one for each of the counts of its index, in that order. */
function stretches(mesh: Mesh, counts: readonly number[]): Part[] {
  const own = mesh.material as Material;
  const { geometry } = mesh;
  let other: Material | null = null;
  let end = 0;
  const list = counts.map((count): Stretch => {
    end += count;
    return { start: end - count, count, worn: false, shown: true };
  });
  const settle = () => {
    geometry.clearGroups();
    mesh.visible = list.some((one) => one.shown);
    // One surface: three draws all of it at once and asks for no groups.
    mesh.material = own;
    if (list.every((one) => one.shown && !one.worn)) return;
    let last: { start: number; count: number; materialIndex?: number } | undefined;
    for (const { start, count, worn, shown } of list) {
      if (!shown) continue;
      const look = worn ? 1 : 0;
      if (last && last.materialIndex === look && last.start + last.count === start) last.count += count;
      else {
        geometry.addGroup(start, count, look);
        last = geometry.groups.at(-1);
      }
    }
    mesh.material = [own, other ?? own];
  };
  return list.map((one) => ({
    mesh,
    own,
    wear(twin) {
      one.worn = twin !== null;
      if (twin) other = twin;
      settle();
    },
    show(on) {
      if (one.shown === on) return;
      one.shown = on;
      settle();
    },
  }));
}

/** Most vertices that a repeated thing may come to when it is written out. */
const MOST = 65_536;

/**
 * What can be joined with others of its surface: solid, not inside out, and not so often repeated that writing it out
 * would cost more memory than a draw is worth.
 */
export const canJoin = (mesh: Mesh): boolean =>
  !(mesh.material as Material).transparent &&
  Object.keys(mesh.geometry.morphAttributes).length === 0 &&
  mesh.matrixWorld.determinant() > 0 &&
  (!isInstanced(mesh) || vertexCount(mesh) <= MOST);

/**
 * Joins meshes that wear one surface into a mesh under `root`, and takes them off it. Their parts, in their order.
 * All must stand where they will stay: their world matrices count. Attributes must be complete (light-code.ts).
 */
export function joinMeshes(root: Group, meshes: readonly Mesh[]): Part[] {
  const back = root.matrixWorld.clone().invert();
  const toRoot = new Matrix4();
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  const counts = meshes.map(indexCount);
  const total = sum(meshes.map(vertexCount));
  // Nobody tinted: the one white that all untinted things share does here, too.
  const white = meshes.every(
    (mesh) =>
      isShared(mesh.geometry.getAttribute('color')) && (!isInstanced(mesh) || isShared(mesh.instanceColor)),
  );
  const vertices = emptyVertices(total);
  const index = new (total > 0xffff ? Uint32Array : Uint16Array)(sum(counts));
  let first = 0;
  let at = 0;
  meshes.forEach((mesh, i) => {
    writeIndex(mesh, index, at, first);
    at += counts[i]!;
    writeVertices(
      mesh,
      toRoot.multiplyMatrices(back, mesh.matrixWorld),
      vertices,
      first,
      white ? 'color' : undefined,
    );
    first += vertexCount(mesh);
    mesh.removeFromParent();
    if (isInstanced(mesh)) mesh.dispose();
  });
  const geometry = new BufferGeometry();
  for (const name of VERTEX_NAMES) {
    const { size, scale } = LAYOUT[name];
    const shared = name === 'color' && white;
    geometry.setAttribute(
      name,
      shared
        ? meshes[0]!.geometry.getAttribute('color')
        : new BufferAttribute(vertices[name], size, scale !== 1),
    );
  }
  geometry.setIndex(new BufferAttribute(index, 1));
  geometry.computeBoundingSphere();
  const joined = new Mesh(geometry, meshes[0]!.material);
  joined.name = `joined ${(joined.material as Material).name}`;
  root.add(joined);
  joined.updateMatrixWorld(true);
  return stretches(joined, counts);
}
