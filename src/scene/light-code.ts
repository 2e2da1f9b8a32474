/**
 * Baked light as geometry carries it: `_light` per vertex, `_ILIGHT` per instance; each u8 normalised VEC4 of sky, sun,
 * fire and lamps. Stored values are square roots, so that dark inside walls keeps its steps.
 * The shaders always read all attributes, so what a mesh lacks gets one shared constant: one program for all meshes.
 */
import { type BufferGeometry, InstancedBufferAttribute, type InstancedMesh, type Mesh } from 'three';

/** Linear light of a stored byte 0…255. */
export const lightLinear = (stored: number): number => (stored / 255) ** 2;

/** Byte for a linear light 0…1. */
export const lightStored = (linear: number): number =>
  Math.round(Math.sqrt(Math.min(1, Math.max(0, linear))) * 255);

/** One value for a whole mesh: an attribute that never moves on to its second element. */
const constant = (...bytes: number[]) =>
  new InstancedBufferAttribute(new Uint8Array(bytes), bytes.length, true, 1e6);

/** Open air, no fire: what nobody baked still stands in the day. */
const OPEN = constant(255, 255, 0, 0);
const ONE = constant(255, 255, 255, 255);

/** True for an attribute that many meshes read. */
export const isShared = (attribute: unknown): boolean => attribute === OPEN || attribute === ONE;

/** Takes the shared constants off a mesh before it is freed: others read them still. */
export function withoutShared(mesh: Mesh): void {
  const { geometry } = mesh;
  for (const name of Object.keys(geometry.attributes)) {
    if (isShared(geometry.getAttribute(name))) geometry.deleteAttribute(name);
  }
  if (isInstanced(mesh) && mesh.instanceColor === ONE) mesh.instanceColor = null;
}

const isInstanced = (mesh: Mesh): mesh is InstancedMesh => (mesh as InstancedMesh).isInstancedMesh === true;

/** Gives a mesh whatever of `_light`, `color`, `_ILIGHT`, `instanceColor`, `normal`, `uv` it lacks. Mutates it. */
export function completeAttributes(mesh: Mesh): void {
  const geometry: BufferGeometry = mesh.geometry;
  const instanced = isInstanced(mesh);
  const has = (name: string) => geometry.getAttribute(name) !== undefined;
  if (!has('_light')) geometry.setAttribute('_light', instanced && has('_ILIGHT') ? ONE : OPEN);
  if (!has('color')) geometry.setAttribute('color', ONE);
  if (!has('normal')) geometry.computeVertexNormals();
  if (!has('uv')) geometry.setAttribute('uv', constant(0, 0));
  // Tangents would be a second program for nothing: the shader makes its own frame.
  geometry.deleteAttribute('tangent');
  if (!instanced) return;
  if (!has('_ILIGHT')) geometry.setAttribute('_ILIGHT', ONE);
  mesh.instanceColor = mesh.instanceColor ? tight(mesh.instanceColor, mesh.count) : ONE;
}

/**
 * The GLTF loader hands on the raw array of a padded per-instance colour (three bytes in a stride of four) as if it
 * were tight. Detects that by length and reads it at its true width.
 */
const tight = (attribute: InstancedBufferAttribute, count: number): InstancedBufferAttribute => {
  const width = attribute.array.length / count;
  return width === attribute.itemSize || width !== 4
    ? attribute
    : new InstancedBufferAttribute(attribute.array, 4, attribute.normalized);
};
