/** Draws the mark on the ground: a flat ring of cobalt edged with paper; a bare paper cross-ring where one cannot go. */
import { useFrame } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { Color, type Mesh, PlaneGeometry, ShaderMaterial } from 'three';
import { COBALT, PAPER } from '../hotspots/panel/look.ts';
import { mark } from './mark.ts';

const VERTEX = /* glsl */ `
varying vec2 vAt;
void main() {
  vAt = position.xz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
uniform float uNo;
uniform vec3 uInk;
uniform vec3 uPaper;
float band(float d, float at, float half_) {
  float w = fwidth(d) + 1e-4;
  return 1.0 - smoothstep(half_ - w, half_ + w, abs(d - at));
}
void main() {
  float d = length(vAt);
  float paper = band(d, 0.82, 0.16);
  float ink = band(d, 0.82, 0.09);
  float dot_ = 1.0 - smoothstep(0.12, 0.12 + fwidth(d) + 1e-4, d);
  // Where one cannot go: no cobalt and no dot, and the ring is broken in four.
  float gaps = smoothstep(0.10, 0.16, abs(abs(vAt.x) - abs(vAt.y)));
  vec3 colour = mix(mix(uPaper, uInk, max(ink, dot_)), uPaper, uNo);
  float alpha = mix(max(paper, dot_) * 0.92, ink * gaps * 0.6, uNo);
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}`;

/** Radius in metres. */
const RADIUS = 0.28;

export function MarkView() {
  const mesh = useRef<Mesh>(null);
  const geometry = useMemo(() => new PlaneGeometry(2, 2).rotateX(-Math.PI / 2), []);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: {
          uNo: { value: 0 },
          uInk: { value: new Color(COBALT) },
          uPaper: { value: new Color(PAPER) },
        },
        transparent: true,
        depthWrite: false,
        polygonOffset: true,
        polygonOffsetFactor: -4,
        polygonOffsetUnits: -4,
      }),
    [],
  );
  useFrame(() => {
    const m = mesh.current;
    if (!m) return;
    m.visible = mark.kind !== 'none';
    if (!m.visible) return;
    m.position.set(mark.x, mark.y + 0.02, mark.z);
    m.scale.setScalar(RADIUS * (mark.kind === 'way' ? 0.7 : 1));
    material.uniforms.uNo!.value = mark.kind === 'no' ? 1 : 0;
  });
  return (
    <mesh
      ref={mesh}
      name="ground-mark"
      geometry={geometry}
      material={material}
      visible={false}
      renderOrder={5}
    />
  );
}
