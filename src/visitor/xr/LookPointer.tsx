/** The arrow towards what the tour speaks of, low before the visitor: see maths/guide. One draw, only while it shows. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { BufferAttribute, BufferGeometry, Color, DoubleSide, type Mesh, MeshBasicMaterial } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { COBALT, PAPER } from '../../hotspots/panel/look.ts';
import { motionReduced } from '../../state/settings.ts';
import { tour } from '../../state/tour.ts';
import { headingToYaw, radians } from '../maths/angles.ts';
import { advanceGuide, guide } from '../maths/guide.ts';
import { pose } from '../pose.ts';

/** Head and shaft, by the corners of {@link arrow}. */
const TRIANGLES = [0, 6, 1, 2, 5, 4, 2, 4, 3];

/**
 * Flat arrow of one colour, metres, grown by `by` on all sides. Lies in the plane of the ground and points north, −Z. By
 * hand: a shape of three's would bring its curves along, 5 kB before the first picture.
 */
function arrow(by: number, colour: string, lift: number): BufferGeometry {
  const corners: [number, number][] = [
    [0, -0.13 - by * 1.5],
    [0.11 + by * 2, by],
    [0.04 + by, by],
    [0.04 + by, 0.12 + by],
    [-0.04 - by, 0.12 + by],
    [-0.04 - by, by],
    [-0.11 - by * 2, by],
  ];
  const { r, g, b } = new Color(colour);
  const floats = (each: readonly number[][]) => new BufferAttribute(Float32Array.from(each.flat()), 3);
  return new BufferGeometry()
    .setAttribute('position', floats(corners.map(([x, z]) => [x, lift, z])))
    .setAttribute('color', floats(corners.map(() => [r, g, b])))
    .setIndex(TRIANGLES);
}

export function LookPointer() {
  const ref = useRef<Mesh>(null);
  const { geometry, material, state } = useMemo(
    () => ({
      geometry: mergeGeometries([arrow(0.018, PAPER, 0), arrow(0, COBALT, 0.002)]),
      // Through walls, and without depth of its own: the cobalt is drawn after the paper it lies on.
      material: new MeshBasicMaterial({
        vertexColors: true,
        transparent: true,
        depthTest: false,
        depthWrite: false,
        side: DoubleSide,
        toneMapped: false,
        fog: false,
      }),
      state: guide(),
    }),
    [],
  );
  useEffect(
    () => () => {
      geometry.dispose();
      material.dispose();
    },
    [geometry, material],
  );
  // When the rig (−20) knows where the head is.
  useFrame((_, delta) => {
    const shown = ref.current;
    if (!shown) return;
    const { snapshot } = tour.getState();
    const there =
      snapshot !== null &&
      snapshot.state !== 'travelling' &&
      snapshot.state !== 'strayed' &&
      snapshot.state !== 'ended';
    advanceGuide(state, pose, there ? snapshot.look : null, Math.min(delta, 0.1), motionReduced());
    shown.visible = state.shown > 0;
    if (!shown.visible) return;
    shown.position.set(state.at.x, state.at.y, state.at.z);
    shown.rotation.set(radians(state.pitch), headingToYaw(state.heading), 0, 'YXZ');
    shown.scale.setScalar(state.shown);
  });
  return (
    <mesh
      ref={ref}
      name="look-pointer"
      geometry={geometry}
      material={material}
      visible={false}
      frustumCulled={false}
      renderOrder={45}
      raycast={() => null}
    />
  );
}
