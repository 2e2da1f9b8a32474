import { describe, expect, it } from 'vitest';
import { MATERIALS, type MaterialId, TONES } from '../../kit/materials.ts';
import { noise2 } from '../../kit/noise.ts';
import { Canvas, hex } from './canvas.ts';
import { encodeMap } from './encode.ts';
import { blur, finish, halve, meanAlbedo, type Picture } from './finish.ts';
import { MATERIAL_LIBRARY } from './library.ts';
import { LOOKS } from './looks.ts';

/** Mean step of colour between two neighbouring lines of pixels. */
function step({ size, data }: Picture, a: (k: number) => number, b: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k < size; k += 1)
    for (let c = 0; c < 3; c += 1) sum += Math.abs(data[a(k) * 4 + c]! - data[b(k) * 4 + c]!);
  return sum / size / 3;
}

/** How much rougher the seam is than a line in the middle: about 1 where a picture tiles. */
function seam(picture: Picture): [number, number] {
  const n = picture.size;
  const rows = [0.2, 0.35, 0.5, 0.65, 0.8].map((t) => Math.floor(n * t));
  const inner = (f: (at: number) => number) => Math.max(...rows.map(f)) + 1;
  const across =
    step(
      picture,
      (k) => k,
      (k) => (n - 1) * n + k,
    ) /
    inner((y) =>
      step(
        picture,
        (k) => y * n + k,
        (k) => (y + 1) * n + k,
      ),
    );
  const down =
    step(
      picture,
      (k) => k * n,
      (k) => k * n + n - 1,
    ) /
    inner((x) =>
      step(
        picture,
        (k) => k * n + x,
        (k) => k * n + x + 1,
      ),
    );
  return [across, down];
}

describe('looks', () => {
  for (const [id, look] of Object.entries(LOOKS)) {
    it(`${id} tiles, and is the same every time`, () => {
      const maps = finish(look.paint(96), { hollow: look.hollow, relief: look.relief });
      for (const kind of ['albedo', 'normal'] as const) {
        const [across, down] = seam(maps[kind]);
        expect(across, `${kind}, top to bottom`).toBeLessThan(2.2);
        expect(down, `${kind}, left to right`).toBeLessThan(2.2);
      }
      const mean = meanAlbedo(maps.albedo);
      const tone = TONES[id as MaterialId];
      // The tone that stands in for the map, and that the bake reckons with, is the map's own.
      for (let c = 0; c < 3; c += 1)
        expect(Math.abs(mean[c]! / tone[c]! - 1), `tone, channel ${c}`).toBeLessThan(0.25);
      const again = finish(look.paint(96), { hollow: look.hollow, relief: look.relief });
      expect(Buffer.compare(Buffer.from(maps.albedo.data), Buffer.from(again.albedo.data))).toBe(0);
    });
  }

  it('the seam test sees a picture that does not tile', () => {
    const canvas = new Canvas(128, 1);
    canvas.each((u, _, i) => canvas.set(i, [u, u, u]));
    expect(seam(finish(canvas).albedo)[1]).toBeGreaterThan(2.2);
  });

  it('every material of the kit is in the library; only `glazed` has no maps', () => {
    const ids = Object.keys(MATERIALS) as MaterialId[];
    expect(ids.filter((id) => !LOOKS[id])).toEqual(['glazed']);
    for (const id of ids) expect(MATERIAL_LIBRARY[id]).toBeDefined();
    expect(MATERIAL_LIBRARY.glazed!.roughness).toBe(MATERIALS.glazed.roughness);
  });

  it('only foliage is cut out', () => {
    const holes = LOOKS.foliage!.paint(128).alpha.filter((a) => a < 0.5).length;
    expect(holes).toBeGreaterThan(128);
    expect(LOOKS.tile!.paint(64).alpha.every((a) => a === 1)).toBe(true);
  });
});

describe('finish', () => {
  it('normals lean away from a rise: right of a bump they point right, above it they point up', () => {
    const canvas = new Canvas(64, 1);
    canvas.each((u, v, i) => {
      canvas.height[i] = 0.05 * Math.exp(-((u - 0.5) ** 2 + (v - 0.5) ** 2) * 40);
    });
    const { data } = finish(canvas).normal;
    const at = (x: number, y: number, c: number) => data[(y * 64 + x) * 4 + c]!;
    expect(at(40, 32, 0)).toBeGreaterThan(150);
    expect(at(32, 24, 1)).toBeGreaterThan(150);
    expect(at(2, 2, 2)).toBeGreaterThan(250);
  });

  it('hollows are darker in the albedo', () => {
    const canvas = new Canvas(64, 1);
    canvas.stamp(0.5, 0.5, 0.012, 0.012, 0, (_, __, i) => {
      canvas.height[i] = -0.02;
    });
    const { data } = finish(canvas, { hollow: 0.6 }).albedo;
    expect(data[(32 * 64 + 32) * 4]!).toBeLessThan(data[0]! - 30);
  });

  it('blur keeps the mean and wraps; halve halves', () => {
    const flat = new Float32Array(256);
    flat[0] = 256;
    const soft = blur(flat, 16, 2);
    expect(soft.reduce((a, b) => a + b)).toBeCloseTo(256, 2);
    expect(soft[15]!).toBeGreaterThan(0);
    expect(
      halve({ size: 2, data: new Uint8Array([0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 4]) }).data,
    ).toEqual(new Uint8Array([4, 4, 4, 4]));
  });

  it('stamps wrap and hex is linear', () => {
    const canvas = new Canvas(16, 1);
    canvas.stamp(0, 0, 0.1, 0.1, 0, (_, __, i) => {
      canvas.height[i] = 1;
    });
    expect([canvas.height[0], canvas.height[15], canvas.height[255]]).toEqual([1, 1, 1]);
    expect(hex('#808080')[0]).toBeCloseTo(0.216, 2);
  });

  it('noise repeats after its period, and not before', () => {
    expect(noise2(0.3, 0.7, 5, 8, 4)).toBeCloseTo(noise2(8.3, 4.7, 5, 8, 4), 10);
    expect(noise2(0.3, 0.7, 5, 8, 4)).not.toBeCloseTo(noise2(4.3, 0.7, 5, 8, 4), 4);
  });
});

describe('encode', () => {
  it('writes KTX2 with a full chain of mipmaps, and says which colour space', async () => {
    const picture = { size: 64, data: new Uint8Array(64 * 64 * 4).fill(120) };
    const read = async (kind: 'albedo' | 'normal') => {
      const bytes = await encodeMap(picture, kind);
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      expect([...bytes.subarray(1, 7)].map((c) => String.fromCharCode(c)).join('')).toBe('KTX 20');
      expect([view.getUint32(20, true), view.getUint32(24, true), view.getUint32(40, true)]).toEqual([
        64, 64, 7,
      ]);
      return bytes[view.getUint32(48, true) + 4 + 8 + 2];
    };
    expect(await read('albedo')).toBe(2);
    expect(await read('normal')).toBe(1);
  });
});
