import { describe, expect, it } from 'vitest';
import { panel, shiftUv } from '../../kit/mesh.ts';
import type { LitPart } from './lit.ts';
import { joinParts } from './vertices.ts';

const part = (material: string): LitPart =>
  ({ material, geometry: shiftUv(panel(1, 0.5), 0, 0) }) as unknown as LitPart;

const heights = (material: string): number[] => {
  const { uv } = joinParts([part(material)], (text) => {
    throw new Error(text);
  });
  return Array.from({ length: uv.length / 2 }, (_, i) => uv[i * 2 + 1]!);
};

describe('joinParts', () => {
  it('turns V round, because glTF counts it down the picture', () => {
    expect(heights('clay')).toEqual([1, 1, 0.5, 0.5]);
  });

  it('leaves the V of cloth as it is: metres down from the edge it hangs by, which must stay 0 to stay still', () => {
    expect(heights('cloth')).toEqual([0, 0, 0.5, 0.5]);
  });
});
