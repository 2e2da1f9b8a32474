import { useFrame } from '@react-three/fiber';
import { ears } from './engine.ts';

/** Carries the ears on the live camera: the page's, or the headset's while it presents. */
export function Ears() {
  useFrame(({ gl, camera }) => {
    const live = gl.xr.isPresenting ? gl.xr.getCamera() : camera;
    ears.follow(live.matrixWorld.elements);
  });
  return null;
}
