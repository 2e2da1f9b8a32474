/** Sticks and buttons of any one controller: travel, turn, menu, home. Read from the gamepad itself, whatever its make. */
import { Vector3 } from 'three';
import { pack } from '../../state/pack.ts';
import { settings } from '../../state/settings.ts';
import { openCard, travelTo, visit } from '../../state/visit.ts';
import { aiming } from '../mark.ts';
import { eastOf, radians, southOf } from '../maths/angles.ts';
import { type HoldState, hold, holdDeed, STICK_OFF, type StickState, stickDeed } from '../maths/input.ts';
import { turnAboutHead } from '../maths/rig.ts';
import { approach } from '../maths/smooth.ts';
import { PACE } from '../maths/walker.ts';
import { veil } from '../veil.ts';
import { copySpot, spot } from '../walk/mesh.ts';
import { step } from '../walk/step.ts';
import { walk } from '../walk/store.ts';
import { aim, aimThrow, stopAim } from './aim.ts';
import { toggleMenu } from './menu.ts';
import { headingNow, headNow, land, rig } from './rig.ts';

interface Handle {
  stick: StickState;
  menu: HoldState;
}
const handles = new WeakMap<XRInputSource, Handle>();
const handleOf = (source: XRInputSource): Handle => {
  let handle = handles.get(source);
  if (!handle) {
    handle = { stick: { mode: 'rest' }, menu: hold() };
    handles.set(source, handle);
  }
  return handle;
};

const origin = new Vector3();
const direction = new Vector3();
const back = spot();
/** Degrees per second of smooth turning. */
const SMOOTH_TURN = 90;
/** The B or Y button of the standard layout; the menu button where there is one more. */
const MENU_BUTTON = 5;

export function goHome(): void {
  const start = pack.getState().site?.start.place;
  openCard(null);
  if (start) travelTo({ place: start }, 'blink');
}

/** Ends whatever a hand was about: its session or its visibility is gone. */
export function letGo(): void {
  aiming.held = false;
  stopAim();
  veil.vignette = 0;
}

function aimFrom(source: XRInputSource): void {
  const ray = rig.rays.get(source);
  if (!ray) return;
  ray.updateWorldMatrix(true, false);
  origin.setFromMatrixPosition(ray.matrixWorld);
  direction.set(0, 0, -1).transformDirection(ray.matrixWorld);
  aiming.held = true;
  aimThrow(origin, direction);
}

function release(): void {
  if (aim.ok) travelTo({ point: [aim.to.x, aim.to.y, aim.to.z] }, 'blink');
  letGo();
}

/** A short step backwards, out of something too near, without aiming behind oneself. */
function stepBack(): void {
  const { mesh } = walk.getState();
  if (!mesh || rig.at.triangle < 0) return;
  const heading = headingNow(0);
  copySpot(rig.at, back);
  step(mesh, back, back.x - eastOf(heading) * 0.5, back.z - southOf(heading) * 0.5);
  travelTo({ point: [back.x, back.y, back.z] }, 'blink');
}

/** Glides with the stick (opt-in), along the mesh. */
function glide(x: number, y: number, dt: number): void {
  const { mesh } = walk.getState();
  if (!mesh || rig.at.triangle < 0) return;
  const heading = headingNow(0);
  const head = headNow();
  copySpot(rig.at, back);
  const ahead = y * PACE * dt;
  const aside = x * PACE * dt;
  step(
    mesh,
    back,
    head.x + eastOf(heading) * ahead + eastOf(heading + 90) * aside,
    head.z + southOf(heading) * ahead + southOf(heading + 90) * aside,
  );
  land(back.x, approach(rig.floor, back.y, 12, dt, 1e-3), back.z);
}

/** One controller for one frame. @returns true while it moves the visitor smoothly */
export function attendController(source: XRInputSource, dt: number): boolean {
  const pad = source.gamepad;
  if (!pad || !rig.origin || !rig.camera) return false;
  const handle = handleOf(source);
  // xr-standard: touchpad first, thumbstick after it; a pad without one has two axes only.
  const { axes } = pad;
  const at = axes.length >= 4 ? 2 : 0;
  const x = axes[at] ?? 0;
  const y = -(axes[at + 1] ?? 0);
  const { turn, smoothWalk } = settings.getState().comfort;
  let gliding = false;
  if (smoothWalk && Math.hypot(x, y) > STICK_OFF && (turn !== 'smooth' || Math.abs(y) > Math.abs(x))) {
    if (Math.abs(y) >= Math.abs(x)) {
      glide(0, y, dt);
      gliding = true;
    }
  }
  if (
    turn === 'smooth' &&
    Math.abs(x) > STICK_OFF &&
    Math.abs(x) > Math.abs(y) &&
    handle.stick.mode !== 'aim'
  ) {
    turnAboutHead(rig.origin, rig.camera, radians(-x * SMOOTH_TURN * dt));
    gliding = true;
  }
  const deed = gliding ? 'none' : stickDeed(handle.stick, x, smoothWalk ? 0 : y);
  if (deed === 'aim') aimFrom(source);
  else if (deed === 'release') release();
  else if (deed === 'cancel') letGo();
  else if (deed === 'back') stepBack();
  else if ((deed === 'left' || deed === 'right') && turn !== 'smooth') {
    turnAboutHead(rig.origin, rig.camera, radians(deed === 'left' ? turn : -turn));
  }
  const pressed = pad.buttons[MENU_BUTTON]?.pressed === true;
  const held = holdDeed(handle.menu, pressed, dt);
  if (held === 'short') toggleMenu();
  else if (held === 'long') goHome();
  if (visit.getState().mode !== 'vr') letGo();
  return gliding;
}
