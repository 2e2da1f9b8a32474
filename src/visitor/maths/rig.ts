/**
 * Moving the play-space under the visitor. The head is where the headset says; only the origin moves, so every turn
 * and every landing is worked out about the head, which may stand anywhere in the play-space and be turned any way.
 */
import { type Object3D, Vector3 } from 'three';
import { headingOf, headingToYaw, turnBetween } from './angles.ts';

const head = new Vector3();
const ahead = new Vector3();
const UP = new Vector3(0, 1, 0);

/** Turns the origin by `angle` radians (counter-clockwise seen from above) with the head staying where it is. */
export function turnAboutHead(origin: Object3D, camera: Object3D, angle: number): void {
  camera.getWorldPosition(head);
  origin.position.sub(head).applyAxisAngle(UP, angle).add(head);
  origin.rotation.y += angle;
  origin.updateMatrixWorld(true);
}

/** Puts the head exactly above (x, z), and the floor of the play-space at `y`. */
export function placeHeadAt(origin: Object3D, camera: Object3D, x: number, y: number, z: number): void {
  camera.getWorldPosition(head);
  origin.position.x += x - head.x;
  origin.position.z += z - head.z;
  origin.position.y = y;
  origin.updateMatrixWorld(true);
}

/** The compass heading a camera looks along, wherever its rig is turned. */
export function headingOfCamera(camera: Object3D, fallback = 0): number {
  camera.getWorldDirection(ahead);
  // three's Object3D looks along +Z, its cameras along −Z; getWorldDirection of a camera takes care of that.
  return headingOf(ahead.x, ahead.z, fallback);
}

/** Turns the rig so that the head looks along `heading`. */
export function faceHeading(origin: Object3D, camera: Object3D, heading: number): void {
  turnAboutHead(origin, camera, headingToYaw(turnBetween(headingOfCamera(camera), heading)));
}
