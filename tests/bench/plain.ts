/**
 * The yardstick: a plain three page with a WebXR session and two controllers, as many draws, triangles, materials and
 * programs as ours, no framework. Its standard materials have the maps that ours have, and its meshes the attributes: baked light the plain way, as a
 * light map, and tints. For a page that shows the same must bind the same. Served by a server of its own, from the three
 * in node_modules.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../shared/browser.ts';

/** What the yardstick shall show: as much as ours, of as many kinds. */
export interface Yardstick {
  /** Draws and triangles of a stereo frame. */
  calls: number;
  triangles: number;
  /** Materials in sight, and programs they need. */
  surfaces: number;
  programs: number;
}

const page = ({ calls, triangles, surfaces, programs }: Yardstick) => `<!doctype html><meta charset="utf-8">
<script type="importmap">{"imports":{"three":"/three.module.js"}}</script>
<button id="vr">Enter VR</button>
<script type="module">
import * as THREE from 'three';
const renderer = new THREE.WebGLRenderer({ antialias: true });
renderer.setSize(innerWidth, innerHeight);
renderer.xr.enabled = true;
document.body.append(renderer.domElement);
const scene = new THREE.Scene();
scene.add(new THREE.HemisphereLight(0xffffff, 0x444444, 2));
const camera = new THREE.PerspectiveCamera(70, innerWidth / innerHeight, 0.1, 2000);
const meshes = ${Math.max(1, Math.round(calls / 2))};
const each = Math.max(12, Math.round(${triangles} / 2 / meshes));
const segments = Math.max(2, Math.round(Math.sqrt(each / 2)));
const texture = (tone) => {
  const map = new THREE.DataTexture(new Uint8Array(16).fill(tone), 2, 2);
  map.needsUpdate = true;
  return map;
};
const light = texture(255);
const materials = Array.from({ length: ${surfaces} }, (_, i) => new THREE.MeshStandardMaterial({
  color: 0x806040, map: texture(200 - i), normalMap: texture(128 + i), roughnessMap: texture(100 + i),
  lightMap: light, vertexColors: true,
}));
materials.forEach((material, i) => { material.defines.KIND = Math.floor(i * ${programs} / ${surfaces}); });
for (let i = 0; i < meshes; i += 1) {
  const geometry = new THREE.SphereGeometry(0.3, segments, segments);
  const { uv } = geometry.attributes;
  geometry.setAttribute('uv1', uv.clone());
  geometry.setAttribute('color', new THREE.BufferAttribute(new Uint8Array(uv.count * 4).fill(255), 4, true));
  const mesh = new THREE.Mesh(geometry, materials[i % materials.length]);
  mesh.position.set(((i % 12) - 6) * 0.5, 1.6 + (Math.floor(i / 12) - 3) * 0.5, -6);
  scene.add(mesh);
}
// Two hands: where they are is asked for in every frame.
for (const i of [0, 1]) scene.add(renderer.xr.getController(i), renderer.xr.getControllerGrip(i));
window.drawn = 0;
renderer.setAnimationLoop(() => { renderer.render(scene, camera); window.drawn += 1; window.calls = renderer.info.render.calls; });
document.getElementById('vr').onclick = async () => {
  const session = await navigator.xr.requestSession('immersive-vr', { optionalFeatures: ['local-floor'] });
  await renderer.xr.setSession(session);
  window.presenting = true;
};
window.ready = true;
</script>`;

/** Serves the yardstick page; `close` ends it. */
export async function servePlain(shown: Yardstick): Promise<{ url: string; close: () => Promise<void> }> {
  const build = join(ROOT, 'node_modules/three/build');
  const server = createServer(async (request, response) => {
    const name = (request.url ?? '/').replace(/^\//, '');
    try {
      if (name === '') return response.setHeader('content-type', 'text/html').end(page(shown));
      if (!/^three\.[a-z]+\.js$/.test(name)) return response.writeHead(404).end();
      response.setHeader('content-type', 'text/javascript').end(await readFile(join(build, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
