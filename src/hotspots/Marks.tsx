/** The marks of all hotspots in one draw: discs of paper with a cobalt ring that face the eye and grow when pointed at. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import {
  BufferAttribute,
  Color,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  ShaderMaterial,
} from 'three';
import type { Hotspot } from '../pack/schema.ts';
import { motionReduced } from '../state/settings.ts';
import { approach } from '../visitor/maths/smooth.ts';
import { COBALT, PAPER } from './panel/look.ts';

const VERTEX = /* glsl */ `
attribute vec4 mark; // x, y, z, how much it is pointed at
attribute vec3 extent; // of the thing it marks
varying vec2 vAt;
varying float vOver;
void main() {
  vAt = position.xy;
  vOver = mark.w;
  vec4 at = modelViewMatrix * vec4(mark.xyz, 1.0);
  float distance_ = length(at.xyz);
  // Before the side of its thing that looks at the eye, so that the thing does not hide it.
  vec3 way = abs(mark.xyz - cameraPosition);
  vec3 share = 0.5 * extent / max(way, 0.001);
  at.xyz *= max(0.3, 1.0 - min(share.x, min(share.y, share.z)) - 0.14 / distance_);
  // About the same to the eye near and far, within reason.
  float radius = clamp(0.016 * distance_, 0.03, 0.17) * (1.0 + 0.45 * mark.w);
  at.xy += position.xy * radius;
  gl_Position = projectionMatrix * at;
}`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
varying float vOver;
uniform vec3 uInk;
uniform vec3 uPaper;
void main() {
  float d = length(vAt);
  float w = fwidth(d) + 1e-4;
  float disc = 1.0 - smoothstep(1.0 - w, 1.0, d);
  if (disc < 0.01) discard;
  float ring = 1.0 - smoothstep(0.12 - w, 0.12 + w, abs(d - 0.72));
  float heart = 1.0 - smoothstep(0.26 - w, 0.26 + w, d);
  vec3 colour = mix(uPaper, uInk, max(ring, heart * vOver));
  gl_FragColor = vec4(colour, disc * mix(0.86, 1.0, vOver));
  #include <colorspace_fragment>
}`;

export function Marks({ hotspots, over }: { hotspots: readonly Hotspot[]; over: string | null }) {
  const invalidate = useThree((s) => s.invalidate);
  const { geometry, marks } = useMemo(() => {
    const g = new InstancedBufferGeometry();
    g.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
    );
    g.setIndex([0, 1, 2, 0, 2, 3]);
    const extent = new Float32Array(Math.max(1, hotspots.length) * 3);
    hotspots.forEach((h, i) => {
      extent.set(h.size, i * 3);
    });
    g.setAttribute('extent', new InstancedBufferAttribute(extent, 3));
    const attribute = new InstancedBufferAttribute(new Float32Array(Math.max(1, hotspots.length) * 4), 4);
    hotspots.forEach((h, i) => {
      attribute.setXYZW(i, ...h.position, 0);
    });
    g.setAttribute('mark', attribute);
    g.instanceCount = hotspots.length;
    return { geometry: g, marks: attribute };
  }, [hotspots]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  const material = useMemo(
    () =>
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { uInk: { value: new Color(COBALT) }, uPaper: { value: new Color(PAPER) } },
        transparent: true,
        depthWrite: false,
      }),
    [],
  );
  useEffect(() => {
    if (over !== undefined) invalidate();
  }, [over, invalidate]);
  useFrame((_, delta) => {
    let moving = false;
    for (let i = 0; i < hotspots.length; i += 1) {
      const goal = hotspots[i]!.id === over ? 1 : 0;
      const now = marks.getW(i);
      if (now === goal) continue;
      marks.setW(i, motionReduced() ? goal : approach(now, goal, 14, Math.min(delta, 0.05), 0.01));
      marks.needsUpdate = true;
      moving = true;
    }
    if (moving) invalidate();
  });
  return (
    <mesh
      name="hotspot-marks"
      geometry={geometry}
      material={material}
      visible={hotspots.length > 0}
      frustumCulled={false}
      renderOrder={20}
    />
  );
}
