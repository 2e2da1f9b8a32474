import { readFileSync } from 'node:fs';
import { Box3 } from 'three';
import { describe, expect, it } from 'vitest';
import { merge } from '../../kit/mesh.ts';
import { PIECES, ware, wareId } from './wares-1743.ts';

const evidence = JSON.parse(readFileSync('assets/jingdezhen/evidence/wares.json', 'utf8')) as {
  id: string;
  claim: Record<string, string>;
}[];

describe.each(PIECES)('$kind', (piece) => {
  const model = ware(piece);
  const [element] = model.elements;
  const painted = element!.parts.find(({ material }) => material === 'painted')!;
  painted.geometry.computeBoundingBox();
  const box = painted.geometry.boundingBox!;

  it('is as high as its dimension table says, and stands on its stand', () => {
    expect(model.id).toBe(wareId(piece));
    expect(box.max.y - box.min.y).toBeCloseTo(model.dimensions[0]!.metres, 3);
    const others = merge(element!.parts.filter((p) => p !== painted).map(({ geometry }) => geometry));
    const stand = new Box3().setFromBufferAttribute(others.getAttribute('position') as never);
    expect(Math.abs(stand.max.y - box.min.y)).toBeLessThan(0.02);
    expect(stand.min.y).toBeCloseTo(piece.at[1], 1);
  });
  it('costs little', () => {
    expect(element!.parts.length).toBeLessThanOrEqual(3);
    const corners = element!.parts.reduce((sum, { geometry }) => sum + geometry.getIndex()!.count, 0);
    expect(corners / 3).toBeLessThan(6000);
  });
  it('has evidence in both languages', () => {
    const record = evidence.find(({ id }) => id === element!.evidence);
    expect(Object.keys(record!.claim).sort()).toEqual(['en', 'zh-Hans']);
  });
});
