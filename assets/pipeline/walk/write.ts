/** Writes `walk.glb`: three named nodes, below each its triangles in pieces; positions only, quantised and compressed. */
import { Document } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { reorder } from '@gltf-transform/functions';
import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import { glbIo } from '../models/glb.ts';
import { WALKING } from './navmesh.ts';
import { compact, type Triangles } from './shapes.ts';

/** Fewer triangles, nowhere further than `error` metres from the shape. */
export async function simplify(shape: Triangles, error: number): Promise<Triangles> {
  if (shape.index.length === 0) return shape;
  await MeshoptSimplifier.ready;
  const { positions, index } = weldExactly(shape);
  const [kept] = MeshoptSimplifier.simplify(
    Uint32Array.from(index),
    Float32Array.from(positions),
    3,
    0,
    error,
    ['ErrorAbsolute'],
  );
  return compact({ positions, index: [...kept] });
}

function weldExactly({ positions, index }: Triangles): Triangles {
  const seen = new Map<string, number>();
  const kept: number[] = [];
  const names: number[] = [];
  for (let i = 0; i < positions.length; i += 3) {
    const key = positions
      .slice(i, i + 3)
      .map((v) => Math.round(v * 1000))
      .join();
    let name = seen.get(key);
    if (name === undefined) {
      name = kept.length / 3;
      kept.push(positions[i]!, positions[i + 1]!, positions[i + 2]!);
      seen.set(key, name);
    }
    names.push(name);
  }
  return { positions: kept, index: index.map((i) => names[i]!) };
}

/**
 * Metres: coordinates lie on this grid, a fourteenth of the cell in which the walkable mesh was cut, so that its corners
 * and the middles of its edges stay where they are; and whole millimetres, so that who joins corners by the millimetre
 * finds both sides of a piece's edge at the same one. A sixteen-bit number spans 325 m.
 */
const GRID = WALKING.cell / 14;
/** Side of a piece, metres. The walkable mesh's triangles are no longer than a tile (39.2 m): pieces of it fit. */
const PIECE = 180;

/** Triangles by the square in which their middles lie, so that each piece has coordinates of its own. */
function pieces({ positions, index }: Triangles): Map<string, number[]> {
  const out = new Map<string, number[]>();
  for (let t = 0; t < index.length; t += 3) {
    const middle = (axis: number) =>
      [0, 1, 2].reduce((sum, k) => sum + positions[index[t + k]! * 3 + axis]!, 0) / 3;
    const key = [0, 2].map((axis) => Math.floor(middle(axis) / PIECE)).join();
    const list = out.get(key);
    const corners = [index[t]!, index[t + 1]!, index[t + 2]!];
    if (list) list.push(...corners);
    else out.set(key, corners);
  }
  return out;
}

/**
 * A piece in whole steps of the grid from a corner that is itself on the grid: neighbours that share a corner say the
 * same place. Only where a triangle is longer than the numbers reach is the grid coarser.
 */
function onGrid({ positions, index }: Triangles) {
  const low = [0, 1, 2].map((axis) =>
    positions.reduce((least, v, i) => (i % 3 === axis && v < least ? v : least), Number.POSITIVE_INFINITY),
  );
  const span = positions.reduce((most, v, i) => Math.max(most, v - low[i % 3]!), 0);
  let step: number = GRID;
  while (span / step > 65_000) step *= 2;
  const from = low.map((v) => Math.floor(v / step));
  const array = Uint16Array.from(positions, (v, i) => Math.round(v / step) - from[i % 3]!);
  return { array, index, step, from: from.map((v) => v * step) as [number, number, number] };
}

/** @returns the bytes of the GLB; the same shapes give the same bytes */
export async function writeWalk(
  parts: Record<'walkable' | 'surface' | 'solid', Triangles>,
): Promise<Uint8Array> {
  const document = new Document();
  document.getRoot().getAsset().generator = 'Yaohuo pipeline';
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document.createExtension(EXTMeshoptCompression).setRequired(true);
  const buffer = document.createBuffer();
  const scene = document.createScene('walk');
  const accessor = (type: 'VEC3' | 'SCALAR', array: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  for (const [name, shape] of Object.entries(parts)) {
    const node = document.createNode(name);
    scene.addChild(node);
    for (const [key, list] of [...pieces(shape)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { array, index, step, from } = onGrid(compact({ positions: shape.positions, index: list }));
      const wide = array.length / 3 > 65_535;
      const primitive = document
        .createPrimitive()
        .setAttribute('POSITION', accessor('VEC3', array))
        .setIndices(accessor('SCALAR', wide ? Uint32Array.from(index) : Uint16Array.from(index)));
      const mesh = document.createMesh(`${name} ${key}`).addPrimitive(primitive);
      node.addChild(
        document.createNode(`${name} ${key}`).setMesh(mesh).setTranslation(from).setScale([step, step, step]),
      );
    }
  }
  await document.transform(reorder({ encoder: MeshoptEncoder, target: 'size', cleanup: false }));
  return (await glbIo()).writeBinary(document);
}
