/** Shader text shared by surfaces, sky and effects: what lies between the eye and a thing is the same for all. */

/** The light of the hour, one block for all programs; uniforms.ts fills it in this order. */
export const HOUR = /* glsl */ `
layout(std140) uniform Hour {
  vec3 uSunDir; float uDensity;
  vec3 uSun; float uStars;
  vec3 uZenith; float uTime;
  vec3 uHorizon; float uEven;
  vec3 uGround;
  vec3 uHaze;
  vec3 uHazeSun;
  vec3 uFire;
  vec3 uFireAt;
  vec3 uLamp;
  vec3 uTown;
  vec3 uHot;
};
`;

export const ATMOSPHERE = /* glsl */ `
${HOUR}
uniform sampler2D uNoise;

// Height in metres over which the haze thins to a third.
const float HAZE_HEIGHT = 45.0;

// Colour of haze in a direction of view; brighter and warmer towards the sun, lit from below by a town at night.
vec3 hazeColour(vec3 dir) {
  float s = clamp(dot(dir, uSunDir), 0.0, 1.0);
  float wide = s * s;
  float close = wide * wide;
  close *= close;
  vec3 colour = mix(uHaze, uHazeSun, 0.45 * wide + 0.55 * close);
  return colour + uTown * exp(-5.0 * max(dir.y, 0.0));
}

// Share of haze, 0…1, over dist metres along dir from a height.
float hazeAmount(float height, vec3 dir, float dist) {
  float k = clamp(dir.y * dist / HAZE_HEIGHT, -8.0, 40.0);
  float f = abs(k) < 1e-3 ? 1.0 : (1.0 - exp(-k)) / k;
  return 1.0 - exp(-uDensity * dist * exp(-max(height, 0.0) / HAZE_HEIGHT) * f);
}

// The same to the end of the sky.
float hazeOfSky(float height, vec3 dir) {
  return 1.0 - exp(-uDensity * HAZE_HEIGHT * exp(-max(height, 0.0) / HAZE_HEIGHT) / max(dir.y, 1e-4));
}

// Light from the open sky and the ground on a surface that faces n.
vec3 skyLight(vec3 n) {
  vec3 up = mix(uHorizon, uZenith, smoothstep(-0.1, 1.0, n.y));
  float s = clamp(dot(n, uSunDir) * 0.5 + 0.5, 0.0, 1.0);
  up += (uHazeSun - uHaze) * (0.22 * s * s);
  // Eye and film are balanced for the place, not for the sun: its shade is a grey that leans to blue, not blue.
  up = mix(vec3(dot(up, vec3(0.2126, 0.7152, 0.0722))), up, 0.62);
  return mix(uGround, max(up, vec3(0.0)), smoothstep(-0.75, 0.35, n.y));
}

float grain(vec2 p) { return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))); }
`;

/** The end of every fragment shader: tone mapping, output colour, a grain that hides banding. */
export const OUTPUT = /* glsl */ `
#include <tonemapping_fragment>
#include <colorspace_fragment>
gl_FragColor.rgb += (grain(gl_FragCoord.xy) - 0.5) / 255.0;
`;
