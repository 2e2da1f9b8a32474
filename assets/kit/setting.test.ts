import { Matrix4 } from 'three';
import { describe, expect, it } from 'vitest';
import { box } from './mesh.ts';
import { type Prop, Setting } from './setting.ts';

const cube = (material: 'board' | 'plain' = 'board'): Prop => ({
  parts: [{ material, geometry: box(1, 2, 0.5, { stand: true }) }],
  size: [1, 2, 0.5],
});

const bounds = (set: Setting) => {
  const g = set.parts()[0]!.geometry;
  g.computeBoundingBox();
  return g.boundingBox!;
};

describe('Setting', () => {
  it('puts a prop where it is told, turned about the vertical', () => {
    const box3 = bounds(new Setting().put(cube(), { at: [10, 1, -4], turn: 90 }));
    expect(box3.min.x).toBeCloseTo(9.75, 5);
    expect(box3.max.z).toBeCloseTo(-3.5, 5);
    expect(box3.min.y).toBeCloseTo(1, 5);
  });

  it('turn 90 leads a front from +Z to +X', () => {
    const nose: Prop = { parts: [{ material: 'plain', geometry: box(0.1, 0.1, 0.1).translate(0, 0, 1) }] };
    const box3 = bounds(new Setting().put(nose, { at: [0, 0, 0], turn: 90 }));
    expect(box3.min.x).toBeCloseTo(0.95, 5);
  });

  it('merges by material', () => {
    const set = new Setting()
      .put(cube(), { at: [0, 0, 0] })
      .put(cube('plain'), { at: [2, 0, 0] })
      .put(cube(), { at: [4, 0, 0] });
    expect(set.parts().map(({ material }) => material)).toEqual(['board', 'plain']);
    expect(set.parts()[0]!.geometry.getIndex()!.count / 3).toBe(24);
    expect(set.count).toBe(3);
  });

  it('instances what stands often enough to save triangles, and only that', () => {
    const prop = cube();
    const set = new Setting({ places: 4, saves: 36 });
    for (let i = 0; i < 4; i += 1) set.put(prop, { at: [i, 0, 0] }, { tint: [0.5, 1, 1] });
    const [part] = set.parts();
    expect(part!.instances).toHaveLength(4);
    expect(part!.instances![3]!.matrix.elements[12]).toBe(3);
    expect(part!.instances![0]!.tint).toEqual([0.5, 1, 1]);
    const few = new Setting({ places: 4, saves: 37 });
    for (let i = 0; i < 4; i += 1) few.put(prop, { at: [i, 0, 0] });
    expect(few.parts()[0]!.instances).toBeUndefined();
  });

  it('tints a merged copy and leaves the prop alone', () => {
    const prop = cube();
    const g = new Setting().put(prop, { at: [0, 0, 0] }, { tint: [0.2, 0.3, 0.4] }).parts()[0]!.geometry;
    expect(g.getAttribute('color').getY(0)).toBeCloseTo(0.3, 5);
    expect(prop.parts[0]!.geometry.getAttribute('color')).toBeUndefined();
  });

  it('makes solids of what is solid, in the frame it is given', () => {
    const matrix = new Matrix4().makeRotationY(Math.PI / 2).setPosition(100, 0, 0);
    const set = new Setting({ matrix }).put(cube(), { at: [0, 0, 3], scale: 2 }, { solid: true });
    const [solid] = set.solids;
    expect(solid!.size).toEqual([2, 4, 1]);
    expect(solid!.centre[0]).toBeCloseTo(103, 5);
    expect(solid!.centre[1]).toBeCloseTo(2, 5);
    expect(solid!.turn).toBeCloseTo(90, 5);
  });

  it('rejects a solid without a size, and places that are no numbers', () => {
    const bare: Prop = { parts: cube().parts };
    expect(() => new Setting().put(bare, { at: [0, 0, 0] }, { solid: true })).toThrow(/size/);
    expect(() => new Setting().put(cube(), { at: [Number.NaN, 0, 0] })).toThrow(RangeError);
  });
});
