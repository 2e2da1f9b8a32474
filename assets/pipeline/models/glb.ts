/**
 * A structure as GLB: one node per element, named by its id; below it one primitive per material, and one
 * instanced node per part that is set out many times. Materials are names only (the app has the library); a plain
 * colour stands in for them elsewhere. See docs/architecture.md for the attributes `_LIGHT` and `_ILIGHT`.
 */
import {
  type Accessor,
  type Document,
  Document as GltfDocument,
  Logger,
  type Material,
  type Mesh,
  type Node,
  NodeIO,
} from '@gltf-transform/core';
import { EXTMeshGPUInstancing, EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { dedup, prune, quantize, reorder, weld } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import { Quaternion, Vector3 } from 'three';
import { MATERIALS, TONES } from '../../kit/materials.ts';
import type { Instance, Part } from '../../kit/model.ts';
import { boundsOf } from './built.ts';
import type { LitElement, LitPart, LitStructure } from './lit.ts';
import { joinParts, type PrimitiveArrays } from './vertices.ts';

export interface GlbOptions {
  /** Told of things that had to be bent to fit: tints above 1, sheared instances. */
  problem?: (text: string) => void;
  /** Every primitive has `COLOR_0`, white where nothing was tinted: for what is merged with others. */
  coloured?: boolean;
  /** Off: plain float GLB, larger and quicker, for previews. */
  compress?: boolean;
}

/** Reads and writes GLBs with every extension the pipeline uses. */
export async function glbIo(): Promise<NodeIO> {
  await MeshoptEncoder.ready;
  await MeshoptDecoder.ready;
  return new NodeIO()
    .registerExtensions([EXTMeshGPUInstancing, EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder });
}

/**
 * Bits of a coordinate: 14 keep a building to two millimetres. What is wider than 65 m (land, the wall round
 * everything) gets more, so that 400 m are kept to a centimetre; glTF's shorts end at 16.
 */
export function positionBits(structure: LitStructure): number {
  const size = boundsOf(structure.elements.flatMap(({ parts }) => parts as Part[])).getSize(new Vector3());
  const widest = Math.max(size.x, size.y, size.z, 1);
  return Math.max(14, Math.min(16, Math.ceil(Math.log2(widest / 0.004))));
}

/** Bytes of the structure's GLB. Same structure, same bytes. */
export async function writeGlb(structure: LitStructure, options: GlbOptions = {}): Promise<Uint8Array> {
  const io = await glbIo();
  const document = new GltfDocument();
  document.setLogger(new Logger(Logger.Verbosity.WARN));
  document.createBuffer();
  const scene = document.createScene(structure.id);
  const materials = new Map<string, Material>();
  for (const element of structure.elements)
    scene.addChild(
      elementNode(document, element, materials, options.coloured ?? false, (text) =>
        options.problem?.(`${structure.id}, element ${element.id}: ${text}`),
      ),
    );
  document.getRoot().getAsset().generator = 'Yaohuo pipeline';
  await document.transform(weld());
  if (options.compress ?? true) {
    await document.transform(
      reorder({ encoder: MeshoptEncoder, target: 'size', cleanup: false }),
      quantize({
        pattern: /^(POSITION|NORMAL)$/,
        quantizePosition: positionBits(structure),
        quantizeNormal: 8,
        cleanup: false,
      }),
      prune({ keepAttributes: true, keepLeaves: true, keepExtras: true }),
      dedup({ keepUniqueNames: true }),
    );
    document
      .createExtension(EXTMeshoptCompression)
      .setRequired(true)
      .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER });
  }
  return io.writeBinary(document);
}

type Problem = (text: string) => void;

function elementNode(
  document: Document,
  element: LitElement,
  materials: Map<string, Material>,
  coloured: boolean,
  problem: Problem,
): Node {
  const node = document.createNode(element.id);
  const once = new Map<string, LitPart[]>();
  for (const part of element.parts) {
    if (part.instances) continue;
    const list = once.get(part.material);
    if (list) list.push(part);
    else once.set(part.material, [part]);
  }
  const meshOf = (parts: [string, LitPart[]][], name: string): Mesh => {
    const mesh = document.createMesh(name);
    for (const [material, list] of parts) {
      const arrays = joinParts(list, problem);
      if (coloured) arrays.color ??= new Uint8Array((arrays.position.length / 3) * RGBA).fill(255);
      if (arrays.index.length > 0) mesh.addPrimitive(primitive(document, arrays, material, materials));
    }
    return mesh;
  };
  if (once.size > 0) {
    const mesh = meshOf([...once], element.id);
    if (mesh.listPrimitives().length > 0)
      node.addChild(document.createNode(`${element.id}--body`).setMesh(mesh));
  }
  element.parts.forEach((part, i) => {
    if (!part.instances || part.instances.length === 0) return;
    const name = `${element.id}--${part.material}-${i}`;
    const mesh = meshOf([[part.material, [part]]], name);
    if (mesh.listPrimitives().length === 0) return;
    const child = document.createNode(name).setMesh(mesh);
    child.setExtension('EXT_mesh_gpu_instancing', instancing(document, part, problem));
    node.addChild(child);
  });
  return node;
}

function accessor(
  document: Document,
  array: Float32Array | Uint8Array | Uint32Array,
  type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4',
  normalized = false,
): Accessor {
  return document
    .createAccessor()
    .setArray(array as Float32Array<ArrayBuffer>)
    .setType(type)
    .setNormalized(normalized)
    .setBuffer(document.getRoot().listBuffers()[0]!);
}

function primitive(
  document: Document,
  arrays: PrimitiveArrays,
  material: string,
  materials: Map<string, Material>,
) {
  const out = document
    .createPrimitive()
    .setAttribute('POSITION', accessor(document, arrays.position, 'VEC3'))
    .setAttribute('NORMAL', accessor(document, arrays.normal, 'VEC3'))
    .setAttribute('TEXCOORD_0', accessor(document, arrays.uv, 'VEC2'))
    .setIndices(accessor(document, arrays.index, 'SCALAR'))
    .setMaterial(materialOf(document, material, materials));
  if (arrays.color) out.setAttribute('COLOR_0', accessor(document, arrays.color, 'VEC4', true));
  if (arrays.light) out.setAttribute('_LIGHT', accessor(document, arrays.light, 'VEC4', true));
  return out;
}

/** The material's name and, for viewers without our library, its mean colour. */
function materialOf(document: Document, id: string, made: Map<string, Material>): Material {
  const known = made.get(id);
  if (known) return known;
  const look = (MATERIALS as Record<string, { roughness: number; doubleSided?: boolean }>)[id];
  const [r, g, b] = (TONES as Record<string, readonly [number, number, number]>)[id] ?? [0.5, 0.5, 0.5];
  const material = document
    .createMaterial(id)
    .setBaseColorFactor([r, g, b, 1])
    .setRoughnessFactor(look?.roughness ?? 1)
    .setMetallicFactor(0)
    .setDoubleSided(look?.doubleSided ?? false);
  made.set(id, material);
  return material;
}

const RGBA = 4;

function instancing(document: Document, part: LitPart, problem: Problem) {
  const instances = part.instances as readonly Instance[];
  const n = instances.length;
  const translation = new Float32Array(n * 3);
  const rotation = new Float32Array(n * 4);
  const scale = new Float32Array(n * 3);
  const tinted = instances.some((instance) => instance.tint);
  const color = new Uint8Array(n * RGBA).fill(255);
  const [p, q, s] = [new Vector3(), new Quaternion(), new Vector3()];
  let mirrored = 0;
  let over = 0;
  instances.forEach((instance, i) => {
    instance.matrix.decompose(p, q, s);
    if (instance.matrix.determinant() < 0) mirrored += 1;
    p.toArray(translation, i * 3);
    q.normalize().toArray(rotation, i * 4);
    s.toArray(scale, i * 3);
    instance.tint?.forEach((value, c) => {
      if (value > 1.1) over += 1;
      color[i * RGBA + c] = Math.max(0, Math.min(255, Math.round(value * 255)));
    });
  });
  if (mirrored > 0)
    throw new Error(`${mirrored} instances of ${part.material} are mirrored: their faces would look inwards`);
  if (over > 0) problem(`${over} instance tints brighter than 1 were cut off in ${part.material}`);
  const batch = document
    .createExtension(EXTMeshGPUInstancing)
    .setRequired(true)
    .createInstancedMesh()
    .setAttribute('TRANSLATION', accessor(document, translation, 'VEC3'))
    .setAttribute('ROTATION', accessor(document, rotation, 'VEC4'))
    .setAttribute('SCALE', accessor(document, scale, 'VEC3'));
  if (tinted) batch.setAttribute('_COLOR_0', accessor(document, color, 'VEC4', true));
  if (part.instanceLight) batch.setAttribute('_ILIGHT', accessor(document, part.instanceLight, 'VEC4', true));
  return batch;
}
