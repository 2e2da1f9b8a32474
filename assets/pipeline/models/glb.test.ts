import validator from 'gltf-validator';
import { BufferAttribute, BufferGeometry, Matrix4, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { box, grid, place, tint } from '../../kit/mesh.ts';
import { positionBits, writeGlb } from './glb.ts';
import type { LitStructure } from './lit.ts';
import { elementPoints, instancesOf, measure, readGlb } from './measure.ts';
import { joinParts } from './vertices.ts';

const at = (x: number, y: number, z: number) => new Matrix4().makeTranslation(x, y, z);
const wall = place(box(4, 2, 0.3, { stand: true }), at(1, 0, -3));
const cup = box(0.1, 0.08, 0.1, { stand: true });
const bytesOf = (count: number, value: number) => new Uint8Array(count * 4).fill(value);

const toy: LitStructure = {
  id: 'toy',
  elements: [
    {
      id: 'north-wall',
      parts: [
        { material: 'kiln-brick', geometry: wall, light: bytesOf(24, 128) },
        { material: 'kiln-brick', geometry: tint(place(box(1, 1, 1), at(0, 5, 0)), [0.5, 0.25, 0]) },
        { material: 'plaster', geometry: place(box(0.2, 0.2, 0.2), at(3, 1, 0)) },
      ],
    },
    {
      id: 'cups',
      parts: [
        {
          material: 'raw',
          geometry: cup,
          light: bytesOf(24, 200),
          instances: [
            { matrix: at(2, 1, 2), tint: [1, 0.5, 0.25] },
            { matrix: new Matrix4().makeRotationY(1).setPosition(4, 1.5, 2) },
            { matrix: new Matrix4().makeScale(2, 2, 2).setPosition(-3, 0, 2) },
          ],
          instanceLight: new Uint8Array([10, 20, 30, 0, 40, 50, 60, 0, 70, 80, 90, 0]),
        },
      ],
    },
  ],
};

describe('writeGlb', () => {
  it('has a node per element, one primitive per material, and instances as children', async () => {
    const glb = await readGlb(await writeGlb(toy));
    const scene = glb.getRoot().listScenes()[0]!;
    expect(scene.listChildren().map((n) => n.getName())).toEqual(['north-wall', 'cups']);
    const [walls, cups] = scene.listChildren();
    const primitives = walls!.listChildren()[0]!.getMesh()!.listPrimitives();
    expect(primitives.map((p) => p.getMaterial()!.getName())).toEqual(['kiln-brick', 'plaster']);
    expect(cups!.listChildren()[0]!.getExtension('EXT_mesh_gpu_instancing')).toBeTruthy();
    expect(glb.getRoot().listTextures()).toEqual([]);
  });

  it('keeps places to a millimetre through quantisation and compression', async () => {
    const glb = await readGlb(await writeGlb(toy));
    const { min, max } = measure(glb, 'north-wall');
    expect([min.x, min.y, min.z]).toEqual([-1, 0, -3.15].map((x) => expect.closeTo(x, 2)));
    expect([max.x, max.y, max.z]).toEqual([3.1, 5.5, 0.5].map((x) => expect.closeTo(x, 2)));
    const cups = measure(glb, 'cups');
    expect(cups.min.x).toBeCloseTo(-3.1, 3);
    expect(cups.max.y).toBeCloseTo(1.58, 3);
    const node = glb
      .getRoot()
      .listNodes()
      .find((n) => n.getName().startsWith('cups--raw'))!;
    expect(instancesOf(node)).toHaveLength(3);
  });

  it('keeps land of 400 m to a centimetre, and a hut as finely as ever', async () => {
    const land = grid(400, 400, 37, 37);
    const glb = await readGlb(
      await writeGlb({
        id: 'land',
        elements: [{ id: 'land', parts: [{ material: 'ground', geometry: land }] }],
      }),
    );
    const step = 400 / 37;
    let worst = 0;
    for (const p of elementPoints(glb, 'land'))
      for (const c of [p.x, p.z])
        worst = Math.max(worst, Math.abs(c + 200 - Math.round((c + 200) / step) * step));
    expect(worst).toBeLessThan(0.01);
    expect(positionBits(toy)).toBe(14);
  });

  it('divides UVs by the material’s metres and writes colour only where it varies', async () => {
    const glb = await readGlb(await writeGlb(toy, { compress: false }));
    const [brick, plaster] = glb
      .getRoot()
      .listNodes()
      .find((n) => n.getName() === 'north-wall')!
      .listChildren()[0]!
      .getMesh()!
      .listPrimitives();
    const uv = brick!.getAttribute('TEXCOORD_0')!;
    const us = Array.from({ length: uv.getCount() }, (_, i) => uv.getElement(i, [])[0]!);
    expect(Math.max(...us)).toBeCloseTo(2);
    expect(brick!.getAttribute('COLOR_0')).toBeTruthy();
    expect(plaster!.getAttribute('COLOR_0')).toBeNull();
  });

  it('carries light: per vertex, and per instance with tint, in bytes', async () => {
    const glb = await readGlb(await writeGlb(toy));
    const node = glb
      .getRoot()
      .listNodes()
      .find((n) => n.getName().startsWith('cups--raw'))!;
    const light = node.getMesh()!.listPrimitives()[0]!.getAttribute('_LIGHT')!;
    expect(light.getNormalized()).toBe(true);
    expect(light.getArray()).toBeInstanceOf(Uint8Array);
    expect(light.getElement(0, [])[0]).toBeCloseTo(200 / 255);
    const batch = node.getExtension('EXT_mesh_gpu_instancing') as unknown as {
      getAttribute: (name: string) => { getArray: () => Uint8Array };
    };
    expect([...batch.getAttribute('_ILIGHT').getArray()]).toEqual([
      10, 20, 30, 0, 40, 50, 60, 0, 70, 80, 90, 0,
    ]);
    expect([...batch.getAttribute('_COLOR_0').getArray().subarray(0, 8)]).toEqual([
      255, 128, 64, 255, 255, 255, 255, 255,
    ]);
  });

  it('passes the Khronos validator without an error, and is the same every time', async () => {
    const bytes = await writeGlb(toy);
    const report = await validator.validateBytes(bytes);
    expect(report.issues.messages.filter((m: { severity: number }) => m.severity === 0)).toEqual([]);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await writeGlb(toy)))).toBe(0);
  });

  it('refuses mirrored instances and points that are no numbers; tells of tints above 1', async () => {
    const part = {
      material: 'raw',
      geometry: cup,
      instances: [{ matrix: new Matrix4().makeScale(-1, 1, 1) }],
    };
    await expect(writeGlb({ id: 'x', elements: [{ id: 'e', parts: [part] }] })).rejects.toThrow('mirrored');
    const broken = box(1, 1, 1);
    broken.getAttribute('position').setX(0, Number.NaN);
    const bad = { id: 'x', elements: [{ id: 'e', parts: [{ material: 'raw', geometry: broken }] }] };
    await expect(writeGlb(bad)).rejects.toThrow('no number');
    const told: string[] = [];
    joinParts([{ material: 'raw', geometry: tint(box(1, 1, 1), [1.2, 1, 1]) }], (text) => told.push(text));
    expect(told[0]).toContain('24 tints');
  });

  it('drops triangles without area, and an element of nothing else keeps its name', async () => {
    const flat = new BufferGeometry();
    flat.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
    flat.setAttribute('normal', new BufferAttribute(new Float32Array(9), 3));
    flat.setAttribute('uv', new BufferAttribute(new Float32Array(6), 2));
    flat.setIndex([0, 1, 2]);
    const glb = await readGlb(
      await writeGlb({
        id: 'x',
        elements: [
          { id: 'empty', parts: [{ material: 'raw', geometry: flat }] },
          { id: 'full', parts: [{ material: 'raw', geometry: box(1, 1, 1) }] },
        ],
      }),
    );
    expect(
      glb
        .getRoot()
        .listScenes()[0]!
        .listChildren()
        .map((n) => n.getName()),
    ).toEqual(['empty', 'full']);
    expect(() => measure(glb, 'nothing')).toThrow('no element');
    expect(measure(glb, 'full').getSize(new Vector3()).x).toBeCloseTo(1, 3);
  });
});
