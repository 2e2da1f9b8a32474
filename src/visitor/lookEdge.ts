/** Whether a point is in the visitor's picture, and where at its edge an arrow shows the way. */
import type { Vec3 } from '../pack/schema.ts';
import { visit } from '../state/visit.ts';
import { body } from './desktop/body.ts';
import { SHOW } from './maths/guide.ts';
import { fovOn } from './maths/look.ts';
import { type Edge, edge, edgeTowards, offSight } from './maths/lookout.ts';
import { pose } from './pose.ts';

/** Share of half the picture that counts as its edge: what lies there is hardly seen. */
const MARGIN = 0.06;
const now = edge();

/** On the page. Reckoned from where the eyes were in the last frame. The same object each time. */
export function lookEdge(point: Vec3): Edge {
  const aspect = innerWidth / Math.max(1, innerHeight);
  return edgeTowards(pose, point, fovOn(body.look.fov, aspect), aspect, MARGIN, now);
}

export const outOfPicture = (point: Vec3): boolean => lookEdge(point).out;

/** On the page out of the picture; in the headset as far aside as its pointer begins to show the way. */
export const outOfSight = (point: Vec3): boolean =>
  visit.getState().mode === 'vr' ? offSight(pose, point) > SHOW : outOfPicture(point);
