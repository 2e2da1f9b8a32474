import {
  BufferAttribute,
  BufferGeometry,
  Group,
  InstancedBufferAttribute,
  InstancedMesh,
  Int8BufferAttribute,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
} from 'three';
import { describe, expect, it } from 'vitest';
import { joinMeshes, wholePart } from './join.ts';
import { completeAttributes } from './light-code.ts';

const brick = new MeshBasicMaterial({ name: 'brick' });
const twin = new MeshBasicMaterial({ name: 'twin' });

/** Triangles in the plane of the floor, as many as asked, on a quantised grid of 1/127 m. */
const floor = (triangles: number, tint?: number): Mesh => {
  const geometry = new BufferGeometry();
  const corners = Array.from({ length: triangles }, (_, i) => [i, 0, 0, i + 1, 0, 0, i, 0, -1]).flat();
  geometry.setAttribute('position', new Int8BufferAttribute(corners, 3, true));
  geometry.setAttribute(
    'normal',
    new Int8BufferAttribute(Array(triangles).fill([0, 127, 0]).flat(2), 3, true),
  );
  if (tint !== undefined)
    geometry.setAttribute('color', new BufferAttribute(new Uint8Array(triangles * 9).fill(tint), 3, true));
  const mesh = new Mesh(geometry, brick);
  mesh.scale.setScalar(127);
  completeAttributes(mesh);
  return mesh;
};

const join = (...meshes: Mesh[]) => {
  const root = new Group();
  root.position.set(100, 0, 0);
  root.add(...meshes);
  root.updateMatrixWorld(true);
  return { root, parts: joinMeshes(root, meshes) };
};
const groups = (mesh: Mesh) =>
  mesh.geometry.groups.map(({ start, count, materialIndex }) => [start, count, materialIndex]);

describe('joinMeshes', () => {
  it('makes one mesh of many, each where it stood, true to the number', () => {
    const far = floor(1);
    far.position.set(0, 5, 0);
    far.rotation.z = Math.PI / 2;
    const { root, parts } = join(floor(2), far);
    expect(root.children).toEqual([parts[0]!.mesh]);
    expect(parts[1]!.mesh).toBe(parts[0]!.mesh);
    const { geometry } = parts[0]!.mesh;
    const position = geometry.getAttribute('position');
    expect([3, 4].map((v) => position.getX(v))).toEqual([1, 2].map((x) => expect.closeTo(x, 5)));
    // Turned about z, what pointed east points up, and its normal west.
    expect([position.getX(7), position.getY(7)]).toEqual([expect.closeTo(0, 5), expect.closeTo(6, 5)]);
    expect(geometry.getAttribute('normal').getX(7)).toBeCloseTo(-1, 5);
    expect([...geometry.index!.array]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(geometry.boundingSphere!.center.y).toBeGreaterThan(1);
  });

  it('keeps tints; where nobody is tinted, all share the one white', () => {
    const tinted = join(floor(1), floor(1, 51)).parts[0]!.mesh.geometry.getAttribute('color');
    expect([tinted.getX(0), tinted.getX(3), tinted.getW(3)]).toEqual([1, expect.closeTo(0.2, 6), 1]);
    const white = floor(1).geometry.getAttribute('color');
    expect(join(floor(1), floor(1)).parts[0]!.mesh.geometry.getAttribute('color')).toBe(white);
  });

  it('writes out what is set out many times, each with its own place, tint and light', () => {
    const { geometry, material } = floor(1, 204);
    const many = new InstancedMesh(geometry, material, 2);
    many.setMatrixAt(0, new Matrix4().makeTranslation(0, 1, 0));
    many.setMatrixAt(1, new Matrix4().makeTranslation(0, 2, 0));
    many.instanceColor = new InstancedBufferAttribute(new Uint8Array([255, 255, 255, 51, 255, 255]), 3, true);
    geometry.setAttribute(
      '_ILIGHT',
      new InstancedBufferAttribute(new Uint8Array([255, 0, 0, 0, 102, 0, 0, 0]), 4, true),
    );
    geometry.deleteAttribute('_light');
    completeAttributes(many);
    const { parts } = join(many, floor(1));
    const joined = parts[0]!.mesh.geometry;
    const value = (name: string, v: number) => joined.getAttribute(name).getX(v);
    expect([0, 3, 6].map((v) => joined.getAttribute('position').getY(v))).toEqual([1, 2, 0]);
    expect([0, 3, 6].map((v) => Math.round(value('color', v) * 255))).toEqual([204, 41, 255]);
    expect([0, 3, 6].map((v) => Math.round(value('_light', v) * 255))).toEqual([255, 102, 255]);
    expect([...joined.index!.array]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    parts[1]!.show(false);
    expect(groups(parts[0]!.mesh)).toEqual([[0, 6, 0]]);
  });

  it('points out one part and leaves the others as they are', () => {
    const { parts } = join(floor(1), floor(2), floor(1));
    const { mesh } = parts[0]!;
    expect(mesh.material).toBe(brick);
    parts[1]!.wear(twin);
    expect(mesh.material).toEqual([brick, twin]);
    expect(groups(mesh)).toEqual([
      [0, 3, 0],
      [3, 6, 1],
      [9, 3, 0],
    ]);
    parts[2]!.wear(twin);
    expect(groups(mesh)).toEqual([
      [0, 3, 0],
      [3, 9, 1],
    ]);
    for (const part of parts) part.wear(null);
    expect(mesh.material).toBe(brick);
    expect(groups(mesh)).toEqual([]);
  });

  it('hides one part, and all of them', () => {
    const { parts } = join(floor(1), floor(2), floor(1));
    const { mesh } = parts[0]!;
    parts[0]!.show(false);
    expect(mesh.material).toEqual([brick, brick]);
    expect(groups(mesh)).toEqual([[3, 9, 0]]);
    parts[1]!.show(false);
    parts[2]!.show(false);
    expect(mesh.visible).toBe(false);
    for (const part of parts) part.show(true);
    expect([mesh.visible, mesh.material]).toEqual([true, brick]);
  });
});

describe('a part that has a mesh to itself', () => {
  it('wears a twin, gives its own back, and hides', () => {
    const part = wholePart(floor(1));
    part.wear(twin);
    expect([part.mesh.material, part.own]).toEqual([twin, brick]);
    part.wear(null);
    part.show(false);
    expect([part.mesh.material, part.mesh.visible]).toEqual([brick, false]);
  });
});
