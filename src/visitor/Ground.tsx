/**
 * What the pointer's ray meets of the ground and walls: two unseen meshes with a tree each. One set of handlers for
 * mouse, touch, controller ray, pinch and gaze.
 */
import { type ThreeEvent, useThree } from '@react-three/fiber';
import { DoubleSide, type Intersection, type Mesh, MeshBasicMaterial, type Raycaster } from 'three';
import { acceleratedRaycast } from 'three-mesh-bvh';
import { useStore } from 'zustand';
import { dragged } from './desktop/drag.ts';
import { aimGround, pressGround } from './ground.ts';
import { aiming, setMark } from './mark.ts';
import { walk } from './walk/store.ts';

/** Both sides count: a wall is a wall from inside a kiln, too. Never drawn. */
const UNSEEN = new MeshBasicMaterial({ side: DoubleSide });

/** Hits of the tree, nearest only: what lies behind the ground is nobody’s concern. */
function firstHit(this: Mesh, raycaster: Raycaster, hits: Intersection[]): void {
  const before = raycaster.firstHitOnly;
  raycaster.firstHitOnly = true;
  acceleratedRaycast.call(this, raycaster, hits);
  raycaster.firstHitOnly = before;
}

/** Height of the eye or hand a ray comes from. */
const originOf = (e: ThreeEvent<PointerEvent>): number =>
  (e as unknown as { pointerPosition?: { y: number } }).pointerPosition?.y ?? e.ray.origin.y;

export function Ground() {
  const invalidate = useThree((s) => s.invalidate);
  const surface = useStore(walk, (s) => s.surface);
  const solid = useStore(walk, (s) => s.solid);
  if (!surface) return null;
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
    <group name="ground" userData={{ ground: true }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a mesh of the scene, no element of the page */}
      <mesh
        name="ground-surface"
        geometry={surface}
        material={UNSEEN}
        visible={false}
        raycast={firstHit}
        onPointerMove={aim}
        onPointerLeave={unaim}
        onClick={press}
      />
      {/* Walls take the ray and do nothing with it: nobody walks or presses through them. */}
      {solid && (
        <mesh
          name="ground-solid"
          geometry={solid}
          material={UNSEEN}
          visible={false}
          raycast={firstHit}
          onPointerMove={unaim}
        />
      )}
    </group>
  );
}
