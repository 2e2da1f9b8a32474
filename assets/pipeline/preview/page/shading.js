// Shader pieces of the preview: the three baked channels, and haze. Worth reading by whoever writes the real scene.

const PARS = `
uniform vec3 uSunDirection, uSun, uZenith, uHorizon, uGround, uFire, uHaze, uSunward; uniform float uDensity;
varying vec3 vWorld;`;

/** Haze by distance, warmer towards the sun; and a world-space unevenness that hides the texture's repeat. */
export function hazeAndNoise(material, light, made) {
  const macro = made.macro ?? 0;
  chain(material, (shader) => {
    uniforms(shader, light);
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vWorld;')
      .replace(
        '#include <project_vertex>',
        `#include <project_vertex>
        vec4 yw = vec4(transformed, 1.);
        #ifdef USE_INSTANCING
        yw = instanceMatrix * yw;
        #endif
        vWorld = (modelMatrix * yw).xyz;`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${PARS}\n${NOISE}`)
      .replace(
        '#include <map_fragment>',
        `#include <map_fragment>
        ${macro > 0 ? `diffuseColor.rgb *= macroTone(vWorld, ${macro.toFixed(3)});` : ''}`,
      )
      .replace(
        '#include <opaque_fragment>',
        `vec3 toEye = vWorld - cameraPosition; float far = length(toEye);
        float hz = 1. - exp(-uDensity * far);
        float sw = pow(max(dot(toEye / far, uSunDirection), 0.), 4.);
        outgoingLight = mix(outgoingLight, mix(uHaze, uSunward, sw), hz);
        #include <opaque_fragment>`,
      );
  });
}

const NOISE = `
float yHash(vec3 p){ p = fract(p * .3183099 + .1); p *= 17.; return fract(p.x * p.y * p.z * (p.x + p.y + p.z)); }
float yNoise(vec3 x){ vec3 i = floor(x), f = fract(x); f = f*f*(3.-2.*f);
  return mix(mix(mix(yHash(i), yHash(i+vec3(1,0,0)), f.x), mix(yHash(i+vec3(0,1,0)), yHash(i+vec3(1,1,0)), f.x), f.y),
             mix(mix(yHash(i+vec3(0,0,1)), yHash(i+vec3(1,0,1)), f.x), mix(yHash(i+vec3(0,1,1)), yHash(i+vec3(1,1,1)), f.x), f.y), f.z); }
vec3 macroTone(vec3 p, float amount){
  float n = yNoise(p * .37) * .6 + yNoise(p * 1.13 + 7.) * .4; float w = yNoise(p * .21 + 31.);
  return mix(vec3(1.), mix(vec3(.62,.6,.58), vec3(1.28,1.22,1.12), n) * mix(vec3(.97,1.,1.03), vec3(1.03,1.,.95), w), amount); }
`;

/** Replaces three's lights by the bake: sun by visibility and N·L, sky by visibility, fire as it is. */
export function bakedLight(material, instanced) {
  chain(material, (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>\nattribute vec4 _light; varying vec3 vLight;${instanced ? 'attribute vec4 _ILIGHT;' : ''}`,
      )
      .replace(
        '#include <begin_vertex>',
        `#include <begin_vertex>\nvec3 yl = _light.rgb; ${instanced ? 'yl *= _ILIGHT.rgb;' : ''} vLight = yl;`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vLight;')
      .replace(
        '#include <lights_fragment_end>',
        `#include <lights_fragment_end>
        vec3 yl = vLight * vLight;
        vec3 yn = inverseTransformDirection(normal, viewMatrix);
        float up = yn.y * .5 + .5;
        vec3 skyIn = mix(uGround, mix(uHorizon, uZenith, clamp(yn.y, 0., 1.)), smoothstep(0., .6, up));
        vec3 incoming = skyIn * yl.x + uSun * yl.y * max(dot(yn, uSunDirection), 0.) * .318 * 1.0 + uFire * yl.z;
        reflectedLight.indirectDiffuse = incoming * diffuseColor.rgb;
        vec3 view = normalize(cameraPosition - vWorld);
        vec3 halfway = normalize(view + uSunDirection);
        float a = material.roughness * material.roughness;
        float d = dot(yn, halfway); float q = d*d*(a*a-1.)+1.;
        float spec = min(a*a/(3.14159*q*q), 20.) * .04 * .25 * max(dot(yn, uSunDirection), 0.);
        vec3 bounce = reflect(-view, yn);
        float fresnel = .04 + .96 * pow(1. - max(dot(yn, view), 0.), 5.);
        float gloss = (1. - material.roughness) * (1. - material.roughness);
        reflectedLight.indirectSpecular = uSun * yl.y * spec
          + fresnel * gloss * (mix(uGround, mix(uHorizon, uZenith, clamp(bounce.y, 0., 1.)), smoothstep(-.2, .2, bounce.y)) * yl.x + uFire * yl.z * .5);`,
      );
  });
}

function uniforms(shader, light) {
  Object.assign(shader.uniforms, {
    uSunDirection: light.sunDirection,
    uSun: light.sun,
    uZenith: light.zenith,
    uHorizon: light.horizon,
    uGround: light.ground,
    uFire: light.fire,
    uHaze: light.haze,
    uSunward: light.sunward,
    uDensity: light.density,
  });
}

/** Lets several pieces change one material's shader in turn. */
function chain(material, change) {
  const before = material.onBeforeCompile;
  material.onBeforeCompile = (shader, renderer) => {
    before.call(material, shader, renderer);
    change(shader);
  };
  const key = material.customProgramCacheKey();
  material.customProgramCacheKey = () => `${key}/${change.toString().length}`;
}
