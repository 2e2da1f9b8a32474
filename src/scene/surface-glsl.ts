/** Shaders of every solid thing: three's standard inputs (maps, colours, instances), our light. */
import { ATMOSPHERE, OUTPUT } from './glsl.ts';

export const SURFACE_VERTEX = /* glsl */ `
varying vec3 vViewPosition;
varying vec3 vWorld;
varying vec4 vBake;
varying vec3 vTint;
attribute vec4 _light;
attribute vec3 color;
#ifdef USE_INSTANCING
attribute vec4 _ILIGHT;
#endif
#include <common>
#include <uv_pars_vertex>
#include <normal_pars_vertex>
void main() {
  #include <uv_vertex>
  #include <beginnormal_vertex>
  #include <defaultnormal_vertex>
  #include <normal_vertex>
  #include <begin_vertex>
  #include <project_vertex>
  vViewPosition = -mvPosition.xyz;
  vec4 world = vec4(transformed, 1.0);
  vTint = color;
  // Stored as square roots.
  vBake = _light * _light;
  #ifdef USE_INSTANCING
    world = instanceMatrix * world;
    vBake *= _ILIGHT * _ILIGHT;
    #ifdef USE_INSTANCING_COLOR
      vTint *= instanceColor.rgb;
    #endif
  #endif
  vWorld = (modelMatrix * world).xyz;
}
`;

export const SURFACE_FRAGMENT = /* glsl */ `
uniform vec3 diffuse, emissive;
uniform float opacity, roughness, metalness;
uniform float uMacro, uLit;
varying vec3 vViewPosition;
varying vec3 vWorld;
varying vec4 vBake;
varying vec3 vTint;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphatest_pars_fragment>
#include <emissivemap_pars_fragment>
#include <normal_pars_fragment>
#include <normalmap_pars_fragment>
#include <roughnessmap_pars_fragment>
#include <metalnessmap_pars_fragment>
${ATMOSPHERE}

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
  vec4 diffuseColor = vec4(diffuse * vTint, opacity);
  vec3 totalEmissiveRadiance = emissive;
  #include <map_fragment>
  #include <alphatest_fragment>
  #include <roughnessmap_fragment>
  #include <metalnessmap_fragment>
  #include <normal_fragment_begin>
  #include <normal_fragment_maps>
  #include <emissivemap_fragment>

  vec3 n = inverseTransformDirection(normal, viewMatrix);
  vec3 ray = vWorld - cameraPosition;
  float dist = length(ray);
  ray /= max(dist, 1e-4);
  vec3 v = -ray;

  // Weather and wear over the whole site, so that repeats of a map do not show: warm and cool as well as light and dark.
  vec2 at = vWorld.xz + vWorld.yy * vec2(0.71, -0.43);
  float broad = texture2D(uNoise, at * 0.027).r - 0.5;
  float fine = texture2D(uNoise, at.yx * 0.113).r - 0.5;
  vec3 albedo = diffuseColor.rgb * (1.0 + uMacro * (1.3 * broad + 0.9 * fine + broad * vec3(0.35, 0.05, -0.3)));

  float nv = clamp(dot(n, v), 1e-3, 1.0);
  vec3 dx = max(abs(dFdx(nonPerturbedNormal)), abs(dFdy(nonPerturbedNormal)));
  float rough = clamp(max(roughnessFactor, 0.06) + max(max(dx.x, dx.y), dx.z), 0.06, 1.0);
  float a = rough * rough;
  vec3 f0 = mix(vec3(0.04), albedo, metalnessFactor);
  vec3 body = albedo * (1.0 - metalnessFactor);

  float nl = clamp(dot(n, uSunDir), 0.0, 1.0);
  vec3 sun = uSun * vBake.y;
  vec3 sky = skyLight(n) * vBake.x;
  vec3 toFire = normalize(uFireAt - vWorld);
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
  vec3 mirror = mix(reflect(ray, n), n, a);
  // What is deep in shade sees walls in its mirror, not the sky.
  colour += (skyLight(mirror) * vBake.x * vBake.x + fire * 0.35) * sheen(f0, rough, nv);
  colour += totalEmissiveRadiance;

  float rim = 1.0 - nv;
  colour += uLit * uEven * (vec3(0.05, 0.085, 0.15) + vec3(0.3, 0.48, 0.95) * rim * rim);

  colour = mix(colour, hazeColour(ray), hazeAmount(cameraPosition.y, ray, dist));
  vec3 outgoingLight = colour;
  #include <opaque_fragment>
  ${OUTPUT}
  #include <premultiplied_alpha_fragment>
}
`;
