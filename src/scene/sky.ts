/** The sky: one small box around the eye, drawn last and only where nothing stands. */
import { BoxGeometry, Mesh, ShaderMaterial } from 'three';
import { ATMOSPHERE, OUTPUT } from './glsl.ts';
import { type SceneUniforms, sceneInputs } from './uniforms.ts';

const VERTEX = /* glsl */ `
varying vec3 vDir;
void main() {
  vDir = position;
  // Turns with the head, never comes nearer; as far away as depth goes, whatever the camera's far plane.
  vec4 p = projectionMatrix * vec4(mat3(viewMatrix) * position, 1.0);
  gl_Position = p.xyww;
}
`;

const FRAGMENT = /* glsl */ `
#include <common>
varying vec3 vDir;
${ATMOSPHERE}

float stars(vec3 dir) {
  vec3 p = dir * 130.0;
  vec3 cell = floor(p);
  vec3 r = fract(sin(vec3(dot(cell, vec3(12.7, 31.1, 7.4)), dot(cell, vec3(26.9, 18.3, 24.6)), dot(cell, vec3(11.3, 27.2, 12.9)))) * 43758.5453);
  float d = length(fract(p) - 0.25 - 0.5 * r);
  return step(0.955, r.x) * smoothstep(0.16, 0.02, d) * (0.3 + 0.7 * r.y * r.y);
}

// Thin, high cloud, combed by the wind; half is enough, the rest is haze.
float cloud(vec3 dir) {
  vec2 p = dir.xz / (dir.y + 0.12);
  p = mat2(0.82, 0.57, -0.57, 0.82) * p;
  float a = texture2D(uNoise, p * vec2(0.045, 0.16)).r;
  float b = texture2D(uNoise, p * vec2(0.13, 0.43) + a * 0.35).r;
  float c = texture2D(uNoise, p * vec2(0.41, 1.15) + b * 0.25).r;
  return smoothstep(0.46, 0.86, a * 0.55 + b * 0.32 + c * 0.2) * smoothstep(0.02, 0.3, dir.y);
}

void main() {
  vec3 dir = normalize(vDir);
  float up = max(dir.y, 0.0);
  vec3 sky = mix(uHorizon, uZenith, 1.0 - pow(1.0 - up, 2.2));
  float s = max(dot(dir, uSunDir), 0.0);
  sky += uSun * (0.05 * pow(s, 8.0) + 0.16 * pow(s, 90.0));
  float wisp = cloud(dir);
  sky = mix(sky, mix(uHorizon, uHazeSun, 0.3 + 0.7 * s * s) + uSun * 0.2 * pow(s, 8.0), 0.4 * wisp);
  if (uStars > 0.0) sky += uStars * uEven * 1.4 * stars(dir) * (1.0 - 0.8 * wisp) * vec3(0.85, 0.92, 1.0);

  float haze = hazeOfSky(cameraPosition.y, dir);
  vec3 colour = mix(sky, hazeColour(dir), haze);
  // The disc, reddened and spread by what it shines through.
  float disc = smoothstep(0.99988, 0.99997, s);
  float clear = 1.0 - haze;
  colour += uSun * (disc * 14.0 * (0.12 + clear) + 0.7 * pow(s, 900.0) + 0.22 * pow(s, 160.0) * haze);
  gl_FragColor = vec4(colour, 1.0);
  ${OUTPUT}
}
`;

/** One draw call. */
export function createSky(uniforms: SceneUniforms): Mesh {
  const material = new ShaderMaterial({
    name: 'sky',
    ...sceneInputs(uniforms),
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    depthWrite: false,
    fog: false,
  });
  // Mirrored, so that it is seen from inside as any other thing is from outside: no state of the GPU is turned for it.
  const sky = new Mesh(new BoxGeometry(2, 2, 2).scale(-1, 1, 1), material);
  sky.name = 'sky';
  sky.frustumCulled = false;
  // After all that is solid: most of it is hidden.
  sky.renderOrder = 1000;
  return sky;
}
