import { BufferGeometry, Float32BufferAttribute } from 'three';
import { expect, test } from 'vitest';
import { cutAlong } from './cut.ts';

/** A square of 2 × 2 m in two triangles, facing up. */
function square(): BufferGeometry {
  const g = new BufferGeometry();
  g.setAttribute('position', new Float32BufferAttribute([0, 0, 0, 0, 0, 2, 2, 0, 2, 2, 0, 0], 3));
  g.setAttribute('color', new Float32BufferAttribute([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], 3));
  g.setIndex([0, 1, 2, 0, 2, 3]);
  return g;
}

const area = (g: BufferGeometry): number => {
  const p = g.getAttribute('position');
  const index = g.getIndex()!;
  let sum = 0;
  for (let k = 0; k < index.count; k += 3) {
    const [a, b, c] = [index.getX(k), index.getX(k + 1), index.getX(k + 2)];
    const [ux, uz] = [p.getX(b) - p.getX(a), p.getZ(b) - p.getZ(a)];
    const [vx, vz] = [p.getX(c) - p.getX(a), p.getZ(c) - p.getZ(a)];
    sum += (uz * vx - ux * vz) / 2;
  }
  return sum;
};

test('both sides of the line are cut to it, and all still faces up', () => {
  const [far, near] = cutAlong(square(), (x) => x - 0.5);
  expect(area(far)).toBeCloseTo(3);
  expect(area(near)).toBeCloseTo(1);
});

test('points on the line carry what lies between', () => {
  const [, near] = cutAlong(square(), (x) => x - 0.5);
  const [p, c] = [near.getAttribute('position'), near.getAttribute('color')];
  for (let v = 0; v < p.count; v += 1) expect(c.getX(v)).toBeCloseTo(p.getX(v) / 2);
});

test('what the line does not touch stays whole', () => {
  const [all, none] = cutAlong(square(), () => 1);
  expect(all.getIndex()!.count).toBe(6);
  expect(none.getIndex()!.count).toBe(0);
});
