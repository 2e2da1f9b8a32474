import { DoubleSide, InstancedMesh, Mesh, MeshBasicMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import { byProgram, type Item } from './order.ts';

const first = new MeshBasicMaterial();
const second = new MeshBasicMaterial();
const leafy = new MeshBasicMaterial({ side: DoubleSide });
let made = 0;
const item = (material: MeshBasicMaterial, z: number, many = false, renderOrder = 0): Item => {
  const object = many ? new InstancedMesh(undefined, material, 1) : new Mesh(undefined, material);
  return { groupOrder: 0, renderOrder, z, id: made++, object, material };
};

describe('byProgram', () => {
  it('keeps layers, then programs, then surfaces together, and draws the nearest of each first', () => {
    const last = item(first, 0, false, 1000);
    const many = item(first, 1, true);
    const near = item(first, 2);
    const far = item(first, 9);
    const other = item(second, 1);
    const leaf = item(leafy, 0);
    const list = [last, leaf, far, many, other, near].sort(byProgram);
    expect(list.map((one) => one.id)).toEqual([near, far, other, many, leaf, last].map((one) => one.id));
  });
});
