/** Draws the veil: one triangle over the whole view of each eye, only while there is something to hide. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { BufferAttribute, BufferGeometry, type Mesh, ShaderMaterial } from 'three';
import { veil } from './veil.ts';

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xy;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform float uDark;
uniform float uVignette;
void main() {
  float edge = smoothstep(1.0 - 0.62 * uVignette, 1.25 - 0.5 * uVignette, length(vAt)) * step(0.001, uVignette);
  gl_FragColor = vec4(0.0, 0.0, 0.0, max(uDark, edge));
}`;

export function VeilView() {
  const mesh = useRef<Mesh>(null);
  const geometry = useMemo(
    () =>
      new BufferGeometry().setAttribute(
        'position',
        new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3),
      ),
    [],
  );
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { uDark: { value: 0 }, uVignette: { value: 0 } },
        transparent: true,
        depthTest: false,
        depthWrite: false,
      }),
    [],
  );
  // After the drivers (0) and before the picture.
  useFrame(() => {
    const m = mesh.current;
    if (!m) return;
    m.visible = veil.blink.dark > 0 || veil.vignette > 0.01;
    material.uniforms.uDark!.value = veil.blink.dark;
    material.uniforms.uVignette!.value = veil.vignette;
  });
  return (
    <mesh
      ref={mesh}
      name="veil"
      geometry={geometry}
      material={material}
      frustumCulled={false}
      visible={false}
      renderOrder={1000}
    />
  );
}
