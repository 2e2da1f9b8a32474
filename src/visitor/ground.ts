/** What aiming at and pressing the ground means, for every input alike. */
import { travelTo } from '../state/visit.ts';
import { aiming, setMark } from './mark.ts';
import { spot } from './walk/mesh.ts';
import { landing } from './walk/store.ts';

const land = spot();

/** Shows where a press would lead. `from` is the height of eye or hand: a floor seen from below cannot be walked to. */
export function aimGround(point: { x: number; y: number; z: number }, from: number): boolean {
  if (aiming.held) return false;
  if (from > point.y && landing(point.x, point.y, point.z, land)) {
    return setMark('go', land.x, land.y, land.z);
  }
  return setMark('no', point.x, point.y, point.z);
}

/** Goes there, if one can. Whoever moves the visitor in the present mode carries it out. */
export function pressGround(point: { x: number; y: number; z: number }, from: number): boolean {
  if (from <= point.y || !landing(point.x, point.y, point.z, land)) return false;
  travelTo({ point: [land.x, land.y, land.z] }, 'walk');
  return true;
}
