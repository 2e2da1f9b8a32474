import {
  BufferAttribute,
  BufferGeometry,
  Group,
  InstancedMesh,
  Mesh,
  MeshStandardMaterial,
  PointLight,
  Texture,
  Vector3,
} from 'three';
import { describe, expect, it, vi } from 'vitest';
import type { Structure } from '../pack/schema.ts';
import { createLibrary } from './library.ts';
import { createGlow } from './lighting-up.ts';
import { freeGeometry, placeStructure } from './structure.ts';
import type { Surface } from './surface.ts';
import { createUniforms } from './uniforms.ts';

const uniforms = createUniforms({ light: { sun: { azimuth: 180, elevation: 30 } } });
const brick = {
  id: 'brick',
  colour: [0.5, 0.4, 0.3],
  roughness: 0.9,
  metalness: 0,
  metres: 2,
  normalStrength: 1,
  doubleSided: false,
  alpha: 'opaque',
} as const;
const library = () =>
  createLibrary({ materials: [{ ...brick, colour: [...brick.colour] }] }, async () => null, uniforms, 1);

const mesh = (name: string, material: string) => {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 1, 0, 0, 0, 0, -1]), 3));
  const made = new Mesh(geometry, new MeshStandardMaterial({ name: material, color: 0x00ff00 }));
  made.name = name;
  return made;
};
const node = (name: string, ...children: (Group | Mesh)[]) => {
  const group = new Group();
  group.name = name;
  if (children.length > 0) group.add(...children);
  return group;
};
const structure = {
  id: 'kiln',
  position: [10, 0, 0],
  heading: 90,
  elements: [{ id: 'vault' }, { id: 'door' }, { id: 'lost' }],
} as unknown as Structure;

describe('placeStructure', () => {
  it('gives every mesh the one surface of its material, and a stranger its own colour', async () => {
    const shared = library();
    const a = mesh('a', 'brick');
    const b = mesh('b', 'brick');
    const scan = mesh('c', 'scan-1');
    await placeStructure(structure, node('root', a, b, scan), shared);
    expect(a.material).toBe(b.material);
    expect((a.material as unknown as Surface).look.colour.r).toBeCloseTo(0.5, 6);
    expect(scan.material).not.toBe(a.material);
    expect((scan.material as unknown as Surface).look.colour.g).toBe(1);
    expect(shared.twin(a.material as never)).not.toBe(a.material);
  });

  it('finds elements by the name their author gave, doubled names and all; a missing one has no meshes', async () => {
    const inner = mesh('vault', 'brick');
    const vault = node('vault_1', inner, mesh('x', 'brick'));
    vault.userData.name = 'vault';
    const placed = await placeStructure(
      structure,
      node('root', vault, node('door', mesh('y', 'brick'))),
      library(),
    );
    expect(placed.elements.get('vault')).toHaveLength(2);
    expect(placed.elements.get('door')).toHaveLength(1);
    expect(placed.elements.get('lost')).toEqual([]);
    expect(placed.elements.get('unknown')).toBeUndefined();
  });

  it('draws what wears one surface at once, but for what comes and goes, or is too often set out to be written out', async () => {
    const door = {
      ...structure,
      elements: [{ id: 'vault' }, { id: 'floor' }, { id: 'door', when: { firing: true } }],
    } as unknown as Structure;
    const set = (count: number) =>
      new InstancedMesh(mesh('m', 'brick').geometry, mesh('m', 'brick').material, count);
    const [few, many] = [set(2), set(30_000)];
    const placed = await placeStructure(
      door,
      node(
        'root',
        node('vault', mesh('a', 'brick'), many, few),
        node('floor', mesh('b', 'brick'), mesh('c', 'scan')),
        node('door', mesh('d', 'brick')),
      ),
      library(),
    );
    const meshOf = (id: string, i = 0) => placed.elements.get(id)![i]!.mesh;
    expect(meshOf('vault')).toBe(many);
    for (const other of [1, 2]) expect(meshOf('vault', other)).toBe(meshOf('floor'));
    expect(many.material).not.toBe(meshOf('floor').material);
    expect(new Set(placed.root.children)).toEqual(
      new Set([many, meshOf('floor'), meshOf('floor', 1), meshOf('door')]),
    );
    expect(meshOf('floor').geometry.index!.count).toBe(12);
  });

  it('stands in its place, turned clockwise as headings go, and throws lamps out', async () => {
    const root = node('root', mesh('a', 'brick'));
    root.add(new PointLight());
    await placeStructure(structure, root, library());
    // What pointed north (−Z) points east (+X) at heading 90.
    const tip = new Vector3(0, 0, -1).applyMatrix4(root.children[0]!.matrixWorld);
    expect(tip.x).toBeCloseTo(11, 6);
    expect(tip.z).toBeCloseTo(0, 6);
    expect(root.children).toHaveLength(1);
  });
});

describe('glow', () => {
  it('is worn by the meshes of the element, and given back when it has gone', async () => {
    const shared = library();
    const vault = node('vault', mesh('v', 'brick'));
    const placed = await placeStructure(structure, node('root', vault), shared);
    const one = placed.elements.get('vault')![0]!.mesh;
    const own = one.material;
    const glow = createGlow(shared, new Map([['kiln', placed]]));
    glow.set([
      { structure: 'kiln', element: 'vault' },
      { structure: 'nobody', element: 'vault' },
    ]);
    expect(one.material).toBe(shared.twin(own as never));
    expect(glow.step(0.25, 0, true)).toBe(true);
    expect(shared.lit.value).toBeCloseTo(0.5, 6);
    expect(glow.step(1, 0, true)).toBe(false);
    expect(shared.lit.value).toBe(1);
    glow.set([]);
    glow.step(0.25, 0, true);
    expect(one.material).not.toBe(own);
    glow.step(1, 0, true);
    expect(one.material).toBe(own);
  });
});

describe('what is left behind', () => {
  const texture = (name: string) => Object.assign(new Texture(), { name });
  const twoBricks = () => {
    const load = Object.assign(
      vi.fn(async (file: string) => texture(file) as never),
      { forget: vi.fn() },
    );
    const materials = [
      { ...brick, colour: [1, 1, 1], albedo: 'shared.ktx2', normal: 'own.ktx2' },
      { ...brick, colour: [1, 1, 1], id: 'tile', albedo: 'shared.ktx2' },
    ] as never;
    return { load, shared: createLibrary({ materials }, load, uniforms, 1) };
  };
  it('costs surfaces and textures nobody wears any more, and nothing else', async () => {
    const one = texture('shared.ktx2');
    const { load, shared } = twoBricks();
    load.mockImplementation(async (file) => (file === 'shared.ktx2' ? one : texture(file)) as never);
    const surface = async (id: string) => shared.surface(new MeshStandardMaterial({ name: id }));
    const [bricks, tiles] = [await surface('brick'), await surface('tile')];
    shared.sweep(new Set([shared.twin(bricks), tiles]));
    expect(load.forget).not.toHaveBeenCalled();
    shared.sweep(new Set([tiles]));
    expect(load.forget.mock.calls.map(([t]) => (t as Texture).name)).toEqual(['own.ktx2']);
    expect(await surface('tile')).toBe(tiles);
    const again = await surface('brick');
    expect(again).not.toBe(bricks);
    expect([...shared.materials()]).toHaveLength(4);
  });
  it('gives its geometry back, but not what others share', async () => {
    const shared = library();
    const [a, b] = [mesh('a', 'brick'), mesh('b', 'brick')];
    const gone = node('gone', a);
    await placeStructure(structure, gone, shared);
    await placeStructure(structure, node('stays', b), shared);
    const light = b.geometry.getAttribute('_light');
    expect(a.geometry.getAttribute('_light')).toBe(light);
    const freed: string[][] = [];
    a.geometry.addEventListener('dispose', () => freed.push(Object.keys(a.geometry.attributes)));
    freeGeometry(gone);
    expect(freed).toEqual([['position', 'normal', 'uv']]);
    expect(b.geometry.getAttribute('_light')).toBe(light);
  });
});
