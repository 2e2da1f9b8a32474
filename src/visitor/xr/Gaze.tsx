/**
 * Pressing by looking: the last resort of a visitor without working hands or controllers, and a choice for everybody.
 * A ring fills at the point looked at; when it is full, the same press happens that a trigger would make.
 */
import { createPortal, useFrame, useThree } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { Color, type Mesh, type Object3D, PlaneGeometry, ShaderMaterial, Vector3 } from 'three';
import { COBALT, PAPER } from '../../hotspots/panel/look.ts';
import { settings } from '../../state/settings.ts';
import { dwell, dwellOn } from '../maths/input.ts';
import { castPointer, useOwnPointer } from './pointing.ts';
import { rig } from './rig.ts';

/** Seconds without any controller or hand after which looking presses by itself. */
export const HANDLESS = 5;

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xy;
  vec4 at = modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0);
  at.xy += position.xy * 0.022 * length(at.xyz);
  gl_Position = projectionMatrix * at;
}`;
const FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform float uDone;
uniform vec3 uInk;
uniform vec3 uPaper;
void main() {
  float d = length(vAt);
  float ring = 1.0 - smoothstep(0.14, 0.2, abs(d - 0.75));
  float heart = 1.0 - smoothstep(0.1, 0.16, d);
  float turn = atan(vAt.x, vAt.y) / 6.2831853;
  float filled = step(turn < 0.0 ? turn + 1.0 : turn, uDone);
  float alpha = max(ring * mix(0.35, 1.0, filled) * step(0.001, uDone), heart * 0.9);
  if (alpha < 0.02) discard;
  gl_FragColor = vec4(mix(uPaper, uInk, max(filled * ring, 0.0)), alpha);
  #include <colorspace_fragment>
}`;

/** Where the head looks, in the site: a turn of the play-space is a turn of the head, too. */
const sight = new Vector3();

/** What a look at this object would press, or null: floor and things that say so, but not walls. */
function pressable(object: { userData: Record<string, unknown>; uuid: string; name: string }): string | null {
  if (object.name === 'ground-surface') return 'ground';
  if (!object.userData.press) return null;
  // A panel is one mesh of many buttons: it says which one is pointed at.
  if ('button' in object.userData) {
    return object.userData.button ? `${object.uuid}/${String(object.userData.button)}` : null;
  }
  return object.uuid;
}

/** @param head an object of the play-space that is where the head is and looks along its −Z */
export function Gaze({ head }: { head: Object3D }) {
  const space = useRef(head);
  const ring = useRef<Mesh>(null);
  const gl = useThree((s) => s.gl);
  const scene = useThree((s) => s.scene);
  const pointer = useOwnPointer(space, { gaze: true }, 0.2, 'gaze');
  const state = useMemo(dwell, []);
  const alone = useRef(0);
  const geometry = useMemo(() => new PlaneGeometry(2, 2), []);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: {
          uDone: { value: 0 },
          uInk: { value: new Color(COBALT) },
          uPaper: { value: new Color(PAPER) },
        },
        transparent: true,
        depthTest: false,
        depthWrite: false,
      }),
    [],
  );
  // After the rig (−20) knows where the head is.
  useFrame((_, delta) => {
    const view = ring.current;
    if (!view) return;
    const session = gl.xr.getSession();
    const { gaze, dwellSeconds } = settings.getState().comfort;
    alone.current = rig.rays.size > 0 ? 0 : alone.current + delta;
    const on = session !== null && (gaze || alone.current > HANDLESS);
    if (on !== pointer.getEnabled()) pointer.setEnabled(on, { timeStamp: performance.now() });
    view.visible = false;
    sight.set(0, 0, -1).transformDirection(head.matrixWorld);
    if (!on) {
      dwellOn(state, null, 0, 0, 0, 0, delta, dwellSeconds, sight);
      return;
    }
    castPointer(pointer, scene);
    const hit = pointer.getIntersection();
    const empty = !hit || (hit.object as { isVoidObject?: boolean }).isVoidObject === true;
    const target = empty ? null : pressable(hit.object);
    const slack = target === 'ground' ? 0.3 : 10;
    // The floor at one's own feet is looked at by anyone who looks down: a step further is meant.
    const needed = target === 'ground' ? dwellSeconds * 1.25 : dwellSeconds;
    const point = hit?.pointOnFace;
    const x = point?.x ?? 0;
    const y = point?.y ?? 0;
    const z = point?.z ?? 0;
    const done = dwellOn(state, target, x, y, z, slack, delta, needed, sight);
    if (done === 1) {
      const event = { timeStamp: performance.now(), button: 0 };
      pointer.down(event);
      pointer.up(event);
    }
    if (empty || !point) return;
    view.visible = true;
    view.position.copy(point);
    material.uniforms.uDone!.value = done;
  });
  return createPortal(
    <mesh
      ref={ring}
      name="gaze-ring"
      geometry={geometry}
      material={material}
      visible={false}
      frustumCulled={false}
      renderOrder={70}
      raycast={() => null}
    />,
    scene,
  );
}
