/**
 * What goes to the GPU while the visit is on goes in slices: one texture or one mesh a frame in a headset, a few on the
 * page, so that no frame is late.
 * A mesh goes up by being drawn in the live scene, with nothing of it to draw: three then makes all its buffers and
 * binds them to the program it will use, in a headset as on the page.
 */
import { Group, type Material, type Mesh, type Object3D, type Texture, type WebGLRenderer } from 'three';
import { requestFrame } from './animation.ts';
import { texturesOf } from './library.ts';
import { meshesUnder } from './structure.ts';
import type { Surface } from './surface.ts';

export interface Uploads {
  /** To be put into the scene: empty but for the mesh whose turn it is. */
  readonly nursery: Group;
  /** Resolves when all under `root` is on the GPU. `root` itself is not yet in the scene. */
  bring: (root: Object3D) => Promise<void>;
  /** Resolves when a material's textures are there and it was the turn of `work`, which has a frame to itself. */
  turn: (material: Material, work: () => void) => Promise<void>;
  /** One slice; once a frame, before it is drawn. True while there is more. */
  step: (gl: WebGLRenderer) => boolean;
  /** Everything on the GPU was lost: what goes up next goes up whole. */
  forget: () => void;
}

type Slice = (gl: WebGLRenderer) => void;

/** Slices of one frame. In a headset a late frame is felt; on the page it is hardly seen, and waiting is. */
const IN_HEADSET = 1;
const ON_PAGE = 8;

export function createUploads(): Uploads {
  const nursery = new Group();
  nursery.name = 'nursery';
  const queue: Slice[] = [];
  let up = new WeakSet<Texture>();
  const restore: (() => void)[] = [];

  const textures = (material: Material) => {
    for (const texture of texturesOf(material as Surface)) {
      if (up.has(texture)) continue;
      up.add(texture);
      queue.push((gl) => gl.initTexture(texture));
    }
  };

  const mesh = (one: Mesh): Slice => {
    return () => {
      const { visible, frustumCulled } = one;
      const { start, count } = one.geometry.drawRange;
      one.visible = true;
      one.frustumCulled = false;
      one.geometry.setDrawRange(0, 0);
      // Its parent stays its own: this is only one more place from which it is drawn.
      nursery.children.push(one);
      restore.push(() => {
        one.geometry.setDrawRange(start, count);
        one.visible = visible;
        one.frustumCulled = frustumCulled;
      });
    };
  };

  return {
    nursery,
    bring(root) {
      return new Promise((done) => {
        const meshes = meshesUnder(root);
        for (const one of meshes) textures(one.material as Material);
        for (const one of meshes) queue.push(mesh(one));
        // Told once its meshes are as they were: what is shown or hidden of them then must not be put back afterwards.
        queue.push(() => restore.push(done));
        requestFrame();
      });
    },
    turn(material, work) {
      return new Promise((done) => {
        textures(material);
        queue.push(() => {
          work();
          done();
        });
        requestFrame();
      });
    },
    step(gl) {
      for (const back of restore) back();
      restore.length = 0;
      nursery.children.length = 0;
      const slices = gl.xr.isPresenting ? IN_HEADSET : ON_PAGE;
      for (let n = 0; n < slices; n += 1) queue.shift()?.(gl);
      return queue.length > 0 || restore.length > 0;
    },
    forget() {
      up = new WeakSet();
    },
  };
}
