/**
 * Controllers, their rays and the spots where these end, all in one draw: six things of a few dozen triangles would cost
 * a headset as many draws in each eye. Each vertex names the piece it belongs to, and each piece has a pose.
 */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import {
  BoxGeometry,
  BufferAttribute,
  type BufferGeometry,
  Color,
  Matrix4,
  PlaneGeometry,
  Quaternion,
  ShaderMaterial,
  Vector3,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { COBALT, PAPER } from '../../hotspots/panel/look.ts';
import { controllerGeometry } from './controllerModel.ts';
import { HELD_MOST, type Held, held } from './held.ts';

const VERTEX = /* glsl */ `
uniform mat4 uPose[${HELD_MOST * 3}];
attribute float piece;
attribute vec3 tint;
varying vec3 vTint;
varying vec3 vAt;
varying float vKind;
void main() {
  int at = int(piece + 0.5);
  vKind = float(at % 3);
  vTint = tint;
  vAt = position;
  gl_Position = projectionMatrix * viewMatrix * uPose[at] * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec3 vTint;
varying vec3 vAt;
varying float vKind;
void main() {
  float alpha = 1.0;
  // The ray fades away from the hand; its end is a soft spot.
  if (vKind > 1.5) {
    float near_ = max(0.0, 1.0 - 2.0 * length(vAt.xy));
    alpha = 0.9 * near_ * near_;
  } else if (vKind > 0.5) alpha = 0.55 * (vAt.z + 0.5);
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(vTint, alpha);
  #include <colorspace_fragment>
}`;

/** Metres. */
const RAY = { width: 0.004, length: 1.4 };
const SPOT = { size: 0.05, lift: 0.01 };

/** A part in one colour. */
function plain(geometry: BufferGeometry, colour: string): BufferGeometry {
  const { r, g, b } = new Color(colour);
  const count = geometry.getAttribute('position').count;
  const tint = Float32Array.from({ length: count * 3 }, (_, i) => [r, g, b][i % 3]!);
  geometry.setAttribute('tint', new BufferAttribute(tint, 3));
  for (const name of ['normal', 'uv']) geometry.deleteAttribute(name);
  return geometry;
}

/** Body, ray and spot of each that can be held, one after the other. */
function heldGeometry(): BufferGeometry {
  const pieces = Array.from({ length: HELD_MOST }, () => [
    controllerGeometry(),
    plain(new BoxGeometry(1, 1, 1), PAPER),
    plain(new PlaneGeometry(1, 1), COBALT),
  ]).flat();
  pieces.forEach((geometry, i) => {
    const count = geometry.getAttribute('position').count;
    geometry.setAttribute('piece', new BufferAttribute(new Float32Array(count).fill(i), 1));
  });
  return mergeGeometries(pieces);
}

const NOTHING = new Matrix4().makeScale(0, 0, 0);
const FORWARDS = new Vector3(0, 0, 1);
const at = new Vector3();
const scale = new Vector3();
const normal = new Vector3();
const turn = new Quaternion();
const facing = new Quaternion();
const own = new Matrix4();

function poseRay({ pointer, ray }: Held, into: Matrix4): void {
  const hit = pointer.getIntersection();
  if (!hit || !pointer.getEnabled() || !ray.visible) {
    into.copy(NOTHING);
    return;
  }
  const length = Math.min(RAY.length, hit.distance);
  own.makeScale(RAY.width, RAY.width, length).setPosition(0, 0, -length / 2);
  into.multiplyMatrices(ray.matrixWorld, own);
}

function poseSpot({ pointer, ray }: Held, into: Matrix4): void {
  const hit = pointer.getIntersection();
  const empty = !hit || (hit.object as { isVoidObject?: boolean }).isVoidObject === true;
  if (empty || !pointer.getEnabled() || !ray.visible) {
    into.copy(NOTHING);
    return;
  }
  turn.identity();
  const face = hit.normal ?? hit.face?.normal;
  if (face) {
    hit.object.matrixWorld.decompose(at, turn, scale);
    turn.multiply(facing.setFromUnitVectors(FORWARDS, normal.copy(face)));
  }
  at.set(0, 0, SPOT.lift).applyQuaternion(turn).add(hit.pointOnFace);
  into.compose(at, turn, scale.setScalar(SPOT.size));
}

export function HeldView() {
  const geometry = useMemo(heldGeometry, []);
  const poses = useMemo(() => Array.from({ length: HELD_MOST * 3 }, () => new Matrix4()), []);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { uPose: { value: poses } },
        transparent: true,
        toneMapped: false,
      }),
    [poses],
  );
  useEffect(
    () => () => {
      geometry.dispose();
      material.dispose();
    },
    [geometry, material],
  );
  // When poses (−100) and what rays meet (−50) are known.
  useFrame(() => {
    for (let i = 0; i < HELD_MOST; i += 1) {
      const one = held[i];
      const [body, ray, spot] = [i * 3, i * 3 + 1, i * 3 + 2];
      if (one) {
        poses[body]!.copy(one.body?.visible ? one.body.matrixWorld : NOTHING);
        poseRay(one, poses[ray]!);
        poseSpot(one, poses[spot]!);
      } else for (let n = body; n <= spot; n += 1) poses[n]!.copy(NOTHING);
    }
  }, -40);
  return (
    <mesh
      name="held"
      geometry={geometry}
      material={material}
      frustumCulled={false}
      renderOrder={60}
      raycast={() => null}
    />
  );
}
