/** The site inside the app's `<Canvas>`: opens it when the pack is there, moves it on with every frame. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { ACESFilmicToneMapping, Matrix4, Vector3 } from 'three';
import { useStore } from 'zustand';
import { pack } from '../state/pack.ts';
import { settings } from '../state/settings.ts';
import { tour } from '../state/tour.ts';
import { visit } from '../state/visit.ts';
import { type Activity, drawsOn, idleSeconds, isHeld, onWake } from './animation.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { byProgram } from './order.ts';
import { countFrame, watch } from './stats.ts';

export default function SiteScene() {
  const gl = useThree((s) => s.gl);
  const scene = useThree((s) => s.scene);
  const get = useThree((s) => s.get);
  const site = useStore(pack, (s) => s.site);
  const base = useStore(pack, (s) => s.base);
  const open = useRef<OpenSite | null>(null);

  useEffect(() => {
    gl.toneMapping = ACESFilmicToneMapping;
    gl.setClearColor(0x000000, 1);
    gl.setOpaqueSort(byProgram);
    watch(gl, scene, () => open.current?.shown());
    const asleep = onWake(() => get().invalidate());
    return () => {
      watch(null, null);
      asleep();
    };
  }, [gl, scene, get]);

  useEffect(() => {
    if (!site) return;
    const opened = openSite(site, base, gl, scene, () => get().camera);
    open.current = opened;
    const follow = () => {
      opened.follow();
      get().invalidate();
    };
    const awake = () => get().invalidate();
    const unfollow = [visit.subscribe(follow), settings.subscribe(follow), tour.subscribe(awake)];
    return () => {
      for (const stop of unfollow) stop();
      open.current = null;
      opened.close();
    };
  }, [site, base, gl, scene, get]);

  useAnimation(open);
  return null;
}

/** Moves the stage on and decides after every frame whether another must follow. Allocates nothing per frame. */
function useAnimation(open: { readonly current: OpenSite | null }) {
  const memory = useRef({
    eye: new Vector3(),
    before: new Matrix4(),
    activity: {
      presenting: false,
      moving: false,
      fading: false,
      held: false,
      lively: false,
      idle: 0,
    } as Activity,
  });
  useFrame((state, delta) => {
    countFrame();
    const site = open.current;
    if (!site) return;
    const { eye, before, activity } = memory.current;
    const { camera, gl } = state;
    eye.setFromMatrixPosition(camera.matrixWorld);
    // A page that slept wakes where it was: no leap of smoke or fire.
    activity.fading = site.step(Math.min(delta, 0.25), eye);
    activity.presenting = gl.xr.isPresenting;
    activity.moving = !before.equals(camera.matrixWorld);
    before.copy(camera.matrixWorld);
    activity.held = isHeld() || tour.getState().snapshot?.state === 'playing';
    activity.lively = site.lively();
    activity.idle = idleSeconds();
    if (drawsOn(activity)) state.invalidate();
  });
}
