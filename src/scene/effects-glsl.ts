/**
 * Shaders of the effects: every puff, spark, flame and beam is one quad of one instanced mesh. Colours are
 * premultiplied and alpha says how much is hidden, so smoke (hides) and fire (adds) share a draw call.
 */
import { ATMOSPHERE } from './glsl.ts';

export const KIND = { smoke: 0, steam: 1, dust: 2, shaft: 3, glow: 4, fire: 5, embers: 6, lamp: 7 } as const;

export const EFFECTS_VERTEX = /* glsl */ `
attribute vec4 aBase;   // xyz: where; w: kind
attribute vec4 aSize;   // xyz: extent; w: heading, radians
attribute vec4 aSeed;   // xyz: 0…1; w: slot
attribute float aGlow;  // 1: a firing kiln lights it
uniform float uSlot[SLOTS];
varying vec2 vUv;
varying vec4 vColour;   // premultiplied; alpha hides
varying vec3 vLook;     // x: kind; y: age, or a flame's height in its shine; z: seed
varying vec4 vHaze;
${ATMOSPHERE}

void main() {
  float strength = uSlot[int(aSeed.w + 0.5)];
  float kind = aBase.w;
  vUv = uv;
  vLook = vec3(kind, 0.0, aSeed.x);
  vColour = vec4(0.0);
  vHaze = vec4(0.0);
  gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
  if (strength <= 0.001) return;

  vec2 corner = uv * 2.0 - 1.0;
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  vec3 up = vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]);
  vec3 along = vec3(sin(aSize.w), 0.0, -cos(aSize.w));
  vec3 across = vec3(-along.z, 0.0, along.x);
  vec3 centre = aBase.xyz;
  vec3 side = right;
  vec3 rise = up;
  vec2 extent = vec2(0.1);
  vec3 ambient = skyLight(vec3(0.0, 1.0, 0.0));

  if (kind < 1.5) {
    // Smoke and steam: puffs that rise, slow, spread and are carried off.
    float life = kind < 0.5 ? 5.0 + aSize.y * 0.9 : 1.5 + aSize.y * 1.4;
    float age = fract(uTime / life + aSeed.x);
    float climb = 1.0 - (1.0 - age) * (1.0 - age) * (1.0 - 0.35 * age);
    centre.y += aSize.y * climb;
    centre += along * (aSize.z * age * age * (0.8 + 0.4 * aSeed.y));
    centre += across * ((aSeed.z - 0.5) * aSize.x * (0.25 + 2.2 * age));
    centre += along * ((aSeed.y - 0.5) * aSize.x * (0.2 + 1.6 * age));
    extent = vec2(aSize.x * (0.7 + (kind < 0.5 ? 2.4 : 1.0) * age) * (0.75 + 0.6 * aSeed.z));
    float turn = aSeed.y * 6.28 + (aSeed.z - 0.5) * 2.5 * age;
    corner = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * corner;
    float shown = smoothstep(0.0, 0.07, age) * (1.0 - age) * (1.0 - 0.4 * age);
    vec3 ray = normalize(centre - cameraPosition);
    float toSun = max(dot(ray, uSunDir), 0.0);
    // Pine smoke is brown where it is thick and young, and pales as it thins.
    // The more of it, the darker: thin smoke is nearly steam.
    vec3 own = kind < 0.5 ? mix(vec3(0.3, 0.26, 0.23), vec3(0.52, 0.5, 0.48), age) : vec3(0.85);
    if (kind < 0.5) own *= mix(1.3, 0.4, smoothstep(0.3, 1.0, strength));
    vec3 lit = own * (ambient + uSun * (0.35 + 0.9 * toSun * toSun * toSun));
    // Young smoke is lit from the mouth below it, old smoke by the fires of the town.
    float low = 1.0 - age;
    lit += own * (uFire * aGlow * 0.35 * low * low * low * low + uTown * 0.6);
    float hides = clamp(strength * shown * (kind < 0.5 ? 1.25 : 0.3), 0.0, 0.9);
    vColour = vec4(lit * hides, hides);
    vLook.y = age;
  } else if (kind < 2.5) {
    // Dust: motes that drift through a box and show only in the sun.
    vec3 p = aSeed.xyz + vec3(0.011, -0.004, 0.008) * uTime * (0.4 + aSeed.yzx);
    p += 0.02 * sin(uTime * (0.3 + aSeed.zxy) + aSeed.yzx * 40.0);
    p = fract(p) - 0.5;
    centre += across * (p.x * aSize.x) + vec3(0.0, p.y * aSize.y, 0.0) + along * (p.z * aSize.z);
    extent = vec2(0.0022 + 0.003 * aSeed.y * aSeed.y);
    vec3 edge = 1.0 - smoothstep(0.38, 0.5, abs(p));
    float d = distance(centre, cameraPosition);
    vec3 ray = (centre - cameraPosition) / max(d, 1e-3);
    float toSun = 0.25 + 0.75 * pow(max(dot(ray, uSunDir), 0.0), 2.0);
    float near = smoothstep(0.25, 0.6, d) * (1.0 - smoothstep(6.0, 11.0, d));
    vColour = vec4((uSun * 1.1 * toSun + uFire * 0.05) * strength * edge.x * edge.y * edge.z * near, 0.0);
  } else if (kind < 3.5) {
    // Shaft: strips that begin in an opening (width, height) and go down the sunlight for a length, each turned
    // about itself to face the eye.
    centre += across * ((aSeed.x - 0.5) * aSize.x) + vec3(0.0, (aSeed.y - 0.5) * aSize.y, 0.0);
    vec3 beam = -uSunDir;
    vec3 toEye = cameraPosition - (centre + beam * aSize.z * 0.5);
    side = cross(beam, normalize(toEye));
    float seen = length(side);
    side = side / max(seen, 1e-3);
    centre += beam * (aSize.z * 0.5);
    rise = -beam;
    extent = vec2(0.12 + 0.24 * aSeed.z, aSize.z * 0.5);
    float near = smoothstep(0.3, 1.6, length(toEye));
    float toSun = max(dot(normalize(-toEye), uSunDir), 0.0);
    vColour = vec4(uSun * (0.07 + 0.2 * toSun * toSun) * (0.5 + 0.9 * aSeed.z) * strength * near * smoothstep(0.05, 0.5, seen), 0.0);
  } else if (kind < 4.5) {
    extent = aSize.xy * 0.5;
    // Of the kiln's glowing brick or the flames before it; elsewhere of fires and lamps that are no state of the visit.
    vec3 hot = aGlow > 0.5 ? max(uHot, uFire * 0.6) : vec3(11.0, 4.6, 1.3) * uEven;
    vColour = vec4(hot * 0.13 * strength, 0.0);
    // Towards the eye, so that what it surrounds does not cut it.
    centre += normalize(cameraPosition - centre) * min(max(aSize.z, 0.35), 0.5 * distance(cameraPosition, centre));
  } else if (kind < 5.5) {
    // Fire: upright tongues side by side.
    vec3 toEye = cameraPosition - centre;
    side = normalize(cross(vec3(0.0, 1.0, 0.0), toEye));
    rise = vec3(0.0, 1.0, 0.0);
    centre += across * ((aSeed.x - 0.5) * aSize.x * 0.6) + along * ((aSeed.y - 0.5) * aSize.z);
    float tall = 0.75 + 0.4 * aSeed.z + 0.12 * sin(uTime * (4.0 + 3.0 * aSeed.y) + aSeed.x * 9.0);
    extent = vec2(aSize.x * (0.3 + 0.15 * aSeed.z), aSize.y * 0.5 * tall);
    centre.y += extent.y;
    vColour = vec4(vec3(uEven * 1.6 * strength), 0.0);
  } else if (kind < 6.5) {
    // Embers: thrown up, swept along, going out.
    float life = 1.6 + 1.8 * aSeed.y;
    float age = fract(uTime / life + aSeed.x);
    centre.y += aSize.y * age * (1.25 - 0.4 * age) * (0.5 + 0.5 * aSeed.z);
    vec2 sway = vec2(sin(uTime * 1.7 + aSeed.x * 40.0), cos(uTime * 1.3 + aSeed.y * 40.0)) * 0.12 * age;
    centre += across * ((aSeed.z - 0.5) * aSize.x * (0.4 + age) + sway.x);
    centre += along * ((aSeed.y - 0.5) * aSize.x + aSize.z * age * age + sway.y);
    extent = vec2(0.009 + 0.008 * aSeed.z) * (1.0 - 0.6 * age);
    // No spark smaller than a pixel or so: it would crawl.
    extent = max(extent, vec2(0.0012 * distance(cameraPosition, centre)));
    vColour = vec4(vec3(6.0, 1.9, 0.35) * uEven * strength * (1.0 - age) * smoothstep(0.0, 0.08, age), 0.0);
  } else {
    // Lamp: a flame that hardly stirs, in a shine as wide as the dark lets it be seen.
    extent = vec2(aSize.x * 0.5);
    float pulse = uTime * (2.3 + 1.9 * aSeed.y);
    float stir = 1.0 + 0.05 * sin(pulse + aSeed.z * 40.0) + 0.04 * sin(pulse * 2.7 + aSeed.y * 40.0);
    vColour = vec4(vec3(uEven * strength * stir), 0.0);
    vLook.y = 2.0 * aSize.y / aSize.x;
    // In front of its own dish and wick.
    centre += normalize(cameraPosition - centre) * min(0.06, 0.5 * distance(cameraPosition, centre));
  }

  vec3 world = centre + side * (corner.x * extent.x) + rise * (corner.y * extent.y);
  vec3 ray = world - cameraPosition;
  float dist = length(ray);
  ray /= max(dist, 1e-4);
  vHaze = vec4(hazeColour(ray), hazeAmount(cameraPosition.y, ray, dist));
  gl_Position = projectionMatrix * (viewMatrix * vec4(world, 1.0));
}
`;

export const EFFECTS_FRAGMENT = /* glsl */ `
#include <common>
varying vec2 vUv;
varying vec4 vColour;
varying vec3 vLook;
varying vec4 vHaze;
${ATMOSPHERE}

void main() {
  vec2 p = vUv * 2.0 - 1.0;
  float r = length(p);
  float kind = vLook.x;
  vec4 c = vColour;
  if (kind < 1.5) {
    float n = texture2D(uNoise, vUv * 0.22 + vLook.z * 7.0 + vec2(0.0, -0.25 * vLook.y)).r;
    float m = texture2D(uNoise, vUv * 0.61 + vLook.z * 3.0).r;
    float body = smoothstep(1.0, 0.0, r + (n - 0.5) * 1.5 + (m - 0.5) * 0.7) * smoothstep(1.0, 0.55, r);
    c *= body;
    c.rgb *= 0.72 + 0.6 * m;
  } else if (kind < 2.5) {
    c *= smoothstep(1.0, 0.0, r);
  } else if (kind < 3.5) {
    float ends = smoothstep(0.0, 0.75, vUv.y) * smoothstep(1.0, 0.78, vUv.y);
    c *= smoothstep(1.0, 0.0, abs(p.x)) * ends;
  } else if (kind < 4.5) {
    float g = max(1.0 - r, 0.0);
    c *= g * g * (0.6 + 0.9 * g);
  } else if (kind < 5.5) {
    float t = uTime * (0.55 + 0.3 * vLook.z);
    float n = texture2D(uNoise, vec2(vUv.x * 0.16 + vLook.z * 5.0, vUv.y * 0.13 - t * 0.35)).r;
    float m = texture2D(uNoise, vec2(vUv.x * 0.42 - vLook.z, vUv.y * 0.3 - t * 0.75)).r;
    float width = (1.0 - vUv.y) * (0.55 + 0.6 * vUv.y) + 0.02;
    float x = abs(p.x + (n - 0.5) * 1.1 * vUv.y) / width;
    float flame = smoothstep(1.0, 0.1, x + (m - 0.45) * 0.9) * smoothstep(0.0, 0.12, vUv.y) * smoothstep(1.0, 0.6, vUv.y + (m - 0.5) * 0.6);
    vec3 hot = mix(vec3(1.5, 0.28, 0.03), vec3(2.3, 1.25, 0.35), flame * (1.15 - vUv.y));
    c.rgb *= hot * flame;
  } else if (kind < 6.5) {
    c *= smoothstep(1.0, 0.2, r);
  } else {
    float tall = vLook.y;
    float up = p.y / tall + 0.5;
    float wide = 0.3 * tall * sqrt(clamp(up, 0.0, 1.0)) * (1.0 - up * up) * 1.5 + 1e-4;
    float flame = smoothstep(1.0, 0.35, abs(p.x) / wide) * step(0.0, up) * step(up, 1.0);
    float shine = max(1.0 - r, 0.0);
    // By day the eye is too wide awake to see a lamp's shine.
    float dark = 1.0 / (1.0 + 0.6 * max(uSun.r, uSun.b));
    c.rgb *= mix(vec3(2.6, 1.2, 0.3), vec3(3.4, 2.6, 1.5), smoothstep(0.1, 0.6, up)) * flame
      + vec3(1.4, 0.6, 0.17) * (shine * shine * shine * dark);
  }
  // Haze takes from what adds, and stands before what hides.
  c.rgb = c.rgb * (1.0 - vHaze.w) + vHaze.rgb * (vHaze.w * c.a);
  // What hides is toned as the colour it is, before it is thinned. What adds is added as light on the finished picture:
  // there the curve of the display would make every faint edge broad.
  if (c.a > 0.0) {
    gl_FragColor = vec4(c.rgb / max(c.a, 1e-4), 1.0);
    #include <tonemapping_fragment>
    #include <colorspace_fragment>
    gl_FragColor = vec4(gl_FragColor.rgb, 1.0) * c.a;
  } else {
    gl_FragColor = vec4(c.rgb, 0.0);
    #include <tonemapping_fragment>
    gl_FragColor.a = 0.0;
  }
}
`;
