/** One frame of the desktop visitor: keys, walk and eyes. @returns true while anything moves */
import { motionReduced } from '../../state/settings.ts';
import { wrapDegrees } from '../maths/angles.ts';
import { advance, FOV } from '../maths/look.ts';
import { approach } from '../maths/smooth.ts';
import { advanceWalker, PACE, stride } from '../maths/walker.ts';
import { advanceVeil } from '../veil.ts';
import { walk } from '../walk/store.ts';
import { body } from './body.ts';
import { type Keys, wantsAhead, wantsAside, wantsTurn } from './keys.ts';
import { attendTrip, endTrip, groundDirection } from './travel.ts';

/** Degrees per second by key. */
const TURN = 75;
const to = { x: 0, z: 0 };

/** @param dt seconds of motion @param passed seconds since the last frame as they were */
export function drive(held: Keys, dt: number, passed = dt): boolean {
  const { mesh } = walk.getState();
  const ahead = wantsAhead(held);
  const aside = wantsAside(held);
  const turn = wantsTurn(held);
  const pace = PACE * (held.fast ? 2 : 1) * (ahead !== 0 && aside !== 0 ? Math.SQRT1_2 : 1);
  body.ahead = approach(body.ahead, ahead * pace, 9, dt, 0.01);
  body.aside = approach(body.aside, aside * pace, 9, dt, 0.01);
  body.turn = approach(body.turn, turn * TURN, 10, dt, 0.5);

  if (body.turn !== 0) {
    body.look.target = null;
    body.look.heading = wrapDegrees(body.look.heading + body.turn * dt);
  }
  if (ahead !== 0 || aside !== 0) {
    endTrip();
    body.look.fovWanted = FOV;
  }
  if (mesh && (body.ahead !== 0 || body.aside !== 0)) {
    groundDirection(0, to);
    let x = to.x * body.ahead;
    let z = to.z * body.ahead;
    groundDirection(90, to);
    x += to.x * body.aside;
    z += to.z * body.aside;
    stride(body.walker, mesh, x * dt, z * dt);
  }
  const walking = advanceWalker(body.walker, mesh, dt);
  attendTrip();
  const looking = advance(body.look, dt, motionReduced());
  const blinking = advanceVeil(dt, passed);
  return walking || looking || blinking || body.ahead !== 0 || body.aside !== 0 || body.turn !== 0;
}
