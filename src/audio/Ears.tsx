import { useFrame } from '@react-three/fiber';
import { useMemo } from 'react';
import { type ArrayCamera, Matrix4 } from 'three';
import { ears } from './engine.ts';

/** Midway between the eyes: the session's own camera stands some centimetres behind them. */
function betweenEyes(views: ArrayCamera, into: Matrix4): Matrix4 {
  into.copy(views.matrixWorld);
  const { cameras } = views;
  if (cameras.length === 0) return into;
  let x = 0;
  let y = 0;
  let z = 0;
  for (let i = 0; i < cameras.length; i += 1) {
    const e = cameras[i]!.matrixWorld.elements;
    x += e[12]! / cameras.length;
    y += e[13]! / cameras.length;
    z += e[14]! / cameras.length;
  }
  return into.setPosition(x, y, z);
}

/** Carries the ears on the live camera: the page's, or the headset's while it presents. */
export function Ears() {
  const between = useMemo(() => new Matrix4(), []);
  useFrame(({ gl, camera }) => {
    const live = gl.xr.isPresenting ? betweenEyes(gl.xr.getCamera(), between) : camera.matrixWorld;
    ears.follow(live.elements);
  });
  return null;
}
