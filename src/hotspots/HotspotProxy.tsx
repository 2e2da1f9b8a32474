/** The box that answers for a hotspot. The same handlers for mouse, touch, controller ray, pinch and gaze. */
import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import {
  BoxGeometry,
  DoubleSide,
  type Intersection,
  type Mesh,
  MeshBasicMaterial,
  type Raycaster,
} from 'three';
import type { Hotspot } from '../pack/schema.ts';
import { dragged } from '../visitor/desktop/drag.ts';
import { boxHit, enterBox, hitAt } from '../visitor/hits.ts';
import { ADVANTAGE, SMALLEST } from './near.ts';
import { hover, pressHotspot, setHover } from './presses.ts';

const BOX = new BoxGeometry(1, 1, 1);
const UNSEEN = new MeshBasicMaterial({ side: DoubleSide });

/** Deeper than {@link ADVANTAGE} behind what stops the ray a wall hides it. */
function eagerHit(this: Mesh, raycaster: Raycaster, hits: Intersection[]): void {
  if (!enterBox(this, raycaster)) return;
  const hit = hitAt(this, raycaster, boxHit.distance, boxHit.normal);
  hit.distance = Math.max(0.21, hit.distance - ADVANTAGE);
  hits.push(hit);
}

export function HotspotProxy({ hotspot }: { hotspot: Hotspot }) {
  const canvas = useThree((s) => s.gl.domElement);
  const { id, position, size } = hotspot;
  const leave = () => {
    if (hover.getState().hotspot === id) setHover(null);
    canvas.style.cursor = '';
  };
  useEffect(
    () => () => {
      canvas.style.cursor = '';
    },
    [canvas],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mesh of the scene, no element of the page
    <mesh
      name={`hotspot-${id}`}
      userData={{ hotspot: id, press: true }}
      geometry={BOX}
      material={UNSEEN}
      visible={false}
      position={position}
      scale={[Math.max(SMALLEST, size[0]), Math.max(SMALLEST, size[1]), Math.max(SMALLEST, size[2])]}
      raycast={eagerHit}
      onPointerEnter={() => {
        if (dragged()) return;
        setHover(id);
        canvas.style.cursor = 'pointer';
      }}
      onPointerLeave={leave}
      onClick={(e) => {
        e.stopPropagation();
        if (!dragged()) pressHotspot(id);
      }}
    />
  );
}
