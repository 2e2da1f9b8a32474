/** The decoders, all served by us: meshopt is inside the code, the texture transcoder lies in `basis/` beside it. */
import type { CompressedTexture, Group, WebGLRenderer } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { type GLTF, GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { KTX2Loader } from 'three/examples/jsm/loaders/KTX2Loader.js';

export interface Loaders {
  /** @throws what the parser says if the bytes are no readable GLB. */
  model: (bytes: ArrayBuffer, folder: string) => Promise<Group>;
  /** @throws if the bytes are no KTX2 this GPU can be given. */
  texture: (bytes: ArrayBuffer) => Promise<CompressedTexture>;
  dispose: () => void;
}

/** `basis`: URL of the folder with `basis_transcoder.js` and `.wasm`, slash at the end; empty: the loader's own. */
export function createLoaders(gl: WebGLRenderer, basis: string): Loaders {
  const ktx2 = new KTX2Loader().setTranscoderPath(basis).setWorkerLimit(2).detectSupport(gl);
  const gltf = new GLTFLoader().setKTX2Loader(ktx2).setMeshoptDecoder(MeshoptDecoder);
  return {
    async model(bytes, folder) {
      const file: GLTF = await gltf.parseAsync(bytes, folder);
      return file.scene;
    },
    texture: (bytes) =>
      new Promise((done, failed) => {
        ktx2.parse(bytes, done as (texture: unknown) => void, failed);
      }),
    dispose: () => ktx2.dispose(),
  };
}

/** Where the transcoder lies: in a build the loader knows by itself; in development see basis-plugin.ts. */
export const basisFolder = (): string =>
  import.meta.env.DEV ? new URL(`${import.meta.env.BASE_URL}basis/`, globalThis.location.href).href : '';
