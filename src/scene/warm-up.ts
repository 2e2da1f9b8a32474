/** Shaders and textures go to the GPU before anything shows: a first glance must never stall in a headset. */
import type { Camera, Object3D, Scene, WebGLRenderer } from 'three';
import { type Library, texturesOf } from './library.ts';
import { meshesUnder } from './structure.ts';

/** Uploads the library's textures and compiles everything under `root`: all at once, before the first picture. */
export async function warmUp(
  gl: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  root: Object3D,
  library: Library,
): Promise<void> {
  for (const material of library.materials())
    for (const texture of texturesOf(material)) gl.initTexture(texture);
  await compile(gl, scene, camera, root, library);
}

/** Compiles the surfaces of everything under `root`, and their glowing twins. */
export async function compile(
  gl: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  root: Object3D,
  library: Library,
): Promise<void> {
  // Three prepares materials of visible and hidden things alike; twins are worn by nobody yet, so each is tried on.
  const meshes = meshesUnder(root);
  await gl.compileAsync(root, camera, scene);
  const own = meshes.map((mesh) => mesh.material);
  for (const mesh of meshes)
    if (!Array.isArray(mesh.material)) mesh.material = library.twin(mesh.material) as never;
  const twins = gl.compileAsync(root, camera, scene);
  meshes.forEach((mesh, i) => {
    mesh.material = own[i]!;
  });
  await twins;
}
