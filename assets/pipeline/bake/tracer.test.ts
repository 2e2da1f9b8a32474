import { DoubleSide, Matrix4, Mesh, MeshBasicMaterial, Raycaster, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { box, lathe, merge, place } from '../../kit/mesh.ts';
import { random } from '../../kit/random.ts';
import { partsOf, soupOf } from './scene.ts';
import { buildTree, tracer } from './tracer.ts';

const r = random('tracer');
const geometry = merge(
  Array.from({ length: 60 }, (_, i) =>
    place(
      i % 2
        ? box(0.4, 0.9, 0.2, { bevel: 0.05 })
        : lathe(
            [
              [0, 0],
              [0.3, 0],
              [0.3, 0.5],
              [0, 0.5],
            ],
            12,
          ),
      new Matrix4()
        .makeRotationY(r.between(0, 6))
        .setPosition(r.between(-4, 4), r.between(0, 4), r.between(-4, 4)),
    ),
  ),
);
const models = [
  {
    id: 'm',
    title: { en: 'm' },
    dimensions: [],
    floors: [],
    solids: [],
    elements: [
      { id: 'e', title: { en: 'e' }, evidence: 'x', parts: [{ material: 'saggar' as const, geometry }] },
    ],
  },
];

describe('tracer', () => {
  const soup = soupOf(partsOf(models), 'cold');
  const rays = tracer(soup, buildTree(soup));

  it('finds what three’s own ray caster finds', () => {
    const mesh = new Mesh(geometry, new MeshBasicMaterial({ side: DoubleSide }));
    let hits = 0;
    for (let k = 0; k < 400; k += 1) {
      const from = new Vector3(r.between(-6, 6), r.between(-1, 6), r.between(-6, 6));
      const direction = new Vector3(r.around(0, 1), r.around(0, 1), r.around(0, 1)).normalize();
      const slow = new Raycaster(from, direction, 0.0005, 20).intersectObject(mesh)[0];
      const fast = rays.first(from, direction, 20);
      expect(Boolean(fast), `ray ${k}`).toBe(Boolean(slow));
      expect(rays.blocked(from, direction, 20)).toBe(Boolean(slow));
      if (!slow || !fast) continue;
      hits += 1;
      expect(fast.distance).toBeCloseTo(slow.distance, 4);
      expect(fast.normal.dot(direction)).toBeLessThanOrEqual(1e-6);
      expect(rays.blocked(from, direction, slow.distance - 0.001)).toBe(false);
    }
    expect(hits).toBeGreaterThan(20);
  });

  it('an empty soup stops nothing', () => {
    const none = soupOf([], 'cold');
    const empty = tracer(none, buildTree(none));
    expect(empty.first(new Vector3(), new Vector3(0, 1, 0), 10)).toBeNull();
    expect(empty.blocked(new Vector3(), new Vector3(0, 1, 0), 10)).toBe(false);
  });
});
