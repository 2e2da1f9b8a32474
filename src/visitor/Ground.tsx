/**
 * What the pointer's ray meets of the ground and walls: two unseen meshes without triangles, each with a tree to ask.
 * One set of handlers for mouse, touch, controller ray, pinch and gaze.
 */
import { type ThreeEvent, useThree } from '@react-three/fiber';
import { useMemo } from 'react';
import type { Intersection, Mesh, Raycaster } from 'three';
import { useStore } from 'zustand';
import { dragged } from './desktop/drag.ts';
import { aimGround, pressGround } from './ground.ts';
import { hitAt } from './hits.ts';
import { aiming, setMark } from './mark.ts';
import { castRay, type RayTree } from './walk/rays.ts';
import { walk } from './walk/store.ts';

/**
 * Asks a tree for the nearest hit: what lies behind the ground is nobody’s concern. Both sides count: a wall is a wall
 * from inside a kiln, too. The trees are in the site's space, which is the scene's.
 */
const asking = (tree: RayTree) =>
  function raycast(this: Mesh, raycaster: Raycaster, hits: Intersection[]): void {
    const { ray, near, far } = raycaster;
    const distance = castRay(tree, ray.origin, ray.direction, far);
    if (distance < near || distance === Infinity) return;
    hits.push(hitAt(this, raycaster, distance));
  };

/** Height of the eye or hand a ray comes from. */
const originOf = (e: ThreeEvent<PointerEvent>): number =>
  (e as unknown as { pointerPosition?: { y: number } }).pointerPosition?.y ?? e.ray.origin.y;

/** Said of both at once: the pointer library would go through every handler, for every ray. */
const LISTENING = { ancestorsHaveListeners: true } as object;

export function Ground() {
  const invalidate = useThree((s) => s.invalidate);
  const surface = useStore(walk, (s) => s.surface);
  const solid = useStore(walk, (s) => s.solid);
  const onSurface = useMemo(() => surface && asking(surface), [surface]);
  const onSolid = useMemo(() => solid && asking(solid), [solid]);
  if (!onSurface) return null;
  const aim = (e: ThreeEvent<PointerEvent>) => {
    if (!dragged() && aimGround(e.point, originOf(e))) invalidate();
  };
  const unaim = () => {
    if (!aiming.held && setMark('none')) invalidate();
  };
  const press = (e: ThreeEvent<MouseEvent>) => {
    if (dragged()) return;
    pressGround(e.point, originOf(e as unknown as ThreeEvent<PointerEvent>));
    invalidate();
  };
  return (
    <group name="ground" userData={{ ground: true }} {...LISTENING}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a mesh of the scene, no element of the page */}
      <mesh
        name="ground-surface"
        visible={false}
        raycast={onSurface}
        onPointerMove={aim}
        onPointerLeave={unaim}
        onClick={press}
      />
      {/* Walls take the ray and do nothing with it: nobody walks or presses through them. */}
      {onSolid && <mesh name="ground-solid" visible={false} raycast={onSolid} onPointerMove={unaim} />}
    </group>
  );
}
