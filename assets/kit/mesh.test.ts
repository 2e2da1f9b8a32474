import { type BufferGeometry, Matrix4, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import {
  bend,
  box,
  creased,
  extrude,
  grid,
  inside,
  jitter,
  lathe,
  merge,
  panel,
  place,
  prism,
  subdivide,
  tint,
  tube,
} from './mesh.ts';
import { random } from './random.ts';

/** Signed volume of a closed shape: positive when triangles are counter-clockwise seen from outside. */
function volume(g: BufferGeometry): number {
  const p = g.getAttribute('position');
  const i = g.getIndex()!;
  let sum = 0;
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  for (let k = 0; k < i.count; k += 3) {
    a.fromBufferAttribute(p, i.getX(k));
    b.fromBufferAttribute(p, i.getX(k + 1));
    c.fromBufferAttribute(p, i.getX(k + 2));
    sum += a.dot(b.cross(c)) / 6;
  }
  return sum;
}

/** Largest disagreement between a face's own direction and the normals of its corners (1 = same way). */
function worstNormal(g: BufferGeometry): number {
  const p = g.getAttribute('position');
  const n = g.getAttribute('normal');
  const i = g.getIndex()!;
  let worst = 1;
  const [a, b, c, m] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];
  for (let k = 0; k < i.count; k += 3) {
    a.fromBufferAttribute(p, i.getX(k));
    b.fromBufferAttribute(p, i.getX(k + 1)).sub(a);
    c.fromBufferAttribute(p, i.getX(k + 2)).sub(a);
    b.cross(c);
    if (b.length() < 1e-9) continue;
    b.normalize();
    for (let j = 0; j < 3; j += 1) worst = Math.min(worst, b.dot(m.fromBufferAttribute(n, i.getX(k + j))));
  }
  return worst;
}

const shapes: Record<string, [BufferGeometry, number]> = {
  box: [box(2, 3, 4), 24],
  'box with grain': [box(2, 3, 4, { grain: 'y' }), 24],
  'bevelled box': [box(1, 1, 1, { bevel: 0.1 }), 0.944],
  cylinder: [
    lathe(
      [
        [0, 0],
        [1, 0],
        [1, 2],
        [0, 2],
      ],
      64,
    ),
    Math.PI * 2,
  ],
  bowl: [
    lathe(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0.8, 1],
        [0.8, 0.2],
        [0, 0.2],
      ],
      64,
    ),
    Math.PI * (1 - 0.64 * 0.8),
  ],
  tube: [tube([new Vector3(0, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 2, 0)], 0.5, 64), Math.PI * 0.5],
  extrude: [
    extrude(
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 1],
      ],
      3,
    ),
    6,
  ],
  'extrude, clockwise': [
    extrude(
      [
        [0, 1],
        [2, 1],
        [2, 0],
        [0, 0],
      ],
      3,
    ),
    6,
  ],
  'with a hole': [
    extrude(
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      1,
      {
        holes: [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 2],
          ],
        ],
      },
    ),
    15,
  ],
  prism: [
    prism(
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 1],
      ],
      3,
    ),
    6,
  ],
};

describe('shapes', () => {
  for (const [name, [shape, size]] of Object.entries(shapes)) {
    it(`${name}: closed, wound outwards, normals agree with faces`, () => {
      expect(Math.abs(volume(shape) - size) / size).toBeLessThan(0.01);
      expect(worstNormal(shape)).toBeGreaterThan(0.3);
    });
  }

  it('grid looks up and follows its height', () => {
    const g = grid(4, 4, 8, 8, (x) => x * 0.5);
    expect(worstNormal(g)).toBeGreaterThan(0.999);
    expect(g.getAttribute('position').getY(0)).toBeCloseTo(-1);
  });

  it('panel is in metres and looks along +Z', () => {
    const g = panel(3, 2);
    expect([g.getAttribute('uv').getX(3), g.getAttribute('uv').getY(3)]).toEqual([3, 2]);
    expect(worstNormal(g)).toBeCloseTo(1);
  });

  it('a post’s U runs up its sides when the grain is y', () => {
    const g = box(0.2, 3, 0.2, { grain: 'y', omit: ['top', 'bottom'] });
    let u = 0;
    for (let i = 0; i < g.getAttribute('uv').count; i += 1) u = Math.max(u, g.getAttribute('uv').getX(i));
    expect(u).toBeCloseTo(3);
  });

  it('a tapered, bent tube keeps normals outward', () => {
    const path = [0, 1, 2, 3].map((y) => new Vector3(Math.sin(y) * 0.2, y, 0));
    expect(worstNormal(tube(path, [0.2, 0.18, 0.15, 0.1], 8, { open: true }))).toBeGreaterThan(0.8);
  });
});

describe('edits', () => {
  it('merge keeps triangles and whitens what has no tint', () => {
    const g = merge([tint(box(1, 1, 1), [0.5, 0.2, 0.1]), box(1, 1, 1)]);
    expect(volume(g)).toBeCloseTo(2);
    expect(g.getAttribute('color').getX(0)).toBeCloseTo(0.5);
    expect(g.getAttribute('color').getX(30)).toBe(1);
    expect(merge([]).getIndex()!.count).toBe(0);
  });

  it('place leaves its argument alone and survives mirroring', () => {
    const g = box(1, 2, 3);
    const m = place(g, new Matrix4().makeScale(-1, 1, 1).setPosition(5, 0, 0));
    expect(volume(g)).toBeCloseTo(6);
    expect(volume(m)).toBeCloseTo(6);
    expect(worstNormal(m)).toBeCloseTo(1);
    expect(volume(inside(g))).toBeCloseTo(-6);
  });

  it('subdivide leaves no long edge, no gap and the same volume', () => {
    const g = subdivide(box(2, 1, 1), 0.3);
    expect(volume(g)).toBeCloseTo(2);
    const p = g.getAttribute('position');
    const i = g.getIndex()!;
    let longest = 0;
    for (let k = 0; k < i.count; k += 3)
      for (let j = 0; j < 3; j += 1) {
        const a = new Vector3().fromBufferAttribute(p, i.getX(k + j));
        longest = Math.max(
          longest,
          a.distanceTo(new Vector3().fromBufferAttribute(p, i.getX(k + ((j + 1) % 3)))),
        );
      }
    expect(longest).toBeLessThanOrEqual(0.3001);
  });

  it('jitter is seeded and keeps the shape closed', () => {
    const one = jitter(box(1, 1, 1), random('a'), 0.05);
    const two = jitter(box(1, 1, 1), random('a'), 0.05);
    const other = jitter(box(1, 1, 1), random('b'), 0.05);
    expect(one.getAttribute('position').array).toEqual(two.getAttribute('position').array);
    expect(one.getAttribute('position').array).not.toEqual(other.getAttribute('position').array);
    // A closed shape has the same volume wherever it stands; one with a gap does not.
    const far = place(one, new Matrix4().makeTranslation(100, 50, 20));
    expect(volume(far)).toBeCloseTo(volume(one), 2);
  });

  it('bend moves points and turns normals', () => {
    const g = bend(panel(1, 1, 4, 4), (p) => {
      p.z = p.x;
    });
    expect(g.getAttribute('normal').getX(7)).toBeCloseTo(-Math.SQRT1_2);
  });

  it('creased sharpens a box and smooths a fine cylinder', () => {
    const side = creased(
      lathe(
        [
          [1, 0],
          [1, 1],
        ],
        32,
      ),
      40,
    );
    expect(side.getAttribute('position').count).toBeLessThan(70);
    expect(creased(box(1, 1, 1), 40).getAttribute('position').count).toBe(24);
  });
});
