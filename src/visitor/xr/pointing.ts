/**
 * Pointing rays of controllers and hands. They take turns, each in every third frame (24 times a second in a headset),
 * for what a ray meets changes slowly and finding it is dear. A press never waits for its turn.
 */
import { createRayPointer, type Pointer } from '@pmndrs/pointer-events';
import { useThree } from '@react-three/fiber';
import { usePointerXRInputSourceEvents, useXR } from '@react-three/xr';
import { type RefObject, useEffect, useMemo } from 'react';
import type { Object3D, Scene } from 'three';

/** Slow and trembling hands press, too: a press may last this long and still be a click. */
export const CLICK_MS = 1500;

type Events = Parameters<typeof usePointerXRInputSourceEvents>[3];
const NO_EVENTS: Events = [];

const takers: Pointer[] = [];
/** Frames of a round in which every ray is cast once. */
const ROUND = 3;
let turn = 0;
/** Pointers read the time of a move while it is told, and keep no hold of it. */
const now = { timeStamp: 0 };

/** Finds what a pointer points at, and tells it. */
export function castPointer(pointer: Pointer, scene: Scene): void {
  now.timeStamp = performance.now();
  pointer.move(scene, now);
}

/** Casts the ray whose turn it is, if any's. Once a frame, when hands and controllers are where they are. */
export function castNext(scene: Scene): void {
  turn = (turn + 1) % Math.max(ROUND, takers.length);
  const taker = takers[turn];
  if (taker) castPointer(taker, scene);
}

/** A ray out of `space` that is cast by whoever made it. Leaves what it points at when it goes. */
export function useOwnPointer(
  space: RefObject<Object3D | null>,
  state: unknown,
  minDistance: number,
  type = 'ray',
): Pointer {
  const get = useThree((s) => s.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says of itself is read once
  const pointer = useMemo(
    () =>
      createRayPointer(() => get().camera, space, state, { clickThresholdMs: CLICK_MS, minDistance }, type),
    [get, space],
  );
  useEffect(() => () => pointer.exit({ timeStamp: performance.now() }), [pointer]);
  return pointer;
}

/** The ray of a controller or hand. Trigger and pinch are the same `select`. */
export function useHandPointer(space: RefObject<Object3D | null>, source: XRInputSource): Pointer {
  const get = useThree((s) => s.get);
  const session = useXR((xr) => xr.session);
  const pointer = useOwnPointer(space, { source }, 0.05);
  useEffect(() => {
    takers.push(pointer);
    return () => {
      takers.splice(takers.indexOf(pointer), 1);
    };
  }, [pointer]);
  // Before the library hears of the press: it presses what was found last.
  useEffect(() => {
    if (!session) return;
    const look = (event: XRInputSourceEvent) => {
      if (event.inputSource === source) castPointer(pointer, get().scene);
    };
    session.addEventListener('selectstart', look);
    session.addEventListener('selectend', look);
    return () => {
      session.removeEventListener('selectstart', look);
      session.removeEventListener('selectend', look);
    };
  }, [session, source, pointer, get]);
  usePointerXRInputSourceEvents(pointer, source, 'select', NO_EVENTS);
  return pointer;
}
