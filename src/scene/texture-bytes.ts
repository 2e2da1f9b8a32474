/** GPU memory of a texture, from its format and its mip levels. Pure (reads sizes only). */
import { FloatType, HalfFloatType, RedFormat, RGFormat, type Texture, UnsignedByteType } from 'three';

interface Level {
  data?: ArrayLike<number> & { byteLength: number };
  width: number;
  height: number;
}

/** Bytes on the GPU. A compressed texture's levels are as long as their data; a full chain of mips adds a third. */
export function textureBytes(texture: Texture): number {
  const levels = (texture.mipmaps ?? []) as unknown as Level[];
  if ((texture as { isCompressedTexture?: boolean }).isCompressedTexture)
    return levels.reduce((sum, level) => sum + (level.data?.byteLength ?? 0), 0);
  const image = texture.image as { width?: number; height?: number; depth?: number } | null;
  const pixels = (image?.width ?? 0) * (image?.height ?? 0) * (image?.depth ?? 1);
  const one = pixels * channels(texture.format) * bytesPerChannel(texture.type);
  return texture.generateMipmaps ? Math.round((one * 4) / 3) : one;
}

const channels = (format: number): number => (format === RedFormat ? 1 : format === RGFormat ? 2 : 4);

const bytesPerChannel = (type: number): number =>
  type === UnsignedByteType ? 1 : type === HalfFloatType ? 2 : type === FloatType ? 4 : 1;
