/** The aimed throw as a string of dots: one draw, only while aiming. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { BufferAttribute, BufferGeometry, Color, DynamicDrawUsage, type Points, ShaderMaterial } from 'three';
import { COBALT } from '../../hotspots/panel/look.ts';
import { aim } from './aim.ts';

const VERTEX = /* glsl */ `
void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * at;
  gl_PointSize = clamp(26.0 / -at.z, 3.0, 22.0);
}`;
const FRAGMENT = /* glsl */ `
uniform vec3 uColour;
void main() {
  float d = length(gl_PointCoord - 0.5) * 2.0;
  if (d > 1.0) discard;
  gl_FragColor = vec4(mix(uColour, vec3(1.0), smoothstep(0.55, 0.7, d)), 0.9);
  #include <colorspace_fragment>
}`;

const GO = new Color(COBALT);
const NO = new Color('#6b6255');

export function ArcView() {
  const ref = useRef<Points>(null);
  const geometry = useMemo(() => {
    const g = new BufferGeometry();
    const position = new BufferAttribute(aim.points, 3);
    position.setUsage(DynamicDrawUsage);
    g.setAttribute('position', position);
    return g;
  }, []);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { uColour: { value: GO } },
        transparent: true,
        depthWrite: false,
      }),
    [],
  );
  useFrame(() => {
    const p = ref.current;
    if (!p) return;
    p.visible = aim.on;
    if (!aim.on) return;
    geometry.attributes.position!.needsUpdate = true;
    geometry.setDrawRange(0, aim.shown);
    material.uniforms.uColour!.value = aim.ok ? GO : NO;
  });
  return (
    <points
      ref={ref}
      name="teleport-arc"
      geometry={geometry}
      material={material}
      frustumCulled={false}
      visible={false}
      renderOrder={40}
      raycast={() => null}
    />
  );
}
