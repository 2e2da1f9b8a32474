import {
  BufferAttribute,
  BufferGeometry,
  CompressedTexture,
  DataTexture,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  RedFormat,
  RGBA_ASTC_4x4_Format,
} from 'three';
import { describe, expect, it } from 'vitest';
import { geometryBytes } from './stats.ts';
import { textureBytes } from './texture-bytes.ts';

describe('textureBytes', () => {
  it('adds a compressed texture’s levels as they are', () => {
    const levels = [64, 32, 16].map((size) => ({
      data: new Uint8Array(size * size),
      width: size,
      height: size,
    }));
    expect(textureBytes(new CompressedTexture(levels, 64, 64, RGBA_ASTC_4x4_Format))).toBe(4096 + 1024 + 256);
  });
  it('counts channels and mips of a plain one', () => {
    expect(textureBytes(new DataTexture(new Uint8Array(64), 4, 4))).toBe(64);
    const red = new DataTexture(new Uint8Array(48), 8, 6, RedFormat);
    red.generateMipmaps = true;
    expect(textureBytes(red)).toBe(64);
  });
});

describe('geometryBytes', () => {
  it('counts a buffer once, however many share or interleave it', () => {
    const shared = new BufferAttribute(new Float32Array(9), 3);
    const woven = new InterleavedBuffer(new Float32Array(15), 5);
    const one = new BufferGeometry();
    one.setAttribute('position', shared);
    one.setIndex(new BufferAttribute(new Uint16Array(3), 1));
    const two = new BufferGeometry();
    two.setAttribute('position', shared);
    two.setAttribute('normal', new InterleavedBufferAttribute(woven, 3, 0));
    two.setAttribute('uv', new InterleavedBufferAttribute(woven, 2, 3));
    expect(geometryBytes([one, two])).toBe(36 + 6 + 60);
  });
});
