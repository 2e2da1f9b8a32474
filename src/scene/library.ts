/**
 * The pack's materials as surfaces: each made once, when a model first names it, and shared by all. Every surface has a
 * twin that glows, for elements that are pointed out: same program, same textures, one number different.
 */
import {
  Color,
  type CompressedTexture,
  type MeshStandardMaterial,
  NoColorSpace,
  RepeatWrapping,
  SRGBColorSpace,
  type Texture,
  type Material as ThreeMaterial,
  Vector2,
} from 'three';
import type { Material, Site } from '../pack/schema.ts';
import { createBlanks, createSurface, type Look, type Surface } from './surface.ts';
import type { SceneUniforms } from './uniforms.ts';

export interface Library {
  /**
   * The surface for a GLB's material: the pack's if the name is one of its ids, else its own maps in our light.
   * `many`: for an instanced mesh. It gets a surface of its own: one that is drawn both ways makes three look up
   * its program anew at every change, each frame.
   */
  surface: (own: ThreeMaterial, many?: boolean) => Promise<Surface>;
  /** The glowing twin of a surface that came from here; itself if it did not. */
  twin: (surface: ThreeMaterial) => ThreeMaterial;
  /** Strength of the glow, 0…1, of all twins. */
  readonly lit: { value: number };
  /** Everything made so far, twins included. */
  materials: () => Iterable<Surface>;
  /** Lets go of every surface that is not among these (nor its twin), and of textures nothing else uses. */
  sweep: (used: ReadonlySet<ThreeMaterial>) => void;
  dispose: () => void;
}

/** Fetches a texture of the pack; `null` (and reported) if it cannot be had. */
export interface LoadTexture {
  (file: string): Promise<CompressedTexture | null>;
  /** The texture was let go: who asks again gets a new one. */
  forget?: (texture: Texture) => void;
}

export function createLibrary(
  site: Pick<Site, 'materials'>,
  load: LoadTexture,
  uniforms: SceneUniforms,
  slant: number,
): Library {
  const blanks = createBlanks();
  const dark = { value: 0 };
  const lit = { value: 0 };
  const known = new Map(site.materials.map((material) => [material.id, material]));
  const looks = new Map<string, Promise<Look>>();
  const made = new Map<string, Promise<Surface>>();
  const twins = new Map<ThreeMaterial, Surface>();
  /** Under which key and look each surface was made. */
  const names = new Map<ThreeMaterial, { key: string; id: string }>();

  const pair = (look: Look, key: string, id: string) => {
    const surface = createSurface(look, blanks, uniforms, dark);
    twins.set(surface, createSurface(look, blanks, uniforms, lit));
    names.set(surface, { key, id });
    return surface;
  };
  const map = async (file: string | undefined, colour: boolean) => {
    const texture = file ? await load(file) : null;
    if (texture) prepare(texture, colour, slant);
    return texture;
  };
  const fromPack = async (material: Material) => {
    const [albedo, normal, orm] = await Promise.all([
      map(material.albedo, true),
      map(material.normal, false),
      map(material.orm, false),
    ]);
    return packLook(material, albedo, normal, orm);
  };

  return {
    surface(own, many = false) {
      const material = known.get(own.name);
      const id = material ? material.id : own.uuid;
      let look = looks.get(id);
      if (!look) {
        look = material ? fromPack(material) : Promise.resolve(ownLook(own as MeshStandardMaterial));
        looks.set(id, look);
      }
      const key = `${id}/${many}`;
      let surface = made.get(key);
      if (!surface) {
        surface = look.then((had) => pair(had, key, id));
        made.set(key, surface);
      }
      return surface;
    },
    twin: (surface) => twins.get(surface) ?? surface,
    lit,
    *materials() {
      for (const [surface, twin] of twins) {
        yield surface as Surface;
        yield twin;
      }
    },
    sweep(used) {
      const freed = new Set<Texture>();
      for (const [surface, twin] of twins) {
        if (used.has(surface) || used.has(twin)) continue;
        for (const texture of texturesOf(twin)) freed.add(texture);
        made.delete(names.get(surface)!.key);
        for (const map of [twins, names]) map.delete(surface);
        surface.dispose();
        twin.dispose();
      }
      const kept = new Set([...names.values()].map(({ id }) => id));
      for (const id of looks.keys()) if (!kept.has(id)) looks.delete(id);
      for (const twin of twins.values()) for (const texture of texturesOf(twin)) freed.delete(texture);
      for (const texture of freed) {
        texture.dispose();
        load.forget?.(texture);
      }
    },
    dispose() {
      for (const [surface, twin] of twins) {
        for (const texture of texturesOf(surface as Surface)) texture.dispose();
        surface.dispose();
        twin.dispose();
      }
      for (const blank of Object.values(blanks) as Texture[]) blank.dispose();
    },
  };
}

/** The maps of a surface. */
export const texturesOf = ({ look }: Surface): Texture[] =>
  [look.albedo, look.normal, look.orm, look.emissiveMap].filter((t) => t !== null);

function prepare(texture: Texture, colour: boolean, slant: number): void {
  texture.colorSpace = colour ? SRGBColorSpace : NoColorSpace;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.anisotropy = slant;
  texture.needsUpdate = true;
}

/**
 * A map of roughness or metalness is absolute: the numbers beside it stand only where there is none. What repeats
 * within a metre is a small thing's skin and needs little of the site-wide variation.
 */
const packLook = (
  material: Material,
  albedo: Texture | null,
  normal: Texture | null,
  orm: Texture | null,
): Look => ({
  name: material.id,
  colour: new Color().setRGB(...material.colour),
  roughness: orm ? 1 : material.roughness,
  metalness: orm ? 1 : material.metalness,
  albedo,
  normal,
  orm,
  // glTF's V runs down the picture while +Y in a normal map is up.
  normalScale: new Vector2(material.normalStrength, -material.normalStrength),
  emissive: null,
  emissiveMap: null,
  leafy: material.doubleSided || material.alpha === 'cutout',
  blend: material.alpha === 'blend',
  cutoff: material.alpha === 'cutout' ? 0.5 : 0.01,
  macro: material.metres >= 1 ? 0.5 : 0.12,
  flow: material.flow ?? [0, 0],
  sway: material.sway ?? 0,
});

const ownLook = (own: MeshStandardMaterial): Look => ({
  name: own.name,
  colour: own.color ?? new Color(1, 1, 1),
  roughness: own.roughness ?? 1,
  metalness: own.metalness ?? 0,
  albedo: own.map ?? null,
  normal: own.normalMap ?? null,
  orm: own.roughnessMap ?? own.metalnessMap ?? null,
  normalScale: own.normalScale ?? new Vector2(1, -1),
  emissive: own.emissive ?? null,
  emissiveMap: own.emissiveMap ?? null,
  leafy: own.side === 2 || own.alphaTest > 0,
  blend: own.transparent === true,
  cutoff: own.alphaTest || 0.01,
  macro: 0,
  flow: [0, 0],
  sway: 0,
});
