/**
 * Pictures to KTX2 (Basis Universal, ETC1S) with mipmaps. Normals are ETC1S too, at a higher quality: UASTC with
 * rate-distortion and Zstandard took four times the bytes (512²: 255 kB against 63 kB).
 */
import { encodeToKTX2 } from 'ktx2-encoder';
import type { Picture } from './finish.ts';

export type MapKind = 'albedo' | 'normal' | 'orm';

const QUALITY: Record<MapKind, number> = { albedo: 170, normal: 190, orm: 110 };

/** The encoder prints its progress to stdout; the pipeline speaks for itself. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/** Bytes of a KTX2 file. `alpha` keeps the opacity channel. */
export async function encodeMap(picture: Picture, kind: MapKind, alpha = false): Promise<Uint8Array> {
  const data = picture.data.slice();
  if (!alpha) for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return quietly(() =>
    encodeToKTX2(data, {
      isUASTC: false,
      qualityLevel: QUALITY[kind],
      compressionLevel: 2,
      isPerceptual: kind === 'albedo',
      isSetKTX2SRGBTransferFunc: kind === 'albedo',
      isNormalMap: kind === 'normal',
      generateMipmap: true,
      enableDebug: false,
      imageDecoder: async () => ({ data, width: picture.size, height: picture.size }),
    }),
  );
}
