/** The arrow towards what the tour speaks of, low before the visitor: see maths/guide. One draw, only while it shows. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import {
  BufferAttribute,
  type BufferGeometry,
  Color,
  DoubleSide,
  type Mesh,
  MeshBasicMaterial,
  Shape,
  ShapeGeometry,
  Vector2,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { COBALT, PAPER } from '../../hotspots/panel/look.ts';
import { motionReduced } from '../../state/settings.ts';
import { tour } from '../../state/tour.ts';
import { headingToYaw, radians } from '../maths/angles.ts';
import { advanceGuide, guide } from '../maths/guide.ts';
import { pose } from '../pose.ts';

/** Outline of the arrow, metres, pointing to +Y; grown by `by` on all sides. */
function outline(by: number): Shape {
  const shape = new Shape();
  const points: [number, number][] = [
    [0, 0.13 + by * 1.5],
    [0.11 + by * 2, 0 - by],
    [0.04 + by, 0 - by],
    [0.04 + by, -0.12 - by],
    [-0.04 - by, -0.12 - by],
    [-0.04 - by, 0 - by],
    [-0.11 - by * 2, 0 - by],
  ];
  shape.setFromPoints(points.map(([x, y]) => new Vector2(x, y)));
  return shape;
}

function flat(by: number, colour: string, lift: number): BufferGeometry {
  // Lies in the plane of the ground and points north, −Z.
  const geometry = new ShapeGeometry(outline(by)).rotateX(-Math.PI / 2).translate(0, lift, 0);
  const { r, g, b } = new Color(colour);
  const count = geometry.getAttribute('position').count;
  geometry.setAttribute(
    'color',
    new BufferAttribute(
      Float32Array.from({ length: count * 3 }, (_, i) => [r, g, b][i % 3]!),
      3,
    ),
  );
  return geometry;
}

export function LookPointer() {
  const ref = useRef<Mesh>(null);
  const { geometry, material, state } = useMemo(
    () => ({
      geometry: mergeGeometries([flat(0.018, PAPER, 0), flat(0, COBALT, 0.002)]),
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
    const arrow = ref.current;
    if (!arrow) return;
    const { snapshot } = tour.getState();
    const there =
      snapshot !== null &&
      snapshot.state !== 'travelling' &&
      snapshot.state !== 'strayed' &&
      snapshot.state !== 'ended';
    advanceGuide(state, pose, there ? snapshot.look : null, Math.min(delta, 0.1), motionReduced());
    arrow.visible = state.shown > 0;
    if (!arrow.visible) return;
    arrow.position.set(state.at.x, state.at.y, state.at.z);
    arrow.rotation.set(radians(state.pitch), headingToYaw(state.heading), 0, 'YXZ');
    arrow.scale.setScalar(state.shown);
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
