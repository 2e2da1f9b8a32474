/** Carries out wishes to be elsewhere on the desktop: a walk where it is short and motion welcome, a blink otherwise. */
import { pack } from '../../state/pack.ts';
import { motionReduced } from '../../state/settings.ts';
import { arrived, type Travel } from '../../state/visit.ts';
import { setMark } from '../mark.ts';
import { eastOf, headingOf, southOf } from '../maths/angles.ts';
import { FOV } from '../maths/look.ts';
import { viewOnArrival } from '../maths/lookout.ts';
import { follow } from '../maths/walker.ts';
import { blinkAnd } from '../veil.ts';
import { spot } from '../walk/mesh.ts';
import { nearest } from '../walk/step.ts';
import { walk } from '../walk/store.ts';
import { pathLength, ways } from '../walk/ways.ts';
import { body, eyes, faceAt, standAt, stopBody } from './body.ts';

/** Longest way walked to a chosen place, and to a pressed point on the ground, metres. */
export const WALK_TO_PLACE = 12;
export const WALK_TO_POINT = 30;

interface View {
  heading: number;
  pitch: number;
}

/** The walk under way: whose wish it is, and how to look at its end (until the visitor looks for themselves). */
export const trip: { serial: number; view: View | null } = { serial: 0, view: null };

const goal = spot();
const towards = { heading: 0, pitch: 0 };

const destination = (to: Travel['to']) => {
  if ('point' in to) {
    const [x, y, z] = to.point;
    const view = to.heading === undefined ? null : { heading: to.heading, pitch: body.look.pitch };
    return { x, y, z, view, far: WALK_TO_POINT };
  }
  const place = pack.getState().site?.places.find((p) => p.id === to.place);
  if (!place) return null;
  const [x, y, z] = place.position;
  return { x, y, z, view: viewOnArrival(place, eyes.height, to.towards), far: WALK_TO_PLACE };
};

export function carryOut(travel: Travel): void {
  const d = destination(travel.to);
  if (!d) {
    arrived(travel.serial);
    return;
  }
  const be = () => {
    standAt(d.x, d.y, d.z);
    if (d.view) faceAt(d.view.heading, d.view.pitch);
    setMark('none');
    arrived(travel.serial);
  };
  stopBody();
  trip.view = null;
  if (!body.stood) {
    be();
    return;
  }
  const { mesh } = walk.getState();
  if (mesh && travel.manner === 'walk' && !motionReduced() && nearest(mesh, d.x, d.y, d.z, 3, goal) <= 3) {
    const path = ways.find?.(mesh, body.walker.at, goal);
    if (path && pathLength(path) <= d.far) {
      trip.serial = travel.serial;
      trip.view = d.view;
      body.look.fovWanted = FOV;
      follow(body.walker, path);
      setMark('way', goal.x, goal.y, goal.z);
      return;
    }
  }
  blinkAnd(be);
}

/** Once a frame while a walk is under way: where to look, and whether it is over. */
export function attendTrip(): void {
  const { walker: w, look: l } = body;
  if (trip.serial === 0) return;
  if (!w.path) {
    if (trip.view) l.target = { ...trip.view };
    endTrip();
    return;
  }
  if (!trip.view) return;
  // On a long way the eyes follow it; near the end they turn to what there is to see.
  if (w.length - w.along < 2.2) l.target = trip.view;
  else if (w.length > 3.5 && w.speed > 0.3) {
    towards.heading = headingAhead(w.path, w.along, l.heading);
    l.target = towards;
  }
}

/** Ends the walk, arrived or given up. */
export function endTrip(): void {
  if (trip.serial === 0) return;
  const { serial } = trip;
  trip.serial = 0;
  trip.view = null;
  setMark('none');
  arrived(serial);
}

/** Heading from the feet to the point of the path a metre and a half further on. */
function headingAhead(path: Float32Array, along: number, fallback: number): number {
  let left = along + 1.5;
  const { at } = body.walker;
  for (let i = 3; i + 2 < path.length; i += 3) {
    const dx = path[i]! - path[i - 3]!;
    const dz = path[i + 2]! - path[i - 1]!;
    const length = Math.hypot(dx, path[i + 1]! - path[i - 2]!, dz);
    if (left > length && i + 5 < path.length) {
      left -= length;
      continue;
    }
    const f = length > 0 ? Math.min(1, left / length) : 1;
    return headingOf(path[i - 3]! + dx * f - at.x, path[i - 1]! + dz * f - at.z, fallback);
  }
  return fallback;
}

/** Unit direction on the ground `turn` degrees from where the eyes look, into `out`. */
export function groundDirection(turn: number, out: { x: number; z: number }): void {
  out.x = eastOf(body.look.heading + turn);
  out.z = southOf(body.look.heading + turn);
}
