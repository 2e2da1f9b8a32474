/**
 * Shaders of every solid thing. All is reckoned in the world's axes from the eye: one matrix a draw, and as exact
 * 300 m from the origin as at it.
 */
import { ATMOSPHERE, HOUR, OUTPUT } from './glsl.ts';

/** What a surface is made of, in twelve numbers; surface.ts fills them. */
const LOOK = /* glsl */ `
uniform vec4 uLook[3];
#define COLOUR uLook[0].rgb
#define MACRO uLook[0].a
#define ROUGHNESS uLook[1].x
#define METALNESS uLook[1].y
#define NORMAL_SCALE uLook[1].zw
#define CUTOFF uLook[2].x
#define FLOW uLook[2].yz
#define SWAY uLook[2].w
`;

export const SURFACE_VERTEX = /* glsl */ `
${HOUR}
${LOOK}
// From the eye, along the axes of the world, metres.
varying vec3 vAway;
varying vec3 vFacing;
varying vec2 vAt;
varying vec4 vBake;
varying vec3 vTint;
attribute vec4 _light;
attribute vec3 color;
#ifdef USE_INSTANCING
attribute vec4 _ILIGHT;
#endif

// A normal under a matrix that may stretch along its own axes, but does not shear.
vec3 turned(mat3 m, vec3 n) {
  return m * (n / vec3(dot(m[0], m[0]), dot(m[1], m[1]), dot(m[2], m[2])));
}

void main() {
  vec4 place = vec4(position, 1.0);
  vec3 facing = normal;
  vTint = color;
  // Stored as square roots.
  vBake = _light * _light;
  #ifdef USE_INSTANCING
    place = instanceMatrix * place;
    facing = turned(mat3(instanceMatrix), facing);
    vBake *= _ILIGHT * _ILIGHT;
    #ifdef USE_INSTANCING_COLOR
      vTint *= instanceColor.rgb;
    #endif
  #endif
  mat3 turn = mat3(modelMatrix);
  vFacing = turned(turn, facing);
  vAway = turn * place.xyz + (modelMatrix[3].xyz - cameraPosition);
  #ifdef SWAYS
    // Cloth: the lower, the freer; two slow waves that run along it, so that no two pieces swing alike.
    float hang = clamp(uv.y, 0.0, 1.0);
    float phase = dot(vAway + cameraPosition, vec3(1.7, 0.0, 2.3));
    float wave = sin(uTime * 1.35 - phase) * 0.62 + sin(uTime * 2.9 - phase * 2.1 + 1.3) * 0.38;
    vAway += SWAY * hang * hang * wave * vec3(0.78, 0.1, 0.62);
  #endif
  vAt = uv + fract(FLOW * uTime);
  gl_Position = projectionMatrix * vec4(mat3(viewMatrix) * vAway, 1.0);
}
`;

export const SURFACE_FRAGMENT = /* glsl */ `
${LOOK}
uniform float uLit;
uniform sampler2D uAlbedo, uNormal, uOrm;
#ifdef GLOWS
uniform vec3 uEmissive;
uniform sampler2D uEmissiveMap;
#endif
varying vec3 vAway;
varying vec3 vFacing;
varying vec2 vAt;
varying vec4 vBake;
varying vec3 vTint;
#define alphaTest CUTOFF
#include <common>
${ATMOSPHERE}

// The normal map's relief on a surface that faces n: its frame is found from how place and map run across the screen.
vec3 relief(vec3 n, float side) {
  vec3 across = dFdx(vAway);
  vec3 down = dFdy(vAway);
  vec2 mapAcross = dFdx(vAt);
  vec2 mapDown = dFdy(vAt);
  vec3 a = cross(down, n);
  vec3 b = cross(n, across);
  vec3 t = a * mapAcross.x + b * mapDown.x;
  vec3 s = a * mapAcross.y + b * mapDown.y;
  float longest = max(dot(t, t), dot(s, s));
  float scale = longest == 0.0 ? 0.0 : side * inversesqrt(longest);
  vec3 map = texture2D(uNormal, vAt).xyz * 2.0 - 1.0;
  map.xy *= NORMAL_SCALE * scale;
  return normalize(t * map.x + s * map.y + n * map.z);
}

// Reflected share of a light at L: GGX with the height-correlated Smith term, Schlick's Fresnel; N·L and π folded in.
vec3 gleam(vec3 n, vec3 v, vec3 l, float a, vec3 f0) {
  vec3 h = normalize(v + l);
  float nl = clamp(dot(n, l), 0.0, 1.0);
  float nv = clamp(dot(n, v), 1e-3, 1.0);
  float nh = clamp(dot(n, h), 0.0, 1.0);
  float a2 = a * a;
  float d = nh * nh * (a2 - 1.0) + 1.0;
  float vis = 0.5 / max(nl * sqrt(a2 + (1.0 - a2) * nv * nv) + nv * sqrt(a2 + (1.0 - a2) * nl * nl), 1e-4);
  vec3 f = f0 + (1.0 - f0) * pow(1.0 - clamp(dot(v, h), 0.0, 1.0), 5.0);
  // A vertex-lit bake cannot resolve a mirror image of the sun: keep the peak within what a print can hold.
  return f * min(a2 / (d * d) * vis * nl, 12.0);
}

// Share of surrounding light reflected, by roughness and slant (a fit of the split sum in two terms).
vec3 sheen(vec3 f0, float rough, float nv) {
  vec4 r = rough * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  float k = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
  vec2 ab = vec2(-1.04, 1.04) * k + r.zw;
  return f0 * ab.x + ab.y;
}

void main() {
  vec4 diffuseColor = vec4(COLOUR * vTint, 1.0) * texture2D(uAlbedo, vAt);
  #include <alphatest_fragment>
  vec3 orm = texture2D(uOrm, vAt).rgb;
  float metal = METALNESS * orm.b;
  float side = 1.0;
  #ifdef DOUBLE_SIDED
    side = gl_FrontFacing ? 1.0 : -1.0;
  #endif
  vec3 smooth_ = normalize(vFacing) * side;
  vec3 n = relief(smooth_, side);

  vec3 world = vAway + cameraPosition;
  vec3 ray = vAway;
  float dist = length(ray);
  ray /= max(dist, 1e-4);
  vec3 v = -ray;

  // Weather and wear over the whole site, so that repeats of a map do not show: warm and cool as well as light and dark.
  vec2 at = world.xz + world.yy * vec2(0.71, -0.43);
  float broad = texture2D(uNoise, at * 0.027).r - 0.5;
  float fine = texture2D(uNoise, at.yx * 0.113).r - 0.5;
  vec3 albedo = diffuseColor.rgb * (1.0 + MACRO * (1.3 * broad + 0.9 * fine + broad * vec3(0.35, 0.05, -0.3)));

  float nv = clamp(dot(n, v), 1e-3, 1.0);
  vec3 dx = max(abs(dFdx(smooth_)), abs(dFdy(smooth_)));
  float rough = clamp(max(ROUGHNESS * orm.g, 0.06) + max(max(dx.x, dx.y), dx.z), 0.06, 1.0);
  float a = rough * rough;
  vec3 f0 = mix(vec3(0.04), albedo, metal);
  vec3 body = albedo * (1.0 - metal);

  float nl = clamp(dot(n, uSunDir), 0.0, 1.0);
  vec3 sun = uSun * vBake.y;
  vec3 sky = skyLight(n) * vBake.x;
  vec3 toFire = normalize(uFireAt - world);
  vec3 fire = uFire * vBake.z;
  vec3 light = sun * nl + sky + uLamp * vBake.w + fire * (0.55 + 0.9 * clamp(dot(n, toFire), 0.0, 1.0));
  #ifdef USE_ALPHATEST
    // Leaves let light through.
    light += sun * vec3(0.42, 0.5, 0.18) * clamp(-dot(n, uSunDir), 0.0, 1.0);
  #endif

  vec3 colour = body * light;
  colour += sun * gleam(n, v, uSunDir, a, f0);
  // By day and cold, all the scene takes the short way.
  if (uFire.r > 0.0) colour += fire * gleam(n, v, toFire, max(a, 0.08), f0);
  // Where a lamp hangs is not baked: it gleams as if over the visitor's shoulder.
  if (vBake.w > 0.01) colour += uLamp * vBake.w * gleam(n, v, normalize(v + vec3(0.0, 0.7, 0.0)), max(a, 0.04), f0);
  vec3 mirror = mix(reflect(ray, n), n, a);
  // What is deep in shade sees walls in its mirror, not the sky.
  colour += (skyLight(mirror) * vBake.x * vBake.x + fire * 0.35) * sheen(f0, rough, nv);
  #ifdef GLOWS
    colour += uEmissive * texture2D(uEmissiveMap, vAt).rgb;
  #endif

  float rim = 1.0 - nv;
  colour += uLit * uEven * (vec3(0.05, 0.085, 0.15) + vec3(0.3, 0.48, 0.95) * rim * rim);

  colour = mix(colour, hazeColour(ray), hazeAmount(cameraPosition.y, ray, dist));
  vec3 outgoingLight = colour;
  #include <opaque_fragment>
  ${OUTPUT}
  #include <premultiplied_alpha_fragment>
}
`;
