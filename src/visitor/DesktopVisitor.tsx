/**
 * The visitor at a screen: moves the camera on the walkable mesh, under the veil of a blink. Draws only while something
 * moves. What points and presses is Hands.tsx, which comes after the first picture.
 */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { PerspectiveCamera } from 'three';
import { useStore } from 'zustand';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { body, eyes, faceAt, settle, standAt } from './desktop/body.ts';
import { drive } from './desktop/drive.ts';
import { keys } from './desktop/keys.ts';
import { carryOut } from './desktop/travel.ts';
import { useInput } from './desktop/useInput.ts';
import { lookWish } from './lookWish.ts';
import { headingOf, headingToYaw, pitchOf, radians } from './maths/angles.ts';
import { fovOn } from './maths/look.ts';
import { VeilView } from './VeilView.tsx';
import { loadWalk } from './walk/load.ts';
import { walk } from './walk/store.ts';
import { setPose } from './whereabouts.ts';

/** Stands the visitor at the start if no wish has put them elsewhere. */
function arrive(): void {
  const { site } = pack.getState();
  if (body.stood || !site) return;
  const start = site.places.find((p) => p.id === site.start.place) ?? site.places[0];
  if (!start) return;
  standAt(...start.position);
  faceAt(start.heading, start.pitch);
}

/** Wishes to be elsewhere or to look at something, while the desktop is the mode. */
function useWishes(invalidate: () => void): void {
  useEffect(() => {
    let done = 0;
    const attend = () => {
      const { mode, travel } = visit.getState();
      if (mode !== 'desktop' || !travel || travel.serial === done) return;
      done = travel.serial;
      carryOut(travel);
      invalidate();
    };
    attend();
    arrive();
    settle();
    const stop = [
      visit.subscribe(attend),
      walk.subscribe(() => {
        settle();
        invalidate();
      }),
      lookWish.subscribe(({ at }) => {
        if (!at || visit.getState().mode !== 'desktop') return;
        const { x, z } = body.walker.at;
        const [dx, dy, dz] = [at[0] - x, at[1] - body.walker.floor - eyes.height, at[2] - z];
        body.look.target = { heading: headingOf(dx, dz, body.look.heading), pitch: pitchOf(dx, dy, dz) };
        invalidate();
      }),
    ];
    return () => {
      for (const end of stop) end();
    };
  }, [invalidate]);
}

export default function DesktopVisitor() {
  const site = useStore(pack, (s) => s.site);
  const invalidate = useThree((s) => s.invalidate);
  const held = useMemo(keys, []);
  useEffect(() => {
    if (site) void loadWalk();
  }, [site]);
  useInput(held);
  useWishes(invalidate);
  useFrame((state, delta) => {
    if (state.gl.xr.isPresenting || visit.getState().mode !== 'desktop') return;
    // The first frame after a rest was not a long one: nothing was drawn before it.
    const dt = Math.min(delta, body.moving ? 0.2 : 1 / 60);
    body.moving = drive(held, dt, body.moving ? delta : dt);
    const camera = state.camera as PerspectiveCamera;
    const { at, floor } = body.walker;
    const { look } = body;
    camera.position.set(at.x, floor + eyes.height, at.z);
    camera.rotation.set(radians(look.pitch), headingToYaw(look.heading), 0, 'YXZ');
    const fov = fovOn(look.fov, camera.aspect);
    if (camera.fov !== fov) {
      camera.fov = fov;
      camera.updateProjectionMatrix();
    }
    camera.updateMatrixWorld();
    setPose(at.x, at.y, at.z, at.x, floor + eyes.height, at.z, look.heading, look.pitch);
    if (body.moving) invalidate();
  });
  return <VeilView />;
}
