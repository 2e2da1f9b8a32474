/**
 * The visitor in a headset. Only the origin of the play-space moves, and only at a press; the camera is where the head
 * is. Everything is in its own Suspense: a model that loads must not take the session down.
 */
import { useFrame, useThree } from '@react-three/fiber';
import { useXR, XR, XROrigin } from '@react-three/xr';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import type { Camera, Group } from 'three';
import { AskPanel } from '../../hotspots/panel/AskPanel.tsx';
import { CaptionPanel } from '../../hotspots/panel/CaptionPanel.tsx';
import { CardPanel } from '../../hotspots/panel/CardPanel.tsx';
import { MenuPanel } from '../../hotspots/panel/MenuPanel.tsx';
import { InstrumentPanel } from '../../kiln/InstrumentPanel.tsx';
import { settings } from '../../state/settings.ts';
import { visit } from '../../state/visit.ts';
import { body } from '../desktop/body.ts';
import { headingOf, pitchOf } from '../maths/angles.ts';
import { approach } from '../maths/smooth.ts';
import { advanceVeil, veil } from '../veil.ts';
import { setPose } from '../whereabouts.ts';
import { ArcView } from './ArcView.tsx';
import { Controllers } from './Controllers.tsx';
import { Gaze } from './Gaze.tsx';
import { Hand } from './Hand.tsx';
import { HeldView } from './HeldView.tsx';
import { LookPointer } from './LookPointer.tsx';
import { MenuPuck } from './MenuPuck.tsx';
import { castNext } from './pointing.ts';
import { land, measureLift, newHead, noteSpot, readHead, rig } from './rig.ts';
import { session, watchSession } from './session.ts';
import { attendController } from './sticks.ts';
import { setRigStands, xrStore } from './store.ts';
import { carryOutVr } from './travel.ts';

xrStore.setHand(Hand);

/** Nothing of the visitor's own is pointed at: no ray walks through hands and heads. */
const UNASKED = { pointerEvents: 'none', intersectChildren: false } as object;

/** Poses are a frame late, and the first of a session is nobody's. */
const FIRST_FRAMES = 3;

/** Puts the head where the desktop visitor stood, looking the same way, once the headset says where the head is. */
function placeAtStart(): void {
  session.frames += 1;
  if (session.frames < FIRST_FRAMES) return;
  session.placed = true;
  measureLift();
  const { at } = body.walker;
  land(at.x, at.y, at.z, body.look.heading);
  veil.blink.phase = 'opening';
}

function attendHands(sources: XRInputSourceArray | undefined, dt: number): void {
  let gliding = false;
  if (sources) {
    for (let i = 0; i < sources.length; i += 1) {
      const source = sources[i]!;
      if (source.gamepad && !source.hand && attendController(source, dt)) gliding = true;
    }
  }
  veil.vignette = approach(veil.vignette, gliding ? 1 : 0, 8, dt, 0.01);
}

/** @param eyes whose world matrix is true already: every question to three would reckon it again */
function writePose({ matrixWorld: { elements: e } }: Camera): void {
  const x = e[12]!;
  const z = e[14]!;
  if (Math.max(Math.abs(x - rig.at.x), Math.abs(z - rig.at.z)) > 0.005) noteSpot(x, z);
  const heading = headingOf(-e[8]!, -e[10]!, 0);
  setPose(x, rig.floor, z, x, e[13]!, z, heading, pitchOf(-e[8]!, -e[9]!, -e[10]!));
}

function Rig() {
  const origin = useRef<Group>(null);
  const eyes = useMemo(newHead, []);
  const gl = useThree((s) => s.gl);
  const present = useXR((xr) => xr.session !== undefined);
  useEffect(() => {
    rig.origin = origin.current;
    setRigStands(true);
    const stop = watchSession();
    let done = 0;
    const stopWishes = visit.subscribe(({ mode, travel }) => {
      if (mode !== 'vr' || !travel || travel.serial === done) return;
      done = travel.serial;
      carryOutVr(travel);
    });
    const stopSettings = settings.subscribe((now, before) => {
      if (session.placed && now.comfort.seated !== before.comfort.seated) measureLift();
    });
    return () => {
      stop();
      stopWishes();
      stopSettings();
      setRigStands(false);
    };
  }, []);
  // Before anything that reads the pose.
  useFrame((_, delta) => {
    if (!gl.xr.isPresenting || !origin.current) return;
    rig.origin = origin.current;
    readHead(gl.xr.getCamera(), eyes);
    rig.camera = eyes;
    const dt = Math.min(delta, 0.1);
    if (!session.placed) placeAtStart();
    else attendHands(gl.xr.getSession()?.inputSources, dt);
    advanceVeil(dt, delta);
    if (session.placed) {
      eyes.updateWorldMatrix(true, false);
      writePose(eyes);
    }
  }, -20);
  // After poses (−100) are read.
  useFrame(({ scene }) => castNext(scene), -50);
  return (
    <>
      <XROrigin ref={origin} {...UNASKED}>
        <primitive object={eyes} />
        {present && (
          <>
            <Controllers />
            <Gaze head={eyes} />
          </>
        )}
      </XROrigin>
      {present && (
        <>
          <HeldView />
          <ArcView />
          <MenuPuck />
          <Suspense fallback={null}>
            <CardPanel />
            <InstrumentPanel />
            <MenuPanel />
            <AskPanel />
            <LookPointer />
            <CaptionPanel />
          </Suspense>
        </>
      )}
    </>
  );
}

export function VrVisitor() {
  return (
    <XR store={xrStore}>
      <Rig />
    </XR>
  );
}
