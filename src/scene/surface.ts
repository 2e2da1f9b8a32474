/**
 * Surfaces of solid things, in our light. All carry all maps (a single pixel where there is none), so they share very
 * few programs: solid or leafy (cut out, two-sided), still or swaying, single or instanced.
 * A change of surface costs one array of numbers and the maps, for a frame has a hundred of them.
 */
import {
  type Color,
  DataTexture,
  DoubleSide,
  FrontSide,
  RepeatWrapping,
  ShaderMaterial,
  SRGBColorSpace,
  type Texture,
  type Vector2,
} from 'three';
import { SURFACE_FRAGMENT, SURFACE_VERTEX } from './surface-glsl.ts';
import { type SceneUniforms, sceneInputs } from './uniforms.ts';

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
  /** Drift of the maps, repeats a second along U and V. */
  flow: readonly [number, number];
  /** Metres that cloth moves at V = 1; 0 for what stands still. */
  sway: number;
}

/** A surface knows what it is made of. */
export class Surface extends ShaderMaterial {
  readonly look: Look;

  constructor(look: Look, blanks: Blanks, scene: SceneUniforms, lit: { value: number }) {
    const shared = sceneInputs(scene);
    const { colour, emissive, emissiveMap, normalScale, flow } = look;
    const cutoff = look.leafy ? look.cutoff : 0;
    // In the order in which surface-glsl.ts reads it.
    const numbers = new Float32Array([
      ...[colour.r, colour.g, colour.b, look.macro],
      ...[look.roughness, look.metalness, normalScale.x, normalScale.y],
      ...[cutoff, flow[0], flow[1], look.sway],
    ]);
    const glows = emissive !== null && emissive.r + emissive.g + emissive.b > 0;
    super({
      name: look.name,
      ...shared,
      uniforms: {
        ...shared.uniforms,
        uAlbedo: { value: look.albedo ?? blanks.white },
        uNormal: { value: look.normal ?? blanks.flat },
        uOrm: { value: look.orm ?? blanks.plain },
        uLook: { value: numbers },
        uLit: lit,
        ...(glows && {
          uEmissive: { value: emissive },
          uEmissiveMap: { value: emissiveMap ?? blanks.white },
        }),
      },
      defines: { ...(glows && { GLOWS: '' }), ...(look.sway > 0 && { SWAYS: '' }) },
      vertexShader: SURFACE_VERTEX,
      fragmentShader: SURFACE_FRAGMENT,
      side: look.leafy ? DoubleSide : FrontSide,
      alphaTest: cutoff,
      alphaToCoverage: look.leafy,
      transparent: look.blend,
      depthWrite: !look.blend,
      fog: false,
    });
    this.look = look;
  }
}

/** Makes a surface. `lit` is shared by all surfaces that glow because they are pointed out. */
export const createSurface = (
  look: Look,
  blanks: Blanks,
  uniforms: SceneUniforms,
  lit: { value: number },
): Surface => new Surface(look, blanks, uniforms, lit);
