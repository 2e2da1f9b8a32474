/**
 * Surfaces: three's MeshStandardMaterial keeps the maps and their transforms; its light is replaced by ours.
 * All surfaces carry all maps (a single pixel where there is none), so they share very few programs: solid or
 * leafy (cut out, two-sided), single or instanced.
 */
import {
  type Color,
  DataTexture,
  DoubleSide,
  FrontSide,
  type Material,
  MeshStandardMaterial,
  RepeatWrapping,
  SRGBColorSpace,
  type Texture,
  type Vector2,
} from 'three';
import { SURFACE_FRAGMENT, SURFACE_VERTEX } from './surface-glsl.ts';
import type { SceneUniforms } from './uniforms.ts';

const pixel = (r: number, g: number, b: number): DataTexture => {
  const texture = new DataTexture(new Uint8Array([r, g, b, 255]), 1, 1);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
};

/** Stand-ins for maps a material lacks. */
export interface Blanks {
  white: Texture;
  flat: Texture;
  plain: Texture;
}

export const createBlanks = (): Blanks => {
  const white = pixel(255, 255, 255);
  white.colorSpace = SRGBColorSpace;
  return { white, flat: pixel(128, 128, 255), plain: pixel(255, 255, 255) };
};

/** What a surface is made of. `null` maps are blank. */
export interface Look {
  name: string;
  colour: Color;
  roughness: number;
  metalness: number;
  albedo: Texture | null;
  normal: Texture | null;
  orm: Texture | null;
  normalScale: Vector2;
  emissive: Color | null;
  emissiveMap: Texture | null;
  leafy: boolean;
  blend: boolean;
  cutoff: number;
  /** Strength of the site-wide variation, 0…1. */
  macro: number;
}

/** Makes a surface and patches it once. `lit` is shared by all surfaces that glow because they are pointed out. */
export function createSurface(
  look: Look,
  blanks: Blanks,
  uniforms: SceneUniforms,
  lit: { value: number },
): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    name: look.name,
    color: look.colour,
    roughness: look.roughness,
    metalness: look.metalness,
    map: look.albedo ?? blanks.white,
    normalMap: look.normal ?? blanks.flat,
    normalScale: look.normalScale,
    roughnessMap: look.orm ?? blanks.plain,
    metalnessMap: look.orm ?? blanks.plain,
    side: look.leafy ? DoubleSide : FrontSide,
    alphaTest: look.leafy ? look.cutoff : 0,
    alphaToCoverage: look.leafy,
    transparent: look.blend,
    depthWrite: !look.blend,
    fog: false,
  });
  if (look.emissive) material.emissive.copy(look.emissive);
  if (look.emissiveMap) material.emissiveMap = look.emissiveMap;
  const macro = { value: look.macro };
  patch(material, uniforms, macro, lit);
  return material;
}

/** One text for all: three finds by it that their programs are the same. */
const KEY = 'yaohuo-surface';

function patch(
  material: Material,
  uniforms: SceneUniforms,
  macro: { value: number },
  lit: { value: number },
): void {
  material.customProgramCacheKey = () => KEY;
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms, { uMacro: macro, uLit: lit });
    shader.vertexShader = SURFACE_VERTEX;
    shader.fragmentShader = SURFACE_FRAGMENT;
  };
}
