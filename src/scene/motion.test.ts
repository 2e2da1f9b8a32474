import { BufferAttribute, BufferGeometry, Group, Mesh, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Motion, Structure } from '../pack/schema.ts';
import { wholePart } from './join.ts';
import { angleAt, createMotions, MOTION_REACH } from './motion.ts';
import type { PlacedStructure } from './structure.ts';

const motion = (change: Partial<Motion> = {}): Motion => ({
  kind: 'rock',
  pivot: [0, 0, 0],
  axis: [0, 0, 1],
  degrees: 10,
  seconds: 4,
  phase: 0,
  ...change,
});
const TEN = (10 * Math.PI) / 180;

describe('angleAt', () => {
  it('rocks to either side and comes round', () => {
    expect(angleAt(motion(), 0)).toBeCloseTo(0, 9);
    expect(angleAt(motion(), 1)).toBeCloseTo(TEN, 9);
    expect(angleAt(motion(), 3)).toBeCloseTo(-TEN, 9);
    expect(angleAt(motion(), 4001)).toBeCloseTo(TEN, 6);
    expect(angleAt(motion({ phase: 0.25 }), 0)).toBeCloseTo(TEN, 9);
  });
  it('turns round and round', () => {
    expect(angleAt(motion({ kind: 'turn' }), 1)).toBeCloseTo(Math.PI / 2, 9);
    expect(angleAt(motion({ kind: 'turn' }), 7)).toBeCloseTo(1.5 * Math.PI, 9);
  });
  it('pounds: rises slowly, falls fast, rests', () => {
    const at = Array.from({ length: 101 }, (_, i) => angleAt(motion({ kind: 'pound', seconds: 100 }), i));
    const top = at.indexOf(Math.max(...at));
    expect(at[top]).toBeCloseTo(TEN, 3);
    expect(top).toBeGreaterThan(50);
    expect(at[top + 12]).toBeCloseTo(0, 9);
    expect(at[95]).toBe(0);
  });
});

const placedWith = (motionOf: Motion, visible = true): { placed: PlacedStructure; mesh: Mesh } => {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([2, 0, 0, 1, 0, 0, 0, 1, 0]), 3));
  const mesh = new Mesh(geometry);
  const node = new Group();
  node.add(mesh);
  const root = new Group();
  root.position.set(100, 0, 0);
  root.add(node);
  root.updateMatrixWorld(true);
  root.visible = visible;
  const structure = { id: 's', elements: [{ id: 'wheel', motion: motionOf }] } as unknown as Structure;
  return {
    placed: { structure, root, elements: new Map([['wheel', [wholePart(mesh)]]]), close: true },
    mesh,
  };
};
const tip = (mesh: Mesh) => new Vector3(2, 0, 0).applyMatrix4(mesh.matrixWorld);

describe('createMotions', () => {
  const near = new Vector3(100, 0, 5);
  it('turns the element’s meshes about the pivot, in the structure’s own place', () => {
    const { placed, mesh } = placedWith(motion({ kind: 'turn', pivot: [1, 0, 0], axis: [0, 0, 5] }));
    const motions = createMotions();
    motions.add(placed);
    expect(motions.step(1, near)).toBe(true);
    // A quarter round, about a point one metre from the tip.
    expect(tip(mesh).x).toBeCloseTo(101, 6);
    expect(tip(mesh).y).toBeCloseTo(1, 6);
    motions.step(4, near);
    expect(tip(mesh).x).toBeCloseTo(102, 6);
  });
  it('moves nothing that is hidden, far or gone', () => {
    const hidden = placedWith(motion({ kind: 'turn' }), false);
    const seen = placedWith(motion({ kind: 'turn' }));
    const motions = createMotions();
    motions.add(hidden.placed);
    expect(motions.step(1, near)).toBe(false);
    expect(tip(hidden.mesh).x).toBeCloseTo(102, 6);
    motions.add(seen.placed);
    expect(motions.step(2, new Vector3(100, 0, MOTION_REACH + 1))).toBe(false);
    expect(tip(seen.mesh).x).toBeCloseTo(102, 6);
    expect(motions.step(3, near)).toBe(true);
    motions.remove(seen.placed);
    expect(motions.step(5, near)).toBe(false);
  });
  it('leaves alone what has no axis, or no such node', () => {
    const { placed, mesh } = placedWith(motion({ axis: [0, 0, 0] }));
    const motions = createMotions();
    motions.add(placed);
    motions.add({ ...placed, elements: new Map() });
    expect(motions.step(1, near)).toBe(false);
    expect(tip(mesh).x).toBeCloseTo(102, 6);
  });
});
