/** What the last frame cost, for the probe and the bench. Counted when asked, never in the frame. */
import type {
  BufferAttribute,
  BufferGeometry,
  InterleavedBufferAttribute,
  Mesh,
  Object3D,
  Texture,
  WebGLRenderer,
} from 'three';
import { loading } from '../state/loading.ts';
import { NO_STATS, type SceneStats } from './scene-stats.ts';
import { textureBytes } from './texture-bytes.ts';

type Shown = Pick<SceneStats, 'models' | 'standIns'>;

let renderer: WebGLRenderer | null = null;
let root: Object3D | null = null;
let forms: () => Shown | undefined = () => undefined;
let drawn = 0;

/** The scene hands over what is to be counted; `null` when it goes. */
export const watch = (
  gl: WebGLRenderer | null,
  scene: Object3D | null,
  shown: () => Shown | undefined = () => undefined,
): void => {
  renderer = gl;
  root = scene;
  forms = shown;
};

/** Counts a frame; called once a frame. */
export const countFrame = (): void => {
  drawn += 1;
};

/** Frames drawn since the page was opened. */
export const frames = (): number => drawn;

/** Bytes of the attributes of these geometries, each buffer once. */
export const geometryBytes = (geometries: Iterable<BufferGeometry>): number => {
  const arrays = new Set<ArrayLike<number> & { byteLength: number }>();
  const add = (a: BufferAttribute | InterleavedBufferAttribute | null | undefined) => {
    if (a) arrays.add(a.array as never);
  };
  for (const geometry of geometries) {
    add(geometry.index);
    for (const name of Object.keys(geometry.attributes)) add(geometry.attributes[name]);
  }
  let bytes = 0;
  for (const array of arrays) bytes += array.byteLength;
  return bytes;
};

export function sceneStats(): SceneStats {
  if (!renderer || !root) return NO_STATS;
  const geometries = new Set<BufferGeometry>();
  const textures = new Set<Texture>();
  let instances = 0;
  root.traverse((object) => {
    const mesh = object as Mesh & {
      instanceMatrix?: BufferAttribute;
      instanceColor?: BufferAttribute | null;
    };
    if (mesh.geometry) geometries.add(mesh.geometry);
    instances += (mesh.instanceMatrix?.array.byteLength ?? 0) + (mesh.instanceColor?.array.byteLength ?? 0);
    for (const material of [mesh.material].flat()) if (material) collect(material, textures);
  });
  const surfaces = new Set<unknown>();
  root.traverseVisible((object) => {
    for (const material of [(object as Mesh).material].flat()) if (material) surfaces.add(material);
  });
  let bytes = 0;
  for (const texture of textures) bytes += textureBytes(texture);
  return {
    calls: renderer.info.render.calls,
    triangles: renderer.info.render.triangles,
    programs: renderer.info.programs?.length ?? 0,
    surfaces: surfaces.size,
    textureBytes: bytes,
    geometryBytes: geometryBytes(geometries) + instances,
    coming: loading.getState().onWay,
    ...(forms() ?? { models: [], standIns: [] }),
  };
}

/** Textures of a material: its own properties, and the uniforms of a shader. */
function collect(material: object, into: Set<Texture>): void {
  const see = (value: unknown) => {
    if (value && (value as Texture).isTexture) into.add(value as Texture);
  };
  for (const value of Object.values(material)) see(value);
  const uniforms = (material as { uniforms?: Record<string, { value: unknown }> }).uniforms;
  if (uniforms) for (const uniform of Object.values(uniforms)) see(uniform?.value);
}
