// The preview's page: loads GLBs, gives them the library's textures, and draws one view at a time on demand.
// A look-alike of the real scene for authors, not the scene: real-time sun shade unless the bake's light is asked for.
import * as THREE from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { bakedLight, hazeAndNoise } from '/page/shading.js';

const job = await (await fetch('/job.json')).json();
const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setPixelRatio(1);
renderer.setSize(job.size[0], job.size[1]);
renderer.toneMapping = THREE.ACESFilmicToneMapping;
renderer.shadowMap.enabled = !job.baked;
renderer.shadowMap.type = THREE.PCFShadowMap;
renderer.shadowMap.autoUpdate = false;
document.body.append(renderer.domElement);

const scene = new THREE.Scene();
const night = job.hour === 'night';
const hour = job.hours?.find((h) => h.id === job.hour) ?? job.fallbackHour;
renderer.toneMappingExposure = hour.exposure;
const colour = (c) => new THREE.Color().setRGB(c[0], c[1], c[2]);
const sunDirection = new THREE.Vector3(...job.sunDirection);

const sky = new THREE.Mesh(
  new THREE.SphereGeometry(900, 32, 24),
  new THREE.ShaderMaterial({
    side: THREE.BackSide,
    depthWrite: false,
    fog: false,
    uniforms: {
      zenith: { value: colour(hour.sky.zenith) },
      horizon: { value: colour(hour.sky.horizon) },
      sunward: { value: colour(hour.haze.sunward) },
      sun: { value: sunDirection },
    },
    vertexShader:
      'varying vec3 d; void main(){ d = position; gl_Position = projectionMatrix*modelViewMatrix*vec4(position,1.); }',
    fragmentShader:
      'varying vec3 d; uniform vec3 zenith, horizon, sunward, sun; void main(){ vec3 n = normalize(d); float h = max(n.y, 0.);' +
      'vec3 c = mix(horizon, zenith, pow(h, .45)); float s = max(dot(n, sun), 0.); c = mix(c, sunward, .6*pow(s, 6.)*(1.-h));' +
      'c += sunward*pow(s, 900.)*6.; gl_FragColor = vec4(c, 1.);\n#include <tonemapping_fragment>\n#include <colorspace_fragment>\n}',
  }),
);
sky.frustumCulled = false;
scene.add(sky);

const light = {
  sunDirection: { value: sunDirection },
  sun: { value: colour(hour.sun.colour).multiplyScalar(hour.sun.strength) },
  zenith: { value: colour(hour.sky.zenith).multiplyScalar(hour.sky.strength) },
  horizon: { value: colour(hour.sky.horizon).multiplyScalar(hour.sky.strength) },
  ground: { value: colour(hour.sky.ground).multiplyScalar(hour.sky.strength) },
  fire: { value: colour([1, 0.42, 0.12]).multiplyScalar(job.firing ? 6 * hour.fire.strength : 0) },
  haze: { value: colour(hour.haze.colour) },
  sunward: { value: colour(hour.haze.sunward) },
  density: { value: hour.haze.density },
};

if (!job.baked) {
  scene.add(
    new THREE.HemisphereLight(
      colour(hour.sky.zenith).lerp(colour(hour.sky.horizon), 0.5),
      colour(hour.sky.ground),
      1.6 * hour.sky.strength,
    ),
  );
  const sun = new THREE.DirectionalLight(colour(hour.sun.colour), hour.sun.strength);
  sun.position.copy(sunDirection).multiplyScalar(80);
  sun.castShadow = true;
  sun.shadow.mapSize.set(4096, 4096);
  const camera = sun.shadow.camera;
  camera.left = camera.bottom = -26;
  camera.right = camera.top = 26;
  camera.near = 1;
  camera.far = 200;
  sun.shadow.bias = -0.0008;
  sun.shadow.normalBias = 0.03;
  scene.add(sun, sun.target);
  if (job.firing || night)
    for (const fire of job.fires) {
      const lamp = new THREE.PointLight(0xff8a3c, (fire.strength ?? 1) * 14 * (job.firing ? 1 : 0.15), 0, 2);
      lamp.position.set(...fire.position);
      scene.add(lamp);
    }
}

const textures = new Map();
const loader = new THREE.TextureLoader();
async function texture(file, srgb) {
  if (!file) return null;
  if (!textures.has(file)) {
    const map = await loader.loadAsync(file);
    map.wrapS = map.wrapT = THREE.RepeatWrapping;
    map.flipY = false;
    map.anisotropy = 4;
    if (srgb) map.colorSpace = THREE.SRGBColorSpace;
    textures.set(file, map);
  }
  return textures.get(file);
}

const materials = new Map();
async function material(id, mesh) {
  const made = job.materials[id] ?? { id, colour: [0.5, 0.5, 0.5], roughness: 0.9 };
  const coloured = Boolean(mesh.geometry.attributes.color);
  const baked = job.baked && Boolean(mesh.geometry.attributes._light);
  const instanced = baked && Boolean(mesh.geometry.attributes._ILIGHT || mesh.geometry.attributes._ilight);
  const key = `${id}/${coloured}/${baked}/${instanced}`;
  if (materials.has(key)) return materials.get(key);
  const [map, normalMap, orm] = await Promise.all([
    texture(made.albedo, true),
    texture(made.normal),
    texture(made.orm),
  ]);
  const out = new THREE.MeshStandardMaterial({
    name: id,
    color: map || !made.tone ? colour(made.colour ?? [1, 1, 1]) : colour(made.tone),
    roughness: orm ? 1 : made.roughness,
    metalness: 0,
    map,
    normalMap,
    roughnessMap: orm,
    vertexColors: coloured,
    side: made.doubleSided ? THREE.DoubleSide : THREE.FrontSide,
    alphaTest: made.alpha === 'cutout' ? 0.4 : 0,
  });
  // Pictures are stored top row first (flipY off), so the tangent frame's V runs down.
  if (normalMap) out.normalScale.set(made.normalStrength ?? 1, -(made.normalStrength ?? 1));
  hazeAndNoise(out, light, made);
  if (baked) bakedLight(out, instanced);
  materials.set(key, out);
  return out;
}

const gltf = new GLTFLoader();
gltf.setMeshoptDecoder(MeshoptDecoder);
let triangles = 0;
let draws = 0;
for (const file of job.models) {
  const { scene: model } = await gltf.loadAsync(file);
  const meshes = [];
  model.traverse((node) => {
    if (job.hidden.includes(node.name)) node.visible = false;
  });
  model.traverse((node) => node.isMesh && meshes.push(node));
  for (const mesh of meshes) {
    mesh.castShadow = mesh.receiveShadow = true;
    mesh.material = await material(mesh.material.name, mesh);
    draws += 1;
    triangles += ((mesh.geometry.index?.count ?? 0) / 3) * (mesh.isInstancedMesh ? mesh.count : 1);
  }
  scene.add(model);
}
renderer.shadowMap.needsUpdate = true;

const camera = new THREE.PerspectiveCamera(60, job.size[0] / job.size[1], 0.05, 2000);
window.draw = (view) => {
  camera.fov = view.fov ?? 60;
  camera.position.set(...view.eye);
  camera.lookAt(...view.at);
  camera.updateProjectionMatrix();
  sky.position.copy(camera.position);
  renderer.render(scene, camera);
  return { draws, triangles, drawn: renderer.info.render };
};
window.ready = true;
