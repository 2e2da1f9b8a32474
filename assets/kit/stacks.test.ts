import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { random } from './random.ts';
import { rubbleWall } from './rubble-wall.ts';
import { billetPrototype, cordWood, saggarColumns, saggarPrototype } from './stacks.ts';

const flat = () => 0;

describe('stacks', () => {
  it('sets each saggar on the one below', () => {
    const column = saggarColumns({
      feet: [[2, 3]],
      count: [5, 5],
      radius: [0.2, 0.2],
      height: [0.2, 0.2],
      ground: flat,
      seed: random('column'),
      tints: [[1, 1, 1]],
    });
    expect(column).toHaveLength(5);
    const heights = column.map((i) => new Vector3().setFromMatrixPosition(i.matrix).y);
    for (let k = 1; k < heights.length; k += 1) {
      expect(heights[k]! - heights[k - 1]!).toBeGreaterThan(0.17);
      expect(heights[k]! - heights[k - 1]!).toBeLessThan(0.22);
    }
    const saggar = saggarPrototype();
    saggar.computeBoundingBox();
    expect(saggar.boundingBox!.max.y).toBeCloseTo(1);
  });

  it('stacks cord-wood one billet deep and no higher than asked', () => {
    const wood = cordWood({
      from: [0, 0],
      to: [4, 0],
      height: () => 1,
      length: 0.33,
      thick: 0.14,
      ground: flat,
      seed: random('cord'),
    });
    expect(wood.length).toBeGreaterThan(100);
    for (const billet of wood) {
      const p = new Vector3().setFromMatrixPosition(billet.matrix);
      expect(p.y).toBeLessThan(1.05);
      expect(p.y).toBeGreaterThan(0);
      expect(Math.abs(p.z)).toBeLessThan(0.3);
    }
    expect(billetPrototype().getIndex()!.count / 3).toBe(12);
  });
});

describe('a rubble wall', () => {
  const build = () =>
    rubbleWall({
      from: [0, 0],
      to: [6, 0],
      thickness: 0.8,
      height: () => 3,
      ground: flat,
      seed: random('wall'),
      coarse: 1,
    });

  it('stands between its faces, saggars on the seen side only', () => {
    const { skin, pieces } = build();
    skin.computeBoundingBox();
    pieces.computeBoundingBox();
    expect(skin.boundingBox!.min.z).toBeLessThan(-0.7);
    expect(skin.boundingBox!.max.y).toBeLessThan(3.01);
    expect(pieces.boundingBox!.min.z).toBeGreaterThan(-0.25);
    expect(pieces.boundingBox!.max.z).toBeLessThan(0.25);
  });

  it('faces the viewer, who has its start on the left', () => {
    const { pieces } = build();
    const n = pieces.getAttribute('normal');
    let towards = 0;
    for (let i = 0; i < n.count; i += 1) towards += n.getZ(i) > 0 ? 1 : 0;
    expect(towards / n.count).toBeGreaterThan(0.8);
  });

  it('is the same every time', () => {
    expect(build().pieces.getAttribute('position').array).toEqual(
      build().pieces.getAttribute('position').array,
    );
  });
});
