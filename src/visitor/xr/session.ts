/** What a session's beginning, end and hiding mean for the visit. */
import { dismiss, report } from '../../state/problems.ts';
import { setMode } from '../../state/visit.ts';
import { body, faceAt, standAt, stopBody } from '../desktop/body.ts';
import { endTrip } from '../desktop/travel.ts';
import { setMark } from '../mark.ts';
import { pose } from '../pose.ts';
import { veil } from '../veil.ts';
import { openMenu } from './menu.ts';
import { rig } from './rig.ts';
import { letGo } from './sticks.ts';
import { leaving, xrStore } from './store.ts';

/** Frames of the session so far; the first ones carry no pose yet. */
export const session = { frames: 0, placed: false, wasSeated: false };

function begin(): void {
  dismiss({ code: 'xr-refused' });
  dismiss({ code: 'xr-ended' });
  endTrip();
  stopBody();
  setMark('none');
  session.frames = 0;
  session.placed = false;
  // Eyes closed until the head is where it should be.
  veil.blink.phase = 'open';
  veil.blink.dark = 1;
  setMode('vr');
}

function end(): void {
  letGo();
  openMenu('closed');
  setMark('none');
  veil.blink.phase = 'opening';
  rig.rays.clear();
  if (session.placed) {
    standAt(pose.feet.x, pose.feet.y, pose.feet.z);
    faceAt(pose.heading, 0);
  }
  body.stood = true;
  setMode('desktop');
  if (!leaving.asked) report('xr-ended', 'the session ended without being asked to');
  leaving.asked = false;
}

/** Watches the sessions of the page; returns how to stop. */
export function watchSession(): () => void {
  return xrStore.subscribe((now, before) => {
    if (now.session && !before.session) begin();
    else if (!now.session && before.session) end();
    // Taken off or covered: whatever was being aimed is let go.
    if (now.visibilityState !== before.visibilityState && now.visibilityState !== 'visible') letGo();
  });
}
