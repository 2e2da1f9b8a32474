import { describe, expect, it } from 'vitest';
import { CUP, CUPS } from './kiln-furnishing-1743/shelves.ts';
import { build } from './kiln-furnishing-1743.ts';

const model = build();
const element = (id: string) => model.elements.find((e) => e.id === id)!;
const parts = model.elements.flatMap((e) => e.parts);

describe('the furnishing', () => {
  it('has boards of twenty-six cups with 8 cm mouths', () => {
    const cups = element('ware-shelves').parts.find(
      (p) => p.material === 'raw' && (p.instances?.length ?? 0) > 100,
    )!;
    expect(cups.instances!.length % CUPS).toBe(0);
    cups.geometry.computeBoundingBox();
    const { min, max } = cups.geometry.boundingBox!;
    expect(max.x - min.x).toBeCloseTo(CUP.radius * 2, 3);
    expect(max.y - min.y).toBeCloseTo(CUP.height, 3);
  });

  it('lays billets a foot long', () => {
    const billets = element('wood-store').parts[0]!;
    const e = billets.instances![5]!.matrix.elements;
    expect(Math.hypot(e[8]!, e[9]!, e[10]!)).toBeCloseTo(0.33, 1);
  });

  it('keeps its budget: 14 primitives, 115 000 triangles', () => {
    const triangles = parts.reduce(
      (sum, p) => sum + (p.geometry.getIndex()!.count / 3) * (p.instances?.length ?? 1),
      0,
    );
    expect(parts.length).toBeLessThanOrEqual(14);
    expect(triangles).toBeLessThanOrEqual(115_000);
    expect(triangles).toBeGreaterThan(30_000);
  });

  it('leaves the stoker’s floor clear', () => {
    for (const { centre, size } of model.solids) {
      const inside =
        Math.abs(centre[0]) - size[0] / 2 < 0.9 &&
        centre[2] + size[2] / 2 > 1.6 &&
        centre[2] - size[2] / 2 < 4.8;
      expect(inside && centre[1] < 2, JSON.stringify(centre)).toBe(false);
    }
  });

  it('holds only numbers, and is the same each time', () => {
    const again = build().elements.flatMap((e) => e.parts);
    parts.forEach((part, i) => {
      for (const name of ['position', 'normal', 'uv']) {
        const array = part.geometry.getAttribute(name).array as Float32Array;
        expect(array.every(Number.isFinite), `${part.material} ${name}`).toBe(true);
        const other = again[i]!.geometry.getAttribute(name).array as Float32Array;
        expect(Buffer.from(other.buffer).equals(Buffer.from(array.buffer))).toBe(true);
      }
    });
  });
});
