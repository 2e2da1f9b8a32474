import { type BufferGeometry, Matrix4, PlaneGeometry, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { buildWalkMesh, spot } from '../../../src/visitor/walk/mesh.ts';
import { findPath } from '../../../src/visitor/walk/path.ts';
import { nearest, step } from '../../../src/visitor/walk/step.ts';
import { pathLength } from '../../../src/visitor/walk/ways.ts';
import type { Solid, StructureModel } from '../../kit/model.ts';
import { readGlb } from '../models/measure.ts';
import { gatherShapes, type Triangles } from './shapes.ts';
import { bakeWalkable, placesOff } from './stage.ts';
import { simplify, writeWalk } from './write.ts';

const plane = (width: number, depth: number, x: number, y: number, z: number): BufferGeometry =>
  new PlaneGeometry(width, depth).rotateX(-Math.PI / 2).translate(x, y, z);

const model = (
  floors: BufferGeometry[],
  solids: Solid[] = [],
  blockers: BufferGeometry[] = [],
): StructureModel => ({
  id: 'toy',
  title: { en: 'Toy' },
  elements: [],
  dimensions: [],
  floors,
  solids,
  blockers,
});

/** A yard of 8 × 8 m, a wall across it with a doorway, a flight of steps to a loft, a bench, and an island. */
const STEP = 0.18;
const steps = Array.from({ length: 10 }, (_, i) => plane(1.2, 0.3, 3, (i + 1) * STEP, 3 - i * 0.3));
const LOFT = 10 * STEP;
const toy = model(
  [
    plane(8, 8, 0, 0, 0),
    ...steps,
    plane(2, 2.4, 3, LOFT, -1.05),
    plane(2, 2, 30, 0, 0),
    // A hillside too steep to climb.
    new PlaneGeometry(8, 6).rotateX(-Math.PI / 2 + 0.9).translate(0, 2.35, -5.9),
  ],
  [
    { centre: [-2.5, 1, 0], size: [3, 2, 0.3] },
    { centre: [0.75, 1, 0], size: [1.5, 2, 0.3] },
    { centre: [-2, 0.2, 2], size: [1.2, 0.4, 0.6], turn: 30 },
  ],
);

const bake = async (m = toy) => {
  const mesh = await bakeWalkable(gatherShapes([m]), [0, 0, 3]);
  return { mesh, built: buildWalkMesh(mesh.positions, mesh.index) };
};
type Built = ReturnType<typeof buildWalkMesh>;
const at = (built: Built, x: number, y: number, z: number, reach = 0.5) => {
  const s = spot();
  nearest(built, x, y, z, reach, s);
  return s;
};

describe('the walk stage', () => {
  it('climbs the steps to the loft', async () => {
    const { built } = await bake();
    const loft = at(built, 3, LOFT, -1.2);
    expect(loft.y).toBeCloseTo(LOFT, 2);
    const path = findPath(built, at(built, 3, 0, 3.6), loft);
    expect(path).not.toBeNull();
    expect(pathLength(path!)).toBeLessThan(6.5);
  });

  it('stops at the wall and leaves room for the body', async () => {
    const { built } = await bake();
    const s = at(built, -2.5, 0, 1);
    expect(step(built, s, -2.5, -1)).toBe(false);
    expect(s.z).toBeGreaterThan(0.15 + 0.18);
    expect(s.z).toBeLessThan(0.15 + 0.45);
  });

  it('goes through the doorway and round the bench, which is not a floor', async () => {
    const { built } = await bake();
    const path = findPath(built, at(built, -2.5, 0, 0.8), at(built, -2.5, 0, -0.8))!;
    expect(pathLength(path)).toBeGreaterThan(2.5);
    expect(at(built, -2, 0.4, 2, 0.15).triangle).toBe(-1);
    expect(at(built, -2, 0, 2, 0.2).triangle).toBe(-1);
  });

  it('drops islands and slopes too steep', async () => {
    const { mesh, built } = await bake();
    expect(at(built, 30, 0, 0).triangle).toBe(-1);
    expect(at(built, 0, 2.35, -5.9, 0.6).triangle).toBe(-1);
    expect(
      placesOff(mesh, [
        { id: 'moon', title: { en: 'Moon' }, zone: 'z', position: [30, 0, 0], heading: 0, pitch: 0 },
      ]),
    ).toHaveLength(1);
  });

  it('keeps under a ceiling only where one can stand', async () => {
    const low = model([plane(8, 8, 0, 0, 0)], [{ centre: [2, 1.5, 0], size: [2, 0.2, 8] }]);
    const high = model([plane(8, 8, 0, 0, 0)], [{ centre: [2, 1.95, 0], size: [2, 0.2, 8] }]);
    expect(at((await bake(low)).built, 2, 0, 0, 0.3).triangle).toBe(-1);
    expect(at((await bake(high)).built, 2, 0, 0, 0.3).triangle).toBeGreaterThanOrEqual(0);
  });

  it('follows a waving floor within three centimetres', async () => {
    const dense = new PlaneGeometry(8, 8, 60, 60).rotateX(-Math.PI / 2);
    const height = (x: number, z: number) => 0.25 * Math.sin(x * 1.3) * Math.cos(z * 1.1);
    const p = dense.attributes.position!;
    for (let i = 0; i < p.count; i += 1) p.setY(i, height(p.getX(i), p.getZ(i)));
    const { built } = await bake(model([dense]));
    let worst = 0;
    for (let x = -3.5; x <= 3.5; x += 0.25) {
      for (let z = -3.5; z <= 3.5; z += 0.25) {
        const s = at(built, x, height(x, z), z);
        worst = Math.max(worst, Math.abs(s.y - height(s.x, s.z)));
      }
    }
    expect(worst).toBeLessThan(0.03);
  });

  it('says so when the start is nowhere', async () => {
    await expect(bakeWalkable(gatherShapes([toy]), [100, 0, 100])).rejects.toThrow('no floor to stand on');
    await expect(bakeWalkable(gatherShapes([]), [0, 0, 0])).rejects.toThrow('no floor to stand on');
  });

  it('takes floors wound either way', async () => {
    const wrong = plane(8, 8, 0, 0, 0);
    wrong.setIndex([...wrong.index!.array].reverse());
    expect((await bake(model([wrong]))).mesh.index.length).toBeGreaterThan(0);
  });

  it('writes the same bytes twice, small, with three named nodes, and loses no neighbour in its pieces', async () => {
    const write = async () => {
      const shapes = gatherShapes([toy]);
      return writeWalk({
        walkable: await bakeWalkable(shapes, [0, 0, 3]),
        surface: await simplify(shapes.floors, 0.02),
        solid: await simplify(shapes.solids, 0.04),
      });
    };
    const [one, two] = [await write(), await write()];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(one.length).toBeLessThan(60_000);
    const text = Buffer.from(one).toString('latin1');
    for (const name of ['walkable', 'surface', 'solid']) expect(text).toContain(`"name":"${name}"`);
  });

  it('simplifies a fine flat floor to next to nothing and never moves it', async () => {
    const fine = gatherShapes([model([new PlaneGeometry(8, 8, 40, 40).rotateX(-Math.PI / 2)])]).floors;
    const coarse: Triangles = await simplify(fine, 0.02);
    expect(coarse.index.length / 3).toBeLessThan(100);
    const xs = coarse.positions.filter((_, i) => i % 3 === 0);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-4, 4]);
  });

  it('is whole across tiles, over waves and past walls, and nowhere folded over itself', async () => {
    const dense = new PlaneGeometry(90, 60, 180, 120).rotateX(-Math.PI / 2);
    const p = dense.attributes.position!;
    for (let i = 0; i < p.count; i += 1)
      p.setY(i, 0.1 * Math.sin(p.getX(i) * 0.7) * Math.cos(p.getZ(i) * 0.6));
    const walls = Array.from(
      { length: 24 },
      (_, i): Solid => ({
        centre: [-38 + (i % 6) * 15, 1, -22 + Math.floor(i / 6) * 14],
        size: [6, 3, 0.4],
        turn: i * 37,
      }),
    );
    const field = model([dense], walls);
    const mesh = await bakeWalkable(gatherShapes([field], new Set(['toy'])), [0, 0, 3]);
    const built = buildWalkMesh(mesh.positions, mesh.index);
    expect(new Set(built.islands).size).toBe(1);
    const path = findPath(built, at(built, -44, 0, -29), at(built, 44, 0, 29))!;
    expect(pathLength(path)).toBeLessThan(Math.hypot(88, 58) * 1.03);
    let area = 0;
    for (let i = 0; i < mesh.index.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => mesh.index[i + k]! * 3) as [number, number, number];
      const q = mesh.positions;
      const up = (q[b + 2]! - q[a + 2]!) * (q[c]! - q[a]!) - (q[b]! - q[a]!) * (q[c + 2]! - q[a + 2]!);
      expect(up).toBeGreaterThan(0);
      area += up / 2;
    }
    expect(area).toBeLessThan(90 * 60);
    expect(area).toBeGreaterThan(90 * 60 * 0.94);
    // What is read from the file hangs together as before: no corner was pulled from its neighbour.
    const glb = await readGlb(await writeWalk({ walkable: mesh, surface: mesh, solid: mesh }));
    const read: Triangles = { positions: [], index: [] };
    for (const node of glb.getRoot().listNodes()) {
      const primitive = node.getName().startsWith('walkable ') ? node.getMesh()?.listPrimitives()[0] : null;
      if (!primitive) continue;
      const matrix = new Matrix4().fromArray(node.getWorldMatrix());
      const first = read.positions.length / 3;
      const from = primitive.getAttribute('POSITION')!;
      for (let i = 0; i < from.getCount(); i += 1)
        read.positions.push(...new Vector3().fromArray(from.getElement(i, [])).applyMatrix4(matrix));
      for (const v of primitive.getIndices()!.getArray()!) read.index.push(first + v);
    }
    const again = buildWalkMesh(read.positions, read.index);
    expect(new Set(again.islands).size).toBe(1);
    expect(again.neighbours.filter((n) => n < 0).length).toBe(built.neighbours.filter((n) => n < 0).length);
  });

  it('keeps an island of its own if a place is on it, and says which is which', async () => {
    const shapes = gatherShapes([toy]);
    const mesh = await bakeWalkable(shapes, [0, 0, 3], [[30, 0, 0]]);
    const built = buildWalkMesh(mesh.positions, mesh.index);
    const there = at(built, 30, 0, 0);
    expect(there.triangle).toBeGreaterThanOrEqual(0);
    expect(findPath(built, at(built, 0, 0, 3), there)).toBeNull();
    expect(new Set(built.islands).size).toBe(2);
  });
});
