/**
 * Where the visitor's head and feet are in this frame. Written once a frame by whoever moves the rig, read by
 * audio, scene and probe. Mutable on purpose: it changes every frame and must not allocate or re-render.
 */
export interface Pose {
  /** Feet, metres. */
  readonly feet: { x: number; y: number; z: number };
  /** Eyes, metres. */
  readonly head: { x: number; y: number; z: number };
  /** Where the head looks, as a compass heading in the site grid, degrees 0…360. */
  heading: number;
  /** Degrees, up positive. */
  pitch: number;
}

export const pose: Pose = {
  feet: { x: 0, y: 0, z: 0 },
  head: { x: 0, y: 1.6, z: 0 },
  heading: 0,
  pitch: 0,
};
