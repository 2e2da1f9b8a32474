import { describe, expect, it } from 'vitest';
import { random } from './random.ts';
import { lumpGeometry, saggarColumn, saggarGeometry } from './saggars.ts';
import { WARE, type WareKind, wareGeometry, wareMaterial, wareSize } from './ware.ts';

describe('saggars', () => {
  it('stands on the ground, as wide and high as asked', () => {
    const g = saggarGeometry({ radius: 0.16, height: 0.14, wall: 0.02, chips: 0 }, random('a'));
    g.computeBoundingBox();
    expect(Math.abs(g.boundingBox!.min.y)).toBeLessThan(0.004);
    expect(Math.abs(g.boundingBox!.max.y - 0.14)).toBeLessThan(0.008);
    expect(Math.abs(g.boundingBox!.max.x - 0.16)).toBeLessThan(0.01);
  });

  it('stacks without a gap: each begins below the rim of the one under it', () => {
    const shape = { radius: 0.165, height: 0.17 };
    const { instances, top } = saggarColumn(random('b'), [1, 0.2, -3], 9, shape);
    expect(instances).toHaveLength(9);
    for (let k = 1; k < 9; k += 1) {
      const a = instances[k - 1]!.matrix.elements;
      const b = instances[k]!.matrix.elements;
      expect(b[13]!).toBeLessThan(a[13]! + shape.height * Math.hypot(a[4]!, a[5]!, a[6]!));
      expect(b[13]!).toBeGreaterThan(a[13]! + shape.height * 0.7);
    }
    expect(top[1]).toBeGreaterThan(1.4);
  });

  it('gives the same saggar for the same seed, another for another', () => {
    const make = (seed: string) => [
      ...saggarGeometry({ radius: 0.16, height: 0.14 }, random(seed)).getAttribute('position').array,
    ];
    expect(make('x')).toEqual(make('x'));
    expect(make('x')).not.toEqual(make('y'));
    expect(lumpGeometry(random('z')).getIndex()!.count).toBeGreaterThan(60);
  });
});

describe('ware', () => {
  it.each(Object.keys(WARE) as WareKind[])('%s has the size of its curve and no hole', (kind) => {
    const g = wareGeometry(kind, 'raw', random('w'));
    g.computeBoundingBox();
    const { radius, height } = wareSize(kind);
    expect(Math.abs(g.boundingBox!.max.x - radius)).toBeLessThan(1e-3);
    expect(Math.abs(g.boundingBox!.max.y - height)).toBeLessThan(3e-3);
    // The bottom is closed from within: some vertex lies on the axis.
    const p = g.getAttribute('position');
    expect(
      Array.from({ length: p.count }, (_, i) => Math.hypot(p.getX(i), p.getZ(i))).some((r) => r < 1e-6),
    ).toBe(true);
  });

  it('has cups of eight centimetres, and fires to glass', () => {
    expect(Math.abs(wareSize('cup').radius * 2 - 0.083)).toBeLessThan(1e-6);
    expect(wareMaterial('fired')).toBe('glazed');
    expect(wareMaterial('raw')).toBe('raw');
  });
});
