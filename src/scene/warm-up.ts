/** Shaders and textures go to the GPU before anything shows: a first glance must never stall in a headset. */
import type { Camera, Mesh, Object3D, Scene, WebGLRenderer } from 'three';
import { type Library, texturesOf } from './library.ts';

/** Compiles and uploads everything under `root`, and the library's surfaces with their glowing twins. */
export async function warmUp(
  gl: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  root: Object3D,
  library: Library,
): Promise<void> {
  for (const material of library.materials())
    for (const texture of texturesOf(material)) gl.initTexture(texture);
  // Three prepares materials of visible and hidden things alike; twins are worn by nobody yet, so each is tried on.
  const meshes: Mesh[] = [];
  root.traverse((object) => {
    if ((object as Mesh).isMesh) meshes.push(object as Mesh);
  });
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
