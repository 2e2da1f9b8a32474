/** The play-space and where the visitor is in it. One per page; mutated in handlers and frames, never by React state. */
import { type Camera, type Group, type Object3D, Vector3 } from 'three';
import { settings } from '../../state/settings.ts';
import { faceHeading, headingOfCamera, placeHeadAt } from '../maths/rig.ts';
import { spot } from '../walk/mesh.ts';
import { nearest } from '../walk/step.ts';
import { walk } from '../walk/store.ts';

export const rig = {
  origin: null as Group | null,
  camera: null as Camera | null,
  /** Ray of each tracked controller or hand in the scene. */
  rays: new Map<XRInputSource, Object3D>(),
  /** Floor under the visitor, metres; the play-space may stand higher by `lift` (seated). */
  floor: 0,
  lift: 0,
  at: spot(),
};

export const STANDING_EYES = 1.6;
const head = new Vector3();

/** World position of the head, in a vector that is reused. */
export function headNow(): Vector3 {
  return rig.camera ? rig.camera.getWorldPosition(head) : head;
}

export const headingNow = (fallback: number): number =>
  rig.camera ? headingOfCamera(rig.camera, fallback) : fallback;

/** Brings the head exactly above (x, z) with the floor at `y`; turns it to `heading` if given. */
export function land(x: number, y: number, z: number, heading?: number): void {
  const { origin, camera } = rig;
  if (!origin || !camera) return;
  if (heading !== undefined) faceHeading(origin, camera, heading);
  rig.floor = y;
  placeHeadAt(origin, camera, x, y + rig.lift, z);
  noteSpot(x, z);
}

/** Finds the mesh under the head again after the visitor moved in the room, and keeps the feet's height. */
export function noteSpot(x: number, z: number): void {
  const { mesh } = walk.getState();
  if (!mesh || nearest(mesh, x, rig.floor, z, 0.6, rig.at) > 0.6) {
    rig.at.x = x;
    rig.at.y = rig.floor;
    rig.at.z = z;
    rig.at.triangle = -1;
  }
}

/** Raises the play-space so that a seated visitor's eyes are where a standing one's would be. */
export function measureLift(): void {
  const { origin, camera } = rig;
  if (!origin || !camera) return;
  const seated = settings.getState().comfort.seated;
  const eyes = headNow().y - origin.position.y;
  rig.lift = seated ? Math.max(0, STANDING_EYES - eyes) : 0;
  origin.position.y = rig.floor + rig.lift;
  origin.updateMatrixWorld(true);
}
