/** Carries out wishes to be elsewhere in a headset: always a blink, never a glide. */
import { pack } from '../../state/pack.ts';
import { arrived, type Travel } from '../../state/visit.ts';
import { setMark } from '../mark.ts';
import { viewOnArrival } from '../maths/lookout.ts';
import { EYE_HEIGHT } from '../maths/walker.ts';
import { blinkAnd } from '../veil.ts';
import { spot } from '../walk/mesh.ts';
import { nearest } from '../walk/step.ts';
import { walk } from '../walk/store.ts';
import { land } from './rig.ts';

const goal = spot();

/** The floor under a place: its own height where the mesh does not reach. */
function floorAt(x: number, y: number, z: number): typeof goal {
  const { mesh } = walk.getState();
  if (!mesh || nearest(mesh, x, y, z, 3, goal) > 3) {
    goal.x = x;
    goal.y = y;
    goal.z = z;
  }
  return goal;
}

export function carryOutVr(travel: Travel): void {
  const { to } = travel;
  const place = 'place' in to ? pack.getState().site?.places.find((p) => p.id === to.place) : undefined;
  const position = 'point' in to ? to.point : place?.position;
  if (!position) {
    arrived(travel.serial);
    return;
  }
  const heading = 'point' in to ? to.heading : place && viewOnArrival(place, EYE_HEIGHT, to.towards).heading;
  blinkAnd(() => {
    const at = floorAt(...position);
    land(at.x, at.y, at.z, heading);
    setMark('none');
    arrived(travel.serial);
  });
}
