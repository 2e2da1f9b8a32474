/** The pack's effects as one instanced mesh of quads: one draw call for all of them, none when nothing is to be seen. */
import {
  CustomBlending,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import type { Effect } from '../pack/schema.ts';
import { EFFECTS_FRAGMENT, EFFECTS_VERTEX, KIND } from './effects-glsl.ts';
import { type SceneUniforms, sceneInputs } from './uniforms.ts';

/** More effects than this in one pack are left out (the rest of the pack is not). */
export const SLOTS = 96;

/** What hides is painted before what adds. */
const ORDER: readonly Effect['kind'][] = [
  'smoke',
  'steam',
  'dust',
  'shaft',
  'glow',
  'fire',
  'embers',
  'lamp',
];

/** All places of an effect. */
export const placesOf = ({
  position,
  also = [],
}: Pick<Effect, 'position' | 'also'>): Effect['position'][] => [position, ...also];

/** Quads an effect is made of at each of its places. */
export const quadsOf = (effect: Pick<Effect, 'kind' | 'size'>): number => {
  const [x, y, z] = effect.size;
  switch (effect.kind) {
    case 'smoke':
      return Math.min(34, Math.max(12, Math.round((y / x) * 2.4)));
    case 'steam':
      return 7;
    case 'dust':
      return Math.min(160, Math.max(24, Math.round(x * y * z * 3)));
    case 'shaft':
      return Math.min(16, Math.max(4, Math.round(x * y * 4)));
    case 'fire':
      return 5;
    case 'embers':
      return 28;
    case 'glow':
    case 'lamp':
      return 1;
  }
};

export interface Effects {
  mesh: Mesh;
  /** Strength 0… of the effect at that place of the pack's list, this frame. */
  set: (index: number, strength: number) => void;
  /** True if any is above nothing; the mesh hides itself otherwise. */
  settle: () => boolean;
}

export function createEffects(list: readonly Effect[], uniforms: SceneUniforms): Effects {
  // Typed: a plain array is turned into one at every upload, twice a frame.
  const slots = { value: new Float32Array(SLOTS) };
  const shown = list.slice(0, SLOTS);
  const geometry = quads(shown);
  const shared = sceneInputs(uniforms);
  const material = new ShaderMaterial({
    ...shared,
    name: 'effects',
    defines: { SLOTS },
    uniforms: { ...shared.uniforms, uSlot: slots },
    vertexShader: EFFECTS_VERTEX,
    fragmentShader: EFFECTS_FRAGMENT,
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    premultipliedAlpha: true,
    side: 2,
    forceSinglePass: true,
    fog: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.name = 'effects';
  mesh.frustumCulled = false;
  mesh.renderOrder = 10;
  return {
    mesh,
    set(index, strength) {
      if (index < SLOTS) slots.value[index] = strength;
    },
    settle() {
      let any = false;
      for (let i = 0; i < shown.length; i += 1) any ||= slots.value[i]! > 0.001;
      mesh.visible = any;
      return any;
    },
  };
}

function quads(list: readonly Effect[]): InstancedBufferGeometry {
  const base: number[] = [];
  const size: number[] = [];
  const seed: number[] = [];
  const glow: number[] = [];
  for (const kind of ORDER) {
    list.forEach((effect, slot) => {
      if (effect.kind !== kind) return;
      const count = quadsOf(effect);
      placesOf(effect).forEach((place, other) => {
        for (let i = 0; i < count; i += 1) {
          base.push(...place, KIND[kind]);
          size.push(...effect.size, (effect.heading * Math.PI) / 180);
          // Golden-ratio steps: evenly spread and the same every time.
          seed.push(
            (i + 0.5) / count,
            (0.137 * slot + (i + 1 + 7 * other) * 0.618034) % 1,
            (0.71 * slot + (i + 1 + 7 * other) * 0.754878) % 1,
          );
          seed.push(slot);
          glow.push(effect.when?.kiln && effect.when.firing !== false ? 1 : 0);
        }
      });
    });
  }
  const geometry = new InstancedBufferGeometry();
  const plane = new PlaneGeometry(1, 1);
  geometry.index = plane.index;
  geometry.setAttribute('position', plane.getAttribute('position'));
  geometry.setAttribute('uv', plane.getAttribute('uv'));
  geometry.setAttribute('aBase', new InstancedBufferAttribute(new Float32Array(base), 4));
  geometry.setAttribute('aSize', new InstancedBufferAttribute(new Float32Array(size), 4));
  geometry.setAttribute('aSeed', new InstancedBufferAttribute(new Float32Array(seed), 4));
  geometry.setAttribute('aGlow', new InstancedBufferAttribute(new Float32Array(glow), 1));
  geometry.instanceCount = base.length / 4;
  return geometry;
}
