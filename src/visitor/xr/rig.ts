/** The play-space and where the visitor is in it. One per page; mutated in handlers and frames, never by React state. */
import { type ArrayCamera, Camera, type Group, type Object3D, Quaternion, Vector3 } from 'three';
import { settings } from '../../state/settings.ts';
import { faceHeading, headingOfCamera, placeHeadAt } from '../maths/rig.ts';
import { spot } from '../walk/mesh.ts';
import { nearest } from '../walk/step.ts';
import { walk } from '../walk/store.ts';

export const rig = {
  origin: null as Group | null,
  /** The head: an object of the play-space midway between the eyes; see {@link readHead}. */
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
const other = new Quaternion();

/**
 * Reads where the head is in the play-space. three's own camera of a session is not there: it stands some centimetres
 * behind the eyes, so as to see what both see, and a turn about it would swing the head.
 */
export function readHead(views: ArrayCamera, into: Camera): void {
  const { cameras } = views;
  if (cameras.length === 0) return;
  into.position.set(0, 0, 0);
  for (let i = 0; i < cameras.length; i += 1) {
    const e = cameras[i]!.matrix.elements;
    into.position.x += e[12]! / cameras.length;
    into.position.y += e[13]! / cameras.length;
    into.position.z += e[14]! / cameras.length;
  }
  into.quaternion.setFromRotationMatrix(cameras[0]!.matrix);
  // Some headsets' displays are turned outwards: straight on is between them.
  if (cameras.length > 1) into.quaternion.slerp(other.setFromRotationMatrix(cameras[1]!.matrix), 0.5);
  into.updateMatrixWorld(true);
}

/** A head for the play-space to carry. A camera, because cameras look along −Z. */
export const newHead = (): Camera => new Camera();

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
