/** A scan's pictures: no larger than the site can bear, and in the form a graphics card keeps. */
import type { Document, Texture } from '@gltf-transform/core';
import { KHRTextureBasisu } from '@gltf-transform/extensions';
import { listTextureSlots } from '@gltf-transform/functions';
import { encodeToKTX2 } from 'ktx2-encoder';
import sharp from 'sharp';
import { quietly } from '../textures/encode.ts';
import { ScanFault } from './read.ts';

/** Pixels along the longer side. */
export const LARGEST = 2048;

/** The picture's pixels, four bytes each, at most {@link LARGEST} and in whole blocks of four. */
async function pixelsOf(texture: Texture) {
  try {
    const picture = sharp(texture.getImage()!, { limitInputPixels: 32_768 ** 2 });
    const { width, height } = await picture.metadata();
    const shrink = Math.min(1, LARGEST / Math.max(width, height));
    const whole = (side: number) => Math.max(4, Math.round((side * shrink) / 4) * 4);
    const { data, info } = await picture
      .resize(whole(width), whole(height), { fit: 'fill' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data: new Uint8Array(data), width: info.width, height: info.height };
  } catch (error) {
    const name = texture.getURI() || texture.getName() || 'a texture';
    throw new ScanFault(`the picture ${name} of the scan cannot be read (${(error as Error).message}).`);
  }
}

/** Shrinks and encodes every texture in place. Returns bytes of graphics memory they will take, mipmaps included. */
export async function packTextures(document: Document): Promise<number> {
  let memory = 0;
  for (const texture of document.getRoot().listTextures()) {
    const { data, width, height } = await pixelsOf(texture);
    const slots = listTextureSlots(texture);
    const colour = slots.some((slot) => /baseColor|emissive|diffuse/i.test(slot));
    const bytes = await quietly(() =>
      encodeToKTX2(data, {
        isUASTC: false,
        qualityLevel: 160,
        compressionLevel: 2,
        isPerceptual: colour,
        isSetKTX2SRGBTransferFunc: colour,
        isNormalMap: slots.some((slot) => /normal/i.test(slot)),
        generateMipmap: true,
        enableDebug: false,
        imageDecoder: async () => ({ data, width, height }),
      }),
    );
    texture.setImage(bytes as Uint8Array<ArrayBuffer>).setMimeType('image/ktx2');
    if (texture.getURI()) texture.setURI(texture.getURI().replace(/\.[a-z]+$/i, '.ktx2'));
    memory += Math.round((width * height * 4) / 3);
  }
  if (memory > 0) document.createExtension(KHRTextureBasisu).setRequired(true);
  return memory;
}
