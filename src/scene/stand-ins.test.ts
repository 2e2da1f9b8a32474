import {
  BufferAttribute,
  BufferGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
} from 'three';
import { describe, expect, it } from 'vitest';
import { completeAttributes } from './light-code.ts';
import { createStandIns, type Piece, piecesOf } from './stand-ins.ts';
import type { PlacedStructure } from './structure.ts';

const brick = new MeshBasicMaterial({ name: 'brick' });
const tile = new MeshBasicMaterial({ name: 'tile' });

/** One triangle at an x, of a colour. */
const triangle = (x: number) => {
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    'position',
    new BufferAttribute(new Float32Array([x, 0, 0, x + 1, 0, 0, x, 0, -1]), 3),
  );
  geometry.setAttribute('color', new BufferAttribute(new Uint8Array(12).fill(51), 4, true));
  geometry.setIndex([0, 1, 2]);
  return geometry;
};
const placed = (id: string, ...meshes: Mesh[]): PlacedStructure => {
  const root = new Group();
  root.position.set(0, 0, 100);
  root.add(...meshes);
  for (const mesh of meshes) completeAttributes(mesh);
  root.updateMatrixWorld(true);
  return { structure: { id } as never, root, elements: new Map(), close: true };
};
const pieces = (id: string, ...meshes: Mesh[]): Piece[] => piecesOf(placed(id, ...meshes));

/** Xs of the first corners of the triangles that are drawn. */
const drawn = (mesh: Mesh): number[] => {
  if (!mesh.visible) return [];
  const { index, drawRange } = mesh.geometry;
  const position = mesh.geometry.getAttribute('position');
  const xs: number[] = [];
  for (let i = 0; i < drawRange.count; i += 3) xs.push(position.getX(index!.getX(i)));
  return xs.sort((a, b) => a - b);
};

describe('piecesOf', () => {
  it('brings a mesh into site coordinates, with what it lacks filled in', () => {
    const [piece] = pieces('a', new Mesh(triangle(3), brick));
    expect([...piece!.vertices.position.slice(0, 3)]).toEqual([3, 0, 100]);
    expect([...piece!.vertices.normal.slice(0, 4)]).toEqual([0, 127, 0, 0]);
    expect([...piece!.vertices.color.slice(8, 12)]).toEqual([51, 51, 51, 51]);
    expect([...piece!.vertices._light.slice(8, 12)]).toEqual([255, 255, 0, 0]);
    expect([...piece!.vertices.uv]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(piece!.material).toBe(brick);
  });
  it('writes out what is repeated', () => {
    const many = new InstancedMesh(triangle(0), brick, 2);
    many.setMatrixAt(0, new Matrix4().makeTranslation(5, 0, 0));
    many.setMatrixAt(1, new Matrix4().makeTranslation(9, 0, 0));
    const [piece] = pieces('a', many);
    expect([0, 9].map((i) => piece!.vertices.position[i])).toEqual([5, 9]);
    expect([...piece!.index]).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('createStandIns', () => {
  const laid = () => {
    const standIns = createStandIns();
    for (const [id, x] of [
      ['a', 0],
      ['b', 10],
      ['c', 20],
    ] as const)
      for (const piece of pieces(id, new Mesh(triangle(x), brick), new Mesh(triangle(x + 5), tile)))
        standIns.add(id, piece);
    return standIns;
  };
  const meshes = (standIns: ReturnType<typeof createStandIns>) => standIns.root.children as Mesh[];

  it('is one mesh for each material, and draws nothing until told', () => {
    const standIns = laid();
    standIns.settle();
    expect(meshes(standIns).map((mesh) => mesh.material)).toEqual([brick, tile]);
    expect(meshes(standIns).map((mesh) => mesh.visible)).toEqual([false, false]);
  });
  it('draws what shows and nothing else, whatever came and went before', () => {
    const standIns = laid();
    const [bricks, tiles] = meshes(standIns);
    standIns.show('a', true);
    standIns.show('c', true);
    standIns.settle();
    expect([drawn(bricks!), drawn(tiles!)]).toEqual([
      [0, 20],
      [5, 25],
    ]);
    standIns.show('a', false);
    standIns.show('nobody', true);
    standIns.settle();
    expect(drawn(bricks!)).toEqual([20]);
    standIns.remove('c');
    standIns.show('b', true);
    standIns.settle();
    expect(drawn(bricks!)).toEqual([10]);
  });
  it('never draws what is only being laid, even when it grows between two looks', () => {
    const standIns = createStandIns();
    const [piece] = pieces('x', new Mesh(triangle(7), brick));
    standIns.add('x', piece!);
    standIns.show('x', true);
    standIns.settle();
    for (let i = 0; i < 2000; i += 1) {
      standIns.add(`s${i}`, piece!);
      const [mesh] = meshes(standIns);
      expect(mesh!.geometry.index).not.toBeNull();
      if (i % 500 === 0) expect(drawn(mesh!)).toEqual([7]);
    }
    expect(drawn(meshes(standIns)[0]!)).toEqual([7]);
  });
  it('grows without losing what is laid, uses the room of what has gone, and is given back when empty', () => {
    const standIns = createStandIns();
    const [piece] = pieces('x', new Mesh(triangle(0), brick));
    const size = () => meshes(standIns)[0]!.geometry.getAttribute('position').count;
    const at = (x: number): Piece => ({
      ...piece!,
      vertices: { ...piece!.vertices, position: Float32Array.from([x, 0, 0, x, 0, 0, x, 0, 0]) },
    });
    for (let i = 0; i < 1000; i += 1) {
      standIns.add(`s${i}`, at(i));
      standIns.show(`s${i}`, true);
    }
    standIns.settle();
    expect(drawn(meshes(standIns)[0]!)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    const full = size();
    for (let i = 0; i < 900; i += 1) standIns.remove(`s${i}`);
    for (let i = 0; i < 900; i += 1) standIns.add(`t${i}`, at(i));
    standIns.settle();
    expect(size()).toBeLessThanOrEqual(full);
    expect(drawn(meshes(standIns)[0]!)).toEqual(Array.from({ length: 100 }, (_, i) => i + 900));
    for (let i = 0; i < 1000; i += 1) {
      standIns.remove(`s${i}`);
      standIns.remove(`t${i}`);
    }
    expect(standIns.root.children).toEqual([]);
  });
});
