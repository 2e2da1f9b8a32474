/** Whether a point is in the visitor's picture, and where at its edge an arrow shows the way: on the page only. */
import type { Vec3 } from '../pack/schema.ts';
import { body } from '../visitor/desktop/body.ts';
import { fovOn } from '../visitor/maths/look.ts';
import { type Edge, edge, edgeTowards } from '../visitor/maths/lookout.ts';
import { pose } from '../visitor/pose.ts';

/** Share of half the picture that counts as its edge: what lies there is hardly seen. */
const MARGIN = 0.06;
const now = edge();

/** Reckoned from where the eyes were in the last frame. The same object each time. */
export function lookEdge(point: Vec3): Edge {
  const aspect = innerWidth / Math.max(1, innerHeight);
  return edgeTowards(pose, point, fovOn(body.look.fov, aspect), aspect, MARGIN, now);
}

export const outOfPicture = (point: Vec3): boolean => lookEdge(point).out;
