/**
 * The stand-ins of all structures in reach, merged: one mesh for each material, whatever their number. A stand-in comes
 * and goes by rewriting which of the merged triangles are named in the index.
 *
 * Not three's BatchedMesh: that needs a second program for every surface, reads a matrix per vertex from a texture,
 * rewrites its list of draws, leans on an extension that not every headset has, and weighs 5 kB. Stand-ins never move,
 * so all of that would be for nothing.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Group, type Material, Mesh } from 'three';
import type { PlacedStructure } from './structure.ts';
import { meshesUnder } from './structure.ts';
import {
  emptyVertices,
  indexCount,
  LAYOUT,
  VERTEX_NAMES,
  type Vertices,
  vertexCount,
  writeIndex,
  writeVertices,
} from './vertices.ts';

/** One stand-in's triangles of one material, in site coordinates. */
export interface Piece {
  material: Material;
  vertices: Vertices;
  index: Uint32Array;
}

/** Room for so many vertices at first; doubled when it is full. */
const ROOM = 2048;

/** Takes a loaded stand-in apart: one piece for each of its meshes. */
export const piecesOf = (placed: PlacedStructure): Piece[] => meshesUnder(placed.root).map(pieceOf);

function pieceOf(mesh: Mesh): Piece {
  const vertices = emptyVertices(vertexCount(mesh));
  writeVertices(mesh, mesh.matrixWorld, vertices, 0);
  const index = new Uint32Array(indexCount(mesh));
  writeIndex(mesh, index, 0, 0);
  return { material: mesh.material as Material, vertices, index };
}

interface Laid {
  piece: Piece;
  first: number;
  shown: boolean;
}

/** All pieces of one material. */
function createBatch(material: Material) {
  const laid = new Map<string, Laid[]>();
  const mesh = new Mesh(new BufferGeometry(), material);
  mesh.name = `stand-ins ${material.name}`;
  mesh.frustumCulled = false;
  mesh.matrixAutoUpdate = false;
  mesh.matrixWorldAutoUpdate = false;
  let room = 0;
  let used = 0;
  let changed = true;

  const all = () => [...laid.values()].flat();
  const write = ({ piece, first }: Laid, fresh: boolean) => {
    for (const name of VERTEX_NAMES) {
      const attribute = mesh.geometry.getAttribute(name) as BufferAttribute;
      const from = piece.vertices[name];
      attribute.array.set(from, first * attribute.itemSize);
      if (fresh) continue;
      attribute.addUpdateRange(first * attribute.itemSize, from.length);
      attribute.needsUpdate = true;
    }
  };
  const vertexCount = ({ piece }: Pick<Laid, 'piece'>) => piece.vertices.position.length / 3;
  /** Buffers of a new size, with what is still here laid side by side. */
  const relay = (least: number) => {
    room = ROOM;
    while (room < least) room *= 2;
    mesh.geometry.dispose();
    mesh.geometry = new BufferGeometry();
    for (const name of VERTEX_NAMES) {
      const { size, array, scale } = LAYOUT[name];
      mesh.geometry.setAttribute(name, new BufferAttribute(new array(room * size), size, scale !== 1));
    }
    used = 0;
    for (const one of all()) {
      one.first = used;
      used += vertexCount(one);
      write(one, true);
    }
    changed = true;
  };

  /** Writes down which triangles are drawn, if that has changed. */
  const settle = () => {
    if (!changed) return;
    changed = false;
    const shown = all().filter((one) => one.shown);
    const count = shown.reduce((sum, { piece }) => sum + piece.index.length, 0);
    mesh.visible = count > 0;
    if (count === 0) return;
    let { index } = mesh.geometry;
    if (!index || index.count < count) {
      const most = all().reduce((sum, { piece }) => sum + piece.index.length, 0);
      index = new BufferAttribute(new Uint32Array(most * 2), 1).setUsage(DynamicDrawUsage);
      mesh.geometry.setIndex(index);
    }
    let to = 0;
    for (const { piece, first } of shown)
      for (let i = 0; i < piece.index.length; i += 1) index.array[to++] = piece.index[i]! + first;
    mesh.geometry.setDrawRange(0, count);
    index.clearUpdateRanges();
    index.addUpdateRange(0, count);
    index.needsUpdate = true;
  };

  return {
    mesh,
    add(id: string, piece: Piece) {
      const one: Laid = { piece, first: used, shown: false };
      const list = laid.get(id) ?? [];
      laid.set(id, list);
      const live = all().reduce((sum, other) => sum + vertexCount(other), 0);
      list.push(one);
      if (used + vertexCount(one) > room) {
        relay(live + vertexCount(one));
        // The new buffers must never be drawn without their index: all of it would show at once.
        settle();
      } else {
        used += vertexCount(one);
        write(one, false);
      }
    },
    remove(id: string) {
      if (laid.delete(id)) changed = true;
      if (laid.size === 0) {
        mesh.geometry.dispose();
        mesh.geometry = new BufferGeometry();
        room = 0;
        used = 0;
      }
    },
    show(id: string, on: boolean) {
      for (const one of laid.get(id) ?? []) {
        if (one.shown !== on) changed = true;
        one.shown = on;
      }
    },
    settle,
    empty: () => laid.size === 0,
  };
}

export interface StandIns {
  /** To be put into the scene. */
  readonly root: Group;
  /** Lays a piece of a structure's stand-in down, hidden. */
  add: (id: string, piece: Piece) => void;
  remove: (id: string) => void;
  show: (id: string, on: boolean) => void;
  /** Call after any of these, before the next frame. */
  settle: () => void;
  dispose: () => void;
}

export function createStandIns(): StandIns {
  const batches = new Map<Material, ReturnType<typeof createBatch>>();
  const root = new Group();
  root.name = 'stand-ins';
  return {
    root,
    add(id, piece) {
      let batch = batches.get(piece.material);
      if (!batch) {
        batch = createBatch(piece.material);
        batches.set(piece.material, batch);
        root.add(batch.mesh);
      }
      batch.add(id, piece);
    },
    remove(id) {
      for (const [material, batch] of batches) {
        batch.remove(id);
        if (!batch.empty()) continue;
        batch.mesh.removeFromParent();
        batches.delete(material);
      }
    },
    show(id, on) {
      for (const batch of batches.values()) batch.show(id, on);
    },
    settle() {
      for (const batch of batches.values()) batch.settle();
    },
    dispose() {
      for (const { mesh } of batches.values()) mesh.geometry.dispose();
      batches.clear();
      root.removeFromParent();
    },
  };
}
