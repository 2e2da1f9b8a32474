import { BufferAttribute, BufferGeometry, InstancedBufferAttribute, InstancedMesh, Mesh } from 'three';
import { describe, expect, it } from 'vitest';
import { completeAttributes, lightLinear, lightStored } from './light-code.ts';

const triangle = () => {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]), 3));
  return geometry;
};
const light = (mesh: Mesh, name = '_light') => {
  const a = mesh.geometry.getAttribute(name);
  return [0, 1, 2].map((i) => a.getComponent(0, i));
};

describe('light code', () => {
  it('is the square root, and finest in the dark', () => {
    expect(lightLinear(255)).toBe(1);
    expect(lightLinear(0)).toBe(0);
    for (const linear of [0.001, 0.02, 0.3, 0.9])
      expect(lightLinear(lightStored(linear))).toBeCloseTo(linear, linear < 0.05 ? 3 : 2);
    expect(lightLinear(1)).toBeLessThan(1 / 60000);
    expect(lightStored(7)).toBe(255);
    expect(lightStored(-1)).toBe(0);
  });
});

describe('completeAttributes', () => {
  it('stands in the open where nobody baked: sky and sun, no fire', () => {
    const mesh = new Mesh(triangle());
    completeAttributes(mesh);
    expect(light(mesh)).toEqual([1, 1, 0]);
    expect(mesh.geometry.getAttribute('normal').getZ(0)).toBe(1);
  });
  it('leaves a bake as it is', () => {
    const geometry = triangle();
    geometry.setAttribute('_light', new BufferAttribute(new Uint8Array(12).fill(51), 4, true));
    const mesh = new Mesh(geometry);
    completeAttributes(mesh);
    expect(light(mesh)[2]).toBeCloseTo(0.2, 6);
  });
  it('lets instances’ own light through a prototype that has none, fire too', () => {
    const geometry = triangle();
    geometry.setAttribute('_ILIGHT', new InstancedBufferAttribute(new Uint8Array([255, 0, 128, 0]), 4, true));
    const mesh = new InstancedMesh(geometry, undefined, 1);
    completeAttributes(mesh);
    expect(light(mesh)).toEqual([1, 1, 1]);
    expect(light(mesh, '_ILIGHT')[1]).toBe(0);
    expect(mesh.instanceColor?.getX(0)).toBe(1);
  });
  it('reads a padded tint at its true width', () => {
    const mesh = new InstancedMesh(triangle(), undefined, 2);
    mesh.instanceColor = new InstancedBufferAttribute(new Uint8Array([255, 0, 0, 9, 0, 255, 0, 9]), 3, true);
    completeAttributes(mesh);
    expect(mesh.instanceColor.getY(1)).toBe(1);
  });
});
