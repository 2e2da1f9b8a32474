/** The desktop visitor's body: where the feet are and where the eyes look. One per page; kept while a headset is worn. */
import { FOV, look } from '../maths/look.ts';
import { clamp } from '../maths/smooth.ts';
import { EYE_HEIGHT, halt, stand, walker } from '../maths/walker.ts';
import { spot } from '../walk/mesh.ts';
import { nearest } from '../walk/step.ts';
import { walk } from '../walk/store.ts';

export const body = {
  look: look(),
  walker: walker(),
  /** False until the visitor was put somewhere for the first time. */
  stood: false,
  /** Something moved in the last frame. */
  moving: false,
  /** m/s and degrees/s that the keys have brought about, eased. */
  ahead: 0,
  aside: 0,
  turn: 0,
};

const found = spot();

/** Puts the feet at (x, y, z), or at the nearest spot of the mesh within three metres of it. */
export function standAt(x: number, y: number, z: number): void {
  const { mesh } = walk.getState();
  if (!mesh || nearest(mesh, x, y, z, 3, found) > 3) {
    found.x = x;
    found.y = y;
    found.z = z;
    found.triangle = -1;
  }
  stand(body.walker, found);
  body.stood = true;
}

/** Turns the eyes at once. */
export function faceAt(heading: number, pitch: number): void {
  const { look: l } = body;
  l.target = null;
  l.spin = 0;
  l.tilt = 0;
  l.heading = heading;
  l.pitch = clamp(pitch, -80, 80);
  l.fov = FOV;
  l.fovWanted = FOV;
}

/** When the mesh arrives after the visitor: brings the feet onto it. */
export function settle(): void {
  const { at } = body.walker;
  if (body.stood && at.triangle < 0) standAt(at.x, at.y, at.z);
}

export const eyes = { height: EYE_HEIGHT };

export function stopBody(): void {
  halt(body.walker);
  body.ahead = 0;
  body.aside = 0;
  body.turn = 0;
}
