import { BoxGeometry, DoubleSide, Mesh, MeshBasicMaterial, Raycaster, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { boxHit, enterBox, hitAt } from './hits.ts';

const box = new Mesh(new BoxGeometry(1, 1, 1), new MeshBasicMaterial({ side: DoubleSide }));
box.position.set(3, 1, -2);
box.scale.set(0.4, 2, 0.8);
box.updateMatrixWorld(true);
const from = new Vector3();
const caster = (origin: Vector3, towards: Vector3) =>
  new Raycaster(origin.clone(), towards.clone().sub(origin).normalize(), 0, 50);

describe('enterBox', () => {
  it('agrees with the mesh of the box, from outside and inside, by hit and by miss', () => {
    let hits = 0;
    for (let i = 0; i < 400; i += 1) {
      const at = (k: number) => Math.sin(i * 12.9898 + k * 78.233) * 4;
      if (i % 7 === 0) from.set(3 + at(0) * 0.04, 1 + at(1) * 0.2, -2 + at(2) * 0.08);
      else from.set(at(0), at(1), at(2));
      const ray = caster(from, new Vector3(3 + at(3) * 0.12, 1 + at(4) * 0.4, -2 + at(5) * 0.2));
      const [own] = ray.intersectObject(box);
      expect(enterBox(box, ray), `ray ${i}`).toBe(own !== undefined);
      if (!own) continue;
      hits += 1;
      expect(boxHit.distance).toBeCloseTo(own.distance, 5);
      expect(Math.abs(boxHit.normal.dot(own.face!.normal))).toBeCloseTo(1, 5);
    }
    expect(hits).toBeGreaterThan(100);
  });
  it('is not met beyond the ray’s end, nor behind it', () => {
    const towards = new Vector3(3, 1, -2);
    const short = caster(new Vector3(3, 1, 8), towards);
    short.far = 5;
    expect(enterBox(box, short)).toBe(false);
    expect(enterBox(box, new Raycaster(new Vector3(3, 1, 8), new Vector3(0, 0, 1)))).toBe(false);
  });
});

describe('hitAt', () => {
  it('leaves the last hit of the same ray alone, and any other ray’s', () => {
    const ray = caster(new Vector3(0, 0, 0), new Vector3(0, 0, -1));
    const other = caster(new Vector3(0, 5, 0), new Vector3(0, 5, -1));
    const first = hitAt(box, ray, 2);
    const theirs = hitAt(box, other, 7);
    const second = hitAt(box, ray, 3);
    expect(first.point.z).toBe(-2);
    expect(second.point.z).toBe(-3);
    expect(theirs.point.toArray()).toEqual([0, 5, -7]);
    expect(first).not.toBe(second);
  });
});
