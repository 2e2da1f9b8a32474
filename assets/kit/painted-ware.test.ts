import { describe, expect, it } from 'vitest';
import { ATLAS, CURVES, extent, type PaintedKind, paintedWare, WHITE_SPOT } from './painted-ware.ts';

/** Published sizes: height and widest diameter, metres (fact sheet 6). */
const SIZES: Record<PaintedKind, [number, number]> = {
  'dragon-jar': [0.483, 0.482],
  'altar-vase': [0.635, 0.265],
  'revolving-vase': [0.7, 0.34],
  'chicken-cup': [0.041, 0.083],
  'red-dish': [0.044, 0.206],
};
const kinds = Object.keys(SIZES) as PaintedKind[];

describe('painted ware', () => {
  it.each(kinds)('%s has its published size', (kind) => {
    const box = paintedWare(kind);
    box.computeBoundingBox();
    const { min, max } = box.boundingBox!;
    const [height, wide] = SIZES[kind];
    expect(max.y - min.y).toBeCloseTo(height, 3);
    expect((max.x - min.x) / wide).toBeGreaterThan(0.97);
    expect((max.x - min.x) / wide).toBeLessThan(1.03);
  });

  it.each(kinds)('%s takes its painting from its own part of the atlas', (kind) => {
    const uv = paintedWare(kind).getAttribute('uv');
    const { u0, u1, v0, v1 } = ATLAS[kind];
    for (let i = 0; i < uv.count; i += 1) {
      const [u, v] = [uv.getX(i), uv.getY(i)];
      const white = Math.hypot(u - WHITE_SPOT[0], v - WHITE_SPOT[1]) < 1e-6;
      expect(white || (u >= u0 && u <= u1 && v >= v0 && v <= v1)).toBe(true);
    }
  });

  it('parts of the atlas do not overlap, and the white spot is in none', () => {
    const parts = Object.values(ATLAS);
    for (const [i, a] of parts.entries()) {
      expect(
        WHITE_SPOT[0] > a.u0 && WHITE_SPOT[0] < a.u1 && WHITE_SPOT[1] > a.v0 && WHITE_SPOT[1] < a.v1,
      ).toBe(false);
      for (const b of parts.slice(i + 1))
        expect(a.u0 < b.u1 && b.u0 < a.u1 && a.v0 < b.v1 && b.v0 < a.v1).toBe(false);
    }
  });

  it('knows how large its painted field is', () => {
    expect(extent('dragon-jar').girth).toBeCloseTo(2 * Math.PI * 0.241, 3);
    expect(extent('chicken-cup').length).toBeGreaterThan(CURVES['chicken-cup'].at(-1)![1]);
  });
});
