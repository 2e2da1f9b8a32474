/** Writes `walk.glb`: three named meshes, positions only, no extension any reader could lack. */
import { Document, NodeIO } from '@gltf-transform/core';
import { MeshoptSimplifier } from 'meshoptimizer';
import type { Triangles } from './shapes.ts';

/** Fewer triangles for rays, nowhere further than `error` metres from the shape. */
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

/** Drops corners no triangle uses. */
function compact({ positions, index }: Triangles): Triangles {
  const names = new Map<number, number>();
  const out: Triangles = { positions: [], index: [] };
  for (const v of index) {
    let name = names.get(v);
    if (name === undefined) {
      name = names.size;
      names.set(v, name);
      out.positions.push(positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!);
    }
    out.index.push(name);
  }
  return out;
}

/** @returns the bytes of the GLB; the same shapes give the same bytes */
export async function writeWalk(
  parts: Record<'walkable' | 'surface' | 'solid', Triangles>,
): Promise<Uint8Array> {
  const document = new Document();
  document.getRoot().getAsset().generator = 'Yaohuo pipeline';
  const buffer = document.createBuffer();
  const scene = document.createScene('walk');
  for (const [name, { positions, index }] of Object.entries(parts)) {
    const wide = positions.length / 3 > 65_535;
    const primitive = document
      .createPrimitive()
      .setAttribute(
        'POSITION',
        // To the tenth of a millimetre: tidier bytes, and nobody's foot is finer.
        document
          .createAccessor()
          .setType('VEC3')
          .setArray(Float32Array.from(positions, (v) => Math.round(v * 1e4) / 1e4))
          .setBuffer(buffer),
      )
      .setIndices(
        document
          .createAccessor()
          .setType('SCALAR')
          .setArray(wide ? Uint32Array.from(index) : Uint16Array.from(index))
          .setBuffer(buffer),
      );
    scene.addChild(document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive)));
  }
  return new NodeIO().writeBinary(document);
}
