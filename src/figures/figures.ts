/**
 * People at work, as translucent figures in ink: seen while a tour shows them, drawn all together, once for depth and once
 * for colour. A chunk of its own, fetched when the first is asked for.
 */
import {
  BufferAttribute,
  BufferGeometry,
  Group,
  type IUniform,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
} from 'three';
import type { Figure } from '../pack/schema.ts';
import { HOUR, OUTPUT } from '../scene/glsl.ts';
import { type Body, body } from './body.ts';
import { POSTURES } from './postures.ts';

/** Seconds for a figure to come. */
export const FADE_SECONDS = 0.8;

const VERTEX = /* glsl */ `
${HOUR}
attribute vec3 aBy;
attribute vec3 aLife;
attribute float aNew;
uniform float uNow;
varying vec3 vN;
varying vec3 vAt;
varying float vUp;
varying float vHere;
void main() {
  // Out and back, with a rest at either end.
  float swing = sin(uTime * 6.2831853 / aLife.y + aLife.z * 6.2831853);
  vec3 p = position + aBy * (swing * 1.25 / (1.0 + 0.25 * swing * swing));
  vN = normal;
  vAt = p;
  vUp = p.y - aLife.x;
  vHere = mix(1.0, uNow, aNew);
  gl_Position = projectionMatrix * viewMatrix * vec4(p, 1.0);
}`;

const FRAGMENT = /* glsl */ `
${HOUR}
varying vec3 vN;
varying vec3 vAt;
varying float vUp;
varying float vHere;
float grain(vec2 p) { return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))); }
float spot(vec3 p) { return fract(sin(dot(floor(p), vec3(12.9898, 78.233, 37.719))) * 43758.5453); }
float cloud(vec3 p) {
  vec3 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  vec3 e = vec3(1.0, 0.0, 0.0);
  return mix(
    mix(mix(spot(p), spot(p + e.xyy), f.x), mix(spot(p + e.yxy), spot(p + e.xxy), f.x), f.y),
    mix(mix(spot(p + e.yyx), spot(p + e.xyx), f.x), mix(spot(p + e.yxx), spot(p + e.xxx), f.x), f.y), f.z);
}
void main() {
  vec3 v = normalize(cameraPosition - vAt);
  float facing = abs(dot(normalize(vN), v));
  // Ink gathers where the brush turned, and runs out in the middle.
  float wash = cloud(vAt * vec3(11.0, 5.0, 11.0));
  float edge = 1.0 - smoothstep(0.08, 0.78, facing + 0.22 * (wash - 0.5));
  float paper = cloud(vAt * 90.0) * 0.6 + cloud(vAt * 210.0) * 0.4;
  float ink = mix(0.3, 0.95, edge) * (0.82 + 0.3 * wash) - 0.14 * smoothstep(0.45, 0.9, paper);
  float ground = mix(0.3, 1.0, smoothstep(0.0, 0.55, vUp));
  vec3 light = vec3(0.30, 0.285, 0.26);
  vec3 dark = vec3(0.014, 0.015, 0.019);
  gl_FragColor = vec4(mix(light, dark, clamp(0.35 + edge * 0.75 + 0.25 * (wash - 0.5), 0.0, 1.0)) * uEven,
    clamp(ink * 0.95 + 0.22, 0.0, 0.93) * ground * vHere);
  ${OUTPUT}
}`;

export interface Figures {
  readonly root: Group;
  /** Ids of who is seen; those that are new fade in. `still`: they are there at once. */
  show: (ids: readonly string[], still: boolean) => void;
  /** Once a frame, at `now` milliseconds. True while somebody fades in. */
  step: (now: number) => boolean;
  dispose: () => void;
}

/** Everybody of `list`, as one geometry on the site: where they stand, turned as headings go. */
export function crowd(list: readonly Figure[], before: readonly string[] = []): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const by: number[] = [];
  /** Height of the ground, seconds of a round, where in its round it starts. */
  const life: number[] = [];
  const fresh: number[] = [];
  const index: number[] = [];
  list.forEach((figure, n) => {
    const man = POSTURES[figure.posture];
    const made: Body = body(man);
    const first = position.length / 3;
    const a = (-figure.heading * Math.PI) / 180;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    const turn = (x: number, y: number, z: number) => [x * c + z * s, y, z * c - x * s] as const;
    const { by: way = [0, 0, 0], seconds = 4 } = man.move ?? {};
    for (let i = 0; i < made.move.length; i += 1) {
      const [x, y, z] = made.position.slice(i * 3, i * 3 + 3) as [number, number, number];
      const at = turn(x, y, z);
      position.push(at[0] + figure.position[0], at[1] + figure.position[1], at[2] + figure.position[2]);
      normal.push(...turn(...(made.normal.slice(i * 3, i * 3 + 3) as [number, number, number])));
      const k = made.move[i]!;
      by.push(...turn(way[0] * k, way[1] * k, -way[2] * k));
      life.push(figure.position[1], seconds, (n * 0.618) % 1);
      fresh.push(before.includes(figure.id) ? 0 : 1);
    }
    for (const i of made.index) index.push(first + i);
  });
  const geometry = new BufferGeometry();
  const set = (name: string, list_: number[]) =>
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(list_), 3));
  set('position', position);
  set('normal', normal);
  set('aBy', by);
  set('aLife', life);
  geometry.setAttribute('aNew', new BufferAttribute(new Float32Array(fresh), 1));
  geometry.setIndex(index);
  return geometry;
}

export function createFigures(all: readonly Figure[]): Figures {
  const root = new Group();
  root.name = 'figures';
  const uNow: IUniform<number> = { value: 1 };
  const shader = (name: string, more: object) =>
    new ShaderMaterial({
      name,
      uniforms: { uNow },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      fog: false,
      ...more,
    });
  // Their own depth first: ink must not gather where an arm is before a breast.
  const depth = shader('figures depth', {
    colorWrite: false,
    transparent: true,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  const ink = shader('figures', { transparent: true, depthWrite: false, depthFunc: LessEqualDepth });
  let geometry = new BufferGeometry();
  const meshes = [depth, ink].map((material, i) => {
    const mesh = new Mesh(geometry, material);
    mesh.renderOrder = 7 + i;
    mesh.frustumCulled = false;
    mesh.visible = false;
    root.add(mesh);
    return mesh;
  });
  let shown: readonly string[] = [];
  let since = 0;
  return {
    root,
    show(ids, still) {
      if (ids.join() === shown.join()) return;
      const fresh = ids.some((id) => !shown.includes(id));
      const before = shown;
      shown = ids;
      const list = all.filter(({ id }) => ids.includes(id));
      geometry.dispose();
      geometry = list.length > 0 ? crowd(list, before) : new BufferGeometry();
      for (const mesh of meshes) {
        mesh.geometry = geometry;
        mesh.visible = list.length > 0;
      }
      if (!fresh) return;
      uNow.value = still ? 1 : 0;
      since = Number.NaN;
    },
    step(now) {
      if (uNow.value >= 1) return false;
      if (Number.isNaN(since)) since = now;
      uNow.value = Math.min(1, (now - since) / 1000 / FADE_SECONDS);
      return true;
    },
    dispose() {
      geometry.dispose();
      depth.dispose();
      ink.dispose();
      root.removeFromParent();
    },
  };
}
